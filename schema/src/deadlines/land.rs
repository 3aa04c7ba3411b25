//! The sixteen Länder by their usual two letters (ISO 3166-2:DE). Must not: know their holidays.

use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

/// A Land of the Federal Republic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[allow(missing_docs)] // the names stand in `holidays.toml`
pub enum Land {
    BB,
    BE,
    BW,
    BY,
    HB,
    HE,
    HH,
    MV,
    NI,
    NW,
    RP,
    SH,
    SL,
    SN,
    ST,
    TH,
}

/// There is no Land of these letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} ist kein Land; möglich sind {}", Land::codes())]
pub struct LandError {
    /// What was given.
    pub text: String,
}

impl Land {
    /// All sixteen, by their letters.
    pub const ALL: [Self; 16] = [
        Self::BB,
        Self::BE,
        Self::BW,
        Self::BY,
        Self::HB,
        Self::HE,
        Self::HH,
        Self::MV,
        Self::NI,
        Self::NW,
        Self::RP,
        Self::SH,
        Self::SL,
        Self::SN,
        Self::ST,
        Self::TH,
    ];

    /// The two letters.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::BB => "BB",
            Self::BE => "BE",
            Self::BW => "BW",
            Self::BY => "BY",
            Self::HB => "HB",
            Self::HE => "HE",
            Self::HH => "HH",
            Self::MV => "MV",
            Self::NI => "NI",
            Self::NW => "NW",
            Self::RP => "RP",
            Self::SH => "SH",
            Self::SL => "SL",
            Self::SN => "SN",
            Self::ST => "ST",
            Self::TH => "TH",
        }
    }

    /// All letters in a line, for a message.
    #[must_use]
    pub fn codes() -> String {
        Self::ALL.map(Self::code).join(", ")
    }
}

impl fmt::Display for Land {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Land {
    type Err = LandError;

    fn from_str(text: &str) -> Result<Self, LandError> {
        let wanted = text.trim();
        Self::ALL
            .into_iter()
            .find(|land| land.code().eq_ignore_ascii_case(wanted))
            .ok_or_else(|| LandError { text: text.to_owned() })
    }
}
