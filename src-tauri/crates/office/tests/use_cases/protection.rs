//! Needs for protection: only with consent, only on request, and looking stands in the journal.

use crate::person_record::somebody;
use crate::place::Place;
use office::OfficeError;
use wire::{
    FindPersonRequest, PersonRequest, ProtectionFields, RemoveRequest, SaveProtectionRequest, UndoRequest,
};

fn need(person: i64, consent: bool) -> SaveProtectionRequest {
    SaveProtectionRequest {
        person,
        id: None,
        seen: None,
        fields: ProtectionFields {
            kind: Some("TRAUMA".to_owned()),
            from: "1.9.2026".to_owned(),
            to: String::new(),
            consent,
            consent_on: String::new(),
            note: "braucht ein ruhiges Zimmer".to_owned(),
        },
    }
}

#[test]
fn a_need_is_kept_with_consent_alone_and_can_be_taken_off_again() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    let Err(OfficeError::Invalid(refused)) = office.save_protection(&need(id, false)) else { panic!("kept") };
    assert_eq!((refused[0].field.as_str(), refused[0].code.as_str()), ("consent", "no-consent"));
    assert!(office.protection_needs(&PersonRequest { id }).unwrap().is_empty());
    let saved = office.save_protection(&need(id, true)).unwrap();
    let kept = office.protection_needs(&PersonRequest { id }).unwrap().remove(0);
    assert_eq!((kept.fields.consent_on.as_str(), kept.by.as_deref()), ("23.11.2026", Some("Ada Muster")));
    let removed = office.remove_protection(&RemoveRequest { id: saved.id, seen: kept.version }).unwrap();
    assert!(office.protection_needs(&PersonRequest { id }).unwrap().is_empty());
    office.undo(&UndoRequest { act: removed.act }).unwrap();
    assert_eq!(office.protection_needs(&PersonRequest { id }).unwrap().len(), 1);
    office.lock().unwrap();
}

#[test]
fn neither_the_page_nor_a_search_tells_a_need() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    office.save_protection(&need(id, true)).unwrap();
    let page = serde_json::to_string(&office.person(&PersonRequest { id }).unwrap()).unwrap();
    let details = serde_json::to_string(&office.person_details(&PersonRequest { id }).unwrap()).unwrap();
    for told in [page, details] {
        assert!(!told.contains("TRAUMA") && !told.contains("ruhiges"), "{told}");
    }
    assert!(
        office.find_person(&FindPersonRequest { text: "ruhiges".to_owned(), limit: 9 }).unwrap().is_empty()
    );
    office.lock().unwrap();
}
