//! The chronological record: every leaf of it, and what its choices leave.

use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use wire::{ListRecordRequest, PersonRequest, RecordEntry, RecordKind, RecordRequest, UndoRequest, Who};

fn all(person: i64) -> ListRecordRequest {
    ListRecordRequest { person, kind: None, year: None, text: String::new(), skip: 0, limit: 50 }
}

#[test]
fn the_leaves_of_a_record_give_every_entry_once() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    for _ in 0..4 {
        office.log_consultation(&talk(Who::Known { id: person })).unwrap();
    }
    let whole = office.list_record(&all(person)).unwrap();
    assert_eq!(whole.total as usize, whole.entries.len());
    let mut leaves = Vec::new();
    for skip in (0..whole.total).step_by(2) {
        leaves.extend(
            office.list_record(&ListRecordRequest { skip, limit: 2, ..all(person) }).unwrap().entries,
        );
    }
    assert_eq!(
        serde_json::to_value(&leaves).unwrap(),
        serde_json::to_value(&whole.entries).unwrap(),
        "two by two, in the same order"
    );
    office.lock().unwrap();
}

#[test]
fn kind_year_and_words_leave_what_fits_and_labels_are_searched_like_notes() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let mut early = talk(Who::Known { id: person });
    early.date = "3.2.2025".to_owned();
    early.note = "Schulanmeldung für Jonas geklärt".to_owned();
    early.topics = vec!["SCHULE_KITA".to_owned()];
    office.log_consultation(&early).unwrap();

    let whole = office.list_record(&all(person)).unwrap();
    assert_eq!(whole.years, [2026, 2025]);
    assert!(whole.kinds.contains(&RecordKind::Contact) && whole.kinds.contains(&RecordKind::Case));
    let of_2025 = office.list_record(&ListRecordRequest { year: Some(2025), ..all(person) }).unwrap();
    assert!(of_2025.entries.iter().all(|entry| match entry {
        RecordEntry::Contact { on, .. } | RecordEntry::CaseOpened { on, .. } => on.starts_with("2025"),
        _ => false,
    }));
    for (text, expected) in [
        ("schulanmeldung", 1),
        ("SCHULANMELDUNG fur", 1),
        ("wohnen", 1),
        ("ada muster", 2),
        ("gibtesnicht", 0),
    ] {
        let request =
            ListRecordRequest { kind: Some(RecordKind::Contact), text: text.to_owned(), ..all(person) };
        assert_eq!(office.list_record(&request).unwrap().total, expected, "{text}");
    }
    assert!(office.list_record(&all(999)).is_err(), "nobody has this number");
    office.lock().unwrap();
}

#[test]
fn a_record_that_bears_the_number_of_one_taken_back_tells_nothing_of_that_one() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let first = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    let other = office.log_consultation(&talk(somebody("Yonas", "Muster"))).unwrap();
    for logged in [&other, &first] {
        office.undo(&UndoRequest { act: logged.act }).unwrap();
    }
    let again = office.log_consultation(&talk(somebody("Neue", "Person"))).unwrap();
    let status = office.statuses(&PersonRequest { id: again.person.unwrap() }).unwrap().remove(0).id;
    for (noun, id) in
        [("contact", again.contact), ("person", again.person.unwrap()), ("residence_status", status)]
    {
        let history = office.history(&RecordRequest { noun: noun.to_owned(), id }).unwrap();
        assert_eq!(history.len(), 1, "{noun}: its own making alone, not {history:?}");
        assert!(history[0].made);
    }
    office.lock().unwrap();
}
