//! The calendar of some days, the counsellor's own day, and the times that are free.

use crate::store::{appointment, office, opening, place, staff};
use crate::{Office, OfficeError};
use chrono::{Datelike, Days, NaiveDate};
use domain::appointment::minute_of_day;
use domain::holiday::{Land, is_holiday};
use domain::opening::{OffKind, Window, minutes};
use domain::permission::Deed;
use domain::{PlaceId, StaffId};
use wire::{
    CalendarDay, CalendarRequest, CalendarView, FreeSlot, FreeSlotsRequest, MyDayView, OffView, WindowView,
};

const MOST_DAYS: u64 = 42;
/// So far ahead free times are looked for.
const FAR: u64 = 120;

impl Office {
    /// The calendar of some days.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for days that are none, in the wrong order, or too many.
    pub fn calendar(&self, request: &CalendarRequest) -> Result<CalendarView, OfficeError> {
        self.may(Deed::Read)?;
        let day = |field: &str, text: &str| {
            text.parse::<NaiveDate>().map_err(|_| OfficeError::field(field, "not-a-date"))
        };
        let (from, to) = (day("from", &request.from)?, day("to", &request.to)?);
        if to < from || to > from + Days::new(MOST_DAYS) {
            return Err(OfficeError::field("to", "before-start"));
        }
        let (conn, now) = (self.conn(), self.clock().now());
        let off = opening::off_between(conn, from, to)?;
        let known = opening::calendar(conn, from, to)?;
        let land = office::land(conn)?;
        let days: Vec<NaiveDate> = from.iter_days().take_while(|day| *day <= to).collect();
        Ok(CalendarView {
            today: now.date().to_string(),
            now: minute_of_day(now.time()),
            windows: days.iter().flat_map(|day| known.windows(*day)).map(|window| shown(&window)).collect(),
            days: days.into_iter().map(|day| calendar_day(day, land, &off)).collect(),
            staff: appointment::calendars(conn, from, to)?,
            places: place::list(conn, false)?,
            appointments: appointment::between(conn, from, to, None)?,
            off,
        })
    }

    /// The counsellor's own appointments today, and hers that are past and still open.
    ///
    /// # Errors
    /// When the store fails.
    pub fn my_day(&self) -> Result<MyDayView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, me, now) = (self.conn(), self.actor().id, self.clock().now());
        let today = now.date();
        let windows = opening::calendar(conn, today, today)?.windows(today);
        Ok(MyDayView {
            now: minute_of_day(now.time()),
            today: appointment::between(conn, today, today, Some(me))?,
            open: appointment::past_and_open(conn, Some(me), now)?,
            windows: windows.iter().filter(|window| window.staff == me).map(shown).collect(),
            places: place::list(conn, false)?,
        })
    }

    /// The next free times within opening hours, earliest first, not before now.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for a day that is none.
    pub fn free_slots(&self, request: &FreeSlotsRequest) -> Result<Vec<FreeSlot>, OfficeError> {
        let today = self.clock().today();
        let from = match &request.from {
            Some(text) => text.parse().map_err(|_| OfficeError::field("from", "not-a-date"))?,
            None => today,
        };
        let most = usize::try_from(request.limit.clamp(1, 50)).unwrap_or(1);
        let wanted = request.staff.map(StaffId);
        self.free_between(from.max(today), from.max(today) + Days::new(FAR), wanted, request.minutes, most)
    }

    /// Free times between two days, at most so many.
    ///
    /// # Errors
    /// When the store fails.
    pub fn free_between(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        wanted: Option<StaffId>,
        minutes_needed: Option<u32>,
        most: usize,
    ) -> Result<Vec<FreeSlot>, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, now) = (self.conn(), self.clock().now());
        let mut found = Vec::new();
        let mut first = from;
        while first <= to && found.len() < most {
            // Four weeks at a time: few offices are full for longer.
            let last = to.min(first + Days::new(27));
            let known = opening::calendar(conn, first, last)?;
            let there = appointment::taking(conn, first, last)?;
            for day in first.iter_days().take_while(|day| *day <= last) {
                for free in known.free(day, &there, minutes_needed, now) {
                    if wanted.is_some_and(|wanted| wanted != free.staff) || found.len() >= most {
                        continue;
                    }
                    let (start, end) = minutes(free.span);
                    found.push(FreeSlot {
                        staff: free.staff.0,
                        name: staff::name(conn, free.staff)?.unwrap_or_default(),
                        place: free.place.map(|place| place.0),
                        place_name: place_name(conn, free.place)?,
                        starts_at: opening::minute(free.span.start),
                        minutes: end - start,
                    });
                }
            }
            first = last + Days::new(1);
        }
        Ok(found)
    }
}

fn place_name(conn: &rusqlite::Connection, id: Option<PlaceId>) -> Result<Option<String>, OfficeError> {
    Ok(match id {
        Some(id) => place::one(conn, id)?.map(|place| place.name),
        None => None,
    })
}

pub(super) fn shown(window: &Window) -> WindowView {
    let (start, end) = minutes(window.span);
    WindowView {
        opening: window.rule,
        day: window.span.start.date().to_string(),
        staff: window.staff.0,
        place: window.place.map(|place| place.0),
        kind: window.kind.code().to_owned(),
        start,
        end,
    }
}

fn calendar_day(day: NaiveDate, land: Land, off: &[OffView]) -> CalendarDay {
    let holiday = is_holiday(day, land);
    let iso = day.to_string();
    let school = off
        .iter()
        .find(|off| {
            off.kind == OffKind::School.code()
                && off.starts_at.as_str() < format!("{iso}T24").as_str()
                && off.ends_at.as_str() > iso.as_str()
                && off.ends_at != format!("{iso}T00:00")
        })
        .map(|off| off.title.clone().unwrap_or_default());
    CalendarDay {
        week: day.iso_week().week(),
        holiday: holiday.map(|holiday| holiday.de.to_owned()),
        holiday_en: holiday.map(|holiday| holiday.en.to_owned()),
        school,
        day: iso,
    }
}
