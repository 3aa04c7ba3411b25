//! The words of the appointment slip, as data: one file a language in `schema/slips/`, each with an honest note on whether a
//! speaker has read it through. Must not: set a page, or reckon a date. No text says what an appointment is about.

mod language;

pub use language::{SlipLanguage, SlipLanguageError};

use serde::Deserialize;
use std::sync::LazyLock;

/// What a slip in one language says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipWords {
    /// The language.
    pub language: SlipLanguage,
    /// Its name in German.
    pub de: String,
    /// Its own name for itself.
    pub own: String,
    /// Whether a speaker of the language has read the texts through.
    pub reviewed: bool,
    /// Language of the document, ISO 639.
    pub lang: String,
    /// Region of the document's language, ISO 3166, where it matters.
    pub region: Option<String>,
    /// Which way its lines run.
    pub direction: Direction,
    /// What it is written in.
    pub script: Script,
    /// The digits its numbers are written with.
    pub digits: Digits,
    /// How a date is put together from `{day}`, `{month}` and `{year}`; the weekday stands by itself.
    pub date: String,
    /// The first day of a month, where it is not just a 1.
    pub first_day: Option<String>,
    /// Monday to Sunday.
    pub weekdays: [String; 7],
    /// January to December, as they stand in a date.
    pub months: [String; 12],
    /// Said beside a time before noon, where hours are counted otherwise.
    pub before_noon: Option<String>,
    /// Said beside a time after noon.
    pub after_noon: Option<String>,
    /// The fixed texts.
    pub texts: SlipTexts,
    /// The same date in another way, beside it.
    pub also: Option<AlsoDate>,
}

/// The fixed texts of a slip.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // each is named after what it stands beside
pub struct SlipTexts {
    pub title: String,
    pub date: String,
    pub time: String,
    /// How long it takes; `{n}` stands for the minutes.
    pub minutes: String,
    pub room: String,
    pub with: String,
    pub place: String,
    pub phone: String,
    pub name: String,
    pub bring: String,
    /// Please come on time; if you cannot come, please call us.
    pub please: String,
    /// What the square code is for.
    pub phone_calendar: String,
}

/// The date once more.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "calendar", rename_all = "lowercase", deny_unknown_fields)]
pub enum AlsoDate {
    /// In the Solar Hijri calendar of Iran and Afghanistan.
    Persian {
        /// How it is put together from `{day}`, `{month}` and `{year}`.
        date: String,
        /// Its months from Farvardin or Hamal, as they stand in a date.
        months: Box<[String; 12]>,
    },
    /// In our calendar, the month as a number.
    Numbers {
        /// How it is put together from `{day}`, `{month}` and `{year}`.
        date: String,
    },
}

/// Which way lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// What a language is written in, which tells the typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // the names say it
pub enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Ethiopic,
}

/// The digits of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// 0123456789
    Western,
    /// ٠١٢٣٤٥٦٧٨٩
    ArabicIndic,
    /// ۰۱۲۳۴۵۶۷۸۹
    ExtendedArabicIndic,
}

impl Digits {
    /// The text with its Western digits replaced by these.
    #[must_use]
    pub fn write(self, text: &str) -> String {
        let zero = match self {
            Self::Western => return text.to_owned(),
            Self::ArabicIndic => '٠',
            Self::ExtendedArabicIndic => '۰',
        };
        let own =
            |c: char| c.to_digit(10).and_then(|digit| char::from_u32(u32::from(zero) + digit)).unwrap_or(c);
        text.chars().map(own).collect()
    }
}

/// The words of a language.
///
/// # Panics
/// When the embedded files are damaged, which the tests of this crate rule out.
#[must_use]
pub fn slip_words(language: SlipLanguage) -> &'static SlipWords {
    static SHIPPED: LazyLock<Vec<SlipWords>> = LazyLock::new(|| {
        SlipLanguage::ALL.into_iter().map(|language| read(language, text(language))).collect()
    });
    match SHIPPED.iter().find(|words| words.language == language) {
        Some(words) => words,
        None => panic!("the shipped slip for {language} is missing"),
    }
}

fn read(language: SlipLanguage, text: &str) -> SlipWords {
    match toml::from_str::<SlipWords>(text) {
        Ok(words) => words,
        Err(error) => panic!("the shipped slip for {language} is damaged: {error}"),
    }
}

fn text(language: SlipLanguage) -> &'static str {
    match language {
        SlipLanguage::De => include_str!("../slips/de.toml"),
        SlipLanguage::En => include_str!("../slips/en.toml"),
        SlipLanguage::Fr => include_str!("../slips/fr.toml"),
        SlipLanguage::Ar => include_str!("../slips/ar.toml"),
        SlipLanguage::Fa => include_str!("../slips/fa.toml"),
        SlipLanguage::Prs => include_str!("../slips/prs.toml"),
        SlipLanguage::Kmr => include_str!("../slips/kmr.toml"),
        SlipLanguage::Tr => include_str!("../slips/tr.toml"),
        SlipLanguage::Uk => include_str!("../slips/uk.toml"),
        SlipLanguage::Ru => include_str!("../slips/ru.toml"),
        SlipLanguage::Ti => include_str!("../slips/ti.toml"),
    }
}

#[cfg(test)]
mod tests;
