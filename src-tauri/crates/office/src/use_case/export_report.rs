//! Exporting a report: the protected figures, or, by a decision of its own that the journal keeps, the exact ones.
//!
//! The file is written under a name of its own first and takes its place only after the journal line is on disk, so
//! there is never an export without its line, nor half a file.

use super::run_report::{pack, period};
use crate::store::code::OfficeLabels;
use crate::store::journal;
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::NaiveDate;
use domain::permission::Deed;
use report::render::{self, Edition};
use report::{AuditedReport, ExactReport, RecordedDecision};
use schema::codes::Lang;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use wire::{ExportRequest, ExportedView, ReportRequest};

/// A form of export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// `table;row;column;value`, with `NAME.meta.json` beside it.
    Csv,
    /// A workbook with everything inside.
    Xlsx,
}

impl ExportFormat {
    /// By its file ending.
    pub fn named(text: &str) -> Option<Self> {
        match text {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// What is exported, in which form and language.
#[derive(Clone)]
pub struct Export<'a> {
    /// Pack and period.
    pub report: &'a ReportRequest,
    /// The form.
    pub format: ExportFormat,
    /// Unprotected figures.
    pub exact: bool,
    /// Language of titles and labels in a workbook.
    pub language: Lang,
}

/// Files of one export, by their final name.
pub(super) type Files = Vec<(PathBuf, Vec<u8>)>;

impl Office {
    /// Exports a report into a folder, under a name that says pack and period and replaces nothing.
    ///
    /// # Errors
    /// An unfit folder (inside the vault, a link); whatever keeps the report from being made; then there is no file.
    pub fn export_report(
        &mut self,
        request: &ExportRequest,
        vault: &Path,
    ) -> Result<ExportedView, OfficeError> {
        let format = ExportFormat::named(&request.format)
            .ok_or_else(|| OfficeError::field("format", "unknown-code"))?;
        let language = if request.language == "en" { Lang::En } else { Lang::De };
        let folder = fit_folder(Path::new(request.folder.trim()), vault)?;
        let period = period(&request.report)?;
        let exact = if request.exact { "_intern-exakt" } else { "" };
        let stem = format!("{}_{}_{}{exact}", request.report.pack, period.first(), period.last());
        let name = free_name(&folder, &stem, format.ending());
        self.export_to(&Export { report: &request.report, format, exact: request.exact, language }, &name)
    }

    /// Exports a report as the file of this name, which is replaced if it is there.
    ///
    /// # Errors
    /// Whatever keeps the report or the file from being made; then the file is as it was before.
    pub fn export_to(&mut self, export: &Export<'_>, file: &Path) -> Result<ExportedView, OfficeError> {
        self.may(if export.exact { Deed::ReportExact } else { Deed::Report })?;
        let next_line = journal::head(self.conn())?.0 + 1;
        let files = self.rendered(export, file, next_line)?;
        let about = format!(
            "{} {} {} {:?} threshold as of pack {}",
            export.report.pack, export.report.from, export.report.to, export.format, export.exact
        );
        self.hand_out(&files, export.exact, None, about)
    }

    /// Writes files and their journal line: both or none.
    pub(super) fn hand_out(
        &mut self,
        files: &Files,
        exact: bool,
        object: Option<i64>,
        about: String,
    ) -> Result<ExportedView, OfficeError> {
        // Looked at before anything is written: no file can take a folder's place, and no line is kept for nothing.
        if files.iter().any(|(file, _)| file.is_dir()) {
            return Err(OfficeError::CannotWrite(std::io::ErrorKind::IsADirectory));
        }
        let act = if exact { Act::ExactReportExported } else { Act::ReportExported };
        let waiting = write_waiting(files)?;
        let journalled = self.transact(act, |_| Ok(Done::of((), object, about)));
        let ((), line) = journalled.inspect_err(|_| remove(&waiting))?;
        for (name, (file, _)) in waiting.iter().zip(files) {
            fs::rename(name, file).map_err(|error| {
                remove(&waiting);
                OfficeError::CannotWrite(error.kind())
            })?;
        }
        let files = files.iter().map(|(file, _)| file.display().to_string()).collect();
        Ok(ExportedView { files, act: line })
    }

    fn rendered(&self, export: &Export<'_>, file: &Path, next_line: i64) -> Result<Files, OfficeError> {
        let made_on = self.clock().today();
        let labels = OfficeLabels::load(self.conn())?;
        let edition = Edition { made_on, language: export.language, labels: &labels };
        if export.exact {
            let (counted, _) = self.count_report(&pack(&export.report.pack)?, export.report)?;
            let report = ExactReport::on_recorded_decision(&counted, decision(next_line, made_on));
            exact_files(&report, export.format, file, &edition)
        } else {
            audited_files(&self.run_report(export.report)?.audited, export.format, file, &edition)
        }
    }
}

/// The decision for exact figures, by the journal line that will hold it.
pub(super) fn decision(next_line: i64, on: NaiveDate) -> RecordedDecision {
    RecordedDecision { journal_line: u64::try_from(next_line).unwrap_or(0), on }
}

fn refused(error: render::RenderError) -> OfficeError {
    OfficeError::Report(error.to_string())
}

/// The files of a protected report.
pub(super) fn audited_files(
    report: &AuditedReport,
    format: ExportFormat,
    file: &Path,
    edition: &Edition<'_>,
) -> Result<Files, OfficeError> {
    Ok(match format {
        ExportFormat::Csv => vec![
            (file.to_owned(), render::csv(report).map_err(refused)?),
            (file.with_extension("meta.json"), render::meta(report, edition.made_on).map_err(refused)?),
        ],
        ExportFormat::Xlsx => vec![(file.to_owned(), render::xlsx(report, edition).map_err(refused)?)],
    })
}

/// The files of a report with exact figures.
pub(super) fn exact_files(
    report: &ExactReport,
    format: ExportFormat,
    file: &Path,
    edition: &Edition<'_>,
) -> Result<Files, OfficeError> {
    Ok(match format {
        ExportFormat::Csv => vec![
            (file.to_owned(), render::exact_csv(report).map_err(refused)?),
            (file.with_extension("meta.json"), render::exact_meta(report, edition.made_on).map_err(refused)?),
        ],
        ExportFormat::Xlsx => vec![(file.to_owned(), render::exact_xlsx(report, edition).map_err(refused)?)],
    })
}

/// The folder itself, made if only its last part is missing; not inside the vault and no link.
pub(super) fn fit_folder(folder: &Path, vault: &Path) -> Result<PathBuf, OfficeError> {
    if !folder.is_absolute() {
        return Err(OfficeError::UnfitFolder);
    }
    let vault_itself = vault.canonicalize().ok();
    let parent = folder.parent().and_then(|parent| parent.canonicalize().ok());
    if parent.is_some_and(|parent| vault_itself.as_ref().is_some_and(|vault| parent.starts_with(vault))) {
        return Err(OfficeError::UnfitFolder);
    }
    if !folder.exists() {
        fs::create_dir(folder).map_err(|error| OfficeError::CannotWrite(error.kind()))?;
    }
    let real = folder.canonicalize().map_err(|error| OfficeError::CannotWrite(error.kind()))?;
    let is_link = fs::symlink_metadata(folder).is_ok_and(|meta| meta.file_type().is_symlink());
    let in_vault = vault_itself.is_some_and(|vault| real.starts_with(vault));
    if is_link || in_vault || !real.is_dir() { Err(OfficeError::UnfitFolder) } else { Ok(real) }
}

/// `STEM.csv`, or `STEM-2.csv` … when that is taken.
pub(super) fn free_name(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.{ending}"));
    let numbered = (2..10_000).map(|n| folder.join(format!("{stem}-{n}.{ending}")));
    std::iter::once(first.clone()).chain(numbered).find(|name| !name.exists()).unwrap_or(first)
}

/// Writes every file under a waiting name beside its own; all or none.
pub(super) fn write_waiting(files: &Files) -> Result<Vec<PathBuf>, OfficeError> {
    let mut waiting = Vec::new();
    for (file, bytes) in files {
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(".part");
        let path = file.with_file_name(name);
        waiting.push(path.clone());
        let written =
            OpenOptions::new().write(true).create(true).truncate(true).open(&path).and_then(|mut out| {
                out.write_all(bytes)?;
                out.sync_all()
            });
        if let Err(error) = written {
            remove(&waiting);
            return Err(OfficeError::CannotWrite(error.kind()));
        }
    }
    Ok(waiting)
}

pub(super) fn remove(waiting: &[PathBuf]) {
    for path in waiting {
        let _ = fs::remove_file(path);
    }
}
