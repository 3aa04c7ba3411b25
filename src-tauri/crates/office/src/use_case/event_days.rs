//! When an event of a calendar file is: on its own clock, on the office's wall clock, and on which days if it repeats.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use domain::appointment::{Span, on_the_wall};
use domain::repeating::{Repeating, Until};
use icalendar::{CalendarDateTime, Component, DatePerhapsTime, Event, Property};

/// So far back and ahead, in days, repeated events are followed.
const BACK: u64 = 31;
const AHEAD: u64 = 731;
/// More days are not left out.
const MOST_EXCEPTIONS: usize = 2_000;

/// The days within which repeated events are followed.
pub(super) fn followed(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    (today - Days::new(BACK), today + Days::new(AHEAD))
}

/// Which day of which event an event changes.
pub(super) fn changed_day(event: &Event) -> Option<(String, NaiveDateTime)> {
    let which = DatePerhapsTime::from_property(event.properties().get("RECURRENCE-ID")?)?;
    Some((event.get_uid()?.to_owned(), wall(&which)))
}

/// When an event begins, on its own clock, and how long it is.
pub(super) struct Stretch {
    starts: DatePerhapsTime,
    long: TimeDelta,
}

/// One of the days of a repeated event.
pub(super) struct Repeated {
    /// When it begins on the wall.
    pub(super) wall: NaiveDateTime,
    pub(super) span: Span,
    /// Its day and time as the standard names it in `RECURRENCE-ID`.
    pub(super) named: String,
}

impl Stretch {
    pub(super) fn of(event: &Event) -> Option<Self> {
        let starts = event.get_start()?;
        let long = event.property_value("DURATION").map(str::trim).and_then(duration);
        let long = match (event.get_end(), &starts) {
            // In one clock a whole day stays one when the clocks are changed.
            (Some(end), _) if same_clock(&starts, &end) => own(&end) - own(&starts),
            (Some(end), _) => wall(&end) - wall(&starts),
            (None, _) if long.is_some() => long.unwrap_or_default(),
            (None, DatePerhapsTime::Date(_)) => TimeDelta::days(1),
            (None, DatePerhapsTime::DateTime(_)) => return None,
        };
        let stretch = Self { starts, long };
        stretch.span().map(|_| stretch)
    }

    /// Whole days end at the midnight their last day ends.
    pub(super) fn span(&self) -> Option<Span> {
        self.span_from(own(&self.starts))
    }

    fn span_from(&self, begins: NaiveDateTime) -> Option<Span> {
        let ends = begins.checked_add_signed(self.long)?;
        let start = whole_minute(wall(&at(&self.starts, begins)));
        let end = whole_minute(wall(&at(&self.starts, ends)));
        let known = |at: NaiveDateTime| (2000..=2100).contains(&at.year());
        (start < end && known(start) && known(end)).then_some(Span { start, end })
    }

    pub(super) fn repeated(&self, rule: &Repeating, event: &Event, today: NaiveDate) -> Vec<Repeated> {
        let (from, last) = followed(today);
        let first = own(&self.starts);
        let left_out = exceptions(event);
        let stands = |begins: NaiveDateTime| match rule.until() {
            None => true,
            Some(Until::Day(day)) => begins.date() <= day,
            Some(Until::Own(until)) => begins <= until,
            Some(Until::Universal(until)) => wall(&at(&self.starts, begins)) <= on_the_wall(until),
        };
        let named = |begins: NaiveDateTime| match &self.starts {
            DatePerhapsTime::Date(_) => begins.format("%Y%m%d").to_string(),
            DatePerhapsTime::DateTime(CalendarDateTime::Utc(_)) => {
                begins.format("%Y%m%dT%H%M%SZ").to_string()
            }
            DatePerhapsTime::DateTime(_) => begins.format("%Y%m%dT%H%M%S").to_string(),
        };
        rule.days(first.date(), last)
            .into_iter()
            .map(|day| day.and_time(first.time()))
            .take_while(|begins| stands(*begins))
            .filter(|begins| begins.date() >= from)
            .filter_map(|begins| {
                let wall = wall(&at(&self.starts, begins));
                let excepted = left_out.iter().any(|out| match out {
                    DatePerhapsTime::Date(day) => *day == begins.date(),
                    DatePerhapsTime::DateTime(_) => self::wall(out) == wall,
                });
                let span = self.span_from(begins).filter(|_| !excepted)?;
                Some(Repeated { wall, span, named: named(begins) })
            })
            .collect()
    }
}

