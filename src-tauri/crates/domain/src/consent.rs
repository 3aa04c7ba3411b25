//! Consents, releases from secrecy, and the information of § 17 DSG-EKD: what kinds there are, whether one stands on a
//! day, and whether data may go to an agency (§ 203 StGB: only with a release that covers exactly this agency).

use crate::{AgencyId, ConsentId};
use chrono::NaiveDate;

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// All, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its code in the vault and on the wire.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// From its code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

codes! {
    /// What was told or agreed to.
    ConsentKind {
        /// The information of § 17 DSG-EKD was handed over; no consent, but kept beside them.
        Information = "information",
        /// Keeping and using the person's data (§§ 11, 13 DSG-EKD).
        Storage = "storage",
        /// Release from secrecy towards somebody (Schweigepflichtentbindung, § 203 StGB).
        Release = "release",
        /// Passing special needs on to the Federal Office or the Land (§ 12a Abs. 3 AsylG).
        SpecialNeeds = "special-needs",
        /// Being called, written to, sent messages.
        Reachability = "reachability",
        /// An interpreter listens in.
        Interpreting = "interpreting",
        /// Pictures or words in public.
        Publicity = "publicity",
        /// Anything else.
        Other = "other",
    }
}

codes! {
    /// How it was given.
    ConsentWay {
        /// On paper, signed.
        Written = "written",
        /// Spoken.
        Oral = "oral",
        /// Signed after an interpreter had explained it.
        Interpreted = "interpreted",
        /// By mail or message.
        Electronic = "electronic",
    }
}

/// How long a consent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// First day.
    pub given_on: NaiveDate,
    /// Last day, if limited.
    pub valid_until: Option<NaiveDate>,
    /// The day it was taken back; from then on it no longer stands (DSG-EKD § 11: for the future).
    pub revoked_on: Option<NaiveDate>,
}

/// Where a consent stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentState {
    /// Given for a later day.
    ToCome,
    /// It stands.
    Active,
    /// Its time is over.
    Expired,
    /// It was taken back.
    Revoked,
}

impl ConsentState {
    /// Its code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::ToCome => "to-come",
            Self::Active => "active",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }
}

impl Term {
    /// Where it stands on a day.
    pub fn on(self, day: NaiveDate) -> ConsentState {
        if self.revoked_on.is_some_and(|revoked| revoked <= day) {
            ConsentState::Revoked
        } else if self.valid_until.is_some_and(|until| until < day) {
            ConsentState::Expired
        } else if self.given_on > day {
            ConsentState::ToCome
        } else {
            ConsentState::Active
        }
    }
}

/// A release from secrecy towards an entry of the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Release {
    /// The record.
    pub id: ConsentId,
    /// To whom; none when the recipient stands only in words: such a release covers no entry of the directory.
    pub agency: Option<AgencyId>,
    /// How long.
    pub term: Term,
}

/// Why data may not go to an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseGap {
    /// There is no release for this agency.
    Missing,
    /// There is one, but only for later.
    ToCome,
    /// There was one; its time is over.
    Expired,
    /// There was one; it was taken back.
    Revoked,
}

impl ReleaseGap {
    /// Its code: `field-{code}` is the sentence.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "release-missing",
            Self::ToCome => "release-to-come",
            Self::Expired => "release-expired",
            Self::Revoked => "release-revoked",
        }
    }
}

