//! What speaks against an appointment at a time: told while one chooses, and asked again within the transaction that saves.

use crate::store::{agency, appointment, office, opening, staff};
use crate::use_case::appointment_plan::{Planned, against, change};
use crate::use_case::keep_appointment::loaded;
use crate::{Office, OfficeError};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::appointment::{Clash, InterpreterState, Rhythm, Span, series_days};
use domain::holiday::{is_holiday, working_days_after};
use domain::opening::whole_day;
use domain::permission::Deed;
use domain::{AgencyId, AppointmentId, Direction, StaffId, read_day, read_time};
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
        let planned = match request.id {
            Some(id) => {
                let id = AppointmentId(id);
                let stored = loaded(conn, id)?;
                change(conn, self.clock().now(), id, &stored, fields, day.and_time(time), request.scope)?
            }
            None => {
                let until = read_day(&request.until, today, Direction::Future).ok();
                let days = match (request.rhythm.as_deref().and_then(Rhythm::from_code), until) {
                    (Some(rhythm), Some(until)) => series_days(day, rhythm, until),
                    _ => vec![day],
                };
                days.into_iter().map(|day| Planned::new(fields, day.and_time(time))).collect()
            }
        };
        view.count = u32::try_from(planned.len()).unwrap_or(u32::MAX);
        // A length or time that cannot be is refused when it is saved.
        let found = against(conn, &planned).unwrap_or_default();
        for (one, clashes) in planned.iter().zip(found) {
            for clash in clashes {
                view.clashes.push(told(conn, clash, one.starts_at.date())?);
            }
            view.clashes.extend(too_short(conn, &one.fields, today, one.starts_at.date())?);
        }
        view.clashes.sort_by_key(|clash| !clash.must_be_decided);
        let hard = view.clashes.iter().filter(|clash| clash.must_be_decided).count();
        // Everything that must be decided is told; of the rest a few are enough.
        view.clashes.truncate(hard.max(MOST_TOLD));
        Ok(view)
    }
}

/// The day comes sooner than the interpreter can be asked. One who has agreed needs no notice any more, one who refused
/// does not come; and of a day that is past there is nothing to ask.
fn too_short(
    conn: &Connection,
    fields: &AppointmentFields,
    today: NaiveDate,
    day: NaiveDate,
) -> Result<Option<ClashView>, OfficeError> {
    let settled = match fields.interpreter_state.as_deref().and_then(InterpreterState::from_code) {
        Some(InterpreterState::Confirmed | InterpreterState::Refused) => true,
        Some(InterpreterState::Requested) | None => false,
    };
    let Some(id) = fields.interpreter.filter(|_| !settled && day >= today) else { return Ok(None) };
    let Some((entry, _)) = agency::fields(conn, AgencyId(id))? else { return Ok(None) };
    let there = working_days_after(today, day, office::land(conn)?);
    Ok(entry.notice_days.filter(|needed| there < *needed).map(|needed| ClashView {
        code: Clash::Notice.code().to_owned(),
        key: Clash::Notice.key(),
        must_be_decided: Clash::Notice.must_be_decided(),
        day: day.to_string(),
        when: format!("{there}/{needed}"),
        what: entry.name,
    }))
}

pub(super) fn told(conn: &Connection, clash: Clash, day: NaiveDate) -> Result<ClashView, OfficeError> {
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
            let holiday = is_holiday(day, office::land(conn)?);
            (holiday.map(|holiday| holiday.de.to_owned()).unwrap_or_default(), None)
        }
        Clash::OpenHour | Clash::OutsideHours | Clash::Notice => (String::new(), None),
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
