//! Working time: the weeks of counsellors, and sums over a span of days.

use super::moment;
use crate::OfficeError;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use domain::StaffId;
use domain::work::Activity;
use rusqlite::{Connection, OptionalExtension};
use wire::{WorkLine, WorkRow, WorkSum};

/// Days of a week.
pub(crate) const DAYS: usize = 7;

/// The number of a counsellor's week, if anything was ever saved of it.
pub(crate) fn week(conn: &Connection, staff: StaffId, monday: NaiveDate) -> Result<Option<i64>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT id FROM work_week WHERE staff = ?1 AND monday = ?2")?
        .query_row((staff.0, monday.to_string()), |row| row.get(0))
        .optional()?)
}

/// Begins a week.
pub(crate) fn begin(
    conn: &Connection,
    staff: StaffId,
    monday: NaiveDate,
    now: NaiveDateTime,
) -> Result<i64, OfficeError> {
    conn.prepare_cached("INSERT INTO work_week (staff, monday, recorded_at) VALUES (?1, ?2, ?3)")?
        .execute((staff.0, monday.to_string(), moment(now)))?;
    Ok(conn.last_insert_rowid())
}

/// Writes the rows of a week in place of those it had.
pub(crate) fn write(
    conn: &Connection,
    week: i64,
    monday: NaiveDate,
    rows: &[WorkRow],
) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM work_time WHERE week = ?1")?.execute([week])?;
    let mut insert = conn.prepare_cached(
        "INSERT INTO work_time (week, position, funding_line, activity, worked_on, minutes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (position, row) in (0_i64..).zip(rows) {
        for (day, minutes) in (0_u64..).zip(&row.minutes) {
            let (Some(minutes), Some(on)) = (minutes, monday.checked_add_days(Days::new(day))) else {
                continue;
            };
            let line = &row.line;
            insert.execute((week, position, &line.funding_line, &line.activity, on.to_string(), minutes))?;
        }
    }
    Ok(())
}

/// The rows of a week in their order.
pub(crate) fn rows(conn: &Connection, week: i64, monday: NaiveDate) -> Result<Vec<WorkRow>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT position, funding_line, activity, worked_on, minutes FROM work_time WHERE week = ?1
         ORDER BY position, worked_on",
    )?;
    let found = query.query_map([week], |row| {
        let line = WorkLine { funding_line: row.get(1)?, activity: row.get(2)? };
        Ok((row.get::<_, i64>(0)?, line, row.get::<_, String>(3)?, row.get::<_, u32>(4)?))
    })?;
    let mut last = None;
    let mut rows: Vec<WorkRow> = Vec::new();
    for one in found {
        let (position, line, on, minutes) = one?;
        if last != Some(position) {
            rows.push(WorkRow { line, minutes: vec![None; DAYS] });
            last = Some(position);
        }
        if let (Some(row), Some(day)) = (rows.last_mut(), day_of(monday, &on)) {
            fill(row, day, minutes);
        }
    }
    Ok(rows)
}

/// The rows of a counsellor's last week before a Monday in which there are any, without their minutes.
pub(crate) fn lines_before(
    conn: &Connection,
    staff: StaffId,
    monday: NaiveDate,
) -> Result<Vec<WorkLine>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT funding_line, activity FROM work_time WHERE week = (
             SELECT w.id FROM work_week w WHERE w.staff = ?1 AND w.monday < ?2
                 AND EXISTS (SELECT 1 FROM work_time t WHERE t.week = w.id)
             ORDER BY w.monday DESC LIMIT 1)
         GROUP BY position, funding_line, activity ORDER BY position",
    )?;
    let lines = query.query_map((staff.0, monday.to_string()), |row| {
        Ok(WorkLine { funding_line: row.get(0)?, activity: row.get(1)? })
    })?;
    Ok(lines.collect::<Result<_, _>>()?)
}

/// Minutes of the consultations that a counsellor held or shared in a week, per funding line. One without a length adds
/// nothing.
pub(crate) fn counselled(
    conn: &Connection,
    staff: StaffId,
    monday: NaiveDate,
) -> Result<Vec<WorkRow>, OfficeError> {
    let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
    let mut query = conn.prepare_cached(
        "SELECT funding_line, held_on, sum(minutes) FROM (
             SELECT c.id, c.funding_line, c.held_on, c.minutes FROM contact c
             WHERE c.staff = ?1 AND c.held_on BETWEEN ?2 AND ?3 AND c.state = 'erledigt' AND c.minutes > 0
             UNION
             SELECT c.id, c.funding_line, c.held_on, c.minutes FROM contact c INDEXED BY contact_by_day
             WHERE c.held_on BETWEEN ?2 AND ?3 AND c.state = 'erledigt' AND c.minutes > 0
                 AND EXISTS (SELECT 1 FROM contact_staff s WHERE s.contact = c.id AND s.staff = ?1))
         GROUP BY funding_line, held_on ORDER BY funding_line, held_on",
    )?;
    let found = query.query_map((staff.0, monday.to_string(), sunday.to_string()), |row| {
        Ok((row.get::<_, Option<String>>(0)?, row.get::<_, String>(1)?, row.get::<_, u32>(2)?))
    })?;
    let mut rows: Vec<WorkRow> = Vec::new();
    for one in found {
        let (funding_line, on, minutes) = one?;
        if rows.last().is_none_or(|row| row.line.funding_line != funding_line) {
            let line = WorkLine { funding_line, activity: Activity::Counselling.code().to_owned() };
            rows.push(WorkRow { line, minutes: vec![None; DAYS] });
        }
        if let (Some(row), Some(day)) = (rows.last_mut(), day_of(monday, &on)) {
            fill(row, day, minutes);
        }
    }
    Ok(rows)
}

/// Sums of a span by funding line and class, and the days on which anything is written; of one counsellor or of all.
pub(crate) fn sums(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    staff: Option<StaffId>,
) -> Result<(Vec<WorkSum>, u32), OfficeError> {
    let span = (from.to_string(), to.to_string(), staff.map(|staff| staff.0));
    let mut query = conn.prepare_cached(
        "SELECT t.funding_line, t.activity, sum(t.minutes) FROM work_time t JOIN work_week w ON w.id = t.week
         WHERE t.worked_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR w.staff = ?3)
         GROUP BY t.funding_line, t.activity ORDER BY t.funding_line IS NULL, t.funding_line, t.activity",
    )?;
    let sums = query
        .query_map((&span.0, &span.1, span.2), |row| {
            let line = WorkLine { funding_line: row.get(0)?, activity: row.get(1)? };
            Ok(WorkSum { line, minutes: row.get(2)? })
        })?
        .collect::<Result<_, _>>()?;
    let days = conn
        .prepare_cached(
            "SELECT count(*) FROM (SELECT DISTINCT w.staff, t.worked_on FROM work_time t JOIN work_week w ON w.id = t.week
             WHERE t.worked_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR w.staff = ?3))",
        )?
        .query_row((&span.0, &span.1, span.2), |row| row.get(0))?;
    Ok((sums, days))
}

/// The Monday of the week in which a day lies.
pub(crate) fn monday(day: NaiveDate) -> NaiveDate {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

fn day_of(monday: NaiveDate, on: &str) -> Option<usize> {
    usize::try_from((on.parse::<NaiveDate>().ok()? - monday).num_days()).ok()
}

fn fill(row: &mut WorkRow, day: usize, minutes: u32) {
    if let Some(cell) = row.minutes.get_mut(day) {
        *cell = Some(minutes);
    }
}
