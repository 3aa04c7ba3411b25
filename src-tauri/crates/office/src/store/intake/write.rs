//! Writing what is new of lists from outside, in the order in which the eight files refer to each other.

use super::super::casefile::{self, CaseRecord};
use super::super::contact::{self, ContactRecord};
use super::super::person::{self, PersonRecord};
use super::super::{code, staff};
use super::{Sorted, SortedOffice, idents};
use crate::OfficeError;
use chrono::{Datelike, NaiveDateTime};
use domain::{CaseId, ContactId, PersonId, Personal, StaffId};
use intake::{OfficeRows, Row};
use rusqlite::Connection;
use std::collections::HashMap;

/// A row that was made: noun and number, so that the whole import can be taken back.
pub(crate) type Made = (&'static str, i64);

/// Writes the new rows and tells which they are. The caller's transaction makes it all or nothing.
pub(crate) fn write(
    conn: &Connection,
    rows: &OfficeRows,
    sorted: &SortedOffice,
    now: NaiveDateTime,
) -> Result<Vec<Made>, OfficeError> {
    for language in rows.unlisted_languages() {
        code::take_up_language(conn, &language.code)?;
    }
    let mut hand = Hand {
        conn,
        now,
        persons: idents(conn, "person")?,
        households: idents(conn, "household")?,
        cases: idents(conn, "casefile")?,
        contacts: idents(conn, "contact")?,
        owners: HashMap::new(),
        staff: HashMap::new(),
        made: Vec::new(),
    };
    hand.remember_owners()?;
    hand.persons(rows, &sorted.persons)?;
    hand.statuses(rows, &sorted.statuses)?;
    hand.cases(rows, &sorted.cases)?;
    hand.contacts(rows, &sorted.contacts)?;
    hand.referrals(rows, &sorted.referrals)?;
    hand.reports(rows, &sorted.reports)?;
    hand.groups(rows, &sorted.groups)?;
    hand.posts(rows, &sorted.posts)?;
    Ok(hand.made)
}

/// The hand that writes, with what it has to look up again and again.
struct Hand<'a> {
    conn: &'a Connection,
    now: NaiveDateTime,
    persons: HashMap<String, i64>,
    households: HashMap<String, i64>,
    cases: HashMap<String, i64>,
    contacts: HashMap<String, i64>,
    /// Case → its person.
    owners: HashMap<i64, i64>,
    staff: HashMap<String, StaffId>,
    made: Vec<Made>,
}

/// Rows with the digests of those that are new.
fn new_ones<'a, R>(rows: &'a [R], sorted: &'a Sorted) -> impl Iterator<Item = (&'a R, &'a str)> {
    rows.iter().zip(&sorted.new).filter_map(|(row, digest)| Some((row, digest.as_deref()?)))
}

