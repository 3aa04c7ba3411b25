//! The dates of group offers (table `group_offer`, from which reports count) and who took part.

use super::{image, person};
use crate::OfficeError;
use chrono::NaiveDate;
use domain::{Birth, GroupDateId, OfferId, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{GroupDateRow, HeadCount, PersonHit};

/// What is written of a date.
pub(crate) struct GroupDate<'a> {
    pub(crate) offer: Option<OfferId>,
    /// Repeated from the offer; a date without one keeps its own.
    pub(crate) title: Option<&'a str>,
    pub(crate) field_of_action: Option<&'a str>,
    pub(crate) held_on: NaiveDate,
    pub(crate) hours_millionths: Option<i64>,
    pub(crate) heads: HeadCount,
    /// Of those: how many stand beside the list.
    pub(crate) unlisted: Option<u32>,
    pub(crate) staff: Option<StaffId>,
    pub(crate) note: Option<&'a str>,
    pub(crate) persons: &'a [PersonId],
}

pub(crate) fn insert(conn: &Connection, date: &GroupDate<'_>) -> Result<GroupDateId, OfficeError> {
    // A number that an undone date had is not given again: its history would tell of the other one.
    let id: i64 = conn
        .prepare_cached(
            "SELECT max(coalesce((SELECT max(id) FROM group_offer), 0),
                        coalesce((SELECT max(row) FROM image WHERE noun = 'group_offer'), 0)) + 1",
        )?
        .query_row((), |row| row.get(0))?;
    conn.prepare_cached("INSERT INTO group_offer (id, held_on) VALUES (?1, ?2)")?
        .execute((id, date.held_on.to_string()))?;
    update(conn, GroupDateId(id), date)?;
    Ok(GroupDateId(id))
}

pub(crate) fn update(conn: &Connection, id: GroupDateId, date: &GroupDate<'_>) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE group_offer SET offer = ?2, title = ?3, field_of_action = ?4, held_on = ?5, hours_millionths = ?6,
             women = ?7, men = ?8, diverse = ?9, children = ?10, unknown = ?11, volunteers = ?12, newcomers = ?13,
             staff = ?14, note = ?15, unlisted = ?16 WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id.0,
        date.offer.map(|offer| offer.0),
        date.title,
        date.field_of_action,
        date.held_on.to_string(),
        date.hours_millionths,
        date.heads.women,
        date.heads.men,
        date.heads.diverse,
        date.heads.children,
        date.heads.unknown,
        date.heads.volunteers,
        date.heads.newcomers,
        date.staff.map(|staff| staff.0),
        date.note,
        date.unlisted,
    ])?;
    conn.prepare_cached("DELETE FROM group_attendance WHERE group_offer = ?1")?.execute([id.0])?;
    let mut attends =
        conn.prepare_cached("INSERT OR IGNORE INTO group_attendance (group_offer, person) VALUES (?1, ?2)")?;
    for person in date.persons {
        attends.execute((id.0, person.0))?;
    }
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: GroupDateId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM group_offer WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

