//! The only door from a protection to something publishable.
//!
//! Attacks with other code than the protection's: the proof is checked in whole numbers from the relations as they were
//! given, and then every hidden cell is attacked from the printed figures alone. Nothing leaves here unproven.

use std::collections::BTreeMap;

use crate::attack::{Interval, intervals};
use crate::audited::{Audited, Explanation, Figure, Reason};
use crate::cell::{Cell, Printing};
use crate::concern::{Concern, concern};
use crate::counted::Counted;
use crate::error::DisclosureError;
use crate::protected::Protected;
use crate::rule::Rule;
use crate::verify::unproven;

/// Proves that nothing promised can be broken, and only then makes the tables publishable.
///
/// # Errors
/// [`DisclosureError::Unproven`] if a promise is not proven, [`DisclosureError::OtherCounts`] if the protection belongs
/// to other counts, [`DisclosureError::TimeLimit`] if the attack did not end in time.
pub fn audit(protected: Protected, counted: &Counted, rule: &Rule) -> Result<Audited, DisclosureError> {
    rule.check()?;
    if protected.counted != *counted {
        return Err(DisclosureError::OtherCounts);
    }
    let missing = unproven(counted, rule, &protected.hidden, &protected.witnesses)?;
    if !missing.is_empty() {
        return Err(DisclosureError::Unproven(missing.into_iter().collect()));
    }
    let intervals = intervals(counted, &protected.hidden, &protected.witnesses, rule.deadline())?;
    let mut figures = BTreeMap::new();
    let mut explanations = Vec::new();
    for cell in counted.exact_cells() {
        let hidden = protected.hidden.contains(&cell.id);
        if cell.printing != Printing::Never {
            let figure = if hidden { Figure::Hidden } else { Figure::Published(cell.value) };
            figures.insert(cell.id.clone(), figure);
        }
        if hidden {
            explanations.push(explanation(cell, rule, intervals.get(&cell.id)));
        }
    }
    Ok(Audited::new(figures, explanations))
}

fn explanation(cell: &Cell, rule: &Rule, interval: Option<&Interval>) -> Explanation {
    let reason = match (interval, concern(cell, rule)) {
        (None, _) => Reason::Calculated,
        (Some(_), Some(Concern::FewPersons)) => Reason::FewPersons,
        (Some(_), Some(Concern::Dominance)) => Reason::Dominance,
        (Some(_), Some(Concern::GroupDisclosure)) => Reason::GroupDisclosure,
        (Some(_), None) if cell.printing == Printing::Never => Reason::NeverPrinted,
        (Some(_), None) => Reason::Complementary,
    };
    Explanation {
        id: cell.id.clone(),
        value: cell.value,
        reason,
        least: interval.map(|interval| interval.least),
        greatest: interval.and_then(|interval| interval.greatest),
    }
}
