//! The directory: writing entries, reading them, finding them by any word.

use super::{contact::parts, day, moment};
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::{AgencyId, agency, name};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{AgencyFields, AgencyRow};

/// The kind of entry that interpreters are.
pub(crate) const INTERPRETING: &str = "SPRACHMITTLUNG";

/// Writes a new entry.
pub(crate) fn insert(
    conn: &Connection,
    fields: &AgencyFields,
    verified_on: Option<NaiveDate>,
    now: NaiveDateTime,
) -> Result<AgencyId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO agency (agency_kind, name, sort_key, contact_person, phone, email, web, street, postal_code, town,
             hours, release_needed, note, verified_on, recorded_at, notice_days)
         VALUES (?1, ?2, ?3, nullif(?4, ''), nullif(?5, ''), nullif(?6, ''), nullif(?7, ''), nullif(?8, ''), nullif(?9, ''),
             nullif(?10, ''), nullif(?11, ''), ?12, nullif(?13, ''), ?14, ?15, ?16)",
    )?
    .execute(rusqlite::params![
        fields.kind,
        fields.name.trim(),
        name::sort_key(&fields.name),
        fields.contact_person.trim(),
        fields.phone.trim(),
        fields.email.trim(),
        fields.web.trim(),
        fields.street.trim(),
        fields.postal_code.trim(),
        fields.town.trim(),
        fields.hours.trim(),
        fields.release_needed,
        fields.note.trim(),
        verified_on.map(|day| day.to_string()),
        moment(now),
        fields.notice_days,
    ])?;
    let id = AgencyId(conn.last_insert_rowid());
    set_languages(conn, id, &fields.languages)?;
    Ok(id)
}

/// Writes over an entry.
pub(crate) fn update(
    conn: &Connection,
    id: AgencyId,
    fields: &AgencyFields,
    verified_on: Option<NaiveDate>,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE agency SET agency_kind = ?2, name = ?3, sort_key = ?4, contact_person = nullif(?5, ''), phone = nullif(?6, ''),
             email = nullif(?7, ''), web = nullif(?8, ''), street = nullif(?9, ''), postal_code = nullif(?10, ''),
             town = nullif(?11, ''), hours = nullif(?12, ''), release_needed = ?13, note = nullif(?14, ''), verified_on = ?15,
             notice_days = ?16 WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id.0,
        fields.kind,
        fields.name.trim(),
        name::sort_key(&fields.name),
        fields.contact_person.trim(),
        fields.phone.trim(),
        fields.email.trim(),
        fields.web.trim(),
        fields.street.trim(),
        fields.postal_code.trim(),
        fields.town.trim(),
        fields.hours.trim(),
        fields.release_needed,
        fields.note.trim(),
        verified_on.map(|day| day.to_string()),
        fields.notice_days,
    ])?;
    set_languages(conn, id, &fields.languages)
}

fn set_languages(conn: &Connection, id: AgencyId, languages: &[String]) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM agency_language WHERE agency = ?1")?.execute([id.0])?;
    let mut insert = conn.prepare_cached(
        "INSERT OR IGNORE INTO agency_language (agency, position, language) VALUES (?1, ?2, ?3)",
    )?;
    for (position, language) in (0i64..).zip(languages) {
        insert.execute((id.0, position, language))?;
    }
    Ok(())
}

pub(crate) fn set_verified(conn: &Connection, id: AgencyId, on: NaiveDate) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE agency SET verified_on = ?2 WHERE id = ?1")?
        .execute((id.0, on.to_string()))?;
    Ok(())
}

pub(crate) fn set_archived(
    conn: &Connection,
    id: AgencyId,
    on: Option<NaiveDate>,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE agency SET archived_on = ?2 WHERE id = ?1")?
        .execute((id.0, on.map(|day| day.to_string())))?;
    Ok(())
}

