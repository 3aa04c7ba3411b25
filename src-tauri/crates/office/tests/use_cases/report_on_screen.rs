//! A report on the screen: what an outsider gets, and what only the office is told about its protection.

use crate::place::Place;
use office::{ExportFormat, OfficeError};
use std::path::Path;
use wire::{ExportRequest, ReportRequest};

fn year() -> ReportRequest {
    ReportRequest {
        pack: "regionale-beratung".into(),
        from: "2025-01-01".into(),
        to: "2025-12-31".into(),
        merges: Vec::new(),
    }
}

fn fixtures() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/office-2025"))
}

#[test]
fn the_screen_shows_what_is_hidden_why_and_what_an_outsider_could_suppose() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let preview = office.look_at_records(fixtures(), Path::new("none")).unwrap();
    office.take_in(&preview).unwrap();
    let view = office.report(&year()).unwrap();
    assert_eq!((view.consultations, view.persons), (441, 300), "the heading agrees with T1");
    let t2 = view.tables.iter().find(|table| table.id == "T2").unwrap();
    let row = t2.rows.iter().find(|row| row.head.code == "25B").unwrap();
    let column = t2.columns.iter().position(|column| column.code == "gesamt").unwrap();
    let cell = &row.cells[column];
    assert_eq!((cell.value.as_deref(), cell.state.as_str()), (None, "few"), "two persons are too few");
    assert!(
        cell.least == Some(0) && cell.most.is_none_or(|most| most >= 3),
        "neither nobody nor enough is ruled out"
    );
    assert!(row.head.de.contains("25b"), "labels come from the code list: {}", row.head.de);
    for cell in view.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
        let open = cell.state == "open";
        assert_eq!(cell.value.is_some(), open, "a protected cell has no value on the wire: {}", cell.state);
    }
    let hidden = view
        .tables
        .iter()
        .flat_map(|t| &t.rows)
        .flat_map(|r| &r.cells)
        .filter(|c| c.state != "open" && c.state != "none");
    assert_eq!(u32::try_from(hidden.count()).unwrap(), view.hidden);
    assert_eq!(ExportFormat::named("pdf"), None);
    office.lock().unwrap();
}

#[test]
fn the_gaps_named_are_the_unknown_rows_of_the_report() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let preview = office.look_at_records(fixtures(), Path::new("none")).unwrap();
    office.take_in(&preview).unwrap();
    let view = office.report(&year()).unwrap();
    let expected =
        std::fs::read_to_string(fixtures().with_file_name("office-2025.regionale-beratung.expected.csv"));
    let expected = expected.unwrap();
    let figure = |cell: &str| -> u32 {
        let line = expected.lines().find_map(|line| line.strip_prefix(cell));
        line.map_or(0, |value| value.trim().parse().unwrap())
    };
    let gap = |what: &str| view.missing.iter().find(|gap| gap.what == what).map_or(0, |gap| gap.count);
    assert_eq!(gap("residence-status"), figure("T2;UNB;gesamt;"), "persons without a status");
    assert_eq!(gap("birth"), figure("T4;unbekannt;gesamt;"), "persons of unknown age");
    assert_eq!(gap("gender"), figure("T2;gesamt;keine Angabe;"), "persons of unknown gender");
    assert_eq!(gap("nationality"), figure("T3;keine Angabe;Personen;"), "persons of unknown nationality");
    office.lock().unwrap();
}

#[test]
fn an_export_goes_neither_into_the_vault_nor_over_another_file() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let request = |folder: &Path| ExportRequest {
        report: year(),
        format: "csv".into(),
        folder: folder.display().to_string(),
        exact: false,
        language: "de".into(),
    };
    let inside = office.export_report(&request(&place.vault()), &place.vault());
    assert!(matches!(inside, Err(OfficeError::UnfitFolder)), "never into the vault");
    let relative = office.export_report(&request(Path::new("berichte")), &place.vault());
    assert!(matches!(relative, Err(OfficeError::UnfitFolder)), "only where the counsellor said");
    let folder = place.vault().with_file_name("berichte");
    let first = office.export_report(&request(&folder), &place.vault()).unwrap();
    let second = office.export_report(&request(&folder), &place.vault()).unwrap();
    assert_ne!(first.files, second.files, "the first export stays as it was");
    assert_eq!(
        std::fs::read_dir(&folder).unwrap().count(),
        4,
        "two tables, two descriptions, nothing waiting"
    );
    office.lock().unwrap();
}

#[test]
fn lists_that_were_taken_in_can_be_taken_back_whole() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let look = |office: &office::Office| office.look_at_records(fixtures(), Path::new("none")).unwrap();
    let preview = look(&office);
    let done = office.take_in(&preview).unwrap();
    assert_eq!(look(&office).new_records(), 0, "everything is known now");
    office.undo(&wire::UndoRequest { act: done.act }).unwrap();
    assert_eq!(look(&office).new_records(), preview.new_records(), "everything would be new again");
    assert_eq!(office.report(&year()).unwrap().persons, 0);
    office.verify().expect("the vault is whole after that");
    office.lock().unwrap();
}
