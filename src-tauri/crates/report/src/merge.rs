//! Rows of a table counted as one, because too few persons stand behind them. The first choice of protection: nothing is
//! hidden, and everything still adds up.
//!
//! A merged row is counted like any other, by the union of what its rows ask for: a person in two of them counts once.

use crate::condition::Values;
use crate::count::{CountError, count_merged};
use crate::counted::{Counted, ExactFigure, Grid, Head, HeadLabel};
use crate::facts::Facts;
use crate::pack::{Bilingual, Pack};
use crate::period::Period;
use std::collections::{BTreeMap, BTreeSet};

/// Rows that are counted as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Code of the table.
    pub table: String,
    /// Codes of the rows, in the order of the table.
    pub rows: Vec<String>,
    /// What the one row is called.
    pub label: Bilingual,
    /// What is said below the table: which rows were merged.
    pub note: Bilingual,
}

impl Merge {
    /// Code of the one row: those of its rows.
    #[must_use]
    pub fn code(&self) -> String {
        self.rows.join(" + ")
    }

    /// Rows merged under no name yet, to see what they come to.
    #[must_use]
    pub fn nameless(table: &str, rows: Vec<String>) -> Self {
        let none = Bilingual { de: String::new(), en: String::new() };
        Self { table: table.to_owned(), rows, label: none.clone(), note: none }
    }
}

impl Values {
    /// What is in one or the other.
    pub(crate) fn or(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Only(a), Self::Only(b)) => Self::Only(a | b),
            (Self::Only(a), Self::Except(b)) | (Self::Except(b), Self::Only(a)) => Self::Except(b - a),
            (Self::Except(a), Self::Except(b)) => Self::Except(a & b),
            (Self::Numbers { spans: a, none: c }, Self::Numbers { spans: b, none: d }) => {
                let mut joined: Vec<(u32, u32)> = Vec::new();
                for (from, below) in a | b {
                    match joined.last_mut() {
                        Some(last) if from <= last.1 => last.1 = last.1.max(below),
                        _ => joined.push((from, below)),
                    }
                }
                Self::Numbers { spans: joined.into_iter().collect(), none: *c || *d }
            }
            (numbers @ Self::Numbers { .. }, _) | (_, numbers @ Self::Numbers { .. }) => numbers.clone(),
        }
    }
}

/// Why rows cannot be counted as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeFault {
    /// The report has no such table, or the table no such row.
    NotThere,
    /// Fewer than two rows.
    TooFew,
    /// The rows ask for different things, or one is a total.
    NotAlike,
    /// A row is merged already.
    Twice,
}

/// Whether these rows can be counted as one, seen from the report without any merging.
///
/// # Errors
/// [`MergeFault`] for the first that cannot.
pub fn mergeable(plain: &Counted, wishes: &[(String, Vec<String>)]) -> Result<(), MergeFault> {
    let mut seen = BTreeSet::new();
    for (table, rows) in wishes {
        let grid = plain.tables.iter().find(|grid| grid.id == *table).ok_or(MergeFault::NotThere)?;
        if rows.len() < 2 {
            return Err(MergeFault::TooFew);
        }
        let mut kin = BTreeSet::new();
        for row in rows {
            let head = grid.rows.iter().find(|head| head.code == *row).ok_or(MergeFault::NotThere)?;
            if !seen.insert((table, row)) {
                return Err(MergeFault::Twice);
            }
            kin.insert(head.kin.ok_or(MergeFault::NotAlike)?);
        }
        if kin.len() > 1 {
            return Err(MergeFault::NotAlike);
        }
    }
    Ok(())
}

/// Whether somebody stands behind a row, but in no cell of it as many as the threshold.
pub(crate) fn is_small(cells: &[ExactFigure], threshold: u64) -> bool {
    (1..threshold).contains(&greatest(cells))
}

fn greatest(cells: &[ExactFigure]) -> u64 {
    cells.iter().map(|cell| cell.contributors).max().unwrap_or(0)
}

impl Counted {
    /// For each row of a table, whether too few persons stand behind it.
    #[must_use]
    pub fn small_rows(table: &Grid<ExactFigure>, threshold: u64) -> Vec<bool> {
        table.cells.iter().map(|cells| is_small(cells, threshold)).collect()
    }
}

/// Which rows to merge so that no row rests on fewer persons than the threshold: in each table the small rows of a kind, with
/// the next smallest as long as that is not enough. "Not known" stays a row of its own.
///
/// # Errors
/// [`CountError`] as for counting.
pub fn proposal(
    pack: &Pack,
    facts: &Facts,
    period: Period,
    threshold: u64,
) -> Result<Vec<Merge>, CountError> {
    let plain = count_merged(pack, facts, period, &[])?;
    let mut wishes: Vec<Wish> =
        plain.tables.iter().flat_map(|table| Wish::of_table(table, threshold)).collect();
    // Persons may stand in several rows, so that the sum promises too much: counted, and one row more where that shows.
    for _ in 0..8 {
        let merges: Vec<Merge> = wishes.iter().map(|wish| wish.merge(&plain)).collect();
        let counted = count_merged(pack, facts, period, &merges)?;
        let mut enough = true;
        for (wish, merge) in wishes.iter_mut().zip(&merges) {
            let table = counted.tables.iter().find(|table| table.id == wish.table);
            let row = table.and_then(|table| {
                let at = table.rows.iter().position(|head| head.code == merge.code())?;
                table.cells.get(at)
            });
            if row.is_none_or(|cells| greatest(cells) < threshold) && wish.take_one_more() {
                enough = false;
            }
        }
        if enough {
            return Ok(merges);
        }
    }
    Ok(wishes.iter().map(|wish| wish.merge(&plain)).collect())
}

