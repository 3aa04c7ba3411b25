//! What names a person stays in the vault: an office full of words that occur nowhere else is taken in, reported on and
//! interrupted; then every file the program could have touched is searched for them, in every usual spelling of bytes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use blackbox::cli::{Said, Terminal, cells, files};
use blackbox::programs;

const YEAR: (&str, &str) = ("2025-01-01", "2025-12-31");
const PACKS: [&str; 5] = ["avb-bamf", "regionale-beratung", "integrationsagentur", "stadt", "jahresbericht"];

/// A word that occurs nowhere else, not even in an earlier run of this test.
fn new_word(start: &str) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let mut number =
        (now.as_nanos() as u64 ^ (u64::from(std::process::id()) << 40)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut word = start.to_owned();
    for _ in 0..9 {
        word.push(char::from(b'a' + u8::try_from(number % 26).unwrap()));
        number /= 26;
    }
    word
}

/// Base64 letters that stand for these bytes wherever they lie in a longer text: one row per alignment.
fn base64(bytes: &[u8]) -> Vec<String> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut rows = Vec::new();
    for before in 0..3 {
        let mut bits = Vec::new();
        for byte in std::iter::repeat_n(&0u8, before).chain(bytes) {
            bits.extend((0..8).rev().map(|bit| usize::from(byte >> bit & 1)));
        }
        let letters = bits.chunks_exact(6).map(|six| LETTERS[six.iter().fold(0, |sum, bit| sum * 2 + bit)]);
        let letters: Vec<u8> = letters.skip((before * 8).div_ceil(6)).collect();
        let row = String::from_utf8(letters).unwrap();
        rows.push(row.replace('+', "-").replace('/', "_"));
        rows.push(row);
    }
    rows
}

/// The same word in every usual spelling of bytes.
fn spellings(word: &str) -> Vec<Vec<u8>> {
    let mut spellings = Vec::new();
    for word in [word.to_owned(), word.to_lowercase(), word.to_uppercase()] {
        spellings.push(word.clone().into_bytes());
        spellings.push(word.encode_utf16().flat_map(u16::to_le_bytes).collect());
        spellings.push(word.encode_utf16().flat_map(u16::to_be_bytes).collect());
        let mut hex = String::new();
        for byte in word.bytes() {
            write!(hex, "{byte:02x}").unwrap();
        }
        spellings.push(hex.to_uppercase().into_bytes());
        spellings.push(hex.into_bytes());
        spellings.extend(base64(word.as_bytes()).into_iter().map(String::into_bytes));
    }
    spellings.sort();
    spellings.dedup();
    spellings
}

/// Words to look for.
struct Search {
    spellings: Vec<Vec<u8>>,
    starts: [bool; 256],
}

impl Search {
    fn of(word: &str) -> Self {
        let spellings = spellings(word);
        let mut starts = [false; 256];
        spellings.iter().for_each(|spelling| starts[usize::from(spelling[0])] = true);
        Self { spellings, starts }
    }

    fn finds(&self, bytes: &[u8]) -> bool {
        let begins = |at: &usize| self.starts[usize::from(bytes[*at])];
        let mut places = (0..bytes.len()).filter(begins);
        places.any(|at| self.spellings.iter().any(|spelling| bytes[at..].starts_with(spelling)))
    }

    /// The parts of a workbook are searched unpacked.
    fn finds_in_file(&self, name: &Path, bytes: &[u8]) -> bool {
        if name.extension().is_none_or(|ending| ending != "xlsx") {
            return self.finds(bytes);
        }
        self.finds(bytes) || parts(bytes).values().any(|part| self.finds(part))
    }
}

/// The unpacked parts of a workbook, by name.
fn parts(workbook: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        parts.insert(name, bytes);
    }
    parts
}

/// What differs between two offices that must look the same from outside.
#[derive(Clone, Copy)]
struct Betraying<'w> {
    word: &'w str,
    born: &'w str,
    entered: &'w str,
    began: &'w str,
    opened: &'w str,
    released: &'w str,
    consented: &'w str,
    status_from: &'w str,
}

