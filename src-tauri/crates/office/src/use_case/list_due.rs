//! What is due: the area *Fristen*, the cards of *Heute*, and the part of a person's page.

use crate::store::{access_request, deadline, expiring, letter, staff, task};
use crate::{Office, OfficeError};
use domain::PersonId;
use domain::permission::Deed;
use wire::{DueView, ListDueRequest};

/// Most done things in a list.
const MOST_DONE: u32 = 200;

impl Office {
    /// Lists what is due, or what is done.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_due(&self, request: &ListDueRequest) -> Result<DueView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, me, whose) = (self.conn(), self.actor().id, request.whose);
        let person = request.person.map(PersonId);
        let tasks = if request.done {
            task::done(conn, whose, me, person, MOST_DONE)?
        } else {
            task::open(conn, whose, me, person)?
        };
        // Where nobody else is there for a second tick, a done deadline is not waited for.
        let four_eyes = staff::everybody(conn)?.iter().filter(|one| one.login).count() > 1;
        let (deadlines, letters) = if request.done {
            let mut settled = deadline::settled(conn, whose, me, person, MOST_DONE)?;
            settled.retain(|row| !four_eyes || row.state != "done");
            let read = person.map(|person| letter::read_of(conn, person, MOST_DONE)).transpose()?;
            (settled, read.unwrap_or_default())
        } else {
            let mut open = deadline::open(conn, whose, me, person)?;
            open.retain(|row| four_eyes || row.state != "done");
            (open, letter::unread(conn, person)?)
        };
        let today = self.clock().today();
        let expiring = if request.done { Vec::new() } else { expiring::list(conn, today, person)? };
        let access_requests = if request.done { Vec::new() } else { access_request::open(conn, person)? };
        Ok(DueView { today: today.to_string(), tasks, deadlines, letters, expiring, access_requests })
    }
}
