//! The names of the code lists. Must not: know their contents.

macro_rules! lists {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// Name of a code list.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ListName {
            $($(#[$doc])* $variant,)*
        }

        impl ListName {
            /// All lists, in their fixed order.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// The list's name as in its file name: `topic`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The table that holds the list in an office's database: `code_topic`.
            #[must_use]
            pub fn table_name(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("code_", $name),)*
                }
            }

            /// The text of the shipped file.
            pub(super) fn shipped_text(self) -> &'static str {
                match self {
                    $(Self::$variant => include_str!(concat!("../../codes/", $name, ".toml")),)*
                }
            }
        }
    };
}

lists! {
    /// Gender.
    Gender = "gender",
    /// Residence status.
    ResidenceStatus = "residence_status",
    /// Funding line.
    FundingLine = "funding_line",
    /// Topic of a consultation.
    Topic = "topic",
    /// With whom.
    Setting = "setting",
    /// How a contact took place.
    Form = "form",
    /// Where a contact stands.
    ContactState = "contact_state",
    /// Kind of talk (`art`).
    TalkKind = "talk_kind",
    /// Who interpreted.
    Interpreting = "interpreting",
    /// Kind of agency referred to.
    AgencyKind = "agency_kind",
    /// How far a referral got.
    ReferralOutcome = "referral_outcome",
    /// Why a case was closed.
    ClosingReason = "closing_reason",
    /// Particular need for protection.
    Vulnerability = "vulnerability",
    /// To whom a need for protection was reported.
    ReportRecipient = "report_recipient",
    /// Field of action of a group offer.
    FieldOfAction = "field_of_action",
    /// Age band of an unnamed person.
    AnonymousAge = "anonymous_age",
    /// Kind of case.
    CaseKind = "case_kind",
    /// Whether a person needs an interpreter.
    NeedsInterpreter = "needs_interpreter",
    /// Relation within a household.
    HouseholdRole = "household_role",
    /// How a person lives.
    Housing = "housing",
    /// Main source of income.
    Income = "income",
    /// How a person found the office.
    AccessChannel = "access_channel",
    /// Country of citizenship.
    Country = "country",
    /// Language (BCP 47).
    Language = "language",
}

impl std::fmt::Display for ListName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for ListName {
    type Err = UnknownList;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|list| list.as_str() == name).ok_or(UnknownList)
    }
}

/// There is no list of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no code list of that name")]
pub struct UnknownList;
