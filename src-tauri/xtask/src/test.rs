//! `cargo xtask test`: the set-up of `start`, then every test. Ends with one line, "N passed, N failed".

use crate::app;
use crate::checks;
use crate::failure::XtaskError;
use crate::house::House;
use crate::packages::Need;
use crate::run;
use crate::say::{self, Steps};
use crate::start;
use crate::tally::{self, Tally};
use crate::ui;

/// One part of the tests.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Rust,
    Ui,
    Window,
}

/// What the command line asks for.
pub(crate) struct Wish {
    only: Option<Part>,
    checks: bool,
    filter: Vec<String>,
}

impl Wish {
    /// Reads the words after `test`.
    pub(crate) fn read(words: &[String]) -> Result<Self, XtaskError> {
        let mut wish = Self { only: None, checks: false, filter: Vec::new() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "rust" => wish.only = Some(Part::Rust),
                "ui" => wish.only = Some(Part::Ui),
                "window" => wish.only = Some(Part::Window),
                "--checks" => wish.checks = true,
                "--" => wish.filter = words.by_ref().cloned().collect(),
                other => return Err(XtaskError::Usage(format!("'test' does not know '{other}'."))),
            }
        }
        Ok(wish)
    }

    fn wants(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }

    fn steps(&self) -> usize {
        let rust = self.wants(Part::Rust) || self.wants(Part::Window);
        4 + 2 * usize::from(rust) + usize::from(self.wants(Part::Ui)) + 3 * usize::from(self.checks)
    }
}

/// Runs what `wish` asks for; `Ok(false)` when anything failed.
///
/// The closing line is printed in every case, also when the set-up or the build stopped.
pub(crate) fn test(house: &House, wish: &Wish) -> Result<bool, XtaskError> {
    let mut steps = Steps::new(wish.steps());
    let mut all = Tally::default();
    if let Err(stopped) = every_part(house, wish, &mut steps, &mut all) {
        say::problem(&stopped.to_string());
        all.add(Tally::one(false));
    }
    all = all.settled(true);
    say::plain(&format!("All tests together took {}.", steps.total()));
    say::plain(&all.closing_line());
    Ok(all.failed == 0)
}

fn every_part(house: &House, wish: &Wish, steps: &mut Steps, all: &mut Tally) -> Result<(), XtaskError> {
    let node = start::prepare(house, steps, Need::Unseen)?;
    if wish.checks {
        counted(steps, all, "Formatting", || checks::formatting(house))?;
    }
    if wish.wants(Part::Ui) {
        counted(steps, all, "UI tests (types, lint, unit)", || ui::test(house, &node))?;
    }
    if wish.wants(Part::Rust) || wish.wants(Part::Window) {
        steps.next("App and tests (the first time takes some minutes)");
        app::tests(house)?;
        steps.done("built");
        let name = if wish.only == Some(Part::Window) { "Window tests" } else { "Rust and window tests" };
        counted(steps, all, name, || rust_tests(house, wish))?;
    }
    if wish.checks {
        counted(steps, all, "Lints", || checks::lints(house))?;
        counted(steps, all, "Generated files", || checks::generated(house))?;
    }
    Ok(())
}

/// Runs one counted step.
fn counted(
    steps: &mut Steps,
    all: &mut Tally,
    name: &str,
    run: impl FnOnce() -> Result<Tally, XtaskError>,
) -> Result<(), XtaskError> {
    steps.next(name);
    let found = run()?;
    all.add(found);
    // Not the closing line's own wording: that stands alone, at the very end.
    steps.done(&format!("{} passed and {} failed", found.passed, found.failed));
    Ok(())
}

fn rust_tests(house: &House, wish: &Wish) -> Result<Tally, XtaskError> {
    let features = if wish.only == Some(Part::Rust) { app::FEATURES } else { app::TEST_FEATURES };
    let mut command = app::whole_workspace(house, "test", features);
    command.arg("--no-fail-fast");
    if wish.only == Some(Part::Window) {
        command.args(["--test", "window"]);
    }
    command.arg("--").args(&wish.filter);
    command.env("APP_BIN", house.built("debug", "beratungsbuch"));
    command.env("CLI_BIN", house.built("debug", "beratungsbuch-cli"));
    command.env("PICTURES", house.target().join("pictures"));
    start::german(house, &mut command)?;
    let mut found = Tally::default();
    let success = run::heard(&mut command, |line| {
        if let Some(one) = tally::of_rust(line) {
            found.add(one);
        }
    })?;
    Ok(found.settled(success))
}
