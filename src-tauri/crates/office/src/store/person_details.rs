//! A person's whole record: reading and writing what there is one of, and the lists that belong to it.

use super::person;
use crate::OfficeError;
use domain::{Birth, PersonId, name};
use rusqlite::{Connection, OptionalExtension};
use wire::{ChannelFields, LanguageFields, PersonFields, ReferenceFields};

/// What is kept of a birth beside the day: asked and not known, only on paper, told in another calendar.
#[derive(Clone, Default)]
pub(crate) struct BirthKept {
    pub(crate) birth: Option<Birth>,
    pub(crate) unknown: bool,
    pub(crate) papers_only: bool,
    /// Calendar and text as it was told.
    pub(crate) told: Option<(String, String)>,
}

/// A record as it stands in the vault; `fields.birth` and the days are left to the caller's wording.
pub(crate) struct Details {
    pub(crate) number: String,
    pub(crate) fields: PersonFields,
    pub(crate) birth: BirthKept,
}

/// One person's record.
pub(crate) fn read(conn: &Connection, person: PersonId) -> Result<Option<Details>, OfficeError> {
    let text = |value: Option<String>| value.unwrap_or_default();
    let found = conn
        .prepare_cached(
            "SELECT number, family_name, given_name, original_name, call_name, birth_name, other_names,
                    birth_year, birth_month, birth_day, birth_estimated, birth_unknown, birth_papers_only,
                    birth_calendar, birth_written, gender, nationality, language, language_level, needs_interpreter,
                    postal_code, town, housing, income, access_channel, entered_on, lodged_on, safe_contact
             FROM person WHERE id = ?1",
        )?
        .query_row([person.0], |row| {
            let (calendar, written): (Option<String>, Option<String>) = (row.get(13)?, row.get(14)?);
            let language: Option<String> = row.get(17)?;
            let level: Option<String> = row.get(18)?;
            Ok(Details {
                number: row.get(0)?,
                birth: BirthKept {
                    birth: Birth::from_parts(row.get(7)?, row.get(8)?, row.get(9)?, row.get(10)?),
                    unknown: row.get(11)?,
                    papers_only: row.get(12)?,
                    told: calendar.clone().zip(written),
                },
                fields: PersonFields {
                    family_name: text(row.get(1)?),
                    given_name: text(row.get(2)?),
                    original_name: text(row.get(3)?),
                    call_name: text(row.get(4)?),
                    birth_name: text(row.get(5)?),
                    other_names: text(row.get(6)?),
                    birth: String::new(),
                    birth_calendar: calendar,
                    birth_papers_only: row.get(12)?,
                    gender: row.get(15)?,
                    citizenships: row.get::<_, Option<String>>(16)?.into_iter().collect(),
                    languages: language
                        .map(|language| LanguageFields { language: Some(language), level })
                        .into_iter()
                        .collect(),
                    interpreter: row.get(19)?,
                    postal_code: text(row.get(20)?),
                    town: text(row.get(21)?),
                    housing: row.get(22)?,
                    income: row.get(23)?,
                    access_channel: row.get(24)?,
                    entered_on: text(row.get(25)?),
                    lodged_on: text(row.get(26)?),
                    channels: Vec::new(),
                    safe_contact: text(row.get(27)?),
                    references: Vec::new(),
                },
            })
        })
        .optional()?;
    let Some(mut details) = found else { return Ok(None) };
    let fields = &mut details.fields;
    let mut query =
        conn.prepare_cached("SELECT country FROM person_citizenship WHERE person = ?1 ORDER BY position")?;
    for country in query.query_map([person.0], |row| row.get(0))? {
        fields.citizenships.push(country?);
    }
    let mut query = conn
        .prepare_cached("SELECT language, level FROM person_language WHERE person = ?1 ORDER BY position")?;
    for line in
        query.query_map([person.0], |row| Ok(LanguageFields { language: row.get(0)?, level: row.get(1)? }))?
    {
        fields.languages.push(line?);
    }
    let mut query = conn
        .prepare_cached("SELECT kind, value, via FROM person_channel WHERE person = ?1 ORDER BY position")?;
    for line in query.query_map([person.0], |row| {
        Ok(ChannelFields { kind: row.get(0)?, value: row.get(1)?, via: text(row.get(2)?) })
    })? {
        fields.channels.push(line?);
    }
    let mut query = conn.prepare_cached(
        "SELECT kind, value, holder FROM person_reference WHERE person = ?1 ORDER BY position",
    )?;
    for line in query.query_map([person.0], |row| {
        Ok(ReferenceFields { kind: row.get(0)?, value: row.get(1)?, holder: text(row.get(2)?) })
    })? {
        fields.references.push(line?);
    }
    Ok(Some(details))
}

