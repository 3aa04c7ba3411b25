//! What somebody of the staff has still in hand: open cases, deadlines, tasks, appointments to come, opening hours.
//! Counted for the team's page; listed and passed on when she leaves.

use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{CaseId, StaffId};
use rusqlite::Connection;
use wire::OpenWork;

pub(crate) fn count(conn: &Connection, staff: StaffId, now: NaiveDateTime) -> Result<OpenWork, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT (SELECT count(*) FROM casefile WHERE staff = ?1 AND closed_on IS NULL),
                (SELECT count(*) FROM deadline WHERE staff = ?1 AND state = 'open'),
                (SELECT count(*) FROM task WHERE staff = ?1 AND done_at IS NULL),
                (SELECT count(*) FROM appointment WHERE starts_at >= ?2 AND staff = ?1)",
    )?;
    let from = now.format("%Y-%m-%dT%H:%M").to_string();
    Ok(query.query_row((staff.0, from), |row| {
        Ok(OpenWork {
            cases: row.get(0)?,
            deadlines: row.get(1)?,
            tasks: row.get(2)?,
            appointments: row.get(3)?,
        })
    })?)
}

/// Open cases in her hands.
pub(crate) fn cases(conn: &Connection, staff: StaffId) -> Result<Vec<CaseId>, OfficeError> {
    let query = "SELECT id FROM casefile WHERE staff = ?1 AND closed_on IS NULL ORDER BY id";
    Ok(numbers(conn, query, staff)?.into_iter().map(CaseId).collect())
}

/// Cases in which she stands in for somebody.
pub(crate) fn deputised(conn: &Connection, staff: StaffId) -> Result<Vec<i64>, OfficeError> {
    numbers(conn, "SELECT id FROM casefile WHERE deputy = ?1 AND closed_on IS NULL ORDER BY id", staff)
}

pub(crate) fn end_deputy(conn: &Connection, case: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE casefile SET deputy = NULL WHERE id = ?1")?.execute([case])?;
    Ok(())
}

/// Open deadlines that she sees to.
pub(crate) fn deadlines(conn: &Connection, staff: StaffId) -> Result<Vec<i64>, OfficeError> {
    numbers(conn, "SELECT id FROM deadline WHERE staff = ?1 AND state = 'open' ORDER BY id", staff)
}

pub(crate) fn give_deadline(conn: &Connection, id: i64, to: StaffId) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE deadline SET staff = ?2 WHERE id = ?1")?.execute((id, to.0))?;
    Ok(())
}

/// Her open tasks.
pub(crate) fn tasks(conn: &Connection, staff: StaffId) -> Result<Vec<i64>, OfficeError> {
    numbers(conn, "SELECT id FROM task WHERE staff = ?1 AND done_at IS NULL ORDER BY id", staff)
}

pub(crate) fn give_task(conn: &Connection, id: i64, to: StaffId) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE task SET staff = ?2 WHERE id = ?1")?.execute((id, to.0))?;
    Ok(())
}

/// Opening hours of hers that go on beyond a day.
pub(crate) fn openings(conn: &Connection, staff: StaffId, last: NaiveDate) -> Result<Vec<i64>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id FROM opening WHERE staff = ?1 AND (valid_to IS NULL OR valid_to > ?2) ORDER BY id",
    )?;
    let rows = query.query_map((staff.0, last.to_string()), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Lets opening hours end on a day; those that would only have begun later fall out.
pub(crate) fn end_opening(conn: &Connection, id: i64, last: NaiveDate) -> Result<(), OfficeError> {
    let last = last.to_string();
    conn.prepare_cached("DELETE FROM opening WHERE id = ?1 AND valid_from > ?2")?.execute((id, &last))?;
    conn.prepare_cached("UPDATE opening SET valid_to = ?2 WHERE id = ?1")?.execute((id, &last))?;
    Ok(())
}

fn numbers(conn: &Connection, query: &str, staff: StaffId) -> Result<Vec<i64>, OfficeError> {
    let mut query = conn.prepare_cached(query)?;
    let rows = query.query_map([staff.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
