//! Promises 16 and 31, as far as they concern the container: nothing readable on disk, nobody named in errors.

use super::office::*;
use crate::*;

const CANARY: &str = "Kanarienvogel-Zwitschert";

#[test]
fn what_is_written_to_the_database_is_in_no_file_in_clear() {
    let office = Office::new();
    let (unlocked, sheets) = office.create().unwrap();
    for _ in 0..50 {
        unlocked.connection().execute("INSERT INTO person (name) VALUES (?1)", [CANARY]).unwrap();
    }
    // A sort that is too large for the usual buffers spills, if it may, into a temporary file.
    unlocked
        .connection()
        .execute_batch("CREATE TEMP TABLE spill AS SELECT name FROM person ORDER BY name")
        .unwrap();
    let utf16: Vec<u8> = CANARY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex: String = CANARY.bytes().map(|byte| format!("{byte:02x}")).collect();
    let secrets = [
        CANARY.as_bytes().to_vec(),
        utf16,
        hex.into_bytes(),
        PASSPHRASE.as_bytes().to_vec(),
        sheets[0].identity().as_bytes().to_vec(),
        sheets[1].identity().as_bytes().to_vec(),
        b"SQLite format 3".to_vec(),
        b"CREATE TABLE".to_vec(),
        unlocked.keys.data.to_vec(),
        unlocked.keys.seal.to_vec(),
        crate::hex::print(unlocked.keys.data.as_slice()).as_bytes().to_vec(),
        crate::hex::print(unlocked.keys.seal.as_slice()).as_bytes().to_vec(),
    ];
    let scan = |when: &str| {
        let files = office.bytes();
        assert!(files.len() >= 5);
        for (path, bytes) in files {
            for (number, secret) in secrets.iter().enumerate() {
                let found = bytes.windows(secret.len()).any(|window| window == secret.as_slice());
                assert!(!found, "secret {number} stands in {} {when}", path.display());
            }
        }
    };
    assert!(office.file("data/G000001.db-wal").metadata().unwrap().len() > 0, "the log is scanned too");
    scan("while open");
    unlocked.lock().unwrap();
    scan("after locking");
}

#[test]
fn error_texts_name_no_path_no_key_and_no_passphrase() {
    let office = Office::locked();
    let home = office.home.path().to_str().unwrap().to_owned();
    let mut told = vec![
        office.create().err(),
        office.unlock_with(None, "Fuchs Regal Wolke 8", &VERSION_1).err(),
        office.unlock_with(Some("X.Y."), PASSPHRASE, &VERSION_1).err(),
    ];
    std::fs::remove_file(office.file("attempts")).unwrap();
    std::fs::write(office.database(), vec![7; 8192]).unwrap();
    told.push(office.unlock().err());
    std::fs::remove_file(office.database()).unwrap();
    told.push(office.unlock().err());
    std::fs::write(office.file("vault.head"), "nonsense").unwrap();
    told.push(office.unlock().err());
    told.push(Office::new().unlock().err());
    for error in told {
        let error = error.expect("each of these fails");
        let texts = format!("{error} {error:?}");
        for secret in [home.as_str(), "vault.head", "G000001", PASSPHRASE, "Wolke", "/tmp", "AGE-SECRET"] {
            assert!(!texts.contains(secret), "{texts}");
        }
    }
}

#[test]
fn a_wrong_passphrase_and_a_damaged_letter_are_told_alike() {
    let office = Office::locked();
    let wrong = office.unlock_with(None, "Fuchs Regal Wolke 8", &VERSION_1).err();
    std::fs::remove_file(office.file("attempts")).unwrap();
    let mut head =
        crate::head::SignedHead::read(&std::fs::read(office.file("vault.head")).unwrap()).unwrap().head;
    let blob = &mut head.holders[0].blob;
    let last = blob.len() - 1;
    blob[last] ^= 1;
    let keys =
        crate::keys::Keys { data: crate::keys::random().unwrap(), seal: crate::keys::random().unwrap() };
    std::fs::write(office.file("vault.head"), head.print(&keys).unwrap()).unwrap();
    assert_eq!(office.unlock().err(), wrong);
    assert_eq!(wrong, Some(VaultError::WrongPassphrase));
}
