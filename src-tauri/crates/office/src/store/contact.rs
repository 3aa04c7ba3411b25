//! Contacts: writing them, and what a counsellor's habits and today's screen need of them.

use super::moment;
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{CaseId, ContactId, PersonId, StaffId, name};
use rusqlite::{Connection, OptionalExtension};
use wire::TodayConsultation;

/// What is written of a contact.
#[derive(Clone)]
pub(crate) struct ContactRecord<'a> {
    pub(crate) ident: Option<&'a str>,
    pub(crate) case: Option<CaseId>,
    pub(crate) held_on: NaiveDate,
    pub(crate) began_at: Option<NaiveTime>,
    pub(crate) minutes: Option<u32>,
    pub(crate) talk_kind: Option<&'a str>,
    pub(crate) setting: Option<&'a str>,
    pub(crate) form: Option<&'a str>,
    pub(crate) state: Option<&'a str>,
    pub(crate) language: Option<&'a str>,
    pub(crate) interpreting: Option<&'a str>,
    pub(crate) funding_line: Option<&'a str>,
    pub(crate) staff: Option<StaffId>,
    pub(crate) anonymous_nationality: Option<&'a str>,
    pub(crate) anonymous_gender: Option<&'a str>,
    pub(crate) anonymous_age: Option<&'a str>,
    pub(crate) note: Option<&'a str>,
    pub(crate) topics: Vec<&'a str>,
    pub(crate) companions: Vec<PersonId>,
    pub(crate) counsellors: Vec<StaffId>,
}

pub(crate) fn insert(
    conn: &Connection,
    contact: &ContactRecord<'_>,
    now: NaiveDateTime,
) -> Result<ContactId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO contact (ident, casefile, held_on, began_at, minutes, talk_kind, setting, form, state, language,
             interpreting, funding_line, staff, anonymous_nationality, anonymous_gender, anonymous_age, note, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
    )?
    .execute(rusqlite::params![
        contact.ident,
        contact.case.map(|c| c.0),
        contact.held_on.to_string(),
        contact.began_at.map(|t| t.format("%H:%M").to_string()),
        contact.minutes,
        contact.talk_kind,
        contact.setting,
        contact.form,
        contact.state,
        contact.language,
        contact.interpreting,
        contact.funding_line,
        contact.staff.map(|s| s.0),
        contact.anonymous_nationality,
        contact.anonymous_gender,
        contact.anonymous_age,
        contact.note,
        moment(now),
    ])?;
    let id = ContactId(conn.last_insert_rowid());
    insert_owned(conn, id, contact)?;
    Ok(id)
}

/// Topics, companions and further counsellors.
pub(crate) fn insert_owned(
    conn: &Connection,
    id: ContactId,
    contact: &ContactRecord<'_>,
) -> Result<(), OfficeError> {
    let mut topic = conn.prepare_cached(
        "INSERT OR IGNORE INTO contact_topic (contact, position, topic) VALUES (?1, ?2, ?3)",
    )?;
    for (position, code) in (0i64..).zip(&contact.topics) {
        topic.execute((id.0, position, code))?;
    }
    let mut person =
        conn.prepare_cached("INSERT OR IGNORE INTO contact_person (contact, person) VALUES (?1, ?2)")?;
    for companion in &contact.companions {
        person.execute((id.0, companion.0))?;
    }
    let mut staff =
        conn.prepare_cached("INSERT OR IGNORE INTO contact_staff (contact, staff) VALUES (?1, ?2)")?;
    for colleague in &contact.counsellors {
        staff.execute((id.0, colleague.0))?;
    }
    Ok(())
}

/// What this counsellor used in her latest contact.
#[derive(Clone, Debug, Default)]
pub(crate) struct Habit {
    pub(crate) form: Option<String>,
    pub(crate) setting: Option<String>,
    pub(crate) funding_line: Option<String>,
}

pub(crate) fn habit(conn: &Connection, staff: StaffId) -> Result<Habit, OfficeError> {
    let last = conn
        .prepare_cached(
            "SELECT form, setting, funding_line FROM contact WHERE staff = ?1
             ORDER BY recorded_at DESC, id DESC LIMIT 1",
        )?
        .query_row([staff.0], |row| {
            Ok(Habit { form: row.get(0)?, setting: row.get(1)?, funding_line: row.get(2)? })
        })
        .optional()?;
    Ok(last.unwrap_or_default())
}

