//! One person's page.

use super::list_record::{kinds, years};
use crate::store::{casefile, missing, person, person_merge, record, volunteer};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::PersonId;
use domain::permission::Deed;
use wire::{PersonRequest, PersonView};

/// The first leaf of the record; `list_record` gives the others.
const FIRST_LEAF: usize = 50;

impl Office {
    /// One person's page with her chronological record. Opening it is an act and stands in the journal.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when nobody has this number.
    pub fn person(&mut self, request: &PersonRequest) -> Result<PersonView, OfficeError> {
        self.may(Deed::Read)?;
        let id = PersonId(request.id);
        let today = self.clock().today();
        let (view, _) = self.transact(Act::PersonOpened, |tx| {
            let conn = &tx.conn;
            let hit = person::one(conn, id)?.ok_or(OfficeError::NotThere("person"))?;
            let sheet = record::sheet(conn, id)?.ok_or(OfficeError::NotThere("person"))?;
            let mut entries = record::entries(conn, id, tx.actor.id)?;
            let record_total = u32::try_from(entries.len()).unwrap_or(u32::MAX);
            let (record_kinds, record_years) = (kinds(&entries), years(&entries));
            entries.truncate(FIRST_LEAF);
            let lacks = missing::of_person(conn, id, today)?;
            let view = PersonView {
                hit,
                family_name: sheet.family_name,
                given_name: sheet.given_name,
                age: sheet.birth.and_then(|birth| birth.age_range(today)),
                gender: sheet.gender,
                language: sheet.language,
                interpreter: sheet.interpreter,
                town: sheet.town,
                postal_code: sheet.postal_code,
                entered_on: sheet.entered_on,
                statuses: person::statuses(conn, id)?,
                household: record::household(conn, id)?,
                cases: casefile::of_person(conn, id)?,
                record: entries,
                record_total,
                record_kinds,
                record_years,
                merged_into: match person_merge::merged_into(conn, id)? {
                    Some(keep) => person::one(conn, keep)?,
                    None => None,
                },
                merged_numbers: person_merge::merged_numbers(conn, id)?,
                original_name: sheet.original_name,
                call_name: sheet.call_name,
                safe_contact: sheet.safe_contact,
                volunteers: volunteer::of_person(conn, id)?,
                missing: lacks.into_iter().map(|what| what.code().to_owned()).collect(),
            };
            Ok(Done::of(view, Some(id.0), format!("person {id}")))
        })?;
        Ok(view)
    }
}
