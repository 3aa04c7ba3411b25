//! Copies of documents laid out for other programs: readable by this account alone, with names that name nobody, and gone
//! when the vault is locked, when the program ends, and, after a crash, when it starts again.

use crate::{Office, OfficeError};
use sha2::{Digest, Sha256};
use std::fs::{DirBuilder, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use wire::{DocumentRequest, SlipRequest};

/// Where the copies of one vault's documents lie while they are open.
#[derive(Debug)]
pub struct OpenCopies {
    folder: PathBuf,
    laid_out: u32,
}

impl OpenCopies {
    /// Below `base` (best a place that never reaches a disk), a folder of its own for each vault. What an earlier run of
    /// the program left there is removed at once.
    pub fn at(base: &Path, vault: &Path) -> Self {
        let sum = Sha256::digest(vault.as_os_str().as_encoded_bytes());
        let name: String = sum.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let mut copies = Self { folder: base.join(format!("beratungsbuch-{name}")), laid_out: 0 };
        copies.clear();
        copies
    }

    /// Lays a copy out and says where. Its name is a running number: other programs remember names of files.
    ///
    /// # Errors
    /// As [`Office::hand_out_document`]; no half copy is left.
    pub fn lay_out(
        &mut self,
        office: &mut Office,
        request: &DocumentRequest,
    ) -> Result<PathBuf, OfficeError> {
        let kind = office.document_kind(request)?;
        self.make_folder().map_err(|error| OfficeError::CannotWrite(error.kind()))?;
        self.laid_out += 1;
        let path = self.folder.join(format!("dokument-{}.{}", self.laid_out, kind.code()));
        let written = self.write(office, request, &path);
        if written.is_err() {
            let _ = std::fs::remove_file(&path);
        }
        written.map(|()| path)
    }

    /// Lays the slip of an appointment out and says where.
    ///
    /// # Errors
    /// As [`Office::hand_out_slip`]; no half copy is left.
    pub fn lay_out_slip(
        &mut self,
        office: &mut Office,
        request: &SlipRequest,
    ) -> Result<PathBuf, OfficeError> {
        let pdf = office.hand_out_slip(request)?;
        let cannot = |error: std::io::Error| OfficeError::CannotWrite(error.kind());
        self.make_folder().map_err(cannot)?;
        self.laid_out += 1;
        let path = self.folder.join(format!("dokument-{}.pdf", self.laid_out));
        let written = private(&path).and_then(|mut out| out.write_all(&pdf));
        if written.is_err() {
            let _ = std::fs::remove_file(&path);
        }
        written.map(|()| path).map_err(cannot)
    }

    fn write(&self, office: &mut Office, request: &DocumentRequest, path: &Path) -> Result<(), OfficeError> {
        let cannot = |error: std::io::Error| OfficeError::CannotWrite(error.kind());
        let mut out = BufWriter::new(private(path).map_err(cannot)?);
        office.hand_out_document(request, &mut out)?;
        out.flush().map_err(cannot)
    }

    fn make_folder(&self) -> std::io::Result<()> {
        if self.folder.is_dir() {
            return Ok(());
        }
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt;
            builder.mode(0o700);
        }
        builder.create(&self.folder)
    }

    /// Removes every copy. What another program still holds open on Windows goes with the next start.
    pub fn clear(&mut self) {
        let link = std::fs::symlink_metadata(&self.folder).is_ok_and(|about| about.is_symlink());
        // A link somebody put there is removed itself, never what it leads to.
        let _ = if link { std::fs::remove_file(&self.folder) } else { std::fs::remove_dir_all(&self.folder) };
        self.laid_out = 0;
    }
}

impl Drop for OpenCopies {
    fn drop(&mut self) {
        self.clear();
    }
}
/// A new file for this account alone.
fn private(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}
