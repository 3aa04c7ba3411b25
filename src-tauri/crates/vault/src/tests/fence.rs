//! Promise 12: an old program never touches newer records. Not a byte, not a file.

use super::office::*;
use crate::{Fence, Look, Schema, VaultError, look};

fn refused_without_a_trace(office: &Office, schema: &Schema, fence: Fence, needs: u32, knows: u32) {
    let before = office.bytes();
    let refused = office.unlock_with(None, PASSPHRASE, schema).err();
    assert_eq!(refused, Some(VaultError::TooNew { fence, needs, knows }));
    let after = office.bytes();
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>(), "no file came or went");
    assert!(before == after, "no byte changed");
}

#[test]
fn records_of_a_newer_program_are_refused_by_the_head() {
    let office = Office::locked();
    office.unlock_with(None, PASSPHRASE, &VERSION_2).unwrap().lock().unwrap();
    refused_without_a_trace(&office, &VERSION_1, Fence::Schema, 2, 1);
    let Ok(Look::Locked(seen)) = look(&office.folder()) else { panic!("the door still shows the vault") };
    assert_eq!(seen.needs_schema, 2);
}

#[test]
fn records_of_a_newer_program_are_refused_by_the_database_too() {
    let office = Office::locked();
    let key = {
        let unlocked = office.unlock().unwrap();
        unlocked.keys.database_key(unlocked.vault_id(), 1).to_string()
    };
    // As after a crash between the last step and the raising of the fence; once with the step still in the log.
    for in_the_log in [false, true] {
        let back_door = crate::database::open(&office.database(), &key).unwrap();
        back_door.execute_batch("PRAGMA user_version = 2").unwrap();
        crate::database::leave_log_alone(&back_door, in_the_log).unwrap();
        drop(back_door);
        assert_eq!(office.file("data/G000001.db-wal").exists(), in_the_log);
        refused_without_a_trace(&office, &VERSION_1, Fence::Schema, 2, 1);
        let back_door = crate::database::open(&office.database(), &key).unwrap();
        back_door.execute_batch("PRAGMA user_version = 1").unwrap();
        crate::database::leave_log_alone(&back_door, false).unwrap();
    }
}

#[test]
fn a_later_format_or_suite_is_refused_even_if_nothing_else_can_be_read() {
    let office = Office::locked();
    let head = std::fs::read_to_string(office.file("vault.head")).unwrap();
    let place = office.file("vault.head");
    std::fs::write(&place, head.replace("suite 1\n", "suite 2\nsomething else\n")).unwrap();
    refused_without_a_trace(&office, &VERSION_1, Fence::Suite, 2, 1);
    std::fs::write(&place, "office-vault 2\nwho knows\n").unwrap();
    refused_without_a_trace(&office, &VERSION_1, Fence::Format, 2, 1);
    assert!(matches!(look(&office.folder()), Err(VaultError::TooNew { fence: Fence::Format, .. })));
}

#[test]
fn records_too_old_to_lift_are_refused() {
    let office = Office::locked();
    let young = Schema { oldest_supported: 2, ..VERSION_2 };
    let before = office.bytes();
    let refused = office.unlock_with(None, PASSPHRASE, &young).err();
    assert_eq!(refused, Some(VaultError::TooOld { found: 1, oldest: 2 }));
    assert!(before == office.bytes());
}

#[test]
fn looking_changes_no_byte_and_needs_no_key() {
    let office = Office::new();
    assert_eq!(look(&office.folder()), Ok(Look::Absent));
    office.create_for_two().unwrap().0.lock().unwrap();
    let before = office.bytes();
    let Ok(Look::Locked(seen)) = look(&office.folder()) else { panic!("there is a vault") };
    let labels: Vec<&str> = seen.holders.iter().map(|holder| holder.label.as_str()).collect();
    assert_eq!((labels.as_slice(), seen.recovery_papers, seen.needs_schema), (&["A.B.", "Ü.Ö."][..], 2, 1));
    assert!(before == office.bytes());
}
