//! Residence statuses of a person, one row a span of time.

use crate::OfficeError;
use domain::PersonId;
use rusqlite::{Connection, OptionalExtension, Row};

/// One status as it stands in the vault; days are ISO 8601.
pub(crate) struct StatusRow {
    pub(crate) id: i64,
    pub(crate) person: PersonId,
    pub(crate) status: String,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) document_until: Option<String>,
    pub(crate) proof: Option<String>,
}

const COLUMNS: &str = "id, person, status, valid_from, valid_to, document_until, proof";

fn status(row: &Row) -> rusqlite::Result<StatusRow> {
    Ok(StatusRow {
        id: row.get(0)?,
        person: PersonId(row.get(1)?),
        status: row.get(2)?,
        from: row.get(3)?,
        to: row.get(4)?,
        document_until: row.get(5)?,
        proof: row.get(6)?,
    })
}

/// Newest first.
pub(crate) fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<StatusRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM residence_status WHERE person = ?1 ORDER BY coalesce(valid_from, '') DESC, id DESC"
    ))?;
    let rows = query.query_map([person.0], status)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn one(conn: &Connection, id: i64) -> Result<Option<StatusRow>, OfficeError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM residence_status WHERE id = ?1"))?
        .query_row([id], status)
        .optional()?)
}

/// Writes a new row (`id` 0) or over an old one; gives its number.
pub(crate) fn write(conn: &Connection, row: &StatusRow) -> Result<i64, OfficeError> {
    if row.id == 0 {
        conn.prepare_cached(
            "INSERT INTO residence_status (person, status, valid_from, valid_to, document_until, proof)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((
            row.person.0,
            &row.status,
            &row.from,
            &row.to,
            &row.document_until,
            &row.proof,
        ))?;
        return Ok(conn.last_insert_rowid());
    }
    conn.prepare_cached(
        "UPDATE residence_status SET status = ?2, valid_from = ?3, valid_to = ?4, document_until = ?5, proof = ?6
         WHERE id = ?1",
    )?
    .execute((row.id, &row.status, &row.from, &row.to, &row.document_until, &row.proof))?;
    Ok(row.id)
}

pub(crate) fn end(conn: &Connection, id: i64, last_day: &str) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE residence_status SET valid_to = ?2 WHERE id = ?1")?
        .execute((id, last_day))?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM residence_status WHERE id = ?1")?.execute([id])?;
    Ok(())
}
