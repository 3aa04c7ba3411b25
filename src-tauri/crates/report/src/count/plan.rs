//! A pack's tables, spread out over the values that occur: every row, every column, and what each figure counts.

use super::domain::Domains;
use super::join;
use super::spec::{BaseNo, Family, SpecNo, Specs};
use crate::adds::Adds;
use crate::attribute::Attribute;
use crate::condition::{Conditions, Values};
use crate::merge::Merge;
use crate::pack::{Bilingual, Block, Entries, Entry, Measure, Narrow, Pack, Table};
use crate::unit_word::UnitWord;
use schema::codes::{Lang, ListName};
use std::collections::BTreeSet;

/// A report before counting.
pub(crate) struct Plan<'p> {
    pub(crate) specs: Specs,
    pub(crate) tables: Vec<PlannedTable<'p>>,
    /// Where a dimension shows every value that occurs, so that nothing is left over.
    pub(crate) complete: BTreeSet<(Family, Conditions, Attribute)>,
    /// The funding lines whose posts are asked for; `None` = all of the pack.
    pub(crate) posts: Vec<Option<Values>>,
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
    /// For an offer, its field of action.
    pub(crate) within: Option<Values>,
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
    /// What a share is a share of; how many days a mean is taken of.
    pub(crate) of: Option<SpecNo>,
    /// For posts, whose: a place in [`Plan::posts`].
    pub(crate) posts: usize,
    pub(crate) measure: Measure,
    pub(crate) decimals: u8,
    /// In words.
    pub(crate) counts: UnitWord,
}

impl<'p> Plan<'p> {
    pub(crate) fn of(pack: &'p Pack, domains: &Domains<'_>, merges: &[Merge]) -> Self {
        let mut plan = Self {
            specs: Specs::default(),
            tables: Vec::new(),
            complete: BTreeSet::new(),
            posts: Vec::new(),
        };
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

    /// Everything that is counted and printed as such. (What only an average is taken of, is not; nor what the office
    /// did itself, which protects nobody.)
    pub(crate) fn printed(&self) -> BTreeSet<SpecNo> {
        let figures = self.tables.iter().flat_map(|table| table.figures.iter().flatten());
        let printed = figures.filter(|figure| !figure.measure.is_derived()).filter_map(|figure| figure.spec);
        printed.filter(|spec| !self.specs.is_own_work(*spec)).collect()
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
        let posts = self.posts_of(narrow.conditions.0.get(&Attribute::Line));
        let figure = PlannedFigure { spec: None, of: None, posts, measure, decimals, counts };
        let counted = base
            .zip(narrow.unit)
            .and_then(|(base, unit)| Some((base, unit, Adds::of(measure, base.of, unit)?)));
        let Some((base, unit, adds)) = counted else { return figure };
        let base: BaseNo = self.specs.base(base);
        let family = Family { base, unit, adds };
        let conditions = adds.narrowed(narrow.conditions.clone());
        let spec = self.specs.spec(family, &conditions);
        let of = match (&narrow.share_of, adds) {
            (Some(whole), _) if measure.is_share() => {
                Some(self.specs.spec(family, &conditions.in_place_of(whole)))
            }
            (_, Adds::Days) => Some(self.specs.spec(Family { adds: Adds::Units, ..family }, &conditions)),
            _ => None,
        };
        for (line, other) in [(row, column), (column, row)] {
            if let Some(attribute) = line.of {
                let rest = [&table.narrow, line.block, other.block, &other.entry.narrow];
                let mut rest = Narrow::joined(rest).conditions;
                if let Some(field) = &line.within {
                    rest.narrow(Attribute::Field, field);
                }
                let rest = self.specs.canonical(base, &rest);
                if !rest.0.contains_key(&attribute) {
                    self.complete.insert((family, rest, attribute));
                }
            }
        }
        PlannedFigure { spec: Some(spec), of, ..figure }
    }

    fn posts_of(&mut self, line: Option<&Values>) -> usize {
        let line = line.cloned();
        let known = self.posts.iter().position(|known| *known == line);
        known.unwrap_or_else(|| {
            self.posts.push(line);
            self.posts.len() - 1
        })
    }
}

fn lines<'p>(block: &'p Block, domains: &Domains<'_>) -> Vec<PlannedLine<'p>> {
    let line = |entry: &Entry| PlannedLine {
        heading: block.heading.as_ref(),
        entry: entry.clone(),
        block: &block.narrow,
        of: None,
        within: None,
        not_stated: false,
        only_if_used: false,
    };
    let mut lines: Vec<_> = match &block.entries {
        Entries::List(entries) => entries.iter().map(line).collect(),
        Entries::Dimension { unknown, by_field: true, .. } => {
            domains.offers().into_iter().map(|(field, offer)| measure(block, field, offer, unknown)).collect()
        }
        Entries::Dimension { attribute, order, unknown, by_field: false } => {
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
        within: None,
        not_stated: code.is_none(),
        only_if_used: !code.is_some_and(|code| order.iter().any(|listed| listed == code)),
    }
}

/// A group offer within its field of action. It goes by number and field: what an office calls its offers is free text.
fn measure<'p>(
    block: &'p Block,
    field: Option<String>,
    offer: Option<String>,
    unknown: &str,
) -> PlannedLine<'p> {
    let line = value(block, Attribute::Offer, offer.as_deref(), unknown, &[]);
    let within = field.as_deref().map_or_else(|| Values::none(false), Values::one);
    let list = schema::codes::shipped().list(ListName::FieldOfAction);
    let code = field.as_deref().and_then(|field| list.get(field)).or(list.unknown());
    let name = |language: Lang, word: &str, none: &str| {
        let field = code.map_or("", |code| code.label(language));
        offer
            .as_ref()
            .map_or_else(|| format!("{none} · {field}"), |offer| format!("{word} {offer} · {field}"))
    };
    let label = Bilingual {
        de: name(Lang::De, "Maßnahme", "ohne Angebot"),
        en: name(Lang::En, "Measure", "without an offer"),
    };
    let mut entry = line.entry;
    entry.narrow.conditions.narrow(Attribute::Field, &within);
    entry.code = format!("{}/{}", field.as_deref().unwrap_or(unknown), entry.code);
    entry.label = Some(label);
    PlannedLine { entry, within: Some(within), ..line }
}
