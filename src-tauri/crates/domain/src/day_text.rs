//! Days and times as typed in an office: `heute`, `g`, `mo`, `+14`, `30.11.`, `30.11.26`, ISO 8601; `9`, `930`, `9:30`, `14.15`.

use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Weekday};

/// Where a day without a year or a weekday lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Something that happened: the last such day up to today.
    Past,
    /// Something planned: the next such day from today on.
    Future,
}

/// What is wrong with a typed day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayTextError {
    /// Nothing typed.
    #[error("no day given")]
    Missing,
    /// Not understood.
    #[error("not a day")]
    NotADay,
    /// Such a day is not in the calendar.
    #[error("no such day")]
    NoSuchDay,
}

/// What is wrong with a typed time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day")]
pub struct TimeTextError;

/// Reads a day.
pub fn read_day(text: &str, today: NaiveDate, direction: Direction) -> Result<NaiveDate, DayTextError> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(DayTextError::Missing);
    }
    if let Some(day) = relative(&text, today) {
        return Ok(day);
    }
    if let Ok(day) = text.parse::<NaiveDate>() {
        return in_reach(day);
    }
    if let Some(weekday) = weekday(&text) {
        return Ok(nearest(weekday, today, direction));
    }
    let parts: Vec<&str> = text.split(['.', '/', ' ']).filter(|part| !part.is_empty()).collect();
    let number = |s: &str| s.parse::<u32>().map_err(|_| DayTextError::NotADay);
    match parts.as_slice() {
        [d, m] => without_year(number(d)?, number(m)?, today, direction),
        [d, m, y] if y.len() == 4 || y.len() == 2 => {
            let year = i32::try_from(number(y)?).map_err(|_| DayTextError::NotADay)?;
            let year = if y.len() == 2 { today.year() / 100 * 100 + year } else { year };
            in_reach(NaiveDate::from_ymd_opt(year, number(m)?, number(d)?).ok_or(DayTextError::NoSuchDay)?)
        }
        _ => Err(DayTextError::NotADay),
    }
}

fn relative(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let days = match text {
        "h" | "heute" | "today" => 0,
        "g" | "gestern" | "yesterday" => -1,
        "m" | "morgen" | "tomorrow" => 1,
        _ => {
            let count: i64 = text.strip_prefix(['+', '-'])?.parse().ok()?;
            if text.starts_with('-') { -count } else { count }
        }
    };
    (days.abs() <= 3_660).then(|| today + Duration::days(days))
}

fn in_reach(day: NaiveDate) -> Result<NaiveDate, DayTextError> {
    if (1900..=2200).contains(&day.year()) { Ok(day) } else { Err(DayTextError::NotADay) }
}

fn without_year(
    day: u32,
    month: u32,
    today: NaiveDate,
    direction: Direction,
) -> Result<NaiveDate, DayTextError> {
    let years = match direction {
        Direction::Past => [today.year(), today.year() - 1],
        Direction::Future => [today.year(), today.year() + 1],
    };
    let fits = |date: &NaiveDate| match direction {
        Direction::Past => *date <= today,
        Direction::Future => *date >= today,
    };
    years
        .into_iter()
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(fits)
        .ok_or(DayTextError::NoSuchDay)
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "mo" | "montag" | "mon" => Weekday::Mon,
        "di" | "dienstag" | "tue" => Weekday::Tue,
        "mi" | "mittwoch" | "wed" => Weekday::Wed,
        "do" | "donnerstag" | "thu" => Weekday::Thu,
        "fr" | "freitag" | "fri" => Weekday::Fri,
        "sa" | "samstag" | "sat" => Weekday::Sat,
        "so" | "sonntag" | "sun" => Weekday::Sun,
        _ => return None,
    })
}

fn nearest(weekday: Weekday, today: NaiveDate, direction: Direction) -> NaiveDate {
    let ahead = i64::from((7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7);
    match direction {
        Direction::Future => today + Duration::days(ahead),
        Direction::Past => today - Duration::days((7 - ahead) % 7),
    }
}

/// Reads a time of day; empty = none.
pub fn read_time(text: &str) -> Result<Option<NaiveTime>, TimeTextError> {
    let text = text.trim().trim_end_matches("Uhr").trim_end_matches("uhr").trim();
    if text.is_empty() {
        return Ok(None);
    }
    let parts: Vec<&str> = text.split([':', '.', ',']).collect();
    let number = |s: &str| s.parse::<u32>().map_err(|_| TimeTextError);
    let (hour, minute) = match parts.as_slice() {
        [hour] if hour.len() <= 2 => (number(hour)?, 0),
        [both] if both.len() == 3 || both.len() == 4 => {
            let (hour, minute) = both.split_at_checked(both.len() - 2).ok_or(TimeTextError)?;
            (number(hour)?, number(minute)?)
        }
        [hour, minute] if minute.len() == 2 && hour.len() <= 2 => (number(hour)?, number(minute)?),
        _ => return Err(TimeTextError),
    };
    NaiveTime::from_hms_opt(hour, minute, 0).map(Some).ok_or(TimeTextError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TODAY: &str = "2026-11-23"; // a Monday

    fn past(text: &str) -> Result<String, DayTextError> {
        read_day(text, TODAY.parse().unwrap(), Direction::Past).map(|d| d.to_string())
    }

    #[test]
    fn days_are_read_as_an_office_types_them() {
        for (text, day) in [
            ("heute", "2026-11-23"),
            ("h", "2026-11-23"),
            ("g", "2026-11-22"),
            ("mo", "2026-11-23"),
            ("fr", "2026-11-20"),
            ("-3", "2026-11-20"),
            ("30.11.", "2025-11-30"),
            ("1.11", "2026-11-01"),
            ("1.11.26", "2026-11-01"),
            ("01.11.2026", "2026-11-01"),
            ("2026-11-01", "2026-11-01"),
        ] {
            assert_eq!(past(text).as_deref(), Ok(day), "{text}");
        }
        let next = |text| read_day(text, TODAY.parse().unwrap(), Direction::Future).unwrap().to_string();
        assert_eq!(next("30.11."), "2026-11-30");
        assert_eq!(next("fr"), "2026-11-27");
        assert_eq!(next("+14"), "2026-12-07");
    }

    #[test]
    fn what_is_no_day_is_said_to_be_none() {
        assert_eq!(past(""), Err(DayTextError::Missing));
        assert_eq!(past("31.2.2026"), Err(DayTextError::NoSuchDay));
        assert_eq!(past("bald"), Err(DayTextError::NotADay));
        assert_eq!(past("1.1.0024"), Err(DayTextError::NotADay));
    }

    #[test]
    fn times_are_read_as_an_office_types_them() {
        for (text, time) in
            [("9", "09:00"), ("930", "09:30"), ("9:30", "09:30"), ("14.15", "14:15"), ("0905", "09:05")]
        {
            let read = read_time(text).unwrap().unwrap().format("%H:%M").to_string();
            assert_eq!(read, time, "{text}");
        }
        assert_eq!(read_time(" "), Ok(None));
        assert!(read_time("25").is_err() && read_time("9:7").is_err() && read_time("x").is_err());
    }

    proptest! {
        #[test]
        fn no_text_makes_them_panic(text in "\\PC*") {
            let _ = past(&text);
            let _ = read_time(&text);
        }
    }
}
