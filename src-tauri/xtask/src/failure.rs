//! Why a command of `cargo xtask` stops. Every variant says what the person at the keyboard can do about it.

use std::fmt;
use std::path::PathBuf;

/// The reason a command stopped before its end.
#[derive(Debug)]
pub(crate) enum XtaskError {
    /// The command line was not understood.
    Usage(String),
    /// Something has to be installed by hand: what, and how.
    Missing { what: String, advice: String },
    /// A program ran and reported failure.
    Failed { what: String, advice: String },
    /// A program could not be started at all.
    NotStarted { program: String, cause: std::io::Error },
    /// A file or folder could not be read or written.
    File { path: PathBuf, cause: std::io::Error },
}

impl fmt::Display for XtaskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(what) => f.write_str(what),
            Self::Missing { what, advice } => write!(f, "{what} is missing. {advice}"),
            Self::Failed { what, advice } => write!(f, "{what} failed. {advice}"),
            Self::NotStarted { program, cause } => {
                write!(f, "'{program}' could not be started ({cause}). Is it installed and in PATH?")
            }
            Self::File { path, cause } => {
                write!(
                    f,
                    "{}: {cause}. Check that the folder is writable and the disk not full.",
                    path.display()
                )
            }
        }
    }
}

impl std::error::Error for XtaskError {}
