//! Cases that must not be erased for now, and why.

use super::moment;
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{CaseId, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension};
use wire::HoldRow;

/// Holds that stand on a person's cases, the earliest first.
pub(crate) fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<HoldRow>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT h.id, f.number, h.reason, h.set_on,
             (SELECT coalesce(max(act), 0) FROM image i WHERE i.noun = 'legal_hold' AND i.row = h.id)
         FROM casefile f JOIN legal_hold h ON h.casefile = f.id
         WHERE f.person = ?1 AND h.lifted_on IS NULL ORDER BY h.set_on, h.id",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(HoldRow {
            id: row.get(0)?,
            case_number: row.get(1)?,
            reason: row.get(2)?,
            set_on: row.get(3)?,
            version: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Sets one on a case.
pub(crate) fn set(
    conn: &Connection,
    case: CaseId,
    reason: &str,
    on: NaiveDate,
    staff: StaffId,
    now: NaiveDateTime,
) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO legal_hold (casefile, reason, set_on, staff, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((case.0, reason, on.to_string(), staff.0, moment(now)))?;
    Ok(conn.last_insert_rowid())
}

/// Lifts one that stands; `false` when there is none of this number.
pub(crate) fn lift(conn: &Connection, id: i64, reason: &str, on: NaiveDate) -> Result<bool, OfficeError> {
    let lifted = conn
        .prepare_cached(
            "UPDATE legal_hold SET lifted_on = max(?2, set_on), lifted_reason = ?3 WHERE id = ?1 AND lifted_on IS NULL",
        )?
        .execute((id, on.to_string(), reason))?;
    Ok(lifted == 1)
}

/// Is there such a case?
pub(crate) fn case_stands(conn: &Connection, case: CaseId) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM casefile WHERE id = ?1")?
        .query_row([case.0], |_| Ok(()))
        .optional()?
        .is_some())
}
