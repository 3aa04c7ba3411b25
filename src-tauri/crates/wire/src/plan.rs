//! The support plan of a case (Förderplan): needs, goals, steps with who and when, a day to look at it again.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A support plan as it stands; empty where the case has none.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// Its number; none while there is no plan.
    pub id: Option<i64>,
    /// Version for `seen`.
    pub version: i64,
    /// The plan.
    pub plan: PlanFields,
}

/// What a plan says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanFields {
    /// What the person needs, in plain words, at most 10,000 characters.
    pub needs: String,
    /// Day it was agreed: ISO 8601 when read, as typed when saved.
    pub agreed_on: String,
    /// Day to look at it again; may be empty.
    pub review_on: String,
    /// Goals in their order, at most 20.
    pub goals: Vec<PlanGoal>,
}

/// One goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanGoal {
    /// The goal, at most 500 characters.
    pub goal: String,
    /// `open`, `under-way`, `reached` or `given-up`.
    pub progress: String,
    /// Until when; may be empty.
    pub due_on: String,
    /// Steps in their order, at most 30.
    pub steps: Vec<PlanStep>,
}

/// One step towards a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanStep {
    /// The step, at most 500 characters.
    pub step: String,
    /// Who does it: `client`, `counsellor`, `together` or `other`.
    pub doer: String,
    /// Who the other is; may be empty.
    pub doer_name: String,
    /// Until when; may be empty.
    pub due_on: String,
    /// Day it was done; empty while it is open.
    pub done_on: String,
}

/// Saves the support plan of a case.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavePlanRequest {
    /// The case.
    pub case: i64,
    /// Version that the form was filled from; 0 for a new plan.
    pub seen: i64,
    /// The plan.
    pub plan: PlanFields,
}
