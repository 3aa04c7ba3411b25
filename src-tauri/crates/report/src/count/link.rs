//! What holds between the figures of a report, read off the conditions they are counted under.
//!
//! Everything an outsider may calculate with: margins, what is left over in a form that names only some of
//! the values, overlapping answers, cases among their consultations. No table is known here by name.

use super::atoms::Atoms;
use super::plan::Plan;
use super::spec::{Family, Spec, SpecNo, Specs};
use crate::adds::Adds;
use crate::attribute::{Attribute, Entity, Unit};
use crate::condition::{Conditions, Values};
use std::collections::{BTreeMap, BTreeSet};

/// Something that holds whatever the facts are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Link {
    /// The parts are distinct and complete.
    Sum { total: SpecNo, parts: Vec<SpecNo> },
    /// The parts are complete and may overlap.
    Union { whole: SpecNo, parts: Vec<SpecNo> },
    /// The part is among the whole.
    AtMost { part: SpecNo, whole: SpecNo },
    /// The minutes of the counted contacts.
    Minutes { of: SpecNo, minutes: SpecNo },
}

type Context = (Family, Conditions, Attribute);

/// All links between the printed figures, by way of figures nobody prints where it takes some.
pub(crate) fn links(plan: &mut Plan<'_>, printed: &BTreeSet<SpecNo>) -> Vec<Link> {
    let mut known = printed.clone();
    let contexts = loop {
        let contexts = contexts(&plan.specs, &known);
        let before = known.len();
        for ((family, conditions, attribute), sets) in &contexts {
            let context = (*family, conditions.clone(), *attribute);
            if rest(plan, &context, sets).is_none() {
                known.insert(plan.specs.spec(*family, conditions));
            }
        }
        if known.len() == before {
            break contexts;
        }
    };
    let mut links = BTreeSet::new();
    for (context, sets) in &contexts {
        let total = plan.specs.spec(context.0, &context.1);
        if known.contains(&total) {
            links.extend(of_context(plan, context, sets, total));
        }
    }
    links.extend(across_units(&plan.specs, &known));
    let mut links: Vec<Link> = links.into_iter().collect();
    prune(&mut links, printed);
    links.extend(durations(&plan.specs, &links, printed));
    links
}

/// Figures that differ in one attribute only, by everything else they share.
fn contexts(specs: &Specs, known: &BTreeSet<SpecNo>) -> BTreeMap<Context, Vec<Values>> {
    let mut contexts: BTreeMap<Context, Vec<Values>> = BTreeMap::new();
    for (_, spec) in specs.iter().filter(|(place, _)| known.contains(place)) {
        for (attribute, values) in &spec.conditions.0 {
            let context = (spec.family, spec.conditions.without(*attribute), *attribute);
            contexts.entry(context).or_default().push(values.clone());
        }
    }
    contexts
}

fn atoms(plan: &Plan<'_>, context: &Context, sets: &[Values]) -> Atoms {
    let sets: Vec<&Values> = sets.iter().collect();
    Atoms::of(context.2, &sets, plan.specs.open(context.0.base, context.2))
}

/// What is left over beside the sets; nothing where a dimension shows everything that occurs.
fn rest(plan: &Plan<'_>, context: &Context, sets: &[Values]) -> Option<Values> {
    if plan.complete.contains(context) { None } else { atoms(plan, context, sets).rest }
}

fn of_context(plan: &mut Plan<'_>, context: &Context, sets: &[Values], total: SpecNo) -> Vec<Link> {
    let (family, conditions, attribute) = context;
    let rest = rest(plan, context, sets);
    let sums = family.adds != Adds::Units;
    let parts_it = if sums { attribute.parts_rows() } else { attribute.parts(family.unit) };
    if sums && (rest.is_some() || !parts_it) {
        return Vec::new();
    }
    let pieces = atoms(plan, context, sets).pieces;
    let mut place = |values: &Values| {
        let mut conditions = conditions.clone();
        conditions.narrow(*attribute, values);
        plan.specs.spec(*family, &conditions)
    };
    let rest = rest.map(|rest| place(&rest));
    let mut links = Vec::new();
    if !parts_it {
        let parts = sets.iter().map(&mut place).chain(rest).collect();
        links.push(Link::Union { whole: total, parts });
        return links;
    }
    let pieces: Vec<(SpecNo, &BTreeSet<usize>)> =
        pieces.iter().map(|(values, of)| (place(values), of)).collect();
    for (number, set) in sets.iter().enumerate() {
        let whole = place(set);
        let parts = pieces.iter().filter(|(_, of)| of.contains(&number)).map(|(piece, _)| *piece);
        links.push(Link::Sum { total: whole, parts: parts.collect() });
    }
    let parts = pieces.iter().map(|(piece, _)| *piece).chain(rest).collect();
    links.push(Link::Sum { total, parts });
    links.retain(|link| !matches!(link, Link::Sum { total, parts } if parts.contains(total)));
    links
}

