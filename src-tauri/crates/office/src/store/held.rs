//! Everything held on one person, chapter by chapter, as the plan of the copy (`schema/copy.toml`) asks for it. Which rows belong
//! to her stands here; which columns, and what they are called, stands in the plan.

use crate::OfficeError;
use domain::{PersonId, StaffId};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension};
use schema::{CopySection, Written};
use std::collections::BTreeSet;

/// Which rows a chapter tells: `?1` is the person, `?2` the counsellor who reads.
struct Source {
    key: &'static str,
    /// The noun its rows are kept under for their history.
    noun: Option<&'static str>,
    rows: &'static str,
}

const fn source(key: &'static str, noun: Option<&'static str>, rows: &'static str) -> Source {
    Source { key, noun, rows }
}

const SOURCES: &[Source] = &[
    source("person", Some("person"), "person WHERE person.id = ?1"),
    source("joined", None, "person WHERE person.merged_into = ?1 ORDER BY person.number"),
    source("citizenship", None, "person_citizenship WHERE person_citizenship.person = ?1 ORDER BY position"),
    source("language", None, "person_language WHERE person_language.person = ?1 ORDER BY position"),
    source("channel", None, "person_channel WHERE person_channel.person = ?1 ORDER BY position"),
    source("reference", None, "person_reference WHERE person_reference.person = ?1 ORDER BY position"),
    source(
        "status",
        Some("residence_status"),
        "residence_status WHERE residence_status.person = ?1 ORDER BY coalesce(valid_from, ''), residence_status.id",
    ),
    source(
        "household",
        None,
        "person me JOIN person ON person.household = me.household AND person.id <> me.id
         WHERE me.id = ?1 ORDER BY coalesce(person.household_role, ''), person.id",
    ),
    source(
        "stay",
        Some("household_stay"),
        "household_stay WHERE household_stay.person = ?1 ORDER BY lived_until, household_stay.id",
    ),
    source(
        "protection",
        Some("protection_need"),
        "protection_need WHERE protection_need.person = ?1 ORDER BY coalesce(lasts_from, ''), protection_need.id",
    ),
    source("case", Some("casefile"), "casefile WHERE casefile.person = ?1 ORDER BY opened_on, casefile.id"),
    source(
        "case_along",
        None,
        "casefile_person JOIN casefile ON casefile.id = casefile_person.casefile
         WHERE casefile_person.person = ?1 ORDER BY casefile.opened_on, casefile.id",
    ),
    source(
        "companion",
        None,
        "casefile JOIN casefile_person ON casefile_person.casefile = casefile.id
         JOIN person ON person.id = casefile_person.person
         WHERE casefile.person = ?1 ORDER BY casefile.opened_on, casefile.id, person.id",
    ),
    source(
        "reopening",
        Some("case_reopening"),
        "casefile JOIN case_reopening ON case_reopening.casefile = casefile.id
         WHERE casefile.person = ?1 ORDER BY reopened_on, case_reopening.id",
    ),
    source(
        "handover",
        Some("handover"),
        "casefile JOIN handover ON handover.casefile = casefile.id
         WHERE casefile.person = ?1 ORDER BY handed_on, handover.id",
    ),
    source(
        "hold",
        Some("legal_hold"),
        "casefile JOIN legal_hold ON legal_hold.casefile = casefile.id
         WHERE casefile.person = ?1 ORDER BY set_on, legal_hold.id",
    ),
    source(
        "contact",
        Some("contact"),
        "casefile JOIN contact ON contact.casefile = casefile.id
         LEFT JOIN contact_status_check ON contact_status_check.contact = contact.id
         WHERE casefile.person = ?1 ORDER BY held_on, coalesce(began_at, ''), contact.id",
    ),
    source(
        "contact_along",
        None,
        "contact_person JOIN contact ON contact.id = contact_person.contact
         WHERE contact_person.person = ?1
           AND NOT EXISTS (SELECT 1 FROM casefile own WHERE own.id = contact.casefile AND own.person = ?1)
         ORDER BY held_on, coalesce(began_at, ''), contact.id",
    ),
    source(
        "private_note",
        None,
        "casefile JOIN contact ON contact.casefile = casefile.id
         JOIN private_note ON private_note.contact = contact.id AND private_note.staff = ?2
         WHERE casefile.person = ?1 ORDER BY held_on, contact.id",
    ),
    source(
        "plan",
        Some("plan"),
        "casefile JOIN plan ON plan.casefile = casefile.id WHERE casefile.person = ?1 ORDER BY agreed_on, plan.id",
    ),
    source(
        "goal",
        None,
        "casefile JOIN plan ON plan.casefile = casefile.id JOIN plan_goal ON plan_goal.plan = plan.id
         WHERE casefile.person = ?1 ORDER BY plan.id, plan_goal.position",
    ),
    source(
        "step",
        None,
        "casefile JOIN plan ON plan.casefile = casefile.id JOIN plan_step ON plan_step.plan = plan.id
         WHERE casefile.person = ?1 ORDER BY plan.id, plan_step.goal, plan_step.position",
    ),
    source(
        "referral",
        Some("referral"),
        "casefile JOIN contact ON contact.casefile = casefile.id JOIN referral ON referral.contact = contact.id
         WHERE casefile.person = ?1 ORDER BY referred_on, referral.id",
    ),
    source(
        "vulnerability",
        Some("vulnerability_report"),
        "vulnerability_report WHERE vulnerability_report.person = ?1 ORDER BY reported_on, vulnerability_report.id",
    ),
    source("consent", Some("consent"), "consent WHERE consent.person = ?1 ORDER BY given_on, consent.id"),
    source("letter", Some("letter"), "letter WHERE letter.person = ?1 ORDER BY received_on, letter.id"),
    source("deadline", Some("deadline"), "deadline WHERE deadline.person = ?1 ORDER BY ends_on, deadline.id"),
    source("writing", Some("writing"), "writing WHERE writing.person = ?1 ORDER BY written_on, writing.id"),
    source("task", Some("task"), "task WHERE task.person = ?1 ORDER BY task.recorded_at, task.id"),
    source("document", Some("document"), "document WHERE document.person = ?1 ORDER BY document.id"),
    source(
        "appointment",
        None,
        "appointment_person JOIN appointment ON appointment.id = appointment_person.appointment
         WHERE appointment_person.person = ?1 ORDER BY starts_at, appointment.id",
    ),
    source("queue", None, "queue_entry WHERE queue_entry.person = ?1 ORDER BY on_day, number"),
    source("enquiry", Some("enquiry"), "enquiry WHERE enquiry.person = ?1 ORDER BY received_on, enquiry.id"),
    source(
        "group",
        None,
        "group_attendance JOIN group_offer ON group_offer.id = group_attendance.group_offer
         WHERE group_attendance.person = ?1 ORDER BY group_offer.held_on, group_offer.id",
    ),
    source("match", None, "volunteer_match WHERE volunteer_match.person = ?1 ORDER BY matched_from, volunteer"),
    source(
        "request",
        None,
        "access_request WHERE access_request.person = ?1 ORDER BY asked_on, access_request.id",
    ),
];

