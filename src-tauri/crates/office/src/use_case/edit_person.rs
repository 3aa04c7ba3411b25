//! Changing a person's record. Nothing is demanded but what makes sense; everything odd is said field by field.

use crate::store::code;
use crate::store::person_details::{self, BirthKept};
use crate::store::person_merge;
use crate::store::{draft, image};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::NaiveDate;
use domain::permission::Deed;
use domain::{
    Birth, BirthReading, Calendar, DayTextError, Direction, PersonId, read_birth, read_birth_in, read_day,
};
use rusqlite::Connection;
use schema::codes::ListName;
use wire::{EditPersonRequest, FieldRefusal, PersonFields, SavedView};

const LONGEST_NAME: usize = 200;
const LONGEST_TEXT: usize = 1_000;
const MOST_LINES: usize = 20;
const CHANNELS: [&str; 5] = ["phone", "mail", "address", "messenger", "other"];
const REFERENCES: [&str; 8] = ["azr", "bamf", "abh", "court", "social", "jobcenter", "insurance", "other"];
const LEVELS: [&str; 7] = ["first", "A1", "A2", "B1", "B2", "C1", "C2"];

impl Office {
    /// Saves the form *Person*.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when somebody saved it since; [`OfficeError::Invalid`] naming every field that
    /// cannot be accepted; then nothing is written.
    pub fn edit_person(&mut self, request: &EditPersonRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let id = request.id;
        let ((), act) = self.transact(Act::PersonSaved, |tx| {
            tx.changing("person", id)?;
            tx.unchanged_since("person", id, request.seen)?;
            if person_merge::merged_into(&tx.conn, PersonId(id))?.is_some() {
                return Err(OfficeError::NotThere("person"));
            }
            let (fields, birth) = check(&tx.conn, &request.fields, today)?;
            person_details::write(&tx.conn, PersonId(id), &fields, &birth)?;
            draft::finish(&tx.conn, tx.actor.id, &format!("person:{id}"))?;
            Ok(Done::of((), Some(id), format!("person {id}")))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), "person", id)?, act })
    }
}

struct Fields<'a> {
    conn: &'a Connection,
    today: NaiveDate,
    refused: Vec<FieldRefusal>,
}

impl Fields<'_> {
    fn refuse(&mut self, field: &str, code: &str) {
        self.refused.push(FieldRefusal { field: field.to_owned(), code: code.to_owned() });
    }

    fn name(&mut self, field: &str, text: &str) -> String {
        let text = text.trim();
        if text.chars().count() > LONGEST_NAME || text.chars().any(char::is_control) {
            self.refuse(field, "not-a-name");
        }
        text.to_owned()
    }

    fn text(&mut self, field: &str, text: &str) -> String {
        if text.chars().count() > LONGEST_TEXT {
            self.refuse(field, "too-long");
        }
        text.trim().to_owned()
    }

    fn code(&mut self, field: &str, list: ListName, value: Option<&str>) -> Result<(), OfficeError> {
        if let Some(value) = value
            && !code::is_code(self.conn, list, value)?
        {
            self.refuse(field, "unknown-code");
        }
        Ok(())
    }

    fn one_of(&mut self, field: &str, value: &str, known: &[&str]) {
        if !known.contains(&value) {
            self.refuse(field, "unknown-code");
        }
    }

    fn lines(&mut self, field: &str, count: usize) {
        if count > MOST_LINES {
            self.refuse(field, "too-many");
        }
    }

    /// A past day as typed, as ISO 8601; empty stays empty.
    fn day(&mut self, field: &str, text: &str) -> String {
        if text.trim().is_empty() {
            return String::new();
        }
        match read_day(text, self.today, Direction::Past) {
            Ok(day) if day > self.today => self.refuse(field, "in-the-future"),
            Ok(day) => return day.to_string(),
            Err(DayTextError::NoSuchDay) => self.refuse(field, "no-such-day"),
            Err(DayTextError::NotADay | DayTextError::Missing) => self.refuse(field, "not-a-date"),
        }
        String::new()
    }

    fn birth(&mut self, fields: &PersonFields) -> BirthKept {
        let text = fields.birth.trim();
        let calendar = fields.birth_calendar.as_deref();
        let reading = match calendar.map(Calendar::from_code) {
            Some(None) => {
                self.refuse("birthCalendar", "unknown-code");
                return BirthKept::default();
            }
            Some(Some(calendar)) if text != "?" => read_birth_in(text, calendar, self.today),
            Some(Some(_)) | None => read_birth(text, self.today),
        };
        let code = match reading {
            BirthReading::Empty => return BirthKept::default(),
            BirthReading::Unknown => return BirthKept { unknown: true, ..BirthKept::default() },
            BirthReading::Known(birth) => return kept(birth, fields, text),
            BirthReading::InTheFuture => "in-the-future",
            BirthReading::NoSuchDay => "no-such-day",
            BirthReading::OtherCalendar { .. } => "other-calendar",
            BirthReading::NotUnderstood => "not-a-date",
        };
        self.refuse("birth", code);
        BirthKept::default()
    }
}

