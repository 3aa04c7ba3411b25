//! Appointments: when, with whom, in which state, and how a series of them repeats.
//! All times are those of the office's wall clock.

use crate::{AgencyId, PersonId, PlaceId, StaffId};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// What happened to a person's appointment, or is to happen (domain.md b7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AppointmentState {
    /// Asked for, not yet confirmed.
    Asked,
    /// Agreed.
    Confirmed,
    /// The person came.
    Appeared,
    /// She did not come and had said so before.
    Excused,
    /// She did not come and had not said so.
    Missed,
    /// It takes place at another time.
    Moved,
    /// The office cancelled it.
    Cancelled,
}

impl AppointmentState {
    /// All of them, in the order of a life.
    pub const ALL: [Self; 7] = [
        Self::Asked,
        Self::Confirmed,
        Self::Appeared,
        Self::Excused,
        Self::Missed,
        Self::Moved,
        Self::Cancelled,
    ];

    /// Its code in the vault and on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Appeared => "appeared",
            Self::Excused => "excused",
            Self::Missed => "missed",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Nothing is known yet of how it went.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Confirmed)
    }

    /// Does it keep its time, so that nothing else may lie there?
    pub fn keeps_its_time(self) -> bool {
        matches!(self, Self::Asked | Self::Confirmed | Self::Appeared)
    }
}

/// Where the request to an interpreter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterpreterState {
    /// Asked, no answer yet.
    Requested,
    /// Will come.
    Confirmed,
    /// Will not come, or such a talk is not covered by the pool.
    Refused,
}

impl InterpreterState {
    /// Its code in the vault and on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Requested, Self::Confirmed, Self::Refused].into_iter().find(|state| state.code() == code)
    }
}

/// A stretch of a day, from `start` up to and without `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First moment.
    pub start: NaiveDateTime,
    /// The moment it is over.
    pub end: NaiveDateTime,
}

/// What is wrong with a time of an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SpanError {
    /// Less than 5 minutes or more than 12 hours.
    #[error("an appointment takes 5 minutes to 12 hours")]
    OddLength,
    /// It would end after midnight.
    #[error("it must end on its day")]
    PastMidnight,
    /// The clocks are put forward over this moment.
    #[error("the clocks are put forward then: there is no such time")]
    NoSuchTime,
}

impl Span {
    /// A stretch of so many minutes, which ends on its day and begins at a time that exists.
    ///
    /// # Errors
    /// [`SpanError`], by what is wrong.
    pub fn of(start: NaiveDateTime, minutes: u32) -> Result<Self, SpanError> {
        if !(5..=720).contains(&minutes) {
            return Err(SpanError::OddLength);
        }
        let end = start + TimeDelta::minutes(i64::from(minutes));
        let midnight = (start.date() + Days::new(1)).and_time(NaiveTime::MIN);
        if end > midnight {
            return Err(SpanError::PastMidnight);
        }
        if !exists(start) {
            return Err(SpanError::NoSuchTime);
        }
        Ok(Self { start, end })
    }

    /// Do the two share a moment?
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Is there such a time on German clocks? In the night in which they are put forward an hour is missing.
pub fn exists(at: NaiveDateTime) -> bool {
    !matches!(at.and_local_timezone(chrono_tz::Europe::Berlin), chrono::LocalResult::None)
}

/// The moment in universal time; of a time that comes twice the first, of one that does not exist the same time one hour later.
pub fn universal(at: NaiveDateTime) -> NaiveDateTime {
    use chrono::LocalResult::{Ambiguous, None, Single};
    match at.and_local_timezone(chrono_tz::Europe::Berlin) {
        Single(one) | Ambiguous(one, _) => one.naive_utc(),
        None => at - TimeDelta::hours(1),
    }
}

/// The office's wall clock at a moment of universal time.
pub fn on_the_wall(utc: NaiveDateTime) -> NaiveDateTime {
    utc.and_utc().with_timezone(&chrono_tz::Europe::Berlin).naive_local()
}

/// How a series repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Every day.
    Daily,
    /// Every so many weeks, on the weekday of the first.
    Weekly(u32),
    /// Every month on the same weekday of the month: the second Tuesday, say. A month without a fifth one is left out.
    Monthly,
}

