//! What a report may know of the office: anonymous rows of codes, numbers and dates.
//!
//! The only door between the office's records and the figures. There is no field for a name, a
//! note, a town or any other free text, and a code that looks like prose is refused on the way in,
//! so nothing personal can reach an export through a figure, a label or an error.

use crate::codes::{Code, Codes};
use chrono::{Datelike as _, NaiveDate};

/// Declares the opaque identifiers of the rows.
macro_rules! opaque {
    ($($(#[$text:meta])* $name:ident;)*) => {$(
        $(#[$text])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u64);
    )*};
}

opaque! {
    /// A person, by an opaque number that only the office can lead back to a record.
    PersonRef;
    /// A case, by an opaque number.
    CaseRef;
    /// A contact (consultation, planned or held), by an opaque number.
    ContactRef;
    /// A referral, by an opaque number.
    ReferralRef;
    /// A vulnerability report, by an opaque number.
    VulnerabilityReportRef;
}

mod work;

pub use work::{
    Appointment, AppointmentRef, Engagement, Enquiry, EnquiryRef, GroupDate, GroupDateRef, QueueDay,
    Volunteer, VolunteerHours, VolunteerRef, VolunteerTraining, WorkingTime,
};

/// All rows a report is counted from. Order plays no part: the same rows in another order give the
/// same figures. Start from `Facts::default()` and push; new kinds of rows may be added later.
///
/// The rows need not be cut to a funding line or a period; counting looks for what it needs. These
/// must be there: every person, case and contact of the report's funding lines from the beginning up
/// to the period's end (a person is *new* by her first counted consultation ever), contacts of any
/// date that a referral or report of the period hangs on, and whatever case or person those name.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Facts {
    /// The spelling of every code used in the rows.
    pub codes: Codes,
    /// One row a person.
    pub persons: Vec<Person>,
    /// One row a case.
    pub cases: Vec<Case>,
    /// One row a contact, anonymous ones included.
    pub contacts: Vec<Contact>,
    /// One row a referral.
    pub referrals: Vec<Referral>,
    /// One row a vulnerability report.
    pub vulnerability_reports: Vec<VulnerabilityReport>,
    /// One row a span of full-time posts.
    pub posts: Vec<Post>,
    /// One row a date of a group offer.
    pub group_dates: Vec<GroupDate>,
    /// One row a network meeting, committee, piece of public relations.
    pub engagements: Vec<Engagement>,
    /// One row a volunteer.
    pub volunteers: Vec<Volunteer>,
    /// One row a day on which a volunteer gave time.
    pub volunteer_hours: Vec<VolunteerHours>,
    /// One row a training of a volunteer.
    pub volunteer_trainings: Vec<VolunteerTraining>,
    /// One row a day, class and funding line of working time.
    pub working_times: Vec<WorkingTime>,
    /// One row a person of an appointment.
    pub appointments: Vec<Appointment>,
    /// One row an enquiry.
    pub enquiries: Vec<Enquiry>,
    /// One row a day of the open hour.
    pub queue_days: Vec<QueueDay>,
}

/// A person seen by the office. `None` means not known.
#[derive(Debug, Clone)]
pub struct Person {
    /// Who, opaquely.
    pub id: PersonRef,
    /// As exact as the office knows it.
    pub birth: Option<Birth>,
    /// `m`, `w`, `d`.
    pub gender: Option<Code>,
    /// ISO 3166-1 alpha-2, `staatenlos` or `ungeklärt`; the first one if there are several.
    pub nationality: Option<Code>,
    /// The history of residence statuses, in any order.
    pub statuses: Vec<StatusSpan>,
}

/// A birth date, as exact as it is known. A missing month or day counts as the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birth {
    /// Calendar year.
    pub year: i32,
    /// 1–12.
    pub month: Option<u32>,
    /// 1–31; of no meaning without a month.
    pub day: Option<u32>,
}

