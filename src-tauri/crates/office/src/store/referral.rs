//! Referrals: writing them, those of a person, and those that somebody should ask about.

use super::{agency, contact::parts, day, person};
use crate::OfficeError;
use chrono::NaiveDate;
use domain::{AgencyId, ConsentId, ContactId, PersonId, ReferralId, StaffId, referral};
use rusqlite::{Connection, OptionalExtension};
use wire::{ContactChoice, ReferralFields, ReferralRow};

/// What is written of a referral, understood.
pub(crate) struct ReferralRecord<'a> {
    pub(crate) contact: ContactId,
    pub(crate) kind: &'a str,
    pub(crate) agency: Option<AgencyId>,
    /// Code of `agency_kind`: that of the entry, or the one chosen without an entry. Reports count by it.
    pub(crate) agency_kind: Option<&'a str>,
    pub(crate) purpose: &'a str,
    pub(crate) data_passed: bool,
    pub(crate) data_scope: &'a str,
    /// The release the data rest on (none where a list only told its day), and its first day.
    pub(crate) release: Option<(Option<ConsentId>, NaiveDate)>,
    pub(crate) referred_on: NaiveDate,
    pub(crate) outcome: &'a str,
    pub(crate) remind_on: Option<NaiveDate>,
}

pub(crate) fn insert(
    conn: &Connection,
    record: &ReferralRecord<'_>,
    staff: StaffId,
) -> Result<ReferralId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO referral (contact, referral_kind, to_agency, agency, purpose, data_passed, data_scope, release, released_on,
             referred_on, outcome, remind_on, staff)
         VALUES (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, nullif(?7, ''), ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(rusqlite::params![
        record.contact.0,
        record.kind,
        record.agency.map(|id| id.0),
        record.agency_kind,
        record.purpose.trim(),
        record.data_passed,
        record.data_scope.trim(),
        record.release.and_then(|(id, _)| id).map(|id| id.0),
        record.release.map(|(_, on)| on.to_string()),
        record.referred_on.to_string(),
        record.outcome,
        record.remind_on.map(|day| day.to_string()),
        staff.0,
    ])?;
    Ok(ReferralId(conn.last_insert_rowid()))
}

pub(crate) fn update(
    conn: &Connection,
    id: ReferralId,
    record: &ReferralRecord<'_>,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE referral SET contact = ?2, referral_kind = ?3, to_agency = ?4, agency = ?5, purpose = nullif(?6, ''),
             data_passed = ?7, data_scope = nullif(?8, ''), release = ?9, released_on = ?10, referred_on = ?11, outcome = ?12,
             remind_on = ?13 WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id.0,
        record.contact.0,
        record.kind,
        record.agency.map(|id| id.0),
        record.agency_kind,
        record.purpose.trim(),
        record.data_passed,
        record.data_scope.trim(),
        record.release.and_then(|(id, _)| id).map(|id| id.0),
        record.release.map(|(_, on)| on.to_string()),
        record.referred_on.to_string(),
        record.outcome,
        record.remind_on.map(|day| day.to_string()),
    ])?;
    Ok(())
}

/// How it went, and when to ask again.
pub(crate) fn answer(
    conn: &Connection,
    id: ReferralId,
    outcome: Option<&str>,
    remind_on: Option<NaiveDate>,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE referral SET outcome = coalesce(?2, outcome), remind_on = ?3 WHERE id = ?1")?
        .execute((id.0, outcome, remind_on.map(|day| day.to_string())))?;
    Ok(())
}

/// Data that went along with a referral, as it is written.
pub(crate) struct Passed {
    pub(crate) agency: Option<AgencyId>,
    pub(crate) referred_on: Option<NaiveDate>,
    pub(crate) release: Option<ConsentId>,
    pub(crate) released_on: Option<NaiveDate>,
}

/// The data that went along; none where only the address was handed over.
pub(crate) fn passed(conn: &Connection, id: ReferralId) -> Result<Option<Passed>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT to_agency, referred_on, release, released_on FROM referral WHERE id = ?1 AND data_passed = 1",
        )?
        .query_row([id.0], |row| {
            let (on, released): (String, Option<String>) = (row.get(1)?, row.get(3)?);
            Ok(Passed {
                agency: row.get::<_, Option<i64>>(0)?.map(AgencyId),
                referred_on: day(&on),
                release: row.get::<_, Option<i64>>(2)?.map(ConsentId),
                released_on: released.as_deref().and_then(day),
            })
        })
        .optional()?)
}

