//! Finding people from the command line: whatever the spelling or script of record and question, the best first, names as
//! recorded, with the reason; and nobody who merely has two consonants in common.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fs;

use blackbox::cli::{Said, Terminal, copy_folder, fixture};
use blackbox::practice::PASSPHRASE;
use office::{Office, SystemClock};
use serde_json::Value;
use vault::Passphrase;
use wire::{FindPersonRequest, PersonHit};

/// Family name, given name, birth: invented people in the order of their own numbers.
const PEOPLE: &[(&str, &str, &str)] = &[
    ("Probemann", "Mohammad", "01.04.1990"),
    ("Übungs", "Muhamed", "12.05.1991"),
    ("تجربة", "محمد", "03.03.1988"),
    ("Tesfay", "Haimanot", "1985"),
    ("ተስፋይ", "ሃይማኖት", "1996"),
    ("Müller-Beispiel", "Eva", "02.02.1970"),
    ("Kowalenko", "Musterija", "30.08.1979"),
    ("Коваленко", "Зразок", "11.11.1982"),
    ("Şahin", "Örnek", "07.07.1988"),
    ("Đorđević", "Željko", "09.09.1969"),
    ("Hussein", "Namuna", "1999"),
    ("حسین", "نمونه", "10.10.2001"),
    ("Jusuf", "Primjer", "04.04.1964"),
    ("Abd al-Rahman", "Mithal", "05.05.1995"),
    ("Ela", "Ali", "06.06.2006"),
    ("Alaa", "Lale", "06.07.2006"),
    ("Yıldız", "Güneş", "15.05.1975"),
    ("Čović", "Žarko", "16.06.1976"),
];

/// A vault that holds them.
fn office() -> Terminal {
    let terminal = Terminal::with_vault();
    let folder = terminal.work().join("people");
    copy_folder(&fixture("office-2025"), &folder);
    for file in fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        let header = fs::read_to_string(&path).unwrap().lines().next().unwrap().to_owned();
        let mut text = format!("{header}\n");
        if path.ends_with("personen.csv") {
            for (at, (family, given, birth)) in PEOPLE.iter().enumerate() {
                text.push_str(&format!("P-{:05};{family};{given};{birth};w;SY;ar;ja;Dorsten;;\n", at + 1));
            }
        }
        fs::write(&path, text).unwrap();
    }
    terminal.import(&folder).expects(0, "the people are taken in");
    terminal
}

/// The same vault without the command line, opened once for many questions.
struct Desk(Office);

impl Desk {
    fn at(terminal: &Terminal) -> Self {
        let passphrase = Passphrase::typed(PASSPHRASE.to_owned());
        Self(
            Office::open(&terminal.vault(), None, passphrase, Box::new(SystemClock))
                .expect("the vault opens"),
        )
    }

    fn hits(&self, text: &str) -> Vec<PersonHit> {
        self.0.find_person(&FindPersonRequest { text: text.to_owned(), limit: 50 }).expect("a search")
    }

    /// Who is found: family and given name, the best first.
    fn found(&self, text: &str) -> Vec<String> {
        let name =
            |hit: PersonHit| format!("{}, {}", hit.family.unwrap_or_default(), hit.given.unwrap_or_default());
        self.hits(text).into_iter().map(name).collect()
    }

    fn why(&self, text: &str) -> Vec<(String, String)> {
        self.hits(text).into_iter().flat_map(|hit| hit.matched).map(|m| (m.why, m.piece)).collect()
    }
}

