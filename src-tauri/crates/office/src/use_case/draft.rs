//! Keeping and discarding drafts. A draft is no act: it changes no record, so it has no journal line.

use crate::store::draft;
use crate::{Office, OfficeError};
use domain::DraftId;
use domain::permission::Deed;
use wire::{DraftRequest, DraftView, FormRequest, SaveDraftRequest};

/// Most bytes of a draft.
const MOST: usize = 65_536;

impl Office {
    /// Keeps unfinished work inside the vault.
    ///
    /// # Errors
    /// An unknown form, or more than 64 KiB.
    pub fn save_draft(&mut self, request: &SaveDraftRequest) -> Result<DraftView, OfficeError> {
        self.may(Deed::Write)?;
        if !is_form(&request.form) {
            return Err(OfficeError::field("form", "unknown-code"));
        }
        if request.body.len() > MOST {
            return Err(OfficeError::field("body", "too-long"));
        }
        let now = self.clock().now();
        draft::keep(self.conn(), self.actor().id, &request.form, &request.body, now)
    }

    /// The counsellor's draft of a form, if she left one.
    ///
    /// # Errors
    /// When the store fails.
    pub fn draft(&self, request: &FormRequest) -> Result<Option<DraftView>, OfficeError> {
        self.may(Deed::Write)?;
        draft::of_form(self.conn(), self.actor().id, &request.form)
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

/// A form's name in small letters, and after a colon the record it edits.
fn is_form(form: &str) -> bool {
    let (name, record) = form.split_once(':').map_or((form, None), |(name, record)| (name, Some(record)));
    let named = (1..=32).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    named && record.is_none_or(|record| record.len() <= 12 && record.parse::<i64>().is_ok_and(|id| id > 0))
}

#[cfg(test)]
mod tests {
    use super::is_form;

    #[test]
    fn a_form_is_a_name_and_perhaps_a_record() {
        for form in ["consultation", "person:12", "new-letter"] {
            assert!(is_form(form), "{form}");
        }
        for form in ["", "Person", "person:", "person:x", "person:-1", "a b"] {
            assert!(!is_form(form), "{form}");
        }
    }
}
