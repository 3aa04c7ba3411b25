//! The directory of agencies, lawyers and interpreters: when an entry must be looked at again.

use chrono::{Days, NaiveDate};

/// An entry that nobody looked at for this many days may be out of date.
pub const FRESH_DAYS: u64 = 365;

/// Whether an entry should be verified again: never verified, or longer ago than [`FRESH_DAYS`].
pub fn stale(verified_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    match verified_on.and_then(|day| day.checked_add_days(Days::new(FRESH_DAYS))) {
        Some(until) => until < today,
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::stale;

    #[test]
    fn an_entry_is_to_be_verified_after_a_year_and_when_it_never_was() {
        let day = |text: &str| text.parse().unwrap();
        assert!(stale(None, day("2026-11-23")));
        assert!(!stale(Some(day("2025-11-23")), day("2026-11-23")), "365 days ago is still fresh");
        assert!(stale(Some(day("2025-11-22")), day("2026-11-23")));
    }
}
