//! What a consultation as typed must fulfil, field by field, before anything is written.

use super::clean;
use crate::use_case::talk_fields::{Fields, Typed};
use crate::{OfficeError, Tx};
use chrono::{NaiveDate, NaiveTime};
use domain::{BirthReading, read_birth};
use schema::codes::ListName;
use wire::{LogConsultationRequest, NewPerson, Who};

const LONGEST_NAME: usize = 200;

/// The request's texts, understood.
pub(super) struct Checked {
    pub(super) held_on: NaiveDate,
    pub(super) began_at: Option<NaiveTime>,
    pub(super) birth: Option<domain::Birth>,
}

/// Reads and checks the whole request.
pub(super) fn check(
    tx: &Tx,
    request: &LogConsultationRequest,
    today: NaiveDate,
) -> Result<Checked, OfficeError> {
    let mut fields = Fields::new(&tx.conn);
    let typed = Typed {
        date: &request.date,
        time: &request.time,
        minutes: request.minutes,
        setting: Some(&request.setting),
        form: Some(&request.form),
        funding_line: Some(&request.funding_line),
        language: request.language.as_deref(),
        interpreting: request.interpreting.as_deref(),
        topics: &request.topics,
        companions: &request.companions,
        counsellors: &request.counsellors,
        note: &request.note,
        private_note: &request.private_note,
        may_lie_ahead: false,
    };
    let (held_on, began_at) = fields.talk(&typed, today)?;
    fields.needs_line(Some(&request.funding_line));
    let mut birth = None;
    match &request.who {
        Who::Known { id } => fields.person("who", *id)?,
        Who::New { person } => birth = check_new(&mut fields, person, today)?,
        Who::Anonymous { nationality, gender, age } => {
            fields.code("who.nationality", ListName::Country, nationality.as_deref())?;
            fields.code("who.gender", ListName::Gender, gender.as_deref())?;
            fields.code("who.age", ListName::AnonymousAge, age.as_deref())?;
            if !request.companions.is_empty() {
                fields.refuse("companions", "not-with-anonymous");
            }
        }
    }
    fields.done()?;
    Ok(Checked { held_on, began_at, birth })
}

/// Checks somebody new by herself.
pub(super) fn check_person(
    conn: &rusqlite::Connection,
    new: &NewPerson,
    today: NaiveDate,
) -> Result<Option<domain::Birth>, OfficeError> {
    let mut fields = Fields::new(conn);
    let birth = check_new(&mut fields, new, today)?;
    fields.done()?;
    Ok(birth)
}

fn check_new(
    fields: &mut Fields<'_>,
    new: &NewPerson,
    today: NaiveDate,
) -> Result<Option<domain::Birth>, OfficeError> {
    for (field, text) in
        [("newPerson.familyName", &new.family_name), ("newPerson.givenName", &new.given_name)]
    {
        if text.as_ref().is_some_and(|t| t.chars().count() > LONGEST_NAME || t.chars().any(char::is_control))
        {
            fields.refuse(field, "not-a-name");
        }
    }
    if clean(&new.family_name).is_none() && clean(&new.given_name).is_none() {
        fields.refuse("newPerson.familyName", "missing");
    }
    let birth = match read_birth(new.birth.as_deref().unwrap_or_default(), today) {
        BirthReading::Known(birth) => Some(birth),
        BirthReading::Empty | BirthReading::Unknown => None,
        BirthReading::InTheFuture => refused(fields, "in-the-future"),
        BirthReading::NoSuchDay => refused(fields, "no-such-day"),
        BirthReading::OtherCalendar { .. } => refused(fields, "other-calendar"),
        BirthReading::NotUnderstood => refused(fields, "not-a-date"),
    };
    fields.code("newPerson.gender", ListName::Gender, new.gender.as_deref())?;
    fields.code("newPerson.nationality", ListName::Country, new.nationality.as_deref())?;
    fields.code("newPerson.language", ListName::Language, new.language.as_deref())?;
    fields.code("newPerson.interpreter", ListName::NeedsInterpreter, new.interpreter.as_deref())?;
    fields.code("newPerson.status", ListName::ResidenceStatus, new.status.as_deref())?;
    if clean(&new.postal_code).is_some_and(|code| code.chars().count() > 10) {
        fields.refuse("newPerson.postalCode", "too-long");
    }
    Ok(birth)
}

fn refused(fields: &mut Fields<'_>, code: &str) -> Option<domain::Birth> {
    fields.refuse("newPerson.birth", code);
    None
}
