//! Coming back: unfinished work after a power cut, and the door's own sentence for each reason it stays shut.

use blackbox::programs;
use blackbox::window::{Window, WindowError};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

const PASSPHRASE: &str = "vier nasse steine im brunnen";

/// An office without records, made by the command line; it goes with its folder.
fn empty_office() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let vault = folder.path().join("office.vault");
    let passphrase = folder.path().join("passphrase");
    fs::write(&passphrase, PASSPHRASE).expect("a passphrase file");
    let made = Command::new(programs::cli().expect("the command line"))
        .args(["init", "--office", "Stelle", "--counsellor", "Ada Muster", "--vault"])
        .arg(&vault)
        .arg("--passphrase-file")
        .arg(&passphrase)
        .output()
        .expect("the command line runs");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (folder, vault)
}

#[test]
fn the_first_start_on_a_fresh_login_makes_the_vault_in_its_usual_place() {
    let home = tempfile::tempdir().expect("a home");
    let window = Window::of("first-start").home(home.path()).open().expect("the window opens");
    let make = || -> Result<(), WindowError> {
        window.focus_on("Name der Beratungsstelle")?;
        window.type_text("Stelle")?;
        window.press("Tab")?;
        window.type_text("Ada Muster")?;
        for field in ["Kennwort", "Kennwort wiederholen"] {
            window.field(field)?.focus()?;
            window.type_text(PASSPHRASE)?;
        }
        window.press("Enter")?;
        window.find("heading", "Notfallblatt").map(drop)
    };
    make().expect("a vault is made");
    let heads = found(home.path(), "vault.head");
    assert_eq!(heads.len(), 1, "one vault, below the home of this login: {heads:?}");
}

/// Every file of this name below a folder.
fn found(folder: &std::path::Path, name: &str) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.is_symlink() {
            all.extend(found(&path, name));
        } else if path.file_name().is_some_and(|file| file == name) {
            all.push(path);
        }
    }
    all
}

#[test]
fn unfinished_work_survives_a_power_cut() {
    let (_folder, vault) = empty_office();
    let unlocked = |name: &str| -> Result<Window, WindowError> {
        let window = Window::of(name).vault(&vault).open()?;
        window.focus_on("Kennwort")?;
        window.type_text(PASSPHRASE)?;
        window.press("Enter")?;
        window.find("navigation", "Bereiche")?;
        Ok(window)
    };
    let window = unlocked("draft").expect("unlocked");
    window.press("F2").expect("F2");
    window.find("complementary", "Beratung erfassen").expect("the sheet");
    window.field("Notiz").expect("the note").focus().expect("focus");
    window.type_text("Brief vom Amt, Frist am Freitag").expect("typing");
    window.shows("Entwurf gesichert").expect("kept within two seconds");
    window.cut_power().expect("the power is cut");
    drop(window);

    let window = unlocked("draft-again").expect("unlocked again");
    window.shows("Entwurf").expect("the day's screen names the draft");
    window.press("F2").expect("F2");
    window
        .until("the note as it was", |window| {
            Ok(window.field("Notiz")?.value()?.contains("Frist am Freitag"))
        })
        .expect("restored");
    window.picture("restored").expect("a picture");
}

#[test]
fn a_wrong_passphrase_and_a_missing_database_each_have_their_own_sentence() {
    let (folder, vault) = empty_office();
    let window = Window::of("refused").vault(&vault).open().expect("the window opens");
    let unlock = |words: &str| -> Result<(), WindowError> {
        window.field("Kennwort")?.focus()?;
        window.press("Ctrl+a")?;
        window.type_text(words)?;
        window.press("Enter")
    };
    unlock("das ist nicht das kennwort").expect("typing");
    window.shows("Das Kennwort stimmt nicht.").expect("its own sentence");
    window.picture("wrong-passphrase").expect("a picture");
    std::thread::sleep(std::time::Duration::from_secs(2));
    fs::rename(vault.join("data/G000001.db"), folder.path().join("away.db"))
        .expect("the database is taken away");
    unlock(PASSPHRASE).expect("typing");
    window.shows("fehlen die Akten selbst").expect("its own sentence");
}
