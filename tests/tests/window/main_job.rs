//! The main job, end to end in the real window: make a vault, take lists in, log consultations by keyboard within their
//! keys, see them in the record, run a report, export it, check the file; then lock, cut the power, come back.

use blackbox::programs;
use blackbox::window::{Element, Window, WindowError, containing, starting};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PASSPHRASE: &str = "vier nasse steine im brunnen";

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Fields of the first screen, one after the other, by Tab alone.
fn make_vault(window: &Window) -> Result<(), WindowError> {
    window.find("heading", "Neue Beratungsstelle einrichten")?;
    window.focus_on("Name der Beratungsstelle")?;
    window.picture("1-create")?;
    window.type_text("Beratungsstelle am Musterplatz")?;
    window.press("Tab")?;
    window.type_text("Ada Muster")?;
    window.press("Tab")?;
    window.press("Tab")?;
    window.focus_on("Kennwort")?;
    window.type_text(PASSPHRASE)?;
    window.field("Kennwort wiederholen")?.focus()?;
    window.type_text(PASSPHRASE)?;
    window.press("Enter")?;
    window.find("heading", "Notfallblatt")?;
    window.shows("AGE-SECR")?;
    window.picture("2-recovery-sheet")?;
    window.find("checkbox", containing("gedruckt"))?.click()?;
    window.find("button", "Weiter")?.click()?;
    window.find("navigation", "Bereiche")?;
    window.picture("3-first-day").map(drop)
}

fn take_in(window: &Window, folder: &Path) -> Result<(), WindowError> {
    window.press("Ctrl+9")?;
    window.find("link", starting("Listen ansehen"))?.click()?;
    window.find("heading", "Listen übernehmen")?;
    window.field("Ordner oder Arbeitsmappe")?.focus()?;
    window.type_text(&fixtures().join("office-bad").to_string_lossy())?;
    window.press("Enter")?;
    window.find("heading", containing("Befunde"))?;
    window.picture("4-findings")?;
    window.field("Ordner oder Arbeitsmappe")?.focus()?;
    window.press("Ctrl+a")?;
    window.type_text(&folder.to_string_lossy())?;
    window.press("Enter")?;
    window.find("button", containing("Einträge übernehmen"))?.click()?;
    window.find("heading", containing("Einträge übernommen"))?;
    window.picture("5-taken-in").map(drop)
}

/// Waits until the sheet offers somebody who is on record.
fn offered(sheet: &Element<'_>, window: &Window) -> Result<String, WindowError> {
    let mut name = String::new();
    window.until("a person to choose", |_| {
        let first = sheet.all("option")?.first().map(Element::name).transpose()?.unwrap_or_default();
        let known = !first.is_empty() && !first.starts_with('„') && first != "ohne Namen";
        name = first;
        Ok(known)
    })?;
    Ok(name)
}

fn choose(
    window: &Window,
    sheet: &Element<'_>,
    field: &str,
    letters: &str,
    wanted: &str,
) -> Result<(), WindowError> {
    window.focus_on(field)?;
    window.type_text(letters)?;
    window.until("the wanted entry on top", |_| {
        let first = sheet.all("option")?.first().map(Element::name).transpose()?.unwrap_or_default();
        Ok(first.starts_with(wanted))
    })?;
    window.press("Enter")
}

/// The focus on one choice among several side by side.
fn focus_on_a_radio(window: &Window) -> Result<(), WindowError> {
    window.until("the focus on a choice", |window| match window.focused()? {
        Some(element) => Ok(element.attribute("type")?.as_deref() == Some("radio")),
        None => Ok(false),
    })
}

fn saved(window: &Window) -> Result<(), WindowError> {
    window.press("Ctrl+Enter")?;
    window.gone("complementary", "Beratung erfassen")?;
    window.shows("Beratung gespeichert").map(drop)
}

/// A: somebody on record, two topics. Gives the keys.
fn flow_a(window: &Window) -> Result<usize, WindowError> {
    window.count_keys_anew();
    window.press("F2")?;
    let sheet = window.find("complementary", "Beratung erfassen")?;
    window.focus_on("Wer?")?;
    window.type_text("rara")?;
    offered(&sheet, window)?;
    window.press("Enter")?;
    choose(window, &sheet, "Themen", "bes", "Bescheid")?;
    choose(window, &sheet, "Themen", "woh", "Wohn")?;
    window.picture("6-flow-a")?;
    saved(window)?;
    Ok(window.keys())
}

