//! The Land of the office.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a form says of the Land of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LandFields {
    /// Two letters: `NW`.
    pub land: String,
}

/// The Land of the office for its form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LandView {
    /// For `seen`.
    pub version: i64,
    /// What is said.
    pub fields: LandFields,
    /// All there are, two letters each.
    pub lands: Vec<String>,
}

/// Says in which Land the office is.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveLandRequest {
    /// Version the form was filled from.
    pub seen: i64,
    /// What is to be said.
    pub fields: LandFields,
}