impl Rhythm {
    /// Its code in the vault and on the wire.
    pub fn code(self) -> String {
        match self {
            Self::Daily => "daily".to_owned(),
            Self::Weekly(every) => format!("weekly-{every}"),
            Self::Monthly => "monthly".to_owned(),
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "daily" => Some(Self::Daily),
            "monthly" => Some(Self::Monthly),
            _ => {
                let every = code.strip_prefix("weekly-")?.parse().ok()?;
                (1..=8).contains(&every).then_some(Self::Weekly(every))
            }
        }
    }
}

/// The most appointments of one series: two years of weeks.
pub const LONGEST_SERIES: usize = 104;

/// Nobody looks further than this many turns of a rhythm: 27 years of days.
const MOST_TURNS: u32 = 10_000;

/// The days of a series, the first among them, up to and with `until`; at most [`LONGEST_SERIES`].
pub fn series_days(first: NaiveDate, rhythm: Rhythm, until: NaiveDate) -> Vec<NaiveDate> {
    turns(first, rhythm).take_while(|day| *day <= until).take(LONGEST_SERIES).collect()
}

/// The days of a series that lie after a day, up to and with `until`; at most [`LONGEST_SERIES`] of them.
pub fn series_days_after(
    first: NaiveDate,
    rhythm: Rhythm,
    after: NaiveDate,
    until: NaiveDate,
) -> Vec<NaiveDate> {
    let coming = turns(first, rhythm).skip_while(|day| *day <= after);
    coming.take_while(|day| *day <= until).take(LONGEST_SERIES).collect()
}

/// The days on which a rhythm that begins on a day falls, the first among them.
fn turns(first: NaiveDate, rhythm: Rhythm) -> impl Iterator<Item = NaiveDate> {
    let nth = first.day0() / 7 + 1;
    let day = move |step: u32| match rhythm {
        Rhythm::Daily => first.checked_add_days(Days::new(u64::from(step))).map(Some),
        Rhythm::Weekly(every) => first.checked_add_days(Days::new(7 * u64::from(every * step))).map(Some),
        Rhythm::Monthly => {
            let month = first.with_day(1)?.checked_add_months(Months::new(step))?;
            let nth = u8::try_from(nth).ok()?;
            Some(
                NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), first.weekday(), nth)
                    .filter(|day| day.month() == month.month()),
            )
        }
    };
    (0..MOST_TURNS).map_while(day).flatten()
}

/// Why a time is not free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clash {
    /// The counsellor has something else.
    Counsellor(i64),
    /// One of the persons has another appointment.
    Person(i64),
    /// The room is taken.
    Room(i64),
    /// The interpreter is elsewhere.
    Interpreter(i64),
    /// The counsellor is away.
    Absence(i64),
    /// The office is closed.
    Closure(i64),
    /// A public holiday.
    Holiday,
    /// The counsellor has an open consultation hour then.
    OpenHour,
    /// Outside the counsellor's opening hours.
    OutsideHours,
    /// Nearer than the notice the interpreter needs, in working days.
    Notice,
}

impl Clash {
    /// Its code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Counsellor(_) => "counsellor",
            Self::Person(_) => "person",
            Self::Room(_) => "room",
            Self::Interpreter(_) => "interpreter",
            Self::Absence(_) => "absence",
            Self::Closure(_) => "closure",
            Self::Holiday => "holiday",
            Self::OpenHour => "open-hour",
            Self::OutsideHours => "outside-hours",
            Self::Notice => "notice",
        }
    }

    /// The appointment, absence or closure it clashes with.
    pub fn with(self) -> Option<i64> {
        match self {
            Self::Counsellor(id)
            | Self::Person(id)
            | Self::Room(id)
            | Self::Interpreter(id)
            | Self::Absence(id)
            | Self::Closure(id) => Some(id),
            Self::Holiday | Self::OpenHour | Self::OutsideHours | Self::Notice => None,
        }
    }

    /// Must somebody decide to book nevertheless? The others are only told.
    pub fn must_be_decided(self) -> bool {
        !matches!(self, Self::OpenHour | Self::OutsideHours | Self::Notice)
    }

    /// Code and number, as a decision to book nevertheless names it.
    pub fn key(self) -> String {
        match self.with() {
            Some(id) => format!("{}:{id}", self.code()),
            None => self.code().to_owned(),
        }
    }
}