/// The rows of a chapter: for each its fields, for each field its columns as text.
pub(crate) fn rows(
    conn: &Connection,
    section: &CopySection,
    person: PersonId,
    reader: StaffId,
) -> Result<Vec<Vec<Vec<Option<String>>>>, OfficeError> {
    let Some(source) = SOURCES.iter().find(|source| source.key == section.key) else {
        return Err(OfficeError::NotThere("chapter"));
    };
    let columns: Vec<String> = section
        .fields
        .iter()
        .flat_map(|field| field.columns.iter().map(|column| expression(column, field.written)))
        .collect();
    // Both parameters stand in every statement, so that each takes the same two.
    let mut query = conn.prepare_cached(&format!(
        "WITH asked (person, reader) AS (VALUES (?1, ?2)) SELECT {} FROM {}",
        columns.join(", "),
        source.rows
    ))?;
    let mut rows = query.query((person.0, reader.0))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let mut at = 0;
        let mut fields = Vec::new();
        for field in &section.fields {
            let mut values = Vec::new();
            for _ in &field.columns {
                values.push(match row.get::<_, Sql>(at)? {
                    Sql::Integer(number) => Some(number.to_string()),
                    Sql::Text(text) => Some(text),
                    Sql::Null | Sql::Real(_) | Sql::Blob(_) => None,
                });
                at += 1;
            }
            fields.push(values);
        }
        found.push(fields);
    }
    Ok(found)
}

fn expression(column: &str, written: Written) -> String {
    match (column, written) {
        ("contact_topic.topic", _) => "(SELECT group_concat(topic, '|') FROM (SELECT topic FROM contact_topic
             WHERE contact_topic.contact = contact.id ORDER BY position))"
            .to_owned(),
        ("vulnerability_report_kind.kind", _) => "(SELECT group_concat(kind, '|') FROM (SELECT kind
             FROM vulnerability_report_kind WHERE report = vulnerability_report.id ORDER BY kind))"
            .to_owned(),
        (column, Written::Staff) => format!("(SELECT name FROM staff WHERE staff.id = {column})"),
        (column, Written::Agency) => format!("(SELECT name FROM agency WHERE agency.id = {column})"),
        (column, _) => column.to_owned(),
    }
}

