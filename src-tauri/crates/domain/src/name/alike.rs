//! How alike two readings sound, from 0 to 1: a weighted edit distance. Vowels weigh little, sounds that are taken for each
//! other weigh half, and a vowel that the script leaves out weighs almost nothing. In short words every sound weighs more.

use super::Reading;

/// What it costs to take one sound for another.
#[derive(Clone, Copy)]
struct Costs {
    vowel_for_vowel: f32,
    vowel_gone: f32,
    /// The word on that side leaves vowels out.
    light: (bool, bool),
}

const UNWRITTEN: f32 = 0.06;
const EDGE: f32 = 0.2;

fn costs(a: &Reading, b: &Reading) -> Costs {
    let (vowel_for_vowel, vowel_gone) = match a.heard().min(b.heard()) {
        0..=2 => (0.5, 0.7),
        3 => (0.5, 0.5),
        _ => (0.35, 0.4),
    };
    Costs { vowel_for_vowel, vowel_gone, light: (a.light, b.light) }
}

/// How alike two words sound: 1 = the same.
pub fn alike(a: &Reading, b: &Reading) -> f32 {
    let (first, second): (Vec<char>, Vec<char>) = (a.sounds.chars().collect(), b.sounds.chars().collect());
    let row = last_row(&first, &second, costs(a, b));
    let longest = first.len().max(second.len()).max(3);
    row.last().map_or(0.0, |cost| nearness(*cost, longest))
}

/// How alike a word sounds to the beginning of another: for a word that is still being typed.
pub fn alike_from_the_start(typed: &Reading, whole: &Reading) -> f32 {
    let (first, second): (Vec<char>, Vec<char>) =
        (typed.sounds.chars().collect(), whole.sounds.chars().collect());
    let row = last_row(&first, &second, costs(typed, whole));
    row.into_iter().map(|cost| nearness(cost, first.len().max(3))).fold(0.0, f32::max)
}

#[allow(clippy::cast_precision_loss)] // words have few letters
fn nearness(cost: f32, letters: usize) -> f32 {
    (1.0 - cost / letters as f32).max(0.0)
}

/// The last row of the table of costs: the whole first word against every beginning of the second.
fn last_row(first: &[char], second: &[char], costs: Costs) -> Vec<f32> {
    let mut row = vec![0.0_f32];
    for (at, b) in second.iter().enumerate() {
        let before = row.last().copied().unwrap_or(0.0);
        row.push(before + gone(*b, at + 1 == second.len(), costs, costs.light.0));
    }
    for (place, a) in first.iter().enumerate() {
        let end = place + 1 == first.len();
        let mut next = Vec::with_capacity(row.len());
        let mut left = row.first().copied().unwrap_or(0.0) + gone(*a, end, costs, costs.light.1);
        next.push(left);
        for (at, ((above, diagonal), b)) in row.iter().skip(1).zip(&row).zip(second).enumerate() {
            let last = at + 1 == second.len();
            let edge = at_the_edge(*a, *b, place == 0 && at == 0, end && last);
            left = (diagonal + edge + taken(*a, *b, costs))
                .min(above + gone(*a, end, costs, costs.light.1))
                .min(left + gone(*b, last, costs, costs.light.0));
            next.push(left);
        }
        row = next;
    }
    row
}

/// What it costs more or less to take one sound for another at the beginning or the end of both words.
fn at_the_edge(a: char, b: char, first: bool, last: bool) -> f32 {
    match (a == b, is_vowel(a) && is_vowel(b)) {
        (true, _) => 0.0,
        // A name that begins with another sound is another name (Amir, Omer); one that ends in another vowel, too (Nuri, Nora).
        (false, _) if first => EDGE,
        (false, true) if last => EDGE,
        // At the end, d and t sound the same (Ahmad, Ahmet).
        (false, false) if last && matches!((a, b), ('d', 't') | ('t', 'd')) => -0.25,
        (false, _) => 0.0,
    }
}

fn gone(c: char, last: bool, costs: Costs, other_is_light: bool) -> f32 {
    match c {
        'a' | 'i' | 'u' if other_is_light => UNWRITTEN,
        // A vowel at the end tells Karim from Karima.
        'a' | 'i' | 'u' if last => costs.vowel_gone + 0.5,
        'a' | 'i' | 'u' => costs.vowel_gone,
        'h' => 0.6,
        _ => 1.0,
    }
}

fn taken(a: char, b: char, costs: Costs) -> f32 {
    if a == b {
        return 0.0;
    }
    if is_vowel(a) && is_vowel(b) {
        return costs.vowel_for_vowel;
    }
    let pair = if a < b { (a, b) } else { (b, a) };
    match pair {
        ('s', 'x' | 'z') | ('q', 'x' | 'z') | ('x', 'z') | ('c', 'x') | ('q', 's') => 0.35,
        ('d', 't') | ('b', 'p') | ('f', 'v') | ('g', 'k') | ('c', 's') | ('c', 'j') | ('d', 'z') => 0.5,
        ('g' | 'h', 'h' | 'k') | ('j', 'q') | ('g', 'j') => 0.5,
        _ => 1.2,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'u')
}

#[cfg(test)]
mod tests {
    use super::super::readings;
    use super::*;
    use proptest::prelude::*;

    fn best(a: &str, b: &str) -> f32 {
        let (a, b) = (readings(a), readings(b));
        a.iter().flat_map(|a| b.iter().map(move |b| alike(a, b))).fold(0.0, f32::max)
    }

    #[test]
    fn a_name_sounds_more_like_its_own_spellings_than_like_another_name() {
        assert!(best("Mohammad", "Muhamed") > 0.85);
        assert!(best("حسین", "Hussein") > best("حسین", "Hassan"));
        assert!(best("Ali", "Aly") > 0.99);
        assert!(best("Ali", "Ela") < 0.8);
        assert!(best("Kovalenko", "Rahimi") < 0.3);
    }

    proptest! {
        #[test]
        fn every_word_sounds_like_itself_and_both_ways_the_same(a in "[a-zšćğ]{1,12}", b in "[a-zšćğ]{1,12}") {
            prop_assert!(best(&a, &a) > 0.999 || readings(&a).is_empty());
            prop_assert!((best(&a, &b) - best(&b, &a)).abs() < 0.001);
        }
    }
}
