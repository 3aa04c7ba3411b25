//! The process that reads one workbook and ends: limits itself, checks what the parts unpack to, prints the rows.
//! Must not: write a file, or be called in a process that goes on.

use super::message::{Message, Refusal};
use super::text;
use crate::limits::{CELL_BYTES, COLUMNS, FILE_BYTES, PARTS, ROWS, UNPACKED_BYTES, WORKBOOK_TEXT_BYTES};
use calamine::{Reader, Xlsx};
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Seek, Write};
use std::path::Path;
use std::process::ExitCode;

/// Reads the workbook at `path` and prints its rows to stdout, one JSON value a line. A program calls this first thing
/// in `main` when its first argument is [`super::READ_WORKBOOK`], and ends with what it returns.
#[must_use]
pub fn child_main(path: &Path) -> ExitCode {
    if limit_this_process().is_err() {
        return ExitCode::FAILURE;
    }
    let mut out = Out { to: BufWriter::new(std::io::stdout().lock()), left: WORKBOOK_TEXT_BYTES };
    let last = match read(path, &mut out) {
        Ok(()) => Message::End,
        Err(refusal) => Message::Refused(refusal),
    };
    match out.say(&last).and_then(|()| out.to.flush().map_err(|_| Refusal::Damaged)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

#[cfg(unix)]
fn limit_this_process() -> Result<(), rustix::io::Errno> {
    use crate::limits::{CHILD_CPU_SECONDS, CHILD_MEMORY_BYTES};
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits = [
        (Resource::As, CHILD_MEMORY_BYTES),
        (Resource::Cpu, CHILD_CPU_SECONDS),
        // neither a file nor a memory image of what it read
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    limits
        .into_iter()
        .try_for_each(|(what, most)| setrlimit(what, Rlimit { current: Some(most), maximum: Some(most) }))
}

/// Elsewhere the sizes checked before reading and the parent's patience are the only limits.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps)]
fn limit_this_process() -> Result<(), std::convert::Infallible> {
    Ok(())
}

struct Out<W: Write> {
    to: W,
    left: u64,
}

impl<W: Write> Out<W> {
    fn say(&mut self, message: &Message) -> Result<(), Refusal> {
        if let Message::Row(_, cells) = message {
            let bytes: usize = cells.iter().map(String::len).sum();
            let left = self.left.checked_sub(u64::try_from(bytes).unwrap_or(u64::MAX));
            self.left = left.ok_or(Refusal::TooLarge)?;
        }
        serde_json::to_writer(&mut self.to, message).map_err(|_| Refusal::Damaged)?;
        self.to.write_all(b"\n").map_err(|_| Refusal::Damaged)
    }
}

fn read<W: Write>(path: &Path, out: &mut Out<W>) -> Result<(), Refusal> {
    let open = || File::open(path).map(BufReader::new).map_err(|_| Refusal::Damaged);
    if open()?.get_ref().metadata().map_err(|_| Refusal::Damaged)?.len() > FILE_BYTES {
        return Err(Refusal::TooLarge);
    }
    check_unpacked(open()?, UNPACKED_BYTES)?;
    let mut workbook = Xlsx::new(open()?).map_err(|_| Refusal::Damaged)?;
    for name in workbook.sheet_names() {
        out.say(&Message::Sheet(name.clone()))?;
        // the header, and one row more than is taken, so that the excess has a line
        sheet(&mut workbook, &name, ROWS + 2, out)?;
    }
    Ok(())
}

/// Unpacks every part into nothing and counts: what the archive claims of itself proves nothing.
fn check_unpacked(file: impl Read + Seek, most: u64) -> Result<(), Refusal> {
    let mut archive = zip::ZipArchive::new(file).map_err(|_| Refusal::Damaged)?;
    if archive.len() > PARTS {
        return Err(Refusal::TooLarge);
    }
    let mut left = most;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| Refusal::Damaged)?;
        if part.size() > left {
            return Err(Refusal::TooLarge);
        }
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let unpacked = unpacked.map_err(|_| Refusal::Damaged)?;
        left = left.checked_sub(unpacked).ok_or(Refusal::TooLarge)?;
    }
    Ok(())
}

fn sheet<R: Read + Seek, W: Write>(
    workbook: &mut Xlsx<R>,
    name: &str,
    most_rows: usize,
    out: &mut Out<W>,
) -> Result<(), Refusal> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|_| Refusal::Damaged)?;
    let mut rows = 0;
    let mut line = 0;
    let mut row: Vec<String> = Vec::new();
    loop {
        let cell = cells.next_cell().map_err(|_| Refusal::Damaged)?;
        let (at, column, value) = match &cell {
            Some(cell) => {
                let (row, column) = cell.get_position();
                (row.saturating_add(1), column, text::of_cell(cell.get_value()))
            }
            None => (u32::MAX, 0, String::new()),
        };
        if cell.is_some() && value.is_empty() {
            continue;
        }
        if at != line {
            if !row.is_empty() {
                rows += 1;
                out.say(&Message::Row(line, std::mem::take(&mut row)))?;
            }
            if cell.is_none() || rows == most_rows {
                return Ok(());
            }
            // the rows of a sheet stand in order
            if at < line {
                return Err(Refusal::Damaged);
            }
            line = at;
        }
        // a cell far off the table stands for itself beside it
        let place = usize::try_from(column.min(COLUMNS)).unwrap_or(usize::MAX);
        if row.len() <= place {
            row.resize(place + 1, String::new());
        }
        if let Some(target) = row.get_mut(place) {
            *target = cut(value);
        }
    }
}

