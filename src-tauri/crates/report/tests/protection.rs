//! What is published hides what it must, shows zeros, and changes no figure it shows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod common;

use common::{Cells, cells, exact, fixtures, pack, read_office, year};
use disclosure::{Printing, Rule};
use report::{AuditedReport, Counted, Explanations, Shown, audit, count, protect};

fn published(id: &str) -> (Counted, AuditedReport, Explanations) {
    let counted = count(&pack(id), &read_office(&fixtures().join("office-2025")), year(2025)).unwrap();
    let protected = protect(&counted, &Rule::new([7; 32])).unwrap();
    let (audited, why) = audit(protected, &counted).unwrap();
    (counted, audited, why)
}

fn csv(audited: &AuditedReport) -> Cells {
    cells(std::str::from_utf8(&report::render::csv(audited).unwrap()).unwrap())
}

#[test]
fn small_figures_are_hidden_zeros_are_shown_and_the_rest_is_exact() {
    for id in ["avb-bamf", "regionale-beratung"] {
        let (counted, audited, _) = published(id);
        let (exact, outside) = (exact(&counted), csv(&audited));
        assert!(outside.keys().all(|key| exact.contains_key(key)));
        for (key, value) in &exact {
            let shown = outside.get(key).map_or("0", String::as_str);
            let of_posts = key.1.starts_with("VZÄ");
            match value.as_str() {
                "0" | "0,0" => assert!(shown == "0" || shown == "0,0", "{key:?}: 0 is no secret"),
                "1" | "2" if !of_posts => assert_eq!(shown, "•", "{key:?} is small"),
                _ => assert!(shown == value || shown == "•", "{key:?}: {shown} is not what was counted"),
            }
        }
        let hidden = outside.values().filter(|value| *value == "•").count();
        assert_eq!(hidden, audited.hidden());
        assert!(hidden > 0 && hidden * 2 < outside.len(), "{id}: {hidden} of {} hidden", outside.len());
    }
}

#[test]
fn figures_few_persons_stand_behind_are_hidden_however_great_they_are() {
    let (counted, audited, _) = published("regionale-beratung");
    for (table, shown) in counted.exact_tables().iter().zip(audited.tables()) {
        for ((row, column, figure), (_, _, shown)) in table.iter().zip(shown.iter()) {
            if figure.cell.is_some() && (1..3).contains(&figure.contributors) {
                assert_eq!(*shown, Shown::Hidden, "{} {} {}", table.id, row.code, column.code);
            }
        }
    }
}

#[test]
fn the_same_figure_is_one_cell_in_every_table() {
    let (counted, ..) = published("regionale-beratung");
    let cell = |table: &str, row: &str, column: &str| {
        let table = counted.exact_tables().iter().find(|t| t.id == table).unwrap();
        let found = table.iter().find(|(r, c, _)| r.code == row && c.code == column).unwrap();
        found.2.cell.clone().unwrap()
    };
    assert_eq!(cell("T1", "Personen", "Wert"), cell("T2", "gesamt", "gesamt"));
    assert_eq!(cell("T1", "Personen", "Wert"), cell("T4", "gesamt", "gesamt"));
    assert_eq!(cell("T2", "gesamt", "w"), cell("T4", "gesamt", "w"));
    assert_eq!(cell("T1", "Beratungen", "Wert"), cell("T5", "gesamt", "gesamt"));
    assert_ne!(cell("T3", "SY", "Personen"), cell("T3", "SY", "Beratungen"));
}

/// What an outsider can calculate by adding and subtracting alone: cells a relation leaves as its only unknown.
fn calculable(counted: &Counted, audited: &AuditedReport) -> Vec<String> {
    use disclosure::Relation;
    let mut known: std::collections::BTreeMap<String, u64> = Default::default();
    for (table, shown) in counted.exact_tables().iter().zip(audited.tables()) {
        for ((_, _, figure), (_, _, shown)) in table.iter().zip(shown.iter()) {
            if let (Some(cell), Shown::Number(_)) = (&figure.cell, shown) {
                let value = counted.cells().exact_cells().find(|c| c.id == *cell).unwrap().value;
                known.insert(cell.as_str().to_owned(), value);
            }
        }
    }
    let published: Vec<String> = known.keys().cloned().collect();
    loop {
        let before = known.len();
        for relation in counted.cells().relations() {
            if let Relation::Sum { total, parts } = relation {
                let all: Vec<&str> = parts.iter().chain([total]).map(|id| id.as_str()).collect();
                let unknown: Vec<&&str> = all.iter().filter(|id| !known.contains_key(**id)).collect();
                if let [one] = unknown.as_slice() {
                    let value = counted.cells().exact_cells().find(|c| c.id.as_str() == **one).unwrap().value;
                    known.insert((**one).to_string(), value);
                }
            }
        }
        if known.len() == before {
            break;
        }
    }
    known.into_keys().filter(|id| !published.contains(id)).collect()
}

#[test]
fn nothing_hidden_can_be_calculated_from_what_is_shown() {
    for id in ["avb-bamf", "regionale-beratung"] {
        let (counted, audited, _) = published(id);
        let calculable = calculable(&counted, &audited);
        for cell in counted.cells().exact_cells() {
            let small = (1..3).contains(&cell.contributors);
            let hidden = cell.printing != Printing::Never || small;
            assert!(
                !hidden || !calculable.contains(&cell.id.as_str().to_owned()),
                "{} can be calculated",
                cell.id
            );
        }
    }
}

#[test]
fn no_relation_is_lost_between_tables() {
    let (counted, ..) = published("regionale-beratung");
    let of = |part: &str| counted.cells().relations().filter(|r| format!("{r:?}").contains(part)).count();
    assert!(of("age=0-5") >= 2, "age bands are tied to the total and to the minors");
    assert!(of("anonymous=ja") >= 1, "consultations by nationality are tied to all by the anonymous ones");
    let unions =
        counted.cells().relations().filter(|r| matches!(r, disclosure::Relation::Union { .. })).count();
    assert_eq!(unions, 2, "topics overlap, for consultations and for persons");
    assert!(of("|case[]") >= 1, "cases are no more than consultations");
}

#[test]
fn a_greater_threshold_hides_more_and_a_smaller_one_is_not_accepted() {
    let counted =
        count(&pack("avb-bamf"), &read_office(&fixtures().join("office-2025")), year(2025)).unwrap();
    let hidden = |threshold| {
        let rule = Rule::new([7; 32]).with_threshold(threshold);
        let (audited, _) = audit(protect(&counted, &rule).unwrap(), &counted).unwrap();
        (audited.about().threshold, audited.hidden())
    };
    let (three, eight) = (hidden(3), hidden(8));
    assert_eq!(hidden(1).0, 3, "the pack's own threshold is the least");
    assert_eq!((three.0, eight.0), (3, 8));
    assert!(three.1 < eight.1, "{} hidden at 3, {} at 8", three.1, eight.1);
}
