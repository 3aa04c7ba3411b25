//! The attack of an outsider who has every printed figure and every relation: the interval each hidden cell can be
//! narrowed down to. Built from the relations as given; shares nothing with the search for a pattern.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

use crate::cell::CellId;
use crate::counted::Counted;
use crate::error::DisclosureError;
use crate::protected::Witness;
use crate::relation::Relation;

/// The solver's answers are taken as whole when they are this near; the interval is widened, never narrowed, by it.
const NEAR: f64 = 1e-6;

/// What an outsider can narrow a cell down to, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interval {
    pub(crate) least: u64,
    /// None: no limit.
    pub(crate) greatest: Option<u64>,
}

/// The interval of every hidden cell that is not a calculated figure. Where the arithmetic of the attack fails, the range
/// that the witnesses prove possible stands instead.
///
/// # Errors
/// [`DisclosureError::TimeLimit`]; [`DisclosureError::Unproven`] if attack and proof contradict each other.
pub(crate) fn intervals(
    counted: &Counted,
    hidden: &BTreeSet<CellId>,
    witnesses: &[Witness],
    deadline: Instant,
) -> Result<BTreeMap<CellId, Interval>, DisclosureError> {
    let proven = proven_ranges(counted, hidden, witnesses);
    let mut found = BTreeMap::new();
    for group in groups(counted, &proven) {
        let [low_end, high_end] = [OptimizationDirection::Minimize, OptimizationDirection::Maximize]
            .map(|way| group.problem(counted, way));
        for &id in &group.cells {
            let Some(&(low, high)) = proven.get(id) else { continue };
            let least = if low == 0 { 0 } else { least(&low_end, id, deadline)?.unwrap_or(low) };
            let greatest = greatest(&high_end, id, deadline)?.unwrap_or(Some(high));
            if least > low || greatest.is_some_and(|greatest| greatest < high) {
                return Err(DisclosureError::Unproven(vec![id.clone()]));
            }
            found.insert(id.clone(), Interval { least, greatest });
        }
    }
    Ok(found)
}

/// Hidden cells that are linked by relations, and those relations.
struct Group<'a> {
    cells: Vec<&'a CellId>,
    relations: Vec<&'a Relation>,
}

/// The equations of a group, still without the question.
type Equations<'a> = (Problem, BTreeMap<&'a CellId, Variable>);

impl<'a> Group<'a> {
    fn problem(&self, counted: &Counted, way: OptimizationDirection) -> Equations<'a> {
        let mut problem = Problem::new(way);
        let variables: BTreeMap<&CellId, Variable> =
            self.cells.iter().map(|&cell| (cell, problem.add_var(0.0, (0.0, f64::INFINITY)))).collect();
        for relation in &self.relations {
            add_rows(&mut problem, &variables, counted, relation);
        }
        (problem, variables)
    }
}

fn least(equations: &Equations<'_>, id: &CellId, deadline: Instant) -> Result<Option<u64>, DisclosureError> {
    match extreme(equations, id, deadline)? {
        Ok(value) => Ok(Some((value - NEAR).ceil().max(0.0) as u64)),
        Err(_) => Ok(None),
    }
}

/// The inner option: no limit. The outer: the arithmetic failed.
fn greatest(
    equations: &Equations<'_>,
    id: &CellId,
    deadline: Instant,
) -> Result<Option<Option<u64>>, DisclosureError> {
    match extreme(equations, id, deadline)? {
        Ok(value) => Ok(Some(Some((value + NEAR).floor().max(0.0) as u64))),
        Err(Error::Unbounded) => Ok(Some(None)),
        Err(_) => Ok(None),
    }
}

