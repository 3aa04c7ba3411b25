//! Enquiries before any case: the list with waiting times, and one as a form edits it. A day is ISO 8601.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the enquiries that are open, and those of a year that are not.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListEnquiriesRequest {
    /// The year in which they came in.
    pub year: i32,
}

/// Enquiries and how long people waited.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnquiriesView {
    /// Open ones of whatever year, the longest waiting first.
    pub open: Vec<EnquiryRow>,
    /// Those of the year that are not open, the latest first.
    pub done: Vec<EnquiryRow>,
    /// The half-years of the year and of the one before, the latest first.
    pub waiting: Vec<WaitingView>,
    /// Years to choose from, the latest first.
    pub years: Vec<i32>,
}

/// An enquiry in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnquiryRow {
    /// Its number.
    pub id: i64,
    /// When it came in.
    pub received_on: String,
    /// How it came in, a form of contact.
    pub form: Option<String>,
    /// Topic code.
    pub topic: Option<String>,
    /// Person number, where somebody on record asked.
    pub person: Option<i64>,
    /// Who asked: the name on record (the own number where there is none), or in words; empty = nobody said.
    pub asked_by: String,
    /// Language code.
    pub language: Option<String>,
    /// `open`, `slot-offered`, `referred`, `not-ours`, `no-answer`.
    pub outcome: String,
    /// Day of the first time that was offered.
    pub offered_on: Option<String>,
    /// The appointment that was booked from it.
    pub appointment: Option<i64>,
    /// Days from coming in until the offered time, or until today while it is open; else none.
    pub days: Option<u32>,
    /// The note.
    pub note: String,
    /// Who wrote it down.
    pub staff_name: String,
}

/// How the enquiries of a half-year fared; each counts in the half-year in which it came in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingView {
    /// The year.
    pub year: i32,
    /// From July on.
    pub second: bool,
    /// All that came in.
    pub enquiries: u32,
    /// Still open.
    pub open: u32,
    /// With a time offered.
    pub offered: u32,
    /// Median of the days until the offered time, a multiple of one half.
    pub median_days: Option<f64>,
    /// The most days until an offered time.
    pub longest_days: Option<u32>,
}

/// Names an enquiry.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnquiryRequest {
    /// Its number.
    pub id: i64,
}

/// What a form says of an enquiry.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnquiryFields {
    /// When it came in, as typed (`gestern`, `23.11.`).
    pub received_on: String,
    /// How it came in, a form of contact.
    pub form: Option<String>,
    /// Topic code.
    pub topic: Option<String>,
    /// Person number, where somebody on record asked.
    pub person: Option<i64>,
    /// Else who asked, in words, at most 200 characters; may be empty.
    pub asked_by: String,
    /// Language code.
    pub language: Option<String>,
    /// `open`, `slot-offered`, `referred`, `not-ours`, `no-answer`.
    pub outcome: String,
    /// Day of the first time that was offered, as typed; only with `slot-offered`.
    pub offered_on: String,
    /// A note.
    pub note: String,
}

/// An enquiry as a form edits it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnquiryView {
    /// Its number.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// What is recorded; days as ISO 8601.
    pub enquiry: EnquiryFields,
    /// Who asked, where she is on record.
    pub hit: Option<PersonHit>,
    /// The appointment that was booked from it.
    pub appointment: Option<i64>,
}

/// Writes an enquiry down or changes one.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveEnquiryRequest {
    /// The one to change; none = a new one.
    pub id: Option<i64>,
    /// The version the form was filled from.
    pub seen: Option<i64>,
    /// What is said of it.
    pub enquiry: EnquiryFields,
}
