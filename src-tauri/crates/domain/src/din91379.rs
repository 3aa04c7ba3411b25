//! DIN 91379: the Latin letters that German authorities can write in a name. A name outside it is noted all the same; the
//! office is told, because forms and letters may come back changed.
//!
//! Normative letters (bll), sequences with combining marks, and the signs allowed in names (N1), edition 1.3.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Single letters, as ranges of code points.
const LETTERS: &[(char, char)] = &[
    ('A', 'Z'),
    ('a', 'z'),
    ('\u{C0}', '\u{D6}'),
    ('\u{D8}', '\u{F6}'),
    ('\u{F8}', '\u{17E}'),
    ('\u{187}', '\u{188}'),
    ('\u{18F}', '\u{18F}'),
    ('\u{197}', '\u{197}'),
    ('\u{1A0}', '\u{1A1}'),
    ('\u{1AF}', '\u{1B0}'),
    ('\u{1B7}', '\u{1B7}'),
    ('\u{1CD}', '\u{1DC}'),
    ('\u{1DE}', '\u{1DF}'),
    ('\u{1E2}', '\u{1F0}'),
    ('\u{1F4}', '\u{1F5}'),
    ('\u{1F8}', '\u{1FF}'),
    ('\u{212}', '\u{213}'),
    ('\u{218}', '\u{21B}'),
    ('\u{21E}', '\u{21F}'),
    ('\u{227}', '\u{233}'),
    ('\u{259}', '\u{259}'),
    ('\u{268}', '\u{268}'),
    ('\u{292}', '\u{292}'),
    ('\u{1E02}', '\u{1E03}'),
    ('\u{1E06}', '\u{1E07}'),
    ('\u{1E0A}', '\u{1E11}'),
    ('\u{1E17}', '\u{1E17}'),
    ('\u{1E1C}', '\u{1E2B}'),
    ('\u{1E2F}', '\u{1E37}'),
    ('\u{1E3A}', '\u{1E3B}'),
    ('\u{1E40}', '\u{1E49}'),
    ('\u{1E52}', '\u{1E5B}'),
    ('\u{1E5E}', '\u{1E63}'),
    ('\u{1E6A}', '\u{1E6F}'),
    ('\u{1E80}', '\u{1E87}'),
    ('\u{1E8C}', '\u{1E97}'),
    ('\u{1E9E}', '\u{1E9E}'),
    ('\u{1EA0}', '\u{1EF9}'),
];

/// Letters made of several code points, normalised (NFC), apart by white space.
const SEQUENCES: &str = "
    A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟
    L̂ L̥ L̥̄ L̦ M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ P̀ P̄ P̕ P̣ R̆ R̥ R̥̄ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇
    Z̀ Z̄ Z̆ Z̈ Z̧ a̋ c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ d̂ f̀ f̄ g̀ h̄ h̦ j́ k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟
    l̂ l̥ l̥̄ l̦ m̀ m̂ m̆ m̐ n̂ n̄ n̆ n̦ p̀ p̄ p̕ p̣ r̆ r̥ r̥̄ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇
    z̀ z̄ z̆ z̈ z̧ Ç̆ Û̄ ç̆ û̄ ÿ́ Č̕ Č̣ č̕ č̣ ē̍ Ī́ ī́ ō̍ Ž̦ Ž̧ ž̦ ž̧ Ḳ̄ ḳ̄ Ṣ̄ ṣ̄ Ṭ̄ ṭ̄
    Ạ̈ ạ̈ Ọ̈ ọ̈ Ụ̄ Ụ̈ ụ̄ ụ̈";

/// Signs allowed in names.
const SIGNS: &str = " ',-.`~¨´·ʹʺʾʿˈˌ’‡";

/// The letters of a name that DIN 91379 does not know, each once, in their order. Empty = everything fits.
pub fn outside(name: &str) -> String {
    let mut found = String::new();
    let mut letter = String::new();
    for c in name.nfc() {
        if is_combining_mark(c) {
            letter.push(c);
            continue;
        }
        judge(&letter, &mut found);
        letter = c.to_string();
    }
    judge(&letter, &mut found);
    found
}

fn judge(letter: &str, found: &mut String) {
    let mut chars = letter.chars();
    let fits = match (chars.next(), chars.next()) {
        (None, _) => true,
        (Some(c), None) => {
            SIGNS.contains(c) || LETTERS.iter().any(|(first, last)| (*first..=*last).contains(&c))
        }
        (Some(_), Some(_)) => SEQUENCES.split_whitespace().any(|sequence| sequence.nfc().eq(letter.chars())),
    };
    if !fits && !found.contains(letter) {
        found.push_str(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_authorities_can_write_fit() {
        for name in [
            "Müller-Lüdenscheidt",
            "Łukasz O’Brien",
            "Đặng Thị Hạnh",
            "Haļimanot",
            "Şükran Yıldız",
            "Čapek",
            "J́ōhn",
        ] {
            assert_eq!(outside(name), "", "{name}");
        }
        assert_eq!(outside("A\u{308}rger"), "", "a letter and its mark are one letter");
    }

    #[test]
    fn what_does_not_fit_is_named_once() {
        assert_eq!(outside("محمد"), "محد");
        assert_eq!(outside("Ɓakary Ɓa"), "Ɓ");
        assert_eq!(outside("Jürgen 2"), "2");
        assert_eq!(outside("q\u{302}a"), "q\u{302}", "a mark the standard knows only on other letters");
    }

    #[test]
    fn the_list_holds_the_standards_five_hundred_single_letters() {
        let single: u32 = LETTERS.iter().map(|(a, b)| u32::from(*b) - u32::from(*a) + 1).sum();
        assert_eq!(single, 500);
    }
}
