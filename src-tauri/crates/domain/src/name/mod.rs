//! Names: how they are shown and sorted, and the keys under which they are found in another spelling or script.
//! What is recorded is never changed; keys stand beside it and can be made anew at any time.

mod alike;
mod fold;
mod initials;
mod key;
mod letters;
mod script;

pub use alike::{alike, alike_from_the_start};
pub use fold::{Reading, readings};
pub use initials::initials;
pub(crate) use key::is_article;
pub use key::{Form, Key, fits, keys, name_keys, plain_keys, words};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Number of the scheme by which keys are made. A vault that holds keys of another scheme has them made anew when it is
/// opened; so it is raised with every change of what `keys` gives.
pub const KEY_SCHEME: u32 = 1;

/// Given names, then family name; empty when there is none.
pub fn shown(given: Option<&str>, family: Option<&str>) -> String {
    [given, family].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a list of names is sorted by: small letters without marks (`Ärger` stands beside `Arger`, DIN 5007-1).
pub fn sort_key(name: &str) -> String {
    name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '\'' | '’' | ',' | '.' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .map(|word| plain(&word.to_lowercase()))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Letters and digits without marks, from a word in small letters.
fn plain(word: &str) -> String {
    let mut out = String::new();
    for c in word.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ß' => out.push_str("ss"),
            'ı' => out.push('i'),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            // One Arabic letter typed on different keyboards.
            'ي' | 'ى' => out.push('ی'),
            'ك' => out.push('ک'),
            'ة' | 'ە' => out.push('ه'),
            'ـ' => {}
            other if other.is_alphanumeric() => out.push(other),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_are_sorted_like_their_letters() {
        assert!(sort_key("Ärger Ida") < sort_key("Arnold Ada"));
        assert!(sort_key("Özil") < sort_key("Zoe"));
    }

    #[test]
    fn a_name_is_shown_without_gaps() {
        assert_eq!(shown(Some("Haimanot"), Some("Tesfay")), "Haimanot Tesfay");
        assert_eq!(shown(None, Some("Zahra")), "Zahra");
        assert_eq!(shown(None, None), "");
    }
}
