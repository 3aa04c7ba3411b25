//! One code, one list of codes, and how they are looked up. Must not: parse files.

use super::ListName;
use std::collections::BTreeMap;

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// German.
    De,
    /// English.
    En,
}

/// Whether a residence status belongs to the target group of the regional counselling (domain document, b2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetGroup {
    /// Without secured status: belongs to it.
    Yes,
    /// Secured status: does not.
    No,
    /// The funder has to be asked, or the underlying status decides.
    Ask,
}

/// One entry of a code list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The stable code, as stored and as written in import files.
    pub code: String,
    /// German label.
    pub de: String,
    /// English label.
    pub en: String,
    /// Short German label where the long one is too long for a table head.
    pub short_de: Option<String>,
    /// Short English label, likewise.
    pub short_en: Option<String>,
    /// Place in the list; steps of ten, so that an office can put its own codes between.
    pub sort: i64,
    /// First day of validity as `YYYY-MM-DD`; `None` = always was.
    pub valid_from: Option<String>,
    /// Last day of validity as `YYYY-MM-DD`; `None` = until further notice.
    pub valid_to: Option<String>,
    /// The group within the list (topic area, region of origin, kind of service), a code of [`CodeList::groups`].
    pub group: Option<String>,
    /// True for the list's one "unknown / not stated" entry. Import files write an empty cell instead.
    pub unknown: bool,
    /// Residence statuses only: belongs to the target group of the regional counselling?
    pub target_group: Option<TargetGroup>,
    /// Languages only: the language's name for itself.
    pub autonym: Option<String>,
    /// Other names people search by; several codes may share one.
    pub aliases: Vec<String>,
    /// Other codes that mean this entry (`prs` for `fa-AF`); accepted when read, never stored.
    pub also: Vec<String>,
}

impl Code {
    /// The full label.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }

    /// The short label, or the full one where there is none.
    #[must_use]
    pub fn short(&self, lang: Lang) -> &str {
        let short = match lang {
            Lang::De => &self.short_de,
            Lang::En => &self.short_en,
        };
        short.as_deref().unwrap_or_else(|| self.label(lang))
    }

    /// Whether the code is offered on `day` (`YYYY-MM-DD`). Records made before or after keep it.
    #[must_use]
    pub fn is_valid_on(&self, day: &str) -> bool {
        self.valid_from.as_deref().is_none_or(|from| from <= day)
            && self.valid_to.as_deref().is_none_or(|to| day <= to)
    }
}

/// A group of codes within a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeGroup {
    /// Stable code of the group.
    pub code: String,
    /// German label.
    pub de: String,
    /// English label.
    pub en: String,
}

/// One code list, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeList {
    /// Which list this is.
    pub name: ListName,
    /// German name of the list.
    pub de: String,
    /// English name of the list.
    pub en: String,
    /// Its groups, in order; empty for most lists.
    pub groups: Vec<CodeGroup>,
    pub(super) codes: Vec<Code>,
    pub(super) by_code: BTreeMap<String, usize>,
}

impl CodeList {
    /// The entry with this code, exactly as written. (Other codes that mean an entry: [`CodeList::resolve`].)
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Code> {
        self.resolve(code).filter(|found| found.code == code)
    }

    /// The entry with this code or with this code among [`Code::also`].
    #[must_use]
    pub fn resolve(&self, code: &str) -> Option<&Code> {
        self.by_code.get(code).and_then(|place| self.codes.get(*place))
    }

    /// Whether the list has this code.
    #[must_use]
    pub fn contains(&self, code: &str) -> bool {
        self.get(code).is_some()
    }

    /// All entries in list order.
    pub fn iter(&self) -> impl Iterator<Item = &Code> {
        self.codes.iter()
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Never true of a shipped list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// The "unknown / not stated" entry, of which every list has exactly one.
    #[must_use]
    pub fn unknown(&self) -> Option<&Code> {
        self.codes.iter().find(|code| code.unknown)
    }

    /// The group an entry belongs to, with its labels.
    #[must_use]
    pub fn group(&self, code: &Code) -> Option<&CodeGroup> {
        self.groups.iter().find(|group| Some(&group.code) == code.group.as_ref())
    }

    /// Label of a code; a code the list does not have is its own label.
    #[must_use]
    pub fn label<'a>(&'a self, code: &'a str, lang: Lang) -> &'a str {
        self.get(code).map_or(code, |found| found.label(lang))
    }

    /// Place of a code in the list, for sorting rows; unknown codes come last.
    #[must_use]
    pub fn order(&self, code: &str) -> i64 {
        self.get(code).map_or(i64::MAX, |found| found.sort)
    }
}
