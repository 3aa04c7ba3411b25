//! Step plans that an event starts, and documents that expire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A plan to choose.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepPlanView {
    /// Stable code.
    pub code: String,
    /// German label.
    pub de: String,
    /// English label.
    pub en: String,
    /// The day it counts from, in German.
    pub event_de: String,
    /// The day it counts from, in English.
    pub event_en: String,
    /// Its steps, the earliest first.
    pub steps: Vec<StepPlanStep>,
}

/// One step of a plan.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepPlanStep {
    /// Days after the event; before it where negative.
    pub days: i32,
    /// What is to be done, in German.
    pub de: String,
    /// What is to be done, in English.
    pub en: String,
}

/// Starts a plan on a person: its steps become tasks.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartPlanRequest {
    /// Whom it is about.
    pub person: i64,
    /// Code of the plan.
    pub plan: String,
    /// Day of the event as typed.
    pub on: String,
    /// Whose the tasks are; none = the whole team's.
    pub staff: Option<i64>,
    /// Places of the steps that are not wanted, from 0.
    pub without: Vec<u32>,
    /// `de` or `en`: the language the tasks are written in.
    pub language: String,
}

/// A document of a person that expires soon, or has.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExpiringRow {
    /// Whose.
    pub person: i64,
    /// Her name, or her number.
    pub name: String,
    /// Code of `residence_status`; empty for another document.
    pub status: String,
    /// Title of another document, as it is kept.
    pub document: Option<String>,
    /// Last day of validity, ISO 8601.
    pub until: String,
    /// `past`, `weeks4` (four weeks left at most) or `weeks8`.
    pub stage: String,
}
