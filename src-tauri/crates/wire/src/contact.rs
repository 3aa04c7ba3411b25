//! A stored contact: looking at it, completing and editing it, erasing it.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Somebody of the staff, to choose from: with a login, or a name on records taken in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColleagueView {
    /// Staff number.
    pub id: i64,
    /// Full name.
    pub name: String,
    /// Has a login.
    pub login: bool,
}

/// Names a contact.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactRequest {
    /// Contact number.
    pub id: i64,
}

/// A contact with everything that can be changed of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Contact number.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// Whose it is; none for an anonymous contact.
    pub person: Option<PersonHit>,
    /// Number of its case.
    pub case_number: Option<String>,
    /// Came with lists from outside: its kind of talk is its own, otherwise first and follow-up are set by the office.
    pub imported: bool,
    /// Who leads it.
    pub counsellor: Option<String>,
    /// Staff number of who leads it.
    pub counsellor_id: Option<i64>,
    /// Day, ISO 8601.
    pub date: String,
    /// `HH:MM` or empty.
    pub time: String,
    /// Minutes.
    pub minutes: Option<u32>,
    /// Code of `talk_kind`.
    pub talk_kind: Option<String>,
    /// Code of `contact_state`.
    pub state: Option<String>,
    /// Code of `setting`.
    pub setting: Option<String>,
    /// Code of `form`.
    pub form: Option<String>,
    /// Funding line code.
    pub funding_line: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Code of `interpreting`.
    pub interpreting: Option<String>,
    /// Topic codes, the main one first.
    pub topics: Vec<String>,
    /// Others on record who took part.
    pub companions: Vec<PersonHit>,
    /// Counsellors beside the one who leads it: staff numbers.
    pub counsellors: Vec<i64>,
    /// The shared note.
    pub note: String,
    /// The reader's own private note; nobody else reads it.
    pub private_note: String,
    /// Of an anonymous contact: nationality code.
    pub nationality: Option<String>,
    /// Of an anonymous contact: gender code.
    pub gender: Option<String>,
    /// Of an anonymous contact: code of `anonymous_age`.
    pub age: Option<String>,
    /// Referrals that hang on it and go with it when it is erased.
    pub referrals: u32,
}

/// Saves a stored contact.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditContactRequest {
    /// Contact number.
    pub id: i64,
    /// Version that the form was filled from.
    pub seen: i64,
    /// Day as typed or ISO 8601; not after today unless the talk is planned.
    pub date: String,
    /// Time as typed, may be empty.
    pub time: String,
    /// Minutes, 0–1,440; none = not known.
    pub minutes: Option<u32>,
    /// Code of `talk_kind`; `erst` and `folge` are set by the office, unless the contact came with lists from outside.
    pub talk_kind: Option<String>,
    /// Code of `contact_state`.
    pub state: Option<String>,
    /// Code of `setting`.
    pub setting: Option<String>,
    /// Code of `form`.
    pub form: Option<String>,
    /// Funding line code; another line moves the talk to the person's case of that line.
    pub funding_line: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Code of `interpreting`.
    pub interpreting: Option<String>,
    /// Topic codes, the main one first.
    pub topics: Vec<String>,
    /// Others on record who took part.
    pub companions: Vec<i64>,
    /// Counsellors beside the one who leads it.
    pub counsellors: Vec<i64>,
    /// The shared note, at most 10,000 characters.
    pub note: String,
    /// The writer's private note, at most 10,000 characters.
    pub private_note: String,
    /// Of an anonymous contact: nationality code.
    pub nationality: Option<String>,
    /// Of an anonymous contact: gender code.
    pub gender: Option<String>,
    /// Of an anonymous contact: code of `anonymous_age`.
    pub age: Option<String>,
}

/// Erases a contact for good, with what hangs on it; it cannot be taken back.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EraseContactRequest {
    /// Contact number.
    pub id: i64,
    /// Version that was looked at.
    pub seen: i64,
}

/// What a person's latest consultation was like, to begin the next one the same way.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastContact {
    /// Day, ISO 8601.
    pub on: String,
    /// Minutes.
    pub minutes: Option<u32>,
    /// Code of `setting`.
    pub setting: Option<String>,
    /// Code of `form`.
    pub form: Option<String>,
    /// Funding line code.
    pub funding_line: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Code of `interpreting`.
    pub interpreting: Option<String>,
    /// Topic codes.
    pub topics: Vec<String>,
    /// Others on record who took part.
    pub companions: Vec<PersonHit>,
    /// Counsellors beside the one who led it.
    pub counsellors: Vec<i64>,
}
