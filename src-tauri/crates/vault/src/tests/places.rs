//! Where a vault may and may not be made, and what is told when it cannot.

use std::os::unix::fs::{PermissionsExt, symlink};

use super::office::*;
use crate::*;

fn refused(office: &Office) -> Option<VaultError> {
    office.create().err()
}

#[test]
fn a_second_vault_in_the_same_folder_is_refused_and_the_first_is_untouched() {
    let office = Office::locked();
    let before = office.bytes();
    assert_eq!(refused(&office), Some(VaultError::AlreadyExists));
    assert!(before == office.bytes());
}

#[test]
fn a_folder_with_other_files_is_refused_and_left_alone() {
    let office = Office::new();
    std::fs::create_dir(office.folder()).unwrap();
    std::fs::write(office.file("letter.odt"), "dear").unwrap();
    assert_eq!(refused(&office), Some(VaultError::FolderNotEmpty));
    let found: Vec<_> = office.bytes().into_iter().collect();
    assert_eq!(found, [(office.file("letter.odt"), b"dear".to_vec())], "not even a LOCK was left");
    std::fs::remove_file(office.file("letter.odt")).unwrap();
    std::fs::create_dir(office.file("data")).unwrap();
    std::fs::write(office.file("data/G000007.db"), "precious").unwrap();
    assert_eq!(refused(&office), Some(VaultError::FolderNotEmpty), "a database of some vault is never swept");
    assert_eq!(std::fs::read(office.file("data/G000007.db")).unwrap(), b"precious");
}

#[test]
fn an_empty_folder_is_welcome_and_becomes_private() {
    let office = Office::new();
    std::fs::create_dir(office.folder()).unwrap();
    std::fs::set_permissions(office.folder(), std::fs::Permissions::from_mode(0o755)).unwrap();
    office.create().unwrap().0.lock().unwrap();
    office.is_whole();
    let mode = |path: std::path::PathBuf| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(office.folder()), 0o700);
    assert_eq!(mode(office.file("data")), 0o700);
    for path in office.bytes().into_keys() {
        assert_eq!(mode(path.clone()), 0o600, "{}", path.display());
    }
}

#[test]
fn a_vault_whose_head_is_lost_is_called_damaged_and_never_made_anew() {
    let office = Office::locked();
    std::fs::remove_file(office.file("vault.head")).unwrap();
    let before = office.bytes();
    assert_eq!(office.unlock().err(), Some(VaultError::DamagedHead));
    assert_eq!(look(&office.folder()), Err(VaultError::DamagedHead));
    assert_eq!(refused(&office), Some(VaultError::DamagedHead));
    assert!(before == office.bytes());
}

#[test]
fn no_vault_means_missing_and_nothing_is_made() {
    let office = Office::new();
    assert_eq!(office.unlock().err(), Some(VaultError::Missing));
    assert!(!office.folder().exists());
    std::fs::create_dir(office.folder()).unwrap();
    assert_eq!(office.unlock().err(), Some(VaultError::Missing));
    assert_eq!(std::fs::read_dir(office.folder()).unwrap().count(), 0);
    std::fs::remove_dir(office.folder()).unwrap();
    std::fs::write(office.folder(), "a file").unwrap();
    assert_eq!(office.unlock().err(), Some(VaultError::Missing));
    assert!(office.create().is_err());
    assert_eq!(std::fs::read(office.folder()).unwrap(), b"a file");
}

#[test]
fn symbolic_links_are_refused_everywhere() {
    let (real, office) = (Office::locked(), Office::new());
    symlink(real.folder(), office.folder()).unwrap();
    assert_eq!(office.unlock().err(), Some(VaultError::Symlink));
    assert_eq!(refused(&office), Some(VaultError::Symlink));
    assert_eq!(look(&office.folder()), Err(VaultError::Symlink));
    for name in ["vault.head", "LOCK", "mark", "ballast", "data", "data/G000001.db"] {
        let office = Office::locked();
        let elsewhere = office.home.path().join("elsewhere");
        std::fs::rename(office.file(name), &elsewhere).unwrap();
        symlink(&elsewhere, office.file(name)).unwrap();
        assert_eq!(office.unlock().err(), Some(VaultError::Symlink), "{name}");
    }
}

#[test]
fn a_vault_reached_through_a_linked_parent_opens() {
    let office = Office::locked();
    let elsewhere = tempfile::tempdir().unwrap();
    let linked = elsewhere.path().join("home");
    symlink(office.home.path(), &linked).unwrap();
    let folder = linked.join("office.vault");
    let around = office.around(&crate::disk::RealDisk);
    crate::unlock::unlock_in(&around, &folder, None, &pass(PASSPHRASE), &VERSION_1).unwrap().lock().unwrap();
}

#[test]
fn orphans_are_swept_after_unlocking_and_nothing_else() {
    let office = Office::locked();
    let orphans = ["data/G000002.db", "data/G000001.before-1", "vault.head.new", "ballast.new"];
    for orphan in orphans {
        std::fs::write(office.file(orphan), "left over").unwrap();
    }
    std::fs::write(office.file("letter.odt"), "dear").unwrap();
    let wrong = office.unlock_with(None, "Fuchs Regal Wolke 8", &VERSION_1);
    assert_eq!(wrong.err(), Some(VaultError::WrongPassphrase));
    assert!(
        orphans.iter().all(|orphan| office.file(orphan).exists()),
        "a stranger at the door sweeps nothing"
    );
    std::fs::remove_file(office.file("attempts")).unwrap();
    let unlocked = office.unlock().unwrap();
    assert!(orphans.iter().all(|orphan| !office.file(orphan).exists()));
    assert_eq!(
        unlocked.verify().unwrap().findings,
        [Finding::StrangeFiles { count: 1 }],
        "told, not removed"
    );
}
