//! A birth known to the day, the month or the year, and the ages that follow from it.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// When somebody was born, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Birth {
    /// Year, Gregorian.
    pub year: i32,
    /// Month 1–12, if known.
    pub month: Option<u32>,
    /// Day 1–31, if known; only with a month.
    pub day: Option<u32>,
    /// The counsellor wrote "about".
    pub estimated: bool,
}

/// Whether an age limit is reached, as far as the birth is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Whatever the day was.
    Yes,
    /// It depends on the day, which is not known.
    Perhaps,
    /// Not yet, whatever the day was.
    No,
}

impl Birth {
    /// A birth known to the day.
    pub fn on(day: NaiveDate) -> Self {
        Self { year: day.year(), month: Some(day.month()), day: Some(day.day()), estimated: false }
    }

    /// A birth of which only the year is known.
    pub fn in_year(year: i32) -> Self {
        Self { year, month: None, day: None, estimated: false }
    }

    /// From its parts as stored; none when they make no date or day.
    pub fn from_parts(
        year: Option<i32>,
        month: Option<u32>,
        day: Option<u32>,
        estimated: bool,
    ) -> Option<Self> {
        let birth = Self { year: year?, month, day, estimated };
        birth.earliest().map(|_| birth)
    }

    /// The first day it can have been: the day that counts for statistics (a year alone stands for 1 January).
    pub fn earliest(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it can have been.
    pub fn latest(&self) -> Option<NaiveDate> {
        match (self.month, self.day) {
            (Some(month), Some(day)) => NaiveDate::from_ymd_opt(self.year, month, day),
            (Some(12), None) | (None, _) => NaiveDate::from_ymd_opt(self.year, 12, 31),
            (Some(month), None) => NaiveDate::from_ymd_opt(self.year, month + 1, 1)?.pred_opt(),
        }
    }

    /// First and last day it can have been, with a year more on both sides where it is only an estimate.
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (first, last) = (self.earliest()?, self.latest()?);
        if !self.estimated {
            return Some((first, last));
        }
        Some((first.checked_sub_months(Months::new(12))?, last.checked_add_months(Months::new(12))?))
    }

    /// Has somebody born then completed so many years on a day? A birth known to the year or about a year says so only
    /// where every day it can have been agrees; between that the office has to ask.
    pub fn reached(&self, years: u32, on: NaiveDate) -> Reached {
        let Some((first, last)) = self.span() else { return Reached::Perhaps };
        let of = |born: NaiveDate| completed_years(born, on).is_some_and(|age| age >= years);
        match (of(first), of(last)) {
            (true, true) => Reached::Yes,
            (false, false) => Reached::No,
            (true, false) | (false, true) => Reached::Perhaps,
        }
    }

    /// Least and greatest age in completed years on a day; none for a birth after that day.
    pub fn age_range(&self, on: NaiveDate) -> Option<(u32, u32)> {
        let most = completed_years(self.earliest()?, on)?;
        let least = completed_years(self.latest()?, on).unwrap_or(0);
        Some((least, most))
    }

    /// `1985-04-03`, `1985-04` or `1985`.
    pub fn iso(&self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            (None, _) => format!("{:04}", self.year),
        }
    }
}

/// Completed years between two days; none when the second is before the first.
/// Somebody born on 29 February completes a year on 1 March of other years (BGB §§ 187 (2), 188 (2)).
pub fn completed_years(born: NaiveDate, on: NaiveDate) -> Option<u32> {
    on.years_since(born)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn age_is_counted_in_completed_years() {
        let born = Birth::on(day("2007-11-23"));
        assert_eq!(born.age_range(day("2025-11-22")), Some((17, 17)), "the day before the birthday");
        assert_eq!(born.age_range(day("2025-11-23")), Some((18, 18)), "on the birthday");
    }

    #[test]
    fn a_year_alone_leaves_two_ages() {
        assert_eq!(Birth::in_year(1985).age_range(day("2026-06-01")), Some((40, 41)));
    }

    #[test]
    fn an_age_limit_is_certain_only_where_every_possible_day_agrees() {
        let on = day("2026-06-01");
        assert_eq!(Birth::on(day("2008-06-01")).reached(18, on), Reached::Yes, "the birthday itself");
        assert_eq!(Birth::on(day("2008-06-02")).reached(18, on), Reached::No);
        assert_eq!(Birth::in_year(2008).reached(18, on), Reached::Perhaps);
        assert_eq!(Birth::in_year(2007).reached(18, on), Reached::Yes);
        let about = Birth { estimated: true, ..Birth::in_year(2007) };
        assert_eq!(about.reached(18, on), Reached::Perhaps, "about 2007 may be 2008");
    }

    proptest! {
        #[test]
        fn no_age_rule_says_more_than_the_precision_allows(
            days in 0i64..40_000, precision in 0u8..4, off in -360i64..360, later in 0i64..36_000, limit in 1u32..70,
        ) {
            let truly = day("1930-01-01") + chrono::Duration::days(days);
            let on = truly + chrono::Duration::days(later);
            let told = truly + chrono::Duration::days(if precision == 3 { off } else { 0 });
            let birth = match precision {
                0 => Birth::on(truly),
                1 => Birth { month: Some(truly.month()), ..Birth::in_year(truly.year()) },
                2 => Birth::in_year(truly.year()),
                _ => Birth { estimated: true, ..Birth::in_year(told.year()) },
            };
            let has = completed_years(truly, on).unwrap() >= limit;
            match birth.reached(limit, on) {
                Reached::Yes => prop_assert!(has, "{birth:?} on {on}"),
                Reached::No => prop_assert!(!has, "{birth:?} on {on}"),
                Reached::Perhaps => prop_assert!(precision > 0, "a birth known to the day leaves no doubt"),
            }
        }
    }

    #[test]
    fn somebody_not_yet_born_has_no_age() {
        assert_eq!(Birth::on(day("2026-01-02")).age_range(day("2026-01-01")), None);
    }

    #[test]
    fn parts_that_make_no_day_are_no_birth() {
        assert_eq!(Birth::from_parts(Some(2001), Some(2), Some(29), false), None);
        assert!(Birth::from_parts(Some(2000), Some(2), Some(29), false).is_some());
    }
}
