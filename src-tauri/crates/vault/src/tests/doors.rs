//! Promise 32: the doors through which plaintext could leave are shut on the daily connection.

use super::office::*;
use crate::database::pragma;

#[test]
fn nothing_that_could_write_plaintext_or_weaken_the_vault_is_allowed() {
    let office = Office::locked();
    let unlocked = office.unlock().unwrap();
    let outside = office.home.path().join("outside.db");
    let path = outside.to_str().unwrap();
    for door in [
        format!("ATTACH '{path}' AS other KEY ''"),
        format!("ATTACH '{path}' AS other"),
        "ATTACH ':memory:' AS other".to_owned(),
        format!("VACUUM INTO '{path}'"),
        "VACUUM".to_owned(),
        "SELECT load_extension('anything')".to_owned(),
        "SELECT sqlcipher_export('main')".to_owned(),
        "PRAGMA writable_schema = ON".to_owned(),
        "PRAGMA temp_store = FILE".to_owned(),
        "PRAGMA temp_store_directory = '/tmp'".to_owned(),
        "PRAGMA rekey = 'x'".to_owned(),
        "PRAGMA key = 'x'".to_owned(),
        "PRAGMA journal_mode = DELETE".to_owned(),
        "PRAGMA synchronous = OFF".to_owned(),
        "PRAGMA secure_delete = OFF".to_owned(),
        "PRAGMA foreign_keys = OFF".to_owned(),
        "PRAGMA trusted_schema = ON".to_owned(),
        "PRAGMA cipher_log = stderr".to_owned(),
        "PRAGMA cipher_plaintext_header_size = 32".to_owned(),
        "PRAGMA user_version = 9".to_owned(),
        "UPDATE sqlite_schema SET sql = ''".to_owned(),
    ] {
        assert!(unlocked.connection().execute_batch(&door).is_err(), "{door}");
    }
    assert!(!outside.exists());
    assert!(unlocked.verify().unwrap().is_whole());
}

#[test]
fn the_daily_connection_keeps_every_protection() {
    let office = Office::locked();
    let unlocked = office.unlock().unwrap();
    let reads = |name: &str| pragma(unlocked.connection(), name).unwrap().unwrap_or_default();
    for (name, wanted) in [
        ("temp_store", "2"),
        ("synchronous", "2"),
        ("journal_mode", "wal"),
        ("locking_mode", "exclusive"),
        ("secure_delete", "1"),
        ("auto_vacuum", "2"),
        ("foreign_keys", "1"),
        ("cell_size_check", "1"),
        ("mmap_size", "0"),
        ("cache_size", "-262144"),
        ("busy_timeout", "0"),
        ("wal_autocheckpoint", "100"),
        ("cipher_memory_security", "0"),
        ("cipher_page_size", "4096"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ] {
        let found = reads(name);
        // An in-memory or unmapped database answers `mmap_size` with nothing.
        assert!(found == wanted || (name == "mmap_size" && found.is_empty()), "{name} reads {found:?}");
    }
}

#[test]
fn what_the_day_needs_is_allowed() {
    let office = Office::locked();
    let unlocked = office.unlock().unwrap();
    let work = "CREATE VIRTUAL TABLE note USING fts5 (text); INSERT INTO note (note, rank) VALUES ('secure-delete', 1);
        INSERT INTO note (text) VALUES ('hello'); CREATE TEMP TABLE t (x); DROP TABLE t; SAVEPOINT s; RELEASE s;
        BEGIN; PRAGMA defer_foreign_keys = ON; COMMIT;
        PRAGMA incremental_vacuum(10); PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize; ANALYZE; REINDEX;";
    unlocked.connection().execute_batch(work).unwrap();
    assert!(unlocked.verify().unwrap().is_whole());
}

#[test]
fn no_shared_memory_file_ever_appears() {
    let office = Office::new();
    let (unlocked, _) = office.create().unwrap();
    unlocked.connection().execute("INSERT INTO person (name) VALUES ('Ada')", []).unwrap();
    assert!(office.file("data/G000001.db-wal").exists(), "the log is in use");
    assert!(!office.file("data/G000001.db-shm").exists());
    unlocked.lock().unwrap();
    assert!(!office.file("data/G000001.db-wal").exists(), "locking empties the log");
}
