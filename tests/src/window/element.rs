//! One thing on the page: what it says, whether it has the focus, and pressing it.

use std::fmt;

use serde_json::{Value, json};

use super::Window;
use super::driver::ELEMENT;
use super::error::WindowError;
use super::sought::{Name, Sought};

/// An element of the page, as long as the page keeps it.
pub struct Element<'w> {
    window: &'w Window,
    id: String,
    told: String,
}

/// Shows what was looked for, not the protocol's id.
impl fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told)
    }
}

impl<'w> Element<'w> {
    /// The element in a script's answer; nothing when the answer is no element.
    pub(crate) fn from_wire(window: &'w Window, answer: &Value, told: String) -> Option<Self> {
        let id = answer.get(ELEMENT)?.as_str()?.to_owned();
        Some(Self { window, id, told })
    }

    /// The element as an argument of a script.
    pub(crate) fn wire(&self) -> Value {
        json!({ ELEMENT: self.id })
    }

    /// Waits for exactly one element with this role and name inside this one.
    ///
    /// # Errors
    /// `NotSeen` when there is none, or more than one, until the window's patience ends.
    pub fn find(&self, role: &str, name: impl Into<Name>) -> Result<Element<'w>, WindowError> {
        self.window.seek(&Sought::Role(role.to_owned(), name.into()), Some(self))
    }

    /// Waits for the field with this label inside this element.
    ///
    /// # Errors
    /// `NotSeen`, as `find`.
    pub fn field(&self, label: impl Into<Name>) -> Result<Element<'w>, WindowError> {
        self.window.seek(&Sought::Field(label.into()), Some(self))
    }

    /// Every element with this role inside this one, at this moment.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn all(&self, role: &str) -> Result<Vec<Element<'w>>, WindowError> {
        self.window.look(&Sought::Role(role.to_owned(), Name::Any), Some(self))
    }

    /// Clicks its middle with the mouse, scrolling it into view first.
    ///
    /// # Errors
    /// When it is covered or gone.
    pub fn click(&self) -> Result<(), WindowError> {
        self.window.driver.post(&self.path("click"), &json!({})).map(drop)
    }

    /// Pulls it with the mouse, held at a point of it (`from` its middle, in pixels), by so many pixels.
    ///
    /// # Errors
    /// When it is gone or the window does not answer.
    pub fn drag(&self, from: (i32, i32), by: (i32, i32)) -> Result<(), WindowError> {
        let middle = self.window.script(
            "arguments[0].scrollIntoView({ block: 'center' });
             const box = arguments[0].getBoundingClientRect();
             return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]",
            &[self.wire()],
        )?;
        let at = |index: usize| middle.get(index).and_then(Value::as_i64).and_then(|n| i32::try_from(n).ok());
        let (x, y) = (at(0).unwrap_or(0) + from.0, at(1).unwrap_or(0) + from.1);
        let to = |x: i32, y: i32, ms: u32| json!({ "type": "pointerMove", "duration": ms, "x": x, "y": y });
        let (half_x, half_y) = (x + by.0 / 2, y + by.1 / 2);
        let actions = json!([
            to(x, y, 0),
            { "type": "pointerDown", "button": 0 },
            to(half_x, half_y, 60),
            to(x + by.0, y + by.1, 60),
            to(x + by.0, y + by.1, 30),
            { "type": "pointerUp", "button": 0 }
        ]);
        let source = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions
        });
        self.window.driver.post("/actions", &json!({ "actions": [source] })).map(drop)
    }

    /// Gives it the focus without mouse or key, to begin a flow at a known place.
    ///
    /// # Errors
    /// When it is gone.
    pub fn focus(&self) -> Result<(), WindowError> {
        self.window.script("arguments[0].focus()", &[self.wire()]).map(drop)
    }

    /// Whether it has the focus.
    ///
    /// # Errors
    /// When it is gone.
    pub fn has_focus(&self) -> Result<bool, WindowError> {
        let answer = self.window.script("return document.activeElement === arguments[0]", &[self.wire()])?;
        Ok(answer == Value::Bool(true))
    }

    /// Its visible text, as laid out.
    ///
    /// # Errors
    /// When it is gone.
    pub fn text(&self) -> Result<String, WindowError> {
        self.window.driver.get(&self.path("text")).map(string)
    }

    /// What stands in it, for a field.
    ///
    /// # Errors
    /// When it is gone.
    pub fn value(&self) -> Result<String, WindowError> {
        self.window.driver.get(&self.path("property/value")).map(string)
    }

    /// An attribute; nothing when it is not set.
    ///
    /// # Errors
    /// When it is gone.
    pub fn attribute(&self, name: &str) -> Result<Option<String>, WindowError> {
        let answer = self
            .window
            .script("return arguments[0].getAttribute(arguments[1])", &[self.wire(), json!(name)])?;
        Ok(answer.as_str().map(str::to_owned))
    }

    /// Its accessible name.
    ///
    /// # Errors
    /// When it is gone.
    pub fn name(&self) -> Result<String, WindowError> {
        self.window.look_script("name", &Value::Null, Some(self)).map(string)
    }

    /// Whether it can be used: not disabled.
    ///
    /// # Errors
    /// When it is gone.
    pub fn is_enabled(&self) -> Result<bool, WindowError> {
        self.window.driver.get(&self.path("enabled")).map(|answer| answer == Value::Bool(true))
    }

    /// The role WebKit itself gives to assistive technology.
    ///
    /// # Errors
    /// When it is gone or not rendered.
    pub fn role_by_webkit(&self) -> Result<String, WindowError> {
        self.window.driver.get(&self.path("computedrole")).map(string)
    }

    /// The name WebKit itself gives to assistive technology.
    ///
    /// # Errors
    /// When it is gone or not rendered.
    pub fn name_by_webkit(&self) -> Result<String, WindowError> {
        self.window.driver.get(&self.path("computedlabel")).map(string)
    }

    fn path(&self, command: &str) -> String {
        format!("/element/{}/{command}", self.id)
    }
}

fn string(answer: Value) -> String {
    answer.as_str().unwrap_or_default().to_owned()
}
