//! Open cases that need a look: dormant ones, and those without a next step.

use super::person;
use crate::OfficeError;
use chrono::NaiveDate;
use domain::{PersonId, StaffId};
use rusqlite::Connection;
use wire::{Watch, WatchedCase, WatchedCases};

const MOST: u32 = 200;

/// Open cases with the day of their last finished contact, from the opening on where there was none.
const OPEN: &str = "SELECT f.id, f.number, f.person, f.funding_line, f.kind, f.staff, f.opened_on,
        (SELECT max(c.held_on) FROM contact c WHERE c.casefile = f.id AND c.state = 'erledigt') AS last
    FROM casefile f WHERE f.closed_on IS NULL AND (?2 IS NULL OR f.staff = ?2 OR f.deputy = ?2)";

/// What makes a case one of the list; ?1 is a day.
fn condition(which: Watch) -> &'static str {
    match which {
        Watch::Dormant => "coalesce(last, opened_on) < ?1",
        Watch::Forgotten => {
            "NOT EXISTS (SELECT 1 FROM plan p JOIN plan_step s ON s.plan = p.id
                 WHERE p.casefile = o.id AND s.done_on IS NULL AND s.due_on >= ?1)
             AND NOT EXISTS (SELECT 1 FROM contact c
                 WHERE c.casefile = o.id AND c.state = 'geplant' AND c.held_on >= ?1)
             AND NOT EXISTS (SELECT 1 FROM task t
                 WHERE t.person = o.person AND t.done_at IS NULL AND t.due_on >= ?1)
             AND NOT EXISTS (SELECT 1 FROM deadline d
                 WHERE d.person = o.person AND d.state = 'open' AND d.ends_on >= ?1)"
        }
    }
}

/// `day` is the last day of contact that is not dormant yet, or today.
pub(crate) fn cases(
    conn: &Connection,
    which: Watch,
    day: NaiveDate,
    of: Option<StaffId>,
) -> Result<WatchedCases, OfficeError> {
    let (condition, of) = (condition(which), of.map(|staff| staff.0));
    let total = conn
        .prepare_cached(&format!("SELECT count(*) FROM ({OPEN}) o WHERE {condition}"))?
        .query_row((day.to_string(), of), |row| row.get(0))?;
    let mut query = conn.prepare_cached(&format!(
        "SELECT o.id, o.number, o.person, o.funding_line, o.kind, o.staff, o.opened_on, o.last, s.name,
                (SELECT coalesce(max(act), 0) FROM image i WHERE i.noun = 'casefile' AND i.row = o.id)
         FROM (SELECT * FROM ({OPEN}) o WHERE {condition} ORDER BY coalesce(last, opened_on), id LIMIT {MOST}) o
             LEFT JOIN staff s ON s.id = o.staff
         ORDER BY coalesce(o.last, o.opened_on), o.id"
    ))?;
    let mut found = query.query((day.to_string(), of))?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let Some(person) = person::one(conn, PersonId(row.get(2)?))? else { continue };
        rows.push(WatchedCase {
            id: row.get(0)?,
            number: row.get(1)?,
            person,
            funding_line: row.get(3)?,
            kind: row.get(4)?,
            staff: row.get(5)?,
            opened_on: row.get(6)?,
            last_contact: row.get(7)?,
            counsellor: row.get(8)?,
            version: row.get(9)?,
        });
    }
    Ok(WatchedCases { rows, total })
}
