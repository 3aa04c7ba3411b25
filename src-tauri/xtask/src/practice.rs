//! The practice office: fictional records in a vault below `target/practice`, with a passphrase anyone may know.
//! Nothing of it ever belongs into a real office.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::XtaskError;
use crate::house::{self, House};
use crate::run;

/// How large the practice office is, and the seed that makes it the same everywhere.
const SIZE: [&str; 6] = ["--persons", "120", "--years", "2", "--seed", "1"];

/// The passphrase of the practice office. It protects nothing but invented records.
const PASSPHRASE: &str = "uebung macht den meister";

/// A practice office on disk.
pub(crate) struct Practice {
    vault: PathBuf,
    passphrase_file: PathBuf,
}

impl Practice {
    /// The practice office that is kept between starts; made when missing or when `fresh` is wished.
    pub(crate) fn kept(house: &House, fresh: bool) -> Result<Self, XtaskError> {
        Self::at(house, &house.target().join("practice"), fresh)
    }

    /// A new practice office for one tour.
    pub(crate) fn for_tour(house: &House, folder: &Path) -> Result<Self, XtaskError> {
        Self::at(house, folder, true)
    }

    fn at(house: &House, folder: &Path, fresh: bool) -> Result<Self, XtaskError> {
        house.made(folder)?;
        let office =
            Self { vault: folder.join("office.vault"), passphrase_file: folder.join("passphrase.txt") };
        let whole = folder.join("whole.stamp");
        let wanted = SIZE.join(" ");
        if fresh || house::text_of(&whole).as_deref() != Some(wanted.as_str()) {
            house::remove(&whole)?;
            house::remove(&office.vault)?;
            house::write(&office.passphrase_file, &format!("{PASSPHRASE}\n"))?;
            let mut command = Command::new(house.built("release", "beratungsbuch-cli"));
            command.args(["demo", "--vault"]).arg(&office.vault);
            command.arg("--passphrase-file").arg(&office.passphrase_file).args(SIZE);
            run::seen(&mut command, "'cargo xtask start --demo --fresh' tries again from the beginning.")?;
            house::write(&whole, &wanted)?;
        }
        Ok(office)
    }

    /// The vault's folder.
    pub(crate) fn vault(&self) -> &Path {
        &self.vault
    }

    /// The file that holds the passphrase.
    pub(crate) fn passphrase_file(&self) -> &Path {
        &self.passphrase_file
    }

    /// The passphrase itself, to be shown.
    pub(crate) fn passphrase(&self) -> &'static str {
        PASSPHRASE
    }
}

#[cfg(test)]
mod tests {
    use super::PASSPHRASE;

    #[test]
    fn the_door_of_the_practice_office_shows_the_passphrase_it_was_made_with() {
        let door = include_str!("../../src/arguments.rs");
        assert!(door.contains(&format!("= \"{PASSPHRASE}\";")), "the app names another passphrase");
    }
}
