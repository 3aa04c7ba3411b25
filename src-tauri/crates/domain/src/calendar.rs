//! Days of the Persian (Solar Hijri, Iran and Afghanistan) and the Ethiopian calendar in ours. Papers from there give births
//! in them, often the year alone.
//!
//! Persian leap years follow the 33-year cycle, which agrees with the official calendar from 1244 to 1472 (1865–2093).
//! Ethiopian years are reckoned as in Reingold and Dershowitz, *Calendrical Calculations*: 1 Meskerem 2000 = 12 September 2007.

use crate::Birth;
use chrono::{Datelike, Duration, NaiveDate};

/// A calendar in which somebody tells a birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// Solar Hijri: the year begins on 20 or 21 March.
    Persian,
    /// The year begins on 11 or 12 September and has thirteen months.
    Ethiopian,
}

impl Calendar {
    /// Its code in the vault and on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Persian => "persian",
            Self::Ethiopian => "ethiopian",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Persian, Self::Ethiopian].into_iter().find(|calendar| calendar.code() == code)
    }

    /// The day in our calendar; none where there is no such day. Years 1200–1500 (Persian), 1800–2100 (Ethiopian).
    pub fn day(self, year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        if month == 0 || day == 0 || month > self.months() || day > self.days_in(year, month) {
            return None;
        }
        let within = i64::from((1..month).map(|m| self.days_in(year, m)).sum::<u32>() + day - 1);
        Some(self.new_year(year)? + Duration::days(within))
    }

    /// Year, month and day in this calendar of a day in ours; none outside the years that [`Self::day`] knows.
    pub fn date(self, day: NaiveDate) -> Option<(i32, u32, u32)> {
        let lag = match self {
            Self::Persian => 621,
            Self::Ethiopian => 7,
        };
        let of_year = |year| Some((year, self.new_year(year)?)).filter(|(_, first)| *first <= day);
        let year = day.year() - lag;
        let (year, first) = of_year(year).or_else(|| of_year(year - 1))?;
        let mut left = u32::try_from((day - first).num_days()).ok()?;
        for month in 1..=self.months() {
            let days = self.days_in(year, month);
            if left < days {
                return Some((year, month, left + 1));
            }
            left -= days;
        }
        None
    }

    /// What a birth told in this calendar means in ours, no finer than it is: a day is a day; a month or a year that lies
    /// in one of our months or years is that one; else it is about the year that holds most of it.
    pub fn birth(self, year: i32, month: Option<u32>, day: Option<u32>, estimated: bool) -> Option<Birth> {
        let first = self.day(year, month.unwrap_or(1), day.unwrap_or(1))?;
        let last = match (month, day) {
            (Some(_), Some(_)) => first,
            (Some(month), None) => self.day(year, month, self.days_in(year, month))?,
            (None, _) => self.new_year(year + 1)?.pred_opt()?,
        };
        Some(covering(first, last, estimated))
    }

    fn months(self) -> u32 {
        match self {
            Self::Persian => 12,
            Self::Ethiopian => 13,
        }
    }

    fn days_in(self, year: i32, month: u32) -> u32 {
        match (self, month) {
            (Self::Persian, 1..=6) => 31,
            (Self::Persian, 12) => 29 + u32::from(persian_leap(year)),
            (Self::Ethiopian, 13) => 5 + u32::from(year.rem_euclid(4) == 3),
            (Self::Persian | Self::Ethiopian, _) => 30,
        }
    }

    fn new_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Persian => {
                if !(1200..=1501).contains(&year) {
                    return None;
                }
                // 1 Farvardin 1400 = 21 March 2021.
                let anchor = NaiveDate::from_ymd_opt(2021, 3, 21)?;
                let days = |years: std::ops::Range<i32>| -> i64 {
                    years.map(|y| 365 + i64::from(persian_leap(y))).sum()
                };
                Some(if year >= 1400 {
                    anchor + Duration::days(days(1400..year))
                } else {
                    anchor - Duration::days(days(year..1400))
                })
            }
            Self::Ethiopian => {
                if !(1800..=2101).contains(&year) {
                    return None;
                }
                // 1 Meskerem 1 lies 2,796 days after 1 January 1 of our calendar, reckoned back.
                NaiveDate::from_num_days_from_ce_opt(2_796 + 365 * (year - 1) + year / 4)
            }
        }
    }
}

