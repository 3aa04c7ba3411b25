//! On small tables an attacker who tries everything must find what the audit promises, and no more.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, unreachable_pub)]

mod attacker;

use std::collections::BTreeMap;

use attacker::{Reader, same_person};
use disclosure::{Audited, Cell, CellId, Counted, Figure, Printing, Reason, Relation, Rule, audit, protect};
use proptest::prelude::*;

/// Two to three rows, two to four columns, with what else a report may print about the same persons.
#[derive(Clone, Debug)]
struct Table {
    counts: Vec<Vec<u64>>,
    /// Per row, how many of its persons are minors; printed as a column of its own.
    minors: Option<Vec<u64>>,
    /// The last column is never printed: the form has no line for it.
    last_column_unprinted: bool,
    /// Persons per topic; everyone has at least one.
    topics: Option<(Vec<u64>, u64)>,
    /// A figure per row that is calculated from its total and its first cell.
    shares: bool,
}

impl Table {
    fn cells_and_relations(&self) -> (Vec<Cell>, Vec<Relation>) {
        let (mut cells, mut relations) = (Vec::new(), Vec::new());
        let columns = self.counts[0].len();
        let name = |r: usize, c: usize| format!("r{r}c{c}");
        for (r, row) in self.counts.iter().enumerate() {
            for (c, &count) in row.iter().enumerate() {
                let cell = Cell::persons(name(r, c), count);
                let unprinted = self.last_column_unprinted && c + 1 == columns;
                cells.push(if unprinted { cell.unpublished() } else { cell });
            }
            let total: u64 = row.iter().sum();
            cells.push(Cell::persons(format!("r{r}"), total));
            relations.push(Relation::sum(format!("r{r}"), (0..columns).map(|c| name(r, c))));
            if self.shares {
                cells.push(Cell::events(format!("share{r}"), 50, total.max(9)));
                relations.push(Relation::determines([format!("r{r}"), name(r, 0)], format!("share{r}")));
            }
            if let Some(minors) = &self.minors {
                cells.push(Cell::persons(format!("minors{r}"), minors[r].min(total)));
                relations.push(Relation::at_most(format!("minors{r}"), format!("r{r}")));
            }
        }
        for c in 0..columns {
            let total = self.counts.iter().map(|row| row[c]).sum();
            cells.push(Cell::persons(format!("c{c}"), total));
            relations.push(Relation::sum(format!("c{c}"), (0..self.counts.len()).map(|r| name(r, c))));
        }
        let all: u64 = self.counts.iter().flatten().sum();
        cells.push(Cell::persons("all", all));
        relations.push(Relation::sum("all", (0..self.counts.len()).map(|r| format!("r{r}"))));
        relations.push(Relation::sum("all", (0..columns).map(|c| format!("c{c}"))));
        if let Some((topics, overlap)) = &self.topics {
            let (most, sum) = (topics.iter().max().copied().unwrap_or(0), topics.iter().sum::<u64>());
            let whole = most + overlap.min(&(sum - most));
            cells.push(Cell::persons("advised", whole));
            cells.extend(topics.iter().enumerate().map(|(t, n)| Cell::persons(format!("t{t}"), *n)));
            relations.push(Relation::union("advised", (0..topics.len()).map(|t| format!("t{t}"))));
            if whole <= all {
                relations.push(Relation::at_most("advised", "all"));
            }
        }
        (cells, relations)
    }

    fn counted(&self) -> Counted {
        let (cells, relations) = self.cells_and_relations();
        Counted::new(cells, relations).expect("the table is consistent by construction")
    }
}

fn count() -> impl Strategy<Value = u64> {
    prop_oneof![3 => Just(0_u64), 3 => 1_u64..3, 4 => 3_u64..7]
}

fn tables() -> impl Strategy<Value = Table> {
    (2_usize..4, 2_usize..5).prop_flat_map(|(rows, columns)| {
        (
            prop::collection::vec(prop::collection::vec(count(), columns), rows),
            prop::option::weighted(0.3, prop::collection::vec(count(), rows)),
            prop::bool::weighted(0.3),
            prop::option::weighted(0.3, (prop::collection::vec(count(), 2..4), 0_u64..6)),
            any::<bool>(),
        )
            .prop_map(|(counts, minors, last_column_unprinted, topics, shares)| Table {
                counts,
                minors,
                last_column_unprinted,
                topics,
                shares,
            })
    })
}

fn publish(counted: &Counted, rule: &Rule) -> Audited {
    let protected = protect(counted, rule).expect("tables without known cells can always be protected");
    audit(protected, counted, rule).expect("what was protected is proven")
}

