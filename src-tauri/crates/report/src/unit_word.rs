//! What the figures of a table count, in words.

use crate::attribute::Unit;
use crate::pack::{Bilingual, Measure};

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitWord {
    /// Distinct persons.
    Persons,
    /// Distinct cases.
    Cases,
    /// Contacts.
    Contacts,
    /// Referrals.
    Referrals,
    /// Vulnerability reports.
    Reports,
    /// Durations in minutes.
    Minutes,
    /// Durations in hours.
    Hours,
    /// A count per full-time post.
    PerPost,
    /// Full-time posts.
    Posts,
    /// Group dates, meetings, pieces of public relations.
    Activities,
    /// Heads at group dates.
    Participations,
    /// How many were reached.
    Reached,
    /// Distinct volunteers.
    Volunteers,
    /// Trainings.
    Trainings,
    /// Appointments.
    Appointments,
    /// Enquiries.
    Enquiries,
    /// Visits of the open hour.
    Visits,
    /// Parts of a hundred.
    Percent,
    /// Days.
    Days,
}

impl UnitWord {
    pub(crate) fn of(unit: Option<Unit>, measure: Measure) -> Self {
        match (measure, unit) {
            (Measure::Minutes, _) => Self::Minutes,
            (Measure::Hours, _) => Self::Hours,
            (Measure::PerPost, _) => Self::PerPost,
            (Measure::Percent | Measure::PercentOfTime, _) => Self::Percent,
            (Measure::MeanDays | Measure::MedianDays, _) => Self::Days,
            (Measure::Audience, _) => Self::Reached,
            (Measure::Newcomers, _) => Self::Participations,
            (Measure::Helpers, _) => Self::Volunteers,
            (Measure::PostsAtEnd | Measure::PostsAverage, _) | (Measure::Count, None) => Self::Posts,
            (Measure::Count, Some(Unit::Person)) => Self::Persons,
            (Measure::Count, Some(Unit::Case)) => Self::Cases,
            (Measure::Count, Some(Unit::Contact)) => Self::Contacts,
            (Measure::Count, Some(Unit::Referral)) => Self::Referrals,
            (Measure::Count, Some(Unit::Report)) => Self::Reports,
            (Measure::Count, Some(Unit::Activity)) => Self::Activities,
            (Measure::Count, Some(Unit::Participation)) => Self::Participations,
            (Measure::Count, Some(Unit::Volunteer)) => Self::Volunteers,
            (Measure::Count, Some(Unit::Training)) => Self::Trainings,
            (Measure::Count, Some(Unit::WorkingTime)) => Self::Minutes,
            (Measure::Count, Some(Unit::Appointment)) => Self::Appointments,
            (Measure::Count, Some(Unit::Enquiry)) => Self::Enquiries,
            (Measure::Count, Some(Unit::Visit)) => Self::Visits,
        }
    }

    /// Every word.
    pub const ALL: [Self; 19] = [
        Self::Persons,
        Self::Cases,
        Self::Contacts,
        Self::Referrals,
        Self::Reports,
        Self::Minutes,
        Self::Hours,
        Self::PerPost,
        Self::Posts,
        Self::Activities,
        Self::Participations,
        Self::Reached,
        Self::Volunteers,
        Self::Trainings,
        Self::Appointments,
        Self::Enquiries,
        Self::Visits,
        Self::Percent,
        Self::Days,
    ];

    /// From its word for files.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.code() == code)
    }

    /// A stable word for files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Cases => "cases",
            Self::Contacts => "consultations",
            Self::Referrals => "referrals",
            Self::Reports => "reports",
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::PerPost => "per_post",
            Self::Posts => "posts",
            Self::Activities => "activities",
            Self::Participations => "participations",
            Self::Reached => "reached",
            Self::Volunteers => "volunteers",
            Self::Trainings => "trainings",
            Self::Appointments => "appointments",
            Self::Enquiries => "enquiries",
            Self::Visits => "visits",
            Self::Percent => "percent",
            Self::Days => "days",
        }
    }

    /// For readers.
    #[must_use]
    pub fn label(self) -> Bilingual {
        let (de, en) = match self {
            Self::Persons => ("Personen", "persons"),
            Self::Cases => ("Fälle", "cases"),
            Self::Contacts => ("Beratungen", "consultations"),
            Self::Referrals => ("Weiterleitungen", "referrals"),
            Self::Reports => ("Meldungen", "reports"),
            Self::Minutes => ("Minuten", "minutes"),
            Self::Hours => ("Stunden", "hours"),
            Self::PerPost => ("je Vollzeitstelle", "per full-time post"),
            Self::Posts => ("Vollzeitstellen", "full-time posts"),
            Self::Activities => ("Veranstaltungen", "activities"),
            Self::Participations => ("Teilnahmen", "participations"),
            Self::Reached => ("Erreichte", "reached"),
            Self::Volunteers => ("Ehrenamtliche", "volunteers"),
            Self::Trainings => ("Schulungen", "trainings"),
            Self::Appointments => ("Termine", "appointments"),
            Self::Enquiries => ("Anfragen", "enquiries"),
            Self::Visits => ("Besuche der offenen Sprechstunde", "visits of the open hour"),
            Self::Percent => ("Prozent", "per cent"),
            Self::Days => ("Tage", "days"),
        };
        Bilingual { de: de.to_owned(), en: en.to_owned() }
    }
}
