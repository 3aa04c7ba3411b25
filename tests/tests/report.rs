//! Reports as an administrator exports them: figures, protection, what stands beside them, refusals.
//! Everything is asked of the command line and read back from its files; expected figures stand in files of their own
//! or are counted here a second, naive way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use blackbox::cli::{Cells, Said, Terminal, cells, files, fixture, lines, value};
use calamine::{Data, DataType, Reader, Xlsx, open_workbook};

const YEAR: (&str, &str) = ("2025-01-01", "2025-12-31");
const PACKS: [&str; 2] = ["avb-bamf", "regionale-beratung"];
const HIDDEN: &str = "•";

/// The lines of avb-bamf that count persons.
fn counts_persons(table: &str, row: &str, column: &str) -> bool {
    match table {
        "avb" => {
            let line: u32 = row.parse().unwrap();
            matches!(line, 2 | 4..=30 | 33..=38 | 40..=45)
        }
        "T1" => matches!(row, "Personen" | "davon neu"),
        "T2" | "T4" => true,
        "T3" | "T6" => column == "Personen",
        _ => false,
    }
}

fn number(text: &str) -> f64 {
    text.replace(',', ".").parse().unwrap_or_else(|_| panic!("{text:?} is a number with a decimal comma"))
}

#[test]
fn both_reports_of_a_year_give_the_expected_exact_figures_cell_by_cell() {
    let terminal = Terminal::with_office_2025();
    for pack in PACKS {
        let expected = cells(&fixture(&format!("office-2025.{pack}.expected.csv")));
        let found = terminal.cells(pack, YEAR, true);
        assert!(expected.len() >= 55, "the expected file of {pack} is there with its cells");
        let all: BTreeSet<_> = expected.keys().chain(found.keys()).collect();
        for cell @ (table, row, column) in all {
            match (expected.get(cell), found.get(cell)) {
                (Some(expected), Some(found)) => {
                    assert_eq!(
                        found, expected,
                        "{pack} {table};{row};{column} is the figure counted by hand"
                    );
                }
                (Some(other), None) | (None, Some(other)) => {
                    assert_eq!(number(other), 0.0, "{pack} {table};{row};{column}: what is not listed is 0");
                }
                (None, None) => unreachable!("a cell of one of both"),
            }
        }
    }
}

#[test]
fn a_protected_report_publishes_true_figures_and_hides_every_count_of_one_or_two_persons() {
    let terminal = Terminal::with_office_2025();
    for period in [YEAR, ("2024-07-01", "2024-12-31"), ("2025-01-01", "2025-06-30")] {
        for pack in PACKS {
            let exact = terminal.cells(pack, period, true);
            let protected = terminal.cells(pack, period, false);
            let mut small = 0;
            for (cell @ (table, row, column), shown) in &protected {
                let truth = value(&exact, table, row, column);
                if shown != HIDDEN {
                    assert_eq!(shown, truth, "{pack} {period:?} {cell:?}: what is published is true");
                }
            }
            for (cell @ (table, row, column), truth) in &exact {
                assert!(
                    protected.contains_key(cell),
                    "{pack} {cell:?}: a hidden figure is shown as hidden, not left out"
                );
                if counts_persons(table, row, column) && matches!(truth.as_str(), "1" | "2") {
                    small += 1;
                    assert_eq!(
                        value(&protected, table, row, column),
                        HIDDEN,
                        "{pack} {period:?} {cell:?} would point at one or two persons"
                    );
                }
            }
            assert!(small > 0, "{pack} {period:?} has small counts, so that this test means something");
            let hidden = protected.values().filter(|shown| *shown == HIDDEN).count();
            assert!(hidden < protected.len(), "{pack} {period:?}: a report that hides everything is none");
            nothing_is_one_subtraction_away(pack, &protected);
        }
    }
}

