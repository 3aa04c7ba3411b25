//! Writing a task down, and changing it.

use crate::store::task::{self, TaskRecord};
use crate::store::{draft, image, person, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::NaiveDate;
use domain::permission::Deed;
use domain::{DayTextError, Direction, PersonId, StaffId, TaskId, read_day};
use wire::{FieldRefusal, SaveTaskRequest, SavedView, TaskRequest, TaskView};

const LONGEST: usize = 500;

impl Office {
    /// A task as the form edits it.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when there is none of this number.
    pub fn task(&self, request: &TaskRequest) -> Result<TaskView, OfficeError> {
        self.may(Deed::Read)?;
        let found = task::load(self.conn(), TaskId(request.id))?.ok_or(OfficeError::NotThere("task"))?;
        Ok(TaskView {
            id: request.id,
            version: image::version(self.conn(), "task", request.id)?,
            text: found.text,
            due: found.due_on,
            staff: found.staff,
            person: found.person.map(|id| person::one(self.conn(), id)).transpose()?.flatten(),
        })
    }

    /// Writes a task down, or changes one.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::ChangedMeanwhile`] when somebody changed it since.
    pub fn save_task(&mut self, request: &SaveTaskRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::TaskSaved, |tx| {
            let mut refused = Vec::new();
            let mut refuse = |field: &str, code: &str| {
                refused.push(FieldRefusal { field: field.to_owned(), code: code.to_owned() });
            };
            let text = request.text.trim();
            if text.is_empty() {
                refuse("text", "missing");
            } else if text.chars().count() > LONGEST {
                refuse("text", "too-long");
            }
            let due_on = due_day(&request.due, today).unwrap_or_else(|code| {
                refuse("due", code);
                None
            });
            if let Some(id) = request.staff
                && !staff::has_login(&tx.conn, StaffId(id))?
            {
                refuse("staff", "not-there");
            }
            if let Some(id) = request.person
                && person::one(&tx.conn, PersonId(id))?.is_none()
            {
                refuse("person", "not-there");
            }
            if !refused.is_empty() {
                return Err(OfficeError::Invalid(refused));
            }
            let record = TaskRecord {
                person: request.person.map(PersonId),
                text,
                due_on,
                staff: request.staff.map(StaffId),
            };
            let id = match request.id {
                Some(id) => {
                    tx.changing("task", id)?;
                    tx.unchanged_since("task", id, request.seen.unwrap_or_default())?;
                    task::update(&tx.conn, TaskId(id), &record)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("task:{id}"))?;
                    id
                }
                None => {
                    let id = task::insert(&tx.conn, &record, tx.actor.id, tx.now)?.0;
                    tx.made("task", id);
                    draft::finish(&tx.conn, tx.actor.id, "task")?;
                    id
                }
            };
            Ok(Done::of(id, Some(id), format!("task {id}")))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), "task", id)?, act })
    }
}

/// A planned day as typed; empty = none; else the code of what is wrong.
pub(super) fn due_day(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, &'static str> {
    match read_day(text, today, Direction::Future) {
        Ok(day) => Ok(Some(day)),
        Err(DayTextError::Missing) => Ok(None),
        Err(DayTextError::NotADay) => Err("not-a-date"),
        Err(DayTextError::NoSuchDay) => Err("no-such-day"),
    }
}
