//! The office's own numbers: `JJJJ-NNNN` for persons, with a letter before it for other nouns. Human-typable, independent of the row.

/// The number after `last` in a year, e.g. `running_number("", 2026, 41)` = `2026-0042`.
/// From 10,000 on it simply grows longer.
pub fn running_number(prefix: &str, year: i32, last: u32) -> String {
    format!("{prefix}{year:04}-{:04}", last.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::running_number;

    #[test]
    fn numbers_run_within_a_year() {
        assert_eq!(running_number("", 2026, 0), "2026-0001");
        assert_eq!(running_number("F", 2026, 9_999), "F2026-10000");
    }
}
