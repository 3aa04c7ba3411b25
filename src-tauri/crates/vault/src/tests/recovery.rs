//! Promise 11: the paper opens the office, with `age`, HKDF and SQLCipher alone.

use std::io::Read;

use age::armor::ArmoredReader;
use age::x25519;

use super::office::*;

#[test]
fn each_paper_alone_opens_everything_as_documented() {
    let office = Office::new();
    let (unlocked, sheets) = office.create_for_two().unwrap();
    unlocked.connection().execute("INSERT INTO person (name) VALUES ('Canary')", []).unwrap();
    unlocked.lock().unwrap();
    let head = std::fs::read_to_string(office.file("vault.head")).unwrap();
    let block = head.split("\npacket\n").nth(1).unwrap().split("mac ").next().unwrap();
    for sheet in &sheets {
        assert!(
            head.contains(&format!("\nrecovery {}\n", sheet.recipient())),
            "the paper is found in the head"
        );
        let identity: x25519::Identity = sheet.identity().parse().unwrap();
        let decryptor = age::Decryptor::new_buffered(ArmoredReader::new(block.as_bytes())).unwrap();
        let mut packet = String::new();
        decryptor.decrypt(std::iter::once(&identity as _)).unwrap().read_to_string(&mut packet).unwrap();
        let lines: Vec<&str> = packet.lines().collect();
        assert_eq!(&lines[..3], ["office-vault packet 1", &sheet.vault_id().to_string(), "1"]);

        let secret: Vec<u8> =
            (0..32).map(|i| u8::from_str_radix(&lines[3][2 * i..2 * i + 2], 16).unwrap()).collect();
        let mut key = [0; 32];
        hkdf::Hkdf::<sha2::Sha256>::new(Some(lines[1].as_bytes()), &secret)
            .expand(b"office-vault 1 sqlcipher 1", &mut key)
            .unwrap();
        let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        let database = rusqlite::Connection::open(office.database()).unwrap();
        database.execute_batch(&format!("PRAGMA key = \"x'{key}'\"")).unwrap();
        let name: String = database.query_row("SELECT name FROM person", [], |row| row.get(0)).unwrap();
        assert_eq!(name, "Canary");
    }
}

#[test]
fn papers_differ_and_a_foreign_paper_opens_nothing() {
    let (office, other) = (Office::new(), Office::new());
    let (_, sheets) = office.create().unwrap();
    let (_, foreign) = other.create().unwrap();
    assert_ne!(sheets[0].identity(), sheets[1].identity());
    assert_eq!((sheets[0].number(), sheets[1].number(), sheets[0].of()), (1, 2, 2));
    let head =
        crate::head::SignedHead::read(&std::fs::read(office.file("vault.head")).unwrap()).unwrap().head;
    let identity = crate::envelope::Identity::read(foreign[0].identity()).unwrap();
    assert!(crate::envelope::open(&identity, &head.packet).is_err());
}

#[test]
fn a_paper_counts_as_typed_back_only_when_the_whole_secret_was_typed() {
    let office = Office::new();
    let (_, sheets) = office.create().unwrap();
    let sheet = &sheets[0];
    let groups: Vec<&str> = sheet.groups().collect();
    assert_eq!(groups.concat(), sheet.identity());
    assert!(groups.iter().all(|group| group.len() <= 8));
    assert!(sheet.is_typed_back(&groups.join(" \n").to_lowercase()));
    assert!(!sheet.is_typed_back(&sheet.identity()[..sheet.identity().len() - 1]));
    assert!(!sheet.is_typed_back(&format!("{}Q", sheet.identity())));
    assert!(!sheet.is_typed_back(sheets[1].identity()));
    assert!(!sheet.is_typed_back(&sheet.identity()[sheet.identity().len() - 8..]));
}
