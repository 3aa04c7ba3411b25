//! Erasing a person from every table, the index of notes, drafts and all before-images; or leaving the bare counting facts.
//! Which rows are hers is found once; then images go first, because they are found by the rows that still stand.

use super::draft;
use crate::OfficeError;
use chrono::NaiveDate;
use domain::blackout::pieces;
use domain::name::{name_keys, plain_keys};
use domain::{Birth, PersonId};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

/// A list of numbers as a statement takes it, by `json_each`.
struct Numbers(String);

impl Numbers {
    fn of(conn: &Connection, sql: &str, lists: &[&Numbers]) -> Result<Self, OfficeError> {
        let mut query = conn.prepare_cached(sql)?;
        let lists = rusqlite::params_from_iter(lists.iter().map(|list| list.0.as_str()));
        let found = query.query_map(lists, |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
        Ok(Self(serde_json::to_string(&found).unwrap_or_else(|_| "[]".to_owned())))
    }

    fn each(&self) -> Result<Vec<i64>, OfficeError> {
        serde_json::from_str(&self.0).map_err(|_| OfficeError::NotThere("row"))
    }
}

/// Everything that is hers, those rows included that were removed before and are only remembered.
pub(crate) struct Hers {
    persons: Numbers,
    cases: Numbers,
    contacts: Numbers,
    appointments: Numbers,
}

impl Hers {
    /// With the rows that are only remembered: for erasing. Every before-image is looked at.
    pub(crate) fn find(conn: &Connection, person: PersonId) -> Result<Self, OfficeError> {
        let hers = Self::standing(conn, person)?;
        let persons = hers.persons;
        let cases = Numbers::of(
            conn,
            "SELECT value FROM json_each(?2) UNION SELECT row FROM image WHERE noun = 'casefile'
                AND json_extract(before, '$.person') IN (SELECT value FROM json_each(?1))
                AND row NOT IN (SELECT id FROM casefile)",
            &[&persons, &hers.cases],
        )?;
        let contacts = Numbers::of(
            conn,
            "SELECT value FROM json_each(?2) UNION SELECT row FROM image WHERE noun = 'contact'
                AND json_extract(before, '$.casefile') IN (SELECT value FROM json_each(?1))
                AND row NOT IN (SELECT id FROM contact)",
            &[&cases, &hers.contacts],
        )?;
        let appointments = Numbers::of(
            conn,
            "SELECT value FROM json_each(?2)
             UNION SELECT i.row FROM image i WHERE i.noun = 'appointment' AND i.row NOT IN (SELECT id FROM appointment)
                AND EXISTS (SELECT 1 FROM json_each(i.before, '$.appointment_person') e
                    WHERE json_extract(e.value, '$.person') IN (SELECT value FROM json_each(?1)))",
            &[&persons, &hers.appointments],
        )?;
        Ok(Self { persons, cases, contacts, appointments })
    }

    /// What stands: for showing what erasing would do.
    pub(crate) fn standing(conn: &Connection, person: PersonId) -> Result<Self, OfficeError> {
        let own = Numbers(format!("[{person}]"));
        let persons = Numbers::of(
            conn,
            "SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?1))
                OR merged_into IN (SELECT value FROM json_each(?1))",
            &[&own],
        )?;
        let cases = Numbers::of(
            conn,
            "SELECT id FROM casefile WHERE person IN (SELECT value FROM json_each(?1))",
            &[&persons],
        )?;
        let contacts = Numbers::of(
            conn,
            "SELECT c.id FROM json_each(?1) k JOIN contact c ON c.casefile = k.value",
            &[&cases],
        )?;
        let appointments = Numbers::of(
            conn,
            "SELECT DISTINCT appointment FROM appointment_person WHERE person IN (SELECT value FROM json_each(?1))",
            &[&persons],
        )?;
        Ok(Self { persons, cases, contacts, appointments })
    }

