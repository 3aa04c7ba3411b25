//! What somebody typed into the search box, understood: words of a name, a number, a birth, a telephone number.
//! All terms must be met; a term that can be several things may be met by any of them.

use crate::name::{Reading, is_article, plain_keys, readings, words};
use crate::{BirthReading, read_birth};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// More terms than this are not read.
const MOST_TERMS: usize = 8;
/// Fewer digits are no telephone number.
const LEAST_DIGITS: usize = 4;

/// A text that is searched for.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// What must be met, each of them.
    pub terms: Vec<Term>,
    /// Neighbours written together, that meet all of theirs at once.
    pub together: Vec<Together>,
}

/// One thing that was typed.
#[derive(Clone, Debug, Default)]
pub struct Term {
    /// As a word of a name, without marks.
    pub plain: BTreeSet<String>,
    /// As a word of a name, by its sounds.
    pub readings: BTreeSet<Reading>,
    /// As an own number: its beginning, `2026-01`, or the running part alone, `123`.
    pub number: Option<NumberSought>,
    /// As a birth: `1990`, `1990-04`, `1990-04-01`.
    pub birth: Option<String>,
    /// As a telephone or reference number: digits of at least four.
    pub digits: Option<String>,
    /// It stands last and may go on.
    pub typing: bool,
}

/// An own number as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberSought {
    /// `2026-0123`, `26-123`, `2026-123`: the number that begins so.
    Whole(String),
    /// `123` or `0123`: the running part of any year.
    Running(String),
}

/// Neighbouring terms as one word.
#[derive(Clone, Debug)]
pub struct Together {
    /// First of the terms it stands for.
    pub from: usize,
    /// How many they are.
    pub count: usize,
    /// The word they make.
    pub term: Term,
}

/// Understands a text.
pub fn read_sought(text: &str, today: NaiveDate) -> Sought {
    let text = text.trim();
    let mut typed: Vec<Typed> = Vec::new();
    if whole_is_figures(text) {
        typed.push(Typed::Figures(text.to_owned()));
    } else {
        for piece in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')) {
            if piece.chars().any(char::is_numeric) {
                typed.push(Typed::Figures(piece.to_owned()));
            } else {
                typed.extend(words(piece).into_iter().map(Typed::Word));
            }
        }
    }
    typed.truncate(MOST_TERMS);
    let many = typed.len() > 1;
    let together = together(&typed);
    let mut kept = Vec::new();
    let mut sought = Sought::default();
    for (place, one) in typed.iter().enumerate() {
        let article = matches!(one, Typed::Word(word) if many && is_article(word));
        kept.push((!article).then_some(sought.terms.len()));
        if !article {
            let mut term = one.term(today);
            term.typing = place + 1 == typed.len();
            sought.terms.push(term);
        }
    }
    for (from, count, word) in together {
        let places: Vec<usize> = kept.iter().skip(from).take(count).filter_map(|place| *place).collect();
        if let (Some(first), Some(last)) = (places.first(), places.last()) {
            let term = Term { typing: from + count == typed.len(), ..word_term(&word) };
            sought.together.push(Together { from: *first, count: last - first + 1, term });
        }
    }
    sought
}

enum Typed {
    Word(String),
    Figures(String),
}

impl Typed {
    fn term(&self, today: NaiveDate) -> Term {
        match self {
            Self::Word(word) => word_term(word),
            Self::Figures(text) => Term {
                number: number(text),
                birth: birth(text, today),
                digits: digits(text),
                ..word_term(text)
            },
        }
    }
}

fn word_term(word: &str) -> Term {
    Term { plain: plain_keys(word), readings: readings(word), ..Term::default() }
}

/// Pairs of neighbouring words, and three around an article.
fn together(typed: &[Typed]) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    for (from, pair) in typed.windows(2).enumerate() {
        if let [Typed::Word(a), Typed::Word(b)] = pair {
            found.push((from, 2, format!("{a}{b}")));
        }
    }
    for (from, three) in typed.windows(3).enumerate() {
        if let [Typed::Word(a), Typed::Word(b), Typed::Word(c)] = three
            && is_article(b)
        {
            found.push((from, 3, format!("{a}{b}{c}")));
        }
    }
    found
}

/// `0151 234 567`, `+49 (0)151/234567`, `1. 4. 1990`: spaces part nothing.
fn whole_is_figures(text: &str) -> bool {
    text.chars().any(char::is_numeric)
        && text
            .chars()
            .all(|c| c.is_numeric() || c.is_whitespace() || matches!(c, '+' | '(' | ')' | '-' | '/' | '.'))
        && (text.starts_with(['+', '(']) || text.starts_with('0') || text.contains('.'))
}

