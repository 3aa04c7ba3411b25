//! The copy a person asks for: everything held on her, nobody else in it, nothing written before it was looked through.

use crate::person_record::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError};
use std::path::Path;
use wire::{
    AddDocumentRequest, BlackPassage, CopyReview, JoinHouseholdRequest, LogConsultationRequest,
    PersonRequest, RemoveRequest, ReviewCopyRequest, SaveTaskRequest, TakeAccessRequest, UndoRequest, Who,
    WriteCopyRequest,
};

fn asked(office: &mut Office, person: i64) -> i64 {
    office.take_access_request(&TakeAccessRequest { person, asked_on: "20.11.2026".to_owned() }).unwrap().id
}

fn note(office: &mut Office, person: i64, note: &str, private: &str) {
    let request = LogConsultationRequest {
        note: note.to_owned(),
        private_note: private.to_owned(),
        ..talk(Who::Known { id: person })
    };
    office.log_consultation(&request).unwrap();
}

fn reviewed(office: &mut Office, id: i64, private_notes: bool) -> CopyReview {
    office.review_copy(&ReviewCopyRequest { id, private_notes }).unwrap()
}

fn as_proposed(id: i64, review: &CopyReview, folder: &Path) -> WriteCopyRequest {
    WriteCopyRequest {
        id,
        private_notes: false,
        seen: review.seen.clone(),
        black: Vec::new(),
        documents: review.documents.iter().map(|document| document.id).collect(),
        folder: folder.display().to_string(),
    }
}

fn json(files: &[String]) -> String {
    std::fs::read_to_string(files.iter().find(|name| name.ends_with(".json")).unwrap()).unwrap()
}

#[test]
fn the_copy_holds_what_is_held_and_nobody_elses_name_in_any_script() {
    let place = Place::new();
    let outside = tempfile::tempdir().unwrap();
    let mut office = place.found("2026-11-23T09:05:00");
    let her = somebody(&mut office, "Haimanot", "Beispieltesfay");
    let child = somebody(&mut office, "Yonatan", "Beispieltesfay");
    let other = somebody(&mut office, "Mariam", "Musterzade");
    let mut view = office.person_details(&PersonRequest { id: other }).unwrap();
    view.fields.original_name = "مریم مسترزاده".to_owned();
    let edit = wire::EditPersonRequest { id: other, seen: view.version, fields: view.fields };
    office.edit_person(&edit).unwrap();
    let join = JoinHouseholdRequest {
        person: child,
        other: Some(her),
        new_person: None,
        whole: false,
        role: Some("kind".to_owned()),
        on: String::new(),
    };
    office.join_household(&join).unwrap();
    note(
        &mut office,
        her,
        "Haimanot kam mit Jonatan und Mariams Schwester. مریم wartet. Ruf an: Klage!",
        "mein Eindruck",
    );
    let path = outside.path().join("Bescheid.pdf");
    std::fs::write(&path, b"%PDF-1.7\nBescheid-Inhalt").unwrap();
    let add = AddDocumentRequest { person: her, path: path.display().to_string() };
    office.add_document(&add).unwrap();

    let id = asked(&mut office, her);
    let review = reviewed(&mut office, id, false);
    let made =
        office.write_copy(&as_proposed(id, &review, &outside.path().join("heraus")), &place.vault()).unwrap();
    let told = json(&made.files);
    for hers in ["Haimanot", "Beispieltesfay", "Eritrea", "gestattung", "Klage!", "30", "Bescheid"] {
        assert!(told.contains(hers), "{hers} is held on her");
    }
    for others in ["Yonatan", "Jonatan", "Mariam", "مریم", "Musterzade", "mein Eindruck"] {
        assert!(!told.contains(others), "{others} is not hers");
    }
    assert!(told.contains("[geschwärzt] und [geschwärzt] Schwester"), "{told}");
    assert!(told.contains("\"Kind\""), "who lives with her is told by the role alone");
    assert_eq!(made.files.len(), 3, "PDF, JSON and the document");
    let document = made.files.iter().find(|name| name.contains("dokument-")).unwrap();
    assert_eq!(std::fs::read(document).unwrap(), b"%PDF-1.7\nBescheid-Inhalt");
    let pdf = made.files.iter().find(|name| name.ends_with("auskunft.pdf")).unwrap();
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF-"));
    let rights = office.rights(&PersonRequest { id: her }).unwrap();
    assert_eq!(rights.requests[0].due_on, "2027-02-20");
    assert_eq!(rights.requests[0].answered_on.as_deref(), Some("2026-11-23"));
}

