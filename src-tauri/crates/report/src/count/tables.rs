//! Counted figures put into their tables, and handed to the protection as cells and relations.

use super::CountError;
use super::join;
use super::link::Link;
use super::plan::{Plan, PlannedFigure, PlannedLine, PlannedTable};
use super::posts::Posts;
use super::spec::{SpecNo, Specs};
use super::tally::Tally;
use crate::adds::Adds;
use crate::counted::{About, Counted, ExactFigure, Grid, Head, HeadLabel, Reading};
use crate::facts::Facts;
use crate::number::Number;
use crate::pack::{Bilingual, Measure};
use disclosure::{Cell, CellId, Relation};
use std::collections::{BTreeMap, BTreeSet};

/// Builds the counted report.
pub(super) fn counted(
    about: About,
    plan: &Plan<'_>,
    links: &[Link],
    tallies: &[Tally],
    facts: &Facts,
) -> Result<Counted, CountError> {
    let names = plan.specs.iter().map(|(_, spec)| CellId::new(plan.specs.name(spec, about.period))).collect();
    let posts =
        plan.posts.iter().map(|only| Posts::of(&about.lines, only.as_ref(), facts, about.period)).collect();
    let cells = Cells { names, tallies, posts, specs: &plan.specs };
    let planned = plan.printed();
    let mut tables = Vec::new();
    let mut kept = Vec::new();
    for table in &plan.tables {
        let merged = about.merges.iter().filter(|merge| merge.table == table.table.id);
        let (grid, figures) = cells.grid(table, merged.map(|merge| &merge.note))?;
        tables.push(grid);
        kept.extend(figures);
    }
    let figures = kept.iter().filter_map(|figure| figure.spec);
    let shown: BTreeSet<SpecNo> = figures.filter(|place| planned.contains(place)).collect();
    // A row left out is known to be empty. Something nobody printed may be empty too, but nobody outside knows.
    let counts = |place: &SpecNo| shown.contains(place) || !planned.contains(place);
    let mut given = shown.clone();
    let mut relations = Vec::new();
    for link in links {
        relations.extend(cells.relation(link, &counts, &mut given));
    }
    let derived: BTreeMap<CellId, (PlannedFigure, Number)> = kept
        .iter()
        .filter(|figure| figure.measure.is_derived())
        .filter_map(|figure| Some((cells.derived_name(*figure)?, (*figure, cells.derived(*figure)?))))
        .collect();
    given.extend(derived.values().flat_map(|(figure, _)| cells.sources(*figure)));
    let calculated = links.iter().filter_map(|link| match link {
        Link::Minutes { minutes, .. } => Some(*minutes),
        Link::Sum { .. } | Link::Union { .. } | Link::AtMost { .. } => None,
    });
    let calculated = calculated.collect();
    let mut protected: Vec<Cell> =
        given.iter().map(|place| cells.cell(*place, &shown, &calculated)).collect();
    for (id, (figure, number)) in derived {
        let contributors = figure.spec.map_or(0, |place| cells.tally(place).contributors);
        let sources: BTreeSet<CellId> =
            cells.sources(figure).into_iter().map(|place| cells.name(place)).collect();
        protected.push(Cell::events(id.clone(), number.in_last_decimal(), contributors));
        relations.push(Relation::determines(sources, id));
    }
    Ok(Counted { about, tables, cells: disclosure::Counted::new(protected, relations)? })
}

fn heads(lines: &[PlannedLine<'_>], stays: &[bool]) -> Vec<Head> {
    let mut block = None;
    let mut heads = Vec::new();
    let mut kinds = Vec::new();
    for (line, _) in lines.iter().zip(stays).filter(|(_, stays)| **stays) {
        let first = !block.is_some_and(|block| std::ptr::eq(block, line.block));
        block = Some(line.block);
        heads.push(Head {
            code: line.entry.code.clone(),
            label: match (&line.entry.label, line.of) {
                (Some(label), _) => HeadLabel::Own(label.clone()),
                (None, Some(of)) if line.not_stated && !of.is_unknown(&line.entry.code) => {
                    HeadLabel::NotStated
                }
                (None, Some(of)) => HeadLabel::OfCode(of),
                (None, None) => HeadLabel::Code,
            },
            heading: line.heading.filter(|_| first).cloned(),
            kin: join::kin(line, &mut kinds),
        });
    }
    heads
}

struct Cells<'t> {
    names: Vec<CellId>,
    tallies: &'t [Tally],
    posts: Vec<Posts>,
    specs: &'t Specs,
}

