//! Volunteers: listing them with the sums of a year, making and changing one, and writing down the time they gave.

use crate::check::{Check, LINES, NOTE, SHORT, clean};
use crate::store::volunteer::{self, Days, Hours};
use crate::store::{draft, image, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{Datelike, Months, NaiveDate};
use domain::permission::Deed;
use domain::work::{CONDUCT_MONTHS, DAY_MINUTES, VolunteerState, read_minutes};
use domain::{Direction, PersonId, VolunteerId};
use schema::codes::ListName;
use wire::{
    ListVolunteersRequest, SaveVolunteerHoursRequest, SaveVolunteerRequest, SavedView, VolunteerHoursRow,
    VolunteerRequest, VolunteerView, VolunteersView,
};

const NOUN: &str = "volunteer";
const HOURS: &str = "volunteer_hours";
const MOST_TRAININGS: usize = 50;
const MOST_PERSONS: usize = 50;

impl Office {
    /// The volunteers with the hours of a year and its sums.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_volunteers(&self, request: &ListVolunteersRequest) -> Result<VolunteersView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today) = (self.conn(), self.clock().today());
        let (from, to) = (format!("{:04}-01-01", request.year), format!("{:04}-12-31", request.year));
        let stale = today.checked_sub_months(Months::new(CONDUCT_MONTHS)).unwrap_or(today);
        let mut years = volunteer::years(conn)?;
        years.extend([request.year, today.year()]);
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        Ok(VolunteersView {
            years,
            rows: volunteer::list(conn, (&from, &to), today, stale)?,
            hours: volunteer::list_hours(conn, (&from, &to))?,
            sums: volunteer::sums(conn, (&from, &to), today)?,
        })
    }

    /// One volunteer, for her form.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when none has this number.
    pub fn volunteer(&self, request: &VolunteerRequest) -> Result<VolunteerView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, id) = (self.conn(), VolunteerId(request.id));
        Ok(VolunteerView {
            id: id.0,
            version: image::version(conn, NOUN, id.0)?,
            fields: volunteer::fields(conn, id)?.ok_or(OfficeError::NotThere(NOUN))?,
            persons: volunteer::persons(conn, id)?,
            earlier: volunteer::earlier(conn, id)?,
        })
    }

    /// Makes a volunteer or changes one. Somebody may be entrusted to her only once she is bound to secrecy
    /// (§ 203 Abs. 4 StGB).
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; [`OfficeError::ChangedMeanwhile`].
    pub fn save_volunteer(&mut self, request: &SaveVolunteerRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::VolunteerSaved, |tx| {
            if let Some(id) = request.id {
                tx.unchanged_since(NOUN, id, request.seen.unwrap_or(0))?;
                tx.changing(NOUN, id)?;
            }
            let (days, persons) = check(tx, request, today)?;
            let id = match request.id {
                Some(id) => VolunteerId(id),
                None => {
                    let id = volunteer::insert(&tx.conn, &request.fields.name, tx.now)?;
                    tx.made(NOUN, id.0);
                    id
                }
            };
            volunteer::write(&tx.conn, id, &request.fields, &days)?;
            volunteer::stand_by(&tx.conn, id, &persons, today)?;
            let form = request.id.map_or_else(|| NOUN.to_owned(), |id| format!("{NOUN}:{id}"));
            draft::finish(&tx.conn, tx.actor.id, &form)?;
            Ok(Done::of(id.0, Some(id.0), format!("volunteer {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Time a volunteer gave, for its form.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when none has this number.
    pub fn volunteer_hours(&self, request: &VolunteerRequest) -> Result<VolunteerHoursRow, OfficeError> {
        self.may(Deed::Read)?;
        volunteer::hours(self.conn(), request.id)?.ok_or(OfficeError::NotThere(HOURS))
    }

    /// Writes down time that a volunteer gave, or changes it.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; [`OfficeError::ChangedMeanwhile`].
    pub fn save_volunteer_hours(
        &mut self,
        request: &SaveVolunteerHoursRequest,
    ) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::VolunteerHoursSaved, |tx| {
            if let Some(id) = request.id {
                tx.unchanged_since(HOURS, id, request.seen.unwrap_or(0))?;
                tx.changing(HOURS, id)?;
            }
            let mut check = Check::new(&tx.conn);
            let whose = request.volunteer.map(VolunteerId).unwrap_or(VolunteerId(0));
            if volunteer::fields(&tx.conn, whose)?.is_none() {
                check.refuse("volunteer", "missing");
            }
            let held_on = past_day(&mut check, "date", &request.date, today);
            if request.date.trim().is_empty() {
                check.refuse("date", "missing");
            }
            let minutes = match read_minutes(&request.time) {
                Err(_) => refused(&mut check, "workTime", "not-hours"),
                Ok(None | Some(0)) => refused(&mut check, "workTime", "missing"),
                Ok(Some(long)) if long > DAY_MINUTES => refused(&mut check, "workTime", "longer-than-a-day"),
                Ok(Some(minutes)) => minutes,
            };
            check.code("fundingLine", ListName::FundingLine, request.funding_line.as_deref())?;
            check.text("what", &request.what, LINES);
            check.finish()?;
            let hours = Hours {
                volunteer: whose,
                held_on: held_on.unwrap_or(today),
                minutes,
                funding_line: request.funding_line.as_deref(),
                what: clean(&request.what),
            };
            let form = match request.id {
                Some(id) => {
                    volunteer::update_hours(&tx.conn, id, &hours)?;
                    format!("volunteer-hours:{id}")
                }
                None => "volunteer-hours".to_owned(),
            };
            let id = match request.id {
                Some(id) => id,
                None => {
                    let id = volunteer::insert_hours(&tx.conn, &hours, tx.now)?;
                    tx.made(HOURS, id);
                    id
                }
            };
            draft::finish(&tx.conn, tx.actor.id, &form)?;
            Ok(Done::of(id, Some(id), format!("volunteer hours {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

fn refused(check: &mut Check<'_>, field: &str, code: &str) -> u32 {
    check.refuse(field, code);
    0
}

fn past_day(check: &mut Check<'_>, field: &str, text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day = check.day(field, text, today, Direction::Past);
    if day.is_some_and(|day| day > today) {
        check.refuse(field, "in-the-future");
    }
    day
}

fn check(
    tx: &Tx,
    request: &SaveVolunteerRequest,
    today: NaiveDate,
) -> Result<(Days, Vec<PersonId>), OfficeError> {
    let fields = &request.fields;
    let mut check = Check::new(&tx.conn);
    check.needed("volunteerName", &fields.name, SHORT);
    check.text("reach", &fields.reach, LINES);
    check.text("offers", &fields.offers, LINES);
    check.text("note", &fields.note, NOTE);
    let state = VolunteerState::from_code(&fields.state);
    if state.is_none() {
        check.refuse("volunteerState", "unknown-code");
    }
    for code in &fields.languages {
        check.code("languages", ListName::Language, Some(code))?;
    }
    let mut days = Days {
        since: past_day(&mut check, "since", &fields.since, today),
        bound_on: past_day(&mut check, "boundOn", &fields.bound_on, today),
        conduct_on: past_day(&mut check, "conductOn", &fields.conduct_on, today),
        trainings: Vec::new(),
    };
    if fields.trainings.len() > MOST_TRAININGS {
        check.refuse("trainings", "too-many");
    }
    for (at, training) in fields.trainings.iter().enumerate() {
        check.needed(&format!("trainings.{at}.trainingTitle"), &training.title, SHORT);
        let held_on = check.day(&format!("trainings.{at}.heldOn"), &training.held_on, today, Direction::Past);
        let until =
            check.day(&format!("trainings.{at}.validUntil"), &training.valid_until, today, Direction::Future);
        if let (Some(held_on), Some(until)) = (held_on, until)
            && until < held_on
        {
            check.refuse(&format!("trainings.{at}.validUntil"), "before-beginning");
        }
        days.trainings.push((held_on, until));
    }
    let persons: Vec<PersonId> = request.persons.iter().copied().map(PersonId).collect();
    if persons.len() > MOST_PERSONS {
        check.refuse("standsBy", "too-many");
    }
    for person in &persons {
        if !person::stands(&tx.conn, *person)? {
            check.refuse("standsBy", "not-there");
        }
    }
    if !persons.is_empty() && days.bound_on.is_none() {
        check.refuse("standsBy", "not-bound-to-secrecy");
    }
    if !persons.is_empty() && state == Some(VolunteerState::Ended) {
        check.refuse("standsBy", "volunteer-has-ended");
    }
    check.finish()?;
    Ok((days, persons))
}
