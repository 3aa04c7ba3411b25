//! The side sheet *Beratung erfassen* (F2): what it starts with, what it sends, what comes back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the sheet is filled with when it opens.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetView {
    /// Today, ISO 8601.
    pub date: String,
    /// The time now, rounded down to five minutes, `HH:MM`.
    pub time: String,
    /// Preset length in minutes (30).
    pub minutes: u32,
    /// Form last used by this counsellor.
    pub form: String,
    /// Setting last used (`einzel` at first).
    pub setting: String,
    /// Funding line last used by this counsellor; none in an office where nobody has chosen yet and there are several.
    pub funding_line: Option<String>,
    /// The counsellor's five most used topics, most used first.
    pub favourite_topics: Vec<String>,
    /// A kept draft of this form, if there is one.
    pub draft: Option<crate::DraftView>,
}

/// What is known of a person and fills the sheet once she is chosen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonDefaults {
    /// The person.
    pub hit: crate::PersonHit,
    /// Her language.
    pub language: Option<String>,
    /// Interpreting as at her last contact; `keine` when she needs none.
    pub interpreting: Option<String>,
    /// Residence status today.
    pub status: Option<String>,
    /// Funding line of her open case, if she has one.
    pub funding_line: Option<String>,
    /// Members of her household, for "took part as well".
    pub household: Vec<crate::PersonHit>,
    /// What is missing for the reports: codes as in `MissingView.what`.
    pub missing: Vec<String>,
    /// Day on which the residence status was last said to be still right, ISO 8601.
    pub status_checked: Option<String>,
    /// Her latest finished contact.
    pub last: Option<crate::LastContact>,
}

/// Whose consultation it is.
#[derive(Clone, Deserialize, TS)]
#[serde(tag = "who", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Who {
    /// Somebody on record.
    Known {
        /// Person number inside the vault.
        id: i64,
    },
    /// Somebody new, recorded together with the consultation.
    New {
        /// The new person.
        person: NewPerson,
    },
    /// Nobody's name: counts as a consultation, never as a person.
    Anonymous {
        /// Nationality code, if asked.
        nationality: Option<String>,
        /// Gender code, if asked.
        gender: Option<String>,
        /// Code of `anonymous_age`, if asked.
        age: Option<String>,
    },
}

/// A new person: everything but the name may be left open.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewPerson {
    /// Family name.
    pub family_name: Option<String>,
    /// Given names.
    pub given_name: Option<String>,
    /// Birth as typed (`3.4.85`, `4.1985`, `1985`, `~1985`, `?`).
    pub birth: Option<String>,
    /// Gender code.
    pub gender: Option<String>,
    /// Nationality code.
    pub nationality: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Code of `needs_interpreter`.
    pub interpreter: Option<String>,
    /// Residence status code, from today on.
    pub status: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Town.
    pub town: Option<String>,
    /// The person was told how her data is kept and agreed (date = date of the consultation).
    pub consent: bool,
}

/// Logs a consultation.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogConsultationRequest {
    /// Whose.
    pub who: Who,
    /// Others on record who took part.
    pub companions: Vec<i64>,
    /// Topic codes, the main one first; none = counts in no report, and is said so.
    pub topics: Vec<String>,
    /// Day as typed or ISO 8601; not after today.
    pub date: String,
    /// Time as typed (`9`, `930`, `9:30`), may be empty.
    pub time: String,
    /// Minutes, 0–1,440; none = not known.
    pub minutes: Option<u32>,
    /// Code of `setting`.
    pub setting: String,
    /// Code of `form`.
    pub form: String,
    /// Funding line code.
    pub funding_line: String,
    /// Language tag.
    pub language: Option<String>,
    /// Code of `interpreting`.
    pub interpreting: Option<String>,
    /// The note, at most 10,000 characters.
    pub note: String,
    /// The writer's own note that nobody else reads, at most 10,000 characters.
    pub private_note: String,
    /// Counsellors beside the one who writes.
    pub counsellors: Vec<i64>,
    /// "Is the status still right?" was asked and answered with yes.
    pub status_still_right: bool,
    /// Referred to an agency along with it; only the address is handed over.
    #[serde(default)]
    pub referral: Option<crate::SheetReferral>,
    /// The draft that this replaces; it is removed together with saving.
    pub draft: Option<i64>,
    /// The entry of the queue it came of.
    #[serde(default)]
    pub queue: Option<i64>,
    /// The appointment it came of: those who took part appeared.
    #[serde(default)]
    pub appointment: Option<i64>,
}

/// What was saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoggedView {
    /// Contact number.
    pub contact: i64,
    /// The person, if any.
    pub person: Option<i64>,
    /// Number of the case it joined.
    pub case_number: Option<String>,
    /// A case was opened with it.
    pub opened_case: bool,
    /// `erst` or `folge`.
    pub talk_kind: String,
    /// What is still missing for the reports: codes as in `MissingView.what`.
    pub missing: Vec<String>,
    /// Number of the act, for undo.
    pub act: i64,
}

/// Asks how a birth as typed is understood.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BirthRequest {
    /// What was typed.
    pub text: String,
    /// `persian` or `ethiopian` when it was told in that calendar; none = ours.
    pub calendar: Option<String>,
}

/// How a birth as typed is understood; the page words it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reading", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum BirthView {
    /// Nothing typed.
    Empty,
    /// `?`: not known.
    Unknown,
    /// A day, a month or a year, with the age today.
    Known {
        /// `1985-04-03`, `1985-04` or `1985`.
        birth: String,
        /// An estimate (`~1985`).
        estimated: bool,
        /// 1 January: perhaps only on paper.
        first_of_january: bool,
        /// Least age today in completed years.
        age_least: u32,
        /// Greatest age today in completed years.
        age_most: u32,
    },
    /// A year before 1500: perhaps another calendar.
    OtherCalendar {
        /// The year typed.
        year: u32,
        /// The year typed makes sense in the Persian calendar: what it means in ours, to put into the field.
        persian: Option<String>,
        /// The same for the Ethiopian calendar.
        ethiopian: Option<String>,
    },
    /// Not understood.
    NotUnderstood {
        /// Field code as in `FieldRefusal.code`.
        code: String,
    },
}
