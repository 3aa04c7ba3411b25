//! Prints again what turns out not to be needed: for every cell hidden only to protect others, dearest first, looks for
//! witnesses that do without it.

use std::collections::BTreeSet;

use crate::error::DisclosureError;
use crate::pool::Promise;
use crate::search::{Effort, Search};
use crate::shift::Answer;

/// How many searches may be spent on it; a count, not a time, so that the pattern is always the same.
const SEARCHES: usize = 2000;

/// Removes needless hiding. Every promise that was kept is kept afterwards.
pub(crate) fn clean_up(search: &mut Search<'_>) -> Result<(), DisclosureError> {
    let mut left = SEARCHES;
    let mut candidates: Vec<(f64, usize)> = search
        .hidden
        .difference(&search.settled)
        .filter_map(|&number| Some((search.board.square(number)?.cost, number)))
        .collect();
    candidates.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    for (_, number) in candidates {
        if left == 0 {
            break;
        }
        do_without(search, number, &mut left)?;
    }
    let needless: Vec<usize> = search
        .hidden
        .difference(&search.settled)
        .copied()
        .filter(|&number| !search.pool.moves(number))
        .collect();
    for number in needless {
        search.hidden.remove(&number);
    }
    Ok(())
}

fn do_without(search: &mut Search<'_>, number: usize, left: &mut usize) -> Result<(), DisclosureError> {
    let length = search.pool.len();
    let taken = search.pool.take_moving(number);
    search.hidden.remove(&number);
    let touched: BTreeSet<usize> = taken.iter().flat_map(|(_, shift)| shift.keys().copied()).collect();
    let first = search.hidden_for.get(&number).cloned();
    let suspects = search.promises.iter().filter(|promise| touched.contains(&promise.number())).cloned();
    // The promise the cell was hidden for is the likeliest to need it: asked first, it saves asking the others.
    let broken: Vec<Promise> = first.into_iter().chain(suspects).collect();
    for promise in broken {
        if search.pool.keeps(search.board, &promise) {
            continue;
        }
        let answer = if *left == 0 { Answer::Unclear } else { search.search(&promise, Effort::Hidden)? };
        *left = left.saturating_sub(1);
        match answer {
            Answer::Found(shift, _) => search.pool.add(shift),
            Answer::None | Answer::Unclear => {
                search.pool.restore(length, taken);
                search.hidden.insert(number);
                return Ok(());
            }
        }
    }
    Ok(())
}
