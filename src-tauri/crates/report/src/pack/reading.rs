//! Walking through a TOML text with the line of everything at hand.

use super::{Bilingual, Fault, PackError};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The text being read, to tell lines.
#[derive(Clone, Copy)]
pub(super) struct Text<'t>(&'t str);

impl<'t> Text<'t> {
    /// Reads a document.
    pub(super) fn parse(text: &'t str) -> Result<(Self, Spanned<DeTable<'t>>), PackError> {
        let this = Self(text);
        match DeTable::parse(text) {
            Ok(table) => Ok((this, table)),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                Err(this.fault(at, Fault::Unreadable(error.message().to_owned())))
            }
        }
    }

    /// A fault at a place.
    pub(super) fn fault(self, at: usize, fault: Fault) -> PackError {
        let before = self.0.get(..at).unwrap_or(self.0);
        PackError { line: before.matches('\n').count() + 1, fault }
    }
}

/// A table of the document. Every key must be asked for once, or [`Fields::end`] refuses it.
pub(super) struct Fields<'t, 'd> {
    text: Text<'t>,
    at: usize,
    table: &'d DeTable<'t>,
    asked: BTreeSet<&'static str>,
}

/// A value of the document with its key.
#[derive(Clone, Copy)]
pub(super) struct Field<'t, 'd> {
    text: Text<'t>,
    key: &'d str,
    value: &'d Spanned<DeValue<'t>>,
}

impl<'t, 'd> Fields<'t, 'd> {
    pub(super) fn of(text: Text<'t>, table: &'d Spanned<DeTable<'t>>) -> Self {
        Self { text, at: table.span().start, table: table.get_ref(), asked: BTreeSet::new() }
    }

    /// A fault of the table as a whole.
    pub(super) fn fault(&self, fault: Fault) -> PackError {
        self.text.fault(self.at, fault)
    }

    /// A field that may be left out.
    pub(super) fn maybe(&mut self, key: &'static str) -> Option<Field<'t, 'd>> {
        self.asked.insert(key);
        let (key, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(Field { text: self.text, key: key.get_ref(), value })
    }

    /// A field that must be there.
    pub(super) fn get(&mut self, key: &'static str) -> Result<Field<'t, 'd>, PackError> {
        self.maybe(key).ok_or_else(|| self.fault(Fault::Missing(key.to_owned())))
    }

    /// Refuses keys nobody asked for.
    pub(super) fn end(self) -> Result<(), PackError> {
        match self.table.keys().find(|key| !self.asked.contains(key.get_ref().as_ref())) {
            Some(key) => Err(self.text.fault(key.span().start, Fault::UnknownKey(key.get_ref().to_string()))),
            None => Ok(()),
        }
    }

    /// All fields, whatever they are called.
    pub(super) fn all(self) -> impl Iterator<Item = Field<'t, 'd>> {
        let text = self.text;
        self.table.iter().map(move |(key, value)| Field { text, key: key.get_ref(), value })
    }
}

impl<'t, 'd> Field<'t, 'd> {
    pub(super) fn key(self) -> &'d str {
        self.key
    }

    pub(super) fn fault(self, fault: Fault) -> PackError {
        self.text.fault(self.value.span().start, fault)
    }

    fn not_a(self, expected: &'static str) -> PackError {
        self.fault(Fault::NotA { key: self.key.to_owned(), expected })
    }

    pub(super) fn is_table(self) -> bool {
        self.value.get_ref().is_table()
    }

    /// Text, not empty.
    pub(super) fn text(self) -> Result<&'d str, PackError> {
        match self.value.get_ref().as_str() {
            Some(text) if !text.trim().is_empty() => Ok(text),
            _ => Err(self.not_a("text")),
        }
    }

    /// A whole number from 0.
    pub(super) fn number(self) -> Result<u32, PackError> {
        let number = self.value.get_ref().as_integer();
        number
            .and_then(|number| u32::from_str_radix(number.as_str(), number.radix()).ok())
            .ok_or_else(|| self.not_a("a whole number, not negative"))
    }

    /// A day.
    pub(super) fn day(self) -> Result<NaiveDate, PackError> {
        let date = self.value.get_ref().as_datetime().filter(|day| day.time.is_none());
        let date = date.and_then(|day| day.date);
        date.and_then(|d| NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day)))
            .ok_or_else(|| self.not_a("a date like 2025-12-31"))
    }

    /// The members of a list.
    pub(super) fn list(self) -> Result<impl Iterator<Item = Self>, PackError> {
        let list = self.value.get_ref().as_array().ok_or_else(|| self.not_a("a list"))?;
        Ok(list.iter().map(move |value| Field { value, ..self }))
    }

    /// A table.
    pub(super) fn table(self) -> Result<Fields<'t, 'd>, PackError> {
        let table = self.value.get_ref().as_table().ok_or_else(|| self.not_a("a table"))?;
        Ok(Fields { text: self.text, at: self.value.span().start, table, asked: BTreeSet::new() })
    }

    /// One text or a list of texts.
    pub(super) fn texts(self) -> Result<Vec<&'d str>, PackError> {
        if self.value.get_ref().is_str() {
            return Ok(vec![self.text()?]);
        }
        self.list().map_err(|_| self.not_a("text or a list of texts"))?.map(Self::text).collect()
    }

    /// `{ de = "…", en = "…" }`.
    pub(super) fn bilingual(self) -> Result<Bilingual, PackError> {
        let mut fields = self.table().map_err(|_| self.not_a("{ de = \"…\", en = \"…\" }"))?;
        let both =
            Bilingual { de: fields.get("de")?.text()?.to_owned(), en: fields.get("en")?.text()?.to_owned() };
        fields.end()?;
        Ok(both)
    }

    /// A list of such.
    pub(super) fn bilinguals(self) -> Result<Vec<Bilingual>, PackError> {
        self.list()?.map(Self::bilingual).collect()
    }

    /// One of some words.
    pub(super) fn word<T>(self, of: &'static str, named: impl Fn(&str) -> Option<T>) -> Result<T, PackError> {
        let word = self.text()?;
        named(word).ok_or_else(|| self.fault(Fault::UnknownWord { word: word.to_owned(), of }))
    }
}
