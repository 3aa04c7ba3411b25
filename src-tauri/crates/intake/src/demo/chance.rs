//! Chance that repeats itself: the same seed gives the same draws on every machine.
//! Must not: ask the system for randomness.

use chrono::NaiveDate;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number from 0 to `end - 1`; 0 for an `end` of 0. The tiny bias of the remainder does no harm here.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        if end == 0 { 0 } else { self.0.next_u32() % end }
    }

    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most.saturating_sub(least).saturating_add(1))
    }

    /// True in `percent` of a hundred draws.
    pub(super) fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    pub(super) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let place = self.below(u32::try_from(from.len()).unwrap_or(u32::MAX));
        from.get(place as usize).copied().unwrap_or_default()
    }

    /// One of the words, each as often as its weight says.
    pub(super) fn weighted<'a>(&mut self, from: &[(&'a str, u32)]) -> &'a str {
        let mut left = self.below(from.iter().map(|(_, weight)| weight).sum());
        for (word, weight) in from {
            if left < *weight {
                return word;
            }
            left -= weight;
        }
        ""
    }

    /// A weighted word, or nothing in `missing` of a hundred draws.
    pub(super) fn answer(&mut self, from: &[(&str, u32)], missing: u32) -> Option<String> {
        if self.percent(missing) { None } else { Some(self.weighted(from).to_owned()) }
    }

    /// A day from `from` to `to`, both included; `from` when they stand the wrong way round.
    pub(super) fn day(&mut self, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        let days = super::days_between(from, to);
        super::days_after(from, self.below(days.saturating_add(1)))
    }

    /// `least` to `most` syllables, first letter large.
    pub(super) fn name(&mut self, least: u32, most: u32) -> String {
        let mut name = String::new();
        for _ in 0..self.between(least, most) {
            name.push_str(self.pick(super::words::SYLLABLES));
        }
        name.push_str(self.pick(super::words::ENDINGS));
        let mut letters = name.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}
