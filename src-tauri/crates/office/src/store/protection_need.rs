//! Particular needs for protection of a person. Never read by a list, a search or a report.

use crate::OfficeError;
use domain::{PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};

/// One need as it stands in the vault; days are ISO 8601.
pub(crate) struct NeedRow {
    pub(crate) id: i64,
    pub(crate) person: PersonId,
    pub(crate) kind: String,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) consent_on: String,
    pub(crate) note: Option<String>,
    pub(crate) by: Option<String>,
}

const COLUMNS: &str = "n.id, n.person, n.kind, n.lasts_from, n.lasts_to, n.consent_on, n.note, s.name";

fn need(row: &Row) -> rusqlite::Result<NeedRow> {
    Ok(NeedRow {
        id: row.get(0)?,
        person: PersonId(row.get(1)?),
        kind: row.get(2)?,
        from: row.get(3)?,
        to: row.get(4)?,
        consent_on: row.get(5)?,
        note: row.get(6)?,
        by: row.get(7)?,
    })
}

/// Newest first.
pub(crate) fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<NeedRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM protection_need n LEFT JOIN staff s ON s.id = n.staff WHERE n.person = ?1
         ORDER BY coalesce(n.lasts_from, '') DESC, n.id DESC"
    ))?;
    let rows = query.query_map([person.0], need)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn one(conn: &Connection, id: i64) -> Result<Option<NeedRow>, OfficeError> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM protection_need n LEFT JOIN staff s ON s.id = n.staff WHERE n.id = ?1"
        ))?
        .query_row([id], need)
        .optional()?)
}

/// Writes a new row (`id` 0) or over an old one; gives its number.
pub(crate) fn write(conn: &Connection, row: &NeedRow, staff: StaffId) -> Result<i64, OfficeError> {
    if row.id == 0 {
        conn.prepare_cached(
            "INSERT INTO protection_need (person, kind, lasts_from, lasts_to, consent_on, note, staff)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            row.person.0,
            &row.kind,
            &row.from,
            &row.to,
            &row.consent_on,
            &row.note,
            staff.0,
        ))?;
        return Ok(conn.last_insert_rowid());
    }
    conn.prepare_cached(
        "UPDATE protection_need SET kind = ?2, lasts_from = ?3, lasts_to = ?4, consent_on = ?5, note = ?6
         WHERE id = ?1",
    )?
    .execute((row.id, &row.kind, &row.from, &row.to, &row.consent_on, &row.note))?;
    Ok(row.id)
}

pub(crate) fn remove(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM protection_need WHERE id = ?1")?.execute([id])?;
    Ok(())
}
