//! Volunteers: writing them, whom they stand by, and listing a year of their hours.

use super::{contact::parts, image, moment, person};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{PersonId, VolunteerId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{
    EarlierMatch, PersonHit, StandsBy, TrainingFields, VolunteerFields, VolunteerHoursRow, VolunteerRow,
    VolunteerSums,
};

/// What is written of a volunteer besides the texts: days that were read.
pub(crate) struct Days {
    pub(crate) since: Option<NaiveDate>,
    pub(crate) bound_on: Option<NaiveDate>,
    pub(crate) conduct_on: Option<NaiveDate>,
    /// For each training: when it was held, and until when it holds.
    pub(crate) trainings: Vec<(Option<NaiveDate>, Option<NaiveDate>)>,
}

fn iso(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

pub(crate) fn insert(conn: &Connection, name: &str, now: NaiveDateTime) -> Result<VolunteerId, OfficeError> {
    conn.prepare_cached("INSERT INTO volunteer (name, state, recorded_at) VALUES (?1, 'active', ?2)")?
        .execute((name.trim(), moment(now)))?;
    Ok(VolunteerId(conn.last_insert_rowid()))
}

/// Writes everything of the form.
pub(crate) fn write(
    conn: &Connection,
    id: VolunteerId,
    fields: &VolunteerFields,
    days: &Days,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE volunteer SET name = ?2, reach = nullif(?3, ''), offers = nullif(?4, ''), state = ?5, since = ?6, bound_on = ?7,
             conduct_on = ?8, note = nullif(?9, '') WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id.0,
        fields.name.trim(),
        fields.reach.trim(),
        fields.offers.trim(),
        fields.state,
        iso(days.since),
        iso(days.bound_on),
        iso(days.conduct_on),
        fields.note.trim(),
    ])?;
    for table in ["volunteer_language", "volunteer_training"] {
        conn.prepare_cached(&format!("DELETE FROM {table} WHERE volunteer = ?1"))?.execute([id.0])?;
    }
    let mut language = conn.prepare_cached(
        "INSERT OR IGNORE INTO volunteer_language (volunteer, position, language) VALUES (?1, ?2, ?3)",
    )?;
    for (position, code) in (0_i64..).zip(&fields.languages) {
        language.execute((id.0, position, code))?;
    }
    let mut training = conn.prepare_cached(
        "INSERT INTO volunteer_training (volunteer, position, title, held_on, valid_until) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (position, (one, (held_on, until))) in (0_i64..).zip(fields.trainings.iter().zip(&days.trainings)) {
        training.execute((id.0, position, one.title.trim(), iso(*held_on), iso(*until)))?;
    }
    Ok(())
}

/// Whoever is not among those she stands by any more ends on a day; whoever is new begins on it.
pub(crate) fn stand_by(
    conn: &Connection,
    id: VolunteerId,
    persons: &[PersonId],
    on: NaiveDate,
) -> Result<(), OfficeError> {
    let day = on.to_string();
    for old in matched(conn, id)? {
        if !persons.contains(&old) {
            conn.prepare_cached(
                "UPDATE volunteer_match SET matched_until = max(?3, matched_from)
                 WHERE volunteer = ?1 AND person = ?2 AND matched_until IS NULL",
            )?
            .execute((id.0, old.0, &day))?;
        }
    }
    let known = matched(conn, id)?;
    for new in persons.iter().filter(|new| !known.contains(new)) {
        conn.prepare_cached(
            "INSERT INTO volunteer_match (volunteer, position, person, matched_from)
             SELECT ?1, coalesce(max(position) + 1, 0), ?2, ?3 FROM volunteer_match WHERE volunteer = ?1",
        )?
        .execute((id.0, new.0, &day))?;
    }
    Ok(())
}

