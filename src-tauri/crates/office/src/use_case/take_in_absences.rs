//! Absences of a counsellor taken in from an iCalendar file (RFC 5545), repeated ones day by day. The file comes from outside:
//! it may be large, odd or meant badly, so what is read of it is bounded.

use crate::store::opening::{self, OffRecord};
use crate::store::staff;
use crate::transact::Done;
use crate::use_case::event_days::{Stretch, changed_day, followed};
use crate::{Act, Office, OfficeError, Tx};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::StaffId;
use domain::appointment::Span;
use domain::opening::OffKind;
use domain::permission::Deed;
use domain::repeating::Repeating;
use icalendar::{Calendar, Component, Event};
use std::collections::BTreeSet;
use std::path::Path;
use wire::{AbsencesTakenIn, TakeInAbsencesRequest};

/// A larger file is no list of absences.
const LARGEST: u64 = 5_000_000;
const LONGEST_TITLE: usize = 200;
/// More absences of one counsellor are taken in at another time.
const MOST_EVENTS: usize = 2_000;
/// Nobody is away by more rules than these.
const MOST_REPEATED: usize = 200;

impl Office {
    /// Takes in a counsellor's absences from a calendar file: each event once, by its UID; one that is there already is brought
    /// up to date. A repeated event becomes one absence for each of its days from a month ago to two years ahead; those that no
    /// longer are among its days go. It can be taken back.
    ///
    /// # Errors
    /// [`OfficeError::CannotRead`]; [`OfficeError::Invalid`] for a file that is no calendar, or somebody who is not there.
    pub fn take_in_absences(
        &mut self,
        request: &TakeInAbsencesRequest,
    ) -> Result<AbsencesTakenIn, OfficeError> {
        self.may(Deed::Write)?;
        let path = Path::new(&request.path);
        let size = std::fs::metadata(path).map_err(|error| OfficeError::CannotRead(error.kind()))?.len();
        if size > LARGEST {
            return Err(OfficeError::field("path", "too-large"));
        }
        let bytes = std::fs::read(path).map_err(|error| OfficeError::CannotRead(error.kind()))?;
        let calendar: Calendar =
            String::from_utf8_lossy(&bytes).parse().map_err(|_| OfficeError::field("path", "no-calendar"))?;
        let (owner, today) = (StaffId(request.staff), self.clock().today());
        let read = Read::of(&calendar, today);
        let (mut done, act) = self.transact(Act::TimeOffSaved, |tx| {
            if !staff::exists(&tx.conn, owner)? {
                return Err(OfficeError::field("staff", "not-there"));
            }
            let done = write(tx, owner, &read, today)?;
            let about = format!("absences of {owner}: {} new {} gone", done.new, done.gone);
            Ok(Done::of(done, Some(owner.0), about))
        })?;
        done.act = act;
        Ok(done)
    }
}

/// An absence as the file tells it, on the office's wall clock.
struct Absence {
    /// The UID of its event, and of one of several its day behind a space.
    uid: String,
    span: Span,
    title: String,
}

/// What a file holds.
#[derive(Default)]
struct Read {
    absences: Vec<Absence>,
    /// UIDs of the events that repeat.
    repeated: BTreeSet<String>,
    left_out: u32,
}

impl Read {
    fn of(calendar: &Calendar, today: NaiveDate) -> Self {
        let mut read = Self::default();
        // One day of a repeated event that was changed or called off stands beside it as an event of its own.
        let changed: BTreeSet<(String, NaiveDateTime)> = calendar.events().filter_map(changed_day).collect();
        for event in calendar.events() {
            if read.add(event, &changed, today).is_none() {
                read.left_out += 1;
            }
        }
        read
    }

    /// None for an event that is left out.
    fn add(
        &mut self,
        event: &Event,
        changed: &BTreeSet<(String, NaiveDateTime)>,
        today: NaiveDate,
    ) -> Option<()> {
        let says = |key: &str, word: &str| {
            event.property_value(key).is_some_and(|value| value.trim().eq_ignore_ascii_case(word))
        };
        let uid = event.get_uid()?;
        let rule = event.property_value("RRULE");
        if rule.is_some() {
            // Even one that is called off by now leaves nothing of what was taken in before.
            self.repeated.insert(uid.to_owned());
        }
        // Called off, or the time is free all the same.
        if says("STATUS", "CANCELLED") || says("TRANSP", "TRANSPARENT") {
            return None;
        }
        // What its owner marked as private is nobody's business here.
        let private = says("CLASS", "PRIVATE") || says("CLASS", "CONFIDENTIAL");
        let title = event.get_summary().filter(|_| !private).unwrap_or_default().trim();
        let title: String = title.chars().take(LONGEST_TITLE).collect();
        let Some(rule) = rule else {
            let uid = match event.property_value("RECURRENCE-ID") {
                Some(which) => format!("{uid} {which}"),
                None => uid.to_owned(),
            };
            return self.push(Absence { uid, span: Stretch::of(event)?.span()?, title });
        };
        if self.repeated.len() > MOST_REPEATED {
            return None;
        }
        let stretch = Stretch::of(event)?;
        for at in stretch.repeated(&Repeating::read(rule).ok()?, event, today) {
            if changed.contains(&(uid.to_owned(), at.wall)) {
                continue;
            }
            self.push(Absence { uid: format!("{uid} {}", at.named), span: at.span, title: title.clone() })?;
        }
        // Days that are named one by one beside the rule are not followed.
        event.multi_properties().get("RDATE").is_none().then_some(())
    }

    fn push(&mut self, absence: Absence) -> Option<()> {
        (self.absences.len() < MOST_EVENTS).then(|| self.absences.push(absence))
    }
}

fn write(tx: &mut Tx, owner: StaffId, read: &Read, today: NaiveDate) -> Result<AbsencesTakenIn, OfficeError> {
    let mut done = AbsencesTakenIn { new: 0, known: 0, gone: 0, left_out: read.left_out, act: 0 };
    for absence in &read.absences {
        match opening::by_uid(&tx.conn, owner, &absence.uid)? {
            Some(id) => {
                tx.changing("time_off", id)?;
                opening::move_off(&tx.conn, id, absence.span)?;
                done.known += 1;
            }
            None => {
                let record = OffRecord {
                    kind: OffKind::Absence,
                    staff: Some(owner),
                    span: absence.span,
                    title: (!absence.title.is_empty()).then_some(absence.title.as_str()),
                    uid: Some(&absence.uid),
                };
                let id = opening::insert_off(&tx.conn, &record, tx.now)?;
                tx.made("time_off", id);
                done.new += 1;
            }
        }
    }
    let there: BTreeSet<&str> = read.absences.iter().map(|absence| absence.uid.as_str()).collect();
    for uid in &read.repeated {
        for (id, name) in opening::repeated(&tx.conn, owner, uid, followed(today).0.and_time(NaiveTime::MIN))?
        {
            if !there.contains(name.as_str()) {
                tx.changing("time_off", id)?;
                opening::remove_off(&tx.conn, id)?;
                done.gone += 1;
            }
        }
    }
    Ok(done)
}
