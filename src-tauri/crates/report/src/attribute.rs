//! What can be asked of a row: its topic, its person's age, its agency … Knows no report.

use schema::codes::ListName;

/// What the rows of a base are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// Contacts.
    Contact,
    /// Referrals, each with its contact.
    Referral,
    /// Vulnerability reports, each with its case and person.
    Report,
}

/// What is counted, each once a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Distinct persons: of a contact or referral everyone who took part, of a report the one it is about.
    Person,
    /// Distinct cases.
    Case,
    /// Contacts.
    Contact,
    /// Referrals.
    Referral,
    /// Vulnerability reports.
    Report,
}

impl Unit {
    /// Whether it can be counted over rows of this kind.
    pub(crate) fn fits(self, of: Entity) -> bool {
        match self {
            Self::Person | Self::Case => true,
            Self::Contact => of == Entity::Contact,
            Self::Referral => of == Entity::Referral,
            Self::Report => of == Entity::Report,
        }
    }
}

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
        matches!(self, Self::Minutes | Self::Age)
    }

    /// Whether it is asked of a person (rather than of a contact, referral or report).
    pub(crate) fn is_of_person(self) -> bool {
        matches!(self, Self::Gender | Self::Nationality | Self::Age | Self::Status | Self::New)
    }

    /// Whether rows of this kind can be asked for it.
    pub(crate) fn fits(self, of: Entity) -> bool {
        match self {
            Self::Line
            | Self::State
            | Self::Kind
            | Self::Setting
            | Self::Form
            | Self::Topic
            | Self::Language
            | Self::Interpreting
            | Self::Minutes
            | Self::Anonymous
            | Self::AnonymousGender
            | Self::AnonymousAge => of != Entity::Report,
            Self::CaseLine | Self::Gender | Self::Nationality | Self::Age | Self::Status | Self::New => true,
            Self::Agency | Self::Outcome => of == Entity::Referral,
            Self::Recipient | Self::Vulnerability => of == Entity::Report,
        }
    }

    /// Whether each counted unit has exactly one value (or none) of it, so that its values part the units.
    pub(crate) fn parts(self, unit: Unit) -> bool {
        match unit {
            Unit::Person => self.is_of_person(),
            Unit::Case => self.is_of_person() || self == Self::CaseLine || self == Self::Anonymous,
            Unit::Contact | Unit::Referral | Unit::Report => {
                !matches!(self, Self::Topic | Self::Vulnerability)
            }
        }
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
            Self::Minutes | Self::Anonymous | Self::Age | Self::New => return None,
        })
    }

    /// All values there can be, where that is known.
    pub(crate) fn all_values(self) -> Option<&'static [&'static str]> {
        matches!(self, Self::Anonymous | Self::New).then_some(&["ja", "nein"])
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
