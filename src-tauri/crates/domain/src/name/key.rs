//! The keys under which a name is found: its words as spelled, and the consonants they are heard with.

use super::{Reading, plain, readings};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// How a key was made, and so how it is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// As spelled, without marks: a beginning is enough.
    Plain,
    /// By consonants: where to look for what sounds alike.
    Sound,
    /// Digits from the end: the last ones are enough.
    Tail,
}

impl Form {
    /// Its code in the vault.
    pub fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Sound => "sound",
            Self::Tail => "tail",
        }
    }
}

/// One key of a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// How it was made.
    pub form: Form,
    /// What is looked up.
    pub key: String,
    /// For [`Form::Sound`]: the whole reading, see [`Reading::stored`].
    pub reading: String,
    /// The piece of the name it stands for, as recorded.
    pub piece: String,
}

/// Words of more than this many are no name; the rest is not searched.
const MOST_WORDS: usize = 24;

/// The words of a name as written: parted by space, hyphen, comma, full stop or bracket; apostrophes part nothing.
pub fn words(name: &str) -> Vec<String> {
    name.split(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '‐' | '–' | ',' | ';' | '.' | '/' | '(' | ')')
    })
    .map(|word| word.chars().filter(|c| !is_apostrophe(*c)).collect::<String>())
    .filter(|word| word.chars().any(char::is_alphanumeric))
    .take(MOST_WORDS)
    .collect()
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | 'ʾ' | 'ʿ' | '\u{200c}' | '\u{200d}' | '\u{200e}' | '\u{200f}'
    )
}

/// Is the word an article or particle, which a search can do without?
pub(crate) fn is_article(word: &str) -> bool {
    matches!(
        plain(&word.to_lowercase()).as_str(),
        "al" | "el" | "ul" | "il" | "ad" | "ar" | "as" | "ash" | "ال"
    )
}

/// A word as spelled, without marks; German umlauts both ways (`müller` → `muller`, `mueller`).
pub fn plain_keys(word: &str) -> BTreeSet<String> {
    let small = word.to_lowercase();
    let written_out =
        small.nfc().collect::<String>().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    [plain(&small), plain(&written_out)].into_iter().filter(|key| !key.is_empty()).collect()
}

/// Every word of a text as spelled, without marks, umlauts both ways.
pub fn name_keys(text: &str) -> BTreeSet<String> {
    words(text).iter().flat_map(|word| plain_keys(word)).collect()
}

/// All keys of a name: of each word, and of neighbours written together (Abd al-Rahman, Abdulrahman).
pub fn keys(name: &str) -> BTreeSet<Key> {
    let words = words(name);
    let mut found = BTreeSet::new();
    for word in &words {
        add(&mut found, word, word);
    }
    for pair in words.windows(2) {
        add(&mut found, &pair.concat(), &pair.join(" "));
    }
    for three in words.windows(3) {
        if three.get(1).is_some_and(|middle| is_article(middle)) {
            add(&mut found, &three.concat(), &three.join(" "));
        }
    }
    found
}

fn add(found: &mut BTreeSet<Key>, word: &str, piece: &str) {
    for key in plain_keys(word) {
        found.insert(Key { form: Form::Plain, key, reading: String::new(), piece: piece.to_owned() });
    }
    for reading in readings(word) {
        let key = reading.consonants();
        found.insert(Key { form: Form::Sound, key, reading: reading.stored(), piece: piece.to_owned() });
    }
}

