//! Persons by what is said of them: each criterion is a set of its own, found by an index, and all sets are cut with each other.

use crate::OfficeError;
use chrono::{Datelike, Days, Months, NaiveDate};
use domain::Birth;
use rusqlite::{Connection, Params};
use std::collections::BTreeSet;
use wire::PersonFilter;

/// More years than an estimated birth may be off.
const ABOUT: i64 = 10;

type Ids = BTreeSet<i64>;

fn ids(conn: &Connection, sql: &str, params: impl Params) -> Result<Ids, OfficeError> {
    let mut query = conn.prepare_cached(sql)?;
    let rows = query.query_map(params, |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everybody for whom all criteria hold on a day; none when nothing is said. Records that were merged into others are never among them.
pub(crate) fn matching(
    conn: &Connection,
    filter: &PersonFilter,
    today: NaiveDate,
) -> Result<Option<Ids>, OfficeError> {
    let day = today.to_string();
    let before = |months: u32| {
        today.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN).max(first_day()).to_string()
    };
    let mut sets: Vec<Ids> = Vec::new();
    if let Some(status) = &filter.status {
        sets.push(ids(conn, BY_STATUS, (status, &day))?);
    }
    if let Some(days) = filter.expires_within_days {
        let until = today.checked_add_days(Days::new(u64::from(days))).unwrap_or(today);
        sets.push(ids(conn, BY_DOCUMENT, (until.to_string(), &day))?);
    }
    if filter.funding_line.is_some() || filter.staff.is_some() {
        sets.push(ids(conn, BY_CASE, (&filter.funding_line, filter.staff))?);
    }
    if let Some(language) = &filter.language {
        sets.push(ids(conn, BY_LANGUAGE, [language])?);
    }
    if let Some(country) = &filter.nationality {
        sets.push(ids(conn, BY_NATIONALITY, [country])?);
    }
    if let Some(housing) = &filter.housing {
        sets.push(ids(conn, "SELECT id FROM person WHERE housing = ?1", [housing])?);
    }
    if let Some(topic) = &filter.topic {
        let since = before(filter.topic_months.unwrap_or(12));
        sets.push(ids(conn, BY_TOPIC, (topic, since, &day))?);
    }
    if let Some(months) = filter.not_seen_months {
        sets.push(ids(conn, NOT_SEEN, [before(months)])?);
    }
    if filter.age_from.is_some() || filter.age_to.is_some() {
        sets.push(of_age(conn, filter, today)?);
    }
    let mut sets = sets.into_iter();
    let Some(first) = sets.next() else { return Ok(None) };
    let all = sets.fold(first, |all, set| all.intersection(&set).copied().collect());
    Ok(Some(&all - &ids(conn, POINTERS, ())?))
}

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or_default()
}

/// Those who are so old today whatever day within the known birth is the right one.
fn of_age(conn: &Connection, filter: &PersonFilter, today: NaiveDate) -> Result<Ids, OfficeError> {
    let (least, most) = (filter.age_from.unwrap_or(0), filter.age_to.unwrap_or(200));
    let mut query = conn.prepare_cached(
        "SELECT id, birth_year, birth_month, birth_day, birth_estimated FROM person WHERE birth_year BETWEEN ?1 AND ?2",
    )?;
    let year = i64::from(today.year());
    // A birth that is only about right may lie some years beside the year on record.
    let years = (year - i64::from(most) - ABOUT, year - i64::from(least) + ABOUT);
    let rows = query.query_map(years, |row| {
        let birth = Birth::from_parts(row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
        Ok((row.get::<_, i64>(0)?, birth))
    })?;
    let mut found = Ids::new();
    for row in rows {
        let (id, birth) = row?;
        if birth
            .and_then(|birth| birth.age_range(today))
            .is_some_and(|(young, old)| young >= least && old <= most)
        {
            found.insert(id);
        }
    }
    Ok(found)
}

const BY_STATUS: &str = "SELECT person FROM residence_status WHERE status = ?1
    AND coalesce(valid_from, '') <= ?2 AND coalesce(valid_to, '9999') >= ?2";
const BY_DOCUMENT: &str = "SELECT person FROM residence_status WHERE document_until <= ?1
    AND coalesce(valid_from, '') <= ?2 AND coalesce(valid_to, '9999') >= ?2";
const BY_CASE: &str = "SELECT person FROM casefile WHERE closed_on IS NULL
    AND (?1 IS NULL OR funding_line = ?1) AND (?2 IS NULL OR staff = ?2)";
const BY_LANGUAGE: &str = "SELECT id FROM person WHERE language = ?1
    UNION SELECT person FROM person_language WHERE language = ?1";
const BY_NATIONALITY: &str = "SELECT id FROM person WHERE nationality = ?1
    UNION SELECT person FROM person_citizenship WHERE country = ?1";
const BY_TOPIC: &str = "SELECT f.person FROM contact_topic t JOIN contact c ON c.id = t.contact
        JOIN casefile f ON f.id = c.casefile
        WHERE t.topic = ?1 AND c.state = 'erledigt' AND c.held_on BETWEEN ?2 AND ?3
    UNION SELECT k.person FROM contact_topic t JOIN contact c ON c.id = t.contact
        JOIN contact_person k ON k.contact = c.id
        WHERE t.topic = ?1 AND c.state = 'erledigt' AND c.held_on BETWEEN ?2 AND ?3";
/// A planned talk is none; whoever was never here has not been seen either.
const NOT_SEEN: &str = "SELECT person FROM person_recent WHERE held_on < ?1
    UNION ALL SELECT person FROM person_recent WHERE held_on IS NULL";
/// Records that are only pointers to others, or stand for nobody any more.
const POINTERS: &str = "SELECT id FROM person WHERE merged_into IS NOT NULL
    UNION ALL SELECT id FROM person WHERE anonymised_on IS NOT NULL";
