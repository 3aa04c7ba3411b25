//! The shapes of table an office's report is made of, and what the protection does with each.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use disclosure::{
    Audited, Cell, Counted, DisclosureError, Explanation, Figure, Reason, Relation, Rule, audit, protect,
};

fn rule() -> Rule {
    Rule::new([11; 32])
}

fn publish(cells: Vec<Cell>, relations: Vec<Relation>) -> Audited {
    let counted = Counted::new(cells, relations).unwrap();
    audit(protect(&counted, &rule()).unwrap(), &counted, &rule()).unwrap()
}

fn hidden(audited: &Audited) -> Vec<String> {
    let hidden = audited.figures().filter(|(_, figure)| *figure == Figure::Hidden);
    hidden.map(|(id, _)| id.to_string()).collect()
}

fn told<'a>(audited: &'a Audited, id: &str) -> &'a Explanation {
    audited.explanations().iter().find(|told| told.id == id.into()).expect("the cell is not printed")
}

/// Rows × columns of person counts with both margins and the grand total.
fn crossed(rows: &[(&str, &[u64])], columns: &[&str]) -> (Vec<Cell>, Vec<Relation>) {
    let (mut cells, mut relations) = (Vec::new(), Vec::new());
    for (row, counts) in rows {
        cells.extend(columns.iter().zip(*counts).map(|(c, n)| Cell::persons(format!("{row}/{c}"), *n)));
        cells.push(Cell::persons(*row, counts.iter().sum()));
        relations.push(Relation::sum(*row, columns.iter().map(|c| format!("{row}/{c}"))));
    }
    for (at, column) in columns.iter().enumerate() {
        let count = rows.iter().filter_map(|(_, counts)| counts.get(at)).sum();
        cells.push(Cell::persons(*column, count));
        relations.push(Relation::sum(*column, rows.iter().map(|(row, _)| format!("{row}/{column}"))));
    }
    cells.push(Cell::persons("all", rows.iter().flat_map(|(_, counts)| *counts).sum()));
    relations.push(Relation::sum("all", rows.iter().map(|(row, _)| *row)));
    relations.push(Relation::sum("all", columns.iter().copied()));
    (cells, relations)
}

#[test]
fn a_table_without_small_counts_is_printed_whole_with_its_zeros() {
    let (cells, relations) = crossed(&[("asylum", &[12, 0]), ("refugee", &[7, 9])], &["w", "m"]);
    let audited = publish(cells, relations);
    assert_eq!(hidden(&audited), Vec::<String>::new());
    assert_eq!(audited.figure(&"asylum/m".into()), Some(Figure::Published(0)), "a zero is printed as 0");
    assert!(audited.explanations().is_empty());
}

#[test]
fn one_small_count_in_a_crossed_table_takes_a_rectangle_and_spares_all_margins() {
    let rows: [(&str, &[u64]); 3] =
        [("asylum", &[1, 14, 8]), ("refugee", &[6, 5, 30]), ("tolerated", &[20, 9, 11])];
    let (cells, relations) = crossed(&rows, &["w", "m", "d"]);
    let audited = publish(cells, relations);
    assert_eq!(audited.hidden_count(), 4, "two in the row, two in the column: {:?}", hidden(&audited));
    for margin in ["all", "asylum", "refugee", "tolerated", "w", "m", "d"] {
        assert!(
            matches!(audited.figure(&margin.into()), Some(Figure::Published(_))),
            "{margin} stays printed"
        );
    }
    let small = told(&audited, "asylum/w");
    assert_eq!((small.value, small.reason, small.least), (1, Reason::FewPersons, Some(0)));
    assert!(small.greatest.is_some_and(|greatest| greatest >= 3));
    let others = audited.explanations().iter().filter(|told| told.reason == Reason::Complementary);
    assert_eq!(others.count(), 3);
}

#[test]
fn a_nationality_list_hides_one_small_neighbour_and_keeps_its_total() {
    let list = [("SY", 120), ("AF", 64), ("IQ", 31), ("ER", 9), ("SO", 4), ("TJ", 1), ("VN", 0)];
    let mut cells: Vec<Cell> = list.iter().map(|(id, n)| Cell::persons(*id, *n)).collect();
    cells.push(Cell::persons("persons", 229));
    let audited = publish(cells, vec![Relation::sum("persons", list.map(|(id, _)| id))]);
    assert_eq!(audited.figure(&"persons".into()), Some(Figure::Published(229)));
    assert_eq!(audited.hidden_count(), 2);
    assert_eq!(audited.figure(&"SY".into()), Some(Figure::Published(120)), "the great lines stay");
}

