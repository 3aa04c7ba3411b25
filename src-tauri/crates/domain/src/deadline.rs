//! Reckoning a deadline: from the day of an event and a rule (or a period read from a letter) to the last day, each step
//! with its provision, every earlier reading named (BGB §§ 187–193; `design` (e) of the domain).
//!
//! It proposes; the letter's notice on remedies decides. Where two readings are possible the proposal follows the statute
//! and the earlier one is warned of. Must not: know today, store anything, or call itself legal advice.

mod day_in_words;
mod error;
mod readings;
mod reckon;
mod reckoning;
mod span;
mod step;
mod warning;

pub use day_in_words::day_in_words;
pub use error::{DeadlineError, GivenDay};
pub use reckon::reckon;
pub use reckoning::{Deemed, Reckoning};
pub use schema::deadlines::{Kind, Land, Law, Period, PeriodError, Rule, Starts, Unit, Version};
pub use span::end_of;
pub use step::Step;
pub use warning::{Earlier, Warning, Why};

use chrono::NaiveDate;
use schema::codes::Lang;
use std::ops::RangeInclusive;

/// Said beside every proposal.
pub fn disclaimer(lang: Lang) -> &'static str {
    match lang {
        Lang::De => {
            "Vorschlag, keine Rechtsauskunft: maßgeblich ist die Rechtsbehelfsbelehrung des Schreibens."
        }
        Lang::En => "A proposal, no legal advice: the letter's notice on remedies decides.",
    }
}

/// The years a given day may lie in.
pub const YEARS: RangeInclusive<i32> = 1991..=2150;

/// What is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'r> {
    /// A rule of the list.
    Rule(&'r Rule),
    /// A period read from the letter.
    Period(Period),
}

/// The day that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Day of service (yellow envelope, handed over), or of the event that the rule names.
    Served(NaiveDate),
    /// Day the letter was posted; it counts as received some days later.
    Posted(NaiveDate),
}

impl Known {
    /// Of a letter of which both may be known: service, where it is known, goes first.
    pub fn of(served: Option<NaiveDate>, posted: Option<NaiveDate>) -> Option<Self> {
        served.map(Self::Served).or(posted.map(Self::Posted))
    }
}

/// A question to [`reckon`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'r> {
    /// What is reckoned.
    pub what: What<'r>,
    /// From which day.
    pub known: Known,
    /// Day the asylum application was lodged (*eingereicht*, not the day of entry), where known; decides between old and new law.
    pub lodged: Option<NaiveDate>,
    /// The Land of the court or authority that must be reached: its holidays count.
    pub land: Land,
}

/// All rules, in the order in which they are offered.
pub fn rules() -> &'static [Rule] {
    &schema::deadlines::shipped().rules
}

/// The rule with this code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    schema::deadlines::shipped().rule(code)
}

#[cfg(test)]
mod tests;
