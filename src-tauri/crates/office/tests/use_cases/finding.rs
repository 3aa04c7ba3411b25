//! Notes found by their words, and records that are probably about one person: hint, list, decision, undo.

use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::Office;
use wire::{
    NotePiece, PairRequest, PersonRequest, RecordEntry, SearchNotesRequest, SimilarRequest, UndoRequest, Who,
};

fn notes(office: &Office, text: &str) -> Vec<(i64, Vec<NotePiece>)> {
    let request = SearchNotesRequest { text: text.to_owned(), limit: 10 };
    office.search_notes(&request).unwrap().into_iter().map(|hit| (hit.person, hit.pieces)).collect()
}

#[test]
fn a_note_is_found_by_the_beginning_of_its_words_and_no_longer_when_it_is_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut request = talk(somebody("Haimanot", "Tesfay"));
    request.note = "Widerspruch gegen den Bescheid erklärt, Frist notiert; محكمة".to_owned();
    let logged = office.log_consultation(&request).unwrap();
    let person = logged.person.unwrap();
    for text in ["widerspruch", "Bescheid erkl", "erklart", "frist WIDER", "محكمة"] {
        assert_eq!(notes(&office, text).len(), 1, "{text}");
    }
    let (whose, pieces) = notes(&office, "bescheid").remove(0);
    assert_eq!(whose, person);
    assert!(pieces.contains(&NotePiece { text: "Bescheid".to_owned(), found: true }), "{pieces:?}");
    assert!(notes(&office, "Bescheid Klage").is_empty(), "every word must occur");
    let page = office.person(&PersonRequest { id: person }).unwrap();
    assert!(page.record.iter().any(|entry| matches!(entry, RecordEntry::Contact { .. })));
    office.undo(&UndoRequest { act: logged.act }).unwrap();
    assert!(notes(&office, "widerspruch").is_empty(), "what is taken back is found no more");
    office.lock().unwrap();
}

fn similar(office: &Office, given: &str, family: &str, birth: &str) -> Vec<(i64, Vec<String>)> {
    let request = SimilarRequest {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        birth: birth.to_owned(),
        gender: Some("w".to_owned()),
        nationality: Some("ER".to_owned()),
    };
    office.similar_persons(&request).unwrap().into_iter().map(|view| (view.hit.id, view.reasons)).collect()
}

#[test]
fn somebody_new_is_compared_with_everybody_on_record_while_she_is_written_down() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    // Born 1985, of Eritrea, female: see `somebody`.
    let id = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    office.log_consultation(&talk(somebody("Selam", "Tesfay"))).unwrap();
    let told = similar(&office, "Haymanot", "Tesfai", "1985");
    assert_eq!(told, [(id, vec!["alike-name".to_owned(), "near-birth".to_owned()])]);
    assert_eq!(
        similar(&office, "ሃይማኖት", "ተስፋይ", "").len(),
        1,
        "in another script, and the birth not typed yet"
    );
    assert!(similar(&office, "Haimanot", "Tesfay", "1962").is_empty(), "a namesake");
    assert!(similar(&office, "Yonas", "Tesfay", "1985").is_empty(), "a relative");
    office.lock().unwrap();
}

#[test]
fn a_pair_is_listed_until_it_is_kept_as_two_persons_and_again_when_that_is_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let first = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let second = office.log_consultation(&talk(somebody("Haymanot", "Tesfai"))).unwrap().person.unwrap();
    office.log_consultation(&talk(Who::Known { id: first })).unwrap();
    let list = office.list_duplicates().unwrap();
    assert_eq!(list.total, 1);
    assert_eq!((list.pairs[0].first.id, list.pairs[0].second.id), (first, second));
    assert_eq!(list.pairs[0].reasons, ["alike-name", "near-birth"]);
    let kept = office.keep_distinct(&PairRequest { first: second, second: first }).unwrap();
    assert_eq!(office.list_duplicates().unwrap().total, 0, "two are two, in whatever order");
    office.undo(&UndoRequest { act: kept.act }).unwrap();
    assert_eq!(office.list_duplicates().unwrap().total, 1);
    assert!(
        office.keep_distinct(&PairRequest { first, second: first }).is_err(),
        "nobody is two with herself"
    );
    assert!(office.keep_distinct(&PairRequest { first, second: 4711 }).is_err(), "nobody of that number");
    office.lock().unwrap();
}
