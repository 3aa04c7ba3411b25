//! The sounds of other scripts: Cyrillic, Arabic (with Persian, Kurdish, Urdu and Pashto letters), Ethiopic, Greek,
//! Georgian, Armenian and Hebrew. Tables follow the usual transcriptions (ISO 9, DIN 31635, BGN/PCGN), brought down to sounds.

use super::letters::{Place, Sounds};

/// Scripts that leave vowels unwritten: there a missing vowel says nothing.
pub(super) fn leaves_vowels_out(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{05FF}' | '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{1200}'..='\u{139F}')
}

/// Sounds of a letter of another script, the likeliest first.
pub(super) fn sounds(c: char, place: Place) -> Option<Sounds> {
    match c {
        '\u{0370}'..='\u{03FF}' => greek(c),
        '\u{0400}'..='\u{052F}' => cyrillic(c),
        '\u{0530}'..='\u{058F}' => armenian(c),
        '\u{0590}'..='\u{05FF}' => hebrew(c, place),
        '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' => arabic(c, place),
        '\u{10D0}'..='\u{10FF}' => georgian(c),
        _ => None,
    }
}

fn cyrillic(c: char) -> Option<Sounds> {
    Some(match c {
        'а' | 'ӑ' => &["a"],
        'б' => &["b"],
        'в' | 'ў' => &["v"],
        'г' | 'ѓ' => &["g", "h"],
        'ґ' | 'ғ' => &["g"],
        'д' => &["d"],
        'е' | 'є' | 'э' | 'и' | 'і' | 'ї' | 'й' | 'ы' | 'ј' => &["i"],
        'ё' => &["iu", "i"],
        'ж' => &["q"],
        'з' | 'ѕ' => &["z"],
        'к' | 'қ' | 'ќ' => &["k"],
        'л' => &["l"],
        'љ' => &["l", "li"],
        'м' => &["m"],
        'н' | 'ң' => &["n"],
        'њ' => &["n", "ni"],
        'о' | 'у' | 'ө' | 'ү' | 'ұ' => &["u"],
        'п' => &["p"],
        'р' => &["r"],
        'с' | 'ц' => &["s"],
        'т' => &["t"],
        'ф' => &["f"],
        'х' | 'ҳ' | 'һ' => &["h"],
        'ч' | 'ћ' | 'ҷ' => &["c"],
        'ш' => &["x"],
        'щ' => &["x", "xt"],
        'ъ' => &["", "a"],
        'ь' | '’' => &[""],
        'ю' => &["iu"],
        'я' => &["ia"],
        'ђ' | 'џ' => &["j"],
        'ә' => &["a", "i"],
        _ => return None,
    })
}

fn arabic(c: char, place: Place) -> Option<Sounds> {
    Some(match c {
        'ا' | 'ع' if place.first => &["a", "i", "u"],
        'أ' if place.first => &["a", "u"],
        'ا' | 'أ' | 'آ' | 'ٱ' => &["a"],
        'إ' => &["i"],
        'ى' | 'ە' | 'ة' => &["a"],
        'ء' | 'ـ' => &[""],
        'ئ' if place.first => &[""],
        'ئ' | 'ي' | 'ی' | 'ې' | 'ے' | 'ێ' | 'ۍ' => &["i"],
        'ؤ' | 'ۆ' | 'ۇ' => &["u"],
        'و' if place.first => &["v", "u"],
        'و' => &["u", "v"],
        'ه' | 'ہ' | 'ھ' if place.last => &["a", "h"],
        'ه' | 'ہ' | 'ھ' | 'ح' | 'خ' | 'ځ' => &["h"],
        'ع' => &["", "a"],
        'ب' => &["b"],
        'پ' => &["p"],
        'ت' | 'ط' | 'ټ' | 'ٹ' => &["t"],
        'ث' => &["s", "t"],
        'ج' => &["j", "g"],
        'چ' => &["c"],
        'د' | 'ډ' | 'ڈ' => &["d"],
        'ذ' | 'ظ' => &["z", "d"],
        'ض' => &["d", "z"],
        'ر' | 'ړ' | 'ڕ' | 'ڑ' => &["r"],
        'ز' => &["z"],
        'ژ' | 'ږ' => &["q"],
        'س' | 'ص' | 'څ' => &["s"],
        'ش' | 'ښ' => &["x"],
        'غ' | 'گ' | 'ګ' => &["g"],
        'ف' => &["f"],
        'ڤ' => &["v"],
        'ق' => &["k", "g"],
        'ك' | 'ک' => &["k"],
        'ل' | 'ڵ' => &["l"],
        'م' => &["m"],
        'ن' | 'ں' | 'ڼ' => &["n"],
        _ => return None,
    })
}