/// B: nobody's name.
fn flow_b(window: &Window) -> Result<usize, WindowError> {
    window.count_keys_anew();
    window.press("F2")?;
    let sheet = window.find("complementary", "Beratung erfassen")?;
    window.focus_on("Wer?")?;
    sheet.find("option", starting("ohne Namen"))?;
    window.press("Down")?;
    window.press("Enter")?;
    choose(window, &sheet, "Staatsangehörigkeit", "eri", "Eritrea")?;
    choose(window, &sheet, "Sprache", "tig", "Tigrinya")?;
    choose(window, &sheet, "Themen", "anh", "Anhörung")?;
    window.picture("7-flow-b")?;
    saved(window)?;
    Ok(window.keys())
}

/// C: somebody new.
fn flow_c(window: &Window) -> Result<usize, WindowError> {
    window.count_keys_anew();
    window.press("F2")?;
    let sheet = window.find("complementary", "Beratung erfassen")?;
    window.focus_on("Wer?")?;
    window.type_text("Tsegaye Wolduab")?;
    sheet.find("option", containing("neu anlegen"))?;
    window.press("Enter")?;
    window.focus_on("Familienname")?;
    window.press("Tab")?;
    window.focus_on("Geburt")?;
    window.type_text("1985")?;
    window.press("Tab")?;
    focus_on_a_radio(window)?;
    window.type_text("m")?;
    window.press("Tab")?;
    choose(window, &sheet, "Staatsangehörigkeit", "eri", "Eritrea")?;
    choose(window, &sheet, "Sprache", "tig", "Tigrinya")?;
    choose(window, &sheet, "Aufenthaltsstatus", "ges", "Gestattung")?;
    window.focus_on("PLZ und Ort")?;
    window.type_text("46282")?;
    window.press("Tab")?;
    window.press("Space")?;
    window.press("Tab")?;
    choose(window, &sheet, "Themen", "auf", "Aufenthalt")?;
    window.picture("8-flow-c")?;
    saved(window)?;
    Ok(window.keys())
}

/// Last year's report of the first pack as CSV into `folder`.
fn export(window: &Window, folder: &Path) -> Result<(), WindowError> {
    window.press("Ctrl+8")?;
    let packs = window.find("list", "Vorlage")?;
    packs.find("button", starting("Asylverfahrensberatung"))?.click()?;
    window.find("group", "Zeitraum")?;
    focus_on_a_radio(window)?;
    window.press("Enter")?;
    window.find("heading", "Prüfung")?;
    window.picture("10-report")?;
    window.press("Ctrl+e")?;
    window.find("radio", containing("CSV"))?.click()?;
    let place = window.field("Ordner")?;
    window.until("a folder to write to", |_| Ok(!place.value()?.is_empty()))?;
    place.focus()?;
    window.press("Ctrl+a")?;
    window.type_text(&folder.to_string_lossy())?;
    window.picture("11-export")?;
    window.press("Enter")?;
    window.find("heading", "Der Bericht ist geschrieben")?;
    window.picture("12-written").map(drop)
}

fn cli(vault: &Path, words: &[&str]) -> std::process::Output {
    let folder = vault.parent().expect("the vault lies in a folder");
    let passphrase = folder.join("passphrase");
    fs::write(&passphrase, format!("{PASSPHRASE}\n")).expect("a passphrase file");
    Command::new(programs::cli().expect("the command line"))
        .arg(words[0])
        .arg("--vault")
        .arg(vault)
        .arg("--passphrase-file")
        .arg(&passphrase)
        .args(&words[1..])
        .output()
        .expect("the command line runs")
}

