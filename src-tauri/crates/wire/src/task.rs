//! Tasks: something to do, about a person or not, for one of the staff or the whole team.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a task.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskRequest {
    /// Task number.
    pub id: i64,
}

/// A task as a form edits it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskView {
    /// Task number.
    pub id: i64,
    /// Version for `seen`.
    pub version: i64,
    /// What is to be done.
    pub text: String,
    /// Day it is due, ISO 8601.
    pub due: Option<String>,
    /// Whose it is; none = the whole team's.
    pub staff: Option<i64>,
    /// Whom it is about.
    pub person: Option<PersonHit>,
}

/// Writes a task down, or changes one.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveTaskRequest {
    /// The task to change; none = a new one.
    pub id: Option<i64>,
    /// The version the form was filled from; of a changed task only.
    pub seen: Option<i64>,
    /// What is to be done, at most 500 characters.
    pub text: String,
    /// Due day as typed (`+14`, `30.11.`, `fr`); empty = none.
    pub due: String,
    /// Whose it is; none = the whole team's.
    pub staff: Option<i64>,
    /// Whom it is about.
    pub person: Option<i64>,
}

/// Ticks something off, or takes the tick away.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TickRequest {
    /// Its number.
    pub id: i64,
    /// Done, or open again.
    pub done: bool,
}

/// A task in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskRow {
    /// Task number.
    pub id: i64,
    /// What is to be done.
    pub text: String,
    /// Day it is due, ISO 8601.
    pub due: Option<String>,
    /// Name of whose it is; none = the whole team's.
    pub staff: Option<String>,
    /// Whom it is about.
    pub person: Option<i64>,
    /// Her name, or her number where there is no name.
    pub name: Option<String>,
    /// Local date and time it was done.
    pub done_at: Option<String>,
    /// Who did it.
    pub done_by: Option<String>,
}
