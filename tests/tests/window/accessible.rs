//! Every screen that exists, in the real window, against WCAG 2.2 A and AA as far as a machine can tell.

use blackbox::practice::{PASSPHRASE, Practice};
use blackbox::window::{Window, WindowError, containing, starting};
use std::cell::Cell;

/// Looks once the screen has come to rest: while something fades in, its colours are not its own. What has only just come
/// may begin to move a moment later, so it has to be still several times in a row.
pub(crate) fn nothing_found(window: &Window, screen: &str) -> Result<(), WindowError> {
    let still = Cell::new(0);
    window.until("the end of all motion", |window| {
        let moving = "return document.getAnimations().some((motion) => motion.playState !== 'finished')";
        still.set(if window.script(moving, &[])? == false { still.get() + 1 } else { 0 });
        Ok(still.get() >= 4)
    })?;
    let findings = window.accessibility_findings()?;
    assert!(findings.is_empty(), "{screen}: {findings:?}");
    Ok(())
}

fn walk(window: &Window) -> Result<(), WindowError> {
    window.focus_on("Kennwort")?;
    nothing_found(window, "the door")?;
    window.type_text(PASSPHRASE)?;
    window.press("Enter")?;
    window.find("navigation", "Bereiche")?;
    window.find("heading", starting("Zuletzt"))?;
    nothing_found(window, "Heute")?;
    window.press("F2")?;
    window.find("complementary", "Beratung erfassen")?;
    nothing_found(window, "the sheet")?;
    window.press("Escape")?;
    window.press("Ctrl+3")?;
    window.find("table", containing("Ratsuchende"))?;
    nothing_found(window, "Ratsuchende")?;
    let first = window.find("table", containing("Ratsuchende"))?.all("link")?;
    first.first().expect("somebody is on record").click()?;
    window.find("heading", starting("Verlauf"))?;
    nothing_found(window, "a person's page")?;
    window.press("Ctrl+8")?;
    window.find("list", "Vorlage")?.find("button", starting("Regionale"))?.click()?;
    window.find("group", "Zeitraum")?;
    nothing_found(window, "the period of a report")?;
    window.press("Enter")?;
    window.find("heading", "Prüfung")?;
    nothing_found(window, "the tables of a report")?;
    window.press("Ctrl+9")?;
    window.find("link", starting("Listen ansehen"))?;
    nothing_found(window, "Verwaltung")?;
    window.press("Ctrl+k")?;
    nothing_found(window, "search and commands")
}

#[test]
fn no_screen_breaks_a_rule_that_a_machine_can_check() {
    let office = Practice::make(40, 2, 7).expect("a practice office");
    let window = Window::of("accessible").vault(&office.vault()).practice().open().expect("the window opens");
    walk(&window).expect("every screen is seen");
}
