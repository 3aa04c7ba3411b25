//! `LOCK`: one program at a time. The lock is the kernel's and ends with the process, so nobody is ever locked out by
//! a crash. What stands in the file is for the message only.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Seek, SeekFrom, Write};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::disk::{follow_no_link, owner_only};
use crate::error::VaultError;
use crate::place::Place;

/// The lock, held until dropped.
pub(crate) struct HeldLock(File);

impl HeldLock {
    /// Takes the lock, or [`VaultError::AlreadyOpen`]. Changes no byte of an existing file.
    pub(crate) fn take(place: &Place) -> Result<Self, VaultError> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        owner_only(&mut options);
        follow_no_link(&mut options);
        let file = options.open(place.lock())?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(VaultError::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Notes who holds it since when: process number and seconds since 1970. For the message only, so a full disk
    /// is no obstacle.
    pub(crate) fn sign(&mut self, now: SystemTime) {
        let seconds = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let text = format!("{} {seconds}\n", std::process::id());
        let _ = self
            .0
            .set_len(0)
            .and_then(|()| self.0.seek(SeekFrom::Start(0)))
            .and_then(|_| self.0.write_all(text.as_bytes()));
    }
}

impl Drop for HeldLock {
    fn drop(&mut self) {
        // Closing alone would leave the lock with a child process that is just being started and has not yet let go
        // of what it inherited.
        let _ = self.0.unlock();
    }
}
