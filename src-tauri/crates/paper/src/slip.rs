//! The appointment slip: one sheet A5 that a person takes home. Day, time and room are large, in their language; the same in German
//! stands below, to be shown at the door; a square code puts the appointment into the calendar of a phone.
//!
//! What an appointment is about is not among its fields, so that no slip on a kitchen table tells it.

use crate::calendar_entry::{entry, moment};
use crate::when::{When, when};
use crate::{PaperError, SlipField, fonts, press, square_code};
use chrono::{Datelike, NaiveDateTime};
use schema::{Direction, SlipLanguage, SlipWords, slip_words};
use typst::foundations::{Array, Dict, IntoValue, Str, Value};

/// What is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// In which language.
    pub language: SlipLanguage,
    /// Day and time on the office's wall.
    pub at: NaiveDateTime,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// The room, as its door says.
    pub room: Option<String>,
    /// With whom, usually by initials.
    pub with: Option<String>,
    /// Where the office is, as the letterhead says; lines are kept.
    pub place: Option<String>,
    /// Where to call.
    pub phone: Option<String>,
    /// For whom; by default nobody is named.
    pub person: Option<String>,
    /// What to bring.
    pub bring: Vec<String>,
}

/// As many things to bring as are ticked off at a glance.
const MOST_TO_BRING: usize = 12;
/// The usual size, in hundredths.
const FULL: u32 = 100;
/// The size at which letters are still read without effort: the smallest measure 6 points.
const LEAST: u32 = 56;
/// Side of the square code in millimetres.
const SQUARE: f64 = 34.0;
/// A longer run without a space may be broken anywhere.
const LONG_WORD: usize = 24;

/// The slip as PDF.
///
/// # Errors
/// When a field is longer than the page takes, holds what no font has, or the time is none.
pub fn slip(slip: &Slip) -> Result<Vec<u8>, PaperError> {
    let pdf = values(slip).and_then(|values| as_large_as_fits(&values));
    press::forget();
    pdf
}

fn as_large_as_fits(values: &Dict) -> Result<Vec<u8>, PaperError> {
    let set = |size: u32| {
        let mut values = values.clone();
        values.insert("size".into(), (f64::from(size) / 100.0).into_value());
        press::one_page(include_str!("slip.typ"), values)
    };
    if let Some(page) = set(FULL)? {
        return page.pdf();
    }
    let mut best = set(LEAST)?.ok_or(PaperError::TooMuch)?;
    let (mut fits, mut too_large) = (LEAST, FULL);
    while too_large - fits > 4 {
        let between = u32::midpoint(fits, too_large);
        match set(between)? {
            Some(page) => (best, fits) = (page, between),
            None => too_large = between,
        }
    }
    best.pdf()
}

fn values(slip: &Slip) -> Result<Dict, PaperError> {
    if !(1996..=2099).contains(&slip.at.year()) {
        return Err(PaperError::FarYear);
    }
    if slip.minutes.is_some_and(|minutes| !(1..=1440).contains(&minutes)) {
        return Err(PaperError::Minutes);
    }
    if slip.bring.len() > MOST_TO_BRING {
        return Err(PaperError::TooMany(MOST_TO_BRING));
    }
    let start = moment(slip.at)?;
    let (words, german) = (slip_words(slip.language), slip_words(SlipLanguage::De));
    let room = told(slip.room.as_deref(), SlipField::Room)?;
    let with = told(slip.with.as_deref(), SlipField::With)?;
    let place = told(slip.place.as_deref(), SlipField::Place)?;
    let phone = told(slip.phone.as_deref(), SlipField::Phone)?;
    let person = told(slip.person.as_deref(), SlipField::Person)?;
    let bring = slip.bring.iter().filter_map(|thing| told(Some(thing), SlipField::Bring).transpose());
    let bring = bring.collect::<Result<Vec<String>, PaperError>>()?;

    let texts = &words.texts;
    let minutes =
        |words: &SlipWords, n: u32| words.texts.minutes.replace("{n}", &words.digits.write(&n.to_string()));
    let facts =
        [(&texts.name, &person), (&texts.with, &with), (&texts.place, &place), (&texts.phone, &phone)];
    let facts = facts
        .into_iter()
        .filter_map(|(label, told)| Some(dict([("label", text(label)), ("told", own(told.as_deref()?))])));
    let at = when(slip.at, words);

    let mut values = dict([
        ("lang", text(&words.lang)),
        ("region", optional(words.region.as_deref())),
        ("rtl", (words.direction == Direction::Rtl).into_value()),
        ("fonts", list(fonts::families(words.script).into_iter().map(text))),
        ("document", text(&format!("{}: {}, {}, {}", texts.title, at.weekday, at.date, at.time))),
        ("title", text(&texts.title)),
        ("date_label", text(&texts.date)),
        ("time_label", text(&texts.time)),
        ("room_label", text(&texts.room)),
        ("minutes", optional(slip.minutes.map(|n| minutes(words, n)).as_deref())),
        ("room", room.as_deref().map_or(Value::None, own)),
        ("facts", list(facts.map(Value::Dict))),
        ("bring_label", text(&texts.bring)),
        ("bring", list(bring.iter().map(|thing| own(thing)))),
        ("please", text(&texts.please)),
        ("german", in_german(slip, german, room.as_deref(), with.as_deref())),
    ]);
    let When { weekday, date, also, time, half } = at;
    for (key, value) in [
        ("weekday", Some(weekday)),
        ("date", Some(date)),
        ("also", also),
        ("time", Some(time)),
        ("half", half),
    ] {
        values.insert(key.into(), optional(value.as_deref()));
    }
    let calendar =
        |place: Option<&str>| square_code::drawn(&entry(start, slip.minutes, &texts.title, place), SQUARE);
    let square =
        calendar(somewhere(words, room.as_deref(), place.as_deref()).as_deref()).or_else(|| calendar(None));
    values.insert("square".into(), optional(square.as_deref()));
    values.insert("square_label".into(), text(&texts.phone_calendar));
    values.insert("square_side".into(), SQUARE.into_value());
    Ok(values)
}

