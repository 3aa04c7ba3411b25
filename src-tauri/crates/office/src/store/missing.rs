//! What the records of a span of time lack for the funding reports.

use super::person;
use crate::OfficeError;
use chrono::NaiveDate;
use domain::PersonId;
use domain::missing::Missing;
use rusqlite::Connection;
use wire::{GapRow, MissingView};

/// All gaps of a span as a table `gap (what, person, contact, day)`.
const GAPS: &str = include_str!("missing_between.sql");

/// Gaps among the consultations of a span and their persons, most frequent first; of one funding line or of all.
pub(crate) fn between(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    line: Option<&str>,
) -> Result<Vec<MissingView>, OfficeError> {
    let mut query =
        conn.prepare_cached(&format!("{GAPS} SELECT what, count(*), min(person) FROM gap GROUP BY what"))?;
    let rows = query.query_map((from.to_string(), to.to_string(), line), |row| {
        Ok(MissingView { what: row.get(0)?, count: row.get(1)?, first_person: row.get(2)? })
    })?;
    let mut gaps: Vec<MissingView> = rows.collect::<Result<_, _>>()?;
    gaps.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.what.cmp(&b.what)));
    Ok(gaps)
}

/// The gaps of a span themselves, newest first; of one kind or of all.
pub(crate) fn rows(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    what: Option<&str>,
    limit: u32,
) -> Result<Vec<GapRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "{GAPS} SELECT what, person, contact, day FROM gap WHERE ?4 IS NULL OR what = ?4
         ORDER BY day DESC, what, person, contact LIMIT ?5"
    ))?;
    let no_line: Option<&str> = None;
    let mut rows = query.query((from.to_string(), to.to_string(), no_line, what, limit))?;
    let mut gaps = Vec::new();
    while let Some(row) = rows.next()? {
        let whose: Option<i64> = row.get(1)?;
        gaps.push(GapRow {
            what: row.get(0)?,
            person: whose.map(|id| person::one(conn, PersonId(id))).transpose()?.flatten(),
            contact: row.get(2)?,
            on: row.get(3)?,
        });
    }
    Ok(gaps)
}

/// What one person's record lacks on a day.
pub(crate) fn of_person(
    conn: &Connection,
    person: PersonId,
    on: NaiveDate,
) -> Result<Vec<Missing>, OfficeError> {
    let (birth, gender, nationality, status): (bool, bool, bool, bool) = conn
        .prepare_cached(
            "SELECT p.birth_year IS NULL, coalesce(p.gender, 'KA') = 'KA', coalesce(p.nationality, 'KA') = 'KA',
                NOT EXISTS (SELECT 1 FROM residence_status s WHERE s.person = p.id AND s.status <> 'UNB'
                    AND coalesce(s.valid_from, '') <= ?2 AND coalesce(s.valid_to, '9999') >= ?2)
             FROM person p WHERE p.id = ?1",
        )?
        .query_row((person.0, on.to_string()), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let gaps = [
        (status, Missing::ResidenceStatus),
        (birth, Missing::Birth),
        (gender, Missing::Gender),
        (nationality, Missing::Nationality),
    ];
    Ok(gaps.into_iter().filter_map(|(lacks, what)| lacks.then_some(what)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn talks_are_looked_for_by_their_days_and_first_talks_within_their_case() {
        let conn = Connection::open_in_memory().unwrap();
        for migration in schema::MIGRATIONS {
            conn.execute_batch(migration.sql).unwrap();
        }
        let gaps = format!("{GAPS} SELECT count(*) FROM gap");
        let of_a_case =
            "SELECT id FROM contact WHERE casefile = ?1 AND +funding_line = ?2 ORDER BY held_on, began_at";
        for (sql, table, index) in [
            (gaps.as_str(), " c ", "COVERING INDEX contact_counted (held_on>? AND held_on<?)"),
            (&gaps, " e ", "COVERING INDEX contact_first (casefile=? AND funding_line=? AND held_on<?)"),
            (of_a_case, "contact ", "contact_by_casefile"),
        ] {
            let mut query =
                conn.prepare(&format!("EXPLAIN QUERY PLAN {}", sql.replace('?', "0 + "))).unwrap();
            let plan: Vec<String> =
                query.query_map((), |row| row.get(3)).unwrap().map(Result::unwrap).collect();
            let step = plan.iter().find(|step| step.contains(table)).unwrap();
            assert!(step.contains(index), "{step}");
        }
    }
}
