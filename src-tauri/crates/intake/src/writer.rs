//! Rows to a folder of CSV files, as a German spreadsheet program saves them. Must not: overwrite a file.

use crate::{OfficeFile, OfficeRows, Row};
use std::fs::OpenOptions;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Why a folder could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A file is there already, or the folder cannot be written to.
    #[error("{file} cannot be written")]
    File {
        /// File name.
        file: &'static str,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Writes all eight files into `folder`, which must be there and hold none of them.
///
/// # Errors
/// The first file that cannot be written.
pub fn write_folder(rows: &OfficeRows, folder: &Path) -> Result<(), WriteError> {
    write(OfficeFile::Personen, &rows.persons, folder)?;
    write(OfficeFile::Aufenthalt, &rows.statuses, folder)?;
    write(OfficeFile::Faelle, &rows.cases, folder)?;
    write(OfficeFile::Kontakte, &rows.contacts, folder)?;
    write(OfficeFile::Weiterleitungen, &rows.referrals, folder)?;
    write(OfficeFile::Meldungen, &rows.reports, folder)?;
    write(OfficeFile::Gruppen, &rows.groups, folder)?;
    write(OfficeFile::Stellen, &rows.posts, folder)
}

fn write(file: OfficeFile, rows: &[impl Row], folder: &Path) -> Result<(), WriteError> {
    let failed = |source| WriteError::File { file: file.file_name(), source };
    let new = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(folder.join(file.file_name()))
        .map_err(failed)?;
    let mut to = BufWriter::new(new);
    text(file, rows, &mut to).map_err(failed)?;
    to.flush().map_err(failed)
}

/// One file as text: semicolons, CRLF, quotes where a cell needs them.
pub(crate) fn text(file: OfficeFile, rows: &[impl Row], to: &mut impl Write) -> std::io::Result<()> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(to);
    writer.write_record(file.columns())?;
    for row in rows {
        writer.write_record(row.cells())?;
    }
    writer.flush()
}
