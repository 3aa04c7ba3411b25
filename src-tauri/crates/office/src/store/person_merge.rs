//! Everything that hangs on a person, found in the schema itself, so that nothing is left behind when two are merged.

use super::image;
use crate::{OfficeError, Tx};
use domain::PersonId;
use rusqlite::Connection;

/// What belongs to the record itself (its fields are chosen one by one), or is made from it.
const OF_THE_RECORD: [&str; 10] = [
    "person",
    "person_citizenship",
    "person_language",
    "person_channel",
    "person_reference",
    "person_key",
    // That two records are of two persons was said of these two alone.
    "person_distinct",
    "person_recent",
    "duplicate_pair",
    "duplicate_place",
];

/// A column that names a person, and how its rows are noted before they change.
pub(crate) struct Tie {
    pub(crate) table: String,
    pub(crate) column: String,
    noted: Noted,
}

enum Noted {
    /// Rows of a noun with a number of their own.
    Itself(&'static str),
    /// Rows that belong to a row of a noun, named by this column.
    Owner(&'static str, &'static str),
    /// Nobody can take it back: merging refuses.
    Not,
}

/// Every column of the schema that names a person, but those of the record itself.
pub(crate) fn ties(conn: &Connection) -> Result<Vec<Tie>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT m.name, f.\"from\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f.\"table\" = 'person' ORDER BY m.name, f.\"from\"",
    )?;
    let rows = query.query_map((), |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    let mut ties = Vec::new();
    for row in rows {
        let (table, column) = row?;
        if OF_THE_RECORD.contains(&table.as_str()) {
            continue;
        }
        let noted = match (image::noun_name(&table), image::owner_of(&table)) {
            (Some(noun), _) => Noted::Itself(noun),
            (None, Some((noun, owner))) => Noted::Owner(noun, owner),
            (None, None) => Noted::Not,
        };
        ties.push(Tie { table, column, noted });
    }
    Ok(ties)
}

impl Tie {
    /// May it be moved with undo?
    #[cfg(test)]
    pub(crate) fn can_move(&self) -> bool {
        !matches!(self.noted, Noted::Not)
    }

    /// Lets every row that names one person name the other.
    pub(crate) fn move_rows(&self, tx: &mut Tx, from: PersonId, to: PersonId) -> Result<(), OfficeError> {
        let (table, column) = (&self.table, &self.column);
        let (noun, number) = match self.noted {
            Noted::Itself(noun) => (noun, "id"),
            Noted::Owner(noun, owner) => (noun, owner),
            Noted::Not => return Err(OfficeError::NotThere("noun")),
        };
        let rows: Vec<i64> = tx
            .conn
            .prepare_cached(&format!("SELECT DISTINCT {number} FROM {table} WHERE {column} = ?1 ORDER BY 1"))?
            .query_map([from.0], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for row in rows {
            tx.changing(noun, row)?;
        }
        // Where both took part, one line is enough.
        tx.conn
            .prepare_cached(&format!("UPDATE OR IGNORE {table} SET {column} = ?2 WHERE {column} = ?1"))?
            .execute((from.0, to.0))?;
        tx.conn.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?.execute([from.0])?;
        Ok(())
    }
}

/// Contacts of her own case in which a person took part besides: once is enough.
pub(crate) fn twice_in_a_contact(conn: &Connection, person: PersonId) -> Result<Vec<i64>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT cp.contact FROM contact_person cp JOIN contact c ON c.id = cp.contact
         JOIN casefile f ON f.id = c.casefile WHERE cp.person = ?1 AND f.person = ?1 ORDER BY 1",
    )?;
    let rows = query.query_map([person.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn take_out_of_contact(
    conn: &Connection,
    contact: i64,
    person: PersonId,
) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM contact_person WHERE contact = ?1 AND person = ?2")?
        .execute((contact, person.0))?;
    Ok(())
}

/// Cases of her own in which a person is counselled along besides: once is enough.
pub(crate) fn twice_in_a_case(conn: &Connection, person: PersonId) -> Result<Vec<i64>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT cp.casefile FROM casefile_person cp JOIN casefile f ON f.id = cp.casefile
         WHERE cp.person = ?1 AND f.person = ?1 ORDER BY 1",
    )?;
    let rows = query.query_map([person.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn take_out_of_case(conn: &Connection, case: i64, person: PersonId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM casefile_person WHERE casefile = ?1 AND person = ?2")?
        .execute((case, person.0))?;
    Ok(())
}

/// Statuses of a person that say nothing beyond another row of hers: the same status and days, and no document or proof that
/// the other row does not name. Of two rows that say just the same, the later one.
pub(crate) fn same_statuses(conn: &Connection, person: PersonId) -> Result<Vec<i64>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT s.id FROM residence_status s WHERE s.person = ?1 AND EXISTS (
             SELECT 1 FROM residence_status o WHERE o.person = s.person AND o.id <> s.id AND o.status = s.status
               AND o.valid_from IS s.valid_from AND o.valid_to IS s.valid_to
               AND (s.document_until IS NULL OR o.document_until IS s.document_until)
               AND (s.proof IS NULL OR o.proof IS s.proof)
               AND (o.id < s.id OR NOT (o.document_until IS s.document_until AND o.proof IS s.proof)))
         ORDER BY s.id",
    )?;
    let rows = query.query_map([person.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes a record a pointer to another.
pub(crate) fn point(conn: &Connection, gone: PersonId, keep: PersonId) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE person SET merged_into = ?2, household = NULL, household_role = NULL, household_since = NULL
         WHERE id = ?1",
    )?
    .execute((gone.0, keep.0))?;
    // Who pointed to the one that is gone now points to the one that stays.
    Ok(())
}

/// The record a pointer leads to; none for a record of its own.
pub(crate) fn merged_into(conn: &Connection, person: PersonId) -> Result<Option<PersonId>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT merged_into FROM person WHERE id = ?1")?
        .query_row([person.0], |row| row.get::<_, Option<i64>>(0))?
        .map(PersonId))
}

/// Own numbers that lead to this record since they were merged into it.
pub(crate) fn merged_numbers(conn: &Connection, person: PersonId) -> Result<Vec<String>, OfficeError> {
    let mut query =
        conn.prepare_cached("SELECT number FROM person WHERE merged_into = ?1 ORDER BY number")?;
    let rows = query.query_map([person.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Records that point to this one.
pub(crate) fn pointers(conn: &Connection, person: PersonId) -> Result<Vec<PersonId>, OfficeError> {
    let mut query = conn.prepare_cached("SELECT id FROM person WHERE merged_into = ?1 ORDER BY id")?;
    let rows = query.query_map([person.0], |row| row.get(0).map(PersonId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Cases of a person, and contacts in them or with her taking part.
pub(crate) fn counts(conn: &Connection, person: PersonId) -> Result<(u32, u32), OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM casefile WHERE person = ?1),
                    (SELECT count(*) FROM casefile f JOIN contact c ON c.casefile = f.id WHERE f.person = ?1)
                  + (SELECT count(*) FROM contact_person WHERE person = ?1)",
        )?
        .query_row([person.0], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
