//! The languages an appointment slip is written in, by their codes. Must not: know a word of them.

use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

/// A language that an appointment slip is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // the names stand in `schema/slips/*.toml`
pub enum SlipLanguage {
    De,
    En,
    Fr,
    Ar,
    Fa,
    Prs,
    Kmr,
    Tr,
    Uk,
    Ru,
    Ti,
}

/// No slip is written in this language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("in der Sprache {text:?} gibt es keinen Terminzettel; möglich sind {}", SlipLanguage::codes())]
pub struct SlipLanguageError {
    /// What was given.
    pub text: String,
}

impl SlipLanguage {
    /// All of them, in the order a list shows them.
    pub const ALL: [Self; 11] = [
        Self::De,
        Self::En,
        Self::Fr,
        Self::Ar,
        Self::Fa,
        Self::Prs,
        Self::Kmr,
        Self::Tr,
        Self::Uk,
        Self::Ru,
        Self::Ti,
    ];

    /// Its code: ISO 639-1 where there is one, else ISO 639-3.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::Fa => "fa",
            Self::Prs => "prs",
            Self::Kmr => "kmr",
            Self::Tr => "tr",
            Self::Uk => "uk",
            Self::Ru => "ru",
            Self::Ti => "ti",
        }
    }

    /// All codes in a line, for a message.
    #[must_use]
    pub fn codes() -> String {
        Self::ALL.map(Self::code).join(", ")
    }
}

impl fmt::Display for SlipLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for SlipLanguage {
    type Err = SlipLanguageError;

    /// From its code, or from another one in use: `fa-AF` is Dari, `ku` is Kurmanji.
    fn from_str(text: &str) -> Result<Self, SlipLanguageError> {
        let wanted = text.trim().to_ascii_lowercase().replace('_', "-");
        match wanted.as_str() {
            "fa-af" => Ok(Self::Prs),
            "ku" => Ok(Self::Kmr),
            code => Self::ALL
                .into_iter()
                .find(|language| language.code() == code)
                .ok_or_else(|| SlipLanguageError { text: text.to_owned() }),
        }
    }
}
