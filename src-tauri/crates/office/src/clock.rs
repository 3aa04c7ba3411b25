//! What time it is, as a parameter: tests and the practice office decide it themselves.

use chrono::{Local, NaiveDate, NaiveDateTime};

/// Tells the local date and time.
pub trait Clock: Send + Sync {
    /// Now, local time of the office.
    fn now(&self) -> NaiveDateTime;

    /// Today.
    fn today(&self) -> NaiveDate {
        self.now().date()
    }
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> NaiveDateTime {
        Local::now().naive_local()
    }
}

/// A clock that stands still.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub NaiveDateTime);

impl Clock for FixedClock {
    fn now(&self) -> NaiveDateTime {
        self.0
    }
}