/// What an appointment takes up: the one asked for, or one that is there.
#[derive(Clone, Debug)]
pub struct Takes {
    /// Its number; none for one that is not there yet.
    pub id: Option<i64>,
    /// When.
    pub span: Span,
    /// Whose.
    pub staff: StaffId,
    /// The room, where only one appointment fits into it.
    pub room: Option<PlaceId>,
    /// For whom.
    pub persons: Vec<PersonId>,
    /// Who interprets, unless refused.
    pub interpreter: Option<AgencyId>,
}

/// What an appointment asked for clashes with among those that are there.
pub fn clashes(wanted: &Takes, there: &[Takes]) -> Vec<Clash> {
    let mut found = Vec::new();
    for other in there {
        let Some(id) = other.id else { continue };
        if wanted.id == Some(id) || !wanted.span.overlaps(other.span) {
            continue;
        }
        if wanted.staff == other.staff {
            found.push(Clash::Counsellor(id));
        }
        if wanted.room.is_some() && wanted.room == other.room {
            found.push(Clash::Room(id));
        }
        if wanted.interpreter.is_some() && wanted.interpreter == other.interpreter {
            found.push(Clash::Interpreter(id));
        }
        if wanted.persons.iter().any(|person| other.persons.contains(person)) {
            found.push(Clash::Person(id));
        }
    }
    found.sort_unstable();
    found
}

