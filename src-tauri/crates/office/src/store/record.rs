//! The chronological record of one person, and the rest of her page.

use super::contact::parts;
use crate::OfficeError;
use domain::{Birth, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension};
use wire::{HouseholdMemberView, RecordEntry};

/// What stands on the person's sheet beside name and record.
pub(crate) struct PersonSheet {
    pub(crate) family_name: Option<String>,
    pub(crate) given_name: Option<String>,
    pub(crate) birth: Option<Birth>,
    pub(crate) gender: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) interpreter: Option<String>,
    pub(crate) town: Option<String>,
    pub(crate) postal_code: Option<String>,
    pub(crate) entered_on: Option<String>,
    pub(crate) original_name: Option<String>,
    pub(crate) call_name: Option<String>,
    pub(crate) safe_contact: Option<String>,
}

pub(crate) fn sheet(conn: &Connection, person: PersonId) -> Result<Option<PersonSheet>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT family_name, given_name, birth_year, birth_month, birth_day, birth_estimated, gender,
                    language, needs_interpreter, town, postal_code, entered_on,
                    original_name, call_name, safe_contact
             FROM person WHERE id = ?1",
        )?
        .query_row([person.0], |row| {
            Ok(PersonSheet {
                family_name: row.get(0)?,
                given_name: row.get(1)?,
                birth: Birth::from_parts(row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?),
                gender: row.get(6)?,
                language: row.get(7)?,
                interpreter: row.get(8)?,
                town: row.get(9)?,
                postal_code: row.get(10)?,
                entered_on: row.get(11)?,
                original_name: row.get(12)?,
                call_name: row.get(13)?,
                safe_contact: row.get(14)?,
            })
        })
        .optional()?)
}

/// The others of the person's household.
pub(crate) fn household(
    conn: &Connection,
    person: PersonId,
) -> Result<Vec<HouseholdMemberView>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT other.id, other.household_role FROM person me JOIN person other ON other.household = me.household
         WHERE me.id = ?1 AND other.id <> me.id ORDER BY other.birth_year, other.sort_key, other.id",
    )?;
    let others = query
        .query_map([person.0], |row| Ok((PersonId(row.get(0)?), row.get(1)?)))?
        .collect::<Result<Vec<(PersonId, Option<String>)>, _>>()?;
    let mut members = Vec::new();
    for (id, role) in others {
        if let Some(hit) = super::person::one(conn, id)? {
            members.push(HouseholdMemberView { hit, role });
        }
    }
    Ok(members)
}

/// All entries, newest first, with the reader's own private notes.
pub(crate) fn entries(
    conn: &Connection,
    person: PersonId,
    reader: StaffId,
) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut all = contacts(conn, person, reader)?;
    all.extend(referrals(conn, person)?);
    all.extend(consents(conn, person)?);
    all.extend(reports(conn, person)?);
    all.extend(super::letter::entries(conn, person)?);
    all.extend(super::writing::entries(conn, person)?);
    all.extend(super::appointment::entries(conn, person)?);
    all.extend(super::deadline::entries(conn, person)?);
    all.extend(statuses(conn, person)?);
    all.extend(cases(conn, person)?);
    all.sort_by(|a, b| key(b).cmp(&key(a)));
    Ok(all)
}

/// The day an entry stands at, ISO 8601.
pub(crate) fn day(entry: &RecordEntry) -> &str {
    key(entry).0
}

/// Day, then time, then kind: a contact stands above what it led to on the same day, and the opening of its case below it.
fn key(entry: &RecordEntry) -> (&str, u8, &str, i64) {
    match entry {
        RecordEntry::CaseClosed { on, .. } => (on, 5, "", 0),
        RecordEntry::Contact { on, time, id, .. } => (on, 4, time.as_deref().unwrap_or(""), *id),
        RecordEntry::Appointment { on, time, id, .. } => (on, 4, time, *id),
        RecordEntry::Referral { on, id, .. } => (on, 3, "", *id),
        RecordEntry::Report { on, id, .. } | RecordEntry::Consent { on, id, .. } => (on, 2, "", *id),
        RecordEntry::Deadline { on, id, .. } => (on, 2, "", *id),
        RecordEntry::Letter { on, id, .. } | RecordEntry::Writing { on, id, .. } => (on, 2, "", *id),
        RecordEntry::Status { on, .. } => (on, 1, "", 0),
        RecordEntry::CaseOpened { on, .. } => (on, 0, "", 0),
    }
}

const MINE: &str = "c.id IN (
    SELECT c2.id FROM casefile f2 JOIN contact c2 ON c2.casefile = f2.id WHERE f2.person = ?1
    UNION SELECT cp.contact FROM contact_person cp WHERE cp.person = ?1)";

