//! The directory: writing an entry, finding it still right, putting it away. Entries are never deleted: referrals name them.

use crate::check::{Check, LINES, NOTE, SHORT};
use crate::store::agency::INTERPRETING;
use crate::store::{agency, draft, image};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::NaiveDate;
use domain::permission::Deed;
use domain::{AgencyId, Direction};
use schema::codes::ListName;
use wire::{
    AgencyFields, AgencyPage, AgencyRequest, AgencyView, ArchiveAgencyRequest, ListAgenciesRequest,
    SaveAgencyRequest, SavedView,
};

const NOUN: &str = "agency";
const MOST_ROWS: u32 = 500;
const MOST_LANGUAGES: usize = 20;
/// Working days.
const LONGEST_NOTICE: u32 = 60;

impl Office {
    /// A part of the directory.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_agencies(&self, request: &ListAgenciesRequest) -> Result<AgencyPage, OfficeError> {
        self.may(Deed::Read)?;
        let wanted =
            agency::Wanted { text: &request.text, kind: request.kind.as_deref(), archived: request.archived };
        let mut rows = agency::matching(self.conn(), &wanted, self.clock().today())?;
        let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        rows.truncate(usize::try_from(request.limit.clamp(1, MOST_ROWS)).unwrap_or(1));
        Ok(AgencyPage { rows, total })
    }

    /// One entry, to be edited.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when no entry has this number.
    pub fn agency(&self, request: &AgencyRequest) -> Result<AgencyView, OfficeError> {
        self.may(Deed::Read)?;
        let id = AgencyId(request.id);
        let (fields, archived_on) = agency::fields(self.conn(), id)?.ok_or(OfficeError::NotThere(NOUN))?;
        Ok(AgencyView { id: id.0, version: image::version(self.conn(), NOUN, id.0)?, fields, archived_on })
    }

    /// Writes an entry of the directory.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; [`OfficeError::ChangedMeanwhile`].
    pub fn save_agency(&mut self, request: &SaveAgencyRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::AgencySaved, |tx| {
            let verified_on = check(tx, &request.fields, today)?;
            let id = match request.id {
                Some(id) => {
                    tx.unchanged_since(NOUN, id, request.seen.unwrap_or(0))?;
                    tx.changing(NOUN, id)?;
                    agency::update(&tx.conn, AgencyId(id), &request.fields, verified_on)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("agency:{id}"))?;
                    id
                }
                None => {
                    let id = agency::insert(&tx.conn, &request.fields, verified_on, tx.now)?.0;
                    tx.made(NOUN, id);
                    draft::finish(&tx.conn, tx.actor.id, NOUN)?;
                    id
                }
            };
            Ok(Done::of(id, Some(id), format!("agency {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Somebody looked: the entry is right as it stands, today.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when no entry has this number.
    pub fn verify_agency(&mut self, request: &AgencyRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let id = request.id;
        let ((), act) = self.transact(Act::AgencyVerified, |tx| {
            tx.changing(NOUN, id)?;
            agency::set_verified(&tx.conn, AgencyId(id), tx.now.date())?;
            Ok(Done::of((), Some(id), format!("agency {id} verified")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Puts an entry away so that it is offered no longer, or takes it up again.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when no entry has this number.
    pub fn archive_agency(&mut self, request: &ArchiveAgencyRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, archived) = (request.id, request.archived);
        let ((), act) = self.transact(Act::AgencyArchived, |tx| {
            tx.changing(NOUN, id)?;
            agency::set_archived(&tx.conn, AgencyId(id), archived.then_some(tx.now.date()))?;
            Ok(Done::of((), Some(id), format!("agency {id} archived {archived}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

/// Everything a saved entry must fulfil; gives the day it was verified.
fn check(tx: &Tx, fields: &AgencyFields, today: NaiveDate) -> Result<Option<NaiveDate>, OfficeError> {
    let mut check = Check::new(&tx.conn);
    check.needed("name", &fields.name, SHORT);
    match &fields.kind {
        Some(kind) => check.code("kind", ListName::AgencyKind, Some(kind))?,
        None => check.refuse("kind", "missing"),
    }
    for (field, text) in [
        ("contactPerson", &fields.contact_person),
        ("phone", &fields.phone),
        ("email", &fields.email),
        ("web", &fields.web),
        ("street", &fields.street),
        ("town", &fields.town),
    ] {
        check.text(field, text, SHORT);
    }
    check.text("postalCode", &fields.postal_code, 10);
    check.text("hours", &fields.hours, LINES);
    check.text("note", &fields.note, NOTE);
    if fields.languages.len() > MOST_LANGUAGES {
        check.refuse("languages", "too-many");
    }
    for language in &fields.languages {
        check.code("languages", ListName::Language, Some(language))?;
    }
    if let Some(days) = fields.notice_days {
        if fields.kind.as_deref() != Some(INTERPRETING) {
            check.refuse("noticeDays", "not-here");
        } else if days > LONGEST_NOTICE {
            check.refuse("noticeDays", "odd-notice");
        }
    }
    let verified_on = check.day("verifiedOn", &fields.verified_on, today, Direction::Past);
    if verified_on.is_some_and(|day| day > today) {
        check.refuse("verifiedOn", "in-the-future");
    }
    check.finish()?;
    Ok(verified_on)
}