/// Minutes since midnight.
pub fn minute_of_day(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
    }

    fn takes(id: Option<i64>, start: &str, minutes: u32, staff: i64) -> Takes {
        Takes {
            id,
            span: Span::of(at(start), minutes).unwrap(),
            staff: StaffId(staff),
            room: None,
            persons: Vec::new(),
            interpreter: None,
        }
    }

    #[test]
    fn one_that_begins_when_the_other_ends_does_not_clash() {
        let there = [takes(Some(1), "2026-11-23T09:00", 45, 1)];
        assert!(clashes(&takes(None, "2026-11-23T09:45", 45, 1), &there).is_empty());
        assert!(clashes(&takes(None, "2026-11-23T08:15", 45, 1), &there).is_empty());
        assert_eq!(clashes(&takes(None, "2026-11-23T09:40", 45, 1), &there), vec![Clash::Counsellor(1)]);
        assert!(clashes(&takes(None, "2026-11-23T09:00", 45, 2), &there).is_empty(), "another counsellor");
        assert!(clashes(&takes(Some(1), "2026-11-23T09:15", 45, 1), &there).is_empty(), "not with itself");
    }

    #[test]
    fn person_room_and_interpreter_are_told_apart() {
        let with = |id, staff| Takes {
            room: Some(PlaceId(2)),
            persons: vec![PersonId(7), PersonId(8)],
            interpreter: Some(AgencyId(3)),
            ..takes(id, "2026-11-23T09:00", 45, staff)
        };
        assert_eq!(
            clashes(&with(None, 1), &[with(Some(5), 2)]),
            vec![Clash::Person(5), Clash::Room(5), Clash::Interpreter(5)]
        );
    }

    #[test]
    fn the_missing_hour_is_refused_and_the_doubled_one_is_the_first() {
        assert_eq!(Span::of(at("2027-03-28T02:30"), 30), Err(SpanError::NoSuchTime));
        assert!(Span::of(at("2027-03-28T03:00"), 30).is_ok());
        assert_eq!(universal(at("2027-03-28T01:59")), at("2027-03-28T00:59"));
        assert_eq!(universal(at("2027-03-28T03:00")), at("2027-03-28T01:00"));
        assert_eq!(universal(at("2026-10-25T02:30")), at("2026-10-25T00:30"));
        assert_eq!(Span::of(at("2026-11-23T23:30"), 45), Err(SpanError::PastMidnight));
        assert!(Span::of(at("2026-11-23T23:30"), 30).is_ok());
        assert_eq!(Span::of(at("2026-11-23T10:00"), 0), Err(SpanError::OddLength));
    }

    /// An independent reckoning of the same series by the rules of RFC 5545.
    fn by_rfc_5545(first: NaiveDate, rhythm: Rhythm, until: NaiveDate) -> Vec<NaiveDate> {
        let rule = match rhythm {
            Rhythm::Daily => "FREQ=DAILY".to_owned(),
            Rhythm::Weekly(every) => format!("FREQ=WEEKLY;INTERVAL={every}"),
            Rhythm::Monthly => {
                let nth = (first.day() - 1) / 7 + 1;
                let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
                    [first.weekday().num_days_from_monday() as usize];
                format!("FREQ=MONTHLY;BYDAY={nth}{day}")
            }
        };
        let text = format!(
            "DTSTART;TZID=Europe/Berlin:{}T100000\nRRULE:{rule};UNTIL={}T235959Z",
            first.format("%Y%m%d"),
            until.format("%Y%m%d")
        );
        let set: rrule::RRuleSet = text.parse().unwrap();
        let dates = set.all(u16::try_from(LONGEST_SERIES).unwrap()).dates;
        // Ten o'clock stays ten o'clock on either side of a change of the clocks.
        assert!(dates.iter().all(|date| date.hour() == 10), "{text}");
        dates.iter().map(|date| date.date_naive()).collect()
    }

    proptest! {
        #[test]
        fn a_series_falls_on_the_days_that_rfc_5545_gives(
            offset in 0u64..3000, length in 0u64..1200,
            rhythm in prop_oneof![
                Just(Rhythm::Daily), Just(Rhythm::Monthly), (1u32..=8).prop_map(Rhythm::Weekly)
            ],
        ) {
            let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(offset);
            let until = first + Days::new(length);
            let days = by_rfc_5545(first, rhythm, until);
            let later = first + Days::new(length / 2);
            let after: Vec<NaiveDate> = days.iter().copied().filter(|day| *day > later).collect();
            // The oracle stops after the longest series; what lies behind it only the longer reckoning knows.
            if days.len() < LONGEST_SERIES {
                prop_assert_eq!(series_days_after(first, rhythm, later, until), after);
            }
            prop_assert_eq!(series_days(first, rhythm, until), days);
            prop_assert_eq!(Rhythm::from_code(&rhythm.code()), Some(rhythm));
        }

        #[test]
        fn a_clash_is_one_for_both(
            a in 0u32..1300, b in 0u32..1300, long in 5u32..120, short in 5u32..120, same in any::<bool>(),
        ) {
            let midnight = at("2026-11-23T00:00");
            let takes = |id, from: u32, minutes, staff| Takes {
                id,
                span: Span::of(midnight + TimeDelta::minutes(i64::from(from)), minutes).unwrap(),
                staff: StaffId(staff),
                room: None,
                persons: Vec::new(),
                interpreter: None,
            };
            let (one, other) = (takes(Some(1), a, long, 1), takes(Some(2), b, short, if same { 1 } else { 2 }));
            let minutes = |from: u32, of: u32| (from..from + of).collect::<std::collections::BTreeSet<_>>();
            let shared = !minutes(a, long).is_disjoint(&minutes(b, short));
            prop_assert_eq!(!clashes(&one, std::slice::from_ref(&other)).is_empty(), shared && same);
            prop_assert_eq!(!clashes(&other, &[one]).is_empty(), shared && same);
        }

        #[test]
        fn the_wall_clock_goes_there_and_back(hours in 0i64..200_000) {
            let utc = at("2010-01-01T00:00") + TimeDelta::hours(hours);
            let wall = on_the_wall(utc);
            prop_assert!(exists(wall));
            // The doubled hour of autumn is read as its first.
            let back = universal(wall);
            prop_assert!(back == utc || back == utc - TimeDelta::hours(1));
        }
    }
}
