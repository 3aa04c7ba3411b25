//! Opening a frozen report: as it was, whatever has become of the records, the code lists and the pack.

use super::report_view::report_view;
use super::run_report::shows_working_time;
use crate::store::frozen;
use crate::{Office, OfficeError};
use domain::permission::Deed;
use wire::{FrozenRequest, FrozenView};

impl Office {
    /// A frozen report with its tables.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`]; [`OfficeError::Damaged`] when it is not what was frozen.
    pub fn open_frozen(&self, request: &FrozenRequest) -> Result<FrozenView, OfficeError> {
        self.may(Deed::Report)?;
        let not_there = || OfficeError::NotThere("frozen_report");
        let row = frozen::one(self.conn(), request.id)?.ok_or_else(not_there)?;
        let kept = frozen::open(self.conn(), request.id)?.ok_or_else(not_there)?;
        if shows_working_time(&kept.pack_text) {
            self.may(Deed::OthersTime)?;
        }
        let report = report_view(&kept.report, kept.consultations, kept.persons);
        Ok(FrozenView { row, report })
    }
}
