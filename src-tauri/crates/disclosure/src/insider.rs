//! Readers who are the only person in a cell and know it: they start with one small count more than an outsider.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::CellId;
use crate::counted::Counted;
use crate::relation::Relation;

/// The cells each such reader knows. Cells of one person that lie within one another are the same person's, so they are
/// known together; sensitive counts beyond them must stay uncertain to that person, too.
pub(crate) fn insiders(counted: &Counted) -> Vec<BTreeSet<CellId>> {
    let mut neighbours: BTreeMap<&CellId, BTreeSet<&CellId>> = BTreeMap::new();
    let alone = |id: &CellId| counted.cell(id).is_some_and(|cell| cell.contributors == 1);
    for cell in counted.exact_cells().filter(|cell| cell.contributors == 1) {
        neighbours.entry(&cell.id).or_default();
    }
    for relation in counted.relations() {
        let (whole, parts) = relation.head_and_parts();
        if matches!(relation, Relation::Determines { .. }) {
            neighbours.remove(whole);
            continue;
        }
        for part in parts.iter().filter(|part| alone(part) && alone(whole)) {
            neighbours.entry(whole).or_default().insert(part);
            neighbours.entry(part).or_default().insert(whole);
        }
    }
    let mut persons = Vec::new();
    let mut seen: BTreeSet<&CellId> = BTreeSet::new();
    for &first in neighbours.keys() {
        if !seen.insert(first) {
            continue;
        }
        let mut person = BTreeSet::from([first.clone()]);
        let mut open = vec![first];
        while let Some(id) = open.pop() {
            for &next in neighbours.get(id).into_iter().flatten() {
                if seen.insert(next) {
                    person.insert(next.clone());
                    open.push(next);
                }
            }
        }
        persons.push(person);
    }
    persons
}
