//! Merging two records of one person: side by side first, then one record with a trail.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names the two records.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompareRequest {
    /// The record that stays.
    pub keep: i64,
    /// The record that becomes a pointer to it.
    pub gone: i64,
}

/// The two records side by side.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompareView {
    /// The record that stays.
    pub keep: crate::PersonDetailsView,
    /// The other.
    pub gone: crate::PersonDetailsView,
    /// Cases of the other, which move.
    pub cases: u32,
    /// Contacts of the other (in those cases, or taking part), which move.
    pub contacts: u32,
}

/// Merges two records.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergePersonsRequest {
    /// The record that stays.
    pub keep: i64,
    /// The record that becomes a pointer to it.
    pub gone: i64,
    /// The version of the first that was shown.
    pub seen_keep: i64,
    /// The version of the second that was shown.
    pub seen_gone: i64,
    /// What the counsellor chose for the one record.
    pub fields: crate::PersonFields,
}
