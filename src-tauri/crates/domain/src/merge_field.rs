//! Merge fields of letter templates: `{Name}` becomes the name. A field without a value leaves a gap that can be seen, never
//! nothing; everything else of the text stays as it is. `{{` and `}}` are written for braces that are meant as such.

/// What can be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MergeField {
    /// The whole name.
    Name,
    /// Given name.
    GivenName,
    /// Family name.
    FamilyName,
    /// Birth as far as known.
    Birth,
    /// Nationality.
    Nationality,
    /// Where she lives.
    Town,
    /// The office's own number of her.
    Number,
    /// Her number in the central register of foreigners (AZR).
    Azr,
    /// File number at the BAMF.
    Bamf,
    /// The first line of the address.
    Recipient,
    /// The day of the letter.
    Date,
    /// Who writes.
    Counsellor,
    /// The office.
    Office,
}

impl MergeField {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 13] = [
        Self::Name,
        Self::GivenName,
        Self::FamilyName,
        Self::Birth,
        Self::Nationality,
        Self::Town,
        Self::Number,
        Self::Azr,
        Self::Bamf,
        Self::Recipient,
        Self::Date,
        Self::Counsellor,
        Self::Office,
    ];

    /// Its word between the braces. Letters are German, and so are the words.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::GivenName => "Vorname",
            Self::FamilyName => "Familienname",
            Self::Birth => "Geburtsdatum",
            Self::Nationality => "Staatsangehörigkeit",
            Self::Town => "Wohnort",
            Self::Number => "Nummer",
            Self::Azr => "AZR-Nummer",
            Self::Bamf => "BAMF-Aktenzeichen",
            Self::Recipient => "Empfänger",
            Self::Date => "Datum",
            Self::Counsellor => "Beratung",
            Self::Office => "Stelle",
        }
    }

    /// From its word, however it is capitalised.
    pub fn from_word(word: &str) -> Option<Self> {
        let wanted = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|field| field.word().to_lowercase() == wanted)
    }
}

/// A text with everything filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The text.
    pub text: String,
    /// Fields that have no value, each once, in the order in which they occur.
    pub gaps: Vec<MergeField>,
}

/// A word between braces that is no field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no merge field is called {word:?} (line {line})")]
pub struct UnknownMergeField {
    /// The word.
    pub word: String,
    /// Its line, from 1.
    pub line: usize,
}

/// Fills a text; `value` gives what a field stands for.
///
/// # Errors
/// [`UnknownMergeField`] for the first word between braces that is no field, and for a brace that is never closed.
pub fn fill(
    text: &str,
    mut value: impl FnMut(MergeField) -> Option<String>,
) -> Result<Filled, UnknownMergeField> {
    let mut filled = Filled { text: String::with_capacity(text.len()), gaps: Vec::new() };
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        filled.text.push_str(before);
        if let Some(after) = from.strip_prefix("{{") {
            filled.text.push('{');
            rest = after;
        } else if let Some(after) = from.strip_prefix("}}") {
            filled.text.push('}');
            rest = after;
        } else if let Some(after) = from.strip_prefix('{') {
            let end = after.find(['}', '{', '\n']);
            let (word, tail) = after.split_at(end.unwrap_or(after.len()));
            let field = MergeField::from_word(word).filter(|_| tail.starts_with('}'));
            let Some(field) = field else {
                let read = text.len() - from.len();
                let line = text.get(..read).map_or(1, |read| read.matches('\n').count() + 1);
                return Err(UnknownMergeField { word: word.trim().to_owned(), line });
            };
            match value(field).filter(|value| !value.trim().is_empty()) {
                Some(value) => filled.text.push_str(&value),
                None => {
                    filled.text.push_str(&format!("[fehlt: {}]", field.word()));
                    if !filled.gaps.contains(&field) {
                        filled.gaps.push(field);
                    }
                }
            }
            rest = tail.strip_prefix('}').unwrap_or(tail);
        } else {
            filled.text.push('}');
            rest = from.strip_prefix('}').unwrap_or_default();
        }
    }
    filled.text.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(field: MergeField) -> Option<String> {
        match field {
            MergeField::Name => Some("محمد Beispiel".to_owned()),
            MergeField::Number => Some("2026-0001".to_owned()),
            MergeField::Azr => Some(" ".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn fields_are_filled_and_gaps_can_be_seen() {
        let filled =
            fill("Für {Name} ({ nummer }), {AZR-Nummer}\n{Geburtsdatum} {AZR-Nummer}", values).unwrap();
        assert_eq!(
            filled.text,
            "Für محمد Beispiel (2026-0001), [fehlt: AZR-Nummer]\n[fehlt: Geburtsdatum] [fehlt: AZR-Nummer]"
        );
        assert_eq!(filled.gaps, [MergeField::Azr, MergeField::Birth], "each once");
    }

    #[test]
    fn a_value_is_never_read_as_a_field_again() {
        let filled = fill("{Name}", |_| Some("{Nummer} {{".to_owned())).unwrap();
        assert_eq!(filled.text, "{Nummer} {{");
    }

    #[test]
    fn a_word_that_is_no_field_is_named_with_its_line() {
        let wrong = |text: &str| fill(text, values).unwrap_err();
        assert_eq!(wrong("a\nb {Nahme}"), UnknownMergeField { word: "Nahme".to_owned(), line: 2 });
        assert_eq!(wrong("{Name"), UnknownMergeField { word: "Name".to_owned(), line: 1 });
        assert_eq!(wrong("\n{Name\n}"), UnknownMergeField { word: "Name".to_owned(), line: 2 });
        assert_eq!(wrong("{}").word, "");
        assert_eq!(fill("{{Name}} }", values).unwrap().text, "{Name} }");
    }

    proptest! {
        #[test]
        fn a_text_without_braces_stays_as_it_is(text in "[^{}]{0,60}") {
            let filled = fill(&text, values).unwrap();
            prop_assert_eq!(filled.text, text);
            prop_assert!(filled.gaps.is_empty());
        }

        #[test]
        fn doubled_braces_bring_any_text_through(text in ".{0,40}") {
            let doubled = text.replace('{', "{{").replace('}', "}}");
            prop_assert_eq!(fill(&doubled, values).unwrap().text, text);
        }

        #[test]
        fn every_field_is_found_by_its_word(at in 0..MergeField::ALL.len()) {
            let field = MergeField::ALL[at];
            prop_assert_eq!(MergeField::from_word(&field.word().to_uppercase()), Some(field));
        }
    }
}
