//! Persons: finding them, listing them, and one person's page with the chronological record.

use crate::{PersonFilter, RecordKind, StandsBy};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Finds persons by name in any common spelling, number or birth year.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindPersonRequest {
    /// What was typed; empty = recent and today's people.
    pub text: String,
    /// At most this many hits (1–50).
    pub limit: u32,
}

/// One person in a list of hits.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonHit {
    /// Person number inside the vault.
    pub id: i64,
    /// The office's own number, `JJJJ-NNNN`.
    pub number: String,
    /// Name to show (given names, then family name); empty when the person has none on record.
    pub name: String,
    /// Family name as recorded.
    pub family: Option<String>,
    /// Given names as recorded.
    pub given: Option<String>,
    /// Birth as far as known: `1985-04-03`, `1985-04`, `1985`, or none.
    pub birth: Option<String>,
    /// Nationality code.
    pub nationality: Option<String>,
    /// Day of the last contact, ISO 8601.
    pub last_contact: Option<String>,
    /// Why it matched, the least sure reason: a code as in [`MatchView::why`], or `recent` when nothing was typed.
    pub why: String,
    /// What matched, one a thing that was typed; empty outside a search.
    pub matched: Vec<MatchView>,
}

/// What of a record matched something that was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MatchView {
    /// `number`, `name` (as recorded), `spelling` (sounds alike), `script` (sounds alike in another script), `original`,
    /// `call`, `other` (a further name on record), `birth`, `phone`, `reference`.
    pub why: String,
    /// The piece of the record, as recorded.
    pub piece: String,
}

/// A page of the list of persons.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListPersonsRequest {
    /// Filter text as in the search; empty = all.
    pub text: String,
    /// What else must hold.
    #[serde(default)]
    pub filter: PersonFilter,
    /// `name` or `last-contact`.
    pub order: String,
    /// Page, from 0; 100 rows a page.
    pub page: u32,
}

/// A page of the list of persons.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonPage {
    /// The rows.
    pub rows: Vec<PersonRow>,
    /// All persons that match.
    pub total: u32,
    /// This page, from 0.
    pub page: u32,
    /// How many pages there are (at least 1).
    pub pages: u32,
}

/// One row of the list of persons.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    /// The person.
    pub hit: PersonHit,
    /// Current residence status code.
    pub status: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Code of `needs_interpreter`.
    pub interpreter: Option<String>,
    /// Town of residence.
    pub town: Option<String>,
    /// Open cases.
    pub open_cases: u32,
}

/// Names a person.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRequest {
    /// Person number inside the vault.
    pub id: i64,
}

/// One person's page.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Who it is.
    pub hit: PersonHit,
    /// Family name as recorded.
    pub family_name: Option<String>,
    /// Given names as recorded.
    pub given_name: Option<String>,
    /// Age in completed years today: least and greatest possible (equal when the birth date is known to the day).
    pub age: Option<(u32, u32)>,
    /// Gender code.
    pub gender: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Code of `needs_interpreter`.
    pub interpreter: Option<String>,
    /// Town of residence.
    pub town: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Day of entry, ISO 8601.
    pub entered_on: Option<String>,
    /// Residence statuses, newest first.
    pub statuses: Vec<StatusView>,
    /// The others of the household.
    pub household: Vec<HouseholdMemberView>,
    /// Cases, open ones first.
    pub cases: Vec<CaseView>,
    /// The chronological record, newest first (at most 50 entries; `list_record` gives the others).
    pub record: Vec<RecordEntry>,
    /// Entries in all.
    pub record_total: u32,
    /// The kinds that occur in the whole record.
    pub record_kinds: Vec<RecordKind>,
    /// The calendar years that occur in the whole record, newest first.
    pub record_years: Vec<i32>,
    /// The name in its own script.
    pub original_name: Option<String>,
    /// How she wants to be called.
    pub call_name: Option<String>,
    /// The record this one was merged into: it is only a pointer.
    pub merged_into: Option<PersonHit>,
    /// Own numbers of records that were merged into this one.
    pub merged_numbers: Vec<String>,
    /// What to mind when getting in touch: stands in red above every part of the record.
    pub safe_contact: Option<String>,
    /// Volunteers who stand by her.
    pub volunteers: Vec<StandsBy>,
    /// What is missing for the reports: codes as in `MissingView.what`.
    pub missing: Vec<String>,
}

/// One residence status.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusView {
    /// Code of `residence_status`.
    pub status: String,
    /// First day, ISO 8601, if known.
    pub from: Option<String>,
    /// Last day, ISO 8601, if known or ended.
    pub to: Option<String>,
    /// Last day of the document, ISO 8601, if known.
    pub document_until: Option<String>,
}

/// Another member of the household.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HouseholdMemberView {
    /// The person.
    pub hit: PersonHit,
    /// Code of `household_role`.
    pub role: Option<String>,
}

