//! Folding a word of a name to the sounds it stands for, in whatever script and spelling it is written.

use super::letters::{self, Place, Sounds};
use super::script;
use std::collections::BTreeSet;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// More readings than this are not followed: the likeliest come first.
const MOST_READINGS: usize = 8;
/// Longer words are cut: no name needs more.
const MOST_LETTERS: usize = 48;

/// One way a word can be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reading {
    /// Its sounds: vowels `a i u`, consonants as in `letters`.
    pub sounds: String,
    /// The script leaves vowels out, so that a missing one says nothing.
    pub light: bool,
}

impl Reading {
    /// As it is kept in the vault: a light reading begins with `~`.
    pub fn stored(&self) -> String {
        if self.light { format!("~{}", self.sounds) } else { self.sounds.clone() }
    }

    /// From what was kept.
    pub fn from_stored(text: &str) -> Self {
        match text.strip_prefix('~') {
            Some(sounds) => Self { sounds: sounds.to_owned(), light: true },
            None => Self { sounds: text.to_owned(), light: false },
        }
    }

    /// How many consonants are heard.
    pub fn heard(&self) -> usize {
        self.sounds.chars().filter(|c| !matches!(c, 'a' | 'i' | 'u')).count()
    }

    /// The consonants, with sounds that are taken for each other made one; a vowel at the beginning counts as `A`.
    /// Words that sound alike have the same ones, but not the other way round: they are only where to look.
    pub fn consonants(&self) -> String {
        let mut key = String::new();
        for (place, c) in self.sounds.chars().enumerate() {
            let class = match c {
                'a' | 'i' | 'u' if place == 0 => 'A',
                'a' | 'i' | 'u' => continue,
                'b' | 'p' => 'P',
                'f' | 'v' => 'F',
                'd' | 't' => 'T',
                'g' | 'h' | 'k' => 'K',
                'c' | 'q' | 's' | 'x' | 'z' => 'S',
                'j' => 'J',
                'l' => 'L',
                'm' => 'M',
                'n' => 'N',
                'r' => 'R',
                other => other,
            };
            if !key.ends_with(class) {
                key.push(class);
            }
        }
        key
    }
}

/// All ways a word is likely to be read, at most eight. Empty for a word without any letter that sounds.
pub fn readings(word: &str) -> BTreeSet<Reading> {
    let letters: Vec<char> = bare_letters(word);
    let light = letters.iter().any(|c| script::leaves_vowels_out(*c));
    let mut all = vec![String::new()];
    let mut at = 0;
    while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, units) = next(&letters, at, rest);
        for sounds in units {
            all = continued(&all, sounds);
        }
        at += length;
    }
    let mut found = BTreeSet::new();
    for sounds in all.iter().map(|sounds| smoothed(sounds)) {
        if sounds.is_empty() {
            continue;
        }
        if let Some(bare) = without_article(&sounds, &letters) {
            found.insert(Reading { sounds: bare, light });
        }
        found.insert(Reading { sounds, light });
    }
    found
}

/// Every text with every sound after it, as far as there is room.
fn continued(texts: &[String], sounds: Sounds) -> Vec<String> {
    let mut longer = Vec::with_capacity(texts.len() * sounds.len());
    for sound in sounds {
        for text in texts {
            if longer.len() < MOST_READINGS || sounds.first() == Some(sound) {
                longer.push(format!("{text}{sound}"));
            }
        }
    }
    longer
}

/// The next letter or group, how many letters it takes, and its sounds: one alternative list a unit.
fn next(letters: &[char], at: usize, rest: &[char]) -> (usize, Vec<Sounds>) {
    if rest == ['e', 'h'] {
        // Persian transcriptions end so where Arabic ones end in a (Fatemeh, Fatima).
        return (2, vec![&["a", "i"]]);
    }
    if let Some((length, sounds)) = letters::group(rest) {
        return (length, vec![sounds]);
    }
    let vowel = |c: Option<&char>| c.is_some_and(|c| letters::is_vowel(*c));
    let place = Place {
        first: at == 0,
        last: rest.len() == 1,
        after_vowel: at > 0 && vowel(letters.get(at - 1)),
        before_vowel: vowel(rest.get(1)),
    };
    let Some(c) = rest.first().copied() else { return (1, Vec::new()) };
    if let Some((consonant, vowel)) = script::syllable(c) {
        return (1, vec![single(consonant), single(vowel)]);
    }
    let sounds = letters::latin(c, place).or_else(|| letters::marked(c)).or_else(|| script::sounds(c, place));
    (1, sounds.into_iter().collect())
}

/// A list of one, for the sounds a syllable can have.
fn single(sound: &'static str) -> Sounds {
    match sound {
        "" => &[""],
        "h" => &["h"],
        "l" => &["l"],
        "m" => &["m"],
        "s" => &["s"],
        "r" => &["r"],
        "x" => &["x"],
        "k" => &["k"],
        "b" => &["b"],
        "v" => &["v"],
        "t" => &["t"],
        "c" => &["c"],
        "n" => &["n"],
        "z" => &["z"],
        "q" => &["q"],
        "d" => &["d"],
        "j" => &["j"],
        "g" => &["g"],
        "p" => &["p"],
        "f" => &["f"],
        "a" => &["a"],
        "u" => &["u"],
        "ua" => &["ua"],
        _ => &["i"],
    }
}

