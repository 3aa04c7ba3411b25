//! The rows of the work besides cases: group dates, engagements, volunteers, working time, appointments, enquiries and
//! the days of the open hour. Numbers and codes only: no title of an offer, no name of a volunteer, nobody's working time.

use super::PersonRef;
use crate::codes::Code;
use chrono::NaiveDate;

opaque! {
    /// A date of a group offer, by an opaque number.
    GroupDateRef;
    /// A volunteer, by an opaque number.
    VolunteerRef;
    /// An appointment, by an opaque number.
    AppointmentRef;
    /// An enquiry, by an opaque number.
    EnquiryRef;
}

/// A date of a group offer. A number that was not written down is `None` and counts as 0.
#[derive(Debug, Clone)]
pub struct GroupDate {
    /// Which, opaquely.
    pub id: GroupDateRef,
    /// The offer's funding line.
    pub line: Option<Code>,
    /// Field of action.
    pub field: Option<Code>,
    /// The offer, by its number.
    pub offer: Option<Code>,
    /// Its day.
    pub date: NaiveDate,
    /// Duration in millionths of an hour.
    pub hours_millionths: Option<u64>,
    /// Grown women.
    pub women: Option<u32>,
    /// Grown men.
    pub men: Option<u32>,
    /// Grown diverse persons.
    pub diverse: Option<u32>,
    /// Children and young people, of any gender.
    pub children: Option<u32>,
    /// Grown persons of unknown gender.
    pub unknown: Option<u32>,
    /// Of all these, those who came for the first time.
    pub newcomers: Option<u32>,
    /// Volunteers who helped; not among the others.
    pub helpers: Option<u32>,
}

/// A network meeting, a committee, public relations, a training of others.
#[derive(Debug, Clone, Copy)]
pub struct Engagement {
    /// `network`, `committee`, `publicity`, `training`.
    pub kind: Code,
    /// The funding line that pays for it.
    pub line: Option<Code>,
    /// Its day.
    pub date: NaiveDate,
    /// Duration in millionths of an hour.
    pub hours_millionths: Option<u64>,
    /// How many it reached.
    pub audience: Option<u32>,
}

/// A volunteer.
#[derive(Debug, Clone, Copy)]
pub struct Volunteer {
    /// Who, opaquely.
    pub id: VolunteerRef,
    /// She gives no time any more.
    pub ended: bool,
}

/// Time a volunteer gave on a day.
#[derive(Debug, Clone, Copy)]
pub struct VolunteerHours {
    /// Whose.
    pub volunteer: VolunteerRef,
    /// The funding line it belongs to.
    pub line: Option<Code>,
    /// Its day.
    pub date: NaiveDate,
    /// Its length.
    pub minutes: u32,
}

/// A training of a volunteer.
#[derive(Debug, Clone, Copy)]
pub struct VolunteerTraining {
    /// Whose.
    pub volunteer: VolunteerRef,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Last day it holds; `None` = for good.
    pub until: Option<NaiveDate>,
}

/// Working time of one day, class and funding line. Whose it is does not come in by this door.
#[derive(Debug, Clone, Copy)]
pub struct WorkingTime {
    /// `counselling`, `preparation`, `group`, `network`, `publicity`, `administration`, `training`.
    pub activity: Code,
    /// The funding line that pays for it.
    pub line: Option<Code>,
    /// Its day.
    pub date: NaiveDate,
    /// Its length.
    pub minutes: u32,
}

/// An appointment of one person; an appointment for several is several rows.
#[derive(Debug, Clone, Copy)]
pub struct Appointment {
    /// Which, opaquely.
    pub id: AppointmentRef,
    /// With whom; `None` for somebody without a record.
    pub person: Option<PersonRef>,
    /// Its day.
    pub date: NaiveDate,
    /// `counselling`, `group`, `internal`.
    pub kind: Code,
    /// `asked`, `confirmed`, `appeared`, `excused`, `missed`, `moved`, `cancelled`.
    pub state: Code,
}

/// An enquiry before any case.
#[derive(Debug, Clone, Copy)]
pub struct Enquiry {
    /// Which, opaquely.
    pub id: EnquiryRef,
    /// Who asked; `None` for somebody without a record.
    pub person: Option<PersonRef>,
    /// When it came in.
    pub date: NaiveDate,
    /// By which way.
    pub form: Option<Code>,
    /// `open`, `slot-offered`, `referred`, `not-ours`, `no-answer`.
    pub outcome: Code,
    /// Whole days until the first time that was offered.
    pub waited: Option<u32>,
}

/// What is kept of a day of the open hour: how many came, and what became of them.
#[derive(Debug, Clone, Copy)]
pub struct QueueDay {
    /// The day.
    pub date: NaiveDate,
    /// Counselled.
    pub counselled: u32,
    /// Went before their turn.
    pub left: u32,
    /// Got an appointment.
    pub offered: u32,
    /// Sent on.
    pub sent_on: u32,
    /// Nobody said what became of them.
    pub unknown: u32,
}