/// The lines in German; none on a slip that is in German already.
fn in_german(slip: &Slip, german: &SlipWords, room: Option<&str>, with: Option<&str>) -> Value {
    if slip.language == SlipLanguage::De {
        return Value::None;
    }
    let at = when(slip.at, german);
    let mut second = vec![format!("{} Uhr", at.time)];
    second.extend(room.map(|room| format!("{} {room}", german.texts.room)));
    second.extend(with.map(|with| format!("{} {with}", german.texts.with)));
    Value::Dict(dict([
        ("title", text(&german.texts.title)),
        ("day", text(&format!("{}, {}", at.weekday, at.date))),
        ("rest", text(&breakable(&second.join(" · ")))),
    ]))
}

/// Where to go, for the phone.
fn somewhere(words: &SlipWords, room: Option<&str>, place: Option<&str>) -> Option<String> {
    let room = room.map(|room| format!("{} {room}", words.texts.room));
    let parts: Vec<String> = room.into_iter().chain(place.map(|place| place.replace('\n', ", "))).collect();
    Some(parts.join(", ")).filter(|told| !told.is_empty())
}

/// A field as it can be printed: no control characters, no blank ends; none when nothing is left. Only a place keeps its lines.
fn told(given: Option<&str>, field: SlipField) -> Result<Option<String>, PaperError> {
    let lines = given.unwrap_or_default().lines().map(|line| {
        let visible = line.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !steers(*c));
        visible.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    let told = lines.join(if field == SlipField::Place { "\n" } else { " " });
    if told.chars().count() > field.most() {
        return Err(PaperError::TooLong { field });
    }
    if !fonts::cover(&told) {
        return Err(PaperError::NoGlyph(field));
    }
    Ok(Some(told).filter(|told| !told.is_empty()))
}

/// Marks that steer the direction of a line from within; each field is set apart by itself instead.
fn steers(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
}

/// A field in the direction of its own first letter, so that `A.B.` stays `A.B.` on a page from right to left.
fn own(told: &str) -> Value {
    let rtl = told.chars().find(|c| c.is_alphabetic()).is_some_and(right_to_left);
    let lines = told.lines().map(|line| text(&breakable(line)));
    Value::Dict(dict([("rtl", rtl.into_value()), ("lines", list(lines))]))
}

/// Hebrew, Arabic and their neighbours, with their presentation forms.
fn right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// The same with places to break in words longer than any line.
fn breakable(line: &str) -> String {
    let words = line.split(' ').map(|word| {
        let letters: Vec<char> = word.chars().collect();
        let parts = letters.chunks(LONG_WORD).map(|part| part.iter().collect::<String>());
        parts.collect::<Vec<_>>().join("\u{200b}")
    });
    words.collect::<Vec<_>>().join(" ")
}

fn text(text: &str) -> Value {
    Str::from(text).into_value()
}

fn optional(told: Option<&str>) -> Value {
    told.map_or(Value::None, text)
}

fn list(values: impl IntoIterator<Item = Value>) -> Value {
    values.into_iter().collect::<Array>().into_value()
}

fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
    entries.into_iter().map(|(key, value)| (Str::from(key), value)).collect()
}

#[cfg(test)]
mod seen;
#[cfg(test)]
mod tests;
