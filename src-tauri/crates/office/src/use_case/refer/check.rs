//! What a referral as typed must fulfil before it is written; a release recorded along with it is written here.

use crate::check::{Check, LINES, clean};
use crate::store::consent::{self, ConsentRecord};
use crate::store::{agency, referral};
use crate::{OfficeError, Tx};
use chrono::NaiveDate;
use domain::consent::{ConsentKind, ConsentWay, Term, release_for};
use domain::referral::{ReferralKind, is_answered};
use domain::{AgencyId, ConsentId, ContactId, Direction, PersonId, ReferralId};
use schema::codes::ListName;
use wire::{NewRelease, ReferralFields};

/// A referral's texts, understood.
pub(super) struct Checked {
    contact: ContactId,
    agency: Option<AgencyId>,
    agency_kind: Option<String>,
    release: Option<(Option<ConsentId>, NaiveDate)>,
    referred_on: NaiveDate,
    remind_on: Option<NaiveDate>,
}

impl Checked {
    /// What is written.
    pub(super) fn record<'a>(&'a self, fields: &'a ReferralFields) -> referral::ReferralRecord<'a> {
        referral::ReferralRecord {
            contact: self.contact,
            kind: &fields.kind,
            agency: self.agency,
            agency_kind: self.agency_kind.as_deref(),
            purpose: &fields.purpose,
            data_passed: fields.data_passed,
            data_scope: if fields.data_passed { &fields.data_scope } else { "" },
            release: self.release,
            referred_on: self.referred_on,
            outcome: &fields.outcome,
            remind_on: self.remind_on,
        }
    }
}

/// Reads and checks the whole request.
pub(super) fn check(
    tx: &mut Tx,
    id: Option<ReferralId>,
    fields: &ReferralFields,
    today: NaiveDate,
) -> Result<Checked, OfficeError> {
    let mut check = Check::new(&tx.conn);
    if ReferralKind::from_code(&fields.kind).is_none() {
        check.refuse("kind", "unknown-code");
    }
    let found = match fields.contact.map(ContactId) {
        Some(contact) => referral::of_contact(&tx.conn, contact)?.map(|(person, on)| (contact, person, on)),
        None => None,
    };
    if found.is_none() {
        check.refuse("contact", "missing");
    }
    let agency = fields.agency.map(AgencyId);
    let entry = match agency {
        Some(agency) => agency::one(&tx.conn, agency, today)?,
        None => None,
    };
    if agency.is_some() && entry.is_none() {
        check.refuse("agency", "not-there");
    }
    let agency_kind = entry.map(|entry| entry.kind).or_else(|| fields.agency_kind.clone());
    check.code("agencyKind", ListName::AgencyKind, agency_kind.as_deref())?;
    if agency_kind.is_none() {
        check.refuse("agency", "missing");
    }
    check.text("purpose", &fields.purpose, LINES);
    check.text("dataScope", &fields.data_scope, LINES);
    check.code("outcome", ListName::ReferralOutcome, Some(&fields.outcome))?;
    if fields.referred_on.trim().is_empty() {
        check.refuse("referredOn", "missing");
    }
    let referred_on = check.day("referredOn", &fields.referred_on, today, Direction::Past).unwrap_or(today);
    if referred_on > today {
        check.refuse("referredOn", "in-the-future");
    }
    if found.is_some_and(|(_, _, held_on)| referred_on < held_on) {
        check.refuse("referredOn", "before-contact");
    }
    let remind_on = check
        .day("remindOn", &fields.remind_on, today, Direction::Future)
        .filter(|_| !is_answered(Some(&fields.outcome)));
    let person = found.and_then(|(_, person, _)| person);
    let passing = Passing { id, person, agency, referred_on };
    let needed = match fields.data_passed {
        true => data(tx, &mut check, fields, &passing, today)?,
        false => Rests::OnNothing,
    };
    check.finish()?;
    let Some((contact, _, _)) = found else { return Err(OfficeError::field("contact", "missing")) };
    let release = match needed {
        Rests::OnNothing => None,
        Rests::On(release) => Some(release),
        Rests::OnNew(record) => {
            let (id, given_on) = record_release(tx, &record, fields)?;
            Some((Some(id), given_on))
        }
    };
    Ok(Checked { contact, agency, agency_kind, release, referred_on, remind_on })
}

