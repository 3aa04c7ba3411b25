//! What a consultation as typed must fulfil, field by field, before anything is written.

use super::clean;
use crate::store::{code, person};
use crate::{OfficeError, Tx};
use chrono::{NaiveDate, NaiveTime};
use domain::{BirthReading, DayTextError, Direction, PersonId, read_birth, read_day, read_time};
use schema::codes::ListName;
use wire::{FieldRefusal, LogConsultationRequest, NewPerson, Who};

const LONGEST_MINUTES: u32 = 1_440;
const LONGEST_NOTE: usize = 10_000;
const LONGEST_NAME: usize = 200;
const MOST_TOPICS: usize = 12;
const NOT_STATED: &str = "KA";

/// The request's texts, understood.
pub(super) struct Checked {
    pub(super) held_on: NaiveDate,
    pub(super) began_at: Option<NaiveTime>,
    pub(super) birth: Option<domain::Birth>,
}

/// Collects everything that cannot be accepted, so that the counsellor sees it at once.
struct Fields<'a> {
    conn: &'a rusqlite::Connection,
    refused: Vec<FieldRefusal>,
}

impl Fields<'_> {
    fn refuse(&mut self, field: &str, code: &str) {
        self.refused.push(FieldRefusal { field: field.to_owned(), code: code.to_owned() });
    }

    fn code(&mut self, field: &str, list: ListName, value: Option<&str>) -> Result<(), OfficeError> {
        if let Some(value) = value
            && !code::is_code(self.conn, list, value)?
        {
            self.refuse(field, "unknown-code");
        }
        Ok(())
    }
}

/// Reads and checks the whole request.
pub(super) fn check(
    tx: &Tx,
    request: &LogConsultationRequest,
    today: NaiveDate,
) -> Result<Checked, OfficeError> {
    let mut fields = Fields { conn: &tx.conn, refused: Vec::new() };
    let held_on = match read_day(&request.date, today, Direction::Past) {
        Ok(day) => {
            if day > today {
                fields.refuse("date", "in-the-future");
            }
            day
        }
        Err(error) => {
            let code = match error {
                DayTextError::Missing => "missing",
                DayTextError::NotADay => "not-a-date",
                DayTextError::NoSuchDay => "no-such-day",
            };
            fields.refuse("date", code);
            today
        }
    };
    let began_at = read_time(&request.time).unwrap_or_else(|_| {
        fields.refuse("time", "not-a-time");
        None
    });
    if request.minutes.is_some_and(|minutes| minutes > LONGEST_MINUTES) {
        fields.refuse("minutes", "longer-than-a-day");
    }
    if request.note.chars().count() > LONGEST_NOTE {
        fields.refuse("note", "too-long");
    }
    if request.topics.len() > MOST_TOPICS {
        fields.refuse("topics", "too-many");
    }
    for topic in &request.topics {
        fields.code("topics", ListName::Topic, Some(topic))?;
    }
    fields.code("setting", ListName::Setting, Some(&request.setting))?;
    fields.code("form", ListName::Form, Some(&request.form))?;
    if request.funding_line == NOT_STATED {
        fields.refuse("fundingLine", "missing"); // a consultation carries exactly one line (domain.md c, rule 2)
    }
    fields.code("fundingLine", ListName::FundingLine, Some(&request.funding_line))?;
    fields.code("language", ListName::Language, request.language.as_deref())?;
    fields.code("interpreting", ListName::Interpreting, request.interpreting.as_deref())?;
    for companion in &request.companions {
        if person::one(&tx.conn, PersonId(*companion))?.is_none() {
            fields.refuse("companions", "not-there");
        }
    }
    let mut birth = None;
    match &request.who {
        Who::Known { id } => {
            if person::one(&tx.conn, PersonId(*id))?.is_none() {
                fields.refuse("who", "not-there");
            }
        }
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
    if fields.refused.is_empty() {
        Ok(Checked { held_on, began_at, birth })
    } else {
        Err(OfficeError::Invalid(fields.refused))
    }
}

fn check_new(
    fields: &mut Fields,
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

fn refused(fields: &mut Fields, code: &str) -> Option<domain::Birth> {
    fields.refuse("newPerson.birth", code);
    None
}
