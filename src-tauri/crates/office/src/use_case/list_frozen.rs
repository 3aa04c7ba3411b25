//! The reports that are frozen.

use crate::store::frozen;
use crate::{Office, OfficeError};
use domain::permission::Deed;
use wire::FrozenRow;

impl Office {
    /// All frozen reports, the newest first; discarded ones are among them and say so.
    ///
    /// # Errors
    /// When the actor may not see reports, or the store fails.
    pub fn list_frozen(&self) -> Result<Vec<FrozenRow>, OfficeError> {
        self.may(Deed::Report)?;
        frozen::list(self.conn())
    }
}