/// The chapters' nouns with their rows: for telling who changed what.
pub(crate) fn touched(
    conn: &Connection,
    person: PersonId,
) -> Result<Vec<(&'static str, &'static str, i64)>, OfficeError> {
    let mut found = Vec::new();
    for source in SOURCES {
        let Some(noun) = source.noun else { continue };
        let mut query = conn.prepare_cached(&format!("SELECT {noun}.id FROM {}", source.rows))?;
        for row in query.query_map([person.0], |row| row.get(0))? {
            found.push((source.key, noun, row?));
        }
    }
    Ok(found)
}

/// Records that are hers: her own, and those that were joined to it.
fn hers(conn: &Connection, person: PersonId) -> Result<String, OfficeError> {
    let mut query =
        conn.prepare_cached("SELECT id FROM person WHERE id = ?1 OR merged_into = ?1 ORDER BY id")?;
    let ids = query.query_map([person.0], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    Ok(serde_json::to_string(&ids).unwrap_or_default())
}

/// Everything she is called, and her numbers: none of it is blacked out.
pub(crate) fn own_words(conn: &Connection, person: PersonId) -> Result<Vec<String>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT coalesce(family_name, '') || ' ' || coalesce(given_name, '') || ' ' || coalesce(original_name, '') || ' '
             || coalesce(call_name, '') || ' ' || coalesce(birth_name, '') || ' ' || coalesce(other_names, '')
         FROM person WHERE id IN (SELECT value FROM json_each(?1))
         UNION ALL SELECT key FROM person_key WHERE person IN (SELECT value FROM json_each(?1))
             AND kind IN ('phone', 'reference') AND form = 'plain'",
    )?;
    let rows = query.query_map([hers(conn, person)?], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The names of persons close to her: of her household, and who was counselled along with her.
pub(crate) fn near_words(conn: &Connection, person: PersonId) -> Result<BTreeSet<String>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT DISTINCT k.key FROM person_key k WHERE k.form = 'plain' AND k.kind IN ('name', 'original', 'call', 'other')
           AND k.person IN (
             SELECT o.id FROM person me JOIN person o ON o.household = me.household WHERE me.id = ?1
             UNION SELECT s.person FROM household_stay mine JOIN household_stay s ON s.household = mine.household
                   WHERE mine.person = ?1
             UNION SELECT cp.person FROM casefile f JOIN casefile_person cp ON cp.casefile = f.id WHERE f.person = ?1
             UNION SELECT cp.person FROM casefile f JOIN contact c ON c.casefile = f.id
                   JOIN contact_person cp ON cp.contact = c.id WHERE f.person = ?1
             UNION SELECT f.person FROM contact_person cp JOIN contact c ON c.id = cp.contact
                   JOIN casefile f ON f.id = c.casefile WHERE cp.person = ?1)
           AND k.person NOT IN (SELECT id FROM person WHERE id = ?1 OR merged_into = ?1)",
    )?;
    let rows = query.query_map([person.0], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Names of volunteers: people who are no persons on record, and are named in notes.
pub(crate) fn volunteer_names(conn: &Connection) -> Result<Vec<String>, OfficeError> {
    let mut query = conn.prepare_cached("SELECT name FROM volunteer ORDER BY id")?;
    let rows = query.query_map((), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Looks words up among the names and numbers of everybody else.
pub(crate) struct Others<'a> {
    conn: &'a Connection,
    hers: String,
}

impl<'a> Others<'a> {
    pub(crate) fn than(conn: &'a Connection, person: PersonId) -> Result<Self, OfficeError> {
        Ok(Self { conn, hers: hers(conn, person)? })
    }

    /// Does the key lead to somebody else?
    pub(crate) fn know(&self, key: &str) -> Result<bool, OfficeError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT 1 FROM person_key WHERE form = 'plain' AND key = ?1
                   AND kind IN ('name', 'original', 'call', 'other', 'phone', 'reference')
                   AND person NOT IN (SELECT value FROM json_each(?2)) LIMIT 1",
            )?
            .query_row((key, &self.hers), |_| Ok(()))
            .optional()?
            .is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use schema::copy_plan;

    #[test]
    fn every_chapter_of_the_plan_can_be_read_and_every_source_is_a_chapter() {
        let conn = Connection::open_in_memory().unwrap();
        for migration in schema::MIGRATIONS {
            conn.execute_batch(migration.sql).unwrap();
        }
        for section in &copy_plan().sections {
            rows(&conn, section, PersonId(1), StaffId(1)).unwrap();
        }
        let chapters: Vec<&str> = copy_plan().sections.iter().map(|section| section.key).collect();
        let sources: Vec<&str> = SOURCES.iter().map(|source| source.key).collect();
        assert_eq!(chapters, sources);
        assert!(touched(&conn, PersonId(1)).unwrap().is_empty());
        assert!(near_words(&conn, PersonId(1)).unwrap().is_empty());
        assert!(!Others::than(&conn, PersonId(1)).unwrap().know("yonas").unwrap());
    }
}
