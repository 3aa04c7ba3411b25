//! Where a vault may lie and what its files are called. Says no to links, network drives and synchronised folders.
//! Opens nothing and writes nothing.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::VaultError;
use crate::head::database_name;

/// The folder of one vault.
#[derive(Clone)]
pub(crate) struct Place(pub(crate) PathBuf);

impl Place {
    /// The folder of a vault that may be there. A link is refused; its parents are resolved, so that no later step
    /// passes through a link. [`VaultError::Missing`] if there is no such folder.
    pub(crate) fn existing(directory: &Path) -> Result<Self, VaultError> {
        match std::fs::symlink_metadata(directory) {
            Ok(found) if found.is_symlink() => Err(VaultError::Symlink),
            Ok(found) if found.is_dir() => {
                let place = Self(directory.canonicalize()?);
                place.refuse_links()?;
                Ok(place)
            }
            Ok(_) => Err(VaultError::Missing),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Err(VaultError::Missing)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The folder of a vault to be made: itself there or not, its parent in any case.
    pub(crate) fn wanted(directory: &Path) -> Result<Self, VaultError> {
        match Self::existing(directory) {
            Err(VaultError::Missing) => {}
            place => return place,
        }
        let name = directory.file_name().ok_or(VaultError::Missing)?;
        let parent =
            directory.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let parent = parent.canonicalize().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => VaultError::Missing,
            _ => error.into(),
        })?;
        Ok(Self(parent.join(name)))
    }

    pub(crate) fn root(&self) -> &Path {
        &self.0
    }
    pub(crate) fn head(&self) -> PathBuf {
        self.0.join("vault.head")
    }
    pub(crate) fn lock(&self) -> PathBuf {
        self.0.join("LOCK")
    }
    pub(crate) fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }
    pub(crate) fn attempts(&self) -> PathBuf {
        self.0.join("attempts")
    }
    pub(crate) fn mark(&self) -> PathBuf {
        self.0.join("mark")
    }
    pub(crate) fn data(&self) -> PathBuf {
        self.0.join("data")
    }
    pub(crate) fn database(&self, generation: u32) -> PathBuf {
        self.data().join(database_name(generation))
    }

    /// Refuses a folder that is a link or holds links where the vault's own files should be.
    fn refuse_links(&self) -> Result<(), VaultError> {
        for path in [
            self.0.clone(),
            self.head(),
            self.lock(),
            self.data(),
            self.ballast(),
            self.attempts(),
            self.mark(),
        ] {
            match std::fs::symlink_metadata(&path) {
                Ok(found) if found.is_symlink() => return Err(VaultError::Symlink),
                Ok(_) => {}
                Err(error)
                    if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Lets nobody but the owner in, if the folder was made with looser permissions.
    pub(crate) fn make_private(&self) -> Result<(), VaultError> {
        #[cfg(unix)]
        for folder in [self.root(), &self.data()] {
            use std::os::unix::fs::PermissionsExt;
            if folder.metadata()?.permissions().mode() & 0o077 != 0 {
                std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
            }
        }
        Ok(())
    }

    /// Refuses network drives and folders that a sync program copies elsewhere. `self` or its parent must exist.
    pub(crate) fn refuse_network(&self) -> Result<(), VaultError> {
        let parent =
            self.0.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let existing = if self.0.exists() { self.0.as_path() } else { parent };
        let existing = existing.canonicalize()?;
        if existing.ancestors().any(is_synchronised) || self.0.file_name().is_some_and(names_a_sync_folder) {
            return Err(VaultError::NetworkFolder);
        }
        if is_network(&existing)? { Err(VaultError::NetworkFolder) } else { Ok(()) }
    }
}

/// File systems that live on another machine or in a user's process, where locks and syncs mean little
/// (`statfs(2)`, `linux/magic.h`).
#[cfg(any(target_os = "linux", test))]
const REMOTE: [u32; 12] = [
    0x6969,      // NFS
    0x517B,      // SMB
    0xFF53_4D42, // CIFS
    0xFE53_4D42, // SMB2
    0x564C,      // NCP
    0x5346_414F, // AFS
    0x6B41_4653, // kAFS
    0x7375_7245, // Coda
    0x00C3_6400, // Ceph
    0x0BD0_0BD0, // Lustre
    0x6573_5546, // FUSE: sshfs, rclone, cloud drives
    0x0116_1970, // GFS2
];

#[cfg(target_os = "linux")]
fn is_network(path: &Path) -> Result<bool, VaultError> {
    let found = rustix::fs::statfs(path).map_err(io::Error::from)?;
    // The field's width and sign differ between architectures; the magic numbers have 32 bits.
    Ok(REMOTE.contains(&(found.f_type as u32)))
}

#[cfg(not(target_os = "linux"))]
fn is_network(path: &Path) -> Result<bool, VaultError> {
    // A UNC path is the only sign that needs no further system calls.
    Ok(path.as_os_str().to_string_lossy().starts_with(r"\\")
        && !path.as_os_str().to_string_lossy().starts_with(r"\\?\"))
}

/// Does a sync program's own sign lie in this folder, or does the folder bear its name?
fn is_synchronised(folder: &Path) -> bool {
    const SIGNS: [&str; 6] = [
        ".stfolder",
        ".dropbox",
        ".dropbox.cache",
        ".owncloudsync.log",
        ".nextcloudsync.log",
        ".sync_folder",
    ];
    folder.file_name().is_some_and(names_a_sync_folder) || SIGNS.iter().any(|sign| folder.join(sign).exists())
}

fn names_a_sync_folder(name: &OsStr) -> bool {
    const NAMES: [&str; 12] = [
        "nextcloud",
        "owncloud",
        "dropbox",
        "google drive",
        "googledrive",
        "icloud drive",
        "mobile documents",
        "seafile",
        "syncthing",
        "pcloud drive",
        "megasync",
        "magentacloud",
    ];
    let name = name.to_string_lossy().to_lowercase();
    NAMES.contains(&name.as_str()) || name == "onedrive" || name.starts_with("onedrive - ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_in_a_sync_program_is_refused_by_name_and_by_sign() {
        let home = tempfile::tempdir().unwrap();
        for name in ["Nextcloud", "Dropbox", "OneDrive - Caritas", "Google Drive"] {
            let inside = home.path().join(name).join("amt");
            std::fs::create_dir_all(&inside).unwrap();
            let refused = Place(inside.join("office.vault")).refuse_network();
            assert_eq!(
                refused,
                Err(VaultError::NetworkFolder),
                "{name} copies everything to another machine"
            );
        }
        let signed = home.path().join("akten");
        std::fs::create_dir_all(signed.join(".stfolder")).unwrap();
        assert_eq!(Place(signed.join("office.vault")).refuse_network(), Err(VaultError::NetworkFolder));
        assert_eq!(Place(home.path().join("office.vault")).refuse_network(), Ok(()));
    }

    #[test]
    fn every_remote_file_system_is_told_from_a_local_one() {
        for local in [0xEF53_u32, 0x9123_683E, 0x5846_5342, 0x0102_1994, 0x794C_7630] {
            assert!(!REMOTE.contains(&local), "ext4, btrfs, xfs, tmpfs and overlay are local");
        }
    }
}
