//! The reports that are frozen.

use super::run_report::{pack_text, shows_working_time};
use crate::store::frozen;
use crate::{Office, OfficeError};
use domain::permission::Deed;
use wire::FrozenRow;

impl Office {
    /// All frozen reports that the actor may open, the newest first; discarded ones are among them and say so.
    ///
    /// # Errors
    /// When the actor may not see reports, or the store fails.
    pub fn list_frozen(&self) -> Result<Vec<FrozenRow>, OfficeError> {
        self.may(Deed::Report)?;
        let mut all = frozen::list(self.conn())?;
        if self.may(Deed::OthersTime).is_err() {
            all.retain(|row| pack_text(&row.pack).is_ok_and(|text| !shows_working_time(text)));
        }
        Ok(all)
    }
}
