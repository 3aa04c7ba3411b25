//! How a birth as typed is understood: `3.4.85`, `030485`, `4.1985`, `1985`, `~1985`, `?`, or another calendar's year.

use crate::{Birth, Calendar};
use chrono::{Datelike, NaiveDate};

/// How a typed birth reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BirthReading {
    /// Nothing typed.
    Empty,
    /// `?`: asked and not known.
    Unknown,
    /// Understood.
    Known(Birth),
    /// A year before 1500: perhaps the Persian/Afghan calendar (+621) or the Ethiopian one (+7).
    OtherCalendar {
        /// The year as typed.
        year: i32,
    },
    /// After today.
    InTheFuture,
    /// No such day.
    NoSuchDay,
    /// Not understood at all.
    NotUnderstood,
}

/// Reads a birth told in another calendar: `12.1.1364`, `1.1364`, `1364`, `~1364`.
pub fn read_birth_in(text: &str, calendar: Calendar, today: NaiveDate) -> BirthReading {
    let (text, estimated) = bare(text);
    if text.is_empty() {
        return BirthReading::Empty;
    }
    let parts: Vec<&str> = parts(&text);
    let number = |s: &str| s.parse::<u32>().ok();
    let (year, month, day) = match parts.as_slice() {
        [year] if year.len() == 4 => (number(year), None, None),
        [month, year] if year.len() == 4 && month.len() <= 2 => (number(year), number(month), None),
        [year, month] if year.len() == 4 && month.len() <= 2 => (number(year), number(month), None),
        [year, month, day] if year.len() == 4 => (number(year), number(month), number(day)),
        [day, month, year] if year.len() == 4 => (number(year), number(month), number(day)),
        _ => return BirthReading::NotUnderstood,
    };
    let Some(year) = year.and_then(|year| i32::try_from(year).ok()) else {
        return BirthReading::NotUnderstood;
    };
    match calendar.birth(year, month, day, estimated) {
        None => BirthReading::NoSuchDay,
        Some(birth) if birth.earliest().is_none_or(|first| first > today) => BirthReading::InTheFuture,
        Some(birth) => BirthReading::Known(birth),
    }
}

/// Without white space, foreign digits and the word for "about"; and whether that word stood there.
fn bare(text: &str) -> (String, bool) {
    let text: String = text.trim().chars().map(our_digit).collect();
    match ["~", "ca.", "ca", "um", "about", "etwa"].iter().find_map(|p| text.strip_prefix(p)) {
        Some(rest) => (rest.trim().to_owned(), true),
        None => (text, false),
    }
}

fn parts(text: &str) -> Vec<&str> {
    text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect()
}

/// Reads a birth. Two-digit years mean the past hundred years; Persian and Arabic digits are read like ours.
pub fn read_birth(text: &str, today: NaiveDate) -> BirthReading {
    if text.trim().is_empty() {
        return BirthReading::Empty;
    }
    if text.trim() == "?" {
        return BirthReading::Unknown;
    }
    let (text, estimated) = bare(text);
    let parts: Vec<&str> = parts(&text);
    if parts.iter().any(|part| !part.bytes().all(|b| b.is_ascii_digit()) || part.len() > 8) {
        return BirthReading::NotUnderstood;
    }
    let digits = |s: &str| s.parse::<u32>().unwrap_or(0);
    match parts.as_slice() {
        [year] if year.len() == 4 => whole(digits(year), None, None, estimated, today),
        [day] if day.len() == 6 || day.len() == 8 => match (day.get(0..2), day.get(2..4), day.get(4..)) {
            (Some(d), Some(m), Some(y)) => {
                whole(year_of(y, today), Some(digits(m)), Some(digits(d)), estimated, today)
            }
            _ => BirthReading::NotUnderstood,
        },
        [month, year] if month.len() <= 2 && (year.len() == 4 || year.len() == 2) => {
            whole(year_of(year, today), Some(digits(month)), None, estimated, today)
        }
        [year, month] if year.len() == 4 && month.len() <= 2 => {
            whole(digits(year), Some(digits(month)), None, estimated, today)
        }
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            whole(digits(year), Some(digits(month)), Some(digits(day)), estimated, today)
        }
        [day, month, year] if day.len() <= 2 && month.len() <= 2 && (year.len() == 4 || year.len() == 2) => {
            whole(year_of(year, today), Some(digits(month)), Some(digits(day)), estimated, today)
        }
        _ => BirthReading::NotUnderstood,
    }
}

