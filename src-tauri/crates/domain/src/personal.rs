//! Text that names or describes a person: it never shows in a debug print, a log line or an error.

use serde::{Deserialize, Serialize};

/// A value that is personal. `Debug` prints `‹personal›`; reading it is a deliberate [`Personal::expose`].
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Personal<T>(T);

impl<T> Personal<T> {
    /// Wraps a personal value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, for the record or the screen of somebody who may see it.
    pub fn expose(&self) -> &T {
        &self.0
    }

    /// The value itself.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> std::fmt::Debug for Personal<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("‹personal›")
    }
}

#[cfg(test)]
mod tests {
    use super::Personal;

    #[test]
    fn a_personal_value_does_not_show_in_debug() {
        assert_eq!(format!("{:?}", Some(Personal::new("Rarasi".to_owned()))), "Some(‹personal›)");
    }
}
