//! Appointments: booking one or a series, changing it, and removing what was a mistake.

use crate::check::{Check, LINES, NOTE, SHORT};
use crate::store::appointment::{self, AppointmentRecord, Stored};
use crate::store::{agency, draft, image, person, place, staff};
use crate::transact::Done;
use crate::use_case::appointment_plan::{self, Planned, decided, meant};
use crate::use_case::check_slot::typed_time;
use crate::use_case::keep_enquiry::{answered, unanswered};
use crate::{Act, Office, OfficeError, Tx};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::appointment::{AppointmentState, InterpreterState, Rhythm, series_days};
use domain::permission::Deed;
use domain::{AgencyId, AppointmentId, Direction, EnquiryId, PersonId, PlaceId, StaffId};
use schema::codes::ListName;
use std::collections::BTreeSet;
use wire::{
    AppointmentFields, AppointmentPersonFields, AppointmentRequest, AppointmentView,
    RemoveAppointmentRequest, SaveAppointmentRequest, SavedView,
};

pub(super) const APPOINTMENT: &str = "appointment";
pub(super) const SERIES: &str = "appointment_series";
const LONGEST_NAME: usize = 80;
const MOST_PERSONS: usize = 500;
const MOST_PLACES: u32 = 500;
const MOST_MINUTES: u32 = 1_440;
/// 100,000 euros.
const MOST_CENTS: u32 = 10_000_000;

impl Office {
    /// An appointment as the form edits it.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when there is none of this number.
    pub fn appointment(&self, request: &AppointmentRequest) -> Result<AppointmentView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, id) = (self.conn(), AppointmentId(request.id));
        let stored = loaded(conn, id)?;
        let mut hits = Vec::new();
        for known in stored.fields.persons.iter().filter_map(|who| who.person) {
            hits.extend(person::one(conn, PersonId(known))?);
        }
        let following = match stored.series {
            Some(series) => {
                appointment::of_series(conn, series, stored.starts_at + TimeDelta::minutes(1))?.len()
            }
            None => 0,
        };
        let positions = stored.placed().map(|(position, _)| position).collect();
        Ok(AppointmentView {
            id: id.0,
            version: image::version(conn, APPOINTMENT, id.0)?,
            hits,
            interpreter_name: stored.interpreter_name,
            rhythm: stored.rhythm,
            following: u32::try_from(following).unwrap_or(u32::MAX),
            overridden: stored.overridden.unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
            contact: stored.contact,
            unnamed: stored.unnamed,
            group_date: stored.group_date,
            positions,
            appointment: stored.fields,
        })
    }

    /// Books an appointment or a series, or changes one or several of a series. What speaks against a time is asked again here,
    /// in the transaction that writes.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::SlotTaken`] when something must be decided first;
    /// [`OfficeError::ChangedMeanwhile`].
    pub fn save_appointment(&mut self, request: &SaveAppointmentRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::AppointmentSaved, |tx| {
            let when = check(tx, request, today)?;
            let id = match request.id {
                Some(id) => change(tx, AppointmentId(id), request, &when)?,
                None => book(tx, request, &when)?,
            };
            if let Some(old) = request.instead_of {
                replaced(tx, AppointmentId(old), id, &request.appointment)?;
            }
            if let Some(enquiry) = request.enquiry.filter(|_| request.id.is_none()) {
                answered(tx, EnquiryId(enquiry), id, when.day)?;
            }
            Ok(Done::of(id.0, Some(id.0), format!("appointment {id}")))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), APPOINTMENT, id)?, act })
    }

    /// Removes an appointment, or those of its series that follow, or all of them that are not past. It can be taken back.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`]; [`OfficeError::StillNeeded`] when a consultation came of one of them.
    pub fn remove_appointment(
        &mut self,
        request: &RemoveAppointmentRequest,
    ) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let ((), act) = self.transact(Act::AppointmentRemoved, |tx| {
            let id = AppointmentId(request.id);
            tx.unchanged_since(APPOINTMENT, id.0, request.seen)?;
            let stored = loaded(&tx.conn, id)?;
            for each in meant(&tx.conn, tx.now, id, &stored, request.scope)? {
                if loaded(&tx.conn, each)?.contact.is_some() {
                    return Err(OfficeError::StillNeeded);
                }
                unanswered(tx, each)?;
                tx.changing(APPOINTMENT, each.0)?;
                appointment::remove(&tx.conn, each)?;
                draft::forget(&tx.conn, &format!("appointment:{each}"))?;
            }
            Ok(Done::of((), Some(id.0), format!("appointment {id} removed")))
        })?;
        Ok(SavedView { id: request.id, version: act, act })
    }
}

