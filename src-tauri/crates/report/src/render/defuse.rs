//! Text that a spreadsheet would run as a formula is made harmless.

use std::borrow::Cow;

/// Whether a spreadsheet might take the text for a formula: the first sign after blanks decides.
pub(super) fn is_loaded(text: &str) -> bool {
    let blank = |c: char| c.is_whitespace() && !matches!(c, '\t' | '\r' | '\n');
    let first = text.trim_start_matches(|c| blank(c) || c == '\u{feff}').chars().next();
    matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'))
}

/// The text for a file of separated values: with an apostrophe before it, if it might run.
#[must_use]
pub fn defused(text: &str) -> Cow<'_, str> {
    if is_loaded(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_might_run_gets_an_apostrophe_and_nothing_else_does() {
        for loaded in [
            "=1+1",
            "+49 231",
            "-5",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1",
            "\u{feff}=1",
            "＝1",
            "=cmd|' /C calc'!A0",
        ] {
            assert_eq!(defused(loaded), format!("'{loaded}"), "{loaded:?} must not run");
        }
        for plain in ["", "Personen", "0-5", "65+", "25_2GFK", "davon neu", "•", "202,1", "'=1"] {
            assert_eq!(defused(plain), plain, "{plain:?} is harmless and stays as it is");
        }
    }
}
