//! What looks odd in rows that are taken in all the same. Must not: refuse anything.

use crate::table::Remarks;
use crate::{Oddity, OfficeFile, OfficeRows, PersonRow};
use chrono::NaiveDate;
use std::collections::BTreeMap;

pub(super) fn note(rows: &OfficeRows, today: NaiveDate, remarks: &mut Remarks) {
    let persons: BTreeMap<&str, &PersonRow> = rows.persons.iter().map(|p| (p.ident.as_str(), p)).collect();
    let born =
        |ident: &str| persons.get(ident).and_then(|person| person.birth).and_then(|birth| birth.earliest());
    for person in &rows.persons {
        let Some(entered_on) = person.entered_on else { continue };
        if born(&person.ident).is_some_and(|born| entered_on < born) {
            remarks.note(OfficeFile::Personen, person.at.line, "einreise", Oddity::BeforeBirth);
        }
        if entered_on > today {
            remarks.note(OfficeFile::Personen, person.at.line, "einreise", Oddity::AfterToday);
        }
    }
    statuses(rows, born, remarks);
    contacts(rows, today, remarks);
}

fn statuses(rows: &OfficeRows, born: impl Fn(&str) -> Option<NaiveDate>, remarks: &mut Remarks) {
    let mut earlier: BTreeMap<&str, &str> = BTreeMap::new();
    for status in &rows.statuses {
        let line = status.at.line;
        if status.from.zip(born(&status.person)).is_some_and(|(from, born)| from < born) {
            remarks.note(OfficeFile::Aufenthalt, line, "von", Oddity::BeforeBirth);
        }
        if earlier.insert(&status.person, &status.status) == Some(&status.status) {
            remarks.note(OfficeFile::Aufenthalt, line, "status", Oddity::SameStatusAgain);
        }
    }
}

fn contacts(rows: &OfficeRows, today: NaiveDate, remarks: &mut Remarks) {
    let lines: BTreeMap<&str, Option<&String>> =
        rows.cases.iter().map(|case| (case.ident.as_str(), case.funding_line.as_ref())).collect();
    for contact in &rows.contacts {
        let line = contact.at.line;
        let planned = contact.state.as_deref() == Some("geplant");
        if contact.date > today && !planned {
            remarks.note(OfficeFile::Kontakte, line, "datum", Oddity::AfterToday);
        }
        if contact.date < today && planned {
            remarks.note(OfficeFile::Kontakte, line, "stand", Oddity::PlannedInThePast);
        }
        let of_case = contact.case.as_deref().and_then(|case| lines.get(case).copied().flatten());
        if of_case.is_some_and(|of_case| contact.funding_line.as_ref().is_some_and(|line| line != of_case)) {
            remarks.note(OfficeFile::Kontakte, line, "foerderlinie", Oddity::OtherLineThanItsCase);
        }
    }
}
