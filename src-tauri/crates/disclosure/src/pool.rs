//! The witnesses found so far, and which promises they keep.

use std::collections::BTreeSet;

use crate::board::Board;
use crate::concern::Reach;
use crate::shift::Shift;

/// What has to be shown possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Promise {
    /// That the cell has a value as low or as high as this.
    Reach {
        /// The cell.
        number: usize,
        /// The value.
        reach: Reach,
    },
    /// That the cell has another value than the true one, although these have theirs.
    Differ {
        /// The cell.
        number: usize,
        /// What one person knows.
        person: usize,
    },
}

impl Promise {
    pub(crate) fn number(&self) -> usize {
        match self {
            Self::Reach { number, .. } | Self::Differ { number, .. } => *number,
        }
    }
}

/// Witnesses, with an index of the cells they move.
pub(crate) struct Pool {
    shifts: Vec<Option<Shift>>,
    moving: Vec<Vec<usize>>,
    /// Per insider, the cells only they know.
    pub(crate) persons: Vec<BTreeSet<usize>>,
}

impl Pool {
    pub(crate) fn new(board: &Board, persons: Vec<BTreeSet<usize>>) -> Self {
        Self { shifts: Vec::new(), moving: vec![Vec::new(); board.squares.len()], persons }
    }

    pub(crate) fn add(&mut self, shift: Shift) {
        let at = self.shifts.len();
        for number in shift.keys() {
            if let Some(moving) = self.moving.get_mut(*number) {
                moving.push(at);
            }
        }
        self.shifts.push(Some(shift));
    }

    /// Takes out every witness that moves the cell, and tells where they were.
    pub(crate) fn take_moving(&mut self, number: usize) -> Vec<(usize, Shift)> {
        let mut taken = Vec::new();
        for at in self.moving.get(number).cloned().unwrap_or_default() {
            if let Some(shift) = self.shifts.get_mut(at).and_then(Option::take) {
                taken.push((at, shift));
            }
        }
        taken
    }

    /// Undoes additions since there were `length` witnesses, and puts the taken ones back.
    pub(crate) fn restore(&mut self, length: usize, taken: Vec<(usize, Shift)>) {
        while self.shifts.len() > length {
            for number in self.shifts.pop().flatten().unwrap_or_default().keys() {
                if let Some(moving) = self.moving.get_mut(*number) {
                    moving.pop();
                }
            }
        }
        for (at, shift) in taken {
            if let Some(place) = self.shifts.get_mut(at) {
                *place = Some(shift);
            }
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.shifts.len()
    }

    pub(crate) fn shifts(&self) -> impl Iterator<Item = &Shift> {
        self.shifts.iter().flatten()
    }

    fn moving(&self, number: usize) -> impl Iterator<Item = &Shift> {
        self.moving.get(number).into_iter().flatten().filter_map(|at| self.shifts.get(*at)?.as_ref())
    }

    /// Whether any witness moves the cell.
    pub(crate) fn moves(&self, number: usize) -> bool {
        self.moving(number).next().is_some()
    }

    /// Whether the witnesses keep a promise.
    pub(crate) fn keeps(&self, board: &Board, promise: &Promise) -> bool {
        match promise {
            Promise::Reach { number, reach } => {
                let value = board.value(*number);
                let attained = |value: i64| u64::try_from(value).is_ok_and(|value| reach.attained_by(value));
                attained(value)
                    || self
                        .moving(*number)
                        .any(|shift| attained(value + shift.get(number).copied().unwrap_or(0)))
            }
            Promise::Differ { number, person } => {
                let Some(known) = self.persons.get(*person) else { return false };
                self.moving(*number).any(|shift| known.iter().all(|own| !shift.contains_key(own)))
            }
        }
    }
}
