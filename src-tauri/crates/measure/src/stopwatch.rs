//! Times one piece of work.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Runs `work` and gives what it gave, with the milliseconds it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let begun = Instant::now();
    let result = black_box(work());
    (result, millis(begun.elapsed()))
}

/// A duration in milliseconds.
pub(crate) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
