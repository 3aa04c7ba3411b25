//! Opening hours, rooms, closures, absences and school holidays.

use crate::check::{Check, LINES, SHORT, clean};
use crate::store::opening::{self, OffRecord, OpeningRecord};
use crate::store::{draft, image, place, staff};
use crate::transact::Done;
use crate::use_case::check_slot::typed_time;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use domain::appointment::{Span, minute_of_day};
use domain::opening::{OffKind, OpeningKind, Weekdays, whole_day};
use domain::permission::Deed;
use domain::{Direction, PlaceId, StaffId};
use wire::{
    ExceptionFields, OpeningFields, OpeningsView, SaveOffRequest, SaveOpeningRequest, SavePlaceRequest,
    SavedView,
};

const OPENING: &str = "opening";
const OFF: &str = "time_off";
const PLACE: &str = "place";
const LONGEST_NAME: usize = 80;
/// Closures and absences are listed this many days ahead at most.
const FAR: u64 = 1_100;

impl Office {
    /// Opening hours, rooms, and what is off from today on.
    ///
    /// # Errors
    /// When the store fails.
    pub fn openings(&self) -> Result<OpeningsView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today) = (self.conn(), self.clock().today());
        Ok(OpeningsView {
            openings: opening::list(conn)?,
            places: place::list(conn, true)?,
            off: opening::off_between(conn, today, today + Days::new(FAR))?,
        })
    }

    /// Makes an opening or changes one.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::ChangedMeanwhile`].
    pub fn save_opening(&mut self, request: &SaveOpeningRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::OpeningSaved, |tx| {
            let checked = check_opening(tx, &request.opening, today)?;
            let record = checked.record(&request.opening);
            let id = match request.id {
                Some(id) => {
                    tx.unchanged_since(OPENING, id, request.seen.unwrap_or_default())?;
                    tx.changing(OPENING, id)?;
                    opening::update(&tx.conn, id, &record)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("opening:{id}"))?;
                    id
                }
                None => {
                    let id = opening::insert(&tx.conn, &record, tx.now)?;
                    tx.made(OPENING, id);
                    draft::finish(&tx.conn, tx.actor.id, OPENING)?;
                    id
                }
            };
            Ok(Done::of(id, Some(id), format!("opening {id}")))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), OPENING, id)?, act })
    }

    /// Makes a closure, absence or school holidays, or changes one.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::ChangedMeanwhile`].
    pub fn save_off(&mut self, request: &SaveOffRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::TimeOffSaved, |tx| {
            let (kind, span) = check_off(tx, request, today)?;
            let record = OffRecord {
                kind,
                staff: request.staff.map(StaffId),
                span,
                title: clean(&request.title),
                uid: None,
            };
            let id = match request.id {
                Some(id) => {
                    tx.unchanged_since(OFF, id, request.seen.unwrap_or_default())?;
                    tx.changing(OFF, id)?;
                    opening::update_off(&tx.conn, id, &record)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("time-off:{id}"))?;
                    id
                }
                None => {
                    let id = opening::insert_off(&tx.conn, &record, tx.now)?;
                    tx.made(OFF, id);
                    draft::finish(&tx.conn, tx.actor.id, "time-off")?;
                    id
                }
            };
            Ok(Done::of(id, Some(id), format!("time off {id}")))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), OFF, id)?, act })
    }

    /// Makes a room or place, or changes one.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::ChangedMeanwhile`].
    pub fn save_place(&mut self, request: &SavePlaceRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, act) = self.transact(Act::PlaceSaved, |tx| {
            let mut check = Check::new(&tx.conn);
            check.needed("placeName", &request.name, LONGEST_NAME);
            check.text("address", &request.address, LINES);
            if place::named(&tx.conn, request.name.trim(), request.id)? {
                check.refuse("placeName", "already-there");
            }
            check.finish()?;
            let id = match request.id {
                Some(id) => {
                    tx.unchanged_since(PLACE, id, request.seen.unwrap_or_default())?;
                    tx.changing(PLACE, id)?;
                    place::update(&tx.conn, PlaceId(id), request, tx.now)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("place:{id}"))?;
                    id
                }
                None => {
                    let id = place::insert(&tx.conn, request, tx.now)?.0;
                    tx.made(PLACE, id);
                    draft::finish(&tx.conn, tx.actor.id, PLACE)?;
                    id
                }
            };
            Ok(Done::of(id, Some(id), format!("place {id}")))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), PLACE, id)?, act })
    }
}

/// An opening as understood.
struct Checked {
    kind: OpeningKind,
    from: u32,
    to: u32,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    exceptions: Vec<(NaiveDate, Option<(u32, u32)>)>,
}

impl Checked {
    fn record(&self, fields: &OpeningFields) -> OpeningRecord<'_> {
        OpeningRecord {
            staff: StaffId(fields.staff),
            place: fields.place.map(PlaceId),
            kind: self.kind,
            weekdays: Weekdays(fields.weekdays),
            from: self.from,
            to: self.to,
            slot: fields.slot_minutes,
            capacity: fields.capacity,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            in_school_holidays: fields.in_school_holidays,
            exceptions: &self.exceptions,
        }
    }
}

