//! Chooses what to hide: the sensitive cells, and as few and as small others as it takes so that every promise about the
//! sensitive ones has a witness, over all linked tables together.

use std::collections::BTreeSet;
use std::time::Instant;

use crate::board::{Board, free};
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
    let mut search = Search::new(counted, rule, deadline)?;
    search.keep_all()?;
    clean_up(&mut search)?;
    Ok(search.into_protected(counted))
}

/// The state of the search.
pub(crate) struct Search {
    pub(crate) board: Board,
    pub(crate) pool: Pool,
    pub(crate) promises: Vec<Promise>,
    /// Not printed at present, sensitive ones and never printed ones included.
    pub(crate) hidden: BTreeSet<usize>,
    /// Not printed in any case.
    pub(crate) settled: BTreeSet<usize>,
    pub(crate) deadline: Instant,
}

impl Search {
    fn new(counted: &Counted, rule: &Rule, deadline: Instant) -> Result<Self, DisclosureError> {
        let board = Board::new(counted, rule);
        let mut settled: BTreeSet<usize> = board
            .squares
            .iter()
            .enumerate()
            .filter(|(_, square)| square.never)
            .map(|(number, _)| number)
            .collect();
        let mut promises = Vec::new();
        let mut numbers = Vec::new();
        for (cell, concern) in sensitive(counted, rule)? {
            let Some(number) = board.number(&cell.id) else { continue };
            settled.insert(number);
            numbers.push(number);
            promises.extend(reaches(cell, concern, rule).map(|reach| Promise::Reach { number, reach }));
        }
        let mut persons = Vec::new();
        if rule.insiders {
            for person in insiders(counted) {
                persons.push(person.iter().filter_map(|id| board.number(id)).collect::<BTreeSet<usize>>());
            }
        }
        for (person, known) in persons.iter().enumerate() {
            let others = numbers.iter().filter(|number| !known.contains(number));
            promises.extend(others.map(|&number| Promise::Differ { number, person }));
        }
        let pool = Pool::new(&board, persons);
        Ok(Self { board, pool, promises, hidden: settled.clone(), settled, deadline })
    }

    /// Finds a witness for every promise, hiding more where it must.
    fn keep_all(&mut self) -> Result<(), DisclosureError> {
        let mut hopeless = BTreeSet::new();
        let mut unclear = BTreeSet::new();
        for promise in self.promises.clone() {
            if self.pool.keeps(&self.board, &promise) {
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
            hide_more.then(|| self.board.square(number).map(|square| square.cost)).flatten()
        };
        let mut best = Answer::None;
        for by in ways {
            let answer = cheapest(&self.board, &Wanted { number, by, kept }, &price, self.deadline)?;
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

    fn into_protected(self, counted: &Counted) -> Protected {
        let mut hidden: BTreeSet<CellId> = self.hidden.iter().filter_map(|number| self.id(*number)).collect();
        hide_calculated(counted, &mut hidden);
        let witnesses = self.pool.shifts().map(|shift| self.witness(shift)).collect();
        Protected { counted: counted.clone(), hidden, witnesses }
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