#[test]
fn more_can_be_blacked_out_and_what_was_wrongly_black_is_shown_again() {
    let place = Place::new();
    let outside = tempfile::tempdir().unwrap();
    let mut office = place.found("2026-11-23T09:05:00");
    let her = somebody(&mut office, "Haimanot", "Beispieltesfay");
    somebody(&mut office, "Rosa", "Termin");
    note(&mut office, her, "Termin bei der Nachbarin Erna", "");
    let id = asked(&mut office, her);
    let review = reviewed(&mut office, id, false);
    let passage = &review.passages[0];
    assert!(passage.pieces[0].black, "a word that is also a name is proposed");
    let erna = passage.pieces.iter().position(|piece| piece.text == "Erna").unwrap();
    assert!(!passage.pieces[erna].black, "nobody on record is called so");
    let black = vec![BlackPassage { key: passage.key.clone(), pieces: vec![u32::try_from(erna).unwrap()] }];
    let request = WriteCopyRequest { black, ..as_proposed(id, &review, outside.path()) };
    let told = json(&office.write_copy(&request, &place.vault()).unwrap().files);
    assert!(told.contains("Termin bei der Nachbarin [geschwärzt]"), "{told}");
}

#[test]
fn a_talk_in_somebody_elses_case_is_told_without_its_note() {
    let place = Place::new();
    let outside = tempfile::tempdir().unwrap();
    let mut office = place.found("2026-11-23T09:05:00");
    let her = somebody(&mut office, "Haimanot", "Beispieltesfay");
    let mother = somebody(&mut office, "Letekidan", "Beispielmutter");
    let request = LogConsultationRequest {
        companions: vec![her],
        note: "Die Mutter ist krank".to_owned(),
        ..talk(Who::Known { id: mother })
    };
    office.log_consultation(&request).unwrap();
    let id = asked(&mut office, her);
    let review = reviewed(&mut office, id, false);
    let told =
        json(&office.write_copy(&as_proposed(id, &review, outside.path()), &place.vault()).unwrap().files);
    assert!(told.contains("an denen Sie teilnahmen"));
    assert!(!told.contains("krank") && !told.contains("Letekidan"), "{told}");
}

#[test]
fn what_changed_after_the_review_is_looked_through_again_and_nothing_is_written() {
    let place = Place::new();
    let outside = tempfile::tempdir().unwrap();
    let mut office = place.found("2026-11-23T09:05:00");
    let her = somebody(&mut office, "Haimanot", "Beispieltesfay");
    let id = asked(&mut office, her);
    let review = reviewed(&mut office, id, false);
    note(&mut office, her, "noch etwas", "");
    let refused = office.write_copy(&as_proposed(id, &review, outside.path()), &place.vault());
    assert!(matches!(refused, Err(OfficeError::ChangedMeanwhile)), "{refused:?}");
    let inside = as_proposed(id, &reviewed(&mut office, id, false), &place.vault().join("x"));
    assert!(matches!(office.write_copy(&inside, &place.vault()), Err(OfficeError::UnfitFolder)));
    assert_eq!(std::fs::read_dir(outside.path()).unwrap().count(), 0);
    assert!(office.rights(&PersonRequest { id: her }).unwrap().requests[0].answered_on.is_none());
}

#[test]
fn private_notes_come_along_only_when_their_writer_wants_it() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let her = somebody(&mut office, "Haimanot", "Beispieltesfay");
    note(&mut office, her, "", "mein Eindruck");
    let id = asked(&mut office, her);
    let texts = |review: &CopyReview| review.passages.len();
    assert_eq!(texts(&reviewed(&mut office, id, false)), 0);
    assert_eq!(texts(&reviewed(&mut office, id, true)), 1);
}

#[test]
fn a_second_copy_of_a_day_replaces_nothing_and_an_older_request_can_be_taken_off() {
    let place = Place::new();
    let outside = tempfile::tempdir().unwrap();
    let mut office = place.found("2026-11-23T09:05:00");
    let her = somebody(&mut office, "Haimanot", "Beispieltesfay");
    let task = SaveTaskRequest {
        id: None,
        seen: None,
        person: Some(her),
        text: "Rückruf".to_owned(),
        due: String::new(),
        staff: None,
    };
    office.save_task(&task).unwrap();
    let id = asked(&mut office, her);
    let review = reviewed(&mut office, id, false);
    let first = office.write_copy(&as_proposed(id, &review, outside.path()), &place.vault()).unwrap();
    let review = reviewed(&mut office, id, false);
    let second = office.write_copy(&as_proposed(id, &review, outside.path()), &place.vault()).unwrap();
    assert_ne!(first.files, second.files);
    assert!(Path::new(&first.files[0]).exists() && Path::new(&second.files[0]).exists());

    let row = office.rights(&PersonRequest { id: her }).unwrap().requests.remove(0);
    let gone = office.remove_access_request(&RemoveRequest { id: row.id, seen: row.version }).unwrap();
    assert!(office.rights(&PersonRequest { id: her }).unwrap().requests.is_empty());
    office.undo(&UndoRequest { act: gone.act }).unwrap();
    assert_eq!(office.rights(&PersonRequest { id: her }).unwrap().requests.len(), 1);
    let early = TakeAccessRequest { person: her, asked_on: "24.12.2026".to_owned() };
    assert!(matches!(office.take_access_request(&early), Err(OfficeError::Invalid(_))));
}
