//! The search in one part of the linked tables: a witness for every promise, hiding more only where it must.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use crate::board::{Board, chance, free};
use crate::cell::CellId;
use crate::concern::{Concern, Reach, reaches, sensitive};
use crate::counted::Counted;
use crate::error::DisclosureError;
use crate::insider::insiders;
use crate::pool::{Pool, Promise};
use crate::protected::Witness;
use crate::rule::Rule;
use crate::shift::{Answer, Shift, Wanted, cheapest};

/// What has to be kept, over all tables.
pub(crate) struct Goals {
    promises: Vec<Promise>,
    /// Sensitive cells with somebody in them.
    few: Vec<usize>,
    persons: Vec<BTreeSet<usize>>,
}

impl Goals {
    pub(crate) fn new(counted: &Counted, rule: &Rule, board: &Board) -> Result<Self, DisclosureError> {
        let mut goals = Self { promises: Vec::new(), few: Vec::new(), persons: Vec::new() };
        for (cell, concern) in sensitive(counted, rule)? {
            let Some(number) = board.number(&cell.id) else { continue };
            if concern != Concern::GroupDisclosure {
                goals.few.push(number);
            }
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

/// How hard to look for a witness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Among the hidden cells.
    Hidden,
    /// Among all that could be hidden.
    HideMore,
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
    /// For which promise a cell was hidden first.
    pub(crate) hidden_for: BTreeMap<usize, Promise>,
    /// What hiding costs in this attempt.
    prices: BTreeMap<usize, f64>,
    deadline: Instant,
}

impl<'a> Search<'a> {
    pub(crate) fn new(
        board: &'a Board,
        goals: &Goals,
        part: &BTreeSet<usize>,
        attempt: u8,
        key: &[u8; 32],
        deadline: Instant,
    ) -> Self {
        let never = |number: &&usize| board.square(**number).is_some_and(|square| square.never);
        let mut settled: BTreeSet<usize> = part.iter().filter(never).copied().collect();
        let few: Vec<usize> = goals.few.iter().copied().filter(|number| part.contains(number)).collect();
        let lot = |number: usize| board.square(number).map_or(0.0, |square| chance(key, &square.id, attempt));
        let mut promises: Vec<Promise> =
            goals.promises.iter().filter(|promise| part.contains(&promise.number())).cloned().collect();
        settled.extend(promises.iter().map(Promise::number));
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
            let others = few.iter().filter(|number| !known.contains(number));
            promises.extend(others.map(|&number| Promise::Differ { number, person }));
        }
        let pool = Pool::new(board, persons);
        Self {
            board,
            pool,
            promises,
            hidden: settled.clone(),
            settled,
            hidden_for: BTreeMap::new(),
            prices,
            deadline,
        }
    }

    /// What the present pattern costs, whatever the attempt's prices.
    pub(crate) fn price(&self) -> f64 {
        self.hidden
            .difference(&self.settled)
            .filter_map(|&number| self.board.square(number))
            .map(|square| square.cost)
            .sum()
    }

    /// Finds a witness for every promise, hiding more where it must.
    pub(crate) fn keep_all(&mut self) -> Result<(), DisclosureError> {
        let mut hopeless = BTreeSet::new();
        let mut unclear = BTreeSet::new();
        for promise in self.promises.clone() {
            if self.pool.keeps(self.board, &promise) {
                continue;
            }
            let mut answer = self.search(&promise, Effort::Hidden)?;
            if answer == Answer::None || answer == Answer::Unclear {
                answer = self.search(&promise, Effort::HideMore)?;
            }
            match answer {
                Answer::Found(shift, _) => {
                    for &number in shift.keys() {
                        if self.hidden.insert(number) {
                            self.hidden_for.insert(number, promise.clone());
                        }
                    }
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
    pub(crate) fn search(&self, promise: &Promise, effort: Effort) -> Result<Answer, DisclosureError> {
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
            if effort == Effort::HideMore { self.prices.get(&number).copied() } else { None }
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
            if effort != Effort::HideMore && matches!(best, Answer::Found(..)) {
                break;
            }
        }
        Ok(best)
    }

    pub(crate) fn id(&self, number: usize) -> Option<CellId> {
        self.board.square(number).map(|square| square.id.clone())
    }

    pub(crate) fn witness(&self, shift: &Shift) -> Witness {
        let other = |(number, change): (&usize, &i64)| {
            let square = self.board.square(*number)?;
            Some((square.id.clone(), u64::try_from(square.value + change).ok()?))
        };
        Witness(shift.iter().filter_map(other).collect())
    }
}
