//! The files of a report: what is in them, what is not, and that they come out the same every time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod common;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use common::{cells, exact, fixtures, pack, read_office, without_zeros, year};
use disclosure::Rule;
use report::pack::Pack;
use report::render::{self, Edition};
use report::{AuditedReport, Counted, ExactReport, RecordedDecision, ShippedLabels, audit, count, protect};
use schema::codes::Lang;
use std::io::{Cursor, Read};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 15).unwrap()
}

fn edition(language: Lang) -> Edition<'static> {
    Edition { made_on: day(), language, labels: &ShippedLabels }
}

fn published(pack: &Pack) -> (Counted, AuditedReport) {
    let counted = count(pack, &read_office(&fixtures().join("office-2025")), year(2025)).unwrap();
    let (audited, _) = audit(protect(&counted, &Rule::new([7; 32])).unwrap(), &counted).unwrap();
    (counted, audited)
}

fn decision() -> RecordedDecision {
    RecordedDecision { journal_line: 4711, on: day() }
}

/// The figures of a workbook, by the codes of rows and the places of columns.
fn figures(bytes: &[u8], report: &AuditedReport) -> common::Cells {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let mut found = common::Cells::new();
    for table in report.tables() {
        let sheet = book.worksheet_range(&table.id).unwrap();
        for line in sheet.rows().skip(4) {
            let Some(row) = table.rows.iter().find(|row| line[0] == Data::String(row.code.clone())) else {
                continue;
            };
            for (column, cell) in table.columns.iter().zip(&line[2..]) {
                let value = match cell {
                    Data::Float(number) => number.to_string().replace('.', ","),
                    Data::Int(number) => number.to_string(),
                    Data::String(text) => text.clone(),
                    Data::Empty => String::new(),
                    other => panic!("{other:?} is neither figure nor text"),
                };
                found.insert((table.id.clone(), row.code.clone(), column.code.clone()), value);
            }
        }
    }
    found
}

/// Without decimals that say nothing, as a spreadsheet keeps numbers.
fn as_numbers(cells: common::Cells) -> common::Cells {
    let bare = |text: String| match text.split_once(',') {
        Some((whole, part)) if part.trim_end_matches('0').is_empty() => whole.to_owned(),
        Some((whole, part)) => format!("{whole},{}", part.trim_end_matches('0')),
        None => text,
    };
    without_zeros(cells.into_iter().map(|(key, value)| (key, bare(value))).collect())
}

#[test]
fn the_workbook_holds_the_figures_of_the_csv_as_numbers() {
    for id in ["avb-bamf", "regionale-beratung"] {
        let (_, audited) = published(&pack(id));
        let csv = String::from_utf8(render::csv(&audited).unwrap()).unwrap();
        for language in [Lang::De, Lang::En] {
            let book = render::xlsx(&audited, &edition(language)).unwrap();
            assert_eq!(as_numbers(figures(&book, &audited)), as_numbers(cells(&csv)));
        }
    }
}

#[test]
fn a_file_is_the_same_bytes_each_time() {
    let (_, audited) = published(&pack("avb-bamf"));
    let once = render::xlsx(&audited, &edition(Lang::De)).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert!(once == render::xlsx(&audited, &edition(Lang::De)).unwrap(), "no clock gets into a workbook");
}

/// All parts of a workbook, unpacked.
fn parts(book: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut parts = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.push((file.name().unwrap().into_owned(), text));
    }
    parts
}

#[test]
fn a_workbook_has_no_author_no_formula_no_comment_and_no_hidden_sheet() {
    let (_, audited) = published(&pack("regionale-beratung"));
    for (name, text) in parts(&render::xlsx(&audited, &edition(Lang::De)).unwrap()) {
        assert!(!text.contains("<f>") && !text.contains("<f "), "{name} has a formula");
        assert!(!text.contains("state=\"hidden\"") && !name.contains("comment"), "{name} hides something");
        if name == "docProps/core.xml" {
            assert!(text.contains("<dc:creator></dc:creator>"), "{text}");
            assert!(text.contains("2026-01-15T00:00:00Z"), "the day of the edition, not the clock's");
        }
    }
}

#[test]
fn the_workbook_says_what_it_is() {
    let (_, audited) = published(&pack("regionale-beratung"));
    let book = render::xlsx(&audited, &edition(Lang::De)).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).unwrap();
    let names = book.sheet_names();
    let mut text = String::new();
    for name in &names {
        for cell in book.worksheet_range(name).unwrap().used_cells() {
            text.push_str(&format!("{}\n", cell.2));
        }
    }
    let about = audited.about();
    let wanted = [
        about.title.de.as_str(),
        &about.funder.de,
        "01.01.2025 – 31.12.2025",
        "15.01.2026",
        "regionale-beratung 2025.1",
        "weniger als 3 Personen",
        "Zählt: Personen",
        "Aufenthaltsgestattung",
        "die Spalten ergeben keine Summe",
        "• = zum Schutz",
    ];
    for wanted in wanted.into_iter().chain(about.rules.iter().map(|rule| rule.de.as_str())) {
        assert!(text.contains(wanted), "{wanted:?} must stand in the workbook");
    }
}

