//! Day, date and time in the words and digits of a language. The calendar is ours, as German offices and clocks go by it; another
//! one stands beside it.

use chrono::{Datelike, NaiveDateTime, Timelike};
use domain::Calendar;
use schema::{AlsoDate, SlipWords};

/// A moment in words.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) weekday: String,
    pub(crate) date: String,
    /// The same date in another calendar or in numbers.
    pub(crate) also: Option<String>,
    /// In 24 hours.
    pub(crate) time: String,
    /// Before or after noon, where that must be said.
    pub(crate) half: Option<String>,
}

/// A moment in the words of a language.
pub(crate) fn when(at: NaiveDateTime, words: &SlipWords) -> When {
    let of = |list: &[String], place: u32| usize::try_from(place).ok().and_then(|at| list.get(at)).cloned();
    let number = |n: u32| words.digits.write(&n.to_string());
    let put = |pattern: &str, day: &str, month: &str, year: i32| {
        let year = words.digits.write(&year.to_string());
        pattern.replace("{day}", day).replace("{month}", month).replace("{year}", &year)
    };
    let first = words.first_day.clone().filter(|_| at.day() == 1);
    let day = first.unwrap_or_else(|| number(at.day()));
    let also = words.also.as_ref().and_then(|also| match also {
        AlsoDate::Persian { date, months } => {
            let (year, month, day) = Calendar::Persian.date(at.date())?;
            Some(put(date, &number(day), &of(months.as_slice(), month - 1)?, year))
        }
        AlsoDate::Numbers { date } => Some(put(date, &number(at.day()), &number(at.month()), at.year())),
    });
    When {
        weekday: of(&words.weekdays, at.weekday().num_days_from_monday()).unwrap_or_default(),
        date: put(&words.date, &day, &of(&words.months, at.month0()).unwrap_or_default(), at.year()),
        also,
        time: words.digits.write(&at.format("%H:%M").to_string()),
        half: if at.hour() < 12 { words.before_noon.clone() } else { words.after_noon.clone() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use schema::{SlipLanguage, slip_words};

    #[test]
    fn a_moment_is_told_in_every_language() {
        let at = "2026-12-03T10:30:00".parse().unwrap();
        let told = SlipLanguage::ALL.map(|language| {
            let when = when(at, slip_words(language));
            [when.weekday, when.date, when.also.unwrap_or_default(), when.time].join(" | ")
        });
        assert_eq!(
            told,
            [
                "Donnerstag | 3. Dezember 2026 |  | 10:30",
                "Thursday | 3 December 2026 |  | 10:30",
                "jeudi | 3 décembre 2026 |  | 10:30",
                "الخميس | ٣ كانون الأول/ديسمبر ٢٠٢٦ |  | ١٠:٣٠",
                "پنجشنبه | ۳ دسامبر ۲۰۲۶ | ۱۲ آذر ۱۴۰۵ | ۱۰:۳۰",
                "پنجشنبه | ۳ دسمبر ۲۰۲۶ | ۱۲ قوس ۱۴۰۵ | ۱۰:۳۰",
                "pêncşem | 3 kanûn 2026 | 3.12.2026 | 10:30",
                "Perşembe | 3 Aralık 2026 |  | 10:30",
                "четвер | 3 грудня 2026 |  | 10:30",
                "четверг | 3 декабря 2026 |  | 10:30",
                "ሓሙስ | 3 ታሕሳስ 2026 | 3/12/2026 | 10:30",
            ]
        );
    }

    #[test]
    fn the_first_of_a_month_and_the_afternoon_are_told_where_a_language_tells_them() {
        let told = |at: &str, language| when(at.parse().unwrap(), slip_words(language));
        assert_eq!(told("2027-05-01T09:00:00", SlipLanguage::Fr).date, "1er mai 2027");
        assert_eq!(told("2027-05-01T09:00:00", SlipLanguage::Ti).half.as_deref(), Some("ቅድሚ ቀትሪ"));
        assert_eq!(told("2027-05-01T12:00:00", SlipLanguage::Ti).half.as_deref(), Some("ድሕሪ ቀትሪ"));
        assert_eq!(told("2027-05-01T12:00:00", SlipLanguage::De).half, None);
    }
}
