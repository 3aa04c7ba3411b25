//! Appointments and who comes to them.

use super::opening::{minute, read_minute};
use super::{image, moment};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use domain::appointment::{AppointmentState, Span, Takes, minute_of_day};
use domain::opening::{together, whole_day};
use domain::{AgencyId, AppointmentId, ContactId, GroupDateId, PersonId, PlaceId, StaffId};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;
use wire::{AppointmentFields, AppointmentPersonFields, AppointmentPersonRow, AppointmentRow, RecordEntry};

/// What is written of an appointment; its persons stand in the fields.
pub(crate) struct AppointmentRecord<'a> {
    pub(crate) fields: &'a AppointmentFields,
    pub(crate) starts_at: NaiveDateTime,
    pub(crate) series: Option<i64>,
    pub(crate) overridden: Option<String>,
}

pub(crate) fn insert_series(conn: &Connection, rhythm: &str, until: NaiveDate) -> Result<i64, OfficeError> {
    conn.prepare_cached("INSERT INTO appointment_series (rhythm, until_day) VALUES (?1, ?2)")?
        .execute((rhythm, until.to_string()))?;
    Ok(conn.last_insert_rowid())
}

pub(crate) fn insert(
    conn: &Connection,
    record: &AppointmentRecord,
    by: StaffId,
    now: NaiveDateTime,
) -> Result<AppointmentId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO appointment (kind, staff, place, starts_at, minutes, title, purpose, form, language, interpreting,
             interpreter, interpreter_state, interpreter_minutes, interpreter_cost, bring, note, capacity, overridden,
             series, made_by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
    )?
    .execute(rusqlite::params_from_iter(
        values(record).into_iter().chain([record.series.into(), by.0.into(), moment(now).into()]),
    ))?;
    let id = AppointmentId(conn.last_insert_rowid());
    write_persons(conn, id, &record.fields.persons)?;
    Ok(id)
}

/// Writes everything but the series.
pub(crate) fn update(
    conn: &Connection,
    id: AppointmentId,
    record: &AppointmentRecord,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE appointment SET kind = ?1, staff = ?2, place = ?3, starts_at = ?4, minutes = ?5, title = ?6, purpose = ?7,
             form = ?8, language = ?9, interpreting = ?10, interpreter = ?11, interpreter_state = ?12,
             interpreter_minutes = ?13, interpreter_cost = ?14, bring = ?15, note = ?16, capacity = ?17, overridden = ?18
         WHERE id = ?19",
    )?
    .execute(rusqlite::params_from_iter(values(record).into_iter().chain([id.0.into()])))?;
    conn.prepare_cached("DELETE FROM appointment_person WHERE appointment = ?1")?.execute([id.0])?;
    write_persons(conn, id, &record.fields.persons)
}

fn values(record: &AppointmentRecord) -> Vec<rusqlite::types::Value> {
    let fields = record.fields;
    let text = |text: &str| crate::check::clean(text).map(str::to_owned);
    vec![
        fields.kind.clone().into(),
        fields.staff.into(),
        fields.place.into(),
        minute(record.starts_at).into(),
        i64::from(fields.minutes).into(),
        text(&fields.title).into(),
        fields.purpose.clone().into(),
        fields.form.clone().into(),
        fields.language.clone().into(),
        fields.interpreting.clone().into(),
        fields.interpreter.into(),
        fields.interpreter_state.clone().into(),
        fields.interpreter_minutes.map(i64::from).into(),
        fields.interpreter_cost.map(i64::from).into(),
        text(&fields.bring).into(),
        text(&fields.note).into(),
        fields.capacity.map(i64::from).into(),
        record.overridden.clone().into(),
    ]
}

fn write_persons(
    conn: &Connection,
    id: AppointmentId,
    persons: &[AppointmentPersonFields],
) -> Result<(), OfficeError> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO appointment_person (appointment, position, person, alias, state) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (position, person) in (0i64..).zip(persons) {
        let alias = crate::check::clean(&person.alias).filter(|_| person.person.is_none());
        insert.execute((id.0, position, person.person, alias, &person.state))?;
    }
    Ok(())
}

