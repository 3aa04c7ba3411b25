//! Fictional cases and contacts. Must not: make people.

use super::people::Household;
use super::{Chance, Period, days_after, days_before, placed, words};
use crate::{CaseRow, ContactRow, OfficeFile, OfficeRows, Place};
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use domain::Personal;

pub(super) fn cases_and_contacts(
    households: &[Household],
    period: &Period,
    chance: &mut Chance,
    rows: &mut OfficeRows,
) {
    let seats = match rows.persons.len() {
        0..=1_000 => 4,
        1_001..=3_000 => 5,
        _ => 6,
    };
    let counsellors = words::COUNSELLORS.get(..seats).unwrap_or(words::COUNSELLORS);
    for household in households {
        let mut cases = 1 + usize::from(household.adults == 2 && chance.percent(25));
        cases += usize::from(chance.percent(8));
        // what the household's people ask for in a year is shared among its cases
        let a_year = household.members.len() as u32 * 19 / cases as u32;
        for case in 0..cases {
            let head = household.members.get(case.min(household.adults.saturating_sub(1))).copied();
            if let Some(head) = head {
                one_case(household, head, a_year, period, chance, counsellors, rows);
            }
        }
    }
    let named = u32::try_from(rows.contacts.len()).unwrap_or(u32::MAX);
    for _ in 0..named.div_ceil(17).max(1) {
        let contact = anonymous(period, chance, counsellors);
        rows.contacts.push(contact);
    }
    rows.contacts.sort_by_key(|contact| (contact.date, contact.begin));
    for (number, contact) in (1..).zip(&mut rows.contacts) {
        contact.ident = format!("K-{number:06}");
    }
    placed(&mut rows.cases, |row| &mut row.at);
    placed(&mut rows.contacts, |row| &mut row.at);
}

fn one_case(
    household: &Household,
    head: usize,
    tenths_a_year: u32,
    period: &Period,
    chance: &mut Chance,
    counsellors: &[&str],
    rows: &mut OfficeRows,
) {
    let Some(person) = rows.persons.get(head).cloned() else { return };
    let earliest = household.arrived.max(days_before(period.first_day, 90));
    let mut latest = days_before(period.last_day, 7).max(earliest);
    if period.grown() {
        latest = latest.min(days_after(earliest, 365));
    }
    let opened_on = chance.day(earliest, latest);
    let ends = match period.grown() {
        true => days_after(opened_on, 365 * period.counselled).min(period.last_day),
        false => period.last_day,
    };
    let closed_on = if chance.percent(48) { Some(chance.day(opened_on, ends)) } else { None };
    let line = chance.weighted(words::FUNDING_LINES);
    let counsellor = chance.pick(counsellors);
    let ident = format!("F-{:05}", rows.cases.len() + 1);
    rows.cases.push(CaseRow {
        at: Place { file: OfficeFile::Faelle, line: 0 },
        ident: ident.clone(),
        person: person.ident.clone(),
        opened_on,
        closed_on,
        closing_reason: closed_on.and_then(|_| chance.answer(words::CLOSING, 3)),
        funding_line: Some(line.to_owned()),
        counsellor: Some(Personal::new(counsellor.to_owned())),
    });
    let others: Vec<String> = household
        .members
        .iter()
        .filter(|member| **member != head)
        .filter_map(|member| rows.persons.get(*member).map(|other| other.ident.clone()))
        .collect();
    let from = opened_on.max(period.first_day);
    let to = closed_on.unwrap_or_else(|| days_after(ends, 20)).max(from);
    let mean = tenths_a_year.saturating_mul(period.counselled);
    let contacts = (chance.between(mean / 2, mean.saturating_add(mean / 2)) + chance.below(10)) / 10;
    let mut days: Vec<NaiveDate> = (0..contacts).map(|_| working_day(chance.day(from, to))).collect();
    days.sort_unstable();
    for (place, date) in days.into_iter().enumerate() {
        let first = place == 0;
        let line = if chance.percent(2) { chance.weighted(words::FUNDING_LINES) } else { line };
        let counsellor = if chance.percent(12) { chance.pick(counsellors) } else { counsellor };
        let mut contact = contact(date, first, line, counsellor, period, chance);
        contact.case = Some(ident.clone());
        contact.language = person.language.clone().filter(|_| !chance.percent(2));
        if !others.is_empty() && chance.percent(45) {
            contact.setting = Some("familie".to_owned());
            let least = chance.below(others.len() as u32) as usize;
            contact.participants = others.iter().skip(least).take(3).cloned().collect();
        }
        rows.contacts.push(contact);
    }
}

fn anonymous(period: &Period, chance: &mut Chance, counsellors: &[&str]) -> ContactRow {
    let date = working_day(chance.day(period.first_day, period.last_day));
    let line = chance.weighted(words::FUNDING_LINES);
    let counsellor = chance.pick(counsellors);
    let mut contact = contact(date, true, line, counsellor, period, chance);
    contact.language = Some(chance.pick(&["ar", "tr", "uk", "fr", "fa-AF", "en", "de"]).to_owned());
    contact.anonymous_gender = chance.answer(&[("m", 50), ("w", 48), ("d", 2)], 30);
    contact.anonymous_age = chance.answer(&[("0-17", 10), ("18-26", 28), ("27-64", 52), ("65+", 10)], 20);
    contact
}

fn contact(
    date: NaiveDate,
    first: bool,
    line: &str,
    counsellor: &str,
    period: &Period,
    chance: &mut Chance,
) -> ContactRow {
    let state = match date > period.last_day {
        true => "geplant",
        false => {
            chance.weighted(&[("erledigt", 86), ("nicht_erschienen", 7), ("abgesagt", 4), ("geplant", 3)])
        }
    };
    let kind = match first {
        true => "erst",
        false => chance.weighted(&[("folge", 82), ("sonst_klient", 10), ("sonst_umfeld", 6), ("erst", 2)]),
    };
    let setting = chance.weighted(&[("einzel", 92), ("gruppe", 4), ("fallbesprechung", 4)]);
    let mut topics: Vec<String> = Vec::new();
    let wanted = if chance.percent(2) { 0 } else { chance.between(1, 3) };
    for _ in 0..wanted {
        let topic = chance.weighted(words::TOPICS).to_owned();
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    let quarter = chance.below(40);
    ContactRow {
        at: Place { file: OfficeFile::Kontakte, line: 0 },
        ident: String::new(),
        case: None,
        date,
        begin: NaiveTime::from_hms_opt(8 + quarter / 4, quarter % 4 * 15, 0).filter(|_| !chance.percent(3)),
        minutes: chance.answer(words::MINUTES, 2).and_then(|minutes| minutes.parse().ok()),
        kind: Some(kind.to_owned()),
        setting: Some(setting.to_owned()),
        form: chance.answer(words::FORMS, 1),
        state: Some(state.to_owned()),
        topics,
        language: None,
        interpreting: chance.answer(words::INTERPRETING, 1),
        funding_line: Some(line.to_owned()),
        counsellor: Some(Personal::new(counsellor.to_owned())),
        participants: Vec::new(),
        anonymous_gender: None,
        anonymous_age: None,
        note: if chance.percent(12) {
            Some(Personal::new(chance.pick(words::NOTES).to_owned()))
        } else {
            None
        },
    }
}

/// The office is closed at weekends.
fn working_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => days_before(day, 1),
        Weekday::Sun => days_before(day, 2),
        _ => day,
    }
}
