//! The rule of protection an office chooses, and the key that decides between equally good patterns.

use std::time::{Duration, Instant};

use crate::error::DisclosureError;

/// What counts as too few, and against whom to protect.
#[derive(Clone)]
pub struct Rule {
    /// A cell with fewer contributors than this, but not none, is sensitive. At least 3.
    pub threshold: u64,
    /// Above this percentage of a value from one person, the cell is sensitive (only where [`crate::Cell::largest`] is
    /// given).
    pub dominance_percent: u64,
    /// Also protect against a reader who is the only person in a cell and knows it.
    pub insiders: bool,
    /// Decides between patterns that cost the same. Secret, the same for all exports of an office.
    pub key: [u8; 32],
    /// How long searching may take before it is given up and nothing is exported.
    pub time_limit: Duration,
}

impl Rule {
    /// The least threshold: below 3, either of two persons could calculate the other.
    pub const LEAST_THRESHOLD: u64 = 3;

    /// Threshold 3, dominance 50 %, single insiders included, two minutes.
    pub fn new(key: [u8; 32]) -> Self {
        Self {
            threshold: Self::LEAST_THRESHOLD,
            dominance_percent: 50,
            insiders: true,
            key,
            time_limit: Duration::from_secs(120),
        }
    }

    /// The same rule with another threshold.
    #[must_use]
    pub fn with_threshold(mut self, threshold: u64) -> Self {
        self.threshold = threshold;
        self
    }

    /// The same rule, against outsiders only.
    #[must_use]
    pub fn outsiders_only(mut self) -> Self {
        self.insiders = false;
        self
    }

    /// The same rule with another time limit.
    #[must_use]
    pub fn with_time_limit(mut self, time_limit: Duration) -> Self {
        self.time_limit = time_limit;
        self
    }

    /// When the search must have ended; a limit beyond all clocks counts as a day.
    pub(crate) fn deadline(&self) -> Instant {
        let now = Instant::now();
        now.checked_add(self.time_limit).unwrap_or_else(|| now + Duration::from_secs(86_400))
    }

    pub(crate) fn check(&self) -> Result<(), DisclosureError> {
        if self.threshold < Self::LEAST_THRESHOLD {
            return Err(DisclosureError::ThresholdTooLow { least: Self::LEAST_THRESHOLD });
        }
        Ok(())
    }
}
