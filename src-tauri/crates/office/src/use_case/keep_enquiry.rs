//! Enquiries before any case: the list with waiting times, writing one down, and what a booked or removed appointment
//! does to the enquiry it answers.

use crate::check::{Check, NOTE, SHORT};
use crate::store::enquiry::{self, EnquiryRecord};
use crate::store::{draft, image, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{Datelike, NaiveDate};
use domain::enquiry::{Asked, EnquiryOutcome, HalfYear, Waiting, waiting};
use domain::permission::Deed;
use domain::{AppointmentId, Direction, EnquiryId, PersonId};
use schema::codes::ListName;
use wire::{
    EnquiriesView, EnquiryRequest, EnquiryView, ListEnquiriesRequest, SaveEnquiryRequest, SavedView,
    WaitingView,
};

const ENQUIRY: &str = "enquiry";

impl Office {
    /// Open enquiries, those of a year that are not open, and how long people waited.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_enquiries(&self, request: &ListEnquiriesRequest) -> Result<EnquiriesView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today) = (self.conn(), self.clock().today());
        let (before, year) =
            (whole_year(request.year.saturating_sub(1), today), whole_year(request.year, today));
        let asked = enquiry::received_between(conn, (before.0, year.1))?;
        let first = enquiry::first(conn)?.map_or(today.year(), |day| day.year());
        let mut years: Vec<i32> = (first.min(request.year)..=today.year().max(request.year)).collect();
        years.reverse();
        Ok(EnquiriesView {
            open: enquiry::open(conn, today)?,
            done: enquiry::done(conn, year, today)?,
            waiting: HalfYear::of_two_years(year.0.year())
                .into_iter()
                .map(|half| told(&waiting(half, &asked)))
                .collect(),
            years,
        })
    }

    /// An enquiry as the form edits it.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when there is none of this number.
    pub fn enquiry(&self, request: &EnquiryRequest) -> Result<EnquiryView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, id) = (self.conn(), EnquiryId(request.id));
        let stored = loaded(conn, id)?;
        let hit = match stored.fields.person {
            Some(person) => person::one(conn, PersonId(person))?,
            None => None,
        };
        Ok(EnquiryView {
            id: id.0,
            version: image::version(conn, ENQUIRY, id.0)?,
            hit,
            appointment: stored.appointment.map(|one| one.0),
            enquiry: stored.fields,
        })
    }

    /// Writes an enquiry down or changes one.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::ChangedMeanwhile`].
    pub fn save_enquiry(&mut self, request: &SaveEnquiryRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::EnquirySaved, |tx| {
            let asked = check(tx, request, today)?;
            let record = EnquiryRecord { fields: &request.enquiry, asked };
            let id = match request.id.map(EnquiryId) {
                Some(id) => {
                    tx.unchanged_since(ENQUIRY, id.0, request.seen.unwrap_or_default())?;
                    tx.changing(ENQUIRY, id.0)?;
                    enquiry::update(&tx.conn, id, &record)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("enquiry:{id}"))?;
                    id
                }
                None => {
                    let id = enquiry::insert(&tx.conn, &record, tx.actor.id, tx.now)?;
                    tx.made(ENQUIRY, id.0);
                    draft::finish(&tx.conn, tx.actor.id, ENQUIRY)?;
                    id
                }
            };
            Ok(Done::of(id.0, Some(id.0), format!("enquiry {id}")))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), ENQUIRY, id)?, act })
    }
}

/// First and last day of a year; of this one where the calendar knows no such year.
pub(super) fn whole_year(year: i32, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let ends = |year| Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?));
    Some(year).filter(|year| (1900..=2200).contains(year)).and_then(ends).unwrap_or((today, today))
}

fn told(counted: &Waiting) -> WaitingView {
    WaitingView {
        year: counted.half.year,
        second: counted.half.second,
        enquiries: counted.enquiries,
        open: counted.open,
        offered: counted.offered,
        median_days: counted.median_days,
        longest_days: counted.longest_days,
    }
}

fn loaded(conn: &rusqlite::Connection, id: EnquiryId) -> Result<enquiry::Stored, OfficeError> {
    enquiry::load(conn, id)?.ok_or(OfficeError::NotThere(ENQUIRY))
}

/// An appointment was booked from an enquiry: it becomes the time that was offered. A day that was offered earlier stays.
pub(super) fn answered(
    tx: &mut Tx,
    id: EnquiryId,
    appointment: AppointmentId,
    day: NaiveDate,
) -> Result<(), OfficeError> {
    let stored = loaded(&tx.conn, id)?;
    if stored.appointment.is_some() {
        return Err(OfficeError::field("day", "enquiry-answered"));
    }
    let offered = stored.asked.offered_on.unwrap_or(day);
    if offered < stored.asked.received_on {
        return Err(OfficeError::field("day", "before-enquiry"));
    }
    tx.changing(ENQUIRY, id.0)?;
    enquiry::answer(&tx.conn, id, offered, appointment)?;
    draft::finish(&tx.conn, tx.actor.id, &format!("appointment-enquiry:{id}"))
}

/// An appointment that was a mistake is removed: the enquiry it answered is open again.
pub(super) fn unanswered(tx: &mut Tx, appointment: AppointmentId) -> Result<(), OfficeError> {
    for id in enquiry::of_appointment(&tx.conn, appointment)? {
        tx.changing(ENQUIRY, id.0)?;
        enquiry::reopen(&tx.conn, id)?;
    }
    Ok(())
}

fn check(tx: &Tx, request: &SaveEnquiryRequest, today: NaiveDate) -> Result<Asked, OfficeError> {
    let fields = &request.enquiry;
    let mut check = Check::new(&tx.conn);
    let received = check.day("receivedOn", &fields.received_on, today, Direction::Past);
    if fields.received_on.trim().is_empty() {
        check.refuse("receivedOn", "missing");
    }
    if received.is_some_and(|day| day > today) {
        check.refuse("receivedOn", "in-the-future");
    }
    check.code("form", ListName::Form, fields.form.as_deref())?;
    check.code("topic", ListName::Topic, fields.topic.as_deref())?;
    check.code("language", ListName::Language, fields.language.as_deref())?;
    check.text("askedBy", &fields.asked_by, SHORT);
    if let Some(id) = fields.person {
        if !person::stands(&tx.conn, PersonId(id))? {
            check.refuse("askedBy", "not-there");
        } else if !fields.asked_by.trim().is_empty() {
            check.refuse("askedBy", "not-here");
        }
    }
    check.text("note", &fields.note, NOTE);
    let outcome = EnquiryOutcome::from_code(&fields.outcome);
    let offered = check.day("offeredOn", &fields.offered_on, today, Direction::Future);
    match outcome {
        None => check.refuse("outcome", "unknown-code"),
        Some(EnquiryOutcome::SlotOffered) => {
            if fields.offered_on.trim().is_empty() {
                check.refuse("offeredOn", "missing");
            }
            if offered.zip(received).is_some_and(|(offered, received)| offered < received) {
                check.refuse("offeredOn", "before-enquiry");
            }
        }
        Some(
            EnquiryOutcome::Open
            | EnquiryOutcome::Referred
            | EnquiryOutcome::NotOurs
            | EnquiryOutcome::NoAnswer,
        ) => {
            if !fields.offered_on.trim().is_empty() {
                check.refuse("offeredOn", "not-here");
            }
        }
    }
    check.finish()?;
    match (received, outcome) {
        (Some(received_on), Some(outcome)) => Ok(Asked { received_on, outcome, offered_on: offered }),
        _ => Err(OfficeError::field("receivedOn", "missing")),
    }
}
