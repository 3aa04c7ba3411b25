//! Step plans through the use cases, and the list of documents that expire.

use crate::place::Place;
use crate::tasks::somebody;
use office::{Office, OfficeError};
use wire::{DueView, ListDueRequest, StartPlanRequest, UndoRequest, Whose};

fn due(office: &Office, person: i64) -> DueView {
    office.list_due(&ListDueRequest { whose: Whose::All, person: Some(person), done: false }).unwrap()
}

fn start(person: i64, plan: &str, on: &str, without: &[u32]) -> StartPlanRequest {
    StartPlanRequest {
        person,
        plan: plan.to_owned(),
        on: on.to_owned(),
        staff: Some(1),
        without: without.to_vec(),
        language: "de".to_owned(),
    }
}

#[test]
fn a_plan_makes_its_tasks_at_their_days_in_one_act_and_one_key_takes_all_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let saved = office.start_plan(&start(person, "anhoerung", "1.12.2026", &[1])).unwrap();
    let tasks = due(&office, person).tasks;
    assert_eq!(tasks.len(), 5, "one of the six steps was left out");
    assert_eq!(tasks[0].due.as_deref(), Some("2026-11-23"), "two weeks before has passed: today");
    assert_eq!(tasks[4].due.as_deref(), Some("2026-12-15"), "two weeks after the hearing");
    assert!(tasks.iter().all(|task| task.staff.as_deref() == Some("Ada Muster")));
    office.undo(&UndoRequest { act: saved.act }).unwrap();
    assert!(due(&office, person).tasks.is_empty());
    office.lock().unwrap();
}

#[test]
fn a_plan_without_event_day_or_steps_is_refused_field_by_field() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let Err(OfficeError::Invalid(fields)) = office.start_plan(&start(99, "nichts", "", &[])) else {
        panic!("accepted")
    };
    let named: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    assert_eq!(named, [("person", "not-there"), ("plan", "missing"), ("on", "missing")]);
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let Err(OfficeError::Invalid(fields)) =
        office.start_plan(&start(person, "umzug", "heute", &[0, 1, 2, 3]))
    else {
        panic!("accepted")
    };
    assert_eq!(fields[0].field, "without");
    office.lock().unwrap();
}

#[test]
fn the_latest_document_of_a_person_is_listed_eight_and_four_weeks_before_it_expires() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let add = |office: &mut Office, status: &str, from: &str, until: &str| {
        let fields = wire::StatusFields {
            status: Some(status.to_owned()),
            from: from.to_owned(),
            to: String::new(),
            document_until: until.to_owned(),
            proof: None,
            ends_previous: true,
        };
        let request = wire::SaveStatusRequest { person, id: None, seen: None, fields };
        office.save_status(&request).unwrap();
    };
    add(&mut office, "GEST", "1.2.2026", "20.1.2027");
    assert!(due(&office, person).expiring.is_empty(), "58 days are more than eight weeks");
    office.lock().unwrap();
    let stage = |now: &str| {
        let office = place.open(now);
        let stages: Vec<_> =
            due(&office, person).expiring.into_iter().map(|row| (row.until, row.stage)).collect();
        office.lock().unwrap();
        stages
    };
    let on = |stage: &str| vec![("2027-01-20".to_owned(), stage.to_owned())];
    assert_eq!(stage("2026-11-25T09:00:00"), on("weeks8"));
    assert_eq!(stage("2026-12-23T09:00:00"), on("weeks4"));
    assert_eq!(stage("2027-01-21T09:00:00"), on("past"));
    let mut office = place.open("2027-01-21T10:00:00");
    add(&mut office, "25_2GFK", "20.1.2027", "20.1.2030");
    assert!(due(&office, person).expiring.is_empty(), "a newer document has taken its place");
    office.lock().unwrap();
}
