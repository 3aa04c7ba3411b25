//! Which cells are sensitive, and what must stay possible about each of them.

use crate::cell::{Cell, CellId, Printing};
use crate::counted::Counted;
use crate::error::DisclosureError;
use crate::relation::Relation;
use crate::rule::Rule;

/// Why a cell is sensitive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Concern {
    /// Fewer contributors than the threshold.
    FewPersons,
    /// One person makes up most of it.
    Dominance,
    /// It is empty, so everybody in a whole would be known to be in the sensitive group beside it.
    GroupDisclosure,
}

/// A value that an outsider must not be able to exclude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// This value or less.
    AtMost(u64),
    /// This value or more.
    AtLeast(u64),
}

impl Reach {
    /// Whether a value that an outsider holds possible keeps the promise.
    pub(crate) fn attained_by(self, value: u64) -> bool {
        match self {
            Self::AtMost(most) => value <= most,
            Self::AtLeast(least) => value >= least,
        }
    }
}

/// The concern about a cell, if there is one.
pub(crate) fn concern(cell: &Cell, rule: &Rule) -> Option<Concern> {
    if cell.contributors > 0 && cell.contributors < rule.threshold {
        return Some(Concern::FewPersons);
    }
    if cell.beside_group && cell.value == 0 {
        return Some(Concern::GroupDisclosure);
    }
    let dominated = |largest: u64| {
        u128::from(largest) * 100 > u128::from(cell.value) * u128::from(rule.dominance_percent)
    };
    cell.largest.is_some_and(dominated).then_some(Concern::Dominance)
}

/// What must stay possible about a cell: that nobody is in it (that the greatest contributor is not), and that it counts
/// at least the threshold and more than it does. Beside a sensitive group: that two others are there.
pub(crate) fn reaches(cell: &Cell, concern: Concern, rule: &Rule) -> [Reach; 2] {
    let up = match concern {
        Concern::FewPersons | Concern::Dominance => rule.threshold.max(cell.value.saturating_add(1)),
        Concern::GroupDisclosure => 2,
    };
    let down = match concern {
        Concern::FewPersons | Concern::GroupDisclosure => 0,
        Concern::Dominance => cell.value.saturating_sub(cell.largest.unwrap_or(cell.value)),
    };
    [Reach::AtMost(down), Reach::AtLeast(up)]
}

/// The sensitive cells, in the order of their names; calculated figures are never among them.
///
/// # Errors
/// If a calculated figure is sensitive on its own, or outsiders know a sensitive cell already.
pub(crate) fn sensitive<'a>(
    counted: &'a Counted,
    rule: &Rule,
) -> Result<Vec<(&'a Cell, Concern)>, DisclosureError> {
    let mut found = Vec::new();
    let mut known = Vec::new();
    for cell in counted.exact_cells() {
        let Some(concern) = concern(cell, rule) else { continue };
        let mut sources = sources_of(counted, &cell.id).peekable();
        if sources.peek().is_some() {
            let backed = sources.any(|id| counted.cell(id).is_some_and(|c| self::concern(c, rule).is_some()));
            if !backed {
                return Err(DisclosureError::DerivedAlone(cell.id.clone()));
            }
        } else if cell.printing == Printing::Known {
            known.push(cell.id.clone());
        } else {
            found.push((cell, concern));
        }
    }
    if known.is_empty() { Ok(found) } else { Err(DisclosureError::AlreadyKnown(known)) }
}

fn sources_of<'a>(counted: &'a Counted, id: &'a CellId) -> impl Iterator<Item = &'a CellId> {
    counted
        .relations()
        .filter_map(move |relation| match relation {
            Relation::Determines { of, derived } if derived == id => Some(of),
            _ => None,
        })
        .flatten()
}