impl Hand<'_> {
    fn remember_owners(&mut self) -> Result<(), OfficeError> {
        let mut query = self.conn.prepare("SELECT id, person FROM casefile")?;
        let rows = query.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
        self.owners = rows.collect::<Result<_, _>>()?;
        Ok(())
    }

    fn memory<R: Row>(&mut self, row: &R, digest: &str, person: Option<i64>) -> Result<(), OfficeError> {
        self.conn
            .prepare_cached("INSERT INTO import_row (list, ident, digest, person) VALUES (?1, ?2, ?3, ?4)")?
            .execute((row.at().file.sheet_name(), row.ident(), digest, person))?;
        self.made.push(("import_row", self.conn.last_insert_rowid()));
        Ok(())
    }

    fn counsellor(&mut self, name: Option<&Personal<String>>) -> Result<Option<StaffId>, OfficeError> {
        let Some(name) = name else { return Ok(None) };
        if let Some(id) = self.staff.get(name.expose()) {
            return Ok(Some(*id));
        }
        let id = staff::named(self.conn, name.expose())?;
        self.staff.insert(name.expose().clone(), id);
        Ok(Some(id))
    }

    fn household(&mut self, ident: Option<&String>) -> Result<Option<i64>, OfficeError> {
        let Some(ident) = ident else { return Ok(None) };
        if let Some(id) = self.households.get(ident) {
            return Ok(Some(*id));
        }
        self.conn.prepare_cached("INSERT INTO household (ident) VALUES (?1)")?.execute([ident])?;
        let id = self.conn.last_insert_rowid();
        self.made.push(("household", id));
        self.households.insert(ident.clone(), id);
        Ok(Some(id))
    }

    fn persons(&mut self, rows: &OfficeRows, sorted: &Sorted) -> Result<(), OfficeError> {
        let year = self.now.year();
        for (row, digest) in new_ones(&rows.persons, sorted) {
            let household = self.household(row.household.as_ref())?;
            let record = PersonRecord {
                ident: Some(&row.ident),
                number: person::next_number(self.conn, "", year)?,
                family_name: text(&row.family_name),
                given_name: text(&row.given_name),
                birth: row.birth,
                gender: row.gender.as_deref(),
                nationality: row.nationality.as_deref(),
                language: row.language.as_deref(),
                needs_interpreter: row.interpreter.as_deref(),
                postal_code: None,
                town: text(&row.town),
                entered_on: row.entered_on,
                household,
                consent_on: None,
            };
            let id = person::insert(self.conn, &record, self.now)?;
            self.made.push(("person", id.0));
            self.persons.insert(row.ident.clone(), id.0);
            self.memory(row, digest, Some(id.0))?;
        }
        Ok(())
    }

    fn statuses(&mut self, rows: &OfficeRows, sorted: &Sorted) -> Result<(), OfficeError> {
        for (row, digest) in new_ones(&rows.statuses, sorted) {
            let person = found(&self.persons, &row.person, "person")?;
            let id = person::add_status(self.conn, PersonId(person), &row.status, row.from, row.to)?;
            self.made.push(("residence_status", id));
            self.memory(row, digest, Some(person))?;
        }
        Ok(())
    }

    fn cases(&mut self, rows: &OfficeRows, sorted: &Sorted) -> Result<(), OfficeError> {
        for (row, digest) in new_ones(&rows.cases, sorted) {
            let person = found(&self.persons, &row.person, "person")?;
            let staff = self.counsellor(row.counsellor.as_ref())?;
            let record = CaseRecord {
                ident: Some(&row.ident),
                number: person::next_number(self.conn, "F", row.opened_on.year())?,
                person: PersonId(person),
                kind: Some("beratung"),
                funding_line: row.funding_line.as_deref(),
                staff,
                opened_on: row.opened_on,
                closed_on: row.closed_on,
                closing_reason: row.closing_reason.as_deref(),
            };
            let id = casefile::insert(self.conn, &record)?;
            self.made.push(("casefile", id.0));
            self.cases.insert(row.ident.clone(), id.0);
            self.owners.insert(id.0, person);
            self.memory(row, digest, Some(person))?;
        }
        Ok(())
    }

    fn contacts(&mut self, rows: &OfficeRows, sorted: &Sorted) -> Result<(), OfficeError> {
        for (row, digest) in new_ones(&rows.contacts, sorted) {
            let case = row.case.as_ref().map(|ident| found(&self.cases, ident, "case")).transpose()?;
            let staff = self.counsellor(row.counsellor.as_ref())?;
            let companions = row
                .participants
                .iter()
                .map(|ident| found(&self.persons, ident, "person").map(PersonId))
                .collect::<Result<Vec<_>, _>>()?;
            let record = ContactRecord {
                ident: Some(&row.ident),
                case: case.map(CaseId),
                held_on: row.date,
                began_at: row.begin,
                minutes: row.minutes,
                talk_kind: row.kind.as_deref(),
                setting: row.setting.as_deref(),
                form: row.form.as_deref(),
                state: row.state.as_deref(),
                language: row.language.as_deref(),
                interpreting: row.interpreting.as_deref(),
                funding_line: row.funding_line.as_deref(),
                staff,
                anonymous_nationality: None,
                anonymous_gender: row.anonymous_gender.as_deref(),
                anonymous_age: row.anonymous_age.as_deref(),
                note: text(&row.note),
                topics: row.topics.iter().map(String::as_str).collect(),
                companions,
                counsellors: Vec::new(),
            };
            let ContactId(id) = contact::insert(self.conn, &record, self.now)?;
            self.made.push(("contact", id));
            self.contacts.insert(row.ident.clone(), id);
            let person = case.and_then(|case| self.owners.get(&case).copied());
            self.memory(row, digest, person)?;
        }
        Ok(())
    }

    fn referrals(&mut self, rows: &OfficeRows, sorted: &Sorted) -> Result<(), OfficeError> {
        for (row, digest) in new_ones(&rows.referrals, sorted) {
            let contact = found(&self.contacts, &row.contact, "contact")?;
            self.conn
                .prepare_cached(
                    "INSERT INTO referral (ident, contact, referred_on, agency, outcome, data_passed, released_on)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                )?
                .execute((
                    &row.ident,
                    contact,
                    row.date.to_string(),
                    &row.agency,
                    &row.outcome,
                    row.passed_on,
                    row.released_on.map(|day| day.to_string()),
                ))?;
            self.made.push(("referral", self.conn.last_insert_rowid()));
            let person: Option<i64> = self
                .conn
                .prepare_cached(
                    "SELECT f.person FROM contact c LEFT JOIN casefile f ON f.id = c.casefile WHERE c.id = ?1",
                )?
                .query_row([contact], |r| r.get(0))?;
            self.memory(row, digest, person)?;
        }
        Ok(())
    }

    fn reports(&mut self, rows: &OfficeRows, sorted: &Sorted) -> Result<(), OfficeError> {
        for (row, digest) in new_ones(&rows.reports, sorted) {
            let case = found(&self.cases, &row.case, "case")?;
            let person = found(&self.persons, &row.person, "person")?;
            self.conn
                .prepare_cached(
                    "INSERT INTO vulnerability_report (ident, casefile, person, reported_on, recipient, consent_on)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute((
                    &row.ident,
                    case,
                    person,
                    row.date.to_string(),
                    &row.recipient,
                    row.consented_on.to_string(),
                ))?;
            let id = self.conn.last_insert_rowid();
            self.made.push(("vulnerability_report", id));
            let mut kind = self.conn.prepare_cached(
                "INSERT OR IGNORE INTO vulnerability_report_kind (report, kind) VALUES (?1, ?2)",
            )?;
            for code in &row.kinds {
                kind.execute((id, code))?;
            }
            self.memory(row, digest, Some(person))?;
        }
        Ok(())
    }

    fn groups(&mut self, rows: &OfficeRows, sorted: &Sorted) -> Result<(), OfficeError> {
        for (row, digest) in new_ones(&rows.groups, sorted) {
            self.conn
                .prepare_cached(
                    "INSERT INTO group_offer (ident, title, held_on, hours_millionths, field_of_action, women, men,
                         diverse, children, volunteers, newcomers)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                )?
                .execute(rusqlite::params![
                    row.ident,
                    text(&row.title),
                    row.date.to_string(),
                    row.hours_millionths,
                    row.field_of_action,
                    row.women,
                    row.men,
                    row.diverse,
                    row.children,
                    row.volunteers,
                    row.newcomers,
                ])?;
            self.made.push(("group_offer", self.conn.last_insert_rowid()));
            self.memory(row, digest, None)?;
        }
        Ok(())
    }

    fn posts(&mut self, rows: &OfficeRows, sorted: &Sorted) -> Result<(), OfficeError> {
        for (row, digest) in new_ones(&rows.posts, sorted) {
            self.conn
                .prepare_cached(
                    "INSERT INTO post (funding_line, millionths, valid_from, valid_to) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((
                    &row.funding_line,
                    row.fte_millionths,
                    row.from.map(|day| day.to_string()),
                    row.to.map(|day| day.to_string()),
                ))?;
            self.made.push(("post", self.conn.last_insert_rowid()));
            self.memory(row, digest, None)?;
        }
        Ok(())
    }
}

fn found(ids: &HashMap<String, i64>, ident: &str, noun: &'static str) -> Result<i64, OfficeError> {
    ids.get(ident).copied().ok_or(OfficeError::NotThere(noun))
}

fn text(personal: &Option<Personal<String>>) -> Option<&str> {
    personal.as_ref().map(|text| text.expose().as_str())
}
