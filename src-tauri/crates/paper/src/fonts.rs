//! The fonts that papers are set in. They stand inside the program; nothing is looked for on the machine.

use schema::Script;
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const FILES: [&[u8]; 6] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Bold.ttf"),
];

/// All fonts.
pub(crate) fn fonts() -> &'static [Font] {
    static FONTS: LazyLock<Vec<Font>> =
        LazyLock::new(|| FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect());
    &FONTS
}

/// What there is, for finding a font by its family.
pub(crate) fn book() -> &'static LazyHash<FontBook> {
    static BOOK: LazyLock<LazyHash<FontBook>> =
        LazyLock::new(|| LazyHash::new(FontBook::from_fonts(fonts())));
    &BOOK
}

/// The families in the order in which a character is looked for: that of the script first, so that its own comma and
/// full stop are taken.
pub(crate) fn families(script: Script) -> [&'static str; 3] {
    match script {
        Script::Latin | Script::Cyrillic => ["Noto Sans", "Noto Sans Arabic", "Noto Sans Ethiopic"],
        Script::Arabic => ["Noto Sans Arabic", "Noto Sans", "Noto Sans Ethiopic"],
        Script::Ethiopic => ["Noto Sans Ethiopic", "Noto Sans", "Noto Sans Arabic"],
    }
}

/// Whether every character can be set.
pub(crate) fn cover(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || has(c))
}

/// Whether one of the fonts has the character.
pub(crate) fn has(c: char) -> bool {
    fonts().iter().any(|font| font.info().coverage.contains(u32::from(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_is_there() {
        for family in families(Script::Latin) {
            assert!(book().contains_family(&family.to_lowercase()), "{family}");
        }
    }

    #[test]
    fn what_no_font_holds_is_known_beforehand() {
        assert!(cover("Ada Łukasz Ђорђе علی ሰላም – 2 · ,"));
        assert!(!cover("王"), "no Chinese font is shipped");
    }
}
