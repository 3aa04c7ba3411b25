//! A folder for fictional vaults and plain files that goes when the run ends, and the offices made in it.

use crate::failure::{MeasureError, file};
use chrono::{NaiveDate, NaiveDateTime};
use office::{FixedClock, Found, Office};
use rusqlite::Connection;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use vault::Passphrase;

/// The passphrase of every practice office; it protects nothing but fictional records.
pub(crate) const PASSPHRASE: &str = "uebung macht den meister";

/// Bytes of a page, in a vault as in a plain file.
const PAGE: i64 = 4096;

/// A folder for the run.
pub(crate) struct Workshop {
    folder: TempDir,
    made: Cell<u32>,
}

impl Workshop {
    /// Makes it below `out`, so that it lies on the disk that is measured.
    pub(crate) fn below(out: &Path) -> Result<Self, MeasureError> {
        std::fs::create_dir_all(out).map_err(file(out))?;
        let folder = TempDir::with_prefix_in("work-", out).map_err(file(out))?;
        Ok(Self { folder, made: Cell::new(0) })
    }

    /// The folder.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A name in it that is not taken.
    pub(crate) fn fresh(&self, what: &str) -> PathBuf {
        self.made.set(self.made.get() + 1);
        self.folder.path().join(format!("{:04}-{what}", self.made.get()))
    }

    /// Founds an empty practice office.
    pub(crate) fn found(&self) -> Result<(Office, PathBuf), MeasureError> {
        let place = self.fresh("office.vault");
        let found = Found {
            directory: &place,
            office: "Übungsstelle am Musterplatz",
            counsellor: "Übungskraft Ü",
            label: "Ü",
            passphrase: passphrase(),
            practice: true,
        };
        let (office, _) = Office::found(found, Box::new(FixedClock(now())))?;
        Ok((office, place))
    }
}

/// The passphrase, typed.
pub(crate) fn passphrase() -> Passphrase {
    Passphrase::typed(PASSPHRASE.to_owned())
}

/// Unlocks an office made here, when the reports are due.
pub(crate) fn open(place: &Path) -> Result<Office, MeasureError> {
    Ok(Office::open(place, None, passphrase(), Box::new(FixedClock(now())))?)
}

/// Unlocks it on the last day of its year, when the most lies behind.
pub(crate) fn open_at_the_end(place: &Path) -> Result<Office, MeasureError> {
    Ok(Office::open(place, None, passphrase(), Box::new(FixedClock(last_moment())))?)
}

/// The last day of the fictional records, and of the reports.
pub(crate) fn last_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 31).unwrap_or_default()
}

/// The morning of the last day.
pub(crate) fn last_moment() -> NaiveDateTime {
    last_day().and_hms_opt(9, 30, 0).unwrap_or_default()
}

/// When everything else happens: in the second week of the new year, when the yearly reports are due.
pub(crate) fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 1, 12).unwrap_or_default().and_hms_opt(9, 0, 0).unwrap_or_default()
}

/// Size of a database in MiB, however much of it is still in the log.
#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
pub(crate) fn database_size(conn: &Connection) -> Result<f64, MeasureError> {
    let pages: i64 = conn.query_row("PRAGMA page_count", (), |row| row.get(0))?;
    Ok((pages * PAGE) as f64 / 1_048_576.0)
}
