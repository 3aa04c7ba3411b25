//! Letters: entered, changed, read, listed.

use super::moment;
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{LetterId, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{LetterRow, RecordEntry};

/// What a form says of a letter.
pub(crate) struct LetterRecord<'a> {
    pub(crate) kind: &'a str,
    pub(crate) sender: Option<&'a str>,
    pub(crate) subject: Option<&'a str>,
    pub(crate) dated_on: Option<NaiveDate>,
    pub(crate) posted_on: Option<NaiveDate>,
    pub(crate) served_on: Option<NaiveDate>,
    pub(crate) received_on: NaiveDate,
}

/// A letter as stored.
pub(crate) struct LetterStored {
    pub(crate) person: PersonId,
    pub(crate) kind: String,
    pub(crate) sender: Option<String>,
    pub(crate) subject: Option<String>,
    pub(crate) dated_on: Option<String>,
    pub(crate) posted_on: Option<String>,
    pub(crate) served_on: Option<String>,
    pub(crate) received_on: String,
    pub(crate) read_at: Option<String>,
    pub(crate) read_by: Option<String>,
}

pub(crate) fn insert(
    conn: &Connection,
    person: PersonId,
    letter: &LetterRecord,
    now: NaiveDateTime,
) -> Result<LetterId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO letter (person, kind, sender, subject, dated_on, posted_on, served_on, received_on, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        person.0,
        letter.kind,
        letter.sender,
        letter.subject,
        letter.dated_on.map(|d| d.to_string()),
        letter.posted_on.map(|d| d.to_string()),
        letter.served_on.map(|d| d.to_string()),
        letter.received_on.to_string(),
        moment(now),
    ))?;
    Ok(LetterId(conn.last_insert_rowid()))
}

pub(crate) fn update(conn: &Connection, id: LetterId, letter: &LetterRecord) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE letter SET kind = ?2, sender = ?3, subject = ?4, dated_on = ?5, posted_on = ?6, served_on = ?7,
                received_on = ?8 WHERE id = ?1",
    )?
    .execute((
        id.0,
        letter.kind,
        letter.sender,
        letter.subject,
        letter.dated_on.map(|d| d.to_string()),
        letter.posted_on.map(|d| d.to_string()),
        letter.served_on.map(|d| d.to_string()),
        letter.received_on.to_string(),
    ))?;
    Ok(())
}

/// Somebody has read it; none = nobody has.
pub(crate) fn set_read(
    conn: &Connection,
    id: LetterId,
    read: Option<(StaffId, NaiveDateTime)>,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE letter SET read_by = ?2, read_at = ?3 WHERE id = ?1")?.execute((
        id.0,
        read.map(|(by, _)| by.0),
        read.map(|(_, at)| moment(at)),
    ))?;
    Ok(())
}

pub(crate) fn load(conn: &Connection, id: LetterId) -> Result<Option<LetterStored>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT l.person, l.kind, l.sender, l.subject, l.dated_on, l.posted_on, l.served_on, l.received_on,
                    l.read_at, s.name
             FROM letter l LEFT JOIN staff s ON s.id = l.read_by WHERE l.id = ?1",
        )?
        .query_row([id.0], |row| {
            Ok(LetterStored {
                person: PersonId(row.get(0)?),
                kind: row.get(1)?,
                sender: row.get(2)?,
                subject: row.get(3)?,
                dated_on: row.get(4)?,
                posted_on: row.get(5)?,
                served_on: row.get(6)?,
                received_on: row.get(7)?,
                read_at: row.get(8)?,
                read_by: row.get(9)?,
            })
        })
        .optional()?)
}

const ROW: &str = "SELECT l.id, l.person,
    coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.number),
    l.kind, l.sender, l.subject, l.received_on, l.read_at
    FROM letter l JOIN person p ON p.id = l.person";

/// One letter as a line of a list.
pub(crate) fn one(conn: &Connection, id: LetterId) -> Result<Option<LetterRow>, OfficeError> {
    Ok(conn.prepare_cached(&format!("{ROW} WHERE l.id = ?1"))?.query_row([id.0], row).optional()?)
}

/// Letters that nobody has read, the longest here first; of one person or of all.
pub(crate) fn unread(conn: &Connection, person: Option<PersonId>) -> Result<Vec<LetterRow>, OfficeError> {
    let about = if person.is_some() { "l.person = ?1" } else { "?1 IS NULL" };
    let mut query = conn
        .prepare_cached(&format!("{ROW} WHERE l.read_at IS NULL AND {about} ORDER BY l.received_on, l.id"))?;
    let rows = query.query_map([person.map(|p| p.0)], row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A person's letters that were read, the newest first.
pub(crate) fn read_of(conn: &Connection, person: PersonId, most: u32) -> Result<Vec<LetterRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "{ROW} WHERE l.person = ?1 AND l.read_at IS NOT NULL ORDER BY l.received_on DESC, l.id DESC LIMIT ?2"
    ))?;
    let rows = query.query_map((person.0, most), row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn row(row: &Row) -> rusqlite::Result<LetterRow> {
    Ok(LetterRow {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        kind: row.get(3)?,
        sender: row.get(4)?,
        subject: row.get(5)?,
        received: row.get(6)?,
        read_at: row.get(7)?,
    })
}

/// A person's letters as entries of her record.
pub(crate) fn entries(conn: &Connection, person: PersonId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, received_on, kind, sender, subject, read_at IS NOT NULL FROM letter WHERE person = ?1
         ORDER BY received_on DESC, id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(RecordEntry::Letter {
            id: row.get(0)?,
            on: row.get(1)?,
            kind: row.get(2)?,
            sender: row.get(3)?,
            subject: row.get(4)?,
            read: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
