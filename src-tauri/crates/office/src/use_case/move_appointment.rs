//! Moving an appointment, making it longer or shorter, and saying how it went.

use crate::store::{appointment, image, place, staff};
use crate::transact::Done;
use crate::use_case::appointment_plan::{change, decided};
use crate::use_case::keep_appointment::{APPOINTMENT, loaded};
use crate::{Act, Office, OfficeError, Tx};
use domain::appointment::AppointmentState;
use domain::permission::Deed;
use domain::{AppointmentId, ContactId, PersonId, PlaceId, StaffId};
use wire::{AppointmentStateRequest, MoveAppointmentRequest, SavedView, Scope, Who};

impl Office {
    /// Moves an appointment, or makes it longer or shorter; of a series perhaps those that follow, or all, by the same step.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for a time that cannot be; [`OfficeError::SlotTaken`] when something must be decided first;
    /// [`OfficeError::ChangedMeanwhile`].
    pub fn move_appointment(&mut self, request: &MoveAppointmentRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let ((), act) = self.transact(Act::AppointmentMoved, |tx| {
            let id = AppointmentId(request.id);
            tx.unchanged_since(APPOINTMENT, id.0, request.seen)?;
            let start = crate::store::opening::read_minute(&request.starts_at)
                .ok_or_else(|| OfficeError::field("time", "not-a-time"))?;
            if !staff::exists(&tx.conn, StaffId(request.staff))? {
                return Err(OfficeError::field("staff", "not-there"));
            }
            if let Some(id) = request.place
                && place::one(&tx.conn, PlaceId(id))?.is_none()
            {
                return Err(OfficeError::field("place", "not-there"));
            }
            let stored = loaded(&tx.conn, id)?;
            let mut said = stored.fields.clone();
            said.staff = request.staff;
            said.place = request.place;
            said.minutes = request.minutes;
            let planned = change(&tx.conn, tx.now, id, &stored, &said, start, request.scope)?;
            for (one, overridden) in planned.iter().zip(decided(&tx.conn, &planned, &request.accepted)?) {
                let Some(each) = one.id else { continue };
                tx.changing(APPOINTMENT, each.0)?;
                let fields = &one.fields;
                appointment::shift(
                    &tx.conn,
                    each,
                    StaffId(fields.staff),
                    fields.place.map(PlaceId),
                    one.starts_at,
                    fields.minutes,
                    overridden.as_deref(),
                )?;
            }
            Ok(Done::of((), Some(id.0), format!("appointment {id} moved")))
        })?;
        Ok(SavedView { id: request.id, version: image::version(self.conn(), APPOINTMENT, request.id)?, act })
    }

    /// Says how an appointment went, for one who comes or for all of whom nothing is known yet.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for a state that is none, or for somebody who is said to have come on a day that lies ahead;
    /// [`OfficeError::ChangedMeanwhile`].
    pub fn set_appointment_state(
        &mut self,
        request: &AppointmentStateRequest,
    ) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let ((), act) = self.transact(Act::AppointmentStateSet, |tx| {
            let id = AppointmentId(request.id);
            tx.unchanged_since(APPOINTMENT, id.0, request.seen)?;
            let state = AppointmentState::from_code(&request.state)
                .ok_or_else(|| OfficeError::field("state", "unknown-code"))?;
            let stored = loaded(&tx.conn, id)?;
            let happened = matches!(state, AppointmentState::Appeared | AppointmentState::Missed);
            if happened && stored.starts_at.date() > today {
                return Err(OfficeError::field("state", "in-the-future"));
            }
            tx.changing(APPOINTMENT, id.0)?;
            let mut said = stored.fields.clone();
            let alone = stored.fields.persons.len() == 1;
            let mut found = false;
            for ((position, who), said) in stored.placed().zip(&mut said.persons) {
                let open = AppointmentState::from_code(&who.state).is_some_and(AppointmentState::is_open);
                if request.position.map_or(open || alone, |wanted| wanted == position) {
                    appointment::set_state(&tx.conn, id, position, state)?;
                    state.code().clone_into(&mut said.state);
                    found = true;
                }
            }
            // Whoever comes after all needs the time again: somebody else may have got it meanwhile.
            if state.is_open() {
                let planned = change(&tx.conn, tx.now, id, &stored, &said, stored.starts_at, Scope::One)?;
                decided(&tx.conn, &planned, &[])?;
            }
            if !found {
                return Err(OfficeError::NotThere("person"));
            }
            Ok(Done::of((), Some(id.0), format!("appointment {id} {}", state.code())))
        })?;
        Ok(SavedView { id: request.id, version: image::version(self.conn(), APPOINTMENT, request.id)?, act })
    }
}

/// A consultation came of the appointment: those who took part appeared. An alias who got a name in it is that person now.
pub(super) fn became(
    tx: &mut Tx,
    id: AppointmentId,
    contact: ContactId,
    who: &Who,
    person: Option<PersonId>,
    companions: &[PersonId],
) -> Result<(), OfficeError> {
    // One that was removed meanwhile must not keep the consultation from being saved.
    let Some(mut stored) = appointment::load(&tx.conn, id)? else { return Ok(()) };
    tx.changing(APPOINTMENT, id.0)?;
    let aliases = stored.placed().filter(|(_, there)| there.person.is_none()).count();
    let alias = stored.placed().find(|(_, there)| there.person.is_none()).map(|(position, _)| position);
    let named = person.filter(|_| !matches!(who, Who::Anonymous { .. }));
    if let Some(person) = named
        && stored.fields.persons.iter().all(|there| there.person != Some(person.0))
        && let Some(position) = alias.filter(|_| aliases == 1)
    {
        appointment::name_alias(&tx.conn, id, position, person)?;
        stored = loaded(&tx.conn, id)?;
    }
    for (position, there) in stored.placed() {
        let took_part = match there.person {
            Some(id) => person == Some(PersonId(id)) || companions.contains(&PersonId(id)),
            None => person.is_none() && aliases == 1,
        };
        if took_part {
            appointment::set_state(&tx.conn, id, position, AppointmentState::Appeared)?;
        }
    }
    // The first consultation that came of it stays the one it leads to.
    if stored.contact.is_none() {
        appointment::became(&tx.conn, id, contact)?;
    }
    Ok(())
}
