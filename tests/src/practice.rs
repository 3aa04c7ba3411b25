//! A practice office for a test: fictional records in a vault of its own, made by the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::programs;

/// The passphrase of every practice office.
pub const PASSPHRASE: &str = "uebung macht den meister";

/// A practice office that goes with its owner.
pub struct Practice {
    folder: TempDir,
}

impl Practice {
    /// Makes one with so many persons, of so many years, the same for the same `seed`.
    ///
    /// # Errors
    /// A sentence with what the command line said, when it refuses.
    pub fn make(persons: u32, years: u32, seed: u64) -> Result<Self, String> {
        let folder = TempDir::with_prefix("uebung-").map_err(|cause| cause.to_string())?;
        let practice = Self { folder };
        fs::write(practice.passphrase_file(), format!("{PASSPHRASE}\n"))
            .map_err(|cause| cause.to_string())?;
        let cli = programs::cli().map_err(|problem| problem.to_string())?;
        let output = Command::new(cli)
            .args(["demo", "--vault"])
            .arg(practice.vault())
            .arg("--passphrase-file")
            .arg(practice.passphrase_file())
            .args([
                "--persons",
                &persons.to_string(),
                "--years",
                &years.to_string(),
                "--seed",
                &seed.to_string(),
            ])
            .output()
            .map_err(|cause| cause.to_string())?;
        if output.status.success() {
            return Ok(practice);
        }
        Err(format!("beratungsbuch-cli demo: {}", String::from_utf8_lossy(&output.stderr)))
    }

    /// The vault's folder.
    #[must_use]
    pub fn vault(&self) -> PathBuf {
        self.folder.path().join("office.vault")
    }

    /// The file with the passphrase.
    #[must_use]
    pub fn passphrase_file(&self) -> PathBuf {
        self.folder.path().join("passphrase.txt")
    }

    /// A folder beside the vault, for whatever the test writes.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}