/// Moves an appointment, makes it longer or shorter, gives it to somebody else.
pub(crate) fn shift(
    conn: &Connection,
    id: AppointmentId,
    staff: StaffId,
    place: Option<PlaceId>,
    starts_at: NaiveDateTime,
    minutes: u32,
    overridden: Option<&str>,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE appointment SET staff = ?2, place = ?3, starts_at = ?4, minutes = ?5, overridden = ?6 WHERE id = ?1",
    )?
    .execute((id.0, staff.0, place.map(|place| place.0), minute(starts_at), minutes, overridden))?;
    Ok(())
}

pub(crate) fn set_state(
    conn: &Connection,
    id: AppointmentId,
    position: u32,
    state: AppointmentState,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE appointment_person SET state = ?3 WHERE appointment = ?1 AND position = ?2")?
        .execute((id.0, position, state.code()))?;
    Ok(())
}

/// Somebody who came under an alias has got a record.
pub(crate) fn name_alias(
    conn: &Connection,
    id: AppointmentId,
    position: u32,
    person: PersonId,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE appointment_person SET person = ?3, alias = NULL WHERE appointment = ?1 AND position = ?2",
    )?
    .execute((id.0, position, person.0))?;
    Ok(())
}

/// Says which appointment stands for this one now.
pub(crate) fn moved_to(
    conn: &Connection,
    id: AppointmentId,
    other: AppointmentId,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE appointment SET moved_to = ?2 WHERE id = ?1")?.execute((id.0, other.0))?;
    Ok(())
}

/// Says which consultation it became.
pub(crate) fn became(conn: &Connection, id: AppointmentId, contact: ContactId) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE appointment SET contact = ?2 WHERE id = ?1")?.execute((id.0, contact.0))?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: AppointmentId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM appointment WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

/// An appointment as it is stored.
pub(crate) struct Stored {
    pub(crate) fields: AppointmentFields,
    pub(crate) starts_at: NaiveDateTime,
    pub(crate) series: Option<i64>,
    pub(crate) rhythm: Option<String>,
    pub(crate) overridden: Option<String>,
    pub(crate) contact: Option<i64>,
    pub(crate) interpreter_name: Option<String>,
    /// Came to a group without a name on record.
    pub(crate) unnamed: Option<u32>,
    /// The date of an offer it was counted as.
    pub(crate) group_date: Option<i64>,
    /// The places of the persons in the list, in their order: a merge leaves gaps.
    positions: Vec<u32>,
}

impl Stored {
    /// Who comes, each with her place in the list.
    pub(crate) fn placed(&self) -> impl Iterator<Item = (u32, &AppointmentPersonFields)> {
        self.positions.iter().copied().zip(&self.fields.persons)
    }
}

pub(crate) fn load(conn: &Connection, id: AppointmentId) -> Result<Option<Stored>, OfficeError> {
    let found = conn
        .prepare_cached(
            "SELECT a.kind, a.staff, a.place, a.starts_at, a.minutes, a.title, a.purpose, a.form, a.language,
                    a.interpreting, a.interpreter, a.interpreter_state, a.interpreter_minutes, a.interpreter_cost,
                    a.bring, a.note, a.capacity, a.overridden, a.series, s.rhythm, a.contact, g.name, a.unnamed,
                    a.group_date
             FROM appointment a LEFT JOIN appointment_series s ON s.id = a.series
             LEFT JOIN agency g ON g.id = a.interpreter WHERE a.id = ?1",
        )?
        .query_row([id.0], |row| {
            let starts_at = read_minute(&row.get::<_, String>(3)?).unwrap_or_default();
            Ok(Stored {
                starts_at,
                fields: AppointmentFields {
                    kind: row.get(0)?,
                    staff: row.get(1)?,
                    place: row.get(2)?,
                    day: starts_at.date().to_string(),
                    time: starts_at.format("%H:%M").to_string(),
                    minutes: row.get(4)?,
                    title: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
                    purpose: row.get(6)?,
                    form: row.get(7)?,
                    language: row.get(8)?,
                    interpreting: row.get(9)?,
                    interpreter: row.get(10)?,
                    interpreter_state: row.get(11)?,
                    interpreter_minutes: row.get(12)?,
                    interpreter_cost: row.get(13)?,
                    bring: row.get::<_, Option<String>>(14)?.unwrap_or_default(),
                    note: row.get::<_, Option<String>>(15)?.unwrap_or_default(),
                    capacity: row.get(16)?,
                    persons: Vec::new(),
                },
                overridden: row.get(17)?,
                series: row.get(18)?,
                rhythm: row.get(19)?,
                contact: row.get(20)?,
                interpreter_name: row.get(21)?,
                unnamed: row.get(22)?,
                group_date: row.get(23)?,
                positions: Vec::new(),
            })
        })
        .optional()?;
    let Some(mut stored) = found else { return Ok(None) };
    let mut query = conn.prepare_cached(
        "SELECT person, coalesce(alias, ''), state, position FROM appointment_person WHERE appointment = ?1
         ORDER BY position",
    )?;
    let rows = query.query_map([id.0], |row| {
        let person = AppointmentPersonFields { person: row.get(0)?, alias: row.get(1)?, state: row.get(2)? };
        Ok((row.get(3)?, person))
    })?;
    for row in rows {
        let (position, person) = row?;
        stored.positions.push(position);
        stored.fields.persons.push(person);
    }
    Ok(Some(stored))
}

