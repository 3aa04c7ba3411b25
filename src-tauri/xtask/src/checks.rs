//! Checks of the sources themselves: formatting, lints, generated files. They change nothing.

use std::process::Command;

use crate::app;
use crate::failure::XtaskError;
use crate::house::House;
use crate::run;
use crate::say;
use crate::tally::Tally;

/// Whether every Rust file is formatted.
pub(crate) fn formatting(house: &House) -> Result<Tally, XtaskError> {
    run::heard(run::cargo(house).args(["fmt", "--all", "--check"]), |_| {}).map(Tally::one)
}

/// Whether the lints are silent.
pub(crate) fn lints(house: &House) -> Result<Tally, XtaskError> {
    let mut command = app::whole_workspace(house, "clippy", app::TEST_FEATURES);
    run::heard(command.args(["--all-targets", "--", "--deny", "warnings"]), |_| {}).map(Tally::one)
}

/// Whether the files the tests generate are the committed ones.
pub(crate) fn generated(house: &House) -> Result<Tally, XtaskError> {
    let git = || {
        let mut command = Command::new("git");
        command.args(["-c", "safe.directory=*"]).current_dir(house.root());
        command
    };
    let place = "ui/src/generated";
    let changed = run::unseen(git().args(["status", "--porcelain", "--", place]))?;
    if !changed.is_empty() {
        say::plain(&format!("Generated files differ from the committed ones:\n{changed}"));
        run::heard(git().args(["--no-pager", "diff", "--", place]), |_| {})?;
    }
    Ok(Tally::one(changed.is_empty()))
}
