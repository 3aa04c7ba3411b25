//! Two records of one person become one. Everything of the second moves to the first; the second stays as a pointer with
//! its number, so that an old letter still leads to the right record. It is one act and can be taken back.

use super::edit_person::check;
use crate::store::household::{self, Stay};
use crate::store::{image, person, person_details, person_merge, residence_status};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use domain::PersonId;
use domain::permission::Deed;
use wire::{CompareRequest, CompareView, MergePersonsRequest, PersonRequest, SavedView};

impl Office {
    /// The two records side by side, and what would move.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when one of them is none, or is a pointer already.
    pub fn compare_persons(&self, request: &CompareRequest) -> Result<CompareView, OfficeError> {
        self.may(Deed::Read)?;
        both_stand(self.conn(), request.keep, request.gone)?;
        let (cases, contacts) = person_merge::counts(self.conn(), PersonId(request.gone))?;
        Ok(CompareView {
            keep: self.person_details(&PersonRequest { id: request.keep })?,
            gone: self.person_details(&PersonRequest { id: request.gone })?,
            cases,
            contacts,
        })
    }

    /// Merges them.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when one was changed since they were shown; [`OfficeError::Invalid`] field by
    /// field; then nothing is written.
    pub fn merge_persons(&mut self, request: &MergePersonsRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (keep, gone) = (PersonId(request.keep), PersonId(request.gone));
        let ((), act) = self.transact(Act::PersonsMerged, |tx| {
            both_stand(&tx.conn, request.keep, request.gone)?;
            tx.changing("person", keep.0)?;
            tx.changing("person", gone.0)?;
            tx.unchanged_since("person", keep.0, request.seen_keep)?;
            tx.unchanged_since("person", gone.0, request.seen_gone)?;
            let (fields, birth) = check(&tx.conn, &request.fields, today)?;
            for tie in person_merge::ties(&tx.conn)? {
                tie.move_rows(tx, gone, keep)?;
            }
            take_out_doubles(tx, keep)?;
            let old = household::place(&tx.conn, gone)?.ok_or(OfficeError::NotThere("person"))?;
            let place = household::place(&tx.conn, keep)?.ok_or(OfficeError::NotThere("person"))?;
            match (place.household, old.household) {
                (None, Some(_)) => household::put(&tx.conn, keep, &old)?,
                // One person lives in one place: where the other record lived becomes a stay that is over.
                (Some(here), Some(there)) if here != there => {
                    let until = today.to_string().max(old.since.clone().unwrap_or_default());
                    let stay = Stay { person: keep, role: old.role, from: old.since, until };
                    let row = household::keep_stay(&tx.conn, there, &stay)?;
                    tx.made("household_stay", row);
                }
                (_, _) => {}
            }
            for pointer in person_merge::pointers(&tx.conn, gone)? {
                tx.changing("person", pointer.0)?;
                person_merge::point(&tx.conn, pointer, keep)?;
            }
            person_merge::point(&tx.conn, gone, keep)?;
            person::index(&tx.conn, gone)?;
            person_details::write(&tx.conn, keep, &fields, &birth)?;
            Ok(Done::of((), Some(keep.0), format!("person {gone} merged into {keep}")))
        })?;
        Ok(SavedView { id: keep.0, version: image::version(self.conn(), "person", keep.0)?, act })
    }
}

fn both_stand(conn: &rusqlite::Connection, keep: i64, gone: i64) -> Result<(), OfficeError> {
    if keep == gone {
        return Err(OfficeError::field("gone", "herself"));
    }
    for id in [keep, gone] {
        person::one(conn, PersonId(id))?.ok_or(OfficeError::NotThere("person"))?;
        if person_merge::merged_into(conn, PersonId(id))?.is_some() {
            return Err(OfficeError::field("gone", "merged-already"));
        }
    }
    Ok(())
}

/// A status that both had, and a person who would take part twice in one talk or case.
fn take_out_doubles(tx: &mut Tx, keep: PersonId) -> Result<(), OfficeError> {
    for row in person_merge::same_statuses(&tx.conn, keep)? {
        tx.changing("residence_status", row)?;
        residence_status::remove(&tx.conn, row)?;
    }
    for contact in person_merge::twice_in_a_contact(&tx.conn, keep)? {
        tx.changing("contact", contact)?;
        person_merge::take_out_of_contact(&tx.conn, contact, keep)?;
    }
    for case in person_merge::twice_in_a_case(&tx.conn, keep)? {
        tx.changing("casefile", case)?;
        person_merge::take_out_of_case(&tx.conn, case, keep)?;
    }
    Ok(())
}
