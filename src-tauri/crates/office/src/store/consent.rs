//! Consents and releases: writing them, those of a person, and what rests on one.

use super::{agency, day, moment};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::consent::{Release, Term};
use domain::{AgencyId, ConsentId, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{ConsentFields, ConsentRow};

/// What is written of a consent, understood.
pub(crate) struct ConsentRecord<'a> {
    pub(crate) person: PersonId,
    pub(crate) kind: &'a str,
    pub(crate) agency: Option<AgencyId>,
    pub(crate) recipient: &'a str,
    pub(crate) data_scope: &'a str,
    pub(crate) purpose: &'a str,
    pub(crate) term: Term,
    pub(crate) way: Option<&'a str>,
    pub(crate) given_by: &'a str,
}

pub(crate) fn insert(
    conn: &Connection,
    record: &ConsentRecord<'_>,
    staff: StaffId,
    now: NaiveDateTime,
) -> Result<ConsentId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO consent (person, consent_kind, to_agency, recipient, data_scope, purpose, given_on, consent_way, given_by,
             valid_until, revoked_on, staff, recorded_at)
         VALUES (?1, ?2, ?3, nullif(?4, ''), nullif(?5, ''), nullif(?6, ''), ?7, ?8, nullif(?9, ''), ?10, ?11, ?12, ?13)",
    )?
    .execute(rusqlite::params![
        record.person.0,
        record.kind,
        record.agency.map(|id| id.0),
        record.recipient.trim(),
        record.data_scope.trim(),
        record.purpose.trim(),
        record.term.given_on.to_string(),
        record.way,
        record.given_by.trim(),
        record.term.valid_until.map(|day| day.to_string()),
        record.term.revoked_on.map(|day| day.to_string()),
        staff.0,
        moment(now),
    ])?;
    Ok(ConsentId(conn.last_insert_rowid()))
}

pub(crate) fn update(
    conn: &Connection,
    id: ConsentId,
    record: &ConsentRecord<'_>,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE consent SET consent_kind = ?2, to_agency = ?3, recipient = nullif(?4, ''), data_scope = nullif(?5, ''),
             purpose = nullif(?6, ''), given_on = ?7, consent_way = ?8, given_by = nullif(?9, ''), valid_until = ?10,
             revoked_on = ?11 WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id.0,
        record.kind,
        record.agency.map(|id| id.0),
        record.recipient.trim(),
        record.data_scope.trim(),
        record.purpose.trim(),
        record.term.given_on.to_string(),
        record.way,
        record.given_by.trim(),
        record.term.valid_until.map(|day| day.to_string()),
        record.term.revoked_on.map(|day| day.to_string()),
    ])?;
    Ok(())
}

/// Takes a consent back from a day on.
pub(crate) fn revoke(conn: &Connection, id: ConsentId, on: NaiveDate) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE consent SET revoked_on = ?2 WHERE id = ?1")?
        .execute((id.0, on.to_string()))?;
    Ok(())
}

/// Whose consent it is, and how long it stands.
pub(crate) fn term(conn: &Connection, id: ConsentId) -> Result<Option<(PersonId, Term)>, OfficeError> {
    let found = conn
        .prepare_cached("SELECT person, given_on, valid_until, revoked_on FROM consent WHERE id = ?1")?
        .query_row([id.0], |row| Ok((PersonId(row.get(0)?), term_at(row, 1)?)))
        .optional()?;
    Ok(found.and_then(|(person, term)| Some((person, term?))))
}

fn term_at(row: &Row, at: usize) -> rusqlite::Result<Option<Term>> {
    let (given, until, revoked): (String, Option<String>, Option<String>) =
        (row.get(at)?, row.get(at + 1)?, row.get(at + 2)?);
    Ok(day(&given).map(|given_on| Term {
        given_on,
        valid_until: until.as_deref().and_then(day),
        revoked_on: revoked.as_deref().and_then(day),
    }))
}

/// The person's releases from secrecy.
pub(crate) fn releases(conn: &Connection, person: PersonId) -> Result<Vec<Release>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, to_agency, given_on, valid_until, revoked_on FROM consent
         WHERE person = ?1 AND consent_kind = 'release' ORDER BY given_on, id",
    )?;
    let rows = query
        .query_map([person.0], |row| Ok((row.get(0)?, row.get::<_, Option<i64>>(1)?, term_at(row, 2)?)))?;
    let mut releases = Vec::new();
    for row in rows {
        let (id, agency, term) = row?;
        if let Some(term) = term {
            releases.push(Release { id: ConsentId(id), agency: agency.map(AgencyId), term });
        }
    }
    Ok(releases)
}

/// To whom and when data went on this release.
pub(crate) fn passed_on(
    conn: &Connection,
    id: ConsentId,
) -> Result<Vec<(Option<AgencyId>, NaiveDate)>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT to_agency, referred_on FROM referral WHERE release = ?1 AND data_passed = 1 ORDER BY referred_on, id",
    )?;
    let rows =
        query.query_map([id.0], |row| Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, String>(1)?)))?;
    let mut all = Vec::new();
    for row in rows {
        let (agency, on) = row?;
        all.extend(day(&on).map(|on| (agency.map(AgencyId), on)));
    }
    Ok(all)
}

/// All consents of a person, newest first.
pub(crate) fn of_person(
    conn: &Connection,
    person: PersonId,
    today: NaiveDate,
) -> Result<Vec<ConsentRow>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT c.id, c.consent_kind, c.to_agency, coalesce(c.recipient, ''), coalesce(c.data_scope, ''), coalesce(c.purpose, ''),
                c.given_on, c.consent_way, coalesce(c.given_by, ''), coalesce(c.valid_until, ''), coalesce(c.revoked_on, ''),
                s.name, (SELECT count(*) FROM referral r WHERE r.release = c.id),
                (SELECT coalesce(max(act), 0) FROM image i WHERE i.noun = 'consent' AND i.row = c.id)
         FROM consent c LEFT JOIN staff s ON s.id = c.staff
         WHERE c.person = ?1 ORDER BY c.given_on DESC, c.id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        let fields = ConsentFields {
            kind: row.get(1)?,
            agency: row.get(2)?,
            recipient: row.get(3)?,
            data_scope: row.get(4)?,
            purpose: row.get(5)?,
            given_on: row.get(6)?,
            way: row.get(7)?,
            given_by: row.get(8)?,
            valid_until: row.get(9)?,
            revoked_on: row.get(10)?,
        };
        Ok(ConsentRow {
            id: row.get(0)?,
            version: row.get(13)?,
            state: state(&fields, today),
            fields,
            agency: None,
            referrals: row.get(12)?,
            counsellor: row.get(11)?,
        })
    })?;
    let mut all = rows.collect::<Result<Vec<_>, _>>()?;
    for row in &mut all {
        if let Some(id) = row.fields.agency {
            row.agency = agency::one(conn, AgencyId(id), today)?;
        }
    }
    Ok(all)
}

fn state(fields: &ConsentFields, today: NaiveDate) -> String {
    let given_on = day(&fields.given_on).unwrap_or(today);
    let term = Term { given_on, valid_until: day(&fields.valid_until), revoked_on: day(&fields.revoked_on) };
    term.on(today).code().to_owned()
}

/// Day on which agreeing was noted when the person was recorded.
pub(crate) fn noted_on(conn: &Connection, person: PersonId) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT consent_on FROM person WHERE id = ?1")?
        .query_row([person.0], |row| row.get(0))
        .optional()?
        .flatten())
}