#[test]
fn the_same_count_in_two_tables_is_one_cell_and_protected_over_both() {
    let (mut cells, mut relations) = crossed(&[("asylum", &[2, 14]), ("refugee", &[6, 15])], &["w", "m"]);
    cells.extend([Cell::persons("minors", 5), Cell::persons("adults", 11), Cell::persons("asylum", 16)]);
    relations.push(Relation::sum("asylum", ["minors", "adults"]));
    cells.extend([Cell::persons("asylum/w/minors", 1), Cell::persons("asylum/w/adults", 1)]);
    relations.push(Relation::sum("asylum/w", ["asylum/w/minors", "asylum/w/adults"]));
    let audited = publish(cells, relations);
    for small in ["asylum/w", "asylum/w/minors", "asylum/w/adults"] {
        let told = told(&audited, small);
        assert!(told.least == Some(0) && told.greatest.is_none_or(|greatest| greatest >= 3), "{small}");
    }
}

#[test]
fn one_category_alone_is_the_same_count_as_its_whole() {
    let cells = vec![Cell::persons("region", 2), Cell::persons("its only state", 2)];
    let audited = publish(cells, vec![Relation::sum("region", ["its only state"])]);
    assert_eq!(audited.hidden_count(), 2, "printing either would print the other");
}

#[test]
fn a_remainder_that_is_never_printed_is_protected_like_a_printed_cell() {
    let cells = vec![
        Cell::persons("persons", 60),
        Cell::persons("women", 28),
        Cell::persons("men", 31),
        Cell::persons("gender unknown", 1).unpublished(),
    ];
    let audited = publish(cells, vec![Relation::sum("persons", ["women", "men", "gender unknown"])]);
    assert_eq!(audited.figure(&"gender unknown".into()), None, "never printed, not even as hidden");
    assert_eq!(hidden(&audited), ["women"], "or 60 − 28 − 31 would tell; the lesser of the two goes");
    assert_eq!(told(&audited, "gender unknown").reason, Reason::FewPersons);
}

#[test]
fn a_great_remainder_needs_no_protection() {
    let cells = vec![
        Cell::persons("persons", 60),
        Cell::persons("women", 28),
        Cell::persons("rest", 32).unpublished(),
    ];
    let audited = publish(cells, vec![Relation::sum("persons", ["women", "rest"])]);
    assert_eq!(audited.hidden_count(), 0);
    let rest = told(&audited, "rest");
    assert_eq!((rest.reason, rest.least, rest.greatest), (Reason::NeverPrinted, Some(32), Some(32)));
}

#[test]
fn minors_among_the_persons_of_a_row_are_hidden_without_hiding_the_row() {
    let cells = vec![Cell::persons("row", 12), Cell::persons("minors", 2)];
    let audited = publish(cells, vec![Relation::at_most("minors", "row")]);
    assert_eq!(hidden(&audited), ["minors"]);
    let minors = told(&audited, "minors");
    assert_eq!((minors.least, minors.greatest), (Some(0), Some(12)), "the row is all an outsider has");
}

#[test]
fn a_part_that_would_bound_a_small_whole_is_hidden_too() {
    let cells = vec![
        Cell::persons("all", 20),
        Cell::persons("row", 2),
        Cell::persons("rest", 18),
        Cell::persons("minors", 0),
    ];
    let relations = vec![Relation::sum("all", ["row", "rest"]), Relation::at_most("minors", "row")];
    let audited = publish(cells, relations);
    assert_eq!(hidden(&audited), ["rest", "row"], "no minors says nothing about the row");
    let cells = vec![Cell::persons("row", 40), Cell::events("visits by minors", 5, 2)];
    let audited = publish(cells, vec![]);
    assert_eq!(hidden(&audited), ["visits by minors"], "five visits of two persons are small, too");
}

#[test]
fn topics_that_overlap_bound_each_other_from_both_sides() {
    // 10 consultations; all but one topic are printed: at least 10 − 7 − 2 = 1 must have the third.
    let cells = vec![
        Cell::events("consultations", 10, 10),
        Cell::events("housing", 7, 7),
        Cell::events("health", 2, 2),
        Cell::events("work", 2, 2),
    ];
    let audited = publish(cells, vec![Relation::union("consultations", ["housing", "health", "work"])]);
    for small in ["health", "work"] {
        let told = told(&audited, small);
        assert_eq!(told.least, Some(0), "{small} may be none");
        assert!(told.greatest.is_some_and(|greatest| greatest >= 3), "{small} may be three");
    }
    assert_eq!(audited.figure(&"consultations".into()), Some(Figure::Published(10)));
}

#[test]
fn a_calculated_figure_falls_with_its_sources_and_what_is_calculated_from_it_as_well() {
    let cells = vec![
        Cell::persons("women", 2),
        Cell::persons("men", 30),
        Cell::events("hours per woman", 7, 2),
        Cell::events("hours per man", 4, 30),
        Cell::events("ratio of both", 2, 32),
    ];
    let relations = vec![
        Relation::determines(["women"], "hours per woman"),
        Relation::determines(["men"], "hours per man"),
        Relation::determines(["hours per woman", "hours per man"], "ratio of both"),
    ];
    let audited = publish(cells, relations);
    assert_eq!(hidden(&audited), ["hours per woman", "ratio of both", "women"]);
    assert_eq!(told(&audited, "ratio of both").reason, Reason::Calculated);
    assert_eq!(audited.figure(&"hours per man".into()), Some(Figure::Published(4)));
}

