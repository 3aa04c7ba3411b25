//! Promise 8: damage to the database is noticed; a damaged log costs at most the last entries, and the mark says so.

use std::path::Path;

use super::office::*;
use crate::{Finding, MarkState, VaultError};

/// An office with some dozens of pages of records, locked.
fn full_office() -> Office {
    let office = Office::new();
    let (unlocked, _) = office.create().unwrap();
    let text = "a long note about nothing in particular ".repeat(40);
    for _ in 0..80 {
        unlocked.connection().execute("INSERT INTO person (name) VALUES (?1)", [&text]).unwrap();
    }
    unlocked.lock().unwrap();
    office
}

/// Is the damage noticed, at the door or by the check?
fn is_noticed(office: &Office) -> bool {
    match office.unlock() {
        Err(VaultError::DamagedDatabase) => true,
        Err(other) => panic!("damage to the database is called that, not {other:?}"),
        Ok(unlocked) => !unlocked.verify().unwrap().is_whole(),
    }
}

fn put(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
    let _ = std::fs::remove_file(path.with_extension("db-wal"));
}

#[test]
fn a_flipped_bit_on_any_page_is_noticed() {
    let office = full_office();
    let whole = std::fs::read(office.database()).unwrap();
    assert!(whole.len() > 30 * 4096);
    office.is_whole();
    // One place per page, wandering through it; and every byte of the salt and the old header's place.
    let places = (0..whole.len() / 4096).map(|page| page * 4096 + (page * 523 + 17) % 4096).chain(0..32);
    for at in places {
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << (at % 8);
        put(&office.database(), &damaged);
        assert!(is_noticed(&office), "flip in byte {at}");
    }
    put(&office.database(), &whole);
    office.is_whole();
}

#[test]
fn exchanged_added_and_missing_pages_are_noticed() {
    let office = full_office();
    let whole = std::fs::read(office.database()).unwrap();
    let pages: Vec<&[u8]> = whole.chunks(4096).collect();
    let mut exchanged = pages.clone();
    exchanged.swap(7, 12);
    let appended = [whole.as_slice(), &[0x5A; 4096]].concat();
    let doubled = [whole.as_slice(), pages[9]].concat();
    for (name, damaged) in [
        ("exchanged", exchanged.concat()),
        ("appended", appended),
        ("doubled", doubled),
        ("without the last page", pages[..pages.len() - 1].concat()),
        ("half", pages[..pages.len() / 2].concat()),
        ("only the first page", pages[0].to_vec()),
        ("cut within a page", whole[..whole.len() - 100].to_vec()),
        ("one byte more", [whole.as_slice(), b"x"].concat()),
        ("empty", vec![]),
        ("one byte", vec![0]),
        ("zeros", vec![0; 8192]),
    ] {
        put(&office.database(), &damaged);
        assert!(is_noticed(&office), "{name}");
    }
}

#[test]
fn a_missing_database_is_called_missing_and_nothing_takes_its_place() {
    let office = full_office();
    std::fs::remove_file(office.database()).unwrap();
    assert!(matches!(office.unlock(), Err(VaultError::MissingDatabase)));
    assert!(!office.database().exists(), "no fresh, empty database is put there");
}

#[test]
fn damage_that_comes_while_the_vault_is_open_is_found_by_the_check() {
    let office = full_office();
    let unlocked = office.unlock().unwrap();
    assert!(unlocked.verify().unwrap().is_whole());
    let mut bytes = std::fs::read(office.database()).unwrap();
    bytes[5 * 4096 + 99] ^= 4;
    std::fs::write(office.database(), &bytes).unwrap();
    let mut head = std::fs::read(office.file("vault.head")).unwrap();
    let last = head.len() - 2;
    head[last] ^= 1;
    std::fs::write(office.file("vault.head"), &head).unwrap();
    std::fs::write(office.file("note.txt"), "x").unwrap();
    std::fs::write(office.file("data/old.db"), "x").unwrap();
    let found = unlocked.verify().unwrap().findings;
    assert!(found.iter().any(|finding| matches!(finding, Finding::ForgedPages { .. })), "{found:?}");
    assert!(found.contains(&Finding::Head), "{found:?}");
    assert!(found.contains(&Finding::StrangeFiles { count: 2 }), "{found:?}");
}

