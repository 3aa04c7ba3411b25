//! Why a table could not be protected. Every one of these means: nothing is exported.

use thiserror::Error;

use crate::cell::CellId;

/// A reason not to publish. No variant carries a count.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DisclosureError {
    /// Ask for a higher threshold.
    #[error("the threshold must be at least {least}")]
    ThresholdTooLow {
        /// The least that is accepted.
        least: u64,
    },
    /// The same name was given to two different counts: correct the report's definition.
    #[error("cell {0} was given twice with different counts")]
    SameNameTwice(CellId),
    /// A relation names a cell that was not given: correct the report's definition.
    #[error("a relation names the cell {0}, which was not given")]
    UnknownCell(CellId),
    /// A relation has no parts, repeats a cell, or a calculated figure stands where only counts may.
    #[error("the relation of cell {0} is malformed")]
    Malformed(CellId),
    /// The counts contradict a relation: the counting or the relation is wrong.
    #[error("the counts contradict the relation of cell {0}")]
    Contradicted(CellId),
    /// A value with nobody behind it, one person's part greater than the value, or a number beyond 10¹²: the counting is
    /// wrong.
    #[error("the count of cell {0} cannot be")]
    Impossible(CellId),
    /// A calculated figure rests on few persons while none of its sources does: name the source that does.
    #[error("the calculated figure {0} rests on few persons, but none of its sources does")]
    DerivedAlone(CellId),
    /// These small counts are known to outsiders already, so nothing protects them any more.
    #[error("small counts are known to outsiders already: {}", names(.0))]
    AlreadyKnown(Vec<CellId>),
    /// These small counts could be calculated whatever else is hidden: print a coarser table.
    #[error("nothing that can be hidden protects: {}", names(.0))]
    NotProtectable(Vec<CellId>),
    /// The search took too long: print a coarser table, or allow more time.
    #[error("the time limit was reached before the protection was complete")]
    TimeLimit,
    /// The solver gave no usable answer: try another key, or print a coarser table.
    #[error("no dependable answer was found for: {}", names(.0))]
    NoAnswer(Vec<CellId>),
    /// The audit found a promise unproven: nothing may be exported.
    #[error("the audit found no proof that these cells are safe: {}", names(.0))]
    Unproven(Vec<CellId>),
    /// The protection was made for other counts than those it is audited against.
    #[error("the protection belongs to other counts")]
    OtherCounts,
}

fn names(cells: &[CellId]) -> String {
    cells.iter().map(CellId::as_str).collect::<Vec<_>>().join(", ")
}
