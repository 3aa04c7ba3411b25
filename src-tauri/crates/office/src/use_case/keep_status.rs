//! Residence statuses: showing, adding, correcting, ending and removing them. Reports read the one that held on the day of
//! the talk, so a change of the past changes figures of the past; it stands in the history.

use super::days::{Days, german};
use crate::store::residence_status::{self, StatusRow};
use crate::store::{code, day, draft, image, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{Duration, NaiveDate};
use domain::PersonId;
use domain::permission::Deed;
use schema::codes::ListName;
use wire::{PersonRequest, RemoveRequest, SaveStatusRequest, SavedView, StatusFields, StatusRecordView};

const SOON_DAYS: i64 = 60;

impl Office {
    /// A person's statuses, newest first.
    ///
    /// # Errors
    /// When the store fails.
    pub fn statuses(&self, request: &PersonRequest) -> Result<Vec<StatusRecordView>, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today) = (self.conn(), self.clock().today());
        let rows = residence_status::of_person(conn, PersonId(request.id))?;
        rows.into_iter()
            .map(|row| Ok(view(&row, image::version(conn, "residence_status", row.id)?, today)))
            .collect()
    }

    /// Adds a status, or corrects or ends one.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] field by field; [`OfficeError::ChangedMeanwhile`] when it was changed since.
    pub fn save_status(&mut self, request: &SaveStatusRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::StatusSaved, |tx| {
            if person::one(&tx.conn, PersonId(request.person))?.is_none() {
                return Err(OfficeError::NotThere("person"));
            }
            let mut row = check(tx, request, today)?;
            match request.id {
                Some(id) => {
                    tx.changing("residence_status", id)?;
                    tx.unchanged_since("residence_status", id, request.seen.unwrap_or(0))?;
                    row.id = id;
                    residence_status::write(&tx.conn, &row)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("status:{id}"))?;
                }
                None => {
                    if request.fields.ends_previous {
                        end_previous(tx, &row)?;
                    }
                    row.id = residence_status::write(&tx.conn, &row)?;
                    tx.made("residence_status", row.id);
                    draft::finish(&tx.conn, tx.actor.id, &format!("new-status:{}", request.person))?;
                }
            }
            Ok(Done::of(row.id, Some(request.person), format!("status {}", row.id)))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), "residence_status", id)?, act })
    }

    /// Takes a wrong status off the record; undo brings it back.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when it was changed since.
    pub fn remove_status(&mut self, request: &RemoveRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let id = request.id;
        let ((), act) = self.transact(Act::StatusRemoved, |tx| {
            let row = residence_status::one(&tx.conn, id)?.ok_or(OfficeError::NotThere("status"))?;
            tx.changing("residence_status", id)?;
            tx.unchanged_since("residence_status", id, request.seen)?;
            residence_status::remove(&tx.conn, id)?;
            draft::finish(&tx.conn, tx.actor.id, &format!("status:{id}"))?;
            Ok(Done::of((), Some(row.person.0), format!("status {id} removed")))
        })?;
        Ok(SavedView { id, version: 0, act })
    }
}

fn view(row: &StatusRow, version: i64, today: NaiveDate) -> StatusRecordView {
    let known = |text: &Option<String>| text.as_deref().and_then(day);
    let (from, to) = (known(&row.from), known(&row.to));
    let current = from.is_none_or(|from| from <= today) && to.is_none_or(|to| to >= today);
    let expiry =
        known(&row.document_until).filter(|_| current).and_then(|until| match (until - today).num_days() {
            ..0 => Some("expired".to_owned()),
            0..=SOON_DAYS => Some("soon".to_owned()),
            _ => None,
        });
    StatusRecordView {
        id: row.id,
        version,
        fields: StatusFields {
            status: Some(row.status.clone()),
            from: german(row.from.as_deref()),
            to: german(row.to.as_deref()),
            document_until: german(row.document_until.as_deref()),
            proof: row.proof.clone(),
            ends_previous: false,
        },
        expiry,
        current,
    }
}

fn check(tx: &Tx, request: &SaveStatusRequest, today: NaiveDate) -> Result<StatusRow, OfficeError> {
    let fields = &request.fields;
    let mut days = Days::new(today);
    let from = days.past("from", &fields.from);
    let to = days.any("to", &fields.to);
    let document_until = days.any("documentUntil", &fields.document_until);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        days.refuse("to", "before-beginning");
    }
    let status = fields.status.clone().unwrap_or_default();
    if status.is_empty() {
        days.refuse("status", "missing");
    } else if !code::is_code(&tx.conn, ListName::ResidenceStatus, &status)? {
        days.refuse("status", "unknown-code");
    }
    if fields.proof.as_deref().is_some_and(|proof| !["document", "told"].contains(&proof)) {
        days.refuse("proof", "unknown-code");
    }
    days.done()?;
    let iso = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    Ok(StatusRow {
        id: 0,
        person: PersonId(request.person),
        status,
        from: iso(from),
        to: iso(to),
        document_until: iso(document_until),
        proof: fields.proof.clone(),
    })
}

/// The status that held when the new one begins ends the day before. One that begins on the same day or later is left.
fn end_previous(tx: &mut Tx, new: &StatusRow) -> Result<(), OfficeError> {
    let Some(from) = new.from.as_deref().and_then(day) else { return Ok(()) };
    let last_day = (from - Duration::days(1)).to_string();
    for row in residence_status::of_person(&tx.conn, new.person)? {
        let before = row.from.as_deref().and_then(day).is_none_or(|began| began < from);
        let open = row.to.as_deref().and_then(day).is_none_or(|to| to >= from);
        if before && open {
            tx.changing("residence_status", row.id)?;
            residence_status::end(&tx.conn, row.id, &last_day)?;
        }
    }
    Ok(())
}
