//! *Aufräumen*: records that are due to go, each with its reason. Somebody confirms one or several; a legal hold keeps a record.

use super::erase_person::{of_years, way_of};
use crate::store::erase_person::Hers;
use crate::store::{legal_hold, retention};
use crate::{Office, OfficeError};
use chrono::{Datelike, NaiveDate};
use domain::PersonId;
use domain::permission::{Deed, may};
use domain::retention::{Reason, YEARS, kept_until};
use wire::{CleanUpRequest, CleanUpRow, CleanUpView, CleanedUpView};

impl Office {
    /// Records that are due, the longest first.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_clean_up(&self) -> Result<CleanUpView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today) = (self.conn(), self.clock().today());
        let before = NaiveDate::from_ymd_opt(today.year() - YEARS, 1, 1).unwrap_or(NaiveDate::MIN);
        let mut rows = Vec::new();
        for record in retention::closed_before(conn, before, today)? {
            let (until, reason) = kept_until(record.last_closed, &record.births);
            if until >= today {
                continue;
            }
            let hers = Hers::standing(conn, record.person)?;
            rows.push(CleanUpRow {
                person: retention::hit(conn, record.person)?,
                last_closed: record.last_closed.to_string(),
                kept_until: until.to_string(),
                reason: match reason {
                    Reason::YearsOver => "years-over",
                    Reason::OfAge => "of-age",
                }
                .to_owned(),
                holds: legal_hold::of_person(conn, record.person)?,
                shared: hers.shared(conn)?,
                years: of_years(&hers.years(conn)?, false),
            });
        }
        Ok(CleanUpView { may: may(self.actor().role, Deed::AnswerRights), rows })
    }

    /// Erases the confirmed records, one act each. What meanwhile must be kept is kept, and told.
    ///
    /// # Errors
    /// [`OfficeError::NotAllowed`]; [`OfficeError::ChangedMeanwhile`] when one of them is not due (any more): then nothing is done.
    pub fn clean_up(&mut self, request: &CleanUpRequest) -> Result<CleanedUpView, OfficeError> {
        self.may(Deed::AnswerRights)?;
        let due = self.list_clean_up()?.rows;
        let row = |person: &i64| due.iter().find(|row| row.person.id == *person);
        if !request.persons.iter().all(|person| row(person).is_some()) {
            return Err(OfficeError::ChangedMeanwhile);
        }
        let (mut done, mut kept) = (0, Vec::new());
        for person in &request.persons {
            let years: Vec<i32> = row(person).map(|row| row.years.clone()).unwrap_or_default();
            if !years.iter().all(|year| request.years.contains(year)) && request.way == wire::Erasure::Whole {
                return Err(OfficeError::ChangedMeanwhile);
            }
            match self.erase_one(PersonId(*person), way_of(request.way), None, &years) {
                Ok(()) => done += 1,
                Err(OfficeError::StillNeeded) => kept.push(*person),
                Err(error) => return Err(error),
            }
        }
        Ok(CleanedUpView { done, kept })
    }
}
