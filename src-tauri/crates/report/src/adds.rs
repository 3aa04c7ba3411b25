//! What the rows behind a figure add up: themselves, their minutes, the days waited …

use crate::attribute::Attribute;
use crate::condition::{Conditions, Values};
use crate::pack::Measure;
use crate::unit::{Entity, Unit};

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Adds {
    /// The units themselves.
    Units,
    /// Durations in minutes.
    Minutes,
    /// Durations in millionths of an hour, as dates of group offers and engagements are kept.
    Effort,
    /// Whole days between an enquiry and the time offered.
    Days,
    /// Whom an engagement reached.
    Audience,
    /// Of those who took part, those who came for the first time.
    Newcomers,
    /// Volunteers who helped at a date.
    Helpers,
}

impl Adds {
    /// All, in a fixed order.
    pub(crate) const ALL: [Self; 7] = [
        Self::Units,
        Self::Minutes,
        Self::Effort,
        Self::Days,
        Self::Audience,
        Self::Newcomers,
        Self::Helpers,
    ];

    /// What this measure adds up over such rows; `None` if it means nothing there.
    pub(crate) fn of(measure: Measure, of: Entity, unit: Unit) -> Option<Self> {
        let when = |fits: bool, adds| fits.then_some(adds);
        match measure {
            Measure::Count | Measure::Percent | Measure::PerPost => {
                when(unit != Unit::WorkingTime, Self::Units)
            }
            Measure::Minutes | Measure::Hours | Measure::PercentOfTime => match of {
                Entity::Contact => when(unit == Unit::Contact, Self::Minutes),
                Entity::Volunteering | Entity::WorkingTime => Some(Self::Minutes),
                Entity::Activity | Entity::Engagement => when(measure != Measure::Minutes, Self::Effort),
                Entity::Referral
                | Entity::Report
                | Entity::Case
                | Entity::Participation
                | Entity::Training
                | Entity::Volunteer
                | Entity::Appointment
                | Entity::Enquiry
                | Entity::Visit => None,
            },
            Measure::MeanDays | Measure::MedianDays => when(unit == Unit::Enquiry, Self::Days),
            Measure::Audience => when(of == Entity::Engagement, Self::Audience),
            Measure::Newcomers => when(of == Entity::Participation, Self::Newcomers),
            Measure::Helpers => when(of == Entity::Participation, Self::Helpers),
            Measure::PostsAtEnd | Measure::PostsAverage => None,
        }
    }

    /// The word for it in the name of a figure; none for the units, which have their own.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::Units => None,
            Self::Minutes => Some("minutes"),
            Self::Effort => Some("effort"),
            Self::Days => Some("days"),
            Self::Audience => Some("audience"),
            Self::Newcomers => Some("newcomers"),
            Self::Helpers => Some("helpers"),
        }
    }

    /// Conditions that go without saying: days are waited only where a time was offered.
    pub(crate) fn narrowed(self, conditions: Conditions) -> Conditions {
        let mut conditions = conditions;
        if self == Self::Days {
            conditions.narrow(Attribute::Waited, &Values::any(true));
        }
        conditions
    }
}