impl Birth {
    /// Completed years on `day`; `None` before the birth, and for a date that does not exist.
    /// Somebody born on 29 February grows older on 1 March of a common year.
    #[must_use]
    pub fn age_on(self, day: NaiveDate) -> Option<u32> {
        let (month, of_month) = match self.month {
            Some(month) => (month, self.day.unwrap_or(1)),
            None => (1, 1),
        };
        let birth = NaiveDate::from_ymd_opt(self.year, month, of_month)?;
        if birth > day {
            return None;
        }
        let before_birthday = (day.month(), day.day()) < (birth.month(), birth.day());
        u32::try_from(day.year() - birth.year() - i32::from(before_birthday)).ok()
    }
}

/// A residence status from one day to another, both included. `None` leaves that side open.
#[derive(Debug, Clone, Copy)]
pub struct StatusSpan {
    /// Which status.
    pub status: Code,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

/// A case. Several funding lines may give contacts in one case; its own line is the one named here.
#[derive(Debug, Clone)]
pub struct Case {
    /// Which, opaquely.
    pub id: CaseRef,
    /// The person the case is kept for.
    pub person: PersonRef,
    /// The case's own funding line.
    pub line: Option<Code>,
    /// First day.
    pub opened: Option<NaiveDate>,
    /// Last day; `None` while it is open.
    pub closed: Option<NaiveDate>,
    /// Why it was closed.
    pub closing_reason: Option<Code>,
    /// Short counselling, counselling, case management.
    pub kind: Option<Code>,
    /// Spans in which it was closed before it was opened again.
    pub pauses: Vec<CasePause>,
}

/// A case was closed and opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CasePause {
    /// The day it was closed.
    pub closed: NaiveDate,
    /// The day it was opened again.
    pub reopened: NaiveDate,
    /// Why it had been closed.
    pub reason: Option<Code>,
}

/// A contact of any state and kind.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Which, opaquely.
    pub id: ContactRef,
    /// `None` = anonymous.
    pub case: Option<CaseRef>,
    /// The funding line that pays for it.
    pub line: Option<Code>,
    /// Its day.
    pub date: NaiveDate,
    /// Duration.
    pub minutes: Option<u32>,
    /// `erst`, `folge`, `sonst_klient`, `sonst_umfeld`.
    pub kind: Option<Code>,
    /// `einzel`, `familie`, `gruppe`, `fallbesprechung`.
    pub setting: Option<Code>,
    /// `termin`, `offen`, `telefon`, …
    pub form: Option<Code>,
    /// `geplant`, `erledigt`, `abgesagt`, `nicht_erschienen`.
    pub state: Option<Code>,
    /// Any number of topics, in any order.
    pub topics: Vec<Code>,
    /// BCP 47.
    pub language: Option<Code>,
    /// How it was interpreted.
    pub interpreting: Option<Code>,
    /// Persons who took part beside the case's person.
    pub participants: Vec<PersonRef>,
    /// Gender noted at an anonymous contact.
    pub anonymous_gender: Option<Code>,
    /// Age band noted at an anonymous contact.
    pub anonymous_age: Option<Code>,
}

/// A referral to an agency; a contact may have several.
#[derive(Debug, Clone)]
pub struct Referral {
    /// Which, opaquely.
    pub id: ReferralRef,
    /// The contact it came from.
    pub contact: ContactRef,
    /// Its own day, which may differ from the contact's.
    pub date: NaiveDate,
    /// Kind of agency.
    pub agency: Option<Code>,
    /// `genannt`, `termin`, `begleitet`, `angekommen`.
    pub outcome: Option<Code>,
}

/// A report of a special need for protection.
#[derive(Debug, Clone)]
pub struct VulnerabilityReport {
    /// Which, opaquely.
    pub id: VulnerabilityReportRef,
    /// The case it was made in.
    pub case: CaseRef,
    /// Whom it is about.
    pub person: Option<PersonRef>,
    /// When it was made.
    pub date: NaiveDate,
    /// `bamf` or `aufnahme`.
    pub recipient: Option<Code>,
    /// Any number of kinds.
    pub kinds: Vec<Code>,
}

/// Full-time posts of a funding line from one day to another, both included.
#[derive(Debug, Clone, Copy)]
pub struct Post {
    /// The funding line that pays.
    pub line: Code,
    /// In millionths of a full-time post: `1,5` posts are 1,500,000.
    pub millionths: u64,
    /// First day; `None` = always before.
    pub from: Option<NaiveDate>,
    /// Last day; `None` = still.
    pub until: Option<NaiveDate>,
}
