//! A report pack: everything about a funder's report that is not counting. Read from TOML ([`Pack::read`]).
//!
//! A table is rows × columns. Table, row block, row, column block and column each narrow what is counted
//! (base, unit, measure, conditions); a figure is all of them together.

mod block;
mod condition;
mod fault;
mod header;
mod measure;
mod reading;
mod shipped;
mod table;

pub use fault::{Fault, PackError};
pub use shipped::{Shipped, shipped};

use crate::attribute::{Attribute, Entity, Unit};
use crate::condition::Conditions;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A text in the two languages of the program.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Bilingual {
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in one language.
    #[must_use]
    pub fn text(&self, language: schema::codes::Lang) -> &str {
        match language {
            schema::codes::Lang::De => &self.de,
            schema::codes::Lang::En => &self.en,
        }
    }
}

/// A report of a funder, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Name for the command line and the register: `avb-bamf`.
    pub id: String,
    /// Version of this definition.
    pub version: String,
    /// First day a report by this definition may end on.
    pub valid_from: NaiveDate,
    /// Last such day.
    pub valid_until: Option<NaiveDate>,
    /// Who asks for it.
    pub funder: Bilingual,
    /// What it is called.
    pub title: Bilingual,
    /// Funding lines it reports on (`@lines` in conditions).
    pub lines: Vec<String>,
    /// Least number of persons behind a printed figure; at least 3.
    pub threshold: u64,
    /// Periods offered first.
    pub periods: Vec<Preset>,
    /// The counting rules, in words.
    pub rules: Vec<Bilingual>,
    pub(crate) bases: BTreeMap<String, Base>,
    pub(crate) tables: Vec<Table>,
}

impl Pack {
    /// Whether a table of it shows working time, which only those may see who may see everybody's.
    #[must_use]
    pub fn shows_working_time(&self) -> bool {
        self.bases.values().any(|base| base.of == Entity::WorkingTime)
    }
}

/// A usual reporting period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// A calendar year.
    Year,
    /// January–June or July–December.
    HalfYear,
    /// Three months.
    Quarter,
    /// A calendar month.
    Month,
}

/// The rows a figure is taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Base {
    /// What they are.
    pub of: Entity,
    /// What must hold of each, beside its date in the period.
    pub conditions: Conditions,
}

/// What a part of a table adds to what is counted; `None` leaves it as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Narrow {
    pub base: Option<String>,
    pub unit: Option<Unit>,
    pub measure: Option<Measure>,
    pub decimals: Option<u8>,
    pub conditions: Conditions,
    /// What a share is a share of: these in place of the figure's own conditions on the same attributes.
    pub share_of: Option<Conditions>,
}

/// What is done with the counted rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// How many units.
    Count,
    /// The count as a percentage of what `share_of` says.
    Percent,
    /// The durations, likewise.
    PercentOfTime,
    /// Days from an enquiry to the time offered: their mean.
    MeanDays,
    /// Their median; of an even number of them the mean of the middle two.
    MedianDays,
    /// How many an engagement reached.
    Audience,
    /// Of those who took part, those who came for the first time.
    Newcomers,
    /// Volunteers who helped at dates.
    Helpers,
    /// Sum of durations in minutes, a missing one as 0.
    Minutes,
    /// The same in hours.
    Hours,
    /// The count divided by the posts of the lines, averaged over the days of the period.
    PerPost,
    /// Posts of the lines on the last day.
    PostsAtEnd,
    /// Posts of the lines, averaged over the days of the period.
    PostsAverage,
}

/// A table of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub id: String,
    pub title: Bilingual,
    pub notes: Vec<Bilingual>,
    /// Whether cells of 0 are written out in the CSV; else a cell that is not listed is 0.
    pub shows_zeros: bool,
    pub narrow: Narrow,
    pub rows: Vec<Block>,
    pub columns: Vec<Block>,
}

/// Rows or columns that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub heading: Option<Bilingual>,
    pub narrow: Narrow,
    pub entries: Entries,
    /// A last row or column over all of them.
    pub total: Option<Entry>,
}

/// The rows or columns of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Entries {
    /// Named one by one.
    List(Vec<Entry>),
    /// One for each value that occurs.
    Dimension {
        attribute: Attribute,
        /// Values that come first, in this order.
        order: Vec<String>,
        /// How "no value" is called.
        unknown: String,
        /// Group offers only: each within its field of action.
        by_field: bool,
    },
}

/// A row or column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub code: String,
    pub label: Option<Bilingual>,
    pub narrow: Narrow,
}
