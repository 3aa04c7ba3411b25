//! `ballast`: eight mebibytes that can be given up when the disk is full, because a full disk refuses even the
//! checkpoint and the delete that would make room.

use std::io;

use crate::disk::Disk;
use crate::error::VaultError;
use crate::place::Place;
use crate::whole_file;

/// Its size in bytes.
pub(crate) const SIZE: usize = 8 * 1024 * 1024;

/// Makes it if it is missing. Random bytes, so that no file system stores it as a hole or compressed.
pub(crate) fn lay(disk: &dyn Disk, place: &Place, size: usize) -> Result<(), VaultError> {
    if place.ballast().metadata().is_ok_and(|found| found.len() == size as u64) {
        return Ok(());
    }
    let mut bytes = vec![0; size];
    getrandom::fill(&mut bytes)?;
    whole_file::publish(disk, &place.ballast(), &bytes, |_| Ok(()))
}

/// Gives it up. `true` if there was something to give.
pub(crate) fn release(disk: &dyn Disk, place: &Place) -> Result<bool, VaultError> {
    match disk.remove(&place.ballast()) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}
