//! The queue of the open consultation hour, and the counts that remain of a day.

use super::{image, moment};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::appointment::minute_of_day;
use domain::{ContactId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{JoinQueueRequest, QueueDay, QueueRow};

pub(crate) const ENTRY: &str = "queue_entry";

/// The next number of a day. Somebody who has gone keeps hers; only one that was taken back is given again.
pub(crate) fn next_number(conn: &Connection, day: NaiveDate) -> Result<u32, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM queue_entry WHERE on_day = ?1")?
        .query_row([day.to_string()], |row| row.get(0))?)
}

pub(crate) fn insert(
    conn: &Connection,
    request: &JoinQueueRequest,
    number: u32,
    now: NaiveDateTime,
) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO queue_entry (on_day, number, person, alias, language, concern, arrived_at, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'waiting')",
    )?
    .execute((
        now.date().to_string(),
        number,
        request.person,
        crate::check::clean(&request.alias).filter(|_| request.person.is_none()),
        &request.language,
        &request.concern,
        moment(now),
    ))?;
    Ok(conn.last_insert_rowid())
}

/// Who is called next: those handed over to this counsellor first, then the first who waits for anybody.
pub(crate) fn next(conn: &Connection, day: NaiveDate, me: StaffId) -> Result<Option<i64>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT id FROM queue_entry WHERE on_day = ?1 AND state = 'waiting' AND (for_staff IS NULL OR for_staff = ?2)
             ORDER BY for_staff IS NULL, number LIMIT 1",
        )?
        .query_row((day.to_string(), me.0), |row| row.get(0))
        .optional()?)
}

/// The state of an entry of this day.
pub(crate) fn state(conn: &Connection, id: i64, day: NaiveDate) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT state FROM queue_entry WHERE id = ?1 AND on_day = ?2")?
        .query_row((id, day.to_string()), |row| row.get(0))
        .optional()?)
}

pub(crate) fn call(conn: &Connection, id: i64, by: StaffId, now: NaiveDateTime) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE queue_entry SET state = 'called', called_at = ?2, called_by = ?3, for_staff = NULL WHERE id = ?1",
    )?
    .execute((id, moment(now), by.0))?;
    Ok(())
}

/// Back into the queue at the old place, perhaps for one counsellor.
pub(crate) fn put_back(conn: &Connection, id: i64, for_staff: Option<StaffId>) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE queue_entry SET state = 'waiting', called_at = NULL, called_by = NULL, ended_at = NULL, for_staff = ?2
         WHERE id = ?1",
    )?
    .execute((id, for_staff.map(|staff| staff.0)))?;
    Ok(())
}

pub(crate) fn end(
    conn: &Connection,
    id: i64,
    state: &str,
    contact: Option<ContactId>,
    now: NaiveDateTime,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE queue_entry SET state = ?2, contact = ?3, ended_at = ?4 WHERE id = ?1")?
        .execute((id, state, contact.map(|contact| contact.0), moment(now)))?;
    Ok(())
}

const ROW: &str = "SELECT q.id, q.number, q.person,
    coalesce(q.alias, nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.number, ''),
    q.language, q.concern, q.arrived_at, q.called_at, q.state, c.name, q.called_by IS ?1, f.name, q.contact
    FROM queue_entry q LEFT JOIN person p ON p.id = q.person LEFT JOIN staff c ON c.id = q.called_by
    LEFT JOIN staff f ON f.id = q.for_staff";

fn minute(text: &str) -> u32 {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").map_or(0, |at| minute_of_day(at.time()))
}

fn row(row: &Row) -> rusqlite::Result<QueueRow> {
    Ok(QueueRow {
        id: row.get(0)?,
        version: 0,
        number: row.get(1)?,
        person: row.get(2)?,
        name: row.get(3)?,
        language: row.get(4)?,
        concern: row.get(5)?,
        arrived: minute(&row.get::<_, String>(6)?),
        called: row.get::<_, Option<String>>(7)?.as_deref().map(minute),
        state: row.get(8)?,
        called_by: row.get(9)?,
        mine: row.get(10)?,
        for_staff: row.get(11)?,
        contact: row.get(12)?,
    })
}

/// Everybody of a day by number.
pub(crate) fn of_day(conn: &Connection, day: NaiveDate, me: StaffId) -> Result<Vec<QueueRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!("{ROW} WHERE q.on_day = ?2 ORDER BY q.number"))?;
    let mut rows = query.query_map((me.0, day.to_string()), row)?.collect::<Result<Vec<_>, _>>()?;
    for entry in &mut rows {
        entry.version = image::version(conn, ENTRY, entry.id)?;
    }
    Ok(rows)
}

