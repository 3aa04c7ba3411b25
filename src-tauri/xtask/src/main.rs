//! `cargo xtask`: sets a fresh machine up, builds, starts and tests Beratungsbuch.
//!
//! Here the command line is read and handed to the step that does the work. Nothing here knows how a step is
//! done, and nothing below asks the user questions: whatever is missing is installed or named.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod app;
mod checks;
mod failure;
mod house;
mod measure;
mod node;
mod packages;
mod practice;
mod run;
mod say;
mod start;
mod tally;
mod test;
mod ui;

use std::process::ExitCode;

use failure::XtaskError;
use house::House;

const USAGE: &str = "\
cargo xtask start [--demo] [--fresh] [-- ARGUMENTS]
    Install what is missing, build, open the window (ARGUMENTS go to the app).
    --demo    open the practice office (\"ÜBUNG\") with fictional records
    --fresh   make the practice office anew
    Without a display: run the same app unseen through a short tour and say where the pictures lie.

cargo xtask test [rust|ui|window] [--checks] [-- FILTER]
    The same set-up, then every test: Rust, UI (types, lint, unit) and the real window.
    A part's name runs that part alone; FILTER goes to the Rust tests.
    --checks  also formatting, lints and generated files, as the build server does

cargo xtask measure [--persons 900,9000] [--parts import,reports,daily,window] …
    The same set-up, then how long import, reports, daily work and the start take, and how much memory the app needs.
    All figures: target/measure. What else can be said: cargo xtask measure --help

cargo xtask setup
    Only the set-up: system packages, Node, UI packages, built UI.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match obey(&words) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error @ XtaskError::Usage(_)) => {
            say::problem(&format!("{error}\n\n{USAGE}"));
            ExitCode::from(2)
        }
        Err(error) => {
            say::problem(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Runs the command named by `words`; `Ok(false)` when it ran and found something failing.
fn obey(words: &[String]) -> Result<bool, XtaskError> {
    let house = House::find()?;
    let (command, rest) = words.split_first().ok_or(XtaskError::Usage("Which command?".to_owned()))?;
    match command.as_str() {
        "start" => start::start(&house, &start::Wish::read(rest)?).map(|()| true),
        "test" => test::test(&house, &test::Wish::read(rest)?),
        "measure" => measure::measure(&house, &measure::Wish::read(rest)).map(|()| true),
        "setup" => start::set_up(&house).map(|()| true),
        "help" | "--help" | "-h" => {
            say::plain(USAGE);
            Ok(true)
        }
        other => Err(XtaskError::Usage(format!("There is no command '{other}'."))),
    }
}
