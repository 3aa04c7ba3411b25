//! A frozen report that is not valid: it is said so once, with a reason, and the report stays.

use crate::store::frozen;
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::permission::Deed;
use wire::{DiscardFrozenRequest, FrozenRow};

/// Why a report may be discarded. The list in the schema is the same.
const REASONS: [&str; 5] = ["wrong-period", "wrong-records", "wrong-merge", "by-mistake", "other-figures"];

impl Office {
    /// Marks a frozen report as not valid. Its figures stay, and it says who marked it, when and why.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`]; [`OfficeError::Discarded`] the second time; [`OfficeError::Invalid`] for another reason.
    pub fn discard_frozen(&mut self, request: &DiscardFrozenRequest) -> Result<FrozenRow, OfficeError> {
        self.may(Deed::FreezeReport)?;
        if !REASONS.contains(&request.reason.as_str()) {
            return Err(OfficeError::field("reason", "missing"));
        }
        let id = request.id;
        let (row, _) = self.transact(Act::FrozenDiscarded, |tx| {
            let not_there = || OfficeError::NotThere("frozen_report");
            if frozen::one(&tx.conn, id)?.ok_or_else(not_there)?.discarded.is_some() {
                return Err(OfficeError::Discarded);
            }
            frozen::discard(&tx.conn, id, &request.reason, tx.actor.id, tx.now)?;
            let row = frozen::one(&tx.conn, id)?.ok_or_else(not_there)?;
            Ok(Done::of(row, Some(id), format!("frozen {id} {}", request.reason)))
        })?;
        Ok(row)
    }
}
