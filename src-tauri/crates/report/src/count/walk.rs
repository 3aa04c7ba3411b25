//! One pass over the rows of a base for all figures that ask the same attributes.
//!
//! For every row (and person, where persons are counted) the values lead straight to the figures it belongs to;
//! no figure is ever searched for among the facts.

use super::filter::yes_or_no;
use super::office::Office;
use super::person::Asked;
use super::rows::{Row, Rows};
use super::spec::{Spec, SpecNo};
use crate::adds::Adds;
use crate::attribute::{Attribute, Unit};
use crate::codes::Code;
use crate::condition::Values;
use std::collections::HashMap;

/// Figures of one family that ask the same attributes.
pub(crate) struct Group<'s> {
    axes: Vec<Axis<'s>>,
    figures: Places,
    /// Somebody is counted once, however many rows she stands in.
    somebody: bool,
    unit: Unit,
}

/// An attribute and the sets of values asked of it.
struct Axis<'s> {
    attribute: Attribute,
    sets: Vec<&'s Values>,
    /// For each code (before them "no value") the sets it is in.
    by_code: Vec<Vec<u32>>,
}

/// Somebody or something behind a figure.
pub(crate) struct Hit<'a> {
    pub(crate) figure: SpecNo,
    pub(crate) row: &'a Row<'a>,
    /// The person counted, for figures of persons.
    pub(crate) person: Option<usize>,
    /// The persons behind it: everyone in the row, or the one whose attribute was asked.
    pub(crate) persons: &'a [usize],
}

