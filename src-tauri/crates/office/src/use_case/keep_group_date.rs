//! A date of a group offer: how many took part, as mere numbers or counted from a list of persons on record.

use crate::check::{Check, NOTE, clean};
use crate::store::group::{self, GroupDate};
use crate::store::{draft, image, offer, staff};
use crate::transact::Done;
use crate::use_case::attendance::counted;
use crate::{Act, Office, OfficeError, Tx};
use chrono::NaiveDate;
use domain::permission::Deed;
use domain::work::{HOUR, heads, read_count, read_hours};
use domain::{AppointmentId, Direction, GroupDateId, OfferId, PersonId, StaffId};
use std::collections::BTreeSet;
use wire::{GroupDateRequest, GroupDateView, HeadCount, SaveGroupDateRequest, SavedView};

const NOUN: &str = "group_offer";
const MOST_LISTED: usize = 500;

impl Office {
    /// A date for its form; a new one comes with today, the offer last met, and the hours of that offer's last date.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when no date has this number.
    pub fn group_date(&self, request: &GroupDateRequest) -> Result<GroupDateView, OfficeError> {
        self.may(Deed::Read)?;
        let conn = self.conn();
        if let Some(id) = request.id {
            let stored = group::one(conn, GroupDateId(id))?.ok_or(OfficeError::NotThere(NOUN))?;
            return Ok(GroupDateView {
                version: Some(image::version(conn, NOUN, id)?),
                offer: stored.offer,
                title: stored.row.title,
                held_on: stored.row.held_on,
                hours_millionths: stored.row.hours_millionths,
                heads: stored.row.heads,
                persons: group::persons(conn, GroupDateId(id))?,
                unlisted: stored.unlisted,
                staff: stored.staff,
                note: stored.note,
                offers: offer::choices(conn, stored.offer)?,
            });
        }
        let offers = offer::choices(conn, request.offer)?;
        if let Some(id) = request.appointment {
            return self.group_date_of(AppointmentId(id), offers);
        }
        let chosen = request.offer.or_else(|| offers.first().map(|first| first.id));
        let last = match chosen {
            Some(id) => group::list(conn, Some(OfferId(id)), "0000", "9999")?.into_iter().next(),
            None => None,
        };
        Ok(GroupDateView {
            version: None,
            offer: chosen,
            title: None,
            held_on: self.clock().today().to_string(),
            hours_millionths: last.and_then(|row| row.hours_millionths),
            heads: HeadCount::default(),
            persons: Vec::new(),
            unlisted: None,
            staff: Some(self.actor().id.0),
            note: None,
            offers,
        })
    }