/// In no sum of the report that a reader knows is exactly one figure hidden: it would be the difference of the others.
fn nothing_is_one_subtraction_away(pack: &str, protected: &Cells) {
    let mut sums: Vec<Vec<(String, String, String)>> = Vec::new();
    for table in ["T2", "T4", "T5", "T7"] {
        let cells: Vec<_> = protected.keys().filter(|cell| cell.0 == table).cloned().collect();
        let rows: BTreeSet<_> = cells.iter().map(|cell| cell.1.clone()).collect();
        let columns: BTreeSet<_> = cells.iter().map(|cell| cell.2.clone()).collect();
        let of_sum = |cell: &&(String, String, String)| cell.2 != "minderjährig";
        for row in rows {
            sums.push(cells.iter().filter(|cell| cell.1 == row).filter(of_sum).cloned().collect());
        }
        for column in columns {
            sums.push(cells.iter().filter(|cell| cell.2 == column).cloned().collect());
        }
    }
    if pack == "avb-bamf" {
        let avb = |lines: &mut dyn Iterator<Item = u32>| {
            lines.map(|line| ("avb".to_owned(), line.to_string(), "Anzahl".to_owned())).collect::<Vec<_>>()
        };
        sums.push(avb(&mut std::iter::once(2).chain(10..=30)));
        sums.push(avb(&mut [1, 51, 52].into_iter()));
    }
    for sum in sums {
        let hidden =
            sum.iter().filter(|cell| protected.get(*cell).is_some_and(|shown| shown == HIDDEN)).count();
        assert_ne!(hidden, 1, "{pack}: {sum:?} gives its only hidden figure away");
    }
}

#[test]
fn the_same_protected_report_is_the_same_file_every_time() {
    let terminal = Terminal::with_office_2025();
    let made = |name: &str| {
        terminal.report("regionale-beratung", YEAR, name, &[]).expects(0, "a report can be made again");
        fs::read(terminal.work().join(name)).unwrap()
    };
    assert_eq!(made("a.csv"), made("b.csv"), "two versions with other gaps would fill each other's gaps");
}

#[test]
fn beside_a_csv_stands_what_it_is_how_it_was_counted_and_how_it_is_protected() {
    let terminal = Terminal::with_office_2025();
    let today = chrono::Local::now().date_naive();
    for (pack, version, title) in [
        ("avb-bamf", "2024.1", "Asylverfahrensberatung: Indikatorenbericht"),
        ("regionale-beratung", "2025.1", "Regionale Beratung: Jahresbericht"),
    ] {
        terminal.report(pack, YEAR, "r.csv", &[]).expects(0, "a report can be exported");
        let text = fs::read_to_string(terminal.work().join("r.meta.json")).unwrap();
        let meta: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(meta["report"], pack, "the description names its report");
        assert_eq!(meta["pack_version"], version, "a reader must know by which rules it was counted");
        assert_eq!(meta["title"]["de"], title, "a reader must know what it is");
        assert_eq!(meta["period"]["first"], YEAR.0, "the first day counts");
        assert_eq!(meta["period"]["last"], YEAR.1, "the last day counts");
        assert_eq!(meta["threshold"], 3, "the protection is open about its threshold");
        assert_eq!(meta["hidden_symbol"], HIDDEN, "a reader must know what the sign means");
        assert_eq!(meta["protection"], "suppressed", "a protected report says so");
        assert!(meta["exact_by_journal_line"].is_null(), "nobody decided to give exact figures out");
        let made: chrono::NaiveDate = meta["date"].as_str().unwrap().parse().unwrap();
        assert!((today - made).num_days() <= 1 && made <= today, "{made} is the day it was made");
        let rules = meta["counting_rules"].as_array().unwrap();
        assert!(rules.len() >= 5, "the counting rules stand with the figures");
        assert!(
            rules.iter().all(|rule| rule["de"].as_str().is_some_and(|text| text.len() > 20)),
            "in German"
        );
        let units: BTreeSet<&str> =
            meta["units"].as_array().unwrap().iter().map(|unit| unit["code"].as_str().unwrap()).collect();
        assert!(units.is_superset(&["persons", "consultations"].into()), "the units are named: {units:?}");
        let tables: BTreeSet<&str> =
            meta["tables"].as_array().unwrap().iter().map(|table| table["id"].as_str().unwrap()).collect();
        let in_csv = cells(&terminal.work().join("r.csv"));
        let in_csv: BTreeSet<&str> = in_csv.keys().map(|cell| cell.0.as_str()).collect();
        assert_eq!(tables, in_csv, "every table of the file is described, and no other");
    }
}

