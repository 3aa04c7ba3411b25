//! Logging a consultation: with somebody on record, somebody new, or nobody's name.

use crate::store::casefile::{self, CaseRecord};
use crate::store::contact::{self, ContactRecord};
use crate::store::person::{self, PersonRecord};
use crate::store::{code, draft, missing};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{Datelike, NaiveDate, NaiveTime};
use domain::consultation::{Belongs, belongs, talk_kind};
use domain::missing::Missing;
use domain::permission::Deed;
use domain::{
    BirthReading, CaseId, DayTextError, Direction, DraftId, PersonId, read_birth, read_day, read_time,
    running_number,
};
use schema::codes::ListName;
use std::collections::BTreeSet;
use wire::{FieldRefusal, LogConsultationRequest, LoggedView, NewPerson, Who};

const LONGEST_MINUTES: u32 = 1_440;
const LONGEST_NOTE: usize = 10_000;
const LONGEST_NAME: usize = 200;
const MOST_TOPICS: usize = 12;
const NOT_STATED: &str = "KA";

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

/// The request's texts, understood.
struct Checked {
    held_on: NaiveDate,
    began_at: Option<NaiveTime>,
    birth: Option<domain::Birth>,
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

fn check(tx: &Tx, request: &LogConsultationRequest, today: NaiveDate) -> Result<Checked, OfficeError> {
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
    if let Some(kept) = request.draft {
        draft::remove(&tx.conn, tx.actor.id, DraftId(kept))?;
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
        talk_kind: kind.to_owned(),
        missing: lacks.into_iter().map(|what| what.code().to_owned()).collect(),
        act: 0,
    })
}

fn record_person(tx: &mut Tx, new: &NewPerson, checked: &Checked) -> Result<PersonId, OfficeError> {
    let year = tx.now.year();
    let number = running_number("", year, person::last_number(&tx.conn, "person", "", year)?);
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
            let number = running_number("F", year, person::last_number(&tx.conn, "casefile", "F", year)?);
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
