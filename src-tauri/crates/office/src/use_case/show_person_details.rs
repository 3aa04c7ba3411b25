//! A person's whole record, for the form *Person* and the part *Stammdaten*.

use super::begin_sheet::{birth_text, birth_view};
use super::days::german;
use crate::store::image;
use crate::store::person_details::{self, BirthKept};
use crate::{Office, OfficeError};
use domain::permission::Deed;
use domain::{PersonId, Reached, din91379};
use wire::{NameRequest, NameView, PersonDetailsView, PersonRequest};

/// The age from which somebody is of age (BGB § 2).
const OF_AGE: u32 = 18;

impl Office {
    /// Everything that is kept once of a person, with the version a form sends back.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when nobody has this number.
    pub fn person_details(&self, request: &PersonRequest) -> Result<PersonDetailsView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today) = (self.conn(), self.clock().today());
        let details =
            person_details::read(conn, PersonId(request.id))?.ok_or(OfficeError::NotThere("person"))?;
        let adult = details.birth.birth.map(|birth| match birth.reached(OF_AGE, today) {
            Reached::Yes => "yes".to_owned(),
            Reached::Perhaps => "perhaps".to_owned(),
            Reached::No => "no".to_owned(),
        });
        let mut fields = details.fields;
        fields.birth = typed_birth(&details.birth);
        fields.entered_on = german(Some(&fields.entered_on));
        fields.lodged_on = german(Some(&fields.lodged_on));
        Ok(PersonDetailsView {
            version: image::version(conn, "person", request.id)?,
            number: details.number,
            birth: birth_view(&fields.birth, fields.birth_calendar.as_deref(), today),
            fields,
            adult,
        })
    }

    /// Which letters of a name authorities cannot write.
    ///
    /// # Errors
    /// When nobody may write.
    pub fn read_name(&self, request: &NameRequest) -> Result<NameView, OfficeError> {
        self.may(Deed::Write)?;
        Ok(NameView { outside: din91379::outside(&request.text) })
    }
}

/// A birth as it would be typed again: what was told in another calendar, in its own words.
fn typed_birth(kept: &BirthKept) -> String {
    match (&kept.told, kept.birth) {
        (Some((_, written)), _) => written.clone(),
        (None, Some(birth)) => birth_text(birth),
        (None, None) if kept.unknown => "?".to_owned(),
        (None, None) => String::new(),
    }
}
