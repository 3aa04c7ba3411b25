//! Which values of an attribute a figure asks for, and how such wishes are joined. Knows no report.

use crate::attribute::Attribute;
use std::collections::{BTreeMap, BTreeSet};

/// Stands among values for "no value": an empty cell, an unknown age.
pub(crate) const NONE: &str = "@none";

/// A set of values of one attribute: the first two for codes, the last for numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Values {
    /// These codes, and [`NONE`] if it is among them.
    Only(BTreeSet<String>),
    /// Anything but these, [`NONE`] included unless it is among them.
    Except(BTreeSet<String>),
    /// Numbers within disjoint spans, each from its first up to its second (not included), and perhaps "no value".
    Numbers { spans: BTreeSet<(u32, u32)>, none: bool },
}

/// Above every number.
pub(crate) const OPEN_END: u32 = u32::MAX;

impl Values {
    /// Just this one code.
    pub(crate) fn one(code: &str) -> Self {
        Self::Only(BTreeSet::from([code.to_owned()]))
    }

    /// Anything that is known.
    pub(crate) fn any(number: bool) -> Self {
        if number { Self::span(0, None) } else { Self::Except(BTreeSet::from([NONE.to_owned()])) }
    }

    /// No value.
    pub(crate) fn none(number: bool) -> Self {
        if number { Self::Numbers { spans: BTreeSet::new(), none: true } } else { Self::one(NONE) }
    }

    /// Numbers from the first (included) up to the second (not included).
    pub(crate) fn span(from: u32, below: Option<u32>) -> Self {
        Self::Numbers { spans: BTreeSet::from([(from, below.unwrap_or(OPEN_END))]), none: false }
    }

    /// Whether a code is among them; `None` is no value.
    pub(crate) fn has_code(&self, code: Option<&str>) -> bool {
        let code = code.unwrap_or(NONE);
        match self {
            Self::Only(these) => these.contains(code),
            Self::Except(those) => !those.contains(code),
            Self::Numbers { .. } => false,
        }
    }

    /// Whether a number is among them; `None` is no value.
    pub(crate) fn has_number(&self, number: Option<u32>) -> bool {
        match (self, number) {
            (Self::Numbers { none, .. }, None) => *none,
            (Self::Numbers { spans, .. }, Some(number)) => {
                spans.iter().any(|(from, below)| *from <= number && number < *below)
            }
            (Self::Only(_) | Self::Except(_), _) => false,
        }
    }

    /// What is in both.
    pub(crate) fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Only(a), Self::Only(b)) => Self::Only(a & b),
            (Self::Only(a), Self::Except(b)) | (Self::Except(b), Self::Only(a)) => Self::Only(a - b),
            (Self::Except(a), Self::Except(b)) => Self::Except(a | b),
            (Self::Numbers { spans: a, none: c }, Self::Numbers { spans: b, none: d }) => {
                let pairs = a.iter().flat_map(|one| b.iter().map(move |other| (one, other)));
                let both = pairs.map(|(one, other)| (one.0.max(other.0), one.1.min(other.1)));
                Self::Numbers { spans: both.filter(|(from, below)| from < below).collect(), none: *c && *d }
            }
            (Self::Numbers { .. }, _) | (_, Self::Numbers { .. }) => Self::Only(BTreeSet::new()),
        }
    }

    /// Whether nothing can be in it.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Only(these) => these.is_empty(),
            Self::Except(_) => false,
            Self::Numbers { spans, none } => spans.is_empty() && !none,
        }
    }

    /// One spelling for one set, part of a figure's name.
    fn spell(&self, into: &mut String) {
        let list = |set: &BTreeSet<String>| set.iter().map(String::as_str).collect::<Vec<_>>().join(",");
        match self {
            Self::Only(these) => into.push_str(&format!("={}", list(these))),
            Self::Except(those) => into.push_str(&format!("≠{}", list(those))),
            Self::Numbers { spans, none } => {
                let span = |(from, below): &(u32, u32)| match *below {
                    OPEN_END => format!("{from}+"),
                    below => format!("{from}-{}", below - 1),
                };
                let spans = spans.iter().map(span).chain(none.then(|| NONE.to_owned()));
                into.push_str(&format!("={}", spans.collect::<Vec<_>>().join(",")));
            }
        }
    }
}

/// What must hold of a row, attribute by attribute. All must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Conditions(pub(crate) BTreeMap<Attribute, Values>);

impl Conditions {
    /// Both together.
    pub(crate) fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for (attribute, values) in &other.0 {
            both.narrow(*attribute, values);
        }
        both
    }

    /// The same with one more.
    pub(crate) fn narrow(&mut self, attribute: Attribute, values: &Values) {
        let joined = self.0.get(&attribute).map_or_else(|| values.clone(), |before| before.and(values));
        self.0.insert(attribute, joined);
    }

    /// The same without this attribute, and what was asked of it.
    pub(crate) fn without(&self, attribute: Attribute) -> Self {
        let mut rest = self.0.clone();
        rest.remove(&attribute);
        Self(rest)
    }

    /// The same with these in place of what was asked of their attributes; one that leaves everything open is lifted.
    pub(crate) fn in_place_of(&self, whole: &Self) -> Self {
        let mut placed = self.clone();
        for (attribute, values) in &whole.0 {
            if *values == Values::Except(BTreeSet::new()) {
                placed.0.remove(attribute);
            } else {
                placed.0.insert(*attribute, values.clone());
            }
        }
        placed
    }

    /// The attribute that nothing can fulfil, if there is one.
    pub(crate) fn contradiction(&self) -> Option<Attribute> {
        self.0.iter().find(|(_, values)| values.is_empty()).map(|(attribute, _)| *attribute)
    }

    /// One spelling for the same conditions.
    pub(crate) fn spell(&self) -> String {
        let mut spelled = String::new();
        for (attribute, values) in &self.0 {
            if !spelled.is_empty() {
                spelled.push('&');
            }
            spelled.push_str(attribute.name());
            values.spell(&mut spelled);
        }
        spelled
    }
}
