//! What one figure counts, spelled in one way, so that the same count in two tables is the same.

use crate::adds::Adds;
use crate::attribute::{Attribute, Entity, Unit};
use crate::condition::{Conditions, Values};
use crate::pack::Base;
use std::collections::BTreeMap;

/// Place of a base in its [`Specs`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct BaseNo(pub(crate) usize);

/// Place of a spec in its [`Specs`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SpecNo(pub(crate) usize);

/// What a figure counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spec {
    pub(crate) family: Family,
    /// Beyond the base's own.
    pub(crate) conditions: Conditions,
}

/// Figures that can stand in one sum: the same base, unit and measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Family {
    pub(crate) base: BaseNo,
    pub(crate) unit: Unit,
    /// What is added up.
    pub(crate) adds: Adds,
}

/// All specs of a report, each once.
#[derive(Debug, Default)]
pub(crate) struct Specs {
    bases: Vec<Base>,
    specs: Vec<Spec>,
    places: BTreeMap<Spec, SpecNo>,
}

impl Specs {
    /// The place of a base; the same definition under two names is one base.
    pub(crate) fn base(&mut self, base: &Base) -> BaseNo {
        if let Some(place) = self.bases.iter().position(|known| known == base) {
            return BaseNo(place);
        }
        self.bases.push(base.clone());
        BaseNo(self.bases.len() - 1)
    }

    /// The place of what is counted in this family under these conditions.
    pub(crate) fn spec(&mut self, family: Family, conditions: &Conditions) -> SpecNo {
        let spec = Spec { family, conditions: self.canonical(family.base, conditions) };
        if let Some(place) = self.places.get(&spec) {
            return *place;
        }
        let place = SpecNo(self.specs.len());
        self.specs.push(spec.clone());
        self.places.insert(spec, place);
        place
    }

    /// What the base asks already is asked only once.
    pub(crate) fn canonical(&self, base: BaseNo, conditions: &Conditions) -> Conditions {
        let asked = self.asked(base);
        let mut canonical = Conditions::default();
        for (attribute, values) in &conditions.0 {
            let before = asked.and_then(|asked| asked.0.get(attribute));
            let joined = before.map_or_else(|| values.clone(), |before| before.and(values));
            if before != Some(&joined) {
                canonical.narrow(*attribute, &joined);
            }
        }
        canonical
    }

    fn asked(&self, base: BaseNo) -> Option<&Conditions> {
        self.bases.get(base.0).map(|base| &base.conditions)
    }

    /// What the base leaves open of an attribute; `None` = everything.
    pub(crate) fn open(&self, base: BaseNo, attribute: Attribute) -> Option<&Values> {
        self.asked(base)?.0.get(&attribute)
    }

    /// Kind of rows of a base.
    pub(crate) fn of(&self, base: BaseNo) -> Entity {
        self.bases.get(base.0).map_or(Entity::Contact, |base| base.of)
    }

    /// Whether a spec says what the office did, not who was there.
    pub(crate) fn is_own_work(&self, spec: SpecNo) -> bool {
        self.specs.get(spec.0).is_some_and(|spec| self.of(spec.family.base).is_own_work())
    }

    /// What a spec adds up.
    pub(crate) fn adds(&self, spec: SpecNo) -> Adds {
        self.specs.get(spec.0).map_or(Adds::Units, |spec| spec.family.adds)
    }

    /// All bases, in order of their numbers.
    pub(crate) fn bases(&self) -> &[Base] {
        &self.bases
    }

    /// All specs, with their places.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (SpecNo, &Spec)> {
        self.specs.iter().enumerate().map(|(place, spec)| (SpecNo(place), spec))
    }

    /// How many.
    pub(crate) fn len(&self) -> usize {
        self.specs.len()
    }

    /// The name of a spec that is the same in every table and every export of this period.
    pub(crate) fn name(&self, spec: &Spec, period: crate::period::Period) -> String {
        let of = self.of(spec.family.base).name();
        let unit = spec.family.adds.name().unwrap_or(match spec.family.unit {
            Unit::Person => "person",
            Unit::Case => "case",
            Unit::Volunteer => "volunteer",
            Unit::Contact
            | Unit::Referral
            | Unit::Report
            | Unit::Activity
            | Unit::Participation
            | Unit::Training
            | Unit::WorkingTime
            | Unit::Appointment
            | Unit::Enquiry
            | Unit::Visit => "row",
        });
        let base = self.asked(spec.family.base).map(Conditions::spell).unwrap_or_default();
        format!("{period}|{of}[{base}]|{unit}[{}]", spec.conditions.spell())
    }
}
