//! `report`: counts, protects and exports; freezes, or exports what is frozen.

use super::{Refused, lies_within, open, words};
use crate::arguments::Key;
use crate::say;
use office::{Export, ExportFormat, ExportFrozen, Office, OfficeError};
use schema::codes::Lang;
use std::path::Path;
use std::process::ExitCode;
use wire::{ExportedView, MergeRequest, ReportRequest};

/// Which report.
pub(super) enum Wanted {
    /// One counted now, and frozen if so wished.
    Counted { request: ReportRequest, freeze: bool },
    /// A frozen one.
    Frozen(i64),
}

/// `T3=ER,IQ`.
pub(super) fn merge(text: &str) -> Result<MergeRequest, Refused> {
    let (table, rows) = text.split_once('=').ok_or("--merge: TABLE=ROW,ROW")?;
    Ok(MergeRequest { table: table.to_owned(), rows: rows.split(',').map(str::to_owned).collect() })
}

pub(super) fn run(
    key: &Key,
    wanted: &Wanted,
    out: &Path,
    exact: bool,
    language: Lang,
) -> Result<ExitCode, Refused> {
    let ending = out.extension().and_then(|e| e.to_str()).unwrap_or_default();
    let Some(format) = ExportFormat::named(ending) else {
        say::message("--out: der Dateiname muss auf .csv oder .xlsx enden.");
        return Ok(ExitCode::from(2));
    };
    if lies_within(out, &key.vault) {
        return Err(words(OfficeError::UnfitFolder));
    }
    let mut office = open(key)?;
    let done = export(&mut office, wanted, out, format, exact, language).map_err(words);
    office.lock().map_err(words)?;
    let done = done?;
    for file in &done.files {
        say::result(file);
    }
    if exact {
        say::message(&format!("Ungeschützte Zahlen: im Protokoll festgehalten (Zeile {}).", done.act));
    }
    Ok(ExitCode::SUCCESS)
}

fn export(
    office: &mut Office,
    wanted: &Wanted,
    out: &Path,
    format: ExportFormat,
    exact: bool,
    language: Lang,
) -> Result<ExportedView, OfficeError> {
    let id = match wanted {
        Wanted::Counted { request, freeze: false } => {
            return office.export_to(&Export { report: request, format, exact, language }, out);
        }
        Wanted::Counted { request, freeze: true } => {
            let row = office.freeze_report(request)?;
            say::message(&format!("Eingefroren: Nr. {}.", row.id));
            row.id
        }
        Wanted::Frozen(id) => *id,
    };
    office.export_frozen_to(&ExportFrozen { id, format, exact, language }, out)
}
