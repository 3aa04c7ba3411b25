//! Pairs of records that look alike, kept: found anew for whomever an act has touched, in the act's own transaction.
//!
//! Triggers note whose record was touched, whoever wrote it: a form, an undo, a merge, a list from outside. What is kept is always
//! what a fresh look at all records finds ([`is_right`]).

use super::duplicate;
use crate::OfficeError;
use domain::PersonId;
use domain::duplicate::{Ear, Likeness, Portrait, RULE, likely_the_same};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A place where more look alike than this says nothing. Tests have small crowds.
const CROWDED: usize = if cfg!(test) { 3 } else { 300 };
/// When more records than this were touched, all are looked at together.
const MANY: usize = if cfg!(test) { 6 } else { 200 };

/// A pair, with the reasons.
pub(crate) struct Pair {
    pub(crate) first: PersonId,
    pub(crate) second: PersonId,
    pub(crate) reasons: Vec<Likeness>,
}

/// The likeliest pairs that nobody has found to be two persons.
pub(crate) fn likeliest(conn: &Connection, limit: u32) -> Result<Vec<Pair>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT p.first, p.second, p.likeness FROM duplicate_pair p INDEXED BY duplicate_pair_in_order
         WHERE NOT EXISTS (SELECT 1 FROM person_distinct d WHERE d.first = p.first AND d.second = p.second)
         ORDER BY p.likeness, p.first, p.second LIMIT ?1",
    )?;
    let rows = query.query_map([limit], |row| {
        let likeness: String = row.get(2)?;
        Ok(Pair {
            first: PersonId(row.get(0)?),
            second: PersonId(row.get(1)?),
            reasons: likeness.bytes().filter_map(likeness_of).collect(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many there are.
pub(crate) fn count(conn: &Connection) -> Result<u32, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM duplicate_pair) - (SELECT count(*) FROM person_distinct d
             JOIN duplicate_pair p ON p.first = d.first AND p.second = d.second)",
        )?
        .query_row((), |row| row.get(0))?)
}

fn likeness_of(digit: u8) -> Option<Likeness> {
    Likeness::ALL.get(usize::from(digit.checked_sub(b'0')?)).copied()
}

fn digits(reasons: &[Likeness]) -> String {
    let place = |reason: &Likeness| Likeness::ALL.iter().position(|one| one == reason).unwrap_or(0);
    reasons.iter().map(|reason| place(reason).to_string()).collect()
}

/// Finds anew the pairs of whomever the act has touched. The last step of every transaction.
pub(crate) fn keep_up(conn: &Connection) -> Result<(), OfficeError> {
    let rule: u32 = conn
        .prepare_cached("SELECT rule FROM duplicate_rule WHERE id = 1")?
        .query_row((), |row| row.get(0))?;
    let touched: Vec<i64> = conn
        .prepare_cached("SELECT person FROM duplicate_stale ORDER BY person LIMIT ?1")?
        .query_map([most(MANY + 1)], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    if rule != RULE || touched.len() > MANY {
        return anew(conn);
    }
    if touched.is_empty() {
        return Ok(());
    }
    let mut ear = Ear::default();
    for person in touched {
        if !again(conn, person, &mut ear)? {
            return anew(conn);
        }
    }
    conn.prepare_cached("DELETE FROM duplicate_stale")?.execute(())?;
    Ok(())
}

/// Puts one record where it stands now and compares it with whoever stands there. False when a place became crowded or ceased to
/// be: then others are concerned as well.
fn again(conn: &Connection, person: i64, ear: &mut Ear) -> Result<bool, OfficeError> {
    let before: BTreeSet<i64> = conn
        .prepare_cached("SELECT place FROM duplicate_place WHERE person = ?1 ORDER BY place")?
        .query_map([person], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let portrait = duplicate::of_one(conn, person, ear)?;
    let now = portrait.as_ref().map(Portrait::places).unwrap_or_default();
    for place in before.difference(&now) {
        if standing(conn, *place)?.len() == CROWDED + 1 {
            return Ok(false);
        }
        conn.prepare_cached("DELETE FROM duplicate_place WHERE place = ?1 AND person = ?2")?
            .execute((place, person))?;
    }
    conn.prepare_cached("DELETE FROM duplicate_pair WHERE first = ?1")?.execute([person])?;
    conn.prepare_cached("DELETE FROM duplicate_pair WHERE second = ?1")?.execute([person])?;
    let mut others = BTreeSet::new();
    for place in &now {
        if !before.contains(place) {
            put(conn, *place, person)?;
        }
        let there = standing(conn, *place)?;
        if there.len() == CROWDED + 1 && !before.contains(place) {
            return Ok(false);
        }
        if there.len() <= CROWDED {
            others.extend(there);
        }
    }
    others.remove(&person);
    if let Some(portrait) = portrait {
        for other in others {
            let Some(theirs) = duplicate::of_one(conn, other, ear)? else { continue };
            if let Some(reasons) = likely_the_same(&portrait, &theirs, false) {
                keep(conn, person.min(other), person.max(other), &reasons)?;
            }
        }
    }
    Ok(true)
}

/// A limit, for SQL.
fn most(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// Who stands in a place, as far as it matters: two more than fit are as good as all.
fn standing(conn: &Connection, place: i64) -> Result<Vec<i64>, OfficeError> {
    let mut query =
        conn.prepare_cached("SELECT person FROM duplicate_place WHERE place = ?1 ORDER BY person LIMIT ?2")?;
    let rows = query.query_map((place, most(CROWDED + 2)), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn put(conn: &Connection, place: i64, person: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("INSERT INTO duplicate_place (place, person) VALUES (?1, ?2)")?
        .execute((place, person))?;
    Ok(())
}

fn keep(conn: &Connection, first: i64, second: i64, reasons: &[Likeness]) -> Result<(), OfficeError> {
    conn.prepare_cached("INSERT INTO duplicate_pair (first, second, likeness) VALUES (?1, ?2, ?3)")?
        .execute((first, second, digits(reasons)))?;
    Ok(())
}

/// Finds all pairs anew.
fn anew(conn: &Connection) -> Result<(), OfficeError> {
    for sql in ["DELETE FROM duplicate_pair", "DELETE FROM duplicate_place", "DELETE FROM duplicate_stale"] {
        conn.prepare_cached(sql)?.execute(())?;
    }
    let everybody = duplicate::everybody(conn)?;
    let places = places_of(&everybody);
    for (place, person) in &places {
        put(conn, *place, *person)?;
    }
    for ((first, second), reasons) in likely_pairs(&everybody, &places) {
        keep(conn, first, second, &reasons)?;
    }
    conn.prepare_cached("UPDATE duplicate_rule SET rule = ?1 WHERE id = 1")?.execute([RULE])?;
    Ok(())
}

/// Who stands where, place by place.
fn places_of(everybody: &BTreeMap<i64, Portrait>) -> Vec<(i64, i64)> {
    let mut places: Vec<(i64, i64)> = everybody
        .iter()
        .flat_map(|(person, portrait)| portrait.places().into_iter().map(move |place| (place, *person)))
        .collect();
    places.sort_unstable();
    places
}

/// Compares whoever stands in one place: two that are likely the same share one.
fn likely_pairs(
    everybody: &BTreeMap<i64, Portrait>,
    places: &[(i64, i64)],
) -> BTreeMap<(i64, i64), Vec<Likeness>> {
    let mut compared: HashSet<(i64, i64)> = HashSet::new();
    let mut found = BTreeMap::new();
    for together in places.chunk_by(|a, b| a.0 == b.0).filter(|place| place.len() <= CROWDED) {
        let there: Vec<(i64, &Portrait)> = together
            .iter()
            .filter_map(|(_, person)| everybody.get(person).map(|portrait| (*person, portrait)))
            .collect();
        for (at, (first, a)) in there.iter().enumerate() {
            for (second, b) in there.iter().skip(at + 1) {
                if (a.is_another(b) && !a.kept_as_one(b)) || !compared.insert((*first, *second)) {
                    continue;
                }
                found.extend(likely_the_same(a, b, false).map(|reasons| ((*first, *second), reasons)));
            }
        }
    }
    found
}

/// Is what is kept what a fresh look at all records finds?
pub(crate) fn is_right(conn: &Connection) -> Result<bool, OfficeError> {
    let everybody = duplicate::everybody(conn)?;
    let places = places_of(&everybody);
    let fresh: Vec<(i64, i64, String)> = likely_pairs(&everybody, &places)
        .into_iter()
        .map(|((first, second), reasons)| (first, second, digits(&reasons)))
        .collect();
    let kept: Vec<(i64, i64, String)> = conn
        .prepare_cached("SELECT first, second, likeness FROM duplicate_pair ORDER BY first, second")?
        .query_map((), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    let stood: Vec<(i64, i64)> = conn
        .prepare_cached("SELECT place, person FROM duplicate_place ORDER BY place, person")?
        .query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(kept == fresh && stood == places)
}

#[cfg(test)]
mod tests;
