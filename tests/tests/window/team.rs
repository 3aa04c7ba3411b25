//! Two counsellors on one vault: the lead ticks a deadline, gives a colleague a login and locks; he says at the door who he
//! is, unlocks with his own passphrase and gives the second tick.

use blackbox::practice::{PASSPHRASE, Practice};
use blackbox::programs;
use blackbox::window::{Window, WindowError, containing, starting};
use std::process::Command;

const HIS: &str = "sieben leise boote im regen";
const DEADLINE: &str = "Erledigt: Klage gegen den Asylbescheid (2 Wochen)";

fn unlock(window: &Window, passphrase: &str) -> Result<(), WindowError> {
    window.focus_on("Kennwort")?;
    window.type_text(passphrase)?;
    window.press("Enter")?;
    window.find("navigation", "Bereiche").map(drop)
}

/// A deadline of the first person, by its rule, and its first tick.
fn first_tick(window: &Window) -> Result<(), WindowError> {
    window.script("location.hash = '#/ratsuchende/1'", &[])?;
    window.find("navigation", "Teile der Akte")?;
    window.press("F9")?;
    window.find("complementary", "Brief und Frist")?;
    window.focus_on("Welche Frist?")?;
    window.type_text("kla")?;
    window.find("option", starting("Klage gegen den Asylbescheid (2 Wochen)"))?;
    window.press("Enter")?;
    window.focus_on("Zugestellt am")?;
    window.type_text("h")?;
    window.press("Enter")?;
    window.find("button", containing("Tag bestätigen und speichern"))?;
    window.press("Ctrl+Enter")?;
    window.gone("complementary", "Brief und Frist")?;
    window.press("Ctrl+4")?;
    window.find("checkbox", DEADLINE)?.focus()?;
    window.press("Space")?;
    window.shows("Frist abgehakt").map(drop)
}

fn give_login(window: &Window) -> Result<(), WindowError> {
    window.press("Ctrl+9")?;
    window.find("link", starting("Team ansehen"))?.click()?;
    window.find("heading", "Team")?;
    window.find("button", starting("Neue Beraterin"))?.focus()?;
    window.press("Enter")?;
    window.focus_on("Name")?;
    window.type_text("Ben Probe")?;
    window.field("Kürzel")?.focus()?;
    window.press("Ctrl+a")?;
    window.type_text("B.P.")?;
    for field in ["Erstes Kennwort", "Kennwort wiederholen"] {
        window.field(field)?.focus()?;
        window.type_text(HIS)?;
    }
    assert_eq!(window.accessibility_findings()?, []);
    window.picture("1-new-counsellor")?;
    window.press("Ctrl+Enter")?;
    window.find("heading", "Die Anmeldung ist angelegt")?;
    window.press("Ctrl+Enter")?;
    window.find("button", starting("Neue Beraterin"))?;
    window.shows("B.P.")?;
    window.picture("2-team").map(drop)
}

fn second_tick(window: &Window) -> Result<(), WindowError> {
    window.press("Ctrl+l")?;
    window.find("group", "Wer sind Sie?")?;
    window.picture("3-door")?;
    assert_eq!(window.accessibility_findings()?, []);
    window.find("radio", "B.P.")?.focus()?;
    window.press("Space")?;
    window.field("Kennwort")?.focus()?;
    unlock(window, HIS)?;
    window.shows("Ben Probe")?;
    window.press("Ctrl+4")?;
    window.find("heading", "Fristen und Aufgaben")?;
    window.shows("zweites Häkchen fehlt")?;
    window.picture("4-second-tick")?;
    window.find("checkbox", DEADLINE)?.focus()?;
    window.press("Space")?;
    window.shows("Frist abgehakt")?;
    window.gone("checkbox", DEADLINE)?;
    // Only a vault that is shut can be asked by another program.
    window.press("Ctrl+l")?;
    window.find("group", "Wer sind Sie?").map(drop)
}

#[test]
fn a_colleague_gets_a_login_unlocks_and_gives_the_second_tick() {
    let office = Practice::make(20, 1, 5).expect("a practice office");
    let window = Window::of("team").vault(&office.vault()).open().expect("the window opens");
    let work = || -> Result<(), WindowError> {
        unlock(&window, PASSPHRASE)?;
        first_tick(&window)?;
        give_login(&window)?;
        second_tick(&window)
    };
    work().unwrap_or_else(|problem| panic!("{problem}"));
    drop(window);

    let his = office.folder().join("his.txt");
    std::fs::write(&his, HIS).expect("a passphrase file");
    let said = Command::new(programs::cli().expect("the command line"))
        .args(["holders", "--as", "B.P.", "--vault"])
        .arg(office.vault())
        .arg("--passphrase-file")
        .arg(&his)
        .output()
        .expect("the command line runs");
    let lines = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(
        lines.contains("B.P.\tBen Probe\tcounsellor\n"),
        "{lines}{}",
        String::from_utf8_lossy(&said.stderr)
    );
    assert_eq!(lines.lines().count(), 2, "{lines}");
}
