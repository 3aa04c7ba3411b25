//! The text of one cell to a day, a time, a number. Must not: know which column it stands in.

use crate::Reason;
use chrono::{Datelike, NaiveDate, NaiveTime};
use domain::Birth;

/// `TT.MM.JJJJ` (a leading zero may be missing). Years before 1900 are typing errors.
pub(crate) fn day(text: &str) -> Result<NaiveDate, Reason> {
    let parts: Vec<&str> = text.split('.').collect();
    let [day, month, year] = parts.as_slice() else { return Err(Reason::NotADate) };
    let day = digits(day, 1..=2).ok_or(Reason::NotADate)?;
    let month = digits(month, 1..=2).ok_or(Reason::NotADate)?;
    let year = digits(year, 4..=4).filter(|year| *year >= 1900).ok_or(Reason::NotADate)?;
    let year = i32::try_from(year).map_err(|_| Reason::NotADate)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Reason::NotADate)
}

/// `TT.MM.JJJJ` or `JJJJ`, not after `today`.
pub(crate) fn birth(text: &str, today: NaiveDate) -> Result<Birth, Reason> {
    let birth = match digits(text, 4..=4) {
        Some(year) if year >= 1900 => Birth::in_year(i32::try_from(year).map_err(|_| Reason::NotADate)?),
        Some(_) => return Err(Reason::NotADate),
        None => Birth::on(day(text)?),
    };
    match birth.earliest() {
        Some(earliest) if earliest > today || birth.year > today.year() => Err(Reason::BornAfterToday),
        Some(_) => Ok(birth),
        None => Err(Reason::NotADate),
    }
}

/// `HH:MM` (a leading zero may be missing).
pub(crate) fn time(text: &str) -> Result<NaiveTime, Reason> {
    let (hour, minute) = text.split_once(':').ok_or(Reason::NotATime)?;
    let hour = digits(hour, 1..=2).ok_or(Reason::NotATime)?;
    let minute = digits(minute, 2..=2).ok_or(Reason::NotATime)?;
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(Reason::NotATime)
}

/// A whole number from 0; `30,0` is one, `12,5` is not.
pub(crate) fn count(text: &str) -> Result<u32, Reason> {
    let millionths = decimal(text)?;
    if millionths % 1_000_000 != 0 {
        return Err(Reason::NotAWholeNumber);
    }
    u32::try_from(millionths / 1_000_000).map_err(|_| Reason::NotANumber)
}

/// A duration in minutes: 0 to 1,440.
pub(crate) fn minutes(text: &str) -> Result<u32, Reason> {
    match count(text) {
        Ok(minutes) if minutes > 24 * 60 => Err(Reason::LongerThanADay),
        other => other,
    }
}

/// A duration in hours, in millionths of an hour: 0 to 24.
pub(crate) fn hours(text: &str) -> Result<i64, Reason> {
    match decimal(text) {
        Ok(hours) if hours > 24 * 1_000_000 => Err(Reason::LongerThanADay),
        other => other,
    }
}

/// A number from 0 with comma or point, in millionths; further digits are rounded half up.
pub(crate) fn decimal(text: &str) -> Result<i64, Reason> {
    let unsigned = text.strip_prefix(['-', '−']).unwrap_or(text);
    let (whole, part) = unsigned.split_once([',', '.']).unwrap_or((unsigned, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) || whole.len() > 9 {
        return Err(Reason::NotANumber);
    }
    let mut millionths: i64 = whole.parse().map_err(|_| Reason::NotANumber)?;
    for place in 0..6 {
        let digit = part.as_bytes().get(place).map_or(0, |byte| i64::from(byte - b'0'));
        millionths = millionths * 10 + digit;
    }
    if part.as_bytes().get(6).is_some_and(|next| *next >= b'5') {
        millionths += 1;
    }
    if unsigned.len() < text.len() && millionths > 0 { Err(Reason::NegativeNumber) } else { Ok(millionths) }
}

fn digits(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let good = length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if good { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_are_read_only_where_they_exist() {
        assert_eq!(day("29.02.2024"), Ok(ymd(2024, 2, 29)));
        assert_eq!(day("1.2.2025"), Ok(ymd(2025, 2, 1)));
        assert_eq!(day("31.12.9999"), Ok(ymd(9999, 12, 31)), "open end of many lists");
        let none = [
            "29.02.2025",
            "31.02.1990",
            "00.01.2025",
            "01.13.2025",
            "01.01.0024",
            "01.01.24",
            "2025-01-13",
            "vor 1990",
            "01.01.2025 09:30",
            "1.1",
            "",
            "01.01.20255",
            "+1.01.2025",
            "٠١.٠١.٢٠٢٥",
        ];
        for text in none {
            assert_eq!(day(text), Err(Reason::NotADate), "{text:?}");
        }
    }

    #[test]
    fn births_may_be_years_but_not_in_the_future() {
        let today = ymd(2026, 4, 1);
        assert_eq!(birth("1985", today), Ok(Birth::in_year(1985)));
        assert_eq!(birth("2026", today), Ok(Birth::in_year(2026)), "1 January has passed");
        assert_eq!(birth("01.04.2026", today), Ok(Birth::on(today)), "born today");
        assert_eq!(birth("02.04.2026", today), Err(Reason::BornAfterToday));
        assert_eq!(birth("2027", today), Err(Reason::BornAfterToday));
        assert_eq!(birth("01.01.2190", today), Err(Reason::BornAfterToday));
        assert_eq!(birth("0024", today), Err(Reason::NotADate));
        assert_eq!(birth("85", today), Err(Reason::NotADate));
    }

    #[test]
    fn times_are_within_a_day() {
        assert_eq!(time("9:05"), Ok(NaiveTime::from_hms_opt(9, 5, 0).unwrap()));
        for text in ["24:00", "25:61", "9", "9.30", "09:3", "09:30:00", ""] {
            assert_eq!(time(text), Err(Reason::NotATime), "{text:?}");
        }
    }

    #[test]
    fn durations_are_whole_minutes_of_a_day() {
        assert_eq!(minutes("0"), Ok(0));
        assert_eq!(minutes("30,0"), Ok(30));
        assert_eq!(minutes("1440"), Ok(1440));
        assert_eq!(minutes("1441"), Err(Reason::LongerThanADay));
        assert_eq!(minutes("100000"), Err(Reason::LongerThanADay));
        assert_eq!(minutes("-5"), Err(Reason::NegativeNumber));
        assert_eq!(minutes("12,5"), Err(Reason::NotAWholeNumber));
        for text in ["abc", "30 min", "1e3", "1.000,5", "", ",5", "5,", "99999999999"] {
            assert_eq!(minutes(text), Err(Reason::NotANumber), "{text:?}");
        }
    }

    #[test]
    fn decimals_have_a_comma_or_a_point() {
        assert_eq!(decimal("1,5"), Ok(1_500_000));
        assert_eq!(decimal("0.5"), Ok(500_000));
        assert_eq!(decimal("0,3333335"), Ok(333_334), "rounded half up at the millionth");
        assert_eq!(decimal("-0,5"), Err(Reason::NegativeNumber));
        assert_eq!(decimal("-0"), Ok(0));
        assert_eq!(hours("24,5"), Err(Reason::LongerThanADay));
    }
}
