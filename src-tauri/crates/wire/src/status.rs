//! The residence statuses of a person as dated history, with the document that proves each.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One status as the form shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusFields {
    /// Code of `residence_status`.
    pub status: Option<String>,
    /// First day as typed; empty = not known.
    pub from: String,
    /// Last day as typed; empty = it still holds.
    pub to: String,
    /// Last day of the document as typed; empty = not known.
    pub document_until: String,
    /// `document` when it was seen, `told` when it was said; none = not noted.
    pub proof: Option<String>,
    /// A new status ends the one that held until then on the day before.
    pub ends_previous: bool,
}

/// One status on record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusRecordView {
    /// Its number inside the vault.
    pub id: i64,
    /// Its version: the form sends it as `seen`.
    pub version: i64,
    /// What is kept.
    pub fields: StatusFields,
    /// Where the document stands today: `expired`, `soon` (within 60 days), or none.
    pub expiry: Option<String>,
    /// It holds today.
    pub current: bool,
}

/// Adds or corrects a status.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveStatusRequest {
    /// Whose.
    pub person: i64,
    /// The status to correct; none = a new one.
    pub id: Option<i64>,
    /// The version the form was filled from.
    pub seen: Option<i64>,
    /// What it holds now.
    pub fields: StatusFields,
}

/// Takes a status off the record: it was wrong.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemoveRequest {
    /// Its number inside the vault.
    pub id: i64,
    /// The version that was shown.
    pub seen: i64,
}
