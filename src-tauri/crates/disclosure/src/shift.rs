//! The search for one witness: the cheapest way to shift counts so that one cell changes as wanted and everything adds up.
//!
//! The solver calculates in floating point, so its answers are only suggestions: each is rounded and checked in whole
//! numbers here, and again by the audit.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use microlp::{
    ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, SolveOutcome, TerminationReason,
    Variable,
};

use crate::board::Board;
use crate::error::DisclosureError;

/// How many branches the search for whole numbers may take; a count, not a time, so that the answer is always the same.
const BRANCHES: u64 = 400;
/// How often costs are varied in the hope of a whole-numbered answer before branching.
const VARIATIONS: usize = 1;

/// Changes of cells by their numbers, none of them 0.
pub(crate) type Shift = BTreeMap<usize, i64>;

/// What came of a search.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// A shift that is right in whole numbers, and its price.
    Found(Shift, f64),
    /// There is none.
    None,
    /// The solver did not say.
    Unclear,
}

/// What is wanted.
pub(crate) struct Wanted<'a> {
    /// The cell to be moved.
    pub(crate) number: usize,
    /// How far.
    pub(crate) by: i64,
    /// Cells that must keep their values.
    pub(crate) kept: &'a BTreeSet<usize>,
}

/// The cheapest shift over the cells that `price` lets move.
///
/// # Errors
/// [`DisclosureError::TimeLimit`].
pub(crate) fn cheapest(
    board: &Board,
    wanted: &Wanted<'_>,
    price: &dyn Fn(usize) -> Option<f64>,
    deadline: Instant,
) -> Result<Answer, DisclosureError> {
    let movable = reachable(board, wanted, price);
    if !movable.contains_key(&wanted.number) || board.value(wanted.number) + wanted.by < 0 {
        return Ok(Answer::None);
    }
    for variation in 0..VARIATIONS {
        let model = Model::new(board, wanted, &movable, variation, false);
        match model.solve(board, None, deadline)? {
            Answer::Unclear => {}
            answer => return Ok(answer),
        }
    }
    Model::new(board, wanted, &movable, 0, true).solve(board, Some(BRANCHES), deadline)
}

/// The cells a shift could involve, with their prices: those linked to the wanted one through movable cells.
fn reachable(
    board: &Board,
    wanted: &Wanted<'_>,
    price: &dyn Fn(usize) -> Option<f64>,
) -> BTreeMap<usize, f64> {
    let mut found = BTreeMap::new();
    let mut rows_seen = vec![false; board.rows.len()];
    let mut squares_seen = vec![false; board.squares.len()];
    let mut open = vec![wanted.number];
    while let Some(number) = open.pop() {
        let (Some(square), Some(seen)) = (board.square(number), squares_seen.get_mut(number)) else {
            continue;
        };
        if std::mem::replace(seen, true) || square.fixed || wanted.kept.contains(&number) {
            continue;
        }
        let Some(price) = price(number) else { continue };
        found.insert(number, price);
        for &row in &square.rows {
            let (Some(seen), Some(content)) = (rows_seen.get_mut(row), board.rows.get(row)) else { continue };
            if !std::mem::replace(seen, true) {
                open.extend(content.terms.iter().map(|(other, _)| *other));
            }
        }
    }
    found
}

/// Up and down of one cell, as the solver knows them.
struct Step {
    up: Option<Variable>,
    down: Option<Variable>,
}

struct Model<'a> {
    problem: Problem,
    steps: BTreeMap<usize, Step>,
    prices: &'a BTreeMap<usize, f64>,
    whole: bool,
}

