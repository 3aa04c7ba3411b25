//! `mark`: number and hash of the newest journal line, kept beside the database. A database that is behind its mark
//! has lost lines (a damaged log, an older file put back). For accidents: an attacker can delete it.
//! Written without sync, because it must cost nothing; missing, torn or foreign it is only noted.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::disk::{Disk, follow_no_link, owner_only};
use crate::error::VaultError;
use crate::hex;
use crate::keys::{Keys, same};
use crate::label::VaultId;
use crate::place::Place;

/// What the mark said when the vault was unlocked. The caller compares it with its journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkState {
    /// No mark: a new vault, or the file was removed. Note it, nothing more.
    Missing,
    /// There is a mark, but it is torn, damaged or belongs to another vault or generation. Note it, nothing more.
    Unreadable,
    /// The newest journal line that was once confirmed. A journal that ends before it has lost lines;
    /// a journal that goes beyond it is in order.
    Newest {
        /// Number of the line.
        journal_number: u64,
        /// Its SHA-256.
        hash: [u8; 32],
    },
}

/// The mark's file, kept open for rewriting while the vault is unlocked.
pub(crate) struct Mark {
    path: PathBuf,
    file: Option<File>,
    heading: String,
}

impl Mark {
    /// Opens or makes the file for the current generation. A disk that refuses now is asked again when there is
    /// something to write: the mark never keeps anybody out.
    pub(crate) fn new(place: &Place, vault: VaultId, generation: u32) -> Self {
        let path = place.mark();
        Self { file: open(&path).ok(), path, heading: heading(vault, generation) }
    }

    /// Overwrites the mark. One write of a fixed length, so that a killed process leaves the old or the new one.
    pub(crate) fn set(
        &mut self,
        keys: &Keys,
        journal_number: u64,
        hash: &[u8; 32],
    ) -> Result<(), VaultError> {
        let content = format!("{}{journal_number:020}\n{}\n", self.heading, hex::print(hash).as_str());
        let mac = keys.mark_mac(content.as_bytes());
        let line = format!("{content}mac {}\n", hex::print(mac.as_slice()).as_str());
        let mut file = match self.file.take() {
            Some(file) => file,
            None => open(&self.path)?,
        };
        file.seek(SeekFrom::Start(0))?;
        file.write_all(line.as_bytes())?;
        self.file = Some(file);
        Ok(())
    }
}

fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    owner_only(&mut options);
    follow_no_link(&mut options);
    options.open(path)
}

fn heading(vault: VaultId, generation: u32) -> String {
    format!("office-vault mark 1\n{vault}\n{generation:06}\n")
}

/// Reads the mark.
pub(crate) fn read(
    disk: &dyn Disk,
    place: &Place,
    keys: &Keys,
    vault: VaultId,
    generation: u32,
) -> MarkState {
    let bytes = match disk.read(&place.mark(), 1024) {
        Ok(bytes) if bytes.is_empty() => return MarkState::Missing,
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return MarkState::Missing,
        Err(_) => return MarkState::Unreadable,
    };
    let parse = || {
        let text = std::str::from_utf8(&bytes).ok()?;
        let at = text.rfind("mac ")?;
        let (content, mac) = text.split_at_checked(at)?;
        let mac = hex::read(mac.strip_prefix("mac ")?.strip_suffix('\n')?)?;
        if !same(&mac, &keys.mark_mac(content.as_bytes())) {
            return None;
        }
        let mut lines = content.strip_prefix(&heading(vault, generation))?.lines();
        let journal_number = lines.next()?.parse().ok()?;
        Some(MarkState::Newest { journal_number, hash: *hex::read(lines.next()?)? })
    };
    parse().unwrap_or(MarkState::Unreadable)
}
