//! Households over time: joining, moving out, splitting off, and what somebody is in it. Every step can be taken back.

use super::days::Days;
use super::log_consultation::record_person;
use crate::store::household::{self, Place, Stay};
use crate::store::{code, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{Duration, NaiveDate};
use domain::PersonId;
use domain::permission::Deed;
use schema::codes::ListName;
use wire::{HouseholdChangedView, HouseholdRoleRequest, JoinHouseholdRequest, LeaveHouseholdRequest};

impl Office {
    /// Takes somebody (on record or new) into a person's household, alone or with everybody of the household left.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] field by field; then nothing is written.
    pub fn join_household(
        &mut self,
        request: &JoinHouseholdRequest,
    ) -> Result<HouseholdChangedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (joined, act) = self.transact(Act::HouseholdJoined, |tx| {
            let host = PersonId(request.person);
            let mut days = Days::new(today);
            let on = days.past("on", &request.on);
            role_is_one(tx, &mut days, request.role.as_deref())?;
            let other = request.other.map(PersonId);
            match other {
                Some(other) if other == host => days.refuse("other", "herself"),
                Some(other) if person::one(&tx.conn, other)?.is_none() => days.refuse("other", "not-there"),
                None if request.new_person.is_none() => days.refuse("other", "missing"),
                Some(_) | None => (),
            }
            days.done()?;
            let household = home(tx, host, on)?;
            let guest = match (other, &request.new_person) {
                (Some(other), _) => other,
                (None, Some(new)) => record_person(tx, new, today)?,
                (None, None) => return Err(OfficeError::field("other", "missing")),
            };
            let left = household::place(&tx.conn, guest)?.and_then(|place| place.household);
            let along = match left {
                Some(left) if left == household => return Err(OfficeError::field("other", "lives-there")),
                Some(left) if request.whole => household::members(&tx.conn, left)?,
                Some(_) | None => vec![guest],
            };
            let until = on.unwrap_or(today) - Duration::days(1);
            for one in along {
                let old = leave(tx, one, until)?;
                let role = if one == guest { request.role.clone() } else { old };
                let since = on.map(|day| day.to_string());
                household::put(&tx.conn, one, &Place { household: Some(household), role, since })?;
            }
            Ok(Done::of(guest.0, Some(request.person), format!("household {household} joined by {guest}")))
        })?;
        Ok(HouseholdChangedView { person: joined, act })
    }

    /// Lets people move out, each alone or together into a household of their own.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] when nobody is named, somebody has no household, or they are of different ones.
    pub fn leave_household(
        &mut self,
        request: &LeaveHouseholdRequest,
    ) -> Result<HouseholdChangedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (first, act) = self.transact(Act::HouseholdLeft, |tx| {
            let mut days = Days::new(today);
            let on = days.past("on", &request.on).unwrap_or(today);
            let mut from = None;
            for id in &request.people {
                let household = household::place(&tx.conn, PersonId(*id))?.and_then(|place| place.household);
                if household.is_none() || from.is_some_and(|from| household != Some(from)) {
                    days.refuse("people", "not-there");
                }
                from = from.or(household);
            }
            let Some(first) = request.people.first().copied() else {
                return Err(OfficeError::field("people", "missing"));
            };
            days.done()?;
            let new = match request.together {
                true => {
                    let made = household::insert(&tx.conn)?;
                    tx.made("household", made);
                    Some(made)
                }
                false => None,
            };
            for id in &request.people {
                let one = PersonId(*id);
                let role = leave(tx, one, on)?;
                let place = match new {
                    Some(_) => Place {
                        household: new,
                        role,
                        since: Some((on + Duration::days(1)).min(today).to_string()),
                    },
                    None => Place { household: None, role: None, since: None },
                };
                household::put(&tx.conn, one, &place)?;
            }
            Ok(Done::of(first, Some(first), format!("household left by {:?} into {new:?}", request.people)))
        })?;
        Ok(HouseholdChangedView { person: first, act })
    }

    /// Says what somebody is in the household.
    ///
    /// # Errors
    /// A role that is none.
    pub fn set_household_role(
        &mut self,
        request: &HouseholdRoleRequest,
    ) -> Result<HouseholdChangedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let one = PersonId(request.person);
        let ((), act) = self.transact(Act::HouseholdRoleSet, |tx| {
            let mut days = Days::new(today);
            role_is_one(tx, &mut days, request.role.as_deref())?;
            days.done()?;
            tx.changing("person", one.0)?;
            let place = household::place(&tx.conn, one)?.ok_or(OfficeError::NotThere("person"))?;
            household::put(&tx.conn, one, &Place { role: request.role.clone(), ..place })?;
            Ok(Done::of((), Some(one.0), format!("role of {one} {:?}", request.role)))
        })?;
        Ok(HouseholdChangedView { person: one.0, act })
    }
}

fn role_is_one(tx: &Tx, days: &mut Days, role: Option<&str>) -> Result<(), OfficeError> {
    if let Some(role) = role
        && !code::is_code(&tx.conn, ListName::HouseholdRole, role)?
    {
        days.refuse("role", "unknown-code");
    }
    Ok(())
}

/// The household of a person; a new one with her as the reference person when she has none.
fn home(tx: &mut Tx, person: PersonId, on: Option<NaiveDate>) -> Result<i64, OfficeError> {
    let place = household::place(&tx.conn, person)?.ok_or(OfficeError::NotThere("person"))?;
    if let Some(household) = place.household {
        return Ok(household);
    }
    let household = household::insert(&tx.conn)?;
    tx.made("household", household);
    tx.changing("person", person.0)?;
    let place = Place {
        household: Some(household),
        role: place.role.or_else(|| Some("bezugsperson".to_owned())),
        since: on.map(|day| day.to_string()),
    };
    household::put(&tx.conn, person, &place)?;
    Ok(household)
}

/// Ends the stay of a person where she lives; gives what she was there. The caller says where she lives next.
fn leave(tx: &mut Tx, one: PersonId, until: NaiveDate) -> Result<Option<String>, OfficeError> {
    tx.changing("person", one.0)?;
    let place = household::place(&tx.conn, one)?.ok_or(OfficeError::NotThere("person"))?;
    if let Some(household) = place.household {
        let until = until.to_string().max(place.since.clone().unwrap_or_default());
        let stay = Stay { person: one, role: place.role.clone(), from: place.since, until };
        let row = household::keep_stay(&tx.conn, household, &stay)?;
        tx.made("household_stay", row);
    }
    Ok(place.role)
}
