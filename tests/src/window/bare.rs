//! The window exactly as it is delivered: no driver, no remote control, keys from the keyboard. For what must be
//! proved of the delivered program itself, such as the traces it leaves; nothing on the page can be asked here.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use tempfile::TempDir;

use super::display::{Display, SCREEN, bound_to_us};
use super::error::WindowError;
use super::opening::environment_of;
use super::pictures::picture_file;
use crate::programs;

/// The app on a screen of its own, without remote control.
pub struct BareWindow {
    name: String,
    app: Child,
    display: Display,
    place: TempDir,
}

impl BareWindow {
    /// Opens the app with `arguments` in `home` and waits until a window called `title` shows a page that has come
    /// to rest. `name` names its pictures.
    ///
    /// # Errors
    /// When a program is missing or no such window opens.
    pub fn open(name: &str, title: &str, arguments: &[&str], home: &Path) -> Result<Self, WindowError> {
        let program = programs::app()?;
        let place = TempDir::with_prefix("fenster-").map_err(WindowError::system("making a home"))?;
        let display = Display::start(SCREEN)?;
        let environment = environment_of(home, place.path(), display.name())?;
        let log = File::create(place.path().join("app.log"))
            .map_err(WindowError::system("opening the app's log"))?;
        let app = bound_to_us(&program.to_string_lossy())
            .args(arguments)
            .env_clear()
            .envs(environment)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .map_err(WindowError::system("starting the app"))?;
        let window = Self { name: name.to_owned(), app, display, place };
        window.display.window_called(title)?;
        window.at_rest()?;
        Ok(window)
    }

    /// Waits until the screen has stopped changing.
    ///
    /// # Errors
    /// When no picture can be taken.
    pub fn at_rest(&self) -> Result<(), WindowError> {
        self.display.settled(self.place.path())
    }

    /// Presses a key or chord in X's spelling ("Return", "Tab", "F2", "ctrl+l") and waits until the screen rests.
    ///
    /// # Errors
    /// When the screen does not answer.
    pub fn press(&self, chord: &str) -> Result<(), WindowError> {
        self.display.keys(&["key", chord])?;
        self.at_rest()
    }

    /// Types letters of the plain alphabet and waits until the screen rests.
    ///
    /// # Errors
    /// When the screen does not answer.
    pub fn type_text(&self, text: &str) -> Result<(), WindowError> {
        self.display.keys(&["type", "--delay", "10", text])?;
        self.at_rest()
    }

    /// A picture of the screen in `target/pictures`. Returns its path.
    ///
    /// # Errors
    /// When no picture can be taken.
    pub fn picture(&self, moment: &str) -> Result<PathBuf, WindowError> {
        let file = picture_file(&self.name, moment)?;
        self.display.picture(&file)?;
        Ok(file)
    }

    /// The app's process id.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.app.id()
    }
}

impl Drop for BareWindow {
    /// Ends the app and its children.
    fn drop(&mut self) {
        if let Some(group) = i32::try_from(self.app.id()).ok().and_then(rustix::process::Pid::from_raw) {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.app.wait();
    }
}
