//! Where things lie: the project's folder and, below it, everything the commands make.
//! Nothing is ever written outside `target/`, `ui/node_modules` and `ui/dist`.

use std::path::{Path, PathBuf};

use crate::failure::XtaskError;

/// The project folder and its `target` folder.
pub(crate) struct House {
    root: PathBuf,
    target: PathBuf,
}

impl House {
    /// Finds the project from the place this crate was compiled in; `CARGO_TARGET_DIR` is honoured.
    pub(crate) fn find() -> Result<Self, XtaskError> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(2).unwrap_or(here).to_path_buf();
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |given| root.join(PathBuf::from(given)));
        let house = Self { root, target };
        house.made(&house.target)?;
        Ok(house)
    }

    /// The project folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the user interface's sources.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The folder for everything built or fetched.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// A program built by cargo in `profile` ("debug" or "release").
    pub(crate) fn built(&self, profile: &str, name: &str) -> PathBuf {
        self.target.join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Makes `folder` with its parents.
    pub(crate) fn made(&self, folder: &Path) -> Result<(), XtaskError> {
        std::fs::create_dir_all(folder)
            .map_err(|cause| XtaskError::File { path: folder.to_path_buf(), cause })
    }
}

/// The text of the file at `path`, or nothing when it cannot be read.
pub(crate) fn text_of(path: &Path) -> Option<String> {
    std::fs::read_to_string(path).ok()
}

/// Writes `text` to `path`.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), XtaskError> {
    std::fs::write(path, text).map_err(|cause| XtaskError::File { path: path.to_path_buf(), cause })
}

/// Removes `path`, folder or file, if it is there.
pub(crate) fn remove(path: &Path) -> Result<(), XtaskError> {
    let gone = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
    match gone {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(XtaskError::File { path: path.to_path_buf(), cause })
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The full path of `program` in PATH.
pub(crate) fn in_path(program: &str) -> Option<PathBuf> {
    in_path_with(program, std::env::consts::EXE_SUFFIX)
}

/// The full path of `program` with `ending` in PATH.
pub(crate) fn in_path_with(program: &str, ending: &str) -> Option<PathBuf> {
    let name = format!("{program}{ending}");
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
}
