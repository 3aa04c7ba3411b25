//! What is due: the lists of the area *Fristen*, of *Heute* and of a person's page.

use crate::{DeadlineRow, ExpiringRow, LetterRow, OpenAccessRequest, TaskRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose things are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// The counsellor's own and the whole team's.
    Mine,
    /// The whole team's only.
    Team,
    /// Everybody's.
    All,
}

/// Lists what is due.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListDueRequest {
    /// Whose.
    pub whose: Whose,
    /// Only what is about this person.
    pub person: Option<i64>,
    /// What is done, newest first (at most 200), instead of what is open.
    pub done: bool,
}

/// What is due.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueView {
    /// Today, ISO 8601.
    pub today: String,
    /// Tasks, the earliest due first, those without a day last.
    pub tasks: Vec<TaskRow>,
    /// Deadlines, the earliest first; among the open ones those that wait for their second tick.
    pub deadlines: Vec<DeadlineRow>,
    /// Letters that nobody has read, the longest here first; of one person also those that were read, where done ones are
    /// asked for.
    pub letters: Vec<LetterRow>,
    /// Documents that expire within eight weeks, or have; the earliest first. Only where open things are asked for.
    pub expiring: Vec<ExpiringRow>,
    /// Persons who asked what is held on them and wait for the answer, the most urgent first. Only where open things are asked for.
    pub access_requests: Vec<OpenAccessRequest>,
}
