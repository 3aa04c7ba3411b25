//! The linked tables as the search sees them: numbered cells, rows of an equation system, and what hiding would cost.

use std::collections::{BTreeMap, BTreeSet};

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::cell::{Cell, CellId, Printing};
use crate::counted::Counted;
use crate::relation::Relation;
use crate::rule::Rule;

/// What moving a cell costs that is not printed anyway.
const FREE: f64 = 0.001;
/// A hidden zero costs a little more than a hidden one: readers expect zeros to be shown.
const ZERO: f64 = 3.0;
/// Factors for cells the caller marked, and for totals that are part of nothing greater.
const IMPORTANT: f64 = 10.0;
const GRAND_TOTAL: f64 = 1000.0;
/// How far the key may shift a cost, so that equally good patterns cannot be told apart by calculation.
const JITTER: f64 = 0.05;

/// One row: the changes of the cells, each times its sign, add up to nothing, or to at most `room`.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) terms: Vec<(usize, i64)>,
    /// None: an equation.
    pub(crate) room: Option<i64>,
}

/// One cell.
#[derive(Clone, Debug)]
pub(crate) struct Square {
    pub(crate) id: CellId,
    pub(crate) value: i64,
    /// Known to everybody, or a calculated figure: never takes another value.
    pub(crate) fixed: bool,
    /// Not printed whatever happens.
    pub(crate) never: bool,
    /// The price of hiding it, per unit it is moved by.
    pub(crate) cost: f64,
    /// The rows it stands in.
    pub(crate) rows: Vec<usize>,
}

/// All cells and rows.
#[derive(Debug)]
pub(crate) struct Board {
    pub(crate) squares: Vec<Square>,
    pub(crate) rows: Vec<Row>,
    numbers: BTreeMap<CellId, usize>,
}

impl Board {
    pub(crate) fn new(counted: &Counted, rule: &Rule) -> Self {
        let standing = Standing::of(counted);
        let squares: Vec<Square> = counted
            .exact_cells()
            .map(|cell| Square {
                id: cell.id.clone(),
                value: i64::try_from(cell.value).unwrap_or(i64::MAX),
                fixed: cell.printing == Printing::Known || standing.calculated.contains(&cell.id),
                never: cell.printing == Printing::Never,
                cost: standing.cost(cell, &rule.key),
                rows: Vec::new(),
            })
            .collect();
        let numbers =
            squares.iter().enumerate().map(|(number, square)| (square.id.clone(), number)).collect();
        let mut board = Self { squares, rows: Vec::new(), numbers };
        for relation in counted.relations() {
            board.add(relation);
        }
        board
    }

    pub(crate) fn number(&self, id: &CellId) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    pub(crate) fn square(&self, number: usize) -> Option<&Square> {
        self.squares.get(number)
    }

    pub(crate) fn value(&self, number: usize) -> i64 {
        self.squares.get(number).map_or(0, |square| square.value)
    }

    /// The cells in parts that no row links, in a fixed order. Fixed cells are in none.
    pub(crate) fn parts(&self) -> Vec<BTreeSet<usize>> {
        let mut seen = BTreeSet::new();
        let mut parts = Vec::new();
        for (first, square) in self.squares.iter().enumerate() {
            if square.fixed || !seen.insert(first) {
                continue;
            }
            let mut part = BTreeSet::from([first]);
            let mut open = vec![first];
            while let Some(number) = open.pop() {
                let rows = self.square(number).into_iter().flat_map(|square| &square.rows);
                for (other, _) in rows.filter_map(|row| self.rows.get(*row)).flat_map(|row| &row.terms) {
                    if seen.insert(*other) {
                        part.insert(*other);
                        open.push(*other);
                    }
                }
            }
            parts.push(part);
        }
        parts
    }

    fn add(&mut self, relation: &Relation) {
        match relation {
            Relation::Sum { total, parts } => self.add_row(parts, total, 1, true),
            Relation::AtMost { part, whole } => self.add_row(std::slice::from_ref(part), whole, 1, false),
            Relation::Union { whole, parts } => {
                self.add_row(parts, whole, -1, false);
                for part in parts {
                    self.add_row(std::slice::from_ref(part), whole, 1, false);
                }
            }
            Relation::Determines { .. } => {}
        }
    }

    /// sign × (parts − head) = 0, or ≤ 0. Fixed cells drop out; a row of fixed cells alone says nothing.
    fn add_row(&mut self, parts: &[CellId], head: &CellId, sign: i64, equation: bool) {
        let mut terms = Vec::new();
        let mut level = 0;
        for (id, sign) in parts.iter().map(|id| (id, sign)).chain([(head, -sign)]) {
            let Some(number) = self.number(id) else { continue };
            level += sign * self.value(number);
            if self.squares.get(number).is_some_and(|square| !square.fixed) {
                terms.push((number, sign));
            }
        }
        if terms.is_empty() {
            return;
        }
        let row = self.rows.len();
        for (number, _) in &terms {
            if let Some(square) = self.squares.get_mut(*number) {
                square.rows.push(row);
            }
        }
        self.rows.push(Row { terms, room: (!equation).then_some(-level) });
    }
}

/// How the cells stand to one another, as far as the price of hiding them depends on it.
struct Standing<'a> {
    heads: BTreeSet<&'a CellId>,
    parts: BTreeSet<&'a CellId>,
    calculated: BTreeSet<&'a CellId>,
    sources: BTreeMap<&'a CellId, u32>,
}

impl<'a> Standing<'a> {
    fn of(counted: &'a Counted) -> Self {
        let mut standing = Self {
            heads: BTreeSet::new(),
            parts: BTreeSet::new(),
            calculated: BTreeSet::new(),
            sources: BTreeMap::new(),
        };
        for relation in counted.relations() {
            match relation {
                Relation::Sum { total: head, parts } | Relation::Union { whole: head, parts } => {
                    standing.heads.insert(head);
                    standing.parts.extend(parts);
                }
                Relation::AtMost { part, whole: _ } => {
                    standing.parts.insert(part);
                }
                Relation::Determines { of, derived } => {
                    standing.calculated.insert(derived);
                    for id in of {
                        *standing.sources.entry(id).or_default() += 1;
                    }
                }
            }
        }
        standing
    }

    fn cost(&self, cell: &Cell, key: &[u8; 32]) -> f64 {
        if cell.printing == Printing::Never {
            return FREE;
        }
        let grand = self.heads.contains(&cell.id) && !self.parts.contains(&cell.id);
        let base = if cell.value == 0 { ZERO } else { 1.0 + 1.5 * (1.0 + cell.value as f64).ln() };
        let figures = f64::from(self.sources.get(&cell.id).copied().unwrap_or(0));
        let factor = if grand { GRAND_TOTAL } else { 1.0 } * if cell.important { IMPORTANT } else { 1.0 };
        (base + figures) * factor * (1.0 + JITTER * chance(key, &cell.id, 0))
    }
}

/// A number in [0, 1) that only the holder of the key can foretell.
pub(crate) fn chance(key: &[u8; 32], id: &CellId, attempt: u8) -> f64 {
    let Ok(mut mac) = <Hmac<Sha256> as Mac>::new_from_slice(key) else { return 0.0 };
    mac.update(&[attempt]);
    mac.update(id.as_str().as_bytes());
    let digest = mac.finalize().into_bytes();
    let number = digest.iter().take(4).fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
    f64::from(number) / (f64::from(u32::MAX) + 1.0)
}

/// The price of moving a cell that is not printed anyway.
pub(crate) fn free() -> f64 {
    FREE
}