fn birth(text: &str, today: NaiveDate) -> Option<String> {
    match read_birth(text, today) {
        BirthReading::Known(birth) => Some(birth.iso()),
        BirthReading::Empty
        | BirthReading::Unknown
        | BirthReading::OtherCalendar { .. }
        | BirthReading::InTheFuture
        | BirthReading::NoSuchDay
        | BirthReading::NotUnderstood => None,
    }
}

fn number(text: &str) -> Option<NumberSought> {
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    match text.split_once(['-', '/']) {
        Some((year, running)) if all_digits(year) && matches!(year.len(), 2 | 4) => {
            let century = if year.len() == 2 { "20" } else { "" };
            match running {
                "" => Some(NumberSought::Whole(format!("{century}{year}-"))),
                // With zeros before it, it may be the beginning of a longer one.
                _ if all_digits(running) && running.starts_with('0') => {
                    Some(NumberSought::Whole(format!("{century}{year}-{running}")))
                }
                _ if all_digits(running) && running.len() <= 8 => {
                    Some(NumberSought::Whole(format!("{century}{year}-{running:0>4}")))
                }
                _ => None,
            }
        }
        Some(_) => None,
        None if all_digits(text) && text.len() <= 8 => {
            let running = text.trim_start_matches('0');
            (!running.is_empty()).then(|| NumberSought::Running(running.to_owned()))
        }
        None => None,
    }
}

fn digits(text: &str) -> Option<String> {
    let found = telephone_digits(text);
    (found.len() >= LEAST_DIGITS).then_some(found)
}

/// The digits of a telephone number as dialled within Germany: `+49 (0)151/23` → `015123`; any script's digits.
/// Of another country `00` and its code stay.
pub fn telephone_digits(text: &str) -> String {
    let text = text.trim();
    let all: String = text
        .replace("(0)", "")
        .chars()
        .filter_map(|c| c.to_digit(10).or_else(|| other_digit(c)).and_then(|d| char::from_digit(d, 10)))
        .collect();
    let abroad = match text.strip_prefix('+') {
        Some(_) => Some(all.as_str()),
        None => all.strip_prefix("00"),
    };
    match abroad {
        Some(number) => match number.strip_prefix("49") {
            Some(at_home) => format!("0{at_home}"),
            None => format!("00{number}"),
        },
        None => all.clone(),
    }
}

fn other_digit(c: char) -> Option<u32> {
    match c {
        '٠'..='٩' => Some(u32::from(c) - u32::from('٠')),
        '۰'..='۹' => Some(u32::from(c) - u32::from('۰')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Sought {
        read_sought(text, "2026-11-23".parse().unwrap())
    }

    fn only(text: &str) -> Term {
        let mut terms = read(text).terms;
        assert_eq!(terms.len(), 1, "{text}");
        terms.remove(0)
    }

    #[test]
    fn births_numbers_and_telephones_are_understood_however_they_are_typed() {
        for text in ["1.4.1990", "01.04.1990", "1. 4. 1990", "1990-04-01"] {
            assert_eq!(only(text).birth.as_deref(), Some("1990-04-01"), "{text}");
        }
        assert_eq!(only("1990").birth.as_deref(), Some("1990"));
        for text in ["2026-0123", "2026-123", "26-123", "26/0123"] {
            assert_eq!(only(text).number, Some(NumberSought::Whole("2026-0123".into())), "{text}");
        }
        assert_eq!(only("2026-01").number, Some(NumberSought::Whole("2026-01".into())), "still typing");
        assert_eq!(only("0123").number, Some(NumberSought::Running("123".into())));
        for text in ["0151 234567", "+49 151 234567", "0049151234567", "+49 (0)151/23-45-67"] {
            assert_eq!(only(text).digits.as_deref(), Some("0151234567"), "{text}");
        }
    }

    #[test]
    fn words_stand_alone_and_together_and_articles_can_be_missing() {
        let sought = read("Abd al-Rahman");
        assert_eq!(sought.terms.len(), 2, "the article need not be met");
        assert!(sought.together.iter().any(|t| t.term.plain.contains("abdalrahman") && t.count == 2));
        assert!(sought.terms.last().is_some_and(|t| t.typing));
        assert_eq!(read("al").terms.len(), 1, "alone it is all there is");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,80}") {
            let sought = read(&text);
            prop_assert!(sought.terms.len() <= MOST_TERMS);
            for one in sought.together {
                prop_assert!(one.from + one.count <= sought.terms.len());
            }
        }
    }
}
