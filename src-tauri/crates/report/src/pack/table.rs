//! `[[table]]`: a table, and the proof that every figure of it can be counted.

use super::block::{self, Located};
use super::reading::Field;
use super::{Base, Bilingual, Entries, Entry, Fault, Measure, Narrow, PackError, Table, condition};
use crate::adds::Adds;
use crate::attribute::Attribute;
use crate::condition::{Conditions, Values};
use std::collections::{BTreeMap, BTreeSet};

/// Reads all tables.
pub(super) fn tables(
    field: Field<'_, '_>,
    lines: &[String],
    bases: &BTreeMap<String, Base>,
) -> Result<Vec<Table>, PackError> {
    let mut ids = BTreeSet::new();
    let mut tables = Vec::new();
    for field in field.list()? {
        let table = table(field, lines, bases)?;
        if !ids.insert(table.id.clone()) {
            return Err(field.fault(Fault::Twice(table.id)));
        }
        tables.push(table);
    }
    Ok(tables)
}

fn table(field: Field<'_, '_>, lines: &[String], bases: &BTreeMap<String, Base>) -> Result<Table, PackError> {
    let mut fields = field.table()?;
    let id = fields.get("id")?.text()?.to_owned();
    let title = fields.get("title")?.bilingual()?;
    let notes: Vec<Bilingual> = fields.maybe("notes").map(Field::bilinguals).transpose()?.unwrap_or_default();
    let zeros = fields.maybe("zeros");
    let zeros = zeros.map(|field| {
        field.word("way with zeros (shown, left-out)", |word| match word {
            "shown" => Some(true),
            "left-out" => Some(false),
            _ => None,
        })
    });
    let narrow = block::narrow(&mut fields, lines, bases)?;
    let rows = block::blocks(fields.get("rows")?, lines, bases)?;
    let columns = block::blocks(fields.get("columns")?, lines, bases)?;
    fields.end()?;
    check_figures(&narrow, &rows, &columns, bases)?;
    let bare = |located: Vec<Located<'_, '_>>| located.into_iter().map(|located| located.block).collect();
    Ok(Table {
        id,
        title,
        notes,
        shows_zeros: zeros.transpose()?.unwrap_or(false),
        narrow,
        rows: bare(rows),
        columns: bare(columns),
    })
}

/// Every row with every column must name a base and a unit that fit, and conditions somebody can fulfil.
fn check_figures(
    table: &Narrow,
    rows: &[Located<'_, '_>],
    columns: &[Located<'_, '_>],
    bases: &BTreeMap<String, Base>,
) -> Result<(), PackError> {
    for row in rows {
        for (row_field, row_code, row_narrow) in row.lines() {
            for column in columns {
                for (column_field, column_code, column_narrow) in column.lines() {
                    let parts = [table, &row.block.narrow, &row_narrow, &column.block.narrow, &column_narrow];
                    let joined = Narrow::joined(parts);
                    // A fault of the figure is told where its narrowest part stands.
                    let at = if column_narrow == Narrow::default() { row_field } else { column_field };
                    check(&joined, bases).map_err(|fault| at.fault(fault))?;
                    if let Some(attribute) = contradiction(&joined, bases) {
                        let (row, column) = (row_code.clone(), column_code);
                        let attribute = attribute.name();
                        return Err(row_field.fault(Fault::Contradiction { row, column, attribute }));
                    }
                }
            }
        }
    }
    Ok(())
}

fn check(joined: &Narrow, bases: &BTreeMap<String, Base>) -> Result<(), Fault> {
    let posts_only = matches!(joined.measure, Some(Measure::PostsAtEnd | Measure::PostsAverage));
    if posts_only {
        return Ok(());
    }
    let name = joined.base.as_ref().ok_or_else(|| Fault::Missing("base".to_owned()))?;
    let base = bases.get(name).ok_or_else(|| Fault::UnknownWord { word: name.clone(), of: "base" })?;
    let unit = joined.unit.ok_or_else(|| Fault::Missing("unit".to_owned()))?;
    if !unit.fits(base.of) {
        return Err(Fault::UnitDoesNotFit(name.clone()));
    }
    let measure = joined.measure.unwrap_or(Measure::Count);
    let share_of = joined.share_of.iter().filter(|_| measure.is_share());
    let asked = joined.conditions.0.keys().chain(share_of.flat_map(|whole| whole.0.keys()));
    if let Some(attribute) = asked.copied().find(|attribute| !attribute.fits(base.of)) {
        return Err(Fault::NotAsked { attribute: attribute.name(), base: name.clone() });
    }
    if measure.is_share() && joined.share_of.is_none() {
        return Err(Fault::Missing("share_of".to_owned()));
    }
    // Who is new at a date, and who helped, is not known by kind of head.
    let by_heads = joined.conditions.0.contains_key(&Attribute::Heads)
        && matches!(measure, Measure::Newcomers | Measure::Helpers);
    if by_heads || Adds::of(measure, base.of, unit).is_none() {
        return Err(Fault::MeasureDoesNotFit);
    }
    Ok(())
}