/// The figures of every sheet but the first, row by row in the order of the sheet.
fn figures_of_workbook(file: &Path) -> BTreeMap<(String, String), Vec<String>> {
    let mut workbook: Xlsx<_> = open_workbook(file).unwrap();
    let mut figures = BTreeMap::new();
    for name in workbook.sheet_names().into_iter().skip(1) {
        let range = workbook.worksheet_range(&name).unwrap();
        for row in range.rows().skip(4) {
            let Some(code) = row[0].as_string().filter(|code| !code.is_empty()) else { continue };
            let shown = row[2..].iter().map(|cell| match cell {
                Data::Float(number) => number.to_string(),
                Data::Int(number) => number.to_string(),
                Data::String(text) => text.clone(),
                Data::Empty => String::new(),
                other => panic!("{name} {code}: a figure is a number or hidden, not {other:?}"),
            });
            let shown = shown.collect();
            figures.insert((name.clone(), code), shown);
        }
    }
    figures
}

#[test]
fn the_workbook_and_the_csv_of_a_report_say_the_same() {
    let terminal = Terminal::with_office_2025();
    for pack in PACKS {
        for more in [&[][..], &["--exact"], &["--english"]] {
            terminal.report(pack, YEAR, "r.csv", more).expects(0, "a report can be exported");
            terminal.report(pack, YEAR, "r.xlsx", more).expects(0, "a report can be exported");
            let csv = cells(&terminal.work().join("r.csv"));
            let workbook = figures_of_workbook(&terminal.work().join("r.xlsx"));
            let mut in_csv: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
            for ((table, row, _), shown) in &csv {
                let shown = if shown == HIDDEN { shown.clone() } else { number(shown).to_string() };
                if shown != "0" {
                    in_csv.entry((table.clone(), row.clone())).or_default().push(shown);
                }
            }
            let mut in_workbook: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
            for (place, shown) in workbook {
                let shown: Vec<String> =
                    shown.into_iter().filter(|shown| shown != "0" && !shown.is_empty()).collect();
                if !shown.is_empty() {
                    in_workbook.insert(place, shown);
                }
            }
            // The CSV's map sorts columns by name, the sheet keeps their order: the figures of a row are compared sorted.
            in_csv.values_mut().chain(in_workbook.values_mut()).for_each(|shown| shown.sort());
            assert_eq!(in_workbook, in_csv, "{pack} {more:?}: both files are the same report");
        }
    }
}

#[test]
fn the_workbook_opens_with_what_it_is_in_german_or_english() {
    let terminal = Terminal::with_office_2025();
    for (more, first, needed) in [
        (
            &[][..],
            "Angaben",
            ["Regionale Beratung: Jahresbericht", "01.01.2025 – 31.12.2025", "2025.1", "weniger als 3"],
        ),
        (
            &["--english"][..],
            "About",
            ["Regional counselling: yearly report", "2025-01-01 – 2025-12-31", "2025.1", "fewer than 3"],
        ),
        (
            &["--exact"][..],
            "Angaben",
            [
                "Regionale Beratung: Jahresbericht",
                "01.01.2025 – 31.12.2025",
                "2025.1",
                "Nicht veröffentlichen",
            ],
        ),
    ] {
        terminal.report("regionale-beratung", YEAR, "r.xlsx", more).expects(0, "a report can be exported");
        let mut workbook: Xlsx<_> = open_workbook(terminal.work().join("r.xlsx")).unwrap();
        let sheets = workbook.sheet_names();
        assert_eq!(
            sheets,
            [first, "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"],
            "first what it is, then a sheet a table"
        );
        let about = workbook.worksheet_range(first).unwrap();
        let text: Vec<String> = about.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
        let text = text.join("\n");
        for needed in needed {
            assert!(text.contains(needed), "{more:?}: the first sheet says {needed:?}\n{text}");
        }
        for sheet in sheets {
            let formulas = workbook.worksheet_formula(&sheet).unwrap();
            assert_eq!(formulas.used_cells().count(), 0, "{sheet}: nothing in a report calculates or runs");
        }
    }
}

type Line = BTreeMap<String, String>;

