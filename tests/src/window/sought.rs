//! What one can look for in a window, told as a counsellor would: "the button 'Speichern'", "the field 'Wer?'".

use serde_json::{Value, json};

/// How a name or text has to match; spaces are folded on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// Word for word.
    Is(String),
    /// At the beginning.
    Starts(String),
    /// Anywhere.
    Has(String),
    /// Any name, also none.
    Any,
}

/// A name that begins with `text`.
#[must_use]
pub fn starting(text: &str) -> Name {
    Name::Starts(text.to_owned())
}

/// A name that contains `text`.
#[must_use]
pub fn containing(text: &str) -> Name {
    Name::Has(text.to_owned())
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::Is(text.to_owned())
    }
}

impl Name {
    fn wire(&self) -> Value {
        match self {
            Self::Is(text) => json!({ "is": text }),
            Self::Starts(text) => json!({ "starts": text }),
            Self::Has(text) => json!({ "has": text }),
            Self::Any => Value::Null,
        }
    }

    fn told(&self) -> String {
        match self {
            Self::Is(text) => format!(" '{text}'"),
            Self::Starts(text) => format!(" '{text}…'"),
            Self::Has(text) => format!(" '…{text}…'"),
            Self::Any => String::new(),
        }
    }
}

/// One kind of thing to look for.
#[derive(Debug, Clone)]
pub(crate) enum Sought {
    Role(String, Name),
    Field(Name),
    Text(Name),
}

impl Sought {
    /// The command and argument for `look.js`.
    pub(crate) fn wire(&self) -> (&'static str, Value) {
        match self {
            Self::Role(role, name) => ("find", json!({ "role": role, "name": name.wire() })),
            Self::Field(name) => ("field", json!({ "name": name.wire() })),
            Self::Text(name) => ("showing", json!({ "name": name.wire() })),
        }
    }

    /// The thing in words, for messages.
    pub(crate) fn told(&self) -> String {
        match self {
            Self::Role(role, name) => format!("{role}{}", name.told()),
            Self::Field(name) => format!("field{}", name.told()),
            Self::Text(name) => format!("text{}", name.told()),
        }
    }
}
