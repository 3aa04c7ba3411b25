//! `where = { … }`: the conditions of a pack.
//!
//! A value is a code, a list of codes, `"@any"` (anything known), `"@none"` (not known), `"@lines"` (the pack's
//! funding lines), `{ not = [ … ] }`, or for numbers `{ from = 18, below = 27 }`.

use super::reading::Field;
use super::{Fault, PackError};
use crate::attribute::Attribute;
use crate::condition::{Conditions, NONE, Values};
use std::collections::BTreeSet;

/// Reads a table of conditions.
pub(super) fn conditions(field: Field<'_, '_>, lines: &[String]) -> Result<Conditions, PackError> {
    let mut conditions = Conditions::default();
    for field in field.table()?.all() {
        let attribute = attribute(field, field.key())?;
        // A pack that names no lines reports on all of them.
        if lines.is_empty() && !field.is_table() && field.texts()?.as_slice() == ["@lines"] {
            continue;
        }
        conditions.narrow(attribute, &values(field, attribute, lines)?);
    }
    Ok(conditions)
}

/// The attribute of that name.
pub(super) fn attribute(field: Field<'_, '_>, name: &str) -> Result<Attribute, PackError> {
    Attribute::named(name)
        .ok_or_else(|| field.fault(Fault::UnknownWord { word: name.to_owned(), of: "attribute" }))
}

fn values(field: Field<'_, '_>, attribute: Attribute, lines: &[String]) -> Result<Values, PackError> {
    if !field.is_table() {
        let texts = field.texts()?;
        if texts.as_slice() == ["@any"] {
            return Ok(Values::any(attribute.is_number()));
        }
        if texts.as_slice() == [NONE] {
            return Ok(Values::none(attribute.is_number()));
        }
        return Ok(Values::Only(codes(field, texts, attribute, lines)?));
    }
    let mut fields = field.table()?;
    if let Some(not) = fields.maybe("not") {
        fields.end()?;
        return Ok(Values::Except(codes(not, not.texts()?, attribute, lines)?));
    }
    let from = fields.maybe("from").map(Field::number).transpose()?;
    let below = fields.maybe("below").map(Field::number).transpose()?;
    fields.end()?;
    let rises = below.is_none_or(|below| from.unwrap_or(0) < below);
    if !attribute.is_number() || (from.is_none() && below.is_none()) || !rises {
        let expected = "codes, { not = [ … ] } or, for numbers, { from = …, below = … }";
        return Err(field.fault(Fault::NotA { key: field.key().to_owned(), expected }));
    }
    Ok(Values::span(from.unwrap_or(0), below))
}

fn codes(
    field: Field<'_, '_>,
    texts: Vec<&str>,
    attribute: Attribute,
    lines: &[String],
) -> Result<BTreeSet<String>, PackError> {
    let mut codes = BTreeSet::new();
    for text in texts {
        if attribute.is_number() {
            let expected = "{ from = …, below = … }, \"@any\" or \"@none\"";
            return Err(field.fault(Fault::NotA { key: field.key().to_owned(), expected }));
        }
        match text {
            NONE => drop(codes.insert(NONE.to_owned())),
            "@lines" => codes.extend(lines.iter().cloned()),
            _ if text.starts_with('@') => {
                let fault = Fault::UnknownWord { word: text.to_owned(), of: "word with @" };
                return Err(field.fault(fault));
            }
            _ if attribute.is_unknown(text) => drop(codes.insert(NONE.to_owned())),
            _ => drop(codes.insert(text.to_owned())),
        }
    }
    Ok(codes)
}
