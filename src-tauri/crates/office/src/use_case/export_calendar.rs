//! A counsellor's calendar as an iCalendar file (RFC 5545) for a telephone or another program: times, room and initials, never
//! purpose, language or note; whole names only by a decision that the journal keeps. And absences taken in from such a file.

use super::export_report::{remove, write_waiting};
use crate::store::opening::{self, OffRecord};
use crate::store::{appointment, place, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use domain::appointment::{AppointmentState, Span, on_the_wall, universal};
use domain::name::initials;
use domain::opening::OffKind;
use domain::permission::Deed;
use domain::{PlaceId, StaffId};
use icalendar::{
    Calendar, CalendarDateTime, Class, Component, DatePerhapsTime, Event, EventLike, EventStatus,
};
use std::path::{Path, PathBuf};
use wire::{AbsencesTakenIn, AppointmentPersonRow, AppointmentRow, TakeInAbsencesRequest};

/// A larger file is no list of absences.
const LARGEST: u64 = 5_000_000;
const LONGEST_TITLE: usize = 200;
/// More absences of one counsellor are taken in at another time.
const MOST_EVENTS: u32 = 2_000;
/// No appointment lies behind it.
const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2199, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// What of a calendar leaves the office.
#[derive(Clone, Copy, Debug)]
pub struct CalendarExport {
    /// Whose calendar.
    pub staff: StaffId,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Whole names instead of initials.
    pub names: bool,
}

impl Office {
    /// The counsellor of this label, name or these initials (`A.B.`).
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when nobody, [`OfficeError::Invalid`] when several are meant.
    pub fn counsellor(&self, text: &str) -> Result<StaffId, OfficeError> {
        self.may(Deed::Read)?;
        let folded = |text: &str| text.to_lowercase().replace([' ', '.', '-'], "");
        let wanted = folded(text);
        let all = staff::labelled(self.conn())?;
        let one = |fits: &dyn Fn(&(StaffId, String, String)) -> bool| {
            let mut found = all.iter().filter(|one| fits(one));
            match (found.next(), found.next()) {
                (Some(one), None) => Ok(Some(one.0)),
                (Some(_), Some(_)) => Err(OfficeError::field("counsellor", "several")),
                (None, _) => Ok(None),
            }
        };
        if wanted.is_empty() {
            return Err(OfficeError::NotThere("counsellor"));
        }
        let exact = one(&|(_, name, label)| folded(name) == wanted || folded(label) == wanted)?;
        let by_initials = || one(&|(_, name, _)| folded(&initials(name)) == wanted);
        match exact {
            Some(id) => Ok(id),
            None => by_initials()?.ok_or(OfficeError::NotThere("counsellor")),
        }
    }

    /// Writes a counsellor's appointments as a calendar file, which is replaced if it is there.
    ///
    /// # Errors
    /// Whatever keeps the file from being made; then it is as it was before.
    pub fn export_calendar(&mut self, export: CalendarExport, file: &Path) -> Result<u32, OfficeError> {
        self.may(if export.names { Deed::ReportExact } else { Deed::Read })?;
        let (count, text) = self.calendar_file(export)?;
        if file.is_dir() {
            return Err(OfficeError::CannotWrite(std::io::ErrorKind::IsADirectory));
        }
        let files: Vec<(PathBuf, Vec<u8>)> = vec![(file.to_owned(), text.into_bytes())];
        let waiting = write_waiting(&files)?;
        let about = format!(
            "calendar of {} from {} to {} names {}",
            export.staff, export.from, export.to, export.names
        );
        let journalled =
            self.transact(Act::CalendarExported, |_| Ok(Done::of((), Some(export.staff.0), about)));
        journalled.inspect_err(|_| remove(&waiting))?;
        for (name, (file, _)) in waiting.iter().zip(&files) {
            std::fs::rename(name, file).map_err(|error| {
                remove(&waiting);
                OfficeError::CannotWrite(error.kind())
            })?;
        }
        Ok(count)
    }

    fn calendar_file(&self, export: CalendarExport) -> Result<(u32, String), OfficeError> {
        let conn = self.conn();
        let last = export.to.min(LAST_DAY);
        let rows = appointment::between(conn, export.from.min(last), last, Some(export.staff))?;
        let made = self.clock().now();
        let mut calendar = Calendar::new();
        let mut count = 0;
        for row in &rows {
            let state = row.state.as_deref().and_then(AppointmentState::from_code);
            if row.kind == "counselling" && state.is_some_and(|state| !state.keeps_its_time()) {
                continue;
            }
            let room = match row.place {
                Some(id) => place::one(conn, PlaceId(id))?.map(|place| place.name),
                None => None,
            };
            if let Some(event) = event(row, room.as_deref(), state, export.names, made) {
                calendar.push(event);
                count += 1;
            }
        }
        Ok((count, calendar.to_string()))
    }

    /// Takes in a counsellor's absences from a calendar file: each event once, by its UID; one that is there already is brought up
    /// to date. Repeated events are left out and told.
    ///
    /// # Errors
    /// [`OfficeError::CannotRead`]; [`OfficeError::Invalid`] for a file that is no calendar, or somebody who is not there.
    pub fn take_in_absences(
        &mut self,
        request: &TakeInAbsencesRequest,
    ) -> Result<AbsencesTakenIn, OfficeError> {
        self.may(Deed::Write)?;
        let path = Path::new(&request.path);
        let size = std::fs::metadata(path).map_err(|error| OfficeError::CannotRead(error.kind()))?.len();
        if size > LARGEST {
            return Err(OfficeError::field("path", "too-large"));
        }
        let bytes = std::fs::read(path).map_err(|error| OfficeError::CannotRead(error.kind()))?;
        let calendar: Calendar =
            String::from_utf8_lossy(&bytes).parse().map_err(|_| OfficeError::field("path", "no-calendar"))?;
        let owner = StaffId(request.staff);
        let (mut done, act) = self.transact(Act::TimeOffSaved, |tx| {
            if !staff::exists(&tx.conn, owner)? {
                return Err(OfficeError::field("staff", "not-there"));
            }
            let mut done = AbsencesTakenIn { new: 0, known: 0, left_out: 0, act: 0 };
            for event in calendar.events() {
                let says = |key: &str, word: &str| {
                    event.property_value(key).is_some_and(|value| value.trim().eq_ignore_ascii_case(word))
                };
                // Called off, or the time is free all the same.
                let no_absence = says("STATUS", "CANCELLED") || says("TRANSP", "TRANSPARENT");
                let (Some(span), Some(uid)) = (stretch(event), event.get_uid()) else {
                    done.left_out += 1;
                    continue;
                };
                if no_absence
                    || event.property_value("RRULE").is_some()
                    || done.new + done.known >= MOST_EVENTS
                {
                    done.left_out += 1;
                    continue;
                }
                // One day of a repeated event that was changed has the name of the whole and its own beside it.
                let uid = match event.property_value("RECURRENCE-ID") {
                    Some(which) => format!("{uid} {which}"),
                    None => uid.to_owned(),
                };
                // What its owner marked as private is nobody's business here.
                let private = says("CLASS", "PRIVATE") || says("CLASS", "CONFIDENTIAL");
                let title: String = event
                    .get_summary()
                    .filter(|_| !private)
                    .unwrap_or_default()
                    .trim()
                    .chars()
                    .take(LONGEST_TITLE)
                    .collect();
                let record = OffRecord {
                    kind: OffKind::Absence,
                    staff: Some(owner),
                    span,
                    title: (!title.is_empty()).then_some(title.as_str()),
                    uid: Some(&uid),
                };
                match opening::by_uid(&tx.conn, owner, &uid)? {
                    Some(id) => {
                        tx.changing("time_off", id)?;
                        opening::move_off(&tx.conn, id, span)?;
                        done.known += 1;
                    }
                    None => {
                        let id = opening::insert_off(&tx.conn, &record, tx.now)?;
                        tx.made("time_off", id);
                        done.new += 1;
                    }
                }
            }
            let about = format!("absences of {owner}: {} new", done.new);
            Ok(Done::of(done, Some(owner.0), about))
        })?;
        done.act = act;
        Ok(done)
    }
}

fn event(
    row: &AppointmentRow,
    room: Option<&str>,
    state: Option<AppointmentState>,
    names: bool,
    made: NaiveDateTime,
) -> Option<Event> {
    let day: NaiveDate = row.day.parse().ok()?;
    let start = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(row.start));
    let end = start + TimeDelta::minutes(i64::from(row.minutes));
    let at = |wall: NaiveDateTime| -> DateTime<Utc> { universal(wall).and_utc() };
    let said = |name: &str| if names { name.to_owned() } else { initials(name) };
    let comes = |person: &&AppointmentPersonRow| {
        AppointmentState::from_code(&person.state).is_some_and(AppointmentState::keeps_its_time)
    };
    let who: Vec<String> = row.persons.iter().filter(comes).map(|person| said(&person.name)).collect();
    // A title can name somebody, so it leaves with the names alone.
    let title = row.title.as_deref().filter(|_| names);
    let summary = match (row.kind.as_str(), title) {
        ("counselling", _) => who.join(", "),
        (_, Some(title)) => title.to_owned(),
        ("group", None) => "Gruppe".to_owned(),
        _ => "Intern".to_owned(),
    };
    let mut event = Event::with_uid(&format!("termin-{}@beratungsbuch", row.id));
    event
        .summary(&summary)
        .starts(at(start))
        .ends(at(end))
        .timestamp(at(made))
        .class(Class::Private)
        .status(if state == Some(AppointmentState::Asked) {
            EventStatus::Tentative
        } else {
            EventStatus::Confirmed
        })
        .sequence(u32::try_from(row.version).unwrap_or(u32::MAX));
    if let Some(room) = room {
        event.location(room);
    }
    Some(event.done())
}

