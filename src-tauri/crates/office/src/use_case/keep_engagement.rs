//! Network meetings, committees and public relations: listing a year with its sums, making and changing one.

use crate::check::{Check, LINES, NOTE, SHORT, clean};
use crate::store::engagement::{self, Engagement};
use crate::store::{draft, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::Datelike;
use domain::permission::Deed;
use domain::work::{EngagementKind, HOUR, OwnPart, read_count, read_hours};
use domain::{Direction, EngagementId, StaffId};
use schema::codes::ListName;
use wire::{
    EngagementRequest, EngagementRow, EngagementSum, EngagementsView, ListEngagementsRequest,
    SaveEngagementRequest, SavedView,
};

const NOUN: &str = "engagement";

impl Office {
    /// The engagements of a year, newest first, and the sums of each kind.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_engagements(&self, request: &ListEngagementsRequest) -> Result<EngagementsView, OfficeError> {
        self.may(Deed::Read)?;
        let (from, to) = (format!("{:04}-01-01", request.year), format!("{:04}-12-31", request.year));
        let mut years = engagement::years(self.conn())?;
        years.extend([request.year, self.clock().today().year()]);
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let rows = engagement::list(self.conn(), &from, &to)?;
        let sums = EngagementKind::ALL.iter().filter_map(|kind| sum(kind.code(), &rows)).collect();
        Ok(EngagementsView { years, rows, sums })
    }

    /// One engagement, for its form.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when none has this number.
    pub fn engagement(&self, request: &EngagementRequest) -> Result<EngagementRow, OfficeError> {
        self.may(Deed::Read)?;
        engagement::one(self.conn(), EngagementId(request.id))?.ok_or(OfficeError::NotThere(NOUN))
    }

    /// Makes an engagement or changes it.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; [`OfficeError::ChangedMeanwhile`].
    pub fn save_engagement(&mut self, request: &SaveEngagementRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::EngagementSaved, |tx| {
            if let Some(id) = request.id {
                tx.unchanged_since(NOUN, id, request.seen.unwrap_or(0))?;
                tx.changing(NOUN, id)?;
            }
            let mut check = Check::new(&tx.conn);
            if EngagementKind::from_code(&request.kind).is_none() {
                check.refuse("engagementKind", "unknown-code");
            }
            if request.part.as_deref().is_some_and(|part| OwnPart::from_code(part).is_none()) {
                check.refuse("part", "unknown-code");
            }
            check.needed("engagementTitle", &request.title, SHORT);
            check.text("partners", &request.partners, LINES);
            check.text("result", &request.result, NOTE);
            check.code("fundingLine", ListName::FundingLine, request.funding_line.as_deref())?;
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
            let audience = read_count(&request.audience).unwrap_or_else(|_| {
                check.refuse("audience", "not-a-number");
                None
            });
            if let Some(id) = request.staff
                && !staff::exists(&tx.conn, StaffId(id))?
            {
                check.refuse("staff", "not-there");
            }
            check.finish()?;
            let made = Engagement {
                kind: &request.kind,
                held_on: held_on.unwrap_or(today),
                title: request.title.trim(),
                partners: clean(&request.partners),
                part: request.part.as_deref(),
                hours_millionths: hours.and_then(|hours| i64::try_from(hours).ok()),
                audience,
                funding_line: request.funding_line.as_deref(),
                staff: request.staff.map(StaffId),
                result: clean(&request.result),
            };
            let id = match request.id {
                Some(id) => {
                    engagement::update(&tx.conn, EngagementId(id), &made)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("engagement:{id}"))?;
                    id
                }
                None => {
                    let id = engagement::insert(&tx.conn, &made, tx.now)?.0;
                    tx.made(NOUN, id);
                    draft::finish(&tx.conn, tx.actor.id, NOUN)?;
                    id
                }
            };
            Ok(Done::of(id, Some(id), format!("engagement {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

fn sum(kind: &str, rows: &[EngagementRow]) -> Option<EngagementSum> {
    let mine: Vec<&EngagementRow> = rows.iter().filter(|row| row.kind == kind).collect();
    (!mine.is_empty()).then(|| EngagementSum {
        kind: kind.to_owned(),
        count: u32::try_from(mine.len()).unwrap_or(u32::MAX),
        hours_millionths: mine.iter().filter_map(|row| row.hours_millionths).sum(),
        audience: mine.iter().filter_map(|row| row.audience).sum(),
    })
}
