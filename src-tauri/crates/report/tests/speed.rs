//! A great office is counted fast. Run with `cargo test --release -- --ignored`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod common;

use common::{fixtures, pack, read_office, year};
use report::facts::*;
use std::time::{Duration, Instant};

/// The known office a hundred and more times over, with other identifiers.
fn great(times: u64) -> Facts {
    let small = read_office(&fixtures().join("office-2025"));
    let mut great = Facts::default();
    great.codes.clone_from(&small.codes);
    great.posts.clone_from(&small.posts);
    for copy in 0..times {
        let other = |id: u64| id + copy * 1_000_000;
        for row in &small.persons {
            great.persons.push(Person { id: PersonRef(other(row.id.0)), ..row.clone() });
        }
        for row in &small.cases {
            let person = PersonRef(other(row.person.0));
            great.cases.push(Case { id: CaseRef(other(row.id.0)), person, ..row.clone() });
        }
        for row in &small.contacts {
            great.contacts.push(Contact {
                id: ContactRef(other(row.id.0)),
                case: row.case.map(|case| CaseRef(other(case.0))),
                participants: row.participants.iter().map(|person| PersonRef(other(person.0))).collect(),
                ..row.clone()
            });
        }
        for row in &small.referrals {
            let contact = ContactRef(other(row.contact.0));
            great.referrals.push(Referral { id: ReferralRef(other(row.id.0)), contact, ..row.clone() });
        }
    }
    great
}

#[test]
#[ignore = "meaningful only in a release build"]
fn ninety_thousand_persons_are_counted_in_less_than_two_seconds() {
    let facts = great(158);
    assert!(facts.persons.len() > 90_000 && facts.contacts.len() > 270_000);
    for id in ["avb-bamf", "regionale-beratung"] {
        let pack = pack(id);
        let start = Instant::now();
        let counted = report::count(&pack, &facts, year(2025)).unwrap();
        let spent = start.elapsed();
        assert_eq!(counted.exact_tables()[0].cells[0][0].number.unwrap().in_last_decimal() % 158, 0);
        assert!(spent < Duration::from_secs(2), "{id}: {spent:?} for {} persons", facts.persons.len());
    }
}
