//! Whole databases: making the first one, copying one before it is changed, checking one. The maintenance connection
//! lives here and in `migrate.rs` alone; it is the only one that may copy.

use std::path::Path;

use rusqlite::Connection;

use crate::database::{self, explain, pragma};
use crate::disk::Disk;
use crate::error::VaultError;
use crate::head::Head;
use crate::keys::Keys;
use crate::meta;
use crate::migrate;
use crate::place::Place;
use crate::schema::Schema;

/// Makes the database of the head's generation, empty but for `vault_meta` and the caller's schema, and syncs it.
pub(crate) fn lay(
    disk: &dyn Disk,
    place: &Place,
    head: &Head,
    keys: &Keys,
    schema: &Schema,
    created_from: &str,
) -> Result<(), VaultError> {
    let path = place.database(head.generation);
    disk.create_new(&path)?.sync()?;
    let connection = database::open_any(&path, &keys.database_key(head.vault, head.generation))?;
    let told = |error: rusqlite::Error| explain(&connection, &error);
    // Nobody knows this file yet: if the making is cut short it is swept, so a journal on disk would serve nobody.
    pragma(&connection, "journal_mode = MEMORY")?;
    pragma(&connection, "auto_vacuum = INCREMENTAL")?;
    pragma(&connection, &format!("application_id = {}", schema.application_id))?;
    meta::lay(&connection, head, created_from).map_err(told)?;
    migrate::climb(&connection, schema, 0)?;
    pragma(&connection, "journal_mode = WAL")?;
    database::leave_log_alone(&connection, false)?;
    close(connection)?;
    disk.sync_directory(&place.data())?;
    Ok(())
}

/// Copies an open database into a new file under the same key, checks the copy and syncs it.
pub(crate) fn copy(disk: &dyn Disk, connection: &Connection, key: &str, to: &Path) -> Result<(), VaultError> {
    match disk.remove(to) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    disk.create_new(to)?;
    let name = to.to_str().ok_or(VaultError::DiskFailed(std::io::ErrorKind::InvalidFilename))?;
    connection.execute("VACUUM INTO ?1", [name]).map_err(|error| explain(connection, &error))?;
    let copied = database::open(to, key)?;
    if count(&copied, "cipher_integrity_check")? + complaints(&copied)? > 0 {
        return Err(VaultError::DamagedDatabase);
    }
    close(copied)?;
    std::fs::File::open(to)?.sync_all()?;
    if let Some(folder) = to.parent() {
        disk.sync_directory(folder)?;
    }
    Ok(())
}

/// Lines that `integrity_check` gives other than `ok`.
pub(crate) fn complaints(connection: &Connection) -> Result<usize, VaultError> {
    match pragma(connection, "integrity_check(1)")?.as_deref() {
        Some("ok") => Ok(0),
        _ => count(connection, "integrity_check"),
    }
}

/// Rows that a checking pragma gives.
pub(crate) fn count(connection: &Connection, check: &str) -> Result<usize, VaultError> {
    let run = || -> rusqlite::Result<usize> {
        let mut statement = connection.prepare(&format!("PRAGMA {check}"))?;
        let mut rows = statement.query([])?;
        let mut number = 0;
        while rows.next()?.is_some() {
            number += 1;
        }
        Ok(number)
    };
    run().map_err(|error| explain(connection, &error))
}

/// Closes and says what went wrong in closing.
pub(crate) fn close(connection: Connection) -> Result<(), VaultError> {
    connection.close().map_err(|(connection, error)| explain(&connection, &error))
}
