//! The facts, found by their identifiers, and refused where they name what is not there.

use super::CountError;
use crate::facts::{CaseRef, ContactRef, Facts, PersonRef, VolunteerRef};
use std::collections::HashMap;
use std::hash::Hash;

/// Places of rows in the facts.
pub(crate) struct Office<'f> {
    pub(crate) facts: &'f Facts,
    persons: HashMap<PersonRef, usize>,
    cases: HashMap<CaseRef, usize>,
    contacts: HashMap<ContactRef, usize>,
    volunteers: HashMap<VolunteerRef, usize>,
}

impl<'f> Office<'f> {
    pub(crate) fn of(facts: &'f Facts) -> Result<Self, CountError> {
        places(facts.referrals.iter().map(|row| row.id), "referral")?;
        places(facts.vulnerability_reports.iter().map(|row| row.id), "vulnerability report")?;
        Ok(Self {
            facts,
            persons: places(facts.persons.iter().map(|row| row.id), "person")?,
            cases: places(facts.cases.iter().map(|row| row.id), "case")?,
            contacts: places(facts.contacts.iter().map(|row| row.id), "contact")?,
            volunteers: places(facts.volunteers.iter().map(|row| row.id), "volunteer")?,
        })
    }

    pub(crate) fn person(&self, id: PersonRef) -> Result<usize, CountError> {
        self.persons.get(&id).copied().ok_or(CountError::Missing("person"))
    }

    pub(crate) fn case(&self, id: CaseRef) -> Result<usize, CountError> {
        self.cases.get(&id).copied().ok_or(CountError::Missing("case"))
    }

    pub(crate) fn volunteer(&self, id: VolunteerRef) -> Result<usize, CountError> {
        self.volunteers.get(&id).copied().ok_or(CountError::Missing("volunteer"))
    }

    pub(crate) fn contact(&self, id: ContactRef) -> Result<usize, CountError> {
        self.contacts.get(&id).copied().ok_or(CountError::Missing("contact"))
    }
}

fn places<Id: Copy + Eq + Hash>(
    ids: impl ExactSizeIterator<Item = Id>,
    what: &'static str,
) -> Result<HashMap<Id, usize>, CountError> {
    let mut places = HashMap::with_capacity(ids.len());
    for (place, id) in ids.enumerate() {
        if places.insert(id, place).is_some() {
            return Err(CountError::Twice(what));
        }
    }
    Ok(places)
}
