//! A case with its people, its closings and hand-overs, and every change of one.

use super::person;
use crate::OfficeError;
use chrono::NaiveDate;
use domain::{CaseId, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{CaseDetailsView, HandoverView, PersonHit, ReopeningView};

/// What the rules have to know of a stored case.
pub(crate) struct StoredCase {
    pub(crate) person: PersonId,
    pub(crate) staff: Option<StaffId>,
    pub(crate) opened_on: String,
    pub(crate) closed_on: Option<String>,
    pub(crate) closing_reason: Option<String>,
}

pub(crate) fn stored(conn: &Connection, case: CaseId) -> Result<Option<StoredCase>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT person, staff, opened_on, closed_on, closing_reason FROM casefile WHERE id = ?1",
        )?
        .query_row([case.0], |row| {
            Ok(StoredCase {
                person: PersonId(row.get(0)?),
                staff: row.get::<_, Option<i64>>(1)?.map(StaffId),
                opened_on: row.get(2)?,
                closed_on: row.get(3)?,
                closing_reason: row.get(4)?,
            })
        })
        .optional()?)
}

/// Numbers of the cases a person is in: her own, and those she was counselled along in; open ones first.
pub(crate) fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<CaseId>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT f.id FROM casefile f WHERE f.id IN (
             SELECT id FROM casefile WHERE person = ?1
             UNION SELECT casefile FROM casefile_person WHERE person = ?1
             UNION SELECT c.casefile FROM contact_person cp JOIN contact c ON c.id = cp.contact WHERE cp.person = ?1)
         ORDER BY f.closed_on IS NOT NULL, f.opened_on DESC, f.id DESC",
    )?;
    let rows = query.query_map([person.0], |row| Ok(CaseId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One case; `version` is the caller's to fill in.
pub(crate) fn view(conn: &Connection, case: CaseId) -> Result<Option<CaseDetailsView>, OfficeError> {
    let found = conn
        .prepare_cached(
            "SELECT f.person, f.number, f.kind, f.funding_line, f.staff, f.deputy, f.opened_on, f.closed_on,
                    f.closing_reason,
                    (SELECT count(*) FROM contact c WHERE c.casefile = f.id AND c.state = 'erledigt'),
                    (SELECT max(c.held_on) FROM contact c WHERE c.casefile = f.id AND c.state = 'erledigt')
             FROM casefile f WHERE f.id = ?1",
        )?
        .query_row([case.0], |row| Ok((row.get::<_, i64>(0)?, fields(case, row)?)))
        .optional()?;
    let Some((main, build)) = found else { return Ok(None) };
    let main = person::one(conn, PersonId(main))?.ok_or(OfficeError::NotThere("person"))?;
    let mut view = build(main);
    view.companions = companions(conn, case)?;
    view.reopenings = reopenings(conn, case)?;
    view.handovers = handovers(conn, "h.casefile = ?1", case.0)?;
    Ok(Some(view))
}

/// The row's columns; the main person is put in afterwards.
fn fields(case: CaseId, row: &Row) -> rusqlite::Result<impl FnOnce(PersonHit) -> CaseDetailsView + use<>> {
    let number: String = row.get(1)?;
    let (kind, funding_line): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
    let (staff, deputy): (Option<i64>, Option<i64>) = (row.get(4)?, row.get(5)?);
    let opened_on: String = row.get(6)?;
    let (closed_on, closing_reason): (Option<String>, Option<String>) = (row.get(7)?, row.get(8)?);
    let (contacts, last_contact): (u32, Option<String>) = (row.get(9)?, row.get(10)?);
    Ok(move |person| CaseDetailsView {
        id: case.0,
        version: 0,
        number,
        person,
        companions: Vec::new(),
        kind,
        funding_line,
        staff,
        deputy,
        opened_on,
        closed_on,
        closing_reason,
        contacts,
        last_contact,
        reopenings: Vec::new(),
        handovers: Vec::new(),
    })
}

fn companions(conn: &Connection, case: CaseId) -> Result<Vec<PersonHit>, OfficeError> {
    let mut query =
        conn.prepare_cached("SELECT person FROM casefile_person WHERE casefile = ?1 ORDER BY person")?;
    let ids = query.query_map([case.0], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    let mut hits = Vec::new();
    for id in ids {
        hits.extend(person::one(conn, PersonId(id))?);
    }
    Ok(hits)
}

fn reopenings(conn: &Connection, case: CaseId) -> Result<Vec<ReopeningView>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT reopened_on, was_closed_on, closing_reason, reason FROM case_reopening WHERE casefile = ?1
         ORDER BY reopened_on, id",
    )?;
    let rows = query.query_map([case.0], |row| {
        Ok(ReopeningView {
            on: row.get(0)?,
            was_closed_on: row.get(1)?,
            closing_reason: row.get(2)?,
            reason: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Hand-overs that this counsellor has not seen yet, oldest first.
pub(crate) fn unseen(conn: &Connection, staff: StaffId) -> Result<Vec<HandoverView>, OfficeError> {
    handovers(conn, "h.to_staff = ?1 AND h.seen_on IS NULL", staff.0)
}

fn handovers(conn: &Connection, condition: &str, of: i64) -> Result<Vec<HandoverView>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT h.id, h.handed_on, a.name, b.name, h.note, f.number, f.person
         FROM handover h JOIN casefile f ON f.id = h.casefile LEFT JOIN staff a ON a.id = h.from_staff
             JOIN staff b ON b.id = h.to_staff
         WHERE {condition} ORDER BY h.handed_on, h.id"
    ))?;
    let mut rows = query.query([of])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(person) = person::one(conn, PersonId(row.get(6)?))? else { continue };
        found.push(HandoverView {
            id: row.get(0)?,
            on: row.get(1)?,
            from: row.get(2)?,
            to: row.get(3)?,
            note: row.get(4)?,
            case_number: row.get(5)?,
            person,
        });
    }
    Ok(found)
}

/// What the form *Fall* saves.
pub(crate) struct CaseWritten<'a> {
    pub(crate) kind: Option<&'a str>,
    pub(crate) funding_line: Option<&'a str>,
    pub(crate) deputy: Option<StaffId>,
    pub(crate) opened_on: NaiveDate,
    pub(crate) companions: Vec<PersonId>,
}

pub(crate) fn update(conn: &Connection, case: CaseId, new: &CaseWritten<'_>) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE casefile SET kind = ?2, funding_line = ?3, deputy = ?4, opened_on = ?5 WHERE id = ?1",
    )?
    .execute((
        case.0,
        new.kind,
        new.funding_line,
        new.deputy.map(|s| s.0),
        new.opened_on.to_string(),
    ))?;
    conn.prepare_cached("DELETE FROM casefile_person WHERE casefile = ?1")?.execute([case.0])?;
    let mut insert =
        conn.prepare_cached("INSERT OR IGNORE INTO casefile_person (casefile, person) VALUES (?1, ?2)")?;
    for person in &new.companions {
        insert.execute((case.0, person.0))?;
    }
    Ok(())
}

