//! Who may do what: the closed table role × deed. Everything that is not allowed here is refused.

/// What somebody is in the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Head of the office.
    Lead,
    /// Counsellor.
    Counsellor,
    /// A name on imported records, without a login.
    Record,
}

impl Role {
    /// Its code in the vault and on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Counsellor => "counsellor",
            Self::Record => "record",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Lead, Self::Counsellor, Self::Record].into_iter().find(|role| role.code() == code)
    }
}

/// What a use case does, as far as rights go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// See persons, cases and contacts.
    Read,
    /// Write consultations, persons, drafts.
    Write,
    /// Take in whole lists from outside.
    TakeIn,
    /// Export protected figures.
    Report,
    /// Export unprotected figures.
    ReportExact,
    /// Freeze a report, or say that a frozen one is not valid.
    FreezeReport,
    /// Check the vault.
    Verify,
    /// See the working time of others.
    OthersTime,
    /// Give somebody a login.
    KeepTeam,
    /// Change one's own passphrase.
    OwnPassphrase,
    /// Give a person the copy of what is held on her, erase a record, say what must be kept.
    AnswerRights,
}

/// May this role do this deed?
pub fn may(role: Role, deed: Deed) -> bool {
    match (role, deed) {
        (Role::Lead, _) => true,
        (Role::Counsellor, Deed::Read | Deed::Write | Deed::Report | Deed::Verify | Deed::OwnPassphrase) => {
            true
        }
        (
            Role::Counsellor,
            Deed::TakeIn
            | Deed::ReportExact
            | Deed::FreezeReport
            | Deed::OthersTime
            | Deed::KeepTeam
            | Deed::AnswerRights,
        ) => false,
        (Role::Record, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_counsellor_neither_takes_in_lists_nor_hands_out_unprotected_figures() {
        assert!(!may(Role::Counsellor, Deed::TakeIn));
        assert!(!may(Role::Counsellor, Deed::ReportExact));
        assert!(!may(Role::Counsellor, Deed::OthersTime));
        assert!(!may(Role::Counsellor, Deed::FreezeReport));
        assert!(!may(Role::Counsellor, Deed::AnswerRights));
        assert!(may(Role::Counsellor, Deed::Write));
    }

    #[test]
    fn only_the_lead_gives_logins_and_everybody_with_one_changes_her_own_passphrase() {
        assert!(may(Role::Lead, Deed::KeepTeam) && !may(Role::Counsellor, Deed::KeepTeam));
        assert!(may(Role::Lead, Deed::OwnPassphrase) && may(Role::Counsellor, Deed::OwnPassphrase));
    }

    #[test]
    fn a_name_without_a_login_may_nothing() {
        for deed in [
            Deed::Read,
            Deed::Write,
            Deed::TakeIn,
            Deed::Report,
            Deed::ReportExact,
            Deed::FreezeReport,
            Deed::Verify,
            Deed::OthersTime,
            Deed::KeepTeam,
            Deed::OwnPassphrase,
            Deed::AnswerRights,
        ] {
            assert!(!may(Role::Record, deed));
        }
    }
}
