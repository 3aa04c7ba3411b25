//! Progress in plain words. The only place of `cargo xtask` that writes to the terminal.
//!
//! A closed or full terminal must not stop a build, so failures to write are ignored.

use std::io::Write;
use std::time::{Duration, Instant};

/// Writes one line to standard output.
pub(crate) fn plain(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Writes one line to standard error.
pub(crate) fn problem(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "\nStopped: {line}");
}

/// The numbered steps of one command: "2/6 Node: version 20.20.2 (0.1 s)".
pub(crate) struct Steps {
    now: usize,
    all: usize,
    name: String,
    since: Instant,
    begun: Instant,
}

impl Steps {
    /// `all`: how many steps the command will take.
    pub(crate) fn new(all: usize) -> Self {
        let now = Instant::now();
        Self { now: 0, all, name: String::new(), since: now, begun: now }
    }

    /// Announces the next step.
    pub(crate) fn next(&mut self, name: &str) {
        self.now += 1;
        name.clone_into(&mut self.name);
        self.since = Instant::now();
        plain(&format!("{}/{} {name} …", self.now, self.all));
    }

    /// Tells how the announced step ended and how long it took.
    pub(crate) fn done(&self, how: &str) {
        plain(&format!("{}/{} {}: {how} ({})", self.now, self.all, self.name, spoken(self.since.elapsed())));
    }

    /// The time since the first step.
    pub(crate) fn total(&self) -> String {
        spoken(self.begun.elapsed())
    }
}

/// A duration as one would say it: "0.4 s", "12 s", "3 min 5 s".
fn spoken(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use std::time::Duration;

    #[test]
    fn a_duration_is_told_in_the_unit_one_would_use() {
        assert_eq!(spoken(Duration::from_millis(420)), "0.4 s");
        assert_eq!(spoken(Duration::from_secs(59)), "59 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3 min 5 s");
    }
}
