//! Letters that people bring, and the deadlines taken from them.

use crate::{DocumentRow, PersonHit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A letter as typed. Days as typed; empty = not known.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterFields {
    /// `decision`, `hearing`, `request`, `reminder`, `judgment`, `summons` or `other`.
    pub kind: String,
    /// Who sent it, at most 200 characters.
    pub sender: String,
    /// What it is about, at most 500 characters.
    pub subject: String,
    /// Date on the letter.
    pub dated: String,
    /// Day it was posted.
    pub posted: String,
    /// Day it was served: yellow envelope, or by hand.
    pub served: String,
    /// Day the office got it; empty = today.
    pub received: String,
    /// Somebody has read it.
    pub read: bool,
}

/// A deadline as typed. Days as typed; empty = not known.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineFields {
    /// What is to be done, at most 500 characters; empty = what the rule is called.
    pub subject: String,
    /// Code of the rule it is reckoned by.
    pub rule: Option<String>,
    /// Or the period read from the letter: `10d`, `2w`, `1m`.
    pub period: Option<String>,
    /// Day of service or of the event.
    pub served: String,
    /// Day of posting.
    pub posted: String,
    /// Day the asylum application was lodged.
    pub lodged: String,
    /// Land of the court or authority, two letters.
    pub land: String,
    /// The last day as the letter names it, where it does; empty = the proposed day.
    pub ends: String,
    /// The proposed day that stood on the screen when it was confirmed, ISO 8601.
    pub confirmed: Option<String>,
    /// Day to be reminded; empty = as proposed.
    pub remind: String,
    /// Who sees to it.
    pub staff: i64,
}

/// Enters a letter, a deadline, or both in one act.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnterLetterRequest {
    /// Whose.
    pub person: i64,
    /// The letter, if there is one.
    pub letter: Option<LetterFields>,
    /// The deadline, if it sets one.
    pub deadline: Option<DeadlineFields>,
}

/// Asks what the form *Brief und Frist* begins with.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BeginDeadlineRequest {
    /// Whose deadline, as far as known.
    pub person: Option<i64>,
}

/// What the form *Brief und Frist* begins with.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineStart {
    /// All rules, in the order in which they are offered.
    pub rules: Vec<RuleView>,
    /// All Länder, by their two letters.
    pub lands: Vec<String>,
    /// The Land of the office.
    pub land: String,
    /// Day the person's asylum application was lodged, as her record has it.
    pub lodged: Option<String>,
}

/// One rule to choose.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// Stable code.
    pub code: String,
    /// German label.
    pub de: String,
    /// English label.
    pub en: String,
    /// The event that starts it, in German.
    pub event_de: String,
    /// The event in English.
    pub event_en: String,
    /// A letter starts it, which may have been posted; else another event.
    pub by_letter: bool,
    /// The day of lodging decides which law applies.
    pub by_lodging: bool,
}

/// Asks for a proposal, while the form is being filled.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposeDeadlineRequest {
    /// Code of the rule.
    pub rule: Option<String>,
    /// Or the period.
    pub period: Option<String>,
    /// Day of service or of the event, as typed.
    pub served: String,
    /// Day of posting, as typed.
    pub posted: String,
    /// Day of lodging, as typed.
    pub lodged: String,
    /// Land, two letters.
    pub land: String,
    /// `de` or `en`.
    pub language: String,
}

/// A proposed last day and how it came about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposalView {
    /// The proposed last day, ISO 8601; none while something is missing.
    pub last_day: Option<String>,
    /// The earliest reading, where it lies before that.
    pub earlier: Option<String>,
    /// Day to be reminded.
    pub remind: Option<String>,
    /// The steps, in order.
    pub steps: Vec<ReckonStep>,
    /// What to mind; earlier readings first.
    pub warnings: Vec<ReckonWarning>,
    /// All provisions, each once.
    pub legal_basis: Vec<String>,
    /// That it is no legal advice.
    pub disclaimer: String,
    /// Why nothing can be reckoned, in a sentence.
    pub trouble: Option<String>,
}

/// One step of a reckoning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReckonStep {
    /// The sentence.
    pub text: String,
    /// The provision it rests on.
    pub basis: Option<String>,
}

/// One thing to mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReckonWarning {
    /// The sentence.
    pub text: String,
    /// It names an earlier last day.
    pub earlier: bool,
}

