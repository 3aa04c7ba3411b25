//! What a report is counted from: codes, numbers and days, never a name, a note, a town or a postal code.
//!
//! This file is where personal records become [`report::facts::Facts`]. Every column read here is listed in `COLUMNS`,
//! and a test compares that list with `schema/privacy.toml`: nothing of class "identifying" but the birth date
//! (needed for ages) is among them.

use super::{day, work_facts};
use crate::OfficeError;
use report::codes::Code;
use report::facts::{
    Birth, Case, CasePause, CaseRef, Contact, ContactRef, Facts, Person, PersonRef, Post, Referral,
    ReferralRef, StatusSpan, VulnerabilityReport, VulnerabilityReportRef,
};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use std::collections::HashMap;

/// The columns a report may be counted from, as `table.column`.
#[cfg(test)]
pub(crate) const COLUMNS: &[&str] = &[
    "person.id",
    "person.birth_year",
    "person.birth_month",
    "person.birth_day",
    "person.gender",
    "person.nationality",
    "person.merged_into",
    "residence_status.person",
    "residence_status.status",
    "residence_status.valid_from",
    "residence_status.valid_to",
    "casefile.id",
    "casefile.person",
    "casefile.funding_line",
    "casefile.opened_on",
    "casefile.closed_on",
    "casefile.closing_reason",
    "casefile.kind",
    "case_reopening.casefile",
    "case_reopening.was_closed_on",
    "case_reopening.reopened_on",
    "case_reopening.closing_reason",
    "contact.id",
    "contact.casefile",
    "contact.funding_line",
    "contact.held_on",
    "contact.minutes",
    "contact.talk_kind",
    "contact.setting",
    "contact.form",
    "contact.state",
    "contact.language",
    "contact.interpreting",
    "contact.anonymous_gender",
    "contact.anonymous_age",
    "contact_topic.contact",
    "contact_topic.topic",
    "contact_person.contact",
    "contact_person.person",
    "referral.id",
    "referral.contact",
    "referral.referred_on",
    "referral.agency",
    "referral.outcome",
    "vulnerability_report.id",
    "vulnerability_report.casefile",
    "vulnerability_report.person",
    "vulnerability_report.reported_on",
    "vulnerability_report.recipient",
    "vulnerability_report_kind.report",
    "vulnerability_report_kind.kind",
    "post.funding_line",
    "post.millionths",
    "post.valid_from",
    "post.valid_to",
];

/// Everything the funding lines' reports may need; of all lines if none is named. Rows whose code is "not stated" carry
/// none.
pub(crate) fn load(conn: &Connection, lines: &[String]) -> Result<Facts, OfficeError> {
    let lines = Lines { all: lines.is_empty(), named: serde_json::to_string(lines).unwrap_or_default() };
    let mut facts = Facts::default();
    persons(conn, &mut facts)?;
    cases(conn, &mut facts)?;
    contacts(conn, &mut facts, &lines)?;
    referrals(conn, &mut facts, &lines)?;
    reports(conn, &mut facts)?;
    posts(conn, &mut facts)?;
    work_facts::load(conn, &mut facts)?;
    Ok(facts)
}

/// Funding lines a report is about, as SQL takes them.
struct Lines {
    all: bool,
    named: String,
}

fn persons(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut places: HashMap<i64, usize> = HashMap::new();
    let mut query = conn.prepare(
        "SELECT id, birth_year, birth_month, birth_day, gender, nationality FROM person WHERE merged_into IS NULL ORDER BY id",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let year: Option<i32> = row.get(1)?;
        let birth = match year {
            Some(year) => Some(Birth { year, month: row.get(2)?, day: row.get(3)? }),
            None => None,
        };
        places.insert(id, facts.persons.len());
        let (gender, nationality) = (code(facts, row, 4)?, code(facts, row, 5)?);
        facts.persons.push(Person {
            id: PersonRef(number(id)),
            birth,
            gender,
            nationality,
            statuses: Vec::new(),
        });
    }
    let mut query = conn.prepare(
        "SELECT person, status, valid_from, valid_to FROM residence_status ORDER BY person, valid_from, id",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let Some(place) = places.get(&row.get::<_, i64>(0)?).copied() else { continue };
        let Some(status) = code(facts, row, 1)? else { continue };
        let span = StatusSpan { status, from: maybe_day(row, 2)?, until: maybe_day(row, 3)? };
        if let Some(person) = facts.persons.get_mut(place) {
            person.statuses.push(span);
        }
    }
    Ok(())
}

