//! What speaks against an appointment at a time: told while one chooses, and asked again within the transaction that saves.

use crate::store::opening::LAND;
use crate::store::{appointment, opening, place, staff};
use crate::{Office, OfficeError};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::appointment::{Clash, InterpreterState, Rhythm, Span, Takes, clashes, series_days};
use domain::holiday::is_holiday;
use domain::opening::whole_day;
use domain::permission::Deed;
use domain::{AgencyId, AppointmentId, Direction, PersonId, PlaceId, StaffId, read_day, read_time};
use rusqlite::Connection;
use wire::{AppointmentFields, CheckSlotRequest, ClashView, SlotView};

/// More are not told at once.
const MOST_TOLD: usize = 12;

impl Office {
    /// How day and time are understood, and what speaks against them; for a series on all of its days.
    ///
    /// # Errors
    /// When the store fails.
    pub fn check_slot(&self, request: &CheckSlotRequest) -> Result<SlotView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today, fields) = (self.conn(), self.clock().today(), &request.appointment);
        let day = read_day(&fields.day, today, Direction::Future).ok();
        let time = read_time(&fields.time).ok().flatten();
        let mut view = SlotView {
            day: day.map(|day| day.to_string()),
            time: time.map(|time| time.format("%H:%M").to_string()),
            end: time.map(|time| appointment::clock(time, fields.minutes)),
            count: 1,
            clashes: Vec::new(),
            neighbours: Vec::new(),
        };
        let Some(day) = day else { return Ok(view) };
        view.neighbours = appointment::between(conn, day, day, Some(StaffId(fields.staff)))?;
        view.neighbours.retain(|row| request.id != Some(row.id));
        let Some(time) = time else { return Ok(view) };
        let until = read_day(&request.until, today, Direction::Future).ok();
        let days = match (request.rhythm.as_deref().and_then(Rhythm::from_code), until) {
            (Some(rhythm), Some(until)) => series_days(day, rhythm, until),
            _ => vec![day],
        };
        view.count = u32::try_from(days.len()).unwrap_or(u32::MAX);
        for day in days {
            let Ok(wanted) = takes(conn, request.id, fields, day.and_time(time)) else { continue };
            for clash in against(conn, &wanted)? {
                view.clashes.push(told(conn, clash, day)?);
            }
        }
        view.clashes.sort_by_key(|clash| !clash.must_be_decided);
        view.clashes.truncate(MOST_TOLD);
        Ok(view)
    }
}

/// What an appointment as typed would take up.
pub(super) fn takes(
    conn: &Connection,
    id: Option<i64>,
    fields: &AppointmentFields,
    starts_at: NaiveDateTime,
) -> Result<Takes, OfficeError> {
    let span = Span::of(starts_at, fields.minutes).map_err(|error| refused(&error))?;
    let keeps = |person: &&wire::AppointmentPersonFields| {
        domain::appointment::AppointmentState::from_code(&person.state).is_some_and(|s| s.keeps_its_time())
    };
    let single = match fields.place {
        Some(id) => place::one(conn, PlaceId(id))?.is_some_and(|place| place.single),
        None => false,
    };
    let refuses = fields.interpreter_state.as_deref().and_then(InterpreterState::from_code)
        == Some(InterpreterState::Refused);
    Ok(Takes {
        id,
        span,
        staff: StaffId(fields.staff),
        room: fields.place.filter(|_| single).map(PlaceId),
        persons: fields
            .persons
            .iter()
            .filter(keeps)
            .filter_map(|person| person.person)
            .map(PersonId)
            .collect(),
        interpreter: fields.interpreter.filter(|_| !refuses).map(AgencyId),
    })
}

/// A length or time that cannot be, as a refusal of its field.
pub(super) fn refused(error: &domain::appointment::SpanError) -> OfficeError {
    use domain::appointment::SpanError::{NoSuchTime, OddLength, PastMidnight};
    match error {
        OddLength => OfficeError::field("minutes", "odd-length"),
        PastMidnight => OfficeError::field("minutes", "past-midnight"),
        NoSuchTime => OfficeError::field("time", "no-such-time"),
    }
}

/// Everything that speaks against it.
pub(super) fn against(conn: &Connection, wanted: &Takes) -> Result<Vec<Clash>, OfficeError> {
    let day = wanted.span.start.date();
    let mut found = clashes(wanted, &appointment::taking(conn, day, day)?);
    found.extend(opening::calendar(conn, day, day)?.against(wanted.staff, wanted.span));
    found.sort_unstable();
    Ok(found)
}

/// Refuses what must be decided and has not been; the keys of what was accepted are kept with the appointment.
pub(super) fn decided(
    conn: &Connection,
    wanted: &Takes,
    accepted: &[String],
) -> Result<Option<String>, OfficeError> {
    let keys: Vec<String> =
        against(conn, wanted)?.into_iter().filter(|clash| clash.must_be_decided()).map(Clash::key).collect();
    if keys.iter().any(|key| !accepted.contains(key)) {
        return Err(OfficeError::SlotTaken);
    }
    Ok((!keys.is_empty()).then(|| keys.join(" ")))
}

fn told(conn: &Connection, clash: Clash, day: NaiveDate) -> Result<ClashView, OfficeError> {
    let (what, span) = match clash {
        Clash::Counsellor(id) | Clash::Person(id) | Clash::Room(id) | Clash::Interpreter(id) => {
            appointment::called(conn, AppointmentId(id))?
        }
        Clash::Absence(id) | Clash::Closure(id) => {
            let off = opening::off_between(conn, day, day)?.into_iter().find(|off| off.id == id);
            let name = match off.as_ref().and_then(|off| off.staff) {
                Some(staff) => staff::name(conn, StaffId(staff))?.unwrap_or_default(),
                None => String::new(),
            };
            let title = off.as_ref().and_then(|off| off.title.clone()).unwrap_or(name);
            let span = off.and_then(|off| {
                let start = opening::read_minute(&off.starts_at)?;
                Some(Span { start, end: opening::read_minute(&off.ends_at)? })
            });
            (title, span)
        }
        Clash::Holiday => {
            (is_holiday(day, LAND).map(|holiday| holiday.de.to_owned()).unwrap_or_default(), None)
        }
        Clash::OpenHour | Clash::OutsideHours => (String::new(), None),
    };
    let when = span
        .filter(|span| span.start > whole_day(day).start || span.end < whole_day(day).end)
        .map(|span| {
            let whole = whole_day(day);
            let clock = |at: NaiveDateTime| {
                if at >= whole.end { "24:00".to_owned() } else { at.format("%H:%M").to_string() }
            };
            format!("{}–{}", clock(span.start.max(whole.start)), clock(span.end))
        })
        .unwrap_or_default();
    Ok(ClashView {
        code: clash.code().to_owned(),
        key: clash.key(),
        must_be_decided: clash.must_be_decided(),
        day: day.to_string(),
        when,
        what,
    })
}

/// A typed time; else the code of what is wrong.
pub(super) fn typed_time(text: &str) -> Result<NaiveTime, &'static str> {
    read_time(text).map_err(|_| "not-a-time")?.ok_or("missing")
}
