//! The words for units, measures and kinds of rows.

use super::{Measure, Preset};
use crate::attribute::{Entity, Unit};

impl Unit {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "person" => Self::Person,
            "case" => Self::Case,
            "contact" => Self::Contact,
            "referral" => Self::Referral,
            "report" => Self::Report,
            _ => return None,
        })
    }
}

impl Entity {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "contact" => Self::Contact,
            "referral" => Self::Referral,
            "report" => Self::Report,
            _ => return None,
        })
    }
}

impl Measure {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "count" => Self::Count,
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
