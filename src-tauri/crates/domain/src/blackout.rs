//! Blacking out: which words of a free text name somebody else, and the text without them. A text is cut into words and
//! what stands between; a counsellor decides word by word, the program only proposes.

use crate::name::{Reading, fits, plain_keys, readings};
use std::collections::BTreeSet;

/// What stands where something was blacked out.
pub const BLACKED_OUT: &str = "[geschwärzt]";

/// A shorter word is taken for a name only when it begins with a capital letter: `An` may be one, `an` is none.
const SURE_LENGTH: usize = 4;
/// Fewer digits are no number that leads to somebody.
const LEAST_DIGITS: usize = 5;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As written.
    pub text: String,
    /// A word or number; else what stands between.
    pub word: bool,
}

/// Cuts a text; the pieces together are the text again.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    for letter in text.chars() {
        let word = is_of_a_word(letter);
        match found.last_mut() {
            Some(last) if last.word == word => last.text.push(letter),
            _ => found.push(Piece { text: letter.to_string(), word }),
        }
    }
    found
}

/// Letters, digits, marks above and below them, and apostrophes.
fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric()
        || matches!(letter, '\'' | '’' | 'ʼ' | 'ʾ' | 'ʿ' | '\u{200c}' | '\u{200d}')
        || matches!(letter, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{135d}'..='\u{135f}')
}

/// Names of persons close to the one who asks: they are also found as heard, in another spelling.
#[derive(Default)]
pub struct Near(Vec<Reading>);

impl Near {
    /// From the words of their names.
    pub fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let long = words.into_iter().filter(|word| word.chars().count() >= SURE_LENGTH);
        Self(long.flat_map(readings).collect())
    }

    fn sounds_like(&self, word: &str) -> bool {
        let heard = readings(word);
        self.0.iter().any(|recorded| {
            heard.iter().any(|typed| {
                typed.consonants() == recorded.consonants() && fits(typed, recorded, false).is_some()
            })
        })
    }
}

/// Proposes what to black out: for each piece, whether it names somebody else. `own` are the keys of her own names,
/// `is_others` says whether a key leads to another person on record.
///
/// # Errors
/// What `is_others` says.
pub fn proposed<E>(
    pieces: &[Piece],
    own: &BTreeSet<String>,
    near: &Near,
    mut is_others: impl FnMut(&str) -> Result<bool, E>,
) -> Result<Vec<bool>, E> {
    let mut found = Vec::with_capacity(pieces.len());
    for piece in pieces {
        found.push(piece.word && names_another(&piece.text, own, near, &mut is_others)?);
    }
    Ok(found)
}

fn names_another<E>(
    word: &str,
    own: &BTreeSet<String>,
    near: &Near,
    is_others: &mut impl FnMut(&str) -> Result<bool, E>,
) -> Result<bool, E> {
    let letters = word.chars().count();
    if word.chars().all(|c| c.is_ascii_digit()) {
        return if letters < LEAST_DIGITS || own.contains(word) { Ok(false) } else { is_others(word) };
    }
    let small = word.chars().next().is_some_and(char::is_lowercase);
    if letters < 2 || (small && letters < SURE_LENGTH) {
        return Ok(false);
    }
    let spellings = spellings(word);
    if spellings.iter().any(|spelling| own.contains(spelling)) {
        return Ok(false);
    }
    for spelling in &spellings {
        if is_others(spelling)? {
            return Ok(true);
        }
    }
    Ok(!small && letters >= SURE_LENGTH && near.sounds_like(word))
}

/// The word, without the ending of a genitive (`Miriams`), and without a word written onto it in Arabic (`و`, `ل`, `ب`, `ف`).
fn spellings(word: &str) -> BTreeSet<String> {
    let mut found = plain_keys(word);
    let letters = word.chars().count();
    let shorter = ["'s", "’s", "s", "'", "’"].into_iter().find_map(|end| word.strip_suffix(end));
    if let Some(shorter) = shorter.filter(|shorter| shorter.chars().count() > 2) {
        found.extend(plain_keys(shorter));
    }
    if letters > 3
        && let Some(rest) = word.strip_prefix(['و', 'ل', 'ب', 'ف'])
    {
        found.extend(plain_keys(rest));
    }
    found
}

