//! Promise 10: a removed holder opens nothing that comes after. And promise 2 for removing: whatever fails and whenever
//! the machine stops, the vault is the old one or the new one, and those who stay open it.

use std::io;
use std::time::Duration;

use super::failing_disk::FailsAt;
use super::office::*;
use crate::disk::{Disk, RealDisk};
use crate::head::SignedHead;
use crate::*;

/// The office of two with a person on record and one more table, whose rows are texts, numbers and nothing.
fn office_of_two() -> (Office, Unlocked, Vec<RecoverySheet>) {
    let office = Office::new();
    let (unlocked, sheets) = office.create_for_two().unwrap();
    let rows = "INSERT INTO person (name) VALUES ('Canary'); INSERT INTO visit (person) VALUES (1), (1);";
    unlocked.connection().execute_batch(rows).unwrap();
    (office, unlocked, sheets)
}

fn second(unlocked: &Unlocked) -> HolderId {
    unlocked.holders().nth(1).unwrap().id
}

fn note(connection: &mut rusqlite::Connection) -> Result<(), VaultError> {
    connection.execute("INSERT INTO person (name) VALUES ('removed')", []).unwrap();
    Ok(())
}

fn remove(
    office: &Office,
    disk: &dyn Disk,
    unlocked: Unlocked,
    passphrase: &str,
) -> Result<Unlocked, NotRemoved<VaultError>> {
    let id = second(&unlocked);
    unlocked.remove_holder_in(&office.around(disk), id, &pass(passphrase), note).map(|(vault, ())| vault)
}

