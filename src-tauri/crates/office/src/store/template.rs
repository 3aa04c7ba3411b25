//! Templates for notes and letters, and the letterhead.

use super::{image, moment};
use crate::OfficeError;
use chrono::NaiveDateTime;
use domain::StaffId;
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{LetterheadFields, TemplateFields, TemplateRow};

const ROW: &str = "id, kind, staff IS NOT NULL, topic, title, coalesce(subject, ''), body";

fn row(row: &Row) -> rusqlite::Result<TemplateRow> {
    Ok(TemplateRow {
        id: row.get(0)?,
        version: 0,
        fields: TemplateFields {
            kind: row.get(1)?,
            own: row.get(2)?,
            topic: row.get(3)?,
            title: row.get(4)?,
            subject: row.get(5)?,
            body: row.get(6)?,
        },
    })
}

/// Those for everybody and the reader's own, by kind and title.
pub(crate) fn list(conn: &Connection, reader: StaffId) -> Result<Vec<TemplateRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {ROW} FROM template WHERE kind IN ('letter', 'note') AND (staff IS NULL OR staff = ?1)
         ORDER BY kind, title COLLATE NOCASE, id"
    ))?;
    let mut rows: Vec<TemplateRow> = query.query_map([reader.0], row)?.collect::<Result<_, _>>()?;
    for one in &mut rows {
        one.version = image::version(conn, "template", one.id)?;
    }
    Ok(rows)
}

/// One that the reader may use.
pub(crate) fn one(conn: &Connection, id: i64, reader: StaffId) -> Result<Option<TemplateRow>, OfficeError> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {ROW} FROM template WHERE id = ?1 AND (staff IS NULL OR staff = ?2)"
        ))?
        .query_row((id, reader.0), row)
        .optional()?)
}

pub(crate) fn insert(
    conn: &Connection,
    fields: &TemplateFields,
    writer: StaffId,
    now: NaiveDateTime,
) -> Result<i64, OfficeError> {
    conn.prepare_cached("INSERT INTO template (kind, title, body, recorded_at) VALUES (?1, ?2, ?3, ?4)")?
        .execute((&fields.kind, fields.title.trim(), &fields.body, moment(now)))?;
    let id = conn.last_insert_rowid();
    update(conn, id, fields, writer)?;
    Ok(id)
}

pub(crate) fn update(
    conn: &Connection,
    id: i64,
    fields: &TemplateFields,
    writer: StaffId,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE template SET staff = ?2, topic = ?3, title = ?4, subject = nullif(?5, ''), body = ?6 WHERE id = ?1",
    )?
    .execute((
        id,
        fields.own.then_some(writer.0),
        &fields.topic,
        fields.title.trim(),
        fields.subject.trim(),
        &fields.body,
    ))?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM template WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The letterhead; none as long as nothing was said.
pub(crate) fn letterhead(conn: &Connection) -> Result<Option<LetterheadFields>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(street, ''), coalesce(postal_code, ''), coalesce(town, ''), coalesce(phone, ''),
                    coalesce(email, ''), coalesce(carrier, ''), coalesce(protection_officer, '') FROM letterhead WHERE id = 1",
        )?
        .query_row((), |row| {
            Ok(LetterheadFields {
                street: row.get(0)?,
                postal_code: row.get(1)?,
                town: row.get(2)?,
                phone: row.get(3)?,
                email: row.get(4)?,
                carrier: row.get(5)?,
                protection_officer: row.get(6)?,
            })
        })
        .optional()?)
}

pub(crate) fn write_letterhead(conn: &Connection, fields: &LetterheadFields) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "INSERT INTO letterhead (id, street, postal_code, town, phone, email, carrier, protection_officer)
         VALUES (1, nullif(?1, ''), nullif(?2, ''), nullif(?3, ''), nullif(?4, ''), nullif(?5, ''), nullif(?6, ''),
             nullif(?7, ''))
         ON CONFLICT (id) DO UPDATE SET street = excluded.street, postal_code = excluded.postal_code,
             town = excluded.town, phone = excluded.phone, email = excluded.email, carrier = excluded.carrier,
             protection_officer = excluded.protection_officer",
    )?
    .execute((
        fields.street.trim(),
        fields.postal_code.trim(),
        fields.town.trim(),
        fields.phone.trim(),
        fields.email.trim(),
        fields.carrier.trim(),
        fields.protection_officer.trim(),
    ))?;
    Ok(())
}
