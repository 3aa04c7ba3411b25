//! Checking the vault: every page, every reference, the whole journal chain, and that nothing newer was lost.

use crate::store::journal;
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::permission::Deed;

/// What a check found in order.
#[derive(Clone, Copy, Debug)]
pub struct Verified {
    /// Lines of the journal, all chained.
    pub journal_lines: i64,
    /// Persons on record.
    pub persons: u32,
}

impl Office {
    /// Checks every page and record.
    ///
    /// # Errors
    /// The first damage found, by its kind.
    pub fn verify(&mut self) -> Result<Verified, OfficeError> {
        self.may(Deed::Verify)?;
        let report = self.vault().verify()?;
        if !report.is_whole() {
            let findings: Vec<String> =
                report.findings.iter().map(|finding| format!("{finding:?}")).collect();
            return Err(OfficeError::Damaged(findings.join(", ")));
        }
        if let Some(lines) = self.lines_missing() {
            return Err(OfficeError::LinesMissing(lines));
        }
        let journal_lines = journal::check(self.conn())?;
        let persons = crate::store::person::count(self.conn())?;
        self.transact(Act::Verified, |_| Ok(Done::of((), None, "verified")))?;
        Ok(Verified { journal_lines, persons })
    }
}
