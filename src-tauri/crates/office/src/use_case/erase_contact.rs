//! Erasing a contact for good: with its notes, its referrals and everything that is kept of its earlier looks.

use super::edit_contact::version;
use super::talk_order::Places;
use crate::store::{contact, draft, image, private_note};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::ContactId;
use domain::permission::Deed;
use wire::EraseContactRequest;

impl Office {
    /// Erases a contact. The page asks first; this cannot be taken back, and no before-image stays.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when somebody wrote since it was looked at; [`OfficeError::StillNeeded`] when
    /// other records hang on it.
    pub fn erase_contact(&mut self, request: &EraseContactRequest) -> Result<(), OfficeError> {
        self.may(Deed::Write)?;
        let id = ContactId(request.id);
        self.transact(Act::ContactErased, |tx| {
            if !contact::exists(&tx.conn, id)? {
                return Err(OfficeError::NotThere("contact"));
            }
            if version(&tx.conn, id, tx.actor.id)? != request.seen {
                return Err(OfficeError::ChangedMeanwhile);
            }
            let mut places = Places::default();
            places.note(tx, id)?;
            for note in private_note::numbers(&tx.conn, id)? {
                private_note::remove(&tx.conn, note)?;
                image::forget(&tx.conn, "private_note", note)?;
            }
            for referral in contact::referrals(&tx.conn, id)? {
                image::forget(&tx.conn, "referral", referral)?;
            }
            contact::erase(&tx.conn, id)?;
            image::forget(&tx.conn, "contact", id.0)?;
            for form in ["contact", "name-contact"] {
                draft::forget(&tx.conn, &format!("{form}:{id}", id = id.0))?;
            }
            places.reorder(tx)?;
            Ok(Done::of((), Some(id.0), format!("contact {id}")))
        })?;
        Ok(())
    }
}
