//! What is said: results on stdout, messages on stderr. The only place that prints.

/// One line of a result.
#[allow(clippy::print_stdout)]
pub(crate) fn result(line: &str) {
    println!("{line}");
}

/// One line of a message.
#[allow(clippy::print_stderr)]
pub(crate) fn message(line: &str) {
    eprintln!("{line}");
}