/// Whom she stands by, in the order in which they came.
fn matched(conn: &Connection, id: VolunteerId) -> Result<Vec<PersonId>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT person FROM volunteer_match WHERE volunteer = ?1 AND matched_until IS NULL ORDER BY position",
    )?;
    let rows = query.query_map([id.0], |row| row.get(0).map(PersonId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whom she stands by, as hits.
pub(crate) fn persons(conn: &Connection, id: VolunteerId) -> Result<Vec<PersonHit>, OfficeError> {
    let hits = matched(conn, id)?.into_iter().map(|one| person::one(conn, one));
    Ok(hits.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// Whom she stood by, the last first.
pub(crate) fn earlier(conn: &Connection, id: VolunteerId) -> Result<Vec<EarlierMatch>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT person, matched_from, matched_until FROM volunteer_match
         WHERE volunteer = ?1 AND matched_until IS NOT NULL ORDER BY matched_until DESC, position DESC",
    )?;
    let mut rows = query.query([id.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(person) = person::one(conn, PersonId(row.get(0)?))? {
            found.push(EarlierMatch { person, from: row.get(1)?, until: row.get(2)? });
        }
    }
    Ok(found)
}

/// Volunteers who stand by a person, the first of them first.
pub(crate) fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<StandsBy>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT v.id, v.name, m.matched_from, v.reach FROM volunteer_match m JOIN volunteer v ON v.id = m.volunteer
         WHERE m.person = ?1 AND m.matched_until IS NULL ORDER BY m.matched_from, v.id",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(StandsBy { id: row.get(0)?, name: row.get(1)?, since: row.get(2)?, reach: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a form shows of a volunteer.
pub(crate) fn fields(conn: &Connection, id: VolunteerId) -> Result<Option<VolunteerFields>, OfficeError> {
    let found = conn
        .prepare_cached(
            "SELECT name, coalesce(reach, ''), coalesce(offers, ''), state, coalesce(since, ''), coalesce(bound_on, ''),
                    coalesce(conduct_on, ''), coalesce(note, ''),
                    (SELECT group_concat(language, '|') FROM
                        (SELECT language FROM volunteer_language WHERE volunteer = v.id ORDER BY position))
             FROM volunteer v WHERE id = ?1",
        )?
        .query_row([id.0], |row| {
            Ok(VolunteerFields {
                name: row.get(0)?,
                reach: row.get(1)?,
                offers: row.get(2)?,
                state: row.get(3)?,
                since: row.get(4)?,
                bound_on: row.get(5)?,
                conduct_on: row.get(6)?,
                note: row.get(7)?,
                languages: parts(row.get(8)?),
                trainings: Vec::new(),
            })
        })
        .optional()?;
    let Some(mut fields) = found else { return Ok(None) };
    let mut query = conn.prepare_cached(
        "SELECT title, coalesce(held_on, ''), coalesce(valid_until, '') FROM volunteer_training
         WHERE volunteer = ?1 ORDER BY position",
    )?;
    let rows = query.query_map([id.0], |row| {
        Ok(TrainingFields { title: row.get(0)?, held_on: row.get(1)?, valid_until: row.get(2)? })
    })?;
    fields.trainings = rows.collect::<Result<_, _>>()?;
    Ok(Some(fields))
}

/// All of them, those who are active first; minutes of a span, trainings that hold on a day. The certificate of conduct is `old`
/// when it was seen before `stale`.
pub(crate) fn list(
    conn: &Connection,
    (from, to): (&str, &str),
    today: NaiveDate,
    stale: NaiveDate,
) -> Result<Vec<VolunteerRow>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT v.id, v.name, v.reach, v.offers, v.state, v.bound_on,
                CASE WHEN v.conduct_on IS NULL THEN 'missing' WHEN v.conduct_on < ?4 THEN 'old' ELSE 'seen' END,
                (SELECT group_concat(language, '|') FROM
                    (SELECT language FROM volunteer_language WHERE volunteer = v.id ORDER BY position)),
                (SELECT count(*) FROM volunteer_training t
                 WHERE t.volunteer = v.id AND coalesce(t.valid_until, '9999') >= ?3),
                (SELECT count(*) FROM volunteer_match m WHERE m.volunteer = v.id AND m.matched_until IS NULL),
                (SELECT coalesce(sum(minutes), 0) FROM volunteer_hours h
                 WHERE h.volunteer = v.id AND h.held_on BETWEEN ?1 AND ?2)
         FROM volunteer v ORDER BY v.state = 'ended', v.state = 'paused', v.name COLLATE NOCASE, v.id",
    )?;
    let rows = query.query_map((from, to, today.to_string(), stale.to_string()), |row| {
        Ok(VolunteerRow {
            id: row.get(0)?,
            name: row.get(1)?,
            reach: row.get(2)?,
            offers: row.get(3)?,
            state: row.get(4)?,
            bound_on: row.get(5)?,
            conduct: row.get(6)?,
            languages: parts(row.get(7)?),
            trainings: row.get(8)?,
            matched: row.get(9)?,
            minutes: row.get(10)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Sums of a span (table T12); `qualified` is as of a day.
pub(crate) fn sums(
    conn: &Connection,
    (from, to): (&str, &str),
    today: NaiveDate,
) -> Result<VolunteerSums, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT count(DISTINCT volunteer) FROM volunteer_hours WHERE held_on BETWEEN ?1 AND ?2),
                    (SELECT count(DISTINCT t.volunteer) FROM volunteer_training t JOIN volunteer v ON v.id = t.volunteer
                     WHERE v.state <> 'ended' AND coalesce(t.valid_until, '9999') >= ?3),
                    (SELECT count(*) FROM volunteer_training WHERE held_on BETWEEN ?1 AND ?2),
                    (SELECT coalesce(sum(minutes), 0) FROM volunteer_hours WHERE held_on BETWEEN ?1 AND ?2)",
        )?
        .query_row((from, to, today.to_string()), |row| {
            Ok(VolunteerSums {
                active: row.get(0)?,
                qualified: row.get(1)?,
                trainings: row.get(2)?,
                minutes: row.get(3)?,
            })
        })?)
}

pub(crate) fn remove(conn: &Connection, id: VolunteerId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM volunteer WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

pub(crate) fn has_hours(conn: &Connection, id: VolunteerId) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM volunteer_hours WHERE volunteer = ?1)")?
        .query_row([id.0], |row| row.get(0))?)
}