#[test]
fn the_description_is_complete() {
    let (_, audited) = published(&pack("avb-bamf"));
    let meta: serde_json::Value = serde_json::from_slice(&render::meta(&audited, day()).unwrap()).unwrap();
    assert_eq!(meta["title"]["de"], "Asylverfahrensberatung: Indikatorenbericht");
    assert_eq!(meta["period"], serde_json::json!({ "first": "2025-01-01", "last": "2025-12-31" }));
    assert_eq!((&meta["threshold"], &meta["date"]), (&3.into(), &"2026-01-15".into()));
    assert_eq!((&meta["report"], &meta["pack_version"]), (&"avb-bamf".into(), &"2024.1".into()));
    assert_eq!(meta["protection"], "suppressed");
    assert_eq!(meta["counting_rules"].as_array().unwrap().len(), audited.about().rules.len());
    let units: Vec<&str> =
        meta["units"].as_array().unwrap().iter().map(|unit| unit["code"].as_str().unwrap()).collect();
    assert_eq!(units, ["persons", "cases", "consultations", "reports", "per_post"]);
}

#[test]
fn exact_figures_come_only_by_a_decision_and_say_so() {
    let (counted, audited) = published(&pack("avb-bamf"));
    let report = ExactReport::on_recorded_decision(&counted, decision());
    let csv = String::from_utf8(render::exact_csv(&report).unwrap()).unwrap();
    assert!(!csv.contains('•'));
    assert_eq!(without_zeros(cells(&csv)), without_zeros(exact(&counted)));
    let meta: serde_json::Value =
        serde_json::from_slice(&render::exact_meta(&report, day()).unwrap()).unwrap();
    assert_eq!((&meta["protection"], &meta["threshold"]), (&"exact".into(), &serde_json::Value::Null));
    assert_eq!(meta["exact_by_journal_line"], 4711);
    let book = render::exact_xlsx(&report, &edition(Lang::De)).unwrap();
    assert_eq!(as_numbers(figures(&book, &audited)), as_numbers(cells(&csv)));
    let shared = parts(&book).into_iter().find(|(name, _)| name == "xl/sharedStrings.xml").unwrap();
    assert!(shared.1.contains("KEINER: genaue Zahlen") && shared.1.contains("4711"));
}

#[test]
fn the_exact_csv_has_the_form_of_the_expected_file() {
    let (counted, _) = published(&pack("avb-bamf"));
    let report = ExactReport::on_recorded_decision(&counted, decision());
    let expected = std::fs::read(fixtures().join("office-2025.avb-bamf.expected.csv")).unwrap();
    assert!(render::exact_csv(&report).unwrap() == expected, "byte by byte");
}

#[test]
fn what_a_spreadsheet_would_run_is_defused() {
    let text = report::pack::shipped().iter().find(|pack| pack.id == "regionale-beratung").unwrap().text;
    let loaded = ["=1+1", "+2", "-3", "@SUM(A1)", "\\t=4", "\\r=5"];
    let rows =
        ["\"Personen\"", "\"davon neu\"", "\"Fälle\"", "\"Beratungen\"", "\"davon anonym\"", "\"Stunden\""];
    let mut text = text.to_owned();
    for (row, loaded) in rows.iter().zip(loaded) {
        text = text.replacen(&format!("code = {row}"), &format!("code = \"{loaded}\""), 1);
    }
    text = text.replacen("de = \"Eckzahlen\"", "de = \"=cmd|' /C calc'!A0\"", 1);
    let (_, audited) = published(&Pack::read(&text).unwrap());
    let csv = cells(&String::from_utf8(render::csv(&audited).unwrap()).unwrap());
    let mut codes: Vec<&str> = csv.keys().filter(|key| key.0 == "T1").map(|key| key.1.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["'\t=4", "'\r=5", "'+2", "'-3", "'=1+1", "'@SUM(A1)", "VZÄ am Stichtag"]);
    let book = render::xlsx(&audited, &edition(Lang::De)).unwrap();
    let found = figures(&book, &audited);
    assert!(found.contains_key(&("T1".into(), "=1+1".into(), "Wert".into())), "text stays as it was written");
    for (name, text) in parts(&book) {
        assert!(!text.contains("<f>"), "{name} has a formula");
        if name == "xl/styles.xml" {
            assert!(text.contains("quotePrefix=\"1\""), "text that might run is marked as text for good");
        }
    }
}

#[test]
fn no_name_note_or_town_of_the_office_is_in_any_file() {
    let folder = fixtures().join("office-2025");
    let mut private: Vec<String> = Vec::new();
    for line in common::lines(&folder.join("personen.csv")) {
        private.extend([&line["nachname"], &line["vorname"], &line["wohnort"]].map(|text| text.to_owned()));
    }
    for line in common::lines(&folder.join("kontakte.csv")) {
        private.extend([line["notiz"].clone(), line["beraterin"].clone(), line["kontakt"].clone()]);
    }
    private.sort();
    private.dedup();
    private.retain(|text| text.chars().count() > 3);
    assert!(private.len() > 300, "there is something to look for");
    for id in ["avb-bamf", "regionale-beratung"] {
        let (_, audited) = published(&pack(id));
        let mut files = vec![
            String::from_utf8(render::csv(&audited).unwrap()).unwrap(),
            String::from_utf8(render::meta(&audited, day()).unwrap()).unwrap(),
        ];
        files.extend(
            parts(&render::xlsx(&audited, &edition(Lang::De)).unwrap()).into_iter().map(|(_, text)| text),
        );
        for file in files {
            let words: std::collections::HashSet<&str> =
                file.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
            for text in &private {
                assert!(!words.contains(text.as_str()), "{text:?} is in a file of {id}");
            }
        }
    }
}
