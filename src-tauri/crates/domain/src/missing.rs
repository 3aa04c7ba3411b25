//! What a record lacks for the funding reports. Nothing of it is demanded; it is said, counted and offered for mending.

/// One kind of gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// No residence status covers the day.
    ResidenceStatus,
    /// No birth at all.
    Birth,
    /// Gender not known.
    Gender,
    /// Nationality not known.
    Nationality,
    /// A consultation without a topic counts in no report.
    Topics,
    /// A consultation without a length is in no duration line.
    Minutes,
    /// A follow-up talk in a case that has no first talk.
    FirstTalk,
}

impl Missing {
    /// Its code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::ResidenceStatus => "residence-status",
            Self::Birth => "birth",
            Self::Gender => "gender",
            Self::Nationality => "nationality",
            Self::Topics => "topics",
            Self::Minutes => "minutes",
            Self::FirstTalk => "first-talk",
        }
    }
}
