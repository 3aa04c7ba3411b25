//! Taking an act back, by its before-images. Only the actor herself, and only for half an hour.

use crate::store::{image, journal, person};
use crate::transact::Done;
use crate::use_case::talk_order::Places;
use crate::{Act, Office, OfficeError};
use chrono::{Duration, NaiveDateTime};
use domain::permission::Deed;
use domain::{ContactId, PersonId};
use wire::UndoRequest;

const LONGEST_MINUTES: i64 = 30;

impl Office {
    /// Takes an act back: what it made is removed again, what it changed or removed is put back, with a journal line of
    /// its own. Any act that touched records can be taken back.
    ///
    /// # Errors
    /// [`OfficeError::TooLateToUndo`] after half an hour, a second time, for somebody else's act, or when later records
    /// hang on what it made or a later act changed the same record; then nothing is changed.
    pub fn undo(&mut self, request: &UndoRequest) -> Result<(), OfficeError> {
        self.may(Deed::Write)?;
        let (now, me, act) = (self.clock().now(), self.actor().id, request.act);
        self.transact(Act::Undone, |tx| {
            let past = journal::find(&tx.conn, act)?.ok_or(OfficeError::NotThere("act"))?;
            let at: NaiveDateTime = past.at.parse().map_err(|_| OfficeError::TooLateToUndo)?;
            let fresh = now - at <= Duration::minutes(LONGEST_MINUTES);
            let for_good = [Act::Undone, Act::ContactErased, Act::CounsellorRemoved];
            let undoable = !for_good.iter().any(|act| past.act == act.code());
            if past.staff != me || !fresh || !undoable || journal::was_undone(&tx.conn, act)? {
                return Err(OfficeError::TooLateToUndo);
            }
            let touched = image::touched_by(&tx.conn, act)?;
            if touched.is_empty() {
                return Err(OfficeError::TooLateToUndo);
            }
            let mut places = Places::default();
            let mut contacts = Vec::new();
            for row in &touched {
                if row.noun == "contact" {
                    contacts.push(ContactId(row.row));
                    places.note(tx, ContactId(row.row))?;
                }
                if image::touched_since(&tx.conn, row, act)? {
                    return Err(OfficeError::TooLateToUndo);
                }
                tx.undoing(row)?;
                image::put_back(&tx.conn, row)?;
            }
            // What was put back must be found again by its old name.
            for row in touched.iter().filter(|row| row.noun == "person") {
                person::index(&tx.conn, PersonId(row.row))?;
            }
            for contact in contacts {
                places.note(tx, contact)?;
            }
            places.reorder(tx)?;
            Ok(Done::of((), Some(act), format!("undone {act}")))
        })?;
        Ok(())
    }
}
