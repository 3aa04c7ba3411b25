//! Builds the app and its companions, always with the same features, so that nothing is built twice.

use std::process::Command;

use crate::failure::XtaskError;
use crate::house::House;
use crate::run;

/// The one set of features of every app that is started, shown or tested: the built UI inside the program.
pub(crate) const FEATURES: &str = "beratungsbuch/custom-protocol";

/// The features of a test run: the same, and the tests of the real window.
pub(crate) const TEST_FEATURES: &str = "beratungsbuch/custom-protocol,blackbox/window";

const ADVICE: &str = "The lines above name the place in the code.";

/// Builds the app, the command line and the tour, optimised.
pub(crate) fn release(house: &House) -> Result<(), XtaskError> {
    let mut command = run::cargo(house);
    command.args(["build", "--locked", "--release", "--bins"]);
    command.args(["--package", "beratungsbuch", "--package", "beratungsbuch-cli", "--package", "blackbox"]);
    run::seen(command.args(["--features", FEATURES]), ADVICE)
}

/// Builds every program and every test, unoptimised, in one go.
pub(crate) fn tests(house: &House) -> Result<(), XtaskError> {
    let mut command = whole_workspace(house, "build", TEST_FEATURES);
    run::seen(command.args(["--bins", "--lib", "--tests", "--examples"]), ADVICE)
}

/// A cargo command over the whole workspace.
pub(crate) fn whole_workspace(house: &House, verb: &str, features: &str) -> Command {
    let mut command = run::cargo(house);
    command.args([verb, "--locked", "--workspace", "--features", features]);
    command
}
