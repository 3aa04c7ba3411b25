//! A report that is frozen: its words, its figures, and how each of them was protected. It stays as it is when records
//! are changed or erased, labels are renamed, or the pack gets a new version.
//!
//! No row, no name, nothing that leads to one: heads and figures only. The only way back to an [`AuditedReport`] leads
//! through [`FrozenReport::kept`], which takes nothing back that an audit would not have let pass.

mod spelling;

use crate::counted::{About, Correction, Counted, ExactFigure, Grid, Head, HeadLabel};
use crate::labels::Labels;
use crate::number::Number;
use crate::pack::Bilingual;
use crate::protect::{AuditedReport, Explanations, Shown, Zeros};
use disclosure::Reason;
use schema::codes::Lang;
use thiserror::Error;

/// A report as it was frozen. For the eyes of the office; renderers take its [`FrozenReport::audited`] part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenReport {
    about: About,
    zeros: Zeros,
    tables: Vec<Grid<FrozenFigure>>,
}

/// A figure with what was printed of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrozenFigure {
    /// As counted; `None` where nothing could be said (an average without posts).
    pub exact: Option<Number>,
    /// Distinct persons behind it.
    pub contributors: u64,
    /// What an outsider gets.
    pub shown: Shown,
    /// For a hidden figure, why.
    pub why: Option<WhyHidden>,
    /// The least that an outsider could hold possible, where that was worked out.
    pub least: Option<u64>,
    /// The most that an outsider could hold possible; `None` without a limit.
    pub most: Option<u64>,
}

/// Why a figure is hidden, as the office is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyHidden {
    /// Too few persons stand behind it.
    Few,
    /// Another hidden figure could be calculated from it.
    Linked,
    /// It is calculated from a hidden figure.
    Derived,
}

/// Why stored figures are no frozen report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FrozenError {
    /// A table has more or fewer cells than rows × columns.
    #[error("a table does not have a cell for every row and column")]
    Shape,
    /// A figure is printed that no audit lets pass.
    #[error("a figure is printed that rests on too few persons")]
    NeverAudited,
}

impl WhyHidden {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::Few, Self::Linked, Self::Derived];

    /// Its code in the vault and on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Few => "few",
            Self::Linked => "linked",
            Self::Derived => "derived",
        }
    }

    /// From its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }

    fn of(reason: Option<Reason>) -> Self {
        match reason {
            Some(Reason::FewPersons | Reason::Dominance | Reason::GroupDisclosure) => Self::Few,
            Some(Reason::Calculated) => Self::Derived,
            Some(Reason::Complementary | Reason::NeverPrinted) | None => Self::Linked,
        }
    }
}

impl FrozenReport {
    /// Freezes a report that the audit let pass, with the names that codes have today.
    #[must_use]
    pub fn of(
        counted: &Counted,
        audited: &AuditedReport,
        explanations: &Explanations,
        labels: &dyn Labels,
    ) -> Self {
        let tables = counted.exact_tables().iter().zip(audited.tables());
        let tables = tables.map(|(exact, shown)| {
            let cells = exact.cells.iter().zip(&shown.cells).map(|(exact, shown)| {
                let row = exact.iter().zip(shown);
                row.map(|(exact, shown)| figure(exact, *shown, explanations)).collect()
            });
            Grid {
                rows: shown.rows.iter().map(|head| named(head, labels)).collect(),
                columns: shown.columns.iter().map(|head| named(head, labels)).collect(),
                cells: cells.collect(),
                ..shown.with(|_| FrozenFigure::NOTHING)
            }
        });
        Self { about: audited.about().clone(), zeros: audited.zeros(), tables: tables.collect() }
    }

    /// A report as the office kept it.
    ///
    /// # Errors
    /// [`FrozenError`] for what cannot have been frozen.
    pub fn kept(about: About, zeros: Zeros, tables: Vec<Grid<FrozenFigure>>) -> Result<Self, FrozenError> {
        for table in &tables {
            let whole = table.cells.iter().all(|row| row.len() == table.columns.len());
            if table.cells.len() != table.rows.len() || !whole {
                return Err(FrozenError::Shape);
            }
            let bare = |figure: &FrozenFigure| {
                matches!(figure.shown, Shown::Number(_))
                    && (1..about.threshold).contains(&figure.contributors)
            };
            if table.cells.iter().flatten().any(bare) {
                return Err(FrozenError::NeverAudited);
            }
        }
        Ok(Self { about, zeros, tables })
    }

    /// The same report, saying that it corrects another one.
    #[must_use]
    pub fn correcting(mut self, correction: Correction) -> Self {
        self.about.correction = Some(correction);
        self
    }

    /// What the report says about itself.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// How zeros were treated.
    #[must_use]
    pub fn zeros(&self) -> Zeros {
        self.zeros
    }

    /// Its tables, exact figures included.
    #[must_use]
    pub fn tables(&self) -> &[Grid<FrozenFigure>] {
        &self.tables
    }

    /// How many cells there are.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.tables.iter().map(|table| table.cells.iter().map(Vec::len).sum::<usize>()).sum()
    }

    /// The part that may leave the office: what the audit let pass when the report was frozen.
    #[must_use]
    pub fn audited(&self) -> AuditedReport {
        let tables = self.tables.iter().map(|table| table.with(|figure| figure.shown)).collect();
        AuditedReport::passed_before(self.about.clone(), self.zeros, tables)
    }

    /// One spelling for the whole report: equal reports, and only those, are spelled alike. For a digest.
    #[must_use]
    pub fn spelled(&self) -> String {
        spelling::of(self)
    }
}

impl FrozenFigure {
    const NOTHING: Self =
        Self { exact: None, contributors: 0, shown: Shown::Nothing, why: None, least: None, most: None };
}

fn figure(exact: &ExactFigure, shown: Shown, explanations: &Explanations) -> FrozenFigure {
    let hidden = shown == Shown::Hidden;
    let found = exact.cell.as_ref().filter(|_| hidden).and_then(|cell| explanations.of(cell));
    FrozenFigure {
        exact: exact.number,
        contributors: exact.contributors,
        shown,
        why: hidden.then(|| WhyHidden::of(found.map(|found| found.reason))),
        least: found.and_then(|found| found.least),
        most: found.and_then(|found| found.greatest),
    }
}

fn named(head: &Head, labels: &dyn Labels) -> Head {
    let label = Bilingual { de: head.text(labels, Lang::De), en: head.text(labels, Lang::En) };
    Head { label: HeadLabel::Own(label), kin: None, ..head.clone() }
}
