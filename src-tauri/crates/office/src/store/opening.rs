//! Opening hours with their exceptions, and the stretches in which the office or somebody is not there.

use super::{day, image, moment, office};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::appointment::Span;
use domain::holiday::is_holiday;
use domain::opening::{
    Calendar, Off, OffKind, OpeningException, OpeningKind, OpeningRule, Weekdays, whole_day,
};
use domain::{PlaceId, StaffId};
use rusqlite::{Connection, Row};
use wire::{ExceptionFields, OffView, OpeningFields, OpeningView};

/// `2026-11-23T09:15`.
pub(crate) fn minute(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}

/// A stored moment; none when it is none (never, by the schema's checks).
pub(crate) fn read_minute(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok()
}

/// Minutes since midnight as a time of day; the midnight that ends a day as its last minute.
pub(crate) fn time_of(minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(minute / 60 % 24, minute % 60, 0)
        .filter(|_| minute < 1440)
        .or_else(|| NaiveTime::from_hms_opt(23, 59, 0))
        .unwrap_or(NaiveTime::MIN)
}

/// An opening as it is written.
pub(crate) struct OpeningRecord<'a> {
    pub(crate) staff: StaffId,
    pub(crate) place: Option<PlaceId>,
    pub(crate) kind: OpeningKind,
    pub(crate) weekdays: Weekdays,
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) slot: u32,
    pub(crate) capacity: u32,
    pub(crate) valid_from: NaiveDate,
    pub(crate) valid_to: Option<NaiveDate>,
    pub(crate) in_school_holidays: bool,
    pub(crate) exceptions: &'a [(NaiveDate, Option<(u32, u32)>)],
}

pub(crate) fn insert(
    conn: &Connection,
    opening: &OpeningRecord,
    now: NaiveDateTime,
) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO opening (staff, place, kind, weekdays, from_minute, to_minute, slot_minutes, capacity, valid_from,
             valid_to, in_school_holidays, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(rusqlite::params![
        opening.staff.0,
        opening.place.map(|place| place.0),
        opening.kind.code(),
        opening.weekdays.0,
        opening.from,
        opening.to,
        opening.slot,
        opening.capacity,
        opening.valid_from.to_string(),
        opening.valid_to.map(|day| day.to_string()),
        opening.in_school_holidays,
        moment(now),
    ])?;
    let id = conn.last_insert_rowid();
    write_exceptions(conn, id, opening.exceptions)?;
    Ok(id)
}

pub(crate) fn update(conn: &Connection, id: i64, opening: &OpeningRecord) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE opening SET staff = ?2, place = ?3, kind = ?4, weekdays = ?5, from_minute = ?6, to_minute = ?7,
             slot_minutes = ?8, capacity = ?9, valid_from = ?10, valid_to = ?11, in_school_holidays = ?12 WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id,
        opening.staff.0,
        opening.place.map(|place| place.0),
        opening.kind.code(),
        opening.weekdays.0,
        opening.from,
        opening.to,
        opening.slot,
        opening.capacity,
        opening.valid_from.to_string(),
        opening.valid_to.map(|day| day.to_string()),
        opening.in_school_holidays,
    ])?;
    conn.prepare_cached("DELETE FROM opening_exception WHERE opening = ?1")?.execute([id])?;
    write_exceptions(conn, id, opening.exceptions)
}

