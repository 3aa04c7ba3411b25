//! Promise 15: weak or absurd work factors are refused before any work is done.

use std::time::{Duration, Instant};

use super::office::*;
use crate::envelope;
use crate::head::SignedHead;
use crate::work_factor::WorkFactors;
use crate::*;

fn age_file(stanzas: &str) -> Vec<u8> {
    format!("age-encryption.org/v1\n{stanzas}--- bWFjbWFjbWFjbWFjbWFjbWFjbWFjbWFjbWFjbWFjbWE\npayload")
        .into_bytes()
}

fn stanza(factor: &str) -> String {
    format!("-> scrypt c2FsdHNhbHRzYWx0c2FsdA {factor}\nYm9keWJvZHlib2R5Ym9keWJvZHlib2R5Ym9keWJvZHk\n")
}

fn refused(file: &[u8]) -> VaultError {
    let start = Instant::now();
    let error = envelope::unwrap(&pass(PASSPHRASE), WorkFactors::SUITE_1, file).expect_err("refused");
    assert!(start.elapsed() < Duration::from_millis(50), "no work was done: {:?}", start.elapsed());
    error
}

#[test]
fn factors_out_of_bounds_are_refused_at_once() {
    for factor in
        ["0", "1", "10", "16", "21", "40", "63", "255", "256", "018", "+18", "-18", "1e1", "", "eighteen"]
    {
        assert_eq!(refused(&age_file(&stanza(factor))), VaultError::WorkFactorRefused, "{factor:?}");
    }
}

#[test]
fn factors_within_bounds_pass_the_gate() {
    for factor in 17..=20 {
        assert_eq!(WorkFactors::SUITE_1.check(&age_file(&stanza(&factor.to_string()))), Ok(()));
    }
}

#[test]
fn anything_but_one_scrypt_stanza_is_damage() {
    let two = stanza("18") + &stanza("18");
    let mixed = stanza("18") + "-> X25519 c2FsdHNhbHRzYWx0c2FsdA\nYm9keQ\n";
    let other = "-> X25519 c2FsdHNhbHRzYWx0c2FsdA\nYm9keQ\n".to_owned();
    let longer = stanza("18 x");
    for stanzas in [two, mixed, other, longer, String::new()] {
        assert_eq!(refused(&age_file(&stanzas)), VaultError::DamagedHead, "{stanzas}");
    }
    assert_eq!(refused(b"age-encryption.org/v2\n"), VaultError::DamagedHead);
}

#[test]
fn a_cheap_vault_is_refused_by_the_program_as_shipped() {
    let office = Office::locked();
    let opened = unlock(&office.folder(), None, &pass(PASSPHRASE), &VERSION_1);
    assert_eq!(opened.err(), Some(VaultError::WorkFactorRefused));
}

#[test]
fn a_vault_as_shipped_costs_the_full_work_and_opens() {
    let office = Office::new();
    let (unlocked, _) = create(Create {
        directory: &office.folder(),
        holder: label("A.B."),
        passphrase: pass(PASSPHRASE),
        recovery_papers: RecoveryPapers::One,
        schema: &VERSION_1,
    })
    .unwrap();
    unlocked.lock().unwrap();
    assert_eq!(office.file("ballast").metadata().unwrap().len(), 8 * 1024 * 1024);
    let head = SignedHead::read(&std::fs::read(office.file("vault.head")).unwrap()).unwrap().head;
    let blob = String::from_utf8_lossy(&head.holders[0].blob).into_owned();
    let line = blob.lines().nth(1).unwrap();
    assert!(line.starts_with("-> scrypt ") && line.ends_with(" 18"), "{line}");
    assert_eq!(head.recovery.len(), 1);
    let wrong = unlock(&office.folder(), None, &pass("Fuchs Regal Wolke 8"), &VERSION_1);
    assert_eq!(wrong.err(), Some(VaultError::WrongPassphrase));
    std::thread::sleep(Duration::from_secs(1));
    unlock(&office.folder(), None, &pass(PASSPHRASE), &VERSION_1).unwrap().lock().unwrap();
}
