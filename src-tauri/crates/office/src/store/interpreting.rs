//! Appointments with an interpreter, and the interpreters of the directory.

use super::contact::parts;
use super::opening::{minute, read_minute};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::AgencyId;
use domain::appointment::InterpreterState;
use domain::interpreting::Booked;
use domain::opening::whole_day;
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{InterpretedSum, InterpreterRow};

/// An appointment with an interpreter.
pub(crate) struct Booking {
    pub(crate) appointment: i64,
    pub(crate) starts_at: NaiveDateTime,
    pub(crate) name: Option<String>,
    pub(crate) minutes: Option<u32>,
    pub(crate) cost: Option<u32>,
    pub(crate) notice_days: Option<u32>,
    pub(crate) booked: Booked,
}

const BOOKING: &str =
    "SELECT a.id, a.starts_at, g.name, a.interpreter_minutes, a.interpreter_cost, g.notice_days,
        a.interpreter, a.language, a.interpreter_state,
        NOT EXISTS (SELECT 1 FROM appointment_person p WHERE p.appointment = a.id)
            OR EXISTS (SELECT 1 FROM appointment_person p WHERE p.appointment = a.id
                       AND p.state NOT IN ('moved', 'cancelled'))
     FROM appointment a LEFT JOIN agency g ON g.id = a.interpreter";

fn booking(row: &Row) -> rusqlite::Result<Booking> {
    let (minutes, cost): (Option<u32>, Option<u32>) = (row.get(3)?, row.get(4)?);
    let state: Option<String> = row.get(8)?;
    Ok(Booking {
        appointment: row.get(0)?,
        starts_at: read_minute(&row.get::<_, String>(1)?).ok_or(rusqlite::Error::InvalidQuery)?,
        name: row.get(2)?,
        minutes,
        cost,
        notice_days: row.get(5)?,
        booked: Booked {
            interpreter: row.get::<_, Option<i64>>(6)?.map(AgencyId),
            language: row.get(7)?,
            state: state.as_deref().and_then(InterpreterState::from_code),
            stands: row.get(9)?,
            minutes: minutes.unwrap_or_default(),
            cost: cost.unwrap_or_default(),
        },
    })
}

/// Appointments of some days with an interpreter, or with minutes or cost of one, by start.
pub(crate) fn between(
    conn: &Connection,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<Booking>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "{BOOKING} WHERE a.starts_at >= ?1 AND a.starts_at < ?2
           AND coalesce(a.interpreter, a.interpreter_state, a.interpreter_minutes, a.interpreter_cost) IS NOT NULL
         ORDER BY a.starts_at, a.staff, a.id"
    ))?;
    let rows = query.query_map((minute(whole_day(from).start), minute(whole_day(to).end)), booking)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is asked for from a day on and not answered yet, by start.
pub(crate) fn asked_from(conn: &Connection, day: NaiveDate) -> Result<Vec<Booking>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "{BOOKING} WHERE a.interpreter_state = 'requested' AND a.starts_at >= ?1 ORDER BY a.starts_at, a.id"
    ))?;
    let rows = query.query_map([minute(whole_day(day).start)], booking)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const INTERPRETER: &str = "SELECT a.id, a.name, a.phone, a.notice_days, a.archived_on IS NOT NULL,
        (SELECT group_concat(language, '|') FROM
            (SELECT language FROM agency_language WHERE agency = a.id ORDER BY position)), a.sort_key
     FROM agency a";

/// An interpreter, without figures, and what she is sorted by.
fn interpreter(row: &Row) -> rusqlite::Result<(String, InterpreterRow)> {
    let found = InterpreterRow {
        id: row.get(0)?,
        name: row.get(1)?,
        phone: row.get(2)?,
        notice_days: row.get(3)?,
        archived: row.get(4)?,
        languages: parts(row.get(5)?),
        sum: InterpretedSum { bookings: 0, minutes: 0, cost: 0 },
    };
    Ok((row.get(6)?, found))
}

/// The interpreters of the directory that are not put away, by name.
pub(crate) fn interpreters(conn: &Connection) -> Result<Vec<(String, InterpreterRow)>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "{INTERPRETER} WHERE a.agency_kind = 'SPRACHMITTLUNG' AND a.archived_on IS NULL ORDER BY a.sort_key, a.id"
    ))?;
    let rows = query.query_map((), interpreter)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One entry that interpreted, of whatever kind.
pub(crate) fn one(conn: &Connection, id: AgencyId) -> Result<Option<(String, InterpreterRow)>, OfficeError> {
    Ok(conn
        .prepare_cached(&format!("{INTERPRETER} WHERE a.id = ?1"))?
        .query_row([id.0], interpreter)
        .optional()?)
}

/// The days of the first and the last appointment.
pub(crate) fn ends(conn: &Connection) -> Result<Option<(NaiveDate, NaiveDate)>, OfficeError> {
    let day = |order: &str| -> Result<Option<NaiveDate>, OfficeError> {
        let found: Option<String> = conn
            .prepare_cached(&format!("SELECT starts_at FROM appointment ORDER BY starts_at {order} LIMIT 1"))?
            .query_row((), |row| row.get(0))
            .optional()?;
        Ok(found.as_deref().and_then(read_minute).map(|at| at.date()))
    };
    Ok(day("ASC")?.zip(day("DESC")?))
}