/// Whose data would go where and when.
struct Passing {
    id: Option<ReferralId>,
    person: Option<PersonId>,
    agency: Option<AgencyId>,
    referred_on: NaiveDate,
}

/// What the passing on of data rests on.
enum Rests {
    OnNothing,
    On((Option<ConsentId>, NaiveDate)),
    OnNew(FreshRelease),
}

/// A release to be recorded with the referral.
struct FreshRelease {
    person: PersonId,
    agency: AgencyId,
    way: ConsentWay,
    term: Term,
}

fn data(
    tx: &Tx,
    check: &mut Check,
    fields: &ReferralFields,
    passing: &Passing,
    today: NaiveDate,
) -> Result<Rests, OfficeError> {
    // What went stays as it went: a later revocation, or a list that was taken in without the release itself, changes
    // nothing about that day.
    if let Some(id) = passing.id
        && let Some(was) = referral::passed(&tx.conn, id)?
        && was.agency == passing.agency
        && was.referred_on == Some(passing.referred_on)
        && fields.new_release.is_none()
        && let Some(released_on) = was.released_on
    {
        return Ok(Rests::On((was.release, released_on)));
    }
    if clean(&fields.data_scope).is_none() {
        check.refuse("dataScope", "missing");
    }
    let Some(person) = passing.person else {
        check.refuse("dataPassed", "nobody-to-release");
        return Ok(Rests::OnNothing);
    };
    let Some(agency) = passing.agency else {
        check.refuse("agency", "agency-of-directory");
        return Ok(Rests::OnNothing);
    };
    if let Some(new) = &fields.new_release {
        return Ok(fresh(check, new, person, agency, passing.referred_on, today)
            .map_or(Rests::OnNothing, Rests::OnNew));
    }
    let releases = consent::releases(&tx.conn, person)?;
    match release_for(&releases, agency, passing.referred_on) {
        Ok(id) => {
            let given_on = releases
                .iter()
                .find(|release| release.id == id)
                .map_or(passing.referred_on, |release| release.term.given_on);
            Ok(Rests::On((Some(id), given_on)))
        }
        Err(gap) => {
            check.refuse("dataPassed", gap.code());
            Ok(Rests::OnNothing)
        }
    }
}

fn fresh(
    check: &mut Check,
    new: &NewRelease,
    person: PersonId,
    agency: AgencyId,
    given_on: NaiveDate,
    today: NaiveDate,
) -> Option<FreshRelease> {
    let way = ConsentWay::from_code(&new.way);
    if way.is_none() {
        check.refuse("newRelease.way", "missing");
    }
    let valid_until = check.day("newRelease.validUntil", &new.valid_until, today, Direction::Future);
    if valid_until.is_some_and(|until| until < given_on) {
        check.refuse("newRelease.validUntil", "before-beginning");
    }
    way.map(|way| FreshRelease {
        person,
        agency,
        way,
        term: Term { given_on, valid_until, revoked_on: None },
    })
}

fn record_release(
    tx: &mut Tx,
    fresh: &FreshRelease,
    fields: &ReferralFields,
) -> Result<(ConsentId, NaiveDate), OfficeError> {
    let record = ConsentRecord {
        person: fresh.person,
        kind: ConsentKind::Release.code(),
        agency: Some(fresh.agency),
        recipient: "",
        data_scope: &fields.data_scope,
        purpose: &fields.purpose,
        term: fresh.term,
        way: Some(fresh.way.code()),
        given_by: "",
    };
    let id = consent::insert(&tx.conn, &record, tx.actor.id, tx.now)?;
    tx.made("consent", id.0);
    Ok((id, fresh.term.given_on))
}
