//! A day as typed in a form about letters: understood, empty, or refused with a code.

use chrono::NaiveDate;
use domain::{DayTextError, Direction, read_day};
use wire::FieldRefusal;

/// What a typed day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TypedDay {
    /// A day.
    Day(NaiveDate),
    /// Nothing typed.
    Empty,
    /// Not accepted, with the code of why.
    Refused(&'static str),
}

/// A day that has been: not in the future.
pub(super) fn past_day(text: &str, today: NaiveDate) -> TypedDay {
    match typed(text, today, Direction::Past) {
        TypedDay::Day(day) if day > today => TypedDay::Refused("in-the-future"),
        other => other,
    }
}

/// A planned day; it may have passed.
pub(super) fn planned_day(text: &str, today: NaiveDate) -> TypedDay {
    typed(text, today, Direction::Future)
}

fn typed(text: &str, today: NaiveDate, direction: Direction) -> TypedDay {
    match read_day(text, today, direction) {
        Ok(day) => TypedDay::Day(day),
        Err(DayTextError::Missing) => TypedDay::Empty,
        Err(DayTextError::NotADay) => TypedDay::Refused("not-a-date"),
        Err(DayTextError::NoSuchDay) => TypedDay::Refused("no-such-day"),
    }
}

/// Everything of a form that cannot be accepted.
#[derive(Default)]
pub(super) struct Refused(pub(super) Vec<FieldRefusal>);

impl Refused {
    pub(super) fn field(&mut self, field: &str, code: &str) {
        self.0.push(FieldRefusal { field: field.to_owned(), code: code.to_owned() });
    }

    /// The day; a refused one is noted.
    pub(super) fn day(&mut self, field: &str, typed: TypedDay) -> Option<NaiveDate> {
        match typed {
            TypedDay::Day(day) => Some(day),
            TypedDay::Empty => None,
            TypedDay::Refused(code) => {
                self.field(field, code);
                None
            }
        }
    }

    /// The text without white space around it; none when nothing is left; one that is too long is noted.
    pub(super) fn text<'t>(&mut self, field: &str, text: &'t str, longest: usize) -> Option<&'t str> {
        let text = text.trim();
        if text.chars().count() > longest {
            self.field(field, "too-long");
        }
        (!text.is_empty()).then_some(text)
    }
}
