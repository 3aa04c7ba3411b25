//! A passphrase that the machine draws: six words of a list of 1,024, ten bits each, sixty in all. At one second and
//! 256 MiB a guess nobody tries half of them.

use zeroize::Zeroizing;

use crate::error::VaultError;

/// Words in a proposed passphrase.
const WORDS: usize = 6;
/// Everyday German words of four to eight letters without umlauts, so that every keyboard has them. The number is a power
/// of two, so that a draw is fair without throwing any away.
const LIST: &str = include_str!("passphrase_words.txt");
const MOST_LETTERS: usize = 8;

/// Six words drawn from the machine's randomness, with spaces between them.
///
/// # Errors
/// [`VaultError::NoRandom`].
pub fn propose_passphrase() -> Result<Zeroizing<String>, VaultError> {
    let mut drawn = Zeroizing::new([0_u8; WORDS * 2]);
    getrandom::fill(drawn.as_mut_slice())?;
    let words: Vec<&str> = LIST.lines().collect();
    // Made large enough at once, so that no copy is left behind by growing.
    let mut text = Zeroizing::new(String::with_capacity(WORDS * (MOST_LETTERS + 1)));
    for pair in drawn.chunks_exact(2) {
        let at = pair.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte)) % words.len();
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(words.get(at).copied().unwrap_or_default());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Passphrase;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn the_list_has_a_thousand_and_twenty_four_different_words_that_every_keyboard_has() {
        let words: Vec<&str> = LIST.lines().collect();
        assert_eq!(words.len(), 1024);
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), 1024, "no word twice");
        for word in words {
            assert!((4..=MOST_LETTERS).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn every_proposal_passes_the_floor_and_no_two_are_alike() {
        let mut seen = BTreeSet::new();
        for _ in 0..500 {
            let text = propose_passphrase().unwrap();
            assert_eq!(text.split(' ').count(), WORDS);
            assert!(text.capacity() <= WORDS * (MOST_LETTERS + 1), "it never grew");
            assert_eq!(Passphrase::typed(text.to_string()).floor(), Ok(()), "{}", text.as_str());
            assert!(seen.insert(text.to_string()));
        }
    }

    #[test]
    fn every_word_is_drawn_as_often_as_any_other() {
        let mut counts: BTreeMap<String, u32> = LIST.lines().map(|word| (word.to_owned(), 0)).collect();
        let draws = 20_000;
        for _ in 0..draws {
            for word in propose_passphrase().unwrap().split(' ') {
                *counts.get_mut(word).unwrap() += 1;
            }
        }
        let expected = f64::from(draws) * WORDS as f64 / 1024.0;
        let chi_square: f64 = counts.values().map(|n| (f64::from(*n) - expected).powi(2) / expected).sum();
        // 1,023 degrees of freedom: mean 1,023, deviation 45; six deviations away is never seen.
        assert!((750.0..1_300.0).contains(&chi_square), "chi-square {chi_square}");
    }
}
