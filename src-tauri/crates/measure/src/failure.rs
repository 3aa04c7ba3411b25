//! Why a measurement stops.

use std::path::{Path, PathBuf};

/// Why a measurement stops.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MeasureError {
    /// The office said no.
    #[error(transparent)]
    Office(#[from] office::OfficeError),
    /// The plain database said no.
    #[error("plain SQLite: {0}")]
    Plain(#[from] rusqlite::Error),
    /// A pack is broken.
    #[error("report pack: {0}")]
    Pack(#[from] report::pack::PackError),
    /// A report cannot be counted, protected or rendered.
    #[error("report: {0}")]
    Report(String),
    /// The records to be taken in have findings.
    #[error("{0} finding(s) in the records to be taken in")]
    Records(usize),
    /// Encrypted and plain gave different figures: what was timed is not the same thing.
    #[error("the vault and the plain file give different figures for {0}")]
    Different(String),
    /// There is no built app.
    #[error("the app is not built: name it with --app, or run 'cargo xtask measure'")]
    NoApp,
    /// A file cannot be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// A program cannot be run.
    #[error("'{0}' cannot be run: {1}")]
    Program(&'static str, std::io::Error),
    /// The screen never showed what it should.
    #[error("the screen did not show {0}")]
    NotShown(&'static str),
    /// The figures cannot be written.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// Says which file an error is about.
pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> MeasureError + use<> {
    let path = path.to_owned();
    move |error| MeasureError::File(path, error)
}
