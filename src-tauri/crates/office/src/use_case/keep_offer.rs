//! Group offers: listing them with the sums of a year, making and changing one, and removing what was a mistake.

use crate::check::{Check, NOTE, SHORT};
use crate::store::{
    appointment, draft, engagement, enquiry, group, image, offer, opening, saved_list, template, volunteer,
    writing,
};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::Datelike;
use domain::permission::Deed;
use domain::work::OfferKind;
use domain::{EngagementId, EnquiryId, GroupDateId, OfferId, VolunteerId};
use schema::codes::ListName;
use wire::{
    ListOffersRequest, OfferFields, OfferRequest, OfferView, OffersView, RemoveWorkRequest, SaveOfferRequest,
    SavedView,
};

const OFFER: &str = "offer";
const DATE: &str = "group_offer";
const ENGAGEMENT: &str = "engagement";
const VOLUNTEER: &str = "volunteer";
const TEMPLATE: &str = "template";
const WRITING: &str = "writing";
const LIST: &str = "saved_list";
const HOURS: &str = "volunteer_hours";
const OPENING: &str = "opening";
const TIME_OFF: &str = "time_off";
const ENQUIRY: &str = "enquiry";
const REMOVED_HERE: [&str; 11] =
    [OFFER, DATE, ENGAGEMENT, VOLUNTEER, TEMPLATE, WRITING, LIST, HOURS, OPENING, TIME_OFF, ENQUIRY];

impl Office {
    /// All offers with the sums of a year, and the dates of that year without an offer.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_offers(&self, request: &ListOffersRequest) -> Result<OffersView, OfficeError> {
        self.may(Deed::Read)?;
        let (from, to) = (format!("{:04}-01-01", request.year), format!("{:04}-12-31", request.year));
        let mut years = group::years(self.conn())?;
        years.extend([request.year, self.clock().today().year()]);
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        Ok(OffersView {
            years,
            offers: offer::list(self.conn(), &from, &to)?,
            loose: group::list(self.conn(), None, &from, &to)?,
        })
    }

    /// One offer with all its dates.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when no offer has this number.
    pub fn offer(&self, request: &OfferRequest) -> Result<OfferView, OfficeError> {
        self.may(Deed::Read)?;
        let id = OfferId(request.id);
        Ok(OfferView {
            id: id.0,
            version: image::version(self.conn(), OFFER, id.0)?,
            offer: offer::one(self.conn(), id)?.ok_or(OfficeError::NotThere(OFFER))?,
            dates: group::list(self.conn(), Some(id), "0000", "9999")?,
        })
    }

    /// Makes an offer or changes it; its dates take over a new title or field of action.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; [`OfficeError::ChangedMeanwhile`].
    pub fn save_offer(&mut self, request: &SaveOfferRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, act) = self.transact(Act::OfferSaved, |tx| {
            check(tx, &request.offer)?;
            let id = match request.id {
                Some(id) => {
                    tx.unchanged_since(OFFER, id, request.seen.unwrap_or(0))?;
                    tx.changing(OFFER, id)?;
                    let before = offer::one(&tx.conn, OfferId(id))?.ok_or(OfficeError::NotThere(OFFER))?;
                    offer::update(&tx.conn, OfferId(id), &request.offer)?;
                    repeat(tx, OfferId(id), &before, &request.offer)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("offer:{id}"))?;
                    id
                }
                None => {
                    let id = offer::insert(&tx.conn, &request.offer, tx.now)?.0;
                    tx.made(OFFER, id);
                    draft::finish(&tx.conn, tx.actor.id, OFFER)?;
                    id
                }
            };
            Ok(Done::of(id, Some(id), format!("offer {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Removes an offer that has no dates, a date, or an engagement. Like every act it can be taken back.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for an offer that has dates; [`OfficeError::ChangedMeanwhile`];
    /// [`OfficeError::NotThere`] for what is not there or not removed here.
    pub fn remove_work(&mut self, request: &RemoveWorkRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let id = request.id;
        let ((), act) = self.transact(Act::WorkRemoved, |tx| {
            let noun = *REMOVED_HERE
                .iter()
                .find(|noun| **noun == request.noun)
                .ok_or(OfficeError::NotThere("noun"))?;
            tx.unchanged_since(noun, id, request.seen)?;
            if noun == DATE {
                // Its group appointment forgets it; noted first, so that taking it back finds the date there again.
                for of in appointment::of_group_date(&tx.conn, GroupDateId(id))? {
                    tx.changing("appointment", of.0)?;
                }
            }
            tx.changing(noun, id)?;
            match noun {
                OFFER => {
                    if !group::of_offer(&tx.conn, OfferId(id))?.is_empty() {
                        return Err(OfficeError::field("dates", "has-dates"));
                    }
                    offer::remove(&tx.conn, OfferId(id))?;
                }
                DATE => group::remove(&tx.conn, GroupDateId(id))?,
                ENGAGEMENT => engagement::remove(&tx.conn, EngagementId(id))?,
                VOLUNTEER => {
                    if volunteer::has_hours(&tx.conn, VolunteerId(id))? {
                        return Err(OfficeError::field("volunteerHours", "has-hours"));
                    }
                    volunteer::remove(&tx.conn, VolunteerId(id))?;
                }
                HOURS => volunteer::remove_hours(&tx.conn, id)?,
                TEMPLATE => {
                    template::one(&tx.conn, id, tx.actor.id)?.ok_or(OfficeError::NotThere(TEMPLATE))?;
                    template::remove(&tx.conn, id)?;
                }
                LIST => {
                    saved_list::one(&tx.conn, id, tx.actor.id)?.ok_or(OfficeError::NotThere(LIST))?;
                    saved_list::remove(&tx.conn, id)?;
                }
                WRITING => writing::remove(&tx.conn, id)?,
                OPENING => {
                    opening::remove(&tx.conn, id)?;
                    draft::forget(&tx.conn, &format!("opening:{id}"))?;
                }
                TIME_OFF => {
                    opening::remove_off(&tx.conn, id)?;
                    draft::forget(&tx.conn, &format!("time-off:{id}"))?;
                }
                ENQUIRY => {
                    enquiry::remove(&tx.conn, EnquiryId(id))?;
                    draft::forget(&tx.conn, &format!("enquiry:{id}"))?;
                }
                _ => return Err(OfficeError::NotThere("noun")),
            }
            Ok(Done::of((), Some(id), format!("{noun} {id} removed")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

fn check(tx: &Tx, fields: &OfferFields) -> Result<(), OfficeError> {
    let mut check = Check::new(&tx.conn);
    check.needed("offerTitle", &fields.title, SHORT);
    if OfferKind::from_code(&fields.kind).is_none() {
        check.refuse("offerKind", if fields.kind.is_empty() { "missing" } else { "unknown-code" });
    }
    check.code("fieldOfAction", ListName::FieldOfAction, fields.field_of_action.as_deref())?;
    check.code("fundingLine", ListName::FundingLine, fields.funding_line.as_deref())?;
    check.text("place", &fields.place, SHORT);
    check.text("note", &fields.note, NOTE);
    check.finish()
}

fn repeat(tx: &mut Tx, id: OfferId, before: &OfferFields, now: &OfferFields) -> Result<(), OfficeError> {
    if before.title == now.title.trim() && before.field_of_action == now.field_of_action {
        return Ok(());
    }
    for date in group::of_offer(&tx.conn, id)? {
        tx.changing(DATE, date.0)?;
        group::repeat(&tx.conn, date, now.title.trim(), now.field_of_action.as_deref())?;
    }
    Ok(())
}
