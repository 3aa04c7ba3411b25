//! Drafts: unfinished work, kept inside the vault for the counsellor who began it. One a form.

use super::moment;
use crate::OfficeError;
use chrono::NaiveDateTime;
use domain::{DraftId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::DraftView;

pub(crate) fn keep(
    conn: &Connection,
    staff: StaffId,
    form: &str,
    body: &str,
    now: NaiveDateTime,
) -> Result<DraftView, OfficeError> {
    let existing: Option<i64> = conn
        .prepare_cached("SELECT id FROM draft WHERE staff = ?1 AND form = ?2 ORDER BY id DESC LIMIT 1")?
        .query_row((staff.0, form), |row| row.get(0))
        .optional()?;
    let saved_at = moment(now);
    let id = match existing {
        Some(id) => {
            conn.prepare_cached("UPDATE draft SET body = ?2, saved_at = ?3 WHERE id = ?1")?
                .execute((id, body, &saved_at))?;
            id
        }
        None => {
            conn.prepare_cached("INSERT INTO draft (staff, form, body, saved_at) VALUES (?1, ?2, ?3, ?4)")?
                .execute((staff.0, form, body, &saved_at))?;
            conn.last_insert_rowid()
        }
    };
    Ok(DraftView { id, form: form.to_owned(), body: body.to_owned(), saved_at })
}

pub(crate) fn of_staff(conn: &Connection, staff: StaffId) -> Result<Vec<DraftView>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, form, body, saved_at FROM draft WHERE staff = ?1 ORDER BY saved_at DESC, id DESC",
    )?;
    let rows = query.query_map([staff.0], view)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The draft of one form.
pub(crate) fn of_form(
    conn: &Connection,
    staff: StaffId,
    form: &str,
) -> Result<Option<DraftView>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT id, form, body, saved_at FROM draft WHERE staff = ?1 AND form = ?2 ORDER BY id DESC LIMIT 1")?
        .query_row((staff.0, form), view)
        .optional()?)
}

pub(crate) fn remove(conn: &Connection, staff: StaffId, id: DraftId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM draft WHERE id = ?1 AND staff = ?2")?.execute((id.0, staff.0))?;
    Ok(())
}

/// The form was finished: nothing of it is unfinished any more.
pub(crate) fn finish(conn: &Connection, staff: StaffId, form: &str) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM draft WHERE staff = ?1 AND form = ?2")?.execute((staff.0, form))?;
    Ok(())
}

/// What the form is about is erased: nobody's draft of it may stay.
pub(crate) fn forget(conn: &Connection, form: &str) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM draft WHERE form = ?1")?.execute([form])?;
    Ok(())
}

/// Everybody's drafts, for finding those that tell of somebody who is erased.
pub(crate) fn all(conn: &Connection) -> Result<Vec<(i64, String, String)>, OfficeError> {
    let mut query = conn.prepare_cached("SELECT id, form, body FROM draft ORDER BY id")?;
    let rows = query.query_map((), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Erases a draft, whoever's it is.
pub(crate) fn erase(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id])?;
    Ok(())
}

fn view(row: &Row) -> rusqlite::Result<DraftView> {
    Ok(DraftView { id: row.get(0)?, form: row.get(1)?, body: row.get(2)?, saved_at: row.get(3)? })
}
