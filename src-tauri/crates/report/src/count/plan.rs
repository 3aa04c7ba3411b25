//! A pack's tables, spread out over the values that occur: every row, every column, and what each figure counts.

use super::domain::Domains;
use super::join;
use super::spec::{BaseNo, Family, SpecNo, Specs};
use crate::attribute::Attribute;
use crate::condition::{Conditions, Values};
use crate::merge::Merge;
use crate::pack::{Bilingual, Block, Entries, Entry, Measure, Narrow, Pack, Table};
use crate::unit_word::UnitWord;
use std::collections::BTreeSet;

/// A report before counting.
pub(crate) struct Plan<'p> {
    pub(crate) specs: Specs,
    pub(crate) tables: Vec<PlannedTable<'p>>,
    /// Where a dimension shows every value that occurs, so that nothing is left over.
    pub(crate) complete: BTreeSet<(Family, Conditions, Attribute)>,
}

/// A table with all its rows and columns.
pub(crate) struct PlannedTable<'p> {
    pub(crate) table: &'p Table,
    pub(crate) rows: Vec<PlannedLine<'p>>,
    pub(crate) columns: Vec<PlannedLine<'p>>,
    /// Row by row.
    pub(crate) figures: Vec<Vec<PlannedFigure>>,
}

/// A row or column.
#[derive(Clone)]
pub(crate) struct PlannedLine<'p> {
    pub(crate) heading: Option<&'p Bilingual>,
    pub(crate) entry: Entry,
    pub(crate) block: &'p Narrow,
    /// For a value of a dimension, the attribute.
    pub(crate) of: Option<Attribute>,
    /// For "no value" of a dimension.
    pub(crate) not_stated: bool,
    /// Left out when nothing is in it.
    pub(crate) only_if_used: bool,
}

/// What stands in a cell.
#[derive(Clone, Copy)]
pub(crate) struct PlannedFigure {
    /// What is counted; nothing for posts.
    pub(crate) spec: Option<SpecNo>,
    pub(crate) measure: Measure,
    pub(crate) decimals: u8,
    /// In words.
    pub(crate) counts: UnitWord,
}

impl<'p> Plan<'p> {
    pub(crate) fn of(pack: &'p Pack, domains: &Domains<'_>, merges: &[Merge]) -> Self {
        let mut plan = Self { specs: Specs::default(), tables: Vec::new(), complete: BTreeSet::new() };
        for table in &pack.tables {
            let rows: Vec<_> = table.rows.iter().flat_map(|block| lines(block, domains)).collect();
            let rows = join::joined(rows, &table.id, merges);
            let columns: Vec<_> = table.columns.iter().flat_map(|block| lines(block, domains)).collect();
            let figures = rows
                .iter()
                .map(|row| columns.iter().map(|column| plan.figure(pack, table, row, column)).collect())
                .collect();
            plan.tables.push(PlannedTable { table, rows, columns, figures });
        }
        plan
    }

    /// Everything that is counted and printed as such. (What only an average is taken of, is not.)
    pub(crate) fn printed(&self) -> BTreeSet<SpecNo> {
        let figures = self.tables.iter().flat_map(|table| table.figures.iter().flatten());
        figures.filter(|figure| figure.measure != Measure::PerPost).filter_map(|figure| figure.spec).collect()
    }

    fn figure(
        &mut self,
        pack: &Pack,
        table: &Table,
        row: &PlannedLine<'_>,
        column: &PlannedLine<'_>,
    ) -> PlannedFigure {
        let narrow =
            Narrow::joined([&table.narrow, row.block, &row.entry.narrow, column.block, &column.entry.narrow]);
        let measure = narrow.measure.unwrap_or(Measure::Count);
        let decimals = narrow.decimals.unwrap_or(0);
        let base = narrow.base.as_ref().and_then(|name| pack.bases.get(name));
        let counts = UnitWord::of(narrow.unit, measure);
        let posts_only = matches!(measure, Measure::PostsAtEnd | Measure::PostsAverage);
        let (Some(base), Some(unit), false) = (base, narrow.unit, posts_only) else {
            return PlannedFigure { spec: None, measure, decimals, counts };
        };
        let base: BaseNo = self.specs.base(base);
        let minutes = matches!(measure, Measure::Minutes | Measure::Hours);
        let family = Family { base, unit, minutes };
        let spec = self.specs.spec(family, &narrow.conditions);
        for (line, other) in [(row, column), (column, row)] {
            if let Some(attribute) = line.of {
                let rest = [&table.narrow, line.block, other.block, &other.entry.narrow];
                let rest = self.specs.canonical(base, &Narrow::joined(rest).conditions);
                if !rest.0.contains_key(&attribute) {
                    self.complete.insert((family, rest, attribute));
                }
            }
        }
        PlannedFigure { spec: Some(spec), measure, decimals, counts }
    }
}

fn lines<'p>(block: &'p Block, domains: &Domains<'_>) -> Vec<PlannedLine<'p>> {
    let line = |entry: &Entry| PlannedLine {
        heading: block.heading.as_ref(),
        entry: entry.clone(),
        block: &block.narrow,
        of: None,
        not_stated: false,
        only_if_used: false,
    };
    let mut lines: Vec<_> = match &block.entries {
        Entries::List(entries) => entries.iter().map(line).collect(),
        Entries::Dimension { attribute, order, unknown } => {
            let values = domains.values(*attribute, order).into_iter();
            values.map(|code| value(block, *attribute, code.as_deref(), unknown, order)).collect()
        }
    };
    lines.extend(block.total.iter().map(line));
    lines
}

fn value<'p>(
    block: &'p Block,
    attribute: Attribute,
    code: Option<&str>,
    unknown: &str,
    order: &[String],
) -> PlannedLine<'p> {
    let values = code.map_or_else(|| Values::none(false), Values::one);
    PlannedLine {
        heading: block.heading.as_ref(),
        entry: Entry::of_values(code.unwrap_or(unknown), attribute, &values),
        block: &block.narrow,
        of: Some(attribute),
        not_stated: code.is_none(),
        only_if_used: !code.is_some_and(|code| order.iter().any(|listed| listed == code)),
    }
}
