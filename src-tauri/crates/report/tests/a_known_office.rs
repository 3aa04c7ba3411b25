//! The figures of a known office, cell by cell.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod common;

use common::{cells, exact, fixtures, pack, read_office, without_zeros, year};
use std::fs::read_to_string;

fn compare(id: &str) {
    let facts = read_office(&fixtures().join("office-2025"));
    let counted = report::count(&pack(id), &facts, year(2025)).unwrap();
    let expected = cells(&read_to_string(fixtures().join(format!("office-2025.{id}.expected.csv"))).unwrap());
    let counted = without_zeros(exact(&counted));
    let expected = without_zeros(expected);
    for key in counted.keys().chain(expected.keys()) {
        assert_eq!(counted.get(key), expected.get(key), "{key:?}: counted (left) must be what is expected");
    }
    assert!(expected.len() > 30, "the file has figures to compare");
}

#[test]
fn the_55_lines_are_exact() {
    compare("avb-bamf");
}

#[test]
fn t1_to_t8_are_exact() {
    compare("regionale-beratung");
}
