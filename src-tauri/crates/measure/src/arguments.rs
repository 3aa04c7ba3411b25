//! The command line.

use crate::failure::MeasureError;
use clap::Parser;
use std::path::{Path, PathBuf};

/// Measures Beratungsbuch on this machine and writes the figures as a table and as JSON.
#[derive(Parser)]
#[command(name = "measure", version)]
pub(crate) struct Arguments {
    /// Sizes of the fictional office that reports are measured at.
    #[arg(long, value_delimiter = ',', default_values_t = [900, 9_000, 90_000])]
    pub(crate) persons: Vec<u32>,
    /// Size of the fictional office that unlocking, saving and searching are measured at.
    #[arg(long, default_value_t = 25_000)]
    pub(crate) daily_persons: u32,
    /// Repetitions of everything, instead of as many as each part thinks fit.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) repeat: Option<u32>,
    /// Starts of the app.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) starts: u32,
    /// Folder for the figures, and for the fictional vaults while it runs. On the disk that is to be measured.
    #[arg(long, default_value = "target/measure")]
    pub(crate) out: PathBuf,
    /// Folder of lists for the import.
    #[arg(long, default_value = "tests/fixtures/office-2025")]
    pub(crate) records: PathBuf,
    /// The built app; otherwise the one beside this program.
    #[arg(long)]
    app: Option<PathBuf>,
    /// What is measured.
    #[arg(long, value_enum, value_delimiter = ',', default_values_t = [Part::Import, Part::Reports, Part::Daily, Part::Pages, Part::Window])]
    pub(crate) parts: Vec<Part>,
}

/// A part of the measuring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Part {
    /// Taking in a folder of lists.
    Import,
    /// Taking in and reporting on fictional offices of several sizes.
    Reports,
    /// Unlocking, saving, searching, locking.
    Daily,
    /// A full calendar in the window: days, weeks, moves.
    Calendar,
    /// From the key to the painted page, in the window of a large office.
    Pages,
    /// Start and memory of the app.
    Window,
}

impl Arguments {
    /// The app to be started.
    pub(crate) fn app(&self) -> Result<PathBuf, MeasureError> {
        let beside = || {
            let me = std::env::current_exe().ok()?;
            Some(me.parent()?.join(format!("beratungsbuch{}", std::env::consts::EXE_SUFFIX)))
        };
        let app = self.app.clone().or_else(beside).filter(|path: &PathBuf| Path::is_file(path));
        app.ok_or(MeasureError::NoApp)
    }
}
