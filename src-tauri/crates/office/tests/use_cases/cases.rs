//! Cases: opening, co-counselling, deputy, closing, reopening, handing over; and an anonymous contact that gets a name.

use crate::contacts::{as_seen, contact};
use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    CaseDetailsView, CloseCaseRequest, HandOverCaseRequest, HandoverRequest, NameContactRequest,
    PersonRequest, ReopenCaseRequest, SaveCaseRequest, UndoRequest, Who,
};

fn cases(office: &Office, person: i64) -> Vec<CaseDetailsView> {
    office.cases(&PersonRequest { id: person }).unwrap()
}

fn new_case(person: i64) -> SaveCaseRequest {
    SaveCaseRequest {
        id: None,
        person,
        seen: 0,
        kind: Some("beratung".to_owned()),
        funding_line: Some("RB".to_owned()),
        staff: None,
        deputy: None,
        opened_on: "1.11.2026".to_owned(),
        companions: Vec::new(),
    }
}

#[test]
fn a_case_is_opened_changed_closed_opened_again_and_each_turn_can_be_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let child = office.log_consultation(&talk(somebody("Yonas", "Tesfay"))).unwrap().person.unwrap();
    let mut request = new_case(person);
    request.funding_line = Some("AVB".to_owned());
    request.companions = vec![child, person];
    let id = office.save_case(&request).unwrap().id;
    let case = cases(&office, child).into_iter().find(|case| case.id == id).expect("the child is in it, too");
    assert_eq!(case.companions.len(), 1, "the main person is no companion of herself");
    assert_eq!((case.person.id, case.kind.as_deref()), (person, Some("beratung")));

    let closing = CloseCaseRequest {
        id,
        seen: case.version,
        closed_on: "22.11.2026".to_owned(),
        reason: Some("ziel_erreicht".to_owned()),
    };
    let mut wrong = closing.clone();
    wrong.closed_on = "31.10.2026".to_owned();
    wrong.reason = None;
    let Err(OfficeError::Invalid(fields)) = office.close_case(&wrong) else { panic!("accepted") };
    let named: Vec<_> = fields.iter().map(|f| f.code.as_str()).collect();
    assert_eq!(named, ["before-beginning", "missing"]);
    let closed = office.close_case(&closing).unwrap();
    let late = office.close_case(&closing);
    assert!(matches!(late, Err(OfficeError::ChangedMeanwhile)), "looked at before it was closed");
    let again = ReopenCaseRequest { id, seen: closed.version, reason: "Neuer Bescheid".to_owned() };
    let reopened = office.reopen_case(&again).unwrap();
    let find = |office: &Office| cases(office, person).into_iter().find(|case| case.id == id).unwrap();
    let case = find(&office);
    assert_eq!((case.closed_on, case.reopenings.len()), (None, 1), "it stays one case");
    assert_eq!(case.reopenings[0].closing_reason.as_deref(), Some("ziel_erreicht"));
    office.undo(&UndoRequest { act: reopened.act }).unwrap();
    let case = find(&office);
    assert_eq!((case.closed_on.as_deref(), case.reopenings.len()), (Some("2026-11-22"), 0));
    office.undo(&UndoRequest { act: closed.act }).unwrap();
    assert_eq!(find(&office).closed_on, None);
    office.lock().unwrap();
}

#[test]
fn whoever_is_responsible_is_neither_deputy_nor_given_her_own_case() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let case = cases(&office, person).remove(0);
    let mut change = new_case(person);
    change.id = Some(case.id);
    change.seen = case.version;
    change.deputy = case.staff;
    let Err(OfficeError::Invalid(fields)) = office.save_case(&change) else { panic!("accepted") };
    assert_eq!(fields[0].code, "is-responsible");
    let to_herself =
        HandOverCaseRequest { id: case.id, seen: case.version, to: case.staff, note: String::new() };
    assert!(matches!(office.hand_over_case(&to_herself), Err(OfficeError::Invalid(_))));
    office.lock().unwrap();
}

