//! What may be published, and, kept apart from it, what only the office may see about it.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use crate::cell::CellId;

/// What a reader sees of a cell. All hidden cells look the same, whatever the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "status", content = "value")]
pub enum Figure {
    /// The exact count.
    Published(u64),
    /// One symbol for every hidden cell.
    Hidden,
}

/// Why a cell is not printed. For the office only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Too few persons stand behind it.
    FewPersons,
    /// One person makes up most of it.
    Dominance,
    /// It is empty, so all of a whole would be known to belong to one group.
    GroupDisclosure,
    /// Without hiding it, a sensitive cell could be calculated.
    Complementary,
    /// It is calculated from hidden cells.
    Calculated,
    /// The report never prints it.
    NeverPrinted,
}

/// A cell that is not printed, as the office may see it. Never part of an export.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The cell.
    pub id: CellId,
    /// Its true value.
    pub value: u64,
    /// Why it is not printed.
    pub reason: Reason,
    /// The least value an outsider can hold possible; none for calculated figures.
    pub least: Option<u64>,
    /// The greatest value an outsider can hold possible; none where there is no limit.
    pub greatest: Option<u64>,
}

impl fmt::Debug for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Explanation({})", self.id)
    }
}

/// Tables whose protection was proven. Only [`crate::audit`] makes it, and only this may be rendered.
#[derive(Clone)]
pub struct Audited {
    figures: BTreeMap<CellId, Figure>,
    explanations: Vec<Explanation>,
}

impl fmt::Debug for Audited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Audited({} cells)", self.figures.len())
    }
}

impl Audited {
    pub(crate) fn new(figures: BTreeMap<CellId, Figure>, explanations: Vec<Explanation>) -> Self {
        Self { figures, explanations }
    }

    /// What to print for a cell; none for a cell that is never printed or was not given.
    pub fn figure(&self, id: &CellId) -> Option<Figure> {
        self.figures.get(id).copied()
    }

    /// Everything that is printed, in the order of names; cells that are never printed are not among it.
    pub fn figures(&self) -> impl Iterator<Item = (&CellId, Figure)> {
        self.figures.iter().map(|(id, figure)| (id, *figure))
    }

    /// How many printed cells are hidden.
    pub fn hidden_count(&self) -> usize {
        self.figures.values().filter(|figure| **figure == Figure::Hidden).count()
    }

    /// For the eyes of the office: every cell that is not printed, in the order of names. Must not enter an export.
    pub fn explanations(&self) -> &[Explanation] {
        &self.explanations
    }
}
