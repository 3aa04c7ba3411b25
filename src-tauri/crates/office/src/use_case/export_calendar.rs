//! A counsellor's calendar as an iCalendar file (RFC 5545) for a telephone or another program: times, room and initials, never
//! purpose, language or note; whole names only by a decision that the journal keeps.

use super::export_report::{fit_folder, free_name, remove, write_waiting};
use crate::store::{appointment, place, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use domain::appointment::{AppointmentState, universal};
use domain::name::initials;
use domain::permission::Deed;
use domain::{PlaceId, StaffId};
use icalendar::{Calendar, Class, Component, Event, EventLike, EventStatus};
use std::path::{Path, PathBuf};
use wire::{AppointmentPersonRow, AppointmentRow, CalendarExportedView, ExportCalendarRequest};

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

    /// Writes a counsellor's appointments into a folder, under a name that says whose and when and replaces nothing.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for days that are none or in the wrong order, or somebody who is not there; an unfit folder
    /// (inside the vault, a link); whatever keeps the file from being made.
    pub fn export_calendar_into(
        &mut self,
        request: &ExportCalendarRequest,
        vault: &Path,
    ) -> Result<CalendarExportedView, OfficeError> {
        self.may(if request.names { Deed::ReportExact } else { Deed::Read })?;
        let day = |field: &str, text: &str| {
            text.parse::<NaiveDate>().map_err(|_| OfficeError::field(field, "not-a-date"))
        };
        let (from, to) = (day("from", &request.from)?, day("to", &request.to)?);
        if to < from {
            return Err(OfficeError::field("to", "before-start"));
        }
        let staff = StaffId(request.staff);
        let all = staff::labelled(self.conn())?;
        let (_, name, label) = all
            .into_iter()
            .find(|(id, _, _)| *id == staff)
            .ok_or_else(|| OfficeError::field("staff", "not-there"))?;
        let folder = fit_folder(Path::new(request.folder.trim()), vault)?;
        let short = if label.is_empty() { initials(&name) } else { label };
        let short: String = short.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let named = if request.names { "_mit-namen" } else { "" };
        let file = free_name(&folder, &format!("kalender_{short}_{from}_{to}{named}"), "ics");
        let (count, act) = self.written(CalendarExport { staff, from, to, names: request.names }, &file)?;
        Ok(CalendarExportedView { file: file.display().to_string(), count, act })
    }

    /// Writes a counsellor's appointments as a calendar file, which is replaced if it is there.
    ///
    /// # Errors
    /// Whatever keeps the file from being made; then it is as it was before.
    pub fn export_calendar(&mut self, export: CalendarExport, file: &Path) -> Result<u32, OfficeError> {
        Ok(self.written(export, file)?.0)
    }

    fn written(&mut self, export: CalendarExport, file: &Path) -> Result<(u32, i64), OfficeError> {
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
        let ((), act) = journalled.inspect_err(|_| remove(&waiting))?;
        for (name, (file, _)) in waiting.iter().zip(&files) {
            std::fs::rename(name, file).map_err(|error| {
                remove(&waiting);
                OfficeError::CannotWrite(error.kind())
            })?;
        }
        Ok((count, act))
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
