//! Working time: a counsellor's week as a grid, saving it, and the sums of a span. Everybody writes her own only; the lead sees
//! everybody's.

use crate::check::Check;
use crate::store::working_time::{self, DAYS, monday};
use crate::store::{draft, image, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::{Datelike, Days, NaiveDate};
use domain::StaffId;
use domain::permission::{Deed, may};
use domain::work::{Activity, DAY_MINUTES, read_minutes};
use schema::codes::ListName;
use std::collections::BTreeSet;
use wire::{
    SaveWorkWeekRequest, SavedView, TypedWorkRow, WorkLine, WorkRow, WorkSumsRequest, WorkSumsView,
    WorkWeekRequest, WorkWeekView,
};

const NOUN: &str = "work_week";
/// More rows than funding lines times classes of any office.
const MOST_ROWS: usize = 100;

impl Office {
    /// A week of working time with what the consultations on record propose.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for a day that is none; when somebody else's is asked for without the right to see it.
    pub fn work_week(&self, request: &WorkWeekRequest) -> Result<WorkWeekView, OfficeError> {
        self.may(Deed::Read)?;
        let conn = self.conn();
        let me = self.actor().id;
        let whose = self.whose(request.staff)?.unwrap_or(me);
        let day = match &request.day {
            Some(day) => day.parse().map_err(|_| OfficeError::field("day", "not-a-date"))?,
            None => self.clock().today(),
        };
        let monday = monday(day);
        let week = working_time::week(conn, whose, monday)?;
        Ok(WorkWeekView {
            version: week.map_or(Ok(0), |week| image::version(conn, NOUN, week))?,
            monday: monday.to_string(),
            staff: whose.0,
            own: whose == me,
            rows: week.map_or(Ok(Vec::new()), |week| working_time::rows(conn, week, monday))?,
            counselled: working_time::counselled(conn, whose, monday)?,
            before: working_time::lines_before(conn, whose, monday)?,
        })
    }

    /// Saves one's own week: the grid becomes the week, rows without any time are not kept.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every cell that cannot be accepted; [`OfficeError::ChangedMeanwhile`].
    pub fn save_work_week(&mut self, request: &SaveWorkWeekRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let first: NaiveDate =
            request.monday.parse().map_err(|_| OfficeError::field("monday", "not-a-date"))?;
        if first != monday(first) {
            return Err(OfficeError::field("monday", "not-a-date"));
        }
        let (id, act) = self.transact(Act::WorkWeekSaved, |tx| {
            let mut check = Check::new(&tx.conn);
            let rows = read_rows(&request.rows, first, today, &mut check)?;
            check.finish()?;
            let seen = request.seen.unwrap_or(0);
            let id = match working_time::week(&tx.conn, tx.actor.id, first)? {
                Some(id) => {
                    tx.unchanged_since(NOUN, id, seen)?;
                    tx.changing(NOUN, id)?;
                    id
                }
                // The week that the grid was filled from is gone again.
                None if seen != 0 => return Err(OfficeError::ChangedMeanwhile),
                None => {
                    let id = working_time::begin(&tx.conn, tx.actor.id, first, tx.now)?;
                    tx.made(NOUN, id);
                    id
                }
            };
            working_time::write(&tx.conn, id, first, &rows)?;
            draft::finish(&tx.conn, tx.actor.id, &format!("work-week:{first}"))?;
            Ok(Done::of(id, Some(id), format!("work week {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Minutes of a span per funding line and class.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for days that are none or end before they begin.
    pub fn work_sums(&self, request: &WorkSumsRequest) -> Result<WorkSumsView, OfficeError> {
        self.may(Deed::Read)?;
        let all = may(self.actor().role, Deed::OthersTime);
        let whose = match self.whose(request.staff)? {
            None if !all => Some(self.actor().id),
            whose => whose,
        };
        let day = |text: &str, field| text.parse().map_err(|_| OfficeError::field(field, "not-a-date"));
        let (from, to): (NaiveDate, NaiveDate) = (day(&request.from, "from")?, day(&request.to, "to")?);
        if to < from {
            return Err(OfficeError::field("to", "before-beginning"));
        }
        let (sums, days) = working_time::sums(self.conn(), from, to, whose)?;
        Ok(WorkSumsView { all, sums, days })
    }

    /// Whose working time is asked for, once it may be seen.
    fn whose(&self, asked: Option<i64>) -> Result<Option<StaffId>, OfficeError> {
        let Some(id) = asked.map(StaffId) else { return Ok(None) };
        if id != self.actor().id {
            self.may(Deed::OthersTime)?;
        }
        if staff::exists(self.conn(), id)? { Ok(Some(id)) } else { Err(OfficeError::NotThere("staff")) }
    }
}

/// Reads the grid; what cannot be accepted is named by row and day: `rows.2.hours.3.workTime`.
fn read_rows(
    typed: &[TypedWorkRow],
    monday: NaiveDate,
    today: NaiveDate,
    check: &mut Check<'_>,
) -> Result<Vec<WorkRow>, OfficeError> {
    if typed.len() > MOST_ROWS {
        return Err(OfficeError::field("rows", "too-many"));
    }
    let mut seen: BTreeSet<&WorkLine> = BTreeSet::new();
    let mut rows: Vec<WorkRow> = Vec::new();
    for (at, row) in typed.iter().enumerate() {
        let line = &row.line;
        if Activity::from_code(&line.activity).is_none() {
            check.refuse(&format!("rows.{at}.activity"), "unknown-code");
        }
        check.code(&format!("rows.{at}.fundingLine"), ListName::FundingLine, line.funding_line.as_deref())?;
        if row.hours.len() > DAYS {
            return Err(OfficeError::field("rows", "too-many"));
        }
        let mut minutes = vec![None; DAYS];
        for (day, (cell, text)) in minutes.iter_mut().zip(&row.hours).enumerate() {
            let field = format!("rows.{at}.hours.{day}.workTime");
            match read_minutes(text) {
                Err(_) => check.refuse(&field, "not-hours"),
                Ok(Some(long)) if long > DAY_MINUTES => check.refuse(&field, "longer-than-a-day"),
                Ok(Some(_)) if day_after(monday, day) > today => check.refuse(&field, "in-the-future"),
                Ok(Some(0) | None) => {}
                Ok(time) => *cell = time,
            }
        }
        if minutes.iter().all(Option::is_none) {
            continue;
        }
        if !seen.insert(line) {
            check.refuse(&format!("rows.{at}.activity"), "twice");
        }
        rows.push(WorkRow { line: line.clone(), minutes });
    }
    for day in 0..DAYS {
        let whole: u32 = rows.iter().filter_map(|row| row.minutes.get(day).copied().flatten()).sum();
        if whole > DAY_MINUTES && !rows.is_empty() {
            let on = day_after(monday, day).weekday().num_days_from_monday();
            check.refuse(&format!("days.{on}.workDay"), "longer-than-a-day");
        }
    }
    Ok(rows)
}

fn day_after(monday: NaiveDate, days: usize) -> NaiveDate {
    monday.checked_add_days(Days::new(days as u64)).unwrap_or(monday)
}
