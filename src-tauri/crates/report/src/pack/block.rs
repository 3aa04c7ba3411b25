//! `[[table.rows]]` and `[[table.columns]]`: a list of entries, bands of a number, or a dimension.

use super::reading::{Field, Fields};
use super::table::{narrow_where, no_code_twice, others};
use super::{Base, Bilingual, Block, Entries, Entry, Fault, Measure, Narrow, PackError, condition};
use crate::attribute::{Attribute, Unit};
use crate::condition::Values;
use std::collections::BTreeMap;

/// A block with its place in the file, and that of each entry.
pub(super) struct Located<'t, 'd> {
    pub(super) block: Block,
    pub(super) field: Field<'t, 'd>,
    pub(super) fields: Vec<Field<'t, 'd>>,
}

/// Reads all blocks of a table's rows or columns.
pub(super) fn blocks<'t, 'd>(
    field: Field<'t, 'd>,
    lines: &[String],
    bases: &BTreeMap<String, Base>,
) -> Result<Vec<Located<'t, 'd>>, PackError> {
    let blocks: Vec<_> =
        field.list()?.map(|field| block(field, lines, bases)).collect::<Result<_, PackError>>()?;
    no_code_twice(&blocks)?;
    Ok(blocks)
}

/// What this part of a table narrows.
pub(super) fn narrow(
    fields: &mut Fields<'_, '_>,
    lines: &[String],
    bases: &BTreeMap<String, Base>,
) -> Result<Narrow, PackError> {
    let base = fields.maybe("base");
    if let Some(field) = base {
        field.word("base", |word| bases.contains_key(word).then_some(()))?;
    }
    let unit = fields.maybe("unit").map(|field| field.word("unit", Unit::named)).transpose()?;
    let measure = fields.maybe("measure").map(|field| field.word("measure", Measure::named)).transpose()?;
    let decimals = fields.maybe("decimals").map(|field| decimals(field)).transpose()?;
    let conditions = narrow_where(fields.maybe("where"), lines)?;
    let share_of = fields.maybe("share_of").map(|field| condition::conditions(field, lines)).transpose()?;
    let base = base.map(|field| field.text().map(str::to_owned)).transpose()?;
    Ok(Narrow { base, unit, measure, decimals, conditions, share_of })
}

fn decimals(field: Field<'_, '_>) -> Result<u8, PackError> {
    let not_so =
        || field.fault(Fault::NotA { key: field.key().to_owned(), expected: "a number from 0 to 4" });
    u8::try_from(field.number()?).ok().filter(|places| *places <= 4).ok_or_else(not_so)
}

fn block<'t, 'd>(
    field: Field<'t, 'd>,
    lines: &[String],
    bases: &BTreeMap<String, Base>,
) -> Result<Located<'t, 'd>, PackError> {
    let mut fields = field.table()?;
    let heading = fields.maybe("heading").map(Field::bilingual).transpose()?;
    let narrow = narrow(&mut fields, lines, bases)?;
    let total = fields.maybe("total").map(|field| entry(field, lines, bases)).transpose()?;
    let mut places = Vec::new();
    let entries = if let Some(list) = fields.maybe("list") {
        places = list.list()?.collect();
        Entries::List(listed(&places, lines, bases)?)
    } else if let Some(bands) = fields.maybe("bands") {
        let entries = banded(bands)?;
        places = vec![bands; entries.len()];
        Entries::List(entries)
    } else {
        dimension(&mut fields)?
    };
    fields.end()?;
    let total = total.map(|(entry, _)| entry);
    Ok(Located { block: Block { heading, narrow, entries, total }, field, fields: places })
}

fn listed(
    places: &[Field<'_, '_>],
    lines: &[String],
    bases: &BTreeMap<String, Base>,
) -> Result<Vec<Entry>, PackError> {
    let mut entries = Vec::new();
    let mut open = Vec::new();
    for field in places {
        let (entry, others) = entry(*field, lines, bases)?;
        if let Some(attribute) = others {
            open.push((entries.len(), *field, attribute));
        }
        entries.push(entry);
    }
    for (place, field, attribute) in open {
        let values = others(&entries, attribute)
            .ok_or_else(|| field.fault(Fault::OthersOfNothing(attribute.name())))?;
        if let Some(entry) = entries.get_mut(place) {
            entry.narrow.conditions.narrow(attribute, &values);
        }
    }
    Ok(entries)
}