#[test]
fn people_are_found_in_every_spelling_and_script_of_record_and_question() {
    let desk = Desk::at(&office());
    let mut missed = Vec::new();
    for (asked, wanted) in [
        ("Mohammad", &["Probemann, Mohammad", "Übungs, Muhamed", "تجربة, محمد"][..]),
        ("محمد", &["تجربة, محمد", "Probemann, Mohammad", "Übungs, Muhamed"]),
        ("Tesfai", &["Tesfay, Haimanot", "ተስፋይ, ሃይማኖት"]),
        ("ተስፋይ", &["ተስፋይ, ሃይማኖት", "Tesfay, Haimanot"]),
        ("Mueller", &["Müller-Beispiel, Eva"]),
        ("Muller", &["Müller-Beispiel, Eva"]),
        ("Kovalenko", &["Kowalenko, Musterija", "Коваленко, Зразок"]),
        ("Коваленко", &["Коваленко, Зразок", "Kowalenko, Musterija"]),
        ("Sahin", &["Şahin, Örnek"]),
        ("Schahin", &["Şahin, Örnek"]),
        ("Djordjevic", &["Đorđević, Željko"]),
        ("Dordevic", &["Đorđević, Željko"]),
        ("Ђорђевић", &["Đorđević, Željko"]),
        ("Hossain", &["Hussein, Namuna", "حسین, نمونه"]),
        ("حسين", &["حسین, نمونه", "Hussein, Namuna"]),
        ("Youssef", &["Jusuf, Primjer"]),
        ("يوسف", &["Jusuf, Primjer"]),
        ("Abdulrahman", &["Abd al-Rahman, Mithal"]),
        ("عبد الرحمن", &["Abd al-Rahman, Mithal"]),
        ("Yildiz", &["Yıldız, Güneş"]),
        ("Covic", &["Čović, Žarko"]),
        ("Tschowitsch", &["Čović, Žarko"]),
        ("zarko covic", &["Čović, Žarko"]),
        ("haimanot tes", &["Tesfay, Haimanot", "ተስፋይ, ሃይማኖት"]),
    ] {
        let names = desk.found(asked);
        if names.first().map(String::as_str) != Some(wanted[0])
            || wanted.iter().any(|w| !names.iter().any(|n| n == w))
        {
            missed.push(format!("{asked}: {names:?} instead of {wanted:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn numbers_and_births_are_found_in_every_form_and_the_reason_is_told() {
    let desk = Desk::at(&office());
    let number = desk.hits("Probemann")[0].number.clone();
    let (year, running) = number.split_once('-').unwrap();
    let short = running.trim_start_matches('0');
    for asked in [number.clone(), format!("{year}-{short}"), format!("{}-{short}", &year[2..])] {
        assert_eq!(desk.found(&asked).first().map(String::as_str), Some("Probemann, Mohammad"), "{asked}");
    }
    for asked in ["1.4.1990", "01.04.1990", "1990-04-01", "1990", "probemann 1990"] {
        assert_eq!(desk.found(asked), ["Probemann, Mohammad"], "{asked}");
    }
    let told = |why: &str, piece: &str| (why.to_owned(), piece.to_owned());
    assert!(desk.why("Muhammed").contains(&told("spelling", "Mohammad")));
    assert!(desk.why("محمد").contains(&told("script", "Mohammad")));
    assert_eq!(desk.why("1990"), [told("birth", "1990-04-01")]);
}

#[test]
fn two_consonants_alike_find_nobody() {
    let desk = Desk::at(&office());
    assert_eq!(desk.found("Ali"), ["Ela, Ali"], "neither Alaa nor Lale");
    assert_eq!(desk.found("Leila"), [""; 0], "neither Lale nor Ela");
    assert_eq!(desk.found("Mohammad Tesfay"), [""; 0], "all words must be met by one person");
}

#[test]
fn the_command_line_prints_number_name_as_recorded_and_reason() {
    let terminal = office();
    let search = |rest: &[&str]| Said::of(&mut terminal.call("search", rest));
    let said = search(&["ተስፋይ"]);
    said.expects(0, "a search is answered");
    let lines: Vec<Vec<&str>> = said.out.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 2, "both spellings: {said:?}");
    assert!(lines.iter().all(|line| line.len() == 3 && line[0].contains('-')), "{lines:?}");
    assert_eq!((lines[0][1], lines[0][2]), ("ተስፋይ, ሃይማኖት", "Name: ተስፋይ"));
    assert_eq!((lines[1][1], lines[1][2]), ("Tesfay, Haimanot", "andere Schrift: Tesfay"));

    let said = search(&["--json", "Sahin"]);
    said.expects(0, "a search is answered");
    let hits: Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!((&hits[0]["family"], &hits[0]["given"]), (&Value::from("Şahin"), &Value::from("Örnek")));
    assert!(
        hits[0]["number"].as_str().unwrap().contains('-') && !hits[0]["why"].as_str().unwrap().is_empty()
    );

    let said = search(&["Niemandsname"]);
    said.expects(0, "nobody found is an answer, not a refusal");
    assert!(said.out.is_empty() && !said.err.is_empty(), "nothing on stdout, a word on stderr: {said:?}");
}