/// The text with the pieces of these places blacked out; neighbours become one.
#[must_use]
pub fn blacked_out(pieces: &[Piece], black: &BTreeSet<usize>) -> String {
    let mut told = String::new();
    let mut between = String::new();
    let mut after_black = false;
    for (place, piece) in pieces.iter().enumerate() {
        if black.contains(&place) && piece.word {
            if !after_black {
                told.push_str(&between);
                told.push_str(BLACKED_OUT);
            }
            between.clear();
            after_black = true;
        } else if after_black && !piece.word && piece.text.chars().all(|c| matches!(c, ' ' | '-' | '‐' | '.'))
        {
            // Kept until it is known whether another one follows.
            between.clone_from(&piece.text);
        } else {
            told.push_str(&between);
            between.clear();
            told.push_str(&piece.text);
            after_black = false;
        }
    }
    told.push_str(&between);
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::name_keys;
    use proptest::prelude::*;

    fn told(text: &str, own: &str, near: &str, others: &str) -> String {
        let pieces = pieces(text);
        let others = name_keys(others);
        let near = Near::of(near.split(' '));
        let marks = proposed(&pieces, &name_keys(own), &near, |key| {
            Ok::<_, std::convert::Infallible>(others.contains(key))
        })
        .unwrap();
        let black = (0..).zip(marks).filter_map(|(place, black)| black.then_some(place)).collect();
        blacked_out(&pieces, &black)
    }

    #[test]
    fn names_of_others_are_blacked_out_and_her_own_stay() {
        let text = "Haimanot kam mit Yonas Beispiel-Tesfai; Yonas’ Lehrerin rief an.";
        assert_eq!(
            told(text, "Haimanot Tesfay", "", "Yonas Beispiel Tesfai Haimanot"),
            "Haimanot kam mit [geschwärzt]; [geschwärzt] Lehrerin rief an."
        );
    }

    #[test]
    fn genitives_small_letters_umlauts_and_other_scripts_are_found() {
        assert_eq!(
            told("Müllers Sohn, mueller, MÜLLER", "", "", "Müller"),
            "[geschwärzt] Sohn, [geschwärzt], [geschwärzt]"
        );
        assert_eq!(told("جاء يوسف ويوسف", "", "", "يوسف"), "جاء [geschwärzt]");
        assert_eq!(told("ዮናስ መጣ", "", "", "ዮናስ"), "[geschwärzt] መጣ");
    }

    #[test]
    fn a_little_german_word_is_no_name_unless_it_is_written_like_one() {
        assert_eq!(
            told("an Do, so wie an An", "", "", "An Do So"),
            "an [geschwärzt], so wie an [geschwärzt]"
        );
    }

    #[test]
    fn people_close_to_her_are_found_as_heard() {
        assert_eq!(told("Muhammed half ihr", "", "Mohamed", ""), "[geschwärzt] half ihr");
        assert_eq!(told("Muhammed half ihr", "", "", ""), "Muhammed half ihr");
    }

    #[test]
    fn a_number_that_leads_to_another_is_blacked_out_and_a_year_is_not() {
        assert_eq!(
            told("Tel. 01525550199 seit 2026", "", "", "01525550199 2026"),
            "Tel. [geschwärzt] seit 2026"
        );
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text_and_nothing_chosen_changes_nothing(text in "\\PC{0,80}") {
            let cut = pieces(&text);
            prop_assert_eq!(cut.iter().map(|piece| piece.text.as_str()).collect::<String>(), text.clone());
            prop_assert_eq!(blacked_out(&cut, &BTreeSet::new()), text);
        }

        #[test]
        fn no_word_that_was_chosen_is_left(words in proptest::collection::vec("[a-z]{3,8}", 1..12), chosen in any::<u16>()) {
            let cut = pieces(&words.join(" "));
            let black: BTreeSet<usize> = (0..cut.len()).filter(|place| chosen >> (place / 2 % 16) & 1 == 1).collect();
            let kept: Vec<&str> = words.iter().enumerate().filter(|(n, _)| !black.contains(&(n * 2))).map(|(_, word)| word.as_str()).collect();
            let told = blacked_out(&cut, &black);
            let left: Vec<&str> = told.split(' ').filter(|word| *word != BLACKED_OUT).collect();
            prop_assert_eq!(left, kept);
        }
    }
}