impl<'a> Model<'a> {
    fn new(
        board: &Board,
        wanted: &Wanted<'_>,
        prices: &'a BTreeMap<usize, f64>,
        variation: usize,
        whole: bool,
    ) -> Self {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut steps = BTreeMap::new();
        let mut rows = BTreeSet::new();
        for (&number, &price) in prices {
            let Some(square) = board.square(number) else { continue };
            rows.extend(square.rows.iter().copied());
            let varied =
                price * (1.0 + 0.37 * ((number * 7 + variation * 13) % 11 * variation) as f64 / 11.0);
            let mut add = |least: i64, most: Option<i64>| {
                if whole {
                    let most = most.and_then(|most| i32::try_from(most).ok()).unwrap_or(i32::MAX);
                    problem.add_integer_var(varied, (i32::try_from(least).unwrap_or(i32::MAX), most))
                } else {
                    problem.add_var(varied, (least as f64, most.map_or(f64::INFINITY, |most| most as f64)))
                }
            };
            let step = if number == wanted.number {
                let exact = Some(add(wanted.by.abs(), Some(wanted.by.abs())));
                if wanted.by > 0 { Step { up: exact, down: None } } else { Step { up: None, down: exact } }
            } else {
                Step { up: Some(add(0, None)), down: (square.value > 0).then(|| add(0, Some(square.value))) }
            };
            steps.insert(number, step);
        }
        for row in rows.into_iter().filter_map(|row| board.rows.get(row)) {
            let mut terms = Vec::new();
            for (number, sign) in &row.terms {
                let Some(step) = steps.get(number) else { continue };
                terms.extend(step.up.map(|up| (up, *sign as f64)));
                terms.extend(step.down.map(|down| (down, -*sign as f64)));
            }
            match row.room {
                None => problem.add_constraint(terms, ComparisonOp::Eq, 0.0),
                Some(room) => problem.add_constraint(terms, ComparisonOp::Le, room as f64),
            }
        }
        Self { problem, steps, prices, whole }
    }

    fn solve(
        &self,
        board: &Board,
        branches: Option<u64>,
        deadline: Instant,
    ) -> Result<Answer, DisclosureError> {
        let time_limit = deadline.saturating_duration_since(Instant::now());
        if time_limit.is_zero() {
            return Err(DisclosureError::TimeLimit);
        }
        let mut options = SolveOptions::default();
        options.time_limit = Some(time_limit);
        options.node_limit = branches;
        let solution = match self.problem.solve_with(options) {
            Ok(SolveOutcome::Solution(solution)) => {
                if solution.termination_reason() == TerminationReason::TimeLimit {
                    return Err(DisclosureError::TimeLimit);
                }
                solution
            }
            Ok(SolveOutcome::Interrupted(_)) if Instant::now() >= deadline => {
                return Err(DisclosureError::TimeLimit);
            }
            Err(Error::Infeasible) => return Ok(Answer::None),
            Ok(SolveOutcome::Interrupted(_)) | Err(_) => return Ok(Answer::Unclear),
        };
        let mut shift = Shift::new();
        let mut price = 0.0;
        for (&number, step) in &self.steps {
            let value =
                |variable: Option<Variable>| variable.map_or(0.0, |variable| solution.var_value(variable));
            let change = value(step.up) - value(step.down);
            let rounded = change.round();
            if !self.whole && (change - rounded).abs() > 1e-5 {
                return Ok(Answer::Unclear);
            }
            if rounded != 0.0 {
                shift.insert(number, rounded as i64);
                price += self.prices.get(&number).copied().unwrap_or(0.0) * rounded.abs();
            }
        }
        Ok(if adds_up(board, &shift) { Answer::Found(shift, price) } else { Answer::Unclear })
    }
}

/// Whether a shift leaves no count below nothing and every row as it must be, in whole numbers.
pub(crate) fn adds_up(board: &Board, shift: &Shift) -> bool {
    shift.iter().all(|(&number, &change)| {
        let Some(square) = board.square(number) else { return false };
        let rows_hold = square.rows.iter().filter_map(|row| board.rows.get(*row)).all(|row| {
            let sum: i64 = row.terms.iter().map(|(n, sign)| sign * shift.get(n).copied().unwrap_or(0)).sum();
            row.room.map_or(sum == 0, |room| sum <= room)
        });
        !square.fixed && square.value + change >= 0 && rows_hold
    })
}