#[test]
fn a_case_taken_in_is_handed_to_the_counsellor_who_finds_the_note_on_her_day() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let day = "2025-12-31".parse().unwrap();
    let preview = office.look_at_rows(intake::demo::office(12, 2, 1, day)).unwrap();
    office.take_in(&preview).unwrap();
    let case = (1..=12)
        .flat_map(|person| cases(&office, person))
        .find(|case| case.staff.is_some_and(|staff| staff != office.actor().id.0))
        .expect("a case of a colleague");
    let request = HandOverCaseRequest {
        id: case.id,
        seen: case.version,
        to: Some(office.actor().id.0),
        note: "bitte anrufen".to_owned(),
    };
    let handed = office.hand_over_case(&request).unwrap();
    let waiting = office.today().unwrap().handovers;
    assert_eq!((waiting.len(), waiting[0].note.as_str()), (1, "bitte anrufen"));
    assert_eq!(waiting[0].case_number, case.number);
    let seen = office.see_handover(&HandoverRequest { id: waiting[0].id }).unwrap();
    assert!(office.today().unwrap().handovers.is_empty(), "read once, it does not stand there any more");
    let twice = office.see_handover(&HandoverRequest { id: waiting[0].id });
    assert!(matches!(twice, Err(OfficeError::NotThere("handover"))));
    office.undo(&UndoRequest { act: seen.act }).unwrap();
    office.undo(&UndoRequest { act: handed.act }).unwrap();
    let back = cases(&office, case.person.id).into_iter().find(|other| other.id == case.id).unwrap();
    assert_eq!((back.staff, back.handovers.len()), (case.staff, 0));
    office.lock().unwrap();
}

#[test]
fn an_anonymous_contact_is_given_to_a_person_and_the_talks_are_set_in_order_again() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let known = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    let person = known.person.unwrap();
    let mut nobody = talk(Who::Anonymous {
        nationality: Some("SY".to_owned()),
        gender: None,
        age: Some("18-26".to_owned()),
    });
    nobody.date = "20.11.2026".to_owned();
    let unnamed = office.log_consultation(&nobody).unwrap().contact;
    let name = |office: &mut Office, who: Who| {
        let seen = contact(office, unnamed).version;
        office.name_contact(&NameContactRequest { id: unnamed, seen, who })
    };
    let named = name(&mut office, Who::Known { id: person }).unwrap();
    let view = contact(&office, unnamed);
    assert_eq!(view.person.map(|hit| hit.id), Some(person));
    assert_eq!((view.nationality, view.age), (None, None), "she has a record of her own for that");
    assert_eq!(view.talk_kind.as_deref(), Some("erst"), "it was before the other talk");
    assert_eq!(contact(&office, known.contact).talk_kind.as_deref(), Some("folge"));
    assert!(
        matches!(name(&mut office, Who::Known { id: person }), Err(OfficeError::Invalid(_))),
        "once only"
    );
    office.undo(&UndoRequest { act: named.act }).unwrap();
    let view = contact(&office, unnamed);
    assert_eq!((view.person.is_none(), view.age.as_deref()), (true, Some("18-26")));
    assert_eq!(contact(&office, known.contact).talk_kind.as_deref(), Some("erst"));

    let named = name(&mut office, somebody("Yonas", "Muster")).unwrap();
    let view = contact(&office, unnamed);
    assert_eq!(view.person.map(|hit| hit.name).as_deref(), Some("Yonas Muster"));
    assert!(view.case_number.is_some(), "a Kurzberatung was opened with it");
    let mut change = as_seen(&contact(&office, unnamed));
    change.minutes = Some(10);
    let edited = office.edit_contact(&change).unwrap();
    office.undo(&UndoRequest { act: edited.act }).unwrap();
    office.undo(&UndoRequest { act: named.act }).unwrap();
    assert!(contact(&office, unnamed).person.is_none(), "person and case are gone again, the contact stays");
    office.lock().unwrap();
}
