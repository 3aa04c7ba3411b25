//! A workbook (XLSX) with the eight sheets, read by a process of its own under memory and time limits, because a small
//! file can unpack to anything. Must not: parse a workbook in this process.

mod child;
mod message;
mod text;

pub use child::child_main;

use crate::limits::{CHILD_SECONDS, FILE_BYTES, WORKBOOK_TEXT_BYTES};
use crate::table::{RawRow, RawRows, Remarks};
use crate::{OfficeFile, Reason};
use domain::Personal;
use message::{Message, Refusal};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

/// First argument with which a program of ours reads a workbook and does nothing else; the second is the path.
pub const READ_WORKBOOK: &str = "--read-workbook";

/// Does the child's work when this process was started as one ([`READ_WORKBOOK`] and a path); none when it was not.
/// Every program that reads workbooks asks this before anything else.
#[must_use]
pub fn child_if_called() -> Option<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next()? != READ_WORKBOOK {
        return None;
    }
    Some(child_main(Path::new(&arguments.next()?)))
}

/// Why a workbook could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookError {
    /// It is no XLSX file, or a damaged one.
    #[error("not a readable workbook")]
    Damaged,
    /// It is larger, or unpacks to more, than an office's records can be, or takes too long.
    #[error("too large")]
    TooLarge,
    /// The file cannot be opened.
    #[error("cannot be opened")]
    NotReadable,
    /// The reading process could not be started.
    #[error("the reading process could not be started")]
    NotStarted,
}

impl WorkbookError {
    pub(crate) fn reason(self) -> Reason {
        match self {
            Self::Damaged => Reason::WorkbookDamaged,
            Self::TooLarge => Reason::WorkbookTooLarge,
            Self::NotReadable | Self::NotStarted => Reason::NotReadable,
        }
    }
}

/// One sheet as read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) raw: RawRows,
}

/// Starts `program` with [`READ_WORKBOOK`] and takes the rows over from it.
pub(crate) fn read_in_child(program: &Path, path: &Path) -> Result<Vec<Sheet>, WorkbookError> {
    let size = std::fs::metadata(path).map_err(|_| WorkbookError::NotReadable)?;
    if !size.is_file() {
        return Err(WorkbookError::NotReadable);
    }
    if size.len() > FILE_BYTES {
        return Err(WorkbookError::TooLarge);
    }
    let mut child = Command::new(program)
        .arg(READ_WORKBOOK)
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| WorkbookError::NotStarted)?;
    let (send, receive) = sync_channel(1024);
    let lines = child.stdout.take().map(|stdout| {
        std::thread::spawn(move || {
            // JSON escapes at most double a cell, and line numbers and quotes add a little
            for line in BufReader::new(stdout.take(3 * WORKBOOK_TEXT_BYTES)).lines() {
                let message = line.ok().and_then(|line| serde_json::from_str(&line).ok());
                if send.send(message).is_err() {
                    break;
                }
            }
        })
    });
    let result = take_over(&receive, Instant::now() + Duration::from_secs(CHILD_SECONDS));
    drop(receive);
    // it has ended by itself, or is of no further use
    let _ = child.kill();
    let _ = child.wait();
    if let Some(lines) = lines {
        let _ = lines.join();
    }
    result
}

fn take_over(receive: &Receiver<Option<Message>>, until: Instant) -> Result<Vec<Sheet>, WorkbookError> {
    let mut sheets: Vec<Sheet> = Vec::new();
    loop {
        let left = until.saturating_duration_since(Instant::now());
        match receive.recv_timeout(left) {
            Ok(Some(Message::Sheet(name))) => sheets.push(Sheet { name, raw: RawRows::default() }),
            Ok(Some(Message::Row(line, cells))) => {
                let sheet = sheets.last_mut().ok_or(WorkbookError::Damaged)?;
                let cells = cells.into_iter().map(Personal::new).collect();
                sheet.raw.rows.push(RawRow { line, cells });
            }
            Ok(Some(Message::End)) => return Ok(sheets),
            Ok(Some(Message::Refused(Refusal::Damaged))) | Ok(None) => return Err(WorkbookError::Damaged),
            Ok(Some(Message::Refused(Refusal::TooLarge))) | Err(RecvTimeoutError::Timeout) => {
                return Err(WorkbookError::TooLarge);
            }
            // it died without a word: of its limits, most likely
            Err(RecvTimeoutError::Disconnected) => return Err(WorkbookError::TooLarge),
        }
    }
}

/// The sheets by the file each stands for. An unknown sheet is a finding, unless it is empty.
pub(crate) fn by_file(sheets: Vec<Sheet>, remarks: &mut Remarks) -> BTreeMap<OfficeFile, RawRows> {
    let mut by_file = BTreeMap::new();
    for sheet in sheets {
        let name = format!("{}.csv", sheet.name.trim());
        match OfficeFile::from_file_name(&name) {
            Some(file) if by_file.contains_key(&file) => remarks.refuse(&name, 1, "", "", Reason::FileTwice),
            Some(file) => {
                by_file.insert(file, sheet.raw);
            }
            None if sheet.raw.rows.iter().all(RawRow::is_blank) => {}
            None => remarks.refuse(&name, 1, "", "", Reason::UnknownFile),
        }
    }
    by_file
}