/// An ISO date from `TT.MM.JJJJ`, which compares as text.
fn iso(day: &str) -> String {
    let parts: Vec<&str> = day.split('.').collect();
    format!("{}-{}-{}", parts[2], parts[1], parts[0])
}

/// Contacts that count for a funding line in a period, read straight from the list.
fn counted<'l>(contacts: &'l [Line], line: &str, period: (&str, &str)) -> Vec<&'l Line> {
    let counts = |contact: &&Line| {
        let day = iso(&contact["datum"]);
        contact["foerderlinie"] == line
            && contact["stand"] == "erledigt"
            && matches!(contact["art"].as_str(), "erst" | "folge")
            && !contact["themen"].is_empty()
            && day.as_str() >= period.0
            && day.as_str() <= period.1
    };
    contacts.iter().filter(counts).collect()
}

/// The persons of some contacts: each case's own and everyone counselled with her.
fn persons(contacts: &[&Line], cases: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut persons = BTreeSet::new();
    for contact in contacts {
        persons.extend(cases.get(&contact["fall"]).cloned());
        persons.extend(contact["mitberatene"].split('|').filter(|one| !one.is_empty()).map(str::to_owned));
    }
    persons
}

#[test]
fn half_years_agree_with_a_naive_recount_of_the_lists() {
    let terminal = Terminal::with_office_2025();
    let records = fixture("office-2025");
    let contacts = lines(&records.join("kontakte.csv"));
    let cases: BTreeMap<String, String> = lines(&records.join("faelle.csv"))
        .into_iter()
        .map(|line| (line["fall"].clone(), line["person"].clone()))
        .collect();
    let people: BTreeMap<String, Line> =
        lines(&records.join("personen.csv")).into_iter().map(|line| (line["person"].clone(), line)).collect();
    let referrals = lines(&records.join("weiterleitungen.csv"));
    let line_of: BTreeMap<&str, &str> =
        contacts.iter().map(|line| (line["kontakt"].as_str(), line["foerderlinie"].as_str())).collect();
    for period in [("2024-07-01", "2024-12-31"), ("2025-01-01", "2025-06-30"), ("2025-03-05", "2025-03-05")] {
        let avb = terminal.cells("avb-bamf", period, true);
        let talks = counted(&contacts, "AVB", period);
        let who = persons(&talks, &cases);
        let with = |column: &str, value: &str| who.iter().filter(|one| people[*one][column] == value).count();
        let about = |topic: &str| {
            talks.iter().filter(|talk| talk["themen"].split('|').any(|one| one == topic)).count()
        };
        let long = |from: u32, below: u32| {
            let minutes = talks.iter().filter_map(|talk| talk["dauer"].parse::<u32>().ok());
            minutes.filter(|minutes| (from..below).contains(minutes)).count()
        };
        let kind = |kind: &str| talks.iter().filter(|talk| talk["art"] == kind).count();
        for (line, counted) in [
            (1, talks.len()),
            (2, who.len()),
            (4, with("geschlecht", "m")),
            (5, with("geschlecht", "w")),
            (6, with("geschlecht", "d")),
            (10, with("staat", "SY")),
            (11, with("staat", "AF")),
            (25, with("staat", "") + with("staat", "ungeklärt")),
            (46, about("ANHOERUNG")),
            (49, about("DUBLIN")),
            (51, kind("erst")),
            (52, kind("folge")),
            (53, long(0, 15)),
            (54, long(15, 30)),
            (55, long(30, 60)),
        ] {
            let found = value(&avb, "avb", &line.to_string(), "Anzahl");
            assert_eq!(
                found,
                counted.to_string(),
                "avb-bamf {period:?} line {line} counted straight from the lists"
            );
        }

        let rb = terminal.cells("regionale-beratung", period, true);
        let talks = counted(&contacts, "RB", period);
        let who = persons(&talks, &cases);
        let before = counted(&contacts, "RB", ("0000-00-00", period.0));
        let before: Vec<&Line> =
            before.into_iter().filter(|talk| iso(&talk["datum"]).as_str() < period.0).collect();
        let known = persons(&before, &cases);
        let anonymous = talks.iter().filter(|talk| talk["fall"].is_empty()).count();
        let own_cases: BTreeSet<&str> =
            talks.iter().map(|talk| talk["fall"].as_str()).filter(|case| !case.is_empty()).collect();
        let sent = referrals.iter().filter(|one| {
            let day = iso(&one["datum"]);
            line_of[one["kontakt"].as_str()] == "RB" && day.as_str() >= period.0 && day.as_str() <= period.1
        });
        let at = |setting: &str, form: &str| {
            talks.iter().filter(|talk| talk["setting"] == setting && talk["form"] == form).count()
        };
        for (cell, counted) in [
            (("T1", "Personen", "Wert"), who.len()),
            (("T1", "davon neu", "Wert"), who.difference(&known).count()),
            (("T1", "Fälle", "Wert"), own_cases.len()),
            (("T1", "Beratungen", "Wert"), talks.len()),
            (("T1", "davon anonym", "Wert"), anonymous),
            (("T2", "gesamt", "gesamt"), who.len()),
            (("T4", "gesamt", "w"), who.iter().filter(|one| people[*one]["geschlecht"] == "w").count()),
            (("T5", "gesamt", "gesamt"), talks.len()),
            (("T5", "einzel", "termin"), at("einzel", "termin")),
            (("T5", "familie", "telefon"), at("familie", "telefon")),
            (("T7", "gesamt", "gesamt"), sent.count()),
        ] {
            let (table, row, column) = cell;
            let found = value(&rb, table, row, column);
            assert_eq!(
                found,
                counted.to_string(),
                "regionale-beratung {period:?} {cell:?} counted straight from the lists"
            );
        }
    }
}