fn extreme(
    (problem, variables): &Equations<'_>,
    id: &CellId,
    deadline: Instant,
) -> Result<Result<f64, Error>, DisclosureError> {
    let mut problem = problem.clone();
    let asked = problem.add_var(1.0, (0.0, f64::INFINITY));
    if let Some(&variable) = variables.get(id) {
        problem.add_constraint([(asked, 1.0), (variable, -1.0)], ComparisonOp::Eq, 0.0);
    }
    let time_limit = deadline.saturating_duration_since(Instant::now());
    if time_limit.is_zero() {
        return Err(DisclosureError::TimeLimit);
    }
    let mut options = SolveOptions::default();
    options.time_limit = Some(time_limit);
    match problem.solve_with(options) {
        Ok(SolveOutcome::Solution(solution)) => Ok(Ok(solution.objective())),
        Ok(SolveOutcome::Interrupted(_)) => Err(DisclosureError::TimeLimit),
        Err(error) => Ok(Err(error)),
    }
}

fn add_rows(
    problem: &mut Problem,
    variables: &BTreeMap<&CellId, Variable>,
    counted: &Counted,
    relation: &Relation,
) {
    let mut row = |plus: &[CellId], minus: &CellId, compare: ComparisonOp| {
        let mut constant = 0.0;
        let mut terms = Vec::new();
        for (id, sign) in plus.iter().map(|id| (id, 1.0)).chain([(minus, -1.0)]) {
            match variables.get(id) {
                Some(&variable) => terms.push((variable, sign)),
                None => constant -= sign * counted.value(id) as f64,
            }
        }
        if !terms.is_empty() {
            problem.add_constraint(terms, compare, constant);
        }
    };
    match relation {
        Relation::Sum { total, parts } => row(parts, total, ComparisonOp::Eq),
        Relation::AtMost { part, whole } => row(std::slice::from_ref(part), whole, ComparisonOp::Le),
        Relation::Union { whole, parts } => {
            row(parts, whole, ComparisonOp::Ge);
            for part in parts {
                row(std::slice::from_ref(part), whole, ComparisonOp::Le);
            }
        }
        Relation::Determines { .. } => {}
    }
}

/// The least and greatest value the truth and the witnesses show; calculated figures are left out.
fn proven_ranges<'a>(
    counted: &'a Counted,
    hidden: &'a BTreeSet<CellId>,
    witnesses: &[Witness],
) -> BTreeMap<&'a CellId, (u64, u64)> {
    let mut ranges: BTreeMap<&CellId, (u64, u64)> =
        hidden.iter().map(|id| (id, (counted.value(id), counted.value(id)))).collect();
    for relation in counted.relations() {
        if let Relation::Determines { derived, .. } = relation {
            ranges.remove(derived);
        }
    }
    for (id, &value) in witnesses.iter().flat_map(|witness| &witness.0) {
        if let Some((low, high)) = ranges.get_mut(id) {
            *low = value.min(*low);
            *high = value.max(*high);
        }
    }
    ranges
}

fn groups<'a>(counted: &'a Counted, hidden: &BTreeMap<&'a CellId, (u64, u64)>) -> Vec<Group<'a>> {
    let mut touching: BTreeMap<&CellId, Vec<&Relation>> = BTreeMap::new();
    for relation in counted.relations().filter(|relation| !matches!(relation, Relation::Determines { .. })) {
        let (head, parts) = relation.head_and_parts();
        for id in parts.iter().chain([head]) {
            touching.entry(id).or_default().push(relation);
        }
    }
    let mut seen: BTreeSet<&CellId> = BTreeSet::new();
    let mut groups = Vec::new();
    for &first in hidden.keys() {
        if !seen.insert(first) {
            continue;
        }
        let mut cells = vec![first];
        let mut relations: BTreeSet<&Relation> = BTreeSet::new();
        let mut next = 0;
        while let Some(&id) = cells.get(next) {
            next += 1;
            for &relation in touching.get(id).into_iter().flatten() {
                if !relations.insert(relation) {
                    continue;
                }
                let (head, parts) = relation.head_and_parts();
                for other in parts.iter().chain([head]) {
                    if hidden.contains_key(other) && seen.insert(other) {
                        cells.push(other);
                    }
                }
            }
        }
        groups.push(Group { cells, relations: relations.into_iter().collect() });
    }
    groups
}
