//! Saying whose an anonymous contact was: trust has grown. The contact stays, and from now on counts for a person.

use super::edit_contact::version;
use super::log_consultation::{case_for, person_of};
use super::talk_order::Places;
use crate::store::{day, draft, talk};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::NaiveDate;
use domain::ContactId;
use domain::permission::Deed;
use wire::{NameContactRequest, SavedView};

impl Office {
    /// Gives an anonymous contact to somebody on record or to somebody new: it joins her case of its funding line, or
    /// opens one; first and follow-up talks are set anew.
    ///
    /// # Errors
    /// A contact that has somebody already; fields of a new person that cannot be accepted;
    /// [`OfficeError::ChangedMeanwhile`].
    pub fn name_contact(&mut self, request: &NameContactRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let ((), act) = self.transact(Act::ContactNamed, |tx| {
            name(tx, request, today)?;
            Ok(Done::of((), Some(request.id), format!("contact {}", request.id)))
        })?;
        Ok(SavedView { id: request.id, version: act, act })
    }
}

fn name(tx: &mut Tx, request: &NameContactRequest, today: NaiveDate) -> Result<(), OfficeError> {
    let id = ContactId(request.id);
    let before = talk::stored(&tx.conn, id)?.ok_or(OfficeError::NotThere("contact"))?;
    if version(&tx.conn, id, tx.actor.id)? != request.seen {
        return Err(OfficeError::ChangedMeanwhile);
    }
    if before.case.is_some() {
        return Err(OfficeError::field("who", "has-somebody"));
    }
    let line = before.funding_line.ok_or_else(|| OfficeError::field("fundingLine", "missing"))?;
    let held_on = day(&before.held_on).ok_or(OfficeError::NotThere("contact"))?;
    // Person and case are noted before the contact, so that an undo gives the contact back first.
    let person = person_of(tx, &request.who, held_on, today)?;
    let (case, _) = case_for(tx, person, &line, held_on)?;
    tx.changing("contact", id.0)?;
    talk::give_to(&tx.conn, id, case)?;
    let mut places = Places::default();
    places.note(tx, id)?;
    places.reorder(tx)?;
    draft::finish(&tx.conn, tx.actor.id, &format!("name-contact:{}", id.0))
}
