//! Deadlines and holidays as an administrator asks for them on the command line, without a vault. Expected days come from a
//! second source (`tests/fixtures/holidays/second_source.py`), never from the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use blackbox::cli::{Said, Terminal, fixture, lines};
use serde_json::Value;

const LANDS: [&str; 16] =
    ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"];

fn say(terminal: &Terminal, arguments: &[&str]) -> Said {
    Said::of(terminal.program().args(arguments))
}

fn json(said: &Said) -> Value {
    serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {said:?}"))
}

/// The call of a line of `deadlines.csv`.
fn call(case: &BTreeMap<String, String>) -> Vec<&str> {
    let what = case["what"].as_str();
    let kind = if what.starts_with(|c: char| c.is_ascii_digit()) { "--period" } else { "--rule" };
    let mut call = vec!["deadline", kind, what, "--land", &case["land"]];
    for (option, column) in [("--served", "served"), ("--posted", "posted"), ("--lodged", "lodged")] {
        if !case[column].is_empty() {
            call.extend([option, case[column].as_str()]);
        }
    }
    call
}

#[test]
fn every_worked_case_gives_the_last_day_reckoned_independently() {
    let terminal = Terminal::open();
    let cases = lines(&fixture("deadlines.csv"));
    assert!(cases.len() >= 50, "the five cases of the design and at least 45 more");
    for case in &cases {
        let said = say(&terminal, &call(case));
        said.expects(0, "a possible case is reckoned");
        let first = said.out.lines().next().unwrap_or_default();
        assert_eq!(first, case["last_day"], "{case:?}\n{}", said.out);
        assert!(said.out.contains("keine Rechtsauskunft"), "said beside every proposal: {}", said.out);
    }
}

#[test]
fn for_machines_the_same_days_stand_in_iso_with_steps_and_provisions() {
    let terminal = Terminal::open();
    for case in lines(&fixture("deadlines.csv")).iter().step_by(3) {
        let mut arguments = call(case);
        arguments.push("--json");
        let found = json(say(&terminal, &arguments).expects(0, "a possible case is reckoned"));
        assert_eq!(found["last_day"], case["last_day"].as_str(), "{case:?}");
        assert_eq!(found["served"], case["start"].as_str(), "the day it counts from: {case:?}");
        assert_eq!(found["land"], case["land"].as_str());
        assert!(
            !found["steps"].as_array().unwrap().is_empty()
                && !found["legal_basis"].as_array().unwrap().is_empty()
        );
        let safe = found["safe_day"].as_str().unwrap();
        assert!(safe <= case["last_day"].as_str(), "the safe day is never later: {case:?}");
        let earlier = found["warnings"].as_array().unwrap().iter().filter(|w| w["code"] == "earlier");
        let earliest = earlier.map(|warning| warning["day"].as_str().unwrap()).min();
        assert_eq!(
            safe,
            earliest.unwrap_or(case["last_day"].as_str()),
            "the earliest of all readings: {case:?}"
        );
    }
}

#[test]
fn each_step_is_told_with_its_provision_and_the_earlier_reading_is_warned_of() {
    let terminal = Terminal::open();
    let said = say(&terminal, &["deadline", "--period", "2w", "--served", "2027-05-13"]);
    said.expects(0, "a period read from a letter is reckoned");
    for part in ["BGB § 187 Abs. 1", "BGB § 188", "BGB § 193", "Fronleichnam", "Mi, 26. Mai 2027"] {
        assert!(said.out.contains(part), "{part} stands in {}", said.out);
    }
    let said = say(
        &terminal,
        &["deadline", "--rule", "asyl_klage", "--posted", "2026-11-16", "--lodged", "2026-07-01"],
    );
    for part in ["VwVfG § 41 Abs. 2", "Fr, 20. November 2026", "AsylG § 74 Abs. 1 Satz 1", "neues Recht"] {
        assert!(said.out.contains(part), "{part} stands in {}", said.out);
    }
}

#[test]
fn every_listed_rule_can_be_asked_for_and_names_its_provision() {
    let terminal = Terminal::open();
    let listed = say(&terminal, &["deadline", "--rules"]);
    listed.expects(0, "the rules are listed");
    let codes: Vec<&str> = listed.out.lines().filter_map(|line| line.split('\t').next()).collect();
    let rules = json(&say(&terminal, &["deadline", "--rules", "--json"]));
    let in_json: Vec<&str> =
        rules.as_array().unwrap().iter().map(|rule| rule["code"].as_str().unwrap()).collect();
    assert_eq!(codes, in_json);
    assert!(codes.len() >= 45, "every row of the table of deadlines");
    for code in codes {
        let found = json(&say(&terminal, &["deadline", "--rule", code, "--served", "2026-11-02", "--json"]));
        assert_eq!(found["rule"], code);
        assert!(found["legal_basis"][0].as_str().unwrap().contains('§'), "{found}");
    }
}