#[test]
fn a_row_that_refers_to_nobody_is_found_by_the_check() {
    let office = Office::new();
    let (unlocked, _) = office.create().unwrap();
    unlocked.connection().execute("INSERT INTO visit (person) VALUES (77)", []).unwrap_err();
    unlocked.lock().unwrap();
    let key = {
        let unlocked = office.unlock().unwrap();
        unlocked.keys.database_key(unlocked.vault_id(), 1).to_string()
    };
    let back_door = crate::database::open(&office.database(), &key).unwrap();
    back_door.execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO visit (person) VALUES (77);").unwrap();
    drop(back_door);
    let found = office.unlock().unwrap().verify().unwrap().findings;
    assert_eq!(found, [Finding::DanglingReferences { count: 1 }]);
}

#[test]
fn a_damaged_log_costs_at_most_the_last_entries_and_the_mark_says_so() {
    let office = Office::new();
    let (unlocked, _) = office.create().unwrap();
    const ENTRIES: u64 = 20;
    for number in 1..=ENTRIES {
        unlocked
            .connection()
            .execute("INSERT INTO person (name) VALUES (?1)", [format!("n{number}")])
            .unwrap();
        unlocked.set_mark(number, [number as u8; 32]).unwrap();
    }
    // What a power cut leaves: the files as they are, copied while the vault is open.
    let log_path = office.file("data/G000001.db-wal");
    let (database, log) = (std::fs::read(office.database()).unwrap(), std::fs::read(&log_path).unwrap());
    drop(unlocked);
    const FRAME: usize = 24 + 4096;
    let frames = (log.len() - 32) / FRAME;
    assert!(frames >= ENTRIES as usize, "every entry left at least one frame");
    let mut losses = 0;
    for frame in 0..frames {
        let mut damaged = log.clone();
        damaged[32 + frame * FRAME + 24 + (frame * 311) % 4096] ^= 1;
        std::fs::write(office.database(), &database).unwrap();
        std::fs::write(&log_path, &damaged).unwrap();
        let unlocked = office.unlock().unwrap();
        let found: Vec<String> = {
            let mut all = unlocked.connection().prepare("SELECT name FROM person ORDER BY id").unwrap();
            all.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
        };
        let expected: Vec<String> = (1..=found.len()).map(|number| format!("n{number}")).collect();
        assert_eq!(found, expected, "what remains is the beginning, without a gap");
        let hash = [ENTRIES as u8; 32];
        assert_eq!(
            unlocked.mark_at_unlock(),
            MarkState::Newest { journal_number: ENTRIES, hash },
            "the mark still knows the newest entry, so {} missing ones are noticed",
            ENTRIES as usize - found.len()
        );
        losses += usize::from(found.len() < ENTRIES as usize);
    }
    assert!(losses >= frames / 2, "the damage was real: {losses} of {frames}");
}

#[test]
fn a_torn_foreign_or_missing_mark_is_only_noted() {
    let (office, other) = (Office::locked(), Office::locked());
    assert_eq!(office.unlock().unwrap().mark_at_unlock(), MarkState::Missing);
    office.unlock().unwrap().set_mark(7, [7; 32]).unwrap();
    let newest = MarkState::Newest { journal_number: 7, hash: [7; 32] };
    assert_eq!(office.unlock().unwrap().mark_at_unlock(), newest);
    let mark = std::fs::read(office.file("mark")).unwrap();
    std::fs::write(other.file("mark"), &mark).unwrap();
    assert_eq!(other.unlock().unwrap().mark_at_unlock(), MarkState::Unreadable, "another vault's");
    for at in 0..mark.len() {
        let mut damaged = mark.clone();
        damaged[at] ^= 1;
        std::fs::write(office.file("mark"), &damaged).unwrap();
        if at % 16 == 0 {
            assert_eq!(office.unlock().unwrap().mark_at_unlock(), MarkState::Unreadable, "flip at {at}");
            std::fs::write(office.file("mark"), &mark[..at]).unwrap();
            let expected = if at == 0 { MarkState::Missing } else { MarkState::Unreadable };
            assert_eq!(office.unlock().unwrap().mark_at_unlock(), expected, "cut at {at}");
        }
    }
}
