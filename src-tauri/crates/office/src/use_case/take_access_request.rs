//! A person asks what is held on her (§ 19 DSG-EKD, Art. 15 GDPR): anybody at the desk writes it down, and the three months run.

use super::days::Days;
use crate::store::{access_request, image, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::access::answer_due;
use domain::permission::{Deed, may};
use domain::{AccessRequestId, PersonId};
use wire::{PersonRequest, RemoveRequest, RightsView, SavedView, TakeAccessRequest};

impl Office {
    /// What a person asked so far.
    ///
    /// # Errors
    /// When the store fails.
    pub fn rights(&self, request: &PersonRequest) -> Result<RightsView, OfficeError> {
        self.may(Deed::Read)?;
        Ok(RightsView {
            may: may(self.actor().role, Deed::AnswerRights),
            requests: access_request::of_person(self.conn(), PersonId(request.id))?,
        })
    }

    /// Writes a request down.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for a day that is none or to come; [`OfficeError::NotThere`].
    pub fn take_access_request(&mut self, request: &TakeAccessRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::AccessAsked, |tx| {
            let whose = PersonId(request.person);
            if !person::stands(&tx.conn, whose)? {
                return Err(OfficeError::NotThere("person"));
            }
            let mut days = Days::new(today);
            let asked = days.past("askedOn", &request.asked_on).unwrap_or(today);
            days.done()?;
            let due = answer_due(asked);
            let id = access_request::insert(&tx.conn, whose, asked, due, tx.actor.id, tx.now)?;
            tx.made("access_request", id.0);
            Ok(Done::of(id, Some(whose.0), format!("access request {id}")))
        })?;
        Ok(SavedView { id: id.0, version: image::version(self.conn(), "access_request", id.0)?, act })
    }

    /// Removes a request that was a mistake.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`]; [`OfficeError::NotThere`].
    pub fn remove_access_request(&mut self, request: &RemoveRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let id = AccessRequestId(request.id);
        let ((), act) = self.transact(Act::AccessRequestRemoved, |tx| {
            let whose =
                access_request::whose(&tx.conn, id)?.ok_or(OfficeError::NotThere("access_request"))?;
            tx.unchanged_since("access_request", id.0, request.seen)?;
            tx.changing("access_request", id.0)?;
            access_request::remove(&tx.conn, id)?;
            Ok(Done::of((), Some(whose.0), format!("access request {id} removed")))
        })?;
        Ok(SavedView { id: id.0, version: image::version(self.conn(), "access_request", id.0)?, act })
    }
}
