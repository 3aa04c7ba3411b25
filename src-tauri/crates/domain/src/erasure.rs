//! Erasing a record: two ways, and how much of a birth date the counting facts need once nobody is to be recognised any more.

use crate::Birth;
use chrono::{Datelike, NaiveDate};

/// How a record is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EraseWay {
    /// The bare counting facts stay: cases, days and topics of talks, codes, year of birth.
    Anonymise,
    /// Everything goes; figures of years that are not frozen change.
    Whole,
}

/// Completed years on a day, as reports count them: a missing month or day counts as the first.
fn age_on(birth: (i32, Option<u32>, Option<u32>), day: NaiveDate) -> i32 {
    let (year, month, of_month) = birth;
    let (month, of_month) = month.map_or((1, 1), |month| (month, of_month.unwrap_or(1)));
    day.year() - year - i32::from((day.month(), day.day()) < (month, of_month))
}

/// The birth as the counting facts need it: the bare year where every age on the days of her talks stays the same; else the
/// year with a month that is as blunt as it can be.
#[must_use]
pub fn blunt(birth: Birth, days: &[NaiveDate]) -> Birth {
    let whole = (birth.year, birth.month, birth.day);
    let same = |candidate| days.iter().all(|day| age_on(whole, *day) == age_on(candidate, *day));
    let months = [None, Some(7), Some(4), Some(10)].into_iter().chain((2..=12).map(Some));
    let found = months.map(|month| (birth.year, month, None)).find(|candidate| same(*candidate));
    let (year, month, day) = found.unwrap_or(whole);
    Birth { year, month, day, estimated: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn born(year: i32, month: u32, day: u32) -> Birth {
        Birth { year, month: Some(month), day: Some(day), estimated: false }
    }

    #[test]
    fn the_bare_year_stays_where_it_gives_the_same_ages() {
        let after = [day("2025-11-03"), day("2026-12-30")];
        assert_eq!(
            blunt(born(1990, 10, 17), &after),
            Birth { year: 1990, month: None, day: None, estimated: false }
        );
        assert_eq!(blunt(born(1990, 10, 17), &[]).month, None);
    }

    #[test]
    fn a_talk_before_her_birthday_keeps_a_blunt_month() {
        let found = blunt(born(1990, 8, 17), &[day("2026-03-01"), day("2026-11-01")]);
        assert_eq!((found.month, found.day), (Some(7), None), "not August, not the 17th");
    }

    proptest! {
        #[test]
        fn no_age_changes(month in 1u32..=12, of_month in 1u32..=28, talks in proptest::collection::vec(0u64..1_000, 0..8)) {
            let birth = born(2001, month, of_month);
            let days: Vec<NaiveDate> = talks.iter().map(|n| day("2024-01-01") + chrono::Days::new(*n)).collect();
            let blunted = blunt(birth, &days);
            for on in days {
                prop_assert_eq!(
                    age_on((birth.year, birth.month, birth.day), on),
                    age_on((blunted.year, blunted.month, blunted.day), on)
                );
            }
        }
    }
}
