//! "Is the residence status still right?", asked at a contact and answered with yes.

use crate::OfficeError;
use chrono::NaiveDate;
use domain::{ContactId, PersonId};
use rusqlite::{Connection, OptionalExtension};

/// Notes at the contact that the person's status of that day is still right; nothing where she has none.
pub(crate) fn confirm(
    conn: &Connection,
    contact: ContactId,
    person: PersonId,
    on: NaiveDate,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO contact_status_check (contact, status)
         SELECT ?1, status FROM residence_status
         WHERE person = ?2 AND coalesce(valid_from, '') <= ?3 AND coalesce(valid_to, '9999') >= ?3
         ORDER BY coalesce(valid_from, '') DESC, id DESC LIMIT 1",
    )?
    .execute((contact.0, person.0, on.to_string()))?;
    Ok(())
}

/// Day on which it was last said.
pub(crate) fn last(conn: &Connection, person: PersonId) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT c.held_on FROM casefile f JOIN contact c ON c.casefile = f.id
                 JOIN contact_status_check k ON k.contact = c.id
             WHERE f.person = ?1 ORDER BY c.held_on DESC LIMIT 1",
        )?
        .query_row([person.0], |row| row.get(0))
        .optional()?)
}
