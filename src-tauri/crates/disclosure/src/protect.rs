//! Chooses what to hide: the sensitive cells, and as few and as small others as it takes so that every promise about the
//! sensitive ones has a witness, over all linked tables together.

use std::collections::BTreeSet;
use std::time::Instant;

use crate::board::Board;
use crate::cell::CellId;
use crate::cleanup::clean_up;
use crate::counted::Counted;
use crate::error::DisclosureError;
use crate::protected::Protected;
use crate::relation::Relation;
use crate::rule::Rule;
use crate::search::{Goals, Search};

/// Chooses a pattern of hidden cells, with a witness for every promise (see the crate's description).
///
/// The same counts, rule and key always give the same pattern, whatever the order of input.
///
/// # Errors
/// [`DisclosureError::NotProtectable`] names the cells that nothing can protect; [`DisclosureError::TimeLimit`] and
/// [`DisclosureError::NoAnswer`] if the search did not end. In every case nothing may be exported.
pub fn protect(counted: &Counted, rule: &Rule) -> Result<Protected, DisclosureError> {
    rule.check()?;
    let deadline = rule.deadline();
    let board = Board::new(counted, rule);
    let goals = Goals::new(counted, rule, &board)?;
    let mut hidden: BTreeSet<CellId> =
        board.squares.iter().filter(|square| square.never).map(|square| square.id.clone()).collect();
    let mut witnesses = Vec::new();
    let mut hopeless = Vec::new();
    for part in board.parts() {
        match best_of(&board, &goals, &part, &rule.key, deadline) {
            Ok(search) => {
                hidden.extend(search.hidden.iter().filter_map(|number| search.id(*number)));
                witnesses.extend(search.pool.shifts().map(|shift| search.witness(shift)));
            }
            Err(DisclosureError::NotProtectable(cells)) => hopeless.extend(cells),
            Err(error) => return Err(error),
        }
    }
    if !hopeless.is_empty() {
        return Err(DisclosureError::NotProtectable(hopeless));
    }
    hide_calculated(counted, &mut hidden);
    Ok(Protected { counted: counted.clone(), hidden, witnesses })
}

/// Searches one part of the tables, small ones more than once with other prices and another order, and keeps the pattern
/// that hides least.
fn best_of<'a>(
    board: &'a Board,
    goals: &Goals,
    part: &BTreeSet<usize>,
    key: &[u8; 32],
    deadline: Instant,
) -> Result<Search<'a>, DisclosureError> {
    let attempts = match part.len() {
        0..=150 => 8,
        151..=400 => 3,
        _ => 1,
    };
    let mut best: Option<(f64, Search<'a>)> = None;
    for attempt in 0..attempts {
        let mut search = Search::new(board, goals, part, attempt, key, deadline);
        if search.hidden.is_empty() {
            return Ok(search);
        }
        match search.keep_all().and_then(|()| clean_up(&mut search)) {
            Ok(()) => {}
            Err(DisclosureError::NoAnswer(_)) if attempt + 1 < attempts || best.is_some() => continue,
            Err(error) => return Err(error),
        }
        let price = search.price();
        if best.as_ref().is_none_or(|(least, _)| price < *least) {
            best = Some((price, search));
        }
    }
    best.map(|(_, search)| search).ok_or(DisclosureError::NoAnswer(Vec::new()))
}

/// Hides every calculated figure one of whose sources is hidden, and what is calculated from those in turn.
fn hide_calculated(counted: &Counted, hidden: &mut BTreeSet<CellId>) {
    loop {
        let before = hidden.len();
        for relation in counted.relations() {
            if let Relation::Determines { of, derived } = relation
                && of.iter().any(|id| hidden.contains(id))
            {
                hidden.insert(derived.clone());
            }
        }
        if hidden.len() == before {
            return;
        }
    }
}
