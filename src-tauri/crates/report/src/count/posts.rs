//! Full-time posts of funding lines: on a day, and on average over a period.

use crate::condition::Values;
use crate::facts::Facts;
use crate::number::Number;
use crate::period::Period;

const MILLION: u128 = 1_000_000;

/// Posts of some lines within a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posts {
    /// Millionths of a post on the last day.
    at_end: u128,
    /// Millionths of a post, summed over the days.
    days_together: u128,
    days: u128,
}

impl Posts {
    /// Posts of these lines, of all if none is named; narrowed to some of them where a row or column does.
    pub(crate) fn of(lines: &[String], only: Option<&Values>, facts: &Facts, period: Period) -> Self {
        let mut posts = Self { at_end: 0, days_together: 0, days: u128::from(period.days()) };
        for post in &facts.posts {
            let of = facts.codes.spelling(post.line);
            let asked = only.is_none_or(|only| only.has_code(Some(of)));
            if !asked || !(lines.is_empty() || lines.iter().any(|line| line == of)) {
                continue;
            }
            let first = post.from.map_or(period.first(), |from| from.max(period.first()));
            let last = post.until.map_or(period.last(), |until| until.min(period.last()));
            if let Ok(span) = Period::new(first, last) {
                let millionths = u128::from(post.millionths);
                posts.days_together += millionths * u128::from(span.days());
                posts.at_end += if last == period.last() { millionths } else { 0 };
            }
        }
        posts
    }

    /// On the last day.
    pub(crate) fn at_end(self, decimals: u8) -> Option<Number> {
        Number::ratio(self.at_end, MILLION, decimals)
    }

    /// Averaged over the days.
    pub(crate) fn average(self, decimals: u8) -> Option<Number> {
        Number::ratio(self.days_together, MILLION * self.days, decimals)
    }

    /// So many per post on average; `None` without posts.
    pub(crate) fn per_post(self, count: u64, decimals: u8) -> Option<Number> {
        Number::ratio(u128::from(count) * MILLION * self.days, self.days_together, decimals)
    }
}
