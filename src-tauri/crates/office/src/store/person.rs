//! Persons: writing and listing them. How they are found stands in `person_key`.

use super::{moment, person_key};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{Birth, PersonId, name, running_number};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{PersonHit, PersonRow, StatusView};

/// What is written of a person.
#[derive(Clone, Default)]
pub(crate) struct PersonRecord<'a> {
    pub(crate) ident: Option<&'a str>,
    pub(crate) number: String,
    pub(crate) family_name: Option<&'a str>,
    pub(crate) given_name: Option<&'a str>,
    pub(crate) birth: Option<Birth>,
    pub(crate) gender: Option<&'a str>,
    pub(crate) nationality: Option<&'a str>,
    pub(crate) language: Option<&'a str>,
    pub(crate) needs_interpreter: Option<&'a str>,
    pub(crate) postal_code: Option<&'a str>,
    pub(crate) town: Option<&'a str>,
    pub(crate) entered_on: Option<NaiveDate>,
    pub(crate) household: Option<i64>,
    pub(crate) consent_on: Option<NaiveDate>,
}

pub(crate) fn insert(
    conn: &Connection,
    person: &PersonRecord<'_>,
    now: NaiveDateTime,
) -> Result<PersonId, OfficeError> {
    let shown = name::shown(person.family_name, person.given_name);
    let sort_key = name::sort_key(&shown);
    conn.prepare_cached(
        "INSERT INTO person (ident, number, family_name, given_name, sort_key, birth_year, birth_month, birth_day,
             birth_estimated, gender, nationality, language, needs_interpreter, postal_code, town, entered_on, household,
             consent_on, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    )?
    .execute(rusqlite::params![
        person.ident,
        person.number,
        person.family_name,
        person.given_name,
        sort_key,
        person.birth.map(|b| b.year),
        person.birth.and_then(|b| b.month),
        person.birth.and_then(|b| b.day),
        person.birth.is_some_and(|b| b.estimated),
        person.gender,
        person.nationality,
        person.language,
        person.needs_interpreter,
        person.postal_code,
        person.town,
        person.entered_on.map(|d| d.to_string()),
        person.household,
        person.consent_on.map(|d| d.to_string()),
        moment(now),
    ])?;
    let id = conn.last_insert_rowid();
    index(conn, PersonId(id))?;
    Ok(PersonId(id))
}

/// Makes the keys anew under which somebody is found. To be called after every write of a person or of what belongs to her.
pub(crate) fn index(conn: &Connection, person: PersonId) -> Result<(), OfficeError> {
    person_key::index(conn, person)
}

/// The next running number of a year, of persons (`prefix` empty) or of another noun with a letter before it. Never gives
/// the same one twice, not even when what bore it was taken back.
pub(crate) fn next_number(conn: &Connection, prefix: &str, year: i32) -> Result<String, OfficeError> {
    let number: u32 = conn
        .prepare_cached(
            "INSERT INTO number_given (prefix, year, last) VALUES (?1, ?2, 1)
             ON CONFLICT (prefix, year) DO UPDATE SET last = last + 1 RETURNING last",
        )?
        .query_row((prefix, year), |row| row.get(0))?;
    Ok(running_number(prefix, year, number - 1))
}

/// Adds a residence status.
pub(crate) fn add_status(
    conn: &Connection,
    person: PersonId,
    status: &str,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO residence_status (person, status, valid_from, valid_to) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((person.0, status, from.map(|d| d.to_string()), to.map(|d| d.to_string())))?;
    Ok(conn.last_insert_rowid())
}

/// Residence statuses, newest first.
pub(crate) fn statuses(conn: &Connection, person: PersonId) -> Result<Vec<StatusView>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT status, valid_from, valid_to, document_until FROM residence_status WHERE person = ?1
         ORDER BY coalesce(valid_from, '') DESC, id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(StatusView {
            status: row.get(0)?,
            from: row.get(1)?,
            to: row.get(2)?,
            document_until: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const HIT: &str =
    "p.id, p.number, p.given_name, p.family_name, p.birth_year, p.birth_month, p.birth_day, p.nationality,
    (SELECT r.held_on FROM person_recent r WHERE r.person = p.id)";

fn hit(row: &Row) -> rusqlite::Result<PersonHit> {
    let given: Option<String> = row.get(2)?;
    let family: Option<String> = row.get(3)?;
    let birth = Birth::from_parts(row.get(4)?, row.get(5)?, row.get(6)?, false);
    Ok(PersonHit {
        id: row.get(0)?,
        number: row.get(1)?,
        name: name::shown(given.as_deref(), family.as_deref()),
        family,
        given,
        birth: birth.map(|b| b.iso()),
        nationality: row.get(7)?,
        last_contact: row.get(8)?,
        why: "name".to_owned(),
        matched: Vec::new(),
    })
}

/// One person as a hit.
pub(crate) fn one(conn: &Connection, id: PersonId) -> Result<Option<PersonHit>, OfficeError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {HIT} FROM person p WHERE p.id = ?1"))?
        .query_row([id.0], hit)
        .optional()?)
}

