//! Lists that look after what is easily forgotten: dormant cases, cases without a next step, and what a report will miss.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which open cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Watch {
    /// No contact for twelve months.
    Dormant,
    /// No next step: no open step of the plan with a day from today on, no planned talk ahead.
    Forgotten,
}

/// Asks for open cases that need a look.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WatchCasesRequest {
    /// Which.
    pub which: Watch,
    /// Only those the counsellor is responsible or deputy for.
    pub mine: bool,
}

/// Open cases that need a look, the longest without contact first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WatchedCases {
    /// At most 200.
    pub rows: Vec<WatchedCase>,
    /// All of them.
    pub total: u32,
}

/// One open case that needs a look.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WatchedCase {
    /// Case number inside the vault.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// The office's own number.
    pub number: String,
    /// Main person.
    pub person: PersonHit,
    /// Funding line code.
    pub funding_line: Option<String>,
    /// Code of `case_kind`.
    pub kind: Option<String>,
    /// Responsible counsellor's name.
    pub counsellor: Option<String>,
    /// Responsible counsellor: staff number.
    pub staff: Option<i64>,
    /// Day of opening.
    pub opened_on: String,
    /// Day of the last finished contact.
    pub last_contact: Option<String>,
}

/// Asks for what the reports of the current year will miss.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListGapsRequest {
    /// One kind as in `MissingView.what`; none = every kind.
    pub what: Option<String>,
}

/// What the reports of the current year will miss.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapsView {
    /// How many of each kind, most frequent first.
    pub counts: Vec<crate::MissingView>,
    /// The gaps themselves, newest first, at most 200.
    pub rows: Vec<GapRow>,
}

/// One gap.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapRow {
    /// As in `MissingView.what`.
    pub what: String,
    /// Whose record; none for an anonymous contact.
    pub person: Option<PersonHit>,
    /// The consultation, where the gap is one of a consultation.
    pub contact: Option<i64>,
    /// Day of the consultation, or of the person's first one this year.
    pub on: String,
}