/// Day and time as understood.
struct When {
    day: NaiveDate,
    time: NaiveTime,
    series: Option<(Rhythm, NaiveDate)>,
}

pub(super) fn loaded(conn: &rusqlite::Connection, id: AppointmentId) -> Result<Stored, OfficeError> {
    appointment::load(conn, id)?.ok_or(OfficeError::NotThere(APPOINTMENT))
}

fn book(tx: &mut Tx, request: &SaveAppointmentRequest, when: &When) -> Result<AppointmentId, OfficeError> {
    let (days, series) = match when.series {
        Some((rhythm, until)) => {
            let series = appointment::insert_series(&tx.conn, &rhythm.code(), until)?;
            tx.made(SERIES, series);
            (series_days(when.day, rhythm, until), Some(series))
        }
        None => (vec![when.day], None),
    };
    let planned: Vec<Planned> =
        days.into_iter().map(|day| Planned::new(&request.appointment, day.and_time(when.time))).collect();
    let mut first = None;
    for (one, overridden) in planned.iter().zip(decided(&tx.conn, &planned, &request.accepted)?) {
        let record = AppointmentRecord { fields: &one.fields, starts_at: one.starts_at, series, overridden };
        let id = appointment::insert(&tx.conn, &record, tx.actor.id, tx.now)?;
        tx.made(APPOINTMENT, id.0);
        first.get_or_insert(id);
    }
    draft::finish(&tx.conn, tx.actor.id, APPOINTMENT)?;
    first.ok_or_else(|| OfficeError::field("until", "before-start"))
}

fn change(
    tx: &mut Tx,
    id: AppointmentId,
    request: &SaveAppointmentRequest,
    when: &When,
) -> Result<AppointmentId, OfficeError> {
    tx.unchanged_since(APPOINTMENT, id.0, request.seen.unwrap_or_default())?;
    let stored = loaded(&tx.conn, id)?;
    let starts_at = when.day.and_time(when.time);
    let planned = appointment_plan::change(
        &tx.conn,
        tx.now,
        id,
        &stored,
        &request.appointment,
        starts_at,
        request.scope,
    )?;
    for (one, overridden) in planned.iter().zip(decided(&tx.conn, &planned, &request.accepted)?) {
        let Some(each) = one.id else { continue };
        tx.changing(APPOINTMENT, each.0)?;
        let record =
            AppointmentRecord { fields: &one.fields, starts_at: one.starts_at, series: None, overridden };
        appointment::update(&tx.conn, each, &record)?;
    }
    draft::finish(&tx.conn, tx.actor.id, &format!("appointment:{id}"))?;
    Ok(id)
}

/// The appointment whose place another one takes: whoever stands in the new one is moved.
fn replaced(
    tx: &mut Tx,
    old: AppointmentId,
    new: AppointmentId,
    fields: &AppointmentFields,
) -> Result<(), OfficeError> {
    let stored = loaded(&tx.conn, old)?;
    tx.changing(APPOINTMENT, old.0)?;
    for (position, who) in stored.placed() {
        let open = AppointmentState::from_code(&who.state).is_some_and(AppointmentState::is_open);
        let again = fields
            .persons
            .iter()
            .any(|there| there.person == who.person && there.alias.trim() == who.alias.trim());
        if open && again {
            appointment::set_state(&tx.conn, old, position, AppointmentState::Moved)?;
        }
    }
    appointment::moved_to(&tx.conn, old, new)
}

