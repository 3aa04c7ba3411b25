//! Deadline rules and public holidays, as data: which period an event starts, under which law, and which days are holidays
//! in which Land.
//!
//! TOML files in `schema/deadlines/`, embedded here. A rule's code is stable for ever. Must not: reckon anything (that is
//! the domain's), or read a clock.

mod holidays;
mod land;
mod period;
mod read;
mod rule;

pub use holidays::{Falls, Holds, Local, PublicHoliday, PublicHolidays};
pub use land::{Land, LandError};
pub use period::{Period, PeriodError, Unit};
pub use read::DeadlinesError;
pub use rule::{Area, Calendar, Kind, Law, Posting, Rule, Starts, Version};

use std::sync::LazyLock;

/// Everything a reckoning needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines {
    /// All rules, by area and in the order of the files.
    pub rules: Vec<Rule>,
    /// How a period is reckoned under each procedural law; the first is the general one (BGB).
    pub calendars: Vec<Calendar>,
    /// When a letter by ordinary post counts as received, oldest law first, without gap.
    pub postings: Vec<Posting>,
    /// The holidays of all Länder.
    pub holidays: PublicHolidays,
}

impl Deadlines {
    /// The rule with this code.
    #[must_use]
    pub fn rule(&self, code: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.code == code)
    }

    /// The calendar with this code.
    #[must_use]
    pub fn calendar(&self, code: &str) -> Option<&Calendar> {
        self.calendars.iter().find(|calendar| calendar.code == code)
    }
}

/// What is shipped with this program.
///
/// # Panics
/// When an embedded file is damaged, which the tests of this crate rule out.
#[must_use]
pub fn shipped() -> &'static Deadlines {
    static SHIPPED: LazyLock<Deadlines> = LazyLock::new(|| match read::all(&read::SHIPPED) {
        Ok(deadlines) => deadlines,
        Err(error) => panic!("a shipped deadline file is damaged: {error}"),
    });
    &SHIPPED
}

#[cfg(test)]
mod tests;
