//! Moving an appointment, making it longer or shorter, and saying how it went.

use crate::store::{appointment, draft, image, place, staff};
use crate::transact::Done;
use crate::use_case::check_slot::{decided, takes};
use crate::use_case::keep_appointment::{APPOINTMENT, loaded, meant};
use crate::{Act, Office, OfficeError, Tx};
use domain::appointment::AppointmentState;
use domain::permission::Deed;
use domain::{AppointmentId, ContactId, PersonId, PlaceId, StaffId};
use wire::{AppointmentStateRequest, MoveAppointmentRequest, SavedView, Who};

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
            let step = start - stored.starts_at;
            let those = meant(tx, id, &stored, request.scope)?;
            let mut moved = Vec::new();
            for each in those {
                tx.changing(APPOINTMENT, each.0)?;
                let one = loaded(&tx.conn, each)?;
                let mut fields = one.fields;
                fields.staff = request.staff;
                fields.place = request.place.or(fields.place);
                fields.minutes = request.minutes;
                let starts_at = one.starts_at + step;
                // Checked as a length and time of its own before anything is written.
                takes(&tx.conn, Some(each.0), &fields, starts_at)?;
                shift(tx, each, &fields, starts_at, None)?;
                moved.push((each, fields, starts_at));
            }
            // Only when all stand where they go: they may take each other's place.
            for (each, fields, starts_at) in moved {
                let wanted = takes(&tx.conn, Some(each.0), &fields, starts_at)?;
                let overridden = decided(&tx.conn, &wanted, &request.accepted)?;
                shift(tx, each, &fields, starts_at, overridden.as_deref())?;
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
            let mut found = false;
            for (position, who) in (0u32..).zip(&stored.fields.persons) {
                let open = AppointmentState::from_code(&who.state).is_some_and(AppointmentState::is_open);
                if request
                    .position
                    .map_or(open || stored.fields.persons.len() == 1, |wanted| wanted == position)
                {
                    appointment::set_state(&tx.conn, id, position, state)?;
                    found = true;
                }
            }
            if !found {
                return Err(OfficeError::NotThere("person"));
            }
            Ok(Done::of((), Some(id.0), format!("appointment {id} {}", state.code())))
        })?;
        Ok(SavedView { id: request.id, version: image::version(self.conn(), APPOINTMENT, request.id)?, act })
    }
}

fn shift(
    tx: &Tx,
    id: AppointmentId,
    fields: &wire::AppointmentFields,
    starts_at: chrono::NaiveDateTime,
    overridden: Option<&str>,
) -> Result<(), OfficeError> {
    let place = fields.place.map(PlaceId);
    appointment::shift(&tx.conn, id, StaffId(fields.staff), place, starts_at, fields.minutes, overridden)
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
    let mut fields = loaded(&tx.conn, id)?.fields;
    tx.changing(APPOINTMENT, id.0)?;
    let on_record = |fields: &wire::AppointmentFields, id: PersonId| {
        fields.persons.iter().any(|there| there.person == Some(id.0))
    };
    if let Some(person) = person
        && !matches!(who, Who::Anonymous { .. })
        && !on_record(&fields, person)
        && let Some(alias) = fields.persons.iter().position(|there| there.person.is_none())
    {
        appointment::name_alias(&tx.conn, id, u32::try_from(alias).unwrap_or(0), person)?;
        fields = loaded(&tx.conn, id)?.fields;
    }
    for (position, there) in (0u32..).zip(&fields.persons) {
        let took_part = match there.person {
            Some(id) => person == Some(PersonId(id)) || companions.contains(&PersonId(id)),
            None => person.is_none(),
        };
        if took_part {
            appointment::set_state(&tx.conn, id, position, AppointmentState::Appeared)?;
        }
    }
    appointment::became(&tx.conn, id, contact)?;
    draft::finish(&tx.conn, tx.actor.id, &format!("appointment:{id}"))
}
