//! A day as one says it: `Mo, 2. November 2026`.

use chrono::{Datelike, NaiveDate, Weekday};
use schema::codes::Lang;

/// `Mo, 2. November 2026` or `Mon, 2 November 2026`.
pub fn day_in_words(day: NaiveDate, lang: Lang) -> String {
    let (weekday, month) = (weekday(day.weekday(), lang), month(day.month(), lang));
    match lang {
        Lang::De => format!("{weekday}, {}. {month} {}", day.day(), day.year()),
        Lang::En => format!("{weekday}, {} {month} {}", day.day(), day.year()),
    }
}

fn weekday(weekday: Weekday, lang: Lang) -> &'static str {
    let (de, en) = match weekday {
        Weekday::Mon => ("Mo", "Mon"),
        Weekday::Tue => ("Di", "Tue"),
        Weekday::Wed => ("Mi", "Wed"),
        Weekday::Thu => ("Do", "Thu"),
        Weekday::Fri => ("Fr", "Fri"),
        Weekday::Sat => ("Sa", "Sat"),
        Weekday::Sun => ("So", "Sun"),
    };
    match lang {
        Lang::De => de,
        Lang::En => en,
    }
}

fn month(month: u32, lang: Lang) -> &'static str {
    let (de, en) = match month {
        1 => ("Januar", "January"),
        2 => ("Februar", "February"),
        3 => ("März", "March"),
        4 => ("April", "April"),
        5 => ("Mai", "May"),
        6 => ("Juni", "June"),
        7 => ("Juli", "July"),
        8 => ("August", "August"),
        9 => ("September", "September"),
        10 => ("Oktober", "October"),
        11 => ("November", "November"),
        _ => ("Dezember", "December"),
    };
    match lang {
        Lang::De => de,
        Lang::En => en,
    }
}
