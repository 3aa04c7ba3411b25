//! Counts passed and failed tests from the lines the test runners print. Knows their wording, runs nothing.

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// One check that either holds or not.
    pub(crate) fn one(holds: bool) -> Self {
        Self { passed: u64::from(holds), failed: u64::from(!holds) }
    }

    /// Adds another count.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// The count of a runner that ended with `success`. A runner that failed without naming a failed test did not
    /// compile or crashed, and one that succeeded without having run a test was called wrongly: both fail.
    pub(crate) fn settled(self, success: bool) -> Self {
        let unexplained = !success && self.failed == 0 || self == Self::default();
        Self { failed: self.failed + u64::from(unexplained), ..self }
    }

    /// The closing line of a test run.
    pub(crate) fn closing_line(self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

/// Reads a Rust test binary's closing line: "test result: ok. 3 passed; 0 failed; 0 ignored; …".
pub(crate) fn of_rust(line: &str) -> Option<Tally> {
    let counts = line.trim().strip_prefix("test result: ")?.split_once(". ")?.1;
    Some(Tally { passed: number_before(counts, ';', "passed"), failed: number_before(counts, ';', "failed") })
}

/// Reads the UI test runner's closing line: "Tests  1 failed | 11 passed (12)".
pub(crate) fn of_ui(line: &str) -> Option<Tally> {
    let plain = without_colour(line);
    let counts = plain.trim().strip_prefix("Tests ")?;
    let counts = counts.split_once('(').map_or(counts, |(before, _)| before);
    Some(Tally { passed: number_before(counts, '|', "passed"), failed: number_before(counts, '|', "failed") })
}

/// The number in the part of `counts` that ends with `word`; 0 when there is none.
fn number_before(counts: &str, between: char, word: &str) -> u64 {
    counts
        .split(between)
        .filter_map(|part| part.trim().strip_suffix(word))
        .find_map(|number| number.trim().parse().ok())
        .unwrap_or(0)
}

/// `line` without terminal colour codes.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut inside = false;
    for letter in line.chars() {
        match (inside, letter) {
            (false, '\u{1b}') => inside = true,
            (false, other) => plain.push(other),
            (true, 'm') => inside = false,
            (true, _) => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Tally, of_rust, of_ui};

    #[test]
    fn the_closing_line_of_a_rust_test_binary_is_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(of_rust(line), Some(Tally { passed: 12, failed: 3 }));
        assert_eq!(of_rust("test a_result ... ok"), None);
    }

    #[test]
    fn the_closing_line_of_the_ui_tests_is_counted_with_and_without_colour() {
        assert_eq!(of_ui("      Tests  12 passed (12)"), Some(Tally { passed: 12, failed: 0 }));
        let coloured = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[31m2 failed\u{1b}[39m | \u{1b}[32m10 passed\u{1b}[39m | 1 skipped (13)";
        assert_eq!(of_ui(coloured), Some(Tally { passed: 10, failed: 2 }));
        assert_eq!(of_ui(" Test Files  3 passed (3)"), None, "files are not tests");
    }

    #[test]
    fn a_runner_that_fails_without_a_failed_test_counts_as_one_failure() {
        let nothing = Tally::default();
        assert_eq!(nothing.settled(false).failed, 1, "it did not compile");
        assert_eq!(nothing.settled(true).failed, 1, "no test ran at all");
        let crashed = Tally { passed: 4, failed: 0 };
        assert_eq!(crashed.settled(false), Tally { passed: 4, failed: 1 });
        let told = Tally { passed: 4, failed: 2 };
        assert_eq!(told.settled(false), told);
    }
}
