//! A stored contact as a form shows and changes it, the order of a case's talks, and what hangs on a contact.

use super::contact::{self, ContactRecord};
use super::{day, person};
use crate::OfficeError;
use chrono::NaiveTime;
use domain::consultation::{Talk, TalkOrder};
use domain::{CaseId, ContactId, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension};
use wire::{ContactView, LastContact, PersonHit};

/// What a change of a contact has to know of it.
pub(crate) struct Stored {
    pub(crate) ident: Option<String>,
    pub(crate) case: Option<CaseId>,
    pub(crate) person: Option<PersonId>,
    pub(crate) staff: Option<StaffId>,
    pub(crate) funding_line: Option<String>,
    pub(crate) talk_kind: Option<String>,
    pub(crate) held_on: String,
}

pub(crate) fn stored(conn: &Connection, id: ContactId) -> Result<Option<Stored>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT c.ident, c.casefile, f.person, c.staff, c.funding_line, c.talk_kind, c.held_on
             FROM contact c LEFT JOIN casefile f ON f.id = c.casefile WHERE c.id = ?1",
        )?
        .query_row([id.0], |row| {
            Ok(Stored {
                ident: row.get(0)?,
                case: row.get::<_, Option<i64>>(1)?.map(CaseId),
                person: row.get::<_, Option<i64>>(2)?.map(PersonId),
                staff: row.get::<_, Option<i64>>(3)?.map(StaffId),
                funding_line: row.get(4)?,
                talk_kind: row.get(5)?,
                held_on: row.get(6)?,
            })
        })
        .optional()?)
}

/// The contact for the form; `version` and the private note are the caller's to fill in.
pub(crate) fn view(conn: &Connection, id: ContactId) -> Result<Option<ContactView>, OfficeError> {
    let found = conn
        .prepare_cached(
            "SELECT c.ident IS NOT NULL, f.person, f.number, s.name, c.staff, c.held_on, c.began_at, c.minutes,
                    c.talk_kind, c.state, c.setting, c.form, c.funding_line, c.language, c.interpreting, c.note,
                    c.anonymous_nationality, c.anonymous_gender, c.anonymous_age,
                    (SELECT count(*) FROM referral r WHERE r.contact = c.id)
             FROM contact c LEFT JOIN casefile f ON f.id = c.casefile LEFT JOIN staff s ON s.id = c.staff
             WHERE c.id = ?1",
        )?
        .query_row([id.0], |row| {
            let person: Option<i64> = row.get(1)?;
            let view = ContactView {
                id: id.0,
                version: 0,
                person: None,
                imported: row.get(0)?,
                case_number: row.get(2)?,
                counsellor: row.get(3)?,
                counsellor_id: row.get(4)?,
                date: row.get(5)?,
                time: row.get::<_, Option<String>>(6)?.unwrap_or_default(),
                minutes: row.get(7)?,
                talk_kind: row.get(8)?,
                state: row.get(9)?,
                setting: row.get(10)?,
                form: row.get(11)?,
                funding_line: row.get(12)?,
                language: row.get(13)?,
                interpreting: row.get(14)?,
                topics: Vec::new(),
                companions: Vec::new(),
                counsellors: Vec::new(),
                note: row.get::<_, Option<String>>(15)?.unwrap_or_default(),
                private_note: String::new(),
                nationality: row.get(16)?,
                gender: row.get(17)?,
                age: row.get(18)?,
                referrals: row.get(19)?,
            };
            Ok((person, view))
        })
        .optional()?;
    let Some((person, mut view)) = found else { return Ok(None) };
    view.person = person.map(|person| person::one(conn, PersonId(person))).transpose()?.flatten();
    view.topics = topics(conn, id)?;
    view.companions = companions(conn, id)?;
    view.counsellors = counsellors(conn, id)?;
    Ok(Some(view))
}

