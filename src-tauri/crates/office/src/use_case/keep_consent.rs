//! Consents and releases: recording one, changing it, taking it back. None is ever deleted: data may have gone on it.

use crate::check::{Check, LINES, SHORT};
use crate::store::consent::{self, ConsentRecord};
use crate::store::{agency, draft, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::NaiveDate;
use domain::consent::{ConsentKind, ConsentState, ConsentWay, Term, release_for};
use domain::permission::Deed;
use domain::{AgencyId, ConsentId, Direction, PersonId};
use wire::{
    ConsentFields, ConsentRequest, ConsentsView, FindReleaseRequest, PersonRequest, ReleaseView,
    SaveConsentRequest, SavedView,
};

const NOUN: &str = "consent";

impl Office {
    /// All consents of a person.
    ///
    /// # Errors
    /// When the store fails.
    pub fn consents(&self, request: &PersonRequest) -> Result<ConsentsView, OfficeError> {
        self.may(Deed::Read)?;
        let id = PersonId(request.id);
        Ok(ConsentsView {
            consents: consent::of_person(self.conn(), id, self.clock().today())?,
            noted_on: consent::noted_on(self.conn(), id)?,
        })
    }

    /// Whether data of a person may go to an agency on a day, and on which release.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for a day that is none.
    pub fn find_release(&self, request: &FindReleaseRequest) -> Result<ReleaseView, OfficeError> {
        self.may(Deed::Read)?;
        let today = self.clock().today();
        let mut check = Check::new(self.conn());
        let on = check.day("referredOn", &request.on, today, Direction::Past).unwrap_or(today);
        check.finish()?;
        let releases = consent::releases(self.conn(), PersonId(request.person))?;
        Ok(match release_for(&releases, AgencyId(request.agency), on) {
            Ok(id) => ReleaseView {
                consent: Some(id.0),
                valid_until: releases
                    .iter()
                    .find(|release| release.id == id)
                    .and_then(|release| release.term.valid_until)
                    .map(|day| day.to_string()),
                gap: None,
            },
            Err(gap) => ReleaseView { consent: None, valid_until: None, gap: Some(gap.code().to_owned()) },
        })
    }

    /// Records a consent or changes one.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted, also where a referral's data already rest on
    /// what would change; [`OfficeError::ChangedMeanwhile`].
    pub fn save_consent(&mut self, request: &SaveConsentRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::ConsentSaved, |tx| {
            let person = PersonId(request.person);
            person::one(&tx.conn, person)?.ok_or(OfficeError::NotThere("person"))?;
            let record = check(tx, person, request.id.map(ConsentId), &request.fields, today)?;
            let id = match request.id {
                Some(id) => {
                    tx.unchanged_since(NOUN, id, request.seen.unwrap_or(0))?;
                    tx.changing(NOUN, id)?;
                    consent::update(&tx.conn, ConsentId(id), &record)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("consent:{id}"))?;
                    id
                }
                None => {
                    let id = consent::insert(&tx.conn, &record, tx.actor.id, tx.now)?.0;
                    tx.made(NOUN, id);
                    draft::finish(&tx.conn, tx.actor.id, &format!("consent-of:{person}"))?;
                    id
                }
            };
            Ok(Done::of(id, Some(id), format!("consent {id} person {person}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Takes a consent back from today on.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`]; [`OfficeError::Invalid`] for one that was taken back already or begins later.
    pub fn revoke_consent(&mut self, request: &ConsentRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let id = request.id;
        let ((), act) = self.transact(Act::ConsentRevoked, |tx| {
            let today = tx.now.date();
            let (_, term) = consent::term(&tx.conn, ConsentId(id))?.ok_or(OfficeError::NotThere(NOUN))?;
            match term.on(today) {
                ConsentState::Active | ConsentState::Expired => {}
                ConsentState::Revoked | ConsentState::ToCome => {
                    return Err(OfficeError::field("revokedOn", "not-active"));
                }
            }
            tx.changing(NOUN, id)?;
            consent::revoke(&tx.conn, ConsentId(id), today)?;
            Ok(Done::of((), Some(id), format!("consent {id} revoked")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

fn check<'a>(
    tx: &Tx,
    person: PersonId,
    id: Option<ConsentId>,
    fields: &'a ConsentFields,
    today: NaiveDate,
) -> Result<ConsentRecord<'a>, OfficeError> {
    let mut check = Check::new(&tx.conn);
    let kind = ConsentKind::from_code(&fields.kind);
    if kind.is_none() {
        check.refuse("kind", "unknown-code");
    }
    let agency = fields.agency.map(AgencyId);
    if let Some(agency) = agency
        && agency::one(&tx.conn, agency, today)?.is_none()
    {
        check.refuse("agency", "not-there");
    }
    check.text("recipient", &fields.recipient, SHORT);
    check.text("dataScope", &fields.data_scope, LINES);
    check.text("purpose", &fields.purpose, LINES);
    check.text("givenBy", &fields.given_by, SHORT);
    if fields.way.as_deref().is_some_and(|way| ConsentWay::from_code(way).is_none()) {
        check.refuse("way", "unknown-code");
    }
    if kind == Some(ConsentKind::Release) {
        if agency.is_none() && fields.recipient.trim().is_empty() {
            check.refuse("agency", "missing");
        }
        if fields.data_scope.trim().is_empty() {
            check.refuse("dataScope", "missing");
        }
        if fields.way.is_none() {
            check.refuse("way", "missing");
        }
    }
    if fields.given_on.trim().is_empty() {
        check.refuse("givenOn", "missing");
    }
    let given_on = check.day("givenOn", &fields.given_on, today, Direction::Past).unwrap_or(today);
    if given_on > today {
        check.refuse("givenOn", "in-the-future");
    }
    let valid_until = check.day("validUntil", &fields.valid_until, today, Direction::Future);
    let revoked_on = check.day("revokedOn", &fields.revoked_on, today, Direction::Past);
    if valid_until.is_some_and(|until| until < given_on) {
        check.refuse("validUntil", "before-beginning");
    }
    if revoked_on.is_some_and(|on| on < given_on) {
        check.refuse("revokedOn", "before-beginning");
    }
    if revoked_on.is_some_and(|on| on > today) {
        check.refuse("revokedOn", "in-the-future");
    }
    let term = Term { given_on, valid_until, revoked_on };
    if let Some(id) = id {
        let (owner, _) = consent::term(&tx.conn, id)?.ok_or(OfficeError::NotThere(NOUN))?;
        if owner != person {
            return Err(OfficeError::NotThere(NOUN));
        }
        carried(&mut check, &consent::passed_on(&tx.conn, id)?, kind, agency, term);
    }
    check.finish()?;
    Ok(ConsentRecord {
        person,
        kind: &fields.kind,
        agency,
        recipient: &fields.recipient,
        data_scope: &fields.data_scope,
        purpose: &fields.purpose,
        term,
        way: fields.way.as_deref(),
        given_by: &fields.given_by,
    })
}

/// Data that already went must go on resting on what is written: its agency and its day stay covered. Taking back on the
/// very day is for what comes after.
fn carried(
    check: &mut Check,
    passed: &[(Option<AgencyId>, NaiveDate)],
    kind: Option<ConsentKind>,
    agency: Option<AgencyId>,
    term: Term,
) {
    let code = "referral-rests-on-it";
    if !passed.is_empty() && kind != Some(ConsentKind::Release) {
        check.refuse("kind", code);
    }
    if passed.iter().any(|(to, _)| *to != agency) {
        check.refuse("agency", code);
    }
    if passed.iter().any(|(_, on)| *on < term.given_on) {
        check.refuse("givenOn", code);
    }
    if passed.iter().any(|(_, on)| term.valid_until.is_some_and(|until| until < *on)) {
        check.refuse("validUntil", code);
    }
    if passed.iter().any(|(_, on)| term.revoked_on.is_some_and(|revoked| revoked < *on)) {
        check.refuse("revokedOn", code);
    }
}
