//! Promise 33: passphrases keep a floor, and one passphrase typed two ways is one passphrase. Wrong ones wait.

use std::time::Duration;

use super::office::*;
use crate::*;

#[test]
fn a_passphrase_below_the_floor_makes_no_vault() {
    for (text, weakness) in [
        ("", Weakness::TooShort),
        ("kurz", Weakness::TooShort),
        ("           x           ", Weakness::TooShort),
        ("elf Zeichen", Weakness::TooShort),
        ("aaaaaaaaaaaaaaaa", Weakness::TooFewDifferent),
        ("aabbccddaabbccdd", Weakness::TooFewDifferent),
        ("hallo!hallo!hallo!", Weakness::Repeated),
        ("abcdefghijklm", Weakness::Run),
        ("zyxwvutsrqpo", Weakness::Run),
        ("123456789012", Weakness::Run),
        ("qwertzuiopasdf", Weakness::Run),
        ("194819731993", Weakness::DigitsOnly),
        ("Passwort2026!", Weakness::Commonplace),
        ("  ＰＡＳＳＷＯＲＴ２０２６!", Weakness::Commonplace),
        ("Beratungsstelle1", Weakness::Commonplace),
    ] {
        assert_eq!(pass(text).floor(), Err(weakness), "{text:?}");
        let office = Office::new();
        let made = office.create_on(&crate::disk::RealDisk, &[(label("A.B."), pass(text))]);
        assert_eq!(made.err(), Some(VaultError::WeakPassphrase(weakness)));
        assert!(!office.folder().exists());
    }
}

#[test]
fn a_passphrase_of_one_s_own_passes_the_floor() {
    for text in [
        "Fuchs Regal Wolke 7",
        "über den Wolken muss",
        "Kx7#pQ2!vL9m",
        "ተስፋ አለኝ ዛሬ ነገም ሁሌም",
        "83920174650912837465",
    ] {
        assert_eq!(pass(text).floor(), Ok(()), "{text:?}");
    }
}

#[test]
fn composed_and_decomposed_letters_and_spaces_around_are_the_same_passphrase() {
    let office = Office::new();
    let composed = "Übergröße für Zöglinge";
    let decomposed = "U\u{308}bergro\u{308}ße fu\u{308}r Zo\u{308}glinge";
    assert_ne!(composed, decomposed);
    office.create_on(&crate::disk::RealDisk, &[(label("A.B."), pass(composed))]).unwrap().0.lock().unwrap();
    for typed in [composed, decomposed, "  Übergröße für Zöglinge\n", "\u{a0}Übergröße\u{a0}für Zöglinge"]
    {
        office.unlock_with(None, typed, &VERSION_1).expect("the same passphrase").lock().unwrap();
    }
    let other = office.unlock_with(None, "übergröße für Zöglinge", &VERSION_1);
    assert_eq!(other.err(), Some(VaultError::WrongPassphrase), "upper and lower case do matter");
}

#[test]
fn after_wrong_passphrases_the_wait_grows_to_thirty_seconds_and_ends_with_the_right_one() {
    let mut office = Office::locked();
    let wrong = |office: &Office| office.unlock_with(None, "Fuchs Regal Wolke 8", &VERSION_1).err();
    for expected in [1, 2, 4, 8, 16, 30, 30, 30] {
        assert_eq!(wrong(&office), Some(VaultError::WrongPassphrase));
        let before = office.bytes();
        let early = office.unlock().err();
        assert_eq!(early, Some(VaultError::TryLater { seconds: expected }), "even the right one has to wait");
        assert!(before == office.bytes(), "a refused try is not counted");
        office.now += Duration::from_secs(u64::from(expected));
    }
    office.is_whole();
    assert!(!office.file("attempts").exists());
    assert_eq!(wrong(&office), Some(VaultError::WrongPassphrase));
    assert_eq!(wrong(&office), Some(VaultError::TryLater { seconds: 1 }), "the counting begins anew");
}

#[test]
fn a_clock_set_back_or_a_torn_file_locks_nobody_out() {
    let mut office = Office::locked();
    drop(office.unlock_with(None, "Fuchs Regal Wolke 8", &VERSION_1));
    office.now -= Duration::from_secs(86_400 * 365);
    office.is_whole();
    for torn in ["", "office-vault attempts 1\n99", "office-vault attempts 1\nx\ny\n", "\u{0}\u{0}"] {
        std::fs::write(office.file("attempts"), torn).unwrap();
        office.is_whole();
    }
    std::fs::write(office.file("attempts"), "office-vault attempts 1\n4294967295\n18446744073709551615\n")
        .unwrap();
    office.is_whole();
}

#[test]
fn each_of_two_counsellors_opens_with_her_own_passphrase_alone() {
    let mut office = Office::new();
    office.create_for_two().unwrap().0.lock().unwrap();
    assert_eq!(office.unlock().err(), Some(VaultError::AmbiguousHolder));
    let unlocked = office.unlock_with(Some("Ü.Ö."), OTHER_PASSPHRASE, &VERSION_1).unwrap();
    assert_eq!((unlocked.holder().id.number(), unlocked.holders().count()), (2, 2));
    unlocked.lock().unwrap();
    let crossed = office.unlock_with(Some("Ü.Ö."), PASSPHRASE, &VERSION_1);
    assert_eq!(crossed.err(), Some(VaultError::WrongPassphrase));
    office.now += Duration::from_secs(60);
    assert_eq!(
        office.unlock_with(Some("X.Y."), PASSPHRASE, &VERSION_1).err(),
        Some(VaultError::UnknownHolder)
    );
    office.unlock_with(Some("A.B."), PASSPHRASE, &VERSION_1).unwrap().lock().unwrap();
}

#[test]
fn a_label_is_short_and_of_plain_letters() {
    for good in ["A.B.", "Ü.Ö.", "Anna-Lena", "ß", "ABCDEFGHIJKLMNOP"] {
        assert_eq!(label(good).as_str(), good);
    }
    for bad in ["", "A B", "ABCDEFGHIJKLMNOPQ", "A1", "a\n", "é", "../x", "A\u{308}"] {
        assert_eq!(HolderLabel::new(bad), Err(VaultError::BadLabel), "{bad:?}");
    }
}
