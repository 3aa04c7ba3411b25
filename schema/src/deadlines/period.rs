//! A period as a letter names it: so many days, weeks or months. Must not: reckon with it.

use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

/// What a period is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
}

/// A number of days, weeks or months, written `14d`, `2w`, `1m`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Period {
    /// How many; 0 only in rules that run at once or name a day.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// Why a text names no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// Not of the form.
    #[error("{0:?} ist keine Frist; möglich sind zum Beispiel 10d (Tage), 2w (Wochen), 1m (Monate)")]
    NotAPeriod(String),
    /// Longer than 400 of its unit.
    #[error("{0:?} ist zu lang; höchstens {max} Tage, Wochen oder Monate", max = Period::MOST)]
    TooLong(String),
}

impl Period {
    /// The greatest number of any unit: beyond it is a slip of the key.
    pub const MOST: u32 = 400;
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let refused = || PeriodError::NotAPeriod(text.to_owned());
        let trimmed = text.trim();
        let unit = match trimmed.chars().next_back() {
            Some('d' | 'D') => Unit::Days,
            Some('w' | 'W') => Unit::Weeks,
            Some('m' | 'M') => Unit::Months,
            _ => return Err(refused()),
        };
        let digits = trimmed.get(..trimmed.len() - 1).unwrap_or_default();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(refused());
        }
        match digits.parse() {
            Ok(count) if count <= Self::MOST => Ok(Self { count, unit }),
            _ => Err(PeriodError::TooLong(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, PeriodError> {
        text.parse()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Days => 'd',
            Unit::Weeks => 'w',
            Unit::Months => 'm',
        };
        write!(f, "{}{unit}", self.count)
    }
}