#[test]
fn the_yearly_report_of_the_office_holds_its_group_offers_its_cases_and_each_funding_line() {
    let terminal = Terminal::with_office_2025();
    let records = fixture("office-2025");
    let whole = terminal.cells("jahresbericht", YEAR, true);
    let in_year = |day: &str| iso(day).as_str() >= YEAR.0 && iso(day).as_str() <= YEAR.1;

    // Group offers, straight from their list; it knows no funding line.
    let dates: Vec<Line> =
        lines(&records.join("gruppen.csv")).into_iter().filter(|line| in_year(&line["datum"])).collect();
    assert!(dates.len() > 10, "there are dates to count");
    for (field, row) in [("engagement", "engagement"), ("sozialraum", "sozialraum"), ("", "gesamt")] {
        let mine: Vec<&Line> =
            dates.iter().filter(|line| field.is_empty() || line["handlungsfeld"] == field).collect();
        let sum = |columns: &[&str]| -> u32 {
            let one = |line: &&Line| columns.iter().map(|c| line[*c].parse().unwrap_or(0)).sum::<u32>();
            mine.iter().map(one).sum()
        };
        for (column, counted) in [
            ("Termine", u32::try_from(mine.len()).unwrap()),
            ("Frauen", sum(&["frauen"])),
            ("Teilnahmen", sum(&["frauen", "maenner", "divers", "kinder"])),
            ("davon neu", sum(&["neu"])),
            ("Ehrenamtliche", sum(&["ehrenamtliche"])),
        ] {
            assert_eq!(value(&whole, "T10", row, column), counted.to_string(), "{row} {column}");
        }
    }

    // Cases, straight from their list.
    let cases = lines(&records.join("faelle.csv"));
    let before = |day: &str, end: &str| day.is_empty() || iso(day).as_str() < end;
    let open = |line: &&Line, end: &str| {
        before(&line["eroeffnet"], end)
            && (line["geschlossen"].is_empty() || !before(&line["geschlossen"], end))
    };
    let closed = cases.iter().filter(|line| !line["geschlossen"].is_empty() && in_year(&line["geschlossen"]));
    for (row, counted) in [
        ("offen am Anfang", cases.iter().filter(|line| open(line, "2025-01-01")).count()),
        ("eröffnet", cases.iter().filter(|line| in_year(&line["eroeffnet"])).count()),
        ("geschlossen", closed.count()),
        ("offen am Ende", cases.iter().filter(|line| open(line, "2026-01-01")).count()),
    ] {
        assert!(counted > 0, "{row}: there is something to count");
        assert_eq!(value(&whole, "T9", row, "gesamt"), counted.to_string(), "{row}");
    }

    // A funding line's column says what its own report says; who is new is new to the office there.
    let own = terminal.cells("regionale-beratung", YEAR, true);
    for row in ["Personen", "Fälle", "Beratungen", "davon anonym", "Stunden", "VZÄ am Stichtag"] {
        assert_eq!(value(&whole, "T1", row, "RB"), value(&own, "T1", row, "Wert"), "{row}");
    }

    // Those dates belong to no funding line, so they are told to no funder.
    let agency = terminal.cells("integrationsagentur", YEAR, true);
    assert_eq!(value(&agency, "T11", "gesamt", "Anzahl"), "0");
    assert_eq!(value(&agency, "T10", "gesamt", "Termine"), "0");
    terminal.report("integrationsagentur", YEAR, "ia.xlsx", &[]).expects(0, "an empty report is one too");
}

