//! Documents: in and out byte for byte, nothing readable on disk, copies that go, removing and erasing.

use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError, OpenCopies};
use std::path::{Path, PathBuf};
use wire::{
    AddDocumentRequest, DocumentFields, DocumentRequest, DocumentRow, EnterLetterRequest, ListDueRequest,
    NumberRequest, PersonRequest, RecordRequest, RemoveDocumentRequest, SaveDocumentRequest, UndoRequest,
    Whose,
};

const CANARY: &[u8] = b"Kanarienvogel-Bescheid-7731";

fn empty_fields() -> DocumentFields {
    DocumentFields {
        title: String::new(),
        note: String::new(),
        casefile: None,
        letter: None,
        valid_until: String::new(),
    }
}

struct Scene {
    place: Place,
    outside: tempfile::TempDir,
    office: Office,
    person: i64,
}

fn scene() -> Scene {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    Scene { outside: tempfile::tempdir().unwrap(), place, office, person }
}

fn pdf(filler: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.extend(CANARY);
    let block: Vec<u8> = (0..251).collect();
    bytes.extend_from_slice(&block.repeat(filler / block.len() + 1)[..filler]);
    bytes
}

impl Scene {
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.outside.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn add(&mut self, path: &Path) -> Result<wire::SavedView, OfficeError> {
        let path = path.to_str().unwrap().to_owned();
        self.office.add_document(&AddDocumentRequest { person: self.person, path })
    }

    fn all(&self) -> Vec<DocumentRow> {
        self.office.documents(&PersonRequest { id: self.person }).unwrap().documents
    }

    fn out(&mut self, id: i64) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.office.hand_out_document(&DocumentRequest { id }, &mut bytes).unwrap();
        bytes
    }
}

fn code(result: Result<wire::SavedView, OfficeError>) -> String {
    match result {
        Err(OfficeError::Invalid(fields)) => fields[0].code.clone(),
        other => panic!("{other:?}"),
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() { files_below(&path) } else { vec![path] }
        })
        .collect()
}

fn holds_canary(folder: &Path) -> bool {
    files_below(folder)
        .iter()
        .filter(|path| !path.ends_with("ballast"))
        .any(|path| std::fs::read(path).unwrap().windows(CANARY.len()).any(|window| window == CANARY))
}

#[test]
fn a_file_goes_in_and_comes_out_byte_for_byte_and_nothing_of_it_is_readable_in_the_vault() {
    let mut scene = scene();
    let bytes = pdf(700_000);
    let path = scene.file("Bescheid Tesfay.pdf", &bytes);
    let id = scene.add(&path).unwrap().id;
    assert!(scene.out(id) == bytes, "over several chunks");
    let row = scene.all().remove(0);
    assert_eq!(
        (row.fields.title.as_str(), row.kind.as_str(), row.bytes as usize),
        ("Bescheid Tesfay", "pdf", bytes.len())
    );
    assert!(!holds_canary(&scene.place.vault()), "neither database nor log holds it in clear");
    assert!(path.exists(), "the file itself stays where it was");
    scene.office.lock().unwrap();
    assert!(!holds_canary(&scene.place.vault()));
    let mut office = scene.place.open("2026-11-24T09:05:00");
    let mut again = Vec::new();
    office.hand_out_document(&DocumentRequest { id }, &mut again).unwrap();
    assert!(again == bytes, "also after locking");
    office.lock().unwrap();
}

#[test]
fn fifty_mebibytes_go_in_and_out_and_one_byte_more_is_refused() {
    let mut scene = scene();
    let most = 50 * 1024 * 1024;
    let bytes = pdf(most - pdf(0).len());
    let path = scene.file("gross.pdf", &bytes);
    let id = scene.add(&path).unwrap().id;
    assert!(scene.out(id) == bytes);
    let path = scene.file("zu-gross.pdf", &pdf(0));
    std::fs::File::options().write(true).open(&path).unwrap().set_len(most as u64 + 1).unwrap();
    assert_eq!(code(scene.add(&path)), "file-too-large");
    assert_eq!(scene.all().len(), 1, "nothing of it was written");
    scene.office.lock().unwrap();
}