/// The dates of an offer.
pub(crate) fn of_offer(conn: &Connection, offer: OfferId) -> Result<Vec<GroupDateId>, OfficeError> {
    let mut query =
        conn.prepare_cached("SELECT id FROM group_offer WHERE offer = ?1 ORDER BY held_on DESC, id DESC")?;
    let rows = query.query_map([offer.0], |row| Ok(GroupDateId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Repeats the offer's title and field of action at one of its dates.
pub(crate) fn repeat(
    conn: &Connection,
    id: GroupDateId,
    title: &str,
    field_of_action: Option<&str>,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE group_offer SET title = ?2, field_of_action = ?3 WHERE id = ?1")?
        .execute((id.0, title, field_of_action))?;
    Ok(())
}

const ROW: &str =
    "d.id, d.held_on, d.title, d.hours_millionths, d.women, d.men, d.diverse, d.children, d.unknown,
    d.volunteers, d.newcomers, (SELECT count(*) FROM group_attendance WHERE group_offer = d.id), s.name";

fn row(row: &Row) -> rusqlite::Result<GroupDateRow> {
    Ok(GroupDateRow {
        id: row.get(0)?,
        version: 0,
        held_on: row.get(1)?,
        title: row.get(2)?,
        hours_millionths: row.get(3)?,
        heads: HeadCount {
            women: row.get(4)?,
            men: row.get(5)?,
            diverse: row.get(6)?,
            children: row.get(7)?,
            unknown: row.get(8)?,
            volunteers: row.get(9)?,
            newcomers: row.get(10)?,
        },
        listed: row.get(11)?,
        staff: row.get(12)?,
    })
}

/// The dates of an offer, or those without one, between two days; newest first.
pub(crate) fn list(
    conn: &Connection,
    offer: Option<OfferId>,
    from: &str,
    to: &str,
) -> Result<Vec<GroupDateRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {ROW} FROM group_offer d LEFT JOIN staff s ON s.id = d.staff
         WHERE d.offer IS ?1 AND d.held_on BETWEEN ?2 AND ?3 ORDER BY d.held_on DESC, d.id DESC"
    ))?;
    let mut rows: Vec<GroupDateRow> =
        query.query_map((offer.map(|o| o.0), from, to), row)?.collect::<Result<_, _>>()?;
    for row in &mut rows {
        row.version = image::version(conn, "group_offer", row.id)?;
    }
    Ok(rows)
}

/// A date as it stands: its row, its offer, who led it, its note.
pub(crate) struct Stored {
    pub(crate) row: GroupDateRow,
    pub(crate) offer: Option<i64>,
    pub(crate) staff: Option<i64>,
    pub(crate) note: Option<String>,
    pub(crate) unlisted: Option<u32>,
    pub(crate) field_of_action: Option<String>,
}

pub(crate) fn one(conn: &Connection, id: GroupDateId) -> Result<Option<Stored>, OfficeError> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {ROW}, d.offer, d.staff, d.note, d.field_of_action, d.unlisted
             FROM group_offer d LEFT JOIN staff s ON s.id = d.staff WHERE d.id = ?1"
        ))?
        .query_row([id.0], |found| {
            Ok(Stored {
                row: row(found)?,
                offer: found.get(13)?,
                staff: found.get(14)?,
                note: found.get(15)?,
                field_of_action: found.get(16)?,
                unlisted: found.get(17)?,
            })
        })
        .optional()?)
}

/// Those on the list of a date, by name.
pub(crate) fn persons(conn: &Connection, id: GroupDateId) -> Result<Vec<PersonHit>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT a.person FROM group_attendance a JOIN person p ON p.id = a.person
         WHERE a.group_offer = ?1 ORDER BY p.sort_key, p.id",
    )?;
    let ids = query.query_map([id.0], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    let mut hits = Vec::new();
    for id in ids {
        hits.extend(person::one(conn, PersonId(id))?);
    }
    Ok(hits)
}

/// What a head-count needs of a person: birth and gender code, as far as known.
type Head = (Option<Birth>, Option<String>);

/// Birth and gender of a person; none when there is nobody of this number.
pub(crate) fn who(conn: &Connection, person: PersonId) -> Result<Option<Head>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT birth_year, birth_month, birth_day, birth_estimated, gender FROM person WHERE id = ?1",
        )?
        .query_row([person.0], |row| {
            Ok((Birth::from_parts(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?), row.get(4)?))
        })
        .optional()?)
}

/// Years in which there are dates, newest first.
pub(crate) fn years(conn: &Connection) -> Result<Vec<i32>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT DISTINCT CAST(substr(held_on, 1, 4) AS INTEGER) FROM group_offer ORDER BY 1 DESC",
    )?;
    let rows = query.query_map((), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
