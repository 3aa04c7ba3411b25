//! From anonymous rows and a pack to exact figures with everything that holds between them.

mod atoms;
mod behind;
mod beside;
mod beside_rows;
mod domain;
mod filter;
mod join;
mod link;
mod office;
mod person;
mod plan;
mod posts;
mod rows;
mod spec;
mod tables;
mod tally;
mod walk;

pub use behind::{Behind, behind};

use crate::counted::{About, Counted};
use crate::facts::Facts;
use crate::merge::Merge;
use crate::pack::Pack;
use crate::period::Period;
use thiserror::Error;

/// Why a report cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CountError {
    /// A row names something that is not among the facts: load it too.
    #[error("the facts name a {0} that is not among them")]
    Missing(&'static str),
    /// Two rows have one identifier.
    #[error("the facts have a {0} twice")]
    Twice(&'static str),
    /// A number beyond all offices.
    #[error("a figure is too great to be counted")]
    TooGreat,
    /// The figures contradict each other, which is a fault of the program: nothing is shown.
    #[error("the figures contradict each other: {0}")]
    Contradictory(#[from] disclosure::DisclosureError),
}

/// Counts a report: exact figures, for the eyes of the office until they are protected and audited.
///
/// Time grows with rows × kinds of figures, not with rows × figures.
///
/// # Errors
/// [`CountError`] for facts that do not hang together.
pub fn count(pack: &Pack, facts: &Facts, period: Period) -> Result<Counted, CountError> {
    count_merged(pack, facts, period, &[])
}

/// As [`count`], with rows counted as one. Rows that a table does not have (any more) are passed over.
///
/// # Errors
/// [`CountError`] for facts that do not hang together.
pub fn count_merged(
    pack: &Pack,
    facts: &Facts,
    period: Period,
    merges: &[Merge],
) -> Result<Counted, CountError> {
    let office = office::Office::of(facts)?;
    let mut plan = plan::Plan::of(pack, &domain::Domains::of(facts), merges);
    let printed = plan.printed();
    let links = link::links(&mut plan, &printed);
    let tallies = tally::tallies(&plan.specs, &office, period)?;
    let about = About { merges: merges.to_vec(), ..About::of(pack, period) };
    tables::counted(about, &plan, &links, &tallies, facts)
}
