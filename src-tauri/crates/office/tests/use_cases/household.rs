//! Households over time: joining, moving out, splitting off, joining again; each taken back.

use crate::person_record::somebody;
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    HouseholdRoleRequest, HouseholdView, JoinHouseholdRequest, LeaveHouseholdRequest, NewPerson,
    PersonRequest, UndoRequest,
};

fn join(person: i64, other: i64, role: &str) -> JoinHouseholdRequest {
    JoinHouseholdRequest {
        person,
        other: Some(other),
        new_person: None,
        whole: false,
        role: Some(role.to_owned()),
        on: "1.10.2026".to_owned(),
    }
}

fn of(office: &Office, id: i64) -> HouseholdView {
    office.household(&PersonRequest { id }).unwrap()
}

fn names(office: &Office, id: i64) -> Vec<String> {
    of(office, id).members.into_iter().map(|member| member.hit.name).collect()
}

#[test]
fn a_family_grows_splits_and_comes_together_and_what_was_stays_on_record() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mother = somebody(&mut office, "Haimanot", "Tesfay");
    let father = somebody(&mut office, "Goitom", "Tesfay");
    assert!(of(&office, mother).members.is_empty());
    office.join_household(&join(mother, father, "partner")).unwrap();
    let child = JoinHouseholdRequest {
        other: None,
        new_person: Some(NewPerson {
            family_name: Some("Tesfay".to_owned()),
            given_name: Some("Yonas".to_owned()),
            birth: Some("2012".to_owned()),
            gender: None,
            nationality: None,
            language: None,
            interpreter: None,
            status: None,
            postal_code: None,
            town: None,
            consent: false,
        }),
        ..join(mother, 0, "kind")
    };
    let child = office.join_household(&child).unwrap().person;
    assert_eq!(
        names(&office, father),
        ["Haimanot Tesfay", "Goitom Tesfay", "Yonas Tesfay"],
        "the reference person first"
    );
    let view = of(&office, mother);
    assert_eq!(view.members[2].adult.as_deref(), Some("no"));
    assert_eq!(view.members[1].since.as_deref(), Some("2026-10-01"));

    // Mother and child split off together.
    let split =
        LeaveHouseholdRequest { people: vec![mother, child], together: true, on: "31.10.2026".to_owned() };
    let split = office.leave_household(&split).unwrap();
    assert_eq!(names(&office, mother), ["Haimanot Tesfay", "Yonas Tesfay"]);
    assert_eq!(names(&office, father), ["Goitom Tesfay"]);
    let past = of(&office, father).past;
    assert_eq!(past.len(), 2, "who lived there stays on record");
    assert_eq!(past[0].until, "2026-10-31");
    // And together again, the whole of one joining the other.
    let again = JoinHouseholdRequest { whole: true, on: String::new(), ..join(father, mother, "partner") };
    let again = office.join_household(&again).unwrap();
    assert_eq!(names(&office, child).len(), 3);
    office.undo(&UndoRequest { act: again.act }).unwrap();
    assert_eq!(names(&office, child).len(), 2, "apart again");
    office.undo(&UndoRequest { act: split.act }).unwrap();
    assert_eq!(names(&office, father).len(), 3, "as before the split");
    assert!(of(&office, father).past.is_empty());
    office.lock().unwrap();
}

#[test]
fn who_moves_out_has_no_household_and_a_role_is_kept_and_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mother = somebody(&mut office, "Haimanot", "Tesfay");
    let aunt = somebody(&mut office, "Selam", "Gebre");
    let joined = office.join_household(&join(mother, aunt, "sonstige")).unwrap();
    let role = HouseholdRoleRequest { person: aunt, role: Some("geschwister".to_owned()) };
    let set = office.set_household_role(&role).unwrap();
    assert_eq!(of(&office, aunt).members[1].role.as_deref(), Some("geschwister"));
    office.undo(&UndoRequest { act: set.act }).unwrap();
    assert_eq!(of(&office, aunt).members[1].role.as_deref(), Some("sonstige"));
    let left = LeaveHouseholdRequest { people: vec![aunt], together: false, on: String::new() };
    office.leave_household(&left).unwrap();
    assert!(of(&office, aunt).members.is_empty());
    assert_eq!(of(&office, aunt).past[0].until, "2026-11-23", "today, where no day was said");
    assert!(
        matches!(office.undo(&UndoRequest { act: joined.act }), Err(OfficeError::TooLateToUndo)),
        "a later act stands on it"
    );
    office.lock().unwrap();
}

#[test]
fn what_makes_no_household_is_refused() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mother = somebody(&mut office, "Haimanot", "Tesfay");
    let father = somebody(&mut office, "Goitom", "Tesfay");
    let code = |result: Result<wire::HouseholdChangedView, OfficeError>| match result {
        Err(OfficeError::Invalid(fields)) => fields[0].code.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(code(office.join_household(&join(mother, mother, "kind"))), "herself");
    assert_eq!(code(office.join_household(&join(mother, 999, "kind"))), "not-there");
    assert_eq!(code(office.join_household(&join(mother, father, "hund"))), "unknown-code");
    office.join_household(&join(mother, father, "partner")).unwrap();
    assert_eq!(code(office.join_household(&join(mother, father, "partner"))), "lives-there");
    let nobody = LeaveHouseholdRequest { people: Vec::new(), together: true, on: String::new() };
    assert_eq!(code(office.leave_household(&nobody)), "missing");
    office.lock().unwrap();
}
