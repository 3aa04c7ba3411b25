//! The way in: a folder or a workbook becomes rows, or findings. Must not: let rows out beside a finding.

use crate::table::{RawRows, Remarks, Table};
use crate::{Finding, Known, Note, Oddity, OfficeFile, OfficeRows, Reason, check};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::Path;

/// What came of reading an office's records.
#[derive(Debug)]
pub struct Reading {
    rows: OfficeRows,
    findings: Vec<Finding>,
    notes: Vec<Note>,
}

impl Reading {
    /// What is wrong, by file, line and column of the format.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What is odd but taken in.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The rows, if nothing is wrong with any of them.
    ///
    /// # Errors
    /// All findings.
    pub fn into_rows(self) -> Result<OfficeRows, Vec<Finding>> {
        if self.findings.is_empty() { Ok(self.rows) } else { Err(self.findings) }
    }
}

/// Reads an office's records from a folder of CSV files or from one workbook, whichever `path` is.
///
/// `workbook_reader` is the program that is started as [`crate::workbook::READ_WORKBOOK`] to read a workbook. `known`
/// is what the vault holds already. Whatever is wrong, the path itself included, is a finding.
#[must_use]
pub fn read_office(path: &Path, workbook_reader: &Path, known: &Known, today: NaiveDate) -> Reading {
    if path.is_file() {
        read_workbook(path, workbook_reader, known, today)
    } else {
        read_folder(path, known, today)
    }
}

/// Reads a folder of CSV files.
#[must_use]
pub fn read_folder(path: &Path, known: &Known, today: NaiveDate) -> Reading {
    let mut remarks = Remarks::default();
    let raw = crate::folder::read(path, &mut remarks);
    judged(raw, known, today, remarks)
}

/// Reads a workbook with the eight sheets, in a process of its own.
#[must_use]
pub fn read_workbook(path: &Path, workbook_reader: &Path, known: &Known, today: NaiveDate) -> Reading {
    let mut remarks = Remarks::default();
    match crate::workbook::read_in_child(workbook_reader, path) {
        Ok(sheets) => {
            let raw = crate::workbook::by_file(sheets, &mut remarks);
            judged(raw, known, today, remarks)
        }
        Err(error) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            remarks.refuse(&name, 1, "", &error.to_string(), error.reason());
            judged(BTreeMap::new(), known, today, remarks)
        }
    }
}

fn judged(
    raw: BTreeMap<OfficeFile, RawRows>,
    known: &Known,
    today: NaiveDate,
    mut remarks: Remarks,
) -> Reading {
    if raw.is_empty() && remarks.findings.is_empty() {
        remarks.refuse("", 1, "", "", Reason::NothingHere);
    }
    let mut tables = BTreeMap::new();
    for file in OfficeFile::ALL {
        if !raw.contains_key(&file) {
            remarks.note(file, 1, "", Oddity::FileAbsent);
        }
    }
    for (file, rows) in raw {
        tables.insert(file, Table::from_raw(file, rows, &mut remarks));
    }
    let rows = check::check(&tables, known, today, &mut remarks);
    remarks.findings.sort_by_cached_key(|finding| {
        let file = OfficeFile::from_file_name(&finding.file);
        let column = file.and_then(|file| file.columns().iter().position(|column| *column == finding.column));
        (file.is_none(), file, finding.file.clone(), finding.line, column)
    });
    remarks.notes.sort_by_key(|note| (OfficeFile::from_file_name(&note.file), note.line));
    Reading { rows, findings: remarks.findings, notes: remarks.notes }
}
