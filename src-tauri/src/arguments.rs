//! What the program is started with: `--vault DIR` and `--practice`.

use std::ffi::OsString;
use std::path::PathBuf;

/// The command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// Folder of the vault; none = the usual place of this login.
    pub(crate) vault: Option<PathBuf>,
    /// A practice office: the door shows the mark and its passphrase.
    pub(crate) practice: bool,
}

/// The passphrase of every practice office; it protects nothing but fictional records.
pub(crate) const PRACTICE_PASSPHRASE: &str = "uebung macht den meister";

impl Arguments {
    pub(crate) fn read(arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut read = Self::default();
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--vault") => {
                    read.vault = Some(arguments.next().ok_or("Nach --vault fehlt der Ordner.")?.into());
                }
                Some("--practice") => read.practice = true,
                _ => return Err("Aufruf: beratungsbuch [--vault ORDNER] [--practice]".to_owned()),
            }
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn read(arguments: &[&str]) -> Result<Arguments, String> {
        Arguments::read(arguments.iter().map(|a| (*a).into()))
    }

    #[test]
    fn the_folder_of_the_vault_can_be_named() {
        let expected = Arguments { vault: Some("/tmp/x".into()), practice: true };
        assert_eq!(read(&["--vault", "/tmp/x", "--practice"]), Ok(expected));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        assert!(read(&["--vault"]).is_err() && read(&["--server"]).is_err());
    }
}
