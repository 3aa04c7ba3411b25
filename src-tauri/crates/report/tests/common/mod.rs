//! Reads a folder of office records into facts, naively: for tests only. Refuses nothing and checks nothing.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    unreachable_pub
)]

pub mod naive;

use chrono::NaiveDate;
use report::facts::*;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

pub type Line = HashMap<String, String>;

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures")
}

pub fn lines(path: &Path) -> Vec<Line> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(path).unwrap();
    reader.deserialize().map(|line| line.unwrap()).collect()
}

pub fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%d.%m.%Y").ok()
}

fn number(text: &str) -> u64 {
    text.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap()
}

fn birth(text: &str) -> Option<Birth> {
    if let Ok(year) = text.parse() {
        return Some(Birth { year, month: None, day: None });
    }
    use chrono::Datelike;
    day(text).map(|d| Birth { year: d.year(), month: Some(d.month()), day: Some(d.day()) })
}

fn millionths(text: &str) -> u64 {
    let (whole, part) = text.split_once(',').unwrap_or((text, ""));
    format!("{whole}{part:0<6}").parse().unwrap()
}

pub fn read_office(dir: &Path) -> Facts {
    let read = |name: &str| lines(&dir.join(name));
    let mut facts = Facts::default();
    let mut codes = std::mem::take(&mut facts.codes);
    let mut statuses: HashMap<String, Vec<StatusSpan>> = HashMap::new();
    for line in read("aufenthalt.csv") {
        statuses.entry(line["person"].clone()).or_default().push(StatusSpan {
            status: codes.code(&line["status"]).unwrap(),
            from: day(&line["von"]),
            until: day(&line["bis"]),
        });
    }
    for line in read("personen.csv") {
        facts.persons.push(Person {
            id: PersonRef(number(&line["person"])),
            birth: birth(&line["geburt"]),
            gender: codes.maybe(&line["geschlecht"]).unwrap(),
            nationality: codes.maybe(&line["staat"]).unwrap(),
            statuses: statuses.remove(&line["person"]).unwrap_or_default(),
        });
    }
    for line in read("faelle.csv") {
        facts.cases.push(Case {
            id: CaseRef(number(&line["fall"])),
            person: PersonRef(number(&line["person"])),
            line: codes.maybe(&line["foerderlinie"]).unwrap(),
            opened: day(&line["eroeffnet"]),
            closed: day(&line["geschlossen"]),
            closing_reason: codes.maybe(&line["abschlussgrund"]).unwrap(),
            kind: None,
            pauses: Vec::new(),
        });
    }
    let list = |text: &str| -> Vec<String> {
        text.split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    for line in read("kontakte.csv") {
        let mut code = |column: &str| codes.maybe(&line[column]).unwrap();
        facts.contacts.push(Contact {
            id: ContactRef(number(&line["kontakt"])),
            case: (!line["fall"].is_empty()).then(|| CaseRef(number(&line["fall"]))),
            line: code("foerderlinie"),
            date: day(&line["datum"]).unwrap(),
            minutes: line["dauer"].parse().ok(),
            kind: code("art"),
            setting: code("setting"),
            form: code("form"),
            state: code("stand"),
            language: code("sprache"),
            interpreting: code("sprachmittlung"),
            anonymous_gender: code("anonym_geschlecht"),
            anonymous_age: code("anonym_alter"),
            topics: list(&line["themen"]).iter().map(|topic| codes.code(topic).unwrap()).collect(),
            participants: list(&line["mitberatene"]).iter().map(|p| PersonRef(number(p))).collect(),
        });
    }
    for line in read("weiterleitungen.csv") {
        facts.referrals.push(Referral {
            id: ReferralRef(number(&line["nr"])),
            contact: ContactRef(number(&line["kontakt"])),
            date: day(&line["datum"]).unwrap(),
            agency: codes.maybe(&line["stelle"]).unwrap(),
            outcome: codes.maybe(&line["ergebnis"]).unwrap(),
        });
    }
    for line in read("meldungen.csv") {
        facts.vulnerability_reports.push(VulnerabilityReport {
            id: VulnerabilityReportRef(number(&line["nr"])),
            case: CaseRef(number(&line["fall"])),
            person: (!line["person"].is_empty()).then(|| PersonRef(number(&line["person"]))),
            date: day(&line["datum"]).unwrap(),
            recipient: codes.maybe(&line["empfaenger"]).unwrap(),
            kinds: list(&line["arten"]).iter().map(|kind| codes.code(kind).unwrap()).collect(),
        });
    }
    for line in read("stellen.csv") {
        facts.posts.push(Post {
            line: codes.code(&line["foerderlinie"]).unwrap(),
            millionths: millionths(&line["vzae"]),
            from: day(&line["von"]),
            until: day(&line["bis"]),
        });
    }
    facts.codes = codes;
    facts
}

pub type Cells = BTreeMap<(String, String, String), String>;

/// A file of `table;row;column;value`, without cells of 0.
pub fn cells(text: &str) -> Cells {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["table", "row", "column", "value"]);
    let mut cells = Cells::new();
    for record in reader.records() {
        let record = record.unwrap();
        let key = (record[0].to_owned(), record[1].to_owned(), record[2].to_owned());
        assert!(cells.insert(key, record[3].to_owned()).is_none(), "{record:?} is there twice");
    }
    cells
}

pub fn without_zeros(cells: Cells) -> Cells {
    cells.into_iter().filter(|(_, value)| value != "0" && value != "0,0").collect()
}

pub fn year(year: i32) -> report::Period {
    let day = |m, d| NaiveDate::from_ymd_opt(year, m, d).unwrap();
    report::Period::new(day(1, 1), day(12, 31)).unwrap()
}

pub fn pack(id: &str) -> report::pack::Pack {
    report::pack::shipped().iter().find(|pack| pack.id == id).unwrap().read().unwrap()
}

/// Exact figures as `cells` gives them.
pub fn exact(counted: &report::Counted) -> Cells {
    let mut cells = Cells::new();
    for table in counted.exact_tables() {
        for (row, column, figure) in table.iter() {
            let value = figure.number.map(|number| number.to_string()).unwrap_or_default();
            cells.insert((table.id.clone(), row.code.clone(), column.code.clone()), value);
        }
    }
    cells
}