/// The days that a repeated event leaves out; no file needs more than a few hundred.
fn exceptions(event: &Event) -> Vec<DatePerhapsTime> {
    let all = event.multi_properties().get("EXDATE").map(Vec::as_slice).unwrap_or_default();
    all.iter()
        .flat_map(|property| {
            property.value().split(',').filter_map(|value| {
                let mut one = Property::new(property.key(), value.trim());
                for parameter in property.params().values() {
                    one.append_parameter(parameter.clone());
                }
                DatePerhapsTime::from_property(&one)
            })
        })
        .take(MOST_EXCEPTIONS)
        .collect()
}

/// Day and time on the clock that the file names.
fn own(at: &DatePerhapsTime) -> NaiveDateTime {
    match at {
        DatePerhapsTime::Date(day) => day.and_time(NaiveTime::MIN),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(at)) => *at,
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => at.naive_utc(),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, .. }) => *date_time,
    }
}

/// Another day and time on the same clock.
fn at(like: &DatePerhapsTime, own: NaiveDateTime) -> DatePerhapsTime {
    match like {
        DatePerhapsTime::Date(_) => CalendarDateTime::Floating(own).into(),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(_)) => CalendarDateTime::Floating(own).into(),
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(_)) => CalendarDateTime::Utc(own.and_utc()).into(),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { tzid, .. }) => {
            CalendarDateTime::WithTimezone { date_time: own, tzid: tzid.clone() }.into()
        }
    }
}

fn same_clock(one: &DatePerhapsTime, other: &DatePerhapsTime) -> bool {
    use CalendarDateTime::{Floating, Utc, WithTimezone};
    use DatePerhapsTime::{Date, DateTime};
    match (one, other) {
        (Date(_), Date(_))
        | (DateTime(Floating(_)), DateTime(Floating(_)))
        | (DateTime(Utc(_)), DateTime(Utc(_))) => true,
        (DateTime(WithTimezone { tzid, .. }), DateTime(WithTimezone { tzid: too, .. })) => tzid == too,
        (Date(_) | DateTime(Floating(_) | Utc(_) | WithTimezone { .. }), _) => false,
    }
}

/// A moment on the office's wall clock.
fn wall(at: &DatePerhapsTime) -> NaiveDateTime {
    match at {
        DatePerhapsTime::Date(day) => day.and_time(NaiveTime::MIN),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(at)) => *at,
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => on_the_wall(at.naive_utc()),
        DatePerhapsTime::DateTime(zoned @ CalendarDateTime::WithTimezone { date_time, .. }) => {
            // A zone nobody knows is taken for the office's own.
            zoned.try_into_utc().map_or(*date_time, |utc| on_the_wall(utc.naive_utc()))
        }
    }
}

/// A duration of RFC 5545: `P14D`, `PT1H30M`, `P1W`.
fn duration(text: &str) -> Option<TimeDelta> {
    let mut rest = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (mut total, mut in_time) = (TimeDelta::zero(), false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            (rest, in_time) = (after, true);
            continue;
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: i64 = rest.get(..digits)?.parse().ok().filter(|count| *count < 100_000)?;
        let unit = rest.get(digits..=digits)?;
        total += match (unit, in_time) {
            ("W", false) => TimeDelta::weeks(count),
            ("D", false) => TimeDelta::days(count),
            ("H", true) => TimeDelta::hours(count),
            ("M", true) => TimeDelta::minutes(count),
            ("S", true) => TimeDelta::seconds(count),
            _ => return None,
        };
        rest = rest.get(digits + 1..)?;
    }
    (total > TimeDelta::zero()).then_some(total)
}

fn whole_minute(at: NaiveDateTime) -> NaiveDateTime {
    at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
}
