//! A person asks what is held on her: until when the office owes the answer.

use chrono::{Months, NaiveDate};

/// Months within which a copy is owed, without extension (§ 19 DSG-EKD in the text of 2025).
pub const MONTHS: u32 = 3;

/// The last day to answer what was asked on a day: the same day three months on, or the last of a shorter month (§ 188 (3) BGB).
#[must_use]
pub fn answer_due(asked: NaiveDate) -> NaiveDate {
    asked.checked_add_months(Months::new(MONTHS)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_months_end_on_the_same_day_or_the_last_of_a_shorter_month() {
        let due = |day: &str| answer_due(day.parse().unwrap()).to_string();
        assert_eq!(due("2026-11-23"), "2027-02-23");
        assert_eq!(due("2026-11-30"), "2027-02-28");
        assert_eq!(due("2027-11-30"), "2028-02-29");
    }
}
