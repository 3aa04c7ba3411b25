//! What is kept on somebody besides talks, in the real window and within its keys: a letter with its deadline (flow H), a
//! referral out of the sheet (flow I); then both stand in the record, which is searched, and in *Fristen*.

use blackbox::practice::{PASSPHRASE, Practice};
use blackbox::window::{Window, WindowError, containing, starting};

/// Types into the field that has the focus and takes what stands on top once it is the wanted entry.
fn choose(window: &Window, letters: &str, wanted: &str) -> Result<(), WindowError> {
    window.type_text(letters)?;
    window.find("option", starting(wanted))?;
    window.press("Enter")
}

fn unlock(window: &Window) -> Result<(), WindowError> {
    window.focus_on("Kennwort")?;
    window.type_text(PASSPHRASE)?;
    window.press("Enter")?;
    window.find("navigation", "Bereiche").map(drop)
}

fn add_agency(window: &Window) -> Result<(), WindowError> {
    window.press("Ctrl+k")?;
    choose(window, "neue stelle", "Neue Stelle")?;
    window.focus_on("Name")?;
    window.type_text("Jobcenter am Musterplatz")?;
    window.press("Tab")?;
    window.focus_on("Art")?;
    choose(window, "jobc", "Jobcenter")?;
    window.press("Ctrl+Enter")?;
    window.gone("complementary", "Neue Stelle")?;
    window.press("Ctrl+6")?;
    window.shows("Jobcenter am Musterplatz")?;
    window.picture("1-directory").map(drop)
}

/// H: the rule, the day of service, the proposal confirmed. Gives the keys.
fn flow_h(window: &Window) -> Result<usize, WindowError> {
    window.count_keys_anew();
    window.press("F9")?;
    window.find("complementary", "Brief und Frist")?;
    window.focus_on("Welche Frist?")?;
    choose(window, "kla", "Klage gegen den Asylbescheid (2 Wochen)")?;
    window.focus_on("Zugestellt am")?;
    window.type_text("h")?;
    window.press("Enter")?;
    window.focus_on("Worum geht es?")?;
    window.shows("keine Rechtsauskunft")?;
    window.find("button", containing("Tag bestätigen und speichern"))?;
    window.picture("2-flow-h")?;
    window.press("Ctrl+Enter")?;
    window.gone("complementary", "Brief und Frist")?;
    Ok(window.keys())
}

/// I: from the topics of a sheet to the saved consultation with its referral. Gives the keys.
fn flow_i(window: &Window) -> Result<usize, WindowError> {
    window.press("F2")?;
    window.find("complementary", "Beratung erfassen")?;
    window.focus_on("Themen")?;
    choose(window, "bes", "Bescheid")?;
    window.count_keys_anew();
    window.press("Tab")?;
    window.press("Tab")?;
    window.focus_on("Verweis an")?;
    choose(window, "jobc", "Jobcenter am Musterplatz")?;
    window.focus_on("Grund")?;
    window.type_text("Geld")?;
    window.picture("3-flow-i")?;
    window.press("Ctrl+Enter")?;
    window.gone("complementary", "Beratung erfassen")?;
    Ok(window.keys())
}

#[test]
fn a_letter_with_its_deadline_and_a_referral_stay_within_their_keys_and_stand_in_the_record() {
    let office = Practice::make(60, 1, 5).expect("a practice office");
    let window = Window::of("keeping").vault(&office.vault()).open().expect("the window opens");
    let work = || -> Result<(), WindowError> {
        unlock(&window)?;
        add_agency(&window)?;
        window.script("location.hash = '#/ratsuchende/1'", &[])?;
        window.find("navigation", "Teile der Akte")?;
        let keys = flow_h(&window)?;
        assert!(keys <= 22, "the budget of flow H: {keys}");
        let keys = flow_i(&window)?;
        assert!(keys <= 13, "the budget of flow I: {keys}");
        window.press("Ctrl+F")?;
        window.focus_on("Im Verlauf suchen")?;
        window.type_text("geld jobcenter")?;
        window.shows("ein Eintrag gefunden")?;
        window.picture("4-record-searched")?;
        window.press("Ctrl+4")?;
        window.find("heading", "Fristen und Aufgaben")?;
        window.shows("Klage gegen den Asylbescheid")?;
        window.picture("5-deadlines").map(drop)
    };
    work().unwrap_or_else(|problem| panic!("{problem}"));
}
