//! Exact counts with everything that holds between them, checked for consistency.
//!
//! Exact figures: they must not reach a file except by a recorded decision, and no renderer takes this type.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::cell::{Cell, CellId, Printing};
use crate::error::DisclosureError;
use crate::relation::Relation;

/// The greatest value a cell may have; far above any office, and small enough for exact arithmetic everywhere.
pub(crate) const GREATEST_VALUE: u64 = 1_000_000_000_000;

/// All linked tables of one export, exact and unprotected.
#[derive(Clone, PartialEq, Eq)]
pub struct Counted {
    cells: BTreeMap<CellId, Cell>,
    relations: BTreeSet<Relation>,
}

impl fmt::Debug for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Counted({} cells, {} relations)", self.cells.len(), self.relations.len())
    }
}

impl Counted {
    /// Takes the cells of all tables together with their relations. A cell may be given more than once if it is the same
    /// each time; then the widest [`crate::Printing`] holds.
    ///
    /// # Errors
    /// Any of the variants of [`DisclosureError`] about names, relations and counts.
    pub fn new(
        cells: impl IntoIterator<Item = Cell>,
        relations: impl IntoIterator<Item = Relation>,
    ) -> Result<Self, DisclosureError> {
        let mut known: BTreeMap<CellId, Cell> = BTreeMap::new();
        for cell in cells {
            check_cell(&cell)?;
            match known.get_mut(&cell.id) {
                Some(before) => merge(before, &cell)?,
                None => {
                    known.insert(cell.id.clone(), cell);
                }
            }
        }
        let relations = relations.into_iter().map(Relation::in_order).collect();
        let counted = Self { cells: known, relations };
        counted.check_relations()?;
        Ok(counted)
    }

    /// The exact cells, in the order of their names. For the eyes of the office only.
    pub fn exact_cells(&self) -> impl Iterator<Item = &Cell> {
        self.cells.values()
    }

    /// What holds between them.
    pub fn relations(&self) -> impl Iterator<Item = &Relation> {
        self.relations.iter()
    }

    pub(crate) fn cell(&self, id: &CellId) -> Option<&Cell> {
        self.cells.get(id)
    }

    /// The value of a cell; a name that was not given reads as 0, which no checked relation contains.
    pub(crate) fn value(&self, id: &CellId) -> u64 {
        self.cells.get(id).map_or(0, |cell| cell.value)
    }

    fn check_relations(&self) -> Result<(), DisclosureError> {
        let derived: BTreeSet<&CellId> = self
            .relations
            .iter()
            .filter_map(|relation| match relation {
                Relation::Determines { derived, .. } => Some(derived),
                Relation::Sum { .. } | Relation::Union { .. } | Relation::AtMost { .. } => None,
            })
            .collect();
        for relation in &self.relations {
            let (head, parts) = relation.head_and_parts();
            for id in parts.iter().chain([head]) {
                if !self.cells.contains_key(id) {
                    return Err(DisclosureError::UnknownCell(id.clone()));
                }
            }
            let distinct: BTreeSet<&CellId> = parts.iter().collect();
            if parts.is_empty() || distinct.len() != parts.len() || distinct.contains(head) {
                return Err(DisclosureError::Malformed(head.clone()));
            }
            let counts = !matches!(relation, Relation::Determines { .. });
            if !counts && self.cells.get(head).is_some_and(|cell| cell.printing == Printing::Known) {
                return Err(DisclosureError::Malformed(head.clone()));
            }
            if counts && parts.iter().chain([head]).any(|id| derived.contains(id)) {
                return Err(DisclosureError::Malformed(head.clone()));
            }
            if !self.holds(relation) {
                return Err(DisclosureError::Contradicted(head.clone()));
            }
        }
        Ok(())
    }

    fn holds(&self, relation: &Relation) -> bool {
        let (head, parts) = relation.head_and_parts();
        let head = self.value(head);
        let sum: u64 = parts.iter().map(|id| self.value(id)).sum();
        match relation {
            Relation::Sum { .. } => sum == head,
            Relation::Union { .. } => parts.iter().all(|id| self.value(id) <= head) && head <= sum,
            Relation::AtMost { .. } => sum <= head,
            Relation::Determines { .. } => true,
        }
    }
}

fn check_cell(cell: &Cell) -> Result<(), DisclosureError> {
    let nobody = cell.contributors == 0 && cell.value > 0;
    let too_many = cell.value > GREATEST_VALUE || cell.contributors > GREATEST_VALUE;
    let part_too_great = cell.largest.is_some_and(|largest| largest > cell.value);
    if nobody || too_many || part_too_great {
        return Err(DisclosureError::Impossible(cell.id.clone()));
    }
    Ok(())
}

fn merge(before: &mut Cell, again: &Cell) -> Result<(), DisclosureError> {
    let same = before.value == again.value
        && before.contributors == again.contributors
        && (before.largest == again.largest || before.largest.is_none() || again.largest.is_none());
    if !same {
        return Err(DisclosureError::SameNameTwice(before.id.clone()));
    }
    before.largest = before.largest.or(again.largest);
    before.printing = before.printing.max(again.printing);
    before.beside_group |= again.beside_group;
    before.important |= again.important;
    Ok(())
}
