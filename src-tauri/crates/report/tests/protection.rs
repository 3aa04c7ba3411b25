//! What is published hides what it must.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod common;

use common::{fixtures, pack, read_office, year};
use disclosure::Rule;

#[test]
fn both_reports_of_a_known_office_can_be_published() {
    let facts = read_office(&fixtures().join("office-2025"));
    for id in ["avb-bamf", "regionale-beratung"] {
        let counted = report::count(&pack(id), &facts, year(2025)).unwrap();
        eprintln!("{id}: {:?}", counted.cells());
        let start = std::time::Instant::now();
        let protected = report::protect(
            &counted,
            &Rule::new([7; 32]).with_time_limit(std::time::Duration::from_secs(300)),
        );
        eprintln!("protect {:?}", start.elapsed());
        let protected = protected.unwrap();
        let (audited, _) = report::audit(protected, &counted).unwrap();
        eprintln!("{id}: {} hidden, {:?}", audited.hidden(), start.elapsed());
    }
}
