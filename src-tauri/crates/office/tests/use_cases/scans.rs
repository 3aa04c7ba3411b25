//! The scan folder: what is taken, what is told instead, and that the original goes last.

use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError};
use std::fs;
use std::path::{Path, PathBuf};
use wire::{
    DocumentRequest, EnterLetterRequest, NumberRequest, PersonRequest, RecordRequest, RemoveDocumentRequest,
    RemoveScanRequest, SaveScanFolderRequest, SavedView, ScanFolderFields, ScanRequest, ScanRow,
    TakeScanRequest, UndoRequest,
};

struct Scene {
    place: Place,
    folder: tempfile::TempDir,
    office: Office,
    person: i64,
}

fn named(office: &mut Office, vault: &Path, path: &str) -> Result<SavedView, OfficeError> {
    let seen = office.scan_folder()?.version;
    let fields = ScanFolderFields { folder: path.to_owned() };
    office.save_scan_folder(&SaveScanFolderRequest { seen, fields }, vault)
}

fn scene() -> Scene {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let folder = tempfile::tempdir().unwrap();
    named(&mut office, &place.vault(), folder.path().to_str().unwrap()).unwrap();
    Scene { place, folder, office, person }
}

fn pdf(text: &str) -> Vec<u8> {
    format!("%PDF-1.7\n{text}\n%%EOF\n").into_bytes()
}

impl Scene {
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn listed(&self) -> Vec<ScanRow> {
        let place = self.office.scan_place(&self.place.vault()).unwrap();
        let found = place.map(|place| place.look().map(|found| (place, found))).transpose().unwrap();
        self.office.list_scans(found).unwrap().files
    }

    fn row(&self, name: &str) -> ScanRow {
        self.listed().into_iter().find(|row| row.name == name).unwrap()
    }

    fn take(&mut self, row: &ScanRow, letter: Option<i64>) -> Result<SavedView, OfficeError> {
        let (name, stamp) = (row.name.clone(), row.stamp.clone());
        let request = TakeScanRequest { name, stamp, person: self.person, letter };
        self.office.take_scan(&request, &self.place.vault())
    }

    fn remove(&mut self, name: &str, document: i64) -> Result<(), OfficeError> {
        let request = RemoveScanRequest { name: name.to_owned(), document };
        self.office.remove_scan(&request, &self.place.vault())
    }

    fn out(&mut self, id: i64) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.office.hand_out_document(&DocumentRequest { id }, &mut bytes).unwrap();
        bytes
    }
}