impl<'w> Betraying<'w> {
    fn one(word: &'w str) -> Self {
        Self {
            word,
            born: "17.03.1931",
            entered: "29.02.2016",
            began: "07:13",
            opened: "11.02.2025",
            released: "19.05.2025",
            consented: "23.04.2025",
            status_from: "30.04.2017",
        }
    }

    fn other(word: &'w str) -> Self {
        Self {
            word,
            born: "21.01.1933",
            entered: "27.08.2019",
            began: "16:41",
            opened: "12.02.2025",
            released: "21.05.2025",
            consented: "24.04.2025",
            status_from: "26.09.2020",
        }
    }
}

/// An office whose every cell of free text bears the word; every third person has the rarest of everything.
fn write_lists(folder: &Path, persons: usize, with: Betraying<'_>) {
    let Betraying { word, born, entered, began, opened, released, consented, status_from } = with;
    let mut lists: BTreeMap<&str, String> = BTreeMap::from([
        ("personen", "person;nachname;vorname;geburt;geschlecht;staat;sprache;dolmetschen;wohnort;einreise;haushalt\n".to_owned()),
        ("aufenthalt", "person;status;von;bis\n".to_owned()),
        ("faelle", "fall;person;eroeffnet;geschlossen;abschlussgrund;foerderlinie;beraterin\n".to_owned()),
        (
            "kontakte",
            "kontakt;fall;datum;beginn;dauer;art;setting;form;stand;themen;sprache;sprachmittlung;foerderlinie;beraterin;\
             mitberatene;anonym_geschlecht;anonym_alter;notiz\n"
                .to_owned(),
        ),
        ("weiterleitungen", "nr;kontakt;datum;stelle;ergebnis;daten_uebermittelt;entbindung_vom\n".to_owned()),
        ("meldungen", "nr;fall;person;datum;empfaenger;arten;einwilligung_vom\n".to_owned()),
        (
            "gruppen",
            "nr;titel;datum;stunden;handlungsfeld;frauen;maenner;divers;kinder;ehrenamtliche;neu\n".to_owned(),
        ),
        ("stellen", "foerderlinie;vzae;von;bis\nAVB;1;01.01.2024;\nRB;1,5;01.01.2024;\n".to_owned()),
    ]);
    for n in 0..persons {
        let rare = n % 3 == 0;
        let (gender, state, language) =
            if rare { ("d", "TV", "smj") } else { (["m", "w"][n % 2], "SY", "ar") };
        let line = ["AVB", "RB"][n % 2];
        let mut add = |list: &str, text: String| {
            lists.get_mut(list).unwrap().push_str(&text);
        };
        add(
            "personen",
            format!(
                "P{word}{n};{word}sen{n};{word}a{n};{born};{gender};{state};{language};teils;{word}hausen;{entered};H{word}{n}\n"
            ),
        );
        add("aufenthalt", format!("P{word}{n};{};{status_from};\n", if rare { "DAEU" } else { "GEST" }));
        add(
            "faelle",
            format!("F{word}{n};P{word}{n};{opened};09.12.2025;status_entfallen;{line};{word}berg\n"),
        );
        add(
            "kontakte",
            format!(
                "K{word}{n};F{word}{n};13.05.2025;{began};45;erst;familie;brief;erledigt;GEWALTSCHUTZ|ANHOERUNG;\
                 {language};profi;{line};{word}berg;;;;{word} erzählt von {word}dorf\n"
            ),
        );
        if rare {
            add(
                "weiterleitungen",
                format!("W{word}{n};K{word}{n};18.06.2025;PSZ;angekommen;ja;{released}\n"),
            );
            add(
                "meldungen",
                format!("M{word}{n};F{word}{n};P{word}{n};25.06.2025;bamf;LGBTQ|TRAUMA;{consented}\n"),
            );
            add("gruppen", format!("G{word}{n};Treff der {word};03.07.2025;2;engagement;3;3;0;1;1;1\n"));
            add(
                "kontakte",
                format!(
                    "A{word}{n};;14.05.2025;{began};20;erst;einzel;offen;erledigt;SCHULDEN;{language};keine;{line};{word}berg;;d;65+;{word}\n"
                ),
            );
        }
    }
    fs::create_dir_all(folder).unwrap();
    for (list, text) in lists {
        fs::write(folder.join(format!("{list}.csv")), text).unwrap();
    }
}

