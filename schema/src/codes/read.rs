//! Reads one code list from its TOML text and checks it; every refusal names file, line and reason.
//! Must not: touch the disk.

use super::{Code, CodeGroup, CodeList, ListName, TargetGroup};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

/// Why a text is no code list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("codes/{file}, line {line}: {reason}")]
pub struct CodesError {
    /// File name, such as `topic.toml`.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListText {
    de: String,
    en: String,
    #[serde(default)]
    groups: Vec<CodeGroup>,
    codes: Vec<Spanned<CodeText>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeText {
    code: String,
    de: String,
    en: String,
    short_de: Option<String>,
    short_en: Option<String>,
    sort: Option<i64>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    group: Option<String>,
    #[serde(default)]
    unknown: bool,
    target_group: Option<TargetGroup>,
    autonym: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    also: Vec<String>,
}

/// Reads the list `name` from `text`.
pub(super) fn list(name: ListName, text: &str) -> Result<CodeList, CodesError> {
    let refuse = |at: usize, reason: String| CodesError {
        file: format!("{name}.toml"),
        line: line_of(text, at),
        reason,
    };
    let read: ListText = toml::from_str(text).map_err(|error| {
        refuse(error.span().map_or(0, |span| span.start), error.message().replace('\n', " "))
    })?;
    let groups: BTreeSet<&str> = read.groups.iter().map(|group| group.code.as_str()).collect();
    let mut codes = Vec::with_capacity(read.codes.len());
    let mut by_code = BTreeMap::new();
    for (place, spanned) in read.codes.into_iter().enumerate() {
        let at = spanned.span().start;
        let entry = spanned.into_inner();
        check(&entry, &groups).map_err(|reason| refuse(at, reason))?;
        for code in std::iter::once(&entry.code).chain(&entry.also) {
            if by_code.insert(code.clone(), place).is_some() {
                return Err(refuse(at, format!("the code {code:?} is there twice")));
            }
        }
        codes.push(entry.placed(place));
    }
    if codes.iter().filter(|code| code.unknown).count() != 1 {
        return Err(refuse(0, "exactly one entry must be the unknown one".to_owned()));
    }
    codes.sort_by_key(|code: &Code| code.sort);
    let by_code = reindexed(&codes);
    Ok(CodeList { name, de: read.de, en: read.en, groups: read.groups, codes, by_code })
}

impl CodeText {
    fn placed(self, place: usize) -> Code {
        let default_sort = i64::try_from(place + 1).unwrap_or(i64::MAX / 10).saturating_mul(10);
        Code {
            code: self.code,
            de: self.de,
            en: self.en,
            short_de: self.short_de,
            short_en: self.short_en,
            sort: self.sort.unwrap_or(default_sort),
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            group: self.group,
            unknown: self.unknown,
            target_group: self.target_group,
            autonym: self.autonym,
            aliases: self.aliases,
            also: self.also,
        }
    }
}

fn check(entry: &CodeText, groups: &BTreeSet<&str>) -> Result<(), String> {
    let required = [("code", &entry.code), ("de", &entry.de), ("en", &entry.en)];
    if let Some((field, _)) = required.iter().find(|(_, text)| text.trim().is_empty()) {
        return Err(format!("`{field}` is empty"));
    }
    let unsafe_in_a_cell = |c: char| matches!(c, '|' | ';' | '"') || c.is_control() || c.is_whitespace();
    if entry.code.contains(unsafe_in_a_cell) {
        return Err(format!("the code {:?} holds a separator or a space", entry.code));
    }
    if let Some(group) = entry.group.as_deref().filter(|group| !groups.contains(group)) {
        return Err(format!("there is no group {group:?}"));
    }
    for day in [&entry.valid_from, &entry.valid_to].into_iter().flatten() {
        if !is_day(day) {
            return Err(format!("{day:?} is no day (YYYY-MM-DD)"));
        }
    }
    match (&entry.valid_from, &entry.valid_to) {
        (Some(from), Some(to)) if from > to => Err("validity ends before it begins".to_owned()),
        _ => Ok(()),
    }
}

fn reindexed(codes: &[Code]) -> BTreeMap<String, usize> {
    let named = codes.iter().enumerate().flat_map(|(place, code)| {
        std::iter::once(&code.code).chain(&code.also).map(move |name| (name.clone(), place))
    });
    named.collect()
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// Whether `text` has the form of a day, with a month that has that day.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return false;
    }
    let (year, month, day): (u32, u32, u32) = match (year.parse(), month.parse(), day.parse()) {
        (Ok(year), Ok(month), Ok(day)) => (year, month, day),
        _ => return false,
    };
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=last).contains(&day)
}
