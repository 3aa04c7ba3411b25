//! What the records of a span of time lack for the funding reports.

use crate::OfficeError;
use chrono::NaiveDate;
use domain::PersonId;
use domain::missing::Missing;
use rusqlite::Connection;
use wire::MissingView;

/// First and follow-up talks that were held in the span. (A person's gaps are looked for among those with a topic only:
/// the others count in no report, and are a gap of their own.)
const TALKS: &str = "SELECT * FROM contact WHERE held_on BETWEEN ?1 AND ?2 AND state = 'erledigt'
    AND talk_kind IN ('erst', 'folge') AND (?3 IS NULL OR funding_line = ?3)";

/// Gaps among the consultations of a span and their persons, most frequent first; of one funding line or of all.
pub(crate) fn between(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    line: Option<&str>,
) -> Result<Vec<MissingView>, OfficeError> {
    let mut gaps = Vec::new();
    for (what, condition) in [
        (Missing::Birth, "p.birth_year IS NULL"),
        (Missing::Gender, "coalesce(p.gender, 'KA') = 'KA'"),
        (Missing::Nationality, "coalesce(p.nationality, 'KA') = 'KA'"),
        (
            Missing::ResidenceStatus,
            "NOT EXISTS (SELECT 1 FROM residence_status s WHERE s.person = p.id AND s.status <> 'UNB'
                 AND coalesce(s.valid_from, '') <= seen.first AND coalesce(s.valid_to, '9999') >= seen.first)",
        ),
    ] {
        let sql = format!(
            "WITH talk AS (SELECT * FROM ({TALKS}) t
                          WHERE EXISTS (SELECT 1 FROM contact_topic ct WHERE ct.contact = t.id)),
                  seen AS (SELECT person, min(held_on) AS first FROM (
                      SELECT f.person, talk.held_on FROM talk JOIN casefile f ON f.id = talk.casefile
                      UNION ALL
                      SELECT cp.person, talk.held_on FROM talk JOIN contact_person cp ON cp.contact = talk.id
                      WHERE talk.casefile IS NOT NULL)
                  GROUP BY person)
             SELECT count(*), min(p.id) FROM seen JOIN person p ON p.id = seen.person WHERE {condition}"
        );
        gaps.push(gap(conn, what, &sql, from, to, line)?);
    }
    for (what, condition) in [
        (Missing::Topics, "NOT EXISTS (SELECT 1 FROM contact_topic t WHERE t.contact = c.id)"),
        (Missing::Minutes, "c.minutes IS NULL"),
    ] {
        let sql = format!(
            "SELECT count(*), min(f.person) FROM ({TALKS}) c LEFT JOIN casefile f ON f.id = c.casefile
             WHERE {condition}"
        );
        gaps.push(gap(conn, what, &sql, from, to, line)?);
    }
    gaps.retain(|gap| gap.count > 0);
    gaps.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.what.cmp(&b.what)));
    Ok(gaps)
}

fn gap(
    conn: &Connection,
    what: Missing,
    sql: &str,
    from: NaiveDate,
    to: NaiveDate,
    line: Option<&str>,
) -> Result<MissingView, OfficeError> {
    Ok(conn.prepare_cached(sql)?.query_row((from.to_string(), to.to_string(), line), |row| {
        Ok(MissingView { what: what.code().to_owned(), count: row.get(0)?, first_person: row.get(1)? })
    })?)
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