/// When a person was born, as far as known.
pub(crate) fn birth(conn: &Connection, person: PersonId) -> Result<Option<Birth>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT birth_year, birth_month, birth_day, birth_estimated FROM person WHERE id = ?1",
        )?
        .query_row([person.0], |row| {
            Ok(Birth::from_parts(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?
        .flatten())
}

/// Writes the whole record over what there was. Texts are taken as they are: an empty one is kept as none.
pub(crate) fn write(
    conn: &Connection,
    person: PersonId,
    fields: &PersonFields,
    birth: &BirthKept,
) -> Result<(), OfficeError> {
    let shown = name::shown(some(&fields.given_name), some(&fields.family_name));
    let first_language = fields.languages.first();
    conn.prepare_cached(
        "UPDATE person SET family_name = ?2, given_name = ?3, sort_key = ?4, original_name = ?5, call_name = ?6,
             birth_name = ?7, other_names = ?8, birth_year = ?9, birth_month = ?10, birth_day = ?11,
             birth_estimated = ?12, birth_unknown = ?13, birth_papers_only = ?14, birth_calendar = ?15,
             birth_written = ?16, gender = ?17, nationality = ?18, language = ?19, language_level = ?20,
             needs_interpreter = ?21, postal_code = ?22, town = ?23, housing = ?24, income = ?25,
             access_channel = ?26, entered_on = ?27, lodged_on = ?28, safe_contact = ?29
         WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        person.0,
        some(&fields.family_name),
        some(&fields.given_name),
        name::sort_key(&shown),
        some(&fields.original_name),
        some(&fields.call_name),
        some(&fields.birth_name),
        some(&fields.other_names),
        birth.birth.map(|b| b.year),
        birth.birth.and_then(|b| b.month),
        birth.birth.and_then(|b| b.day),
        birth.birth.is_some_and(|b| b.estimated),
        birth.unknown,
        birth.papers_only,
        birth.told.as_ref().map(|(calendar, _)| calendar),
        birth.told.as_ref().map(|(_, written)| written),
        fields.gender,
        fields.citizenships.first(),
        first_language.and_then(|line| line.language.as_ref()),
        first_language.and_then(|line| line.level.as_ref()),
        fields.interpreter,
        some(&fields.postal_code),
        some(&fields.town),
        fields.housing,
        fields.income,
        fields.access_channel,
        some(&fields.entered_on),
        some(&fields.lodged_on),
        some(&fields.safe_contact),
    ])?;
    for table in ["person_citizenship", "person_language", "person_channel", "person_reference"] {
        conn.prepare_cached(&format!("DELETE FROM {table} WHERE person = ?1"))?.execute([person.0])?;
    }
    for (position, country) in (1i64..).zip(&fields.citizenships).skip(1) {
        conn.prepare_cached(
            "INSERT INTO person_citizenship (person, position, country) VALUES (?1, ?2, ?3)",
        )?
        .execute((person.0, position, country))?;
    }
    for (position, line) in (1i64..).zip(&fields.languages).skip(1) {
        conn.prepare_cached(
            "INSERT INTO person_language (person, position, language, level) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((person.0, position, &line.language, &line.level))?;
    }
    for (position, line) in (1i64..).zip(&fields.channels) {
        conn.prepare_cached(
            "INSERT INTO person_channel (person, position, kind, value, via) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((person.0, position, &line.kind, &line.value, some(&line.via)))?;
    }
    for (position, line) in (1i64..).zip(&fields.references) {
        conn.prepare_cached(
            "INSERT INTO person_reference (person, position, kind, value, holder) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((person.0, position, &line.kind, &line.value, some(&line.holder)))?;
    }
    person::index(conn, person)
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
/// A number kept elsewhere, the first of its kind (`azr`, `bamf` …).
pub(crate) fn reference(
    conn: &Connection,
    person: PersonId,
    kind: &str,
) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT value FROM person_reference WHERE person = ?1 AND kind = ?2 ORDER BY position LIMIT 1",
        )?
        .query_row((person.0, kind), |row| row.get(0))
        .optional()?)
}

/// A person's telephone numbers in their order, and what was agreed about reaching her.
pub(crate) fn phones(
    conn: &Connection,
    person: PersonId,
) -> Result<(Vec<String>, Option<String>), OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT value || coalesce(' (' || nullif(via, '') || ')', '') FROM person_channel
         WHERE person = ?1 AND kind IN ('phone', 'messenger') ORDER BY position",
    )?;
    let phones = query.query_map([person.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let agreed = conn
        .prepare_cached("SELECT nullif(safe_contact, '') FROM person WHERE id = ?1")?
        .query_row([person.0], |row| row.get(0))?;
    Ok((phones, agreed))
}
