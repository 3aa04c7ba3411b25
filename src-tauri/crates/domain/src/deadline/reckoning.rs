//! The answer: the last day and how it came about.

use super::{Earlier, Step, Warning};
use chrono::NaiveDate;
use schema::deadlines::{Kind, Land, Law, Period};

/// When a letter sent by ordinary post counts as received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deemed {
    /// Posted on.
    pub posted: NaiveDate,
    /// Counts as received on.
    pub received: NaiveDate,
}

/// A reckoned deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoning {
    /// Code of the rule; none for a period read from a letter.
    pub rule: Option<String>,
    /// What the day means.
    pub kind: Kind,
    /// How long.
    pub period: Period,
    /// The day the period starts from, itself not counted: service, presumed receipt, or another event.
    pub event: NaiveDate,
    /// Set when the receipt is presumed from the day of posting.
    pub deemed: Option<Deemed>,
    /// Old or new asylum law, where it matters and is settled.
    pub law: Option<Law>,
    /// Whose holidays counted.
    pub land: Land,
    /// The end before any holiday was looked at.
    pub end: NaiveDate,
    /// The proposed last day; a deadline ends with its 24th hour.
    pub last_day: NaiveDate,
    /// Days on which to be reminded, earliest first; always working days before the last day.
    pub pre_deadlines: Vec<NaiveDate>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// What to mind; earlier readings first.
    pub warnings: Vec<Warning>,
    /// All provisions, each once.
    pub legal_basis: Vec<String>,
}

impl Reckoning {
    /// The readings under which it ends earlier.
    pub fn earlier(&self) -> impl Iterator<Item = &Earlier> {
        self.warnings.iter().filter_map(|warning| match warning {
            Warning::Earlier(earlier) => Some(earlier),
            Warning::Later { .. }
            | Warning::LodgedMissing { .. }
            | Warning::LawIsAReading
            | Warning::ReadFromLetter
            | Warning::ReceiptPresumed
            | Warning::Local { .. }
            | Warning::OftenClosed { .. }
            | Warning::Note { .. } => None,
        })
    }

    /// The day by which every reading is kept: the earliest of all, or the last day where there is only one.
    pub fn safe_day(&self) -> NaiveDate {
        self.earlier().map(|earlier| earlier.day).fold(self.last_day, NaiveDate::min)
    }
}
