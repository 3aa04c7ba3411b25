//! What a counsellor types to open the vault: brought to one spelling, wiped when dropped, never shown.
//! Only the floor is checked here; no estimate of strength is made.

use std::collections::BTreeSet;
use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase in its one spelling: NFKC, then trimmed. Wiped when dropped; neither `Debug` nor `Clone`.
pub struct Passphrase(Zeroizing<String>);

/// Why a passphrase lies below the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than twelve characters after normalising and trimming.
    TooShort,
    /// Fewer than five different characters.
    TooFewDifferent,
    /// One piece said again and again (`abcabcabcabc`).
    Repeated,
    /// A run along the alphabet, the digits or a keyboard row, in either direction.
    Run,
    /// Digits alone, fewer than twenty.
    DigitsOnly,
    /// One of the words everybody tries first, with nothing but digits and signs around it.
    Commonplace,
}

impl fmt::Display for Weakness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooShort => "fewer than twelve characters",
            Self::TooFewDifferent => "fewer than five different characters",
            Self::Repeated => "one piece repeated",
            Self::Run => "a run along the alphabet or the keyboard",
            Self::DigitsOnly => "digits alone",
            Self::Commonplace => "a word everybody tries first",
        })
    }
}

/// Rows along which a lazy finger runs; each is also read backwards.
const ROWS: [&str; 9] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertzuiopü+",
    "asdfghjklöä#",
    "yxcvbnm,.-",
    "qwertyuiop[]",
    "zxcvbnm,./",
    "1q2w3e4r5t6z7u8i9o0p",
    "1q2w3e4r5t6y7u8i9o0p",
];

/// Words everybody tries first, lower case.
const COMMONPLACE: [&str; 12] = [
    "passwort",
    "password",
    "passphrase",
    "geheim",
    "willkommen",
    "hallo",
    "admin",
    "beratung",
    "beratungsstelle",
    "beratungsbuch",
    "fluechtlingsberatung",
    "flüchtlingsberatung",
];

impl Passphrase {
    /// Takes what was typed and wipes the original. Any text is accepted: the floor is asked for at creation only.
    pub fn typed(raw: String) -> Self {
        let raw = Zeroizing::new(raw);
        // Measured first, so that the buffer never grows and leaves a copy behind.
        let length = raw.nfkc().map(char::len_utf8).sum();
        let mut normal = Zeroizing::new(String::with_capacity(length));
        normal.extend(raw.nfkc());
        let trimmed = normal.trim();
        if trimmed.len() == normal.len() {
            return Self(normal);
        }
        let mut short = Zeroizing::new(String::with_capacity(trimmed.len()));
        short.push_str(trimmed);
        Self(short)
    }

    /// Is it at or above the floor? At least twelve characters, five of them different; not one piece repeated,
    /// not a run along the alphabet or a keyboard row, not fewer than twenty digits alone, not a word everybody
    /// tries first with digits and signs around it.
    pub fn floor(&self) -> Result<(), Weakness> {
        let lower: Zeroizing<Vec<char>> =
            Zeroizing::new(self.0.chars().flat_map(char::to_lowercase).collect());
        if self.0.chars().count() < 12 {
            return Err(Weakness::TooShort);
        }
        if lower.iter().collect::<BTreeSet<_>>().len() < 5 {
            return Err(Weakness::TooFewDifferent);
        }
        if (1..=lower.len() / 2).any(|piece| lower.iter().zip(lower.iter().skip(piece)).all(|(a, b)| a == b))
        {
            return Err(Weakness::Repeated);
        }
        if runs(&lower) * 4 >= lower.len() * 3 {
            return Err(Weakness::Run);
        }
        if lower.iter().all(char::is_ascii_digit) && lower.len() < 20 {
            return Err(Weakness::DigitsOnly);
        }
        let letters: Zeroizing<String> = Zeroizing::new(lower.iter().filter(|c| c.is_alphabetic()).collect());
        if COMMONPLACE.contains(&letters.as_str()) {
            return Err(Weakness::Commonplace);
        }
        Ok(())
    }

    /// The text itself, for the room that wraps keys and for nobody else.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// How many characters lie in runs of four or more neighbours of one row.
fn runs(text: &[char]) -> usize {
    let neighbours = |a: &char, b: &char| {
        ROWS.iter().any(|row| {
            row.chars().zip(row.chars().skip(1)).any(|(x, y)| (x == *a && y == *b) || (x == *b && y == *a))
        })
    };
    let mut inside = 0;
    let mut length = 1;
    for (a, b) in text.iter().zip(text.iter().skip(1)) {
        if neighbours(a, b) {
            length += 1;
        } else {
            inside += if length >= 4 { length } else { 0 };
            length = 1;
        }
    }
    inside + if length >= 4 { length } else { 0 }
}