/// Small letters; marks are kept only where they change the sound.
fn bare_letters(word: &str) -> Vec<char> {
    let mut letters = Vec::new();
    for c in word.to_lowercase().nfkc() {
        if letters.len() >= MOST_LETTERS {
            break;
        }
        if letters::marked(c).is_some() || script::keeps_marks(c) {
            letters.push(c);
        } else {
            letters.extend(std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c) && c.is_alphabetic()));
        }
    }
    letters
}

/// Doubled sounds made one, diphthongs brought to one vowel, and the article's l that turns into the next consonant.
fn smoothed(sounds: &str) -> String {
    let mut out: Vec<char> = Vec::new();
    for c in sounds.chars() {
        match (out.last(), c) {
            (Some(before), c) if *before == c => {}
            // ai, ei, ay (Hussein, Hussain) and au, ow (Daoud, Dawud): the second vowel is heard.
            (Some('a'), 'i' | 'u') => {
                out.pop();
                if out.last() != Some(&c) {
                    out.push(c);
                }
            }
            _ => out.push(c),
        }
    }
    let text: String = out.into_iter().collect();
    match text.find("abd") {
        Some(0) => assimilated(&text),
        _ => text,
    }
}

/// Abdulrahman is spoken Abdurrahman: before a "sun letter" the l is not heard.
fn assimilated(text: &str) -> String {
    let Some(rest) = text.strip_prefix("abd") else { return text.to_owned() };
    let after_vowel = rest.trim_start_matches(['a', 'i', 'u']);
    let vowels = rest.len() - after_vowel.len();
    match after_vowel.strip_prefix('l') {
        Some(name) if name.starts_with(['t', 'd', 'r', 'z', 's', 'x', 'n']) => {
            format!("abd{}{name}", rest.get(..vowels).unwrap_or_default())
        }
        _ => text.to_owned(),
    }
}

/// Almasri also as Masri, المصري also without its article; only for words long enough that it is one.
fn without_article(sounds: &str, letters: &[char]) -> Option<String> {
    let written = match letters {
        ['ا', 'ل', rest @ ..] => rest.len() >= 3,
        ['a' | 'e', 'l', third, ..] => letters.len() >= 7 && !letters::is_vowel(*third),
        _ => false,
    };
    let bare = sounds.strip_prefix("al").or_else(|| sounds.strip_prefix("il"))?;
    (written && !bare.starts_with(['a', 'i', 'u'])).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(word: &str) -> Vec<String> {
        readings(word).into_iter().map(|r| r.stored()).collect()
    }

    #[test]
    fn one_name_in_several_scripts_has_the_same_consonants() {
        for (a, b) in [
            ("Mohammad", "محمد"),
            ("Hussein", "حسین"),
            ("Tesfay", "ተስፋይ"),
            ("Haimanot", "ሃይማኖት"),
            ("Kovalenko", "Коваленко"),
            ("Schewtschenko", "Шевченко"),
            ("Djordjevic", "Đorđević"),
            ("Djordjević", "Ђорђевић"),
            ("Jusuf", "يوسف"),
            ("Serhii", "Сергій"),
            ("Sergej", "Сергей"),
            ("Abdulrahman", "عبدالرحمن"),
            ("Schahin", "Şahin"),
            ("Giorgi", "გიორგი"),
            ("Papadopoulos", "Παπαδόπουλος"),
        ] {
            let keys = |word| readings(word).iter().map(Reading::consonants).collect::<BTreeSet<_>>();
            assert!(!keys(a).is_disjoint(&keys(b)), "{a} {:?} and {b} {:?}", all(a), all(b));
        }
    }

    #[test]
    fn the_article_is_heard_and_not_heard() {
        assert!(all("Almasri").contains(&"masri".to_owned()), "{:?}", all("Almasri"));
        assert!(all("المصري").contains(&"~msri".to_owned()), "{:?}", all("المصري"));
        assert_eq!(all("Ali"), ["ali"]);
    }

    proptest! {
        #[test]
        fn no_word_makes_it_panic_or_grow_without_bound(word in "\\PC{0,80}") {
            let found = readings(&word);
            prop_assert!(found.len() <= 64);
            for reading in found {
                prop_assert!(reading.sounds.len() <= 4 * MOST_LETTERS);
                prop_assert_eq!(Reading::from_stored(&reading.stored()), reading);
            }
        }

        #[test]
        fn smoothing_twice_changes_nothing(sounds in "[abcdfghijklmnpqrstuvxz]{0,24}") {
            let once = smoothed(&sounds);
            prop_assert_eq!(smoothed(&once), once);
        }
    }
}
