//! Cases: writing them, and those of a person.

use super::day;
use crate::OfficeError;
use chrono::NaiveDate;
use domain::consultation::CaseChoice;
use domain::{CaseId, ContactId, PersonId, StaffId};
use rusqlite::Connection;
use wire::CaseView;

/// What is written of a case.
pub(crate) struct CaseRecord<'a> {
    pub(crate) ident: Option<&'a str>,
    pub(crate) number: String,
    pub(crate) person: PersonId,
    pub(crate) kind: Option<&'a str>,
    pub(crate) funding_line: Option<&'a str>,
    pub(crate) staff: Option<StaffId>,
    pub(crate) opened_on: NaiveDate,
    pub(crate) closed_on: Option<NaiveDate>,
    pub(crate) closing_reason: Option<&'a str>,
}

pub(crate) fn insert(conn: &Connection, case: &CaseRecord<'_>) -> Result<CaseId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO casefile (ident, number, person, kind, funding_line, staff, opened_on, closed_on, closing_reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(rusqlite::params![
        case.ident,
        case.number,
        case.person.0,
        case.kind,
        case.funding_line,
        case.staff.map(|s| s.0),
        case.opened_on.to_string(),
        case.closed_on.map(|d| d.to_string()),
        case.closing_reason,
    ])?;
    Ok(CaseId(conn.last_insert_rowid()))
}

/// The person's own cases, as far as the choice of one needs them.
pub(crate) fn choices(conn: &Connection, person: PersonId) -> Result<Vec<CaseChoice>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, funding_line, opened_on, closed_on FROM casefile WHERE person = ?1 ORDER BY opened_on, id",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get::<_, Option<String>>(3)?))
    })?;
    let mut choices = Vec::new();
    for row in rows {
        let (id, funding_line, opened, closed) = row?;
        if let Some(opened_on) = day(&opened) {
            choices.push(CaseChoice {
                id: CaseId(id),
                funding_line,
                opened_on,
                closed_on: closed.as_deref().and_then(day),
            });
        }
    }
    Ok(choices)
}

/// The office's own number of a case.
pub(crate) fn number(conn: &Connection, case: CaseId) -> Result<String, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT number FROM casefile WHERE id = ?1")?
        .query_row([case.0], |row| row.get(0))?)
}

/// Cases the person is in, open ones first: her own, and those where she was counselled along.
pub(crate) fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<CaseView>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT f.id, f.number, f.funding_line, f.kind, f.opened_on, f.closed_on, f.closing_reason, s.name,
                f.person = ?1
         FROM casefile f LEFT JOIN staff s ON s.id = f.staff
         WHERE f.person = ?1
            OR f.id IN (SELECT casefile FROM casefile_person WHERE person = ?1)
            OR f.id IN (SELECT c.casefile FROM contact_person cp JOIN contact c ON c.id = cp.contact WHERE cp.person = ?1)
         ORDER BY f.closed_on IS NOT NULL, f.opened_on DESC, f.id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(CaseView {
            id: row.get(0)?,
            number: row.get(1)?,
            funding_line: row.get(2)?,
            kind: row.get(3)?,
            opened_on: row.get(4)?,
            closed_on: row.get(5)?,
            closing_reason: row.get(6)?,
            counsellor: row.get(7)?,
            main: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A case the office itself opened for one talk only: a Kurzberatung that holds this contact and nothing else.
pub(crate) fn only_holds(conn: &Connection, case: CaseId, contact: ContactId) -> Result<bool, OfficeError> {
    let bare = bare_but_contacts(conn, case)?;
    let others: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM contact WHERE casefile = ?1 AND id <> ?2)")?
        .query_row((case.0, contact.0), |row| row.get(0))?;
    Ok(bare && !others)
}

/// A case the office itself opened as Kurzberatung and in which nothing is left.
pub(crate) fn is_bare(conn: &Connection, case: CaseId) -> Result<bool, OfficeError> {
    only_holds(conn, case, ContactId(0))
}

fn bare_but_contacts(conn: &Connection, case: CaseId) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM casefile f WHERE f.id = ?1 AND f.kind = 'kurz' AND f.ident IS NULL
                 AND NOT EXISTS (SELECT 1 FROM casefile_person x WHERE x.casefile = f.id)
                 AND NOT EXISTS (SELECT 1 FROM case_reopening x WHERE x.casefile = f.id)
                 AND NOT EXISTS (SELECT 1 FROM handover x WHERE x.casefile = f.id)
                 AND NOT EXISTS (SELECT 1 FROM plan x WHERE x.casefile = f.id)
                 AND NOT EXISTS (SELECT 1 FROM vulnerability_report x WHERE x.casefile = f.id))",
        )?
        .query_row([case.0], |row| row.get(0))?)
}

pub(crate) fn set_line(conn: &Connection, case: CaseId, line: &str) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE casefile SET funding_line = ?2 WHERE id = ?1")?.execute((case.0, line))?;
    Ok(())
}

/// Takes a bare case away; one on which something hangs after all stays.
pub(crate) fn remove(conn: &Connection, case: CaseId) -> Result<(), OfficeError> {
    match conn.prepare_cached("DELETE FROM casefile WHERE id = ?1")?.execute([case.0]) {
        Err(rusqlite::Error::SqliteFailure(code, _))
            if code.code == rusqlite::ErrorCode::ConstraintViolation =>
        {
            Ok(())
        }
        other => Ok(other.map(|_| ())?),
    }
}
