//! Choices of persons that are kept under a name.

use super::{image, moment};
use crate::OfficeError;
use chrono::NaiveDateTime;
use domain::StaffId;
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{SaveListRequest, SavedListRow};

const ROW: &str = "id, staff IS NOT NULL, title, filter";

fn row(row: &Row) -> rusqlite::Result<SavedListRow> {
    let filter: String = row.get(3)?;
    Ok(SavedListRow {
        id: row.get(0)?,
        version: 0,
        own: row.get(1)?,
        title: row.get(2)?,
        // What an earlier program kept and this one does not know chooses nothing.
        filter: serde_json::from_str(&filter).unwrap_or_default(),
    })
}

/// Those for everybody and the reader's own, by title.
pub(crate) fn list(conn: &Connection, reader: StaffId) -> Result<Vec<SavedListRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {ROW} FROM saved_list WHERE title > '' AND (staff IS NULL OR staff = ?1) ORDER BY title, id"
    ))?;
    let mut rows: Vec<SavedListRow> = query.query_map([reader.0], row)?.collect::<Result<_, _>>()?;
    for one in &mut rows {
        one.version = image::version(conn, "saved_list", one.id)?;
    }
    Ok(rows)
}

/// One that the reader may use.
pub(crate) fn one(conn: &Connection, id: i64, reader: StaffId) -> Result<Option<SavedListRow>, OfficeError> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {ROW} FROM saved_list WHERE id = ?1 AND (staff IS NULL OR staff = ?2)"
        ))?
        .query_row((id, reader.0), row)
        .optional()?)
}

/// Writes a new one, or writes over one.
pub(crate) fn write(
    conn: &Connection,
    request: &SaveListRequest,
    writer: StaffId,
    now: NaiveDateTime,
) -> Result<i64, OfficeError> {
    let filter = serde_json::to_string(&request.filter).unwrap_or_else(|_| "{}".to_owned());
    let staff = request.own.then_some(writer.0);
    let title = request.title.trim();
    match request.id {
        Some(id) => {
            conn.prepare_cached("UPDATE saved_list SET staff = ?2, title = ?3, filter = ?4 WHERE id = ?1")?
                .execute((id, staff, title, filter))?;
            Ok(id)
        }
        None => {
            conn.prepare_cached(
                "INSERT INTO saved_list (staff, title, filter, recorded_at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((staff, title, filter, moment(now)))?;
            Ok(conn.last_insert_rowid())
        }
    }
}

pub(crate) fn remove(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM saved_list WHERE id = ?1")?.execute([id])?;
    Ok(())
}
