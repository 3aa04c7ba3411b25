//! The exact, unprotected report as a file: another type with another name, made only on a recorded decision.

use crate::counted::{About, Counted, Grid};
use crate::frozen::{FrozenFigure, FrozenReport};
use crate::protect::Shown;
use chrono::NaiveDate;

/// The decision to let exact figures out, as the office's journal holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordedDecision {
    /// Number of the journal's line.
    pub journal_line: u64,
    /// When it was taken.
    pub on: NaiveDate,
}

/// A report whose figures are exact, small ones included. Its files say so.
#[derive(Debug, Clone)]
pub struct ExactReport {
    about: About,
    tables: Vec<Grid<Shown>>,
    decision: RecordedDecision,
}

impl ExactReport {
    /// Exact figures, because somebody decided so and the journal holds it.
    #[must_use]
    pub fn on_recorded_decision(counted: &Counted, decision: RecordedDecision) -> Self {
        let show = |figure: &crate::counted::ExactFigure| figure.number.map_or(Shown::Nothing, Shown::Number);
        let tables = counted.tables.iter().map(|table| table.with(show)).collect();
        Self { about: counted.about.clone(), tables, decision }
    }

    /// The exact figures of a frozen report, because somebody decided so and the journal holds it.
    #[must_use]
    pub fn of_frozen(frozen: &FrozenReport, decision: RecordedDecision) -> Self {
        let show = |figure: &FrozenFigure| figure.exact.map_or(Shown::Nothing, Shown::Number);
        let tables = frozen.tables().iter().map(|table| table.with(show)).collect();
        Self { about: frozen.about().clone(), tables, decision }
    }

    /// What the report says about itself.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Its tables.
    #[must_use]
    pub fn tables(&self) -> &[Grid<Shown>] {
        &self.tables
    }

    /// Why it exists.
    #[must_use]
    pub fn decision(&self) -> RecordedDecision {
        self.decision
    }
}
