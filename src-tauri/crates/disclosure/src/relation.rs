//! How cells hang together: everything an outsider may calculate with.
//!
//! What is left out here does not protect anybody, so every relation that holds by definition belongs in.

use crate::cell::CellId;

/// Something that is true of the counts whatever they are, and that every reader of the tables knows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The parts are distinct and complete: together they are the total. One part alone means: the same count.
    Sum {
        /// The margin.
        total: CellId,
        /// The cells that add up to it.
        parts: Vec<CellId>,
    },
    /// The parts are complete but may overlap (topics of a consultation, persons by month):
    /// the greatest part ≤ whole ≤ the sum of the parts.
    Union {
        /// The count over all parts, each person or event once.
        whole: CellId,
        /// The overlapping counts.
        parts: Vec<CellId>,
    },
    /// The part is among the whole (minors among all persons): part ≤ whole.
    AtMost {
        /// The lesser.
        part: CellId,
        /// The greater.
        whole: CellId,
    },
    /// A figure calculated from others (average, share, hours per post). It is printed only where all its sources are
    /// printed. Its own number of contributors must not be smaller than the threshold unless a source's is too.
    Determines {
        /// The cells it is calculated from; a cell that is never printed counts as hidden.
        of: Vec<CellId>,
        /// The calculated figure; it stands in no other relation, except as a source of a further figure.
        derived: CellId,
    },
}

impl Relation {
    /// `total` = sum of `parts`.
    pub fn sum<I: Into<CellId>>(total: impl Into<CellId>, parts: impl IntoIterator<Item = I>) -> Self {
        Self::Sum { total: total.into(), parts: parts.into_iter().map(Into::into).collect() }
    }

    /// `whole` = union of overlapping `parts`.
    pub fn union<I: Into<CellId>>(whole: impl Into<CellId>, parts: impl IntoIterator<Item = I>) -> Self {
        Self::Union { whole: whole.into(), parts: parts.into_iter().map(Into::into).collect() }
    }

    /// `part` ≤ `whole`.
    pub fn at_most(part: impl Into<CellId>, whole: impl Into<CellId>) -> Self {
        Self::AtMost { part: part.into(), whole: whole.into() }
    }

    /// `derived` is calculated from `of`.
    pub fn determines<I: Into<CellId>>(of: impl IntoIterator<Item = I>, derived: impl Into<CellId>) -> Self {
        Self::Determines { of: of.into_iter().map(Into::into).collect(), derived: derived.into() }
    }

    /// The greater or calculated cell, and those it is made of.
    pub(crate) fn head_and_parts(&self) -> (&CellId, &[CellId]) {
        match self {
            Self::Sum { total, parts } => (total, parts),
            Self::Union { whole, parts } => (whole, parts),
            Self::AtMost { part, whole } => (whole, std::slice::from_ref(part)),
            Self::Determines { of, derived } => (derived, of),
        }
    }

    /// The same relation with its parts in the order of their names, so that the order of input decides nothing.
    pub(crate) fn in_order(mut self) -> Self {
        match &mut self {
            Self::Sum { parts, .. } | Self::Union { parts, .. } => parts.sort(),
            Self::Determines { of, .. } => of.sort(),
            Self::AtMost { .. } => {}
        }
        self
    }
}
