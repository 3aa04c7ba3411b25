//! The window as it is delivered leaves nothing readable behind: not when work is saved, nor when it is locked, nor when the
//! power fails while somebody types. Every file it could have written is searched for words that occur nowhere else.

use blackbox::practice::{PASSPHRASE, Practice};
use blackbox::window::{BareWindow, WindowError};
use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// A word of plain letters that no earlier run has used.
fn new_word(start: &str) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_nanos();
    let letters =
        (0..10u32).map(|place| char::from(b'a' + u8::try_from(now / 26u128.pow(place) % 26).unwrap_or(0)));
    start.chars().chain(letters).collect()
}

fn unlocked(office: &Practice, home: &Path, name: &str) -> Result<BareWindow, WindowError> {
    let vault = office.vault().to_string_lossy().into_owned();
    let window = BareWindow::open(name, "Beratungsbuch", &["--vault", &vault], home)?;
    window.type_text(PASSPHRASE)?;
    window.press("Return")?;
    std::thread::sleep(std::time::Duration::from_secs(4));
    window.at_rest()?;
    Ok(window)
}

/// A new person and a note; saved, looked at, locked.
fn a_day(window: &BareWindow, person: &str, note: &str) -> Result<(), WindowError> {
    window.press("F2")?;
    window.type_text(&format!("Ada {person}"))?;
    window.press("Return")?;
    window.picture("1-new-person")?;
    for _ in 0..14 {
        window.press("Tab")?;
    }
    window.type_text(note)?;
    window.picture("2-typed")?;
    std::thread::sleep(std::time::Duration::from_secs(3));
    window.press("ctrl+Return")?;
    window.press("ctrl+3")?;
    window.press("ctrl+f")?;
    window.type_text(person)?;
    window.picture("3-found")?;
    window.press("ctrl+l")?;
    window.picture("4-locked").map(drop)
}

/// The first file below `folder`, touched since `since`, that holds the word in UTF-8 or UTF-16.
fn betrayed(folder: &Path, word: &str, since: SystemTime) -> Option<std::path::PathBuf> {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for entry in fs::read_dir(folder).ok()?.flatten() {
        let path = entry.path();
        let Ok(about) = fs::symlink_metadata(&path) else { continue };
        if about.is_dir() {
            if let Some(found) = betrayed(&path, word, since) {
                return Some(found);
            }
        } else if about.is_file() && about.modified().is_ok_and(|at| at >= since) && about.len() < 200_000_000
        {
            let bytes = fs::read(&path).unwrap_or_default();
            let holds =
                |needle: &[u8]| bytes.windows(needle.len()).any(|part| part.eq_ignore_ascii_case(needle));
            if holds(word.as_bytes()) || holds(&wide) {
                return Some(path);
            }
        }
    }
    None
}

#[test]
fn the_delivered_window_writes_no_name_and_no_note_in_clear() {
    let since = SystemTime::now();
    let office = Practice::make(30, 1, 3).expect("a practice office");
    let home = office.folder().join("home");
    fs::create_dir(&home).expect("a home");
    let (person, note, draft) = (new_word("Zq"), new_word("Xv"), new_word("Wj"));

    let window = unlocked(&office, &home, "no-trace").expect("unlocked");
    a_day(&window, &person, &note).expect("a day's work");
    drop(window);
    let window = unlocked(&office, &home, "no-trace-cut").expect("unlocked again");
    window.press("F2").expect("F2");
    window.type_text(&draft).expect("typing");
    std::thread::sleep(std::time::Duration::from_secs(3));
    drop(window); // SIGKILL for the app and all its children

    let control = office.folder().join("control");
    fs::write(&control, &person).expect("a control file");
    assert_eq!(
        betrayed(office.folder(), &person, since).as_deref(),
        Some(control.as_path()),
        "the search finds what is there"
    );
    fs::remove_file(&control).expect("the control file goes");
    for word in [&person, &note, &draft] {
        for place in [office.folder(), Path::new("/var/tmp"), Path::new("/dev/shm")] {
            assert_eq!(betrayed(place, word, since), None, "a word that was typed lies readable on the disk");
        }
    }
    assert!(was_recorded(&office, &person), "the person was really recorded, or this test proves nothing");
}

/// Whether the vault holds the person: looked up through the program itself.
fn was_recorded(office: &Practice, person: &str) -> bool {
    let clock = Box::new(office::SystemClock);
    let passphrase = vault::Passphrase::typed(PASSPHRASE.to_owned());
    let open =
        office::Office::open(&office.vault(), None, passphrase, clock).expect("the vault opens after a kill");
    let request = wire::FindPersonRequest { text: person.to_owned(), limit: 5 };
    let found = open.find_person(&request).expect("a search");
    found.iter().any(|hit| hit.name.contains(person))
}
