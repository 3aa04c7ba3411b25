//! Lists from outside, taken in by the command line: all or nothing, every refusal with file, line and column, the same
//! whatever encoding or program the lists come from.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use blackbox::cli::{Said, Terminal, cells, copy_folder, fixture, lines};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::Value;

const FILES: [&str; 8] = [
    "personen.csv",
    "aufenthalt.csv",
    "faelle.csv",
    "kontakte.csv",
    "weiterleitungen.csv",
    "meldungen.csv",
    "gruppen.csv",
    "stellen.csv",
];
const YEAR: (&str, &str) = ("2025-01-01", "2025-12-31");

/// The findings of `import --json`, each held to the form that is promised.
fn findings(said: &Said) -> Vec<(String, u64, String, String)> {
    let mut findings = Vec::new();
    for line in said.out.lines() {
        let finding: Value =
            serde_json::from_str(line).unwrap_or_else(|_| panic!("one JSON object a line: {line}"));
        let keys: BTreeSet<&str> = finding.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(
            keys,
            ["file", "line", "column", "value", "reason"].into(),
            "exactly these are promised: {line}"
        );
        let text =
            |key: &str| finding[key].as_str().unwrap_or_else(|| panic!("{key} is text: {line}")).to_owned();
        assert!(!text("reason").is_empty(), "a finding says why: {line}");
        let at = finding["line"].as_u64().unwrap_or_else(|| panic!("the line is a number: {line}"));
        findings.push((text("file"), at, text("column"), text("value")));
    }
    findings
}

/// How many records of each file were new and known already, as told on stderr.
fn counts(said: &Said) -> BTreeMap<String, (usize, usize)> {
    let mut counts = BTreeMap::new();
    for line in said.err.lines() {
        let Some((file, told)) = line.split_once(": ").filter(|(file, _)| FILES.contains(file)) else {
            continue;
        };
        let numbers: Vec<usize> =
            told.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
        counts.insert(file.to_owned(), (numbers[0], numbers[1]));
    }
    assert_eq!(counts.len(), FILES.len(), "every file is counted on stderr:\n{}", said.err);
    counts
}

/// How many records lie in each file of a folder.
fn records(folder: &Path) -> BTreeMap<String, usize> {
    FILES.iter().map(|file| ((*file).to_owned(), lines(&folder.join(file)).len())).collect()
}

fn all_new(folder: &Path) -> BTreeMap<String, (usize, usize)> {
    records(folder).into_iter().map(|(file, records)| (file, (records, 0))).collect()
}

fn all_known(folder: &Path) -> BTreeMap<String, (usize, usize)> {
    records(folder).into_iter().map(|(file, records)| (file, (0, records))).collect()
}

/// A copy of the fixture in the terminal's working folder, to be changed.
fn copy_of_office(terminal: &Terminal, name: &str) -> PathBuf {
    let folder = terminal.work().join(name);
    copy_folder(&fixture("office-2025"), &folder);
    folder
}

fn change(file: &Path, change: impl FnOnce(String) -> String) {
    let text = fs::read_to_string(file).unwrap();
    let changed = change(text.clone());
    assert_ne!(changed, text, "the test changes something in {}", file.display());
    fs::write(file, changed).unwrap();
}

/// The line of a text that starts so, counted from 1.
fn line_of(text: &str, start: &str) -> u64 {
    text.lines().position(|line| line.starts_with(start)).unwrap() as u64 + 1
}

#[test]
fn every_spoiled_cell_is_named_by_file_line_and_column_and_nothing_is_written() {
    let terminal = Terminal::with_vault();
    let bad = fixture("office-bad");
    let said = terminal.import_json(&bad);
    said.expects(1, "spoiled lists are not taken in");
    let found = findings(&said);
    let expected = lines(&fixture("office-bad.expected.csv"));
    assert_eq!(expected.len(), 25, "25 cells are spoiled");
    for spoiled in &expected {
        let place = (spoiled["file"].as_str(), spoiled["line"].parse().unwrap(), spoiled["column"].as_str());
        let finding =
            found.iter().find(|(file, line, column, _)| (file.as_str(), *line, column.as_str()) == place);
        let (file, line, column, value) =
            finding.unwrap_or_else(|| panic!("{place:?} is named: {}\n{}", spoiled["why"], said.out));
        let cell = &lines(&bad.join(file))[usize::try_from(*line).unwrap() - 2][column];
        assert_eq!(value, cell, "{place:?}: the finding shows what stands there");
    }
    for (file, line, column, value) in &found {
        let cell = &lines(&bad.join(file))[usize::try_from(*line).unwrap() - 2][column];
        assert_eq!(
            value, cell,
            "{file}:{line} {column}: a follow-on finding, too, names a cell that is there"
        );
    }
    assert!(found.len() < 40, "a spoiled cell does not breed findings all over: {}", found.len());
    assert_eq!(terminal.holds().0, 0, "nobody was taken in");
    let said = terminal.import(&fixture("office-2025"));
    said.expects(0, "after a refusal whole lists are taken in");
    assert_eq!(
        counts(&said),
        all_new(&fixture("office-2025")),
        "nothing of the spoiled lists was in the way"
    );
}

