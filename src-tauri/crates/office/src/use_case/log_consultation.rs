//! Logging a consultation: with somebody on record, somebody new, or nobody's name.

mod check;

use self::check::{Checked, check};
use crate::store::casefile::{self, CaseRecord};
use crate::store::contact::{self, ContactRecord};
use crate::store::person::{self, PersonRecord};
use crate::store::{draft, missing};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{Datelike, NaiveDate};
use domain::consultation::{Belongs, belongs, talk_kind};
use domain::missing::Missing;
use domain::permission::Deed;
use domain::{CaseId, PersonId};
use std::collections::BTreeSet;
use wire::{LogConsultationRequest, LoggedView, NewPerson, Who};

impl Office {
    /// Logs a consultation. It joins the person's open case of the funding line, or opens one of kind Kurzberatung.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; then nothing is written.
    pub fn log_consultation(&mut self, request: &LogConsultationRequest) -> Result<LoggedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (view, act) = self.transact(Act::ConsultationLogged, |tx| {
            let checked = check(tx, request, today)?;
            let logged = write(tx, request, &checked)?;
            let about = format!("contact {} case {:?}", logged.contact, logged.case_number);
            let object = Some(logged.contact);
            Ok(Done::of(logged, object, about))
        })?;
        Ok(LoggedView { act, ..view })
    }
}

fn write(
    tx: &mut Tx,
    request: &LogConsultationRequest,
    checked: &Checked,
) -> Result<LoggedView, OfficeError> {
    let person = match &request.who {
        Who::Known { id } => Some(PersonId(*id)),
        Who::New { person } => Some(record_person(tx, person, checked)?),
        Who::Anonymous { .. } => None,
    };
    let line = request.funding_line.as_str();
    let (case, opened_case) = match person {
        Some(person) => {
            let (case, opened) = case_for(tx, person, line, checked.held_on)?;
            (Some(case), opened)
        }
        None => (None, false),
    };
    let kind = match case {
        Some(case) => talk_kind(contact::finished_talks(&tx.conn, case, line)?),
        None => talk_kind(0),
    };
    let (anonymous_nationality, anonymous_gender, anonymous_age) = match &request.who {
        Who::Anonymous { nationality, gender, age } => {
            (nationality.as_deref(), gender.as_deref(), age.as_deref())
        }
        Who::Known { .. } | Who::New { .. } => (None, None, None),
    };
    let note = request.note.trim();
    let companions: BTreeSet<PersonId> =
        request.companions.iter().map(|id| PersonId(*id)).filter(|id| Some(*id) != person).collect();
    let record = ContactRecord {
        ident: None,
        case,
        held_on: checked.held_on,
        began_at: checked.began_at,
        minutes: request.minutes,
        talk_kind: Some(kind),
        setting: Some(&request.setting),
        form: Some(&request.form),
        state: Some("erledigt"),
        language: request.language.as_deref(),
        interpreting: request.interpreting.as_deref(),
        funding_line: Some(line),
        staff: Some(tx.actor.id),
        anonymous_nationality,
        anonymous_gender,
        anonymous_age,
        note: (!note.is_empty()).then_some(note),
        topics: request.topics.iter().map(String::as_str).collect(),
        companions: companions.into_iter().collect(),
    };
    let id = contact::insert(&tx.conn, &record, tx.now)?;
    tx.made("contact", id.0);
    draft::finish(&tx.conn, tx.actor.id, "consultation")?;
    let mut lacks = match person {
        Some(person) => missing::of_person(&tx.conn, person, checked.held_on)?,
        None => Vec::new(),
    };
    lacks.extend(request.topics.is_empty().then_some(Missing::Topics));
    lacks.extend(request.minutes.is_none().then_some(Missing::Minutes));
    Ok(LoggedView {
        contact: id.0,
        person: person.map(|p| p.0),
        case_number: case.map(|case| casefile::number(&tx.conn, case)).transpose()?,
        opened_case,
        talk_kind: kind.to_owned(),
        missing: lacks.into_iter().map(|what| what.code().to_owned()).collect(),
        act: 0,
    })
}

fn record_person(tx: &mut Tx, new: &NewPerson, checked: &Checked) -> Result<PersonId, OfficeError> {
    let year = tx.now.year();
    let number = person::next_number(&tx.conn, "", year)?;
    let id = person::insert(
        &tx.conn,
        &PersonRecord {
            ident: None,
            number,
            family_name: clean(&new.family_name),
            given_name: clean(&new.given_name),
            birth: checked.birth,
            gender: new.gender.as_deref(),
            nationality: new.nationality.as_deref(),
            language: new.language.as_deref(),
            needs_interpreter: new.interpreter.as_deref(),
            postal_code: clean(&new.postal_code),
            town: clean(&new.town),
            entered_on: None,
            household: None,
            consent_on: new.consent.then_some(checked.held_on),
        },
        tx.now,
    )?;
    tx.made("person", id.0);
    if let Some(status) = &new.status {
        let row = person::add_status(&tx.conn, id, status, Some(checked.held_on), None)?;
        tx.made("residence_status", row);
    }
    Ok(id)
}

fn case_for(
    tx: &mut Tx,
    person: PersonId,
    line: &str,
    held_on: NaiveDate,
) -> Result<(CaseId, bool), OfficeError> {
    match belongs(&casefile::choices(&tx.conn, person)?, line, held_on) {
        Belongs::To(case) => Ok((case, false)),
        Belongs::ToANewCase => {
            let year = held_on.year();
            let number = person::next_number(&tx.conn, "F", year)?;
            let case = casefile::insert(
                &tx.conn,
                &CaseRecord {
                    ident: None,
                    number,
                    person,
                    kind: Some("kurz"),
                    funding_line: Some(line),
                    staff: Some(tx.actor.id),
                    opened_on: held_on,
                    closed_on: None,
                    closing_reason: None,
                },
            )?;
            tx.made("casefile", case.0);
            Ok((case, true))
        }
    }
}

/// A text without white space around it; none when nothing is left.
fn clean(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|t| !t.is_empty())
}
