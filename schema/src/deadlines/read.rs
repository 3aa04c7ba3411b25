//! Reads rules, calendars, posting and holidays from their TOML texts and checks them; every refusal names file, line and
//! reason. Must not: touch the disk.

use super::{
    Area, Calendar, Deadlines, Falls, Holds, Kind, Land, Local, Posting, PublicHoliday, PublicHolidays, Rule,
    Starts, Version,
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

/// Why a text is no deadline file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("deadlines/{file}, line {line}: {reason}")]
pub struct DeadlinesError {
    /// File name, such as `asylum.toml`.
    pub file: &'static str,
    /// Line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: String,
}

/// The texts of all files.
pub(super) struct Texts<'a> {
    pub(super) rules: [(Area, &'static str, &'a str); 4],
    pub(super) reckoning: &'a str,
    pub(super) holidays: &'a str,
}

pub(super) const SHIPPED: Texts<'static> = Texts {
    rules: [
        (Area::Asylum, "asylum.toml", include_str!("../../deadlines/asylum.toml")),
        (Area::Residence, "residence.toml", include_str!("../../deadlines/residence.toml")),
        (Area::Benefits, "benefits.toml", include_str!("../../deadlines/benefits.toml")),
        (Area::General, "general.toml", include_str!("../../deadlines/general.toml")),
    ],
    reckoning: include_str!("../../deadlines/reckoning.toml"),
    holidays: include_str!("../../deadlines/holidays.toml"),
};

