//! The short tour of a practice office: unlock it, log a consultation, export the report, lock it again. It is what
//! `cargo xtask start` shows where no screen is, and it runs as a test. By keys alone, as a counsellor works.

use std::fs;
use std::path::{Path, PathBuf};

use crate::window::{Name, Window, WindowError, starting};

/// What a tour leaves behind.
#[derive(Debug)]
pub struct Walked {
    /// One picture per station, in order.
    pub pictures: Vec<PathBuf>,
    /// The files of the exported report, by name.
    pub files: Vec<PathBuf>,
    /// The keys pressed from F2 to the saved consultation.
    pub keys_to_log: usize,
    /// The keys pressed from the list of reports to the written file, without those for another folder.
    pub keys_to_report: usize,
}

/// Walks through the practice office in `vault`, writes the report into `files` and tells each station to `say`.
///
/// # Errors
/// When something on the way is not seen; the error says what and where its picture lies.
pub fn walk(
    vault: &Path,
    passphrase: &str,
    files: &Path,
    mut say: impl FnMut(&str),
) -> Result<Walked, WindowError> {
    let window = Window::of("tour").vault(vault).practice().open()?;
    let mut pictures = Vec::new();

    window.find("heading", "Anmelden")?;
    window.shows("ÜBUNG")?;
    window.focus_on("Kennwort")?;
    pictures.push(window.picture("1-door")?);
    say("The door of the practice office, marked ÜBUNG");
    window.type_text(passphrase)?;
    window.press("Enter")?;
    window.find("navigation", "Bereiche")?;
    window.find("note", Name::Any)?;
    pictures.push(window.picture("2-today")?);
    say("Unlocked: today");

    window.count_keys_anew();
    log_consultation(&window, &mut pictures)?;
    let keys_to_log = window.keys();
    pictures.push(window.picture("4-saved")?);
    say(&format!("A consultation is logged, with {keys_to_log} keys"));

    let keys_to_report = export_report(&window, files, &mut pictures)?;
    pictures.push(window.picture("7-written")?);
    say(&format!("The protected report is written, with {keys_to_report} keys"));

    window.press("Ctrl+l")?;
    window.find("heading", "Anmelden")?;
    pictures.push(window.picture("8-locked")?);
    say("Locked again");
    Ok(Walked { pictures, files: files_in(files)?, keys_to_log, keys_to_report })
}

/// F2, the person seen last, a topic, Ctrl+Enter.
fn log_consultation(window: &Window, pictures: &mut Vec<PathBuf>) -> Result<(), WindowError> {
    window.press("F2")?;
    let sheet = window.find("complementary", "Beratung erfassen")?;
    window.focus_on("Wer?")?;
    window.until("somebody seen lately below the entry without a name", |_| {
        Ok(sheet.all("option")?.len() > 1)
    })?;
    window.press("Down")?;
    window.press("Down")?;
    window.press("Enter")?;
    window.focus_on("Themen")?;
    window.type_text("woh")?;
    sheet.find("option", starting("Wohnen"))?;
    window.press("Enter")?;
    sheet.find("button", "Wohnen entfernen")?;
    pictures.push(window.picture("3-consultation")?);
    window.press("Ctrl+Enter")?;
    window.gone("complementary", "Beratung erfassen")?;
    window.shows("Beratung gespeichert").map(drop)
}

/// The first report of last year, as a workbook into `files`. Returns the keys it took.
fn export_report(window: &Window, files: &Path, pictures: &mut Vec<PathBuf>) -> Result<usize, WindowError> {
    fs::create_dir_all(files).map_err(WindowError::system("making the folder for the report"))?;
    window.count_keys_anew();
    window.press("Ctrl+8")?;
    window.find("heading", "Berichte")?;
    let packs = window.find("list", "Vorlage")?;
    window.until("the focus on the first report", |_| {
        let first = packs.all("button")?.into_iter().next();
        first.map_or(Ok(false), |button| button.has_focus())
    })?;
    window.press("Enter")?;
    window.find("group", "Zeitraum")?;
    window.until("the focus on the period", |window| match window.focused()? {
        Some(element) => Ok(element.attribute("type")?.as_deref() == Some("radio")),
        None => Ok(false),
    })?;
    window.press("Enter")?;
    window.find("heading", "Prüfung")?;
    pictures.push(window.picture("5-report")?);
    window.press("Ctrl+e")?;
    let folder = window.field("Ordner")?;
    window.until("a folder to write to", |_| Ok(!folder.value()?.is_empty()))?;
    let keys = window.keys();
    folder.focus()?;
    window.press("Ctrl+a")?;
    window.type_text(&files.to_string_lossy())?;
    pictures.push(window.picture("6-export")?);
    window.press("Enter")?;
    window.find("heading", "Der Bericht ist geschrieben")?;
    Ok(keys + 1)
}

/// The files in `folder`, by name.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, WindowError> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(WindowError::system("reading the folder of the report"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    Ok(files)
}
