//! The ordinary day: made, used, locked, opened again.

use super::office::*;
use crate::*;

#[test]
fn what_was_saved_is_there_after_locking_and_unlocking() {
    let office = Office::new();
    let (mut unlocked, sheets) = office.create().unwrap();
    assert_eq!(sheets.len(), 2);
    let saving = unlocked.connection_mut().transaction().unwrap();
    saving.execute("INSERT INTO person (name) VALUES ('Canary')", []).unwrap();
    saving.commit().unwrap();
    let vault = unlocked.vault_id();
    unlocked.lock().unwrap();

    let unlocked = office.unlock().unwrap();
    let name: String =
        unlocked.connection().query_row("SELECT name FROM person", [], |row| row.get(0)).unwrap();
    assert_eq!(name, "Canary");
    assert_eq!(unlocked.vault_id(), vault);
    assert_eq!(unlocked.holder().label, label("A.B."));
    let report = unlocked.verify().unwrap();
    assert!(report.is_whole(), "{report:?}");
}

#[test]
fn an_open_vault_can_be_kept_behind_a_mutex() {
    fn is_send<T: Send>() {}
    is_send::<std::sync::Mutex<Unlocked>>();
}
