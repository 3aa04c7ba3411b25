//! Records that may be about one person: what is compared of them, where to look while one is typed,
//! and which pairs were found to be two.

use super::person_key;
use crate::OfficeError;
use domain::duplicate::{Ear, Portrait};
use domain::{Birth, PersonId, Sought, name, telephone_digits};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::{BTreeMap, BTreeSet};

const PORTRAIT: &str =
    "SELECT id, given_name, family_name, birth_year, birth_month, birth_day, gender, nationality,
    original_name, birth_name, other_names FROM person WHERE merged_into IS NULL";

fn portrait(row: &Row, ear: &mut Ear) -> rusqlite::Result<(i64, Portrait)> {
    let (given, family): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
    let birth = Birth::from_parts(row.get(3)?, row.get(4)?, row.get(5)?, false);
    let (gender, nationality): (Option<String>, Option<String>) = (row.get(6)?, row.get(7)?);
    let shown = name::shown(given.as_deref(), family.as_deref());
    let mut portrait = Portrait::new("", birth, gender.as_deref(), nationality.as_deref());
    portrait.also_called(&shown, ear);
    let (original, born, other): (Option<String>, Option<String>, Option<String>) =
        (row.get(8)?, row.get(9)?, row.get(10)?);
    if let Some(original) = original {
        portrait.also_called(&original, ear);
    }
    // Her former family name, with the given names of today.
    if let (Some(born), Some(given)) = (born, &given) {
        portrait.also_called(&format!("{given} {born}"), ear);
    }
    for line in other.iter().flat_map(|text| text.lines()) {
        portrait.also_called(line, ear);
    }
    Ok((row.get(0)?, portrait))
}

/// Everybody, for finding all pairs anew: the one place that reads the whole table.
pub(crate) fn everybody(conn: &Connection) -> Result<BTreeMap<i64, Portrait>, OfficeError> {
    let mut ear = Ear::default();
    let mut all: BTreeMap<i64, Portrait> = conn
        .prepare_cached(PORTRAIT)?
        .query_map((), |row| portrait(row, &mut ear))?
        .collect::<Result<_, _>>()?;
    let mut query = conn.prepare_cached(
        "SELECT person, 'phone', value FROM person_channel WHERE kind IN ('phone', 'messenger')
         UNION ALL SELECT person, kind, value FROM person_reference WHERE kind <> 'other'",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        if let Some(portrait) = all.get_mut(&row.get(0)?) {
            numbered(portrait, &row.get::<_, String>(1)?, &row.get::<_, String>(2)?);
        }
    }
    Ok(all)
}

/// One record as it is compared; none where there is none, or it points to another.
pub(crate) fn of_one(conn: &Connection, person: i64, ear: &mut Ear) -> Result<Option<Portrait>, OfficeError> {
    let found = conn
        .prepare_cached(&format!("{PORTRAIT} AND id = ?1"))?
        .query_row([person], |row| portrait(row, ear))
        .optional()?;
    let Some((_, mut portrait)) = found else { return Ok(None) };
    let mut query = conn.prepare_cached(
        "SELECT 'phone', value FROM person_channel WHERE person = ?1 AND kind IN ('phone', 'messenger')
         UNION ALL SELECT kind, value FROM person_reference WHERE person = ?1 AND kind <> 'other'",
    )?;
    let mut rows = query.query([person])?;
    while let Some(row) = rows.next()? {
        numbered(&mut portrait, &row.get::<_, String>(0)?, &row.get::<_, String>(1)?);
    }
    Ok(Some(portrait))
}

fn numbered(portrait: &mut Portrait, kind: &str, value: &str) {
    match kind {
        "phone" => portrait.reached_at(&telephone_digits(value)),
        kind => portrait.kept_as(&reference(kind, value)),
    }
}

fn reference(kind: &str, value: &str) -> String {
    format!("{kind}:{}", value.chars().filter(|c| c.is_alphanumeric()).collect::<String>())
}

/// Persons who may be the one that is being written down: met by all words, or by one and the year of birth.
pub(crate) fn candidates(
    conn: &Connection,
    sought: &Sought,
    year: Option<i32>,
    limit: usize,
) -> Result<BTreeMap<i64, Portrait>, OfficeError> {
    let mut ids: BTreeSet<i64> =
        person_key::matching(conn, sought)?.into_iter().take(limit).map(|hit| hit.person.0).collect();
    if let Some(year) = year {
        let mut query = conn.prepare_cached(BY_SOUND_AND_YEAR)?;
        for reading in sought.terms.iter().flat_map(|term| &term.readings) {
            for id in query.query_map((reading.consonants(), year), |row| row.get(0))? {
                ids.insert(id?);
            }
        }
    }
    let mut query = conn.prepare_cached(&format!("{PORTRAIT} AND id = ?1"))?;
    let (mut found, mut ear) = (BTreeMap::new(), Ear::default());
    for id in ids {
        for one in query.query_map([id], |row| portrait(row, &mut ear))? {
            let (id, portrait) = one?;
            found.insert(id, portrait);
        }
    }
    Ok(found)
}

/// Persons by a word that sounds so, and the year of birth.
pub(super) const BY_SOUND_AND_YEAR: &str =
    "SELECT DISTINCT k.person FROM person_key k JOIN person p ON p.id = k.person
    WHERE k.form = 'sound' AND k.key = ?1 AND k.kind = 'name' AND p.birth_year = ?2";

/// Keeps that two records are of two persons; none when it is kept already.
pub(crate) fn keep_distinct(conn: &Connection, a: PersonId, b: PersonId) -> Result<Option<i64>, OfficeError> {
    let made = conn
        .prepare_cached("INSERT OR IGNORE INTO person_distinct (first, second) VALUES (?1, ?2)")?
        .execute((a.0.min(b.0), a.0.max(b.0)))?;
    Ok((made > 0).then(|| conn.last_insert_rowid()))
}