impl<'s> Group<'s> {
    /// Groups figures of one family.
    pub(crate) fn of(specs: impl IntoIterator<Item = (SpecNo, &'s Spec)>, office: &Office<'_>) -> Vec<Self> {
        let mut groups: HashMap<_, Vec<_>> = HashMap::new();
        for (place, spec) in specs {
            let asked: Vec<Attribute> = spec.conditions.0.keys().copied().collect();
            groups.entry((spec.family.unit, spec.family.adds, asked)).or_default().push((place, spec));
        }
        let made = |((unit, adds, asked), specs): ((Unit, Adds, Vec<Attribute>), Vec<_>)| Self {
            somebody: unit.is_somebody() && adds == Adds::Units,
            ..Self::made(unit, &asked, &specs, office)
        };
        groups.into_iter().map(made).collect()
    }

    fn made(unit: Unit, asked: &[Attribute], specs: &[(SpecNo, &'s Spec)], office: &Office<'_>) -> Self {
        let mut axes: Vec<Axis<'s>> = asked.iter().map(|attribute| Axis::of(*attribute)).collect();
        let mut keys = Vec::new();
        for (place, spec) in specs {
            let sets = axes.iter_mut().zip(spec.conditions.0.values());
            keys.push((sets.map(|(axis, values)| axis.place(values)).collect::<Vec<_>>(), *place));
        }
        let figures = Places::of(&axes, &keys);
        for axis in &mut axes {
            axis.index(office);
        }
        Self { axes, figures, somebody: false, unit }
    }

    /// Tells every figure each row (and person) belongs to, each once.
    pub(crate) fn walk(&self, rows: &Rows<'_>, office: &Office<'_>, mut tell: impl FnMut(Hit<'_>)) {
        let of_person = self.axes.iter().any(|axis| axis.attribute.is_of_person());
        let mut matches: Vec<Vec<u32>> = vec![Vec::new(); self.axes.len()];
        let mut codes = Vec::new();
        for (row, persons) in rows.iter() {
            if self.somebody {
                for person in persons {
                    if self.find(&mut matches, &mut codes, row, Some(*person), rows, office) {
                        self.combine(&matches, 0, &mut |figure| {
                            tell(Hit { figure, row, person: Some(*person), persons: &[] });
                        });
                    }
                }
            } else if self.unit != Unit::Case || row.case.is_some() {
                let subject = row.subject;
                let behind = if of_person { subject.as_slice() } else { persons };
                if self.find(&mut matches, &mut codes, row, subject, rows, office) {
                    self.combine(&matches, 0, &mut |figure| {
                        tell(Hit { figure, row, person: None, persons: behind });
                    });
                }
            }
        }
    }

    /// Finds for each axis the sets the row is in; false if one axis has none.
    fn find(
        &self,
        matches: &mut [Vec<u32>],
        codes: &mut Vec<Code>,
        row: &Row<'_>,
        person: Option<usize>,
        rows: &Rows<'_>,
        office: &Office<'_>,
    ) -> bool {
        let mut asked = None;
        for (axis, found) in self.axes.iter().zip(matches.iter_mut()) {
            found.clear();
            if axis.attribute.is_of_person() && asked.is_none() {
                asked = person.and_then(|person| Asked::of(person, office, rows));
            }
            axis.find(row, asked.as_ref(), codes, office, found);
            if found.is_empty() {
                return false;
            }
        }
        true
    }

    /// Tells the figures of every combination of sets, by their keys.
    fn combine(&self, matches: &[Vec<u32>], key: u64, tell: &mut dyn FnMut(SpecNo)) {
        let Some((sets, rest)) = matches.split_first() else {
            if let Some(figure) = self.figures.get(key) {
                tell(figure);
            }
            return;
        };
        let axis = self.axes.len() - matches.len();
        let step = self.figures.step(axis);
        for set in sets {
            self.combine(rest, key + step * u64::from(*set), tell);
        }
    }
}

/// Figures by the sets they ask of each axis, as one number.
struct Places {
    steps: Vec<u64>,
    dense: Vec<Option<SpecNo>>,
    /// For more combinations than are worth a place each.
    sparse: HashMap<u64, SpecNo>,
}

impl Places {
    const MOST: u64 = 1 << 20;

    fn of(axes: &[Axis<'_>], figures: &[(Vec<u32>, SpecNo)]) -> Self {
        let mut all = 1u64;
        let mut steps = Vec::new();
        for axis in axes {
            steps.push(all);
            all = all.saturating_mul(axis.sets.len() as u64);
        }
        let key =
            |sets: &[u32]| steps.iter().zip(sets).map(|(step, set)| step * u64::from(*set)).sum::<u64>();
        let figures = figures.iter().map(|(sets, place)| (key(sets), *place));
        let mut dense = Vec::new();
        if all > Self::MOST {
            let sparse = figures.collect();
            return Self { steps, dense, sparse };
        }
        for (key, place) in figures {
            let key = usize::try_from(key).unwrap_or(usize::MAX);
            if dense.len() <= key {
                dense.resize(key + 1, None);
            }
            if let Some(found) = dense.get_mut(key) {
                *found = Some(place);
            }
        }
        Self { steps, dense, sparse: HashMap::new() }
    }

    fn step(&self, axis: usize) -> u64 {
        self.steps.get(axis).copied().unwrap_or(0)
    }

    fn get(&self, key: u64) -> Option<SpecNo> {
        if self.sparse.is_empty() {
            self.dense.get(usize::try_from(key).ok()?).copied().flatten()
        } else {
            self.sparse.get(&key).copied()
        }
    }
}

impl<'s> Axis<'s> {
    fn of(attribute: Attribute) -> Self {
        Self { attribute, sets: Vec::new(), by_code: Vec::new() }
    }

    #[allow(clippy::cast_possible_truncation)] // a report has far fewer than four thousand million figures
    fn place(&mut self, values: &'s Values) -> u32 {
        let known = self.sets.iter().position(|set| *set == values);
        known.unwrap_or_else(|| {
            self.sets.push(values);
            self.sets.len() - 1
        }) as u32
    }

    fn index(&mut self, office: &Office<'_>) {
        if self.attribute.is_number() {
            return;
        }
        let codes = office.facts.codes.iter().map(|(_, code)| Some(code));
        let codes = codes.map(|code| code.filter(|code| !self.attribute.is_unknown(code)));
        let sets = &self.sets;
        self.by_code = [None]
            .into_iter()
            .chain(codes)
            .map(|code| (0u32..).zip(sets).filter(|(_, set)| set.has_code(code)).map(|(no, _)| no).collect())
            .collect();
    }

    fn find(
        &self,
        row: &Row<'_>,
        person: Option<&Asked<'_>>,
        codes: &mut Vec<Code>,
        office: &Office<'_>,
        into: &mut Vec<u32>,
    ) {
        let number = |number: Option<u32>, into: &mut Vec<u32>| {
            into.extend((0u32..).zip(&self.sets).filter(|(_, set)| set.has_number(number)).map(|(no, _)| no));
        };
        let word = |word: Option<&str>, into: &mut Vec<u32>| {
            into.extend((0u32..).zip(&self.sets).filter(|(_, set)| set.has_code(word)).map(|(no, _)| no));
        };
        codes.clear();
        match self.attribute {
            Attribute::Age => return number(person.and_then(Asked::age), into),
            Attribute::New => return word(person.map(|person| yes_or_no(person.is_new)), into),
            Attribute::Gender => codes.extend(person.and_then(Asked::gender)),
            Attribute::Nationality => codes.extend(person.and_then(Asked::nationality)),
            Attribute::Status => codes.extend(person.and_then(Asked::status)),
            attribute if attribute.is_number() => return number(row.number(attribute), into),
            attribute if attribute.is_word() => return word(row.word(attribute), into),
            attribute => row.codes(attribute, office, codes),
        }
        let sets = |place: usize| self.by_code.get(place).map_or(&[][..], Vec::as_slice);
        match codes.as_slice() {
            [] => into.extend(sets(0)),
            [one] => into.extend(sets(one.place() + 1)),
            several => {
                for code in several {
                    into.extend(sets(code.place() + 1));
                }
                into.sort_unstable();
                into.dedup();
            }
        }
    }
}
