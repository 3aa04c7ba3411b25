//! A deadline by itself: looking at it, moving it, ticking it twice, saying that it is none any more.

use super::typed_day::{Refused, TypedDay, planned_day};
use crate::store::{deadline, draft, image, letter, person, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use domain::four_eyes::{self, Tick, TickError};
use domain::permission::Deed;
use domain::{DeadlineId, StaffId};
use wire::{DeadlineView, NumberRequest, SaveDeadlineRequest, SavedView, TickRequest, VoidDeadlineRequest};

const LONGEST: usize = 500;

impl Office {
    /// A deadline as its form shows it.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when there is none of this number.
    pub fn deadline(&self, request: &NumberRequest) -> Result<DeadlineView, OfficeError> {
        self.may(Deed::Read)?;
        let conn = self.conn();
        let found = deadline::load(conn, DeadlineId(request.id))?.ok_or(OfficeError::NotThere("deadline"))?;
        let steps = found.reckoning.as_deref().unwrap_or_default();
        Ok(DeadlineView {
            id: request.id,
            version: image::version(conn, "deadline", request.id)?,
            person: person::one(conn, found.person)?.ok_or(OfficeError::NotThere("person"))?,
            letter: found.letter.map(|id| letter::one(conn, id)).transpose()?.flatten(),
            subject: found.subject,
            ends: found.ends_on,
            proposed: found.proposed_on,
            earlier: found.earlier_on,
            reckoning: steps.lines().map(str::to_owned).collect(),
            remind: found.remind_on,
            staff: found.staff,
            entered_by: found.entered_by,
            entered_at: found.recorded_at,
            state: found.state,
            moved_from: found.moved_from,
            moved_reason: found.moved_reason,
            done_by: found.done_by,
            done_at: found.done_at,
            checked_by: found.checked_by,
            checked_at: found.checked_at,
            void_reason: found.void_reason,
        })
    }

    /// Changes a deadline; another last day demands a reason.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::ChangedMeanwhile`] when somebody changed it since.
    pub fn save_deadline(&mut self, request: &SaveDeadlineRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (today, id) = (self.clock().today(), DeadlineId(request.id));
        let ((), act) = self.transact(Act::DeadlineSaved, |tx| {
            tx.changing("deadline", id.0)?;
            tx.unchanged_since("deadline", id.0, request.seen)?;
            let found = deadline::load(&tx.conn, id)?.ok_or(OfficeError::NotThere("deadline"))?;
            let mut refused = Refused::default();
            let subject = refused.text("subject", &request.subject, LONGEST);
            if subject.is_none() {
                refused.field("subject", "missing");
            }
            let ends = match planned_day(&request.ends, today) {
                TypedDay::Empty => TypedDay::Refused("missing"),
                other => other,
            };
            let ends = refused.day("ends", ends).unwrap_or(today);
            let moved = ends.to_string() != found.ends_on;
            let reason = refused.text("reason", &request.reason, LONGEST);
            if moved && reason.is_none() {
                refused.field("reason", "missing");
            }
            let remind = refused.day("remind", planned_day(&request.remind, today));
            if remind.is_some_and(|day| day > ends) {
                refused.field("remind", "after-the-deadline");
            }
            if !staff::has_login(&tx.conn, StaffId(request.staff))? {
                refused.field("staff", "not-there");
            }
            if !refused.0.is_empty() {
                return Err(OfficeError::Invalid(refused.0));
            }
            let moved = reason.filter(|_| moved).map(|reason| (found.ends_on.as_str(), reason));
            let subject = subject.unwrap_or_default();
            deadline::update(&tx.conn, id, subject, ends, remind, StaffId(request.staff), moved)?;
            draft::finish(&tx.conn, tx.actor.id, &format!("deadline:{id}"))?;
            Ok(Done::of((), Some(id.0), format!("deadline {id} moved {}", moved.is_some())))
        })?;
        self.saved_deadline(id, act)
    }

    /// Gives a deadline its next tick, or opens it again. The second tick is another counsellor's.
    ///
    /// # Errors
    /// [`OfficeError::SecondTickIsAnothers`] for both ticks by one counsellor; [`OfficeError::ChangedMeanwhile`] when there
    /// is nothing to tick.
    pub fn tick_deadline(&mut self, request: &TickRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, done) = (DeadlineId(request.id), request.done);
        let found = deadline::load(self.conn(), id)?.ok_or(OfficeError::NotThere("deadline"))?;
        let act = match (done, four_eyes::tick(found.standing, self.actor().id)) {
            (false, _) => Act::DeadlineReopened,
            (true, Ok(Tick::Second)) => Act::DeadlineChecked,
            (true, Ok(Tick::First) | Err(_)) => Act::DeadlineDone,
        };
        let ((), act) = self.transact(act, |tx| {
            if done { give_tick(tx, id) } else { open_again(tx, id) }?;
            Ok(Done::of((), Some(id.0), format!("deadline {id} done {done}")))
        })?;
        self.saved_deadline(id, act)
    }

    /// Says that a deadline is none any more, and why.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] without a reason; [`OfficeError::ChangedMeanwhile`] when somebody changed it since.
    pub fn void_deadline(&mut self, request: &VoidDeadlineRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let id = DeadlineId(request.id);
        let ((), act) = self.transact(Act::DeadlineVoid, |tx| {
            tx.changing("deadline", id.0)?;
            tx.unchanged_since("deadline", id.0, request.seen)?;
            let mut refused = Refused::default();
            match refused.text("reason", &request.reason, LONGEST) {
                Some(reason) if refused.0.is_empty() => deadline::make_void(&tx.conn, id, reason)?,
                Some(_) => return Err(OfficeError::Invalid(refused.0)),
                None => return Err(OfficeError::field("reason", "missing")),
            }
            draft::finish(&tx.conn, tx.actor.id, &format!("deadline:{id}"))?;
            Ok(Done::of((), Some(id.0), format!("deadline {id} void")))
        })?;
        self.saved_deadline(id, act)
    }

    fn saved_deadline(&self, id: DeadlineId, act: i64) -> Result<SavedView, OfficeError> {
        Ok(SavedView { id: id.0, version: image::version(self.conn(), "deadline", id.0)?, act })
    }
}