/// The topics this counsellor used most in her latest 300 contacts, most used first; filled up with the office's.
pub(crate) fn favourite_topics(
    conn: &Connection,
    staff: StaffId,
    limit: u32,
) -> Result<Vec<String>, OfficeError> {
    let mut query = conn.prepare_cached(
        "WITH mine AS (SELECT id FROM contact WHERE staff = ?1 ORDER BY held_on DESC, id DESC LIMIT 300),
              anyones AS (SELECT id FROM contact ORDER BY held_on DESC, id DESC LIMIT 300)
         SELECT topic FROM (
             SELECT t.topic, 1000 * count(*) AS weight FROM mine JOIN contact_topic t ON t.contact = mine.id GROUP BY t.topic
             UNION ALL
             SELECT t.topic, count(*) FROM anyones JOIN contact_topic t ON t.contact = anyones.id GROUP BY t.topic)
         GROUP BY topic ORDER BY sum(weight) DESC, topic LIMIT ?2",
    )?;
    let rows = query.query_map((staff.0, limit), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A counsellor's contacts of a day, newest first.
pub(crate) fn of_day(
    conn: &Connection,
    staff: StaffId,
    day: NaiveDate,
) -> Result<Vec<TodayConsultation>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT c.id, p.id, p.given_name, p.family_name, c.began_at, c.minutes, c.form, c.language, c.funding_line,
                (SELECT group_concat(topic, '|') FROM (SELECT topic FROM contact_topic WHERE contact = c.id ORDER BY position))
         FROM contact c LEFT JOIN casefile f ON f.id = c.casefile LEFT JOIN person p ON p.id = f.person
         WHERE c.id IN (
             SELECT id FROM contact WHERE staff = ?1 AND held_on = ?2
             UNION SELECT k.id FROM contact k JOIN contact_staff cs ON cs.contact = k.id AND cs.staff = ?1
             WHERE k.held_on = ?2)
         ORDER BY c.began_at DESC, c.id DESC",
    )?;
    let rows = query.query_map((staff.0, day.to_string()), |row| {
        let person: Option<i64> = row.get(1)?;
        let (given, family): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
        let topics: Option<String> = row.get(9)?;
        Ok(TodayConsultation {
            id: row.get(0)?,
            person,
            name: person.map(|_| name::shown(given.as_deref(), family.as_deref())),
            time: row.get(4)?,
            minutes: row.get(5)?,
            topics: parts(topics),
            form: row.get(6)?,
            language: row.get(7)?,
            funding_line: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Finished contacts between two days, both included.
pub(crate) fn count_between(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<u32, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM contact WHERE held_on BETWEEN ?1 AND ?2 AND state = 'erledigt'",
        )?
        .query_row((from.to_string(), to.to_string()), |row| row.get(0))?)
}

/// How the person was interpreted at her latest contact.
pub(crate) fn last_interpreting(conn: &Connection, person: PersonId) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT c.interpreting FROM casefile f JOIN contact c ON c.casefile = f.id
             WHERE f.person = ?1 AND c.interpreting IS NOT NULL ORDER BY c.held_on DESC, c.id DESC LIMIT 1",
        )?
        .query_row([person.0], |row| row.get(0))
        .optional()?)
}

pub(crate) fn exists(conn: &Connection, id: ContactId) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM contact WHERE id = ?1)")?
        .query_row([id.0], |row| row.get(0))?)
}

/// Numbers of the referrals that hang on a contact.
pub(crate) fn referrals(conn: &Connection, id: ContactId) -> Result<Vec<i64>, OfficeError> {
    let mut query = conn.prepare_cached("SELECT id FROM referral WHERE contact = ?1 ORDER BY id")?;
    let rows = query.query_map([id.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Erases a contact with topics, companions and referrals; refused while anything else hangs on it.
pub(crate) fn erase(conn: &Connection, id: ContactId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM referral WHERE contact = ?1")?.execute([id.0])?;
    match conn.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([id.0]) {
        Err(rusqlite::Error::SqliteFailure(code, _))
            if code.code == rusqlite::ErrorCode::ConstraintViolation =>
        {
            Err(OfficeError::StillNeeded)
        }
        other => Ok(other.map(|_| ())?),
    }
}

/// Splits what `group_concat` with `|` put together.
pub(crate) fn parts(joined: Option<String>) -> Vec<String> {
    joined.map(|text| text.split('|').map(str::to_owned).collect()).unwrap_or_default()
}
