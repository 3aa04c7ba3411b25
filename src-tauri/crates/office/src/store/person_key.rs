//! The index in which people are found: making its keys from the record, and looking up what was typed.
//! The rules of spelling and sound stand in `domain::name`, those of reading a search in `domain::sought`.

mod look_up;

pub(crate) use look_up::{Matched, matching};

use super::note;
use crate::OfficeError;
use domain::PersonId;
use domain::name::{self, Form, Key};
use domain::telephone_digits;
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

/// What of a record a key was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum KeyKind {
    /// Family and given name.
    Name,
    /// The name in its original script.
    Original,
    /// What somebody is called.
    Call,
    /// A further, former or other spelling.
    Other,
    /// The office's own number.
    Number,
    /// Birth.
    Birth,
    /// Telephone number.
    Phone,
    /// A number under which others keep the person.
    Reference,
}

impl KeyKind {
    const ALL: [Self; 8] = [
        Self::Name,
        Self::Original,
        Self::Call,
        Self::Other,
        Self::Number,
        Self::Birth,
        Self::Phone,
        Self::Reference,
    ];

    /// Its code in the vault.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Original => "original",
            Self::Call => "call",
            Self::Other => "other",
            Self::Number => "number",
            Self::Birth => "birth",
            Self::Phone => "phone",
            Self::Reference => "reference",
        }
    }

    /// From its code.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Makes the keys of a person anew from everything the record holds; of nobody, none are left.
pub(crate) fn index(conn: &Connection, person: PersonId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM person_key WHERE person = ?1")?.execute([person.0])?;
    for (kind, text) in sources(conn, person)? {
        put(conn, person, kind, &text)?;
    }
    Ok(())
}

/// Adds the keys of one piece of a record.
fn put(conn: &Connection, person: PersonId, kind: KeyKind, text: &str) -> Result<(), OfficeError> {
    let mut insert = conn.prepare_cached(
        "INSERT OR IGNORE INTO person_key (form, key, person, kind, piece, reading) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for key in keys(kind, text) {
        insert.execute((key.form.code(), key.key, person.0, kind.code(), key.piece, key.reading))?;
    }
    Ok(())
}

fn keys(kind: KeyKind, text: &str) -> BTreeSet<Key> {
    let one = |form, key: String| Key { form, key, reading: String::new(), piece: text.to_owned() };
    match kind {
        KeyKind::Name | KeyKind::Original | KeyKind::Call | KeyKind::Other => name::keys(text),
        KeyKind::Number => {
            let running = text.rsplit('-').next().unwrap_or_default().trim_start_matches('0').to_owned();
            [one(Form::Plain, text.to_owned()), one(Form::Tail, running)].into()
        }
        KeyKind::Birth => [one(Form::Plain, text.to_owned())].into(),
        KeyKind::Phone => numbers(&telephone_digits(text), &one),
        KeyKind::Reference => {
            let mut found = numbers(&text.chars().filter(char::is_ascii_digit).collect::<String>(), &one);
            let letters: String =
                text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
            found.insert(one(Form::Plain, letters));
            found
        }
    }
    .into_iter()
    .filter(|key| !key.key.is_empty())
    .collect()
}

/// Digits from the beginning and from the end.
fn numbers(digits: &str, one: &impl Fn(Form, String) -> Key) -> BTreeSet<Key> {
    [one(Form::Plain, digits.to_owned()), one(Form::Tail, digits.chars().rev().collect())].into()
}

