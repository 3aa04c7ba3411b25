//! Checks a protection's proof in whole numbers. Trusts nothing: neither the solver nor the code that chose the pattern.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::{CellId, Printing};
use crate::concern::{Concern, reaches, sensitive};
use crate::counted::Counted;
use crate::error::DisclosureError;
use crate::insider::insiders;
use crate::protected::Witness;
use crate::relation::Relation;
use crate::rule::Rule;

/// The cells for which the witnesses do not prove what is promised; empty if everything is proven.
///
/// # Errors
/// If there is something that cannot be protected at all (see [`sensitive`]).
pub(crate) fn unproven(
    counted: &Counted,
    rule: &Rule,
    hidden: &BTreeSet<CellId>,
    witnesses: &[Witness],
) -> Result<BTreeSet<CellId>, DisclosureError> {
    let mut missing = leaking_figures(counted, hidden);
    let around = relations_around(counted);
    let mut other_values: BTreeMap<&CellId, Vec<(u64, &Witness)>> = BTreeMap::new();
    for witness in witnesses {
        if !is_possible(counted, &around, hidden, witness) {
            missing.extend(witness.0.keys().cloned());
            continue;
        }
        for (id, value) in &witness.0 {
            other_values.entry(id).or_default().push((*value, witness));
        }
    }
    let others = |id: &CellId| other_values.get(id).map(Vec::as_slice).unwrap_or_default();
    let sensitive = sensitive(counted, rule)?;
    for (cell, concern) in &sensitive {
        let kept = reaches(cell, *concern, rule).into_iter().all(|reach| {
            reach.attained_by(cell.value)
                || others(&cell.id).iter().any(|(value, _)| reach.attained_by(*value))
        });
        if !kept || !hidden.contains(&cell.id) {
            missing.insert(cell.id.clone());
        }
    }
    for cell in counted.exact_cells().filter(|cell| cell.printing == Printing::WhereSafe) {
        let calculated = around.calculated.contains(&cell.id);
        if hidden.contains(&cell.id) && !calculated && others(&cell.id).is_empty() {
            missing.insert(cell.id.clone());
        }
    }
    if rule.insiders {
        for person in insiders(counted) {
            let few = sensitive.iter().filter(|(_, concern)| *concern != Concern::GroupDisclosure);
            for (cell, _) in few.filter(|(cell, _)| !person.contains(&cell.id)) {
                let uncertain = others(&cell.id)
                    .iter()
                    .any(|(_, witness)| person.iter().all(|own| !witness.0.contains_key(own)));
                if !uncertain {
                    missing.insert(cell.id.clone());
                }
            }
        }
    }
    Ok(missing)
}

/// Which relations a cell stands in, and which cells are calculated figures.
pub(crate) struct Around<'a> {
    of: BTreeMap<&'a CellId, Vec<&'a Relation>>,
    calculated: BTreeSet<&'a CellId>,
}

pub(crate) fn relations_around(counted: &Counted) -> Around<'_> {
    let mut around = Around { of: BTreeMap::new(), calculated: BTreeSet::new() };
    for relation in counted.relations() {
        let (head, parts) = relation.head_and_parts();
        if let Relation::Determines { derived, .. } = relation {
            around.calculated.insert(derived);
            continue;
        }
        for id in parts.iter().chain([head]) {
            around.of.entry(id).or_default().push(relation);
        }
    }
    around
}

/// Whether the counts a witness tells of could be the true ones as far as any reader of the printed tables can see:
/// nothing printed or known differs, something does differ, and every relation holds.
pub(crate) fn is_possible(
    counted: &Counted,
    around: &Around<'_>,
    hidden: &BTreeSet<CellId>,
    witness: &Witness,
) -> bool {
    let value = |id: &CellId| u128::from(witness.0.get(id).copied().unwrap_or_else(|| counted.value(id)));
    witness.0.iter().all(|(id, other)| {
        let movable = counted.cell(id).is_some_and(|cell| {
            cell.printing != Printing::Known && hidden.contains(id) && cell.value != *other
        });
        movable
            && !around.calculated.contains(id)
            && around.of.get(id).into_iter().flatten().all(|relation| match relation {
                Relation::Sum { total, parts } => parts.iter().map(value).sum::<u128>() == value(total),
                Relation::Union { whole, parts } => {
                    let whole = value(whole);
                    parts.iter().all(|part| value(part) <= whole) && whole <= parts.iter().map(value).sum()
                }
                Relation::AtMost { part, whole } => value(part) <= value(whole),
                Relation::Determines { .. } => true,
            })
    })
}

