//! A counsellor's calendar as an iCalendar file (RFC 5545) for a telephone or another program: times, room and initials, never
//! purpose, language or note; whole names only by a decision that the journal keeps. And absences taken in from such a file.

use super::export_report::{remove, write_waiting};
use crate::store::opening::{self, OffRecord};
use crate::store::{appointment, place, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use domain::appointment::{AppointmentState, Span, on_the_wall, universal};
use domain::name::initials;
use domain::opening::OffKind;
use domain::permission::Deed;
use domain::{PlaceId, StaffId};
use icalendar::{
    Calendar, CalendarDateTime, Class, Component, DatePerhapsTime, Event, EventLike, EventStatus,
};
use std::path::{Path, PathBuf};
use wire::{AbsencesTakenIn, AppointmentRow, TakeInAbsencesRequest};

/// A larger file is no list of absences.
const LARGEST: u64 = 5_000_000;
const LONGEST_TITLE: usize = 200;

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
        let rows = appointment::between(conn, export.from, export.to, Some(export.staff))?;
        let made = self.clock().now();
        let mut calendar = Calendar::new();
        let mut count = 0;
        for row in &rows {
            let state = row.state.as_deref().and_then(AppointmentState::from_code);
            if state.is_some_and(|state| !state.keeps_its_time()) {
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
                let (Some(span), Some(uid)) = (stretch(event), event.get_uid()) else {
                    done.left_out += 1;
                    continue;
                };
                if event.property_value("RRULE").is_some() {
                    done.left_out += 1;
                    continue;
                }
                let title: String =
                    event.get_summary().unwrap_or_default().trim().chars().take(LONGEST_TITLE).collect();
                let record = OffRecord {
                    kind: OffKind::Absence,
                    staff: Some(owner),
                    span,
                    title: (!title.is_empty()).then_some(title.as_str()),
                    uid: Some(uid),
                };
                match opening::by_uid(&tx.conn, owner, uid)? {
                    Some(id) => {
                        tx.changing("time_off", id)?;
                        opening::update_off(&tx.conn, id, &record)?;
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
    let who: Vec<String> = row.persons.iter().map(|person| said(&person.name)).collect();
    let title = row.title.as_deref().filter(|_| row.kind != "counselling");
    let summary = title.map_or_else(|| who.join(", "), str::to_owned);
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
    let end = match (event.get_end(), &starts) {
        (Some(end), _) => wall(&end),
        (None, DatePerhapsTime::Date(_)) => start + TimeDelta::days(1),
        (None, DatePerhapsTime::DateTime(_)) => return None,
    };
    (start < end).then_some(Span { start, end })
}
