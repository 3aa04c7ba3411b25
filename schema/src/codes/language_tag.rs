//! Language tags (BCP 47) beyond the list: a listed language with a script and a region.
//! Must not: guess at tags that are not well-formed or whose language is not listed.

use super::{Code, CodeList};

/// The list's entry for `tag`, or one composed of a listed language, a script and a listed region.
pub(super) fn resolve(tag: &str, languages: &CodeList, countries: &CodeList) -> Option<Code> {
    let tag = canonical(tag)?;
    if let Some(known) = languages.resolve(&tag).filter(|known| !known.unknown) {
        return Some(known.clone());
    }
    let mut parts = tag.split('-');
    let base = languages.resolve(parts.next()?).filter(|base| !base.unknown && !base.code.contains('-'))?;
    let mut named = Vec::new();
    for part in parts {
        named.push(match part.len() {
            4 => (part.to_owned(), part.to_owned()),
            2 => countries.get(part).map(|country| (country.de.clone(), country.en.clone()))?,
            _ => return None,
        });
    }
    let (de, en): (Vec<String>, Vec<String>) = named.into_iter().unzip();
    Some(Code {
        code: tag,
        de: format!("{} ({})", base.de, de.join(", ")),
        en: format!("{} ({})", base.en, en.join(", ")),
        short_de: None,
        short_en: None,
        sort: base.sort.saturating_add(1),
        valid_from: None,
        valid_to: None,
        group: None,
        unknown: false,
        target_group: None,
        autonym: base.autonym.clone(),
        aliases: Vec::new(),
        also: Vec::new(),
    })
}

/// The tag in its usual case (`fa-AF`, `sr-Latn`), or `None` if it is not language[-script][-region].
fn canonical(tag: &str) -> Option<String> {
    let mut parts = tag.split('-');
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let language = parts.next().filter(|part| matches!(part.len(), 2 | 3) && letters(part))?;
    let mut whole = language.to_ascii_lowercase();
    let mut longest = 5;
    for part in parts {
        // script before region, each at most once
        if !letters(part) || part.len() >= longest {
            return None;
        }
        longest = part.len();
        let lower = part.to_ascii_lowercase();
        whole.push('-');
        match lower.len() {
            2 => whole.push_str(&lower.to_ascii_uppercase()),
            4 => whole.extend(lower.char_indices().map(
                |(place, c)| {
                    if place == 0 { c.to_ascii_uppercase() } else { c }
                },
            )),
            _ => return None,
        }
    }
    Some(whole)
}
