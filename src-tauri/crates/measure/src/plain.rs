//! The same database without encryption: one plain SQLite file with the office's schema and the vault's settings.

use crate::failure::MeasureError;
use office::measured;
use rusqlite::Connection;
use std::path::Path;

/// The vault's settings as far as they are not about encryption: page cache, log, durability, checks.
const SETTINGS: &[&str] = &[
    "locking_mode = EXCLUSIVE",
    "temp_store = MEMORY",
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "wal_autocheckpoint = 100",
    "foreign_keys = ON",
    "cell_size_check = ON",
    "mmap_size = 0",
    "cache_size = -262144",
];

/// Makes a plain file with the office's schema and code lists.
pub(crate) fn make(path: &Path) -> Result<Connection, MeasureError> {
    let connection = Connection::open(path)?;
    connection.execute_batch("PRAGMA auto_vacuum = INCREMENTAL")?;
    for step in schema::MIGRATIONS {
        connection.execute_batch(step.sql)?;
    }
    connection.execute_batch("PRAGMA journal_mode = WAL")?;
    connection.close().map_err(|(_, error)| error)?;
    let connection = open(path)?;
    let seeding = connection.unchecked_transaction()?;
    measured::seed(&seeding)?;
    seeding.commit()?;
    Ok(connection)
}

/// Opens it with the vault's settings. The page cache is empty.
pub(crate) fn open(path: &Path) -> Result<Connection, MeasureError> {
    let connection = Connection::open(path)?;
    for setting in SETTINGS {
        connection.prepare(&format!("PRAGMA {setting}"))?.query(())?.next()?;
    }
    Ok(connection)
}

/// Closes it, which empties the log into the file.
pub(crate) fn close(connection: Connection) -> Result<(), MeasureError> {
    Ok(connection.close().map_err(|(_, error)| error)?)
}