    /// Runs statements in which `:p` stands for her records, `:c` for her cases, `:k` for her contacts, `:a` for her appointments.
    fn run(&self, conn: &Connection, statements: &[&str]) -> Result<(), OfficeError> {
        for sql in statements {
            let list = |name: &str| format!("(SELECT value FROM json_each({name}))");
            let mut spelled = (*sql).to_owned();
            let mut lists = Vec::new();
            for (mark, numbers) in [
                (":p", &self.persons),
                (":c", &self.cases),
                (":k", &self.contacts),
                (":a", &self.appointments),
            ] {
                if spelled.contains(mark) {
                    lists.push(numbers.0.as_str());
                    spelled = spelled.replace(mark, &list(&format!("?{}", lists.len())));
                }
            }
            conn.prepare_cached(&spelled)?.execute(rusqlite::params_from_iter(lists))?;
        }
        Ok(())
    }
}

/// What is kept of earlier looks of her rows, of those that are gone as well.
const IMAGES: &[&str] = &[
    "DELETE FROM image WHERE noun = 'person' AND row IN :p",
    "DELETE FROM image WHERE noun = 'casefile' AND row IN :c",
    "DELETE FROM image WHERE noun = 'contact' AND row IN :k",
    "DELETE FROM image WHERE noun = 'appointment' AND row IN :a",
    "DELETE FROM image WHERE before IS NOT NULL AND json_extract(before, '$.person') IN :p",
    "DELETE FROM image WHERE before IS NOT NULL AND noun <> 'document' AND json_extract(before, '$.casefile') IN :c",
    "DELETE FROM image WHERE before IS NOT NULL AND noun IN ('referral', 'private_note')
         AND json_extract(before, '$.contact') IN :k",
    "DELETE FROM image WHERE noun = 'person_distinct' AND (json_extract(before, '$.first') IN :p
         OR json_extract(before, '$.second') IN :p)",
    "DELETE FROM image WHERE noun = 'residence_status' AND row IN (SELECT id FROM residence_status WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'household_stay' AND row IN (SELECT id FROM household_stay WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'protection_need' AND row IN (SELECT id FROM protection_need WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'consent' AND row IN (SELECT id FROM consent WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'letter' AND row IN (SELECT id FROM letter WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'deadline' AND row IN (SELECT id FROM deadline WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'writing' AND row IN (SELECT id FROM writing WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'task' AND row IN (SELECT id FROM task WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'document' AND row IN (SELECT id FROM document WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'enquiry' AND row IN (SELECT id FROM enquiry WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'queue_entry' AND row IN (SELECT id FROM queue_entry WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'access_request' AND row IN (SELECT id FROM access_request WHERE person IN :p)",
    "DELETE FROM image WHERE noun = 'vulnerability_report'
         AND row IN (SELECT id FROM vulnerability_report WHERE person IN :p OR casefile IN :c)",
    "DELETE FROM image WHERE noun = 'case_reopening' AND row IN (SELECT id FROM case_reopening WHERE casefile IN :c)",
    "DELETE FROM image WHERE noun = 'handover' AND row IN (SELECT id FROM handover WHERE casefile IN :c)",
    "DELETE FROM image WHERE noun = 'legal_hold' AND row IN (SELECT id FROM legal_hold WHERE casefile IN :c)",
    "DELETE FROM image WHERE noun = 'plan' AND row IN (SELECT id FROM plan WHERE casefile IN :c)",
    "DELETE FROM image WHERE noun = 'private_note' AND row IN (SELECT id FROM private_note WHERE contact IN :k)",
    "DELETE FROM image WHERE noun = 'referral' AND row IN (SELECT id FROM referral WHERE contact IN :k)",
    "DELETE FROM image WHERE noun = 'import_row' AND (row IN (SELECT id FROM import_row WHERE person IN :p)
         OR json_extract(before, '$.person') IN :p)",
];

