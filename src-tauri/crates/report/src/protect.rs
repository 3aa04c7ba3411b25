//! From counted to publishable: the same protection and the same audit over all tables of a report together.
//!
//! Only here is an [`AuditedReport`] made, and only from what the audit of crate `disclosure` let pass.

use crate::counted::{About, Counted, ExactFigure, Grid};
use crate::number::Number;
use disclosure::{CellId, DisclosureError, Explanation, Figure, Printing, Rule};
use thiserror::Error;

/// What a reader of a published report sees in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A figure.
    Number(Number),
    /// Hidden; why is not told.
    Hidden,
    /// Nothing can be said (an average without posts).
    Nothing,
}

/// A choice of what to hide. Not yet audited, so no renderer takes it.
pub struct ProtectedReport {
    about: About,
    protected: disclosure::Protected,
    zeros: Zeros,
    rule: Rule,
}

/// How zeros are treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zeros {
    /// Every 0 is shown as 0.
    Shown,
    /// Some are hidden too, because nothing else protects so small a report.
    HiddenWhereNeeded,
}

/// A report that may be published: what is hidden is nowhere in it, and the audit has proven that it stays hidden.
#[derive(Debug, Clone)]
pub struct AuditedReport {
    about: About,
    zeros: Zeros,
    tables: Vec<Grid<Shown>>,
}

/// Why cells are hidden, with their true values. For the eyes of the office; no renderer takes it.
#[derive(Clone)]
pub struct Explanations(disclosure::Audited);

impl std::fmt::Debug for Explanations {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Explanations({} hidden)", self.0.hidden_count())
    }
}

impl std::fmt::Debug for ProtectedReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ProtectedReport({:?})", self.protected)
    }
}

/// Why a report cannot be published. Nothing is exported then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProtectError {
    /// Nothing that can be hidden protects everybody: take a longer period or a coarser report.
    #[error(transparent)]
    NotProtected(#[from] DisclosureError),
    /// A printed figure was not part of the audit, which is a fault of the program.
    #[error("the figure {0} was not audited")]
    NotAudited(CellId),
}

/// Chooses what to hide, over all tables together. The greater threshold stands, the rule's or the pack's. Every 0 is
/// shown, unless a report is so small that nothing else protects it; then zeros may be hidden like any figure.
///
/// # Errors
/// [`ProtectError::NotProtected`].
pub fn protect(counted: &Counted, rule: &Rule) -> Result<ProtectedReport, ProtectError> {
    let rule = rule.clone().with_threshold(rule.threshold.max(counted.about.threshold));
    let about = About { threshold: rule.threshold, ..counted.about.clone() };
    let (protected, zeros) = match disclosure::protect(&counted.cells, &rule) {
        Err(DisclosureError::NotProtectable(_) | DisclosureError::NoAnswer(_)) => {
            let cells = with_zeros(counted, Zeros::HiddenWhereNeeded)?;
            (disclosure::protect(&cells, &rule)?, Zeros::HiddenWhereNeeded)
        }
        protected => (protected?, Zeros::Shown),
    };
    Ok(ProtectedReport { about, protected, zeros, rule })
}

/// Attacks the protected report; only if nothing gives way it can be rendered. The second part is for the office alone.
///
/// # Errors
/// [`ProtectError`]; nothing may be published then.
pub fn audit(
    protected: ProtectedReport,
    counted: &Counted,
) -> Result<(AuditedReport, Explanations), ProtectError> {
    let ProtectedReport { about, protected, zeros, rule } = protected;
    let audited = disclosure::audit(protected, &with_zeros(counted, zeros)?, &rule)?;
    let mut missing = None;
    let mut show = |figure: &ExactFigure| {
        let Some(id) = &figure.cell else {
            return figure.number.map_or(Shown::Nothing, Shown::Number);
        };
        match audited.figure(id) {
            Some(Figure::Published(value)) => {
                figure.reading.number(value).map_or(Shown::Nothing, Shown::Number)
            }
            Some(Figure::Hidden) => Shown::Hidden,
            None => {
                missing = Some(id.clone());
                Shown::Hidden
            }
        }
    };
    let tables = counted.tables.iter().map(|table| table.with(&mut show)).collect();
    match missing {
        Some(id) => Err(ProtectError::NotAudited(id)),
        None => Ok((AuditedReport { about, zeros, tables }, Explanations(audited))),
    }
}

/// The cells of a report, zeros treated so.
fn with_zeros(counted: &Counted, zeros: Zeros) -> Result<disclosure::Counted, DisclosureError> {
    let cells = counted.cells.exact_cells().cloned().map(|mut cell| {
        if zeros == Zeros::HiddenWhereNeeded && cell.printing == Printing::Known {
            cell.printing = Printing::WhereSafe;
        }
        cell
    });
    disclosure::Counted::new(cells, counted.cells.relations().cloned())
}

impl AuditedReport {
    /// What an audit let pass when it was frozen; only a frozen report comes back this way.
    pub(crate) fn passed_before(about: About, zeros: Zeros, tables: Vec<Grid<Shown>>) -> Self {
        Self { about, zeros, tables }
    }

    /// What the report says about itself; its threshold is the one that was used.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The tables as they may be published.
    #[must_use]
    pub fn tables(&self) -> &[Grid<Shown>] {
        &self.tables
    }

    /// How zeros were treated.
    #[must_use]
    pub fn zeros(&self) -> Zeros {
        self.zeros
    }

    /// How many cells are hidden.
    #[must_use]
    pub fn hidden(&self) -> usize {
        let cells = self.tables.iter().flat_map(|table| table.cells.iter().flatten());
        cells.filter(|cell| **cell == Shown::Hidden).count()
    }
}

impl Explanations {
    /// Why a cell is hidden, and what an outsider can hold possible; `None` for a printed cell.
    #[must_use]
    pub fn of(&self, cell: &CellId) -> Option<&Explanation> {
        self.0.explanations().iter().find(|explanation| explanation.id == *cell)
    }
}