/// Everything a person can be found by. A new column or table of names and numbers belongs here.
fn sources(conn: &Connection, person: PersonId) -> Result<Vec<(KeyKind, String)>, OfficeError> {
    let mut found = Vec::new();
    let row = conn
        .prepare_cached(
            "SELECT number, given_name, family_name, birth_year, birth_month, birth_day, original_name, call_name,
                 birth_name, other_names FROM person WHERE id = ?1 AND merged_into IS NULL",
        )?
        .query_row([person.0], |row| {
            let (given, family): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
            let birth = domain::Birth::from_parts(row.get(3)?, row.get(4)?, row.get(5)?, false);
            Ok([
                (KeyKind::Number, row.get(0)?),
                (KeyKind::Name, Some(name::shown(given.as_deref(), family.as_deref()))),
                (KeyKind::Birth, birth.map(|birth| birth.iso())),
                (KeyKind::Original, row.get(6)?),
                (KeyKind::Call, row.get(7)?),
                (KeyKind::Other, row.get(8)?),
                (KeyKind::Other, row.get(9)?),
            ])
        })
        .optional()?;
    let Some(row) = row else { return Ok(found) };
    found.extend(row.into_iter().filter_map(|(kind, text): (KeyKind, Option<String>)| Some((kind, text?))));
    for (kind, sql) in [
        // The number of a record that was joined to this one leads here.
        (KeyKind::Number, "SELECT number FROM person WHERE merged_into = ?1"),
        (
            KeyKind::Phone,
            "SELECT value FROM person_channel WHERE person = ?1 AND kind IN ('phone', 'messenger')",
        ),
        (KeyKind::Reference, "SELECT value FROM person_reference WHERE person = ?1"),
    ] {
        let mut query = conn.prepare_cached(sql)?;
        for text in query.query_map([person.0], |row| row.get(0))? {
            found.push((kind, text?));
        }
    }
    Ok(found)
}

/// Makes all keys anew when they were made by other rules than today's, and sets how the index of notes forgets.
pub(crate) fn keep_up(conn: &Connection) -> Result<(), OfficeError> {
    let scheme: u32 = conn.query_row("SELECT scheme FROM key_scheme WHERE id = 1", (), |row| row.get(0))?;
    if scheme == name::KEY_SCHEME {
        return Ok(());
    }
    note::forget_at_once(conn)?;
    let persons: Vec<i64> = conn
        .prepare("SELECT id FROM person ORDER BY id")?
        .query_map((), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for person in persons {
        index(conn, PersonId(person))?;
    }
    conn.execute("UPDATE key_scheme SET scheme = ?1 WHERE id = 1", [name::KEY_SCHEME])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::person::{self, PersonRecord};

    fn found(conn: &Connection, text: &str) -> Vec<i64> {
        let sought = domain::read_sought(text, "2026-11-23".parse().unwrap());
        matching(conn, &sought).unwrap().into_iter().map(|hit| hit.person.0).collect()
    }

    fn office_with_one() -> (Connection, PersonId) {
        let conn = Connection::open_in_memory().unwrap();
        for migration in schema::MIGRATIONS {
            conn.execute_batch(migration.sql).unwrap();
        }
        let record = PersonRecord {
            number: "2026-0007".to_owned(),
            family_name: Some("Beispielović"),
            given_name: Some("Žarko"),
            ..PersonRecord::default()
        };
        let person = person::insert(&conn, &record, "2026-11-23T09:00:00".parse().unwrap()).unwrap();
        (conn, person)
    }

    #[test]
    fn keys_made_by_other_rules_are_made_anew_when_the_vault_is_opened() {
        let (conn, person) = office_with_one();
        conn.execute("DELETE FROM person_key", ()).unwrap();
        keep_up(&conn).unwrap();
        assert_eq!(found(&conn, "beispielovic"), [person.0]);
        conn.execute("DELETE FROM person_key", ()).unwrap();
        keep_up(&conn).unwrap();
        assert!(found(&conn, "beispielovic").is_empty(), "by today's rules nothing is to be done");
    }

    #[test]
    fn further_names_telephones_and_numbers_elsewhere_are_found() {
        let (conn, person) = office_with_one();
        conn.execute_batch(
            "UPDATE person SET original_name = 'Жарко Бајспиловић', call_name = 'Zaki', other_names = 'Jarco';
             INSERT INTO person_channel (person, position, kind, value) VALUES (1, 1, 'phone', '+49 (0)151 / 2345678');
             INSERT INTO person_reference (person, position, kind, value) VALUES (1, 1, 'azr', '123 456-789 012')",
        )
        .unwrap();
        index(&conn, person).unwrap();
        for text in
            ["жарко", "zaki", "Jarco", "0151 2345678", "015123", "5678", "123456789012", "9012", "2026-7"]
        {
            assert_eq!(found(&conn, text), [person.0], "{text}");
        }
        conn.execute("DELETE FROM person_channel", ()).unwrap();
        index(&conn, person).unwrap();
        assert!(found(&conn, "0151 2345678").is_empty(), "what is no longer on record is no longer found");
    }
}