/// 1 January that stands in the papers only is known to the year.
fn kept(birth: Birth, fields: &PersonFields, text: &str) -> BirthKept {
    let first_of_january = birth.month == Some(1) && birth.day == Some(1);
    let papers_only = fields.birth_papers_only && (first_of_january || birth.month.is_none());
    let told = fields.birth_calendar.clone().map(|calendar| (calendar, text.to_owned()));
    let birth = match papers_only {
        true => Birth { estimated: birth.estimated, ..Birth::in_year(birth.year) },
        false => birth,
    };
    BirthKept { birth: Some(birth), unknown: false, papers_only, told }
}

/// Reads and checks what the form holds.
pub(super) fn check(
    conn: &Connection,
    typed: &PersonFields,
    today: NaiveDate,
) -> Result<(PersonFields, BirthKept), OfficeError> {
    let mut on = Fields { conn, today, refused: Vec::new() };
    let mut fields = typed.clone();
    fields.family_name = on.name("familyName", &typed.family_name);
    fields.given_name = on.name("givenName", &typed.given_name);
    fields.original_name = on.name("originalName", &typed.original_name);
    fields.call_name = on.name("callName", &typed.call_name);
    fields.birth_name = on.name("birthName", &typed.birth_name);
    fields.other_names = on.text("otherNames", &typed.other_names);
    let birth = on.birth(typed);
    on.code("gender", ListName::Gender, typed.gender.as_deref())?;
    on.lines("citizenships", typed.citizenships.len());
    for (at, country) in typed.citizenships.iter().enumerate() {
        on.code("citizenships", ListName::Country, Some(country))?;
        if typed.citizenships.iter().skip(at + 1).any(|other| other == country) {
            on.refuse("citizenships", "twice");
        }
    }
    fields.languages.retain(|line| line.language.is_some());
    on.lines("languages", fields.languages.len());
    for line in &fields.languages {
        on.code("languages", ListName::Language, line.language.as_deref())?;
        if let Some(level) = &line.level {
            on.one_of("languages", level, &LEVELS);
        }
    }
    on.code("interpreter", ListName::NeedsInterpreter, typed.interpreter.as_deref())?;
    fields.postal_code = typed.postal_code.trim().to_owned();
    if fields.postal_code.chars().count() > 10 {
        on.refuse("postalCode", "too-long");
    }
    fields.town = on.name("town", &typed.town);
    on.code("housing", ListName::Housing, typed.housing.as_deref())?;
    on.code("income", ListName::Income, typed.income.as_deref())?;
    on.code("accessChannel", ListName::AccessChannel, typed.access_channel.as_deref())?;
    fields.entered_on = on.day("enteredOn", &typed.entered_on);
    fields.lodged_on = on.day("lodgedOn", &typed.lodged_on);
    fields.safe_contact = on.text("safeContact", &typed.safe_contact);
    fields.channels.retain(|line| !line.value.trim().is_empty());
    on.lines("channels", fields.channels.len());
    for line in &mut fields.channels {
        on.one_of("channels", &line.kind, &CHANNELS);
        line.value = on.text("channels", &line.value);
        line.via = on.text("channels", &line.via);
    }
    fields.references.retain(|line| !line.value.trim().is_empty());
    on.lines("references", fields.references.len());
    for line in &mut fields.references {
        on.one_of("references", &line.kind, &REFERENCES);
        line.value = on.text("references", &line.value);
        line.holder = on.text("references", &line.holder);
    }
    if on.refused.is_empty() { Ok((fields, birth)) } else { Err(OfficeError::Invalid(on.refused)) }
}