/// When an event is, on the office's wall clock. Whole days end at the midnight their last day ends.
fn stretch(event: &Event) -> Option<Span> {
    let wall = |at: &DatePerhapsTime| match at {
        DatePerhapsTime::Date(day) => day.and_time(NaiveTime::MIN),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(at)) => *at,
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => on_the_wall(at.naive_utc()),
        DatePerhapsTime::DateTime(zoned @ CalendarDateTime::WithTimezone { date_time, .. }) => {
            // A zone nobody knows is taken for the office's own.
            zoned.try_into_utc().map_or(*date_time, |utc| on_the_wall(utc.naive_utc()))
        }
    };
    let starts = event.get_start()?;
    let start = wall(&starts);
    let long = event.property_value("DURATION").map(str::trim).and_then(duration);
    let end = match (event.get_end(), &starts) {
        (Some(end), _) => wall(&end),
        (None, _) if long.is_some() => start + long.unwrap_or_default(),
        (None, DatePerhapsTime::Date(_)) => start + TimeDelta::days(1),
        (None, DatePerhapsTime::DateTime(_)) => return None,
    };
    let (start, end) = (whole_minute(start), whole_minute(end));
    let known = |at: NaiveDateTime| (2000..=2100).contains(&at.year());
    (start < end && known(start) && known(end)).then_some(Span { start, end })
}

/// A duration of RFC 5545: `P14D`, `PT1H30M`, `P1W`.
fn duration(text: &str) -> Option<TimeDelta> {
    let mut rest = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (mut total, mut in_time) = (TimeDelta::zero(), false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            (rest, in_time) = (after, true);
            continue;
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: i64 = rest.get(..digits)?.parse().ok().filter(|count| *count < 100_000)?;
        let unit = rest.get(digits..=digits)?;
        total += match (unit, in_time) {
            ("W", false) => TimeDelta::weeks(count),
            ("D", false) => TimeDelta::days(count),
            ("H", true) => TimeDelta::hours(count),
            ("M", true) => TimeDelta::minutes(count),
            ("S", true) => TimeDelta::seconds(count),
            _ => return None,
        };
        rest = rest.get(digits + 1..)?;
    }
    (total > TimeDelta::zero()).then_some(total)
}

fn whole_minute(at: NaiveDateTime) -> NaiveDateTime {
    at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
}
