//! Days as a form types them, and what is refused of them field by field.

use crate::OfficeError;
use crate::store::day;
use chrono::NaiveDate;
use domain::{DayTextError, Direction, read_day};
use wire::FieldRefusal;

/// Collects what cannot be accepted of a form, so that the counsellor sees it at once.
pub(super) struct Days {
    today: NaiveDate,
    refused: Vec<FieldRefusal>,
}

impl Days {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self { today, refused: Vec::new() }
    }

    pub(super) fn refuse(&mut self, field: &str, code: &str) {
        self.refused.push(FieldRefusal { field: field.to_owned(), code: code.to_owned() });
    }

    /// A day up to today; none when the field is empty.
    pub(super) fn past(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        let day = self.read(field, text, Direction::Past)?;
        if day > self.today {
            self.refuse(field, "in-the-future");
        }
        Some(day)
    }

    /// A day before or after today; none when the field is empty.
    pub(super) fn any(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        self.read(field, text, Direction::Future)
    }

    fn read(&mut self, field: &str, text: &str, direction: Direction) -> Option<NaiveDate> {
        if text.trim().is_empty() {
            return None;
        }
        match read_day(text, self.today, direction) {
            Ok(day) => return Some(day),
            Err(DayTextError::NoSuchDay) => self.refuse(field, "no-such-day"),
            Err(DayTextError::NotADay | DayTextError::Missing) => self.refuse(field, "not-a-date"),
        }
        None
    }

    /// # Errors
    /// [`OfficeError::Invalid`] with everything that was refused.
    pub(super) fn done(self) -> Result<(), OfficeError> {
        if self.refused.is_empty() { Ok(()) } else { Err(OfficeError::Invalid(self.refused)) }
    }
}

/// `2026-09-03` → `03.09.2026`; empty where there is none.
pub(super) fn german(iso: Option<&str>) -> String {
    iso.and_then(day).map_or_else(String::new, |day| day.format("%d.%m.%Y").to_string())
}
