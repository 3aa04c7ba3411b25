//! The memory of reports, in a process that does nothing else: this program starts itself as a child for it.

use crate::failure::MeasureError;
use crate::{memory, reports, say, workshop};
use report::pack::shipped;
use std::path::{Path, PathBuf};
use std::process::Command;

/// First argument of the child; the second is the vault.
const CHILD: &str = "--memory-of-reports-in";

/// The most memory, in MiB, of a process that holds the vault open and makes both reports, once the passphrase is
/// stretched (which takes 256 MiB for a second); `None` where the kernel does not tell.
pub(crate) fn ask(vault: &Path) -> Result<Option<f64>, MeasureError> {
    let unable = |error| MeasureError::Program("measure", error);
    let me = std::env::current_exe().map_err(unable)?;
    let told = Command::new(me).arg(CHILD).arg(vault).output().map_err(unable)?;
    Ok(String::from_utf8_lossy(&told.stdout).trim().parse().ok())
}

/// The vault, when this process is such a child.
pub(crate) fn asked() -> Option<PathBuf> {
    let mut words = std::env::args_os().skip(1);
    (words.next()? == CHILD).then(|| words.next().map(PathBuf::from))?
}

/// What the child does.
pub(crate) fn answer(vault: &Path) -> Result<(), MeasureError> {
    let office = workshop::open(vault)?;
    let anew = memory::forget_peak();
    for pack in shipped() {
        office.report(&reports::request(pack.id))?;
    }
    if let Some(peak) = memory::peak().filter(|_| anew) {
        say::result(&peak.to_string());
    }
    Ok(office.lock()?)
}
