//! When a record is proposed for erasing: three years after the year in which her last case was closed, and not before the
//! youngest person in it comes of age (domain.md d2; §§ 195, 199 (1) BGB for the three years). A proposal is only that: a person
//! decides.

use crate::Birth;
use chrono::NaiveDate;

/// Full years that a closed record is kept.
pub const YEARS: i32 = 3;
/// Coming of age (§ 2 BGB).
const OF_AGE: i32 = 18;

/// Why a record is due on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The years after the closing are over.
    YearsOver,
    /// Somebody in it came of age after that.
    OfAge,
}

/// The last day on which a record is kept, and what made it that day.
#[must_use]
pub fn kept_until(last_closed: NaiveDate, births: &[Birth]) -> (NaiveDate, Reason) {
    use chrono::Datelike;
    let years_over = NaiveDate::from_ymd_opt(last_closed.year() + YEARS, 12, 31).unwrap_or(NaiveDate::MAX);
    let of_age = births.iter().map(|birth| comes_of_age(*birth)).max();
    match of_age {
        Some(day) if day > years_over => (day, Reason::OfAge),
        _ => (years_over, Reason::YearsOver),
    }
}

/// The 18th birthday; the latest day it can be where the birth is not known to the day.
fn comes_of_age(birth: Birth) -> NaiveDate {
    let year = birth.year + OF_AGE;
    let latest = match (birth.month, birth.day) {
        _ if birth.estimated => None,
        (Some(month), Some(day)) => {
            // Born on 29 February: of age at the end of the 28th, so the 1st of March is safe.
            NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        }
        (Some(month), None) => NaiveDate::from_ymd_opt(year, month, 1)
            .and_then(|first| first.checked_add_months(chrono::Months::new(1)))
            .and_then(|next| next.pred_opt()),
        (None, _) => None,
    };
    latest.or_else(|| NaiveDate::from_ymd_opt(year, 12, 31)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn born(year: i32, month: Option<u32>, day: Option<u32>) -> Birth {
        Birth { year, month, day, estimated: false }
    }

    #[test]
    fn three_full_years_after_the_year_of_closing() {
        assert_eq!(kept_until(day("2023-01-02"), &[]), (day("2026-12-31"), Reason::YearsOver));
        assert_eq!(kept_until(day("2023-12-31"), &[born(1980, None, None)]).0, day("2026-12-31"));
    }

    #[test]
    fn the_youngest_in_it_comes_of_age_first() {
        let births = [born(1985, Some(1), Some(1)), born(2012, Some(5), Some(4))];
        assert_eq!(kept_until(day("2023-02-01"), &births), (day("2030-05-04"), Reason::OfAge));
        assert_eq!(kept_until(day("2023-02-01"), &[born(2012, Some(2), Some(29))]).0, day("2030-03-01"));
        assert_eq!(kept_until(day("2023-02-01"), &[born(2012, Some(2), None)]).0, day("2030-02-28"));
        assert_eq!(kept_until(day("2023-02-01"), &[born(2012, None, None)]).0, day("2030-12-31"));
    }
}
