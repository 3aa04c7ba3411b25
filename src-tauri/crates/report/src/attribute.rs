//! What can be asked of a row: its topic, its person's age, its agency … Knows no report.

use schema::codes::ListName;

pub(crate) use crate::unit::{Entity, Unit};

macro_rules! attributes {
    ($($(#[$text:meta])* $variant:ident = $name:literal,)*) => {
        /// Something a row can be asked for. Named in packs by the word beside it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Attribute {
            $($(#[$text])* $variant,)*
        }

        impl Attribute {
            /// All, in a fixed order.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// The word for it in packs.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

attributes! {
    /// Funding line of the contact (of a referral: of its contact).
    Line = "line",
    /// Funding line of the case.
    CaseLine = "case_line",
    /// `geplant`, `erledigt` …
    State = "state",
    /// `erst`, `folge` …
    Kind = "kind",
    /// With whom.
    Setting = "setting",
    /// How.
    Form = "form",
    /// Topics; a contact may have several.
    Topic = "topic",
    /// The contact's language.
    Language = "language",
    /// Who interpreted.
    Interpreting = "interpreting",
    /// Duration; a number.
    Minutes = "minutes",
    /// `ja` without a case, else `nein`.
    Anonymous = "anonymous",
    /// Gender noted at an anonymous contact.
    AnonymousGender = "anonymous_gender",
    /// Age band noted at an anonymous contact.
    AnonymousAge = "anonymous_age",
    /// The person's gender. Units other than persons ask the person of the case (of a report: the one reported).
    Gender = "gender",
    /// The person's nationality, likewise.
    Nationality = "nationality",
    /// Completed years on the day of the person's first row in the base; a number.
    Age = "age",
    /// Residence status on that day: the entry that covers it, the latest begun if several.
    Status = "status",
    /// `ja` if the person's first row in the base ever lies in the period, else `nein`.
    New = "new",
    /// Kind of agency referred to.
    Agency = "agency",
    /// How far the referral got.
    Outcome = "outcome",
    /// To whom a report went.
    Recipient = "recipient",
    /// Kinds of need for protection; a report may have several.
    Vulnerability = "vulnerability",
    /// Kind of case.
    CaseKind = "case_kind",
    /// `ja` if the case was open on the day before the period began, else `nein`.
    OpenAtStart = "open_at_start",
    /// `ja` if the case was open on the last day of the period, else `nein`.
    OpenAtEnd = "open_at_end",
    /// Why the case that is not open at the end was closed.
    ClosingReason = "closing_reason",
    /// Days from opening to that closing; a number.
    Duration = "duration",
    /// Field of action of a group date.
    Field = "field",
    /// Number of the group offer.
    Offer = "offer",
    /// `women`, `men`, `diverse` (grown), `children`, `unknown`: heads at a group date.
    Heads = "heads",
    /// `network`, `committee`, `publicity`, `training`.
    EngagementKind = "engagement_kind",
    /// `ja` if the volunteer goes on and has a training that holds on the last day, else `nein`.
    Qualified = "qualified",
    /// Class of working time.
    Activity = "activity",
    /// `counselling`, `group`, `internal`.
    AppointmentKind = "appointment_kind",
    /// What became of the appointment.
    AppointmentState = "appointment_state",
    /// What became of the enquiry.
    EnquiryOutcome = "enquiry_outcome",
    /// Days until the time that was offered; a number.
    Waited = "waited",
    /// What became of a visit of the open hour.
    VisitOutcome = "visit_outcome",
}

impl Attribute {
    /// The attribute of that name in packs.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|attribute| attribute.name() == name)
    }

    /// Whether its values are numbers rather than codes.
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(self, Self::Minutes | Self::Age | Self::Duration | Self::Waited)
    }

    /// Whether its values are words of the program rather than codes of the facts.
    pub(crate) fn is_word(self) -> bool {
        matches!(
            self,
            Self::Anonymous
                | Self::New
                | Self::OpenAtStart
                | Self::OpenAtEnd
                | Self::Heads
                | Self::Qualified
                | Self::VisitOutcome
        )
    }

    /// Whether it is asked of a person (rather than of a contact, referral or report).
    pub(crate) fn is_of_person(self) -> bool {
        matches!(self, Self::Gender | Self::Nationality | Self::Age | Self::Status | Self::New)
    }

    /// Whether rows of this kind can be asked for it.
    pub(crate) fn fits(self, of: Entity) -> bool {
        match self {
            Self::Line => matches!(
                of,
                Entity::Contact
                    | Entity::Referral
                    | Entity::Activity
                    | Entity::Participation
                    | Entity::Engagement
                    | Entity::Volunteering
                    | Entity::WorkingTime
            ),
            Self::Form => matches!(of, Entity::Contact | Entity::Referral | Entity::Enquiry),
            Self::State
            | Self::Kind
            | Self::Setting
            | Self::Topic
            | Self::Language
            | Self::Interpreting
            | Self::Minutes
            | Self::Anonymous
            | Self::AnonymousGender
            | Self::AnonymousAge => matches!(of, Entity::Contact | Entity::Referral),
            Self::CaseLine => {
                matches!(of, Entity::Contact | Entity::Referral | Entity::Report | Entity::Case)
            }
            Self::Gender | Self::Nationality | Self::Age | Self::Status | Self::New => of.names_persons(),
            Self::CaseKind | Self::OpenAtStart | Self::OpenAtEnd | Self::ClosingReason | Self::Duration => {
                of == Entity::Case
            }
            Self::Field | Self::Offer => matches!(of, Entity::Activity | Entity::Participation),
            Self::Heads => of == Entity::Participation,
            Self::EngagementKind => of == Entity::Engagement,
            Self::Qualified => of == Entity::Volunteer,
            Self::Activity => of == Entity::WorkingTime,
            Self::AppointmentKind | Self::AppointmentState => of == Entity::Appointment,
            Self::EnquiryOutcome | Self::Waited => of == Entity::Enquiry,
            Self::VisitOutcome => of == Entity::Visit,
            Self::Agency | Self::Outcome => of == Entity::Referral,
            Self::Recipient | Self::Vulnerability => of == Entity::Report,
        }
    }

    /// Whether each counted unit has exactly one value (or none) of it, so that its values part the units.
    pub(crate) fn parts(self, unit: Unit) -> bool {
        match unit {
            Unit::Person => self.is_of_person(),
            Unit::Case => {
                self.is_of_person()
                    || matches!(
                        self,
                        Self::CaseLine
                            | Self::Anonymous
                            | Self::CaseKind
                            | Self::OpenAtStart
                            | Self::OpenAtEnd
                            | Self::ClosingReason
                            | Self::Duration
                    )
            }
            Unit::Volunteer => self == Self::Qualified,
            Unit::Contact
            | Unit::Referral
            | Unit::Report
            | Unit::Activity
            | Unit::Participation
            | Unit::Training
            | Unit::WorkingTime
            | Unit::Appointment
            | Unit::Enquiry
            | Unit::Visit => self.parts_rows(),
        }
    }

    /// Whether each row has exactly one value (or none) of it.
    pub(crate) fn parts_rows(self) -> bool {
        !matches!(self, Self::Topic | Self::Vulnerability)
    }

    /// The code list that names its values.
    #[must_use]
    pub fn list(self) -> Option<ListName> {
        Some(match self {
            Self::Line | Self::CaseLine => ListName::FundingLine,
            Self::State => ListName::ContactState,
            Self::Kind => ListName::TalkKind,
            Self::Setting => ListName::Setting,
            Self::Form => ListName::Form,
            Self::Topic => ListName::Topic,
            Self::Language => ListName::Language,
            Self::Interpreting => ListName::Interpreting,
            Self::Gender | Self::AnonymousGender => ListName::Gender,
            Self::AnonymousAge => ListName::AnonymousAge,
            Self::Nationality => ListName::Country,
            Self::Status => ListName::ResidenceStatus,
            Self::Agency => ListName::AgencyKind,
            Self::Outcome => ListName::ReferralOutcome,
            Self::Recipient => ListName::ReportRecipient,
            Self::Vulnerability => ListName::Vulnerability,
            Self::CaseKind => ListName::CaseKind,
            Self::ClosingReason => ListName::ClosingReason,
            Self::Field => ListName::FieldOfAction,
            Self::Minutes
            | Self::Anonymous
            | Self::Age
            | Self::New
            | Self::OpenAtStart
            | Self::OpenAtEnd
            | Self::Duration
            | Self::Offer
            | Self::Heads
            | Self::EngagementKind
            | Self::Qualified
            | Self::Activity
            | Self::AppointmentKind
            | Self::AppointmentState
            | Self::EnquiryOutcome
            | Self::Waited
            | Self::VisitOutcome => return None,
        })
    }

    /// All values there can be, where that is known.
    pub(crate) fn all_values(self) -> Option<&'static [&'static str]> {
        if self.is_word() && !matches!(self, Self::Heads | Self::VisitOutcome) {
            return Some(&["ja", "nein"]);
        }
        let given: [(Self, &'static [&'static str]); 5] = [
            (Self::Heads, &["women", "men", "diverse", "children", "unknown"]),
            (Self::VisitOutcome, &["counselled", "left", "offered", "sent-on", "unknown"]),
            (Self::AppointmentKind, &["counselling", "group", "internal"]),
            (
                Self::AppointmentState,
                &["asked", "confirmed", "appeared", "excused", "missed", "moved", "cancelled"],
            ),
            (Self::EnquiryOutcome, &["open", "slot-offered", "referred", "not-ours", "no-answer"]),
        ];
        given.into_iter().find(|(attribute, _)| *attribute == self).map(|(_, values)| values)
    }

    /// Whether the code is the list's word for "not known", which counts like an empty cell.
    pub(crate) fn is_unknown(self, code: &str) -> bool {
        let list = self.list().map(|name| schema::codes::shipped().list(name));
        list.and_then(|list| list.unknown()).is_some_and(|unknown| unknown.code == code)
    }

    /// Place of a code in its list, for sorting; codes the list does not have come after.
    pub(crate) fn rank(self, code: &str) -> i64 {
        let list = self.list().map(|name| schema::codes::shipped().list(name));
        list.and_then(|list| list.get(code)).map_or(i64::MAX, |code| code.sort)
    }
}
