//! The open consultation hour: numbers, calling, handing over, counting, and what remains of a day.

use crate::day_in_the_office::talk;
use crate::place::Place;
use office::{Office, OfficeError};
use std::sync::{Arc, Mutex};
use wire::{CallRequest, JoinQueueRequest, QueueActView, QueueRow, SettleQueueRequest, UndoRequest, Who};

fn walk_in(alias: &str) -> JoinQueueRequest {
    JoinQueueRequest {
        person: None,
        alias: alias.to_owned(),
        language: Some("ar".to_owned()),
        concern: Some("WOHNEN".to_owned()),
    }
}

fn settle(office: &mut Office, row: &QueueRow, state: &str, to: Option<i64>) -> QueueActView {
    let request =
        SettleQueueRequest { id: row.id, seen: row.version, state: state.to_owned(), for_staff: to };
    office.settle_queue(&request).unwrap()
}

fn next(office: &mut Office) -> Result<QueueActView, OfficeError> {
    office.call_next(&CallRequest { id: None })
}

#[test]
fn who_comes_first_is_called_first_and_nobody_twice() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    for alias in ["A. Rahimi", "", "M. Sow"] {
        office.join_queue(&walk_in(alias)).unwrap();
    }
    let first = next(&mut office).unwrap();
    assert_eq!(
        (first.row.number, first.row.name.as_str(), first.row.state.as_str()),
        (1, "A. Rahimi", "called")
    );
    let again = office.call_next(&CallRequest { id: Some(first.row.id) });
    assert!(matches!(again, Err(OfficeError::ChangedMeanwhile)), "somebody called her already");
    // Back into the queue, she is the first again; taken back, it is as it was.
    let back = settle(&mut office, &first.row, "waiting", None);
    assert_eq!(office.queue().unwrap().waiting[0].number, 1);
    office.undo(&UndoRequest { act: back.act }).unwrap();
    assert_eq!(next(&mut office).unwrap().row.number, 2);
    assert_eq!(next(&mut office).unwrap().row.number, 3);
    assert!(matches!(next(&mut office), Err(OfficeError::NotThere(_))), "nobody waits");
    assert_eq!(office.join_queue(&walk_in("")).unwrap().row.number, 4);
}

#[test]
fn whoever_is_handed_over_is_called_by_that_counsellor_before_others() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let me = office.desk().unwrap().counsellor.id;
    office.join_queue(&walk_in("Erste")).unwrap();
    let second = office.join_queue(&walk_in("Zweite")).unwrap();
    settle(&mut office, &second.row, "waiting", Some(me));
    assert_eq!(next(&mut office).unwrap().row.name, "Zweite");
    assert_eq!(next(&mut office).unwrap().row.name, "Erste");
}

#[test]
fn a_consultation_ends_it_and_only_counts_remain_of_the_day() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    office.join_queue(&walk_in("Zquirfl")).unwrap();
    let gone = office.join_queue(&walk_in("Frau Ü.")).unwrap();
    settle(&mut office, &gone.row, "left", None);
    office.join_queue(&walk_in("Dritter")).unwrap();
    drop(office);
    let mut office = place.open("2026-11-23T09:23:00");
    let called = next(&mut office).unwrap();
    let mut held = talk(Who::Anonymous { nationality: None, gender: None, age: None });
    held.queue = Some(called.row.id);
    let contact = office.log_consultation(&held).unwrap();
    let view = office.queue().unwrap();
    assert_eq!((view.average_wait, view.longest_wait), (Some(18), Some(18)));
    assert_eq!(view.ended.iter().find(|row| row.number == 1).unwrap().contact, Some(contact.contact));
    drop(office);
    let mut office = place.open("2026-11-24T08:00:00");
    let view = office.queue().unwrap();
    assert!(view.waiting.is_empty() && view.called.is_empty() && view.ended.is_empty());
    let day = &view.past[0];
    assert_eq!(
        (day.day.as_str(), day.came, day.counselled, day.went, day.unknown, day.average_wait),
        ("2026-11-23", 3, 1, 1, 1, Some(18))
    );
    assert_eq!(office.join_queue(&walk_in("")).unwrap().row.number, 1, "numbers begin anew");
    let request = UndoRequest { act: called.act };
    assert!(office.undo(&request).is_err(), "nothing of it can be brought back");
    office.lock().unwrap();
}

#[test]
fn two_hundred_calls_at_once_call_nobody_twice() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    for _ in 0..60 {
        office.join_queue(&walk_in("")).unwrap();
    }
    let office = Arc::new(Mutex::new(office));
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let office = Arc::clone(&office);
            std::thread::spawn(move || {
                let mut called = Vec::new();
                for _ in 0..50 {
                    match office.lock().unwrap().call_next(&CallRequest { id: None }) {
                        Ok(done) => called.push(done.row.number),
                        Err(OfficeError::NotThere(_)) => {}
                        Err(other) => panic!("{other}"),
                    }
                }
                called
            })
        })
        .collect();
    let mut called: Vec<u32> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
    called.sort_unstable();
    assert_eq!(called, (1..=60).collect::<Vec<_>>());
}
