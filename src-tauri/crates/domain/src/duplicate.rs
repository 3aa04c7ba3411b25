//! When two records are probably about one person: the rule behind the hint while typing and behind the list *Doppelt?*.
//! Nothing is ever merged by it; it only asks somebody to look.
//!
//! Names agree when every word of the shorter name finds a word of its own in the other that is the same or sounds alike, in
//! any order (at least two words, unless both names have only one); further names on record count as the name. Then
//!
//! 1. a number kept elsewhere (AZR, BAMF …) that is the same, with any word of the names or the birth in common: likely;
//! 2. different genders: not likely;
//! 3. names agree, born on the same day, and not of different nationality (or names spelled the same): likely;
//! 4. names agree, born on nearly the same day – same year where only that is known (1 January counts as that), day and month
//!    exchanged, or one of day, month and year mistyped – and nationality not different (sounding alike: the same): likely;
//! 5. names agree, no birth known of one of them, and the same telephone number: likely.
//!
//! Measured on `tests/fixtures/duplicates.csv`; the test beside the fixture states how often the rule is right.

use crate::Birth;
use crate::name::{Reading, fits, is_article, plain_keys, readings, words};
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

/// Number of the rule and of the places below. A vault that keeps pairs found by another one has them found anew; so it is raised
/// with every change of what is likely, or of where to look.
pub const RULE: u32 = 1;

/// What is compared of a record.
#[derive(Clone, Debug, Default)]
pub struct Portrait {
    names: Vec<Name>,
    birth: Option<Birth>,
    gender: Option<String>,
    nationality: Option<String>,
    phones: BTreeSet<String>,
    references: BTreeSet<String>,
}

/// A name on record, word by word.
#[derive(Clone, Debug)]
struct Name {
    words: Vec<Arc<Word>>,
    /// The words with each pair of neighbours as one, from when they are first needed.
    together: OnceLock<Vec<Vec<Arc<Word>>>>,
}

#[derive(Debug)]
struct Word {
    plain: BTreeSet<String>,
    /// Each reading with its consonants.
    readings: Vec<(String, Reading)>,
}

impl Word {
    fn heard(word: &str) -> Arc<Self> {
        let readings = readings(word).into_iter().map(|reading| (reading.consonants(), reading)).collect();
        Arc::new(Self { plain: plain_keys(word), readings })
    }
}

/// Remembers the words it has heard: among many persons most names come again, and to hear one is dear.
#[derive(Debug, Default)]
pub struct Ear {
    known: HashMap<String, Arc<Word>>,
}

impl Ear {
    fn hear(&mut self, word: &str) -> Arc<Word> {
        if let Some(word) = self.known.get(word) {
            return Arc::clone(word);
        }
        let heard = Word::heard(word);
        self.known.insert(word.to_owned(), Arc::clone(&heard));
        heard
    }
}

/// Why two records look like one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// A number kept elsewhere is the same.
    SameReference,
    /// The names are spelled the same.
    SameName,
    /// The names sound alike.
    AlikeName,
    /// Some word of the names is the same.
    PartOfName,
    /// Born on the same day.
    SameBirth,
    /// Born on nearly the same day.
    NearBirth,
    /// The telephone number is the same.
    SamePhone,
}

impl Likeness {
    /// All, the strongest first.
    pub const ALL: [Self; 7] = [
        Self::SameReference,
        Self::SameName,
        Self::AlikeName,
        Self::PartOfName,
        Self::SameBirth,
        Self::NearBirth,
        Self::SamePhone,
    ];

    /// Its code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::SameReference => "same-reference",
            Self::SameName => "same-name",
            Self::AlikeName => "alike-name",
            Self::PartOfName => "part-of-name",
            Self::SameBirth => "same-birth",
            Self::NearBirth => "near-birth",
            Self::SamePhone => "same-phone",
        }
    }
}

