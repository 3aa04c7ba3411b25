//! Reports as files. Takes an [`AuditedReport`], or an [`ExactReport`] by functions with another name; nothing else.
//!
//! ```compile_fail,E0308
//! fn skip_everything(counted: &report::Counted) { let _ = report::render::csv(counted); }
//! ```
//! ```compile_fail,E0308
//! fn skip_the_audit(protected: &report::ProtectedReport) { let _ = report::render::csv(protected); }
//! ```
//! ```compile_fail,E0308
//! fn exact_by_mistake(exact: &report::ExactReport) { let _ = report::render::csv(exact); }
//! ```
//! ```compile_fail,E0308
//! # use report::render::Edition;
//! fn skip_it_in_a_workbook(counted: &report::Counted, edition: &Edition) {
//!     let _ = report::render::xlsx(counted, edition);
//! }
//! ```
//! ```compile_fail,E0451
//! fn forge(about: report::About) -> report::AuditedReport {
//!     report::AuditedReport { about, tables: Vec::new() }
//! }
//! ```

mod comma;
mod defuse;
mod meta;
mod sheet;
mod workbook;

pub use defuse::defused;

use crate::counted::{About, Grid};
use crate::exact::{ExactReport, RecordedDecision};
use crate::labels::Labels;
use crate::protect::{AuditedReport, Shown, Zeros};
use chrono::NaiveDate;
use schema::codes::Lang;
use thiserror::Error;

/// Stands for every hidden figure.
pub const HIDDEN: &str = "•";

/// When a file is made, and for whom. The same report and edition give the same bytes.
#[derive(Clone, Copy)]
pub struct Edition<'l> {
    /// The day the file bears.
    pub made_on: NaiveDate,
    /// The language of titles and labels.
    pub language: Lang,
    /// What codes are called.
    pub labels: &'l dyn Labels,
}

/// Why a file could not be made.
#[derive(Debug, Error)]
pub enum RenderError {
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The table file could not be written.
    #[error("the table file could not be written: {0}")]
    Table(#[from] csv::Error),
    /// The description could not be written.
    #[error("the description could not be written: {0}")]
    Description(#[from] serde_json::Error),
}

/// What a file is made from.
struct Document<'r> {
    about: &'r About,
    tables: &'r [Grid<Shown>],
    zeros: Zeros,
    /// For exact figures, why.
    decision: Option<RecordedDecision>,
}

impl<'r> Document<'r> {
    fn audited(report: &'r AuditedReport) -> Self {
        Self { about: report.about(), tables: report.tables(), zeros: report.zeros(), decision: None }
    }

    fn exact(report: &'r ExactReport) -> Self {
        Self {
            about: report.about(),
            tables: report.tables(),
            zeros: Zeros::Shown,
            decision: Some(report.decision()),
        }
    }
}

/// The cells of a report: `table;row;column;value`, UTF-8, rows and columns by their codes.
///
/// # Errors
/// [`RenderError::Table`].
pub fn csv(report: &AuditedReport) -> Result<Vec<u8>, RenderError> {
    comma::write(&Document::audited(report))
}

/// What the CSV is about: for `NAME.meta.json` beside it.
///
/// # Errors
/// [`RenderError::Description`].
pub fn meta(report: &AuditedReport, made_on: NaiveDate) -> Result<Vec<u8>, RenderError> {
    meta::write(&Document::audited(report), made_on)
}

/// The report as a workbook, with title, notes and definitions.
///
/// # Errors
/// [`RenderError::Workbook`].
pub fn xlsx(report: &AuditedReport, edition: &Edition<'_>) -> Result<Vec<u8>, RenderError> {
    workbook::write(&Document::audited(report), edition)
}

/// As [`csv`], with exact figures.
///
/// # Errors
/// [`RenderError::Table`].
pub fn exact_csv(report: &ExactReport) -> Result<Vec<u8>, RenderError> {
    comma::write(&Document::exact(report))
}

/// As [`meta`], for exact figures.
///
/// # Errors
/// [`RenderError::Description`].
pub fn exact_meta(report: &ExactReport, made_on: NaiveDate) -> Result<Vec<u8>, RenderError> {
    meta::write(&Document::exact(report), made_on)
}

/// As [`xlsx`], with exact figures.
///
/// # Errors
/// [`RenderError::Workbook`].
pub fn exact_xlsx(report: &ExactReport, edition: &Edition<'_>) -> Result<Vec<u8>, RenderError> {
    workbook::write(&Document::exact(report), edition)
}
