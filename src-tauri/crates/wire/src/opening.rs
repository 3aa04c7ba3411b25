//! Opening hours, rooms, closures, absences and school holidays as the forms edit them.

use crate::{OffView, PlaceView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All openings, places, closures and absences that are not long past.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpeningsView {
    /// Openings, by counsellor, weekday and time.
    pub openings: Vec<OpeningView>,
    /// Rooms and places, those put away too.
    pub places: Vec<PlaceView>,
    /// Closures, absences and school holidays that are not over, by start.
    pub off: Vec<OffView>,
}

/// What a form says of an opening.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpeningFields {
    /// Whose hours.
    pub staff: i64,
    /// Where.
    pub place: Option<i64>,
    /// `appointments` or `open-hour`.
    pub kind: String,
    /// One bit a day, Monday the lowest.
    pub weekdays: u8,
    /// From, as typed.
    pub from: String,
    /// To, as typed.
    pub to: String,
    /// Minutes of one appointment, 5–480.
    pub slot_minutes: u32,
    /// How many at once, 1–20.
    pub capacity: u32,
    /// First day, as typed.
    pub valid_from: String,
    /// Last day, as typed; empty = until further notice.
    pub valid_to: String,
    /// Holds in school holidays too.
    pub in_school_holidays: bool,
    /// Days with other times, or without.
    pub exceptions: Vec<ExceptionFields>,
}

/// A day on which an opening has other times.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExceptionFields {
    /// The day, as typed.
    pub day: String,
    /// From, as typed; both times empty = falls out.
    pub from: String,
    /// To, as typed.
    pub to: String,
}

/// An opening.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpeningView {
    /// Its number.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// Whose, by name.
    pub staff_name: String,
    /// What is recorded; days as ISO 8601, times as `HH:MM`.
    pub opening: OpeningFields,
}

/// Makes an opening or changes one.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveOpeningRequest {
    /// The opening to change; none = a new one.
    pub id: Option<i64>,
    /// The version the form was filled from.
    pub seen: Option<i64>,
    /// What is said of it.
    pub opening: OpeningFields,
}

/// Makes a closure, absence or school holidays, or changes one.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveOffRequest {
    /// The one to change; none = a new one.
    pub id: Option<i64>,
    /// The version the form was filled from.
    pub seen: Option<i64>,
    /// `closure`, `absence` or `school`.
    pub kind: String,
    /// Who is away; of an absence only.
    pub staff: Option<i64>,
    /// First day, as typed.
    pub from_day: String,
    /// From, as typed; empty = from the morning on.
    pub from_time: String,
    /// Last day, as typed; empty = the first.
    pub to_day: String,
    /// To, as typed; empty = to the evening.
    pub to_time: String,
    /// What it is called.
    pub title: String,
}

/// Makes a room or place, or changes one.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavePlaceRequest {
    /// The one to change; none = a new one.
    pub id: Option<i64>,
    /// The version the form was filled from.
    pub seen: Option<i64>,
    /// Its name, at most 80 characters.
    pub name: String,
    /// Address, where it is another than the office's.
    pub address: String,
    /// One appointment at a time fits into it.
    pub single: bool,
    /// Put away: not offered any more.
    pub archived: bool,
}

/// Takes in absences from a calendar file.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeInAbsencesRequest {
    /// Whose absences.
    pub staff: i64,
    /// Path of the file, as chosen.
    pub path: String,
}

/// What was taken in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AbsencesTakenIn {
    /// New ones.
    pub new: u32,
    /// Already there, by their UID; changed ones are brought up to date.
    pub known: u32,
    /// Days of repeated entries that are no longer among them.
    pub gone: u32,
    /// Not taken: entries without a start, rules that are not known.
    pub left_out: u32,
    /// Journal line, for undo.
    pub act: i64,
}

/// Writes a counsellor's appointments as a calendar file into a folder.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportCalendarRequest {
    /// Whose.
    pub staff: i64,
    /// First day, ISO 8601.
    pub from: String,
    /// Last day, ISO 8601.
    pub to: String,
    /// Whole names instead of initials: a decision of its own, recorded in the journal.
    pub names: bool,
    /// Folder to write to.
    pub folder: String,
}

/// The calendar file that was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarExportedView {
    /// Full path.
    pub file: String,
    /// Appointments in it.
    pub count: u32,
    /// Number of the act in the journal.
    pub act: i64,
}
