//! Who came to a group appointment: those on record each with a state, the others as a number; and the date of an offer that
//! is counted from them, once.

use super::keep_appointment::{APPOINTMENT, loaded};
use crate::store::{appointment, image, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use domain::appointment::AppointmentState;
use domain::permission::Deed;
use domain::work::{HOUR, read_count};
use domain::{AppointmentId, GroupDateId, PersonId};
use wire::{CountUnnamedRequest, GroupDateView, HeadCount, OfferChoice, SavedView};

const MOST_UNNAMED: u32 = 500;

impl Office {
    /// Says how many came to a group appointment without a name on record.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for what is no number, a day that lies ahead, or an appointment of another kind;
    /// [`OfficeError::StillNeeded`] once a date of an offer was counted from it; [`OfficeError::ChangedMeanwhile`].
    pub fn count_unnamed(&mut self, request: &CountUnnamedRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let count = read_count(&request.count).map_err(|_| OfficeError::field("unnamed", "not-a-number"))?;
        let ((), act) = self.transact(Act::UnnamedCounted, |tx| {
            let id = AppointmentId(request.id);
            tx.unchanged_since(APPOINTMENT, id.0, request.seen)?;
            let stored = loaded(&tx.conn, id)?;
            if stored.fields.kind != "group" {
                return Err(OfficeError::field("unnamed", "not-here"));
            }
            if count.is_some_and(|count| count > MOST_UNNAMED) {
                return Err(OfficeError::field("unnamed", "too-many"));
            }
            if count.is_some() && stored.starts_at.date() > today {
                return Err(OfficeError::field("unnamed", "in-the-future"));
            }
            if stored.group_date.is_some() {
                return Err(OfficeError::StillNeeded);
            }
            tx.changing(APPOINTMENT, id.0)?;
            appointment::set_unnamed(&tx.conn, id, count.filter(|count| *count > 0))?;
            Ok(Done::of((), Some(id.0), format!("appointment {id} unnamed")))
        })?;
        Ok(SavedView { id: request.id, version: image::version(self.conn(), APPOINTMENT, request.id)?, act })
    }

    /// A new date of an offer as a group appointment fills it in: its day and length, who appeared, how many besides; of the
    /// offer of the same title, else of the one last met.
    pub(super) fn group_date_of(
        &self,
        id: AppointmentId,
        offers: Vec<OfferChoice>,
    ) -> Result<GroupDateView, OfficeError> {
        let stored = group_appointment(self.conn(), id)?;
        let appeared = |state: &str| state == AppointmentState::Appeared.code();
        let mut persons = Vec::new();
        let mut beside = stored.unnamed.unwrap_or(0);
        for who in stored.fields.persons.iter().filter(|who| appeared(&who.state)) {
            match who.person {
                Some(known) => persons.extend(person::one(self.conn(), PersonId(known))?),
                None => beside += 1,
            }
        }
        let same = |offer: &&OfferChoice| {
            offer.title.trim().to_lowercase() == stored.fields.title.trim().to_lowercase()
        };
        let offer = offers.iter().find(same).or(offers.first()).map(|offer| offer.id);
        let beside = Some(beside).filter(|beside| *beside > 0);
        let listed = !persons.is_empty();
        Ok(GroupDateView {
            version: None,
            offer,
            title: None,
            held_on: stored.starts_at.date().to_string(),
            hours_millionths: i64::try_from(u64::from(stored.fields.minutes) * HOUR / 60).ok(),
            heads: HeadCount { unknown: beside.filter(|_| !listed), ..HeadCount::default() },
            unlisted: beside.filter(|_| listed),
            persons,
            staff: Some(stored.fields.staff),
            note: None,
            offers,
        })
    }
}

/// The group appointment of this number, not counted yet.
fn group_appointment(
    conn: &rusqlite::Connection,
    id: AppointmentId,
) -> Result<appointment::Stored, OfficeError> {
    let stored = loaded(conn, id)?;
    if stored.fields.kind != "group" {
        return Err(OfficeError::field("appointment", "not-here"));
    }
    if stored.group_date.is_some() {
        return Err(OfficeError::field("appointment", "counted-already"));
    }
    Ok(stored)
}

/// A date of an offer was counted from a group appointment: never a second one.
pub(super) fn counted(tx: &mut Tx, id: AppointmentId, date: GroupDateId) -> Result<(), OfficeError> {
    group_appointment(&tx.conn, id)?;
    tx.changing(APPOINTMENT, id.0)?;
    appointment::counted_as(&tx.conn, id, date)
}