impl Portrait {
    /// Of a name (all its parts) and what else is known.
    pub fn new(name: &str, birth: Option<Birth>, gender: Option<&str>, nationality: Option<&str>) -> Self {
        let mut portrait = Self {
            birth,
            gender: gender.map(str::to_owned),
            nationality: nationality.map(str::to_owned),
            ..Self::default()
        };
        portrait.also_called(name, &mut Ear::default());
        portrait
    }

    /// A further name: another spelling, the original script, what she is called.
    pub fn also_called(&mut self, name: &str, ear: &mut Ear) {
        let words: Vec<Arc<Word>> =
            words(name).iter().filter(|word| !is_article(word)).map(|word| ear.hear(word)).collect();
        if !words.is_empty() {
            self.names.push(Name { words, together: OnceLock::new() });
        }
    }

    /// A telephone number, as its digits.
    pub fn reached_at(&mut self, digits: &str) {
        if digits.len() >= 6 {
            self.phones.insert(digits.to_owned());
        }
    }

    /// A number kept elsewhere, with its kind (`azr:…`).
    pub fn kept_as(&mut self, reference: &str) {
        self.references.insert(reference.to_lowercase());
    }

    /// Where to look for records like this one: two that are likely the same share a place. Others may share one by chance.
    pub fn places(&self) -> BTreeSet<i64> {
        let mut places: BTreeSet<i64> =
            self.references.iter().map(|reference| place(b'r', [0; 4], reference)).collect();
        places.extend(self.phones.iter().map(|digits| place(b'p', [0; 4], digits)));
        let Some(birth) = self.birth else { return places };
        let readings = self.names.iter().flat_map(|name| &name.words).flat_map(|word| &word.readings);
        for (consonants, _) in readings {
            places.insert(place(b'y', birth.year.to_le_bytes(), consonants));
            if let Some((month, day)) = to_the_day(&birth) {
                // Whatever is mistyped or exchanged, one of these stays.
                let day = month.min(day) * 100 + month.max(day);
                places.insert(place(b'd', day.to_le_bytes(), consonants));
            }
        }
        places
    }

    /// Whether gender and birth rule out that both are one person, so that only a number kept elsewhere could say so. Cheap.
    pub fn is_another(&self, other: &Self) -> bool {
        same(self.gender.as_ref(), other.gender.as_ref()) == Some(false)
            || births(self.birth.as_ref(), other.birth.as_ref()) == Births::Other
    }

    /// Whether a number kept elsewhere says that both are one person.
    pub fn kept_as_one(&self, other: &Self) -> bool {
        !self.references.is_disjoint(&other.references)
    }
}

/// The number of a place (FNV-1a, 64 bits). Vaults keep it, so it must come out the same in every version of the program.
fn place(kind: u8, when: [u8; 4], what: &str) -> i64 {
    let bytes = std::iter::once(kind).chain(when).chain(what.bytes());
    bytes
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        .cast_signed()
}

/// Why two records are likely about one person; none when they are not. `typing`: the first is still being written, so a
/// missing birth and gender say nothing and the name alone asks to look.
pub fn likely_the_same(a: &Portrait, b: &Portrait, typing: bool) -> Option<Vec<Likeness>> {
    let birth = births(a.birth.as_ref(), b.birth.as_ref());
    let phone = !a.phones.is_disjoint(&b.phones);
    let reference = a.kept_as_one(b);
    // What rules it out is looked at before the names, which are dear to compare.
    if a.is_another(b) && !reference {
        return None;
    }
    let asked = typing && a.birth.is_none();
    if birth == Births::Unknown && !(reference || phone || asked) {
        return None;
    }
    let names = names(a, b);
    let nation = same(a.nationality.as_ref(), b.nationality.as_ref());
    let likely = if reference {
        names.is_some() || birth == Births::Same
    } else {
        match (names, birth) {
            (Some(Likeness::SameName), Births::Same) => true,
            (Some(Likeness::AlikeName), Births::Same) | (Some(Likeness::SameName), Births::Near) => {
                nation != Some(false)
            }
            (Some(Likeness::AlikeName), Births::Near) => nation == Some(true),
            (Some(Likeness::SameName | Likeness::AlikeName), Births::Unknown) => phone || asked,
            (_, Births::Same | Births::Near | Births::Unknown | Births::Other) => false,
        }
    };
    likely.then(|| {
        [
            reference.then_some(Likeness::SameReference),
            names,
            match birth {
                Births::Same => Some(Likeness::SameBirth),
                Births::Near => Some(Likeness::NearBirth),
                Births::Unknown | Births::Other => None,
            },
            phone.then_some(Likeness::SamePhone),
        ]
        .into_iter()
        .flatten()
        .collect()
    })
}

