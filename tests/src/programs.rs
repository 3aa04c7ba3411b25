//! Where the built programs lie. `cargo xtask test` names them in the environment; a plain `cargo test` finds
//! the ones that were built last beside the test itself, and builds the command line when it is not there.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Why a program cannot be run.
#[derive(Debug, thiserror::Error)]
pub enum ProgramError {
    /// It was not built.
    #[error("{0} is not built: run `cargo xtask test`, or name it in the variable {1}")]
    NotBuilt(&'static str, &'static str),
}

/// The desktop app.
///
/// # Errors
/// `NotBuilt` when neither `APP_BIN` names it nor it lies in the target folder.
pub fn app() -> Result<PathBuf, ProgramError> {
    named_or_beside("APP_BIN", "beratungsbuch")
}

/// `beratungsbuch-cli`, built on the first call when it is missing.
///
/// # Errors
/// `NotBuilt` when `CLI_BIN` does not name it and it cannot be built.
pub fn cli() -> Result<PathBuf, ProgramError> {
    static BUILT: OnceLock<bool> = OnceLock::new();
    if std::env::var_os("CLI_BIN").is_none() {
        BUILT.get_or_init(|| {
            let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
            Command::new(cargo)
                .args(["build", "--quiet", "--package", "beratungsbuch-cli"])
                .current_dir(project())
                .status()
                .is_ok_and(|status| status.success())
        });
    }
    named_or_beside("CLI_BIN", "beratungsbuch-cli")
}

/// The project's folder.
#[must_use]
pub fn project() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The folder that holds everything built: the one above the profile folder this test was built into.
#[must_use]
pub fn target() -> PathBuf {
    profile()
        .and_then(|folder| folder.parent().map(Path::to_path_buf))
        .unwrap_or_else(|| project().join("target"))
}

/// The program named by the variable `name`, otherwise the one called `program` in this test's profile folder.
fn named_or_beside(name: &'static str, program: &'static str) -> Result<PathBuf, ProgramError> {
    let file = match std::env::var_os(name) {
        Some(named) => PathBuf::from(named),
        None => profile().unwrap_or_default().join(format!("{program}{}", std::env::consts::EXE_SUFFIX)),
    };
    if file.is_file() { Ok(file) } else { Err(ProgramError::NotBuilt(program, name)) }
}

/// The profile folder ("debug", "release") this program was built into.
fn profile() -> Option<PathBuf> {
    let me = std::env::current_exe().ok()?;
    me.ancestors()
        .skip(1)
        .find(|folder| folder.file_name().is_some_and(|name| name != "deps" && name != "examples"))
        .map(Path::to_path_buf)
}
