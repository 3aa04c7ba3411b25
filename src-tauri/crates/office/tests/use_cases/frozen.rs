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
const TABLES: [&str; 7] = [
    "frozen_report",
    "frozen_table",
    "frozen_note",
    "frozen_head",
    "frozen_cell",
    "frozen_merge",
    "frozen_merged_row",
];
/// Stands in a name and in a note; it must stand nowhere among what is frozen.
const CANARY: &str = "Kanarienvogelsang";

pub(crate) fn year() -> ReportRequest {
    ReportRequest {
        pack: "regionale-beratung".into(),
        from: "2025-01-01".into(),
        to: "2025-12-31".into(),
        merges: Vec::new(),
    }
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

/// Everything the tables show, without what only a preview is asked: which rows could be merged.
fn figures(view: &wire::ReportView) -> String {
    let mut tables = view.tables.clone();
    for row in tables.iter_mut().flat_map(|table| &mut table.rows) {
        (row.kin, row.few) = (None, false);
    }
    format!("{tables:?}")
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
    assert_eq!(figures(&frozen.report), figures(&before), "what was on the screen was frozen");
    assert_eq!(files(&mut office, &folder, &row), bytes, "as exported on the day");

    erase_and_change(&mut office);
    let after = office.report(&year()).unwrap();
    assert_ne!(figures(&after), figures(&before), "the year is another one now");
    assert_eq!(figures(&opened(&office, &row).report), figures(&before), "the frozen one is not");
    office.lock().unwrap();
    let mut office = place.open(LATER);
    assert_eq!(figures(&opened(&office, &row).report), figures(&before), "nor a year later");
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
    for table in TABLES {
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
                ["frozen_report", "frozen_table", "frozen_merge", "staff"].contains(&target.as_str()),
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
fn a_correction_names_the_lines_that_differ_and_is_frozen_beside_the_report() {
    let place = Place::new();
    let folder = folder(&place);
    let mut office = with_a_year(&place);
    let before = office.report(&year()).unwrap();
    let first = office.freeze_report(&year()).unwrap();
    let of = |row: &FrozenRow| FrozenRequest { id: row.id };
    let same = office.compare_frozen(&of(&first)).unwrap();
    assert!(same.lines.is_empty() && same.hidden_changes == 0, "nothing was changed yet");
    assert!(matches!(office.freeze_correction(&of(&first)), Err(OfficeError::NothingDiffers)));

    erase_and_change(&mut office);
    let after = office.report(&year()).unwrap();
    let found = office.compare_frozen(&of(&first)).unwrap();
    assert_eq!((found.against.id, found.next_correction), (first.id, 1));
    // Naively: every cell of both previews by its codes; what is left out is 0.
    let cells = |view: &wire::ReportView| {
        let mut cells = std::collections::BTreeMap::new();
        for table in &view.tables {
            for row in &table.rows {
                for (column, cell) in table.columns.iter().zip(&row.cells) {
                    let shown = match cell.state.as_str() {
                        "open" => cell.value.clone().unwrap(),
                        "none" => "–".to_owned(),
                        _ => "•".to_owned(),
                    };
                    cells.insert((table.id.clone(), row.head.code.clone(), column.code.clone()), shown);
                }
            }
        }
        cells
    };
    let (then, now) = (cells(&before), cells(&after));
    let zero = "0".to_owned();
    let differing: std::collections::BTreeSet<_> = then
        .keys()
        .chain(now.keys())
        .filter(|place| then.get(*place).unwrap_or(&zero) != now.get(*place).unwrap_or(&zero))
        .cloned()
        .collect();
    let named: std::collections::BTreeSet<_> = found
        .lines
        .iter()
        .map(|line| (line.table.clone(), line.row.code.clone(), line.column.code.clone()))
        .collect();
    assert_eq!(named, differing, "every line that differs for an outsider, and no other");
    for line in &found.lines {
        let shown = |figure: &wire::ComparedFigure| match figure.state.as_str() {
            "open" => figure.value.clone().unwrap(),
            "none" => "–".to_owned(),
            _ => "•".to_owned(),
        };
        let place = (line.table.clone(), line.row.code.clone(), line.column.code.clone());
        assert_eq!(shown(&line.before), *then.get(&place).unwrap_or(&zero), "{place:?} then");
        assert_eq!(shown(&line.after), *now.get(&place).unwrap_or(&zero), "{place:?} now");
        let both = line.before.state == "open" && line.after.state == "open";
        assert_eq!(line.difference.is_some(), both, "{place:?}: a difference only where both are shown");
    }
    assert!(found.lines.iter().any(|line| line.difference.as_deref().is_some_and(|d| d.starts_with('−'))));

    let correction = office.freeze_correction(&of(&first)).unwrap();
    assert_eq!((correction.corrects, correction.correction), (Some(first.id), 1));
    assert_eq!(figures(&opened(&office, &correction).report), figures(&after));
    assert_eq!(figures(&opened(&office, &first).report), figures(&before));
    let meta = String::from_utf8(files(&mut office, &folder, &correction).remove(1)).unwrap();
    assert!(meta.contains("\"correction\"") && meta.contains("2026-01-15"), "the file says what it corrects");
    assert!(
        matches!(office.freeze_correction(&of(&first)), Err(OfficeError::NothingDiffers)),
        "that is the newest"
    );
    office
        .discard_frozen(&DiscardFrozenRequest { id: correction.id, reason: "by-mistake".to_owned() })
        .unwrap();
    let second = office.freeze_correction(&of(&first)).unwrap();
    assert_eq!((second.corrects, second.correction), (Some(first.id), 2), "numbers are never given twice");
    office.lock().unwrap();
}

#[test]
fn rows_under_the_threshold_are_merged_counted_and_kept_with_the_frozen_report() {
    let place = Place::new();
    let folder = folder(&place);
    let mut office = with_a_year(&place);
    let plain = office.report(&year()).unwrap();
    let few = |view: &wire::ReportView, table: &str| {
        let table = view.tables.iter().find(|t| t.id == table).unwrap();
        table.rows.iter().filter(|row| row.few).map(|row| row.head.code.clone()).collect::<Vec<_>>()
    };
    let small = few(&plain, "T3");
    assert!(!small.is_empty(), "some nationalities have few persons");
    let merges = office.propose_merges(&year()).unwrap();
    let of_t3 = merges.iter().find(|merge| merge.table == "T3").unwrap();
    assert!(
        small.iter().all(|code| of_t3.rows.contains(code) || code == "keine Angabe"),
        "the proposal takes all of them"
    );
    let request = ReportRequest { merges: merges.clone(), ..year() };
    let merged = office.report(&request).unwrap();
    assert_eq!(
        few(&merged, "T3"),
        ["keine Angabe"],
        "what is not known stays a row; nobody else stands alone"
    );
    assert!(merged.hidden < plain.hidden, "{} hidden, {} before", merged.hidden, plain.hidden);
    let table = merged.tables.iter().find(|t| t.id == "T3").unwrap();
    assert!(table.notes_de.iter().any(|note| note.starts_with("Zusammengefasst")), "the table says so");
    let row = office.freeze_report(&request).unwrap();
    assert_eq!(figures(&opened(&office, &row).report), figures(&merged));
    let meta = String::from_utf8(files(&mut office, &folder, &row).remove(1)).unwrap();
    assert!(meta.contains("merged_rows") && meta.contains("Zusammengefasst"), "the file says so");
    let same = office.compare_frozen(&FrozenRequest { id: row.id }).unwrap();
    assert!(
        same.lines.is_empty() && same.hidden_changes == 0,
        "a correction merges the same rows: {:?}",
        same.lines
    );
    for (rows, code) in [
        (vec!["SY".to_owned()], "too-few-rows"),
        (vec!["SY".to_owned(), "XX".to_owned()], "not-there"),
        (vec!["SY".to_owned(), "SY".to_owned()], "row-twice"),
    ] {
        let wish = wire::MergeRequest { table: "T3".to_owned(), rows };
        match office.report(&ReportRequest { merges: vec![wish], ..year() }) {
            Err(OfficeError::Invalid(fields)) => assert_eq!(fields[0].code, code),
            other => panic!("{code}: {:?}", other.map(|view| view.hidden)),
        }
    }
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
