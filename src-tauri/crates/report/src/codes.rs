//! Codes as small numbers, so that a big office is counted fast and a row has no room for prose.

use std::collections::HashMap;
use thiserror::Error;

/// A code of a list (a topic, a status, a nationality …), spelled in its [`Codes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u32);

impl Code {
    /// Place in the book, from 0.
    pub(crate) fn place(self) -> usize {
        self.0 as usize
    }
}

/// The spelling of every code in a set of facts.
#[derive(Debug, Clone, Default)]
pub struct Codes {
    spelled: Vec<String>,
    known: HashMap<String, Code>,
}

/// Why a text cannot stand as a code. Does not repeat the text, which may be personal.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum CodeError {
    /// Empty, longer than 64 characters, or with something other than letters, digits and `_ - . +`.
    #[error("a code has 1 to 64 letters, digits or _ - . + and no spaces")]
    NotACode,
    /// More than four thousand million codes.
    #[error("too many codes")]
    TooMany,
}

impl Codes {
    /// The code spelled so, new or known.
    ///
    /// # Errors
    /// [`CodeError::NotACode`] for what is no code: names and notes do not come in by this door.
    pub fn code(&mut self, spelling: &str) -> Result<Code, CodeError> {
        if let Some(code) = self.known.get(spelling) {
            return Ok(*code);
        }
        let fits = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '+');
        if spelling.is_empty() || spelling.chars().count() > 64 || !spelling.chars().all(fits) {
            return Err(CodeError::NotACode);
        }
        let code = Code(u32::try_from(self.spelled.len()).map_err(|_| CodeError::TooMany)?);
        self.spelled.push(spelling.to_owned());
        self.known.insert(spelling.to_owned(), code);
        Ok(code)
    }

    /// The code of a cell that may be empty: `None` for an empty text.
    ///
    /// # Errors
    /// As [`Codes::code`].
    pub fn maybe(&mut self, spelling: &str) -> Result<Option<Code>, CodeError> {
        if spelling.is_empty() { Ok(None) } else { self.code(spelling).map(Some) }
    }

    /// How `code` is spelled; empty for a code of another book.
    #[must_use]
    pub fn spelling(&self, code: Code) -> &str {
        self.spelled.get(code.place()).map_or("", String::as_str)
    }

    /// Every code with its spelling, in order of arrival.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Code, &str)> {
        (0u32..).map(Code).zip(self.spelled.iter().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_no_code() {
        let mut codes = Codes::default();
        for prose in ["", "Frau Muster", "weint viel, braucht Hilfe", "=1+1", "a;b", "x\ny"] {
            assert_eq!(codes.code(prose), Err(CodeError::NotACode), "{prose:?} must not get in");
        }
        for code in ["25_2GFK", "ungeklärt", "65+", "fa-AF", "0-17"] {
            let known = codes.code(code).unwrap();
            assert_eq!(codes.code(code), Ok(known));
            assert_eq!(codes.spelling(known), code);
        }
    }
}
