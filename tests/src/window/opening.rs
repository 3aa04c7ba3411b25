//! How a window is opened: which vault, whose home, which environment. Every window has a home, a screen and a
//! driver of its own, so that tests can run side by side and leave nothing behind.

use std::cell::{Cell, RefCell};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

use super::Window;
use super::display::{Display, SCREEN};
use super::driver::Driver;
use super::error::WindowError;
use crate::programs;

/// A window to be opened.
pub struct Opening {
    name: String,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    home: Option<PathBuf>,
    screen: (u32, u32),
}

impl Opening {
    /// `name` stands in the names of pictures: letters, digits and hyphens.
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            arguments: Vec::new(),
            environment: Vec::new(),
            home: None,
            screen: SCREEN,
        }
    }

    /// Opens this vault.
    #[must_use]
    pub fn vault(self, vault: &Path) -> Self {
        self.argument("--vault").argument(&vault.to_string_lossy())
    }

    /// As a practice office, with its mark.
    #[must_use]
    pub fn practice(self) -> Self {
        self.argument("--practice")
    }

    /// One more argument of the app.
    #[must_use]
    pub fn argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// One more variable in the app's environment.
    #[must_use]
    pub fn variable(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A home that outlives the window, to look at it afterwards or to open a second window in it. Without it the
    /// window gets a fresh one that is removed with it.
    #[must_use]
    pub fn home(mut self, home: &Path) -> Self {
        self.home = Some(home.to_path_buf());
        self
    }

    /// A screen of another size, in pixels.
    #[must_use]
    pub fn screen(mut self, width: u32, height: u32) -> Self {
        self.screen = (width, height);
        self
    }

    /// Starts screen, driver and app and waits for the app's window.
    ///
    /// # Errors
    /// When a program is missing or the app shows no window.
    pub fn open(self) -> Result<Window, WindowError> {
        let app = programs::app()?;
        let place = TempDir::with_prefix("fenster-").map_err(WindowError::system("making a home"))?;
        let home = self.home.clone().unwrap_or_else(|| place.path().join("home"));
        let display = Display::start(self.screen)?;
        let mut environment = environment_of(&home, place.path(), display.name())?;
        environment.push(("TAURI_AUTOMATION".to_owned(), "true".to_owned()));
        environment.push(("TAURI_WEBVIEW_AUTOMATION".to_owned(), "true".to_owned()));
        environment.extend(self.environment);
        let mut driver = Driver::start(&environment, &place.path().join("app.log"))?;
        driver.open(&app, &self.arguments)?;
        Ok(Window {
            name: self.name,
            driver,
            display,
            home,
            keys: Cell::new(0),
            patience: Cell::new(Duration::from_secs(20)),
            trouble: RefCell::new(None),
            _place: place,
        })
    }
}

/// The whole environment of the app: nothing of the developer's own session reaches it.
pub(crate) fn environment_of(
    home: &Path,
    place: &Path,
    display: &str,
) -> Result<Vec<(String, String)>, WindowError> {
    let runtime = place.join("runtime");
    let folders = [home, &runtime];
    for folder in folders {
        fs::create_dir_all(folder).map_err(WindowError::system("making a home"))?;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
            .map_err(WindowError::system("closing a home to others"))?;
    }
    let below = |part: &str| home.join(part).to_string_lossy().into_owned();
    let mut environment: Vec<(String, String)> = [
        ("HOME", home.to_string_lossy().into_owned()),
        ("XDG_CONFIG_HOME", below(".config")),
        ("XDG_CACHE_HOME", below(".cache")),
        ("XDG_DATA_HOME", below(".local/share")),
        ("XDG_STATE_HOME", below(".local/state")),
        ("XDG_RUNTIME_DIR", runtime.to_string_lossy().into_owned()),
        ("DISPLAY", display.to_owned()),
        ("GDK_BACKEND", "x11".to_owned()),
        ("TZ", "Europe/Berlin".to_owned()),
        ("LANGUAGE", "de".to_owned()),
        ("RUST_BACKTRACE", "1".to_owned()),
        // Without these, GTK starts message buses that outlive the app.
        ("DBUS_SESSION_BUS_ADDRESS", "disabled:".to_owned()),
        ("NO_AT_BRIDGE", "1".to_owned()),
        ("GSETTINGS_BACKEND", "memory".to_owned()),
        // A screen nobody sees has no graphics card; imitating one takes seconds for the first frame of each window.
        ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1".to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    for kept in ["PATH", "LOCPATH", "LD_LIBRARY_PATH"] {
        if let Ok(value) = std::env::var(kept) {
            environment.push((kept.to_owned(), value));
        }
    }
    let german = std::env::var_os("LOCPATH").is_some();
    environment.push(("LANG".to_owned(), if german { "de_DE.UTF-8" } else { "C.UTF-8" }.to_owned()));
    Ok(environment)
}