fn topics(conn: &Connection, id: ContactId) -> Result<Vec<String>, OfficeError> {
    let mut query =
        conn.prepare_cached("SELECT topic FROM contact_topic WHERE contact = ?1 ORDER BY position, topic")?;
    let rows = query.query_map([id.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn companions(conn: &Connection, id: ContactId) -> Result<Vec<PersonHit>, OfficeError> {
    let mut query =
        conn.prepare_cached("SELECT person FROM contact_person WHERE contact = ?1 ORDER BY person")?;
    let ids = query.query_map([id.0], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    let mut hits = Vec::new();
    for id in ids {
        hits.extend(person::one(conn, PersonId(id))?);
    }
    Ok(hits)
}

fn counsellors(conn: &Connection, id: ContactId) -> Result<Vec<i64>, OfficeError> {
    let mut query =
        conn.prepare_cached("SELECT staff FROM contact_staff WHERE contact = ?1 ORDER BY staff")?;
    let rows = query.query_map([id.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a contact anew. Its number, identifier and time of recording stay.
pub(crate) fn update(
    conn: &Connection,
    id: ContactId,
    contact: &ContactRecord<'_>,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE contact SET casefile = ?2, held_on = ?3, began_at = ?4, minutes = ?5, talk_kind = ?6, setting = ?7,
             form = ?8, state = ?9, language = ?10, interpreting = ?11, funding_line = ?12,
             anonymous_nationality = ?13, anonymous_gender = ?14, anonymous_age = ?15, note = ?16
         WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id.0,
        contact.case.map(|c| c.0),
        contact.held_on.to_string(),
        contact.began_at.map(|t| t.format("%H:%M").to_string()),
        contact.minutes,
        contact.talk_kind,
        contact.setting,
        contact.form,
        contact.state,
        contact.language,
        contact.interpreting,
        contact.funding_line,
        contact.anonymous_nationality,
        contact.anonymous_gender,
        contact.anonymous_age,
        contact.note,
    ])?;
    for table in ["contact_topic", "contact_person", "contact_staff"] {
        conn.prepare_cached(&format!("DELETE FROM {table} WHERE contact = ?1"))?.execute([id.0])?;
    }
    contact::insert_owned(conn, id, contact)
}

/// The first and follow-up talks of a case in one line, as far as their order needs them.
pub(crate) fn of_case(conn: &Connection, case: CaseId, line: &str) -> Result<Vec<Talk>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, held_on, began_at, coalesce(state = 'erledigt', 0), ident IS NOT NULL, talk_kind FROM contact
         WHERE casefile = ?1 AND +funding_line = ?2 AND talk_kind IN ('erst', 'folge')
         ORDER BY held_on, began_at, id",
    )?;
    let mut rows = query.query((case.0, line))?;
    let mut talks = Vec::new();
    while let Some(row) = rows.next()? {
        let (held_on, began_at): (String, Option<String>) = (row.get(1)?, row.get(2)?);
        let kind: String = row.get(5)?;
        let (Some(held_on), Some(order)) = (day(&held_on), TalkOrder::from_code(&kind)) else { continue };
        talks.push(Talk {
            id: ContactId(row.get(0)?),
            held_on,
            began_at: began_at.and_then(|time| NaiveTime::parse_from_str(&time, "%H:%M").ok()),
            finished: row.get(3)?,
            imported: row.get(4)?,
            order,
        });
    }
    Ok(talks)
}

/// Cases and lines in which the office itself logged talks that are also in this list of contacts' cases.
pub(crate) fn own_beside(conn: &Connection, contacts: &[i64]) -> Result<Vec<(CaseId, String)>, OfficeError> {
    let mut own = conn.prepare(
        "SELECT DISTINCT casefile, funding_line FROM contact
         WHERE ident IS NULL AND casefile IS NOT NULL AND funding_line IS NOT NULL
             AND talk_kind IN ('erst', 'folge') ORDER BY casefile, funding_line",
    )?;
    let places = own
        .query_map((), |row| Ok((CaseId(row.get(0)?), row.get(1)?)))?
        .collect::<Result<std::collections::BTreeSet<(CaseId, String)>, _>>()?;
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let mut beside = std::collections::BTreeSet::new();
    for id in contacts {
        beside.extend(place(conn, ContactId(*id))?.filter(|place| places.contains(place)));
    }
    Ok(beside.into_iter().collect())
}

/// Case and line of a contact, where its order counts.
pub(crate) fn place(conn: &Connection, id: ContactId) -> Result<Option<(CaseId, String)>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT casefile, funding_line FROM contact
             WHERE id = ?1 AND casefile IS NOT NULL AND funding_line IS NOT NULL",
        )?
        .query_row([id.0], |row| Ok((CaseId(row.get(0)?), row.get(1)?)))
        .optional()?)
}

/// Gives an anonymous contact to a case: what was noted of a nameless person goes, the rest stays.
pub(crate) fn give_to(conn: &Connection, id: ContactId, case: CaseId) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE contact SET casefile = ?2, anonymous_nationality = NULL, anonymous_gender = NULL,
             anonymous_age = NULL WHERE id = ?1",
    )?
    .execute((id.0, case.0))?;
    Ok(())
}

pub(crate) fn set_order(conn: &Connection, id: ContactId, order: TalkOrder) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE contact SET talk_kind = ?2 WHERE id = ?1")?.execute((id.0, order.code()))?;
    Ok(())
}

/// The kind of talk as stored.
pub(crate) fn kind(conn: &Connection, id: ContactId) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT talk_kind FROM contact WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?
        .flatten())
}

/// The person's latest finished contact in a case of her own.
pub(crate) fn last(conn: &Connection, person: PersonId) -> Result<Option<LastContact>, OfficeError> {
    let found = conn
        .prepare_cached(
            "SELECT c.id, c.held_on, c.minutes, c.setting, c.form, c.funding_line, c.language, c.interpreting
             FROM casefile f JOIN contact c ON c.casefile = f.id
             WHERE f.person = ?1 AND c.state = 'erledigt' ORDER BY c.held_on DESC, c.id DESC LIMIT 1",
        )?
        .query_row([person.0], |row| {
            let last = LastContact {
                on: row.get(1)?,
                minutes: row.get(2)?,
                setting: row.get(3)?,
                form: row.get(4)?,
                funding_line: row.get(5)?,
                language: row.get(6)?,
                interpreting: row.get(7)?,
                topics: Vec::new(),
                companions: Vec::new(),
                counsellors: Vec::new(),
            };
            Ok((ContactId(row.get(0)?), last))
        })
        .optional()?;
    let Some((id, mut last)) = found else { return Ok(None) };
    last.topics = topics(conn, id)?;
    last.companions = companions(conn, id)?;
    last.counsellors = counsellors(conn, id)?;
    Ok(Some(last))
}
