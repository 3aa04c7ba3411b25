//! Bringing older records to the newest shape: a checked copy first, then one transaction per step. If a step fails,
//! the copy is put back, so that the older program still opens what it knew.

use std::path::PathBuf;

use rusqlite::Connection;

use crate::database::{self, explain, pragma};
use crate::disk::Disk;
use crate::error::VaultError;
use crate::generation;
use crate::place::Place;
use crate::schema::{Migration, Schema};

/// Lifts the open, recognised database from version `from` to the newest. Consumes the connection, which is then
/// opened anew as the daily one.
pub(crate) fn lift(
    disk: &dyn Disk,
    place: &Place,
    connection: Connection,
    (generation, key): (u32, &str),
    schema: &Schema,
    from: u32,
) -> Result<(), VaultError> {
    let database = place.database(generation);
    let copy = copy_name(&database, from);
    database::leave_log_alone(&connection, false)?;
    pragma(&connection, "wal_checkpoint(TRUNCATE)")?;
    if let Err(error) = generation::copy(disk, &connection, key, &copy) {
        let _ = disk.remove(&copy);
        return Err(error);
    }
    let climbed = climb(&connection, schema, from);
    let closed = generation::close(connection);
    match climbed.and(closed) {
        Ok(()) => Ok(()),
        Err(error) => {
            put_back(disk, place, &copy, &database)?;
            Err(error)
        }
    }
}

/// Applies every step after `from`, each in one transaction with its version.
pub(crate) fn climb(connection: &Connection, schema: &Schema, from: u32) -> Result<(), VaultError> {
    pragma(connection, "foreign_keys = OFF")?;
    for step in schema.migrations.iter().filter(|step| step.number > from) {
        if let Err(error) = take(connection, step) {
            if !connection.is_autocommit() {
                let _ = connection.execute_batch("ROLLBACK");
            }
            return Err(error);
        }
    }
    Ok(())
}

fn take(connection: &Connection, step: &Migration) -> Result<(), VaultError> {
    let failed = VaultError::MigrationFailed { number: step.number };
    let told = |error: rusqlite::Error| match explain(connection, &error) {
        VaultError::DamagedDatabase => failed.clone(),
        other => other,
    };
    connection.execute_batch("BEGIN IMMEDIATE").map_err(told)?;
    connection.execute_batch(step.sql).map_err(told)?;
    if connection.is_autocommit() || generation::count(connection, "foreign_key_check")? > 0 {
        return Err(failed);
    }
    pragma(connection, &format!("user_version = {}", step.number))?;
    connection.execute_batch("COMMIT").map_err(told)
}

/// Puts the copy in the place of the database. Its log goes first: it belongs to the pages that are given up.
fn put_back(
    disk: &dyn Disk,
    place: &Place,
    copy: &std::path::Path,
    database: &std::path::Path,
) -> Result<(), VaultError> {
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    match disk.remove(&PathBuf::from(log)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    disk.sync_directory(&place.data())?;
    disk.rename(copy, database)?;
    disk.sync_directory(&place.data())?;
    Ok(())
}

fn copy_name(database: &std::path::Path, from: u32) -> PathBuf {
    database.with_extension(format!("before-{from}"))
}