/// Calculated figures that are printed although one of their sources is not, and cells that must never be printed but are.
fn leaking_figures(counted: &Counted, hidden: &BTreeSet<CellId>) -> BTreeSet<CellId> {
    let calculated = counted.relations().filter_map(|relation| match relation {
        Relation::Determines { of, derived } => {
            (of.iter().any(|id| hidden.contains(id)) && !hidden.contains(derived)).then_some(derived)
        }
        Relation::Sum { .. } | Relation::Union { .. } | Relation::AtMost { .. } => None,
    });
    let never = counted
        .exact_cells()
        .filter(|cell| cell.printing == Printing::Never && !hidden.contains(&cell.id))
        .map(|cell| &cell.id);
    calculated.chain(never).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;
    use crate::{Protected, audit, protect};

    /// Men, women and diverse by two regions, with margins; two cells of one person.
    fn table() -> Counted {
        let rows = [("north", [4, 9, 1]), ("south", [8, 1, 6])];
        let columns = ["w", "m", "d"];
        let (mut cells, mut relations) = (Vec::new(), Vec::new());
        for (row, counts) in rows {
            cells.extend(columns.iter().zip(counts).map(|(c, n)| Cell::persons(format!("{row}/{c}"), n)));
            cells.push(Cell::persons(row, counts.iter().sum()));
            relations.push(Relation::sum(row, columns.map(|c| format!("{row}/{c}"))));
        }
        for (at, column) in columns.into_iter().enumerate() {
            cells.push(Cell::persons(column, rows.iter().map(|(_, counts)| counts[at]).sum()));
            relations.push(Relation::sum(column, rows.map(|(row, _)| format!("{row}/{column}"))));
        }
        cells.push(Cell::persons("all", 29));
        relations.push(Relation::sum("all", columns));
        Counted::new(cells, relations).unwrap()
    }

    fn rule() -> Rule {
        Rule::new([5; 32])
    }

    fn protected() -> Protected {
        protect(&table(), &rule()).unwrap()
    }

    #[test]
    fn a_protection_as_it_was_made_is_proven() {
        assert!(audit(protected(), &table(), &rule()).is_ok());
    }

    #[test]
    fn a_witness_with_any_single_bit_turned_is_rejected() {
        let good = protected();
        let mut turned = 0;
        for at in 0..good.witnesses.len() {
            for id in good.witnesses[at].0.keys().cloned().collect::<Vec<_>>() {
                for bit in 0..64 {
                    let mut bad = good.clone();
                    *bad.witnesses[at].0.get_mut(&id).unwrap() ^= 1 << bit;
                    let verdict = audit(bad, &table(), &rule());
                    assert!(
                        matches!(verdict, Err(DisclosureError::Unproven(_))),
                        "bit {bit} of {id} in {at}"
                    );
                    turned += 1;
                }
            }
        }
        assert!(turned > 500, "there were witnesses to corrupt");
    }

    #[test]
    fn a_witness_that_touches_a_printed_or_unknown_cell_is_rejected() {
        for id in ["all", "nowhere"] {
            let mut bad = protected();
            bad.witnesses[0].0.insert(id.into(), 30);
            assert!(matches!(audit(bad, &table(), &rule()), Err(DisclosureError::Unproven(_))), "{id}");
        }
    }

    #[test]
    fn printing_any_hidden_cell_breaks_the_proof() {
        let good = protected();
        for id in &good.hidden {
            let mut bad = good.clone();
            bad.hidden.remove(id);
            assert!(matches!(audit(bad, &table(), &rule()), Err(DisclosureError::Unproven(_))), "{id}");
        }
    }

    #[test]
    fn a_protection_without_its_witnesses_is_unproven_and_names_the_small_cells() {
        let mut bad = protected();
        bad.witnesses.clear();
        let Err(DisclosureError::Unproven(cells)) = audit(bad, &table(), &rule()) else {
            panic!("it was accepted")
        };
        assert!(cells.contains(&"north/d".into()) && cells.contains(&"south/m".into()));
    }

    #[test]
    fn hiding_more_than_can_be_proven_uncertain_is_rejected() {
        let mut bad = protected();
        bad.hidden.insert("all".into());
        assert_eq!(audit(bad, &table(), &rule()).unwrap_err(), DisclosureError::Unproven(vec!["all".into()]));
    }

    #[test]
    fn a_protection_for_a_lower_threshold_does_not_pass_a_higher_one() {
        let strict = rule().with_threshold(7);
        assert!(matches!(audit(protected(), &table(), &strict), Err(DisclosureError::Unproven(_))));
    }

    #[test]
    fn a_protection_of_other_counts_is_refused() {
        let other = Counted::new([Cell::persons("all", 29)], []).unwrap();
        assert_eq!(audit(protected(), &other, &rule()).unwrap_err(), DisclosureError::OtherCounts);
    }
}
