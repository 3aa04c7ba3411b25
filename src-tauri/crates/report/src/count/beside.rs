//! The rows besides contacts, referrals and vulnerability reports: what each answers, and what it adds up to.

use crate::adds::Adds;
use crate::attribute::Attribute;
use crate::codes::Code;
use crate::facts::{
    Appointment, Case, Engagement, Enquiry, GroupDate, QueueDay, VolunteerHours, VolunteerTraining,
    WorkingTime,
};
use crate::period::Period;
use chrono::{Days, NaiveDate};

/// A row of the work besides consultations, or of cases as they run.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Beside<'f> {
    /// A case that was open at some time of the period.
    Case(&'f Case, Run),
    /// A date of a group offer.
    Activity(&'f GroupDate),
    /// So many heads of one kind at the date of this place among the facts. The date's first row, whose heads are none,
    /// speaks for its newcomers and helpers.
    Heads { place: usize, date: &'f GroupDate, kind: Option<&'static str>, number: u32 },
    /// An engagement.
    Engagement(&'f Engagement),
    /// Time a volunteer gave.
    Volunteering(&'f VolunteerHours),
    /// A volunteer's training.
    Training,
    /// A volunteer, and whether she is qualified.
    Volunteer(bool),
    /// Working time.
    WorkingTime(&'f WorkingTime),
    /// An appointment of one person.
    Appointment(&'f Appointment),
    /// An enquiry.
    Enquiry(&'f Enquiry),
    /// So many visits of the day of this place among the facts that ended so.
    Visit { place: usize, outcome: &'static str, number: u32 },
}

/// How a case runs through a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// The first day of the period on which it was open.
    pub(crate) first: NaiveDate,
    at_start: bool,
    /// Where it is not open at the end: the day it was closed, and why.
    closing: Option<(NaiveDate, Option<Code>)>,
}

impl Run {
    /// How a case runs through a period; `None` if it was never open in it. On the day of its closing a case is closed;
    /// a case that is opened again is one case.
    pub(crate) fn of(case: &Case, period: Period) -> Option<Self> {
        let opened = case.opened.unwrap_or(NaiveDate::MIN);
        let closed_for_good = case.closed.map(|closed| (closed, case.closing_reason));
        let closings = case.pauses.iter().map(|pause| (pause.closed, pause.reason)).chain(closed_for_good);
        let open_on = |day: NaiveDate| {
            let paused = case.pauses.iter().any(|pause| pause.closed <= day && day < pause.reopened);
            opened <= day && !paused && case.closed.is_none_or(|closed| day < closed)
        };
        let at_start =
            period.first().checked_sub_days(Days::new(1)).is_some_and(|day| opened <= day && open_on(day));
        let begins = [opened].into_iter().chain(case.pauses.iter().map(|pause| pause.reopened));
        let begun = begins.filter(|day| period.has(*day)).min();
        let first = if at_start { period.first() } else { begun? };
        let closing = if open_on(period.last()) {
            None
        } else {
            closings.filter(|(day, _)| *day <= period.last()).max_by_key(|(day, _)| *day)
        };
        Some(Self { first, at_start, closing })
    }

    fn at_end(self) -> bool {
        self.closing.is_none()
    }
}

/// Whether a volunteer's training holds on a day.
pub(crate) fn holds(training: &VolunteerTraining, day: NaiveDate) -> bool {
    training.date.is_none_or(|held| held <= day) && training.until.is_none_or(|until| day <= until)
}

/// The kinds of heads at a date with their numbers.
pub(crate) fn heads(date: &GroupDate) -> [(&'static str, Option<u32>); 5] {
    [
        ("women", date.women),
        ("men", date.men),
        ("diverse", date.diverse),
        ("children", date.children),
        ("unknown", date.unknown),
    ]
}

/// What became of those who came on a day.
pub(crate) fn visits(day: &QueueDay) -> [(&'static str, u32); 5] {
    [
        ("counselled", day.counselled),
        ("left", day.left),
        ("offered", day.offered),
        ("sent-on", day.sent_on),
        ("unknown", day.unknown),
    ]
}

impl Beside<'_> {
    /// How many units the row is.
    pub(crate) fn units(&self) -> u64 {
        match self {
            Self::Heads { number, .. } | Self::Visit { number, .. } => u64::from(*number),
            Self::Case(..)
            | Self::Activity(_)
            | Self::Engagement(_)
            | Self::Volunteering(_)
            | Self::Training
            | Self::Volunteer(_)
            | Self::WorkingTime(_)
            | Self::Appointment(_)
            | Self::Enquiry(_) => 1,
        }
    }

    /// What it adds to a sum; a missing number adds nothing.
    pub(crate) fn amount(&self, adds: Adds) -> u64 {
        let amount = match (adds, self) {
            (Adds::Units, row) => return row.units(),
            (Adds::Minutes, Self::Volunteering(row)) => Some(u64::from(row.minutes)),
            (Adds::Minutes, Self::WorkingTime(row)) => Some(u64::from(row.minutes)),
            (Adds::Effort, Self::Activity(row)) => row.hours_millionths,
            (Adds::Effort, Self::Engagement(row)) => row.hours_millionths,
            (Adds::Audience, Self::Engagement(row)) => row.audience.map(u64::from),
            (Adds::Newcomers, Self::Heads { date, kind: None, .. }) => date.newcomers.map(u64::from),
            (Adds::Helpers, Self::Heads { date, kind: None, .. }) => date.helpers.map(u64::from),
            (Adds::Days, Self::Enquiry(row)) => row.waited.map(u64::from),
            _ => None,
        };
        amount.unwrap_or(0)
    }

    /// Where nobody is known: the occasion, at which each is somebody else.
    pub(crate) fn occasion(&self) -> Option<usize> {
        match self {
            Self::Heads { place, .. } | Self::Visit { place, .. } => Some(*place),
            Self::Case(..)
            | Self::Activity(_)
            | Self::Engagement(_)
            | Self::Volunteering(_)
            | Self::Training
            | Self::Volunteer(_)
            | Self::WorkingTime(_)
            | Self::Appointment(_)
            | Self::Enquiry(_) => None,
        }
    }

    /// A number it can be asked for.
    pub(crate) fn number(&self, attribute: Attribute) -> Option<u32> {
        match (attribute, self) {
            (Attribute::Waited, Self::Enquiry(row)) => row.waited,
            (Attribute::Duration, Self::Case(case, run)) => {
                let (closed, _) = run.closing?;
                u32::try_from((closed - case.opened?).num_days()).ok()
            }
            _ => None,
        }
    }

    /// A word of the program it can be asked for.
    pub(crate) fn word(&self, attribute: Attribute) -> Option<&'static str> {
        let yes_or_no = super::filter::yes_or_no;
        match (attribute, self) {
            (Attribute::OpenAtStart, Self::Case(_, run)) => Some(yes_or_no(run.at_start)),
            (Attribute::OpenAtEnd, Self::Case(_, run)) => Some(yes_or_no(run.at_end())),
            (Attribute::Qualified, Self::Volunteer(qualified)) => Some(yes_or_no(*qualified)),
            (Attribute::Heads, Self::Heads { kind, .. }) => *kind,
            (Attribute::VisitOutcome, Self::Visit { outcome, .. }) => Some(outcome),
            _ => None,
        }
    }

    /// A code it can be asked for.
    pub(crate) fn code(&self, attribute: Attribute) -> Option<Code> {
        match (attribute, self) {
            (Attribute::Line, Self::Activity(date) | Self::Heads { date, .. }) => date.line,
            (Attribute::Line, Self::Engagement(row)) => row.line,
            (Attribute::Line, Self::Volunteering(row)) => row.line,
            (Attribute::Line, Self::WorkingTime(row)) => row.line,
            (Attribute::CaseLine, Self::Case(case, _)) => case.line,
            (Attribute::CaseKind, Self::Case(case, _)) => case.kind,
            (Attribute::ClosingReason, Self::Case(_, run)) => run.closing.and_then(|(_, reason)| reason),
            (Attribute::Field, Self::Activity(date) | Self::Heads { date, .. }) => date.field,
            (Attribute::Offer, Self::Activity(date) | Self::Heads { date, .. }) => date.offer,
            (Attribute::EngagementKind, Self::Engagement(row)) => Some(row.kind),
            (Attribute::Activity, Self::WorkingTime(row)) => Some(row.activity),
            (Attribute::AppointmentKind, Self::Appointment(row)) => Some(row.kind),
            (Attribute::AppointmentState, Self::Appointment(row)) => Some(row.state),
            (Attribute::Form, Self::Enquiry(row)) => row.form,
            (Attribute::EnquiryOutcome, Self::Enquiry(row)) => Some(row.outcome),
            _ => None,
        }
    }
}
