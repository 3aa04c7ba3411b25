//! What the work besides cases lacks for a report: a funding line, without which it is told to no funder.

use crate::OfficeError;
use chrono::NaiveDate;
use rusqlite::Connection;
use wire::MissingView;

/// Records of a span without a funding line, most frequent first: dates of group offers, engagements, volunteers' hours,
/// days of working time.
pub(crate) fn without_line(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<MissingView>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT 'group-line', count(*) FROM group_offer d LEFT JOIN offer o ON o.id = d.offer
         WHERE d.held_on BETWEEN ?1 AND ?2 AND coalesce(o.funding_line, 'KA') = 'KA'
         UNION ALL SELECT 'engagement-line', count(*) FROM engagement
         WHERE held_on BETWEEN ?1 AND ?2 AND coalesce(funding_line, 'KA') = 'KA'
         UNION ALL SELECT 'hours-line', count(*) FROM volunteer_hours
         WHERE held_on BETWEEN ?1 AND ?2 AND coalesce(funding_line, 'KA') = 'KA'
         UNION ALL SELECT 'time-line', count(*) FROM work_time
         WHERE worked_on BETWEEN ?1 AND ?2 AND coalesce(funding_line, 'KA') = 'KA'
         ORDER BY 2 DESC, 1",
    )?;
    let rows = query.query_map((from.to_string(), to.to_string()), |row| {
        Ok(MissingView { what: row.get(0)?, count: row.get(1)?, first_person: None })
    })?;
    let gaps: Vec<MissingView> = rows.collect::<Result<_, _>>()?;
    Ok(gaps.into_iter().filter(|gap| gap.count > 0).collect())
}
