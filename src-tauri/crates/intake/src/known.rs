//! What the vault that takes the records in already holds. Must not: load it; the caller does.

use schema::codes::{ListName, shipped};
use std::collections::{BTreeMap, BTreeSet};

/// Identifiers and codes that records may refer to beside those that come with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Identifiers of the persons in the vault.
    pub persons: BTreeSet<String>,
    /// Identifiers of the cases in the vault.
    pub cases: BTreeSet<String>,
    /// Identifiers of the contacts in the vault.
    pub contacts: BTreeSet<String>,
    /// Codes the office made itself (its own funding lines above all), list by list.
    pub own_codes: BTreeMap<ListName, BTreeSet<String>>,
}

impl Known {
    /// Adds a code the office made itself.
    #[must_use]
    pub fn with_code(mut self, list: ListName, code: &str) -> Self {
        self.own_codes.entry(list).or_default().insert(code.to_owned());
        self
    }

    /// The code as it is stored, if it is shipped or the office's own. The "not stated" entry that is no code of the
    /// import format is unknown here: an import writes an empty cell.
    pub(crate) fn code(&self, list: ListName, text: &str) -> Option<String> {
        if self.own_codes.get(&list).is_some_and(|own| own.contains(text)) {
            return Some(text.to_owned());
        }
        let found = shipped().list(list).resolve(text).filter(|code| code.code != "KA")?;
        Some(found.code.clone())
    }

    /// The language a tag names, as it is stored.
    pub(crate) fn language(&self, tag: &str) -> Option<String> {
        if self.own_codes.get(&ListName::Language).is_some_and(|own| own.contains(tag)) {
            return Some(tag.to_owned());
        }
        shipped().language(tag).map(|code| code.code)
    }
}