fn cases(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut query = conn.prepare(
        "SELECT id, person, funding_line, opened_on, closed_on, closing_reason, kind FROM casefile ORDER BY id",
    )?;
    let mut places: HashMap<i64, usize> = HashMap::new();
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        places.insert(row.get(0)?, facts.cases.len());
        let case = Case {
            id: CaseRef(number(row.get(0)?)),
            person: PersonRef(number(row.get(1)?)),
            line: code(facts, row, 2)?,
            opened: maybe_day(row, 3)?,
            closed: maybe_day(row, 4)?,
            closing_reason: code(facts, row, 5)?,
            kind: code(facts, row, 6)?,
            pauses: Vec::new(),
        };
        facts.cases.push(case);
    }
    let mut query = conn.prepare(
        "SELECT casefile, was_closed_on, reopened_on, closing_reason FROM case_reopening ORDER BY casefile, reopened_on, id",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let place = places.get(&row.get::<_, i64>(0)?).copied();
        let (Some(closed), Some(reopened)) = (maybe_day(row, 1)?, maybe_day(row, 2)?) else { continue };
        let pause = CasePause { closed, reopened, reason: code(facts, row, 3)? };
        if let Some(case) = place.and_then(|place| facts.cases.get_mut(place)) {
            case.pauses.push(pause);
        }
    }
    Ok(())
}

// A report needs a large part of all contacts, so walking the table in the order of its ids is faster than the index of
// the funding line with sorting behind it: the `+` keeps that index out.
fn contacts(conn: &Connection, facts: &mut Facts, lines: &Lines) -> Result<(), OfficeError> {
    let mut places: HashMap<i64, usize> = HashMap::new();
    let mut query = conn.prepare(
        "SELECT id, casefile, funding_line, held_on, minutes, talk_kind, setting, form, state, language, interpreting,
                anonymous_gender, anonymous_age
         FROM contact WHERE ?2 OR +funding_line IN (SELECT value FROM json_each(?1)) ORDER BY id",
    )?;
    let mut rows = query.query((&lines.named, lines.all))?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let Some(date) = maybe_day(row, 3)? else { continue };
        places.insert(id, facts.contacts.len());
        let contact = Contact {
            id: ContactRef(number(id)),
            case: row.get::<_, Option<i64>>(1)?.map(|case| CaseRef(number(case))),
            line: code(facts, row, 2)?,
            date,
            minutes: row.get(4)?,
            kind: code(facts, row, 5)?,
            setting: code(facts, row, 6)?,
            form: code(facts, row, 7)?,
            state: code(facts, row, 8)?,
            topics: Vec::new(),
            language: code(facts, row, 9)?,
            interpreting: code(facts, row, 10)?,
            participants: Vec::new(),
            anonymous_gender: code(facts, row, 11)?,
            anonymous_age: code(facts, row, 12)?,
        };
        facts.contacts.push(contact);
    }
    let mut query = conn.prepare("SELECT contact, topic FROM contact_topic ORDER BY contact, topic")?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let Some(place) = places.get(&row.get::<_, i64>(0)?).copied() else { continue };
        let Some(topic) = code(facts, row, 1)? else { continue };
        if let Some(contact) = facts.contacts.get_mut(place) {
            contact.topics.push(topic);
        }
    }
    let mut query = conn.prepare("SELECT contact, person FROM contact_person ORDER BY contact, person")?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let Some(place) = places.get(&row.get::<_, i64>(0)?).copied() else { continue };
        if let Some(contact) = facts.contacts.get_mut(place) {
            contact.participants.push(PersonRef(number(row.get(1)?)));
        }
    }
    Ok(())
}

