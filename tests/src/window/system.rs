//! What the page cannot reach: dialogs of the system, and keys that come from the keyboard instead of the driver.
//! Works through X alone, so it is the same with and without remote control of the app.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::Window;
use super::display::Display;
use super::error::WindowError;

/// How long a dialog may take to open or close.
const PATIENCE: Duration = Duration::from_secs(20);

impl Window {
    /// Waits for the system's file dialog with this title, enters `path` and confirms. Folders and names in plain
    /// letters only: the keyboard has no others. These keys are not counted.
    ///
    /// # Errors
    /// When no such dialog opens or it does not close.
    pub fn answer_file_dialog(&self, title: &str, path: &Path) -> Result<(), WindowError> {
        let dialog = self.display.window_called(title)?;
        self.display.keys(&["windowfocus", "--sync", &dialog])?;
        self.display.keys(&["key", "ctrl+a"])?;
        self.display.keys(&["type", "--delay", "10", &path.to_string_lossy()])?;
        self.display.keys(&["key", "Return"])?;
        self.display.window_gone(title)
    }

    /// Waits for the system's file dialog with this title and closes it without an answer.
    ///
    /// # Errors
    /// When no such dialog opens or it does not close.
    pub fn dismiss_file_dialog(&self, title: &str) -> Result<(), WindowError> {
        let dialog = self.display.window_called(title)?;
        self.display.keys(&["windowfocus", "--sync", &dialog, "key", "Escape"])?;
        self.display.window_gone(title)
    }

    /// The titles of the windows on the screen, in no particular order.
    ///
    /// # Errors
    /// When the screen does not answer.
    pub fn titles(&self) -> Result<Vec<String>, WindowError> {
        self.display.titles()
    }
}

impl Display {
    /// The titles of all shown windows.
    pub(crate) fn titles(&self) -> Result<Vec<String>, WindowError> {
        let told = self.keys(&["search", "--onlyvisible", "--name", ".", "getwindowname", "%@"])?;
        Ok(told.lines().map(str::to_owned).collect())
    }

    /// Waits for a shown window with this title; returns its number.
    pub(crate) fn window_called(&self, title: &str) -> Result<String, WindowError> {
        let mut found = None;
        self.wait(|| {
            found = self.number_of(title)?;
            Ok(found.is_some())
        })?;
        let titles = self.titles().unwrap_or_default();
        found.ok_or_else(|| WindowError::Asked(format!("no window is called '{title}', only {titles:?}")))
    }

    /// Waits until no window with this title is shown.
    pub(crate) fn window_gone(&self, title: &str) -> Result<(), WindowError> {
        let mut gone = false;
        self.wait(|| {
            gone = self.number_of(title)?.is_none();
            Ok(gone)
        })?;
        if gone { Ok(()) } else { Err(WindowError::Asked(format!("the window '{title}' stays open"))) }
    }

    /// Waits until a page is drawn, then until two pictures of the screen, a moment apart, are the same.
    /// `folder` is for the pictures.
    pub(crate) fn settled(&self, folder: &Path) -> Result<(), WindowError> {
        let file = folder.join("screen.ppm");
        let mut last = Vec::new();
        self.wait(|| {
            self.picture(&file)?;
            let now = std::fs::read(&file).map_err(WindowError::system("reading a picture"))?;
            let rests = now == last && is_drawn_upon(&now);
            last = now;
            std::thread::sleep(Duration::from_millis(if rests { 0 } else { 250 }));
            Ok(rests)
        })
    }

    /// Runs xdotool on this display and returns what it says. Finding nothing is no error.
    pub(crate) fn keys(&self, words: &[&str]) -> Result<String, WindowError> {
        let output = Command::new("xdotool")
            .args(words)
            .env("DISPLAY", self.name())
            .output()
            .map_err(|cause| WindowError::Tool { program: "xdotool", cause })?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn number_of(&self, title: &str) -> Result<Option<String>, WindowError> {
        let escaped: String = title
            .chars()
            .flat_map(|letter| {
                let special = "\\^$.|?*+()[]{}".contains(letter).then_some('\\');
                special.into_iter().chain(std::iter::once(letter))
            })
            .collect();
        let told = self.keys(&["search", "--onlyvisible", "--name", &format!("^{escaped}$")])?;
        Ok(told.lines().last().map(str::to_owned))
    }

    /// Looks again and again until `holds`, or patience ends.
    fn wait(&self, mut holds: impl FnMut() -> Result<bool, WindowError>) -> Result<(), WindowError> {
        let end = Instant::now() + PATIENCE;
        while !holds()? && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

/// Whether a picture, three bytes per pixel, shows more than plain surfaces: smooth letters have many colours.
fn is_drawn_upon(picture: &[u8]) -> bool {
    let mut colours = BTreeSet::new();
    picture.rchunks_exact(3).any(|pixel| colours.insert(pixel) && colours.len() > 8)
}