fn contradiction(joined: &Narrow, bases: &BTreeMap<String, Base>) -> Option<Attribute> {
    let base = joined.base.as_ref().and_then(|name| bases.get(name))?;
    let all: Conditions = base.conditions.and(&joined.conditions);
    all.contradiction()
}

impl Narrow {
    /// All parts of a figure together: conditions add up, for the rest a later part overrules.
    pub(crate) fn joined<'n>(parts: impl IntoIterator<Item = &'n Self>) -> Self {
        let mut joined = Self::default();
        for part in parts {
            joined.base = part.base.clone().or(joined.base);
            joined.unit = part.unit.or(joined.unit);
            joined.measure = part.measure.or(joined.measure);
            joined.decimals = part.decimals.or(joined.decimals);
            joined.share_of = part.share_of.clone().or(joined.share_of);
            joined.conditions = joined.conditions.and(&part.conditions);
        }
        joined
    }
}

impl Entry {
    /// A row or column of one value of a dimension.
    pub(crate) fn of_values(code: &str, attribute: Attribute, values: &Values) -> Self {
        let mut narrow = Narrow::default();
        narrow.conditions.narrow(attribute, values);
        Self { code: code.to_owned(), label: None, narrow }
    }
}

impl<'t, 'd> Located<'t, 'd> {
    /// Each row or column with its place in the file; a dimension stands for all its values.
    fn lines(&self) -> Vec<(Field<'t, 'd>, String, Narrow)> {
        let total = self.block.total.iter().map(|entry| (self.field, entry));
        match &self.block.entries {
            Entries::List(entries) => self
                .fields
                .iter()
                .copied()
                .zip(entries)
                .chain(total)
                .map(|(field, entry)| (field, entry.code.clone(), entry.narrow.clone()))
                .collect(),
            Entries::Dimension { attribute, .. } => {
                let mut narrow = Narrow::default();
                narrow.conditions.narrow(*attribute, &Values::any(attribute.is_number()));
                let values = (self.field, attribute.name().to_owned(), narrow);
                total
                    .map(|(field, entry)| (field, entry.code.clone(), entry.narrow.clone()))
                    .chain([values])
                    .collect()
            }
        }
    }
}

/// Refuses a code that two rows, or two columns, of a table share.
pub(super) fn no_code_twice(blocks: &[Located<'_, '_>]) -> Result<(), PackError> {
    let mut codes = BTreeSet::new();
    for block in blocks {
        for (field, code, _) in block.lines() {
            let of_dimension = matches!(&block.block.entries, Entries::Dimension { attribute, .. } if attribute.name() == code);
            if !of_dimension && !codes.insert(code.clone()) {
                return Err(field.fault(Fault::Twice(code)));
            }
        }
    }
    Ok(())
}

/// The condition of a row that takes "all others": what no sibling names, and known.
pub(super) fn others(siblings: &[Entry], attribute: Attribute) -> Option<Values> {
    let mut named: BTreeSet<String> = BTreeSet::new();
    for values in siblings.iter().filter_map(|entry| entry.narrow.conditions.0.get(&attribute)) {
        match values {
            Values::Only(these) => named.extend(these.iter().cloned()),
            Values::Except(_) | Values::Numbers { .. } => return None,
        }
    }
    if named.is_empty() {
        return None;
    }
    named.insert(crate::condition::NONE.to_owned());
    Some(Values::Except(named))
}

/// Reads `where` with what else a part of a table may narrow.
pub(super) fn narrow_where(field: Option<Field<'_, '_>>, lines: &[String]) -> Result<Conditions, PackError> {
    field.map_or(Ok(Conditions::default()), |field| condition::conditions(field, lines))
}
