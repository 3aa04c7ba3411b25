//! Letters that the office writes for or about a person.

use super::{image, moment};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension};
use wire::{RecordEntry, WritingFields, WritingView};

pub(crate) fn insert(
    conn: &Connection,
    person: PersonId,
    fields: &WritingFields,
    on: NaiveDate,
    writer: StaffId,
    now: NaiveDateTime,
) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO writing (person, to_agency, address, written_on, subject, body, staff, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(rusqlite::params![
        person.0,
        fields.agency,
        fields.address.trim(),
        on.to_string(),
        fields.subject.trim(),
        fields.body,
        writer.0,
        moment(now),
    ])?;
    Ok(conn.last_insert_rowid())
}

pub(crate) fn update(
    conn: &Connection,
    id: i64,
    fields: &WritingFields,
    on: NaiveDate,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE writing SET to_agency = ?2, address = ?3, written_on = ?4, subject = ?5, body = ?6 WHERE id = ?1",
    )?
    .execute((
        id,
        fields.agency,
        fields.address.trim(),
        on.to_string(),
        fields.subject.trim(),
        &fields.body,
    ))?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM writing WHERE id = ?1")?.execute([id])?;
    Ok(())
}

pub(crate) fn one(conn: &Connection, id: i64) -> Result<Option<WritingView>, OfficeError> {
    let found = conn
        .prepare_cached(
            "SELECT w.id, w.person, w.to_agency, coalesce(a.name, ''), w.address, w.written_on, w.subject, w.body, s.name
             FROM writing w JOIN staff s ON s.id = w.staff LEFT JOIN agency a ON a.id = w.to_agency WHERE w.id = ?1",
        )?
        .query_row([id], |row| {
            Ok(WritingView {
                id: row.get(0)?,
                version: 0,
                person: row.get(1)?,
                fields: WritingFields {
                    agency: row.get(2)?,
                    agency_name: row.get(3)?,
                    address: row.get(4)?,
                    date: row.get(5)?,
                    subject: row.get(6)?,
                    body: row.get(7)?,
                },
                by: row.get(8)?,
            })
        })
        .optional()?;
    match found {
        Some(found) => Ok(Some(WritingView { version: image::version(conn, "writing", found.id)?, ..found })),
        None => Ok(None),
    }
}

/// Those of one person for her record, newest first.
pub(crate) fn entries(conn: &Connection, person: PersonId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT w.id, w.written_on, coalesce(a.name, w.address), w.subject, s.name
         FROM writing w JOIN staff s ON s.id = w.staff LEFT JOIN agency a ON a.id = w.to_agency
         WHERE w.person = ?1 ORDER BY w.written_on DESC, w.id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        let recipient: String = row.get(2)?;
        Ok(RecordEntry::Writing {
            id: row.get(0)?,
            on: row.get(1)?,
            recipient: recipient.lines().next().unwrap_or_default().to_owned(),
            subject: row.get(3)?,
            counsellor: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
