//! Frozen reports: figures that stay, whatever becomes of the records.

use crate::contacts::{as_seen, contact};
use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{ExportFormat, ExportFrozen, Office, OfficeError, measured};
use schema::codes::Lang;
use std::path::{Path, PathBuf};
use wire::{
    DiscardFrozenRequest, EraseContactRequest, ExportFrozenRequest, FrozenRequest, FrozenRow, FrozenView,
    ReportRequest,
};

const NOW: &str = "2026-01-15T09:05:00";
const LATER: &str = "2027-03-02T10:00:00";
/// Stands in a name and in a note; it must stand nowhere among what is frozen.
const CANARY: &str = "Kanarienvogelsang";

pub(crate) fn year() -> ReportRequest {
    ReportRequest { pack: "regionale-beratung".into(), from: "2025-01-01".into(), to: "2025-12-31".into() }
}

/// An office with a year behind it.
pub(crate) fn with_a_year(place: &Place) -> Office {
    let mut office = place.found(NOW);
    let lists = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/office-2025"));
    let preview = office.look_at_records(lists, Path::new("none")).unwrap();
    office.take_in(&preview).unwrap();
    office
}

pub(crate) fn opened(office: &Office, row: &FrozenRow) -> FrozenView {
    office.open_frozen(&FrozenRequest { id: row.id }).unwrap()
}

fn files(office: &mut Office, folder: &Path, row: &FrozenRow) -> Vec<Vec<u8>> {
    let mut bytes = Vec::new();
    for (format, ending) in [(ExportFormat::Csv, "csv"), (ExportFormat::Xlsx, "xlsx")] {
        let export = ExportFrozen { id: row.id, format, exact: false, language: Lang::De };
        let file = folder.join(format!("frozen.{ending}"));
        let done = office.export_frozen_to(&export, &file).unwrap();
        bytes.extend(done.files.iter().map(|file| std::fs::read(file).unwrap()));
    }
    bytes
}

fn files_of_today(office: &mut Office, folder: &Path) -> Vec<Vec<u8>> {
    let mut bytes = Vec::new();
    for (format, ending) in [(ExportFormat::Csv, "csv"), (ExportFormat::Xlsx, "xlsx")] {
        let export = office::Export { report: &year(), format, exact: false, language: Lang::De };
        let done = office.export_to(&export, &folder.join(format!("today.{ending}"))).unwrap();
        bytes.extend(done.files.iter().map(|file| std::fs::read(file).unwrap()));
    }
    bytes
}

fn folder(place: &Place) -> PathBuf {
    let folder = place.vault().with_file_name("berichte");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Erases the first contacts of the year and changes others.
pub(crate) fn erase_and_change(office: &mut Office) {
    let (mut erased, mut changed) = (0, 0);
    for id in 1..400 {
        let Ok(view) = office.contact(&wire::ContactRequest { id }) else { continue };
        if !view.date.starts_with("2025") || view.funding_line.as_deref() != Some("RB") {
            continue;
        }
        if erased < 12 {
            let request = EraseContactRequest { id, seen: view.version };
            erased += i32::from(office.erase_contact(&request).is_ok());
        } else if changed < 12 {
            let mut change = as_seen(&contact(office, id));
            change.minutes = Some(7);
            change.topics = vec!["KLAGE".to_owned()];
            changed += i32::from(office.edit_contact(&change).is_ok());
        }
    }
    assert!(erased > 3 && changed > 3, "{erased} erased, {changed} changed: the year must be another one");
}

#[test]
fn a_frozen_report_reopens_as_it_was_after_contacts_are_changed_and_erased_and_gives_the_same_bytes() {
    let place = Place::new();
    let folder = folder(&place);
    let mut office = with_a_year(&place);
    let before = office.report(&year()).unwrap();
    let bytes = files_of_today(&mut office, &folder);
    let row = office.freeze_report(&year()).unwrap();
    assert_eq!((row.correction, row.corrects, row.by.as_str()), (0, None, "Ada Muster"));
    let frozen = opened(&office, &row);
    assert_eq!(frozen.report.tables.len(), before.tables.len());
    let tables = |view: &wire::ReportView| format!("{:?}", view.tables);
    assert_eq!(tables(&frozen.report), tables(&before), "what was on the screen was frozen");
    assert_eq!(files(&mut office, &folder, &row), bytes, "as exported on the day");

    erase_and_change(&mut office);
    let after = office.report(&year()).unwrap();
    assert_ne!(tables(&after), tables(&before), "the year is another one now");
    assert_eq!(tables(&opened(&office, &row).report), tables(&before), "the frozen one is not");
    office.lock().unwrap();
    let mut office = place.open(LATER);
    assert_eq!(tables(&opened(&office, &row).report), tables(&before), "nor a year later");
    assert_eq!(files(&mut office, &folder, &row), bytes, "nor its files, a year later");
    assert_ne!(files_of_today(&mut office, &folder), bytes);
    office.verify().unwrap();
    office.lock().unwrap();
}

#[test]
fn what_is_frozen_holds_no_name_no_note_and_no_way_to_a_person() {
    let place = Place::new();
    let mut office = with_a_year(&place);
    let mut request = talk(somebody(CANARY, CANARY));
    request.note = format!("{CANARY} braucht Hilfe");
    request.date = "15.12.2025".to_owned();
    office.log_consultation(&request).unwrap();
    office.freeze_report(&year()).unwrap();
    let conn = measured::connection(&office);
    let mut texts = 0;
    for table in ["frozen_report", "frozen_table", "frozen_note", "frozen_head", "frozen_cell"] {
        let mut query = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = query.column_count();
        let mut rows = query.query(()).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                if let rusqlite::types::ValueRef::Text(text) = row.get_ref(at).unwrap() {
                    texts += 1;
                    let text = String::from_utf8_lossy(text);
                    assert!(!text.contains(CANARY), "{table} holds {text}");
                }
            }
        }
        let mut keys =
            conn.prepare(&format!("SELECT \"table\" FROM pragma_foreign_key_list('{table}')")).unwrap();
        let targets = keys.query_map((), |row| row.get::<_, String>(0)).unwrap();
        for target in targets.map(Result::unwrap) {
            assert!(
                ["frozen_report", "frozen_table", "staff"].contains(&target.as_str()),
                "{table} leads to {target}"
            );
        }
    }
    assert!(texts > 500, "there is something to look at: {texts}");
    office.lock().unwrap();
}

