//! What a person answers within a base: age and status on her day, newness, gender, nationality.

use super::office::Office;
use super::rows::Rows;
use crate::codes::Code;
use crate::facts::{Person, StatusSpan};
use chrono::NaiveDate;

/// A person within the rows of a base.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    person: &'a Person,
    day: Option<NaiveDate>,
    pub(crate) is_new: bool,
}

impl<'a> Asked<'a> {
    pub(crate) fn of(place: usize, office: &Office<'a>, rows: &Rows<'_>) -> Option<Self> {
        let person = office.facts.persons.get(place)?;
        Some(Self { person, day: rows.reference_day(place), is_new: rows.is_new(place) })
    }

    pub(crate) fn gender(&self) -> Option<Code> {
        self.person.gender
    }

    pub(crate) fn nationality(&self) -> Option<Code> {
        self.person.nationality
    }

    /// Completed years on her day.
    pub(crate) fn age(&self) -> Option<u32> {
        self.person.birth?.age_on(self.day?)
    }

    /// The status that covers her day, the latest begun if several do. Of two begun on one day the one that comes
    /// later in the history stands.
    pub(crate) fn status(&self) -> Option<Code> {
        let day = self.day?;
        let covers = |span: &&StatusSpan| {
            span.from.is_none_or(|from| from <= day) && span.until.is_none_or(|until| day <= until)
        };
        self.person.statuses.iter().filter(covers).max_by_key(|span| span.from).map(|span| span.status)
    }
}
