//! Letters that the office writes: filling a template in, minding secrecy and the safe way to a person, keeping the letter.

use crate::check::{Check, LINES, SHORT};
use crate::store::code::OfficeLabels;
use crate::store::{agency, consent, draft, office, person, person_details, record, template, writing};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::consent::release_for;
use domain::merge_field::{MergeField, fill};
use domain::permission::Deed;
use domain::{AgencyId, Direction, PersonId, name};
use report::Labels;
use schema::codes::{Lang, ListName};
use wire::{
    FillTemplateRequest, FilledTemplate, SaveWritingRequest, SavedView, WritingCare, WritingCareRequest,
    WritingRequest, WritingView,
};

const NOUN: &str = "writing";
/// Letters of a letter.
const LETTER: usize = 20_000;

impl Office {
    /// A letter template filled in for a person.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] without such a template or person; [`OfficeError::Invalid`] for a field that is none.
    pub fn fill_template(&self, request: &FillTemplateRequest) -> Result<FilledTemplate, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, id) = (self.conn(), PersonId(request.person));
        let row = template::one(conn, request.template, self.actor().id)?
            .filter(|row| row.fields.kind == "letter")
            .ok_or(OfficeError::NotThere("template"))?;
        let hit = person::one(conn, id)?.ok_or(OfficeError::NotThere("person"))?;
        let sheet = record::sheet(conn, id)?.ok_or(OfficeError::NotThere("person"))?;
        let (azr, bamf) =
            (person_details::reference(conn, id, "azr")?, person_details::reference(conn, id, "bamf")?);
        let labels = OfficeLabels::load(conn)?;
        let nationality =
            hit.nationality.as_deref().and_then(|code| labels.label(ListName::Country, code, Lang::De));
        let office = office::load(conn)?.name;
        let value = |field| match field {
            MergeField::Name => Some(name::shown(sheet.given_name.as_deref(), sheet.family_name.as_deref())),
            MergeField::GivenName => sheet.given_name.clone(),
            MergeField::FamilyName => sheet.family_name.clone(),
            MergeField::Birth => hit.birth.as_deref().map(german_day),
            MergeField::Nationality => nationality.clone(),
            MergeField::Town => {
                let place = [sheet.postal_code.as_deref(), sheet.town.as_deref()];
                Some(place.into_iter().flatten().collect::<Vec<_>>().join(" "))
            }
            MergeField::Number => Some(hit.number.clone()),
            MergeField::Azr => azr.clone(),
            MergeField::Bamf => bamf.clone(),
            MergeField::Recipient => request.address.lines().next().map(str::to_owned),
            MergeField::Date => Some(request.date.clone()),
            MergeField::Counsellor => Some(self.actor().name.expose().clone()),
            MergeField::Office => Some(office.clone()),
        };
        let filled = |text: &str, field| {
            fill(text, value).map_err(|_| OfficeError::field(field, "unknown-merge-field"))
        };
        let (subject, body) = (filled(&row.fields.subject, "subject")?, filled(&row.fields.body, "body")?);
        let mut gaps: Vec<String> = Vec::new();
        for gap in subject.gaps.iter().chain(&body.gaps) {
            if !gaps.iter().any(|known| known == gap.word()) {
                gaps.push(gap.word().to_owned());
            }
        }
        Ok(FilledTemplate { subject: subject.text, body: body.text, gaps })
    }

    /// What to mind when writing to an agency or to the person herself.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] without such a person or agency.
    pub fn writing_care(&self, request: &WritingCareRequest) -> Result<WritingCare, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, id) = (self.conn(), PersonId(request.person));
        let sheet = record::sheet(conn, id)?.ok_or(OfficeError::NotThere("person"))?;
        let Some(agency) = request.agency.map(AgencyId) else {
            return Ok(WritingCare {
                address: String::new(),
                safe_contact: sheet.safe_contact,
                release: None,
            });
        };
        let (fields, _) = agency::fields(conn, agency)?.ok_or(OfficeError::NotThere("agency"))?;
        let place = [fields.postal_code.as_str(), fields.town.as_str()].join(" ");
        let lines = [fields.name.as_str(), &fields.contact_person, &fields.street, place.trim()];
        let releases = consent::releases(conn, id)?;
        Ok(WritingCare {
            address: lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
            safe_contact: sheet.safe_contact,
            release: release_for(&releases, agency, self.clock().today())
                .err()
                .map(|gap| gap.code().to_owned()),
        })
    }

    /// One written letter.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when none has this number.
    pub fn writing(&self, request: &WritingRequest) -> Result<WritingView, OfficeError> {
        self.may(Deed::Read)?;
        writing::one(self.conn(), request.id)?.ok_or(OfficeError::NotThere(NOUN))
    }

    /// Keeps a letter that the office writes.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; [`OfficeError::ChangedMeanwhile`].
    pub fn save_writing(&mut self, request: &SaveWritingRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::WritingSaved, |tx| {
            let person = PersonId(request.person);
            if !person::stands(&tx.conn, person)? {
                return Err(OfficeError::NotThere("person"));
            }
            if let Some(id) = request.id {
                writing::one(&tx.conn, id)?
                    .filter(|kept| kept.person == person.0)
                    .ok_or(OfficeError::NotThere(NOUN))?;
                tx.unchanged_since(NOUN, id, request.seen.unwrap_or(0))?;
                tx.changing(NOUN, id)?;
            }
            let fields = &request.fields;
            let mut check = Check::new(&tx.conn);
            check.needed("address", &fields.address, LINES);
            check.needed("subject", &fields.subject, SHORT);
            check.needed("body", &fields.body, LETTER);
            let on = check.day("date", &fields.date, today, Direction::Past);
            if fields.date.trim().is_empty() {
                check.refuse("date", "missing");
            }
            if let Some(agency) = fields.agency
                && agency::fields(&tx.conn, AgencyId(agency))?.is_none()
            {
                check.refuse("agency", "not-there");
            }
            check.finish()?;
            let on = on.unwrap_or(today);
            let (id, form) = match request.id {
                Some(id) => {
                    writing::update(&tx.conn, id, fields, on)?;
                    (id, format!("writing:{id}"))
                }
                None => {
                    let id = writing::insert(&tx.conn, person, fields, on, tx.actor.id, tx.now)?;
                    tx.made(NOUN, id);
                    (id, format!("writing-of:{person}"))
                }
            };
            draft::finish(&tx.conn, tx.actor.id, &form)?;
            Ok(Done::of(id, Some(id), format!("writing {id} of person {person}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

/// A known part of a day as letters write it: `3.4.1985`, `04.1985`, `1985`.
fn german_day(known: &str) -> String {
    let mut parts: Vec<&str> = known.split('-').collect();
    parts.reverse();
    parts.join(".")
}
