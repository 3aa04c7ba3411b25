//! Free times and a counsellor's calendar from the command line, of the fictional practice office.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use blackbox::cli::{Said, Terminal};
use std::fs;
use std::process::Command;

const DAYS: [&str; 4] = ["--from", "2026-11-23", "--to", "2026-12-06"];

fn ran(mut command: Command) -> Said {
    Said::of(&mut command)
}

/// A practice office whose calendar begins on Monday, 23 November 2026.
fn practice() -> Terminal {
    let terminal = Terminal::open();
    let demo = ["--persons", "30", "--years", "1", "--last-day", "2026-11-23"];
    ran(terminal.call("demo", demo)).expects(0, "a practice office is made");
    terminal
}

#[test]
fn free_times_are_listed_one_a_line_and_none_is_taken() {
    let terminal = practice();
    let said = ran(terminal.call("slots", DAYS));
    said.expects(0, "free times are listed");
    let lines: Vec<Vec<&str>> = said.out.lines().map(|line| line.split('\t').collect()).collect();
    assert!(lines.len() > 40, "{}", said.out);
    let mut sorted = lines.clone();
    sorted.sort_by_key(|line| line[0]);
    assert_eq!(
        lines.iter().map(|l| l[0]).collect::<Vec<_>>(),
        sorted.iter().map(|l| l[0]).collect::<Vec<_>>()
    );
    assert!(
        lines.iter().all(|line| line.len() == 4 && line[0].len() == 16 && line[1] == "45"),
        "{}",
        said.out
    );
    let name = lines[0][2];
    let mine = ran(terminal.call("slots", DAYS.into_iter().chain(["--counsellor", name])));
    mine.expects(0, "free times of one counsellor");
    let all: Vec<&str> = said.out.lines().filter(|line| line.split('\t').nth(2) == Some(name)).collect();
    assert_eq!(mine.out.lines().collect::<Vec<_>>(), all);
    // What stands in the calendar file at the same time is not free.
    let file = terminal.work().join("kalender.ics");
    let out = file.display().to_string();
    let ics = terminal.call("ics", DAYS.into_iter().chain(["--counsellor", name, "--out", &out]));
    ran(ics).expects(0, "a calendar file is written");
    let text = fs::read_to_string(&file).unwrap();
    let starts: Vec<String> = text
        .lines()
        .filter_map(|line| line.trim_end().strip_prefix("DTSTART:"))
        .map(|utc| {
            let at = chrono::NaiveDateTime::parse_from_str(utc, "%Y%m%dT%H%M%SZ").unwrap();
            // In November and December an hour ahead.
            (at + chrono::TimeDelta::hours(1)).format("%Y-%m-%dT%H:%M").to_string()
        })
        .collect();
    assert!(starts.len() > 10 && text.contains("BEGIN:VCALENDAR"), "{text}");
    assert!(starts.iter().all(|start| !all.iter().any(|line| line.starts_with(start.as_str()))));
}

#[test]
fn a_wrong_counsellor_a_wrong_period_and_a_place_inside_the_vault_are_refused() {
    let terminal = practice();
    let nobody = ran(terminal.call("slots", DAYS.into_iter().chain(["--counsellor", "Niemand"])));
    nobody.expects(1, "nobody is called so");
    assert!(nobody.err.contains("Niemand"), "{}", nobody.err);
    let backwards = terminal.call("slots", ["--from", "2026-12-06", "--to", "2026-11-23"]);
    ran(backwards).expects(2, "the first day lies after the last");
    let inside = terminal.vault().join("kalender.ics").display().to_string();
    let name = ran(terminal.call("slots", DAYS)).out.split('\t').nth(2).unwrap().to_owned();
    let ics = terminal.call("ics", DAYS.into_iter().chain(["--counsellor", &name, "--out", &inside]));
    ran(ics).expects(1, "nothing readable lies in the vault");
    assert!(!terminal.vault().join("kalender.ics").exists());
    let empty = Terminal::with_vault();
    let none = ran(empty.call("slots", DAYS));
    none.expects(0, "no opening hours, no free times");
    assert_eq!(none.out, "");
}
