//! Working time: the week of a counsellor as a grid, and the sums per funding line and class.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the week in which a day lies.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkWeekRequest {
    /// A day, ISO 8601; none = today.
    pub day: Option<String>,
    /// Whose; none = one's own. Somebody else's is for the lead only.
    pub staff: Option<i64>,
}

/// One week as a grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkWeekView {
    /// For `seen`; 0 = nothing is kept of this week yet.
    pub version: i64,
    /// Its Monday, ISO 8601.
    pub monday: String,
    /// Whose it is.
    pub staff: i64,
    /// One's own week can be written; another's is only shown.
    pub own: bool,
    /// The rows as they were saved, in their order.
    pub rows: Vec<WorkRow>,
    /// Minutes of the consultations on record, per funding line: class `counselling`, a proposal only.
    pub counselled: Vec<WorkRow>,
    /// The rows of the last week before this one that has any, without their minutes.
    pub before: Vec<WorkLine>,
}

/// What a row of the grid stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkLine {
    /// Code of `funding_line`; none = for none of them.
    pub funding_line: Option<String>,
    /// `counselling`, `preparation`, `group`, `network`, `publicity`, `administration` or `training`.
    pub activity: String,
}

/// A row of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkRow {
    /// What it stands for.
    pub line: WorkLine,
    /// Minutes from Monday to Sunday, seven of them; none = nothing.
    pub minutes: Vec<Option<u32>>,
}

/// Saves one's own week: what the grid shows becomes the week.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveWorkWeekRequest {
    /// The Monday, ISO 8601.
    pub monday: String,
    /// Version the grid was filled from.
    pub seen: Option<i64>,
    /// Its rows; one without any time is not kept.
    pub rows: Vec<TypedWorkRow>,
}

/// A row as it was typed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TypedWorkRow {
    /// What it stands for.
    pub line: WorkLine,
    /// Time from Monday to Sunday, seven texts: `2`, `2,5`, `1:30` are hours, `45m` is minutes; empty = nothing.
    pub hours: Vec<String>,
}

/// Asks for the sums of a span.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkSumsRequest {
    /// First day, ISO 8601.
    pub from: String,
    /// Last day, ISO 8601.
    pub to: String,
    /// Whose; none = everybody's for the lead, one's own for a counsellor.
    pub staff: Option<i64>,
}

/// Sums of a span.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkSumsView {
    /// The working time of others may be seen.
    pub all: bool,
    /// By funding line, then class; lines and classes without any time do not appear.
    pub sums: Vec<WorkSum>,
    /// Days on which anything is written.
    pub days: u32,
}

/// Time of one funding line in one class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkSum {
    /// What it was for.
    pub line: WorkLine,
    /// Minutes.
    pub minutes: u32,
}
