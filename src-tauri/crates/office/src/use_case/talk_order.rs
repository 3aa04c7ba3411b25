//! Keeps "first" and "follow-up" right in the store: whenever an act may have changed the order of a case's talks, the
//! talks that are told differently now are written in the same transaction, each with its before-image.

use crate::store::talk;
use crate::{OfficeError, Tx};
use domain::consultation::reordered;
use domain::{CaseId, ContactId};
use std::collections::BTreeSet;

/// Sets the order of the talks of one case in one line anew.
pub(crate) fn reorder(tx: &mut Tx, case: CaseId, line: &str) -> Result<(), OfficeError> {
    for (id, order) in reordered(&talk::of_case(&tx.conn, case, line)?) {
        tx.changing("contact", id.0)?;
        talk::set_order(&tx.conn, id, order)?;
    }
    Ok(())
}

/// Cases and lines whose talks an act touches: asked before it changes a contact and after.
#[derive(Default)]
pub(crate) struct Places(BTreeSet<(CaseId, String)>);

impl Places {
    pub(crate) fn note(&mut self, tx: &Tx, contact: ContactId) -> Result<(), OfficeError> {
        self.0.extend(talk::place(&tx.conn, contact)?);
        Ok(())
    }

    pub(crate) fn reorder(self, tx: &mut Tx) -> Result<(), OfficeError> {
        for (case, line) in self.0 {
            reorder(tx, case, &line)?;
        }
        Ok(())
    }
}
