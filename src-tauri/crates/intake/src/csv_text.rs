//! Bytes of a CSV file to rows: the encoding recognised, quotes and line breaks within them respected.
//! Must not: judge what the cells say.

use crate::table::{RawRow, RawRows, Remarks};
use crate::{Oddity, OfficeFile, Reason};
use domain::Personal;
use encoding_rs::WINDOWS_1252;
use std::borrow::Cow;

/// Reads a semicolon-separated file: UTF-8 with or without byte order mark, otherwise Windows-1252.
pub(crate) fn read(file: OfficeFile, bytes: &[u8], remarks: &mut Remarks) -> RawRows {
    let text = decode(file, bytes, remarks);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    let mut raw = RawRows::default();
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => {
                remarks.refuse(file.file_name(), lines.line, "", "", Reason::NotReadable);
                break;
            }
        }
        let start = record.position().map_or(0, csv::Position::byte);
        let line = lines.of_record_at(usize::try_from(start).unwrap_or(usize::MAX));
        let cells = record.iter().map(|cell| Personal::new(cell.to_owned())).collect();
        raw.rows.push(RawRow { line, cells });
    }
    let unfinished = ends_within_quotes(text.as_bytes().get(lines.at..).unwrap_or_default());
    if let Some(last) = raw.rows.last().filter(|_| unfinished) {
        remarks.refuse(file.file_name(), last.line, "", "", Reason::QuoteNotClosed);
    }
    raw
}

fn decode<'a>(file: OfficeFile, bytes: &'a [u8], remarks: &mut Remarks) -> Cow<'a, str> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    remarks.note(file, 1, "", Oddity::ReadAsWindows1252);
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}

/// Counts lines up to where a record starts. Blank lines before a record are not part of it.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of_record_at(&mut self, start: usize) -> u32 {
        while let Some(byte) = self.text.get(self.at) {
            let breaks = matches!(byte, b'\n' | b'\r');
            if self.at >= start && !breaks {
                break;
            }
            let first_of_two = *byte == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            if breaks && !first_of_two {
                self.line = self.line.saturating_add(1);
            }
            self.at += 1;
        }
        self.line
    }
}

/// Whether a record's text ends inside a quoted cell.
fn ends_within_quotes(record: &[u8]) -> bool {
    let mut within = false;
    let mut cell_begins = true;
    for byte in record {
        match byte {
            b'"' if within => within = false,
            // a quote opens a cell at its beginning, or goes on with it after a doubled one
            b'"' if cell_begins => within = true,
            _ => {}
        }
        cell_begins = if within { false } else { matches!(byte, b';' | b'"') };
    }
    within
}