/// Closes a case, or opens it again when both are none.
pub(crate) fn set_closed(
    conn: &Connection,
    case: CaseId,
    closed_on: Option<NaiveDate>,
    reason: Option<&str>,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE casefile SET closed_on = ?2, closing_reason = ?3 WHERE id = ?1")?
        .execute((case.0, closed_on.map(|day| day.to_string()), reason))?;
    Ok(())
}

pub(crate) fn note_reopening(
    conn: &Connection,
    case: CaseId,
    on: NaiveDate,
    before: &StoredCase,
    reason: &str,
) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO case_reopening (casefile, reopened_on, was_closed_on, closing_reason, reason)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((case.0, on.to_string(), &before.closed_on, &before.closing_reason, reason))?;
    Ok(conn.last_insert_rowid())
}

/// Gives the case into other hands; gives the number of the hand-over.
pub(crate) fn hand_over(
    conn: &Connection,
    case: CaseId,
    on: NaiveDate,
    (from, to): (Option<StaffId>, StaffId),
    note: &str,
) -> Result<i64, OfficeError> {
    conn.prepare_cached(
        "UPDATE casefile SET staff = ?2, deputy = CASE WHEN deputy = ?2 THEN NULL ELSE deputy END WHERE id = ?1",
    )?
    .execute((case.0, to.0))?;
    conn.prepare_cached(
        "INSERT INTO handover (casefile, handed_on, from_staff, to_staff, note) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((case.0, on.to_string(), from.map(|s| s.0), to.0, note))?;
    Ok(conn.last_insert_rowid())
}

/// The new counsellor has seen it; false when it was not for her or is seen already.
pub(crate) fn is_unseen(conn: &Connection, id: i64, by: StaffId) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM handover WHERE id = ?1 AND to_staff = ?2 AND seen_on IS NULL)",
        )?
        .query_row((id, by.0), |row| row.get(0))?)
}

pub(crate) fn see(conn: &Connection, id: i64, on: NaiveDate) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE handover SET seen_on = ?2 WHERE id = ?1")?.execute((id, on.to_string()))?;
    Ok(())
}
