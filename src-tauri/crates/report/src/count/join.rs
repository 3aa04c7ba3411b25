//! Rows of a planned table made one: the union of the values they ask for.

use super::plan::PlannedLine;
use crate::attribute::{Attribute, Unit};
use crate::condition::Values;
use crate::merge::Merge;
use crate::pack::{Entry, Measure, Narrow};

/// What rows must share to be counted as one: their block, what is counted, and the one thing they ask a value of.
pub(super) type Kind<'p> =
    (*const Narrow, Option<&'p str>, Option<Unit>, Option<Measure>, Option<u8>, Attribute);

fn kind<'l>(line: &'l PlannedLine<'_>) -> Option<(Kind<'l>, &'l Values)> {
    let narrow = &line.entry.narrow;
    let mut asked = narrow.conditions.0.iter();
    let (Some((attribute, values)), None) = (asked.next(), asked.next()) else { return None };
    let base = narrow.base.as_deref();
    let block: *const Narrow = line.block;
    Some(((block, base, narrow.unit, narrow.measure, narrow.decimals, *attribute), values))
}

/// The number of a row's kind, counted from 0 in order of appearance; none for a row that stands alone.
pub(super) fn kin<'l>(line: &'l PlannedLine<'_>, kinds: &mut Vec<Kind<'l>>) -> Option<u32> {
    let (kind, _) = kind(line)?;
    let place = kinds.iter().position(|known| *known == kind).unwrap_or_else(|| {
        kinds.push(kind);
        kinds.len() - 1
    });
    u32::try_from(place).ok()
}

/// The rows of a table with those of each merge counted as one, which stands where the last of them stood.
pub(super) fn joined<'p>(
    mut lines: Vec<PlannedLine<'p>>,
    table: &str,
    merges: &[Merge],
) -> Vec<PlannedLine<'p>> {
    for merge in merges.iter().filter(|merge| merge.table == table) {
        let chosen: Vec<usize> = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| merge.rows.contains(&line.entry.code))
            .map(|(place, _)| place)
            .collect();
        let one = one(chosen.iter().filter_map(|place| lines.get(*place)), merge);
        let (Some(one), Some(last)) = (one, chosen.last()) else { continue };
        if let Some(line) = lines.get_mut(*last) {
            *line = one;
        }
        let gone = chosen.split_last().map_or(&[][..], |(_, gone)| gone);
        let mut place = 0;
        lines.retain(|_| {
            place += 1;
            !gone.contains(&(place - 1))
        });
    }
    lines
}

/// One row for several of a kind; none if there are none, or they are not of one kind.
fn one<'l, 'p: 'l>(
    mut lines: impl Iterator<Item = &'l PlannedLine<'p>>,
    merge: &Merge,
) -> Option<PlannedLine<'p>> {
    let first = lines.next()?;
    let (of, mut values) = kind(first).map(|(kind, values)| (kind, values.clone()))?;
    for line in lines {
        let (kind, more) = kind(line)?;
        if kind != of {
            return None;
        }
        values = values.or(more);
    }
    let mut narrow = first.entry.narrow.clone();
    narrow.conditions.0.insert(of.5, values);
    Some(PlannedLine {
        heading: first.heading,
        entry: Entry { code: merge.code(), label: Some(merge.label.clone()), narrow },
        block: first.block,
        of: first.of,
        within: None,
        not_stated: false,
        only_if_used: false,
    })
}