#[test]
fn one_person_with_most_of_the_visits_is_not_given_away() {
    let visits = |id: &str, n, persons, largest| Cell::events(id, n, persons).with_largest(largest);
    let cells = vec![visits("all", 90, 30, 40), visits("housing", 50, 12, 40), visits("work", 40, 18, 4)];
    let audited = publish(cells, vec![Relation::sum("all", ["housing", "work"])]);
    let housing = told(&audited, "housing");
    assert_eq!(housing.reason, Reason::Dominance);
    assert!(housing.least.is_some_and(|least| least <= 10), "all forty visits of that person may be missing");
}

#[test]
fn nobody_beside_a_sensitive_group_must_not_show() {
    let cells = vec![
        Cell::persons("from there", 9),
        Cell::persons("from there, tolerated", 9),
        Cell::persons("from there, others", 0).beside_group().unpublished(),
    ];
    let parts = ["from there, tolerated", "from there, others"];
    let audited = publish(cells, vec![Relation::sum("from there", parts)]);
    assert_eq!(hidden(&audited), ["from there, tolerated"], "or all nine would be known to be tolerated");
}

#[test]
fn what_outsiders_know_anyway_stays_printed_and_helps_nobody_hide() {
    let cells = vec![
        Cell::persons("all", 21),
        Cell::persons("a", 1),
        Cell::persons("b", 6),
        Cell::persons("c", 14),
        Cell::persons("impossible", 0).known(),
    ];
    let relations = vec![Relation::sum("all", ["a", "b", "c", "impossible"])];
    assert_eq!(hidden(&publish(cells, relations)), ["a", "b"]);
    let cells = vec![Cell::persons("all", 21).known(), Cell::persons("a", 1), Cell::persons("b", 20).known()];
    let counted = Counted::new(cells, vec![Relation::sum("all", ["a", "b"])]).unwrap();
    let refused = protect(&counted, &rule()).unwrap_err();
    assert_eq!(
        refused,
        DisclosureError::NotProtectable(vec!["a".into()]),
        "an earlier export has told it already"
    );
    let counted = Counted::new([Cell::persons("a", 1).known()], []).unwrap();
    assert_eq!(protect(&counted, &rule()).unwrap_err(), DisclosureError::AlreadyKnown(vec!["a".into()]));
}

#[test]
fn a_table_of_too_few_persons_loses_its_total_rather_than_its_secret() {
    let cells = vec![Cell::persons("all", 3), Cell::persons("a", 1), Cell::persons("b", 2)];
    let audited = publish(cells, vec![Relation::sum("all", ["a", "b"])]);
    assert_eq!(audited.hidden_count(), 3, "whoever is alone in a would subtract");
}

#[test]
fn definitions_that_cannot_be_are_refused_by_name() {
    let three = || vec![Cell::persons("all", 9), Cell::persons("a", 4), Cell::persons("b", 5)];
    let refused = |cells: Vec<Cell>, relation| Counted::new(cells, [relation]).unwrap_err();
    let missing = refused(three(), Relation::sum("all", ["a", "c"]));
    assert_eq!(missing, DisclosureError::UnknownCell("c".into()));
    let wrong = refused(three(), Relation::sum("all", ["a"]));
    assert_eq!(wrong, DisclosureError::Contradicted("all".into()));
    let twice = refused(three(), Relation::sum("all", ["a", "b", "b"]));
    assert_eq!(twice, DisclosureError::Malformed("all".into()));
    let greater = refused(three(), Relation::at_most("b", "a"));
    assert_eq!(greater, DisclosureError::Contradicted("a".into()));
    let clash = Counted::new([Cell::persons("a", 4), Cell::persons("a", 5)], []).unwrap_err();
    assert_eq!(clash, DisclosureError::SameNameTwice("a".into()));
    let ghosts = Counted::new([Cell::events("visits", 4, 0)], []).unwrap_err();
    assert_eq!(ghosts, DisclosureError::Impossible("visits".into()));
    let counted = Counted::new(three(), []).unwrap();
    let low = protect(&counted, &rule().with_threshold(2)).unwrap_err();
    assert_eq!(low, DisclosureError::ThresholdTooLow { least: 3 });
    let alone = vec![Cell::persons("a", 4), Cell::events("mean", 4, 1)];
    let counted = Counted::new(alone, [Relation::determines(["a"], "mean")]).unwrap();
    assert_eq!(protect(&counted, &rule()).unwrap_err(), DisclosureError::DerivedAlone("mean".into()));
}
