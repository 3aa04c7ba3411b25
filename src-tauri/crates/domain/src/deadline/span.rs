//! Where a period ends, before any holiday is looked at.

use chrono::{Days, Months, NaiveDate};
use schema::codes::Lang;
use schema::deadlines::{Period, Unit};

/// The last day of a period that an event starts: the day of the event does not count (BGB § 187 (1)); days end with the
/// last of them (§ 188 (1)), weeks on the day of the same name, months on the day of the same number or, where the month
/// has none, on its last day (§ 188 (2), (3)). None beyond what dates can hold.
pub fn end_of(period: Period, event: NaiveDate) -> Option<NaiveDate> {
    let count = u64::from(period.count);
    match period.unit {
        Unit::Days => event.checked_add_days(Days::new(count)),
        Unit::Weeks => event.checked_add_days(Days::new(count * 7)),
        Unit::Months => event.checked_add_months(Months::new(period.count)),
    }
}

/// `2 Wochen`, `1 Monat`, as they follow *von*.
pub(super) fn period_in_words(period: Period, lang: Lang) -> String {
    let (one, several) = match (period.unit, lang) {
        (Unit::Days, Lang::De) => ("Tag", "Tagen"),
        (Unit::Weeks, Lang::De) => ("Woche", "Wochen"),
        (Unit::Months, Lang::De) => ("Monat", "Monaten"),
        (Unit::Days, Lang::En) => ("day", "days"),
        (Unit::Weeks, Lang::En) => ("week", "weeks"),
        (Unit::Months, Lang::En) => ("month", "months"),
    };
    format!("{} {}", period.count, if period.count == 1 { one } else { several })
}

/// Days before the last day on which to be reminded, where a rule says nothing: the longer the period, the earlier.
pub(super) fn usual_pre_days(period: Period) -> Vec<u32> {
    let days = match period.unit {
        Unit::Days => period.count,
        Unit::Weeks => period.count * 7,
        Unit::Months => period.count * 30,
    };
    match days {
        0 => vec![],
        1..=10 => vec![2],
        11..=27 => vec![5],
        28..=89 => vec![7],
        _ => vec![28, 7],
    }
}