/// What goes either way: everything in words, files, ways to reach her, links to others.
const BOTH_WAYS: &[&str] = &[
    "DELETE FROM deadline WHERE person IN :p",
    "DELETE FROM document WHERE person IN :p",
    "UPDATE document SET casefile = NULL WHERE casefile IN :c",
    "DELETE FROM letter WHERE person IN :p",
    "DELETE FROM writing WHERE person IN :p",
    "DELETE FROM task WHERE person IN :p",
    "DELETE FROM access_request WHERE person IN :p",
    "UPDATE referral SET release = NULL WHERE release IN (SELECT id FROM consent WHERE person IN :p)",
    "DELETE FROM consent WHERE person IN :p",
    "DELETE FROM private_note WHERE contact IN :k",
    "DELETE FROM plan WHERE casefile IN :c",
    "DELETE FROM legal_hold WHERE casefile IN :c",
    "UPDATE queue_entry SET person = NULL, alias = NULL, contact = NULL WHERE person IN :p",
    "UPDATE enquiry SET person = NULL, note = NULL WHERE person IN :p",
    "UPDATE enquiry SET appointment = NULL WHERE appointment IN :a
         AND NOT EXISTS (SELECT 1 FROM appointment_person o WHERE o.appointment = enquiry.appointment
             AND (o.person IS NULL OR o.person NOT IN :p))",
    "DELETE FROM appointment WHERE id IN :a
         AND NOT EXISTS (SELECT 1 FROM appointment_person o WHERE o.appointment = appointment.id
             AND (o.person IS NULL OR o.person NOT IN :p))",
    "DELETE FROM appointment_person WHERE person IN :p",
    "DELETE FROM group_attendance WHERE person IN :p",
    "DELETE FROM volunteer_match WHERE person IN :p",
    "DELETE FROM import_row WHERE person IN :p OR ident IN (
         SELECT ident FROM person WHERE id IN :p AND ident IS NOT NULL
         UNION SELECT ident FROM casefile WHERE id IN :c AND ident IS NOT NULL
         UNION SELECT ident FROM contact WHERE id IN :k AND ident IS NOT NULL
         UNION SELECT ident FROM referral WHERE contact IN :k AND ident IS NOT NULL
         UNION SELECT ident FROM vulnerability_report WHERE casefile IN :c AND ident IS NOT NULL)",
    "DELETE FROM person_key WHERE person IN :p",
    "DELETE FROM person_channel WHERE person IN :p",
    "DELETE FROM person_reference WHERE person IN :p",
    "DELETE FROM person_language WHERE person IN :p",
    "DELETE FROM person_citizenship WHERE person IN :p",
    "DELETE FROM person_distinct WHERE first IN :p OR second IN :p",
    "DELETE FROM person_recent WHERE person IN :p",
    "DELETE FROM protection_need WHERE person IN :p",
    "DELETE FROM household_stay WHERE person IN :p",
    "UPDATE person SET household = NULL WHERE id IN :p",
    "DELETE FROM household WHERE id NOT IN (SELECT household FROM person WHERE household IS NOT NULL)
         AND id NOT IN (SELECT household FROM household_stay)",
    // Records that were joined to hers are nothing but pointers.
    "DELETE FROM person WHERE id IN :p AND merged_into IS NOT NULL",
];

/// What is left is a row that counts and tells nobody apart.
const ANONYMISED: &[&str] = &[
    "UPDATE residence_status SET document_until = NULL, proof = NULL WHERE person IN :p",
    "UPDATE casefile SET ident = NULL, number = 'anonym-' || id, deputy = NULL WHERE id IN :c",
    "UPDATE case_reopening SET reason = '–' WHERE casefile IN :c",
    "UPDATE handover SET note = '' WHERE casefile IN :c",
    "UPDATE contact SET ident = NULL, note = NULL, began_at = NULL, recorded_at = held_on || 'T00:00:00' WHERE id IN :k",
    "UPDATE referral SET ident = NULL, to_agency = NULL, purpose = NULL, data_scope = NULL, remind_on = NULL WHERE contact IN :k",
    "UPDATE vulnerability_report SET ident = NULL WHERE casefile IN :c OR person IN :p",
];