#[test]
fn the_protected_yearly_report_publishes_true_figures_and_no_title_of_an_offer() {
    let terminal = Terminal::with_office_2025();
    let exact = terminal.cells("jahresbericht", YEAR, true);
    let protected = terminal.cells("jahresbericht", YEAR, false);
    let mut hidden = 0;
    for (cell @ (table, row, column), shown) in &protected {
        let truth = value(&exact, table, row, column);
        assert!(shown == truth || shown == HIDDEN, "{cell:?}: what is published is true");
        hidden += usize::from(shown == HIDDEN);
        let own_work = column == "Termine" || (table.starts_with("T10") && column == "Stunden");
        assert!(!own_work || shown != HIDDEN, "{cell:?}: what the office did is nobody's secret");
        let persons = matches!(table.as_str(), "T2" | "T4" | "T9" | "T9a");
        assert!(!persons || !matches!(truth, "1" | "2") || shown == HIDDEN, "{cell:?} points at one or two");
    }
    assert!(hidden > 0 && hidden * 2 < protected.len(), "{hidden} of {} hidden", protected.len());
    terminal.report("jahresbericht", YEAR, "j.csv", &[]).expects(0, "the report can be exported");
    let text = fs::read_to_string(terminal.work().join("j.csv")).unwrap();
    for line in lines(&fixture("office-2025").join("gruppen.csv")) {
        assert!(!text.contains(&line["titel"]), "{}: a title is free text", line["titel"]);
    }
}

/// The journal line an exact export names on stderr.
fn named_line(said: &Said) -> u32 {
    let digits: String = said
        .err
        .split("Zeile ")
        .nth(1)
        .unwrap_or_else(|| panic!("an exact export names its journal line: {}", said.err))
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap()
}

#[test]
fn an_exact_export_is_recorded_in_the_journal_and_a_protected_one_needs_no_decision() {
    let terminal = Terminal::with_office_2025();
    let (_, before) = terminal.holds();
    for (file, exact_by) in [("x.csv", Some("x.meta.json")), ("x.xlsx", None)] {
        let said = terminal.report("avb-bamf", YEAR, file, &["--exact"]);
        said.expects(0, "the office may decide to see exact figures");
        let line = named_line(&said);
        assert!(line > before, "the line {line} was written for this export, after {before}");
        let (_, after) = terminal.holds();
        assert!(after >= line, "the journal has {after} lines, the named one {line} is among them");
        if let Some(meta) = exact_by {
            let meta = fs::read_to_string(terminal.work().join(meta)).unwrap();
            let meta: serde_json::Value = serde_json::from_str(&meta).unwrap();
            assert_eq!(meta["exact_by_journal_line"], line, "the file names the decision it rests on");
            assert_eq!(meta["protection"], "exact", "a file without protection says so");
            assert!(meta["threshold"].is_null(), "there is no threshold where nothing is protected");
        }
    }
    let said = terminal.report("avb-bamf", YEAR, "p.csv", &[]);
    said.expects(0, "a protected report can be exported");
    assert_eq!(said.err, "", "nothing was decided, so nothing is said");
}

