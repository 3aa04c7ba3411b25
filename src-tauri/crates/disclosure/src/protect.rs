//! Chooses what to hide: the sensitive cells, and as few and as small others as it takes so that every promise about the
//! sensitive ones has a witness, over all linked tables together.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use crate::board::{Board, chance, free};
use crate::cell::CellId;
use crate::cleanup::clean_up;
use crate::concern::{Reach, reaches, sensitive};
use crate::counted::Counted;
use crate::error::DisclosureError;
use crate::insider::insiders;
use crate::pool::{Pool, Promise};
use crate::protected::{Protected, Witness};
use crate::relation::Relation;
use crate::rule::Rule;
use crate::shift::{Answer, Shift, Wanted, cheapest};

/// Chooses a pattern of hidden cells, with a witness for every promise (see the crate's description).
///
/// The same counts, rule and key always give the same pattern, whatever the order of input.
///
/// # Errors
/// [`DisclosureError::NotProtectable`] names the cells that nothing can protect; [`DisclosureError::TimeLimit`] and
/// [`DisclosureError::NoAnswer`] if the search did not end. In every case nothing may be exported.
pub fn protect(counted: &Counted, rule: &Rule) -> Result<Protected, DisclosureError> {
    rule.check()?;
    let deadline = Instant::now() + rule.time_limit;
    let board = Board::new(counted, rule);
    let goals = Goals::new(counted, rule, &board)?;
    let mut hidden: BTreeSet<CellId> =
        board.squares.iter().filter(|square| square.never).map(|square| square.id.clone()).collect();
    let mut witnesses = Vec::new();
    let mut hopeless = Vec::new();
    for part in board.parts() {
        match best_of(&board, &goals, &part, &rule.key, deadline) {
            Ok(search) => {
                hidden.extend(search.hidden.iter().filter_map(|number| search.id(*number)));
                witnesses.extend(search.pool.shifts().map(|shift| search.witness(shift)));
            }
            Err(DisclosureError::NotProtectable(cells)) => hopeless.extend(cells),
            Err(error) => return Err(error),
        }
    }
    if !hopeless.is_empty() {
        return Err(DisclosureError::NotProtectable(hopeless));
    }
    hide_calculated(counted, &mut hidden);
    Ok(Protected { counted: counted.clone(), hidden, witnesses })
}

/// Searches one part of the tables, small ones more than once with other prices and another order, and keeps the pattern
/// that hides least.
fn best_of<'a>(
    board: &'a Board,
    goals: &Goals,
    part: &BTreeSet<usize>,
    key: &[u8; 32],
    deadline: Instant,
) -> Result<Search<'a>, DisclosureError> {
    let attempts = match part.len() {
        0..=150 => 8,
        151..=400 => 3,
        _ => 1,
    };
    let mut best: Option<(f64, Search<'a>)> = None;
    for attempt in 0..attempts {
        let mut search = Search::new(board, goals, part, attempt, key, deadline);
        if search.hidden.is_empty() {
            return Ok(search);
        }
        match search.keep_all().and_then(|()| clean_up(&mut search)) {
            Ok(()) => {}
            Err(DisclosureError::NoAnswer(_)) if attempt + 1 < attempts || best.is_some() => continue,
            Err(error) => return Err(error),
        }
        let price = search.price();
        if best.as_ref().is_none_or(|(least, _)| price < *least) {
            best = Some((price, search));
        }
    }
    best.map(|(_, search)| search).ok_or(DisclosureError::NoAnswer(Vec::new()))
}

/// What has to be kept, over all tables.
struct Goals {
    promises: Vec<Promise>,
    sensitive: Vec<usize>,
    persons: Vec<BTreeSet<usize>>,
}

impl Goals {
    fn new(counted: &Counted, rule: &Rule, board: &Board) -> Result<Self, DisclosureError> {
        let mut goals = Self { promises: Vec::new(), sensitive: Vec::new(), persons: Vec::new() };
        for (cell, concern) in sensitive(counted, rule)? {
            let Some(number) = board.number(&cell.id) else { continue };
            goals.sensitive.push(number);
            goals.promises.extend(reaches(cell, concern, rule).map(|reach| Promise::Reach { number, reach }));
        }
        if rule.insiders {
            for person in insiders(counted) {
                goals.persons.push(person.iter().filter_map(|id| board.number(id)).collect());
            }
        }
        Ok(goals)
    }
}

/// The state of the search in one part of the tables.
pub(crate) struct Search<'a> {
    pub(crate) board: &'a Board,
    pub(crate) pool: Pool,
    pub(crate) promises: Vec<Promise>,
    /// Not printed at present, sensitive ones and never printed ones included.
    pub(crate) hidden: BTreeSet<usize>,
    /// Not printed in any case.
    pub(crate) settled: BTreeSet<usize>,
    /// What hiding costs in this attempt.
    prices: BTreeMap<usize, f64>,
    deadline: Instant,
}