#[test]
fn what_is_no_document_is_refused_with_the_reason() {
    let mut scene = scene();
    for (name, bytes, reason) in [
        ("programm.exe", b"MZ\x90\0".as_slice(), "not-a-document"),
        ("leer.pdf", b"", "file-empty"),
        ("falsch.docx", b"kein Word", "not-a-document"),
    ] {
        let path = scene.file(name, bytes);
        assert_eq!(code(scene.add(&path)), reason, "{name}");
    }
    let outside = scene.outside.path().to_owned();
    assert_eq!(code(scene.add(&outside)), "not-a-document", "a folder");
    assert!(matches!(scene.add(&outside.join("fehlt.pdf")), Err(OfficeError::CannotRead(_))));
    let path = scene.file("einmal.pdf", &pdf(10));
    scene.add(&path).unwrap();
    assert_eq!(code(scene.add(&path)), "file-is-there", "the very same again");
    scene.office.lock().unwrap();
}

#[test]
fn a_copy_is_private_names_nobody_and_goes_with_the_lock() {
    let mut scene = scene();
    let path = scene.file("Bescheid Tesfay.pdf", &pdf(10));
    let id = scene.add(&path).unwrap().id;
    let base = tempfile::tempdir().unwrap();
    let mut copies = OpenCopies::at(base.path(), &scene.place.vault());
    let copy = copies.lay_out(&mut scene.office, &DocumentRequest { id }).unwrap();
    assert_eq!(copy.file_name().unwrap(), "dokument-1.pdf");
    assert!(std::fs::read(&copy).unwrap() == pdf(10));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&copy), mode(copy.parent().unwrap())), (0o600, 0o700));
    }
    let second = copies.lay_out(&mut scene.office, &DocumentRequest { id }).unwrap();
    assert_ne!(copy, second, "a copy that is open is never written over");
    copies.clear();
    assert!(files_below(base.path()).is_empty(), "gone with the lock");
    scene.office.lock().unwrap();
}

#[test]
fn a_copy_left_by_a_crash_goes_when_the_program_starts_again() {
    let mut scene = scene();
    let path = scene.file("Bescheid.pdf", &pdf(10));
    let id = scene.add(&path).unwrap().id;
    let base = tempfile::tempdir().unwrap();
    let mut copies = OpenCopies::at(base.path(), &scene.place.vault());
    copies.lay_out(&mut scene.office, &DocumentRequest { id }).unwrap();
    std::mem::forget(copies); // the program was killed: nothing was cleared
    assert!(holds_canary(base.path()), "the copy lies there");
    let other = OpenCopies::at(base.path(), Path::new("/another/vault"));
    assert!(holds_canary(base.path()), "another vault's program leaves it alone");
    drop(other);
    let _again = OpenCopies::at(base.path(), &scene.place.vault());
    assert!(files_below(base.path()).is_empty());
    scene.office.lock().unwrap();
}

#[test]
fn removing_can_be_taken_back_and_erasing_for_good_cannot() {
    let mut scene = scene();
    let path = scene.file("Bescheid.pdf", &pdf(10));
    let id = scene.add(&path).unwrap().id;
    let early = scene.office.erase_document(&DocumentRequest { id });
    assert!(matches!(early, Err(OfficeError::NotThere(_))), "only what was removed is erased");
    let removed = scene.office.remove_document(&RemoveDocumentRequest { id, removed: true }).unwrap();
    assert_eq!(scene.all()[0].removed_on.as_deref(), Some("2026-11-23"));
    scene.office.undo(&UndoRequest { act: removed.act }).unwrap();
    assert_eq!(scene.all()[0].removed_on, None);
    assert!(scene.out(id) == pdf(10), "whole again: the undo never held the bytes");
    scene.office.remove_document(&RemoveDocumentRequest { id, removed: true }).unwrap();
    scene.office.remove_document(&RemoveDocumentRequest { id, removed: false }).unwrap();
    assert_eq!(scene.all()[0].removed_on, None, "taken up again, however late");
    let removed = scene.office.remove_document(&RemoveDocumentRequest { id, removed: true }).unwrap();
    scene.office.erase_document(&DocumentRequest { id }).unwrap();
    assert!(scene.all().is_empty());
    let back = scene.office.undo(&UndoRequest { act: removed.act });
    assert!(matches!(back, Err(OfficeError::TooLateToUndo)));
    let history = scene.office.history(&RecordRequest { noun: "document".to_owned(), id }).unwrap();
    assert!(history.is_empty(), "what undo kept of it is erased as well");
    scene.office.verify().expect("the journal holds together");
    scene.office.lock().unwrap();
}

