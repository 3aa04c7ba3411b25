//! Code lists: every closed list a counsellor chooses from (topics, residence statuses, countries …), as data.
//!
//! The lists are TOML files in `schema/codes/`, embedded here. A code is stable for ever; labels, order and validity
//! may change. Must not: know what a code means for a report (that is the report pack's), or read a clock.

mod code;
mod language_tag;
mod list_name;
mod read;

pub use code::{Code, CodeGroup, CodeList, Lang, TargetGroup};
pub use list_name::ListName;
pub use read::CodesError;

use std::sync::LazyLock;

/// All code lists that are shipped with the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes {
    lists: Vec<CodeList>,
}

impl Codes {
    /// Reads one TOML text per list; `source` gives the text of a list.
    ///
    /// # Errors
    /// The first file that cannot be read as a code list, with file, line and reason.
    pub fn read<'a>(source: impl Fn(ListName) -> &'a str) -> Result<Self, CodesError> {
        let lists = ListName::ALL.into_iter().map(|name| read::list(name, source(name)));
        Ok(Self { lists: lists.collect::<Result<_, _>>()? })
    }

    /// The list of this name.
    #[must_use]
    #[allow(clippy::indexing_slicing)] // one list for each name, in the order of `ListName::ALL`, is made above
    pub fn list(&self, name: ListName) -> &CodeList {
        &self.lists[name as usize]
    }

    /// All lists, in the order of [`ListName::ALL`].
    pub fn lists(&self) -> impl Iterator<Item = &CodeList> {
        self.lists.iter()
    }

    /// The entry a language tag (BCP 47) stands for: that of the list, or, for a well-formed tag of a listed language
    /// with a script or region (`ar-SY`), a new entry named after both, which an office takes up like a code of its own.
    /// `None` for anything that is no tag or names no listed language.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<Code> {
        language_tag::resolve(tag, self.list(ListName::Language), self.list(ListName::Country))
    }
}

/// The lists shipped with this program.
///
/// # Panics
/// When an embedded file is no code list, which the tests of this crate rule out.
#[must_use]
pub fn shipped() -> &'static Codes {
    static SHIPPED: LazyLock<Codes> = LazyLock::new(|| match Codes::read(ListName::shipped_text) {
        Ok(codes) => codes,
        Err(error) => panic!("a shipped code list is damaged: {error}"),
    });
    &SHIPPED
}

#[cfg(test)]
mod tests;