#[test]
fn what_cannot_be_reported_is_refused_and_leaves_no_file() {
    let terminal = Terminal::with_office_2025();
    fs::write(terminal.work().join("kept.csv"), "older").unwrap();
    fs::create_dir(terminal.work().join("folder.csv")).unwrap();
    let backwards = ("2025-12-31", "2025-01-01");
    let mut sentences = BTreeSet::new();
    for (pack, period, file, code, why) in [
        ("avb-mond", YEAR, "kept.csv", 1, "there is no such report"),
        ("avb-bamf", backwards, "kept.csv", 1, "a period ends after it began"),
        ("avb-bamf", YEAR, "kept.pdf", 2, "only CSV and workbooks are written"),
        ("avb-bamf", YEAR, "kept", 2, "a file without an ending is no form"),
        ("avb-bamf", ("2025-02-30", "2025-12-31"), "kept.csv", 2, "there is no 30 February"),
        ("avb-bamf", YEAR, "nowhere/kept.csv", 1, "there is no such folder"),
        ("avb-bamf", YEAR, "folder.csv", 1, "a folder lies where the file should"),
        ("avb-bamf", YEAR, "../office.vault/r.csv", 1, "nothing readable may lie in the vault"),
        ("avb-bamf", YEAR, "../office.vault/data/r.xlsx", 1, "nothing readable may lie beside the records"),
    ] {
        let said = terminal.report(pack, period, file, &[]);
        said.expects(code, why);
        assert_eq!(said.out, "", "{why}: what was not done is no result");
        assert!(!said.err.trim().is_empty(), "{why}: it is said");
        sentences.insert(said.err);
        let left = files(&terminal.work());
        let names: Vec<&Path> = left.keys().map(AsRef::as_ref).collect();
        assert_eq!(names, [Path::new("kept.csv")], "{why}: nothing is written, not even for a while");
        assert_eq!(left[Path::new("kept.csv")], b"older", "{why}: an older file stays what it was");
        let in_vault = files(&terminal.vault());
        let readable =
            in_vault.keys().find(|name| name.extension().is_some_and(|end| end == "csv" || end == "xlsx"));
        assert_eq!(readable, None, "{why}: the vault holds no report");
    }
    assert!(sentences.len() >= 5, "each refusal has words of its own: {sentences:#?}");
}

#[test]
fn a_practice_office_of_any_seed_gives_both_reports() {
    for seed in ["3", "77"] {
        let terminal = Terminal::open();
        let call = ["--persons", "120", "--years", "2", "--seed", seed, "--last-day", "2025-12-31"];
        Said::of(&mut terminal.call("demo", call)).expects(0, "a practice office can be made");
        let avb = terminal.cells("avb-bamf", YEAR, true);
        let rb = terminal.cells("regionale-beratung", YEAR, true);
        let of = |cells: &Cells, cell: (&str, &str, &str)| number(value(cells, cell.0, cell.1, cell.2));
        assert!(of(&avb, ("avb", "1", "Anzahl")) > 0.0, "seed {seed}: a practice office has consultations");
        let kinds = of(&avb, ("avb", "51", "Anzahl")) + of(&avb, ("avb", "52", "Anzahl"));
        assert_eq!(
            of(&avb, ("avb", "1", "Anzahl")),
            kinds,
            "seed {seed}: a consultation is a first or a later one"
        );
        let persons = of(&rb, ("T1", "Personen", "Wert"));
        assert!(persons > 0.0, "seed {seed}: a practice office has persons");
        for total in [("T2", "gesamt", "gesamt"), ("T4", "gesamt", "gesamt")] {
            assert_eq!(of(&rb, total), persons, "seed {seed}: {total:?} counts every person once");
        }
        let talks = of(&rb, ("T1", "Beratungen", "Wert"));
        assert_eq!(
            of(&rb, ("T5", "gesamt", "gesamt")),
            talks,
            "seed {seed}: every consultation has its place"
        );
        for pack in PACKS {
            let protected = terminal.cells(pack, YEAR, false);
            let exact = if pack == "avb-bamf" { &avb } else { &rb };
            for ((table, row, column), shown) in &protected {
                let truth = value(exact, table, row, column);
                assert!(
                    shown == HIDDEN || shown == truth,
                    "seed {seed} {table};{row};{column}: published is true"
                );
                let small = counts_persons(table, row, column) && matches!(truth, "1" | "2");
                assert!(
                    !small || shown == HIDDEN,
                    "seed {seed} {table};{row};{column} would point at somebody"
                );
            }
        }
    }
}
