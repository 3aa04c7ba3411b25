//! `beratungsbuch-cli`: the same use cases as the window, for administrators, scripts, tests and measurements.
//!
//! Exit status 0 on success, 1 on a refusal or finding, 2 on wrong usage. Results on stdout, messages on stderr,
//! `--json` for machines. Passphrases by prompt or `--passphrase-file`, never as an argument.

mod arguments;
mod calls;
mod deadline;
mod say;

use arguments::Arguments;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    shield();
    if let Some(code) = intake::workbook::child_if_called() {
        return code;
    }
    let arguments = Arguments::parse();
    match calls::run(arguments) {
        Ok(code) => code,
        Err(refusal) => {
            say::message(&refusal);
            ExitCode::FAILURE
        }
    }
}

/// A crash leaves no memory on disk, and new files belong to their owner alone (vault.md § 4).
fn shield() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit, umask};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
        umask(rustix::fs::Mode::from_raw_mode(0o077));
    }
}
