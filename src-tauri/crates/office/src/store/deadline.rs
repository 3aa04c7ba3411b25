//! Deadlines: entered with what was proposed, ticked twice, moved, void, listed.

use super::{day, moment};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::four_eyes::Standing;
use domain::{DeadlineId, LetterId, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{DeadlineRow, RecordEntry, Whose};

/// A deadline as it is entered.
pub(crate) struct DeadlineRecord<'a> {
    pub(crate) person: PersonId,
    pub(crate) letter: Option<LetterId>,
    pub(crate) subject: &'a str,
    pub(crate) rule: Option<&'a str>,
    pub(crate) period: Option<String>,
    pub(crate) served_on: Option<NaiveDate>,
    pub(crate) posted_on: Option<NaiveDate>,
    pub(crate) lodged_on: Option<NaiveDate>,
    pub(crate) land: &'a str,
    pub(crate) proposed_on: Option<NaiveDate>,
    pub(crate) earlier_on: Option<NaiveDate>,
    pub(crate) reckoning: Option<String>,
    pub(crate) ends_on: NaiveDate,
    pub(crate) remind_on: Option<NaiveDate>,
    pub(crate) staff: StaffId,
}

/// A deadline as stored.
pub(crate) struct DeadlineStored {
    pub(crate) person: PersonId,
    pub(crate) letter: Option<LetterId>,
    pub(crate) subject: String,
    pub(crate) ends_on: String,
    pub(crate) proposed_on: Option<String>,
    pub(crate) earlier_on: Option<String>,
    pub(crate) reckoning: Option<String>,
    pub(crate) remind_on: Option<String>,
    pub(crate) staff: i64,
    pub(crate) entered_by: String,
    pub(crate) recorded_at: String,
    pub(crate) state: String,
    pub(crate) moved_from: Option<String>,
    pub(crate) moved_reason: Option<String>,
    pub(crate) done_by: Option<String>,
    pub(crate) done_at: Option<String>,
    pub(crate) checked_by: Option<String>,
    pub(crate) checked_at: Option<String>,
    pub(crate) void_reason: Option<String>,
    pub(crate) standing: Standing,
}

pub(crate) fn insert(
    conn: &Connection,
    deadline: &DeadlineRecord,
    by: StaffId,
    now: NaiveDateTime,
) -> Result<DeadlineId, OfficeError> {
    let text = |day: Option<NaiveDate>| day.map(|d| d.to_string());
    conn.prepare_cached(
        "INSERT INTO deadline (person, letter, subject, rule, period, served_on, posted_on, lodged_on, land,
                proposed_on, earlier_on, reckoning, ends_on, remind_on, staff, entered_by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
    )?
    .execute(rusqlite::params![
        deadline.person.0,
        deadline.letter.map(|l| l.0),
        deadline.subject,
        deadline.rule,
        deadline.period,
        text(deadline.served_on),
        text(deadline.posted_on),
        text(deadline.lodged_on),
        deadline.land,
        text(deadline.proposed_on),
        text(deadline.earlier_on),
        deadline.reckoning,
        deadline.ends_on.to_string(),
        text(deadline.remind_on),
        deadline.staff.0,
        by.0,
        moment(now),
    ])?;
    Ok(DeadlineId(conn.last_insert_rowid()))
}

pub(crate) fn load(conn: &Connection, id: DeadlineId) -> Result<Option<DeadlineStored>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT f.person, f.letter, f.subject, f.ends_on, f.proposed_on, f.earlier_on, f.reckoning, f.remind_on,
                    f.staff, e.name, f.recorded_at, f.state, f.moved_from, f.moved_reason, d.name, f.done_at,
                    c.name, f.checked_at, f.void_reason, f.done_by
             FROM deadline f JOIN staff e ON e.id = f.entered_by LEFT JOIN staff d ON d.id = f.done_by
             LEFT JOIN staff c ON c.id = f.checked_by WHERE f.id = ?1",
        )?
        .query_row([id.0], |row| {
            let state: String = row.get(11)?;
            Ok(DeadlineStored {
                person: PersonId(row.get(0)?),
                letter: row.get::<_, Option<i64>>(1)?.map(LetterId),
                subject: row.get(2)?,
                ends_on: row.get(3)?,
                proposed_on: row.get(4)?,
                earlier_on: row.get(5)?,
                reckoning: row.get(6)?,
                remind_on: row.get(7)?,
                staff: row.get(8)?,
                entered_by: row.get(9)?,
                recorded_at: row.get(10)?,
                standing: standing(&state, row.get(19)?),
                state,
                moved_from: row.get(12)?,
                moved_reason: row.get(13)?,
                done_by: row.get(14)?,
                done_at: row.get(15)?,
                checked_by: row.get(16)?,
                checked_at: row.get(17)?,
                void_reason: row.get(18)?,
            })
        })
        .optional()?)
}

/// The schema's checks leave no other state, and no done one without somebody who did it.
fn standing(state: &str, done_by: Option<i64>) -> Standing {
    match (state, done_by) {
        ("done", Some(by)) => Standing::Done { by: StaffId(by) },
        ("checked", _) => Standing::Checked,
        ("void", _) => Standing::Void,
        _ => Standing::Open,
    }
}

/// What the form changes; `moved` = the day it stood on before, and why it is another one now.
pub(crate) fn update(
    conn: &Connection,
    id: DeadlineId,
    subject: &str,
    ends_on: NaiveDate,
    remind_on: Option<NaiveDate>,
    staff: StaffId,
    moved: Option<(&str, &str)>,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE deadline SET subject = ?2, ends_on = ?3, remind_on = ?4, staff = ?5,
                moved_from = coalesce(?6, moved_from), moved_reason = coalesce(?7, moved_reason) WHERE id = ?1",
    )?
    .execute((
        id.0,
        subject,
        ends_on.to_string(),
        remind_on.map(|d| d.to_string()),
        staff.0,
        moved.map(|(from, _)| from),
        moved.map(|(_, reason)| reason),
    ))?;
    Ok(())
}

