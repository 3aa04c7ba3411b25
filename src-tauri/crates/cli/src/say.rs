//! What is said: results on stdout, messages on stderr. The only place that prints. A reader who has gone away
//! (`| head`) is no reason to stop half-way.

use std::io::Write;

/// One line of a result.
pub(crate) fn result(line: &str) {
    let _ = shown(line);
}

/// One line of a result that is lost for good if nobody gets it.
///
/// # Errors
/// When it could not be written.
pub(crate) fn shown(line: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

/// One line of a message.
pub(crate) fn message(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