fn check_opening(tx: &Tx, fields: &OpeningFields, today: NaiveDate) -> Result<Checked, OfficeError> {
    let mut check = Check::new(&tx.conn);
    if !staff::exists(&tx.conn, StaffId(fields.staff))? {
        check.refuse("staff", "not-there");
    }
    if let Some(id) = fields.place
        && place::one(&tx.conn, PlaceId(id))?.is_none()
    {
        check.refuse("place", "not-there");
    }
    let kind = OpeningKind::from_code(&fields.kind);
    if kind.is_none() {
        check.refuse("openingKind", "unknown-code");
    }
    if Weekdays(fields.weekdays).is_odd() {
        check.refuse("weekdays", "missing");
    }
    let hours = hours(&mut check, "from", &fields.from, "to", &fields.to);
    if !(5..=480).contains(&fields.slot_minutes) {
        check.refuse("slotMinutes", "odd-length");
    }
    if !(1..=20).contains(&fields.capacity) {
        check.refuse("openingCapacity", "odd-number");
    }
    let valid_from = check.day("validFrom", &fields.valid_from, today, Direction::Future).unwrap_or(today);
    let valid_to = check.day("validTo", &fields.valid_to, today, Direction::Future);
    if valid_to.is_some_and(|last| last < valid_from) {
        check.refuse("validTo", "before-start");
    }
    let mut exceptions: Vec<(NaiveDate, Option<(u32, u32)>)> = Vec::new();
    for ExceptionFields { day, from, to } in &fields.exceptions {
        let Some(on) = check.day("exceptions", day, today, Direction::Future) else {
            if day.trim().is_empty() {
                check.refuse("exceptions", "missing");
            }
            continue;
        };
        let other = if from.trim().is_empty() && to.trim().is_empty() {
            None
        } else {
            match self::hours(&mut check, "exceptions", from, "exceptions", to) {
                Some(hours) => Some(hours),
                None => continue,
            }
        };
        if exceptions.iter().any(|(there, _)| *there == on) {
            check.refuse("exceptions", "twice");
        }
        exceptions.push((on, other));
    }
    check.finish()?;
    let (Some(kind), Some((from, to))) = (kind, hours) else {
        return Err(OfficeError::field("from", "missing"));
    };
    Ok(Checked { kind, from, to, valid_from, valid_to, exceptions })
}

/// From and to, the second later than the first.
fn hours(check: &mut Check, from: &str, typed_from: &str, to: &str, typed_to: &str) -> Option<(u32, u32)> {
    let first = typed_time(typed_from).map_err(|code| check.refuse(from, code)).ok();
    let last = typed_time(typed_to).map_err(|code| check.refuse(to, code)).ok();
    let (first, last) = (minute_of_day(first?), minute_of_day(last?));
    if last <= first {
        check.refuse(to, "before-start");
        return None;
    }
    Some((first, last))
}

fn check_off(tx: &Tx, request: &SaveOffRequest, today: NaiveDate) -> Result<(OffKind, Span), OfficeError> {
    let mut check = Check::new(&tx.conn);
    let kind = OffKind::from_code(&request.kind);
    match (kind, request.staff) {
        (None, _) => check.refuse("offKind", "unknown-code"),
        (Some(OffKind::Absence), None) => check.refuse("staff", "missing"),
        (Some(OffKind::Absence), Some(id)) if !staff::exists(&tx.conn, StaffId(id))? => {
            check.refuse("staff", "not-there");
        }
        (Some(OffKind::Closure | OffKind::School), Some(_)) => check.refuse("staff", "not-here"),
        (Some(_), _) => {}
    }
    check.text("offTitle", &request.title, SHORT);
    let first = check.day("fromDay", &request.from_day, today, Direction::Future);
    if request.from_day.trim().is_empty() {
        check.refuse("fromDay", "missing");
    }
    let last = if request.to_day.trim().is_empty() {
        first
    } else {
        check.day("toDay", &request.to_day, first.unwrap_or(today), Direction::Future)
    };
    let time = |check: &mut Check, field: &str, text: &str| {
        (!text.trim().is_empty())
            .then(|| typed_time(text).map_err(|code| check.refuse(field, code)).ok())
            .flatten()
    };
    let from_time = time(&mut check, "fromTime", &request.from_time);
    let to_time = time(&mut check, "toTime", &request.to_time);
    let start = first.map(|day| day.and_time(from_time.unwrap_or(NaiveTime::MIN)));
    let end: Option<NaiveDateTime> = last.map(|day| match to_time {
        Some(time) => day.and_time(time),
        None => whole_day(day).end,
    });
    if let (Some(start), Some(end)) = (start, end)
        && end <= start
    {
        check.refuse("toDay", "before-start");
    }
    check.finish()?;
    match (kind, start, end) {
        (Some(kind), Some(start), Some(end)) => Ok((kind, Span { start, end })),
        _ => Err(OfficeError::field("fromDay", "missing")),
    }
}
