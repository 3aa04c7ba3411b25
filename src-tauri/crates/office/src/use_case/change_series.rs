//! How far a series of appointments goes: on to a later day, with new ones like the one that is open, or only up to an earlier
//! day. What has been stays; what speaks against the new ones is asked as on making.

use crate::store::appointment::{self, AppointmentRecord, Stored};
use crate::store::draft;
use crate::transact::Done;
use crate::use_case::appointment_plan::{Planned, against, decided};
use crate::use_case::check_slot::told;
use crate::use_case::keep_appointment::{APPOINTMENT, SERIES, loaded};
use crate::use_case::keep_enquiry::unanswered;
use crate::{Act, Office, OfficeError};
use chrono::{Days, NaiveDate};
use domain::appointment::{AppointmentState, InterpreterState, Rhythm, series_days_after};
use domain::opening::whole_day;
use domain::permission::Deed;
use domain::{AppointmentId, Direction, read_day};
use rusqlite::Connection;
use wire::{AppointmentFields, SavedView, SeriesRequest, SeriesView};

/// What a new last day means for a series.
struct Turn {
    until: NaiveDate,
    /// New ones.
    added: Vec<Planned>,
    /// Those that fall away, the first of them first.
    dropped: Vec<AppointmentId>,
}

impl Office {
    /// What another last day would mean: how many come or fall away, and what speaks against the new ones.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] for an appointment of no series.
    pub fn check_series(&self, request: &SeriesRequest) -> Result<SeriesView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today) = (self.conn(), self.clock().today());
        let stored = loaded(conn, AppointmentId(request.id))?;
        let series = stored.series.ok_or(OfficeError::NotThere(SERIES))?;
        let last = last_day(conn, series, &stored)?;
        let mut view = SeriesView {
            last: last.to_string(),
            until: None,
            added: 0,
            first_added: None,
            dropped: 0,
            clashes: Vec::new(),
        };
        let Ok(until) = read_day(&request.until, today, Direction::Future) else { return Ok(view) };
        view.until = Some(until.to_string());
        // A day that cannot be is refused when it is saved.
        let Ok(turn) = turn(conn, &stored, series, until, today) else { return Ok(view) };
        view.added = u32::try_from(turn.added.len()).unwrap_or(u32::MAX);
        view.first_added = turn.added.first().map(|one| one.starts_at.date().to_string());
        view.dropped = u32::try_from(turn.dropped.len()).unwrap_or(u32::MAX);
        for (one, clashes) in turn.added.iter().zip(against(conn, &turn.added).unwrap_or_default()) {
            for clash in clashes {
                view.clashes.push(told(conn, clash, one.starts_at.date())?);
            }
        }
        view.clashes.sort_by_key(|clash| !clash.must_be_decided);
        Ok(view)
    }

    /// Lets a series go on to a later day or end on an earlier one, not before today. It can be taken back.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for a day that changes nothing or lies behind; [`OfficeError::SlotTaken`] when something must
    /// be decided first; [`OfficeError::StillNeeded`] when a consultation came of one that would fall away;
    /// [`OfficeError::ChangedMeanwhile`].
    pub fn change_series(&mut self, request: &SeriesRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let until = read_day(&request.until, today, Direction::Future)
            .map_err(|_| OfficeError::field("until", "not-a-date"))?;
        let (series, act) = self.transact(Act::SeriesChanged, |tx| {
            let id = AppointmentId(request.id);
            tx.unchanged_since(APPOINTMENT, id.0, request.seen)?;
            let stored = loaded(&tx.conn, id)?;
            let series = stored.series.ok_or(OfficeError::NotThere(SERIES))?;
            let turn = turn(&tx.conn, &stored, series, until, today)?;
            tx.changing(SERIES, series)?;
            appointment::set_series_end(&tx.conn, series, turn.until)?;
            let overridden = decided(&tx.conn, &turn.added, &request.accepted)?;
            for (one, overridden) in turn.added.iter().zip(overridden) {
                let record = AppointmentRecord {
                    fields: &one.fields,
                    starts_at: one.starts_at,
                    series: Some(series),
                    overridden,
                };
                let new = appointment::insert(&tx.conn, &record, tx.actor.id, tx.now)?;
                tx.made(APPOINTMENT, new.0);
            }
            for each in &turn.dropped {
                if loaded(&tx.conn, *each)?.contact.is_some() {
                    return Err(OfficeError::StillNeeded);
                }
                unanswered(tx, *each)?;
                tx.changing(APPOINTMENT, each.0)?;
                appointment::remove(&tx.conn, *each)?;
                draft::forget(&tx.conn, &format!("appointment:{each}"))?;
            }
            let about = format!("series {series} +{} -{}", turn.added.len(), turn.dropped.len());
            Ok(Done::of(series, Some(series), about))
        })?;
        Ok(SavedView { id: series, version: act, act })
    }
}

/// The day of the last one that stands.
fn last_day(conn: &Connection, series: i64, stored: &Stored) -> Result<NaiveDate, OfficeError> {
    Ok(appointment::last_of_series(conn, series)?.unwrap_or(stored.starts_at).date())
}

fn turn(
    conn: &Connection,
    stored: &Stored,
    series: i64,
    until: NaiveDate,
    today: NaiveDate,
) -> Result<Turn, OfficeError> {
    if until < today {
        return Err(OfficeError::field("until", "in-the-past"));
    }
    let last = last_day(conn, series, stored)?;
    if until <= last {
        let after = whole_day(until).end;
        let dropped = appointment::of_series(conn, series, after)?;
        return if dropped.is_empty() {
            Err(OfficeError::field("until", "same-end"))
        } else {
            Ok(Turn { until, added: Vec::new(), dropped })
        };
    }
    let rhythm = stored.rhythm.as_deref().and_then(Rhythm::from_code);
    let rhythm = rhythm.ok_or(OfficeError::NotThere(SERIES))?;
    let fields = like_new(&stored.fields);
    let first = stored.starts_at.date();
    let after = last.max(today - Days::new(1));
    // Counted from the one that is open, whatever lies between: weekday, fortnight and *second Tuesday* are its own.
    let days = series_days_after(first, rhythm, after, until);
    let added: Vec<Planned> =
        days.into_iter().map(|day| Planned::new(&fields, day.and_time(stored.starts_at.time()))).collect();
    if added.is_empty() {
        return Err(OfficeError::field("until", "same-end"));
    }
    Ok(Turn { until, added, dropped: Vec::new() })
}

/// What a new one takes over: everything but how it went, and the interpreter is to be asked again.
fn like_new(template: &AppointmentFields) -> AppointmentFields {
    let mut fields = template.clone();
    for who in &mut fields.persons {
        if who.state != AppointmentState::Asked.code() {
            AppointmentState::Confirmed.code().clone_into(&mut who.state);
        }
    }
    fields.interpreter_state = fields.interpreter.map(|_| InterpreterState::Requested.code().to_owned());
    fields.interpreter_minutes = None;
    fields.interpreter_cost = None;
    fields
}
