//! Adding up: how many units, how many minutes, how many persons behind each figure.

use super::CountError;
use super::office::Office;
use super::rows::Rows;
use super::spec::Specs;
use super::walk::{Group, Hit};
use crate::attribute::Unit;
use crate::period::Period;

/// A figure as counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Units, or minutes.
    pub(crate) value: u64,
    /// Distinct persons behind it, an anonymous contact being a person of its own; or the number of units, if that is
    /// less: one talk with a family of four is as easy to recognise as one person.
    pub(crate) contributors: u64,
}

/// Counts all specs, in the order of their numbers.
pub(crate) fn tallies(specs: &Specs, office: &Office<'_>, period: Period) -> Result<Vec<Tally>, CountError> {
    let mut sums = vec![Sum::default(); specs.len()];
    for (base_no, base) in specs.bases().iter().enumerate() {
        let rows = Rows::of(base, office, period)?;
        for minutes in [false, true] {
            let family = specs
                .iter()
                .filter(|(_, spec)| spec.family.base.0 == base_no && spec.family.minutes == minutes);
            for group in Group::of(family, office) {
                group.walk(&rows, office, |hit| {
                    if let Some(sum) = sums.get_mut(hit.figure.0) {
                        sum.add(&hit, office);
                    }
                });
            }
        }
    }
    let families = specs.iter().map(|(_, spec)| spec.family);
    Ok(sums.iter().zip(families).map(|(sum, family)| sum.tally(family.unit, family.minutes)).collect())
}

#[derive(Default, Clone)]
struct Sum {
    rows: u64,
    minutes: u64,
    units: Seen,
    contributors: Seen,
}

impl Sum {
    fn add(&mut self, hit: &Hit<'_>, office: &Office<'_>) {
        if let Some(person) = hit.person {
            self.units.note(person);
            return;
        }
        if let Some(case) = hit.row.case {
            self.units.note(case);
        }
        self.rows += 1;
        self.minutes += u64::from(hit.row.minutes().unwrap_or(0));
        for person in hit.persons {
            self.contributors.note(*person);
        }
        if hit.persons.is_empty() {
            self.contributors.note(stranger(hit, office));
        }
    }

    fn tally(&self, unit: Unit, minutes: bool) -> Tally {
        let units = match unit {
            Unit::Person => return Tally { value: self.units.count(), contributors: self.units.count() },
            Unit::Case => self.units.count(),
            Unit::Contact | Unit::Referral | Unit::Report => self.rows,
        };
        let value = if minutes { self.minutes } else { units };
        Tally { value, contributors: self.contributors.count().min(units) }
    }
}

/// A place behind all persons for a row without any: each contact, and each report, is somebody else.
fn stranger(hit: &Hit<'_>, office: &Office<'_>) -> usize {
    let persons = office.facts.persons.len();
    match (hit.row.contact, hit.row.report) {
        (Some((contact, _)), _) => persons + contact,
        (None, Some((report, _))) => persons + report,
        (None, None) => persons,
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
