//! *Aufräumen*: what is due and why, what must be kept, confirming several; and that others' records stay.

use crate::person_record::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    CleanUpRequest, CleanUpView, CloseCaseRequest, ErasePersonRequest, Erasure, HoldCaseRequest,
    JoinHouseholdRequest, LiftHoldRequest, LogConsultationRequest, PersonRequest, SaveTaskRequest,
    UndoRequest, Who,
};

fn close(office: &mut Office, person: i64) {
    let cases = office.cases(&PersonRequest { id: person }).unwrap();
    for case in cases.into_iter().filter(|case| case.closed_on.is_none()) {
        let close = CloseCaseRequest {
            id: case.id,
            seen: case.version,
            closed_on: "heute".to_owned(),
            reason: Some("ziel_erreicht".to_owned()),
        };
        office.close_case(&close).unwrap();
    }
}

fn due(office: &Office) -> Vec<i64> {
    rows(office).rows.iter().map(|row| row.person.id).collect()
}

fn rows(office: &Office) -> CleanUpView {
    office.list_clean_up().unwrap()
}

fn case_of(office: &Office, person: i64) -> i64 {
    office.cases(&PersonRequest { id: person }).unwrap()[0].id
}

#[test]
fn a_record_is_due_three_full_years_after_the_year_of_closing_and_not_while_something_is_open() {
    let place = Place::new();
    let mut office = place.found("2022-03-01T09:00:00");
    let her = somebody(&mut office, "Haimanot", "Beispieltesfay");
    let still_open = somebody(&mut office, "Yonas", "Beispielname");
    let with_task = somebody(&mut office, "Mariam", "Musterzade");
    close(&mut office, her);
    close(&mut office, with_task);
    let task = SaveTaskRequest {
        id: None,
        seen: None,
        text: "noch offen".to_owned(),
        due: String::new(),
        staff: None,
        person: Some(with_task),
    };
    office.save_task(&task).unwrap();
    office.lock().unwrap();
    let office = place.open("2025-12-31T09:00:00");
    assert_eq!(due(&office), [0; 0]);
    office.lock().unwrap();
    let office = place.open("2026-01-01T09:00:00");
    assert_eq!(due(&office), [her]);
    let row = &rows(&office).rows[0];
    assert_eq!((row.kept_until.as_str(), row.reason.as_str()), ("2025-12-31", "years-over"));
    assert!(!due(&office).contains(&still_open));
}

#[test]
fn a_hold_keeps_a_record_until_it_is_lifted_with_a_reason() {
    let place = Place::new();
    let mut office = place.found("2022-03-01T09:00:00");
    let her = somebody(&mut office, "Haimanot", "Beispieltesfay");
    close(&mut office, her);
    office.lock().unwrap();
    let mut office = place.open("2026-01-01T09:00:00");
    let case = case_of(&office, her);
    let without = HoldCaseRequest { case, reason: " ".to_owned() };
    assert!(matches!(office.hold_case(&without), Err(OfficeError::Invalid(_))));
    let held = office.hold_case(&HoldCaseRequest { case, reason: "Streit".to_owned() }).unwrap();
    assert_eq!(rows(&office).rows[0].holds[0].reason, "Streit");
    let all = CleanUpRequest { persons: vec![her], way: Erasure::Anonymise, years: Vec::new() };
    let kept = office.clean_up(&all).unwrap();
    assert_eq!((kept.done, kept.kept), (0, vec![her]));
    let lift = LiftHoldRequest { id: held.id, seen: held.version, reason: "Streit beigelegt".to_owned() };
    let lifted = office.lift_hold(&lift).unwrap();
    office.undo(&UndoRequest { act: lifted.act }).unwrap();
    assert_eq!(rows(&office).rows[0].holds.len(), 1, "lifting can be taken back");
    let hold = rows(&office).rows.remove(0).holds.remove(0);
    let lift = LiftHoldRequest { id: hold.id, seen: hold.version, reason: "Streit beigelegt".to_owned() };
    office.lift_hold(&lift).unwrap();
    assert_eq!(office.clean_up(&all).unwrap().done, 1);
    assert_eq!(due(&office), [0; 0], "who is anonymised is not proposed again");
    assert!(matches!(office.clean_up(&all), Err(OfficeError::ChangedMeanwhile)));
}

#[test]
fn a_minor_who_is_counselled_along_keeps_the_record_until_she_is_of_age() {
    let place = Place::new();
    let mut office = place.found("2022-03-01T09:00:00");
    let mother = somebody(&mut office, "Haimanot", "Beispieltesfay");
    let child = somebody(&mut office, "Yonas", "Beispieltesfay");
    let mut details = office.person_details(&PersonRequest { id: child }).unwrap();
    details.fields.birth = "4.5.2010".to_owned();
    let edit = wire::EditPersonRequest { id: child, seen: details.version, fields: details.fields };
    office.edit_person(&edit).unwrap();
    let case = office.cases(&PersonRequest { id: mother }).unwrap().remove(0);
    let along = wire::SaveCaseRequest {
        id: Some(case.id),
        person: mother,
        seen: case.version,
        kind: case.kind,
        funding_line: case.funding_line,
        staff: case.staff,
        deputy: case.deputy,
        opened_on: case.opened_on,
        companions: vec![child],
    };
    office.save_case(&along).unwrap();
    close(&mut office, mother);
    close(&mut office, child);
    office.lock().unwrap();
    let office = place.open("2028-05-04T09:00:00");
    assert!(!due(&office).contains(&mother));
    office.lock().unwrap();
    let office = place.open("2028-05-05T09:00:00");
    let row = rows(&office).rows.into_iter().find(|row| row.person.id == mother).unwrap();
    assert_eq!((row.reason.as_str(), row.shared), ("of-age", true));
}

#[test]
fn where_others_took_part_only_anonymising_is_possible_and_they_keep_their_talks() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let her = somebody(&mut office, "Haimanot", "Beispieltesfay");
    let child = somebody(&mut office, "Yonas", "Beispielname");
    let join = JoinHouseholdRequest {
        person: child,
        other: Some(her),
        new_person: None,
        whole: false,
        role: Some("kind".to_owned()),
        on: String::new(),
    };
    office.join_household(&join).unwrap();
    let request = LogConsultationRequest { companions: vec![child], ..talk(Who::Known { id: her }) };
    office.log_consultation(&request).unwrap();
    close(&mut office, her);
    let view = office.erasure(&PersonRequest { id: her }).unwrap();
    assert!(view.shared && view.years == [2026], "{view:?}");
    let number = office.person_details(&PersonRequest { id: her }).unwrap().number;
    let whole = ErasePersonRequest { person: her, way: Erasure::Whole, number, years: view.years };
    assert!(matches!(office.erase_person(&whole), Err(OfficeError::StillNeeded)));
    let talks = office.person(&PersonRequest { id: child }).unwrap().record_total;
    office.erase_person(&ErasePersonRequest { way: Erasure::Anonymise, ..whole }).unwrap();
    let after = office.person(&PersonRequest { id: child }).unwrap();
    assert_eq!(after.record_total, talks, "the child took part in as many talks as before");
    assert!(after.household.is_empty(), "nobody of her household can be recognised through it");
}