#[test]
fn whole_lists_are_taken_in_once_and_a_second_time_adds_nothing() {
    let terminal = Terminal::with_vault();
    let office = fixture("office-2025");
    let said = terminal.import_json(&office);
    said.expects(0, "real lists look odd in places and are taken in all the same");
    assert_eq!(said.out, "", "there is no finding");
    assert_eq!(counts(&said), all_new(&office), "every record is new in an empty vault");
    let (persons, journal) = terminal.holds();
    assert_eq!(persons as usize, records(&office)["personen.csv"], "every person is on record");
    let again = terminal.import(&office);
    again.expects(0, "taking in twice is no mistake");
    assert_eq!(counts(&again), all_known(&office), "every record is known by now");
    assert!(again.err.contains("Nichts Neues"), "and the program says so: {}", again.err);
    let (persons_again, journal_again) = terminal.holds();
    assert_eq!(persons_again, persons, "nobody was added");
    assert_eq!(
        journal_again - journal,
        3,
        "in the journal stand the check before, and two unlockings: no import"
    );
}

#[test]
fn a_dry_run_looks_and_writes_nothing() {
    let terminal = Terminal::with_vault();
    let office = fixture("office-2025");
    let said = Said::of(terminal.call("import", [&office]).arg("--dry-run"));
    said.expects(0, "whole lists pass a dry run");
    let all: usize = records(&office).values().sum();
    assert!(said.err.contains(&format!("{all} neue Datensätze")), "it says what would come: {}", said.err);
    assert_eq!(terminal.holds().0, 0, "nobody was taken in");
    let bad = Said::of(terminal.call("import", [fixture("office-bad")]).args(["--dry-run", "--json"]));
    bad.expects(1, "spoiled lists fail a dry run");
    assert!(findings(&bad).len() >= 25, "a dry run finds what an import finds");
    let said = terminal.import(&office);
    said.expects(0, "what was only looked at can be taken in");
    assert_eq!(counts(&said), all_new(&office), "every record is still new");
}

#[test]
fn a_row_changed_under_a_known_identifier_is_named_and_nothing_is_written() {
    let terminal = Terminal::with_office_2025();
    let office = fixture("office-2025");
    for (file, ident, old, new) in [
        ("personen.csv", "P-00003", ";Dotem;", ";Dohtem;"),
        ("faelle.csv", "F-00002", ";wegzug;", ";ausreise;"),
        ("kontakte.csv", "K-000262", ";telefon;", ";video;"),
        ("weiterleitungen.csv", "W-00002", ";genannt;", ";termin;"),
        ("meldungen.csv", "M-00002", ";aufnahme;", ";bamf;"),
        ("gruppen.csv", "G-0003", ";Fototreff;", ";Nähtreff;"),
    ] {
        let changed = copy_of_office(&terminal, file);
        let mut at = 0;
        change(&changed.join(file), |text| {
            at = line_of(&text, &format!("{ident};"));
            let lines = text.lines().map(|line| {
                if line.starts_with(&format!("{ident};")) {
                    line.replacen(old, new, 1)
                } else {
                    line.to_owned()
                }
            });
            lines.collect::<Vec<_>>().join("\n") + "\n"
        });
        // A new person comes along: she must not get in while another row is refused.
        change(&changed.join("personen.csv"), |text| text + "P-77777;Neu;Nina;1990;w;SY;ar;nein;Dorsten;;\n");
        let said = terminal.import_json(&changed);
        said.expects(1, "what is known is not overwritten by a list");
        let found = findings(&said);
        assert_eq!(found.len(), 1, "one row was changed, one finding: {}", said.out);
        assert_eq!((found[0].0.as_str(), found[0].1), (file, at), "the changed row is named");
        assert_eq!(found[0].3, ident, "the finding shows which record is meant");
    }
    let said = terminal.import(&office);
    said.expects(0, "the records as they were are still known");
    assert_eq!(counts(&said), all_known(&office), "nothing was changed and nobody was added");
    assert_eq!(terminal.holds().0, 900, "the new person waited outside");
}