/// How many came to a group without a name on record; none = nobody was counted.
pub(crate) fn set_unnamed(
    conn: &Connection,
    id: AppointmentId,
    count: Option<u32>,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE appointment SET unnamed = ?2 WHERE id = ?1")?.execute((id.0, count))?;
    Ok(())
}

/// Says as which date of an offer a group appointment was counted.
pub(crate) fn counted_as(conn: &Connection, id: AppointmentId, date: GroupDateId) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE appointment SET group_date = ?2 WHERE id = ?1")?.execute((id.0, date.0))?;
    Ok(())
}

/// The group appointments that were counted as a date of an offer.
pub(crate) fn of_group_date(conn: &Connection, date: GroupDateId) -> Result<Vec<AppointmentId>, OfficeError> {
    let mut query = conn.prepare_cached("SELECT id FROM appointment WHERE group_date = ?1 ORDER BY id")?;
    let rows = query.query_map([date.0], |row| row.get(0).map(AppointmentId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those of a series that begin at or after a moment, by start.
pub(crate) fn of_series(
    conn: &Connection,
    series: i64,
    from: NaiveDateTime,
) -> Result<Vec<AppointmentId>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id FROM appointment WHERE series = ?1 AND starts_at >= ?2 ORDER BY starts_at, id",
    )?;
    let rows = query.query_map((series, minute(from)), |row| row.get(0).map(AppointmentId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When the last one of a series begins.
pub(crate) fn last_of_series(conn: &Connection, series: i64) -> Result<Option<NaiveDateTime>, OfficeError> {
    let last: Option<String> = conn
        .prepare_cached("SELECT max(starts_at) FROM appointment WHERE series = ?1")?
        .query_row([series], |row| row.get(0))?;
    Ok(last.as_deref().and_then(read_minute))
}

/// Another last day for a series.
pub(crate) fn set_series_end(conn: &Connection, series: i64, until: NaiveDate) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE appointment_series SET until_day = ?2 WHERE id = ?1")?
        .execute((series, until.to_string()))?;
    Ok(())
}

const ROW: &str =
    "SELECT a.id, a.kind, a.staff, a.place, a.starts_at, a.minutes, a.title, a.purpose, a.language,
    a.interpreter_state, a.series IS NOT NULL, a.contact FROM appointment a";

/// The appointments of these days, by start and counsellor.
pub(crate) fn between(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    staff: Option<StaffId>,
) -> Result<Vec<AppointmentRow>, OfficeError> {
    let bounds = (minute(whole_day(from).start), minute(whole_day(to).end), staff.map(|staff| staff.0));
    let condition = "a.starts_at >= ?1 AND a.starts_at < ?2 AND (?3 IS NULL OR a.staff = ?3)";
    rows(conn, condition, bounds)
}

/// Appointments of a counsellor that are over and of which nobody has said how they went; the oldest first.
pub(crate) fn past_and_open(
    conn: &Connection,
    staff: Option<StaffId>,
    now: NaiveDateTime,
) -> Result<Vec<AppointmentRow>, OfficeError> {
    let condition =
        "a.id IN (SELECT appointment FROM appointment_person WHERE state IN ('asked', 'confirmed'))
        AND ?1 IS NOT NULL AND a.starts_at < ?2 AND (?3 IS NULL OR a.staff = ?3)";
    let mut found = rows(conn, condition, (String::new(), minute(now), staff.map(|staff| staff.0)))?;
    let day = now.date().to_string();
    let over = minute_of_day(now.time());
    found.retain(|row| row.day < day || row.start + row.minutes <= over);
    Ok(found)
}

fn rows(
    conn: &Connection,
    condition: &str,
    bounds: (String, String, Option<i64>),
) -> Result<Vec<AppointmentRow>, OfficeError> {
    let mut query =
        conn.prepare_cached(&format!("{ROW} WHERE {condition} ORDER BY a.starts_at, a.staff, a.id"))?;
    let found = query.query_map(bounds, |row| {
        let starts_at = read_minute(&row.get::<_, String>(4)?).unwrap_or_default();
        Ok(AppointmentRow {
            id: row.get(0)?,
            version: 0,
            kind: row.get(1)?,
            staff: row.get(2)?,
            place: row.get(3)?,
            day: starts_at.date().to_string(),
            start: minute_of_day(starts_at.time()),
            minutes: row.get(5)?,
            title: row.get(6)?,
            purpose: row.get(7)?,
            language: row.get(8)?,
            interpreter_state: row.get(9)?,
            series: row.get(10)?,
            contact: row.get(11)?,
            persons: Vec::new(),
            state: None,
        })
    })?;
    let mut found = found.collect::<Result<Vec<_>, _>>()?;
    for row in &mut found {
        row.version = image::version(conn, "appointment", row.id)?;
        row.persons = persons(conn, AppointmentId(row.id))?;
        let states: Vec<AppointmentState> =
            row.persons.iter().filter_map(|person| AppointmentState::from_code(&person.state)).collect();
        row.state = together(&states).map(|state| state.code().to_owned());
    }
    let mut missed = BTreeMap::new();
    for row in &mut found {
        let Ok(day) = row.day.parse::<NaiveDate>() else { continue };
        for person in &mut row.persons {
            let Some(id) = person.person else { continue };
            let count = match missed.get(&(id, day)) {
                Some(count) => *count,
                None => {
                    let count = missed_before(conn, PersonId(id), day)?;
                    missed.insert((id, day), count);
                    count
                }
            };
            person.missed = count;
        }
    }
    Ok(found)
}

fn persons(conn: &Connection, id: AppointmentId) -> Result<Vec<AppointmentPersonRow>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT ap.position, ap.person,
                coalesce(ap.alias, nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.number),
                p.original_name, ap.state
         FROM appointment_person ap LEFT JOIN person p ON p.id = ap.person WHERE ap.appointment = ?1 ORDER BY ap.position",
    )?;
    let rows = query.query_map([id.0], |row| {
        Ok(AppointmentPersonRow {
            position: row.get(0)?,
            person: row.get(1)?,
            name: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            original: row.get(3)?,
            state: row.get(4)?,
            missed: 0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How often somebody did not come without saying so in the twelve months before a day.
pub(crate) fn missed_before(conn: &Connection, person: PersonId, day: NaiveDate) -> Result<u32, OfficeError> {
    let from = day.checked_sub_months(chrono::Months::new(12)).unwrap_or(day);
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM appointment_person ap JOIN appointment a ON a.id = ap.appointment
             WHERE ap.person = ?1 AND ap.state = 'missed' AND a.starts_at >= ?2 AND a.starts_at < ?3",
        )?
        .query_row((person.0, minute(whole_day(from).start), minute(whole_day(day).start)), |row| {
            row.get(0)
        })?)
}

/// What takes up time on these days: everything that keeps its time.
pub(crate) fn taking(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<Takes>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT a.id, a.staff, CASE WHEN pl.single THEN a.place END, a.starts_at, a.minutes,
                CASE WHEN a.interpreter_state IS NOT 'refused' THEN a.interpreter END,
                (SELECT group_concat(coalesce(ap.person, 0) || ':' || ap.state, '|') FROM appointment_person ap
                 WHERE ap.appointment = a.id), a.kind = 'counselling'
         FROM appointment a LEFT JOIN place pl ON pl.id = a.place
         WHERE a.starts_at >= ?1 AND a.starts_at < ?2 ORDER BY a.starts_at, a.id",
    )?;
    let rows = query.query_map((minute(whole_day(from).start), minute(whole_day(to).end)), |row| {
        let start = read_minute(&row.get::<_, String>(3)?).unwrap_or_default();
        let end = start + TimeDelta::minutes(row.get(4)?);
        let persons: Vec<(i64, AppointmentState)> = row
            .get::<_, Option<String>>(6)?
            .unwrap_or_default()
            .split('|')
            .filter_map(|part| {
                let (person, state) = part.split_once(':')?;
                Some((person.parse().ok()?, AppointmentState::from_code(state)?))
            })
            .collect();
        // A group takes place for whoever comes; a talk with nobody does not.
        let talk: bool = row.get(7)?;
        let keeps = !talk || persons.iter().any(|(_, state)| state.keeps_its_time());
        let takes = Takes {
            id: Some(row.get(0)?),
            staff: StaffId(row.get(1)?),
            room: row.get::<_, Option<i64>>(2)?.map(PlaceId),
            span: Span { start, end },
            interpreter: row.get::<_, Option<i64>>(5)?.map(AgencyId),
            persons: persons
                .iter()
                .filter(|(id, state)| *id != 0 && state.keeps_its_time())
                .map(|(id, _)| PersonId(*id))
                .collect(),
        };
        Ok(keeps.then_some(takes))
    })?;
    Ok(rows.filter_map(Result::transpose).collect::<Result<_, _>>()?)
}

/// What an appointment is called among colleagues: who comes, or its title.
pub(crate) fn called(conn: &Connection, id: AppointmentId) -> Result<(String, Option<Span>), OfficeError> {
    let found = conn
        .prepare_cached("SELECT coalesce(title, ''), starts_at, minutes FROM appointment WHERE id = ?1")?
        .query_row([id.0], |row| {
            let start = read_minute(&row.get::<_, String>(1)?).unwrap_or_default();
            let end = start + TimeDelta::minutes(row.get(2)?);
            Ok((row.get::<_, String>(0)?, Span { start, end }))
        })
        .optional()?;
    let Some((title, span)) = found else { return Ok((String::new(), None)) };
    let names: Vec<String> = persons(conn, id)?.into_iter().map(|person| person.name).collect();
    Ok((if names.is_empty() { title } else { names.join(", ") }, Some(span)))
}

/// Everybody who has a calendar: with a login, with hours, or with an appointment on these days.
pub(crate) fn calendars(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<wire::CalendarStaff>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT s.id, s.name, s.holder IS NOT NULL FROM staff s
         WHERE s.holder IS NOT NULL OR EXISTS (SELECT 1 FROM opening o WHERE o.staff = s.id)
            OR s.id IN (SELECT a.staff FROM appointment a WHERE a.starts_at >= ?1 AND a.starts_at < ?2)
         ORDER BY s.holder IS NULL, s.name COLLATE NOCASE, s.id",
    )?;
    let bounds = (minute(whole_day(from).start), minute(whole_day(to).end));
    let rows = query.query_map(bounds, |row| {
        Ok(wire::CalendarStaff { id: row.get(0)?, name: row.get(1)?, login: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The end of a time of day after so many minutes, as `HH:MM`; the midnight that ends the day as `24:00`.
pub(crate) fn clock(start: NaiveTime, minutes: u32) -> String {
    let end = minute_of_day(start) + minutes;
    format!("{:02}:{:02}", end / 60, end % 60)
}

/// Those of one person for her record, newest first.
pub(crate) fn entries(conn: &Connection, person: PersonId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT a.id, a.starts_at, a.minutes, ap.state, s.name, CASE WHEN a.kind <> 'counselling' THEN a.title END
         FROM appointment_person ap JOIN appointment a ON a.id = ap.appointment JOIN staff s ON s.id = a.staff
         WHERE ap.person = ?1 ORDER BY a.starts_at DESC, a.id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        let starts_at: String = row.get(1)?;
        Ok(RecordEntry::Appointment {
            id: row.get(0)?,
            on: starts_at.get(..10).unwrap_or_default().to_owned(),
            time: starts_at.get(11..).unwrap_or_default().to_owned(),
            minutes: row.get(2)?,
            state: row.get(3)?,
            counsellor: row.get(4)?,
            title: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
