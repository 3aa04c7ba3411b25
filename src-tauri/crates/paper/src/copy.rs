//! The copy of everything held on a person, as a paper in plain German: A4, as many pages as it takes, with a heading for each
//! chapter. What is told, and what is blacked out, was decided before.

use crate::{PaperError, fonts, press};
use schema::Script;
use typst::foundations::{Array, Dict, IntoValue, Str, Value};

/// What is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Heading of the whole.
    pub title: String,
    /// At the foot of each page.
    pub foot: String,
    /// Paragraphs before the chapters.
    pub about: Vec<String>,
    /// The chapters.
    pub chapters: Vec<CopyChapter>,
}

/// A chapter with its entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyChapter {
    /// Its heading.
    pub title: String,
    /// For each entry, what its fields are called and what they say.
    pub entries: Vec<Vec<(String, String)>>,
}

/// A longer run without a space may be broken anywhere.
const LONG_WORD: usize = 24;

/// The copy as PDF. A character that no font has is shown as `□`; it stands in the file for machines.
///
/// # Errors
/// [`PaperError::Unset`] when it could not be set: a fault of the program.
pub fn copy(copy: &Copy) -> Result<Vec<u8>, PaperError> {
    let chapter = |chapter: &CopyChapter| {
        let entry = |entry: &Vec<(String, String)>| {
            list(entry.iter().map(|(label, told)| {
                let rtl = told.chars().find(|c| c.is_alphabetic()).is_some_and(right_to_left);
                Value::Dict(dict([
                    ("label", text(label)),
                    ("rtl", rtl.into_value()),
                    ("lines", list(told.lines().map(text))),
                ]))
            }))
        };
        Value::Dict(dict([
            ("title", text(&chapter.title)),
            ("entries", list(chapter.entries.iter().map(entry))),
        ]))
    };
    let values = dict([
        ("fonts", list(fonts::families(Script::Latin).into_iter().map(text))),
        ("title", text(&copy.title)),
        ("foot", text(&copy.foot)),
        ("about", list(copy.about.iter().map(|line| text(line)))),
        ("chapters", list(copy.chapters.iter().map(chapter))),
    ]);
    let pdf = press::all_pages(include_str!("copy.typ"), values).and_then(|pages| pages.pdf());
    press::forget();
    pdf
}

fn right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Words as they can be printed: no marks that steer a line, no character without a font, places to break in long words.
fn text(told: &str) -> Value {
    let shown = told.chars().filter_map(|c| match c {
        '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{61c}'
        | '\u{feff}' => None,
        c if c.is_control() => Some(' '),
        c if c.is_whitespace() || fonts::has(c) => Some(c),
        _ => Some(if fonts::has('□') { '□' } else { '?' }),
    });
    let shown: String = shown.collect();
    let words = shown.split(' ').map(|word| {
        let letters: Vec<char> = word.chars().collect();
        let parts = letters.chunks(LONG_WORD).map(|part| part.iter().collect::<String>());
        parts.collect::<Vec<_>>().join("\u{200b}")
    });
    Str::from(words.collect::<Vec<_>>().join(" ")).into_value()
}

fn list(values: impl IntoIterator<Item = Value>) -> Value {
    values.into_iter().collect::<Array>().into_value()
}

fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
    entries.into_iter().map(|(key, value)| (Str::from(key), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn large() -> Copy {
        let entry = |n: usize| {
            vec![
                ("Tag".to_owned(), format!("{:02}.11.2026", n % 28 + 1)),
                (
                    "Notiz".to_owned(),
                    format!("Bescheid besprochen {n}\n#let x = [geschwärzt] 王 🙂\nسلام علی 2026"),
                ),
                ("Zeichen".to_owned(), "x".repeat(300)),
            ]
        };
        Copy {
            title: "Ihre Daten".to_owned(),
            foot: "Kopie vom 28.11.2026".to_owned(),
            about: vec!["Sie haben gefragt.".to_owned()],
            chapters: vec![
                CopyChapter { title: "Kontakte".to_owned(), entries: (0..40).map(entry).collect() },
                CopyChapter { title: "Aufgaben".to_owned(), entries: vec![entry(3)] },
            ],
        }
    }

    #[test]
    fn a_long_copy_takes_several_pages_is_tagged_and_typed_words_are_never_markup() {
        let pdf = copy(&large()).unwrap();
        let file = lopdf::Document::load_mem(&pdf).unwrap();
        assert!(file.get_pages().len() > 2, "{} pages", file.get_pages().len());
        let catalog = file.catalog().unwrap();
        assert!(catalog.has(b"StructTreeRoot"), "tagged for screen readers");
        let words = file.extract_text(&[1]).unwrap_or_default();
        assert!(words.is_empty() || !words.contains("none"), "{words}");
        assert_eq!(pdf, copy(&large()).unwrap(), "the same bytes for the same words");
    }

    #[test]
    fn a_copy_of_nothing_is_a_page_that_says_so() {
        let empty = Copy { about: Vec::new(), chapters: Vec::new(), ..large() };
        assert!(copy(&empty).is_ok());
    }
}