#[test]
fn title_note_and_case_are_said_of_a_document_and_only_the_persons_own_case() {
    let mut scene = scene();
    let path = scene.file("scan0001.pdf", &pdf(10));
    let id = scene.add(&path).unwrap().id;
    let case = scene.office.person(&PersonRequest { id: scene.person }).unwrap().cases[0].id;
    let seen = scene.all()[0].version;
    let save = |title: &str, casefile| SaveDocumentRequest {
        id,
        seen,
        fields: DocumentFields { title: title.to_owned(), casefile, ..empty_fields() },
    };
    assert_eq!(code(scene.office.save_document(&save(" ", Some(case)))), "missing");
    assert_eq!(code(scene.office.save_document(&save("Bescheid", Some(4_711)))), "not-there");
    scene.office.save_document(&save("Bescheid vom 2.11.", Some(case))).unwrap();
    let row = scene.all().remove(0);
    assert_eq!((row.fields.title.as_str(), row.fields.casefile), ("Bescheid vom 2.11.", Some(case)));
    let late = scene.office.save_document(&save("Anders", None));
    assert!(matches!(late, Err(OfficeError::ChangedMeanwhile)));
    scene.office.lock().unwrap();
}

#[test]
fn a_picture_is_shown_in_the_window_and_nothing_else_is() {
    let mut scene = scene();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend([7; 100]);
    let path = scene.file("foto.png", &bytes);
    let id = scene.add(&path).unwrap().id;
    assert!(scene.office.picture(&DocumentRequest { id }).unwrap().0 == bytes);
    let path = scene.file("brief.pdf", &pdf(1));
    let id = scene.add(&path).unwrap().id;
    let refused = scene.office.picture(&DocumentRequest { id });
    assert!(matches!(refused, Err(OfficeError::Invalid(_))));
    scene.office.lock().unwrap();
}

#[test]
fn a_scan_lies_at_its_letter_and_a_passport_is_among_what_expires() {
    let mut scene = scene();
    let request = EnterLetterRequest {
        person: scene.person,
        letter: Some(crate::letters::letter("20.11.2026", true)),
        deadline: None,
    };
    let letter = scene.office.enter_letter(&request).unwrap().id;
    let path = scene.file("scan0001.pdf", &pdf(10));
    let id = scene.add(&path).unwrap().id;
    let save = |scene: &mut Scene, letter, valid_until: &str| {
        let seen = scene.all()[0].version;
        let fields = DocumentFields {
            title: "Pass".to_owned(),
            letter,
            valid_until: valid_until.to_owned(),
            ..empty_fields()
        };
        scene.office.save_document(&SaveDocumentRequest { id, seen, fields })
    };
    assert_eq!(code(save(&mut scene, Some(4_711), "")), "not-there");
    assert_eq!(code(save(&mut scene, None, "31.2.2027")), "no-such-day");
    save(&mut scene, Some(letter), "31.12.2026").unwrap();
    let view = scene.office.letter(&NumberRequest { id: letter }).unwrap();
    assert_eq!(view.scans.iter().map(|row| row.id).collect::<Vec<_>>(), [id]);
    let due = |office: &Office| {
        let request = ListDueRequest { whose: Whose::All, person: None, done: false };
        let view = office.list_due(&request).unwrap();
        view.expiring.into_iter().map(|row| (row.document, row.until, row.stage)).collect::<Vec<_>>()
    };
    let expected = (Some("Pass".to_owned()), "2026-12-31".to_owned(), "weeks8".to_owned());
    assert_eq!(due(&scene.office), [expected]);
    scene.office.remove_document(&RemoveDocumentRequest { id, removed: true }).unwrap();
    assert!(due(&scene.office).is_empty(), "what was removed reminds of nothing");
    assert!(scene.office.letter(&NumberRequest { id: letter }).unwrap().scans.is_empty());
    scene.office.lock().unwrap();
}
