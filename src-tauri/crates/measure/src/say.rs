//! What is said: figures on stdout, progress on stderr. The only place that prints.

/// Figures.
#[allow(clippy::print_stdout)]
pub(crate) fn result(text: &str) {
    println!("{text}");
}

/// Progress.
#[allow(clippy::print_stderr)]
pub(crate) fn progress(line: &str) {
    eprintln!("{line}");
}
