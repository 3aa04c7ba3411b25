//! Taking in lists from outside: look first, then all or nothing.

use crate::store::intake::{self as store, SortedOffice};
use crate::store::talk;
use crate::transact::Done;
use crate::use_case::talk_order::reorder;
use crate::{Act, Office, OfficeError};
use domain::permission::Deed;
use intake::{Finding, Note, OfficeRows, read_office};
use std::path::Path;
use wire::{IntakeDoneView, IntakeFile, IntakeFinding, IntakeView};

const MOST_FINDINGS: usize = 500;
const MOST_NOTES: usize = 200;

/// What a folder or workbook would bring.
pub struct Preview {
    /// Everything that is wrong, clashes with the vault included.
    pub findings: Vec<Finding>,
    /// Everything that is odd and hinders nothing.
    pub notes: Vec<Note>,
    /// Per file: new and known records.
    pub files: Vec<IntakeFile>,
    rows: Option<(OfficeRows, SortedOffice)>,
}

impl Office {
    /// Reads a folder or workbook and compares it with the vault; writes nothing. `workbook_reader` is the program that
    /// is started to read a workbook under limits.
    ///
    /// # Errors
    /// When the actor may not, or the store fails. What is wrong with the lists is a finding, not an error.
    pub fn look_at_records(&self, path: &Path, workbook_reader: &Path) -> Result<Preview, OfficeError> {
        self.may(Deed::TakeIn)?;
        let known = store::known(self.conn())?;
        let reading = read_office(path, workbook_reader, &known, self.clock().today());
        let notes = reading.notes().to_vec();
        Ok(match reading.into_rows() {
            Err(findings) => Preview { findings, notes, files: Vec::new(), rows: None },
            Ok(rows) => self.compared(rows, notes)?,
        })
    }

    /// Rows made elsewhere (the practice office), as if they had been read.
    ///
    /// # Errors
    /// As [`Office::look_at_records`].
    pub fn look_at_rows(&self, rows: OfficeRows) -> Result<Preview, OfficeError> {
        self.may(Deed::TakeIn)?;
        self.compared(rows, Vec::new())
    }

    fn compared(&self, rows: OfficeRows, notes: Vec<Note>) -> Result<Preview, OfficeError> {
        let sorted = SortedOffice::of(self.conn(), &rows)?;
        let mut findings = Vec::new();
        let mut files = Vec::new();
        for (file, one) in sorted.each() {
            findings.extend(one.clashes.iter().cloned());
            let new = one.count_new();
            let all = u32::try_from(one.new.len()).unwrap_or(u32::MAX);
            files.push(IntakeFile { file: file.file_name().to_owned(), new, known: all - new });
        }
        let rows = findings.is_empty().then_some((rows, sorted));
        Ok(Preview { findings, notes, files, rows })
    }

    /// Takes in what was looked at: all new records and the journal line in one transaction, or nothing. With nothing
    /// new, nothing is written.
    ///
    /// # Errors
    /// [`OfficeError::Intake`] when there are findings; when the store fails.
    pub fn take_in(&mut self, preview: &Preview) -> Result<IntakeDoneView, OfficeError> {
        self.may(Deed::TakeIn)?;
        let Some((rows, sorted)) = &preview.rows else {
            return Err(OfficeError::Intake(format!("{} finding(s)", preview.findings.len())));
        };
        let new: u32 = preview.files.iter().map(|file| file.new).sum();
        if new == 0 {
            return Ok(IntakeDoneView { files: preview.files.clone(), act: 0 });
        }
        let about =
            preview.files.iter().map(|f| format!("{} {}", f.file, f.new)).collect::<Vec<_>>().join("\n");
        let ((), act) = self.transact(Act::RecordsTakenIn, |tx| {
            let mut contacts = Vec::new();
            for (noun, row) in store::write(&tx.conn, rows, sorted, tx.now)? {
                tx.made(noun, row);
                if noun == "contact" {
                    contacts.push(row);
                }
            }
            // An imported talk may come before one that was logged here.
            for (case, line) in talk::own_beside(&tx.conn, &contacts)? {
                reorder(tx, case, &line)?;
            }
            Ok(Done::of((), None, about))
        })?;
        Ok(IntakeDoneView { files: preview.files.clone(), act })
    }
}

impl Preview {
    /// As the page shows it.
    pub fn view(&self) -> IntakeView {
        IntakeView {
            files: self.files.clone(),
            findings: self.findings.iter().take(MOST_FINDINGS).map(finding).collect(),
            finding_count: u32::try_from(self.findings.len()).unwrap_or(u32::MAX),
            notes: self.notes.iter().take(MOST_NOTES).map(note).collect(),
            note_count: u32::try_from(self.notes.len()).unwrap_or(u32::MAX),
        }
    }

    /// How many records would be added.
    pub fn new_records(&self) -> u32 {
        self.files.iter().map(|file| file.new).sum()
    }
}

fn finding(finding: &Finding) -> IntakeFinding {
    IntakeFinding {
        file: finding.file.clone(),
        line: finding.line,
        column: finding.column.clone(),
        value: finding.value.expose().clone(),
        reason: kebab(finding.reason.code()),
    }
}

fn note(note: &Note) -> IntakeFinding {
    IntakeFinding {
        file: note.file.clone(),
        line: note.line,
        column: note.column.clone(),
        value: String::new(),
        reason: kebab(note.oddity.code()),
    }
}

/// `IdentifierMissing` → `identifier-missing`, the form of codes on the wire.
fn kebab(name: &str) -> String {
    let mut code = String::new();
    for (place, c) in name.chars().enumerate() {
        if c.is_uppercase() && place > 0 {
            code.push('-');
        }
        code.extend(c.to_lowercase());
    }
    code
}
