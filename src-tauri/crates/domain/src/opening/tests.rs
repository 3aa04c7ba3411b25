//! Openings of a day minute by minute: what a rule, an exception, a closure and an absence leave of it.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap()
}

fn rule(id: i64, from: u32, to: u32) -> OpeningRule {
    OpeningRule {
        id,
        staff: StaffId(1),
        place: None,
        weekdays: Weekdays(0b11111),
        from: time(from),
        to: time(to),
        kind: OpeningKind::Appointments,
        slot: 45,
        capacity: 1,
        valid_from: day("2026-01-01"),
        valid_to: None,
        in_school_holidays: true,
    }
}

fn off(kind: OffKind, staff: Option<i64>, from: &str, to: &str) -> Off {
    let at = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
    Off { id: 9, kind, staff: staff.map(StaffId), span: Span { start: at(from), end: at(to) } }
}

fn starts(calendar: &Calendar, on: &str, there: &[Takes]) -> Vec<String> {
    let midnight = day("2026-01-01").and_time(NaiveTime::MIN);
    let free = calendar.free(day(on), there, None, midnight);
    free.iter().map(|free| free.span.start.format("%H:%M").to_string()).collect()
}

#[test]
fn a_morning_has_four_times_and_a_taken_one_is_not_among_them() {
    let calendar = Calendar { rules: vec![rule(1, 9 * 60, 12 * 60)], ..Calendar::default() };
    assert_eq!(starts(&calendar, "2026-11-23", &[]), ["09:00", "09:45", "10:30", "11:15"]);
    assert!(starts(&calendar, "2026-11-22", &[]).is_empty(), "a Sunday");
    let there = Takes {
        id: Some(1),
        span: Span {
            start: day("2026-11-23").and_time(time(600)),
            end: day("2026-11-23").and_time(time(645)),
        },
        staff: StaffId(1),
        room: None,
        persons: Vec::new(),
        interpreter: None,
    };
    assert_eq!(starts(&calendar, "2026-11-23", &[there]), ["09:00", "11:15"]);
}

#[test]
fn holidays_closures_absences_and_exceptions_are_kept() {
    let mut calendar = Calendar { rules: vec![rule(1, 540, 720)], ..Calendar::default() };
    calendar.holidays.push(day("2026-12-25"));
    calendar.off.push(off(OffKind::Absence, Some(1), "2026-11-23T10:00", "2026-11-23T11:15"));
    calendar.off.push(off(OffKind::Absence, Some(2), "2026-11-24T00:00", "2026-11-25T00:00"));
    calendar.off.push(off(OffKind::Closure, None, "2026-11-26T00:00", "2026-11-28T00:00"));
    calendar.exceptions.push(OpeningException {
        rule: 1,
        day: day("2026-11-25"),
        hours: Some((time(600), time(690))),
    });
    calendar.exceptions.push(OpeningException { rule: 1, day: day("2026-11-30"), hours: None });
    assert!(starts(&calendar, "2026-12-25", &[]).is_empty());
    assert_eq!(starts(&calendar, "2026-11-23", &[]), ["09:00", "11:15"]);
    assert_eq!(starts(&calendar, "2026-11-24", &[]).len(), 4, "somebody else is away");
    assert_eq!(starts(&calendar, "2026-11-25", &[]), ["10:00", "10:45"]);
    assert!(starts(&calendar, "2026-11-26", &[]).is_empty());
    assert!(starts(&calendar, "2026-11-27", &[]).is_empty());
    assert!(starts(&calendar, "2026-11-30", &[]).is_empty());
}

#[test]
fn a_rule_can_rest_in_school_holidays_and_has_its_first_and_last_day() {
    let mut calendar = Calendar {
        rules: vec![OpeningRule {
            in_school_holidays: false,
            valid_to: Some(day("2026-12-31")),
            ..rule(1, 540, 720)
        }],
        ..Calendar::default()
    };
    calendar.off.push(off(OffKind::School, None, "2026-12-23T00:00", "2027-01-07T00:00"));
    assert!(starts(&calendar, "2026-12-28", &[]).is_empty());
    assert_eq!(starts(&calendar, "2026-12-22", &[]).len(), 4);
    assert!(starts(&calendar, "2027-01-11", &[]).is_empty());
}

