//! How often the rule for likely duplicates is right, on a labelled set of invented pairs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::print_stdout)]

use domain::duplicate::{Portrait, likely_the_same};
use domain::{BirthReading, read_birth, telephone_digits};
use std::collections::BTreeMap;

const PAIRS: &str = include_str!("../../../../tests/fixtures/duplicates.csv");

fn portrait(cells: &[&str]) -> Portrait {
    let [name, birth, gender, nationality, phone, azr] = cells else { panic!("six cells: {cells:?}") };
    let birth = match read_birth(birth, "2026-11-23".parse().unwrap()) {
        BirthReading::Known(birth) => Some(birth),
        _ => None,
    };
    let some = |text: &&str| (!text.is_empty()).then(|| (*text).to_owned());
    let mut portrait = Portrait::new(name, birth, some(gender).as_deref(), some(nationality).as_deref());
    portrait.reached_at(&telephone_digits(phone));
    if !azr.is_empty() {
        portrait.kept_as(&format!("azr:{azr}"));
    }
    portrait
}

#[test]
fn hints_are_seldom_wrong_and_most_duplicates_are_noticed() {
    let (mut right, mut wrong, mut missed) = (0_u32, 0_u32, 0_u32);
    let mut kinds: BTreeMap<(&str, &str), (u32, u32)> = BTreeMap::new();
    for line in PAIRS.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        assert_eq!(cells.len(), 15, "{line}");
        let (a, b) = (portrait(&cells[3..9]), portrait(&cells[9..15]));
        let likely = likely_the_same(&a, &b, false).is_some();
        assert_eq!(likely, likely_the_same(&b, &a, false).is_some(), "the same both ways: {line}");
        assert!(
            !likely || !a.places().is_disjoint(&b.places()),
            "the list finds what the rule finds: {line}"
        );
        let kind = kinds.entry((cells[1], cells[2])).or_default();
        match (cells[1] == "ja", likely) {
            (true, true) => right += 1,
            (false, true) => wrong += 1,
            (true, false) => missed += 1,
            (false, false) => {}
        }
        kind.0 += u32::from(likely == (cells[1] == "ja"));
        kind.1 += 1;
    }
    for ((same, kind), (good, all)) in kinds {
        println!("{same:4} {kind:20} {good:3} of {all:3} judged rightly");
    }
    let (precision, recall) =
        (f64::from(right) / f64::from(right + wrong), f64::from(right) / f64::from(right + missed));
    println!(
        "precision {precision:.3}, recall {recall:.3} ({right} noticed, {wrong} wrongly, {missed} missed)"
    );
    assert!(precision >= 0.95, "few false hints: {precision:.3}");
    assert!(recall >= 0.80, "most duplicates noticed: {recall:.3}");
}
