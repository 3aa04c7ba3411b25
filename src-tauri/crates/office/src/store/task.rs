//! Tasks: written down, done, opened again, listed.

use super::moment;
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{PersonId, StaffId, TaskId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{TaskRow, Whose};

/// What a form says of a task.
pub(crate) struct TaskRecord<'a> {
    pub(crate) person: Option<PersonId>,
    pub(crate) text: &'a str,
    pub(crate) due_on: Option<NaiveDate>,
    pub(crate) staff: Option<StaffId>,
}

/// A task as stored.
pub(crate) struct TaskStored {
    pub(crate) person: Option<PersonId>,
    pub(crate) text: String,
    pub(crate) due_on: Option<String>,
    pub(crate) staff: Option<i64>,
    pub(crate) done: bool,
}

pub(crate) fn insert(
    conn: &Connection,
    task: &TaskRecord,
    by: StaffId,
    now: NaiveDateTime,
) -> Result<TaskId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO task (person, text, due_on, staff, made_by, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        task.person.map(|p| p.0),
        task.text,
        task.due_on.map(|d| d.to_string()),
        task.staff.map(|s| s.0),
        by.0,
        moment(now),
    ))?;
    Ok(TaskId(conn.last_insert_rowid()))
}

pub(crate) fn update(conn: &Connection, id: TaskId, task: &TaskRecord) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE task SET person = ?2, text = ?3, due_on = ?4, staff = ?5 WHERE id = ?1")?
        .execute((
            id.0,
            task.person.map(|p| p.0),
            task.text,
            task.due_on.map(|d| d.to_string()),
            task.staff.map(|s| s.0),
        ))?;
    Ok(())
}

pub(crate) fn load(conn: &Connection, id: TaskId) -> Result<Option<TaskStored>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT person, text, due_on, staff, done_at IS NOT NULL FROM task WHERE id = ?1")?
        .query_row([id.0], |row| {
            Ok(TaskStored {
                person: row.get::<_, Option<i64>>(0)?.map(PersonId),
                text: row.get(1)?,
                due_on: row.get(2)?,
                staff: row.get(3)?,
                done: row.get(4)?,
            })
        })
        .optional()?)
}

pub(crate) fn finish(
    conn: &Connection,
    id: TaskId,
    by: StaffId,
    now: NaiveDateTime,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE task SET done_by = ?2, done_at = ?3 WHERE id = ?1")?.execute((
        id.0,
        by.0,
        moment(now),
    ))?;
    Ok(())
}

pub(crate) fn reopen(conn: &Connection, id: TaskId) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE task SET done_by = NULL, done_at = NULL, reopened = reopened + 1 WHERE id = ?1",
    )?
    .execute([id.0])?;
    Ok(())
}

const ROW: &str = "SELECT t.id, t.text, t.due_on, s.name, t.person,
    coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.number),
    t.done_at, d.name
    FROM task t LEFT JOIN person p ON p.id = t.person LEFT JOIN staff s ON s.id = t.staff
    LEFT JOIN staff d ON d.id = t.done_by";

/// The condition of a choice; `?1` is the reader.
fn of(whose: Whose) -> &'static str {
    match whose {
        Whose::Mine => "(t.staff = ?1 OR t.staff IS NULL)",
        Whose::Team => "(t.staff IS NULL AND ?1 IS NOT NULL)",
        Whose::All => "?1 IS NOT NULL",
    }
}

/// Open tasks, the earliest due first, those without a day last.
pub(crate) fn open(
    conn: &Connection,
    whose: Whose,
    me: StaffId,
    person: Option<PersonId>,
) -> Result<Vec<TaskRow>, OfficeError> {
    let person = person.map(|p| p.0);
    let about = if person.is_some() { "t.person = ?2" } else { "?2 IS NULL" };
    let mut query = conn.prepare_cached(&format!(
        "{ROW} WHERE t.done_at IS NULL AND {about} AND {} ORDER BY t.due_on IS NULL, t.due_on, t.id",
        of(whose)
    ))?;
    let rows = query.query_map((me.0, person), row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Done tasks, the last done first.
pub(crate) fn done(
    conn: &Connection,
    whose: Whose,
    me: StaffId,
    person: Option<PersonId>,
    most: u32,
) -> Result<Vec<TaskRow>, OfficeError> {
    let person = person.map(|p| p.0);
    let about = if person.is_some() { "t.person = ?2" } else { "?2 IS NULL" };
    let mut query = conn.prepare_cached(&format!(
        "{ROW} WHERE t.done_at IS NOT NULL AND {about} AND {} ORDER BY t.done_at DESC, t.id DESC LIMIT ?3",
        of(whose)
    ))?;
    let rows = query.query_map((me.0, person, most), row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn row(row: &Row) -> rusqlite::Result<TaskRow> {
    Ok(TaskRow {
        id: row.get(0)?,
        text: row.get(1)?,
        due: row.get(2)?,
        staff: row.get(3)?,
        person: row.get(4)?,
        name: row.get(5)?,
        done_at: row.get(6)?,
        done_by: row.get(7)?,
    })
}
