//! The desk: office, counsellor, code lists, settings, drafts, and the screen *Heute*.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the window looks for one counsellor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Appearance {
    /// `de` or `en`.
    pub language: String,
    /// `system`, `light`, `dark` or `contrast`.
    pub theme: String,
}

/// Everything the page needs once, after unlocking.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskView {
    /// Name of the office.
    pub office: String,
    /// A practice office: show the mark ÜBUNG on every screen.
    pub practice: bool,
    /// Who is at the desk.
    pub counsellor: CounsellorView,
    /// Everybody of the staff, those with a login first.
    pub colleagues: Vec<crate::ColleagueView>,
    /// Today, ISO 8601.
    pub today: String,
    /// All code lists, by list name (`topic`, `residence_status`, …).
    pub lists: std::collections::BTreeMap<String, Vec<CodeView>>,
    /// The counsellor's settings.
    pub appearance: Appearance,
    /// Something about the vault that must be seen at once (the newest entries are missing).
    pub warning: Option<crate::Refusal>,
}

/// The counsellor at the desk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CounsellorView {
    /// Staff number.
    pub id: i64,
    /// Full name.
    pub name: String,
    /// Label (initials).
    pub label: String,
    /// `lead` or `counsellor`.
    pub role: String,
}

/// One entry of a code list, in the order of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeView {
    /// Stable code.
    pub code: String,
    /// German label.
    pub de: String,
    /// English label.
    pub en: String,
    /// Short German label, where the long one does not fit.
    pub short_de: String,
    /// Short English label.
    pub short_en: String,
    /// Further words by which it is found (other names, autonyms).
    pub aliases: Vec<String>,
    /// Group heading inside the list (e.g. the area of a topic), as German / English label.
    pub group_de: Option<String>,
    /// See `group_de`.
    pub group_en: Option<String>,
    /// Still offered for new records.
    pub offered: bool,
}

/// The screen *Heute*.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayView {
    /// Today, ISO 8601.
    pub today: String,
    /// The counsellor's consultations of today, newest first.
    pub consultations: Vec<TodayConsultation>,
    /// Cases that were handed over to this counsellor and not looked at yet, oldest first.
    pub handovers: Vec<crate::HandoverView>,
    /// Consultations of this week, all counsellors of the office: a plain count.
    pub week_count: u32,
    /// Drafts of this counsellor, newest first.
    pub drafts: Vec<DraftView>,
    /// What is missing for this year's reports, most frequent first.
    pub missing: Vec<MissingView>,
    /// Persons this counsellor worked with last, newest first, at most eight.
    pub recent: Vec<crate::PersonHit>,
}

/// One consultation on *Heute*.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayConsultation {
    /// Contact number.
    pub id: i64,
    /// The person, if any.
    pub person: Option<i64>,
    /// Name to show; none for an anonymous contact.
    pub name: Option<String>,
    /// `HH:MM`, if known.
    pub time: Option<String>,
    /// Minutes, if known.
    pub minutes: Option<u32>,
    /// Topic codes.
    pub topics: Vec<String>,
    /// Form code.
    pub form: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Funding line code.
    pub funding_line: Option<String>,
}

/// One kind of gap in the records of the current year.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissingView {
    /// `residence-status`, `birth`, `gender`, `nationality`, `topics`, `minutes` or `first-talk`; in a report also
    /// `group-line`, `engagement-line`, `hours-line` or `time-line`: work without a funding line.
    pub what: String,
    /// How many persons or consultations lack it.
    pub count: u32,
    /// The first of them, to jump to.
    pub first_person: Option<i64>,
}

/// Keeps unfinished work inside the vault.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveDraftRequest {
    /// Form the draft belongs to: its name, or its name and the record it edits (`consultation`, `person:12`).
    pub form: String,
    /// The form's fields as JSON text, at most 64 KiB; kept as it is.
    pub body: String,
}

/// A draft that was kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Draft number.
    pub id: i64,
    /// Form it belongs to.
    pub form: String,
    /// The fields as JSON text.
    pub body: String,
    /// Local date and time of the last change, ISO 8601 without zone.
    pub saved_at: String,
}

/// Names a form.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormRequest {
    /// The form, as in `SaveDraftRequest.form`.
    pub form: String,
}

/// Names a draft.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftRequest {
    /// Draft number.
    pub id: i64,
}

/// Takes an act back.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoRequest {
    /// Number of the act in the journal, as given when it was done.
    pub act: i64,
}
