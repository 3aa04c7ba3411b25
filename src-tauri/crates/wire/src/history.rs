//! What every record has in common: how a form saves it, and who changed what.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A record was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedView {
    /// Number of the record inside the vault.
    pub id: i64,
    /// Its version now: a form that goes on editing sends it as `seen` with the next save.
    pub version: i64,
    /// The act in the journal, for undo.
    pub act: i64,
}

/// Names a record of any kind.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordRequest {
    /// Kind of record: its table (`person`, `contact`, `casefile`, …).
    pub noun: String,
    /// Number inside the vault.
    pub id: i64,
}

/// One change of a record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeView {
    /// The act in the journal.
    pub act: i64,
    /// Code of what was done (`consultation-logged`, `person-saved`, `undone`, …).
    pub what: String,
    /// Local date and time, ISO 8601 without zone.
    pub at: String,
    /// Who did it.
    pub by: Option<String>,
    /// The record was made by this act.
    pub made: bool,
    /// What differs, field by field; empty where the record was made.
    pub fields: Vec<FieldChange>,
}

/// One field before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldChange {
    /// Column, or table of what the record owns.
    pub field: String,
    /// Value before; a list of what it owned is joined with commas.
    pub before: Option<String>,
    /// Value after.
    pub after: Option<String>,
}