/// The next tick, by whoever is at the desk.
fn give_tick(tx: &mut Tx, id: DeadlineId) -> Result<(), OfficeError> {
    let found = deadline::load(&tx.conn, id)?.ok_or(OfficeError::NotThere("deadline"))?;
    let tick = four_eyes::tick(found.standing, tx.actor.id).map_err(why)?;
    tx.changing("deadline", id.0)?;
    match tick {
        Tick::First => deadline::first_tick(&tx.conn, id, tx.actor.id, tx.now),
        Tick::Second => deadline::second_tick(&tx.conn, id, tx.actor.id, tx.now),
    }
}

fn open_again(tx: &mut Tx, id: DeadlineId) -> Result<(), OfficeError> {
    let found = deadline::load(&tx.conn, id)?.ok_or(OfficeError::NotThere("deadline"))?;
    four_eyes::open_again(found.standing).map_err(why)?;
    tx.changing("deadline", id.0)?;
    deadline::open_again(&tx.conn, id)
}

fn why(error: TickError) -> OfficeError {
    match error {
        TickError::SamePerson => OfficeError::SecondTickIsAnothers,
        TickError::Settled => OfficeError::ChangedMeanwhile,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Actor, transact};
    use domain::Personal;
    use domain::permission::Role;
    use rusqlite::Connection;

    fn actor(id: i64) -> Actor {
        Actor {
            id: StaffId(id),
            name: Personal::new(format!("Beraterin {id}")),
            label: format!("B{id}"),
            role: Role::Counsellor,
        }
    }

    fn with_a_deadline() -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        for migration in schema::MIGRATIONS {
            conn.execute_batch(migration.sql).unwrap();
        }
        conn.execute_batch(
            "INSERT INTO staff (id, name, label, role, holder)
             VALUES (1, 'Ada Muster', 'A.M.', 'lead', 1), (2, 'Ben Probe', 'B.P.', 'counsellor', 2);
             INSERT INTO person (id, number, sort_key, recorded_at) VALUES (1, '2026-0001', '', '2026-11-23T09:00:00');
             INSERT INTO deadline (id, person, subject, land, ends_on, staff, entered_by, recorded_at)
             VALUES (1, 1, 'Klage', 'NW', '2026-12-07', 1, 1, '2026-11-23T09:00:00');",
        )
        .unwrap();
        conn
    }

    fn ticked(conn: &mut Connection, by: i64) -> Result<(), OfficeError> {
        let now = "2026-11-23T09:05:00".parse().unwrap();
        let work = |tx: &mut Tx| {
            give_tick(tx, DeadlineId(1))?;
            Ok(Done::of((), Some(1), "tick"))
        };
        transact::run(conn, &actor(by), now, Act::DeadlineDone, work).map(|_| ())
    }

    #[test]
    fn a_deadline_is_checked_only_when_another_counsellor_ticks_it_too() {
        let mut conn = with_a_deadline();
        ticked(&mut conn, 1).unwrap();
        let same = ticked(&mut conn, 1);
        assert!(matches!(same, Err(OfficeError::SecondTickIsAnothers)), "{same:?}");
        let waiting = deadline::open(&conn, wire::Whose::Mine, StaffId(2), None).unwrap();
        assert_eq!(
            (waiting[0].state.as_str(), waiting[0].ticked_by_me),
            ("done", false),
            "it waits in the other one's list"
        );
        ticked(&mut conn, 2).unwrap();
        let found = deadline::load(&conn, DeadlineId(1)).unwrap().unwrap();
        assert_eq!(
            (found.state.as_str(), found.done_by.as_deref(), found.checked_by.as_deref()),
            ("checked", Some("Ada Muster"), Some("Ben Probe"))
        );
        assert!(matches!(ticked(&mut conn, 1), Err(OfficeError::ChangedMeanwhile)), "there is no third tick");
    }

    #[test]
    fn the_vault_itself_refuses_both_ticks_by_one_hand() {
        let mut conn = with_a_deadline();
        ticked(&mut conn, 1).unwrap();
        let forced = conn.execute(
            "UPDATE deadline SET state = 'checked', checked_by = 1, checked_at = '2026-11-23T09:06:00' WHERE id = 1",
            (),
        );
        assert!(forced.is_err());
    }
}
