//! A file or sheet as rows of text, and the check of its shape: header, cell size, control characters.
//! Must not: know what a column means.

use crate::limits::{CELL_BYTES, ROWS};
use crate::{Finding, Note, Oddity, OfficeFile, Reason};
use domain::Personal;

/// Rows as they were read, the header first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RawRows {
    pub(crate) rows: Vec<RawRow>,
}

/// One record as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawRow {
    pub(crate) line: u32,
    pub(crate) cells: Vec<Personal<String>>,
}

impl RawRow {
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.expose().trim().is_empty())
    }
}

/// One of the eight files with its columns found; each row has one trimmed cell per column of the format.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) rows: Vec<TableRow>,
}

/// One record, its cells in the order of [`OfficeFile::columns`].
#[derive(Debug)]
pub(crate) struct TableRow {
    pub(crate) line: u32,
    pub(crate) cells: Vec<String>,
}

impl TableRow {
    /// The cell of this column; empty when there is no such column.
    pub(crate) fn cell(&self, file: OfficeFile, column: &str) -> &str {
        let place = file.columns().iter().position(|name| *name == column);
        place.and_then(|place| self.cells.get(place)).map_or("", String::as_str)
    }
}

/// What was found wrong or odd so far.
#[derive(Debug, Default)]
pub(crate) struct Remarks {
    pub(crate) findings: Vec<Finding>,
    pub(crate) notes: Vec<Note>,
}

impl Remarks {
    pub(crate) fn refuse(&mut self, file: &str, line: u32, column: &str, value: &str, reason: Reason) {
        const SHOWN: usize = 200;
        let mut shown: String = value.chars().take(SHOWN).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        self.findings.push(Finding {
            file: file.to_owned(),
            line,
            column: column.to_owned(),
            value: Personal::new(shown),
            reason,
        });
    }

    pub(crate) fn note(&mut self, file: OfficeFile, line: u32, column: &str, oddity: Oddity) {
        self.notes.push(Note { file: file.file_name().to_owned(), line, column: column.to_owned(), oddity });
    }
}

impl Table {
    /// Finds the columns of `file` in the header and checks the shape of every row.
    pub(crate) fn from_raw(file: OfficeFile, raw: RawRows, remarks: &mut Remarks) -> Self {
        let mut rows = raw.rows.into_iter().filter(|row| !row.is_blank());
        let Some(header) = rows.next() else {
            remarks.refuse(file.file_name(), 1, "", "", Reason::HeaderMissing);
            return Self::default();
        };
        let header = Header::read(file, &header, remarks);
        let mut table = Self::default();
        for row in rows {
            if table.rows.len() == ROWS {
                remarks.refuse(file.file_name(), row.line, "", "", Reason::TooManyRows);
                break;
            }
            table.rows.push(header.arrange(file, &row, remarks));
        }
        table
    }
}

struct Header {
    /// For each cell of a record: its column's name, empty for none, and its place in the format if it has one.
    columns: Vec<(String, Option<usize>)>,
}

impl Header {
    fn read(file: OfficeFile, header: &RawRow, remarks: &mut Remarks) -> Self {
        let mut columns: Vec<(String, Option<usize>)> = Vec::new();
        for cell in &header.cells {
            let name = cell.expose().trim();
            let place = file.columns().iter().position(|column| *column == name);
            let again = !name.is_empty() && columns.iter().any(|(earlier, _)| earlier == name);
            if again {
                remarks.refuse(file.file_name(), header.line, name, name, Reason::ColumnTwice);
            } else if place.is_none() && !name.is_empty() {
                remarks.refuse(file.file_name(), header.line, name, name, Reason::UnknownColumn);
            }
            columns.push((name.to_owned(), place.filter(|_| !again)));
        }
        for (place, column) in file.columns().iter().enumerate() {
            if !columns.iter().any(|(_, found)| *found == Some(place)) {
                remarks.refuse(file.file_name(), header.line, column, "", Reason::ColumnMissing);
            }
        }
        Self { columns }
    }

    fn arrange(&self, file: OfficeFile, row: &RawRow, remarks: &mut Remarks) -> TableRow {
        let mut cells = vec![String::new(); file.columns().len()];
        for (at, cell) in row.cells.iter().enumerate() {
            let (name, place) = match self.columns.get(at) {
                Some((name, place)) => (name.as_str(), *place),
                None => ("", None),
            };
            let text = cell.expose().trim();
            if text.len() > CELL_BYTES {
                remarks.refuse(file.file_name(), row.line, name, text, Reason::CellTooLong);
            } else if text.contains(is_refused) {
                remarks.refuse(file.file_name(), row.line, name, text, Reason::ControlCharacter);
            } else if let Some(target) = place.and_then(|place| cells.get_mut(place)) {
                *target = text.replace("\r\n", "\n");
            } else if name.is_empty() && !text.is_empty() {
                remarks.refuse(file.file_name(), row.line, "", text, Reason::MoreCellsThanColumns);
            }
        }
        let named = self.columns.iter().rposition(|(name, _)| !name.is_empty()).map_or(0, |last| last + 1);
        if row.cells.len() < named {
            remarks.note(file, row.line, "", Oddity::RowTooShort);
        }
        TableRow { line: row.line, cells }
    }
}

/// NUL and control characters; line breaks and tabs are part of a note's text.
fn is_refused(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}
