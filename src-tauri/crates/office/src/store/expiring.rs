//! Documents that expire: the latest residence document of each person, and every kept document of which an end is said (a
//! passport), from eight weeks ahead until half a year after.

use crate::OfficeError;
use chrono::{Days, NaiveDate};
use domain::PersonId;
use rusqlite::Connection;
use wire::ExpiringRow;

/// The first reminder comes so many days ahead (8 weeks), the second one 4 weeks.
const FIRST: u64 = 56;
const SECOND: u64 = 28;
/// What has expired longer ago is no reminder any more.
const GONE: u64 = 182;

/// Of one person or of all, the earliest first.
pub(crate) fn list(
    conn: &Connection,
    today: NaiveDate,
    person: Option<PersonId>,
) -> Result<Vec<ExpiringRow>, OfficeError> {
    let after = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let before = today.checked_sub_days(Days::new(GONE)).unwrap_or(today);
    let (about, of) = match person {
        Some(_) => ("r.person = ?3", "d.person = ?3"),
        None => ("?3 IS NULL", "?3 IS NULL"),
    };
    let mut query = conn.prepare_cached(&format!(
        "SELECT r.person,
                coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.number),
                r.status, NULL, r.document_until
         FROM residence_status r JOIN person p ON p.id = r.person
         WHERE r.document_until IS NOT NULL AND r.document_until BETWEEN ?1 AND ?2 AND {about}
           AND NOT EXISTS (SELECT 1 FROM residence_status later WHERE later.person = r.person AND later.id <> r.id
                AND (coalesce(later.document_until, '') > r.document_until
                     OR coalesce(later.valid_from, '') > coalesce(r.valid_from, '')))
         UNION ALL
         SELECT d.person,
                coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.number),
                '', d.title, d.valid_until
         FROM document d JOIN person p ON p.id = d.person
         WHERE d.valid_until IS NOT NULL AND d.valid_until BETWEEN ?1 AND ?2 AND d.removed_on IS NULL AND {of}
         ORDER BY 5, 1, 4"
    ))?;
    let (second, today) = (after(SECOND).to_string(), today.to_string());
    let rows =
        query.query_map((before.to_string(), after(FIRST).to_string(), person.map(|p| p.0)), |row| {
            let until: String = row.get(4)?;
            let stage = if until < today {
                "past"
            } else if until <= second {
                "weeks4"
            } else {
                "weeks8"
            };
            Ok(ExpiringRow {
                person: row.get(0)?,
                name: row.get(1)?,
                status: row.get(2)?,
                document: row.get(3)?,
                until,
                stage: stage.to_owned(),
            })
        })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