/// One case of the person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseView {
    /// Case number inside the vault.
    pub id: i64,
    /// The office's own number.
    pub number: String,
    /// Funding line code.
    pub funding_line: Option<String>,
    /// Code of `case_kind`.
    pub kind: Option<String>,
    /// Day of opening.
    pub opened_on: String,
    /// Day of closing.
    pub closed_on: Option<String>,
    /// Code of `closing_reason`.
    pub closing_reason: Option<String>,
    /// Responsible counsellor's name.
    pub counsellor: Option<String>,
    /// The person is the case's main person (else a co-counselled one).
    pub main: bool,
}

/// One entry of the chronological record.
#[allow(clippy::large_enum_variant)] // made once, sent once; most entries are contacts anyway
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "entry", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum RecordEntry {
    /// An appointment.
    Appointment {
        /// Its number.
        id: i64,
        /// Day, ISO 8601.
        on: String,
        /// Start, `HH:MM`.
        time: String,
        /// Minutes.
        minutes: u32,
        /// Her state in it.
        state: String,
        /// With whom.
        counsellor: String,
        /// What a group is called.
        title: Option<String>,
    },
    /// A letter that the office wrote.
    Writing {
        /// Its number.
        id: i64,
        /// Day, ISO 8601.
        on: String,
        /// To whom: an agency, or the first line of the address.
        recipient: String,
        /// The subject.
        subject: String,
        /// Who wrote it.
        counsellor: String,
    },
    /// A contact.
    Contact {
        /// Contact number.
        id: i64,
        /// Day, ISO 8601.
        on: String,
        /// `HH:MM`.
        time: Option<String>,
        /// Minutes.
        minutes: Option<u32>,
        /// Code of `talk_kind`.
        talk_kind: Option<String>,
        /// Code of `setting`.
        setting: Option<String>,
        /// Code of `form`.
        form: Option<String>,
        /// Code of `contact_state`.
        state: Option<String>,
        /// Topic codes.
        topics: Vec<String>,
        /// Language tag.
        language: Option<String>,
        /// Code of `interpreting`.
        interpreting: Option<String>,
        /// Funding line code.
        funding_line: Option<String>,
        /// Counsellor's name.
        counsellor: Option<String>,
        /// Further counsellors.
        counsellors: Vec<String>,
        /// The note.
        note: Option<String>,
        /// The reader's own private note.
        private_note: Option<String>,
        /// Names of the others who took part.
        companions: Vec<String>,
        /// The person took part in somebody else's case.
        as_companion: bool,
    },
    /// A referral.
    Referral {
        /// Referral number.
        id: i64,
        /// Day, ISO 8601.
        on: String,
        /// Code of `agency_kind`.
        agency: Option<String>,
        /// Name of the entry of the directory.
        agency_name: Option<String>,
        /// What for.
        purpose: Option<String>,
        /// Code of `referral_outcome`.
        outcome: Option<String>,
        /// Data was passed on.
        data_passed: bool,
    },
    /// A consent, a release from secrecy, or information handed over.
    Consent {
        /// Consent number.
        id: i64,
        /// Day it was given, ISO 8601.
        on: String,
        /// Kind, as in `ConsentFields.kind`.
        kind: String,
        /// To whom.
        recipient: Option<String>,
        /// Day it was taken back, ISO 8601.
        revoked_on: Option<String>,
    },
    /// A vulnerability report.
    Report {
        /// Report number.
        id: i64,
        /// Day, ISO 8601.
        on: String,
        /// Code of `report_recipient`.
        recipient: Option<String>,
        /// Codes of `vulnerability`.
        kinds: Vec<String>,
    },
    /// A letter came.
    Letter {
        /// Letter number.
        id: i64,
        /// Day the office got it, ISO 8601.
        on: String,
        /// Kind, as in `LetterFields`.
        kind: String,
        /// Who sent it.
        sender: Option<String>,
        /// What it is about.
        subject: Option<String>,
        /// Somebody has read it.
        read: bool,
    },
    /// A deadline was entered.
    Deadline {
        /// Deadline number.
        id: i64,
        /// Day it was entered, ISO 8601.
        on: String,
        /// What is to be done.
        subject: String,
        /// Its last day.
        ends: String,
        /// `open`, `done`, `checked` or `void`.
        state: String,
    },
    /// A residence status began.
    Status {
        /// Day, ISO 8601.
        on: String,
        /// Code of `residence_status`.
        status: String,
    },
    /// A case was opened.
    CaseOpened {
        /// Day, ISO 8601.
        on: String,
        /// The office's own case number.
        number: String,
        /// Funding line code.
        funding_line: Option<String>,
    },
    /// A case was closed.
    CaseClosed {
        /// Day, ISO 8601.
        on: String,
        /// The office's own case number.
        number: String,
        /// Code of `closing_reason`.
        reason: Option<String>,
    },
}