/// A cell that is too long stays too long, but no longer than that.
fn cut(mut text: String) -> String {
    if text.len() > CELL_BYTES {
        let most = (CELL_BYTES + 1..text.len()).find(|end| text.is_char_boundary(*end)).unwrap_or(text.len());
        text.truncate(most);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    /// An archive with parts of so many zero bytes.
    fn archive(parts: &[u32]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (place, bytes) in parts.iter().enumerate() {
            archive.start_file(place.to_string(), zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(&vec![0; *bytes as usize]).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn the_parts_together_must_not_unpack_to_more_than_allowed() {
        let bytes = archive(&[50_000, 50_001]);
        assert!(bytes.len() < 1_000, "zeros pack well");
        assert_eq!(check_unpacked(Cursor::new(&bytes), 100_001), Ok(()));
        assert_eq!(check_unpacked(Cursor::new(&bytes), 100_000), Err(Refusal::TooLarge));
    }

    #[test]
    fn what_the_archive_claims_of_its_sizes_is_not_believed() {
        let honest = u32::to_le_bytes(70_123);
        let mut bytes = archive(&[70_123]);
        for at in 0..bytes.len() - 4 {
            if bytes[at..at + 4] == honest {
                bytes[at..at + 4].copy_from_slice(&u32::to_le_bytes(7));
            }
        }
        assert!(check_unpacked(Cursor::new(&bytes), 10_000).is_err(), "7 claimed, more unpacked");
    }

    #[test]
    fn an_archive_of_too_many_parts_is_refused() {
        assert_eq!(check_unpacked(Cursor::new(archive(&[1; 257])), 10_000), Err(Refusal::TooLarge));
    }

    #[test]
    fn a_cell_that_is_too_long_is_cut_but_still_too_long() {
        let kept = cut("ä".repeat(10_000));
        assert!(kept.len() > CELL_BYTES && kept.len() < CELL_BYTES + 8);
        assert_eq!(cut("ä".to_owned()), "ä");
    }

    #[test]
    fn reading_a_sheet_stops_after_the_rows_it_may_have() {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let posts = workbook.add_worksheet().set_name("stellen").unwrap();
        for row in 0..20 {
            posts.write(row * 2, 1, row).unwrap();
        }
        let bytes = workbook.save_to_buffer().unwrap();
        let said = |most_rows, left| {
            let mut workbook = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
            let mut out = Out { to: Vec::new(), left };
            sheet(&mut workbook, "stellen", most_rows, &mut out)
                .map(|()| String::from_utf8(out.to).unwrap().lines().map(str::to_owned).collect::<Vec<_>>())
        };
        let five = said(5, 1_000).unwrap();
        assert_eq!(five.len(), 5);
        assert_eq!(five[4], r#"{"Row":[9,["","4"]]}"#, "lines are those of the sheet");
        assert_eq!(said(100, 1_000).unwrap().len(), 20);
        assert_eq!(said(100, 10), Err(Refusal::TooLarge), "and all text together has its limit");
    }
}