fn write_exceptions(
    conn: &Connection,
    id: i64,
    exceptions: &[(NaiveDate, Option<(u32, u32)>)],
) -> Result<(), OfficeError> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO opening_exception (opening, on_day, from_minute, to_minute) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (day, hours) in exceptions {
        insert.execute((id, day.to_string(), hours.map(|h| h.0), hours.map(|h| h.1)))?;
    }
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM opening WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// All openings, by counsellor, weekday and time.
pub(crate) fn list(conn: &Connection) -> Result<Vec<OpeningView>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT o.id, s.name, o.staff, o.place, o.kind, o.weekdays, o.from_minute, o.to_minute, o.slot_minutes,
                o.capacity, o.valid_from, o.valid_to, o.in_school_holidays
         FROM opening o JOIN staff s ON s.id = o.staff
         ORDER BY s.name COLLATE NOCASE, o.staff, o.weekdays & -o.weekdays, o.from_minute, o.id",
    )?;
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
    let rows = query.query_map((), |row| {
        Ok(OpeningView {
            id: row.get(0)?,
            version: 0,
            staff_name: row.get(1)?,
            opening: OpeningFields {
                staff: row.get(2)?,
                place: row.get(3)?,
                kind: row.get(4)?,
                weekdays: row.get(5)?,
                from: clock(row.get(6)?),
                to: clock(row.get(7)?),
                slot_minutes: row.get(8)?,
                capacity: row.get(9)?,
                valid_from: row.get(10)?,
                valid_to: row.get::<_, Option<String>>(11)?.unwrap_or_default(),
                in_school_holidays: row.get(12)?,
                exceptions: Vec::new(),
            },
        })
    })?;
    let mut openings = rows.collect::<Result<Vec<_>, _>>()?;
    let mut query = conn.prepare_cached(
        "SELECT on_day, from_minute, to_minute FROM opening_exception WHERE opening = ?1 ORDER BY on_day",
    )?;
    for view in &mut openings {
        view.version = image::version(conn, "opening", view.id)?;
        let rows = query.query_map([view.id], |row| {
            let minute =
                |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<u32>>(at)?.map_or_else(String::new, clock));
            Ok(ExceptionFields { day: row.get(0)?, from: minute(1)?, to: minute(2)? })
        })?;
        view.opening.exceptions = rows.collect::<Result<_, _>>()?;
    }
    Ok(openings)
}

/// A closure, absence or school holidays as they are written.
pub(crate) struct OffRecord<'a> {
    pub(crate) kind: OffKind,
    pub(crate) staff: Option<StaffId>,
    pub(crate) span: Span,
    pub(crate) title: Option<&'a str>,
    pub(crate) uid: Option<&'a str>,
}

pub(crate) fn insert_off(conn: &Connection, off: &OffRecord, now: NaiveDateTime) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO time_off (kind, staff, starts_at, ends_at, title, uid, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((
        off.kind.code(),
        off.staff.map(|staff| staff.0),
        minute(off.span.start),
        minute(off.span.end),
        off.title,
        off.uid,
        moment(now),
    ))?;
    Ok(conn.last_insert_rowid())
}

pub(crate) fn update_off(conn: &Connection, id: i64, off: &OffRecord) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE time_off SET kind = ?2, staff = ?3, starts_at = ?4, ends_at = ?5, title = ?6 WHERE id = ?1",
    )?
    .execute((
        id,
        off.kind.code(),
        off.staff.map(|staff| staff.0),
        minute(off.span.start),
        minute(off.span.end),
        off.title,
    ))?;
    Ok(())
}

/// Other times for an absence; what it is called stays as somebody may have changed it.
pub(crate) fn move_off(conn: &Connection, id: i64, span: Span) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE time_off SET starts_at = ?2, ends_at = ?3 WHERE id = ?1")?.execute((
        id,
        minute(span.start),
        minute(span.end),
    ))?;
    Ok(())
}

pub(crate) fn remove_off(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM time_off WHERE id = ?1")?.execute([id])?;
    Ok(())
}

const OFF: &str = "SELECT id, kind, staff, starts_at, ends_at, title FROM time_off";

fn off_row(row: &Row) -> rusqlite::Result<OffView> {
    Ok(OffView {
        id: row.get(0)?,
        version: 0,
        kind: row.get(1)?,
        staff: row.get(2)?,
        starts_at: row.get(3)?,
        ends_at: row.get(4)?,
        title: row.get(5)?,
    })
}

/// What touches these days, by start.
pub(crate) fn off_between(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<OffView>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "{OFF} WHERE ends_at > ?1 AND starts_at < ?2 ORDER BY starts_at, staff, id"
    ))?;
    let bounds = (minute(whole_day(from).start), minute(whole_day(to).end));
    let mut off = query.query_map(bounds, off_row)?.collect::<Result<Vec<_>, _>>()?;
    for view in &mut off {
        view.version = image::version(conn, "time_off", view.id)?;
    }
    Ok(off)
}