#[test]
fn a_frozen_report_can_be_discarded_once_but_neither_changed_nor_removed_nor_taken_back() {
    let place = Place::new();
    let mut office = with_a_year(&place);
    let row = office.freeze_report(&year()).unwrap();
    let again = office.freeze_report(&year());
    assert!(
        matches!(again, Err(OfficeError::FrozenAlready(id)) if id == row.id),
        "one report of a year stands"
    );
    let act = measured::connection(&office).query_row(
        "SELECT n FROM journal WHERE act = 'report-frozen' AND object = ?1",
        [row.id],
        |r| r.get(0),
    );
    let undone = office.undo(&wire::UndoRequest { act: act.unwrap() });
    assert!(undone.is_err() || office.list_frozen().unwrap() == vec![row.clone()], "no undo takes it away");
    for sql in [
        "UPDATE frozen_cell SET exact = 9",
        "UPDATE frozen_report SET persons = 1",
        "UPDATE frozen_head SET de = 'x'",
        "DELETE FROM frozen_cell",
        "DELETE FROM frozen_note",
        "DELETE FROM frozen_report",
    ] {
        assert!(measured::connection(&office).execute(sql, ()).is_err(), "the schema refuses {sql}");
    }
    let discard = |reason: &str| DiscardFrozenRequest { id: row.id, reason: reason.to_owned() };
    assert!(matches!(office.discard_frozen(&discard("x")), Err(OfficeError::Invalid(_))));
    let discarded = office.discard_frozen(&discard("wrong-records")).unwrap().discarded.unwrap();
    assert_eq!((discarded.reason.as_str(), discarded.by.as_str()), ("wrong-records", "Ada Muster"));
    assert!(matches!(office.discard_frozen(&discard("by-mistake")), Err(OfficeError::Discarded)), "once");
    let export = ExportFrozenRequest {
        id: row.id,
        format: "csv".to_owned(),
        folder: folder(&place).display().to_string(),
        exact: false,
        language: "de".to_owned(),
    };
    let refused = office.export_frozen(&export, &place.vault());
    assert!(matches!(refused, Err(OfficeError::Discarded)), "what is not valid is not handed out");
    assert_eq!(
        opened(&office, &row).row.discarded.unwrap().reason,
        "wrong-records",
        "but it can be looked at"
    );
    let second = office.freeze_report(&year()).unwrap();
    assert_eq!(
        office.list_frozen().unwrap().iter().map(|row| row.id).collect::<Vec<_>>(),
        [second.id, row.id]
    );
    office.lock().unwrap();
}

#[test]
fn figures_that_were_tampered_with_are_not_opened() {
    let place = Place::new();
    let mut office = with_a_year(&place);
    let row = office.freeze_report(&year()).unwrap();
    measured::connection(&office)
        .execute_batch(
            "DROP TRIGGER frozen_cell_is_never_changed;
             UPDATE frozen_cell SET exact = exact + 1, printed = printed + 1 WHERE position = 1 AND row_seq = 0",
        )
        .unwrap();
    let opened = office.open_frozen(&FrozenRequest { id: row.id });
    assert!(matches!(opened, Err(OfficeError::Damaged(_))), "{opened:?}");
    office.lock().unwrap();
}

#[test]
fn every_shipped_report_can_be_frozen_and_exported_into_a_folder() {
    let place = Place::new();
    let mut office = with_a_year(&place);
    let folder = place.vault().with_file_name("berichte");
    for pack in office.packs().unwrap() {
        let row = office.freeze_report(&ReportRequest { pack: pack.id.clone(), ..year() }).unwrap();
        for (exact, format) in [(false, "xlsx"), (true, "csv")] {
            let export = ExportFrozenRequest {
                id: row.id,
                format: format.to_owned(),
                folder: folder.display().to_string(),
                exact,
                language: "en".to_owned(),
            };
            let done = office.export_frozen(&export, &place.vault()).unwrap();
            assert!(
                done.files[0].contains(&pack.id) && done.files[0].contains("eingefroren"),
                "{:?}",
                done.files
            );
        }
    }
    office.lock().unwrap();
}
