//! A counsellor's own notes on contacts: every statement asks for the reader, so that nobody else's is ever read.

use crate::OfficeError;
use domain::{ContactId, StaffId};
use rusqlite::{Connection, OptionalExtension};

/// Number and text of the reader's own note.
pub(crate) fn of(
    conn: &Connection,
    contact: ContactId,
    reader: StaffId,
) -> Result<Option<(i64, String)>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT id, note FROM private_note WHERE contact = ?1 AND staff = ?2")?
        .query_row((contact.0, reader.0), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

pub(crate) fn insert(
    conn: &Connection,
    contact: ContactId,
    writer: StaffId,
    note: &str,
) -> Result<i64, OfficeError> {
    conn.prepare_cached("INSERT INTO private_note (contact, staff, note) VALUES (?1, ?2, ?3)")?
        .execute((contact.0, writer.0, note))?;
    Ok(conn.last_insert_rowid())
}

pub(crate) fn update(conn: &Connection, id: i64, note: &str) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE private_note SET note = ?2 WHERE id = ?1")?.execute((id, note))?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM private_note WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Whose note it is.
pub(crate) fn writer(conn: &Connection, id: i64) -> Result<Option<StaffId>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT staff FROM private_note WHERE id = ?1")?
        .query_row([id], |row| row.get(0).map(StaffId))
        .optional()?)
}

/// Everybody's notes on a contact, by number: for erasing alone, nothing of them is read.
pub(crate) fn numbers(conn: &Connection, contact: ContactId) -> Result<Vec<i64>, OfficeError> {
    let mut query = conn.prepare_cached("SELECT id FROM private_note WHERE contact = ?1 ORDER BY id")?;
    let rows = query.query_map([contact.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
