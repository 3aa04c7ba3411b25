//! The support plan of a case: looking at it and saving it as a whole.

use super::talk_fields::Fields;
use crate::store::{case_details, draft, image, plan};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::NaiveDate;
use domain::permission::Deed;
use domain::{CaseId, Direction};
use wire::{CaseRequest, PlanFields, PlanGoal, PlanStep, PlanView, SavePlanRequest, SavedView};

const LONGEST_NEEDS: usize = 10_000;
const LONGEST_LINE: usize = 500;
const MOST_GOALS: usize = 20;
const MOST_STEPS: usize = 30;
const PROGRESS: [&str; 4] = ["open", "under-way", "reached", "given-up"];
const DOERS: [&str; 4] = ["client", "counsellor", "together", "other"];

impl Office {
    /// The support plan of a case; an empty one of today where there is none.
    ///
    /// # Errors
    /// When the store fails.
    pub fn plan(&self, request: &CaseRequest) -> Result<PlanView, OfficeError> {
        self.may(Deed::Read)?;
        Ok(match plan::of_case(self.conn(), CaseId(request.id))? {
            Some((id, plan)) => {
                PlanView { id: Some(id), version: image::version(self.conn(), "plan", id)?, plan }
            }
            None => {
                let agreed_on = self.clock().today().to_string();
                PlanView { id: None, version: 0, plan: PlanFields { agreed_on, ..PlanFields::default() } }
            }
        })
    }

    /// Saves the support plan of a case.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when somebody wrote since `seen`; [`OfficeError::Invalid`] naming every field.
    pub fn save_plan(&mut self, request: &SavePlanRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::PlanSaved, |tx| {
            let case = CaseId(request.case);
            case_details::stored(&tx.conn, case)?.ok_or(OfficeError::NotThere("case"))?;
            let checked = check(tx, &request.plan, today)?;
            let id = match plan::of_case(&tx.conn, case)? {
                Some((id, _)) => {
                    tx.unchanged_since("plan", id, request.seen)?;
                    tx.changing("plan", id)?;
                    id
                }
                None if request.seen != 0 => return Err(OfficeError::ChangedMeanwhile),
                None => {
                    let id = plan::insert(&tx.conn, case, &checked.agreed_on)?;
                    tx.made("plan", id);
                    id
                }
            };
            plan::write(&tx.conn, id, &checked)?;
            draft::finish(&tx.conn, tx.actor.id, &format!("plan:{case}"))?;
            Ok(Done::of(id, Some(id), format!("plan {id} case {case}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

/// The plan with its days understood and without empty lines.
fn check(tx: &Tx, typed: &PlanFields, today: NaiveDate) -> Result<PlanFields, OfficeError> {
    let mut fields = Fields::new(&tx.conn);
    let day = |fields: &mut Fields<'_>, field: &str, text: &str, direction: Direction| {
        let text = text.trim();
        if text.is_empty() { String::new() } else { fields.day(field, text, today, direction).to_string() }
    };
    if typed.needs.chars().count() > LONGEST_NEEDS {
        fields.refuse("needs", "too-long");
    }
    if typed.goals.len() > MOST_GOALS {
        fields.refuse("goals", "too-many");
    }
    let agreed_on = fields.day("agreedOn", &typed.agreed_on, today, Direction::Past);
    let review_on = day(&mut fields, "reviewOn", &typed.review_on, Direction::Future);
    let mut goals = Vec::new();
    for (n, goal) in typed.goals.iter().enumerate() {
        let text = goal.goal.trim();
        let mut steps = Vec::new();
        for (m, step) in goal.steps.iter().enumerate().filter(|(_, step)| !step.step.trim().is_empty()) {
            let name = |field: &str| format!("{field}-{n}-{m}");
            if step.step.chars().count() > LONGEST_LINE || step.doer_name.chars().count() > LONGEST_LINE {
                fields.refuse(&name("step"), "too-long");
            }
            if !DOERS.contains(&step.doer.as_str()) {
                fields.refuse(&name("doer"), "unknown-code");
            }
            steps.push(PlanStep {
                step: step.step.trim().to_owned(),
                doer: step.doer.clone(),
                doer_name: step.doer_name.trim().to_owned(),
                due_on: day(&mut fields, &name("dueOn"), &step.due_on, Direction::Future),
                done_on: day(&mut fields, &name("doneOn"), &step.done_on, Direction::Past),
            });
        }
        if text.is_empty() && steps.is_empty() {
            continue;
        }
        if text.is_empty() {
            fields.refuse(&format!("goal-{n}"), "missing");
        }
        if text.chars().count() > LONGEST_LINE {
            fields.refuse(&format!("goal-{n}"), "too-long");
        }
        if goal.steps.len() > MOST_STEPS {
            fields.refuse(&format!("goal-{n}"), "too-many");
        }
        if !PROGRESS.contains(&goal.progress.as_str()) {
            fields.refuse(&format!("progress-{n}"), "unknown-code");
        }
        goals.push(PlanGoal {
            goal: text.to_owned(),
            progress: goal.progress.clone(),
            due_on: day(&mut fields, &format!("dueOn-{n}"), &goal.due_on, Direction::Future),
            steps,
        });
    }
    fields.done()?;
    Ok(PlanFields {
        needs: typed.needs.trim().to_owned(),
        agreed_on: agreed_on.to_string(),
        review_on,
        goals,
    })
}