fn people(unlocked: &Unlocked) -> Vec<String> {
    let mut all = unlocked.connection().prepare("SELECT name FROM person ORDER BY id").unwrap();
    all.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// Those who stay open a whole vault. Gives whether the second one is out; her line stands in the records then and only then.
fn is_out(office: &Office) -> bool {
    let unlocked = office.unlock_with(Some("A.B."), PASSPHRASE, &VERSION_1).expect("who stays, stays");
    let report = unlocked.verify().unwrap();
    assert!(report.is_whole(), "{:?}", report.findings);
    let out = unlocked.holders().count() == 1;
    let expected = if out { vec!["Canary", "removed"] } else { vec!["Canary"] };
    assert_eq!(people(&unlocked), expected, "the record agrees with the head");
    unlocked.lock().unwrap();
    let hers = office.unlock_with(Some("Ü.Ö."), OTHER_PASSPHRASE, &VERSION_1);
    match hers {
        Ok(unlocked) => assert!(!out && unlocked.lock().is_ok()),
        Err(error) => assert!(out && error == VaultError::UnknownHolder, "{error}"),
    }
    out
}

#[test]
fn a_removed_holder_opens_nothing_that_comes_after_and_everybody_else_does() {
    let (office, unlocked, sheets) = office_of_two();
    let old_head = std::fs::read(office.file("vault.head")).unwrap();
    let old_key = unlocked.keys.database_key(unlocked.vault_id(), 1).to_string();
    let old_keys = crate::keys::Keys { data: unlocked.keys.data.clone(), seal: unlocked.keys.seal.clone() };
    let signed = SignedHead::read(&old_head).unwrap();
    let entry = &signed.head.holders[1];
    let work = office.around(&RealDisk).work;
    let (_, hers) = crate::unlock::open_keys(work, &signed, entry, &pass(OTHER_PASSPHRASE)).unwrap();

    let unlocked = remove(&office, &RealDisk, unlocked, PASSPHRASE).ok().expect("removed");
    assert_eq!(people(&unlocked), ["Canary", "removed"]);
    unlocked.connection().execute("INSERT INTO person (name) VALUES ('later')", []).unwrap();
    assert!(unlocked.verify().unwrap().is_whole());
    assert!(!office.database().exists(), "the old generation is gone");
    unlocked.set_mark(7, [7; 32]).unwrap();
    unlocked.lock().unwrap();

    let next = SignedHead::read(&std::fs::read(office.file("vault.head")).unwrap()).unwrap().head;
    assert_eq!((next.generation, next.counter, next.holders.len()), (2, 2, 1));
    assert!(crate::envelope::open(&hers, &next.packet).is_err(), "her identity opens no packet");
    let database = office.file("data/G000002.db");
    for key in [old_key, old_keys.database_key(next.vault, 2).to_string()] {
        let opened = crate::database::open(&database, &key).unwrap();
        assert!(opened.query_row("SELECT count(*) FROM person", [], |_| Ok(())).is_err(), "nor her data key");
    }
    for sheet in &sheets {
        let paper = crate::envelope::Identity::read(sheet.identity()).unwrap();
        let packet = crate::envelope::open(&paper, &next.packet).unwrap();
        crate::letters::read_packet(&packet, next.vault, 2).expect("the papers open the new generation");
    }
    let unlocked = office.unlock().unwrap();
    assert_eq!(unlocked.mark_at_unlock(), MarkState::Newest { journal_number: 7, hash: [7; 32] });
    assert_eq!(people(&unlocked), ["Canary", "removed", "later"]);
    unlocked.lock().unwrap();

    std::fs::write(office.file("vault.head"), &old_head).unwrap();
    let with_the_old_head = office.unlock_with(Some("Ü.Ö."), OTHER_PASSPHRASE, &VERSION_1);
    assert_eq!(with_the_old_head.err(), Some(VaultError::MissingDatabase), "her old head leads nowhere");
}

#[test]
fn after_a_removal_the_records_keep_their_version_their_protections_and_their_space() {
    let (office, unlocked, _) = office_of_two();
    let unlocked = remove(&office, &RealDisk, unlocked, PASSPHRASE).ok().expect("removed");
    let asked = |pragma: &str| -> i64 {
        unlocked.connection().query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap()
    };
    assert_eq!((asked("user_version"), asked("application_id")), (1, 0x42_45_52_42));
    assert_eq!((asked("auto_vacuum"), asked("secure_delete"), asked("foreign_keys")), (2, 1, 1));
    assert!(unlocked.connection().execute("ATTACH DATABASE 'x.db' AS x KEY ''", []).is_err());
    unlocked.lock().unwrap();
    let lifted = office.unlock_with(None, PASSPHRASE, &VERSION_2).expect("later migrations go on from there");
    lifted.lock().unwrap();
}

#[test]
fn a_holder_added_after_a_removal_never_gets_the_number_of_the_removed_one() {
    let (office, unlocked, _) = office_of_two();
    let gone = second(&unlocked);
    let mut unlocked = remove(&office, &RealDisk, unlocked, PASSPHRASE).ok().expect("removed");
    let passphrase = pass(OTHER_PASSPHRASE);
    let around = office.around(&RealDisk);
    let turn = unlocked.prepare_holder_in(&around, label("Ü.Ö."), &passphrase).unwrap();
    let added = unlocked.publish_in(&around, turn).unwrap();
    assert!(added.id > gone, "{:?} after {gone:?}", added.id);
}

#[test]
fn nobody_is_removed_without_the_passphrase_of_whoever_does_it_nor_removes_herself() {
    let (office, unlocked, _) = office_of_two();
    let before = std::fs::read(office.file("vault.head")).unwrap();
    let refused = remove(&office, &RealDisk, unlocked, OTHER_PASSPHRASE).err().expect("refused");
    assert_eq!(refused.error, VaultError::WrongPassphrase);
    let unlocked = *refused.vault.expect("still open");
    std::fs::remove_file(office.file("attempts")).unwrap();
    let me = unlocked.holder().id;
    let around = office.around(&RealDisk);
    let refused = unlocked.remove_holder_in(&around, me, &pass(PASSPHRASE), note).err().expect("refused");
    assert_eq!(refused.error, VaultError::UnknownHolder);
    refused.vault.expect("still open").lock().unwrap();
    assert_eq!(std::fs::read(office.file("vault.head")).unwrap(), before);
    assert!(!is_out(&office));
}

#[test]
fn what_cannot_be_recorded_is_not_done() {
    let (office, unlocked, _) = office_of_two();
    let id = second(&unlocked);
    let refused = unlocked
        .remove_holder_in(&office.around(&RealDisk), id, &pass(PASSPHRASE), |connection| {
            note(connection)?;
            Err::<(), _>(VaultError::BadSchema)
        })
        .err()
        .expect("refused");
    assert_eq!(refused.error, VaultError::BadSchema);
    let unlocked = *refused.vault.expect("open as before");
    assert_eq!(people(&unlocked), ["Canary"]);
    unlocked.connection().execute("DELETE FROM visit", []).expect("and it can be written to");
    unlocked.lock().unwrap();
    assert!(!office.file("data/G000002.db").exists());
    assert!(!is_out(&office));
}

#[test]
fn whatever_fails_in_removing_she_is_out_or_not_and_everybody_else_is_in() {
    for kind in [io::ErrorKind::StorageFull, io::ErrorKind::Other] {
        let (mut out, mut failures) = (0, 0);
        for n in 1.. {
            let (office, unlocked, _) = office_of_two();
            let disk = FailsAt::new(n, kind);
            let removed = remove(&office, &disk, unlocked, PASSPHRASE);
            let (told, vault) = match removed {
                Ok(vault) => (true, Some(vault)),
                Err(refused) => {
                    failures += 1;
                    (false, refused.vault.map(|vault| *vault))
                }
            };
            if let Some(vault) = vault {
                assert!(vault.connection().execute("DELETE FROM visit", []).is_ok(), "call {n}: it goes on");
                vault.lock().unwrap();
            }
            let is_out = is_out(&office);
            assert!(is_out || !told, "call {n}: what was confirmed is so");
            out += usize::from(is_out);
            if !disk.has_failed() {
                break;
            }
        }
        assert!(failures >= 9 && out >= 1, "the loop met real failures: {failures}, {out}");
    }
}

#[test]
#[ignore = "the second process of another test"]
fn removes() {
    let Some(office) = super::child::parents_office() else { return };
    let unlocked = office.unlock_with(Some("A.B."), PASSPHRASE, &VERSION_1).unwrap();
    super::child::say("begin");
    remove(&office, &RealDisk, unlocked, PASSPHRASE).ok().unwrap().lock().unwrap();
    super::child::say("removed");
}

#[test]
fn a_removal_killed_at_any_moment_is_done_or_not_and_nothing_of_it_is_left_over() {
    let (mut done, mut not) = (0, 0);
    for round in 0..20_u64 {
        let (office, unlocked, _) = office_of_two();
        unlocked.lock().unwrap();
        let mut writer = super::child::child("removal::removes", &office).spawn().unwrap();
        super::child::wait_for(&mut writer, "begin");
        if round >= 16 {
            super::child::wait_for(&mut writer, "removed");
        }
        std::thread::sleep(Duration::from_micros(round * 1_500));
        writer.kill().unwrap();
        writer.wait().unwrap();
        if is_out(&office) { done += 1 } else { not += 1 }
    }
    assert!(done >= 4 && not > 0, "kills before and after the commit point: {not} and {done}");
}
