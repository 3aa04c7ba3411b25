//! Choosing persons from the list, and choices that are kept under a name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which persons a list shows: all that is said must hold. Times are counted back or forth from today, so that a kept list stays
/// true.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PersonFilter {
    /// Code of `residence_status` that holds today.
    pub status: Option<String>,
    /// The document of today's status ends within so many days, or has ended.
    pub expires_within_days: Option<u32>,
    /// An open case in this funding line.
    pub funding_line: Option<String>,
    /// An open case that this counsellor answers for.
    pub staff: Option<i64>,
    /// Speaks this language.
    pub language: Option<String>,
    /// Has this citizenship.
    pub nationality: Option<String>,
    /// Lives so: code of `housing`.
    pub housing: Option<String>,
    /// Took part in a consultation on this topic within the last `topic_months` (12 unless said).
    pub topic: Option<String>,
    /// Months for `topic`.
    pub topic_months: Option<u32>,
    /// No consultation within so many months.
    pub not_seen_months: Option<u32>,
    /// At least so old today, for certain.
    pub age_from: Option<u32>,
    /// At most so old today, for certain.
    pub age_to: Option<u32>,
}

/// Lists that the reader may use.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedListsView {
    /// By title.
    pub lists: Vec<SavedListRow>,
}

/// A kept choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedListRow {
    /// Number inside the vault.
    pub id: i64,
    /// For `seen`.
    pub version: i64,
    /// Only for her who made it.
    pub own: bool,
    /// Title, at most 200 characters.
    pub title: String,
    /// The choice.
    pub filter: PersonFilter,
}

/// Keeps a choice under a name, or changes one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveListRequest {
    /// Which; none = a new one.
    pub id: Option<i64>,
    /// Version that was shown.
    pub seen: Option<i64>,
    /// Only for her who makes it.
    pub own: bool,
    /// Title.
    pub title: String,
    /// The choice.
    pub filter: PersonFilter,
}