/// Rows go, too.
const WHOLE: &[&str] = &[
    "DELETE FROM vulnerability_report WHERE person IN :p OR casefile IN :c",
    "DELETE FROM referral WHERE contact IN :k",
    "DELETE FROM contact_person WHERE person IN :p",
    "DELETE FROM contact WHERE id IN :k",
    "DELETE FROM casefile_person WHERE person IN :p",
    "DELETE FROM casefile WHERE id IN :c",
    "DELETE FROM person WHERE id IN :p",
];

impl Hers {
    /// Takes out what goes either way.
    fn take_out(&self, conn: &Connection) -> Result<(), OfficeError> {
        self.forget_drafts(conn)?;
        self.run(conn, IMAGES)?;
        self.run(conn, BOTH_WAYS)
    }

    /// Everything goes.
    pub(crate) fn erase(&self, conn: &Connection) -> Result<(), OfficeError> {
        self.take_out(conn)?;
        self.run(conn, WHOLE)
    }

    /// The counting facts stay, with so much of the birth as they need.
    pub(crate) fn anonymise(
        &self,
        conn: &Connection,
        person: PersonId,
        birth: Option<Birth>,
        today: NaiveDate,
    ) -> Result<(), OfficeError> {
        self.take_out(conn)?;
        self.run(conn, ANONYMISED)?;
        conn.prepare_cached(
            "UPDATE person SET ident = NULL, number = 'anonym-' || id, family_name = NULL, given_name = NULL, sort_key = '',
                 birth_year = ?2, birth_month = ?3, birth_day = ?4, birth_estimated = 0, language = NULL,
                 needs_interpreter = NULL, postal_code = NULL, town = NULL, entered_on = NULL, household = NULL,
                 household_role = NULL, consent_on = NULL, recorded_at = substr(recorded_at, 1, 4) || '-01-01T00:00:00',
                 original_name = NULL, call_name = NULL, birth_name = NULL, other_names = NULL, birth_papers_only = 0,
                 birth_calendar = NULL, birth_written = NULL, language_level = NULL, lodged_on = NULL, housing = NULL,
                 income = NULL, access_channel = NULL, safe_contact = NULL, household_since = NULL, anonymised_on = ?5
             WHERE id = ?1",
        )?
        .execute((
            person.0,
            birth.map(|birth| birth.year),
            birth.and_then(|birth| birth.month),
            birth.and_then(|birth| birth.day),
            today.to_string(),
        ))?;
        Ok(())
    }

    /// Drafts that belong to her rows, name her number or her family name.
    fn forget_drafts(&self, conn: &Connection) -> Result<(), OfficeError> {
        for id in self.drafts(conn)? {
            draft::erase(conn, id)?;
        }
        Ok(())
    }

    /// Drafts that would go.
    pub(crate) fn drafts(&self, conn: &Connection) -> Result<Vec<i64>, OfficeError> {
        let mut forms = BTreeSet::new();
        let persons = [
            "person",
            "new-status",
            "new-protection",
            "household",
            "household-leave",
            "appointment-for",
            "writing-of",
            "consent-of",
            "referral-of",
        ];
        for (kinds, numbers) in [
            (&persons[..], self.persons.each()?),
            (&["case", "case-close", "case-reopen", "case-hand-over", "plan"], self.cases.each()?),
            (&["contact", "name-contact"], self.contacts.each()?),
            (&["appointment", "appointment-instead"], self.appointments.each()?),
            (&["referral"], rows(conn, "referral", "contact", &self.contacts)?),
            (&["letter"], rows(conn, "letter", "person", &self.persons)?),
            (&["deadline"], rows(conn, "deadline", "person", &self.persons)?),
            (&["task"], rows(conn, "task", "person", &self.persons)?),
            (&["document"], rows(conn, "document", "person", &self.persons)?),
            (&["consent"], rows(conn, "consent", "person", &self.persons)?),
            (&["writing"], rows(conn, "writing", "person", &self.persons)?),
            (&["enquiry"], rows(conn, "enquiry", "person", &self.persons)?),
            (&["status"], rows(conn, "residence_status", "person", &self.persons)?),
            (&["protection"], rows(conn, "protection_need", "person", &self.persons)?),
        ] {
            for number in numbers {
                forms.extend(kinds.iter().map(|kind| format!("{kind}:{number}")));
            }
        }
        let ids: BTreeSet<i64> = self.persons.each()?.into_iter().collect();
        let words = self.telling_words(conn)?;
        let mut found = Vec::new();
        for (id, form, body) in draft::all(conn)? {
            let named = serde_json::from_str(&body).map(|value| who(&value)).unwrap_or_default();
            // A draft about somebody else of the same family name is that person's.
            let told = || {
                let cut = pieces(&body);
                let says = |word: &str| plain_keys(word).iter().any(|key| words.contains(key));
                named.is_empty() && cut.iter().any(|piece| piece.word && says(&piece.text))
            };
            if forms.contains(&form) || !named.is_disjoint(&ids) || told() {
                found.push(id);
            }
        }
        Ok(found)
    }

