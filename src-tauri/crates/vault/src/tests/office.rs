//! A small office to test with: a schema of two steps, cheap passphrases, and a folder that is thrown away.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use crate::create::{Surroundings, create_in};
use crate::disk::{Disk, RealDisk};
use crate::unlock::unlock_in;
use crate::work_factor::WorkFactors;
use crate::*;

/// Bytes of ballast: little, because a hundred offices are made.
pub(super) const BALLAST: usize = 65_536;
pub(super) const PASSPHRASE: &str = "Fuchs Regal Wolke 7";
pub(super) const OTHER_PASSPHRASE: &str = "Tasse Birke Hafen 9";

const FIRST: Migration = Migration {
    number: 1,
    sql:
        "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
          CREATE TABLE visit (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id)) STRICT;",
};
const SECOND: Migration = Migration {
    number: 2,
    sql: "ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'de';
          CREATE INDEX person_by_name ON person (name);",
};
pub(super) const VERSION_1: Schema =
    Schema { application_id: 0x42_45_52_42, version: 1, oldest_supported: 1, migrations: &[FIRST] };
pub(super) const VERSION_2: Schema = Schema { version: 2, migrations: &[FIRST, SECOND], ..VERSION_1 };

/// Some moment in 2027.
fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

pub(super) struct Office {
    pub(super) home: Home,
    pub(super) now: SystemTime,
}

/// The folder around the vault: thrown away at the end by the process that made it.
pub(super) enum Home {
    Made(TempDir),
    Shared(PathBuf),
}

impl Home {
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Made(folder) => folder.path(),
            Self::Shared(folder) => folder,
        }
    }
}

pub(super) fn pass(text: &str) -> Passphrase {
    Passphrase::typed(text.to_owned())
}

pub(super) fn label(text: &str) -> HolderLabel {
    HolderLabel::new(text).unwrap()
}

impl Office {
    pub(super) fn new() -> Self {
        Self { home: Home::Made(tempfile::tempdir().unwrap()), now: noon() }
    }

    /// The office of another process.
    pub(super) fn of_parent(home: PathBuf) -> Self {
        Self { home: Home::Shared(home), now: noon() }
    }

    /// An office with a locked vault of one counsellor.
    pub(super) fn locked() -> Self {
        let office = Self::new();
        office.create().unwrap().0.lock().unwrap();
        office
    }

    pub(super) fn folder(&self) -> PathBuf {
        self.home.path().join("office.vault")
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    pub(super) fn database(&self) -> PathBuf {
        self.file("data/G000001.db")
    }

    pub(super) fn around<'a>(&self, disk: &'a dyn Disk) -> Surroundings<'a> {
        Surroundings { disk, work: WorkFactors::CHEAP, now: self.now, ballast: BALLAST }
    }

    pub(super) fn create(&self) -> Result<(Unlocked, Vec<RecoverySheet>), VaultError> {
        self.create_on(&RealDisk, &[(label("A.B."), pass(PASSPHRASE))])
    }

    pub(super) fn create_for_two(&self) -> Result<(Unlocked, Vec<RecoverySheet>), VaultError> {
        self.create_on(
            &RealDisk,
            &[(label("A.B."), pass(PASSPHRASE)), (label("Ü.Ö."), pass(OTHER_PASSPHRASE))],
        )
    }

    pub(super) fn create_on(
        &self,
        disk: &dyn Disk,
        holders: &[(HolderLabel, Passphrase)],
    ) -> Result<(Unlocked, Vec<RecoverySheet>), VaultError> {
        create_in(&self.around(disk), &self.folder(), holders, RecoveryPapers::Two, &VERSION_1)
    }

    pub(super) fn unlock(&self) -> Result<Unlocked, VaultError> {
        self.unlock_with(None, PASSPHRASE, &VERSION_1)
    }

    pub(super) fn unlock_with(
        &self,
        holder: Option<&str>,
        passphrase: &str,
        schema: &Schema,
    ) -> Result<Unlocked, VaultError> {
        let holder = holder.map(label);
        unlock_in(&self.around(&RealDisk), &self.folder(), holder.as_ref(), &pass(passphrase), schema)
    }

    /// The head, the database, the checks and the foreign keys: all in order.
    pub(super) fn is_whole(&self) {
        let unlocked = self.unlock().expect("a whole vault opens");
        let report = unlocked.verify().unwrap();
        assert!(report.is_whole(), "a whole vault has no findings: {:?}", report.findings);
        unlocked.lock().unwrap();
    }

    /// Every file of the vault with its bytes, ordered by name.
    pub(super) fn bytes(&self) -> std::collections::BTreeMap<PathBuf, Vec<u8>> {
        let mut found = std::collections::BTreeMap::new();
        let mut folders = vec![self.folder()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path)
                } else {
                    _ = found.insert(path.clone(), std::fs::read(path).unwrap())
                }
            }
        }
        found
    }
}