/// The same lists as a workbook.
fn write_workbook(folder: &Path, file: &Path) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, bytes) in files(folder) {
        let sheet = workbook.add_worksheet().set_name(name.file_stem().unwrap().to_str().unwrap()).unwrap();
        for (row, line) in (0..).zip(String::from_utf8(bytes).unwrap().lines()) {
            for (column, cell) in (0..).zip(line.split(';')) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    workbook.save(file).unwrap();
}

/// Every export there is: all these packs, both forms, protected and exact. Returns what the program said.
fn export_everything(terminal: &Terminal) -> Vec<Said> {
    let mut said = Vec::new();
    for pack in PACKS {
        for (kind, more) in
            [("geschuetzt", &[][..]), ("exakt", &["--exact"]), ("english", &["--exact", "--english"])]
        {
            for ending in ["csv", "xlsx"] {
                let done = terminal.report(pack, YEAR, &format!("{pack}-{kind}.{ending}"), more);
                done.expects(0, "a small office gives reports as well");
                said.push(done);
            }
        }
    }
    assert_eq!(
        files(&terminal.work()).len(),
        45,
        "five packs, three kinds: a CSV, its description, a workbook"
    );
    said
}

/// Regular files written since then below the folders of the system for passing things.
fn written_since(since: SystemTime, but: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = ["/tmp", "/var/tmp", "/dev/shm"].map(PathBuf::from).into();
    waiting.push(std::env::temp_dir());
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let (path, Ok(kind)) = (entry.path(), entry.file_type()) else { continue };
            if path == but {
                continue;
            }
            if kind.is_dir() {
                waiting.push(path);
            } else if kind.is_file() {
                let new = entry.metadata().is_ok_and(|meta| meta.modified().is_ok_and(|at| at >= since));
                if new && entry.metadata().is_ok_and(|meta| meta.len() < 64 << 20) {
                    found.push(path);
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

#[test]
fn the_search_finds_a_word_however_its_bytes_are_spelled() {
    let search = Search::of("Quxwyrm");
    for (text, spelling) in [
        ("xx Quxwyrm yy", "as it is"),
        ("xx quxwyrm yy", "in small letters"),
        ("51757877 51757877 5175787779726d", "as hex"),
        ("UXV4d3lybQ==", "as base64"),
        ("eFF1eHd5cm0=", "as base64 behind another letter"),
        ("eHhRdXh3eXJt", "as base64 behind two other letters"),
    ] {
        assert!(search.finds(text.as_bytes()), "the word is found {spelling}");
    }
    let wide: Vec<u8> = "ab Quxwyrm".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(search.finds(&wide), "the word is found in two bytes a letter");
    assert!(!search.finds(b"Quxwyr m, Quwyrm, UXV4d3ly"), "and nothing else is");
}

#[test]
fn nothing_that_names_a_person_is_readable_outside_the_vault_even_after_kills() {
    let started = SystemTime::now() - Duration::from_secs(2);
    let word = new_word("Quxwyrm");
    let search = Search::of(&word);
    let terminal = Terminal::with_vault();
    let lists = terminal.folder().join("lists");
    write_lists(&lists.join("folder"), 300, Betraying::one(&word));
    write_workbook(&lists.join("folder"), &lists.join("office.xlsx"));
    let sources = files(&lists);
    assert!(
        sources
            .iter()
            .all(|(name, bytes)| name.ends_with("stellen.csv") || search.finds_in_file(name, bytes))
    );

    // Imports that are killed: when the log begins to grow, somewhere on the way, and while a workbook is read.
    let log = terminal.vault().join("data/G000001.db-wal");
    for (records, delay) in [("folder", None), ("office.xlsx", Some(1500)), ("folder", Some(1800))] {
        let mut import = terminal.call("import", [lists.join(records)]).spawn().unwrap();
        match delay {
            Some(milliseconds) => std::thread::sleep(Duration::from_millis(milliseconds)),
            None => {
                let patience = Instant::now() + Duration::from_secs(60);
                let grown = || fs::metadata(&log).is_ok_and(|log| log.len() > 100_000);
                while !grown() && import.try_wait().unwrap().is_none() && Instant::now() < patience {
                    std::thread::yield_now();
                }
            }
        }
        import.kill().unwrap();
        let output = import.wait_with_output().unwrap();
        assert!(!search.finds(&output.stdout) && !search.finds(&output.stderr), "nothing personal is said");
        for (name, bytes) in files(&terminal.vault()) {
            assert!(!search.finds(&bytes), "{}: readable after a kill", name.display());
        }
    }

    let mut said = vec![terminal.import(&lists.join("folder")), terminal.import(&lists.join("office.xlsx"))];
    for said in &said {
        said.expects(0, "the lists are taken in");
    }
    assert_eq!(terminal.holds().0, 300, "the persons are on record, else there would be nothing to hide");
    said.extend(export_everything(&terminal));
    said.push(terminal.verify());
    fs::write(terminal.passphrase_file(), "ganz anders als gedacht\n").unwrap();
    said.push(terminal.verify());
    for said in said {
        assert!(!search.finds(said.out.as_bytes()), "a result names nobody");
        assert!(!search.finds(said.err.as_bytes()), "a message names nobody");
    }

    let mut searched = 0;
    for (name, bytes) in files(terminal.folder()).iter().filter(|(name, _)| !name.starts_with("lists")) {
        assert!(!search.finds_in_file(name, bytes), "{}: names a person", name.display());
        searched += 1;
    }
    assert!(searched > 20, "vault, home, working folder and exports were searched: {searched} files");
    assert!(files(&terminal.home()).is_empty(), "the program leaves nothing in the home");
    for file in written_since(started, terminal.folder()) {
        let Ok(bytes) = fs::read(&file) else { continue };
        assert!(!search.finds(&bytes), "{}: names a person", file.display());
    }
}

#[test]
fn the_files_of_a_vault_tell_nothing_of_a_database() {
    let terminal = Terminal::with_office_2025();
    let vault = files(&terminal.vault());
    let database = &vault[Path::new("data/G000001.db")];
    assert!(database.len() > 1 << 20, "the records of an office are in it");
    assert!(!database.starts_with(b"SQLite format 3"), "the first page, too, is encrypted");
    for word in ["SQLite format 3", "CREATE TABLE", "nationality", "Dorsten", "Beratungsstelle am Probeweg"] {
        let search = Search::of(word);
        for (name, bytes) in &vault {
            assert!(!search.finds(bytes), "{}: shows {word:?}", name.display());
        }
    }
}

/// Where an import fills a column of the vault from, or why it cannot.
enum Filled {
    /// Free text of this list and column: its word must not get out.
    Text(&'static str, &'static str),
    /// A day or time of this list and column, as it stands in the lists.
    Moment(&'static str, &'static str),
    /// A code of this list and column: gets out as a row or column with a count, if at all.
    Code(&'static str, &'static str),
    /// Not from a list.
    Not,
}

/// Tables that no list fills: what stands in them was written in the window. No report reads them.
const WRITTEN_IN_THE_WINDOW: &[&str] = &[
    "access_request",
    "agency",
    "appointment",
    "appointment_person",
    "appointment_series",
    "time_off",
    "queue_entry",
    "case_reopening",
    "casefile_person",
    "consent",
    "contact_staff",
    "contact_status_check",
    "deadline",
    "document",
    "document_chunk",
    "engagement",
    "enquiry",
    "frozen_cell",
    "frozen_report",
    "group_attendance",
    "handover",
    "household_stay",
    "legal_hold",
    "letter",
    "offer",
    "person_channel",
    "person_citizenship",
    "person_language",
    "person_reference",
    "plan",
    "plan_goal",
    "plan_step",
    "private_note",
    "protection_need",
    "saved_list",
    "task",
    "letterhead",
    "template",
    "volunteer",
    "volunteer_hours",
    "volunteer_language",
    "volunteer_match",
    "volunteer_training",
    "work_time",
    "work_week",
    "writing",
];

fn sources() -> BTreeMap<(&'static str, &'static str), Filled> {
    use Filled::{Code, Moment, Not, Text};
    BTreeMap::from([
        (("casefile", "id"), Not),
        (("casefile", "ident"), Text("faelle", "fall")),
        (("casefile", "number"), Not),
        (("casefile", "person"), Text("faelle", "person")),
        (("casefile", "opened_on"), Moment("faelle", "eroeffnet")),
        (("casefile", "closed_on"), Moment("faelle", "geschlossen")),
        (("casefile", "closing_reason"), Code("faelle", "abschlussgrund")),
        (("contact", "id"), Not),
        (("contact", "ident"), Text("kontakte", "kontakt")),
        (("contact", "casefile"), Text("kontakte", "fall")),
        (("contact", "held_on"), Moment("kontakte", "datum")),
        (("contact", "began_at"), Moment("kontakte", "beginn")),
        (("contact", "language"), Code("kontakte", "sprache")),
        (("contact", "anonymous_nationality"), Not),
        (("contact", "anonymous_gender"), Code("kontakte", "anonym_geschlecht")),
        (("contact", "anonymous_age"), Code("kontakte", "anonym_alter")),
        (("contact", "note"), Text("kontakte", "notiz")),
        (("contact_person", "contact"), Text("kontakte", "kontakt")),
        (("contact_person", "person"), Text("faelle", "person")),
        (("contact_topic", "contact"), Text("kontakte", "kontakt")),
        (("contact_topic", "topic"), Code("kontakte", "themen")),
        (("draft", "staff"), Not),
        (("draft", "body"), Not),
        (("group_offer", "title"), Text("gruppen", "titel")),
        (("household", "id"), Not),
        (("household", "ident"), Text("personen", "haushalt")),
        (("image", "act"), Not),
        (("image", "row"), Not),
        (("image", "before"), Not),
        (("import_row", "ident"), Text("personen", "person")),
        (("import_row", "digest"), Not),
        (("import_row", "person"), Text("personen", "person")),
        (("journal", "staff"), Not),
        (("journal", "object"), Not),
        (("journal", "digest"), Not),
        (("journal", "hash"), Not),
        (("person", "id"), Not),
        (("person", "ident"), Text("personen", "person")),
        (("person", "number"), Not),
        (("person", "family_name"), Text("personen", "nachname")),
        (("person", "given_name"), Text("personen", "vorname")),
        (("person", "sort_key"), Text("personen", "nachname")),
        (("person", "birth_year"), Moment("personen", "geburt")),
        (("person", "birth_month"), Moment("personen", "geburt")),
        (("person", "birth_day"), Moment("personen", "geburt")),
        (("person", "gender"), Code("personen", "geschlecht")),
        (("person", "nationality"), Code("personen", "staat")),
        (("person", "language"), Code("personen", "sprache")),
        (("person", "needs_interpreter"), Code("personen", "dolmetschen")),
        (("person", "postal_code"), Not),
        (("person", "town"), Text("personen", "wohnort")),
        (("person", "entered_on"), Moment("personen", "einreise")),
        (("person", "household"), Text("personen", "haushalt")),
        (("person", "household_role"), Not),
        (("note_index", "note"), Text("kontakte", "notiz")),
        (("note_index_data", "block"), Text("kontakte", "notiz")),
        (("note_index_docsize", "id"), Not),
        (("note_index_idx", "term"), Text("kontakte", "notiz")),
        (("duplicate_pair", "first"), Not),
        (("duplicate_pair", "second"), Not),
        (("duplicate_place", "person"), Not),
        (("duplicate_place", "place"), Not),
        (("duplicate_stale", "person"), Not),
        (("person_distinct", "first"), Not),
        (("person_distinct", "second"), Not),
        (("person_key", "key"), Text("personen", "nachname")),
        (("person_key", "person"), Text("personen", "person")),
        (("person_key", "piece"), Text("personen", "nachname")),
        (("person_key", "reading"), Text("personen", "nachname")),
        (("referral", "id"), Not),
        (("referral", "ident"), Text("weiterleitungen", "nr")),
        (("referral", "contact"), Text("weiterleitungen", "kontakt")),
        (("referral", "referred_on"), Moment("weiterleitungen", "datum")),
        (("referral", "agency"), Code("weiterleitungen", "stelle")),
        (("referral", "released_on"), Moment("weiterleitungen", "entbindung_vom")),
        (("residence_status", "id"), Not),
        (("residence_status", "person"), Text("aufenthalt", "person")),
        (("residence_status", "status"), Code("aufenthalt", "status")),
        (("residence_status", "valid_from"), Moment("aufenthalt", "von")),
        (("residence_status", "valid_to"), Not),
        (("group_offer", "note"), Not),
        (("person", "birth_calendar"), Not),
        (("person", "birth_name"), Not),
        (("person", "birth_written"), Not),
        (("person", "call_name"), Not),
        (("person", "household_since"), Not),
        (("person", "housing"), Not),
        (("person", "income"), Not),
        (("person", "language_level"), Not),
        (("person", "lodged_on"), Not),
        (("person", "merged_into"), Not),
        (("person", "original_name"), Not),
        (("person", "other_names"), Not),
        (("person", "safe_contact"), Not),
        (("referral", "data_scope"), Not),
        (("referral", "purpose"), Not),
        (("referral", "referral_kind"), Not),
        (("referral", "release"), Not),
        (("referral", "remind_on"), Not),
        (("referral", "to_agency"), Not),
        (("residence_status", "document_until"), Not),
        (("person_recent", "person"), Text("faelle", "person")),
        (("person_recent", "held_on"), Moment("kontakte", "datum")),
        (("staff", "id"), Not),
        (("staff", "name"), Text("faelle", "beraterin")),
        (("staff", "label"), Text("kontakte", "beraterin")),
        (("staff", "holder"), Not),
        (("vulnerability_report", "id"), Not),
        (("vulnerability_report", "ident"), Text("meldungen", "nr")),
        (("vulnerability_report", "casefile"), Text("meldungen", "fall")),
        (("vulnerability_report", "person"), Text("meldungen", "person")),
        (("vulnerability_report", "reported_on"), Moment("meldungen", "datum")),
        (("vulnerability_report", "recipient"), Code("meldungen", "empfaenger")),
        (("vulnerability_report", "consent_on"), Moment("meldungen", "einwilligung_vom")),
        (("vulnerability_report_kind", "report"), Text("meldungen", "nr")),
        (("vulnerability_report_kind", "kind"), Code("meldungen", "arten")),
    ])
}

/// The different cells of a list's column, empty ones left out.
fn column(folder: &Path, list: &str, name: &str) -> BTreeSet<String> {
    let lines = blackbox::cli::lines(&folder.join(format!("{list}.csv")));
    let cells = lines.iter().map(|line| line[name].clone());
    cells.filter(|cell| !cell.is_empty()).collect()
}

/// A moment of the lists in the ways a file could spell it.
fn spelled(moment: &str) -> Vec<String> {
    let parts: Vec<&str> = moment.split('.').collect();
    match parts.as_slice() {
        [day, month, year] => vec![
            moment.to_owned(),
            format!("{year}-{month}-{day}"),
            format!("{year}{month}{day}"),
            format!("{}.{}.{year}", day.trim_start_matches('0'), month.trim_start_matches('0')),
        ],
        _ => vec![moment.to_owned()],
    }
}

#[test]
fn every_column_classed_as_personal_stays_out_of_every_export() {
    let text = fs::read_to_string(programs::project().join("schema/privacy.toml")).unwrap();
    let classes: toml::Table = text.parse().unwrap();
    let mut personal = BTreeSet::new();
    for table in WRITTEN_IN_THE_WINDOW {
        assert!(classes.contains_key(*table), "{table} is a table of the vault");
    }
    for (table, columns) in
        classes.iter().filter(|(table, _)| !WRITTEN_IN_THE_WINDOW.contains(&table.as_str()))
    {
        for (column, class) in columns.as_table().unwrap() {
            if class.as_str() != Some("operational") {
                personal.insert((table.as_str(), column.as_str()));
            }
        }
    }
    let sources = sources();
    let known: BTreeSet<_> = sources.keys().copied().collect();
    assert_eq!(personal, known, "every personal column of the vault is told here where it comes from");

    let word = new_word("Zquirfl");
    let terminal = Terminal::with_vault();
    let lists = terminal.folder().join("lists");
    write_lists(&lists, 12, Betraying::one(&word));
    terminal.import(&lists).expects(0, "the lists are taken in");
    export_everything(&terminal);
    let mut exports: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (name, bytes) in files(&terminal.work()) {
        let name = name.display().to_string();
        if name.ends_with(".xlsx") {
            exports.extend(parts(&bytes).into_iter().map(|(part, bytes)| (format!("{name}/{part}"), bytes)));
        } else {
            exports.insert(name, bytes);
        }
    }
    assert!(exports.len() > 60, "the workbooks are unpacked: {} parts", exports.len());

    let names_nobody = Search::of(&word);
    for ((table, name), filled) in &sources {
        match filled {
            Filled::Text(list, of) => {
                let cells = column(&lists, list, of);
                assert!(
                    !cells.is_empty() && cells.iter().all(|cell| cell.contains(&word)),
                    "{list}.{of} bears the word"
                );
                for (file, bytes) in &exports {
                    assert!(!names_nobody.finds(bytes), "{file} holds {table}.{name}");
                }
            }
            Filled::Moment(list, of) => {
                let moments = column(&lists, list, of);
                assert!(!moments.is_empty(), "{list}.{of} is filled");
                for spelling in moments.iter().flat_map(|moment| spelled(moment)) {
                    for (file, bytes) in &exports {
                        let text = String::from_utf8_lossy(bytes);
                        assert!(!text.contains(&spelling), "{file} holds {table}.{name} as {spelling}");
                    }
                }
            }
            Filled::Code(list, of) => {
                let codes = column(&lists, list, of);
                assert!(!codes.is_empty(), "{list}.{of} is filled");
                for file in files(&terminal.work()).keys().filter(|name| name.extension().unwrap() == "csv") {
                    for ((_, row, column), value) in cells(&terminal.work().join(file)) {
                        let code = codes
                            .iter()
                            .any(|cell| cell.split('|').any(|code| code == row || code == column));
                        // Empty is a share of nothing.
                        let number = value.replacen(',', ".", 1).parse::<f64>().is_ok();
                        let count = value == "•" || value.is_empty() || number;
                        assert!(!code || count, "{}: {table}.{name} got out as {value}", file.display());
                        assert!(count, "{}: a figure is a number or hidden: {value}", file.display());
                    }
                }
            }
            Filled::Not => {}
        }
    }
}

#[test]
fn offices_that_differ_only_in_what_names_persons_give_the_same_exact_files() {
    let (one, other) = (new_word("Quxwyrm"), new_word("Zquirfl"));
    let made = |with: Betraying<'_>| {
        let terminal = Terminal::with_vault();
        let lists = terminal.folder().join("lists");
        write_lists(&lists, 24, with);
        terminal.import(&lists).expects(0, "the lists are taken in");
        for pack in PACKS {
            for file in [format!("{pack}.csv"), format!("{pack}.xlsx")] {
                terminal.report(pack, YEAR, &file, &["--exact"]).expects(0, "the report can be exported");
            }
        }
        files(&terminal.work())
    };
    let (one, other) = (made(Betraying::one(&one)), made(Betraying::other(&other)));
    assert_eq!(one.len(), 15, "five packs: a CSV, its description, a workbook");
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "the same files");
    for (name, bytes) in &one {
        assert!(bytes.len() > 100, "{}: something stands in it", name.display());
        assert!(
            bytes == &other[name],
            "{}: even exact figures depend on counts alone, never on a name, a day or an identifier",
            name.display()
        );
    }
}