impl<'a> Search<'a> {
    fn new(
        board: &'a Board,
        goals: &Goals,
        part: &BTreeSet<usize>,
        attempt: u8,
        key: &[u8; 32],
        deadline: Instant,
    ) -> Self {
        let never = |number: &&usize| board.square(**number).is_some_and(|square| square.never);
        let mut settled: BTreeSet<usize> = part.iter().filter(never).copied().collect();
        let sensitive: Vec<usize> =
            goals.sensitive.iter().copied().filter(|number| part.contains(number)).collect();
        settled.extend(&sensitive);
        let lot = |number: usize| board.square(number).map_or(0.0, |square| chance(key, &square.id, attempt));
        let mut promises: Vec<Promise> =
            goals.promises.iter().filter(|promise| part.contains(&promise.number())).cloned().collect();
        let mut prices = BTreeMap::new();
        for &number in part {
            let spread = if attempt == 0 { 0.0 } else { 0.5 };
            let price = board.square(number).map_or(0.0, |square| square.cost);
            prices.insert(number, price * (1.0 + spread * lot(number)));
        }
        if attempt > 0 {
            promises.sort_by(|one, other| lot(one.number()).total_cmp(&lot(other.number())));
        }
        // A person known in another part learns nothing here that an outsider could not.
        let persons: Vec<BTreeSet<usize>> =
            goals.persons.iter().filter(|person| !person.is_disjoint(part)).cloned().collect();
        for (person, known) in persons.iter().enumerate() {
            let others = sensitive.iter().filter(|number| !known.contains(number));
            promises.extend(others.map(|&number| Promise::Differ { number, person }));
        }
        let pool = Pool::new(board, persons);
        Self { board, pool, promises, hidden: settled.clone(), settled, prices, deadline }
    }

    /// What the present pattern costs, whatever the attempt's prices.
    fn price(&self) -> f64 {
        self.hidden
            .difference(&self.settled)
            .filter_map(|&number| self.board.square(number))
            .map(|square| square.cost)
            .sum()
    }

    /// Finds a witness for every promise, hiding more where it must.
    fn keep_all(&mut self) -> Result<(), DisclosureError> {
        let mut hopeless = BTreeSet::new();
        let mut unclear = BTreeSet::new();
        for promise in self.promises.clone() {
            if self.pool.keeps(self.board, &promise) {
                continue;
            }
            let mut answer = self.search(&promise, false)?;
            if answer == Answer::None || answer == Answer::Unclear {
                answer = self.search(&promise, true)?;
            }
            match answer {
                Answer::Found(shift, _) => {
                    self.hidden.extend(shift.keys().copied());
                    self.pool.add(shift);
                }
                Answer::None => {
                    hopeless.extend(self.id(promise.number()));
                }
                Answer::Unclear => {
                    unclear.extend(self.id(promise.number()));
                }
            }
        }
        if !hopeless.is_empty() {
            return Err(DisclosureError::NotProtectable(hopeless.into_iter().collect()));
        }
        if !unclear.is_empty() {
            return Err(DisclosureError::NoAnswer(unclear.into_iter().collect()));
        }
        Ok(())
    }

    /// Looks for a witness among the hidden cells, or among all that could be hidden.
    pub(crate) fn search(&self, promise: &Promise, hide_more: bool) -> Result<Answer, DisclosureError> {
        let number = promise.number();
        let nothing = BTreeSet::new();
        let (ways, kept) = match promise {
            Promise::Reach { reach, .. } => {
                let goal = match reach {
                    Reach::AtMost(goal) | Reach::AtLeast(goal) => i64::try_from(*goal).unwrap_or(i64::MAX),
                };
                (vec![goal - self.board.value(number)], &nothing)
            }
            Promise::Differ { person, .. } => {
                (vec![1, -1], self.pool.persons.get(*person).unwrap_or(&nothing))
            }
        };
        let price = |number: usize| {
            if self.hidden.contains(&number) {
                return Some(free());
            }
            if hide_more { self.prices.get(&number).copied() } else { None }
        };
        let mut best = Answer::None;
        for by in ways {
            let answer = cheapest(self.board, &Wanted { number, by, kept }, &price, self.deadline)?;
            best = match (best, answer) {
                (Answer::Found(one, a), Answer::Found(_, b)) if a <= b => Answer::Found(one, a),
                (_, Answer::Found(other, b)) => Answer::Found(other, b),
                (Answer::Found(one, a), _) => Answer::Found(one, a),
                (Answer::Unclear, _) | (_, Answer::Unclear) => Answer::Unclear,
                (Answer::None, Answer::None) => Answer::None,
            };
            if !hide_more && matches!(best, Answer::Found(..)) {
                break;
            }
        }
        Ok(best)
    }

    fn id(&self, number: usize) -> Option<CellId> {
        self.board.square(number).map(|square| square.id.clone())
    }

    fn witness(&self, shift: &Shift) -> Witness {
        let other = |(number, change): (&usize, &i64)| {
            let square = self.board.square(*number)?;
            Some((square.id.clone(), u64::try_from(square.value + change).ok()?))
        };
        Witness(shift.iter().filter_map(other).collect())
    }
}

/// Hides every calculated figure one of whose sources is hidden, and what is calculated from those in turn.
fn hide_calculated(counted: &Counted, hidden: &mut BTreeSet<CellId>) {
    loop {
        let before = hidden.len();
        for relation in counted.relations() {
            if let Relation::Determines { of, derived } = relation
                && of.iter().any(|id| hidden.contains(id))
            {
                hidden.insert(derived.clone());
            }
        }
        if hidden.len() == before {
            return;
        }
    }
}
