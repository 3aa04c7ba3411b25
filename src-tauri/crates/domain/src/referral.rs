//! Referrals: how far one got, and when to ask how it went.

use chrono::{Days, NaiveDate};

/// Days until somebody asks whether the person arrived.
pub const ASK_AFTER_DAYS: u64 = 14;

/// What a referral is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferralKind {
    /// Somebody was sent on.
    Referral,
    /// Somebody from the office went along; counts as a referral whose outcome is *begleitet*.
    Accompaniment,
}

impl ReferralKind {
    /// Its code in the vault and on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Referral => "referral",
            Self::Accompaniment => "accompaniment",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Referral, Self::Accompaniment].into_iter().find(|kind| kind.code() == code)
    }
}

/// Whether it is known how a referral ended: nobody needs to ask any more. Codes of `referral_outcome`.
pub fn is_answered(outcome: Option<&str>) -> bool {
    !matches!(outcome, None | Some("genannt" | "termin" | "begleitet"))
}

/// The day to ask how it went, unless another was chosen.
pub fn ask_on(from: NaiveDate) -> NaiveDate {
    from.checked_add_days(Days::new(ASK_AFTER_DAYS)).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrived_refused_and_unknown_end_the_asking() {
        for outcome in ["angekommen", "abgelehnt", "KA"] {
            assert!(is_answered(Some(outcome)), "{outcome}");
        }
        for outcome in [None, Some("genannt"), Some("termin"), Some("begleitet")] {
            assert!(!is_answered(outcome), "{outcome:?}");
        }
    }

    #[test]
    fn somebody_asks_after_two_weeks() {
        assert_eq!(ask_on("2026-11-23".parse().unwrap()).to_string(), "2026-12-07");
    }
}