/// Consonant and vowel of an Ethiopic syllable: rows of eight, one a consonant, in the order ä u i a e (ə) o wa.
/// The sixth is mostly silent and gives no vowel.
pub(super) fn syllable(c: char) -> Option<(&'static str, &'static str)> {
    let at = u32::from(c).checked_sub(0x1200)?;
    let consonant = match at / 8 {
        0 | 2 | 16 | 17 | 23 | 24 => "h",
        1 => "l",
        3 => "m",
        4 | 6 | 39 | 40 => "s",
        5 => "r",
        7 => "x",
        8..=11 | 21 | 22 => "k",
        12 => "b",
        13 | 25 => "v",
        14 | 36 => "t",
        15 | 37 => "c",
        18 | 19 => "n",
        20 | 26 => "",
        27 => "z",
        28 => "q",
        29 => "i",
        30 | 31 => "d",
        32 => "j",
        33..=35 => "g",
        38 | 42 => "p",
        41 => "f",
        _ => return None,
    };
    let vowel = match at % 8 {
        // Glottal and throaty consonants carry an a where others carry an ä.
        0 if consonant.is_empty() || consonant == "h" => "a",
        0 | 2 | 4 => "i",
        1 | 6 => "u",
        3 => "a",
        5 if consonant.is_empty() => "i",
        5 => "",
        _ => "ua",
    };
    Some((consonant, vowel))
}

fn greek(c: char) -> Option<Sounds> {
    Some(match c {
        'α' => &["a"],
        'β' => &["v"],
        'γ' => &["g", "i"],
        'δ' => &["d"],
        'ε' | 'η' | 'ι' | 'υ' => &["i"],
        'ζ' => &["z"],
        'θ' | 'τ' => &["t"],
        'κ' => &["k"],
        'λ' => &["l"],
        'μ' => &["m"],
        'ν' => &["n"],
        'ξ' => &["ks"],
        'ο' | 'ω' => &["u"],
        'π' => &["p"],
        'ρ' => &["r"],
        'σ' | 'ς' => &["s"],
        'φ' => &["f"],
        'χ' => &["h"],
        'ψ' => &["ps"],
        _ => return None,
    })
}

fn georgian(c: char) -> Option<Sounds> {
    Some(match c {
        'ა' => &["a"],
        'ბ' => &["b"],
        'გ' | 'ღ' => &["g"],
        'დ' => &["d"],
        'ე' | 'ი' => &["i"],
        'ვ' => &["v"],
        'ზ' | 'ძ' => &["z"],
        'თ' | 'ტ' => &["t"],
        'კ' | 'ქ' | 'ყ' => &["k"],
        'ლ' => &["l"],
        'მ' => &["m"],
        'ნ' => &["n"],
        'ო' | 'უ' => &["u"],
        'პ' | 'ფ' => &["p"],
        'ჟ' => &["q"],
        'რ' => &["r"],
        'ს' | 'ც' | 'წ' => &["s"],
        'შ' => &["x"],
        'ჩ' | 'ჭ' => &["c"],
        'ხ' | 'ჰ' => &["h"],
        'ჯ' => &["j"],
        _ => return None,
    })
}

fn armenian(c: char) -> Option<Sounds> {
    Some(match c {
        'ա' => &["a"],
        'բ' => &["b"],
        'գ' | 'ղ' => &["g"],
        'դ' => &["d"],
        'ե' | 'է' | 'ի' | 'ը' | 'յ' | 'և' => &["i"],
        'զ' | 'ձ' => &["z"],
        'թ' | 'տ' => &["t"],
        'ժ' => &["q"],
        'լ' => &["l"],
        'խ' | 'հ' => &["h"],
        'ծ' | 'ս' | 'ց' => &["s"],
        'կ' | 'ք' => &["k"],
        'ճ' | 'չ' => &["c"],
        'մ' => &["m"],
        'ն' => &["n"],
        'շ' => &["x"],
        'ո' | 'ւ' | 'օ' => &["u"],
        'պ' | 'փ' => &["p"],
        'ջ' => &["j"],
        'ռ' | 'ր' => &["r"],
        'վ' => &["v"],
        'ֆ' => &["f"],
        _ => return None,
    })
}

fn hebrew(c: char, place: Place) -> Option<Sounds> {
    Some(match c {
        'א' | 'ע' if place.first => &["a", "i"],
        'א' | 'ע' => &["", "a"],
        'ב' => &["b", "v"],
        'ג' => &["g"],
        'ד' => &["d"],
        'ה' if place.last => &["a", ""],
        'ה' | 'ח' => &["h"],
        'ו' if place.first => &["v"],
        'ו' => &["u", "v"],
        'ז' => &["z"],
        'ט' | 'ת' => &["t"],
        'י' => &["i"],
        'כ' | 'ך' => &["k", "h"],
        'ל' => &["l"],
        'מ' | 'ם' => &["m"],
        'נ' | 'ן' => &["n"],
        'ס' | 'צ' | 'ץ' => &["s"],
        'פ' | 'ף' => &["p", "f"],
        'ק' => &["k"],
        'ר' => &["r"],
        'ש' => &["x", "s"],
        _ => return None,
    })
}

/// Letters that Unicode takes apart into a letter and a mark although they are letters of their own.
pub(super) fn keeps_marks(c: char) -> bool {
    matches!(c, 'й' | 'ї' | 'ё' | 'ў' | 'ѓ' | 'ќ' | 'أ' | 'إ' | 'آ' | 'ؤ' | 'ئ')
}
