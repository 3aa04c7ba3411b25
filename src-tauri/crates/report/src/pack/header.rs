//! The head of a pack, and the pack as a whole.

use super::reading::{Field, Fields, Text};
use super::{Base, Fault, Pack, PackError, Preset, condition, table};
use crate::attribute::Entity;
use std::collections::BTreeMap;

impl Pack {
    /// Reads a pack.
    ///
    /// # Errors
    /// [`PackError`] with line and reason for anything that could not be counted as it stands.
    pub fn read(text: &str) -> Result<Self, PackError> {
        let (text, document) = Text::parse(text)?;
        let mut fields = Fields::of(text, &document);
        format(fields.get("format")?)?;
        let lines = fields.get("lines")?;
        let lines: Vec<String> = lines.texts()?.into_iter().map(str::to_owned).collect();
        let bases = bases(fields.get("base")?, &lines)?;
        let valid_from = fields.get("valid_from")?.day()?;
        let valid_until = fields.maybe("valid_until");
        if let Some(field) = valid_until
            && field.day()? < valid_from
        {
            return Err(field.fault(Fault::EndsBeforeItBegins));
        }
        let pack = Self {
            id: fields.get("id")?.text()?.to_owned(),
            version: fields.get("version")?.text()?.to_owned(),
            valid_from,
            valid_until: valid_until.map(Field::day).transpose()?,
            funder: fields.get("funder")?.bilingual()?,
            title: fields.get("title")?.bilingual()?,
            threshold: threshold(fields.get("threshold")?)?,
            periods: fields
                .get("periods")?
                .list()?
                .map(|preset| preset.word("period", Preset::named))
                .collect::<Result<_, _>>()?,
            rules: fields.get("rules")?.bilinguals()?,
            tables: table::tables(fields.get("table")?, &lines, &bases)?,
            lines,
            bases,
        };
        fields.end()?;
        Ok(pack)
    }
}

fn format(field: Field<'_, '_>) -> Result<(), PackError> {
    match field.number()? {
        1 => Ok(()),
        other => Err(field.fault(Fault::OtherFormat(i64::from(other)))),
    }
}

fn threshold(field: Field<'_, '_>) -> Result<u64, PackError> {
    match field.number()? {
        0..=2 => Err(field.fault(Fault::ThresholdTooLow)),
        threshold => Ok(u64::from(threshold)),
    }
}

fn bases(field: Field<'_, '_>, lines: &[String]) -> Result<BTreeMap<String, Base>, PackError> {
    let mut bases = BTreeMap::new();
    for field in field.table()?.all() {
        let mut fields = field.table()?;
        let of = fields.get("of")?.word("kind of rows", Entity::named)?;
        fields.get("dated")?.word("dating (period)", |word| (word == "period").then_some(()))?;
        let filter = fields.get("where")?;
        let conditions = condition::conditions(filter, lines)?;
        for attribute in conditions.0.keys() {
            if !attribute.fits(of) || attribute.is_of_person() {
                let fault = Fault::NotAsked { attribute: attribute.name(), base: field.key().to_owned() };
                return Err(filter.fault(fault));
            }
        }
        fields.end()?;
        bases.insert(field.key().to_owned(), Base { of, conditions });
    }
    Ok(bases)
}
