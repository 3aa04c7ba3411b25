//! Removing what an interrupted operation left behind. Touches only names this program could have made.

use std::ffi::OsStr;
use std::path::PathBuf;

use crate::disk::Disk;
use crate::error::VaultError;
use crate::head::database_name;
use crate::place::Place;
use crate::whole_file::beside;

/// After a successful unlock: every file in `data/` but the current database and its log, and half-written files.
/// What cannot be removed now is removed next time.
pub(crate) fn orphans(disk: &dyn Disk, place: &Place, generation: u32) {
    // The head that names the current database must be on the disk for good before an older one goes.
    if disk.sync_directory(place.root()).is_err() {
        return;
    }
    let current = database_name(generation);
    for path in [place.head(), place.ballast(), place.attempts()] {
        let _ = disk.remove(&beside(&path));
    }
    let Ok(entries) = std::fs::read_dir(place.data()) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let kept = name == current.as_str() || name == format!("{current}-wal").as_str();
        if !kept && entry.file_type().is_ok_and(|kind| !kind.is_dir()) {
            let _ = disk.remove(&entry.path());
        }
    }
}

/// Clears what an interrupted creation left in a folder without a head.
pub(crate) fn half_made(disk: &dyn Disk, place: &Place) -> Result<(), VaultError> {
    refuse_strange(place)?.iter().try_for_each(|path| disk.remove(path)).map_err(VaultError::from)
}

/// Refuses a folder that holds anything but the remains of an interrupted creation, which it lists.
/// [`VaultError::DamagedHead`] if a vault was once complete here, else [`VaultError::FolderNotEmpty`]. Writes nothing.
pub(crate) fn refuse_strange(place: &Place) -> Result<Vec<PathBuf>, VaultError> {
    if was_complete(place) {
        return Err(VaultError::DamagedHead);
    }
    let first = database_name(1);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(place.root())? {
        let entry = entry?;
        match entry.file_name().to_str() {
            Some("LOCK" | "data") => {}
            Some("vault.head.new" | "ballast" | "ballast.new") => found.push(entry.path()),
            _ => return Err(VaultError::FolderNotEmpty),
        }
    }
    if place.data().exists() {
        for entry in std::fs::read_dir(place.data())? {
            let entry = entry?;
            if !entry.file_name().to_str().is_some_and(|name| name.starts_with(&first)) {
                return Err(VaultError::FolderNotEmpty);
            }
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// Files that are made only after the head was published.
pub(crate) fn was_complete(place: &Place) -> bool {
    place.mark().exists() || place.attempts().exists() || place.root().join("files").exists()
}

/// Files and folders in the vault that no part of this program makes.
pub(crate) fn strangers(place: &Place, generation: u32) -> Result<usize, VaultError> {
    const OURS: [&str; 8] =
        ["LOCK", "vault.head", "files", "data", "erasures.age", "ballast", "attempts", "mark"];
    let current = database_name(generation);
    let (log, known) =
        (format!("{current}-wal"), |name: &OsStr, ours: &[&str]| ours.iter().any(|our| name == *our));
    let mut strange = 0;
    for entry in std::fs::read_dir(place.root())? {
        strange += usize::from(!known(&entry?.file_name(), &OURS));
    }
    for entry in std::fs::read_dir(place.data())? {
        strange += usize::from(!known(&entry?.file_name(), &[&current, &log]));
    }
    Ok(strange)
}
