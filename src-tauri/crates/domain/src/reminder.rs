//! When to be reminded of a deadline (*Vorfrist*): some days ahead, on a working day, never in the past.

use crate::holiday::working_day_until;
use chrono::{Days, NaiveDate};
use schema::deadlines::Land;

/// The first of the proposed days that still lies ahead; none when the deadline is too near for that.
pub fn first_ahead(proposed: &[NaiveDate], today: NaiveDate) -> Option<NaiveDate> {
    proposed.iter().copied().find(|day| *day > today)
}

/// For a last day that stands in the letter: five days ahead, two where it is nearer than ten days.
pub fn for_day(ends: NaiveDate, today: NaiveDate, land: Land) -> Option<NaiveDate> {
    let days = if (ends - today).num_days() > 10 { 5 } else { 2 };
    let day = working_day_until(ends.checked_sub_days(Days::new(days))?, land);
    (day > today).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_reminder_lies_ahead_on_a_working_day() {
        let today = day("2026-11-23");
        assert_eq!(for_day(day("2026-12-07"), today, Land::NW), Some(day("2026-12-02")));
        assert_eq!(
            for_day(day("2026-12-01"), today, Land::NW),
            Some(day("2026-11-27")),
            "Sunday becomes Friday"
        );
        assert_eq!(for_day(day("2026-11-24"), today, Land::NW), None, "too near");
        assert_eq!(first_ahead(&[day("2026-11-20"), day("2026-11-25")], today), Some(day("2026-11-25")));
    }
}