/// Distinct cases, and persons reported, are no more than the rows they stand in.
fn across_units(specs: &Specs, known: &BTreeSet<SpecNo>) -> Vec<Link> {
    let by_spec: BTreeMap<&Spec, SpecNo> =
        specs.iter().filter(|(place, _)| known.contains(place)).map(|(place, spec)| (spec, place)).collect();
    let mut links = Vec::new();
    for (spec, part) in &by_spec {
        let of = specs.of(spec.family.base);
        let Some(unit) = of.row_unit() else { continue };
        if spec.family.adds == Adds::Newcomers {
            let family = Family { adds: Adds::Units, ..spec.family };
            let whole = by_spec.get(&Spec { family, conditions: spec.conditions.clone() });
            links.extend(whole.map(|whole| Link::AtMost { part: *part, whole: *whole }));
            continue;
        }
        let several_a_row = matches!(of, Entity::Contact | Entity::Referral);
        let one_a_row = match spec.family.unit {
            Unit::Case | Unit::Volunteer => true,
            Unit::Person => !several_a_row,
            _ => false,
        };
        if !one_a_row || unit == spec.family.unit || spec.family.adds != Adds::Units {
            continue;
        }
        let family = Family { unit, ..spec.family };
        let wider = spec.conditions.0.keys().map(|attribute| spec.conditions.without(*attribute));
        let wholes = [spec.conditions.clone()].into_iter().chain(wider);
        let whole = wholes.filter_map(|conditions| by_spec.get(&Spec { family, conditions }).copied()).next();
        links.extend(whole.map(|whole| Link::AtMost { part: *part, whole }));
    }
    links
}

/// Drops what tells nobody anything: an unprinted whole that stands nowhere else may be whatever it likes.
fn prune(links: &mut Vec<Link>, printed: &BTreeSet<SpecNo>) {
    loop {
        let mut uses: BTreeMap<SpecNo, usize> = BTreeMap::new();
        for link in links.iter() {
            for place in link.places() {
                *uses.entry(place).or_default() += 1;
            }
        }
        let free = |place: &SpecNo| !printed.contains(place) && uses.get(place) == Some(&1);
        let before = links.len();
        links.retain(|link| match link {
            Link::Sum { total: whole, .. } | Link::Union { whole, .. } => !free(whole),
            Link::AtMost { part, whole } => !free(part) && !free(whole),
            Link::Minutes { .. } => true,
        });
        if links.len() == before {
            return;
        }
    }
}

/// Minutes that stand in no sum are printed where their contacts are.
fn durations(specs: &Specs, links: &[Link], printed: &BTreeSet<SpecNo>) -> Vec<Link> {
    let linked: BTreeSet<SpecNo> = links.iter().flat_map(Link::places).collect();
    let places: BTreeMap<&Spec, SpecNo> = specs.iter().map(|(place, spec)| (spec, place)).collect();
    let alone = specs.iter().filter(|(place, spec)| {
        spec.family.adds == Adds::Minutes && printed.contains(place) && !linked.contains(place)
    });
    alone
        .filter_map(|(minutes, spec)| {
            let family = Family { adds: Adds::Units, ..spec.family };
            let of = places.get(&Spec { family, conditions: spec.conditions.clone() })?;
            printed.contains(of).then_some(Link::Minutes { of: *of, minutes })
        })
        .collect()
}

impl Link {
    /// Every figure it names.
    pub(crate) fn places(&self) -> Vec<SpecNo> {
        match self {
            Self::Sum { total: whole, parts } | Self::Union { whole, parts } => {
                parts.iter().copied().chain([*whole]).collect()
            }
            Self::AtMost { part, whole } => vec![*part, *whole],
            Self::Minutes { of, minutes } => vec![*of, *minutes],
        }
    }
}
