//! The copy a person is given of what is held on her: chapters, fields and German words, parsed from `copy.toml`; and what
//! stays out of it, each with its reason.

use crate::codes::ListName;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::LazyLock;

/// How a field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// As recorded.
    Plain,
    /// A number.
    Count,
    /// A day.
    Day,
    /// A day and a time.
    Moment,
    /// Yes or no.
    Yes,
    /// The label of a code.
    Code(ListName),
    /// The labels of several codes.
    Codes(ListName),
    /// A word of this program, by the name of its list.
    Word(&'static str),
    /// The name of a counsellor.
    Staff,
    /// The name of an agency.
    Agency,
    /// Year, month and day of birth.
    Birth,
    /// The role of a person who is counselled along.
    Companion,
    /// Free text: looked through for other persons.
    Text,
    /// Free text of another person's record: blacked out as a whole unless somebody decides otherwise.
    Withheld,
}

/// One field of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyField {
    /// Its columns, as `table.column`; one but for a birth date.
    pub columns: Vec<&'static str>,
    /// What it is called.
    pub label: &'static str,
    /// How it is written.
    pub written: Written,
}

/// One chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopySection {
    /// Its name inside the program.
    pub key: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its fields, in order.
    pub fields: Vec<CopyField>,
}

/// The whole plan of a copy.
#[derive(Debug)]
pub struct CopyPlan {
    /// What is said besides the data, with places to fill in: `{asked}`, `{made}`, `{office}`, `{carrier}`, `{officer}`.
    pub about: &'static [String],
    /// Chapters in order.
    pub sections: Vec<CopySection>,
    words: &'static BTreeMap<String, BTreeMap<String, String>>,
    left_out: &'static BTreeMap<String, String>,
}

impl CopyPlan {
    /// The word for a value; the value itself where there is none (`B1`).
    #[must_use]
    pub fn word<'a>(&'a self, list: &str, value: &'a str) -> &'a str {
        self.words.get(list).and_then(|words| words.get(value)).map_or(value, String::as_str)
    }

    /// What a column is called in the copy, where it stands in it.
    #[must_use]
    pub fn label(&self, column: &str) -> Option<&'static str> {
        let fields = self.sections.iter().flat_map(|section| &section.fields);
        fields.into_iter().find(|field| field.columns.contains(&column)).map(|field| field.label)
    }

    /// Why a column stays out of the copy; none when no reason is given.
    #[must_use]
    pub fn left_out(&self, table: &str, column: &str) -> Option<&str> {
        let one = self.left_out.get(&format!("{table}.{column}"));
        one.or_else(|| self.left_out.get(&format!("{table}.*"))).map(String::as_str)
    }

    /// Everything that stays out, as written in the file.
    pub fn all_left_out(&self) -> impl Iterator<Item = &str> {
        self.left_out.keys().map(String::as_str)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanText {
    about: Vec<String>,
    section: Vec<SectionText>,
    words: BTreeMap<String, BTreeMap<String, String>>,
    left_out: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionText {
    key: String,
    title: String,
    fields: Vec<[String; 3]>,
}

fn written(text: &'static str) -> Option<Written> {
    let list = |name: &str| ListName::from_str(name).ok();
    Some(match text.split_once(':') {
        Some(("code", name)) => Written::Code(list(name)?),
        Some(("codes", name)) => Written::Codes(list(name)?),
        Some(("word", name)) => Written::Word(name),
        Some(_) => return None,
        None => match text {
            "plain" => Written::Plain,
            "count" => Written::Count,
            "day" => Written::Day,
            "moment" => Written::Moment,
            "yes" => Written::Yes,
            "staff" => Written::Staff,
            "agency" => Written::Agency,
            "birth" => Written::Birth,
            "companion" => Written::Companion,
            "text" => Written::Text,
            "withheld" => Written::Withheld,
            _ => return None,
        },
    })
}

fn parsed(text: &'static PlanText) -> Option<CopyPlan> {
    let field = |field: &'static [String; 3]| {
        let [columns, label, how] = field;
        Some(CopyField { columns: columns.split(' ').collect(), label, written: written(how)? })
    };
    let section = |section: &'static SectionText| {
        let fields = section.fields.iter().map(field).collect::<Option<Vec<_>>>()?;
        Some(CopySection { key: &section.key, title: &section.title, fields })
    };
    let sections = text.section.iter().map(section).collect::<Option<Vec<_>>>()?;
    Some(CopyPlan { about: &text.about, sections, words: &text.words, left_out: &text.left_out })
}

/// The plan shipped with this program.
///
/// # Panics
/// When the embedded file is damaged, which the tests of this crate rule out.
#[must_use]
pub fn copy_plan() -> &'static CopyPlan {
    static TEXT: LazyLock<PlanText> = LazyLock::new(|| match toml::from_str(include_str!("../copy.toml")) {
        Ok(text) => text,
        Err(error) => panic!("the shipped plan of the copy is damaged: {error}"),
    });
    static PLAN: LazyLock<CopyPlan> = LazyLock::new(|| match parsed(&TEXT) {
        Some(plan) => plan,
        None => panic!("the shipped plan of the copy names an unknown way of writing"),
    });
    &PLAN
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Class, privacy};
    use std::collections::BTreeSet;

    #[test]
    fn nothing_personal_is_forgotten_it_is_in_the_copy_or_left_out_with_a_reason() {
        let plan = copy_plan();
        let copied: BTreeSet<&str> = plan
            .sections
            .iter()
            .flat_map(|section| &section.fields)
            .flat_map(|field| field.columns.iter().copied())
            .collect();
        let mut forgotten = Vec::new();
        for (table, columns) in privacy() {
            for (column, class) in columns {
                let personal = matches!(class, Class::Identifying | Class::Special);
                let name = format!("{table}.{column}");
                if personal && !copied.contains(name.as_str()) && plan.left_out(table, column).is_none() {
                    forgotten.push(name);
                }
            }
        }
        assert!(
            forgotten.is_empty(),
            "say in copy.toml what becomes of these in a person's copy: {forgotten:?}"
        );
    }

    #[test]
    fn what_stands_in_the_plan_stands_in_the_schema_and_nothing_is_both_told_and_left_out() {
        let plan = copy_plan();
        let known = |name: &str| {
            let (table, column) = name.split_once('.').unwrap();
            privacy().get(table).is_some_and(|columns| column == "*" || columns.contains_key(column))
        };
        for field in plan.sections.iter().flat_map(|section| &section.fields) {
            for column in &field.columns {
                assert!(known(column), "{column}");
                let (table, name) = column.split_once('.').unwrap();
                let told = plan.left_out(table, name).is_some() && !matches!(table, "offer");
                assert!(!told, "{column} is told and left out");
            }
        }
        for name in plan.all_left_out() {
            assert!(known(name), "{name}");
        }
    }

    #[test]
    fn every_list_of_words_is_used_and_there() {
        let plan = copy_plan();
        let used: BTreeSet<&str> = plan
            .sections
            .iter()
            .flat_map(|section| &section.fields)
            .filter_map(|field| match field.written {
                Written::Word(list) => Some(list),
                _ => None,
            })
            .collect();
        assert_eq!(used, plan.words.keys().map(String::as_str).collect());
        assert_eq!(plan.word("consent", "release"), "Schweigepflichtentbindung");
        assert_eq!(plan.word("level", "B1"), "B1");
    }
}
