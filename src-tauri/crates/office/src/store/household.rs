//! Households: who lives where stands with the person; what is over stands in `household_stay`.

use crate::OfficeError;
use domain::PersonId;
use rusqlite::{Connection, OptionalExtension};

/// Where a person lives.
pub(crate) struct Place {
    pub(crate) household: Option<i64>,
    pub(crate) role: Option<String>,
    pub(crate) since: Option<String>,
}

pub(crate) fn place(conn: &Connection, person: PersonId) -> Result<Option<Place>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT household, household_role, household_since FROM person WHERE id = ?1")?
        .query_row([person.0], |row| {
            Ok(Place { household: row.get(0)?, role: row.get(1)?, since: row.get(2)? })
        })
        .optional()?)
}

/// Everybody of a household, the oldest first.
pub(crate) fn members(conn: &Connection, household: i64) -> Result<Vec<PersonId>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id FROM person WHERE household = ?1
         ORDER BY household_role IS NOT 'bezugsperson', birth_year IS NULL, birth_year, birth_month, birth_day, sort_key, id",
    )?;
    let rows = query.query_map([household], |row| row.get(0).map(PersonId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn insert(conn: &Connection) -> Result<i64, OfficeError> {
    conn.prepare_cached("INSERT INTO household (ident) VALUES (NULL)")?.execute(())?;
    Ok(conn.last_insert_rowid())
}

/// Says where a person lives from now on.
pub(crate) fn put(conn: &Connection, person: PersonId, place: &Place) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE person SET household = ?2, household_role = ?3, household_since = ?4 WHERE id = ?1",
    )?
    .execute((person.0, place.household, &place.role, &place.since))?;
    Ok(())
}

/// A stay that is over.
pub(crate) struct Stay {
    pub(crate) person: PersonId,
    pub(crate) role: Option<String>,
    pub(crate) from: Option<String>,
    pub(crate) until: String,
}

/// Keeps a stay that is over; gives its number.
pub(crate) fn keep_stay(conn: &Connection, household: i64, stay: &Stay) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO household_stay (household, person, role, lived_from, lived_until) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((household, stay.person.0, &stay.role, &stay.from, &stay.until))?;
    Ok(conn.last_insert_rowid())
}

/// Stays that are over, of the person herself and of those who lived where she lives or lived, newest end first.
pub(crate) fn stays(conn: &Connection, person: PersonId) -> Result<Vec<Stay>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT s.person, s.role, s.lived_from, s.lived_until FROM household_stay s
         WHERE s.household IN (SELECT household FROM person WHERE id = ?1 AND household IS NOT NULL
                               UNION SELECT household FROM household_stay WHERE person = ?1)
         ORDER BY s.lived_until DESC, s.id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(Stay { person: PersonId(row.get(0)?), role: row.get(1)?, from: row.get(2)?, until: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
