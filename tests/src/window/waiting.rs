//! Looking and waiting: a thing is looked for until it is there or patience ends, and then the error tells what
//! was there instead. Nobody waits for a time.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::Window;
use super::element::Element;
use super::error::WindowError;
use super::sought::Sought;

/// The script that finds roles, names and texts.
const LOOK: &str = include_str!("look.js");

/// The pause between two looks at the page.
const BLINK: Duration = Duration::from_millis(25);

impl Window {
    /// Waits until `holds`; `what` says in words what is waited for. Elements that vanish while they are looked at
    /// count as "not yet".
    ///
    /// # Errors
    /// `NotSeen` when it never holds; whatever else `holds` returns.
    pub fn until(
        &self,
        what: &str,
        mut holds: impl FnMut(&Self) -> Result<bool, WindowError>,
    ) -> Result<(), WindowError> {
        let end = Instant::now() + self.patience.get();
        loop {
            match holds(self) {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                Err(error) if error.is_passing() && Instant::now() < end => {}
                Err(error) => return Err(error),
            }
            if Instant::now() >= end {
                return Err(self.not_seen(what));
            }
            std::thread::sleep(BLINK);
        }
    }

    /// How long the window waits for something to appear (20 s at first).
    pub fn set_patience(&self, patience: Duration) {
        self.patience.set(patience);
    }

    /// Waits for exactly one.
    pub(crate) fn seek<'w>(
        &'w self,
        sought: &Sought,
        scope: Option<&Element<'w>>,
    ) -> Result<Element<'w>, WindowError> {
        let mut found = None;
        let mut seen = 0;
        let waited = self.until(&sought.told(), |_| {
            let mut all = self.look(sought, scope)?;
            seen = all.len();
            found = if seen == 1 { all.pop() } else { None };
            Ok(found.is_some())
        });
        match (waited, found) {
            (Ok(()), Some(element)) => Ok(element),
            (Err(WindowError::NotSeen { what, seconds, picture, outline, log }), _) if seen > 1 => {
                let what = format!("{what} (there are {seen} of them, one was wanted)");
                Err(WindowError::NotSeen { what, seconds, picture, outline, log })
            }
            (Err(error), _) => Err(error),
            (Ok(()), None) => Err(WindowError::Asked(sought.told())),
        }
    }

    /// All there are, at this moment.
    pub(crate) fn look<'w>(
        &'w self,
        sought: &Sought,
        scope: Option<&Element<'w>>,
    ) -> Result<Vec<Element<'w>>, WindowError> {
        let (command, wanted) = sought.wire();
        let answer = self.look_script(command, &wanted, scope)?;
        let elements = answer.as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(elements.iter().filter_map(|one| Element::from_wire(self, one, sought.told())).collect())
    }

    pub(crate) fn look_script(
        &self,
        command: &str,
        wanted: &Value,
        scope: Option<&Element<'_>>,
    ) -> Result<Value, WindowError> {
        let scope = scope.map_or(Value::Null, Element::wire);
        self.script(LOOK, &[json!(command), wanted.clone(), scope])
    }

    /// The error for something that did not come to be, with a picture of what was there instead.
    fn not_seen(&self, what: &str) -> WindowError {
        let picture = self.picture_of_trouble();
        let outline = self.look_script("outline", &Value::Null, None).map_or_else(
            |error| format!("(the page does not answer: {error})"),
            |answer| answer.as_str().unwrap_or_default().to_owned(),
        );
        WindowError::NotSeen {
            what: what.to_owned(),
            seconds: self.patience.get().as_secs(),
            picture,
            outline,
            log: self.driver.last_words(),
        }
    }
}
