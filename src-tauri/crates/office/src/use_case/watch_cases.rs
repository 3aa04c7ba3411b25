//! Looking after what is easily forgotten: dormant cases, cases without a next step, gaps that a report will miss.

use crate::store::{missing, watch};
use crate::{Office, OfficeError};
use chrono::{Datelike, Months, NaiveDate};
use domain::permission::Deed;
use wire::{GapsView, ListGapsRequest, Watch, WatchCasesRequest, WatchedCases};

/// A case without contact for so long is dormant (domain.md b3).
const DORMANT_AFTER: Months = Months::new(12);
const MOST_GAPS: u32 = 200;

impl Office {
    /// Open cases that need a look, the longest without contact first.
    ///
    /// # Errors
    /// When the store fails.
    pub fn watch_cases(&self, request: &WatchCasesRequest) -> Result<WatchedCases, OfficeError> {
        self.may(Deed::Read)?;
        let today = self.clock().today();
        let day = match request.which {
            Watch::Dormant => today.checked_sub_months(DORMANT_AFTER).unwrap_or(today),
            Watch::Forgotten => today,
        };
        watch::cases(self.conn(), request.which, day, request.mine.then(|| self.actor().id))
    }

    /// What the reports of this year will miss so far.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_gaps(&self, request: &ListGapsRequest) -> Result<GapsView, OfficeError> {
        self.may(Deed::Read)?;
        let today = self.clock().today();
        let new_year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        Ok(GapsView {
            counts: missing::between(self.conn(), new_year, today, None)?,
            rows: missing::rows(self.conn(), new_year, today, request.what.as_deref(), MOST_GAPS)?,
        })
    }
}