/// Far enough that every cell can take what any other gives up, and the threshold besides.
fn far_enough(counted: &Counted, threshold: u64) -> u64 {
    counted.exact_cells().map(|cell| cell.value).max().unwrap_or(0) + threshold
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whoever_tries_everything_can_exclude_neither_nobody_nor_the_threshold(
        table in tables(), threshold in 3_u64..5, seed: u8,
    ) {
        let counted = table.counted();
        let rule = Rule::new([seed; 32]).with_threshold(threshold).outsiders_only();
        let audited = publish(&counted, &rule);
        let reach = far_enough(&counted, threshold);
        let reader = Reader::of(&audited, &counted, reach);
        prop_assume!(reader.unknowns() <= 12);
        let Some(possible) = reader.guess() else { return Err(TestCaseError::reject("too many tables")) };
        for cell in counted.exact_cells() {
            let Some(values) = possible.get(&cell.id) else { continue };
            prop_assert!(values.contains(&cell.value), "the truth is one of the possible tables");
            if cell.contributors > 0 && cell.contributors < threshold {
                prop_assert!(values.contains(&0), "{} may be nobody", cell.id);
                prop_assert!(values.iter().any(|v| *v >= threshold), "{} may reach the threshold", cell.id);
            } else if cell.printing == Printing::WhereSafe {
                prop_assert!(values.len() > 1, "{} is hidden but could be calculated", cell.id);
            }
        }
        for told in audited.explanations() {
            let Some(values) = possible.get(&told.id) else { continue };
            let (least, greatest) = (*values.first().unwrap(), *values.last().unwrap());
            prop_assert!(told.least.unwrap() <= least, "{}: the interval told to the office holds all", told.id);
            if greatest < reach {
                prop_assert!(told.greatest.is_none_or(|told| told >= greatest), "{}", told.id);
            }
        }
    }

    #[test]
    fn whoever_is_alone_in_a_cell_learns_no_other_small_count(table in tables(), seed: u8) {
        let counted = table.counted();
        let rule = Rule::new([seed; 32]);
        let audited = publish(&counted, &rule);
        let reader = Reader::of(&audited, &counted, far_enough(&counted, 3));
        prop_assume!(reader.unknowns() <= 12);
        for insider in counted.exact_cells().filter(|cell| cell.contributors == 1) {
            let own = same_person(&counted, &insider.id);
            let known: BTreeMap<CellId, u64> = own.iter().map(|id| (id.clone(), 1)).collect();
            let Some(possible) = reader.who_also_knows(&known).guess() else {
                return Err(TestCaseError::reject("too many tables"));
            };
            let small = |cell: &&Cell| cell.contributors > 0 && cell.contributors < 3 && !own.contains(&cell.id);
            for other in counted.exact_cells().filter(small) {
                prop_assert!(possible[&other.id].len() > 1, "{} tells {}", insider.id, other.id);
            }
        }
    }

    #[test]
    fn published_figures_are_true_and_calculated_ones_follow_their_sources(table in tables(), seed: u8) {
        let counted = table.counted();
        let audited = publish(&counted, &Rule::new([seed; 32]));
        for cell in counted.exact_cells() {
            match audited.figure(&cell.id) {
                Some(Figure::Published(value)) => {
                    prop_assert_eq!(value, cell.value);
                    prop_assert!(cell.contributors == 0 || cell.contributors >= 3, "{} is small", cell.id);
                }
                Some(Figure::Hidden) => {}
                None => prop_assert_eq!(cell.printing, Printing::Never),
            }
        }
        for relation in counted.relations() {
            if let Relation::Determines { of, derived } = relation {
                let printed = |id: &CellId| matches!(audited.figure(id), Some(Figure::Published(_)));
                prop_assert!(!printed(derived) || of.iter().all(printed), "{derived} tells its hidden source");
            }
        }
    }

    #[test]
    fn the_order_of_input_decides_nothing(table in tables(), seed: u8) {
        let rule = Rule::new([seed; 32]);
        let (mut cells, mut relations) = table.cells_and_relations();
        let first = publish(&table.counted(), &rule);
        cells.reverse();
        relations.rotate_left(1);
        for relation in &mut relations {
            if let Relation::Sum { parts, .. } | Relation::Union { parts, .. } = relation {
                parts.reverse();
            }
        }
        let again = publish(&Counted::new(cells, relations).unwrap(), &rule);
        prop_assert!(first.figures().eq(again.figures()), "same key, same counts, same pattern");
        prop_assert!(first.explanations() == again.explanations());
    }
}

#[test]
fn hiding_only_the_small_cell_lets_the_attacker_calculate_it() {
    let counted = Counted::new(
        [Cell::persons("all", 9), Cell::persons("a", 1), Cell::persons("b", 8)],
        [Relation::sum("all", ["a", "b"])],
    )
    .unwrap();
    let naive = BTreeMap::from([("all".into(), 9), ("b".into(), 8)]);
    let possible = Reader::knowing(naive, &counted, 12).guess().unwrap();
    assert_eq!(possible[&CellId::from("a")], [1].into(), "the attacker of these tests is a real one");
    let audited = publish(&counted, &Rule::new([1; 32]));
    let reasons: Vec<Reason> = audited.explanations().iter().map(|told| told.reason).collect();
    assert_eq!(reasons, [Reason::FewPersons, Reason::Complementary], "so b must go as well");
}
