//! The real window: the built app on a screen of its own, driven by keys as a counsellor would, looked at by role,
//! name and text as a screen reader does. Waiting is always for a condition, never for a time.
//!
//! Nothing here knows the product's screens; those belong into the tests.
//!
//! ```no_run
//! use blackbox::practice::{PASSPHRASE, Practice};
//! use blackbox::window::{Window, WindowError, starting};
//!
//! fn a_known_person_is_logged_with_ten_keys() -> Result<(), WindowError> {
//!     let office = Practice::make(40, 2, 7).expect("a practice office can be made");
//!     let window = Window::of("log-known").vault(&office.vault()).practice().open()?;
//!     window.focus_on("Kennwort")?;
//!     window.type_text(PASSPHRASE)?;
//!     window.press("Enter")?;
//!     window.find("navigation", "Bereiche")?;
//!
//!     window.count_keys_anew();
//!     window.press("F2")?;
//!     let sheet = window.find("complementary", "Beratung erfassen")?;
//!     window.focus_on("Wer?")?;
//!     window.type_text("an")?;
//!     window.until("somebody to choose", |_| Ok(sheet.all("option")?.len() > 2))?;
//!     window.press("Enter")?;
//!     window.focus_on("Themen")?;
//!     window.type_text("woh")?;
//!     sheet.find("option", starting("Wohnen"))?;
//!     window.press("Enter")?;
//!     window.press("Ctrl+Enter")?;
//!     window.shows("Beratung gespeichert")?;
//!     assert!(window.keys() <= 16, "the budget of a known person is 16 keys: {}", window.keys());
//!     assert_eq!(window.accessibility_findings()?, []);
//!     window.picture("saved")?;
//!     Ok(())
//! }
//! ```

mod bare;
mod display;
mod driver;
mod element;
mod error;
mod keys;
mod opening;
mod pictures;
mod sought;
mod system;
mod waiting;

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

pub use bare::BareWindow;
pub use display::SCREEN;
pub use element::Element;
pub use error::WindowError;
pub use opening::Opening;
pub use pictures::Finding;
pub use sought::{Name, containing, starting};

use display::Display;
use driver::Driver;
use sought::Sought;

/// An open window of the app. Dropping it ends the app and everything started for it.
pub struct Window {
    name: String,
    // Order matters: the app ends before its screen, the screen before the folder of both.
    driver: Driver,
    display: Display,
    home: PathBuf,
    keys: Cell<usize>,
    patience: Cell<Duration>,
    trouble: RefCell<Option<PathBuf>>,
    _place: TempDir,
}

impl Window {
    /// Begins to open a window; `name` is the test's, in letters, digits and hyphens, and names its pictures.
    #[must_use]
    pub fn of(name: &str) -> Opening {
        Opening::new(name)
    }