/// What is known of these days: rules, exceptions, what is off, and public holidays.
pub(crate) fn calendar(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Calendar, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, staff, place, kind, weekdays, from_minute, to_minute, slot_minutes, capacity, valid_from, valid_to,
                in_school_holidays
         FROM opening WHERE valid_from <= ?2 AND coalesce(valid_to, ?1) >= ?1 ORDER BY id",
    )?;
    let rules = query.query_map((from.to_string(), to.to_string()), |row| {
        Ok(OpeningRule {
            id: row.get(0)?,
            staff: StaffId(row.get(1)?),
            place: row.get::<_, Option<i64>>(2)?.map(PlaceId),
            kind: OpeningKind::from_code(&row.get::<_, String>(3)?).unwrap_or(OpeningKind::Appointments),
            weekdays: Weekdays(row.get(4)?),
            from: time_of(row.get(5)?),
            to: time_of(row.get(6)?),
            slot: row.get(7)?,
            capacity: row.get(8)?,
            valid_from: day(&row.get::<_, String>(9)?).unwrap_or(NaiveDate::MAX),
            valid_to: row.get::<_, Option<String>>(10)?.and_then(|text| day(&text)),
            in_school_holidays: row.get(11)?,
        })
    })?;
    let rules = rules.collect::<Result<Vec<_>, _>>()?;
    let mut query = conn.prepare_cached(
        "SELECT opening, on_day, from_minute, to_minute FROM opening_exception WHERE opening = ?1 AND on_day BETWEEN ?2 AND ?3
         ORDER BY on_day",
    )?;
    let mut exceptions = Vec::new();
    for rule in &rules {
        let rows = query.query_map((rule.id, from.to_string(), to.to_string()), |row| {
            let hours = match (row.get::<_, Option<u32>>(2)?, row.get::<_, Option<u32>>(3)?) {
                (Some(from), Some(to)) => Some((time_of(from), time_of(to))),
                _ => None,
            };
            Ok((row.get(0)?, row.get::<_, String>(1)?, hours))
        })?;
        for row in rows {
            let (rule, on, hours) = row?;
            exceptions.extend(day(&on).map(|day| OpeningException { rule, day, hours }));
        }
    }
    let off = off_between(conn, from, to)?.iter().filter_map(as_off).collect();
    let land = office::land(conn)?;
    let holidays =
        from.iter_days().take_while(|day| *day <= to).filter(|day| is_holiday(*day, land).is_some());
    Ok(Calendar { rules, exceptions, off, holidays: holidays.collect() })
}

fn as_off(view: &OffView) -> Option<Off> {
    Some(Off {
        id: view.id,
        kind: OffKind::from_code(&view.kind)?,
        staff: view.staff.map(StaffId),
        span: Span { start: read_minute(&view.starts_at)?, end: read_minute(&view.ends_at)? },
    })
}

/// The absences of a counsellor that were taken in under the name of a repeated event, each with its own, and are not over
/// before a moment.
pub(crate) fn repeated(
    conn: &Connection,
    staff: StaffId,
    uid: &str,
    from: NaiveDateTime,
) -> Result<Vec<(i64, String)>, OfficeError> {
    // Each is named by the event, a space and its day: `!` is the letter behind the space.
    let mut query = conn.prepare_cached(
        "SELECT id, uid FROM time_off WHERE staff = ?1 AND uid >= ?2 AND uid < ?3 AND starts_at >= ?4 ORDER BY uid",
    )?;
    let bounds = (staff.0, uid, format!("{uid}!"), minute(from));
    let rows = query.query_map(bounds, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The absence of a counsellor that was taken in under this name of a calendar file.
pub(crate) fn by_uid(conn: &Connection, staff: StaffId, uid: &str) -> Result<Option<i64>, OfficeError> {
    let mut query = conn.prepare_cached("SELECT id FROM time_off WHERE staff = ?1 AND uid = ?2")?;
    let mut rows = query.query((staff.0, uid))?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}
