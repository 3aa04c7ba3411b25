//! Events of a calendar file that repeat (RFC 5545 § 3.3.10): on which days one falls, from daily to yearly rules.
//!
//! Of our own because a file from outside must not keep the program busy: the looking ends with the last day that is asked
//! for, whatever the rule says. Tests hold it against a library that knows the whole standard.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Weekday};
use std::collections::BTreeSet;

/// No rule that means something is longer.
const LONGEST_RULE: usize = 500;
const MOST_INTERVAL: u32 = 1_000;

/// A rule that is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RepeatError {
    /// A part that is not known here, or that repeats within a day.
    #[error("this kind of repeating is not known here")]
    Unknown,
    /// The text is no rule.
    #[error("not a rule of RFC 5545")]
    NotARule,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// The last moment at which something repeated may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// On this day.
    Day(NaiveDate),
    /// At this time of the event's own clock.
    Own(NaiveDateTime),
    /// At this moment of universal time.
    Universal(NaiveDateTime),
}

/// How an event repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeating {
    frequency: Frequency,
    interval: u32,
    count: Option<u32>,
    until: Option<Until>,
    months: BTreeSet<u32>,
    month_days: BTreeSet<i32>,
    /// Weekday and which one of its month or year; 0 = each.
    weekdays: Vec<(i32, Weekday)>,
    /// Which of the days of a turn.
    places: BTreeSet<i32>,
    week_start: Weekday,
}

impl Repeating {
    /// A rule as it stands after `RRULE:`.
    ///
    /// # Errors
    /// [`RepeatError`], by what is wrong.
    pub fn read(text: &str) -> Result<Self, RepeatError> {
        if text.len() > LONGEST_RULE {
            return Err(RepeatError::NotARule);
        }
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            count: None,
            until: None,
            months: BTreeSet::new(),
            month_days: BTreeSet::new(),
            weekdays: Vec::new(),
            places: BTreeSet::new(),
            week_start: Weekday::Mon,
        };
        let mut seen = BTreeSet::new();
        for part in text.trim().trim_end_matches(';').split(';') {
            let (key, value) = part.split_once('=').ok_or(RepeatError::NotARule)?;
            let (key, value) = (key.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
            match key.as_str() {
                "FREQ" => rule.frequency = frequency(&value)?,
                "INTERVAL" => rule.interval = number(&value, 1..=MOST_INTERVAL)?,
                "COUNT" => rule.count = Some(number(&value, 1..=u32::MAX)?),
                "UNTIL" => rule.until = Some(until(&value)?),
                "BYMONTH" => rule.months = numbers(&value, 1..=12)?,
                "BYMONTHDAY" => rule.month_days = places(&value, 31)?,
                "BYDAY" => rule.weekdays = value.split(',').map(weekday).collect::<Result<_, _>>()?,
                "BYSETPOS" => rule.places = places(&value, 366)?,
                "WKST" => rule.week_start = weekday(&value)?.1,
                _ => return Err(RepeatError::Unknown),
            }
            if !seen.insert(key) {
                return Err(RepeatError::NotARule);
            }
        }
        rule.makes_sense(&seen)
    }

    fn makes_sense(self, seen: &BTreeSet<String>) -> Result<Self, RepeatError> {
        let within_day = matches!(self.frequency, Frequency::Daily | Frequency::Weekly);
        let numbered = self.weekdays.iter().any(|(nth, _)| *nth != 0);
        let odd = !seen.contains("FREQ")
            || (self.count.is_some() && self.until.is_some())
            || (within_day && numbered)
            || (self.frequency == Frequency::Weekly && !self.month_days.is_empty())
            || (!self.places.is_empty()
                && self.months.is_empty()
                && self.month_days.is_empty()
                && self.weekdays.is_empty());
        if odd { Err(RepeatError::NotARule) } else { Ok(self) }
    }

    /// The last moment at which it may begin, if the rule names one.
    pub fn until(&self) -> Option<Until> {
        self.until
    }