fn check(tx: &Tx, request: &SaveAppointmentRequest, today: NaiveDate) -> Result<When, OfficeError> {
    let fields = &request.appointment;
    let mut check = Check::new(&tx.conn);
    let alone = fields.persons.is_empty();
    match fields.kind.as_str() {
        "counselling" => {
            if alone {
                check.refuse("persons", "missing");
            }
        }
        "group" | "internal" => {
            check.needed("title", &fields.title, SHORT);
            if fields.kind == "internal" && !alone {
                check.refuse("persons", "not-here");
            }
        }
        _ => check.refuse("kind", "unknown-code"),
    }
    if !staff::exists(&tx.conn, StaffId(fields.staff))? {
        check.refuse("staff", "not-there");
    }
    if let Some(id) = fields.place
        && place::one(&tx.conn, PlaceId(id))?.is_none()
    {
        check.refuse("place", "not-there");
    }
    check.code("purpose", ListName::Topic, fields.purpose.as_deref())?;
    check.code("form", ListName::Form, fields.form.as_deref())?;
    check.code("language", ListName::Language, fields.language.as_deref())?;
    check.code("interpreting", ListName::Interpreting, fields.interpreting.as_deref())?;
    if let Some(id) = fields.interpreter
        && agency::fields(&tx.conn, AgencyId(id))?.is_none()
    {
        check.refuse("interpreter", "not-there");
    }
    if let Some(state) = &fields.interpreter_state
        && InterpreterState::from_code(state).is_none()
    {
        check.refuse("interpreterState", "unknown-code");
    }
    if fields.interpreter_minutes.is_some_and(|minutes| minutes > MOST_MINUTES) {
        check.refuse("interpreterMinutes", "longer-than-a-day");
    }
    if fields.interpreter_cost.is_some_and(|cents| cents > MOST_CENTS) {
        check.refuse("interpreterCost", "too-many");
    }
    if fields.capacity.is_some_and(|most| !(1..=MOST_PLACES).contains(&most)) {
        check.refuse("capacity", "too-many");
    }
    check.text("title", &fields.title, SHORT);
    check.text("bring", &fields.bring, LINES);
    check.text("note", &fields.note, NOTE);
    persons(&mut check, tx, fields)?;
    let day = check.day("day", &fields.day, today, Direction::Future);
    if fields.day.trim().is_empty() {
        check.refuse("day", "missing");
    }
    let time = typed_time(&fields.time).map_err(|code| check.refuse("time", code)).ok();
    if !(5..=720).contains(&fields.minutes) {
        check.refuse("minutes", "odd-length");
    }
    let mut series = None;
    if request.id.is_none()
        && let Some(rhythm) = &request.rhythm
    {
        let until = check.day("until", &request.until, today, Direction::Future);
        match (Rhythm::from_code(rhythm), until) {
            (None, _) => check.refuse("rhythm", "unknown-code"),
            (_, None) if request.until.trim().is_empty() => check.refuse("until", "missing"),
            (Some(_), Some(until)) if day.is_some_and(|day| until < day) => {
                check.refuse("until", "before-start")
            }
            (Some(rhythm), Some(until)) => series = Some((rhythm, until)),
            (Some(_), None) => {}
        }
    }
    check.finish()?;
    match (day, time) {
        (Some(day), Some(time)) => Ok(When { day, time, series }),
        _ => Err(OfficeError::field("day", "missing")),
    }
}

fn persons(check: &mut Check, tx: &Tx, fields: &AppointmentFields) -> Result<(), OfficeError> {
    let mut known = BTreeSet::new();
    for who in &fields.persons {
        match who.person {
            Some(id) if !person::stands(&tx.conn, PersonId(id))? => check.refuse("persons", "not-there"),
            Some(id) if !known.insert(id) => check.refuse("persons", "twice"),
            Some(_) => {}
            None => check.needed("persons", &who.alias, LONGEST_NAME),
        }
        if AppointmentState::from_code(&who.state).is_none() {
            check.refuse("persons", "unknown-code");
        }
    }
    let keep = |who: &&AppointmentPersonFields| {
        AppointmentState::from_code(&who.state).is_some_and(AppointmentState::keeps_its_time)
    };
    let most = fields.capacity.and_then(|most| usize::try_from(most).ok()).unwrap_or(MOST_PERSONS);
    if fields.persons.iter().filter(keep).count() > most {
        check.refuse("capacity", "over-capacity");
    }
    Ok(())
}
