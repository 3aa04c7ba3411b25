//! A report as large as an office makes: gender × age × nationality in regions, with all margins.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use disclosure::{Cell, Counted, DisclosureError, Figure, Relation, Rule, audit, protect};

/// The parts of each dimension's inner levels; the first level is the total.
fn dimensions() -> [Vec<(String, Vec<String>)>; 3] {
    let names = |prefix: &str, n: usize| (0..n).map(|i| format!("{prefix}{i}")).collect::<Vec<_>>();
    let mut states = vec![("*".to_owned(), names("region", 6))];
    states.extend((0..6).map(|r| (format!("region{r}"), names(&format!("state{r}."), 4))));
    [vec![("*".to_owned(), names("g", 3))], vec![("*".to_owned(), names("age", 6))], states]
}

/// A skewed spread of persons over 432 leaves, the same each time.
fn counted(persons: u64) -> Counted {
    let dimensions = dimensions();
    let above = |dimension: &[(String, Vec<String>)], leaf: &str| {
        let mut levels = vec![leaf.to_owned()];
        while let Some((node, _)) = dimension.iter().find(|(_, parts)| parts.contains(levels.last().unwrap()))
        {
            levels.push(node.clone());
        }
        levels
    };
    let leaves = |dimension: &[(String, Vec<String>)]| -> Vec<String> {
        let nodes: Vec<&String> = dimension.iter().map(|(node, _)| node).collect();
        dimension.iter().flat_map(|(_, parts)| parts).filter(|part| !nodes.contains(part)).cloned().collect()
    };
    let [g, a, n] = [0, 1, 2].map(|at| leaves(&dimensions[at]));
    let mut counts: BTreeMap<[String; 3], u64> = BTreeMap::new();
    let mut state = 12_345_u64;
    let mut draw = |sizes: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let fraction = (state >> 40) as f64 / (1_u64 << 24) as f64;
        (fraction.powi(3) * sizes as f64) as usize
    };
    let mut people = vec![0_u64; g.len() * a.len() * n.len()];
    for _ in 0..persons {
        let (g_at, a_at, n_at) = (draw(g.len()), draw(a.len()), draw(n.len()));
        people[(g_at * a.len() + a_at) * n.len() + n_at] += 1;
    }
    for (at, count) in people.into_iter().enumerate() {
        let leaf = [&g[at / n.len() / a.len()], &a[at / n.len() % a.len()], &n[at % n.len()]];
        for x in above(&dimensions[0], leaf[0]) {
            for y in above(&dimensions[1], leaf[1]) {
                for z in above(&dimensions[2], leaf[2]) {
                    *counts.entry([x.clone(), y.clone(), z]).or_default() += count;
                }
            }
        }
    }
    let mut relations = Vec::new();
    for key in counts.keys() {
        for (at, dimension) in dimensions.iter().enumerate() {
            for (_, parts) in dimension.iter().filter(|(node, _)| *node == key[at]) {
                let cell = |part: &String| {
                    let mut key = key.clone();
                    key[at] = part.clone();
                    key.join("/")
                };
                relations.push(Relation::sum(key.join("/"), parts.iter().map(cell)));
            }
        }
    }
    let cells = counts.into_iter().map(|(key, count)| Cell::persons(key.join("/"), count));
    Counted::new(cells, relations).unwrap()
}

#[test]
fn the_report_of_a_large_office_is_protected_and_audited_while_one_waits() {
    let counted = counted(300);
    assert_eq!(counted.exact_cells().count(), 868);
    let small = counted.exact_cells().filter(|cell| (1..3).contains(&cell.value)).count();
    assert!(small > 100, "{small} small counts are a hard case");
    let rule = Rule::new([3; 32]);
    let started = Instant::now();
    let audited = audit(protect(&counted, &rule).unwrap(), &counted, &rule).unwrap();
    let took = started.elapsed();
    assert!(took < Duration::from_secs(110), "it took {took:?}, which even a busy machine does not need");
    assert_eq!(audited.figure(&"*/*/*".into()), Some(Figure::Published(300)), "the grand total stays");
    let hidden = audited.hidden_count();
    assert!(hidden >= small && hidden < small * 2, "{hidden} hidden for {small} small counts");
}

#[test]
fn a_search_that_may_take_no_time_ends_in_a_refusal() {
    let rule = Rule::new([3; 32]).with_time_limit(Duration::ZERO);
    assert_eq!(protect(&counted(300), &rule).unwrap_err(), DisclosureError::TimeLimit);
    let patient = Rule::new([3; 32]);
    let table = Counted::new(
        [Cell::persons("all", 9), Cell::persons("a", 1), Cell::persons("b", 8)],
        [Relation::sum("all", ["a", "b"])],
    )
    .unwrap();
    let protected = protect(&table, &patient).unwrap();
    assert_eq!(audit(protected, &table, &rule).unwrap_err(), DisclosureError::TimeLimit);
}

#[test]
fn two_keys_may_choose_differently_and_one_key_never_does() {
    let counted = counted(60);
    let pattern = |key: u8| {
        let rule = Rule::new([key; 32]).outsiders_only();
        let audited = audit(protect(&counted, &rule).unwrap(), &counted, &rule).unwrap();
        audited.figures().map(|(_, figure)| figure).collect::<Vec<_>>()
    };
    let first = pattern(1);
    assert!(first == pattern(1), "the same key gives the same pattern");
    assert!((2..6).any(|key| pattern(key) != first), "ties are decided by the key");
}