    /// The words of her family names and of her names in another script: a given name alone tells too little.
    fn telling_words(&self, conn: &Connection) -> Result<BTreeSet<String>, OfficeError> {
        let mut query = conn.prepare_cached(
            "SELECT coalesce(family_name, '') || ' ' || coalesce(original_name, '') || ' ' || coalesce(birth_name, '')
             FROM person WHERE id IN (SELECT value FROM json_each(?1))",
        )?;
        let names = query
            .query_map([&self.persons.0], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        let long = |key: &String| key.chars().count() > 2;
        Ok(names.iter().flat_map(|name| name_keys(name)).filter(long).collect())
    }

    /// Notes of other records in which one of these words stands.
    pub(crate) fn mentions(&self, conn: &Connection) -> Result<u32, OfficeError> {
        let words: Vec<String> =
            self.telling_words(conn)?.into_iter().map(|word| format!("\"{word}\"")).collect();
        if words.is_empty() {
            return Ok(0);
        }
        Ok(conn
            .prepare_cached(
                "SELECT count(*) FROM note_index WHERE note_index MATCH ?1
                   AND rowid NOT IN (SELECT value FROM json_each(?2))",
            )?
            .query_row((words.join(" OR "), &self.contacts.0), |row| row.get(0))?)
    }

    /// How many rows of each kind go, by the chapter's name.
    pub(crate) fn counts(&self, conn: &Connection) -> Result<Vec<(&'static str, u32)>, OfficeError> {
        let mut counts = Vec::new();
        for (what, table, column, numbers) in [
            ("cases", "casefile", "id", &self.cases),
            ("contacts", "contact", "id", &self.contacts),
            ("letters", "letter", "person", &self.persons),
            ("deadlines", "deadline", "person", &self.persons),
            ("tasks", "task", "person", &self.persons),
            ("writings", "writing", "person", &self.persons),
            ("documents", "document", "person", &self.persons),
            ("consents", "consent", "person", &self.persons),
            ("appointments", "appointment_person", "person", &self.persons),
        ] {
            let sql =
                format!("SELECT count(*) FROM {table} WHERE {column} IN (SELECT value FROM json_each(?1))");
            counts.push((what, conn.prepare_cached(&sql)?.query_row([&numbers.0], |row| row.get(0))?));
        }
        Ok(counts)
    }

    /// Others hang on her cases: they are counselled along, took part, or were reported in them.
    pub(crate) fn shared(&self, conn: &Connection) -> Result<bool, OfficeError> {
        Ok(conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM casefile_person WHERE casefile IN (SELECT value FROM json_each(?1)))
                     OR EXISTS (SELECT 1 FROM contact_person WHERE contact IN (SELECT value FROM json_each(?2))
                         AND person NOT IN (SELECT value FROM json_each(?3)))
                     OR EXISTS (SELECT 1 FROM vulnerability_report WHERE casefile IN (SELECT value FROM json_each(?1))
                         AND person NOT IN (SELECT value FROM json_each(?3)))",
            )?
            .query_row((&self.cases.0, &self.contacts.0, &self.persons.0), |row| row.get(0))?)
    }

    /// Years in which she counts somewhere, and whether every report of her funding lines for the year is frozen.
    pub(crate) fn years(&self, conn: &Connection) -> Result<Vec<(i32, bool)>, OfficeError> {
        let mut query = conn.prepare_cached(
            "WITH counted (year, line) AS (
                 SELECT substr(held_on, 1, 4), funding_line FROM contact
                 WHERE id IN (SELECT value FROM json_each(?1))
                    OR id IN (SELECT contact FROM contact_person WHERE person IN (SELECT value FROM json_each(?2)))
                 UNION SELECT substr(v.reported_on, 1, 4), f.funding_line
                 FROM vulnerability_report v JOIN casefile f ON f.id = v.casefile
                 WHERE v.person IN (SELECT value FROM json_each(?2)))
             SELECT CAST(year AS INTEGER), min(EXISTS (
                 SELECT 1 FROM frozen_report r WHERE r.discarded_at IS NULL
                   AND r.first_day <= year || '-01-01' AND r.last_day >= year || '-12-31'
                   AND instr(',' || r.funding_lines || ',', ',' || line || ',') > 0))
             FROM counted GROUP BY year ORDER BY year",
        )?;
        let rows =
            query.query_map((&self.contacts.0, &self.persons.0), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Days on which her age is asked for.
    pub(crate) fn days(&self, conn: &Connection) -> Result<Vec<NaiveDate>, OfficeError> {
        let mut query = conn.prepare_cached(
            "SELECT DISTINCT held_on FROM contact WHERE id IN (SELECT value FROM json_each(?1))
                OR id IN (SELECT contact FROM contact_person WHERE person IN (SELECT value FROM json_each(?2)))",
        )?;
        let rows = query.query_map((&self.contacts.0, &self.persons.0), |row| row.get::<_, String>(0))?;
        let days = rows.collect::<Result<Vec<_>, _>>()?;
        Ok(days.iter().filter_map(|text| super::day(text)).collect())
    }
}

