//! Network meetings, committees, public relations: writing them and listing a year.

use super::{image, moment};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{EngagementId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::EngagementRow;

/// What is written.
pub(crate) struct Engagement<'a> {
    pub(crate) kind: &'a str,
    pub(crate) held_on: NaiveDate,
    pub(crate) title: &'a str,
    pub(crate) partners: Option<&'a str>,
    pub(crate) part: Option<&'a str>,
    pub(crate) hours_millionths: Option<i64>,
    pub(crate) audience: Option<u32>,
    pub(crate) funding_line: Option<&'a str>,
    pub(crate) staff: Option<StaffId>,
    pub(crate) result: Option<&'a str>,
}

pub(crate) fn insert(
    conn: &Connection,
    made: &Engagement<'_>,
    now: NaiveDateTime,
) -> Result<EngagementId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO engagement (kind, held_on, title, recorded_at) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((made.kind, made.held_on.to_string(), made.title, moment(now)))?;
    let id = EngagementId(conn.last_insert_rowid());
    update(conn, id, made)?;
    Ok(id)
}

pub(crate) fn update(conn: &Connection, id: EngagementId, made: &Engagement<'_>) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE engagement SET kind = ?2, held_on = ?3, title = ?4, partners = ?5, part = ?6, hours_millionths = ?7,
             audience = ?8, funding_line = ?9, staff = ?10, result = ?11 WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id.0,
        made.kind,
        made.held_on.to_string(),
        made.title,
        made.partners,
        made.part,
        made.hours_millionths,
        made.audience,
        made.funding_line,
        made.staff.map(|staff| staff.0),
        made.result,
    ])?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: EngagementId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM engagement WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

const ROW: &str =
    "e.id, e.kind, e.held_on, e.title, e.partners, e.part, e.hours_millionths, e.audience, e.funding_line,
    e.staff, s.name, e.result";

fn row(row: &Row) -> rusqlite::Result<EngagementRow> {
    Ok(EngagementRow {
        id: row.get(0)?,
        version: 0,
        kind: row.get(1)?,
        held_on: row.get(2)?,
        title: row.get(3)?,
        partners: row.get(4)?,
        part: row.get(5)?,
        hours_millionths: row.get(6)?,
        audience: row.get(7)?,
        funding_line: row.get(8)?,
        staff: row.get(9)?,
        staff_name: row.get(10)?,
        result: row.get(11)?,
    })
}

pub(crate) fn one(conn: &Connection, id: EngagementId) -> Result<Option<EngagementRow>, OfficeError> {
    let found = conn
        .prepare_cached(&format!(
            "SELECT {ROW} FROM engagement e LEFT JOIN staff s ON s.id = e.staff WHERE e.id = ?1"
        ))?
        .query_row([id.0], row)
        .optional()?;
    match found {
        Some(found) => {
            Ok(Some(EngagementRow { version: image::version(conn, "engagement", found.id)?, ..found }))
        }
        None => Ok(None),
    }
}

/// Those between two days, newest first.
pub(crate) fn list(conn: &Connection, from: &str, to: &str) -> Result<Vec<EngagementRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {ROW} FROM engagement e LEFT JOIN staff s ON s.id = e.staff
         WHERE e.held_on BETWEEN ?1 AND ?2 ORDER BY e.held_on DESC, e.id DESC"
    ))?;
    let rows = query.query_map((from, to), row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Years in which there are any, newest first.
pub(crate) fn years(conn: &Connection) -> Result<Vec<i32>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT DISTINCT CAST(substr(held_on, 1, 4) AS INTEGER) FROM engagement ORDER BY 1 DESC",
    )?;
    let rows = query.query_map((), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
