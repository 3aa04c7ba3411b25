//! Appointments: the calendar of some days, one appointment as a form edits it, and what speaks against a time.
//! A day is ISO 8601 (`2026-11-23`), a moment `2026-11-23T09:15` on the office's wall clock.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the calendar of some days, at most 42.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarRequest {
    /// First day, ISO 8601.
    pub from: String,
    /// Last day, ISO 8601.
    pub to: String,
}

/// The calendar of some days.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarView {
    /// Today, ISO 8601.
    pub today: String,
    /// Minutes since midnight, now.
    pub now: u32,
    /// The days asked for, in order.
    pub days: Vec<CalendarDay>,
    /// Whose calendars there are: everybody with a login, hours or appointments.
    pub staff: Vec<CalendarStaff>,
    /// Rooms and places that are in use.
    pub places: Vec<PlaceView>,
    /// Appointments of these days, by start.
    pub appointments: Vec<AppointmentRow>,
    /// Openings of these days, absences cut out, by start.
    pub windows: Vec<WindowView>,
    /// Closures, absences and school holidays that touch these days.
    pub off: Vec<OffView>,
}

/// A day of the calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarDay {
    /// The day, ISO 8601.
    pub day: String,
    /// Week of the year, ISO 8601.
    pub week: u32,
    /// Public holiday of the Land, German.
    pub holiday: Option<String>,
    /// The same in English.
    pub holiday_en: Option<String>,
    /// School holidays, by the name the office gave them.
    pub school: Option<String>,
}

/// Somebody with a calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarStaff {
    /// Staff number.
    pub id: i64,
    /// Name.
    pub name: String,
    /// Can open the vault.
    pub login: bool,
}

/// A room or place.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceView {
    /// Place number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Address, where it is another than the office's.
    pub address: Option<String>,
    /// One appointment at a time fits into it.
    pub single: bool,
    /// Put away.
    pub archived: bool,
    /// Version for `seen`.
    pub version: i64,
}

/// An appointment in the calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentRow {
    /// Appointment number.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// `counselling`, `group` or `internal`.
    pub kind: String,
    /// Whose.
    pub staff: i64,
    /// Where.
    pub place: Option<i64>,
    /// Day, ISO 8601.
    pub day: String,
    /// Minutes since midnight.
    pub start: u32,
    /// Minutes.
    pub minutes: u32,
    /// What a group or internal appointment is called.
    pub title: Option<String>,
    /// Topic code.
    pub purpose: Option<String>,
    /// Language code.
    pub language: Option<String>,
    /// `requested`, `confirmed` or `refused`.
    pub interpreter_state: Option<String>,
    /// Who comes.
    pub persons: Vec<AppointmentPersonRow>,
    /// How it stands together (see [`AppointmentPersonRow::state`]); none without persons.
    pub state: Option<String>,
    /// It belongs to a series.
    pub series: bool,
    /// The consultation it became.
    pub contact: Option<i64>,
}

/// Who comes, in the calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentPersonRow {
    /// Her place in the list, from 0.
    pub position: u32,
    /// Person number; none = an alias.
    pub person: Option<i64>,
    /// Name, own number where there is no name, or the alias.
    pub name: String,
    /// Name in its own script.
    pub original: Option<String>,
    /// `asked`, `confirmed`, `appeared`, `excused`, `missed`, `moved`, `cancelled`.
    pub state: String,
    /// How often she did not come without saying so in the last twelve months.
    pub missed: u32,
}

/// An opening on a day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WindowView {
    /// The opening it comes from.
    pub opening: i64,
    /// Day, ISO 8601.
    pub day: String,
    /// Whose.
    pub staff: i64,
    /// Where.
    pub place: Option<i64>,
    /// `appointments` or `open-hour`.
    pub kind: String,
    /// Minutes since midnight.
    pub start: u32,
    /// Minutes since midnight.
    pub end: u32,
}

/// A stretch in which somebody or the office is not there.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OffView {
    /// Its number.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// `closure`, `absence` or `school`.
    pub kind: String,
    /// Who is away.
    pub staff: Option<i64>,
    /// First moment.
    pub starts_at: String,
    /// The moment it is over; a midnight after whole days.
    pub ends_at: String,
    /// What it is called.
    pub title: Option<String>,
}

/// Names an appointment.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentRequest {
    /// Appointment number.
    pub id: i64,
}