impl Cells<'_> {
    fn tally(&self, place: SpecNo) -> Tally {
        self.tallies.get(place.0).copied().unwrap_or_default()
    }

    fn name(&self, place: SpecNo) -> CellId {
        self.names.get(place.0).cloned().unwrap_or_else(|| CellId::new(""))
    }

    fn posts(&self, figure: PlannedFigure) -> Option<Posts> {
        self.posts.get(figure.posts).copied()
    }

    /// What a calculated figure is calculated from, as far as it is protected.
    fn sources(&self, figure: PlannedFigure) -> Vec<SpecNo> {
        match figure.measure {
            Measure::PerPost => figure.spec.into_iter().collect(),
            Measure::MeanDays | Measure::MedianDays => figure.of.into_iter().collect(),
            _ => figure.spec.into_iter().chain(figure.of).collect(),
        }
    }

    /// The name of a calculated figure: what it is calculated from, and how; none for the office's own work.
    fn derived_name(&self, figure: PlannedFigure) -> Option<CellId> {
        let place = figure.spec.filter(|place| !self.specs.is_own_work(*place))?;
        let (name, decimals) = (self.name(place), figure.decimals);
        let how = match figure.measure {
            Measure::PerPost => "per post".to_owned(),
            Measure::MeanDays => "mean".to_owned(),
            Measure::MedianDays => "median".to_owned(),
            _ => format!("percent of {}", self.name(figure.of?)),
        };
        Some(CellId::new(format!("{name}|{how}, {decimals} decimals")))
    }

    /// A calculated figure; `None` where nothing can be said, as of a share of nothing.
    fn derived(&self, figure: PlannedFigure) -> Option<Number> {
        let (place, decimals) = (figure.spec?, figure.decimals);
        let Tally { value, days, median_doubled, .. } = self.tally(place);
        match figure.measure {
            Measure::PerPost => self.posts(figure)?.per_post(value, decimals),
            Measure::MeanDays => Number::ratio(value.into(), days.into(), decimals),
            Measure::MedianDays if days == 0 => None,
            Measure::MedianDays => Number::ratio(median_doubled.into(), 2, decimals),
            _ => Number::ratio(u128::from(value) * 100, self.tally(figure.of?).value.into(), decimals),
        }
    }

    /// The cell of a figure. An empty one that is printed is printed as 0, always (a calculated one with its source).
    fn cell(&self, place: SpecNo, shown: &BTreeSet<SpecNo>, calculated: &BTreeSet<SpecNo>) -> Cell {
        let Tally { value, contributors, .. } = self.tally(place);
        let cell = Cell::events(self.name(place), value, contributors);
        match (shown.contains(&place), contributors) {
            (false, _) => cell.unpublished(),
            (true, 0) if !calculated.contains(&place) => cell.known(),
            (true, _) => cell,
        }
    }

    /// A table without the rows and columns that are shown only if used; and the figures that stay.
    fn grid<'p>(
        &self,
        planned: &PlannedTable<'p>,
        notes: impl Iterator<Item = &'p Bilingual>,
    ) -> Result<(Grid<ExactFigure>, Vec<PlannedFigure>), CountError> {
        let used =
            |figure: &PlannedFigure| figure.spec.is_some_and(|spec| self.tally(spec) != Tally::default());
        let rows: Vec<bool> = planned
            .rows
            .iter()
            .zip(&planned.figures)
            .map(|(line, figures)| !line.only_if_used || figures.iter().any(used))
            .collect();
        let columns: Vec<bool> = planned
            .columns
            .iter()
            .enumerate()
            .map(|(place, line)| {
                let mut column = planned.figures.iter().filter_map(|row| row.get(place));
                !line.only_if_used || column.any(used)
            })
            .collect();
        let mut kept = Vec::new();
        let mut cells = Vec::new();
        for (figures, _) in planned.figures.iter().zip(&rows).filter(|(_, stays)| **stays) {
            let figures: Vec<PlannedFigure> = figures
                .iter()
                .zip(&columns)
                .filter(|(_, stays)| **stays)
                .map(|(figure, _)| *figure)
                .collect();
            cells.push(figures.iter().map(|figure| self.figure(*figure)).collect::<Result<_, _>>()?);
            kept.extend(figures);
        }
        let grid = Grid {
            id: planned.table.id.clone(),
            title: planned.table.title.clone(),
            notes: planned.table.notes.iter().chain(notes).cloned().collect(),
            units: kept.iter().map(|figure| figure.counts).collect::<BTreeSet<_>>().into_iter().collect(),
            shows_zeros: planned.table.shows_zeros,
            rows: heads(&planned.rows, &rows),
            columns: heads(&planned.columns, &columns),
            cells,
        };
        Ok((grid, kept))
    }

    fn figure(&self, figure: PlannedFigure) -> Result<ExactFigure, CountError> {
        let Some(place) = figure.spec else {
            let number = self.posts(figure).and_then(|posts| match figure.measure {
                Measure::PostsAverage => posts.average(figure.decimals),
                _ => posts.at_end(figure.decimals),
            });
            let number = Some(number.ok_or(CountError::TooGreat)?);
            return Ok(ExactFigure { number, cell: None, contributors: 0, reading: Reading::Whole });
        };
        let Tally { value, contributors, .. } = self.tally(place);
        let (number, cell, reading) = if figure.measure.is_derived() {
            let number = self.derived(figure);
            let cell = number.and_then(|_| self.derived_name(figure));
            (number, cell, Reading::Scaled(figure.decimals))
        } else {
            let reading = match (figure.measure, self.specs.adds(place)) {
                (Measure::Hours, Adds::Effort) => Reading::Effort(figure.decimals),
                (Measure::Hours, _) => Reading::Hours(figure.decimals),
                _ => Reading::Whole,
            };
            (Some(reading.number(value).ok_or(CountError::TooGreat)?), Some(self.name(place)), reading)
        };
        // What the office did itself is nobody's secret: it is no cell of the protection.
        if self.specs.is_own_work(place) {
            return Ok(ExactFigure { number, cell: None, contributors: 0, reading });
        }
        Ok(ExactFigure { number, cell, contributors, reading })
    }

    /// A link as a relation, without parts that cannot but be nothing.
    fn relation(
        &self,
        link: &Link,
        counts: &impl Fn(&SpecNo) -> bool,
        given: &mut BTreeSet<SpecNo>,
    ) -> Option<Relation> {
        let whole = match link {
            Link::Sum { total: whole, .. } | Link::Union { whole, .. } | Link::AtMost { whole, .. } => whole,
            Link::Minutes { of, .. } => of,
        };
        if !counts(whole) {
            return None;
        }
        let keep =
            |parts: &[SpecNo]| -> Vec<SpecNo> { parts.iter().filter(|part| counts(part)).copied().collect() };
        let names = |parts: &[SpecNo]| parts.iter().map(|part| self.name(*part)).collect::<Vec<_>>();
        let (relation, places) = match link {
            Link::Sum { total, parts } => {
                let parts = keep(parts);
                (Relation::sum(self.name(*total), names(&parts)), parts)
            }
            Link::Union { whole, parts } => {
                let parts = keep(parts);
                (Relation::union(self.name(*whole), names(&parts)), parts)
            }
            // Who is new is typed beside the heads; where it says more, it is no part of them, and tells nobody anything.
            Link::AtMost { part, whole } if self.tally(*part).value > self.tally(*whole).value => {
                return None;
            }
            Link::AtMost { part, .. } => {
                (Relation::at_most(self.name(*part), self.name(*whole)), keep(&[*part]))
            }
            Link::Minutes { of, minutes } => {
                (Relation::determines([self.name(*of)], self.name(*minutes)), keep(&[*minutes]))
            }
        };
        if places.is_empty() {
            return None;
        }
        given.extend(places);
        given.insert(*whole);
        Some(relation)
    }
}