/// Numbers of the rows of a table that hang on hers.
fn rows(conn: &Connection, table: &str, column: &str, of: &Numbers) -> Result<Vec<i64>, OfficeError> {
    let sql =
        format!("SELECT id FROM {table} WHERE {column} IN (SELECT value FROM json_each(?1)) ORDER BY id");
    Numbers::of(conn, &sql, &[of])?.each()
}

/// Whom a draft names by number: `person: 12`, or a choice `{ id: 12, number: … }`.
fn who(value: &serde_json::Value) -> BTreeSet<i64> {
    use serde_json::Value;
    match value {
        Value::Object(map) => {
            let number = |key: &str| map.get(key).and_then(Value::as_i64);
            let mut found: BTreeSet<i64> = map.values().flat_map(who).collect();
            found.extend(number("person"));
            if map.contains_key("number") || map.contains_key("kind") {
                found.extend(number("id"));
            }
            found
        }
        Value::Array(all) => all.iter().flat_map(who).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => BTreeSet::new(),
    }
}

/// Her own number, her birth, and whether the record still names somebody.
pub(crate) fn standing(
    conn: &Connection,
    person: PersonId,
) -> Result<Option<(String, Option<Birth>)>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT number, birth_year, birth_month, birth_day, birth_estimated FROM person
             WHERE id = ?1 AND merged_into IS NULL AND anonymised_on IS NULL",
        )?
        .query_row([person.0], |row| {
            Ok((row.get(0)?, Birth::from_parts(row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
        })
        .optional()?)
}

/// Numbers of her cases that are open.
pub(crate) fn open_cases(conn: &Connection, person: PersonId) -> Result<Vec<String>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT number FROM casefile WHERE person = ?1 AND closed_on IS NULL ORDER BY opened_on, id",
    )?;
    let rows = query.query_map([person.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