#[test]
fn what_cannot_be_reckoned_is_refused_with_the_reason() {
    let terminal = Terminal::open();
    for (arguments, code, reason) in [
        (vec!["--rule", "nix", "--served", "2026-11-02"], 2, "asyl_klagebegruendung"),
        (vec!["--rule", "asyl_klage", "--served", "2026-02-30"], 2, "2026-02-30"),
        (vec!["--rule", "asyl_klage", "--served", "2.11.2026"], 2, "JJJJ-MM-TT"),
        (vec!["--rule", "asyl_klage", "--served", "2026-11-02", "--land", "NRW"], 2, "NI, NW, RP"),
        (vec!["--period", "2 Wochen", "--served", "2026-11-02"], 2, "2w"),
        (vec!["--period", "0w", "--served", "2026-11-02"], 2, "mindestens einen Tag"),
        (vec!["--period", "999w", "--served", "2026-11-02"], 2, "400"),
        (vec!["--rule", "asyl_klage"], 2, "--served"),
        (vec!["--rule", "asyl_klage", "--served", "2026-11-02", "--posted", "2026-11-01"], 2, "--posted"),
        (vec![], 2, "--rule"),
        (vec!["--rule", "asyl_klage", "--served", "1989-11-09"], 1, "9. November 1989"),
        (vec!["--rule", "kind_titel", "--posted", "2026-11-02"], 1, "nicht mit einem Brief"),
        (
            vec!["--rule", "asyl_klage", "--served", "2026-11-02", "--lodged", "2026-11-03"],
            1,
            "3. November 2026",
        ),
    ] {
        let mut call = vec!["deadline"];
        call.extend(&arguments);
        let said = say(&terminal, &call);
        said.expects(code, "1 is a refusal, 2 is wrong usage");
        assert!(said.err.contains(reason), "{arguments:?} says {reason}: {}", said.err);
        assert_eq!(said.out, "", "nothing that could be taken for a result");
    }
}

#[test]
fn holidays_of_every_land_are_listed_as_a_second_source_has_them() {
    let terminal = Terminal::open();
    let mut expected: BTreeMap<(String, &str), BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for line in lines(&fixture("holidays/public.csv")) {
        for land in LANDS {
            if line["lands"] == "all" || line["lands"].split(',').any(|one| one == land) {
                let names = expected.entry((line["day"][..4].to_owned(), land)).or_default();
                names.entry(line["day"].clone()).or_default().insert(line["name"].clone());
            }
        }
    }
    for year in ["1994", "2008", "2017", "2028"] {
        for land in LANDS {
            let said = say(&terminal, &["holidays", "--land", &land.to_lowercase(), "--year", year]);
            said.expects(0, "holidays need no vault");
            let days = expected[&(year.to_owned(), land)].iter();
            let wanted: String = days
                .map(|(day, names)| {
                    format!("{day} {}\n", names.iter().cloned().collect::<Vec<_>>().join("; "))
                })
                .collect();
            assert_eq!(said.out, wanted, "{land} {year}");
        }
    }
}

#[test]
fn merely_local_holidays_come_only_when_asked_for_and_say_where_they_hold() {
    let terminal = Terminal::open();
    let whole = say(&terminal, &["holidays", "--land", "BY", "--year", "2026"]).out;
    let with_local = say(&terminal, &["holidays", "--land", "BY", "--year", "2026", "--local"]).out;
    let more: Vec<&str> = with_local.lines().filter(|line| !whole.contains(line)).collect();
    assert_eq!(more.len(), 2, "{more:?}");
    assert!(
        more[0].starts_with("2026-08-08 Augsburger Hohes Friedensfest (")
            && more[0].contains("Stadt Augsburg")
    );
    assert!(more[1].starts_with("2026-08-15 Mariä Himmelfahrt (") && more[1].contains("katholischer"));
    let listed = json(&say(&terminal, &["holidays", "--land", "TH", "--year", "2026", "--local", "--json"]));
    let corpus_christi = listed.as_array().unwrap().iter().find(|day| day["date"] == "2026-06-04").unwrap();
    assert!(
        corpus_christi["local"] == true && corpus_christi["where"].as_str().unwrap().contains("Eichsfeld")
    );
    say(&terminal, &["holidays", "--land", "NW", "--year", "1990"])
        .expects(1, "before the first full year of the sixteen Länder nothing is known");
    say(&terminal, &["holidays", "--land", "Bayern", "--year", "2026"])
        .expects(2, "a Land is given by its letters");
}