fn whole(year: u32, month: Option<u32>, day: Option<u32>, estimated: bool, today: NaiveDate) -> BirthReading {
    let year = i32::try_from(year).unwrap_or(0);
    if (1200..1500).contains(&year) {
        return BirthReading::OtherCalendar { year };
    }
    if year < 1880 || year > today.year() + 100 {
        return BirthReading::NotUnderstood;
    }
    match Birth::from_parts(Some(year), month, day, estimated) {
        None => BirthReading::NoSuchDay,
        Some(birth) if birth.earliest().is_none_or(|first| first > today) => BirthReading::InTheFuture,
        Some(birth) => BirthReading::Known(birth),
    }
}

/// `85` → 1985, `26` → 2026 in 2026, `27` → 1927: nobody is born in the future.
fn year_of(text: &str, today: NaiveDate) -> u32 {
    let typed = text.parse::<u32>().unwrap_or(0);
    if text.len() != 2 {
        return typed;
    }
    let this_year = u32::try_from(today.year()).unwrap_or(2000);
    let guess = this_year / 100 * 100 + typed;
    if guess > this_year { guess - 100 } else { guess }
}

fn our_digit(c: char) -> char {
    let value = match c {
        '٠'..='٩' => Some(u32::from(c) - u32::from('٠')),
        '۰'..='۹' => Some(u32::from(c) - u32::from('۰')),
        _ => None,
    };
    value.and_then(|v| char::from_digit(v, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> BirthReading {
        read_birth(text, "2026-11-22".parse().unwrap())
    }

    fn known(text: &str) -> String {
        match read(text) {
            BirthReading::Known(birth) => {
                format!("{}{}", if birth.estimated { "~" } else { "" }, birth.iso())
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_birth_is_understood_however_it_is_typed() {
        for text in ["3.4.85", "03.04.1985", "030485", "03041985", "3/4/1985", "1985-04-03", " 3. 4. 1985 "] {
            assert_eq!(known(text), "1985-04-03", "{text}");
        }
        for text in ["4.1985", "04/85", "1985-04"] {
            assert_eq!(known(text), "1985-04", "{text}");
        }
        assert_eq!(known("1985"), "1985");
        for text in ["~1985", "ca 1985", "ca. 1985", "um 1985"] {
            assert_eq!(known(text), "~1985", "{text}");
        }
        assert_eq!(known("۱۹۸۵"), "1985", "Persian digits");
    }

    #[test]
    fn what_is_no_birth_is_said_to_be_none() {
        assert_eq!(read("?"), BirthReading::Unknown);
        assert_eq!(read(""), BirthReading::Empty);
        assert_eq!(read("31.2.1990"), BirthReading::NoSuchDay);
        assert_eq!(read("23.11.2026"), BirthReading::InTheFuture);
        assert_eq!(read("bald"), BirthReading::NotUnderstood);
        assert_eq!(read("۱۳۶۴"), BirthReading::OtherCalendar { year: 1364 });
    }

    #[test]
    fn a_birth_told_in_another_calendar_is_understood() {
        let told = |text: &str, calendar| read_birth_in(text, calendar, "2026-11-22".parse().unwrap());
        let iso = |reading| match reading {
            BirthReading::Known(birth) => birth.iso(),
            other => format!("{other:?}"),
        };
        assert_eq!(iso(told("12.1.1364", Calendar::Persian)), "1985-04-01");
        assert_eq!(iso(told("۱۳۶۴", Calendar::Persian)), "1985");
        assert_eq!(iso(told("1977", Calendar::Ethiopian)), "1985");
        assert_eq!(iso(told("31.12.1364", Calendar::Persian)), "NoSuchDay");
        assert_eq!(iso(told("2022", Calendar::Ethiopian)), "InTheFuture");
        assert_eq!(iso(told("85", Calendar::Persian)), "NotUnderstood", "a year in full");
    }

    #[test]
    fn a_two_digit_year_is_never_in_the_future() {
        assert_eq!(known("1.1.26"), "2026-01-01");
        assert_eq!(known("1.1.27"), "1927-01-01");
    }

    proptest! {
        #[test]
        fn every_day_typed_in_german_is_read_back(days in 0i64..50_000) {
            let day = NaiveDate::from_ymd_opt(1880, 1, 1).unwrap() + chrono::Duration::days(days);
            prop_assert_eq!(known(&day.format("%d.%m.%Y").to_string()), day.to_string());
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            let _ = read(&text);
        }
    }
}
