//! An office in a folder of its own, with a clock that stands still.

use chrono::NaiveDateTime;
use office::{FixedClock, Found, Office};
use vault::Passphrase;

pub(crate) const PASSPHRASE: &str = "drei graue kraniche am kanal";

pub(crate) struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn vault(&self) -> std::path::PathBuf {
        self.folder.path().join("office.vault")
    }

    pub(crate) fn found(&self, now: &str) -> Office {
        let request = Found {
            directory: &self.vault(),
            office: "Stelle am Musterplatz",
            counsellor: "Ada Muster",
            label: "A.M.",
            passphrase: Passphrase::typed(PASSPHRASE.to_owned()),
            practice: false,
        };
        Office::found(request, clock(now)).unwrap().0
    }

    pub(crate) fn open(&self, now: &str) -> Office {
        self.open_as("A.M.", now)
    }

    /// Opens it as a holder with the passphrase it was founded with.
    pub(crate) fn open_as(&self, label: &str, now: &str) -> Office {
        Office::open(&self.vault(), Some(label), Passphrase::typed(PASSPHRASE.to_owned()), clock(now))
            .unwrap()
    }
}

pub(crate) fn clock(now: &str) -> Box<FixedClock> {
    Box::new(FixedClock(now.parse::<NaiveDateTime>().unwrap()))
}
