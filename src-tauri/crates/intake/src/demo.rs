//! A fictional office of any size, for practice, tests and measurements: families, funding lines, status histories,
//! anonymous contacts, missing values. Deterministic. Must not: hold the name or story of anybody.

mod chance;
mod counselling;
mod people;
mod surroundings;
mod words;

use crate::{OfficeRows, Place, Row};
use chance::Chance;
use chrono::{Days, Months, NaiveDate};

/// Makes an office of `persons` persons who were counselled in the `years` up to and with `last_day`; planned contacts
/// follow in the three weeks after it. About two contacts a person and year. The same arguments give the same office.
#[must_use]
pub fn office(persons: u32, years: u32, seed: u64, last_day: NaiveDate) -> OfficeRows {
    made(persons, &Period::new(years.max(1), last_day), seed)
}

/// Makes an office that has grown over many `years`: whoever comes is counselled for two years at most, so that there are about
/// four contacts a person, however long the office looks back. Otherwise as [`office`].
#[must_use]
pub fn grown_office(persons: u32, years: u32, seed: u64, last_day: NaiveDate) -> OfficeRows {
    let period = Period::new(years.max(1), last_day);
    made(persons, &Period { counselled: period.years.min(2), ..period }, seed)
}

fn made(persons: u32, period: &Period, seed: u64) -> OfficeRows {
    let mut chance = Chance::new(seed);
    let mut rows = OfficeRows::default();
    let households = people::households(persons, period, &mut chance, &mut rows);
    counselling::cases_and_contacts(&households, period, &mut chance, &mut rows);
    surroundings::referrals_and_reports(&mut chance, &mut rows);
    surroundings::groups_and_posts(persons, period, &mut chance, &mut rows);
    rows
}

/// The days the office looks back on.
struct Period {
    first_day: NaiveDate,
    last_day: NaiveDate,
    years: u32,
    /// For how many years somebody is counselled at most.
    counselled: u32,
}

impl Period {
    fn new(years: u32, last_day: NaiveDate) -> Self {
        let first_day = last_day.checked_sub_months(Months::new(years.saturating_mul(12)));
        Self { first_day: first_day.unwrap_or(last_day), last_day, years, counselled: years }
    }

    /// Whether people come and go within the period.
    fn grown(&self) -> bool {
        self.counselled < self.years
    }
}

/// Numbers the lines of rows as they will stand in their file.
fn placed<R: Row>(rows: &mut [R], at: impl Fn(&mut R) -> &mut Place) {
    for (line, row) in (2..).zip(rows) {
        at(row).line = line;
    }
}

fn days_before(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days))).unwrap_or(day)
}

fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day)
}

fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}
