//! A person's household today and before.

use crate::store::household;
use crate::store::{person, person_details};
use crate::{Office, OfficeError};
use domain::permission::Deed;
use domain::{PersonId, Reached};
use wire::{HouseholdView, MemberView, PastMemberView, PersonRequest};

/// The age from which somebody is of age (BGB § 2).
const OF_AGE: u32 = 18;

impl Office {
    /// Everybody of the person's household, and who lived with her before.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when nobody has this number.
    pub fn household(&self, request: &PersonRequest) -> Result<HouseholdView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, me, today) = (self.conn(), PersonId(request.id), self.clock().today());
        let place = household::place(conn, me)?.ok_or(OfficeError::NotThere("person"))?;
        let mut view = HouseholdView { members: Vec::new(), past: Vec::new() };
        let everybody = match place.household {
            Some(household) => household::members(conn, household)?,
            None => Vec::new(),
        };
        for one in everybody {
            let Some(place) = household::place(conn, one)? else { continue };
            let Some(hit) = person::one(conn, one)? else { continue };
            let birth = person_details::birth(conn, one)?;
            view.members.push(MemberView {
                hit,
                role: place.role,
                since: place.since,
                adult: birth.map(|birth| match birth.reached(OF_AGE, today) {
                    Reached::Yes => "yes".to_owned(),
                    Reached::Perhaps => "perhaps".to_owned(),
                    Reached::No => "no".to_owned(),
                }),
            });
        }
        for stay in household::stays(conn, me)? {
            if let Some(hit) = person::one(conn, stay.person)? {
                view.past.push(PastMemberView { hit, role: stay.role, from: stay.from, until: stay.until });
            }
        }
        Ok(view)
    }
}
