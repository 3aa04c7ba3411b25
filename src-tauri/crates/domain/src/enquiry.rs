//! Enquiries (*Anfragen*): somebody asks for counselling before there is any case. Here is what can come of one, and how
//! long people waited until a time was offered to them (domain.md b7: a funder's question).

use chrono::{Datelike, NaiveDate};

/// What came of an enquiry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnquiryOutcome {
    /// Nothing yet.
    Open,
    /// A time was offered, on a certain day.
    SlotOffered,
    /// Sent on to somebody else.
    Referred,
    /// Not a task of this office.
    NotOurs,
    /// Whoever asked could not be reached any more.
    NoAnswer,
}

impl EnquiryOutcome {
    /// All of them, as a form offers them.
    pub const ALL: [Self; 5] = [Self::Open, Self::SlotOffered, Self::Referred, Self::NotOurs, Self::NoAnswer];

    /// Its code in the vault and on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::SlotOffered => "slot-offered",
            Self::Referred => "referred",
            Self::NotOurs => "not-ours",
            Self::NoAnswer => "no-answer",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// January to June or July to December of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfYear {
    /// The year.
    pub year: i32,
    /// From July on.
    pub second: bool,
}

impl HalfYear {
    /// The half-year a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), second: day.month() > 6 }
    }

    /// Both halves of a year and of the one before, the latest first.
    pub fn of_two_years(year: i32) -> [Self; 4] {
        let before = year.saturating_sub(1);
        [(year, true), (year, false), (before, true), (before, false)]
            .map(|(year, second)| Self { year, second })
    }
}

/// An enquiry as far as waiting goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When it came in.
    pub received_on: NaiveDate,
    /// What came of it.
    pub outcome: EnquiryOutcome,
    /// The day of the first time that was offered; only with [`EnquiryOutcome::SlotOffered`].
    pub offered_on: Option<NaiveDate>,
}

impl Asked {
    /// Days between asking and the offered time: 0 on the same day. None where no time was offered.
    pub fn days(&self) -> Option<u32> {
        let offered = self.offered_on.filter(|_| self.outcome == EnquiryOutcome::SlotOffered)?;
        u32::try_from((offered - self.received_on).num_days()).ok()
    }
}

/// How the enquiries of one half-year fared. An enquiry counts in the half-year in which it came in, whenever the time
/// offered may lie; those still open count among all of them, and have no waiting time yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waiting {
    /// Which half-year.
    pub half: HalfYear,
    /// All that came in.
    pub enquiries: u32,
    /// Of those, still open.
    pub open: u32,
    /// Of those, with a time offered.
    pub offered: u32,
    /// Median of the days until the offered time; of an even number of them the mean of the middle two.
    pub median_days: Option<f64>,
    /// The most days until an offered time.
    pub longest_days: Option<u32>,
}

/// Counts one half-year.
pub fn waiting(half: HalfYear, asked: &[Asked]) -> Waiting {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let here: Vec<&Asked> = asked.iter().filter(|one| HalfYear::of(one.received_on) == half).collect();
    let mut days: Vec<u32> = here.iter().filter_map(|one| one.days()).collect();
    days.sort_unstable();
    Waiting {
        half,
        enquiries: count(here.len()),
        open: count(here.iter().filter(|one| one.outcome == EnquiryOutcome::Open).count()),
        offered: count(here.iter().filter(|one| one.outcome == EnquiryOutcome::SlotOffered).count()),
        median_days: median(&days),
        longest_days: days.last().copied(),
    }
}

fn median(sorted: &[u32]) -> Option<f64> {
    let middle = sorted.len() / 2;
    let upper = f64::from(*sorted.get(middle)?);
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = f64::from(*sorted.get(middle.checked_sub(1)?)?);
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn asked(received: &str, outcome: EnquiryOutcome, offered: Option<&str>) -> Asked {
        Asked { received_on: day(received), outcome, offered_on: offered.map(day) }
    }

    #[test]
    fn every_outcome_is_read_back_from_its_code() {
        for outcome in EnquiryOutcome::ALL {
            assert_eq!(EnquiryOutcome::from_code(outcome.code()), Some(outcome));
        }
        assert_eq!(EnquiryOutcome::from_code("offered"), None);
    }

    #[test]
    fn a_half_year_ends_with_june_and_with_december() {
        let half = |text: &str| (HalfYear::of(day(text)).year, HalfYear::of(day(text)).second);
        assert_eq!(half("2026-06-30"), (2026, false));
        assert_eq!(half("2026-07-01"), (2026, true));
        assert_eq!(half("2026-12-31"), (2026, true));
        assert_eq!(half("2027-01-01"), (2027, false));
    }

    #[test]
    fn waiting_is_counted_as_by_hand() {
        use EnquiryOutcome::{NoAnswer, NotOurs, Open, Referred, SlotOffered};
        let all = [
            asked("2026-06-30", SlotOffered, Some("2026-07-30")), // the half before: 30 days
            asked("2026-07-01", SlotOffered, Some("2026-07-01")), // 0 days
            asked("2026-08-10", SlotOffered, Some("2026-08-14")), // 4
            asked("2026-09-01", SlotOffered, Some("2026-09-08")), // 7
            asked("2026-12-30", SlotOffered, Some("2027-01-11")), // 12, in the next year
            asked("2026-10-01", Open, None),
            asked("2026-10-02", Referred, None),
            asked("2026-10-03", NotOurs, None),
            asked("2026-10-04", NoAnswer, None),
        ];
        let [second, first, ..] = HalfYear::of_two_years(2026);
        let counted = waiting(second, &all);
        assert_eq!((counted.enquiries, counted.open, counted.offered), (8, 1, 4));
        assert_eq!((counted.median_days, counted.longest_days), (Some(5.5), Some(12)), "(4 + 7) / 2");
        let before = waiting(first, &all);
        assert_eq!((before.enquiries, before.median_days, before.longest_days), (1, Some(30.0), Some(30)));
        let nothing = waiting(HalfYear { year: 2025, second: false }, &all);
        assert_eq!((nothing.enquiries, nothing.median_days, nothing.longest_days), (0, None, None));
    }

    proptest! {
        #[test]
        fn as_many_waited_no_longer_than_the_median_as_no_shorter(days in prop::collection::vec(0_u64..400, 1..40)) {
            let start = day("2026-01-01");
            let all: Vec<Asked> = days.iter().map(|wait| Asked {
                received_on: start,
                outcome: EnquiryOutcome::SlotOffered,
                offered_on: Some(start + chrono::Days::new(*wait)),
            }).collect();
            let counted = waiting(HalfYear::of(start), &all);
            let median = counted.median_days.unwrap();
            let below = days.iter().filter(|wait| (**wait as f64) < median).count();
            let above = days.iter().filter(|wait| (**wait as f64) > median).count();
            prop_assert!(below <= days.len() / 2 && above <= days.len() / 2);
            prop_assert_eq!(counted.longest_days.map(u64::from), days.iter().max().copied());
        }
    }
}
