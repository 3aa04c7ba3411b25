//! The open consultation hour: taking somebody into the queue, calling the next, and what became of whom. Nothing but counts
//! remains of a day once it is past.

use crate::check::Check;
use crate::store::{opening, person, place, queue, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use domain::appointment::minute_of_day;
use domain::opening::{OpeningKind, minutes};
use domain::permission::Deed;
use domain::{ContactId, PersonId, StaffId};
use queue::ENTRY;
use schema::codes::ListName;
use wire::{
    BoardRow, BoardView, CallRequest, JoinQueueRequest, QueueActView, QueueHours, QueueRow, QueueView,
    SettleQueueRequest,
};

const LONGEST_NAME: usize = 80;
const PAST_DAYS: u32 = 30;

impl Office {
    /// Today's queue. Days that are past are counted and erased first.
    ///
    /// # Errors
    /// When the store fails.
    pub fn queue(&mut self) -> Result<QueueView, OfficeError> {
        self.may(Deed::Read)?;
        self.close_past_queues()?;
        let (conn, me, now) = (self.conn(), self.actor().id, self.clock().now());
        let today = now.date();
        let mut hours = Vec::new();
        for window in opening::calendar(conn, today, today)?.windows(today) {
            if window.kind != OpeningKind::OpenHour {
                continue;
            }
            let (start, end) = minutes(window.span);
            let place = match window.place {
                Some(id) => place::one(conn, id)?.map(|place| place.name),
                None => None,
            };
            hours.push(QueueHours { staff: window.staff.0, place, start, end });
        }
        let mut view = QueueView {
            day: today.to_string(),
            now: minute_of_day(now.time()),
            hours,
            waiting: Vec::new(),
            called: Vec::new(),
            ended: Vec::new(),
            average_wait: None,
            longest_wait: None,
            past: queue::past(conn, PAST_DAYS)?,
        };
        let rows = queue::of_day(conn, today, me)?;
        let waits: Vec<u32> = rows
            .iter()
            .filter_map(|row| row.called.map(|called| called.saturating_sub(row.arrived)))
            .collect();
        let calls = u32::try_from(waits.len()).unwrap_or(u32::MAX);
        view.average_wait = (calls > 0).then(|| (waits.iter().sum::<u32>() + calls / 2) / calls.max(1));
        for row in rows {
            match row.state.as_str() {
                "waiting" => view.waiting.push(row),
                "called" => view.called.push(row),
                _ => view.ended.push(row),
            }
        }
        view.longest_wait = view.waiting.iter().map(|row| view.now.saturating_sub(row.arrived)).max();
        view.ended.reverse();
        Ok(view)
    }

    /// Takes somebody into the queue; a number is enough.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted.
    pub fn join_queue(&mut self, request: &JoinQueueRequest) -> Result<QueueActView, OfficeError> {
        self.may(Deed::Write)?;
        self.close_past_queues()?;
        let (row, act) = self.transact(Act::QueueJoined, |tx| {
            let mut check = Check::new(&tx.conn);
            check.text("alias", &request.alias, LONGEST_NAME);
            check.code("language", ListName::Language, request.language.as_deref())?;
            check.code("concern", ListName::Topic, request.concern.as_deref())?;
            if let Some(id) = request.person
                && person::one(&tx.conn, PersonId(id))?.is_none()
            {
                check.refuse("person", "not-there");
            }
            check.finish()?;
            let number = queue::next_number(&tx.conn, tx.now.date())?;
            let id = queue::insert(&tx.conn, request, number, tx.now)?;
            tx.made(ENTRY, id);
            Ok(Done::of(id, Some(id), format!("queue {id}")))
        })?;
        self.queue_act(row, act)
    }

    /// Calls the next who waits, or somebody in particular. Whoever was called already is not called again.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when nobody waits; [`OfficeError::ChangedMeanwhile`] when a colleague was quicker.
    pub fn call_next(&mut self, request: &CallRequest) -> Result<QueueActView, OfficeError> {
        self.may(Deed::Write)?;
        self.close_past_queues()?;
        let (id, act) = self.transact(Act::QueueCalled, |tx| {
            let today = tx.now.date();
            let id = match request.id {
                Some(id) => {
                    let state = queue::state(&tx.conn, id, today)?.ok_or(OfficeError::NotThere("queue"))?;
                    if state != "waiting" {
                        return Err(OfficeError::ChangedMeanwhile);
                    }
                    id
                }
                None => queue::next(&tx.conn, today, tx.actor.id)?.ok_or(OfficeError::NotThere("queue"))?,
            };
            tx.changing(ENTRY, id)?;
            queue::call(&tx.conn, id, tx.actor.id, tx.now)?;
            Ok(Done::of(id, Some(id), format!("queue {id} called")))
        })?;
        self.queue_act(id, act)
    }

    /// Says what became of somebody: back into the queue (perhaps for one counsellor), gone, offered an appointment, sent on.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for a state that is none here; [`OfficeError::ChangedMeanwhile`].
    pub fn settle_queue(&mut self, request: &SettleQueueRequest) -> Result<QueueActView, OfficeError> {
        self.may(Deed::Write)?;
        let ((), act) = self.transact(Act::QueueSettled, |tx| {
            tx.unchanged_since(ENTRY, request.id, request.seen)?;
            queue::state(&tx.conn, request.id, tx.now.date())?.ok_or(OfficeError::NotThere("queue"))?;
            tx.changing(ENTRY, request.id)?;
            match request.state.as_str() {
                "waiting" => {
                    let to = request.for_staff.map(StaffId);
                    if let Some(to) = to
                        && !staff::exists(&tx.conn, to)?
                    {
                        return Err(OfficeError::field("staff", "not-there"));
                    }
                    queue::put_back(&tx.conn, request.id, to)?;
                }
                "left" | "offered" | "sent-on" => {
                    queue::end(&tx.conn, request.id, &request.state, None, tx.now)?;
                }
                _ => return Err(OfficeError::field("state", "unknown-code")),
            }
            Ok(Done::of((), Some(request.id), format!("queue {} {}", request.id, request.state)))
        })?;
        self.queue_act(request.id, act)
    }

    /// What the waiting room sees: numbers and rooms, never a name.
    ///
    /// # Errors
    /// When the store fails.
    pub fn board(&self) -> Result<BoardView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today) = (self.conn(), self.clock().today());
        let windows = opening::calendar(conn, today, today)?.windows(today);
        let (mut called, mut waiting) = (Vec::new(), Vec::new());
        for entry in queue::numbers(conn, today)? {
            let Some(by) = entry.called_by else {
                waiting.push(entry.number);
                continue;
            };
            let room = windows.iter().find(|one| one.kind == OpeningKind::OpenHour && one.staff == by);
            let place = match room.and_then(|one| one.place) {
                Some(id) => place::one(conn, id)?.map(|place| place.name),
                None => None,
            };
            called.push((entry.called_at, BoardRow { number: entry.number, place }));
        }
        called.sort_by(|a, b| b.0.cmp(&a.0));
        Ok(BoardView { called: called.into_iter().map(|(_, row)| row).collect(), waiting })
    }

    fn queue_act(&self, id: i64, act: i64) -> Result<QueueActView, OfficeError> {
        let row: QueueRow =
            queue::one(self.conn(), id, self.actor().id)?.ok_or(OfficeError::NotThere("queue"))?;
        Ok(QueueActView { row, act })
    }

    /// Counts and erases the queues of days that are past.
    pub(crate) fn close_past_queues(&mut self) -> Result<(), OfficeError> {
        let today = self.clock().today();
        if !queue::has_past(self.conn(), today)? {
            return Ok(());
        }
        let ((), _) = self.transact(Act::QueueClosed, |tx| {
            queue::close_past(&tx.conn, today)?;
            Ok(Done::of((), None, "queues of past days counted and erased"))
        })?;
        Ok(())
    }
}

/// A consultation came of somebody in the queue.
pub(super) fn counselled(tx: &mut Tx, id: i64, contact: ContactId) -> Result<(), OfficeError> {
    if queue::state(&tx.conn, id, tx.now.date())?.is_none() {
        // Its day is past and it is counted already: the consultation stands all the same.
        return Ok(());
    }
    tx.changing(ENTRY, id)?;
    queue::end(&tx.conn, id, "done", Some(contact), tx.now)
}