#[test]
fn an_open_hour_gives_no_times_and_is_told_when_somebody_books_into_it() {
    let open = OpeningRule { kind: OpeningKind::OpenHour, ..rule(1, 540, 720) };
    let calendar = Calendar { rules: vec![open], ..Calendar::default() };
    assert!(starts(&calendar, "2026-11-23", &[]).is_empty());
    let at = |from, to| Span {
        start: day("2026-11-23").and_time(time(from)),
        end: day("2026-11-23").and_time(time(to)),
    };
    assert_eq!(calendar.against(StaffId(1), at(600, 630)), [Clash::OpenHour]);
    assert_eq!(calendar.against(StaffId(1), at(800, 830)), [Clash::OutsideHours]);
    assert!(
        calendar.against(StaffId(2), at(800, 830)).is_empty(),
        "no hours known, nothing to be outside of"
    );
}

#[test]
fn several_persons_are_open_as_long_as_one_of_them_is() {
    use AppointmentState::{Appeared, Cancelled, Confirmed, Missed};
    assert_eq!(together(&[Appeared, Confirmed]), Some(Confirmed));
    assert_eq!(together(&[Missed, Appeared]), Some(Appeared));
    assert_eq!(together(&[Cancelled]), Some(Cancelled));
    assert_eq!(together(&[]), None);
}

proptest! {
    /// Against a reckoning minute by minute.
    #[test]
    fn a_window_holds_exactly_the_minutes_that_are_left(
        hours in prop::collection::vec((0u32..1300, 10u32..400), 1..4),
        away in prop::collection::vec((0u32..1430, 1u32..600, 0u8..3), 0..6),
    ) {
        let on = day("2026-11-23");
        let midnight = on.and_time(NaiveTime::MIN);
        let at = |minute: u32| midnight + TimeDelta::minutes(i64::from(minute));
        let mut calendar = Calendar::default();
        for (id, (from, long)) in (1..).zip(&hours) {
            calendar.rules.push(rule(id, *from, (from + long).min(1439)));
        }
        for (from, long, kind) in &away {
            let (kind, staff) = match kind {
                0 => (OffKind::Closure, None),
                1 => (OffKind::Absence, Some(StaffId(1))),
                _ => (OffKind::Absence, Some(StaffId(2))),
            };
            calendar.off.push(Off { id: 1, kind, staff, span: Span { start: at(*from), end: at(from + long) } });
        }
        let windows = calendar.windows(on);
        for (id, (from, long)) in (1..).zip(&hours) {
            for minute in 0..1440u32 {
                let open = (*from..(from + long).min(1439)).contains(&minute);
                let gone = away.iter().any(|(start, length, kind)| *kind < 2 && (*start..start + length).contains(&minute));
                let within = windows.iter().filter(|w| w.rule == id && w.span.start <= at(minute) && at(minute) < w.span.end).count();
                prop_assert_eq!(within, usize::from(open && !gone), "rule {} minute {}", id, minute);
            }
        }
    }

    #[test]
    fn a_free_time_never_clashes_once_it_is_taken(
        taken in prop::collection::vec((480u32..1000, 5u32..120), 0..12), minutes in 10u32..90,
    ) {
        let on = day("2026-11-23");
        let at = |minute: u32| on.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minute));
        let takes = |id, span| Takes { id, span, staff: StaffId(1), room: None, persons: Vec::new(), interpreter: None };
        let there: Vec<Takes> = (1..).zip(&taken).map(|(id, (from, long))| takes(Some(id), Span { start: at(*from), end: at(from + long) })).collect();
        let calendar = Calendar { rules: vec![rule(1, 480, 1080)], ..Calendar::default() };
        for free in calendar.free(on, &there, Some(minutes), at(0)) {
            prop_assert!(crate::appointment::clashes(&takes(None, free.span), &there).is_empty());
            prop_assert!(calendar.against(StaffId(1), free.span).is_empty());
        }
    }
}
