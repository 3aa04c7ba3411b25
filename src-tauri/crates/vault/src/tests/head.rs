//! Promise 7: damage to the head is noticed. Every bit, every truncation, every appended byte.

use super::office::*;
use crate::VaultError;
use crate::head::SignedHead;
use crate::letters::HolderLetter;
use crate::unlock::{open_letter, open_packet};
use crate::work_factor::WorkFactors;

/// Opens as the first holder. The passphrase step is repeated only if its input differs: it is a pure function of it.
fn opens(bytes: &[u8], whole: &SignedHead, letter: &HolderLetter) -> Result<(), VaultError> {
    let signed = SignedHead::read(bytes)?;
    let entry = &signed.head.holders[0];
    if entry.blob == whole.head.holders[0].blob && signed.head.vault == whole.head.vault {
        open_packet(&signed, entry, letter)?;
    } else {
        let other = open_letter(WorkFactors::CHEAP, signed.head.vault, entry, &pass(PASSPHRASE))?;
        open_packet(&signed, entry, &other)?;
    }
    Ok(())
}

fn two_holders() -> (Vec<u8>, SignedHead, HolderLetter) {
    let office = Office::new();
    office.create_for_two().unwrap().0.lock().unwrap();
    let bytes = std::fs::read(office.file("vault.head")).unwrap();
    let whole = SignedHead::read(&bytes).unwrap();
    let letter =
        open_letter(WorkFactors::CHEAP, whole.head.vault, &whole.head.holders[0], &pass(PASSPHRASE)).unwrap();
    (bytes, whole, letter)
}

#[test]
fn no_flipped_bit_of_the_head_goes_unnoticed() {
    let (bytes, whole, letter) = two_holders();
    assert_eq!(
        opens(&bytes, &whole, &letter),
        Ok(()),
        "the untouched head opens, so a refusal below means something"
    );
    let mut undetected = Vec::new();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1 << bit;
            if opens(&damaged, &whole, &letter).is_ok() {
                undetected.push((at, bit));
            }
        }
    }
    assert!(undetected.is_empty(), "flips that opened: {undetected:?} of {}", bytes.len() * 8);
}

#[test]
fn no_shortened_or_lengthened_head_opens() {
    let (bytes, whole, letter) = two_holders();
    for length in 0..bytes.len() {
        assert!(opens(&bytes[..length], &whole, &letter).is_err(), "cut to {length} bytes");
    }
    for extra in 0..=255_u8 {
        let longer = [bytes.as_slice(), &[extra]].concat();
        assert!(opens(&longer, &whole, &letter).is_err(), "appended {extra}");
    }
}

#[test]
fn a_line_left_out_doubled_or_exchanged_is_refused() {
    let (bytes, whole, letter) = two_holders();
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let refused = |lines: Vec<&str>| opens(lines.concat().as_bytes(), &whole, &letter).is_err();
    for at in 0..lines.len() {
        let mut without = lines.clone();
        without.remove(at);
        assert!(refused(without), "without line {at}");
        let mut doubled = lines.clone();
        doubled.insert(at, lines[at]);
        assert!(refused(doubled), "line {at} twice");
        if at > 0 && lines[at] != lines[at - 1] {
            let mut exchanged = lines.clone();
            exchanged.swap(at, at - 1);
            assert!(refused(exchanged), "lines {} and {at} exchanged", at - 1);
        }
    }
}

#[test]
fn other_spellings_of_the_same_head_are_refused() {
    let (bytes, whole, letter) = two_holders();
    let text = String::from_utf8(bytes).unwrap();
    for (from, to) in [
        ("counter 1", "counter 01"),
        ("counter 1", "counter +1"),
        ("generation 1", "generation  1"),
        ("\n", "\r\n"),
        ("packet\n", "packet \n"),
        ("G000001.db", "G000002.db"),
        ("G000001.db", "../G000001.db"),
        ("counter 1", "counter 0"),
        ("holder 1 ", "holder 3 "),
        ("A.B.", "Ü.Ö."),
        ("recovery age1", "recovery AGE1"),
    ] {
        let other = text.replacen(from, to, 1);
        assert_ne!(other, text, "the spelling to replace is there: {from}");
        assert_eq!(
            opens(other.as_bytes(), &whole, &letter),
            Err(VaultError::DamagedHead),
            "{from:?} as {to:?}"
        );
    }
}

#[test]
fn a_head_that_cannot_be_a_head_is_refused_at_once() {
    for bad in [
        &b""[..],
        b"\n",
        b"office-vault 1\n",
        b"office-vault 0\n",
        b"\xff\xfe",
        b"SQLite format 3\0",
        &[b'a'; 70_000],
    ] {
        assert!(matches!(SignedHead::read(bad), Err(VaultError::DamagedHead)));
    }
}
