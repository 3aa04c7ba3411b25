//! The interpreter pool: who interprets, what is still asked for, and what a year of bookings adds up to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the interpreter pool and its bookings of a year.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterpretingRequest {
    /// The year.
    pub year: i32,
}

/// The interpreter pool.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterpretingView {
    /// Requests from today on that nobody has answered, of whatever year, by start.
    pub open: Vec<InterpreterBooking>,
    /// Interpreters of the directory, and whoever else interpreted in the year, by name.
    pub interpreters: Vec<InterpreterRow>,
    /// The year by language, the most minutes first.
    pub languages: Vec<InterpretedLanguage>,
    /// Everything of the year.
    pub total: InterpretedSum,
    /// The bookings of the year, the latest first.
    pub bookings: Vec<InterpreterBooking>,
    /// Years to choose from, the latest first.
    pub years: Vec<i32>,
}

/// What bookings add up to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterpretedSum {
    /// Bookings: neither refused nor of an appointment that was moved or cancelled.
    pub bookings: u32,
    /// Minutes noted.
    pub minutes: u32,
    /// Cost noted, in cents.
    pub cost: u32,
}

/// An interpreter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterpreterRow {
    /// Entry of the directory.
    pub id: i64,
    /// Name.
    pub name: String,
    /// Phone number.
    pub phone: Option<String>,
    /// Language codes.
    pub languages: Vec<String>,
    /// Working days of notice needed.
    pub notice_days: Option<u32>,
    /// Put away.
    pub archived: bool,
    /// What the year adds up to.
    pub sum: InterpretedSum,
}

/// A language of the year.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterpretedLanguage {
    /// Language code; none = the appointment has none.
    pub language: Option<String>,
    /// What the year adds up to.
    pub sum: InterpretedSum,
}

/// An appointment with an interpreter. Who is counselled is not told here.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterpreterBooking {
    /// Appointment number.
    pub appointment: i64,
    /// Start.
    pub starts_at: String,
    /// Language code.
    pub language: Option<String>,
    /// Name of the interpreter; none = nobody is named yet.
    pub name: Option<String>,
    /// `requested`, `confirmed` or `refused`; none = nothing was said.
    pub state: Option<String>,
    /// It counts as a booking.
    pub counts: bool,
    /// Minutes interpreted.
    pub minutes: Option<u32>,
    /// Cost in cents.
    pub cost: Option<u32>,
    /// Working days from today to the appointment; 0 where it is today or past.
    pub working_days: u32,
    /// Working days of notice the interpreter needs.
    pub notice_days: Option<u32>,
}
