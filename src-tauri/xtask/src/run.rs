//! Runs other programs: seen, unseen, or seen while their lines are counted.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::failure::XtaskError;
use crate::house::House;
use crate::say;

/// A cargo command in the project folder, free of what the surrounding `cargo run` put into the environment:
/// build scripts that look at those variables would otherwise run again and again.
pub(crate) fn cargo(house: &House) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"]
            .iter()
            .any(|start| text.starts_with(start))
        {
            command.env_remove(&name);
        }
    }
    command.current_dir(house.root()).env("CARGO_TARGET_DIR", house.target());
    command
}

/// Runs `command` with its output on the terminal; an error with `advice` when it fails.
pub(crate) fn seen(command: &mut Command, advice: &str) -> Result<(), XtaskError> {
    let status = command.status().map_err(|cause| not_started(command, cause))?;
    if status.success() { Ok(()) } else { Err(failed(command, advice)) }
}

/// Runs `command` and returns what it wrote to standard output, trimmed; an error when it fails.
pub(crate) fn unseen(command: &mut Command) -> Result<String, XtaskError> {
    let output = command.stdin(Stdio::null()).output().map_err(|cause| not_started(command, cause))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        Err(failed(command, String::from_utf8_lossy(&output.stderr).trim()))
    }
}

/// Runs `command`, repeats each line of its standard output and shows it to `listen`.
/// Returns whether it ended well.
pub(crate) fn heard(command: &mut Command, mut listen: impl FnMut(&str)) -> Result<bool, XtaskError> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|cause| not_started(command, cause))?;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            say::plain(&line);
            listen(&line);
        }
    }
    let status = child.wait().map_err(|cause| not_started(command, cause))?;
    Ok(status.success())
}

fn spelled(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

fn failed(command: &Command, advice: &str) -> XtaskError {
    XtaskError::Failed { what: format!("'{}'", spelled(command)), advice: advice.to_owned() }
}

fn not_started(command: &Command, cause: std::io::Error) -> XtaskError {
    XtaskError::NotStarted { program: command.get_program().to_string_lossy().into_owned(), cause }
}
