//! Ticking a task off, and opening it again.

use crate::store::{image, task};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::TaskId;
use domain::permission::Deed;
use wire::{SavedView, TickRequest};

impl Office {
    /// Ticks a task off, or opens it again. One that is that way already was ticked by somebody else meanwhile.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`]; [`OfficeError::ChangedMeanwhile`] when it is ticked (or open) already.
    pub fn tick_task(&mut self, request: &TickRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, done) = (TaskId(request.id), request.done);
        let act = if done { Act::TaskDone } else { Act::TaskReopened };
        let ((), act) = self.transact(act, |tx| {
            let found = task::load(&tx.conn, id)?.ok_or(OfficeError::NotThere("task"))?;
            if found.done == done {
                return Err(OfficeError::ChangedMeanwhile);
            }
            tx.changing("task", id.0)?;
            if done {
                task::finish(&tx.conn, id, tx.actor.id, tx.now)?;
            } else {
                task::reopen(&tx.conn, id)?;
            }
            Ok(Done::of((), Some(id.0), format!("task {id} done {done}")))
        })?;
        Ok(SavedView { id: id.0, version: image::version(self.conn(), "task", id.0)?, act })
    }
}