    /// The days of an event that is first on a day, up to and with `last`. A last moment that the rule names is the caller's
    /// to heed: it may be told in another clock.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        let rule = self.with_its_own(first);
        let mut left = self.count.unwrap_or(u32::MAX);
        let mut found = Vec::new();
        for turn in 0.. {
            let Some((start, days)) = rule.turn(first, turn) else { break };
            if start > last {
                break;
            }
            for day in rule.chosen(start, days).into_iter().filter(|day| *day >= first) {
                if day > last || left == 0 {
                    return found;
                }
                left -= 1;
                found.push(day);
            }
        }
        found
    }

    /// What the rule leaves open the first day says: its weekday, its day of the month, its month.
    fn with_its_own(&self, first: NaiveDate) -> Self {
        let mut rule = self.clone();
        if !self.weekdays.is_empty() || !self.month_days.is_empty() {
            return rule;
        }
        let day = i32::try_from(first.day()).unwrap_or(1);
        match self.frequency {
            Frequency::Daily => {}
            Frequency::Weekly => rule.weekdays.push((0, first.weekday())),
            Frequency::Monthly => drop(rule.month_days.insert(day)),
            Frequency::Yearly => {
                if rule.months.is_empty() {
                    rule.months.insert(first.month());
                }
                rule.month_days.insert(day);
            }
        }
        rule
    }

    /// First day and number of days of a turn: a day, a week, a month, a year.
    fn turn(&self, first: NaiveDate, turn: u32) -> Option<(NaiveDate, u64)> {
        let step = turn.checked_mul(self.interval)?;
        match self.frequency {
            Frequency::Daily => Some((first.checked_add_days(Days::new(step.into()))?, 1)),
            Frequency::Weekly => {
                let into = first.weekday().days_since(self.week_start);
                let monday = first.checked_sub_days(Days::new(into.into()))?;
                Some((monday.checked_add_days(Days::new(u64::from(step) * 7))?, 7))
            }
            Frequency::Monthly => {
                let start = first.with_day(1)?.checked_add_months(Months::new(step))?;
                Some((start, length(start, Months::new(1))?))
            }
            Frequency::Yearly => {
                let year = first.year().checked_add(i32::try_from(step).ok()?)?;
                let start = NaiveDate::from_ymd_opt(year, 1, 1)?;
                Some((start, length(start, Months::new(12))?))
            }
        }
    }

    fn chosen(&self, start: NaiveDate, days: u64) -> Vec<NaiveDate> {
        let all = (0..days).filter_map(|step| start.checked_add_days(Days::new(step)));
        let fitting: Vec<NaiveDate> = all.filter(|day| self.fits(*day)).collect();
        if self.places.is_empty() {
            return fitting;
        }
        let count = i32::try_from(fitting.len()).unwrap_or(i32::MAX);
        let placed = (1..).zip(&fitting);
        placed
            .filter(|(place, _)| self.places.contains(place) || self.places.contains(&(place - count - 1)))
            .map(|(_, day)| *day)
            .collect()
    }

    fn fits(&self, day: NaiveDate) -> bool {
        (self.months.is_empty() || self.months.contains(&day.month()))
            && (self.month_days.is_empty() || {
                let (of, length) = within_month(day);
                self.month_days.contains(&(of + 1)) || self.month_days.contains(&(of - length))
            })
            && (self.weekdays.is_empty()
                || self
                    .weekdays
                    .iter()
                    .any(|(nth, weekday)| day.weekday() == *weekday && (*nth == 0 || self.is_nth(day, *nth))))
    }

    /// Is it the n-th (from the end where it is less than 0) of its weekday in its month, or else its year?
    fn is_nth(&self, day: NaiveDate, nth: i32) -> bool {
        let by_month = self.frequency == Frequency::Monthly || !self.months.is_empty();
        let (of, length) = if by_month { within_month(day) } else { within_year(day) };
        if nth > 0 { of / 7 + 1 == nth } else { (length - 1 - of) / 7 + 1 == -nth }
    }
}

/// Place of a day in its month, from 0, and the days of that month.
fn within_month(day: NaiveDate) -> (i32, i32) {
    let length = day.with_day(1).and_then(|start| length(start, Months::new(1))).unwrap_or(31);
    (i32::try_from(day.day0()).unwrap_or(0), i32::try_from(length).unwrap_or(31))
}

/// Place of a day in its year, from 0, and the days of that year.
fn within_year(day: NaiveDate) -> (i32, i32) {
    (i32::try_from(day.ordinal0()).unwrap_or(0), if day.leap_year() { 366 } else { 365 })
}

fn length(start: NaiveDate, months: Months) -> Option<u64> {
    u64::try_from((start.checked_add_months(months)? - start).num_days()).ok()
}

fn frequency(text: &str) -> Result<Frequency, RepeatError> {
    match text {
        "DAILY" => Ok(Frequency::Daily),
        "WEEKLY" => Ok(Frequency::Weekly),
        "MONTHLY" => Ok(Frequency::Monthly),
        "YEARLY" => Ok(Frequency::Yearly),
        "HOURLY" | "MINUTELY" | "SECONDLY" => Err(RepeatError::Unknown),
        _ => Err(RepeatError::NotARule),
    }
}

fn until(text: &str) -> Result<Until, RepeatError> {
    let moment = |text: &str| NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S");
    let read = match text.strip_suffix('Z') {
        Some(text) => moment(text).map(Until::Universal),
        None if text.len() == 8 => NaiveDate::parse_from_str(text, "%Y%m%d").map(Until::Day),
        None => moment(text).map(Until::Own),
    };
    read.map_err(|_| RepeatError::NotARule)
}

fn number(text: &str, range: std::ops::RangeInclusive<u32>) -> Result<u32, RepeatError> {
    text.parse().ok().filter(|number| range.contains(number)).ok_or(RepeatError::NotARule)
}

fn numbers(text: &str, range: std::ops::RangeInclusive<u32>) -> Result<BTreeSet<u32>, RepeatError> {
    text.split(',').map(|one| number(one, range.clone())).collect()
}

/// Numbers from 1 or from −1 up to `most`.
fn places(text: &str, most: i32) -> Result<BTreeSet<i32>, RepeatError> {
    let one = |text: &str| text.parse::<i32>().ok().filter(|one| *one != 0 && one.abs() <= most);
    text.split(',').map(|text| one(text).ok_or(RepeatError::NotARule)).collect()
}

fn weekday(text: &str) -> Result<(i32, Weekday), RepeatError> {
    let cut = text.len().checked_sub(2).ok_or(RepeatError::NotARule)?;
    let (nth, day) = text.split_at_checked(cut).ok_or(RepeatError::NotARule)?;
    let day = match day {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return Err(RepeatError::NotARule),
    };
    if nth.is_empty() {
        return Ok((0, day));
    }
    places(nth, 53)?.first().map(|nth| (*nth, day)).ok_or(RepeatError::NotARule)
}

#[cfg(test)]
mod tests;
