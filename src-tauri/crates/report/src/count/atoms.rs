//! Sets of values of one attribute, cut into the smallest pieces they are all made of.

use crate::attribute::Attribute;
use crate::condition::{NONE, OPEN_END, Values};
use std::collections::{BTreeMap, BTreeSet};

/// The pieces that some sets are made of.
pub(crate) struct Atoms {
    /// Each piece with the places of the sets it is part of.
    pub(crate) pieces: Vec<(Values, BTreeSet<usize>)>,
    /// What no set holds; `None` if nothing can be left over.
    pub(crate) rest: Option<Values>,
}

impl Atoms {
    /// Cuts `sets`, within what the base leaves `open`.
    pub(crate) fn of(attribute: Attribute, sets: &[&Values], open: Option<&Values>) -> Self {
        let mut by_sets: BTreeMap<BTreeSet<usize>, Vec<Piece>> = BTreeMap::new();
        let pieces = if attribute.is_number() { spans(sets, open) } else { codes(attribute, sets, open) };
        let all: Vec<Piece> = pieces.collect();
        for piece in &all {
            let within = |set: &&Values| piece.is_in(set);
            if open.is_some_and(|open| !piece.is_in(open)) {
                continue;
            }
            let of = sets.iter().enumerate().filter(|(_, set)| within(set)).map(|(place, _)| place).collect();
            by_sets.entry(of).or_default().push(piece.clone());
        }
        let rest = by_sets.remove(&BTreeSet::new()).map(|pieces| joined(&pieces, &all, attribute));
        let pieces = by_sets.into_iter().map(|(of, pieces)| (joined(&pieces, &all, attribute), of));
        Self { pieces: pieces.collect(), rest }
    }
}

/// A value, a span, or everything nobody names.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Code(String),
    AnyOtherCode,
    Span(u32, u32),
    NoNumber,
}

impl Piece {
    fn is_in(&self, set: &Values) -> bool {
        match self {
            Self::Code(code) => set.has_code(Some(code)),
            Self::AnyOtherCode => matches!(set, Values::Except(_)),
            Self::Span(from, _) => set.has_number(Some(*from)),
            Self::NoNumber => set.has_number(None),
        }
    }
}

fn codes(attribute: Attribute, sets: &[&Values], open: Option<&Values>) -> Box<dyn Iterator<Item = Piece>> {
    if let Some(all) = attribute.all_values() {
        return Box::new(all.iter().map(|word| Piece::Code((*word).to_owned())));
    }
    let mut named = BTreeSet::from([NONE.to_owned()]);
    for set in sets.iter().copied().chain(open) {
        if let Values::Only(codes) | Values::Except(codes) = set {
            named.extend(codes.iter().cloned());
        }
    }
    Box::new(named.into_iter().map(Piece::Code).chain([Piece::AnyOtherCode]))
}

fn spans(sets: &[&Values], open: Option<&Values>) -> Box<dyn Iterator<Item = Piece>> {
    let mut cuts = BTreeSet::from([0, OPEN_END]);
    for set in sets.iter().copied().chain(open) {
        if let Values::Numbers { spans, .. } = set {
            cuts.extend(spans.iter().flat_map(|(from, below)| [*from, *below]));
        }
    }
    let ends: Vec<u32> = cuts.iter().copied().skip(1).collect();
    Box::new(
        cuts.into_iter().zip(ends).map(|(from, below)| Piece::Span(from, below)).chain([Piece::NoNumber]),
    )
}

fn joined(pieces: &[Piece], all: &[Piece], attribute: Attribute) -> Values {
    if attribute.is_number() {
        let mut joined: BTreeSet<(u32, u32)> = BTreeSet::new();
        for piece in pieces {
            if let Piece::Span(from, below) = piece {
                let before = joined.iter().find(|(_, end)| end == from).copied();
                let start = before.map_or(*from, |(start, _)| start);
                joined.remove(&before.unwrap_or_default());
                joined.insert((start, *below));
            }
        }
        return Values::Numbers { spans: joined, none: pieces.contains(&Piece::NoNumber) };
    }
    let spelled = |pieces: &mut dyn Iterator<Item = &Piece>| -> BTreeSet<String> {
        pieces
            .filter_map(|piece| match piece {
                Piece::Code(code) => Some(code.clone()),
                Piece::AnyOtherCode | Piece::Span(..) | Piece::NoNumber => None,
            })
            .collect()
    };
    if pieces.contains(&Piece::AnyOtherCode) {
        Values::Except(spelled(&mut all.iter().filter(|piece| !pieces.contains(piece))))
    } else {
        Values::Only(spelled(&mut pieces.iter()))
    }
}
