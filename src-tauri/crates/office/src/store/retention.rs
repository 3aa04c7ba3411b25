//! Records whose cases are all closed, for proposing which may go.

use super::{day, person};
use crate::OfficeError;
use chrono::NaiveDate;
use domain::{Birth, PersonId};
use rusqlite::Connection;
use wire::PersonHit;

/// A record without an open case.
pub(crate) struct Closed {
    pub(crate) person: PersonId,
    pub(crate) last_closed: NaiveDate,
    /// Of herself and of those who are counselled along.
    pub(crate) births: Vec<Birth>,
}

/// Records whose last case was closed before a day and for which nothing is open: no deadline, no task, no appointment to come,
/// no request for access. The longest closed first.
pub(crate) fn closed_before(
    conn: &Connection,
    before: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<Closed>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT f.person, max(f.closed_on) AS last FROM casefile f JOIN person p ON p.id = f.person
         WHERE p.anonymised_on IS NULL AND p.merged_into IS NULL
         GROUP BY f.person
         HAVING count(*) = count(f.closed_on) AND last < ?1
            AND NOT EXISTS (SELECT 1 FROM deadline d WHERE d.person = f.person AND d.state IN ('open', 'done'))
            AND NOT EXISTS (SELECT 1 FROM task t WHERE t.person = f.person AND t.done_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM access_request r WHERE r.person = f.person AND r.answered_on IS NULL)
            AND NOT EXISTS (SELECT 1 FROM casefile_person cp JOIN casefile o ON o.id = cp.casefile
                WHERE cp.person = f.person AND o.closed_on IS NULL)
            AND NOT EXISTS (SELECT 1 FROM appointment_person ap JOIN appointment a ON a.id = ap.appointment
                WHERE ap.person = f.person AND a.starts_at >= ?2)
         ORDER BY last, f.person",
    )?;
    let rows = query
        .query_map((before.to_string(), today.to_string()), |row| {
            Ok((PersonId(row.get(0)?), row.get::<_, String>(1)?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let mut closed = Vec::new();
    for (person, last) in rows {
        let Some(last_closed) = day(&last) else { continue };
        closed.push(Closed { person, last_closed, births: births(conn, person)? });
    }
    Ok(closed)
}

fn births(conn: &Connection, person: PersonId) -> Result<Vec<Birth>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT birth_year, birth_month, birth_day, birth_estimated FROM person
         WHERE birth_year IS NOT NULL AND (id = ?1 OR id IN (
             SELECT cp.person FROM casefile f JOIN casefile_person cp ON cp.casefile = f.id WHERE f.person = ?1))
         ORDER BY id",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(Birth::from_parts(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// Who it is, for the list.
pub(crate) fn hit(conn: &Connection, person: PersonId) -> Result<PersonHit, OfficeError> {
    person::one(conn, person)?.ok_or(OfficeError::NotThere("person"))
}
