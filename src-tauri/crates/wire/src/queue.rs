//! The queue of the open consultation hour: who waits, who is being counselled, and how long people waited.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The queue of today.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueView {
    /// Today, ISO 8601.
    pub day: String,
    /// Minutes since midnight, now.
    pub now: u32,
    /// Open consultation hours today, minutes since midnight.
    pub hours: Vec<QueueHours>,
    /// Who waits, in the order of being called.
    pub waiting: Vec<QueueRow>,
    /// Who is with a counsellor.
    pub called: Vec<QueueRow>,
    /// What became of the others today, newest first.
    pub ended: Vec<QueueRow>,
    /// Average minutes between arriving and being called today, rounded; none before the first call.
    pub average_wait: Option<u32>,
    /// Minutes that the longest waiting has waited so far.
    pub longest_wait: Option<u32>,
    /// The days before, newest first, at most 30.
    pub past: Vec<QueueDay>,
}

/// An open consultation hour.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueHours {
    /// Whose.
    pub staff: i64,
    /// Name of the place.
    pub place: Option<String>,
    /// Minutes since midnight.
    pub start: u32,
    /// Minutes since midnight.
    pub end: u32,
}

/// Somebody in the queue.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueRow {
    /// Its number inside the vault.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// The number on the ticket.
    pub number: u32,
    /// Person on record.
    pub person: Option<i64>,
    /// Her name or the alias; empty = no name.
    pub name: String,
    /// Language code.
    pub language: Option<String>,
    /// Topic code.
    pub concern: Option<String>,
    /// Minutes since midnight.
    pub arrived: u32,
    /// Minutes since midnight.
    pub called: Option<u32>,
    /// `waiting`, `called`, `done`, `left`, `offered`, `sent-on`.
    pub state: String,
    /// Name of who called.
    pub called_by: Option<String>,
    /// The reader called.
    pub mine: bool,
    /// Handed over to this counsellor, by name.
    pub for_staff: Option<String>,
    /// The consultation it became.
    pub contact: Option<i64>,
}

/// What remains of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueDay {
    /// The day, ISO 8601.
    pub day: String,
    /// Who came.
    pub came: u32,
    /// Counselled.
    pub counselled: u32,
    /// Went before their turn.
    pub went: u32,
    /// Were offered an appointment.
    pub offered: u32,
    /// Were sent on.
    pub sent_on: u32,
    /// Of whom nobody said what became of them.
    pub unknown: u32,
    /// Average minutes until being called, rounded; none when nobody was called.
    pub average_wait: Option<u32>,
    /// The longest.
    pub longest_wait: Option<u32>,
}

/// Takes somebody into the queue. Everything may be empty: a number is enough.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinQueueRequest {
    /// Person on record.
    pub person: Option<i64>,
    /// Alias, at most 80 characters; empty = no name.
    pub alias: String,
    /// Language code.
    pub language: Option<String>,
    /// Topic code.
    pub concern: Option<String>,
}

/// Calls somebody.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CallRequest {
    /// Who; none = the next.
    pub id: Option<i64>,
}

/// Says what became of somebody in the queue.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettleQueueRequest {
    /// Who.
    pub id: i64,
    /// The version that was seen.
    pub seen: i64,
    /// `waiting` (back into the queue), `left`, `offered`, `sent-on`.
    pub state: String,
    /// Handed over to this counsellor; with `waiting` only.
    pub for_staff: Option<i64>,
}

/// Somebody was called, and how it stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueActView {
    /// The entry as it is now.
    pub row: QueueRow,
    /// Journal line, for undo.
    pub act: i64,
}

/// What the waiting room sees: numbers and rooms, never a name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoardView {
    /// Who was called, the last first.
    pub called: Vec<BoardRow>,
    /// Numbers that wait.
    pub waiting: Vec<u32>,
}

/// A number that was called.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoardRow {
    /// The number.
    pub number: u32,
    /// Room of the counsellor who called, by her open consultation hour.
    pub place: Option<String>,
}
