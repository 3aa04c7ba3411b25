//! Starting a step plan on a person: its steps become tasks, all in one act that can be taken back.

use super::typed_day::{Refused, TypedDay, planned_day};
use crate::store::task::{self, TaskRecord};
use crate::store::{draft, image, person, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::TimeDelta;
use domain::permission::Deed;
use domain::{PersonId, StaffId};
use schema::codes::Lang;
use schema::step_plans;
use wire::{SavedView, StartPlanRequest, StepPlanStep, StepPlanView};

impl Office {
    /// The plans there are.
    ///
    /// # Errors
    /// [`OfficeError::NotAllowed`].
    pub fn step_plans(&self) -> Result<Vec<StepPlanView>, OfficeError> {
        self.may(Deed::Read)?;
        Ok(step_plans()
            .iter()
            .map(|plan| StepPlanView {
                code: plan.code.clone(),
                de: plan.de.clone(),
                en: plan.en.clone(),
                event_de: plan.event_de.clone(),
                event_en: plan.event_en.clone(),
                steps: plan
                    .steps
                    .iter()
                    .map(|step| StepPlanStep { days: step.days, de: step.de.clone(), en: step.en.clone() })
                    .collect(),
            })
            .collect())
    }

    /// Starts a plan on a person. A step whose day has passed is due today. Gives the first of its tasks.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; then nothing is written.
    pub fn start_plan(&mut self, request: &StartPlanRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let lang = if request.language == "en" { Lang::En } else { Lang::De };
        let (first, act) = self.transact(Act::PlanStarted, |tx| {
            let mut refused = Refused::default();
            if person::one(&tx.conn, PersonId(request.person))?.is_none() {
                refused.field("person", "not-there");
            }
            if let Some(id) = request.staff
                && !staff::has_login(&tx.conn, StaffId(id))?
            {
                refused.field("staff", "not-there");
            }
            let plan = step_plans().iter().find(|plan| plan.code == request.plan);
            if plan.is_none() {
                refused.field("plan", "missing");
            }
            let on = match planned_day(&request.on, today) {
                TypedDay::Empty => TypedDay::Refused("missing"),
                other => other,
            };
            let on = refused.day("on", on).unwrap_or(today);
            let wanted: Vec<_> = (0u32..)
                .zip(plan.map(|plan| plan.steps.as_slice()).unwrap_or_default())
                .filter(|(place, _)| !request.without.contains(place))
                .map(|(_, step)| step)
                .collect();
            if plan.is_some() && wanted.is_empty() {
                refused.field("without", "missing");
            }
            if !refused.0.is_empty() {
                return Err(OfficeError::Invalid(refused.0));
            }
            let mut first = None;
            for step in &wanted {
                let day = on.checked_add_signed(TimeDelta::days(i64::from(step.days))).unwrap_or(on);
                let record = TaskRecord {
                    person: Some(PersonId(request.person)),
                    text: step.text(lang),
                    due_on: Some(day.max(today)),
                    staff: request.staff.map(StaffId),
                };
                let id = task::insert(&tx.conn, &record, tx.actor.id, tx.now)?.0;
                tx.made("task", id);
                first.get_or_insert(id);
            }
            draft::finish(&tx.conn, tx.actor.id, "step-plan")?;
            let first = first.ok_or(OfficeError::NotThere("task"))?;
            Ok(Done::of(first, Some(first), format!("plan {} tasks {}", request.plan, wanted.len())))
        })?;
        Ok(SavedView { id: first, version: image::version(self.conn(), "task", first)?, act })
    }
}
