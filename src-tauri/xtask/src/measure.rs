//! `cargo xtask measure`: the set-up of `start`, everything optimised, then the figures. Not a test: it fails only when
//! something cannot be measured, never because something is slow.

use crate::app;
use crate::failure::XtaskError;
use crate::house::House;
use crate::packages::Need;
use crate::run;
use crate::say::{self, Steps};
use crate::start;

/// What the command line asks for.
pub(crate) struct Wish {
    words: Vec<String>,
}

impl Wish {
    /// Takes the words after `measure` as they are: the measuring program knows them.
    pub(crate) fn read(words: &[String]) -> Self {
        let words = words.iter().filter(|word| *word != "--").cloned().collect();
        Self { words }
    }
}

/// Builds, measures, and says where the figures lie.
pub(crate) fn measure(house: &House, wish: &Wish) -> Result<(), XtaskError> {
    let mut steps = Steps::new(6);
    start::prepare(house, &mut steps, Need::Unseen)?;
    steps.next("App and measuring program (the first time takes some minutes)");
    build(house)?;
    steps.done("built");
    steps.next("Measuring (leave the machine alone meanwhile)");
    let folder = house.target().join("measure");
    let mut command = std::process::Command::new(house.built("release", "measure"));
    command.arg("--out").arg(&folder);
    command.arg("--records").arg(house.root().join("tests/fixtures/office-2025"));
    start::german(house, &mut command)?;
    run::seen(command.args(&wish.words), "The lines above say what could not be measured.")?;
    steps.done("done");
    say::plain(&format!("Figures: {}", folder.join("measured.json").display()));
    Ok(())
}

/// The same programs as `start` builds, and the measuring one, in one go, so that nothing is built twice.
fn build(house: &House) -> Result<(), XtaskError> {
    let mut command = run::cargo(house);
    command.args(["build", "--locked", "--release", "--bins", "--package", "measure"]);
    command.args(["--package", "beratungsbuch", "--package", "beratungsbuch-cli", "--package", "blackbox"]);
    run::seen(command.args(["--features", app::FEATURES]), "The lines above name the place in the code.")
}
