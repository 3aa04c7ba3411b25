//! Cases: who is in one, who is responsible, opening, closing, reopening, handing over; and naming an anonymous contact.

use crate::{PersonHit, Who};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A case with everything that can be changed of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseDetailsView {
    /// Case number inside the vault.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// The office's own number.
    pub number: String,
    /// Main person.
    pub person: PersonHit,
    /// Persons counselled along.
    pub companions: Vec<PersonHit>,
    /// Code of `case_kind`.
    pub kind: Option<String>,
    /// Funding line code.
    pub funding_line: Option<String>,
    /// Responsible counsellor: staff number.
    pub staff: Option<i64>,
    /// Deputy: staff number.
    pub deputy: Option<i64>,
    /// Day of opening.
    pub opened_on: String,
    /// Day of closing.
    pub closed_on: Option<String>,
    /// Code of `closing_reason`.
    pub closing_reason: Option<String>,
    /// Finished contacts in it.
    pub contacts: u32,
    /// Day of the last finished contact.
    pub last_contact: Option<String>,
    /// When it was closed before and opened again, oldest first.
    pub reopenings: Vec<ReopeningView>,
    /// When it changed hands, oldest first.
    pub handovers: Vec<HandoverView>,
}

/// A case was opened again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReopeningView {
    /// Day.
    pub on: String,
    /// It had been closed on this day.
    pub was_closed_on: String,
    /// For this reason: code of `closing_reason`.
    pub closing_reason: Option<String>,
    /// Why it was opened again.
    pub reason: String,
}

/// A case changed hands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverView {
    /// Number of the hand-over.
    pub id: i64,
    /// Day.
    pub on: String,
    /// From whom.
    pub from: Option<String>,
    /// To whom.
    pub to: String,
    /// The note for the new counsellor.
    pub note: String,
    /// The case.
    pub case_number: String,
    /// The main person.
    pub person: PersonHit,
}

/// Names a case.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseRequest {
    /// Case number inside the vault.
    pub id: i64,
}

/// Opens a case or saves one.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveCaseRequest {
    /// The case; none opens a new one.
    pub id: Option<i64>,
    /// Main person of a new case.
    pub person: i64,
    /// Version that the form was filled from; 0 for a new one.
    pub seen: i64,
    /// Code of `case_kind`.
    pub kind: Option<String>,
    /// Funding line code.
    pub funding_line: Option<String>,
    /// Responsible counsellor of a new case; later it is handed over.
    pub staff: Option<i64>,
    /// Deputy.
    pub deputy: Option<i64>,
    /// Day of opening, as typed or ISO 8601.
    pub opened_on: String,
    /// Persons counselled along.
    pub companions: Vec<i64>,
}

/// Closes a case.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CloseCaseRequest {
    /// The case.
    pub id: i64,
    /// Version that was looked at.
    pub seen: i64,
    /// Day of closing, as typed or ISO 8601.
    pub closed_on: String,
    /// Code of `closing_reason`.
    pub reason: Option<String>,
}

/// Opens a closed case again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReopenCaseRequest {
    /// The case.
    pub id: i64,
    /// Version that was looked at.
    pub seen: i64,
    /// Why, at most 1,000 characters.
    pub reason: String,
}

/// Hands a case over to a colleague.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandOverCaseRequest {
    /// The case.
    pub id: i64,
    /// Version that was looked at.
    pub seen: i64,
    /// To whom: staff number.
    pub to: Option<i64>,
    /// What she should know, at most 10,000 characters.
    pub note: String,
}

/// Names a hand-over.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverRequest {
    /// Its number.
    pub id: i64,
}

/// Says whose an anonymous contact was.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NameContactRequest {
    /// Contact number.
    pub id: i64,
    /// Version that was looked at.
    pub seen: i64,
    /// Somebody on record or somebody new.
    pub who: Who,
}