fn entry(
    field: Field<'_, '_>,
    lines: &[String],
    bases: &BTreeMap<String, Base>,
) -> Result<(Entry, Option<Attribute>), PackError> {
    let mut fields = field.table()?;
    let code = fields.get("code")?.text()?.to_owned();
    let label = Some(fields.get("label")?.bilingual()?);
    let narrow = narrow(&mut fields, lines, bases)?;
    let others = match fields.maybe("others") {
        Some(field) => Some(condition::attribute(field, field.text()?)?),
        None => None,
    };
    fields.end()?;
    Ok((Entry { code, label, narrow }, others))
}

/// `{ of = "age", cuts = [0, 6, 12], unknown = "unbekannt" }` → 0-5, 6-11, 12+, unbekannt.
fn banded(field: Field<'_, '_>) -> Result<Vec<Entry>, PackError> {
    let mut fields = field.table()?;
    let of = fields.get("of")?;
    let attribute = condition::attribute(of, of.text()?)?;
    let cut_field = fields.get("cuts")?;
    let cuts: Vec<u32> = cut_field.list()?.map(Field::number).collect::<Result<_, _>>()?;
    let unknown = fields.maybe("unknown").map(unknown).transpose()?;
    fields.end()?;
    let rises = cuts.iter().zip(cuts.iter().skip(1)).all(|(low, high)| low < high);
    if cuts.is_empty() || !rises || !attribute.is_number() {
        return Err(cut_field.fault(Fault::CutsDoNotRise));
    }
    let mut entries = Vec::new();
    for (place, from) in cuts.iter().enumerate() {
        let below = cuts.get(place + 1).copied();
        let code = match below {
            Some(below) if below - 1 == *from => from.to_string(),
            Some(below) => format!("{from}-{}", below - 1),
            None => format!("{from}+"),
        };
        let mut entry = Entry { code, label: None, narrow: Narrow::default() };
        entry.narrow.conditions.narrow(attribute, &Values::span(*from, below));
        entries.push(entry);
    }
    entries.extend(unknown.map(|(code, label)| {
        let entry = Entry::of_values(code, attribute, &Values::none(true));
        Entry { label: Some(label), ..entry }
    }));
    Ok(entries)
}

fn unknown<'d>(field: Field<'_, 'd>) -> Result<(&'d str, Bilingual), PackError> {
    let mut fields = field.table()?;
    let unknown = (fields.get("code")?.text()?, fields.get("label")?.bilingual()?);
    fields.end()?;
    Ok(unknown)
}

fn dimension(fields: &mut Fields<'_, '_>) -> Result<Entries, PackError> {
    let missing = fields.fault(Fault::Missing("list`, `bands` or `dimension".to_owned()));
    let field = fields.maybe("dimension").ok_or(missing)?;
    let attribute = condition::attribute(field, field.text()?)?;
    if attribute.is_number() {
        let fault = Fault::NotA { key: "dimension".to_owned(), expected: "an attribute with codes" };
        return Err(field.fault(fault));
    }
    let by_field = fields.maybe("within");
    if let Some(field) = by_field
        && (attribute != Attribute::Offer || field.text()? != Attribute::Field.name())
    {
        return Err(field.fault(Fault::NotA { key: "within".to_owned(), expected: "\"field\", for offers" }));
    }
    let order = fields.maybe("order").map(Field::texts).transpose()?.unwrap_or_default();
    let unknown = fields.maybe("unknown").map(Field::text).transpose()?.unwrap_or("keine Angabe");
    Ok(Entries::Dimension {
        attribute,
        order: order.into_iter().map(str::to_owned).collect(),
        unknown: unknown.to_owned(),
        by_field: by_field.is_some(),
    })
}
