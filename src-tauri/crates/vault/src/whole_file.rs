//! A file is there whole or not at all: written beside, synced, read again, renamed, directory synced.
//! Nobody else in this crate replaces a file.

use std::io;
use std::path::{Path, PathBuf};

use crate::disk::Disk;

/// Where a file is written before it takes its place.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    PathBuf::from(name)
}

/// Replaces or makes `path` with `content`. On `Ok` the new content survives a power cut; on `Err` the old or the new
/// content stands, never a mixture. `accept` sees the bytes as the disk gives them back and may refuse them.
pub(crate) fn publish<E: From<io::Error>>(
    disk: &dyn Disk,
    path: &Path,
    content: &[u8],
    accept: impl FnOnce(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let new = beside(path);
    match disk.remove(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let written = write_new(disk, &new, content).map_err(E::from).and_then(|()| {
        let back = disk.read(&new, content.len() as u64)?;
        if back != content {
            return Err(io::Error::from(io::ErrorKind::InvalidData).into());
        }
        accept(&back)
    });
    if let Err(error) = written {
        // The reason is told; a half-written neighbour is swept later if it cannot be removed now.
        let _ = disk.remove(&new);
        return Err(error);
    }
    disk.rename(&new, path)?;
    disk.sync_directory(path.parent().unwrap_or(Path::new(".")))?;
    Ok(())
}

/// Makes a file that must not exist yet and syncs its content, not its name.
pub(crate) fn write_new(disk: &dyn Disk, path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = disk.create_new(path)?;
    file.write(content)?;
    file.sync()
}
