//! Requests of persons for what is held on them.

use super::moment;
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{AccessRequestId, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{AccessRequestRow, OpenAccessRequest};

pub(crate) fn insert(
    conn: &Connection,
    person: PersonId,
    asked_on: NaiveDate,
    due_on: NaiveDate,
    staff: StaffId,
    now: NaiveDateTime,
) -> Result<AccessRequestId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO access_request (person, asked_on, due_on, staff, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((person.0, asked_on.to_string(), due_on.to_string(), staff.0, moment(now)))?;
    Ok(AccessRequestId(conn.last_insert_rowid()))
}

/// Whose request it is.
pub(crate) fn whose(conn: &Connection, id: AccessRequestId) -> Result<Option<PersonId>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT person FROM access_request WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0).map(PersonId))
        .optional()?)
}

/// The copy was written on a day.
pub(crate) fn answer(conn: &Connection, id: AccessRequestId, on: NaiveDate) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE access_request SET answered_on = max(?2, asked_on) WHERE id = ?1")?
        .execute((id.0, on.to_string()))?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: AccessRequestId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM access_request WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

const ROW: &str = "r.id, r.asked_on, r.due_on, r.answered_on, s.name,
    (SELECT coalesce(max(act), 0) FROM image i WHERE i.noun = 'access_request' AND i.row = r.id)";

fn row(row: &Row) -> rusqlite::Result<AccessRequestRow> {
    Ok(AccessRequestRow {
        id: row.get(0)?,
        asked_on: row.get(1)?,
        due_on: row.get(2)?,
        answered_on: row.get(3)?,
        counsellor: row.get(4)?,
        version: row.get(5)?,
    })
}

/// A person's requests, newest first.
pub(crate) fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<AccessRequestRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {ROW} FROM access_request r JOIN staff s ON s.id = r.staff
         WHERE r.person = ?1 ORDER BY r.asked_on DESC, r.id DESC"
    ))?;
    let rows = query.query_map([person.0], row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Requests that wait for their answer, the most urgent first; of one person, or of everybody.
pub(crate) fn open(
    conn: &Connection,
    person: Option<PersonId>,
) -> Result<Vec<OpenAccessRequest>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {ROW}, r.person FROM access_request r JOIN staff s ON s.id = r.staff
         WHERE r.answered_on IS NULL ORDER BY r.due_on, r.id"
    ))?;
    let rows = query
        .query_map((), |found| Ok((row(found)?, PersonId(found.get(6)?))))?
        .collect::<Result<Vec<_>, _>>()?;
    let mut open = Vec::new();
    for (request, whose) in rows {
        if person.is_some_and(|person| person != whose) {
            continue;
        }
        if let Some(hit) = super::person::one(conn, whose)? {
            open.push(OpenAccessRequest { request, person: hit });
        }
    }
    Ok(open)
}
