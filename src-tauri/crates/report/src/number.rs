//! A printed number: whole, or with a fixed count of decimals, rounded half up. No floating point on the way.

/// A number as it stands in a report: `scaled / 10^decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Number {
    scaled: u64,
    decimals: u8,
}

impl Number {
    /// A whole number.
    #[must_use]
    pub fn whole(value: u64) -> Self {
        Self { scaled: value, decimals: 0 }
    }

    /// A number counted in its last decimal: `scaled(2021, 1)` is 202,1.
    #[must_use]
    pub fn scaled(scaled: u64, decimals: u8) -> Self {
        Self { scaled, decimals }
    }

    /// `above / below`, rounded half up; `None` for a division by nothing or a number beyond all offices.
    #[must_use]
    pub fn ratio(above: u128, below: u128, decimals: u8) -> Option<Self> {
        let shifted = above.checked_mul(10u128.checked_pow(u32::from(decimals))?)?;
        let doubled = shifted.checked_mul(2)?.checked_add(below)?;
        let scaled = doubled.checked_div(below.checked_mul(2)?)?;
        Some(Self { scaled: u64::try_from(scaled).ok()?, decimals })
    }

    /// In units of its last decimal.
    #[must_use]
    pub fn in_last_decimal(self) -> u64 {
        self.scaled
    }

    /// How many decimals.
    #[must_use]
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.scaled == 0
    }

    /// The nearest floating-point number, for spreadsheets.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // counts of an office are far below 2^53
    pub fn to_f64(self) -> f64 {
        self.scaled as f64 / 10f64.powi(i32::from(self.decimals))
    }
}

impl std::fmt::Display for Number {
    /// With a decimal comma, no grouping: `1682`, `202,1`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let unit = 10u64.pow(u32::from(self.decimals.min(18)));
        write!(f, "{}", self.scaled / unit)?;
        if self.decimals > 0 {
            write!(f, ",{:0width$}", self.scaled % unit, width = usize::from(self.decimals))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_up_and_decimals_stand_after_a_comma() {
        let text = |above, below, decimals| Number::ratio(above, below, decimals).map(|n| n.to_string());
        assert_eq!(text(5, 100, 1).as_deref(), Some("0,1"));
        assert_eq!(text(49, 1000, 1).as_deref(), Some("0,0"));
        assert_eq!(text(16_200, 60, 1).as_deref(), Some("270,0"));
        assert_eq!(text(1_500_000, 1_000_000, 2).as_deref(), Some("1,50"));
        assert_eq!(text(1, 2, 0).as_deref(), Some("1"));
        assert_eq!(text(1, 0, 1), None, "nothing can be divided by no posts");
    }
}
