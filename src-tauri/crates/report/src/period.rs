//! The days a report is about.

use chrono::NaiveDate;
use thiserror::Error;

/// From one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

/// No period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PeriodError {
    /// The last day lies before the first.
    #[error("the period ends before it begins")]
    EndsBeforeItBegins,
}

impl Period {
    /// From `first` to `last`, both included.
    ///
    /// # Errors
    /// [`PeriodError::EndsBeforeItBegins`].
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, PeriodError> {
        if last < first { Err(PeriodError::EndsBeforeItBegins) } else { Ok(Self { first, last }) }
    }

    /// First day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Last day.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// How many days, at least 1.
    #[must_use]
    pub fn days(self) -> u64 {
        u64::try_from((self.last - self.first).num_days() + 1).unwrap_or(1)
    }

    /// Whether the day is in it.
    #[must_use]
    pub fn has(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.first, self.last)
    }
}