/// An entry as a form edits it, and the day it was put away.
pub(crate) fn fields(
    conn: &Connection,
    id: AgencyId,
) -> Result<Option<(AgencyFields, Option<String>)>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT name, agency_kind, coalesce(contact_person, ''), coalesce(phone, ''), coalesce(email, ''), coalesce(web, ''),
                    coalesce(street, ''), coalesce(postal_code, ''), coalesce(town, ''), coalesce(hours, ''), release_needed,
                    coalesce(note, ''), coalesce(verified_on, ''), archived_on,
                    (SELECT group_concat(language, '|') FROM
                        (SELECT language FROM agency_language WHERE agency = a.id ORDER BY position)),
                    notice_days
             FROM agency a WHERE id = ?1",
        )?
        .query_row([id.0], |row| {
            let fields = AgencyFields {
                name: row.get(0)?,
                kind: row.get(1)?,
                contact_person: row.get(2)?,
                phone: row.get(3)?,
                email: row.get(4)?,
                web: row.get(5)?,
                street: row.get(6)?,
                postal_code: row.get(7)?,
                town: row.get(8)?,
                hours: row.get(9)?,
                release_needed: row.get(10)?,
                note: row.get(11)?,
                verified_on: row.get(12)?,
                languages: parts(row.get(14)?),
                notice_days: row.get(15)?,
            };
            Ok((fields, row.get(13)?))
        })
        .optional()?)
}

/// Which entries are asked for.
pub(crate) struct Wanted<'a> {
    pub(crate) text: &'a str,
    pub(crate) kind: Option<&'a str>,
    pub(crate) archived: bool,
}

const COLUMNS: &str = "a.id, a.agency_kind, a.name, a.contact_person, a.phone, a.street, a.postal_code, a.town, a.hours,
    a.release_needed, a.verified_on, a.archived_on,
    (SELECT group_concat(language, '|') FROM (SELECT language FROM agency_language WHERE agency = a.id ORDER BY position))";

fn row_of(row: &Row, today: NaiveDate) -> rusqlite::Result<AgencyRow> {
    let verified_on: Option<String> = row.get(10)?;
    Ok(AgencyRow {
        id: row.get(0)?,
        kind: row.get(1)?,
        name: row.get(2)?,
        contact_person: row.get(3)?,
        phone: row.get(4)?,
        street: row.get(5)?,
        postal_code: row.get(6)?,
        town: row.get(7)?,
        hours: row.get(8)?,
        release_needed: row.get(9)?,
        stale: agency::stale(verified_on.as_deref().and_then(day), today),
        verified_on,
        archived_on: row.get(11)?,
        languages: parts(row.get(12)?),
    })
}

/// One entry as a list shows it.
pub(crate) fn one(
    conn: &Connection,
    id: AgencyId,
    today: NaiveDate,
) -> Result<Option<AgencyRow>, OfficeError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM agency a WHERE a.id = ?1"))?
        .query_row([id.0], |row| row_of(row, today))
        .optional()?)
}

/// All entries that are wanted, by name. Every word typed must begin some word of the entry: its name, kind, place,
/// languages, contact person, or a phone number's digits.
pub(crate) fn matching(
    conn: &Connection,
    wanted: &Wanted<'_>,
    today: NaiveDate,
) -> Result<Vec<AgencyRow>, OfficeError> {
    let typed: Vec<String> = name::sort_key(wanted.text).split(' ').map(str::to_owned).collect();
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS},
                k.de || ' ' || k.en || ' ' || k.short_de || ' ' || k.short_en || ' ' || k.aliases || ' ' ||
                coalesce((SELECT group_concat(l.de || ' ' || l.en, ' ')
                    FROM agency_language al JOIN code_language l ON l.code = al.language WHERE al.agency = a.id), '')
         FROM agency a INDEXED BY agency_by_sort_key JOIN code_agency_kind k ON k.code = a.agency_kind
         WHERE (?1 OR a.archived_on IS NULL) AND (?2 IS NULL OR a.agency_kind = ?2)
         ORDER BY a.sort_key, a.id"
    ))?;
    let mut rows = query.query((wanted.archived, wanted.kind))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let entry = row_of(row, today)?;
        let words: String = row.get(13)?;
        if fits(&entry, &words, &typed) {
            found.push(entry);
        }
    }
    Ok(found)
}

fn fits(entry: &AgencyRow, words: &str, typed: &[String]) -> bool {
    let texts = [
        Some(entry.name.as_str()),
        Some(words),
        entry.contact_person.as_deref(),
        entry.street.as_deref(),
        entry.postal_code.as_deref(),
        entry.town.as_deref(),
    ];
    let keys: Vec<String> = texts
        .into_iter()
        .flatten()
        .flat_map(|text| text.split(['|', '/']).flat_map(name::name_keys))
        .collect();
    let phone: String = entry.phone.iter().flat_map(|p| p.chars()).filter(char::is_ascii_digit).collect();
    typed.iter().all(|word| {
        keys.iter().any(|key| key.starts_with(word.as_str()))
            || (word.len() >= 3 && word.chars().all(|c| c.is_ascii_digit()) && phone.contains(word.as_str()))
    })
}
