//! The user interface: its packages, its build, its checks. Each is skipped when nothing it depends on has changed.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::XtaskError;
use crate::house::{self, House};
use crate::node::Node;
use crate::run;
use crate::tally::{self, Tally};

/// Installs the packages exactly as the lock file names them.
pub(crate) fn packages(house: &House, node: &Node) -> Result<String, XtaskError> {
    let ui = house.ui();
    let lock = house::text_of(&ui.join("package-lock.json")).ok_or_else(|| XtaskError::Missing {
        what: "ui/package-lock.json".to_owned(),
        advice: "It belongs to the project: fetch the project again.".to_owned(),
    })?;
    let wanted = format!("node {}\n{lock}", node.version());
    let stamp = house.target().join("ui-packages.stamp");
    if ui.join("node_modules").is_dir() && house::text_of(&stamp).as_deref() == Some(wanted.as_str()) {
        return Ok("as the lock file names them".to_owned());
    }
    house::remove(&stamp)?;
    run::seen(
        node.npm(&ui).arg("ci"),
        "Is this machine online? 'npm ci' in the folder ui shows the details.",
    )?;
    house::write(&stamp, &wanted)?;
    Ok("installed".to_owned())
}

/// Builds `ui/dist`.
pub(crate) fn build(house: &House, node: &Node) -> Result<String, XtaskError> {
    let ui = house.ui();
    let wanted = fingerprint(&ui)?;
    let stamp = house.target().join("ui-dist.stamp");
    if ui.join("dist").join("index.html").is_file()
        && house::text_of(&stamp).as_deref() == Some(wanted.as_str())
    {
        return Ok("unchanged".to_owned());
    }
    house::remove(&stamp)?;
    run::seen(node.npm(&ui).args(["run", "build"]), "'npm run build' in the folder ui shows the details.")?;
    house::write(&stamp, &wanted)?;
    Ok("built".to_owned())
}

/// Types, lint and unit tests.
pub(crate) fn test(house: &House, node: &Node) -> Result<Tally, XtaskError> {
    let mut all = Tally::default();
    for script in ["check", "lint"] {
        let holds = run::heard(node.npm(&house.ui()).args(["run", script]), |_| {})?;
        all.add(Tally::one(holds));
    }
    let mut unit = Tally::default();
    let success = run::heard(node.npm(&house.ui()).args(["run", "test"]).env("NO_COLOR", "1"), |line| {
        if let Some(found) = tally::of_ui(line) {
            unit.add(found);
        }
    })?;
    all.add(unit.settled(success));
    Ok(all)
}

/// A number that changes with every change of a source file below `ui`.
fn fingerprint(ui: &Path) -> Result<String, XtaskError> {
    let mut files = BTreeMap::new();
    collect(ui, &mut files)?;
    let mut sum = DefaultHasher::new();
    files.hash(&mut sum);
    Ok(format!("{:016x}", sum.finish()))
}

/// Reads every file below `folder` that the build may read.
fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> Result<(), XtaskError> {
    let failed = |path: &Path, cause| XtaskError::File { path: path.to_path_buf(), cause };
    for entry in std::fs::read_dir(folder).map_err(|cause| failed(folder, cause))? {
        let path = entry.map_err(|cause| failed(folder, cause))?.path();
        let made =
            ["node_modules", "dist"].iter().any(|name| path.file_name().is_some_and(|own| own == *name));
        if path.is_dir() && !made {
            collect(&path, files)?;
        } else if path.is_file() {
            let bytes = std::fs::read(&path).map_err(|cause| failed(&path, cause))?;
            files.insert(path, bytes);
        }
    }
    Ok(())
}
