//! What can go wrong while a window is driven. Its text is what a failing test prints, so it says what was looked
//! for, what was there instead, and where the picture lies.

use std::fmt;
use std::path::PathBuf;

use crate::programs::ProgramError;

/// Why a step in the window failed.
#[derive(thiserror::Error)]
pub enum WindowError {
    /// The program under test is not built.
    #[error(transparent)]
    Program(#[from] ProgramError),
    /// A tool of the test run is not installed.
    #[error("{program} cannot be started ({cause}): run `cargo xtask setup`")]
    Tool {
        /// The tool's name.
        program: &'static str,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A file or process of the test run failed.
    #[error("{what}: {cause}")]
    System {
        /// What was being done.
        what: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The driver refused a command.
    #[error("the window refused {command}: {message}\n{log}")]
    Refused {
        /// The command of the WebDriver protocol.
        command: String,
        /// The protocol's error code, such as "no such element".
        code: String,
        /// The driver's own words.
        message: String,
        /// The last lines the app wrote.
        log: String,
    },
    /// The driver did not answer at all.
    #[error("the window did not answer to {command}: {cause}\n{log}")]
    Silent {
        /// The command of the WebDriver protocol.
        command: String,
        /// What the connection said.
        cause: String,
        /// The last lines the app wrote.
        log: String,
    },
    /// Something that should come to be did not.
    #[error(
        "not seen within {seconds} s: {what}\npicture: {}\n--- what the window showed ---\n{outline}\n{log}",
        picture.display()
    )]
    NotSeen {
        /// What was waited for.
        what: String,
        /// How long, in seconds.
        seconds: u64,
        /// The page at the end of the wait.
        picture: PathBuf,
        /// Roles and names of what was on the page.
        outline: String,
        /// The last lines the app wrote.
        log: String,
    },
    /// The test asks for something that cannot be.
    #[error("{0}")]
    Asked(String),
}

/// A failing test prints its error with `Debug`; the sentence is what its reader needs.
impl fmt::Debug for WindowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl WindowError {
    /// For `map_err`: the system failed while doing `what`.
    pub(crate) fn system(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let what = what.into();
        move |cause| Self::System { what, cause }
    }

    /// Whether the element or the page went away between two commands, or while one was answered (locking lays
    /// another page in its place), so that looking again may help.
    pub(crate) fn is_passing(&self) -> bool {
        matches!(self, Self::Refused { code, .. } if code == "stale element reference" || code == "no such frame"
            || code == "no such element" || code == "javascript error" || code == "element not interactable")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: &str) -> WindowError {
        let [command, message, log] = ["POST /execute/sync", "", ""].map(str::to_owned);
        WindowError::Refused { command, code: code.to_owned(), message, log }
    }

    #[test]
    fn a_page_that_is_replaced_while_it_is_asked_is_looked_at_again() {
        assert!(refused("no such frame").is_passing());
        assert!(!refused("invalid session id").is_passing());
    }
}
