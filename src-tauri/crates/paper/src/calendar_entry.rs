//! The appointment as an entry for the calendar of a phone (iCalendar, RFC 5545). It says when and where, never what for: whoever
//! looks over a shoulder at a phone reads "appointment". Nothing in it names an office or this program.

use crate::PaperError;
use chrono::{DateTime, Duration, LocalResult, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::Berlin;

/// Length of an appointment that tells none, in minutes.
const USUAL: u32 = 30;
/// The longest line in octets (RFC 5545 § 3.1), without its end.
const LINE: usize = 75;

/// The moment of a time on the office's wall. In the hour that comes twice in autumn the first, in summer time, is meant.
///
/// # Errors
/// [`PaperError::NoSuchTime`] in the hour that is left out in spring.
pub(crate) fn moment(at: NaiveDateTime) -> Result<DateTime<Utc>, PaperError> {
    match Berlin.from_local_datetime(&at) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => Ok(moment.to_utc()),
        LocalResult::None => Err(PaperError::NoSuchTime),
    }
}

/// The entry, its time in UTC, so that every phone shows it right whatever zone it knows.
pub(crate) fn entry(
    start: DateTime<Utc>,
    minutes: Option<u32>,
    summary: &str,
    place: Option<&str>,
) -> String {
    let stamp = |moment: DateTime<Utc>| moment.format("%Y%m%dT%H%M%SZ").to_string();
    let end = start + Duration::minutes(i64::from(minutes.unwrap_or(USUAL)));
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//A//A//DE".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", stamp(start)),
        format!("DTSTAMP:{}", stamp(start)),
        format!("DTSTART:{}", stamp(start)),
        format!("DTEND:{}", stamp(end)),
        format!("SUMMARY:{}", escaped(summary)),
    ];
    lines.extend(place.map(|place| format!("LOCATION:{}", escaped(place))));
    lines.extend(["END:VEVENT".to_owned(), "END:VCALENDAR".to_owned()]);
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

/// RFC 5545 § 3.3.11.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Lines no longer than allowed, never broken within a character.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_time_is_the_right_moment_in_winter_and_in_summer() {
        for (wall, utc) in [
            ("2026-12-03T10:30:00", "2026-12-03T09:30:00Z"),
            ("2026-07-03T10:30:00", "2026-07-03T08:30:00Z"),
            ("2027-03-28T01:59:00", "2027-03-28T00:59:00Z"),
            ("2027-03-28T03:00:00", "2027-03-28T01:00:00Z"),
            ("2026-10-25T02:30:00", "2026-10-25T00:30:00Z"),
            ("2026-10-25T03:00:00", "2026-10-25T02:00:00Z"),
        ] {
            assert_eq!(moment(at(wall)), Ok(utc.parse().unwrap()), "{wall}");
        }
        assert_eq!(moment(at("2027-03-28T02:30:00")), Err(PaperError::NoSuchTime));
    }

    #[test]
    fn an_entry_says_when_and_where_and_nothing_else() {
        let start = moment(at("2026-12-03T10:30:00")).unwrap();
        let entry = entry(start, Some(45), "Termin", Some("Raum 2, Probeweg 1; Hof"));
        assert_eq!(
            entry.lines().collect::<Vec<_>>(),
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//A//A//DE",
                "BEGIN:VEVENT",
                "UID:20261203T093000Z",
                "DTSTAMP:20261203T093000Z",
                "DTSTART:20261203T093000Z",
                "DTEND:20261203T101500Z",
                "SUMMARY:Termin",
                "LOCATION:Raum 2\\, Probeweg 1\\; Hof",
                "END:VEVENT",
                "END:VCALENDAR",
            ]
        );
    }

    #[test]
    fn lines_are_folded_between_characters() {
        let start = moment(at("2026-12-03T10:30:00")).unwrap();
        let place = "ክፍሊ ".repeat(20);
        let entry = entry(start, None, "ቆጸራ", Some(&place));
        assert!(entry.split("\r\n").all(|line| line.len() <= LINE), "{entry}");
        assert!(entry.replace("\r\n ", "").contains(&place), "unfolded it is whole");
    }
}
