//! Referring somebody to an agency, saying how it went, and the list of those to ask. Handing over an address needs
//! nothing; passing data on needs a release from secrecy that covers this agency and this day (§ 203 StGB).

mod check;

use self::check::check;
use crate::store::{draft, referral};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use domain::permission::Deed;
use domain::referral::{ask_on, is_answered};
use domain::{ContactId, PersonId, ReferralId};
use schema::codes::ListName;
use wire::{
    AnswerReferralRequest, PersonRequest, ReferralFields, ReferralRow, ReferralsView, SaveReferralRequest,
    SavedView, SheetReferral,
};

const NOUN: &str = "referral";
const CONTACTS: u32 = 20;

impl Office {
    /// The person's referrals, and the contacts to which a new one may belong.
    ///
    /// # Errors
    /// When the store fails.
    pub fn referrals(&self, request: &PersonRequest) -> Result<ReferralsView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, person) = (self.conn(), PersonId(request.id));
        Ok(ReferralsView {
            referrals: referral::of_person(conn, person, self.clock().today())?,
            contacts: referral::contacts(conn, person, CONTACTS)?,
        })
    }

    /// Referrals of the whole office whose day to ask has come.
    ///
    /// # Errors
    /// When the store fails.
    pub fn due_referrals(&self) -> Result<Vec<ReferralRow>, OfficeError> {
        self.may(Deed::Read)?;
        referral::due(self.conn(), self.clock().today())
    }

    /// Writes a referral; a release given together with it is recorded in the same act.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted: `dataPassed` with `release-…` where data would
    /// go without a release; [`OfficeError::ChangedMeanwhile`].
    pub fn save_referral(&mut self, request: &SaveReferralRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::ReferralSaved, |tx| {
            let id = request.id.map(ReferralId);
            if let Some(id) = id {
                tx.unchanged_since(NOUN, id.0, request.seen.unwrap_or(0))?;
            }
            let record = check(tx, id, &request.fields, today)?;
            let (id, form) = match id {
                Some(id) => {
                    tx.changing(NOUN, id.0)?;
                    referral::update(&tx.conn, id, &record.record(&request.fields))?;
                    (id, format!("referral:{id}"))
                }
                None => {
                    let id = referral::insert(&tx.conn, &record.record(&request.fields), tx.actor.id)?;
                    tx.made(NOUN, id.0);
                    (id, format!("referral-of:{}", request.person))
                }
            };
            draft::finish(&tx.conn, tx.actor.id, &form)?;
            Ok(Done::of(id.0, Some(id.0), format!("referral {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Says how a referral went; without an outcome it is asked again in two weeks.
    ///
    /// # Errors
    /// An outcome that is none; [`OfficeError::ChangedMeanwhile`].
    pub fn answer_referral(&mut self, request: &AnswerReferralRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let id = request.id;
        let ((), act) = self.transact(Act::ReferralAnswered, |tx| {
            tx.unchanged_since(NOUN, id, request.seen)?;
            let mut fields = crate::check::Check::new(&tx.conn);
            fields.code("outcome", ListName::ReferralOutcome, request.outcome.as_deref())?;
            fields.finish()?;
            tx.changing(NOUN, id)?;
            let outcome = request.outcome.as_deref();
            let remind_on = (!is_answered(outcome)).then(|| ask_on(tx.now.date()));
            referral::answer(&tx.conn, ReferralId(id), outcome, remind_on)?;
            Ok(Done::of((), Some(id), format!("referral {id} {outcome:?}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

/// A referral made while a consultation is logged: the address was handed over, and somebody asks in two weeks.
pub(super) fn within_consultation(
    tx: &mut Tx,
    contact: ContactId,
    asked: &SheetReferral,
    named: bool,
) -> Result<(), OfficeError> {
    let (_, held_on) = referral::of_contact(&tx.conn, contact)?.ok_or(OfficeError::NotThere("contact"))?;
    let fields = ReferralFields {
        contact: Some(contact.0),
        kind: "referral".to_owned(),
        agency: Some(asked.agency),
        agency_kind: None,
        purpose: asked.purpose.clone(),
        data_passed: false,
        data_scope: String::new(),
        referred_on: held_on.to_string(),
        outcome: "genannt".to_owned(),
        remind_on: if named { ask_on(held_on).to_string() } else { String::new() },
        new_release: None,
    };
    let today = tx.now.date();
    let record = check(tx, None, &fields, today)?;
    let id = referral::insert(&tx.conn, &record.record(&fields), tx.actor.id)?;
    tx.made(NOUN, id.0);
    Ok(())
}