fn persian_leap(year: i32) -> bool {
    matches!(year.rem_euclid(33), 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30)
}

fn covering(first: NaiveDate, last: NaiveDate, estimated: bool) -> Birth {
    if first == last {
        return Birth { estimated, ..Birth::on(first) };
    }
    if first.year() == last.year() {
        let month = (first.month() == last.month()).then_some(first.month());
        return Birth { month, estimated, ..Birth::in_year(first.year()) };
    }
    let turn = NaiveDate::from_ymd_opt(last.year(), 1, 1).unwrap_or(last);
    let year = if turn - first >= last - turn { first.year() } else { last.year() };
    Birth { estimated: true, ..Birth::in_year(year) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn known_days_are_converted() {
        for (year, month, date, ours) in [
            (1400, 1, 1, "2021-03-21"),
            (1399, 12, 30, "2021-03-20"),
            (1403, 12, 30, "2025-03-20"),
            (1357, 11, 22, "1979-02-11"),
            (1364, 1, 1, "1985-03-21"),
            (1375, 12, 30, "1997-03-20"),
        ] {
            assert_eq!(Calendar::Persian.day(year, month, date), day(ours), "{year}-{month}-{date}");
        }
        for (year, month, date, ours) in [
            (2000, 1, 1, "2007-09-12"),
            (1977, 1, 1, "1984-09-11"),
            (2011, 13, 6, "2019-09-11"),
            (1983, 9, 20, "1991-05-28"),
        ] {
            assert_eq!(Calendar::Ethiopian.day(year, month, date), day(ours), "{year}-{month}-{date}");
        }
        assert_eq!(Calendar::Persian.date("2026-12-03".parse().unwrap()), Some((1405, 9, 12)));
        assert_eq!(Calendar::Ethiopian.date("2026-12-03".parse().unwrap()), Some((2019, 3, 24)));
        assert_eq!(Calendar::Persian.day(1400, 12, 30), None, "1400 is no leap year");
        assert_eq!(Calendar::Ethiopian.day(2012, 13, 6), None, "2012 is no leap year");
    }

    #[test]
    fn a_year_alone_is_about_the_year_that_holds_most_of_it() {
        let persian = Calendar::Persian.birth(1364, None, None, false).unwrap();
        assert_eq!((persian.iso().as_str(), persian.estimated), ("1985", true));
        let ethiopian = Calendar::Ethiopian.birth(1977, None, None, false).unwrap();
        assert_eq!((ethiopian.iso().as_str(), ethiopian.estimated), ("1985", true));
        let month = Calendar::Persian.birth(1364, Some(7), None, false).unwrap();
        assert_eq!((month.iso().as_str(), month.estimated), ("1985", false), "23 September to 22 October");
    }

    proptest! {
        #[test]
        fn days_follow_each_other(calendar in prop_oneof![Just(Calendar::Persian), Just(Calendar::Ethiopian)],
                                  offset in 0i32..150, month in 1u32..=13, date in 1u32..=31) {
            let year = if calendar == Calendar::Persian { 1300 + offset } else { 1900 + offset };
            if let Some(here) = calendar.day(year, month, date) {
                let next = calendar.day(year, month, date + 1)
                    .or_else(|| calendar.day(year, month + 1, 1))
                    .or_else(|| calendar.day(year + 1, 1, 1));
                prop_assert_eq!(next, here.succ_opt());
                prop_assert_eq!(calendar.date(here), Some((year, month, date)), "there and back again");
            }
        }

        #[test]
        fn a_converted_birth_never_rules_out_the_true_day(
            calendar in prop_oneof![Just(Calendar::Persian), Just(Calendar::Ethiopian)],
            offset in 0i32..110, month in 1u32..=13, date in 1u32..=30, precision in 0u8..3,
        ) {
            let year = if calendar == Calendar::Persian { 1300 + offset } else { 1900 + offset };
            if let Some(truly) = calendar.day(year, month, date) {
                let birth = match precision {
                    0 => calendar.birth(year, None, None, false),
                    1 => calendar.birth(year, Some(month), None, false),
                    _ => calendar.birth(year, Some(month), Some(date), false),
                }.unwrap();
                let (first, last) = birth.span().unwrap();
                prop_assert!(first <= truly && truly <= last, "{truly} in {first}..{last}");
            }
        }
    }
}