/// What a form says of an appointment.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentFields {
    /// `counselling`, `group` or `internal`.
    pub kind: String,
    /// Whose.
    pub staff: i64,
    /// Where.
    pub place: Option<i64>,
    /// Day as typed (`30.11.`, `+14`, `mo`).
    pub day: String,
    /// Time as typed (`9`, `930`, `9:30`).
    pub time: String,
    /// Minutes, 5–720.
    pub minutes: u32,
    /// What a group or internal appointment is called.
    pub title: String,
    /// Topic code.
    pub purpose: Option<String>,
    /// Form of contact.
    pub form: Option<String>,
    /// Language code.
    pub language: Option<String>,
    /// How it is interpreted.
    pub interpreting: Option<String>,
    /// Who interprets: an entry of the directory.
    pub interpreter: Option<i64>,
    /// `requested`, `confirmed` or `refused`.
    pub interpreter_state: Option<String>,
    /// Minutes interpreted.
    pub interpreter_minutes: Option<u32>,
    /// Cost in cents.
    pub interpreter_cost: Option<u32>,
    /// Papers to bring, one a line.
    pub bring: String,
    /// A note; never printed.
    pub note: String,
    /// Places of a group.
    pub capacity: Option<u32>,
    /// Who comes.
    pub persons: Vec<AppointmentPersonFields>,
}

/// Who comes, as a form says it: somebody on record or an alias.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentPersonFields {
    /// Person number; none = an alias.
    pub person: Option<i64>,
    /// Alias; empty for somebody on record.
    pub alias: String,
    /// State.
    pub state: String,
}

/// An appointment as a form edits it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentView {
    /// Appointment number.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// What is recorded; day as ISO 8601, time as `HH:MM`.
    pub appointment: AppointmentFields,
    /// Those of its persons who are on record, in the order of `persons`.
    pub hits: Vec<PersonHit>,
    /// Name of the interpreter.
    pub interpreter_name: Option<String>,
    /// Rhythm of its series.
    pub rhythm: Option<String>,
    /// Others of its series that come after it.
    pub following: u32,
    /// Clashes that were accepted, by code.
    pub overridden: Vec<String>,
    /// The consultation it became.
    pub contact: Option<i64>,
    /// Came to a group without a name on record.
    pub unnamed: Option<u32>,
    /// The date of an offer that a group appointment was counted as.
    pub group_date: Option<i64>,
    /// Places of its persons in their list, in the order of `persons`.
    pub positions: Vec<u32>,
}

/// Says how many came to a group appointment without a name on record.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountUnnamedRequest {
    /// Appointment number.
    pub id: i64,
    /// The version that was seen.
    pub seen: i64,
    /// As typed; empty = nobody.
    pub count: String,
}

/// Which appointments of a series are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Only this one.
    #[default]
    One,
    /// This and all that follow.
    Following,
    /// All of the series that are not past.
    All,
}

/// Books an appointment or changes one.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveAppointmentRequest {
    /// The appointment to change; none = a new one.
    pub id: Option<i64>,
    /// The version the form was filled from.
    pub seen: Option<i64>,
    /// What is said of it.
    pub appointment: AppointmentFields,
    /// Rhythm of a new series: `daily`, `weekly-1` … `weekly-8`, `monthly`; none = only once.
    pub rhythm: Option<String>,
    /// Last day of a new series as typed.
    pub until: String,
    /// Which ones of a series are changed.
    pub scope: Scope,
    /// Keys of the clashes that the counsellor saw and accepts.
    pub accepted: Vec<String>,
    /// The appointment whose place this one takes: it becomes *moved*.
    pub instead_of: Option<i64>,
    /// The enquiry that a new one answers: its day becomes the one that was offered.
    #[serde(default)]
    pub enquiry: Option<i64>,
}

/// Moves an appointment, or makes it longer or shorter.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveAppointmentRequest {
    /// Appointment number.
    pub id: i64,
    /// The version that was seen.
    pub seen: i64,
    /// Whose it becomes.
    pub staff: i64,
    /// Where; none = nowhere in particular.
    pub place: Option<i64>,
    /// New start.
    pub starts_at: String,
    /// New minutes.
    pub minutes: u32,
    /// Which ones of a series are moved, by the same step.
    pub scope: Scope,
    /// Keys of the clashes that the counsellor saw and accepts.
    pub accepted: Vec<String>,
}

/// Says how an appointment went.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentStateRequest {
    /// Appointment number.
    pub id: i64,
    /// The version that was seen.
    pub seen: i64,
    /// Whose state; none = all who are still open.
    pub position: Option<u32>,
    /// The state.
    pub state: String,
}

/// Removes an appointment that was a mistake.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemoveAppointmentRequest {
    /// Appointment number.
    pub id: i64,
    /// The version that was seen.
    pub seen: i64,
    /// Which ones of a series are removed.
    pub scope: Scope,
}