    /// Makes a date of an offer or changes it. With a list of persons the numbers are counted from it.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; [`OfficeError::ChangedMeanwhile`].
    pub fn save_group_date(&mut self, request: &SaveGroupDateRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::GroupDateSaved, |tx| {
            let stored = match request.id {
                Some(id) => {
                    tx.unchanged_since(NOUN, id, request.seen.unwrap_or(0))?;
                    tx.changing(NOUN, id)?;
                    group::one(&tx.conn, GroupDateId(id))?
                }
                None => None,
            };
            let checked = check(tx, request, today)?;
            let of = match request.offer {
                Some(id) => offer::one(&tx.conn, OfferId(id))?,
                None => None,
            };
            let record = GroupDate {
                offer: request.offer.map(OfferId),
                title: match &of {
                    Some(of) => Some(of.title.as_str()),
                    None => stored.as_ref().and_then(|stored| stored.row.title.as_deref()),
                },
                field_of_action: match &of {
                    Some(of) => of.field_of_action.as_deref(),
                    None => stored.as_ref().and_then(|stored| stored.field_of_action.as_deref()),
                },
                held_on: checked.held_on,
                hours_millionths: checked.hours_millionths,
                heads: checked.heads,
                unlisted: checked.unlisted,
                staff: request.staff.map(StaffId),
                note: clean(&request.note),
                persons: &checked.persons,
            };
            let id = match request.id {
                Some(id) => {
                    group::update(&tx.conn, GroupDateId(id), &record)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("group-date:{id}"))?;
                    id
                }
                None => {
                    let id = group::insert(&tx.conn, &record)?.0;
                    tx.made(NOUN, id);
                    match request.appointment.map(AppointmentId) {
                        Some(of) => {
                            counted(tx, of, GroupDateId(id))?;
                            draft::finish(&tx.conn, tx.actor.id, &format!("group-date-of:{of}"))?;
                        }
                        None => draft::finish(&tx.conn, tx.actor.id, "group-date")?,
                    }
                    id
                }
            };
            Ok(Done::of(id, Some(id), format!("group date {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

struct Checked {
    held_on: NaiveDate,
    hours_millionths: Option<i64>,
    heads: HeadCount,
    unlisted: Option<u32>,
    persons: Vec<PersonId>,
}

fn check(tx: &Tx, request: &SaveGroupDateRequest, today: NaiveDate) -> Result<Checked, OfficeError> {
    let mut check = Check::new(&tx.conn);
    match request.offer {
        None if request.id.is_none() => check.refuse("offer", "missing"),
        Some(id) if offer::one(&tx.conn, OfferId(id))?.is_none() => check.refuse("offer", "not-there"),
        None | Some(_) => {}
    }
    let held_on = check.day("date", &request.date, today, Direction::Past);
    if request.date.trim().is_empty() {
        check.refuse("date", "missing");
    }
    if held_on.is_some_and(|day| day > today) {
        check.refuse("date", "in-the-future");
    }
    let hours = read_hours(&request.hours_held).unwrap_or_else(|_| {
        check.refuse("hoursHeld", "not-hours");
        None
    });
    if hours.is_some_and(|hours| hours > 24 * HOUR) {
        check.refuse("hoursHeld", "longer-than-a-day");
    }
    let mut count = |field: &str, text: &str| {
        read_count(text).unwrap_or_else(|_| {
            check.refuse(field, "not-a-number");
            None
        })
    };
    let mut counted = HeadCount {
        women: count("women", &request.women),
        men: count("men", &request.men),
        diverse: count("diverse", &request.diverse),
        children: count("children", &request.children),
        unknown: count("unknown", &request.unknown),
        volunteers: count("volunteers", &request.volunteers),
        newcomers: count("newcomers", &request.newcomers),
    };
    // Beside a list only; without one everybody stands in the counts.
    let unlisted =
        count("unlisted", &request.unlisted).filter(|more| *more > 0 && !request.persons.is_empty());
    let persons: BTreeSet<i64> = request.persons.iter().copied().collect();
    if persons.len() > MOST_LISTED {
        check.refuse("persons", "too-many");
    }
    let mut known = Vec::new();
    for id in &persons {
        match group::who(&tx.conn, PersonId(*id))? {
            Some(who) => known.push(who),
            None => check.refuse("persons", "not-there"),
        }
    }
    if let (Some(day), false) = (held_on, persons.is_empty()) {
        let heads = heads(known.iter().map(|(birth, gender)| (*birth, gender.as_deref())), day);
        counted = HeadCount {
            women: Some(heads.women),
            men: Some(heads.men),
            diverse: Some(heads.diverse),
            children: Some(heads.children),
            unknown: Some(heads.unknown + unlisted.unwrap_or(0)),
            ..counted
        };
    }
    let total: u32 = [counted.women, counted.men, counted.diverse, counted.children, counted.unknown]
        .into_iter()
        .flatten()
        .sum();
    if counted.newcomers.is_some_and(|new| new > total) {
        check.refuse("newcomers", "more-than-all");
    }
    if let Some(id) = request.staff
        && !staff::exists(&tx.conn, StaffId(id))?
    {
        check.refuse("staff", "not-there");
    }
    check.text("note", &request.note, NOTE);
    check.finish()?;
    Ok(Checked {
        held_on: held_on.unwrap_or(today),
        hours_millionths: hours.and_then(|hours| i64::try_from(hours).ok()),
        heads: counted,
        unlisted,
        persons: persons.into_iter().map(PersonId).collect(),
    })
}