    /// Waits for exactly one shown element with this role and name.
    ///
    /// # Errors
    /// `NotSeen` when there is none, or more than one, until the window's patience ends.
    pub fn find(&self, role: &str, name: impl Into<Name>) -> Result<Element<'_>, WindowError> {
        self.seek(&Sought::Role(role.to_owned(), name.into()), None)
    }

    /// Waits for the form field with this label.
    ///
    /// # Errors
    /// `NotSeen`, as `find`.
    pub fn field(&self, label: impl Into<Name>) -> Result<Element<'_>, WindowError> {
        self.seek(&Sought::Field(label.into()), None)
    }

    /// Waits until a text that contains `text` is shown somewhere and returns the innermost element that holds it
    /// (the first one, when there are several).
    ///
    /// # Errors
    /// `NotSeen` when it never is.
    pub fn shows(&self, text: &str) -> Result<Element<'_>, WindowError> {
        let sought = Sought::Text(containing(text));
        let mut found = None;
        self.until(&sought.told(), |_| {
            found = self.look(&sought, None)?.into_iter().next();
            Ok(found.is_some())
        })?;
        found.ok_or_else(|| WindowError::Asked(sought.told()))
    }

    /// Every shown element with this role, at this moment.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn all(&self, role: &str) -> Result<Vec<Element<'_>>, WindowError> {
        self.look(&Sought::Role(role.to_owned(), Name::Any), None)
    }

    /// Whether an element with this role and name is shown at this moment.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn has(&self, role: &str, name: impl Into<Name>) -> Result<bool, WindowError> {
        Ok(!self.look(&Sought::Role(role.to_owned(), name.into()), None)?.is_empty())
    }

    /// Waits until no element with this role and name is shown any more.
    ///
    /// # Errors
    /// `NotSeen` when one stays.
    pub fn gone(&self, role: &str, name: impl Into<Name>) -> Result<(), WindowError> {
        let sought = Sought::Role(role.to_owned(), name.into());
        self.until(&format!("no {}", sought.told()), |window| Ok(window.look(&sought, None)?.is_empty()))
    }

    /// The element that has the focus; nothing when the page itself has it.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn focused(&self) -> Result<Option<Element<'_>>, WindowError> {
        let script = "const e = document.activeElement; return e === document.body ? null : e";
        let answer = self.script(script, &[])?;
        Ok(Element::from_wire(self, &answer, "the focused element".to_owned()))
    }

    /// Waits until the element that has the focus bears this name.
    ///
    /// # Errors
    /// `NotSeen` when it never does.
    pub fn focus_on(&self, name: &str) -> Result<(), WindowError> {
        self.until(&format!("focus on '{name}'"), |window| match window.focused()? {
            Some(element) => Ok(element.name()? == name),
            None => Ok(false),
        })
    }

    /// Presses a key or chord: "F2", "Enter", "Ctrl+Enter", "Shift+Tab", "Ctrl+8".
    ///
    /// # Errors
    /// When there is no such key or the window does not answer.
    pub fn press(&self, chord: &str) -> Result<(), WindowError> {
        self.send_keys(&keys::chord(chord)?)
    }

    /// Types letters into whatever has the focus.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn type_text(&self, text: &str) -> Result<(), WindowError> {
        self.send_keys(&keys::letters(text))
    }

    /// How many keys were pressed since the last `count_keys_anew`: a letter is one, a chord two.
    #[must_use]
    pub fn keys(&self) -> usize {
        self.keys.get()
    }

    /// Begins to count keys from zero.
    pub fn count_keys_anew(&self) {
        self.keys.set(0);
    }

    /// Runs JavaScript in the page as the body of a function; `arguments` are its arguments.
    ///
    /// # Errors
    /// When the script throws or the window does not answer.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value, WindowError> {
        self.driver.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// As `script`, for a body that ends by calling its last argument with the answer.
    ///
    /// # Errors
    /// As `script`, and when no answer comes within 30 s.
    pub fn script_async(&self, body: &str, arguments: &[Value]) -> Result<Value, WindowError> {
        self.driver.post("/execute/async", &json!({ "script": body, "args": arguments }))
    }

    /// Makes the window `width` by `height` pixels.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), WindowError> {
        self.driver.post("/window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// The home the app runs in, with whatever it left there.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The last lines the app wrote to its terminal.
    #[must_use]
    pub fn last_words(&self) -> String {
        self.driver.last_words()
    }

    /// The app's process id.
    ///
    /// # Errors
    /// When it is not running.
    pub fn process(&self) -> Result<i32, WindowError> {
        let mut apps = self.driver.apps().into_iter();
        apps.next().ok_or_else(|| WindowError::Asked("the app is not running any more".to_owned()))
    }

    /// Ends the app at once, as a power cut would.
    ///
    /// # Errors
    /// When it is not running.
    pub fn cut_power(&self) -> Result<(), WindowError> {
        let app = self.process()?;
        if let Some(app) = rustix::process::Pid::from_raw(app) {
            rustix::process::kill_process(app, rustix::process::Signal::KILL).map_err(|cause| {
                WindowError::System { what: "ending the app".to_owned(), cause: cause.into() }
            })?;
        }
        Ok(())
    }

    fn send_keys(&self, keys: &keys::Keys) -> Result<(), WindowError> {
        let source = json!({ "type": "key", "id": "keyboard", "actions": keys.actions });
        self.driver.post("/actions", &json!({ "actions": [source] }))?;
        self.keys.set(self.keys.get() + keys.count);
        Ok(())
    }
}

impl Drop for Window {
    /// A test that fails by an assertion leaves a picture of that moment.
    fn drop(&mut self) {
        if std::thread::panicking() && self.trouble.borrow().is_none() {
            self.picture_of_trouble();
        }
    }
}