/// Rows of one kind in one table that are to become one.
struct Wish {
    table: String,
    /// Codes of the rows chosen.
    rows: Vec<String>,
    /// Codes of rows that may join, the smallest last.
    others: Vec<String>,
}

impl Wish {
    fn of_table(table: &Grid<ExactFigure>, threshold: u64) -> Vec<Self> {
        let mut kinds: BTreeMap<u32, Vec<(u64, &str)>> = BTreeMap::new();
        for (head, cells) in table.rows.iter().zip(&table.cells) {
            if let Some(kin) = head.kin.filter(|_| !is_unknown(head)) {
                let persons = greatest(cells);
                if persons > 0 {
                    kinds.entry(kin).or_default().push((persons, &head.code));
                }
            }
        }
        kinds.into_values().filter_map(|rows| Self::of_kind(&table.id, rows, threshold)).collect()
    }

    fn of_kind(table: &str, mut rows: Vec<(u64, &str)>, threshold: u64) -> Option<Self> {
        if rows.len() < 2 || rows.iter().all(|(persons, _)| *persons >= threshold) {
            return None;
        }
        rows.sort_by_key(|(persons, _)| *persons);
        let mut sum = 0;
        let mut wish = Self { table: table.to_owned(), rows: Vec::new(), others: Vec::new() };
        for (persons, code) in rows {
            if persons < threshold || sum < threshold || wish.rows.len() < 2 {
                sum += persons;
                wish.rows.push(code.to_owned());
            } else {
                wish.others.push(code.to_owned());
            }
        }
        wish.others.reverse();
        Some(wish)
    }

    fn take_one_more(&mut self) -> bool {
        let next = self.others.pop();
        let taken = next.is_some();
        self.rows.extend(next);
        taken
    }

    /// In the order of the table.
    fn merge(&self, plain: &Counted) -> Merge {
        let table = plain.tables.iter().find(|table| table.id == self.table);
        let heads = table.iter().flat_map(|table| &table.rows);
        let rows = heads.map(|head| &head.code).filter(|code| self.rows.contains(code));
        Merge::nameless(&self.table, rows.cloned().collect())
    }
}

fn is_unknown(head: &Head) -> bool {
    match &head.label {
        HeadLabel::NotStated => true,
        HeadLabel::OfCode(attribute) => attribute.is_unknown(&head.code),
        HeadLabel::Own(_) | HeadLabel::Code => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_union_holds_what_is_in_one_or_the_other() {
        let only = |codes: &[&str]| Values::Only(codes.iter().map(|code| (*code).to_owned()).collect());
        let except = |codes: &[&str]| Values::Except(codes.iter().map(|code| (*code).to_owned()).collect());
        let all = [only(&["a"]), only(&["a", "b", "@none"]), except(&["a"]), except(&["b", "@none"])];
        for one in &all {
            for other in &all {
                for code in [Some("a"), Some("b"), Some("c"), None] {
                    let expected = one.has_code(code) || other.has_code(code);
                    assert_eq!(one.or(other).has_code(code), expected, "{one:?} or {other:?}: {code:?}");
                }
            }
        }
        let ages = Values::span(0, Some(6)).or(&Values::span(6, Some(12))).or(&Values::none(true));
        for age in [Some(0), Some(5), Some(6), Some(11), None] {
            assert!(ages.has_number(age));
        }
        assert!(!ages.has_number(Some(12)));
        assert_eq!(
            ages,
            Values::Numbers { spans: BTreeSet::from([(0, 12)]), none: true },
            "one span, one spelling"
        );
    }

    #[test]
    fn the_smallest_rows_are_taken_until_enough_persons_stand_behind_them() {
        let wish = |rows: &[(u64, &'static str)]| Wish::of_kind("T", rows.to_vec(), 3).map(|wish| wish.rows);
        assert_eq!(wish(&[(9, "a"), (4, "b")]), None, "nothing is small");
        assert_eq!(wish(&[(9, "a"), (1, "b"), (2, "c")]).unwrap(), ["b", "c"]);
        assert_eq!(wish(&[(9, "a"), (1, "b"), (5, "c")]).unwrap(), ["b", "c"], "one alone takes the next");
        assert_eq!(
            wish(&[(9, "a"), (1, "b"), (1, "c"), (5, "d")]).unwrap(),
            ["b", "c", "d"],
            "two of one are two"
        );
        assert_eq!(wish(&[(1, "a")]), None, "there is nothing to merge it with");
    }
}