pub(crate) fn one(conn: &Connection, id: i64, me: StaffId) -> Result<Option<QueueRow>, OfficeError> {
    let found =
        conn.prepare_cached(&format!("{ROW} WHERE q.id = ?2"))?.query_row((me.0, id), row).optional()?;
    let Some(mut entry) = found else { return Ok(None) };
    entry.version = image::version(conn, ENTRY, id)?;
    Ok(Some(entry))
}

/// A number that waits or was called, without anything else.
pub(crate) struct Number {
    pub(crate) number: u32,
    pub(crate) called_by: Option<StaffId>,
    pub(crate) called_at: Option<String>,
}

/// The numbers that wait or are with somebody, by number.
pub(crate) fn numbers(conn: &Connection, day: NaiveDate) -> Result<Vec<Number>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT number, called_by, called_at FROM queue_entry WHERE on_day = ?1 AND state IN ('waiting', 'called')
         ORDER BY number",
    )?;
    let rows = query.query_map([day.to_string()], |row| {
        Ok(Number {
            number: row.get(0)?,
            called_by: row.get::<_, Option<i64>>(1)?.map(StaffId),
            called_at: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Is there anything of a day before this one?
pub(crate) fn has_past(conn: &Connection, today: NaiveDate) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM queue_entry WHERE on_day < ?1)")?
        .query_row([today.to_string()], |row| row.get(0))?)
}

/// Counts the days before this one and erases their entries with everything that was noted of them. Counted already, a day that
/// turns up once more (the clock was put back) is added to.
pub(crate) fn close_past(conn: &Connection, today: NaiveDate) -> Result<(), OfficeError> {
    conn.prepare(
        "INSERT INTO queue_day (on_day, came, counselled, went, offered, sent_on, unknown, called, waited_minutes, longest_minutes)
         SELECT on_day, count(*), count(*) FILTER (WHERE state = 'done'), count(*) FILTER (WHERE state = 'left'),
                count(*) FILTER (WHERE state = 'offered'), count(*) FILTER (WHERE state = 'sent-on'),
                count(*) FILTER (WHERE state IN ('waiting', 'called')), count(called_at),
                coalesce(sum(wait), 0), coalesce(max(wait), 0)
         FROM (SELECT on_day, state, called_at,
                      CAST((julianday(called_at) - julianday(arrived_at)) * 1440 + 0.001 AS INTEGER) AS wait
               FROM queue_entry WHERE on_day < ?1)
         WHERE true GROUP BY on_day
         ON CONFLICT (on_day) DO UPDATE SET came = came + excluded.came, counselled = counselled + excluded.counselled,
             went = went + excluded.went, offered = offered + excluded.offered, sent_on = sent_on + excluded.sent_on,
             unknown = unknown + excluded.unknown, called = called + excluded.called,
             waited_minutes = waited_minutes + excluded.waited_minutes,
             longest_minutes = max(longest_minutes, excluded.longest_minutes)",
    )?
    .execute([today.to_string()])?;
    conn.execute(
        "DELETE FROM image WHERE noun = 'queue_entry' AND row IN (SELECT id FROM queue_entry WHERE on_day < ?1)",
        [today.to_string()],
    )?;
    // Taken back, an entry is gone from the table, but what was noted of it is not.
    conn.execute(
        "DELETE FROM image WHERE noun = 'queue_entry' AND row NOT IN (SELECT id FROM queue_entry)",
        [],
    )?;
    conn.execute("DELETE FROM queue_entry WHERE on_day < ?1", [today.to_string()])?;
    Ok(())
}

/// The last days that were counted, newest first.
pub(crate) fn past(conn: &Connection, most: u32) -> Result<Vec<QueueDay>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT on_day, came, counselled, went, offered, sent_on, unknown, called, waited_minutes, longest_minutes
         FROM queue_day ORDER BY on_day DESC LIMIT ?1",
    )?;
    let rows = query.query_map([most], |row| {
        let (called, minutes): (u32, u32) = (row.get(7)?, row.get(8)?);
        Ok(QueueDay {
            day: row.get(0)?,
            came: row.get(1)?,
            counselled: row.get(2)?,
            went: row.get(3)?,
            offered: row.get(4)?,
            sent_on: row.get(5)?,
            unknown: row.get(6)?,
            average_wait: (called > 0).then(|| (minutes + called / 2) / called.max(1)),
            longest_wait: if called > 0 { row.get(9)? } else { None },
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
