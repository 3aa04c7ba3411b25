//! `cargo xtask start`: from a fresh machine to the open window, or, without a display, to a short tour of it.

use std::path::Path;
use std::process::Command;

use crate::app;
use crate::failure::XtaskError;
use crate::house::{self, House};
use crate::node::Node;
use crate::packages::{self, Need};
use crate::practice::Practice;
use crate::run;
use crate::say::{self, Steps};
use crate::ui;

/// What the command line asks for.
pub(crate) struct Wish {
    demo: bool,
    fresh: bool,
    arguments: Vec<String>,
}

impl Wish {
    /// Reads the words after `start`.
    pub(crate) fn read(words: &[String]) -> Result<Self, XtaskError> {
        let mut wish = Self { demo: false, fresh: false, arguments: Vec::new() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--demo" => wish.demo = true,
                "--fresh" => wish.fresh = true,
                "--" => wish.arguments = words.by_ref().cloned().collect(),
                other => return Err(XtaskError::Usage(format!("'start' does not know '{other}'."))),
            }
        }
        Ok(wish)
    }
}

/// The set-up that every command needs: system packages, Node, UI packages, built UI. Takes four steps.
pub(crate) fn prepare(house: &House, steps: &mut Steps, need: Need) -> Result<Node, XtaskError> {
    steps.next("System packages");
    steps.done(&packages::ensure(need)?);
    steps.next("Node");
    let node = Node::ensure(house)?;
    steps.done(&node.told());
    steps.next("UI packages");
    steps.done(&ui::packages(house, &node)?);
    steps.next("UI");
    steps.done(&ui::build(house, &node)?);
    Ok(node)
}

/// `cargo xtask setup`.
pub(crate) fn set_up(house: &House) -> Result<(), XtaskError> {
    let mut steps = Steps::new(4);
    prepare(house, &mut steps, Need::Unseen)?;
    say::plain(&format!("Everything is set up ({}).", steps.total()));
    Ok(())
}

/// `cargo xtask start`.
pub(crate) fn start(house: &House, wish: &Wish) -> Result<(), XtaskError> {
    let display = has_display();
    let need = if display { Need::Window } else { Need::Unseen };
    let mut steps = Steps::new(if wish.demo || !display { 7 } else { 6 });
    prepare(house, &mut steps, need)?;
    steps.next("App (the first time takes some minutes)");
    app::release(house)?;
    steps.done("built");
    if display { open(house, &mut steps, wish) } else { tour(house, &mut steps) }
}

/// Opens the window and stays until it is closed.
fn open(house: &House, steps: &mut Steps, wish: &Wish) -> Result<(), XtaskError> {
    let mut command = Command::new(house.built("release", "beratungsbuch"));
    if wish.demo {
        steps.next("Practice office");
        let office = Practice::kept(house, wish.fresh)?;
        steps.done(&format!("in {}", office.vault().display()));
        say::plain(&format!("    Its passphrase: {}", office.passphrase()));
        command.arg("--vault").arg(office.vault()).arg("--practice");
    }
    steps.next("Window");
    say::plain("    It is open. Close it to come back here.");
    let advice = "What it wrote stands above.";
    run::seen(command.args(&wish.arguments), advice)?;
    steps.done("closed");
    Ok(())
}

/// Runs the same app on a display nobody sees and says where pictures and files lie.
fn tour(house: &House, steps: &mut Steps) -> Result<(), XtaskError> {
    say::plain("    There is no display here, so the app is shown on an unseen one.");
    let folder = house.target().join("tour");
    house::remove(&folder)?;
    steps.next("Practice office");
    let office = Practice::for_tour(house, &folder)?;
    steps.done(&format!("in {}", office.vault().display()));
    steps.next("Tour");
    let mut command = Command::new(house.built("release", "tour"));
    command.arg(office.vault()).arg(office.passphrase_file()).arg(&folder);
    command.env("APP_BIN", house.built("release", "beratungsbuch"));
    command.env("CLI_BIN", house.built("release", "beratungsbuch-cli"));
    command.env("PICTURES", folder.join("pictures"));
    german(house, &mut command)?;
    run::seen(
        &mut command,
        "The last lines above say what was not seen; the pictures show how far it came.",
    )?;
    steps.done("done");
    say::plain(&format!("Pictures: {}", folder.join("pictures").display()));
    say::plain(&format!("Files:    {}", folder.join("files").display()));
    Ok(())
}

/// Whether a window can be shown to somebody here.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Lets `command` and its children speak German, with a locale of the project's own below `target/locale`, so that
/// the system's locales stay as they are.
pub(crate) fn german(house: &House, command: &mut Command) -> Result<(), XtaskError> {
    let folder = house.target().join("locale");
    let german = folder.join("de_DE.UTF-8");
    if !german.is_dir() && house::in_path("localedef").is_some() && Path::new("/usr/share/i18n").is_dir() {
        house.made(&folder)?;
        run::unseen(Command::new("localedef").args(["-i", "de_DE", "-f", "UTF-8"]).arg(&german))?;
    }
    if german.is_dir() {
        command.env("LOCPATH", &folder);
    }
    Ok(())
}