const RECKONING: &str = "reckoning.toml";
const HOLIDAYS: &str = "holidays.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReckoningText {
    calendar: Vec<Calendar>,
    posting: Vec<Posting>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesText {
    rule: Vec<Spanned<RuleText>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleText {
    code: String,
    de: String,
    en: String,
    kind: Kind,
    starts: Starts,
    event_de: String,
    event_en: String,
    calendar: String,
    moved: bool,
    from_letter: bool,
    #[serde(default)]
    pre_days: Vec<u32>,
    note_de: Option<String>,
    note_en: Option<String>,
    versions: Vec<Version>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidaysText {
    first_year: i32,
    lands: Vec<LandText>,
    holiday: Vec<Spanned<HolidayText>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LandText {
    code: Land,
    de: String,
    law: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayText {
    de: String,
    en: String,
    day: Option<String>,
    easter: Option<i64>,
    wednesday_before: Option<String>,
    holds: Vec<HoldsText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HoldsText {
    lands: Option<Vec<Land>>,
    from: Option<i32>,
    to: Option<i32>,
    law: Option<String>,
    where_de: Option<String>,
    where_en: Option<String>,
}

/// Reads everything.
pub(super) fn all(texts: &Texts<'_>) -> Result<Deadlines, DeadlinesError> {
    let read: ReckoningText = parsed(RECKONING, texts.reckoning)?;
    let reckoning_refused = |reason| DeadlinesError { file: RECKONING, line: 1, reason };
    without_gap(&read.posting).map_err(reckoning_refused)?;
    if read.calendar.first().is_none_or(|first| first.code != "bgb") {
        return Err(reckoning_refused("the first calendar must be bgb".to_owned()));
    }
    let calendars: BTreeSet<&str> = read.calendar.iter().map(|calendar| calendar.code.as_str()).collect();
    let mut codes = BTreeSet::new();
    let mut rules = Vec::new();
    for (area, file, text) in texts.rules {
        let list: RulesText = parsed(file, text)?;
        for spanned in list.rule {
            let line = line_of(text, spanned.span().start);
            let rule = spanned.into_inner();
            checked(&rule, &calendars).map_err(|reason| DeadlinesError { file, line, reason })?;
            if !codes.insert(rule.code.clone()) {
                let reason = format!("the code {:?} is there twice", rule.code);
                return Err(DeadlinesError { file, line, reason });
            }
            rules.push(rule.within(area));
        }
    }
    let holidays = public_holidays(texts.holidays)?;
    Ok(Deadlines { rules, calendars: read.calendar, postings: read.posting, holidays })
}

impl RuleText {
    fn within(self, area: Area) -> Rule {
        Rule {
            code: self.code,
            area,
            de: self.de,
            en: self.en,
            kind: self.kind,
            starts: self.starts,
            event_de: self.event_de,
            event_en: self.event_en,
            calendar: self.calendar,
            moved: self.moved,
            from_letter: self.from_letter,
            pre_days: self.pre_days,
            note_de: self.note_de,
            note_en: self.note_en,
            versions: self.versions,
        }
    }
}

fn checked(rule: &RuleText, calendars: &BTreeSet<&str>) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if rule.code.is_empty() || !rule.code.chars().all(plain) {
        return Err(format!("the code {:?} is not of small letters, digits and _", rule.code));
    }
    let texts = [&rule.de, &rule.en, &rule.event_de, &rule.event_en];
    if texts.iter().any(|text| text.trim().is_empty()) || rule.note_de.is_some() != rule.note_en.is_some() {
        return Err("a German or English text is missing".to_owned());
    }
    if !calendars.contains(rule.calendar.as_str()) {
        return Err(format!("there is no calendar {:?}", rule.calendar));
    }
    if !rule.pre_days.is_sorted_by(|a, b| a > b) || rule.pre_days.contains(&0) {
        return Err("pre_days must fall and be positive".to_owned());
    }
    let names_a_day = match rule.kind {
        Kind::AtOnce | Kind::Before | Kind::Appointment => true,
        Kind::Deadline | Kind::Service | Kind::Hint => false,
    };
    if rule.moved && rule.kind != Kind::Deadline {
        return Err("only a deadline is moved to the next working day".to_owned());
    }
    for version in &rule.versions {
        if version.basis.is_empty() || version.basis.iter().any(|basis| basis.trim().is_empty()) {
            return Err("a version has no legal basis".to_owned());
        }
        if names_a_day != (version.period.count == 0) {
            return Err("0d is for what runs at once or names a day, and only for that".to_owned());
        }
        if version.law.is_some() != (version.lodged_from.is_some() || version.lodged_to.is_some()) {
            return Err("old or new law goes with days of lodging".to_owned());
        }
    }
    let by = |bounds: fn(&Version) -> (Option<NaiveDate>, Option<NaiveDate>)| {
        gapless(rule.versions.iter().map(bounds))
    };
    let by_lodged = by(|version| (version.lodged_from, version.lodged_to));
    let by_event = by(|version| (version.from, version.to));
    match (rule.versions.len(), by_lodged, by_event) {
        (1, true, true) => Ok(()),
        (0 | 1, _, _) => Err("a rule must hold for every day".to_owned()),
        (_, true, false) | (_, false, true) => Ok(()),
        _ => Err("the versions must follow each other without gap or overlap".to_owned()),
    }
}

fn without_gap(postings: &[Posting]) -> Result<(), String> {
    if gapless(postings.iter().map(|posting| (posting.from, posting.to))) {
        Ok(())
    } else {
        Err("the rules of posting must follow each other without gap or overlap".to_owned())
    }
}

/// Open at both ends, each beginning on the day after the one before ends.
fn gapless(bounds: impl Iterator<Item = (Option<NaiveDate>, Option<NaiveDate>)>) -> bool {
    let bounds: Vec<_> = bounds.collect();
    let open = bounds.first().is_some_and(|(from, _)| from.is_none())
        && bounds.last().is_some_and(|(_, to)| to.is_none());
    let following = |pair: &[(Option<NaiveDate>, Option<NaiveDate>)]| match pair {
        [(_, Some(to)), (Some(from), _)] => to.succ_opt() == Some(*from),
        _ => false,
    };
    open && bounds.windows(2).all(following)
}

fn public_holidays(text: &str) -> Result<PublicHolidays, DeadlinesError> {
    let read: HolidaysText = parsed(HOLIDAYS, text)?;
    let codes: Vec<Land> = read.lands.iter().map(|land| land.code).collect();
    if codes != Land::ALL {
        let reason = "all sixteen Länder, in the order of their letters".to_owned();
        return Err(DeadlinesError { file: HOLIDAYS, line: 1, reason });
    }
    let mut holidays = Vec::with_capacity(read.holiday.len());
    for spanned in read.holiday {
        let line = line_of(text, spanned.span().start);
        let holiday = spanned.into_inner().checked(read.first_year);
        holidays.push(holiday.map_err(|reason| DeadlinesError { file: HOLIDAYS, line, reason })?);
    }
    let lands = read.lands.into_iter().map(|land| (land.code, land.de, land.law)).collect();
    Ok(PublicHolidays { first_year: read.first_year, lands, holidays })
}

impl HolidayText {
    fn checked(self, first_year: i32) -> Result<PublicHoliday, String> {
        let falls = match (self.day, self.easter, self.wednesday_before) {
            (Some(day), None, None) => month_day(&day).map(|(month, day)| Falls::On { month, day })?,
            (None, Some(days), None) => Falls::AfterEaster(days),
            (None, None, Some(day)) => {
                month_day(&day).map(|(month, day)| Falls::WednesdayBefore { month, day })?
            }
            _ => return Err("exactly one of day, easter, wednesday_before".to_owned()),
        };
        let holds = self.holds.into_iter().map(|holds| holds.checked(first_year));
        let holds: Vec<Holds> = holds.collect::<Result<_, _>>()?;
        if holds.is_empty() {
            return Err("a holiday must hold somewhere".to_owned());
        }
        Ok(PublicHoliday { de: self.de, en: self.en, falls, holds })
    }
}

impl HoldsText {
    fn checked(self, first_year: i32) -> Result<Holds, String> {
        let from = self.from.unwrap_or(first_year);
        if from < first_year || self.to.is_some_and(|to| to < from) {
            return Err("the years are not in order".to_owned());
        }
        let local = match (self.where_de, self.where_en) {
            (Some(de), Some(en)) => Some(Local { de, en }),
            (None, None) => None,
            _ => return Err("where in both languages or in none".to_owned()),
        };
        let lands = self.lands.unwrap_or_else(|| Land::ALL.to_vec());
        Ok(Holds { lands, from, to: self.to, law: self.law, local })
    }
}

/// `MM-DD`, a day that every year has.
fn month_day(text: &str) -> Result<(u32, u32), String> {
    let refused = || format!("{text:?} is no day of every year (MM-DD)");
    let (month, day) = text.split_once('-').ok_or_else(refused)?;
    let (month, day) = (month.parse().map_err(|_| refused())?, day.parse().map_err(|_| refused())?);
    NaiveDate::from_ymd_opt(2001, month, day).map(|_| (month, day)).ok_or_else(refused)
}

fn parsed<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, DeadlinesError> {
    toml::from_str(text).map_err(|error| DeadlinesError {
        file,
        line: line_of(text, error.span().map_or(0, |span| span.start)),
        reason: error.message().replace('\n', " "),
    })
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}
