//! Public holidays of a Land in a year, and which days are working days. The days themselves are data
//! (`schema/deadlines/holidays.toml`); here is Easter and everything that hangs on it.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use schema::codes::Lang;
use schema::deadlines::{Falls, Holds, Local, PublicHoliday, shipped};
use std::ops::RangeInclusive;

pub use schema::deadlines::{Land, LandError};

/// The years for which holidays are known: from the first full year of the sixteen Länder on, and as far ahead as any
/// deadline reaches. What the law will change is not known ahead.
pub const YEARS: RangeInclusive<i32> = 1991..=2200;

/// A holiday on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub day: NaiveDate,
    /// German name.
    pub de: &'static str,
    /// English name.
    pub en: &'static str,
    /// The provision it rests on.
    pub law: &'static str,
    /// Where it holds, if not in the whole Land.
    pub local: Option<&'static Local>,
}

impl Holiday {
    /// The name.
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }
}

/// Why a day is no working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// A public holiday of the Land, on whatever day of the week.
    Holiday(Holiday),
    /// A Saturday.
    Saturday,
    /// A Sunday.
    Sunday,
}

impl Rest {
    /// `Samstag`, `Fronleichnam` …
    pub fn name(&self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Holiday(holiday), _) => holiday.name(lang),
            (Self::Saturday, Lang::De) => "Samstag",
            (Self::Sunday, Lang::De) => "Sonntag",
            (Self::Saturday, Lang::En) => "Saturday",
            (Self::Sunday, Lang::En) => "Sunday",
        }
    }
}

/// Easter Sunday of a Gregorian year, by the method printed in Meeus, Astronomical Algorithms, ch. 8.
/// None for years before the calendar (1583) or beyond what dates can hold.
pub fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

/// The holidays that hold in the whole Land, by day, then by name; none outside [`YEARS`].
pub fn holidays_of(land: Land, year: i32) -> Vec<Holiday> {
    holidays(land, year, |holds| holds.local.is_none())
}

/// The holidays that hold in parts of the Land only, likewise.
pub fn local_holidays_of(land: Land, year: i32) -> Vec<Holiday> {
    holidays(land, year, |holds| holds.local.is_some())
}

/// The holiday of the whole Land on a day; the first by name where two fall together.
pub fn is_holiday(day: NaiveDate, land: Land) -> Option<Holiday> {
    holidays_of(land, day.year()).into_iter().find(|holiday| holiday.day == day)
}

/// Whether a day is a holiday in every Land.
pub fn is_holiday_everywhere(day: NaiveDate) -> bool {
    Land::ALL.into_iter().all(|land| is_holiday(day, land).is_some())
}

/// Why a day is no working day in the Land (BGB § 193: Saturday, Sunday, public holiday); none for a working day.
pub fn rest(day: NaiveDate, land: Land) -> Option<Rest> {
    is_holiday(day, land).map(Rest::Holiday).or(match day.weekday() {
        Weekday::Sat => Some(Rest::Saturday),
        Weekday::Sun => Some(Rest::Sunday),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => None,
    })
}

/// The day itself, or the next working day after it.
pub fn working_day_from(day: NaiveDate, land: Land) -> NaiveDate {
    day.iter_days().find(|next| rest(*next, land).is_none()).unwrap_or(day)
}

/// The day itself, or the last working day before it.
pub fn working_day_until(day: NaiveDate, land: Land) -> NaiveDate {
    std::iter::successors(Some(day), NaiveDate::pred_opt)
        .find(|earlier| rest(*earlier, land).is_none())
        .unwrap_or(day)
}

/// The working days after a day, up to and with another: from a Monday to the Thursday of a week without holidays 3.
/// None at all where the other day is not later. Counted for at most a year.
pub fn working_days_after(day: NaiveDate, until: NaiveDate, land: Land) -> u32 {
    let days = day.iter_days().skip(1).take(366).take_while(|next| *next <= until);
    u32::try_from(days.filter(|next| rest(*next, land).is_none()).count()).unwrap_or(u32::MAX)
}

fn holidays(land: Land, year: i32, wanted: impl Fn(&Holds) -> bool) -> Vec<Holiday> {
    if !YEARS.contains(&year) {
        return Vec::new();
    }
    let all = &shipped().holidays;
    let mut found: Vec<Holiday> = all
        .holidays
        .iter()
        .filter_map(|holiday| {
            let holds = holiday.holds.iter().find(|holds| holds.holds(land, year) && wanted(holds))?;
            Some(Holiday {
                day: day_of(holiday, year)?,
                de: &holiday.de,
                en: &holiday.en,
                law: holds.law.as_deref().unwrap_or_else(|| all.law(land)),
                local: holds.local.as_ref(),
            })
        })
        .collect();
    found.sort_by_key(|holiday| (holiday.day, holiday.de));
    found
}

fn day_of(holiday: &PublicHoliday, year: i32) -> Option<NaiveDate> {
    match holiday.falls {
        Falls::On { month, day } => NaiveDate::from_ymd_opt(year, month, day),
        Falls::AfterEaster(days) => easter(year)?.checked_add_signed(chrono::Duration::days(days)),
        Falls::WednesdayBefore { month, day } => {
            let before = NaiveDate::from_ymd_opt(year, month, day)?.pred_opt()?;
            let back = before.weekday().days_since(Weekday::Wed);
            before.checked_sub_days(Days::new(u64::from(back)))
        }
    }
}

#[cfg(test)]
mod tests;