/// Whose contact it is (nobody's when it is anonymous), and its day.
pub(crate) fn of_contact(
    conn: &Connection,
    contact: ContactId,
) -> Result<Option<(Option<PersonId>, NaiveDate)>, OfficeError> {
    let found: Option<(Option<i64>, String)> = conn
        .prepare_cached(
            "SELECT f.person, c.held_on FROM contact c LEFT JOIN casefile f ON f.id = c.casefile WHERE c.id = ?1",
        )?
        .query_row([contact.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.and_then(|(person, on)| Some((person.map(PersonId), day(&on)?))))
}

const COLUMNS: &str = "r.id, r.contact, r.referral_kind, r.to_agency, r.agency, coalesce(r.purpose, ''),
    coalesce(r.data_passed, 0), coalesce(r.data_scope, ''), r.referred_on, coalesce(r.outcome, 'KA'),
    coalesce(r.remind_on, ''), r.release, s.name, f.person,
    (SELECT coalesce(max(act), 0) FROM image i WHERE i.noun = 'referral' AND i.row = r.id)";

/// The person's referrals, newest first.
pub(crate) fn of_person(
    conn: &Connection,
    whose: PersonId,
    today: NaiveDate,
) -> Result<Vec<ReferralRow>, OfficeError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM casefile f JOIN contact c ON c.casefile = f.id JOIN referral r ON r.contact = c.id
         LEFT JOIN staff s ON s.id = r.staff WHERE f.person = ?1 ORDER BY r.referred_on DESC, r.id DESC"
    );
    rows(conn, &sql, &whose.0, today)
}

/// Referrals whose day to ask has come, the longest waiting first.
pub(crate) fn due(conn: &Connection, today: NaiveDate) -> Result<Vec<ReferralRow>, OfficeError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM referral r JOIN contact c ON c.id = r.contact LEFT JOIN casefile f ON f.id = c.casefile
         LEFT JOIN staff s ON s.id = r.staff
         WHERE r.remind_on IS NOT NULL AND r.remind_on <= ?1 ORDER BY r.remind_on, r.id LIMIT 200"
    );
    rows(conn, &sql, &today.to_string(), today)
}

fn rows(
    conn: &Connection,
    sql: &str,
    by: &dyn rusqlite::ToSql,
    today: NaiveDate,
) -> Result<Vec<ReferralRow>, OfficeError> {
    let mut query = conn.prepare_cached(sql)?;
    let mut found = query.query([by])?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        let fields = ReferralFields {
            contact: row.get(1)?,
            kind: row.get(2)?,
            agency: row.get(3)?,
            agency_kind: row.get(4)?,
            purpose: row.get(5)?,
            data_passed: row.get(6)?,
            data_scope: row.get(7)?,
            referred_on: row.get(8)?,
            outcome: row.get(9)?,
            remind_on: row.get(10)?,
            new_release: None,
        };
        let whose: Option<i64> = row.get(13)?;
        let waiting = !referral::is_answered(Some(&fields.outcome));
        all.push(ReferralRow {
            id: row.get(0)?,
            version: row.get(14)?,
            due: waiting && day(&fields.remind_on).is_some_and(|on| on <= today),
            agency: match fields.agency {
                Some(id) => agency::one(conn, AgencyId(id), today)?,
                None => None,
            },
            person: match whose {
                Some(id) => person::one(conn, PersonId(id))?,
                None => None,
            },
            release: row.get(11)?,
            counsellor: row.get(12)?,
            fields,
        });
    }
    Ok(all)
}

/// The person's latest contacts, newest first.
pub(crate) fn contacts(
    conn: &Connection,
    person: PersonId,
    limit: u32,
) -> Result<Vec<ContactChoice>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT c.id, c.held_on,
                (SELECT group_concat(topic, '|') FROM (SELECT topic FROM contact_topic WHERE contact = c.id ORDER BY position))
         FROM casefile f JOIN contact c ON c.casefile = f.id WHERE f.person = ?1 ORDER BY c.held_on DESC, c.id DESC LIMIT ?2",
    )?;
    let rows = query.query_map((person.0, limit), |row| {
        Ok(ContactChoice { id: row.get(0)?, on: row.get(1)?, topics: parts(row.get(2)?) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
