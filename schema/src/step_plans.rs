//! Step plans: what an office usually does after an event, as tasks at days counted from it. Data only; nothing is
//! reckoned here that a law sets.

use crate::codes::Lang;
use serde::Deserialize;
use std::sync::LazyLock;

/// A plan that an event starts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepPlan {
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
    pub steps: Vec<PlannedStep>,
}

/// One step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedStep {
    /// Days after the event; before it where negative.
    pub days: i32,
    /// What is to be done, in German.
    pub de: String,
    /// What is to be done, in English.
    pub en: String,
}

impl PlannedStep {
    /// What is to be done.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plans {
    plan: Vec<StepPlan>,
}

/// The plans shipped with this program.
///
/// # Panics
/// When the embedded file is damaged, which the tests of this crate rule out.
#[must_use]
pub fn step_plans() -> &'static [StepPlan] {
    static SHIPPED: LazyLock<Vec<StepPlan>> =
        LazyLock::new(|| match toml::from_str::<Plans>(include_str!("../deadlines/steps.toml")) {
            Ok(plans) => plans.plan,
            Err(error) => panic!("the shipped step plans are damaged: {error}"),
        });
    &SHIPPED
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_plan_has_a_code_of_its_own_and_steps_in_order() {
        let codes: BTreeSet<&str> = step_plans().iter().map(|plan| plan.code.as_str()).collect();
        assert_eq!(codes.len(), step_plans().len());
        for plan in step_plans() {
            assert!(!plan.steps.is_empty(), "{}", plan.code);
            assert!(plan.steps.is_sorted_by_key(|step| step.days), "{}", plan.code);
            for step in &plan.steps {
                assert!(step.days.abs() <= 400 && step.de.chars().count() <= 500, "{}", step.de);
                assert!(!step.text(Lang::En).is_empty());
            }
        }
    }
}