fn referrals(conn: &Connection, facts: &mut Facts, lines: &Lines) -> Result<(), OfficeError> {
    let mut query = conn.prepare(
        "SELECT r.id, r.contact, r.referred_on, r.agency, r.outcome FROM referral r JOIN contact c ON c.id = r.contact
         WHERE ?2 OR +c.funding_line IN (SELECT value FROM json_each(?1)) ORDER BY r.id",
    )?;
    let mut rows = query.query((&lines.named, lines.all))?;
    while let Some(row) = rows.next()? {
        let Some(date) = maybe_day(row, 2)? else { continue };
        let referral = Referral {
            id: ReferralRef(number(row.get(0)?)),
            contact: ContactRef(number(row.get(1)?)),
            date,
            agency: code(facts, row, 3)?,
            outcome: code(facts, row, 4)?,
        };
        facts.referrals.push(referral);
    }
    Ok(())
}

fn reports(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut places: HashMap<i64, usize> = HashMap::new();
    let mut query = conn.prepare(
        "SELECT id, casefile, person, reported_on, recipient FROM vulnerability_report ORDER BY id",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let Some(date) = maybe_day(row, 3)? else { continue };
        places.insert(id, facts.vulnerability_reports.len());
        let report = VulnerabilityReport {
            id: VulnerabilityReportRef(number(id)),
            case: CaseRef(number(row.get(1)?)),
            person: row.get::<_, Option<i64>>(2)?.map(|person| PersonRef(number(person))),
            date,
            recipient: code(facts, row, 4)?,
            kinds: Vec::new(),
        };
        facts.vulnerability_reports.push(report);
    }
    let mut query =
        conn.prepare("SELECT report, kind FROM vulnerability_report_kind ORDER BY report, kind")?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let Some(place) = places.get(&row.get::<_, i64>(0)?).copied() else { continue };
        let Some(kind) = code(facts, row, 1)? else { continue };
        if let Some(report) = facts.vulnerability_reports.get_mut(place) {
            report.kinds.push(kind);
        }
    }
    Ok(())
}

fn posts(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut query = conn.prepare("SELECT funding_line, millionths, valid_from, valid_to FROM post WHERE millionths IS NOT NULL ORDER BY id")?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let Some(line) = code(facts, row, 0)? else { continue };
        let millionths = number(row.get(1)?);
        facts.posts.push(Post { line, millionths, from: maybe_day(row, 2)?, until: maybe_day(row, 3)? });
    }
    Ok(())
}

/// Row ids and posts are never negative (schema checks).
pub(super) fn number(id: i64) -> u64 {
    u64::try_from(id).unwrap_or(0)
}

pub(super) fn maybe_day(row: &Row, column: usize) -> Result<Option<chrono::NaiveDate>, OfficeError> {
    Ok(match row.get_ref(column)? {
        ValueRef::Text(text) => std::str::from_utf8(text).ok().and_then(day),
        _ => None,
    })
}

/// The code in a column; none where it is empty or "not stated".
pub(super) fn code(facts: &mut Facts, row: &Row, column: usize) -> Result<Option<Code>, OfficeError> {
    let ValueRef::Text(text) = row.get_ref(column)? else { return Ok(None) };
    match std::str::from_utf8(text) {
        Ok("KA" | "") | Err(_) => Ok(None),
        Ok(spelling) => {
            facts.codes.code(spelling).map(Some).map_err(|error| OfficeError::Report(error.to_string()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::COLUMNS;
    use schema::{Class, privacy};

    #[test]
    fn no_identifying_column_but_the_birth_date_reaches_a_report() {
        for column in COLUMNS.iter().chain(super::work_facts::COLUMNS) {
            let (table, name) = column.split_once('.').unwrap();
            let class = privacy()[table][name];
            let birth = matches!(name, "birth_year" | "birth_month" | "birth_day");
            assert!(class != Class::Identifying || birth, "{column} is {class:?}");
        }
    }

    #[test]
    fn every_column_the_queries_read_is_on_the_list() {
        let sources = [include_str!("facts.rs"), include_str!("work_facts.rs")];
        for in_queries in sources.map(|source| source.split("mod tests").next().unwrap()) {
            for forbidden in [
                "family_name",
                "given_name",
                "sort_key",
                "note FROM",
                "postal_code FROM",
                "SELECT *",
                "title",
                "alias",
                "asked_by",
                "staff",
            ] {
                assert!(!in_queries.contains(forbidden), "{forbidden} stands in a report's query");
            }
        }
    }
}
