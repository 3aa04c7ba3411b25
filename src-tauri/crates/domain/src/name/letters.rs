//! The sounds of Latin letters and groups of letters as they travel between transcriptions.
//!
//! The alphabet of sounds: vowels `a i u`; consonants `b c d f g h j k l m n p r s t v x z q`, where `c` is tsch, `j` is
//! dsch, `x` is sch and `q` is the voiced sch of Žarko. A letter that is read in several ways gives several sounds.

/// Sounds of a letter or group, the likeliest first.
pub(super) type Sounds = &'static [&'static str];

/// Groups of letters, longest first, with their sounds.
const GROUPS: &[(&str, Sounds)] = &[
    ("schtsch", &["x"]),
    ("dsch", &["j"]),
    ("tsch", &["c"]),
    ("shch", &["x"]),
    ("sch", &["x"]),
    ("tch", &["c"]),
    ("dzh", &["j"]),
    ("dž", &["j"]),
    ("dj", &["j"]),
    ("zh", &["q", "zh"]),
    ("sh", &["x", "sh"]),
    ("ch", &["h", "c", "x"]),
    ("kh", &["h"]),
    ("gh", &["g"]),
    ("ph", &["f"]),
    ("th", &["t"]),
    ("dh", &["d", "z", "dh"]),
    ("ck", &["k"]),
    ("cz", &["c"]),
    ("ts", &["s"]),
    ("tz", &["s"]),
    ("qu", &["k", "ku"]),
    ("ou", &["u"]),
    ("oo", &["u"]),
    ("ee", &["i"]),
    ("ie", &["i"]),
    ("oe", &["u"]),
    ("ue", &["u", "ui"]),
    ("ae", &["a", "ai"]),
];

/// The group at the beginning of a text: how many letters, and its sounds.
pub(super) fn group(rest: &[char]) -> Option<(usize, Sounds)> {
    GROUPS
        .iter()
        .find(|(letters, _)| {
            let mut at = rest.iter();
            letters.chars().all(|c| at.next() == Some(&c))
        })
        .map(|(letters, sounds)| (letters.chars().count(), *sounds))
}

/// Where a letter stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Nothing before it.
    pub(super) first: bool,
    /// Nothing after it.
    pub(super) last: bool,
    /// A vowel stands before it.
    pub(super) after_vowel: bool,
    /// A vowel stands after it.
    pub(super) before_vowel: bool,
}

/// Is a Latin letter without marks a vowel?
pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'ü' | 'ı')
}

/// Letters whose mark changes the sound; every other marked letter sounds like the bare one.
pub(super) fn marked(c: char) -> Option<Sounds> {
    Some(match c {
        'š' | 'ş' | 'ś' | 'ș' | 'ŝ' => &["x"],
        'č' | 'ć' => &["c"],
        'ç' => &["c", "s"],
        'ž' | 'ź' | 'ż' => &["q"],
        'đ' => &["j", "d"],
        'ğ' | 'ǧ' => &["g", ""],
        'ä' => &["a", "i"],
        'ö' | 'ü' | 'ø' | 'œ' => &["u"],
        'æ' => &["a", "i"],
        'ı' => &["i"],
        'ł' => &["l"],
        'ð' => &["d"],
        'þ' => &["t"],
        'ß' => &["s"],
        'ə' => &["a", "i"],
        _ => return None,
    })
}

/// Sounds of a bare Latin letter.
pub(super) fn latin(c: char, place: Place) -> Option<Sounds> {
    Some(match c {
        'a' => &["a"],
        'e' | 'i' | 'y' => &["i"],
        'o' | 'u' => &["u"],
        'b' => &["b"],
        'c' => &["k", "c", "j"],
        'd' => &["d"],
        'f' => &["f"],
        'g' => &["g"],
        'h' if place.last && place.after_vowel => &[""],
        'h' => &["h"],
        'j' if !place.first && !place.before_vowel => &["i", "j"],
        'j' => &["j", "i"],
        'k' | 'q' => &["k"],
        'l' => &["l"],
        'm' => &["m"],
        'n' => &["n"],
        'p' => &["p"],
        'r' => &["r"],
        's' => &["s"],
        't' => &["t"],
        'v' => &["v"],
        'w' if place.after_vowel && place.before_vowel => &["v", ""],
        'w' if place.after_vowel => &["u", "v"],
        'w' => &["v"],
        'x' => &["ks", "h"],
        'z' => &["z"],
        _ => return None,
    })
}
