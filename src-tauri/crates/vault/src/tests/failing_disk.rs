//! Promises 4, 5 and 6: no single failing call, no full disk and no refused sync loses anything or is called success.

use std::cell::Cell;
use std::io;
use std::path::Path;
use std::rc::Rc;

use super::office::*;
use crate::disk::{Disk, OpenFile, RealDisk};
use crate::whole_file::publish;
use crate::{Look, VaultError, look};

/// The real disk, whose n-th call fails once.
pub(super) struct FailsAt {
    calls: Rc<Cell<u32>>,
    n: u32,
    kind: io::ErrorKind,
}

struct File {
    real: Box<dyn OpenFile>,
    calls: Rc<Cell<u32>>,
    n: u32,
    kind: io::ErrorKind,
}

impl FailsAt {
    pub(super) fn new(n: u32, kind: io::ErrorKind) -> Self {
        Self { calls: Rc::default(), n, kind }
    }

    pub(super) fn has_failed(&self) -> bool {
        self.calls.get() >= self.n
    }
}

fn step(calls: &Cell<u32>, n: u32, kind: io::ErrorKind) -> io::Result<()> {
    calls.set(calls.get() + 1);
    if calls.get() == n { Err(kind.into()) } else { Ok(()) }
}

impl Disk for FailsAt {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn OpenFile>> {
        step(&self.calls, self.n, self.kind)?;
        let real = RealDisk.create_new(path)?;
        Ok(Box::new(File { real, calls: self.calls.clone(), n: self.n, kind: self.kind }))
    }
    fn make_directory(&self, path: &Path) -> io::Result<()> {
        step(&self.calls, self.n, self.kind)?;
        RealDisk.make_directory(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        step(&self.calls, self.n, self.kind)?;
        RealDisk.rename(from, to)
    }
    fn sync_directory(&self, path: &Path) -> io::Result<()> {
        step(&self.calls, self.n, self.kind)?;
        RealDisk.sync_directory(path)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        step(&self.calls, self.n, self.kind)?;
        RealDisk.remove(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        step(&self.calls, self.n, self.kind)?;
        RealDisk.read(path, limit)
    }
}

impl OpenFile for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if step(&self.calls, self.n, self.kind).is_err() {
            // A disk that fills up has written a part.
            self.real.write(&bytes[..bytes.len() / 2])?;
            return Err(self.kind.into());
        }
        self.real.write(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        step(&self.calls, self.n, self.kind)?;
        self.real.sync()
    }
}

#[test]
fn whatever_fails_in_creating_nothing_is_left_and_the_next_try_succeeds() {
    for (kind, told) in [
        (io::ErrorKind::StorageFull, VaultError::DiskFull),
        (io::ErrorKind::Other, VaultError::DiskFailed(io::ErrorKind::Other)),
        (io::ErrorKind::ReadOnlyFilesystem, VaultError::ReadOnlyFolder),
    ] {
        let mut failures = 0;
        for n in 1.. {
            let office = Office::new();
            let disk = FailsAt::new(n, kind);
            let made = office.create_on(&disk, &[(label("A.B."), pass(PASSPHRASE))]);
            let Err(error) = made else {
                drop(made);
                office.is_whole();
                if disk.has_failed() { continue } else { break }
            };
            failures += 1;
            assert_eq!(error, told, "call {n}");
            assert!(!office.folder().exists(), "call {n}: nothing half done is left");
            office.create().expect("the next try succeeds").0.lock().unwrap();
            office.is_whole();
        }
        assert!(failures >= 12, "the loop met real failures: {failures}");
    }
}

#[test]
fn whatever_fails_in_publishing_the_old_or_the_new_content_stands() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("file");
    for n in 1.. {
        std::fs::write(&path, "old").unwrap();
        let disk = FailsAt::new(n, io::ErrorKind::Other);
        let result = publish(&disk, &path, b"the new content", |_| Ok::<(), io::Error>(()));
        let found = std::fs::read(&path).unwrap();
        assert!(found == b"old" || found == b"the new content", "call {n}: never a mixture");
        if result.is_ok() {
            assert_eq!(found, b"the new content");
        } else {
            publish(&RealDisk, &path, b"the new content", |_| Ok::<(), io::Error>(()))
                .expect("left-overs are no obstacle");
        }
        if !disk.has_failed() {
            assert!(n > 7, "the loop went through every call");
            break;
        }
    }
}

#[test]
fn content_that_is_not_accepted_never_takes_the_place() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("file");
    std::fs::write(&path, "old").unwrap();
    let refused = publish(&RealDisk, &path, b"new", |_| Err::<(), io::Error>(io::ErrorKind::Other.into()));
    assert!(refused.is_err());
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn whatever_fails_in_unlocking_the_next_try_succeeds() {
    let office = Office::locked();
    for n in 1.. {
        let disk = FailsAt::new(n, io::ErrorKind::Other);
        let around = office.around(&disk);
        drop(crate::unlock::unlock_in(&around, &office.folder(), None, &pass(PASSPHRASE), &VERSION_1));
        office.is_whole();
        if !disk.has_failed() {
            assert!(n > 4, "the loop went through every call");
            break;
        }
    }
}

#[test]
fn a_head_on_a_disk_that_will_not_sync_is_no_vault() {
    // The last call of creating is the sync of the folder that holds the head: the rename has happened already.
    let mut last = 0;
    for n in 1.. {
        let office = Office::new();
        let disk = FailsAt::new(n, io::ErrorKind::Other);
        if office.create_on(&disk, &[(label("A.B."), pass(PASSPHRASE))]).is_err() {
            last = n;
            assert_eq!(look(&office.folder()), Ok(Look::Absent), "call {n}");
        }
        if !disk.has_failed() {
            break;
        }
    }
    assert!(last > 0);
}

#[test]
fn the_ballast_is_given_up_and_laid_again() {
    let office = Office::locked();
    let unlocked = office.unlock().unwrap();
    assert_eq!(office.file("ballast").metadata().unwrap().len(), BALLAST as u64);
    assert_eq!(unlocked.release_ballast(), Ok(true));
    assert_eq!(unlocked.release_ballast(), Ok(false));
    assert!(!office.file("ballast").exists());
    unlocked.lock().unwrap();
    office.is_whole();
    assert!(office.file("ballast").exists());
}
