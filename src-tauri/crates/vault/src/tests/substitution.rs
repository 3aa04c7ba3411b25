//! Promise 9: a foreign or mixed vault is refused.

use super::office::*;
use crate::envelope;
use crate::head::SignedHead;
use crate::keys::{Keys, random};
use crate::letters::print_packet;
use crate::{VaultError, VaultId};

fn head(office: &Office) -> SignedHead {
    SignedHead::read(&std::fs::read(office.file("vault.head")).unwrap()).unwrap()
}

fn put_head(office: &Office, text: &str) {
    std::fs::write(office.file("vault.head"), text).unwrap();
}

#[test]
fn a_packet_forged_for_the_right_recipients_is_refused_by_the_seal() {
    let office = Office::locked();
    let mut forged = head(&office).head;
    // Who only knows the public addresses can seal keys of his own to everybody and sign the head with them.
    let keys = Keys { data: random().unwrap(), seal: random().unwrap() };
    let packet = print_packet(forged.vault, forged.generation, &keys);
    forged.packet = envelope::seal(&forged.recipients(), packet.as_bytes()).unwrap();
    put_head(&office, &forged.print(&keys).unwrap());
    assert!(matches!(office.unlock(), Err(VaultError::DamagedHead)));
}

#[test]
fn a_packet_of_another_generation_or_vault_is_refused() {
    let office = Office::locked();
    let keys = {
        let unlocked = office.unlock().unwrap();
        Keys { data: unlocked.keys.data.clone(), seal: unlocked.keys.seal.clone() }
    };
    let original = head(&office).head;
    for (vault, generation) in [(original.vault, 2), (VaultId([9; 16]), 1)] {
        let mut mixed = original.clone();
        let packet = print_packet(vault, generation, &keys);
        mixed.packet = envelope::seal(&mixed.recipients(), packet.as_bytes()).unwrap();
        put_head(&office, &mixed.print(&keys).unwrap());
        assert!(matches!(office.unlock(), Err(VaultError::DamagedHead)), "generation {generation}");
    }
    put_head(&office, &original.print(&keys).unwrap());
    office.is_whole();
}

#[test]
fn a_letter_of_another_vault_under_the_same_passphrase_is_refused() {
    let (office, other) = (Office::locked(), Office::locked());
    let keys = {
        let unlocked = office.unlock().unwrap();
        Keys { data: unlocked.keys.data.clone(), seal: unlocked.keys.seal.clone() }
    };
    let mut mixed = head(&office).head;
    mixed.holders[0].blob = head(&other).head.holders[0].blob.clone();
    put_head(&office, &mixed.print(&keys).unwrap());
    assert!(matches!(office.unlock(), Err(VaultError::DamagedHead)));
}

#[test]
fn exchanged_letters_open_for_neither_passphrase() {
    let office = Office::new();
    let (unlocked, _) = office.create_for_two().unwrap();
    let mut mixed = unlocked.head.clone();
    let blob = mixed.holders[0].blob.clone();
    mixed.holders[0].blob = mixed.holders[1].blob.clone();
    mixed.holders[1].blob = blob;
    let text = mixed.print(&unlocked.keys).unwrap();
    unlocked.lock().unwrap();
    put_head(&office, &text);
    let own = office.unlock_with(Some("A.B."), PASSPHRASE, &VERSION_1);
    assert!(matches!(own, Err(VaultError::WrongPassphrase)));
    std::fs::remove_file(office.file("attempts")).unwrap();
    let exchanged = office.unlock_with(Some("A.B."), OTHER_PASSPHRASE, &VERSION_1);
    assert!(matches!(exchanged, Err(VaultError::DamagedHead)), "even signed: the address is not hers");
}

#[test]
fn another_vaults_database_is_refused() {
    let (office, other) = (Office::locked(), Office::locked());
    std::fs::copy(other.database(), office.database()).unwrap();
    assert!(matches!(office.unlock(), Err(VaultError::DamagedDatabase)));
}

#[test]
fn a_database_that_names_another_vault_or_generation_or_program_is_refused() {
    for change in [
        "UPDATE vault_meta SET generation = 2",
        "UPDATE vault_meta SET vault = '00000000000000000000000000000000'",
        "DELETE FROM vault_meta",
        "DROP TABLE vault_meta",
        "PRAGMA application_id = 7",
    ] {
        let office = Office::locked();
        let key = {
            let unlocked = office.unlock().unwrap();
            unlocked.keys.database_key(unlocked.vault_id(), 1).to_string()
        };
        let back_door = crate::database::open(&office.database(), &key).unwrap();
        back_door.execute_batch(change).unwrap();
        crate::database::leave_log_alone(&back_door, false).unwrap();
        drop(back_door);
        assert!(matches!(office.unlock(), Err(VaultError::DamagedDatabase)), "{change}");
    }
}

#[test]
fn yesterdays_head_beside_todays_database_is_refused() {
    let office = Office::locked();
    let yesterday = std::fs::read(office.file("vault.head")).unwrap();
    office.unlock_with(None, PASSPHRASE, &VERSION_2).unwrap().lock().unwrap();
    std::fs::write(office.file("vault.head"), yesterday).unwrap();
    let refused = office.unlock_with(None, PASSPHRASE, &VERSION_2);
    assert_eq!(refused.err(), Some(VaultError::OlderHead { seen: 2, found: 1 }));
}