#[test]
fn from_an_empty_machine_to_a_protected_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let (vault, home) = (folder.path().join("office.vault"), folder.path().join("home"));
    let reports = folder.path().join("berichte");
    fs::create_dir(&home).expect("a home");
    let window = Window::of("main-job").vault(&vault).home(&home).open().expect("the window opens");
    make_vault(&window).expect("a vault is made");
    take_in(&window, &fixtures().join("office-2025")).expect("lists are taken in");

    let keys = flow_a(&window).expect("flow A");
    assert_eq!(keys, 16, "F2, four letters and Enter, twice three letters and Enter, Ctrl+Enter");
    let keys = flow_b(&window).expect("flow B");
    assert!(keys <= 17, "flow B has 17 keys: {keys}");
    let keys = flow_c(&window).expect("flow C");
    assert!(keys <= 51, "flow C has 51 keys: {keys}");

    record_shows_it(&window).expect("the consultation stands in the person's record");
    export(&window, &reports).expect("the report is written");
    locked_page_holds_nothing(&window).expect("the locked page");
    drop(window);

    let exported = reports.join("avb-bamf_2025-01-01_2025-12-31.csv");
    let by_window = fs::read_to_string(&exported).expect("the exported file");
    assert!(
        reports.join("avb-bamf_2025-01-01_2025-12-31.meta.json").exists(),
        "what the figures mean lies beside them"
    );
    let again = folder.path().join("again.csv");
    let again_text = again.to_string_lossy().into_owned();
    let words =
        ["report", "--pack", "avb-bamf", "--from", "2025-01-01", "--to", "2025-12-31", "--out", &again_text];
    let output = cli(&vault, &words);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(
        by_window,
        fs::read_to_string(&again).expect("the same report"),
        "window and command line agree"
    );
    assert!(
        by_window.starts_with("table;row;column;value\n")
            || by_window.starts_with("table;row;column;value\r\n")
    );
    let exact =
        fs::read_to_string(fixtures().join("office-2025.avb-bamf.expected.csv")).expect("expected figures");
    let expected: Vec<&str> = exact.lines().skip(1).collect();
    for line in by_window.lines().skip(1).filter(|line| !line.ends_with('•')) {
        assert!(expected.contains(&line), "{line} is not the exact figure");
    }
    assert!(by_window.lines().any(|line| line.ends_with('•')), "small figures are protected");
    assert!(cli(&vault, &["verify"]).status.success(), "the vault is whole");
    nothing_readable_under(&home, &["Wolduab", "Tsegaye", PASSPHRASE, "AGE-SECRET-KEY"]);
}

fn record_shows_it(window: &Window) -> Result<(), WindowError> {
    window.press("Ctrl+3")?;
    window.find("heading", "Ratsuchende")?;
    window.press("Ctrl+f")?;
    window.type_text("wolduab")?;
    let link = window.find("link", containing("Wolduab"))?;
    window.picture("9-people")?;
    link.click()?;
    window.find("heading", containing("Wolduab"))?;
    window.find("heading", starting("Verlauf"))?;
    window.shows("Ada Muster")?;
    window.shows("Erstgespräch")?;
    window.picture("9-record").map(drop)
}

fn locked_page_holds_nothing(window: &Window) -> Result<(), WindowError> {
    window.press("Ctrl+3")?;
    window.find("heading", "Ratsuchende")?;
    window.press("Ctrl+l")?;
    window.find("heading", "Anmelden")?;
    let page =
        window.script("return document.documentElement.outerHTML + JSON.stringify(history.state)", &[])?;
    let page = page.as_str().unwrap_or_default();
    for name in ["Wolduab", "Rarasi", "Musterplatz"] {
        assert!(!page.contains(name), "{name} is still in the page after locking");
    }
    let refused = window.script_async(
        "const done = arguments[arguments.length - 1];
         window.__TAURI_INTERNALS__.invoke('list_persons', { request: { text: '', order: 'name', page: 0 } })
             .then(() => done('answered'), (refusal) => done(refusal.code));",
        &[],
    )?;
    assert_eq!(refused.as_str(), Some("locked"), "no command of the desk answers behind a closed door");
    Ok(())
}

/// Nothing the web view or the program wrote below the home holds any of these words, in UTF-8 or UTF-16.
fn nothing_readable_under(folder: &Path, words: &[&str]) {
    for entry in fs::read_dir(folder).expect("the folder").flatten() {
        let path = entry.path();
        if path.is_dir() && !path.is_symlink() {
            nothing_readable_under(&path, words);
        } else if let Ok(bytes) = fs::read(&path) {
            for word in words {
                let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
                for needle in [word.as_bytes(), &wide] {
                    let found = bytes.windows(needle.len()).any(|window| window == needle);
                    assert!(!found, "{} holds a word it must not", path.display());
                }
            }
        }
    }
}