#[test]
fn lists_of_any_encoding_and_line_end_are_the_same_lists() {
    let terminal = Terminal::with_vault();
    let office = copy_of_office(&terminal, "utf-8");
    for file in FILES {
        // Line ends of the plain kind first, so that the others are really others.
        let text = fs::read_to_string(office.join(file)).unwrap();
        fs::write(office.join(file), text.replace("\r\n", "\n")).unwrap();
    }
    change(&office.join("personen.csv"), |text| {
        text.replacen(";Rarasi;Nitil;", ";Groß-Öztürk;Žoë;", 1).replacen(";SY;", ";ungeklärt;", 3)
    });
    change(&office.join("kontakte.csv"), |text| {
        let (first, second) = text.split_once('\n').unwrap();
        let (contact, rest) = second.split_once('\n').unwrap();
        format!("{first}\n{contact}Ärger über 5 € – „später“ weiter\n{rest}")
    });
    let said = terminal.import(&office);
    said.expects(0, "UTF-8 is read");
    assert_eq!(counts(&said), all_new(&office), "every record is new");

    let windows = terminal.work().join("windows-1252");
    let marked = terminal.work().join("byte-order-mark");
    fs::create_dir(&windows).unwrap();
    fs::create_dir(&marked).unwrap();
    for file in FILES {
        let text = fs::read_to_string(office.join(file)).unwrap();
        let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(&text);
        assert!(!unmappable, "{file} can be written in Windows-1252");
        fs::write(windows.join(file), bytes.replace_line_ends()).unwrap();
        fs::write(marked.join(file), format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    assert!(
        std::str::from_utf8(&fs::read(windows.join("personen.csv")).unwrap()).is_err(),
        "the copy really is not UTF-8"
    );
    for (copy, why) in [(&windows, "Windows-1252"), (&marked, "a byte order mark and CRLF")] {
        let said = terminal.import(copy);
        said.expects(0, why);
        assert_eq!(
            counts(&said),
            all_known(&office),
            "{why}: every record is letter by letter the known one"
        );
    }
    let other = Terminal::with_vault();
    other.import(&windows).expects(0, "Windows-1252 fills an empty vault, too");
    let said = other.import(&office);
    assert_eq!(counts(&said), all_known(&office), "and the records are the same as from UTF-8");
}

trait LineEnds {
    fn replace_line_ends(&self) -> Vec<u8>;
}

impl LineEnds for [u8] {
    /// Line ends as Windows programs write them.
    fn replace_line_ends(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for byte in self {
            if *byte == b'\n' {
                bytes.push(b'\r');
            }
            bytes.push(*byte);
        }
        bytes
    }
}

/// A workbook as a spreadsheet program saves it: days, times and numbers as what they are.
fn workbook_of(folder: &Path, file: &Path) -> (usize, usize, usize) {
    let mut workbook = Workbook::new();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let time = Format::new().set_num_format("hh:mm");
    let (mut days, mut times, mut numbers) = (0, 0, 0);
    for list in FILES {
        let sheet = workbook.add_worksheet().set_name(list.trim_end_matches(".csv")).unwrap();
        let text = fs::read_to_string(folder.join(list)).unwrap();
        let header: Vec<&str> = text.lines().next().unwrap().split(';').collect();
        for (row, line) in (0u32..).zip(text.lines()) {
            for (column, cell) in (0u16..).zip(line.split(';')) {
                let name = header[usize::from(column)];
                let parts: Vec<u16> = cell.split(['.', ':']).filter_map(|part| part.parse().ok()).collect();
                let is_number = cell.replacen(',', ".", 1).parse::<f64>().is_ok_and(f64::is_finite);
                match parts.as_slice() {
                    _ if row == 0 || cell.is_empty() => {
                        if !cell.is_empty() {
                            sheet.write_string(row, column, cell).unwrap();
                        }
                    }
                    [d, m, y] if cell.matches('.').count() == 2 && *y >= 1900 => {
                        match ExcelDateTime::from_ymd(*y, *m as u8, *d as u8) {
                            Ok(moment) => {
                                sheet.write_datetime_with_format(row, column, &moment, &day).unwrap();
                                days += 1;
                            }
                            // What is no day a spreadsheet program keeps as text.
                            Err(_) => {
                                sheet.write_string(row, column, cell).unwrap();
                            }
                        }
                    }
                    [h, m] if name == "beginn" => {
                        match ExcelDateTime::from_hms(*h, *m as u8, 0).ok().filter(|_| *h < 24 && *m < 60) {
                            Some(moment) => {
                                sheet.write_datetime_with_format(row, column, &moment, &time).unwrap();
                                times += 1;
                            }
                            None => {
                                sheet.write_string(row, column, cell).unwrap();
                            }
                        }
                    }
                    _ if is_number && !matches!(name, "status" | "anonym_alter") => {
                        let number: f64 = cell.replacen(',', ".", 1).parse().unwrap();
                        sheet.write_number(row, column, number).unwrap();
                        numbers += 1;
                    }
                    _ => {
                        sheet.write_string(row, column, cell).unwrap();
                    }
                }
            }
        }
    }
    workbook.save(file).unwrap();
    (days, times, numbers)
}

#[test]
fn a_workbook_with_eight_sheets_is_the_same_office_and_gives_the_same_reports() {
    let terminal = Terminal::with_vault();
    let office = fixture("office-2025");
    let file = terminal.work().join("buero.xlsx");
    let (days, times, numbers) = workbook_of(&office, &file);
    assert!(
        days > 3000 && times > 1000 && numbers > 1000,
        "real days {days}, times {times}, numbers {numbers}"
    );
    let said = terminal.import_json(&file);
    said.expects(0, "a workbook is taken in like a folder");
    assert_eq!(counts(&said), all_new(&office), "every row of every sheet came in");
    let said = terminal.import(&office);
    said.expects(0, "the folder may follow the workbook");
    assert_eq!(counts(&said), all_known(&office), "its records are, cell by cell, those of the workbook");
    for pack in ["avb-bamf", "regionale-beratung"] {
        let expected = cells(&fixture(&format!("office-2025.{pack}.expected.csv")));
        let found = terminal.cells(pack, YEAR, true);
        for (cell, value) in expected.iter().filter(|(_, value)| value.as_str() != "0") {
            assert_eq!(found.get(cell), Some(value), "{pack} {cell:?}: the report is that of the folder");
        }
    }
}

#[test]
fn a_spoiled_workbook_names_sheet_row_and_column_as_a_folder_does() {
    let terminal = Terminal::with_vault();
    let file = terminal.work().join("schlecht.xlsx");
    workbook_of(&fixture("office-bad"), &file);
    let said = terminal.import_json(&file);
    said.expects(1, "spoiled sheets are not taken in");
    let found: BTreeSet<_> =
        findings(&said).into_iter().map(|(file, line, column, _)| (file, line, column)).collect();
    for spoiled in lines(&fixture("office-bad.expected.csv")) {
        let place = (spoiled["file"].clone(), spoiled["line"].parse().unwrap(), spoiled["column"].clone());
        assert!(found.contains(&place), "{place:?} is named: {}\n{}", spoiled["why"], said.out);
    }
    assert_eq!(terminal.holds().0, 0, "nobody was taken in");
}

#[test]
fn what_the_format_does_not_know_is_a_finding() {
    let terminal = Terminal::with_vault();
    let strange_file = copy_of_office(&terminal, "file");
    fs::write(strange_file.join("adressen.csv"), "name;strasse\nA;B\n").unwrap();
    let strange_column = copy_of_office(&terminal, "column");
    change(&strange_column.join("stellen.csv"), |text| {
        text.lines()
            .map(
                |line| {
                    if line.starts_with("foerder") { format!("{line};chef\n") } else { format!("{line};x\n") }
                },
            )
            .collect()
    });
    let missing_column = copy_of_office(&terminal, "missing");
    change(&missing_column.join("stellen.csv"), |text| text.replacen(";bis", "", 1));
    for (folder, file, line, column, why) in [
        (&strange_file, "adressen.csv", 1, "", "an unknown file would be left out unsaid"),
        (&strange_column, "stellen.csv", 1, "chef", "an unknown column would be left out unsaid"),
        (&missing_column, "stellen.csv", 1, "bis", "a missing column would be taken for empty unsaid"),
    ] {
        let said = terminal.import_json(folder);
        said.expects(1, why);
        let found = findings(&said);
        let named = found.iter().any(|one| (one.0.as_str(), one.1, one.2.as_str()) == (file, line, column));
        assert!(named, "{why}: {file}:{line} {column}\n{}", said.out);
    }
    let not_a_book = terminal.work().join("kein.xlsx");
    fs::write(&not_a_book, "PK\u{3}\u{4} nothing of a workbook").unwrap();
    for (records, why) in [
        (not_a_book, "a file that only pretends to be a workbook is named"),
        (terminal.work().join("nirgends"), "a folder that is not there is named"),
        (terminal.home(), "an empty folder holds no lists"),
    ] {
        let said = terminal.import_json(&records);
        said.expects(1, why);
        assert!(!findings(&said).is_empty(), "{why}: {said:?}");
    }
    assert_eq!(terminal.holds().0, 0, "none of them left anything in the vault");
}