/// Says how far the series of an appointment is to go.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeriesRequest {
    /// One of the series: new ones are made like this one.
    pub id: i64,
    /// The version of it that was seen.
    pub seen: i64,
    /// The last day as typed.
    pub until: String,
    /// Keys of the clashes that the counsellor saw and accepts.
    pub accepted: Vec<String>,
}

/// What another last day of a series would mean.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeriesView {
    /// Day of the last one that stands, ISO 8601.
    pub last: String,
    /// The new last day as understood, ISO 8601; none where it is not.
    pub until: Option<String>,
    /// How many would be made.
    pub added: u32,
    /// Day of the first of those, ISO 8601.
    pub first_added: Option<String>,
    /// How many would fall away.
    pub dropped: u32,
    /// What speaks against the new ones, those that must be decided first.
    pub clashes: Vec<ClashView>,
}

/// Asks what speaks against a time.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckSlotRequest {
    /// The appointment that is being changed.
    pub id: Option<i64>,
    /// What the form says so far.
    pub appointment: AppointmentFields,
    /// Rhythm of a new series.
    pub rhythm: Option<String>,
    /// Last day of a new series as typed.
    pub until: String,
    /// Which ones of a series are changed.
    #[serde(default)]
    pub scope: Scope,
}

/// How day and time are understood, and what speaks against them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotView {
    /// The day, ISO 8601; none where it is not understood.
    pub day: Option<String>,
    /// The time, `HH:MM`; none where it is not understood.
    pub time: Option<String>,
    /// When it is over, `HH:MM`.
    pub end: Option<String>,
    /// How many appointments the series has; 1 without one.
    pub count: u32,
    /// What speaks against it, those that must be decided first.
    pub clashes: Vec<ClashView>,
    /// The other appointments of that day of this counsellor, so that one sees how full it is.
    pub neighbours: Vec<AppointmentRow>,
}

/// Something that speaks against a time.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClashView {
    /// `counsellor`, `person`, `room`, `interpreter`, `absence`, `closure`, `holiday`, `open-hour`, `outside-hours`,
    /// `notice`.
    pub code: String,
    /// Key for `accepted`.
    pub key: String,
    /// Must be accepted to be booked nevertheless.
    pub must_be_decided: bool,
    /// On which day.
    pub day: String,
    /// From when to when the other thing is, `HH:MM–HH:MM`; empty for a whole day. Of `notice`: the working days there are
    /// and those that are needed, `1/3`.
    pub when: String,
    /// What the other thing is: a name, a title.
    pub what: String,
}

/// Asks for free times.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FreeSlotsRequest {
    /// First day, ISO 8601; none = today.
    pub from: Option<String>,
    /// Only this counsellor's; none = everybody's.
    pub staff: Option<i64>,
    /// Minutes needed; none = as the opening says.
    pub minutes: Option<u32>,
    /// At most this many, 1–50.
    pub limit: u32,
}

/// A free time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FreeSlot {
    /// Whose.
    pub staff: i64,
    /// Her name.
    pub name: String,
    /// Where.
    pub place: Option<i64>,
    /// Name of the place.
    pub place_name: Option<String>,
    /// Start.
    pub starts_at: String,
    /// Minutes.
    pub minutes: u32,
}

/// The counsellor's own appointments today, and those of hers that are past and still open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MyDayView {
    /// Minutes since midnight, now.
    pub now: u32,
    /// Today's, by start.
    pub today: Vec<AppointmentRow>,
    /// Past ones of which nobody has said how they went, oldest first.
    pub open: Vec<AppointmentRow>,
    /// Her openings today.
    pub windows: Vec<WindowView>,
    /// Rooms and places.
    pub places: Vec<PlaceView>,
}

/// Asks for the slip of an appointment.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlipRequest {
    /// Appointment number.
    pub id: i64,
    /// Language of the slip: `de`, `en`, `fr`, `ar`, `fa`, `prs`, `kmr`, `tr`, `uk`, `ru`, `ti`.
    pub language: String,
    /// With the person's name.
    pub named: bool,
}

/// Asks whom to ring about the appointments of a day.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CallListRequest {
    /// The day, ISO 8601.
    pub day: String,
}

/// Somebody to ring.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CallRow {
    /// Start of the appointment, minutes since midnight.
    pub start: u32,
    /// Who comes.
    pub name: String,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// What was agreed about reaching her.
    pub agreed: Option<String>,
    /// Language code.
    pub language: Option<String>,
    /// Agreed already; else only asked for.
    pub confirmed: bool,
    /// With whom.
    pub staff: String,
}
