//! Opening hours: rules, exceptions of a day, closures and absences, and the times that are free of all that.

use crate::appointment::{AppointmentState, Clash, Span, Takes, minute_of_day};
use crate::{PlaceId, StaffId};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

/// What a counsellor is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpeningKind {
    /// Appointments are given.
    Appointments,
    /// Open consultation hour: people come without one.
    OpenHour,
}

impl OpeningKind {
    /// Its code in the vault and on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Appointments => "appointments",
            Self::OpenHour => "open-hour",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Appointments, Self::OpenHour].into_iter().find(|kind| kind.code() == code)
    }
}

/// Days of the week, as one bit each, Monday the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekdays(pub u8);

impl Weekdays {
    /// Is this one among them?
    pub fn has(self, day: Weekday) -> bool {
        self.0 & (1 << day.num_days_from_monday()) != 0
    }

    /// None, or bits that are no day?
    pub fn is_odd(self) -> bool {
        self.0 == 0 || self.0 > 127
    }
}

/// A rule of opening: on these weekdays, from then to then, as long as it is valid.
#[derive(Clone, Debug)]
pub struct OpeningRule {
    /// Its number.
    pub id: i64,
    /// Whose hours.
    pub staff: StaffId,
    /// Where; none = not said.
    pub place: Option<PlaceId>,
    /// On which days.
    pub weekdays: Weekdays,
    /// From this time.
    pub from: NaiveTime,
    /// To this time, later than `from`.
    pub to: NaiveTime,
    /// What for.
    pub kind: OpeningKind,
    /// Minutes of one appointment.
    pub slot: u32,
    /// How many appointments at once.
    pub capacity: u32,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; none = until further notice.
    pub valid_to: Option<NaiveDate>,
    /// Holds in school holidays too.
    pub in_school_holidays: bool,
}

/// On this day a rule holds at other times, or not at all.
#[derive(Clone, Copy, Debug)]
pub struct OpeningException {
    /// Which rule.
    pub rule: i64,
    /// The day.
    pub day: NaiveDate,
    /// Other times; none = falls out.
    pub hours: Option<(NaiveTime, NaiveTime)>,
}

/// Why nobody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffKind {
    /// The office is closed.
    Closure,
    /// A counsellor is away.
    Absence,
    /// School holidays of the Land.
    School,
}

impl OffKind {
    /// Its code in the vault and on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Closure => "closure",
            Self::Absence => "absence",
            Self::School => "school",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Closure, Self::Absence, Self::School].into_iter().find(|kind| kind.code() == code)
    }
}

/// A stretch in which somebody or the office is not there.
#[derive(Clone, Debug)]
pub struct Off {
    /// Its number.
    pub id: i64,
    /// Why.
    pub kind: OffKind,
    /// Who is away; of an absence only.
    pub staff: Option<StaffId>,
    /// From when to when; of several days from the first midnight to the last.
    pub span: Span,
}

/// What is known of the days that are asked about.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// All rules.
    pub rules: Vec<OpeningRule>,
    /// Exceptions of these days.
    pub exceptions: Vec<OpeningException>,
    /// Closures, absences and school holidays that touch these days.
    pub off: Vec<Off>,
    /// Public holidays among them.
    pub holidays: Vec<NaiveDate>,
}

/// An opening on a day, absences cut out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The rule it comes from.
    pub rule: i64,
    /// Whose.
    pub staff: StaffId,
    /// Where.
    pub place: Option<PlaceId>,
    /// What for.
    pub kind: OpeningKind,
    /// When.
    pub span: Span,
    /// Where its times are reckoned from: the start of the rule, whatever was cut out.
    pub grid: NaiveDateTime,
    /// Minutes of one appointment.
    pub slot: u32,
    /// How many at once.
    pub capacity: u32,
}

impl Calendar {
    /// The openings of a day, by start and then by counsellor. On public holidays and while the office is closed there are none.
    pub fn windows(&self, day: NaiveDate) -> Vec<Window> {
        if self.holidays.contains(&day) {
            return Vec::new();
        }
        let whole = whole_day(day);
        let school = self.off.iter().any(|off| off.kind == OffKind::School && off.span.overlaps(whole));
        let mut found = Vec::new();
        for rule in &self.rules {
            let valid = rule.valid_from <= day && rule.valid_to.is_none_or(|last| day <= last);
            let exception = self.exceptions.iter().find(|other| other.rule == rule.id && other.day == day);
            let usual = rule.weekdays.has(day.weekday()) && (rule.in_school_holidays || !school);
            // An exception holds on its day, whatever day of the week it is.
            if !valid || (!usual && exception.is_none()) {
                continue;
            }
            let hours = exception.map_or(Some((rule.from, rule.to)), |other| other.hours);
            let Some((from, to)) = hours.filter(|(from, to)| from < to) else { continue };
            let whole = Span { start: day.and_time(from), end: day.and_time(to) };
            for span in self.cut(whole, rule.staff) {
                found.push(Window {
                    rule: rule.id,
                    grid: whole.start,
                    staff: rule.staff,
                    place: rule.place,
                    kind: rule.kind,
                    span,
                    slot: rule.slot,
                    capacity: rule.capacity,
                });
            }
        }
        found.sort_by_key(|window| (window.span.start, window.staff, window.rule));
        found
    }