fn same(a: Option<&String>, b: Option<&String>) -> Option<bool> {
    Some(a? == b?)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Births {
    Same,
    Near,
    Unknown,
    Other,
}

/// Month and day where they are really known: 1 January stands in papers where they are not.
fn to_the_day(birth: &Birth) -> Option<(u32, u32)> {
    match (birth.month?, birth.day?) {
        (1, 1) => None,
        known => Some(known),
    }
}

fn births(a: Option<&Birth>, b: Option<&Birth>) -> Births {
    let (Some(a), Some(b)) = (a, b) else { return Births::Unknown };
    let one_year = a.year == b.year;
    match (to_the_day(a), to_the_day(b)) {
        (Some(x), Some(y)) if one_year && x == y => Births::Same,
        (Some((month, day)), Some(y)) if one_year && (day, month) == y => Births::Near,
        (Some((month_a, day_a)), Some((month_b, day_b))) => {
            // One of the three mistyped. A year is mistyped in one digit, not by a generation.
            let differ = [!one_year, month_a != month_b, day_a != day_b];
            let slip = a.year.abs_diff(b.year) <= 1 || a.year.abs_diff(b.year) == 10;
            if differ.into_iter().filter(|d| *d).count() == 1 && slip { Births::Near } else { Births::Other }
        }
        (None, _) | (_, None) if one_year => Births::Near,
        (None, _) | (_, None) => Births::Other,
    }
}

/// How well the names agree, by the best pair of all names on record.
fn names(a: &Portrait, b: &Portrait) -> Option<Likeness> {
    a.names.iter().flat_map(|first| b.names.iter().filter_map(move |second| agree(first, second))).min()
}

/// As written, or with neighbours of one of them written together (Abd al-Rahman, Abdulrahman).
fn agree(a: &Name, b: &Name) -> Option<Likeness> {
    let whole = paired(&a.words, &b.words);
    if whole == Some(Likeness::SameName) {
        return whole;
    }
    let first = a.written_together().iter().map(|a| paired(a, &b.words));
    let second = b.written_together().iter().map(|b| paired(&a.words, b));
    std::iter::once(whole).chain(first).chain(second).flatten().min()
}

impl Name {
    /// The words with each pair of neighbours as one.
    fn written_together(&self) -> &[Vec<Arc<Word>>] {
        self.together.get_or_init(|| {
            let mut ways = Vec::new();
            for (at, pair) in self.words.windows(2).enumerate() {
                let joined: String =
                    pair.iter().filter_map(|word| word.plain.first()).map(String::as_str).collect();
                let mut way: Vec<Arc<Word>> = self.words.iter().take(at).cloned().collect();
                way.push(Word::heard(&joined));
                way.extend(self.words.iter().skip(at + 2).cloned());
                ways.push(way);
            }
            ways
        })
    }
}

fn paired(a: &[Arc<Word>], b: &[Arc<Word>]) -> Option<Likeness> {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut free: Vec<&Word> = long.iter().map(Arc::as_ref).collect();
    let (mut spelled, mut met) = (0, 0);
    for word in short {
        let alike = |other: &&Word| sounds_like(word, other);
        let place = free
            .iter()
            .position(|other| !word.plain.is_disjoint(&other.plain))
            .or_else(|| free.iter().position(alike));
        if let Some(place) = place {
            let other = free.remove(place);
            met += 1;
            spelled += usize::from(!word.plain.is_disjoint(&other.plain));
        }
    }
    if met == 0 {
        return None;
    }
    let whole = met == short.len() && (short.len() >= 2 || long.len() == 1);
    Some(match whole {
        true if spelled == met && short.len() == long.len() => Likeness::SameName,
        true => Likeness::AlikeName,
        false => Likeness::PartOfName,
    })
}

fn sounds_like(a: &Word, b: &Word) -> bool {
    a.readings.iter().any(|(consonants, x)| {
        b.readings.iter().any(|(others, y)| consonants == others && fits(x, y, false).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_keep_their_numbers_from_version_to_version() {
        assert_eq!(
            place(b'p', [0; 4], "0151234567"),
            -548_280_263_942_531_655,
            "vaults keep them: raise RULE where they change"
        );
        let order: Vec<Likeness> = Likeness::ALL.into_iter().collect();
        assert!(order.is_sorted(), "the order of the list is the order of its likenesses");
    }

    fn of(name: &str, birth: &str) -> Portrait {
        let today = "2026-11-23".parse().unwrap();
        let birth = match crate::read_birth(birth, today) {
            crate::BirthReading::Known(birth) => Some(birth),
            _ => None,
        };
        Portrait::new(name, birth, Some("m"), Some("SY"))
    }

    fn likely(a: &Portrait, b: &Portrait) -> bool {
        likely_the_same(a, b, false).is_some()
    }

    #[test]
    fn spellings_of_one_person_are_noticed_and_relatives_are_not() {
        let one = of("Muhamed Tesfay", "3.4.1985");
        assert!(likely(&one, &of("Tesfai Mohammad", "3.4.1985")), "another spelling and order");
        assert!(likely(&one, &of("Muhamed Tesfay", "4.3.1985")), "day and month exchanged");
        assert!(likely(&one, &of("Muhamed Tesfay", "1985")), "only the year known");
        assert!(!likely(&one, &of("Yonas Tesfay", "3.4.1985")), "a twin");
        assert!(!likely(&one, &of("Muhamed Tesfay", "9.11.1955")), "a namesake");
        assert!(!likely(&one, &of("Muhamed Tesfay", "")), "nothing known but the name");
        assert!(
            likely_the_same(&of("Muhamed Tesfay", ""), &one, true).is_some(),
            "but while typing it is shown"
        );
    }

    #[test]
    fn a_number_kept_elsewhere_says_more_than_birth_and_gender() {
        let (mut a, mut b) = (of("Muhamed Tesfay", "3.4.1985"), of("Mohammad Hagos", "1990"));
        assert!(!likely(&a, &b));
        a.kept_as("azr:123456789012");
        b.kept_as("azr:123456789012");
        assert_eq!(
            likely_the_same(&a, &b, false),
            Some(vec![Likeness::SameReference, Likeness::PartOfName]),
            "and the reasons are told"
        );
    }

    proptest! {
        #[test]
        fn likeness_is_the_same_both_ways_and_shares_a_place(
            a in "(Muhamed|Mohammad|Ali|Aly|Sara) (Tesfay|Tesfai|Hagos|Al-Masri)",
            b in "(Muhamed|Mohammad|Ali|Aly|Sara) (Tesfay|Tesfai|Hagos|Almasri)",
            born_a in "(1[0-2]|[1-9])\\.[1-9]\\.198[0-3]|198[0-3]",
            born_b in "(1[0-2]|[1-9])\\.[1-9]\\.198[0-3]|198[0-3]",
        ) {
            let (a, b) = (of(&a, &born_a), of(&b, &born_b));
            prop_assert_eq!(likely(&a, &b), likely(&b, &a));
            if likely(&a, &b) {
                prop_assert!(!a.places().is_disjoint(&b.places()));
            }
        }
    }
}
