//! What a report counts, and from which rows. Which of them speak of persons, and which of the office's own work.

/// What the rows of a base are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// Contacts.
    Contact,
    /// Referrals, each with its contact.
    Referral,
    /// Vulnerability reports, each with its case and person.
    Report,
    /// Cases that were open at any time of the period.
    Case,
    /// Dates of group offers: the office's own work.
    Activity,
    /// Those who took part in a date, by kind of head; nobody knows who they are.
    Participation,
    /// Network meetings, committees, public relations: the office's own work.
    Engagement,
    /// Time that volunteers gave.
    Volunteering,
    /// Trainings of volunteers.
    Training,
    /// Volunteers, as of the last day of the period.
    Volunteer,
    /// Working time: the office's own work. Whose it is, is not known here.
    WorkingTime,
    /// Appointments, one row for each person of one.
    Appointment,
    /// Enquiries before any case.
    Enquiry,
    /// Those who came to the open hour of a day, by what became of them; nobody knows who they were.
    Visit,
}

impl Entity {
    /// The word for it in packs and in the names of figures.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Referral => "referral",
            Self::Report => "report",
            Self::Case => "case",
            Self::Activity => "activity",
            Self::Participation => "participation",
            Self::Engagement => "engagement",
            Self::Volunteering => "volunteering",
            Self::Training => "training",
            Self::Volunteer => "volunteer",
            Self::WorkingTime => "working_time",
            Self::Appointment => "appointment",
            Self::Enquiry => "enquiry",
            Self::Visit => "visit",
        }
    }

    /// All, in a fixed order.
    pub(crate) const ALL: [Self; 14] = [
        Self::Contact,
        Self::Referral,
        Self::Report,
        Self::Case,
        Self::Activity,
        Self::Participation,
        Self::Engagement,
        Self::Volunteering,
        Self::Training,
        Self::Volunteer,
        Self::WorkingTime,
        Self::Appointment,
        Self::Enquiry,
        Self::Visit,
    ];

    /// Whether its figures say what the office did rather than who was there: no threshold applies, for there is
    /// nobody among the rows whom a small figure could point at.
    pub(crate) fn is_own_work(self) -> bool {
        matches!(self, Self::Activity | Self::Engagement | Self::WorkingTime)
    }

    /// Whether a row can name a person with a record.
    pub(crate) fn names_persons(self) -> bool {
        match self {
            Self::Contact
            | Self::Referral
            | Self::Report
            | Self::Case
            | Self::Appointment
            | Self::Enquiry => true,
            Self::Activity
            | Self::Participation
            | Self::Engagement
            | Self::Volunteering
            | Self::Training
            | Self::Volunteer
            | Self::WorkingTime
            | Self::Visit => false,
        }
    }

    /// The unit that its rows are themselves.
    pub(crate) fn row_unit(self) -> Option<Unit> {
        match self {
            Self::Contact => Some(Unit::Contact),
            Self::Referral => Some(Unit::Referral),
            Self::Report => Some(Unit::Report),
            Self::Case => Some(Unit::Case),
            Self::Activity | Self::Engagement => Some(Unit::Activity),
            Self::Participation => Some(Unit::Participation),
            Self::Training => Some(Unit::Training),
            Self::Volunteer => Some(Unit::Volunteer),
            Self::WorkingTime => Some(Unit::WorkingTime),
            Self::Appointment => Some(Unit::Appointment),
            Self::Enquiry => Some(Unit::Enquiry),
            Self::Visit => Some(Unit::Visit),
            Self::Volunteering => None,
        }
    }
}

/// What is counted, each once a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Distinct persons: of a contact or referral everyone who took part, of a report the one it is about, of a case,
    /// an appointment, an enquiry the one it stands for.
    Person,
    /// Distinct cases.
    Case,
    /// Contacts.
    Contact,
    /// Referrals.
    Referral,
    /// Vulnerability reports.
    Report,
    /// Dates of group offers, or engagements.
    Activity,
    /// Heads at dates of group offers; who comes twice counts twice.
    Participation,
    /// Distinct volunteers.
    Volunteer,
    /// Trainings of volunteers.
    Training,
    /// Working time, which is only ever added up.
    WorkingTime,
    /// Appointments, one for each person.
    Appointment,
    /// Enquiries.
    Enquiry,
    /// Visits of the open hour.
    Visit,
}

impl Unit {
    /// All, each with its word in packs.
    pub(crate) const ALL: [(Self, &'static str); 13] = [
        (Self::Person, "person"),
        (Self::Case, "case"),
        (Self::Contact, "contact"),
        (Self::Referral, "referral"),
        (Self::Report, "report"),
        (Self::Activity, "activity"),
        (Self::Participation, "participation"),
        (Self::Volunteer, "volunteer"),
        (Self::Training, "training"),
        (Self::WorkingTime, "working_time"),
        (Self::Appointment, "appointment"),
        (Self::Enquiry, "enquiry"),
        (Self::Visit, "visit"),
    ];

    /// Whether it can be counted over rows of this kind.
    pub(crate) fn fits(self, of: Entity) -> bool {
        match self {
            Self::Person => of.names_persons(),
            Self::Case => matches!(of, Entity::Contact | Entity::Referral | Entity::Report | Entity::Case),
            Self::Volunteer => matches!(of, Entity::Volunteering | Entity::Training | Entity::Volunteer),
            Self::Contact
            | Self::Referral
            | Self::Report
            | Self::Activity
            | Self::Participation
            | Self::Training
            | Self::WorkingTime
            | Self::Appointment
            | Self::Enquiry
            | Self::Visit => of.row_unit() == Some(self),
        }
    }

    /// Whether somebody is counted once, however many rows she stands in.
    pub(crate) fn is_somebody(self) -> bool {
        matches!(self, Self::Person | Self::Volunteer)
    }
}
