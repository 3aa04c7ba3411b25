//! Interpreters (*Sprachmittlung*) as appointments name them: what counts as a booking, and what a year of them adds up to.

use crate::AgencyId;
use crate::appointment::InterpreterState;
use std::collections::BTreeMap;

/// An appointment, as far as its interpreter goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// Who interprets; none where nobody is named yet.
    pub interpreter: Option<AgencyId>,
    /// Language code of the appointment.
    pub language: Option<String>,
    /// Where the request stands.
    pub state: Option<InterpreterState>,
    /// Somebody was to come: not everybody of the appointment was moved or cancelled.
    pub stands: bool,
    /// Minutes interpreted; 0 where none are noted.
    pub minutes: u32,
    /// Cost in cents; 0 where none is noted.
    pub cost: u32,
}

impl Booked {
    /// Is it a booking? One that was refused is none, nor one of an appointment that was moved or cancelled. What is only
    /// asked for becomes one when it is confirmed, or when minutes show that it took place.
    pub fn counts(&self) -> bool {
        match self.state {
            Some(InterpreterState::Confirmed) | None => self.stands,
            Some(InterpreterState::Requested) => self.stands && self.minutes > 0,
            Some(InterpreterState::Refused) => false,
        }
    }
}

/// What bookings add up to. Minutes and cost are all that were noted, of what came to nothing too: a fee for calling off
/// at short notice is paid all the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Bookings.
    pub bookings: u32,
    /// Minutes.
    pub minutes: u32,
    /// Cents.
    pub cost: u32,
}

impl Sum {
    fn add(&mut self, booked: &Booked) {
        self.bookings += u32::from(booked.counts());
        self.minutes = self.minutes.saturating_add(booked.minutes);
        self.cost = self.cost.saturating_add(booked.cost);
    }
}

/// All of them.
pub fn total(all: &[Booked]) -> Sum {
    all.iter().fold(Sum::default(), |mut sum, booked| {
        sum.add(booked);
        sum
    })
}

/// By language; those without one under none.
pub fn by_language(all: &[Booked]) -> BTreeMap<Option<&str>, Sum> {
    let mut sums = BTreeMap::<_, Sum>::new();
    for booked in all {
        sums.entry(booked.language.as_deref()).or_default().add(booked);
    }
    sums
}

/// By interpreter; those where nobody is named under none.
pub fn by_interpreter(all: &[Booked]) -> BTreeMap<Option<AgencyId>, Sum> {
    let mut sums = BTreeMap::<_, Sum>::new();
    for booked in all {
        sums.entry(booked.interpreter).or_default().add(booked);
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use InterpreterState::{Confirmed, Refused, Requested};
    use proptest::prelude::*;

    fn booked(language: &str, state: Option<InterpreterState>, minutes: u32, cost: u32) -> Booked {
        let language = Some(language.to_owned());
        Booked { interpreter: Some(AgencyId(1)), language, state, stands: true, minutes, cost }
    }

    #[test]
    fn a_year_of_bookings_adds_up_as_by_hand() {
        let all = [
            booked("ti", Some(Confirmed), 60, 4_500),
            booked("ti", None, 30, 0),
            booked("ti", Some(Requested), 0, 0),   // still asked for
            booked("ar", Some(Requested), 45, 0),  // took place, nobody said so
            booked("ar", Some(Refused), 0, 1_500), // a fee all the same
            Booked { stands: false, ..booked("ar", Some(Confirmed), 0, 0) },
        ];
        let sums = by_language(&all);
        assert_eq!(sums[&Some("ti")], Sum { bookings: 2, minutes: 90, cost: 4_500 });
        assert_eq!(sums[&Some("ar")], Sum { bookings: 1, minutes: 45, cost: 1_500 });
        assert_eq!(total(&all), Sum { bookings: 3, minutes: 135, cost: 6_000 });
    }

    proptest! {
        #[test]
        fn languages_and_interpreters_each_add_up_to_all(
            all in prop::collection::vec((0_i64..4, 0_usize..4, 0_usize..4, any::<bool>(), 0_u32..600, 0_u32..9_000), 0..40)
        ) {
            let all: Vec<Booked> = all.into_iter().map(|(who, language, state, stands, minutes, cost)| Booked {
                interpreter: (who > 0).then_some(AgencyId(who)),
                language: [None, Some("ti"), Some("ar"), Some("fa")][language].map(str::to_owned),
                state: [None, Some(Requested), Some(Confirmed), Some(Refused)][state],
                stands, minutes, cost,
            }).collect();
            let add = |sums: Vec<Sum>| sums.iter().fold((0, 0, 0), |(b, m, c), sum| {
                (b + sum.bookings, m + sum.minutes, c + sum.cost)
            });
            let whole = total(&all);
            let whole = (whole.bookings, whole.minutes, whole.cost);
            prop_assert_eq!(add(by_language(&all).into_values().collect()), whole);
            prop_assert_eq!(add(by_interpreter(&all).into_values().collect()), whole);
        }
    }
}