fn contacts(conn: &Connection, person: PersonId, reader: StaffId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT c.id, c.held_on, c.began_at, c.minutes, c.talk_kind, c.setting, c.form, c.state, c.language,
                c.interpreting, c.funding_line, s.name, c.note, f.person IS NOT ?1,
                (SELECT group_concat(topic, '|') FROM (SELECT topic FROM contact_topic WHERE contact = c.id ORDER BY position)),
                (SELECT group_concat(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '|')
                 FROM (SELECT person FROM contact_person WHERE contact = c.id UNION SELECT f.person) k
                 JOIN person p ON p.id = k.person WHERE p.id <> ?1),
                (SELECT group_concat(name, '|') FROM (SELECT k.name FROM contact_staff cs JOIN staff k ON k.id = cs.staff
                 WHERE cs.contact = c.id ORDER BY k.name)),
                (SELECT n.note FROM private_note n WHERE n.contact = c.id AND n.staff = ?2)
         FROM contact c LEFT JOIN casefile f ON f.id = c.casefile LEFT JOIN staff s ON s.id = c.staff
         WHERE {MINE} ORDER BY c.held_on DESC, c.id DESC"
    ))?;
    let rows = query.query_map((person.0, reader.0), |row| {
        Ok(RecordEntry::Contact {
            id: row.get(0)?,
            on: row.get(1)?,
            time: row.get(2)?,
            minutes: row.get(3)?,
            talk_kind: row.get(4)?,
            setting: row.get(5)?,
            form: row.get(6)?,
            state: row.get(7)?,
            language: row.get(8)?,
            interpreting: row.get(9)?,
            funding_line: row.get(10)?,
            counsellor: row.get(11)?,
            note: row.get(12)?,
            as_companion: row.get(13)?,
            topics: parts(row.get(14)?),
            companions: parts(row.get(15)?),
            counsellors: parts(row.get(16)?),
            private_note: row.get(17)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn referrals(conn: &Connection, person: PersonId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT r.id, r.referred_on, r.agency, r.outcome, coalesce(r.data_passed, 0), a.name, r.purpose
         FROM casefile f JOIN contact c ON c.casefile = f.id JOIN referral r ON r.contact = c.id
         LEFT JOIN agency a ON a.id = r.to_agency
         WHERE f.person = ?1 ORDER BY r.referred_on DESC, r.id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(RecordEntry::Referral {
            id: row.get(0)?,
            on: row.get(1)?,
            agency: row.get(2)?,
            outcome: row.get(3)?,
            data_passed: row.get(4)?,
            agency_name: row.get(5)?,
            purpose: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn consents(conn: &Connection, person: PersonId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT c.id, c.given_on, c.consent_kind, coalesce(a.name, c.recipient), c.revoked_on
         FROM consent c LEFT JOIN agency a ON a.id = c.to_agency WHERE c.person = ?1 ORDER BY c.given_on DESC, c.id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(RecordEntry::Consent {
            id: row.get(0)?,
            on: row.get(1)?,
            kind: row.get(2)?,
            recipient: row.get(3)?,
            revoked_on: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn reports(conn: &Connection, person: PersonId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, reported_on, recipient,
                (SELECT group_concat(kind, '|') FROM (SELECT kind FROM vulnerability_report_kind WHERE report = v.id ORDER BY kind))
         FROM vulnerability_report v WHERE person = ?1 ORDER BY reported_on DESC, id DESC",
    )?;
    let rows = query.query_map([person.0], |row| {
        Ok(RecordEntry::Report {
            id: row.get(0)?,
            on: row.get(1)?,
            recipient: row.get(2)?,
            kinds: parts(row.get(3)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn statuses(conn: &Connection, person: PersonId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT valid_from, status FROM residence_status WHERE person = ?1 AND valid_from IS NOT NULL
         ORDER BY valid_from DESC, id DESC",
    )?;
    let rows = query
        .query_map([person.0], |row| Ok(RecordEntry::Status { on: row.get(0)?, status: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn cases(conn: &Connection, person: PersonId) -> Result<Vec<RecordEntry>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT number, funding_line, opened_on, closed_on, closing_reason FROM casefile WHERE person = ?1
         ORDER BY opened_on DESC, id DESC",
    )?;
    let mut entries = Vec::new();
    let mut rows = query.query([person.0])?;
    while let Some(row) = rows.next()? {
        let number: String = row.get(0)?;
        if let Some(on) = row.get::<_, Option<String>>(3)? {
            entries.push(RecordEntry::CaseClosed { on, number: number.clone(), reason: row.get(4)? });
        }
        entries.push(RecordEntry::CaseOpened { on: row.get(2)?, number, funding_line: row.get(1)? });
    }
    Ok(entries)
}
