//! Collects everything of a request that cannot be accepted, so that the counsellor sees it at once, field by field.

use crate::OfficeError;
use crate::store::code;
use chrono::NaiveDate;
use domain::{DayTextError, Direction, read_day};
use rusqlite::Connection;
use schema::codes::ListName;
use wire::FieldRefusal;

/// A short text: a name, a phone number.
pub(crate) const SHORT: usize = 200;
/// A few lines: opening hours, a purpose.
pub(crate) const LINES: usize = 1_000;
/// A note.
pub(crate) const NOTE: usize = 10_000;

/// What has been refused so far.
pub(crate) struct Check<'a> {
    conn: &'a Connection,
    refused: Vec<FieldRefusal>,
}

impl<'a> Check<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Self {
        Self { conn, refused: Vec::new() }
    }

    /// Refuses a field; the sentence stands under `field-{code}`.
    pub(crate) fn refuse(&mut self, field: &str, code: &str) {
        self.refused.push(FieldRefusal { field: field.to_owned(), code: code.to_owned() });
    }

    /// A code must stand in its list.
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

    /// A text of at most `longest` letters.
    pub(crate) fn text(&mut self, field: &str, text: &str, longest: usize) {
        if text.chars().count() > longest {
            self.refuse(field, "too-long");
        }
    }

    /// A text that must not be empty.
    pub(crate) fn needed(&mut self, field: &str, text: &str, longest: usize) {
        if text.trim().is_empty() {
            self.refuse(field, "missing");
        }
        self.text(field, text, longest);
    }

    /// A day as typed; none when nothing was typed or it was refused.
    pub(crate) fn day(
        &mut self,
        field: &str,
        text: &str,
        today: NaiveDate,
        direction: Direction,
    ) -> Option<NaiveDate> {
        match read_day(text, today, direction) {
            Ok(day) => Some(day),
            Err(DayTextError::Missing) => None,
            Err(DayTextError::NotADay) => {
                self.refuse(field, "not-a-date");
                None
            }
            Err(DayTextError::NoSuchDay) => {
                self.refuse(field, "no-such-day");
                None
            }
        }
    }

    /// Everything was accepted, or all that was not.
    pub(crate) fn finish(self) -> Result<(), OfficeError> {
        if self.refused.is_empty() { Ok(()) } else { Err(OfficeError::Invalid(self.refused)) }
    }
}

/// A text without white space around it; none when nothing is left.
pub(crate) fn clean(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}
