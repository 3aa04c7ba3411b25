//! Logging a consultation: with somebody on record, somebody new, or nobody's name.

mod check;

use self::check::{Checked, check, check_person};
use crate::store::casefile::{self, CaseRecord};
use crate::store::contact::{self, ContactRecord};
use crate::store::person::{self, PersonRecord};
use crate::store::{draft, missing, private_note, status_check, talk};
use crate::transact::Done;
use crate::use_case::keep_queue::counselled;
use crate::use_case::move_appointment::became;
use crate::use_case::refer::within_consultation;
use crate::use_case::talk_fields::Fields;
use crate::use_case::talk_order::reorder;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{Datelike, NaiveDate};
use domain::consultation::{Belongs, TalkOrder, belongs};
use domain::missing::Missing;
use domain::permission::Deed;
use domain::{AppointmentId, Birth, CaseId, ContactId, PersonId, StaffId};
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
        Who::New { person } => Some(write_person(tx, person, checked.birth, checked.held_on)?),
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
        talk_kind: Some(TalkOrder::First.code()),
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
        counsellors: colleagues(&request.counsellors, tx.actor.id),
    };
    let id = contact::insert(&tx.conn, &record, tx.now)?;
    tx.made("contact", id.0);
    keep_private_note(tx, id, &request.private_note)?;
    if let Some(person) = person.filter(|_| request.status_still_right) {
        status_check::confirm(&tx.conn, id, person, checked.held_on)?;
    }
    if let Some(case) = case {
        reorder(tx, case, line)?;
    }
    if let Some(entry) = request.queue {
        counselled(tx, entry, id)?;
    }
    if let Some(appointment) = request.appointment {
        let companions: Vec<PersonId> = request.companions.iter().map(|id| PersonId(*id)).collect();
        became(tx, AppointmentId(appointment), id, &request.who, person, &companions)?;
    }
    if let Some(asked) = &request.referral {
        within_consultation(tx, id, asked, person.is_some())?;
    }
    // What was typed in from paper leaves a sheet begun meanwhile alone.
    if request.draft.is_some() {
        draft::finish(&tx.conn, tx.actor.id, "consultation")?;
    }
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
        talk_kind: talk::kind(&tx.conn, id)?.unwrap_or_default(),
        missing: lacks.into_iter().map(|what| what.code().to_owned()).collect(),
        act: 0,
    })
}

/// Somebody on record, or somebody new who is recorded with it.
pub(super) fn person_of(
    tx: &mut Tx,
    who: &Who,
    held_on: NaiveDate,
    today: NaiveDate,
) -> Result<PersonId, OfficeError> {
    match who {
        Who::Known { id } => {
            let mut fields = Fields::new(&tx.conn);
            fields.person("who", *id)?;
            fields.done()?;
            Ok(PersonId(*id))
        }
        Who::New { person } => {
            let birth = check_person(&tx.conn, person, today)?;
            write_person(tx, person, birth, held_on)
        }
        Who::Anonymous { .. } => Err(OfficeError::field("who", "missing")),
    }
}

/// The counsellors beside the one who leads, each once.
pub(super) fn colleagues(chosen: &[i64], leading: StaffId) -> Vec<StaffId> {
    let each: BTreeSet<StaffId> = chosen.iter().map(|id| StaffId(*id)).filter(|id| *id != leading).collect();
    each.into_iter().collect()
}

/// Writes the actor's own note on a contact, or takes it away when nothing is left of it.
pub(super) fn keep_private_note(tx: &mut Tx, contact: ContactId, note: &str) -> Result<(), OfficeError> {
    let note = note.trim();
    match private_note::of(&tx.conn, contact, tx.actor.id)? {
        None if note.is_empty() => {}
        None => {
            let row = private_note::insert(&tx.conn, contact, tx.actor.id, note)?;
            tx.made("private_note", row);
        }
        Some((_, text)) if text == note => {}
        Some((row, _)) => {
            tx.changing("private_note", row)?;
            if note.is_empty() {
                private_note::remove(&tx.conn, row)?;
            } else {
                private_note::update(&tx.conn, row, note)?;
            }
        }
    }
    Ok(())
}

/// Records somebody new outside a consultation (a member of a household), after the same checks.
pub(super) fn record_person(tx: &mut Tx, new: &NewPerson, on: NaiveDate) -> Result<PersonId, OfficeError> {
    let birth = check_person(&tx.conn, new, on)?;
    write_person(tx, new, birth, on)
}

fn write_person(
    tx: &mut Tx,
    new: &NewPerson,
    birth: Option<Birth>,
    on: NaiveDate,
) -> Result<PersonId, OfficeError> {
    let year = tx.now.year();
    let number = person::next_number(&tx.conn, "", year)?;
    let id = person::insert(
        &tx.conn,
        &PersonRecord {
            ident: None,
            number,
            family_name: clean(&new.family_name),
            given_name: clean(&new.given_name),
            birth,
            gender: new.gender.as_deref(),
            nationality: new.nationality.as_deref(),
            language: new.language.as_deref(),
            needs_interpreter: new.interpreter.as_deref(),
            postal_code: clean(&new.postal_code),
            town: clean(&new.town),
            entered_on: None,
            household: None,
            consent_on: new.consent.then_some(on),
        },
        tx.now,
    )?;
    tx.made("person", id.0);
    if let Some(status) = &new.status {
        let row = person::add_status(&tx.conn, id, status, Some(on), None)?;
        tx.made("residence_status", row);
    }
    Ok(id)
}

pub(super) fn case_for(
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
