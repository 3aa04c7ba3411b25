//! The fictional office: deterministic, plausible, and clean by the office's own intake.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use chrono::Datelike;
use intake::{Known, OfficeRows, Row, demo, read_folder, write_folder};
use std::collections::{BTreeMap, BTreeSet};
use support::{today, told};

fn read_back(rows: &OfficeRows) -> OfficeRows {
    let folder = tempfile::tempdir().unwrap();
    write_folder(rows, folder.path()).unwrap();
    let reading = read_folder(folder.path(), &Known::default(), today());
    assert_eq!(told(reading.findings()), Vec::<String>::new());
    reading.into_rows().unwrap()
}

#[test]
fn what_is_made_passes_the_intake_and_reads_back_the_same() {
    for (persons, years, seed) in [(0, 1, 1), (1, 1, 1), (17, 1, 2), (400, 2, 3), (1200, 3, 4), (50, 10, 5)] {
        let rows = demo::office(persons, years, seed, today());
        assert_eq!(rows.persons.len(), persons as usize);
        assert_eq!(read_back(&rows), rows, "{persons} persons, {years} years");
    }
}

#[test]
fn the_same_seed_gives_the_same_office_and_another_gives_another() {
    let first = demo::office(200, 2, 7, today());
    assert_eq!(demo::office(200, 2, 7, today()), first);
    assert_ne!(demo::office(200, 2, 8, today()), first);
}

#[test]
fn an_office_grown_over_ten_years_counsels_nobody_for_more_than_two() {
    let rows = demo::grown_office(1000, 10, 3, today());
    assert_eq!(read_back(&rows), rows);
    let contacts = rows.contacts.len() as f64 / 1000.0;
    assert!((3.4..=4.6).contains(&contacts), "about four contacts a person: {contacts}");
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    rows.contacts.iter().for_each(|contact| *years.entry(contact.date.year()).or_default() += 1);
    assert!(
        years.values().filter(|n| (250..750).contains(*n)).count() >= 8,
        "spread over the years: {years:?}"
    );
    let opened: BTreeMap<_, _> = rows.cases.iter().map(|case| (case.ident.clone(), case.opened_on)).collect();
    for contact in rows.contacts.iter().filter(|contact| contact.case.is_some()) {
        let since = opened[contact.case.as_ref().unwrap()];
        assert!((contact.date - since).num_days() <= 365 * 2 + 30 + 90, "{contact:?}");
    }
}

#[test]
fn the_office_looks_like_one() {
    let (persons, years) = (1500, 3);
    let rows = demo::office(persons, years, 11, today());
    let contacts = rows.contacts.len() as f64 / f64::from(persons * years);
    assert!((1.7..=2.3).contains(&contacts), "about two contacts a person and year: {contacts}");
    let share = |count: usize| count * 100 / rows.contacts.len();
    assert!(
        (3..=10).contains(&share(rows.contacts.iter().filter(|c| c.case.is_none()).count())),
        "anonymous"
    );
    assert!(
        share(rows.contacts.iter().filter(|c| !c.participants.is_empty()).count()) >= 10,
        "co-counselled"
    );
    assert!((8..=18).contains(&share(rows.referrals.len())), "referrals");
    let counsellors: BTreeSet<_> = rows.contacts.iter().filter_map(|c| c.counsellor.clone()).collect();
    assert!((4..=6).contains(&counsellors.len()));
    let lines: BTreeSet<_> = rows.contacts.iter().filter_map(|c| c.funding_line.clone()).collect();
    assert!(lines.len() >= 3);
    assert!(rows.statuses.len() > rows.persons.len(), "statuses change");
    assert!(rows.statuses.iter().all(|s| s.to.is_none_or(|to| s.from.is_some_and(|from| from <= to))));
    assert!(!rows.reports.is_empty() && !rows.groups.is_empty() && rows.posts.len() == 5);
    let missing = |count: usize| assert!(count > 0 && count * 10 < rows.persons.len());
    missing(rows.persons.iter().filter(|p| p.birth.is_none()).count());
    missing(rows.persons.iter().filter(|p| p.gender.is_none()).count());
    missing(rows.persons.iter().filter(|p| p.nationality.is_none()).count());
    let households: BTreeSet<_> = rows.persons.iter().filter_map(|p| p.household.clone()).collect();
    assert!(households.len() * 14 / 10 < rows.persons.len(), "families, not only people alone");
    assert_eq!(rows.persons[0].at().line, 2);
}

#[test]
fn planned_contacts_alone_lie_after_the_last_day() {
    let rows = demo::office(600, 1, 3, today());
    let later: Vec<_> = rows.contacts.iter().filter(|c| c.date > today()).collect();
    assert!(!later.is_empty());
    assert!(later.iter().all(|c| c.state.as_deref() == Some("geplant")));
}

#[test]
fn ninety_thousand_persons_are_made_quickly_and_fit_the_limits_of_a_folder() {
    let begun = std::time::Instant::now();
    let rows = demo::office(90_000, 1, 1, today());
    let taken = begun.elapsed();
    assert!(taken.as_secs() < 60, "quick even unoptimised and beside other work: {taken:?}");
    assert!((160_000..500_000).contains(&rows.contacts.len()));
    let bytes: usize = rows
        .contacts
        .iter()
        .map(|contact| contact.cells().iter().map(|cell| cell.len() + 1).sum::<usize>())
        .sum();
    assert!(bytes < 50 << 20, "kontakte.csv would have {bytes} bytes");
}