pub(crate) fn first_tick(
    conn: &Connection,
    id: DeadlineId,
    by: StaffId,
    now: NaiveDateTime,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE deadline SET state = 'done', done_by = ?2, done_at = ?3 WHERE id = ?1")?
        .execute((id.0, by.0, moment(now)))?;
    Ok(())
}

pub(crate) fn second_tick(
    conn: &Connection,
    id: DeadlineId,
    by: StaffId,
    now: NaiveDateTime,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE deadline SET state = 'checked', checked_by = ?2, checked_at = ?3 WHERE id = ?1",
    )?
    .execute((id.0, by.0, moment(now)))?;
    Ok(())
}

pub(crate) fn open_again(conn: &Connection, id: DeadlineId) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE deadline SET state = 'open', done_by = NULL, done_at = NULL, checked_by = NULL, checked_at = NULL,
                void_reason = NULL WHERE id = ?1",
    )?
    .execute([id.0])?;
    Ok(())
}

pub(crate) fn make_void(conn: &Connection, id: DeadlineId, reason: &str) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE deadline SET state = 'void', void_reason = ?2, done_by = NULL, done_at = NULL, checked_by = NULL,
                checked_at = NULL WHERE id = ?1",
    )?
    .execute((id.0, reason))?;
    Ok(())
}

/// The day the person's application for asylum was lodged, as her record has it.
pub(crate) fn lodged(conn: &Connection, person: PersonId) -> Result<Option<NaiveDate>, OfficeError> {
    let found: Option<Option<String>> = conn
        .prepare_cached("SELECT lodged_on FROM person WHERE id = ?1")?
        .query_row([person.0], |row| row.get(0))
        .optional()?;
    Ok(found.flatten().as_deref().and_then(day))
}

/// Keeps the day of lodging with the person, so that it need not be asked again.
pub(crate) fn keep_lodged(conn: &Connection, person: PersonId, lodged: NaiveDate) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE person SET lodged_on = ?2 WHERE id = ?1")?
        .execute((person.0, lodged.to_string()))?;
    Ok(())
}

const ROW: &str = "SELECT f.id, f.person,
    coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.number),
    f.subject, f.ends_on, f.earlier_on, f.remind_on, s.name, f.state, d.name, f.done_at, f.done_by IS ?1, c.name,
    f.moved_from IS NOT NULL
    FROM deadline f JOIN person p ON p.id = f.person JOIN staff s ON s.id = f.staff
    LEFT JOIN staff d ON d.id = f.done_by LEFT JOIN staff c ON c.id = f.checked_by";

/// Open ones and those that wait for a second tick, the earliest first. *Mine* are those the reader sees to, and the
/// second ticks she can give; the *team's* are all second ticks.
pub(crate) fn open(
    conn: &Connection,
    whose: Whose,
    me: StaffId,
    person: Option<PersonId>,
) -> Result<Vec<DeadlineRow>, OfficeError> {
    let about = if person.is_some() { "f.person = ?2" } else { "?2 IS NULL" };
    let (open, waiting) = match whose {
        Whose::Mine => ("f.staff = ?1", "(f.staff = ?1 OR f.done_by <> ?1)"),
        Whose::Team => ("?1 IS NULL", "?1 IS NOT NULL"),
        Whose::All => ("?1 IS NOT NULL", "?1 IS NOT NULL"),
    };
    let mut query = conn.prepare_cached(&format!(
        "{ROW} WHERE f.state = 'open' AND {about} AND {open}
         UNION ALL {ROW} WHERE f.state = 'done' AND {about} AND {waiting} ORDER BY 5, 1"
    ))?;
    let rows = query.query_map((me.0, person.map(|p| p.0)), row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those that are settled, the latest first; among them the done ones, where nobody is there for a second tick.
pub(crate) fn settled(
    conn: &Connection,
    whose: Whose,
    me: StaffId,
    person: Option<PersonId>,
    most: u32,
) -> Result<Vec<DeadlineRow>, OfficeError> {
    let about = if person.is_some() { "f.person = ?2" } else { "?2 IS NULL" };
    let of = match whose {
        Whose::Mine => "f.staff = ?1",
        Whose::Team | Whose::All => "?1 IS NOT NULL",
    };
    let mut query = conn.prepare_cached(&format!(
        "{ROW} WHERE f.state <> 'open' AND {about} AND {of} ORDER BY f.ends_on DESC, f.id DESC LIMIT ?3"
    ))?;
    let rows = query.query_map((me.0, person.map(|p| p.0), most), row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn row(row: &Row) -> rusqlite::Result<DeadlineRow> {
    Ok(DeadlineRow {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        subject: row.get(3)?,
        ends: row.get(4)?,
        earlier: row.get(5)?,
        remind: row.get(6)?,
        staff: row.get(7)?,
        state: row.get(8)?,
        done_by: row.get(9)?,
        done_at: row.get(10)?,
        ticked_by_me: row.get(11)?,
        checked_by: row.get(12)?,
        moved: row.get(13)?,
    })
}

/// A person's deadlines as entries of her record, on the day they were entered.
pub(crate) fn entries(conn: &Connection, person: PersonId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, substr(recorded_at, 1, 10), subject, ends_on, state FROM deadline WHERE person = ?1
         ORDER BY recorded_at DESC, id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(RecordEntry::Deadline {
            id: row.get(0)?,
            on: row.get(1)?,
            subject: row.get(2)?,
            ends: row.get(3)?,
            state: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
