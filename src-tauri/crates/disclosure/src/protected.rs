//! A pattern of hidden cells together with its proof; not yet audited, so no renderer takes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::cell::CellId;
use crate::counted::Counted;

/// Another set of counts that fits everything printed: the cells that differ from the truth, with their other values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Witness(pub(crate) BTreeMap<CellId, u64>);

/// Counts with a choice of what to hide, made by [`crate::protect`]. Only [`crate::audit`] can make it publishable.
#[derive(Clone)]
pub struct Protected {
    pub(crate) counted: Counted,
    /// Everything that is not printed: hidden for protection, hidden as calculated from it, or never printed.
    pub(crate) hidden: BTreeSet<CellId>,
    pub(crate) witnesses: Vec<Witness>,
}

impl fmt::Debug for Protected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Protected({} not printed, {} witnesses)", self.hidden.len(), self.witnesses.len())
    }
}
