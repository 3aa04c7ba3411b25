//! One count of a table: what it is called, how many it counts, and how many persons stand behind it.
//!
//! A cell's name is opaque here: two tables that give the same name mean the same cell.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// The name of a cell. The same name in two tables, or in two exports, means the same count.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(Arc<str>);

impl CellId {
    /// A name; any text that is unique for what is counted (measure, conditions, period).
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(Arc::from(name.as_ref()))
    }

    /// The name as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for CellId {
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

impl From<String> for CellId {
    fn from(name: String) -> Self {
        Self::new(name)
    }
}

impl fmt::Display for CellId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for CellId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for CellId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Who gets to see a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Printing {
    /// Never printed, not even as hidden; but part of the equations, and protected when it is small.
    /// Example: the persons of unknown gender, when only total, women and men stand in the form.
    Never,
    /// Printed, unless the protection hides it.
    WhereSafe,
    /// An outsider knows it in any case: an impossible combination (structurally 0), or a figure that an earlier
    /// export printed. It stays printed; if it is sensitive, protection is refused.
    Known,
}

/// One count, with what the protection needs to know about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its name.
    pub id: CellId,
    /// What the table would print: persons, or events (consultations, hours in a whole unit …).
    pub value: u64,
    /// How many distinct persons stand behind the value; for a count of persons the value itself.
    pub contributors: u64,
    /// For events: how much of `value` the person with the most contributes, if the caller wants the dominance rule.
    pub largest: Option<u64>,
    /// Who gets to see it.
    pub printing: Printing,
    /// The cell counts those of a whole that is not empty who are *not* in a certain sensitive group (a residence status,
    /// a topic). If they are none or one, the group of all the others would be known; so that must stay uncertain.
    pub beside_group: bool,
    /// Hidden only if nothing else helps. Totals that are part of nothing greater are dear in any case.
    pub important: bool,
}

impl Cell {
    /// A count of distinct persons.
    pub fn persons(id: impl Into<CellId>, persons: u64) -> Self {
        Self::events(id, persons, persons)
    }

    /// A count of anything else, with the number of distinct persons behind it.
    pub fn events(id: impl Into<CellId>, value: u64, contributors: u64) -> Self {
        Self {
            id: id.into(),
            value,
            contributors,
            largest: None,
            printing: Printing::WhereSafe,
            beside_group: false,
            important: false,
        }
    }

    /// The same cell, with the part of its value that comes from one person, the greatest such part.
    #[must_use]
    pub fn with_largest(mut self, largest: u64) -> Self {
        self.largest = Some(largest);
        self
    }

    /// The same cell as the remainder beside a sensitive group (see [`Cell::beside_group`]); often unpublished as well.
    #[must_use]
    pub fn beside_group(mut self) -> Self {
        self.beside_group = true;
        self
    }

    /// The same cell, never printed (see [`Printing::Never`]).
    #[must_use]
    pub fn unpublished(mut self) -> Self {
        self.printing = Printing::Never;
        self
    }

    /// The same cell, known to everybody (see [`Printing::Known`]).
    #[must_use]
    pub fn known(mut self) -> Self {
        self.printing = Printing::Known;
        self
    }

    /// The same cell, hidden only if nothing else helps.
    #[must_use]
    pub fn important(mut self) -> Self {
        self.important = true;
        self
    }
}