/// The release on which data may go to this agency on this day: of several the one given last.
///
/// # Errors
/// Why there is none; of several reasons that of the release given last.
pub fn release_for(releases: &[Release], agency: AgencyId, day: NaiveDate) -> Result<ConsentId, ReleaseGap> {
    let mut of_agency: Vec<&Release> =
        releases.iter().filter(|release| release.agency == Some(agency)).collect();
    of_agency.sort_by_key(|release| (release.term.given_on, release.id));
    if let Some(standing) =
        of_agency.iter().rev().find(|release| release.term.on(day) == ConsentState::Active)
    {
        return Ok(standing.id);
    }
    Err(match of_agency.last().map(|release| release.term.on(day)) {
        None | Some(ConsentState::Active) => ReleaseGap::Missing,
        Some(ConsentState::ToCome) => ReleaseGap::ToCome,
        Some(ConsentState::Expired) => ReleaseGap::Expired,
        Some(ConsentState::Revoked) => ReleaseGap::Revoked,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn release(id: i64, agency: i64, given: &str, until: Option<&str>, revoked: Option<&str>) -> Release {
        let term = Term { given_on: day(given), valid_until: until.map(day), revoked_on: revoked.map(day) };
        Release { id: ConsentId(id), agency: Some(AgencyId(agency)), term }
    }

    #[test]
    fn a_release_covers_its_agency_from_its_first_to_its_last_day_and_no_other_agency() {
        let releases = [release(1, 7, "2026-11-01", Some("2026-11-30"), None)];
        let asked = |agency, on| release_for(&releases, AgencyId(agency), day(on));
        assert_eq!(asked(7, "2026-11-01"), Ok(ConsentId(1)));
        assert_eq!(asked(7, "2026-11-30"), Ok(ConsentId(1)));
        assert_eq!(asked(7, "2026-10-31"), Err(ReleaseGap::ToCome));
        assert_eq!(asked(7, "2026-12-01"), Err(ReleaseGap::Expired));
        assert_eq!(asked(8, "2026-11-15"), Err(ReleaseGap::Missing));
    }

    #[test]
    fn a_revoked_release_covers_nothing_from_that_day_on_and_a_new_one_covers_again() {
        let mut releases = vec![release(1, 7, "2026-11-01", None, Some("2026-11-10"))];
        assert_eq!(release_for(&releases, AgencyId(7), day("2026-11-09")), Ok(ConsentId(1)));
        assert_eq!(release_for(&releases, AgencyId(7), day("2026-11-10")), Err(ReleaseGap::Revoked));
        releases.push(release(2, 7, "2026-11-12", None, None));
        assert_eq!(release_for(&releases, AgencyId(7), day("2026-11-12")), Ok(ConsentId(2)));
    }

    #[test]
    fn a_release_to_somebody_in_words_covers_no_entry_of_the_directory() {
        let mut in_words = release(1, 7, "2026-11-01", None, None);
        in_words.agency = None;
        assert_eq!(release_for(&[in_words], AgencyId(7), day("2026-11-02")), Err(ReleaseGap::Missing));
    }

    #[test]
    fn every_code_leads_back_to_its_kind_and_way() {
        assert!(ConsentKind::ALL.iter().all(|kind| ConsentKind::from_code(kind.code()) == Some(*kind)));
        assert!(ConsentWay::ALL.iter().all(|way| ConsentWay::from_code(way.code()) == Some(*way)));
    }

    proptest! {
        #[test]
        fn what_is_allowed_rests_on_a_release_of_that_agency_that_stands_that_day(
            made in prop::collection::vec((0i64..3, 0u64..40, prop::option::of(0u64..40), prop::option::of(0u64..40)), 0..6),
            agency in 0i64..3,
            on in 0u64..60,
        ) {
            let first = day("2026-01-01");
            let at = |days: u64| first.checked_add_days(Days::new(days)).unwrap();
            let releases: Vec<Release> = (0i64..).zip(&made).map(|(id, (agency, given, lasts, revoked))| Release {
                id: ConsentId(id),
                agency: Some(AgencyId(*agency)),
                term: Term {
                    given_on: at(*given),
                    valid_until: lasts.map(|days| at(given + days)),
                    revoked_on: revoked.map(|days| at(given + days)),
                },
            }).collect();
            let stands = |release: &Release| {
                let term = release.term;
                release.agency == Some(AgencyId(agency)) && term.given_on <= at(on)
                    && term.valid_until.is_none_or(|until| at(on) <= until)
                    && term.revoked_on.is_none_or(|revoked| at(on) < revoked)
            };
            match release_for(&releases, AgencyId(agency), at(on)) {
                Ok(id) => prop_assert!(releases.iter().any(|release| release.id == id && stands(release))),
                Err(_) => prop_assert!(!releases.iter().any(stands)),
            }
        }
    }
}
