//! What a person may ask: a copy of what is held on her, and to be forgotten.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was asked, and what the one at the desk may do about it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RightsView {
    /// The one at the desk may give the copy and erase.
    pub may: bool,
    /// Requests, newest first.
    pub requests: Vec<AccessRequestRow>,
}

/// A request for what is held.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessRequestRow {
    /// Number inside the vault.
    pub id: i64,
    /// Its version, sent back as `seen`.
    pub version: i64,
    /// Day it was asked, ISO 8601.
    pub asked_on: String,
    /// Last day to answer, ISO 8601.
    pub due_on: String,
    /// Day the copy was written, ISO 8601.
    pub answered_on: Option<String>,
    /// Who wrote the request down.
    pub counsellor: String,
}

/// A request that waits for its answer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenAccessRequest {
    /// The request.
    pub request: AccessRequestRow,
    /// Who asked.
    pub person: PersonHit,
}

/// Writes a request down.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeAccessRequest {
    /// Who asked.
    pub person: i64,
    /// When, as typed; empty = today.
    pub asked_on: String,
}

/// Asks for the copy to be looked through.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewCopyRequest {
    /// The request that is answered.
    pub id: i64,
    /// With the reader's own private notes.
    pub private_notes: bool,
}

/// The copy as it would be, to be looked through for other persons.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyReview {
    /// What was looked through, sent back as `seen`.
    pub seen: String,
    /// Chapters that hold something.
    pub chapters: Vec<CopyChapter>,
    /// Every free text, in order.
    pub passages: Vec<Passage>,
    /// Files that can lie beside the copy.
    pub documents: Vec<CopyDocument>,
}

/// A chapter of the copy.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyChapter {
    /// Its heading, in German as it stands in the copy.
    pub title: String,
    /// How many entries it has.
    pub entries: u32,
}

/// A free text of the copy.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    /// Its place in the copy.
    pub key: String,
    /// Chapter, as in the copy.
    pub chapter: String,
    /// Which entry: its first day or word.
    pub entry: String,
    /// What the field is called.
    pub label: String,
    /// The text, piece by piece.
    pub pieces: Vec<PassagePiece>,
}

/// A piece of a text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassagePiece {
    /// As written.
    pub text: String,
    /// A word, which can be blacked out; else what stands between.
    pub word: bool,
    /// It is proposed to black it out.
    pub black: bool,
}

/// A file that can lie beside the copy.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyDocument {
    /// Number inside the vault.
    pub id: i64,
    /// Title.
    pub title: String,
    /// Ending: `pdf`, `jpg`, …
    pub kind: String,
    /// Size in bytes.
    pub bytes: u32,
}

/// Writes the copy, after it was looked through.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WriteCopyRequest {
    /// The request that is answered.
    pub id: i64,
    /// With the reader's own private notes.
    pub private_notes: bool,
    /// What was looked through.
    pub seen: String,
    /// For each text with something blacked out, the places of its pieces.
    pub black: Vec<BlackPassage>,
    /// Documents to lay beside it.
    pub documents: Vec<i64>,
    /// Folder to write into.
    pub folder: String,
}

/// What is blacked out of one text.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BlackPassage {
    /// The text's place in the copy.
    pub key: String,
    /// Places of its pieces, from 0.
    pub pieces: Vec<u32>,
}

/// What erasing a person would do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasureView {
    /// The one at the desk may erase.
    pub may: bool,
    /// Own numbers of cases that are open: nothing is erased before they are closed.
    pub open_cases: Vec<String>,
    /// What forbids erasing for now.
    pub holds: Vec<HoldRow>,
    /// What goes, by kind (`cases`, `contacts`, `letters`, …), with how many there are; kinds of which there are none are left out.
    pub goes: Vec<ErasureCount>,
    /// Others are counselled along in her cases or took part: the record can only be anonymised.
    pub shared: bool,
    /// Years that are not frozen and whose figures change when rows go, too.
    pub years: Vec<i32>,
    /// Years in which she counts and that are frozen.
    pub frozen_years: Vec<i32>,
    /// Notes of other records in which her family name stands; they stay as they are.
    pub mentions: u32,
    /// Unfinished forms that go.
    pub drafts: u32,
}

/// How many of a kind.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasureCount {
    /// Which kind.
    pub what: String,
    /// How many.
    pub count: u32,
}

/// A case that must not be erased for now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HoldRow {
    /// Number inside the vault.
    pub id: i64,
    /// Its version, sent back as `seen`.
    pub version: i64,
    /// Office's own number of the case.
    pub case_number: String,
    /// Why.
    pub reason: String,
    /// Since when, ISO 8601.
    pub set_on: String,
}

/// Two ways to erase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Erasure {
    /// The bare counting facts stay.
    Anonymise,
    /// Everything goes.
    Whole,
}

/// Erases a person for good.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasePersonRequest {
    /// Who.
    pub person: i64,
    /// How.
    pub way: Erasure,
    /// Her own number, typed to be sure.
    pub number: String,
    /// Years whose figures may change, as they were shown.
    pub years: Vec<i32>,
}

/// Says that a case must not be erased for now.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HoldCaseRequest {
    /// Which case.
    pub case: i64,
    /// Why, at most 500 characters.
    pub reason: String,
}

/// Says that it may be erased again.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LiftHoldRequest {
    /// Which hold.
    pub id: i64,
    /// The version that was shown.
    pub seen: i64,
    /// Why, at most 500 characters.
    pub reason: String,
}

/// Records that are due to go.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CleanUpView {
    /// The one at the desk may erase.
    pub may: bool,
    /// The longest due first.
    pub rows: Vec<CleanUpRow>,
}

/// One record that is due, and why.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CleanUpRow {
    /// Who.
    pub person: PersonHit,
    /// Day on which her last case was closed, ISO 8601.
    pub last_closed: String,
    /// Last day it had to be kept, ISO 8601.
    pub kept_until: String,
    /// `years-over`, or `of-age` where somebody in it came of age after that.
    pub reason: String,
    /// What forbids erasing for now.
    pub holds: Vec<HoldRow>,
    /// Others hang on her cases: the record can only be anonymised.
    pub shared: bool,
    /// Years that are not frozen and whose figures change when rows go, too.
    pub years: Vec<i32>,
}

/// Erases records that are due.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CleanUpRequest {
    /// Who.
    pub persons: Vec<i64>,
    /// How.
    pub way: Erasure,
    /// Years whose figures may change.
    pub years: Vec<i32>,
}

/// What became of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CleanedUpView {
    /// Records that were erased.
    pub done: u32,
    /// Persons whose records must be kept.
    pub kept: Vec<i64>,
}