/// How well a word that was typed fits a reading on record; none when it does not fit at all.
/// `typing`: the word may go on, so a beginning fits too. From 0 to 1.
pub fn fits(typed: &Reading, recorded: &Reading, typing: bool) -> Option<f32> {
    let heard = typed.heard().min(recorded.heard());
    let least = match heard {
        0 | 1 => 0.97,
        2 => 0.86,
        3 => 0.84,
        _ => 0.78,
    };
    let whole = super::alike(typed, recorded);
    if whole >= least {
        return Some(whole);
    }
    let start = if typing && typed.heard() >= 2 { super::alike_from_the_start(typed, recorded) } else { 0.0 };
    (start >= least.max(0.9)).then_some(start * 0.8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn meets(typed: &str, recorded: &str) -> bool {
        readings(typed).iter().any(|a| {
            readings(recorded).iter().any(|b| a.consonants() == b.consonants() && fits(a, b, false).is_some())
        })
    }

    #[test]
    fn spellings_of_one_name_meet() {
        let mut missed = Vec::new();
        for names in [
            &["Mohammad", "Muhamed", "Mohammed", "Mohamed", "Muhammet", "محمد", "Мухаммад"][..],
            &["Tesfay", "Tesfai", "Tesfaye", "ተስፋይ"],
            &["Haimanot", "Haymanot", "ሃይማኖት"],
            &["Hussein", "Husein", "Hossain", "Hussain", "Hosseyn", "حسین", "حسين"],
            &["Yusuf", "Jusuf", "Youssef", "Yousef", "يوسف", "Юсуф"],
            &["Khaled", "Chaled", "Khalid", "خالد"],
            &["Aischa", "Aisha", "Aysha", "عائشة"],
            &["Jamal", "Djamal", "Dschamal", "جمال", "Џамал"],
            &["Müller", "Mueller", "Muller"],
            &["Kovalenko", "Kowalenko", "Коваленко"],
            &["Schewtschenko", "Shevchenko", "Ševčenko", "Шевченко"],
            &["Serhii", "Serhij", "Сергій"],
            &["Sergej", "Sergey", "Сергей"],
            &["Oleksandr", "Олександр"],
            &["Đorđević", "Djordjevic", "Ђорђевић"],
            &["Kovač", "Kovac", "Kovatsch", "Ковач"],
            &["Žarko", "Zarko", "Жарко"],
            &["Şahin", "Sahin", "Schahin"],
            &["Yıldız", "Yildiz"],
            &["Öztürk", "Oeztuerk", "Ozturk"],
            &["Çelik", "Celik", "Tschelik"],
            &["Gebremedhin", "Ghebremedhin", "ገብረመድህን"],
            &["Fatima", "Fatma", "Fatemeh", "فاطمة", "فاطمه"],
            &["Maryam", "Mariam", "Mariyam", "مریم"],
            &["Dawud", "Daoud", "Dawood", "داود"],
            &["Ibrahim", "Ebrahim", "إبراهيم", "ابراهیم"],
            &["Abdulrahman", "Abdurrahman", "Abdelrahman", "عبدالرحمن"],
            &["Qasem", "Kasim", "Ghasem", "قاسم"],
            &["Nowruz", "Nouruz", "نوروز"],
            &["Rawan", "Rawaan", "روان"],
            &["Almasri", "Elmasri", "المصري"],
            &["Sara", "Sarah", "سارة"],
            &["Giorgi", "გიორგი"],
            &["Omar", "Umar", "Ömer", "عمر"],
            &["Osama", "Usama", "أسامة"],
            &["Ahmad", "Ahmed", "Ahmet", "أحمد", "احمد"],
            &["Jakovljević", "Jakovljevic", "Јаковљевић"],
            &["Ljiljana", "Љиљана"],
            &["Zahra", "Zehra", "زهرا"],
            &["Rahimi", "رحیمی", "Рахими"],
            &["Yonas", "Jonas", "ዮናስ"],
            &["Selam", "ሰላም"],
            &["Berhane", "Birhane", "ብርሃነ"],
            &["Tsegay", "Segai", "ጸጋይ"],
            &["Woldemariam", "ወልደማርያም"],
            &["Erdoğan", "Erdogan"],
            &["Xelîl", "Khalil", "خليل"],
        ] {
            for a in names {
                for b in names {
                    if !meets(a, b) {
                        missed.push(format!("{a} {:?} and {b} {:?}", readings(a), readings(b)));
                    }
                }
            }
        }
        assert!(missed.is_empty(), "{}", missed.join("\n"));
    }

    #[test]
    fn other_names_with_like_consonants_do_not_meet() {
        for (a, b) in [
            ("Ali", "Ela"),
            ("Ali", "Alaa"),
            ("Sami", "Soma"),
            ("Hadi", "Gita"),
            ("Nuri", "Nora"),
            ("Amir", "Omer"),
            ("Dina", "Adnan"),
            ("Rana", "Iren"),
            ("Hassan", "Hussein"),
            ("Yonas", "Ines"),
            ("Salim", "Slama"),
        ] {
            assert!(!meets(a, b), "{a} {:?} and {b} {:?}", readings(a), readings(b));
        }
    }

    #[test]
    fn a_name_written_apart_has_the_key_of_the_name_written_together() {
        let plain: BTreeSet<String> =
            keys("Abd al-Rahman").into_iter().filter(|k| k.form == Form::Plain).map(|k| k.key).collect();
        assert!(plain.contains("abdalrahman"), "{plain:?}");
        assert_eq!(plain_keys("Müller"), BTreeSet::from(["mueller".into(), "muller".into()]));
        assert!(plain_keys("Straße").contains("strasse"));
        assert!(plain_keys("علي") == plain_keys("علی"), "one letter on two keyboards");
    }

    proptest! {
        #[test]
        fn no_name_makes_it_panic_and_every_word_is_found_by_itself(name in "\\PC{0,60}") {
            let all = keys(&name);
            for word in words(&name) {
                for key in plain_keys(&word) {
                    prop_assert!(all.iter().any(|k| k.form == Form::Plain && k.key == key));
                }
                for reading in readings(&word) {
                    prop_assert!(fits(&reading, &reading, false).is_some(), "{:?}", reading);
                }
            }
        }
    }
}