/// Time given on a day.
pub(crate) struct Hours<'a> {
    pub(crate) volunteer: VolunteerId,
    pub(crate) held_on: NaiveDate,
    pub(crate) minutes: u32,
    pub(crate) funding_line: Option<&'a str>,
    pub(crate) what: Option<&'a str>,
}

pub(crate) fn insert_hours(
    conn: &Connection,
    hours: &Hours<'_>,
    now: NaiveDateTime,
) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO volunteer_hours (volunteer, held_on, minutes, funding_line, what, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        hours.volunteer.0,
        hours.held_on.to_string(),
        hours.minutes,
        hours.funding_line,
        hours.what,
        moment(now),
    ))?;
    Ok(conn.last_insert_rowid())
}

pub(crate) fn update_hours(conn: &Connection, id: i64, hours: &Hours<'_>) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE volunteer_hours SET volunteer = ?2, held_on = ?3, minutes = ?4, funding_line = ?5, what = ?6 WHERE id = ?1",
    )?
    .execute((
        id,
        hours.volunteer.0,
        hours.held_on.to_string(),
        hours.minutes,
        hours.funding_line,
        hours.what,
    ))?;
    Ok(())
}

pub(crate) fn remove_hours(conn: &Connection, id: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM volunteer_hours WHERE id = ?1")?.execute([id])?;
    Ok(())
}

const HOURS: &str = "SELECT h.id, h.volunteer, v.name, h.held_on, h.minutes, h.funding_line, h.what
    FROM volunteer_hours h JOIN volunteer v ON v.id = h.volunteer";

fn hours_row(row: &Row) -> rusqlite::Result<VolunteerHoursRow> {
    Ok(VolunteerHoursRow {
        id: row.get(0)?,
        version: 0,
        volunteer: row.get(1)?,
        name: row.get(2)?,
        held_on: row.get(3)?,
        minutes: row.get(4)?,
        funding_line: row.get(5)?,
        what: row.get(6)?,
    })
}

/// Hours of a span, newest first.
pub(crate) fn list_hours(
    conn: &Connection,
    (from, to): (&str, &str),
) -> Result<Vec<VolunteerHoursRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "{HOURS} WHERE h.held_on BETWEEN ?1 AND ?2 ORDER BY h.held_on DESC, h.id DESC"
    ))?;
    let rows = query.query_map((from, to), hours_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn hours(conn: &Connection, id: i64) -> Result<Option<VolunteerHoursRow>, OfficeError> {
    let found =
        conn.prepare_cached(&format!("{HOURS} WHERE h.id = ?1"))?.query_row([id], hours_row).optional()?;
    match found {
        Some(found) => Ok(Some(VolunteerHoursRow {
            version: image::version(conn, "volunteer_hours", found.id)?,
            ..found
        })),
        None => Ok(None),
    }
}

/// Years in which there are hours, newest first.
pub(crate) fn years(conn: &Connection) -> Result<Vec<i32>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT DISTINCT CAST(substr(held_on, 1, 4) AS INTEGER) FROM volunteer_hours ORDER BY 1 DESC",
    )?;
    let rows = query.query_map((), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
