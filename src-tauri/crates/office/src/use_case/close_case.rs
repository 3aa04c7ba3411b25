//! The turns of a case: closing it with a reason, opening it again, handing it over with a note.

use super::talk_fields::Fields;
use crate::store::case_details::{self, StoredCase};
use crate::store::draft;
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use domain::permission::Deed;
use domain::{CaseId, Direction, StaffId};
use schema::codes::ListName;
use wire::{CloseCaseRequest, HandOverCaseRequest, HandoverRequest, ReopenCaseRequest, SavedView};

const LONGEST_REASON: usize = 1_000;
const LONGEST_NOTE: usize = 10_000;

impl Office {
    /// Closes a case.
    ///
    /// # Errors
    /// A day before its opening or after today, no reason; [`OfficeError::ChangedMeanwhile`].
    pub fn close_case(&mut self, request: &CloseCaseRequest) -> Result<SavedView, OfficeError> {
        let today = self.clock().today();
        self.turn(Act::CaseClosed, request.id, request.seen, "case-close", |tx, before| {
            let mut fields = Fields::new(&tx.conn);
            let on = fields.day("closedOn", &request.closed_on, today, Direction::Past);
            if on > today {
                fields.refuse("closedOn", "in-the-future");
            }
            if on.to_string() < before.opened_on {
                fields.refuse("closedOn", "before-beginning");
            }
            if request.reason.is_none() {
                fields.refuse("closingReason", "missing");
            }
            if before.closed_on.is_some() {
                fields.refuse("closedOn", "closed-already");
            }
            fields.code("closingReason", ListName::ClosingReason, request.reason.as_deref())?;
            fields.done()?;
            case_details::set_closed(&tx.conn, CaseId(request.id), Some(on), request.reason.as_deref())
        })
    }

    /// Opens a closed case again: it stays one case (domain.md c, rule 7), and what its closing said is kept.
    ///
    /// # Errors
    /// No reason; a case that is open; [`OfficeError::ChangedMeanwhile`].
    pub fn reopen_case(&mut self, request: &ReopenCaseRequest) -> Result<SavedView, OfficeError> {
        let today = self.clock().today();
        self.turn(Act::CaseReopened, request.id, request.seen, "case-reopen", |tx, before| {
            let reason = checked_text(tx, "reopenReason", &request.reason, LONGEST_REASON, true)?;
            if before.closed_on.is_none() {
                return Err(OfficeError::field("reopenReason", "open-already"));
            }
            let case = CaseId(request.id);
            case_details::set_closed(&tx.conn, case, None, None)?;
            let row = case_details::note_reopening(&tx.conn, case, today, before, reason)?;
            tx.made("case_reopening", row);
            Ok(())
        })
    }

    /// Hands an open case over; the new counsellor finds the note on *Heute*.
    ///
    /// # Errors
    /// Nobody, or whoever has it already; [`OfficeError::ChangedMeanwhile`].
    pub fn hand_over_case(&mut self, request: &HandOverCaseRequest) -> Result<SavedView, OfficeError> {
        let today = self.clock().today();
        self.turn(Act::CaseHandedOver, request.id, request.seen, "case-hand-over", |tx, before| {
            let note = checked_text(tx, "handNote", &request.note, LONGEST_NOTE, false)?;
            let Some(to) = request.to else { return Err(OfficeError::field("handTo", "missing")) };
            let mut fields = Fields::new(&tx.conn);
            fields.colleague("handTo", to)?;
            if before.staff == Some(StaffId(to)) {
                fields.refuse("handTo", "is-responsible");
            }
            fields.done()?;
            let hands = (before.staff, StaffId(to));
            let row = case_details::hand_over(&tx.conn, CaseId(request.id), today, hands, note)?;
            tx.made("handover", row);
            Ok(())
        })
    }

    /// The new counsellor has read the note of a hand-over.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when it was not for her or is seen already.
    pub fn see_handover(&mut self, request: &HandoverRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (today, id) = (self.clock().today(), request.id);
        let ((), act) = self.transact(Act::HandoverSeen, |tx| {
            if !case_details::is_unseen(&tx.conn, id, tx.actor.id)? {
                return Err(OfficeError::NotThere("handover"));
            }
            tx.changing("handover", id)?;
            case_details::see(&tx.conn, id, today)?;
            Ok(Done::of((), Some(id), format!("handover {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    fn turn(
        &mut self,
        act: Act,
        id: i64,
        seen: i64,
        form: &str,
        work: impl FnOnce(&mut Tx, &StoredCase) -> Result<(), OfficeError>,
    ) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let ((), act) = self.transact(act, |tx| {
            let before = case_details::stored(&tx.conn, CaseId(id))?.ok_or(OfficeError::NotThere("case"))?;
            tx.unchanged_since("casefile", id, seen)?;
            tx.changing("casefile", id)?;
            work(tx, &before)?;
            draft::finish(&tx.conn, tx.actor.id, &format!("{form}:{id}"))?;
            Ok(Done::of((), Some(id), format!("case {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

fn checked_text<'a>(
    tx: &Tx,
    field: &str,
    text: &'a str,
    longest: usize,
    needed: bool,
) -> Result<&'a str, OfficeError> {
    let mut fields = Fields::new(&tx.conn);
    let text = text.trim();
    if needed && text.is_empty() {
        fields.refuse(field, "missing");
    }
    if text.chars().count() > longest {
        fields.refuse(field, "too-long");
    }
    fields.done()?;
    Ok(text)
}
