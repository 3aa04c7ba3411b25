//! Adding up: how many units, how many minutes, how many persons behind each figure.

use super::CountError;
use super::office::Office;
use super::rows::Rows;
use super::spec::Specs;
use super::walk::{Group, Hit};
use crate::adds::Adds;
use crate::attribute::Unit;
use crate::period::Period;

/// A figure as counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Units, or what they add up to.
    pub(crate) value: u64,
    /// Where days are added up: how many there are, and twice their median.
    pub(crate) days: u64,
    pub(crate) median_doubled: u64,
    /// Distinct persons behind it, an anonymous contact being a person of its own; or the number of units, if that is
    /// less: one talk with a family of four is as easy to recognise as one person. Where nobody is known, as many as
    /// there were at the fullest occasion: within one each is somebody else, over several they may be the same.
    pub(crate) contributors: u64,
}

/// Counts all specs, in the order of their numbers.
pub(crate) fn tallies(specs: &Specs, office: &Office<'_>, period: Period) -> Result<Vec<Tally>, CountError> {
    let mut sums = vec![Sum::default(); specs.len()];
    for (base_no, base) in specs.bases().iter().enumerate() {
        let rows = Rows::of(base, office, period)?;
        for adds in Adds::ALL {
            let family =
                specs.iter().filter(|(_, spec)| spec.family.base.0 == base_no && spec.family.adds == adds);
            for group in Group::of(family, office) {
                group.walk(&rows, office, |hit| {
                    if let Some(sum) = sums.get_mut(hit.figure.0) {
                        sum.add(&hit, adds, office);
                    }
                });
            }
        }
    }
    let families = specs.iter().map(|(_, spec)| spec.family);
    Ok(sums.iter_mut().zip(families).map(|(sum, family)| sum.tally(family.unit, family.adds)).collect())
}

#[derive(Default, Clone)]
struct Sum {
    rows: u64,
    amount: u64,
    days: Vec<u64>,
    /// The occasion the last row was of, how many there were at it, and at the fullest.
    occasion: Option<usize>,
    here: u64,
    fullest: u64,
    units: Seen,
    contributors: Seen,
}

impl Sum {
    fn add(&mut self, hit: &Hit<'_>, adds: Adds, office: &Office<'_>) {
        if let Some(person) = hit.person {
            self.units.note(person);
            return;
        }
        if let Some(case) = hit.row.case {
            self.units.note(case);
        }
        self.rows += hit.row.units();
        let amount = hit.row.amount(adds);
        self.amount += amount;
        if adds == Adds::Days {
            self.days.push(amount);
        }
        if let Some(occasion) = hit.row.beside.and_then(|beside| beside.occasion()) {
            if self.occasion.replace(occasion) != Some(occasion) {
                self.here = 0;
            }
            self.here += amount;
            self.fullest = self.fullest.max(self.here);
            return;
        }
        for person in hit.persons {
            self.contributors.note(*person);
        }
        if hit.persons.is_empty() {
            self.contributors.note(stranger(hit, office));
        }
    }

    fn tally(&mut self, unit: Unit, adds: Adds) -> Tally {
        let somebody = self.units.count();
        if unit.is_somebody() && adds == Adds::Units {
            return Tally { value: somebody, contributors: somebody, ..Tally::default() };
        }
        let units = if unit == Unit::Case { somebody } else { self.rows };
        let value = if adds == Adds::Units { units } else { self.amount };
        let contributors =
            if self.occasion.is_some() { self.fullest } else { self.contributors.count().min(units) };
        let days = self.days.len();
        Tally { value, contributors, days: days as u64, median_doubled: median_doubled(&mut self.days) }
    }
}

/// Twice the median; of an even number of days the sum of the middle two.
fn median_doubled(days: &mut [u64]) -> u64 {
    days.sort_unstable();
    let upper = days.get(days.len() / 2).copied().unwrap_or(0);
    let lower = days.len().checked_sub(1).and_then(|last| days.get(last / 2)).copied().unwrap_or(0);
    upper + lower
}

/// A place behind all persons for a row without any: each contact, report, appointment, enquiry is somebody else.
fn stranger(hit: &Hit<'_>, office: &Office<'_>) -> usize {
    let persons = office.facts.persons.len();
    match (hit.row.contact, hit.row.report) {
        (Some((contact, _)), _) => persons + contact,
        (None, Some((report, _))) => persons + report,
        (None, None) => persons + hit.row.place,
    }
}

/// A set of places, as bits.
#[derive(Default, Clone)]
struct Seen(Vec<u64>);

impl Seen {
    fn note(&mut self, place: usize) {
        let word = place / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << (place % 64);
        }
    }

    fn count(&self) -> u64 {
        self.0.iter().map(|word| u64::from(word.count_ones())).sum()
    }
}