    /// What is left of an opening when closures and this counsellor's absences are cut out.
    fn cut(&self, span: Span, staff: StaffId) -> Vec<Span> {
        let mut left = vec![span];
        let away = |off: &&Off| match off.kind {
            OffKind::Closure => true,
            OffKind::Absence => off.staff == Some(staff),
            OffKind::School => false,
        };
        for off in self.off.iter().filter(away) {
            left = left
                .into_iter()
                .flat_map(|piece| {
                    let before = Span { end: piece.end.min(off.span.start), ..piece };
                    let after = Span { start: piece.start.max(off.span.end), ..piece };
                    [before, after]
                })
                .filter(|piece| piece.start < piece.end)
                .collect();
            left.dedup();
        }
        left
    }

    /// The times of a day at which an appointment of so many minutes (none = as long as the rule says) can begin: on the grid of
    /// the rule, not before `not_before`, where fewer than its capacity are there already.
    pub fn free(
        &self,
        day: NaiveDate,
        there: &[Takes],
        minutes: Option<u32>,
        not_before: NaiveDateTime,
    ) -> Vec<Free> {
        let mut found = Vec::new();
        let windows = self.windows(day);
        let open_hour = |staff, span| {
            windows
                .iter()
                .any(|one| one.kind == OpeningKind::OpenHour && one.staff == staff && one.span.overlaps(span))
        };
        for window in windows.iter().filter(|window| window.kind == OpeningKind::Appointments) {
            let length = TimeDelta::minutes(i64::from(minutes.unwrap_or(window.slot).max(5)));
            let step = TimeDelta::minutes(i64::from(window.slot.max(5)));
            let mut start = window.grid;
            while start < window.span.start {
                start += step;
            }
            while start + length <= window.span.end {
                let span = Span { start, end: start + length };
                let beside = there.iter().filter(|one| one.staff == window.staff).map(|one| one.span);
                let in_room = |one: &&Takes| window.place.is_some() && one.room == window.place;
                let room_taken = there
                    .iter()
                    .filter(in_room)
                    .any(|one| one.staff != window.staff && one.span.overlaps(span));
                let taken = most_at_once(span, beside) >= window.capacity.max(1);
                if start >= not_before && !taken && !room_taken && !open_hour(window.staff, span) {
                    found.push(Free { staff: window.staff, place: window.place, span });
                }
                start += step;
            }
        }
        found.sort_by_key(|free| (free.span.start, free.staff));
        found.dedup();
        found
    }

    /// What speaks against an appointment of this counsellor at this time besides other appointments.
    pub fn against(&self, staff: StaffId, span: Span) -> Vec<Clash> {
        let mut found = Vec::new();
        let day = span.start.date();
        if self.holidays.contains(&day) {
            found.push(Clash::Holiday);
        }
        for off in self.off.iter().filter(|off| off.span.overlaps(span)) {
            match off.kind {
                OffKind::Closure => found.push(Clash::Closure(off.id)),
                OffKind::Absence if off.staff == Some(staff) => found.push(Clash::Absence(off.id)),
                OffKind::Absence | OffKind::School => {}
            }
        }
        let windows = self.windows(day);
        let mine = || windows.iter().filter(|window| window.staff == staff);
        if mine().any(|window| window.kind == OpeningKind::OpenHour && window.span.overlaps(span)) {
            found.push(Clash::OpenHour);
        } else if self.rules.iter().any(|rule| rule.staff == staff)
            && !mine().any(|window| window.span.start <= span.start && span.end <= window.span.end)
        {
            found.push(Clash::OutsideHours);
        }
        found
    }
}

/// A time at which an appointment can begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Free {
    /// Whose.
    pub staff: StaffId,
    /// Where.
    pub place: Option<PlaceId>,
    /// When.
    pub span: Span,
}

/// How many of these lie at the same moment of a stretch, at most.
pub fn most_at_once(within: Span, spans: impl Iterator<Item = Span>) -> u32 {
    let there: Vec<Span> = spans.filter(|span| span.overlaps(within)).collect();
    let at =
        |moment: NaiveDateTime| there.iter().filter(|one| one.start <= moment && moment < one.end).count();
    let begins = there.iter().map(|one| one.start.max(within.start));
    u32::try_from(begins.map(at).max().unwrap_or(0)).unwrap_or(u32::MAX)
}

/// A whole day.
pub fn whole_day(day: NaiveDate) -> Span {
    let start = day.and_time(NaiveTime::MIN);
    Span { start, end: start + TimeDelta::days(1) }
}

/// How an appointment of several persons stands: open while one is, else the furthest any of them came.
pub fn together(states: &[AppointmentState]) -> Option<AppointmentState> {
    let open = states.iter().copied().filter(|state| state.is_open()).max();
    open.or_else(|| states.contains(&AppointmentState::Appeared).then_some(AppointmentState::Appeared))
        .or_else(|| states.first().copied())
}

/// Minutes since midnight at which a stretch begins and ends.
pub fn minutes(span: Span) -> (u32, u32) {
    let from = minute_of_day(span.start.time());
    let long = u32::try_from((span.end - span.start).num_minutes()).unwrap_or(0);
    (from, from + long)
}

#[cfg(test)]
#[path = "opening/tests.rs"]
mod tests;
