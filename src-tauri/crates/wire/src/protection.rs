//! Particular needs for protection: shown only on request, kept only with consent (AsylG § 12a (3)).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One need as the form shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProtectionFields {
    /// Code of `vulnerability`.
    pub kind: Option<String>,
    /// Since when, as typed; empty = not known.
    pub from: String,
    /// Until when, as typed; empty = it still holds.
    pub to: String,
    /// The person agreed that it is kept.
    pub consent: bool,
    /// The day she agreed, as typed; empty = today.
    pub consent_on: String,
    /// What is needed; at most 1,000 characters.
    pub note: String,
}

/// One need on record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProtectionView {
    /// Its number inside the vault.
    pub id: i64,
    /// Its version: the form sends it as `seen`.
    pub version: i64,
    /// What is kept.
    pub fields: ProtectionFields,
    /// Who noted it.
    pub by: Option<String>,
}

/// Adds or corrects a need.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveProtectionRequest {
    /// Whose.
    pub person: i64,
    /// The need to correct; none = a new one.
    pub id: Option<i64>,
    /// The version the form was filled from.
    pub seen: Option<i64>,
    /// What it holds now.
    pub fields: ProtectionFields,
}