/// Names a letter or a deadline.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberRequest {
    /// Its number.
    pub id: i64,
}

/// A letter as its form edits it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterView {
    /// Letter number.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// Whose.
    pub person: PersonHit,
    /// Kind, as in `LetterFields`.
    pub kind: String,
    /// Who sent it.
    pub sender: String,
    /// What it is about.
    pub subject: String,
    /// Date on the letter, ISO 8601.
    pub dated: Option<String>,
    /// Day it was posted.
    pub posted: Option<String>,
    /// Day it was served.
    pub served: Option<String>,
    /// Day the office got it.
    pub received: String,
    /// Local date and time it was read.
    pub read_at: Option<String>,
    /// Who read it.
    pub read_by: Option<String>,
    /// Its scans, the newest first.
    pub scans: Vec<DocumentRow>,
}

/// Changes a letter.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveLetterRequest {
    /// Letter number.
    pub id: i64,
    /// The version the form was filled from.
    pub seen: i64,
    /// Its fields.
    pub fields: LetterFields,
}

/// A letter in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterRow {
    /// Letter number.
    pub id: i64,
    /// Whose.
    pub person: i64,
    /// Her name, or her number.
    pub name: String,
    /// Kind.
    pub kind: String,
    /// Who sent it.
    pub sender: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// Day the office got it.
    pub received: String,
    /// Local date and time it was read; none = nobody has read it.
    pub read_at: Option<String>,
}

/// A deadline as its form shows it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineView {
    /// Deadline number.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// Whose.
    pub person: PersonHit,
    /// The letter it was taken from.
    pub letter: Option<LetterRow>,
    /// What is to be done.
    pub subject: String,
    /// Last day, ISO 8601.
    pub ends: String,
    /// The day that was proposed; none where the letter named the day.
    pub proposed: Option<String>,
    /// The earliest reading, where it lies before the proposed day.
    pub earlier: Option<String>,
    /// The steps as they were shown.
    pub reckoning: Vec<String>,
    /// Day to be reminded.
    pub remind: Option<String>,
    /// Who sees to it.
    pub staff: i64,
    /// Who entered it.
    pub entered_by: String,
    /// When.
    pub entered_at: String,
    /// `open`, `done`, `checked` or `void`.
    pub state: String,
    /// Day before it was moved.
    pub moved_from: Option<String>,
    /// Why it was moved.
    pub moved_reason: Option<String>,
    /// Who ticked it first.
    pub done_by: Option<String>,
    /// When.
    pub done_at: Option<String>,
    /// Who ticked it second.
    pub checked_by: Option<String>,
    /// When.
    pub checked_at: Option<String>,
    /// Why it is none any more.
    pub void_reason: Option<String>,
}

/// Changes a deadline.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveDeadlineRequest {
    /// Deadline number.
    pub id: i64,
    /// The version the form was filled from.
    pub seen: i64,
    /// What is to be done.
    pub subject: String,
    /// Last day as typed.
    pub ends: String,
    /// Why the last day is another one now.
    pub reason: String,
    /// Day to be reminded; empty = none.
    pub remind: String,
    /// Who sees to it.
    pub staff: i64,
}

/// Says that a deadline is none any more.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoidDeadlineRequest {
    /// Deadline number.
    pub id: i64,
    /// The version the form was filled from.
    pub seen: i64,
    /// Why.
    pub reason: String,
}

/// A deadline in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineRow {
    /// Deadline number.
    pub id: i64,
    /// Whose.
    pub person: i64,
    /// Her name, or her number.
    pub name: String,
    /// What is to be done.
    pub subject: String,
    /// Last day, ISO 8601.
    pub ends: String,
    /// The earliest reading, where it lies before it.
    pub earlier: Option<String>,
    /// Day to be reminded.
    pub remind: Option<String>,
    /// Name of who sees to it.
    pub staff: String,
    /// `open`, `done`, `checked` or `void`.
    pub state: String,
    /// Who ticked it first.
    pub done_by: Option<String>,
    /// When.
    pub done_at: Option<String>,
    /// The reader gave the first tick herself.
    pub ticked_by_me: bool,
    /// Who ticked it second.
    pub checked_by: Option<String>,
    /// It was moved to another day.
    pub moved: bool,
}
