//! A legal hold: a case must not be erased for now (a dispute, an order of a court). Set and lifted with a reason.

use crate::store::{image, legal_hold};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::CaseId;
use domain::permission::Deed;
use wire::{HoldCaseRequest, LiftHoldRequest, SavedView};

const LONGEST: usize = 500;

impl Office {
    /// Sets a hold on a case.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] without a reason; [`OfficeError::NotThere`].
    pub fn hold_case(&mut self, request: &HoldCaseRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::AnswerRights)?;
        let reason = reason(&request.reason)?.to_owned();
        let today = self.clock().today();
        let case = CaseId(request.case);
        let (id, act) = self.transact(Act::HoldSet, |tx| {
            if !legal_hold::case_stands(&tx.conn, case)? {
                return Err(OfficeError::NotThere("casefile"));
            }
            let id = legal_hold::set(&tx.conn, case, &reason, today, tx.actor.id, tx.now)?;
            tx.made("legal_hold", id);
            Ok(Done::of(id, Some(case.0), format!("hold {id} on case {case}")))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), "legal_hold", id)?, act })
    }

    /// Lifts a hold.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] without a reason; [`OfficeError::ChangedMeanwhile`]; [`OfficeError::NotThere`].
    pub fn lift_hold(&mut self, request: &LiftHoldRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::AnswerRights)?;
        let reason = reason(&request.reason)?.to_owned();
        let today = self.clock().today();
        let ((), act) = self.transact(Act::HoldLifted, |tx| {
            tx.unchanged_since("legal_hold", request.id, request.seen)?;
            tx.changing("legal_hold", request.id)?;
            if !legal_hold::lift(&tx.conn, request.id, &reason, today)? {
                return Err(OfficeError::NotThere("legal_hold"));
            }
            Ok(Done::of((), Some(request.id), format!("hold {} lifted", request.id)))
        })?;
        let version = image::version(self.conn(), "legal_hold", request.id)?;
        Ok(SavedView { id: request.id, version, act })
    }
}

fn reason(text: &str) -> Result<&str, OfficeError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(OfficeError::field("reason", "missing"));
    }
    if text.chars().count() > LONGEST {
        return Err(OfficeError::field("reason", "too-long"));
    }
    Ok(text)
}
