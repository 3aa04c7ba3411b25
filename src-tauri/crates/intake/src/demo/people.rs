//! Fictional families: names, births, origins, status histories. Must not: know of counselling.

use super::{Chance, Period, days_after, days_before, days_between, placed, words};
use crate::{OfficeFile, OfficeRows, PersonRow, Place, StatusRow};
use chrono::{Datelike, NaiveDate};
use domain::{Birth, Personal};

/// People who live together: places in [`OfficeRows::persons`], adults first.
pub(super) struct Household {
    pub(super) members: Vec<usize>,
    pub(super) adults: usize,
    pub(super) arrived: NaiveDate,
}

pub(super) fn households(
    persons: u32,
    period: &Period,
    chance: &mut Chance,
    rows: &mut OfficeRows,
) -> Vec<Household> {
    let wanted = usize::try_from(persons).unwrap_or(usize::MAX);
    let mut households = Vec::new();
    while rows.persons.len() < wanted {
        let adults: usize = if chance.percent(38) { 2 } else { 1 };
        let children: u32 = match adults {
            2 => chance.between(0, 4),
            _ if chance.percent(18) => chance.between(1, 3),
            _ => 0,
        };
        let left = wanted - rows.persons.len();
        let size = (adults + children as usize).min(left);
        let adults = adults.min(size);
        let household = family(households.len() + 1, (adults, size), period, chance, rows);
        households.push(household);
    }
    placed(&mut rows.persons, |row| &mut row.at);
    placed(&mut rows.statuses, |row| &mut row.at);
    households
}

fn family(
    number: usize,
    (adults, size): (usize, usize),
    period: &Period,
    chance: &mut Chance,
    rows: &mut OfficeRows,
) -> Household {
    let weights: Vec<(usize, u32)> = words::ORIGINS.iter().map(|origin| origin.2).enumerate().collect();
    let mut left = chance.below(weights.iter().map(|(_, weight)| weight).sum());
    let place = weights.iter().find(|(_, weight)| {
        let here = left < *weight;
        left = left.saturating_sub(*weight);
        here
    });
    let origin = place.and_then(|(place, _)| words::ORIGINS.get(*place)).unwrap_or(&("SY", "ar", 1));
    let family_name = chance.name(2, 2);
    let town = chance.weighted(words::TOWNS);
    let since = if period.grown() { period.first_day } else { days_before(period.first_day, 365 * 6) };
    let arrived = chance.day(since, days_before(period.last_day, 30));
    let mut household = Household { members: Vec::new(), adults, arrived };
    for member in 0..size {
        let adult = member < adults;
        let born = birth_day(adult, arrived, period, chance);
        let ident = format!("P-{:05}", rows.persons.len() + 1);
        let entered = if born > arrived { born } else { days_after(arrived, chance.below(20)) };
        let name = if adult && chance.percent(15) { chance.name(2, 2) } else { family_name.clone() };
        rows.persons.push(PersonRow {
            at: Place { file: OfficeFile::Personen, line: 0 },
            ident: ident.clone(),
            family_name: Some(Personal::new(name)),
            given_name: Some(Personal::new(chance.name(1, 2))).filter(|_| !chance.percent(1)),
            birth: birth(born, chance),
            gender: chance.answer(&[("m", 54), ("w", 45), ("d", 1)], 3),
            nationality: Some(origin.0.to_owned()).filter(|_| !chance.percent(1)),
            language: Some(origin.1.to_owned()).filter(|_| !chance.percent(1)),
            interpreter: chance.answer(words::NEEDS_INTERPRETER, 4),
            town: Some(Personal::new(town.to_owned())).filter(|_| !chance.percent(2)),
            entered_on: Some(entered.min(period.last_day)).filter(|_| !chance.percent(4)),
            household: Some(format!("H-{number:05}")),
        });
        statuses(&ident, origin.0, entered.min(period.last_day), period, chance, rows);
        household.members.push(rows.persons.len() - 1);
    }
    household
}

fn birth_day(adult: bool, arrived: NaiveDate, period: &Period, chance: &mut Chance) -> NaiveDate {
    if adult {
        let age = match chance.below(20) {
            0 => chance.between(62, 80),
            1..=5 => chance.between(40, 61),
            _ => chance.between(18, 39),
        };
        days_before(arrived, age * 365 + chance.below(365) + age / 4)
    } else {
        // some are born here
        chance
            .day(days_before(arrived, 17 * 365), days_after(arrived, 400))
            .min(days_before(period.last_day, 1))
    }
}

/// Many papers say 1 January, some know the year alone.
fn birth(born: NaiveDate, chance: &mut Chance) -> Option<Birth> {
    match chance.below(100) {
        0..=1 => None,
        2..=11 => Some(Birth::in_year(born.year())),
        12..=26 => NaiveDate::from_ymd_opt(born.year(), 1, 1).map(Birth::on),
        _ => Some(Birth::on(born)),
    }
}

fn statuses(
    person: &str,
    nationality: &str,
    entered: NaiveDate,
    period: &Period,
    chance: &mut Chance,
    rows: &mut OfficeRows,
) {
    let mut from = entered;
    let mut status = match nationality {
        "UA" => "24",
        _ => chance.weighted(words::FIRST_STATUS),
    };
    loop {
        let until = days_after(from, chance.between(120, 1400));
        let goes_on = status == "24" || until >= period.last_day || chance.percent(20);
        rows.statuses.push(StatusRow {
            at: Place { file: OfficeFile::Aufenthalt, line: 0 },
            person: person.to_owned(),
            status: status.to_owned(),
            from: Some(from),
            to: Some(until).filter(|_| !goes_on),
        });
        if goes_on || days_between(until, period.last_day) < 2 {
            break;
        }
        from = days_after(until, 1);
        let next = chance.weighted(words::LATER_STATUS);
        status = if next == status { "FIKT" } else { next };
    }
}
