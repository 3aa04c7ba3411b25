//! Repeated measurements of one thing, and what they come to: median and spread, never a mean.

use serde::Serialize;

/// Repeated measurements in the order they were made.
#[derive(Clone, Debug, Default)]
pub(crate) struct Series(Vec<f64>);

/// What a series comes to. All in the figure's unit.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Spread {
    /// How many measurements.
    pub(crate) n: usize,
    /// The middle one.
    pub(crate) median: f64,
    /// The least.
    pub(crate) least: f64,
    /// A quarter lies below.
    pub(crate) p25: f64,
    /// A quarter lies above.
    pub(crate) p75: f64,
    /// One in twenty lies above.
    pub(crate) p95: f64,
    /// The greatest.
    pub(crate) most: f64,
    /// All of them, in the order they were made.
    pub(crate) values: Vec<f64>,
}

impl Series {
    /// Adds a measurement.
    pub(crate) fn add(&mut self, value: f64) {
        self.0.push(value);
    }

    /// What they come to; `None` without a measurement.
    pub(crate) fn spread(&self) -> Option<Spread> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        Some(Spread {
            n: sorted.len(),
            median: quantile(&sorted, 0.5)?,
            least: *sorted.first()?,
            p25: quantile(&sorted, 0.25)?,
            p75: quantile(&sorted, 0.75)?,
            p95: quantile(&sorted, 0.95)?,
            most: *sorted.last()?,
            values: self.0.iter().map(|value| (value * 1000.0).round() / 1000.0).collect(),
        })
    }
}

impl FromIterator<f64> for Series {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

/// The value below which the part `share` of the sorted values lies, between two values in proportion.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "few values"
)]
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * (sorted.len().checked_sub(1)?) as f64;
    let (below, above) = (sorted.get(place.floor() as usize)?, sorted.get(place.ceil() as usize)?);
    Some(below + (above - below) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::Series;

    #[test]
    fn median_and_quarters_do_not_depend_on_the_order_of_measuring() {
        let spread = [9.0, 1.0, 5.0, 3.0, 7.0].into_iter().collect::<Series>().spread().unwrap();
        assert_eq!((spread.n, spread.least, spread.most), (5, 1.0, 9.0));
        assert_eq!((spread.p25, spread.median, spread.p75), (3.0, 5.0, 7.0));
        assert_eq!(spread.values, [9.0, 1.0, 5.0, 3.0, 7.0]);
    }

    #[test]
    fn an_even_number_of_measurements_has_its_median_in_between() {
        let spread = [4.0, 2.0].into_iter().collect::<Series>().spread().unwrap();
        assert_eq!(spread.median, 3.0);
        assert!((spread.p95 - 3.9).abs() < 1e-9);
    }

    #[test]
    fn without_a_measurement_there_is_no_spread() {
        assert!(Series::default().spread().is_none());
    }
}
