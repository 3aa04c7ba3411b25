//! The words for units, measures and kinds of rows.

use super::{Measure, Preset};
use crate::attribute::{Entity, Unit};

impl Unit {
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, word)| *word == name).map(|(unit, _)| unit)
    }
}

impl Entity {
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|entity| entity.name() == name)
    }
}

impl Measure {
    /// Whether it is calculated from figures of which each is counted for itself.
    pub(crate) fn is_derived(self) -> bool {
        self.is_share() || matches!(self, Self::PerPost | Self::MeanDays | Self::MedianDays)
    }

    /// Whether it is a share of something.
    pub(crate) fn is_share(self) -> bool {
        matches!(self, Self::Percent | Self::PercentOfTime)
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "count" => Self::Count,
            "percent" => Self::Percent,
            "percent_of_time" => Self::PercentOfTime,
            "mean_days" => Self::MeanDays,
            "median_days" => Self::MedianDays,
            "audience" => Self::Audience,
            "newcomers" => Self::Newcomers,
            "helpers" => Self::Helpers,
            "minutes" => Self::Minutes,
            "hours" => Self::Hours,
            "per_post" => Self::PerPost,
            "posts_at_end" => Self::PostsAtEnd,
            "posts_average" => Self::PostsAverage,
            _ => return None,
        })
    }
}

impl Preset {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "year" => Self::Year,
            "half-year" => Self::HalfYear,
            "quarter" => Self::Quarter,
            "month" => Self::Month,
            _ => return None,
        })
    }
}
