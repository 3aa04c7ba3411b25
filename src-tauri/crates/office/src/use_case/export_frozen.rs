//! Exporting a frozen report: the files are, byte for byte, those of the day on which it was frozen.

use super::export_report::{
    ExportFormat, Files, audited_files, decision, exact_files, fit_folder, free_name,
};
use super::run_report::shows_working_time;
use crate::store::{frozen, journal};
use crate::{Office, OfficeError};
use chrono::NaiveDate;
use domain::permission::Deed;
use report::render::Edition;
use report::{Correction, ExactReport, ShippedLabels};
use schema::codes::Lang;
use std::path::Path;
use wire::{ExportFrozenRequest, ExportedView, FrozenRow};

/// Which frozen report is exported, in which form and language.
#[derive(Clone, Copy)]
pub struct ExportFrozen {
    /// Its number.
    pub id: i64,
    /// The form.
    pub format: ExportFormat,
    /// Unprotected figures.
    pub exact: bool,
    /// Language of titles and labels in a workbook.
    pub language: Lang,
}

impl Office {
    /// Exports a frozen report into a folder, under a name that says pack, period and number and replaces nothing.
    ///
    /// # Errors
    /// As [`Office::export_frozen_to`]; an unfit folder (inside the vault, a link).
    pub fn export_frozen(
        &mut self,
        request: &ExportFrozenRequest,
        vault: &Path,
    ) -> Result<ExportedView, OfficeError> {
        let format = ExportFormat::named(&request.format)
            .ok_or_else(|| OfficeError::field("format", "unknown-code"))?;
        let language = if request.language == "en" { Lang::En } else { Lang::De };
        self.may(Deed::Report)?;
        let row = frozen::one(self.conn(), request.id)?.ok_or(OfficeError::NotThere("frozen_report"))?;
        let folder = fit_folder(Path::new(request.folder.trim()), vault)?;
        let correction =
            if row.correction == 0 { String::new() } else { format!("_korrektur-{}", row.correction) };
        let exact = if request.exact { "_intern-exakt" } else { "" };
        let stem = format!("{}_{}_{}_eingefroren-{}{correction}{exact}", row.pack, row.from, row.to, row.id);
        let name = free_name(&folder, &stem, format.ending());
        let export = ExportFrozen { id: request.id, format, exact: request.exact, language };
        self.export_frozen_to(&export, &name)
    }

    /// Exports a frozen report as the file of this name, which is replaced if it is there.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`]; [`OfficeError::Discarded`] for a report that is not valid; whatever keeps the file from
    /// being made.
    pub fn export_frozen_to(
        &mut self,
        export: &ExportFrozen,
        file: &Path,
    ) -> Result<ExportedView, OfficeError> {
        self.may(if export.exact { Deed::ReportExact } else { Deed::Report })?;
        let not_there = || OfficeError::NotThere("frozen_report");
        let row = frozen::one(self.conn(), export.id)?.ok_or_else(not_there)?;
        if row.discarded.is_some() {
            return Err(OfficeError::Discarded);
        }
        let kept = frozen::open(self.conn(), export.id)?.ok_or_else(not_there)?;
        let made_on = day_of(&row)?;
        if shows_working_time(&kept.pack_text) {
            self.may(Deed::OthersTime)?;
        }
        let edition = Edition { made_on, language: export.language, labels: &ShippedLabels };
        let report = match self.corrected_day(&row)? {
            Some(of) => kept.report.correcting(Correction { number: row.correction, of }),
            None => kept.report,
        };
        let files: Files = if export.exact {
            let next_line = journal::head(self.conn())?.0 + 1;
            let today = self.clock().today();
            let report = ExactReport::of_frozen(&report, decision(next_line, today));
            exact_files(&report, export.format, file, &edition)?
        } else {
            audited_files(&report.audited(), export.format, file, &edition)?
        };
        let about = format!("frozen {} {:?} exact {}", export.id, export.format, export.exact);
        self.hand_out(&files, export.exact, Some(export.id), about)
    }

    /// The day on which the report was frozen that this one corrects.
    fn corrected_day(&self, row: &FrozenRow) -> Result<Option<NaiveDate>, OfficeError> {
        let Some(first) = row.corrects else { return Ok(None) };
        frozen::one(self.conn(), first)?.as_ref().map(day_of).transpose()
    }
}

fn day_of(row: &FrozenRow) -> Result<NaiveDate, OfficeError> {
    let day = row.frozen_at.get(..10).and_then(|day| day.parse().ok());
    day.ok_or_else(|| OfficeError::Damaged("a frozen report has no day".to_owned()))
}
