//! A folder of CSV files. Must not: follow subfolders, or write.

use crate::limits::FILE_BYTES;
use crate::table::{RawRows, Remarks};
use crate::{OfficeFile, Reason, csv_text};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Reads those of the eight files that are there. Every other file is a finding, but for what a system leaves behind.
pub(crate) fn read(path: &Path, remarks: &mut Remarks) -> BTreeMap<OfficeFile, RawRows> {
    let mut raw = BTreeMap::new();
    let Some(names) = names(path) else {
        remarks.refuse("", 1, "", "", Reason::NotReadable);
        return raw;
    };
    for name in names {
        let Some(file) = OfficeFile::from_file_name(&name) else {
            if !is_left_behind(&name) {
                remarks.refuse(&name, 1, "", "", Reason::UnknownFile);
            }
            continue;
        };
        if raw.contains_key(&file) {
            remarks.refuse(&name, 1, "", "", Reason::FileTwice);
            continue;
        }
        let rows = match bytes(&path.join(&name)) {
            Ok(bytes) => csv_text::read(file, &bytes, remarks),
            Err(reason) => {
                remarks.refuse(file.file_name(), 1, "", "", reason);
                continue;
            }
        };
        raw.insert(file, rows);
    }
    raw
}

fn names(path: &Path) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(path).ok()? {
        names.push(entry.ok()?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Some(names)
}

fn bytes(path: &Path) -> Result<Vec<u8>, Reason> {
    if !path.is_file() {
        return Err(Reason::NotReadable);
    }
    let file = File::open(path).map_err(|_| Reason::NotReadable)?;
    let mut bytes = Vec::new();
    file.take(FILE_BYTES + 1).read_to_end(&mut bytes).map_err(|_| Reason::NotReadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len <= FILE_BYTES) {
        Ok(bytes)
    } else {
        Err(Reason::FileTooLarge)
    }
}

/// Hidden files and folder settings that systems and spreadsheet programs leave behind.
fn is_left_behind(name: &str) -> bool {
    name.starts_with('.')
        || name.eq_ignore_ascii_case("Thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
}
