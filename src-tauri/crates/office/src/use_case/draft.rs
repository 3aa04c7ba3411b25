//! Keeping and discarding drafts. A draft is no act: it changes no record, so it has no journal line.

use crate::store::draft;
use crate::{Office, OfficeError};
use domain::DraftId;
use domain::permission::Deed;
use wire::{DraftRequest, DraftView, SaveDraftRequest};

/// Most bytes of a draft.
const MOST: usize = 65_536;

impl Office {
    /// Keeps unfinished work inside the vault.
    ///
    /// # Errors
    /// An unknown form, or more than 64 KiB.
    pub fn save_draft(&mut self, request: &SaveDraftRequest) -> Result<DraftView, OfficeError> {
        self.may(Deed::Write)?;
        if request.form != "consultation" {
            return Err(OfficeError::field("form", "unknown-code"));
        }
        if request.body.len() > MOST {
            return Err(OfficeError::field("body", "too-long"));
        }
        let now = self.clock().now();
        draft::keep(self.conn(), self.actor().id, &request.form, &request.body, now)
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// When the store fails; a draft that is gone already is no error.
    pub fn discard_draft(&mut self, request: &DraftRequest) -> Result<(), OfficeError> {
        self.may(Deed::Write)?;
        draft::remove(self.conn(), self.actor().id, DraftId(request.id))
    }
}
