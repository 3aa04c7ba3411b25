//! Network meetings, committees, public relations, training of multipliers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the engagements of one year.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListEngagementsRequest {
    /// Calendar year.
    pub year: i32,
}

/// The engagements of a year and their sums.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EngagementsView {
    /// Years in which there are any, newest first; this year and the one asked for are always among them.
    pub years: Vec<i32>,
    /// Newest first.
    pub rows: Vec<EngagementRow>,
    /// One line a kind that occurs, in the order of the kinds.
    pub sums: Vec<EngagementSum>,
}

/// The sums of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EngagementSum {
    /// `network`, `committee`, `publicity` or `training`.
    pub kind: String,
    /// How many.
    pub count: u32,
    /// Millionths of an hour.
    pub hours_millionths: i64,
    /// How many people were reached, as far as it is known.
    pub audience: u32,
}

/// One engagement.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EngagementRow {
    /// Number inside the vault.
    pub id: i64,
    /// For `seen`.
    pub version: i64,
    /// `network`, `committee`, `publicity` or `training`.
    pub kind: String,
    /// ISO 8601.
    pub held_on: String,
    /// What it was.
    pub title: String,
    /// With whom.
    pub partners: Option<String>,
    /// The office's own part: `member`, `host`, `speaker` or `guest`.
    pub part: Option<String>,
    /// Millionths of an hour.
    pub hours_millionths: Option<i64>,
    /// How many people were reached.
    pub audience: Option<u32>,
    /// Code of `funding_line`.
    pub funding_line: Option<String>,
    /// Who was there.
    pub staff: Option<i64>,
    /// Her name.
    pub staff_name: Option<String>,
    /// What came of it.
    pub result: Option<String>,
}

/// Names an engagement.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EngagementRequest {
    /// Number inside the vault.
    pub id: i64,
}

/// Makes an engagement or changes it. Day and numbers are as typed.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveEngagementRequest {
    /// Which; none = a new one.
    pub id: Option<i64>,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// As in the row.
    pub kind: String,
    /// Day as typed.
    pub date: String,
    /// What it was, at most 200 characters.
    pub title: String,
    /// With whom, at most 1,000 characters.
    pub partners: String,
    /// As in the row; none = not said.
    pub part: Option<String>,
    /// Hours as typed: `2`, `2,5`, `1:30`; empty = not known.
    pub hours_held: String,
    /// People reached, as typed; empty = not known.
    pub audience: String,
    /// Code of `funding_line`.
    pub funding_line: Option<String>,
    /// Who was there.
    pub staff: Option<i64>,
    /// What came of it, at most 10,000 characters.
    pub result: String,
}
