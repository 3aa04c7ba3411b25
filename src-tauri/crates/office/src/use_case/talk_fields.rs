//! What a consultation as typed must fulfil, the same for logging one and for editing it.

use crate::OfficeError;
use crate::store::{code, person, staff};
use chrono::{NaiveDate, NaiveTime};
use domain::{DayTextError, Direction, PersonId, StaffId, read_day, read_time};
use schema::codes::ListName;
use wire::FieldRefusal;

const LONGEST_MINUTES: u32 = 1_440;
const LONGEST_NOTE: usize = 10_000;
const MOST_TOPICS: usize = 12;
const MOST_COUNSELLORS: usize = 20;
const NOT_STATED: &str = "KA";

/// Collects everything that cannot be accepted, so that the counsellor sees it at once.
pub(crate) struct Fields<'a> {
    conn: &'a rusqlite::Connection,
    refused: Vec<FieldRefusal>,
}

/// The fields both forms have, as typed.
pub(crate) struct Typed<'a> {
    pub(crate) date: &'a str,
    pub(crate) time: &'a str,
    pub(crate) minutes: Option<u32>,
    pub(crate) setting: Option<&'a str>,
    pub(crate) form: Option<&'a str>,
    pub(crate) funding_line: Option<&'a str>,
    pub(crate) language: Option<&'a str>,
    pub(crate) interpreting: Option<&'a str>,
    pub(crate) topics: &'a [String],
    pub(crate) companions: &'a [i64],
    pub(crate) counsellors: &'a [i64],
    pub(crate) note: &'a str,
    pub(crate) private_note: &'a str,
    /// A planned talk may lie ahead.
    pub(crate) may_lie_ahead: bool,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(conn: &'a rusqlite::Connection) -> Self {
        Self { conn, refused: Vec::new() }
    }

    pub(crate) fn refuse(&mut self, field: &str, code: &str) {
        self.refused.push(FieldRefusal { field: field.to_owned(), code: code.to_owned() });
    }

    pub(crate) fn code(
        &mut self,
        field: &str,
        list: ListName,
        value: Option<&str>,
    ) -> Result<(), OfficeError> {
        if let Some(value) = value
            && !code::is_code(self.conn, list, value)?
        {
            self.refuse(field, "unknown-code");
        }
        Ok(())
    }

    pub(crate) fn person(&mut self, field: &str, id: i64) -> Result<(), OfficeError> {
        if !person::stands(self.conn, PersonId(id))? {
            self.refuse(field, "not-there");
        }
        Ok(())
    }

    pub(crate) fn colleague(&mut self, field: &str, id: i64) -> Result<(), OfficeError> {
        if !staff::exists(self.conn, StaffId(id))? {
            self.refuse(field, "not-there");
        }
        Ok(())
    }

    /// A day as typed; `today` where it is none, which is refused.
    pub(crate) fn day(
        &mut self,
        field: &str,
        text: &str,
        today: NaiveDate,
        direction: Direction,
    ) -> NaiveDate {
        read_day(text, today, direction).unwrap_or_else(|error| {
            self.refuse(
                field,
                match error {
                    DayTextError::Missing => "missing",
                    DayTextError::NotADay => "not-a-date",
                    DayTextError::NoSuchDay => "no-such-day",
                },
            );
            today
        })
    }

    /// Checks what both forms have; gives day and time.
    pub(crate) fn talk(
        &mut self,
        typed: &Typed<'_>,
        today: NaiveDate,
    ) -> Result<(NaiveDate, Option<NaiveTime>), OfficeError> {
        let held_on = self.day("date", typed.date, today, Direction::Past);
        if held_on > today && !typed.may_lie_ahead {
            self.refuse("date", "in-the-future");
        }
        let began_at = read_time(typed.time).unwrap_or_else(|_| {
            self.refuse("time", "not-a-time");
            None
        });
        if typed.minutes.is_some_and(|minutes| minutes > LONGEST_MINUTES) {
            self.refuse("minutes", "longer-than-a-day");
        }
        for (field, text) in [("note", typed.note), ("privateNote", typed.private_note)] {
            if text.chars().count() > LONGEST_NOTE {
                self.refuse(field, "too-long");
            }
        }
        if typed.topics.len() > MOST_TOPICS {
            self.refuse("topics", "too-many");
        }
        for topic in typed.topics {
            self.code("topics", ListName::Topic, Some(topic))?;
        }
        self.code("setting", ListName::Setting, typed.setting)?;
        self.code("form", ListName::Form, typed.form)?;
        self.code("fundingLine", ListName::FundingLine, typed.funding_line)?;
        self.code("language", ListName::Language, typed.language)?;
        self.code("interpreting", ListName::Interpreting, typed.interpreting)?;
        for companion in typed.companions {
            self.person("companions", *companion)?;
        }
        if typed.counsellors.len() > MOST_COUNSELLORS {
            self.refuse("counsellors", "too-many");
        }
        for colleague in typed.counsellors {
            self.colleague("counsellors", *colleague)?;
        }
        Ok((held_on, began_at))
    }

    /// A consultation carries exactly one funding line (domain.md c, rule 2).
    pub(crate) fn needs_line(&mut self, line: Option<&str>) {
        if line.is_none_or(|line| line.is_empty() || line == NOT_STATED) {
            self.refuse("fundingLine", "missing");
        }
    }

    /// Everything was accepted, or what was not.
    pub(crate) fn done(self) -> Result<(), OfficeError> {
        if self.refused.is_empty() { Ok(()) } else { Err(OfficeError::Invalid(self.refused)) }
    }
}
