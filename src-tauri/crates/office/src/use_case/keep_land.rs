//! The Land whose holidays the calendar keeps and from which the deadlines of new letters are proposed. Deadlines that are
//! noted already keep the Land they were reckoned with.

use crate::store::{draft, image, office};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::holiday::Land;
use domain::permission::Deed;
use wire::{LandFields, LandView, SaveLandRequest, SavedView};

const NOUN: &str = "office";

impl Office {
    /// The Land of the office, and those there are.
    ///
    /// # Errors
    /// When the store fails.
    pub fn land(&self) -> Result<LandView, OfficeError> {
        self.may(Deed::Read)?;
        Ok(LandView {
            version: image::version(self.conn(), NOUN, 1)?,
            fields: LandFields { land: office::land(self.conn())?.code().to_owned() },
            lands: Land::ALL.iter().map(|land| land.code().to_owned()).collect(),
        })
    }

    /// Says in which Land the office is.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for letters that name none; [`OfficeError::ChangedMeanwhile`].
    pub fn save_land(&mut self, request: &SaveLandRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let land: Land =
            request.fields.land.parse().map_err(|_| OfficeError::field("land", "unknown-code"))?;
        let ((), act) = self.transact(Act::LandSaved, |tx| {
            tx.unchanged_since(NOUN, 1, request.seen)?;
            tx.changing(NOUN, 1)?;
            office::set_land(&tx.conn, land)?;
            draft::finish(&tx.conn, tx.actor.id, "land")?;
            Ok(Done::of((), None, format!("land {land}")))
        })?;
        Ok(SavedView { id: 1, version: act, act })
    }
}