fn code<T: std::fmt::Debug>(result: Result<T, OfficeError>) -> String {
    match result {
        Err(OfficeError::Invalid(fields)) => fields[0].code.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_scan_is_taken_into_the_vault_and_its_original_goes_only_afterwards() {
    let mut scene = scene();
    let path = scene.file("SCAN0042.pdf", &pdf("Bescheid"));
    let row = scene.row("SCAN0042.pdf");
    assert_eq!((row.kind.as_deref(), row.trouble.as_deref()), (Some("pdf"), None));
    let id = scene.take(&row, None).unwrap().id;
    assert!(path.exists(), "taking alone removes nothing");
    assert!(scene.out(id) == pdf("Bescheid"));
    scene.remove("SCAN0042.pdf", id).unwrap();
    assert!(!path.exists());
    assert!(scene.out(id) == pdf("Bescheid"), "the vault has it");
    assert!(scene.listed().is_empty());
    scene.office.verify().expect("the journal holds together");
    scene.office.lock().unwrap();
}

#[test]
fn a_scan_is_laid_to_a_letter_of_its_person_and_to_no_other() {
    let mut scene = scene();
    let request = EnterLetterRequest {
        person: scene.person,
        letter: Some(crate::letters::letter("20.11.2026", true)),
        deadline: None,
    };
    let letter = scene.office.enter_letter(&request).unwrap().id;
    scene.file("SCAN0001.pdf", &pdf("Brief"));
    let row = scene.row("SCAN0001.pdf");
    assert_eq!(code(scene.take(&row, Some(letter + 4_711))), "not-there");
    let id = scene.take(&row, Some(letter)).unwrap().id;
    let view = scene.office.letter(&NumberRequest { id: letter }).unwrap();
    assert_eq!(view.scans.iter().map(|scan| scan.id).collect::<Vec<_>>(), [id]);
    scene.office.lock().unwrap();
}

#[test]
fn a_program_killed_between_taking_and_removing_leaves_the_original_and_offers_to_remove_it() {
    let mut scene = scene();
    let path = scene.file("SCAN0042.pdf", &pdf("Bescheid"));
    let row = scene.row("SCAN0042.pdf");
    let id = scene.take(&row, None).unwrap().id;
    scene.office.lock().unwrap(); // killed here: nothing was removed
    scene.office = scene.place.open("2026-11-24T09:05:00");
    let row = scene.row("SCAN0042.pdf");
    let kept = row.kept.clone().expect("it is recognised by what it holds");
    assert_eq!((kept.document, kept.person.id), (id, scene.person));
    assert_eq!(code(scene.take(&row, None)), "file-is-there", "it is not taken twice");
    fs::rename(&path, scene.folder.path().join("anders.pdf")).unwrap();
    assert!(scene.row("anders.pdf").kept.is_some(), "whatever its name");
    scene.remove("anders.pdf", id).unwrap();
    assert!(scene.listed().is_empty());
    scene.office.lock().unwrap();
}

#[test]
fn an_original_that_is_not_the_document_byte_for_byte_stays() {
    let mut scene = scene();
    let path = scene.file("SCAN0042.pdf", &pdf("Bescheid"));
    let row = scene.row("SCAN0042.pdf");
    let id = scene.take(&row, None).unwrap().id;
    fs::write(&path, pdf("Anderes")).unwrap();
    assert_eq!(code(scene.remove("SCAN0042.pdf", id)), "scan-not-same");
    let absent = scene.remove("SCAN0042.pdf", id + 1);
    assert!(matches!(absent, Err(OfficeError::NotThere("document"))));
    fs::write(&path, pdf("Bescheid")).unwrap();
    scene.office.remove_document(&RemoveDocumentRequest { id, removed: true }).unwrap();
    let removed = scene.remove("SCAN0042.pdf", id);
    assert!(matches!(removed, Err(OfficeError::NotThere("document"))), "what may be erased is no copy");
    assert!(path.exists());
    scene.office.lock().unwrap();
}

#[cfg(unix)]
#[test]
fn what_cannot_be_removed_is_said_and_no_line_says_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let mut scene = scene();
    let path = scene.file("SCAN0042.pdf", &pdf("Bescheid"));
    let row = scene.row("SCAN0042.pdf");
    let id = scene.take(&row, None).unwrap().id;
    let (folder, mode) = (scene.folder.path().to_owned(), fs::Permissions::from_mode);
    fs::set_permissions(&folder, mode(0o500)).unwrap();
    let probe = fs::write(folder.join("probe"), b"");
    let refused = scene.remove("SCAN0042.pdf", id);
    fs::set_permissions(&folder, mode(0o700)).unwrap();
    // Who may write everywhere is not kept from it by this either.
    if probe.is_err() {
        assert_eq!(code(refused), "cannot-remove");
        assert!(path.exists());
        scene.remove("SCAN0042.pdf", id).unwrap();
    }
    scene.office.verify().unwrap();
    scene.office.lock().unwrap();
}

#[test]
fn taking_back_keeps_the_only_copy_among_the_removed_ones_and_puts_nothing_into_the_folder() {
    let mut scene = scene();
    scene.file("SCAN0042.pdf", &pdf("Bescheid"));
    let row = scene.row("SCAN0042.pdf");
    let taken = scene.take(&row, None).unwrap();
    scene.remove("SCAN0042.pdf", taken.id).unwrap();
    scene.office.undo(&UndoRequest { act: taken.act }).unwrap();
    assert!(scene.listed().is_empty(), "nothing comes back into the folder");
    let documents = scene.office.documents(&PersonRequest { id: scene.person }).unwrap().documents;
    assert_eq!(documents[0].removed_on.as_deref(), Some("2026-11-23"));
    assert!(scene.out(taken.id) == pdf("Bescheid"), "and nothing is lost");
    let back = RemoveDocumentRequest { id: taken.id, removed: false };
    scene.office.remove_document(&back).unwrap();
    let history = scene.office.history(&RecordRequest { noun: "document".to_owned(), id: taken.id }).unwrap();
    assert_eq!(history.last().unwrap().what, "scan-taken");
    scene.office.lock().unwrap();
}

#[test]
fn a_half_written_file_is_told_and_not_taken() {
    let mut scene = scene();
    let whole = pdf("Bescheid");
    scene.file("leer.pdf", b"");
    scene.file("halb.pdf", &whole[..12]);
    scene.file("waechst.pdf", &whole);
    let growing = scene.row("waechst.pdf");
    for (name, reason) in [("leer.pdf", "scan-empty"), ("halb.pdf", "scan-unfinished")] {
        let row = scene.row(name);
        assert_eq!(row.trouble.as_deref(), Some(reason), "{name}");
        assert_eq!(code(scene.take(&row, None)), reason, "{name}");
    }
    let mut longer = whole.clone();
    longer.extend(&whole);
    scene.file("waechst.pdf", &longer);
    assert_eq!(code(scene.take(&growing, None)), "scan-changing", "it has grown since it was shown");
    assert!(scene.office.documents(&PersonRequest { id: scene.person }).unwrap().documents.is_empty());
    scene.office.lock().unwrap();
}

#[cfg(unix)]
#[test]
fn hostile_names_and_things_that_are_no_scans_are_told_and_not_followed() {
    use std::os::unix::ffi::OsStrExt;
    let mut scene = scene();
    let outside = tempfile::tempdir().unwrap();
    let secret = outside.path().join("fremd.pdf");
    fs::write(&secret, pdf("fremd")).unwrap();
    let folder = scene.folder.path().to_owned();
    std::os::unix::fs::symlink(&secret, folder.join("link.pdf")).unwrap();
    fs::create_dir(folder.join("Ablage.pdf")).unwrap();
    fs::write(folder.join(std::ffi::OsStr::from_bytes(b"B\xe4r.pdf")), pdf("Latin-1")).unwrap();
    let large = fs::File::create(folder.join("gross.pdf")).unwrap();
    large.set_len(50 * 1024 * 1024 + 1).unwrap();
    scene.file("spiel.exe", b"MZ\x90\0");
    scene.file(".versteckt.pdf", &pdf("unsichtbar"));
    scene.file("\u{202e}fdp.exe.pdf", &pdf("verdreht"));
    scene.file("<img src=x>.pdf", &pdf("spitz"));
    let told: std::collections::BTreeMap<String, Option<String>> =
        scene.listed().into_iter().map(|row| (row.name, row.trouble)).collect();
    let because = |name: &str| told[name].as_deref();
    assert_eq!(because("link.pdf"), Some("scan-link"));
    assert_eq!(because("Ablage.pdf"), Some("scan-no-file"));
    assert_eq!(because("B\u{fffd}r.pdf"), Some("scan-name"));
    assert_eq!(because("gross.pdf"), Some("file-too-large"));
    assert_eq!(because("spiel.exe"), Some("not-a-document"));
    assert!(!told.contains_key(".versteckt.pdf"), "what is hidden is none of a scanner's");
    assert_eq!((because("\u{202e}fdp.exe.pdf"), because("<img src=x>.pdf")), (None, None));
    let waiting = Office::scans_waiting(scene.office.scan_place(&scene.place.vault()).unwrap()).unwrap();
    assert_eq!((waiting.reached, waiting.count), (true, 5), "files alone are counted");
    let outward = format!("../{}/fremd.pdf", outside.path().file_name().unwrap().to_str().unwrap());
    for name in [outward.as_str(), secret.to_str().unwrap(), "..", ".", "", "a\0b.pdf", "Ablage.pdf/x.pdf"] {
        let row = ScanRow { name: name.to_owned(), ..scene.row("spiel.exe") };
        assert_eq!(code(scene.take(&row, None)), "scan-name", "{name:?}");
        assert_eq!(code(scene.remove(name, 1)), "scan-name", "{name:?}");
    }
    let row = scene.row("link.pdf");
    assert_eq!(code(scene.take(&row, None)), "scan-link");
    assert!(secret.exists());
    let row = scene.row("<img src=x>.pdf");
    let id = scene.take(&row, None).unwrap().id;
    scene.remove("<img src=x>.pdf", id).unwrap();
    scene.office.lock().unwrap();
}

#[test]
fn the_folder_is_one_that_is_there_and_never_inside_the_vault() {
    let mut scene = scene();
    let vault = scene.place.vault();
    for (path, reason) in [
        ("Scans", "not-whole-path"),
        ("/gibt/es/nicht", "no-such-folder"),
        (scene.file("datei.pdf", &pdf("x")).to_str().unwrap(), "no-such-folder"),
        (vault.to_str().unwrap(), "folder-in-vault"),
        (vault.join("../office.vault").to_str().unwrap(), "folder-in-vault"),
    ] {
        assert_eq!(code(named(&mut scene.office, &vault, path)), reason, "{path}");
    }
    #[cfg(unix)]
    {
        let link = scene.folder.path().join("umweg");
        std::os::unix::fs::symlink(&vault, &link).unwrap();
        assert_eq!(code(named(&mut scene.office, &vault, link.to_str().unwrap())), "folder-in-vault");
    }
    let stale = SaveScanFolderRequest { seen: 0, fields: ScanFolderFields::default() };
    assert!(matches!(scene.office.save_scan_folder(&stale, &vault), Err(OfficeError::ChangedMeanwhile)));
    let none = named(&mut scene.office, &vault, " ").unwrap();
    assert!(scene.office.scan_place(&vault).unwrap().is_none(), "no folder is wanted any more");
    scene.office.undo(&UndoRequest { act: none.act }).unwrap();
    assert!(scene.office.scan_place(&vault).unwrap().is_some());
    scene.office.lock().unwrap();
}

#[test]
fn a_folder_that_is_gone_is_said_and_not_mistaken_for_an_empty_one() {
    let scene = scene();
    fs::remove_dir_all(scene.folder.path()).unwrap();
    let place = scene.office.scan_place(&scene.place.vault()).unwrap().unwrap();
    assert!(matches!(place.look(), Err(OfficeError::ScanFolderGone)));
    assert!(!place.waiting().reached);
    // In its place a way into the vault: what was fit when it was saved is looked at again.
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(scene.place.vault(), scene.folder.path()).unwrap();
        assert!(matches!(place.look(), Err(OfficeError::ScanFolderGone)));
        fs::remove_file(scene.folder.path()).unwrap();
    }
    fs::create_dir(scene.folder.path()).unwrap();
    scene.office.lock().unwrap();
}

#[test]
fn a_picture_in_the_folder_is_shown_before_it_is_taken_and_only_as_it_was_listed() {
    let scene = scene();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend([7; 100]);
    bytes.extend(b"IEND");
    scene.file("foto.png", &bytes);
    scene.file("brief.pdf", &pdf("Brief"));
    let place = scene.office.the_scan_place(&scene.place.vault()).unwrap();
    let asked = |row: &ScanRow| ScanRequest { name: row.name.clone(), stamp: row.stamp.clone() };
    let (photo, letter) = (scene.row("foto.png"), scene.row("brief.pdf"));
    assert!(place.picture(&asked(&photo)).unwrap().0 == bytes);
    assert_eq!(code(place.picture(&asked(&letter)).map(|_| ())), "not-shown-here");
    bytes.extend(b"IEND");
    scene.file("foto.png", &bytes);
    assert_eq!(code(place.picture(&asked(&photo)).map(|_| ())), "scan-changing");
    scene.office.lock().unwrap();
}