/// Is there such a record, and does it stand for somebody: no mere pointer to another, not anonymised?
pub(crate) fn stands(conn: &Connection, id: PersonId) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM person WHERE id = ?1 AND merged_into IS NULL AND anonymised_on IS NULL)",
        )?
        .query_row([id.0], |row| row.get(0))?)
}

/// Persons of the contacts that this counsellor held last.
pub(crate) fn recent(
    conn: &Connection,
    staff: domain::StaffId,
    limit: u32,
) -> Result<Vec<PersonHit>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "WITH last AS (
             SELECT f.person AS id, max(c.held_on || coalesce(c.began_at, '') || printf('%012d', c.id)) AS seen
             FROM (SELECT * FROM contact WHERE staff = ?1 AND casefile IS NOT NULL AND state = 'erledigt'
                   ORDER BY held_on DESC, id DESC LIMIT 200) c
             JOIN casefile f ON f.id = c.casefile GROUP BY f.person)
         SELECT {HIT} FROM last JOIN person p ON p.id = last.id ORDER BY last.seen DESC LIMIT ?2"
    ))?;
    let rows = query.query_map((staff.0, limit), hit)?;
    let mut hits: Vec<PersonHit> = rows.collect::<Result<_, _>>()?;
    for hit in &mut hits {
        hit.why = "recent".to_owned();
    }
    Ok(hits)
}

/// How a page of the list is put together.
pub(crate) struct Listing<'a> {
    /// Only these; none = all.
    pub(crate) only: Option<&'a [i64]>,
    /// By last contact instead of name.
    pub(crate) by_last_contact: bool,
    /// Rows to skip.
    pub(crate) offset: u32,
    /// Rows to give.
    pub(crate) limit: u32,
}

/// A page of the list of persons.
pub(crate) fn list(conn: &Connection, page: &Listing<'_>) -> Result<Vec<PersonRow>, OfficeError> {
    let only = page.only.map(|ids| serde_json::to_string(ids).unwrap_or_default());
    let filter = if only.is_some() {
        "WHERE p.merged_into IS NULL AND p.anonymised_on IS NULL AND p.id IN (SELECT value FROM json_each(?1))"
    } else {
        "WHERE p.merged_into IS NULL AND p.anonymised_on IS NULL AND ?1 IS NULL"
    };
    let (from, order) = if page.by_last_contact {
        ("person_recent last CROSS JOIN person p ON p.id = last.person", "last.held_on DESC, last.person")
    } else {
        ("person p", "p.sort_key, p.id")
    };
    let mut query = conn.prepare(&format!(
        "SELECT {HIT},
            (SELECT s.status FROM residence_status s WHERE s.person = p.id
             ORDER BY coalesce(s.valid_from, '') DESC, s.id DESC LIMIT 1),
            p.language, p.needs_interpreter, p.town,
            (SELECT count(*) FROM casefile f WHERE f.person = p.id AND f.closed_on IS NULL)
         FROM {from} {filter} ORDER BY {order} LIMIT ?2 OFFSET ?3"
    ))?;
    let rows = query.query_map((only, page.limit, page.offset), |row| {
        Ok(PersonRow {
            hit: hit(row)?,
            status: row.get(9)?,
            language: row.get(10)?,
            interpreter: row.get(11)?,
            town: row.get(12)?,
            open_cases: row.get(13)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many persons are on record.
pub(crate) fn count(conn: &Connection) -> Result<u32, OfficeError> {
    Ok(conn.query_row(
        "SELECT (SELECT count(*) FROM person) - (SELECT count(*) FROM person WHERE merged_into IS NOT NULL)
             - (SELECT count(*) FROM person WHERE anonymised_on IS NOT NULL)",
        (),
        |row| row.get(0),
    )?)
}
