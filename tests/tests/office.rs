//! The vault as an administrator meets it: making it, opening it, and everything that can be wrong with it. Damage is
//! done to real files, a running program is really killed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use blackbox::cli::{Said, Terminal, files, fixture};
use blackbox::practice::PASSPHRASE;

const DATABASE: &str = "data/G000001.db";
const PAGE: usize = 4096;

/// The vault's files but the two that every attempt may touch: who holds the lock, and the wrong passphrases so far.
fn kept(vault: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = files(vault);
    files.retain(|name, _| !matches!(name.to_str(), Some("LOCK" | "attempts")));
    files
}

/// Panics with names alone: the files are too long to be shown.
fn assert_same(before: &BTreeMap<PathBuf, Vec<u8>>, after: &BTreeMap<PathBuf, Vec<u8>>, why: &str) {
    let names: BTreeSet<&PathBuf> = before.keys().chain(after.keys()).collect();
    let changed: Vec<&&PathBuf> =
        names.iter().filter(|name| before.get(**name) != after.get(**name)).collect();
    assert!(changed.is_empty(), "{why}: changed are {changed:?}");
}

fn change(file: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(file).unwrap();
    let before = bytes.clone();
    change(&mut bytes);
    assert!(bytes != before, "the test changes something in {}", file.display());
    fs::write(file, bytes).unwrap();
}

fn replace(file: &Path, old: &str, new: &str) {
    change(file, |bytes| {
        let text = String::from_utf8(bytes.clone()).unwrap();
        *bytes = text.replacen(old, new, 1).into_bytes();
    });
}

#[test]
fn making_a_vault_shows_the_recovery_identity_once_and_nothing_else_as_a_result() {
    let terminal = Terminal::open();
    let said = terminal.init();
    said.expects(0, "a vault can be made");
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 1, "the identity is the whole result: {}", said.out);
    let identity = lines[0];
    let letters =
        identity.strip_prefix("AGE-SECRET-KEY-1").unwrap_or_else(|| panic!("an age identity: {identity}"));
    assert_eq!(letters.len(), 58, "an age X25519 identity has 58 letters behind its prefix");
    assert!(!said.err.contains(letters), "what is logged from stderr must not open the vault");
    for (name, bytes) in files(terminal.folder()) {
        let found = bytes.windows(letters.len()).any(|part| part == letters.as_bytes());
        assert!(!found, "{}: the identity is written nowhere", name.display());
    }
    let later = terminal.verify();
    later.expects(0, "the new vault opens and is whole");
    assert!(!format!("{later:?}").contains("AGE-SECRET"), "it is shown once and never again");
}

#[cfg(target_os = "linux")]
#[test]
fn an_identity_that_nobody_gets_to_see_is_no_success() {
    let terminal = Terminal::open();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let names = ["--office", "Beratungsstelle am Probeweg", "--counsellor", "Ada Berger"];
    let said = Said::of(terminal.call("init", names).stdout(full));
    said.expects(1, "a vault whose paper is lost must not be used unaware");
    assert!(said.err.contains("recovery identity"), "it says what was lost: {}", said.err);
}

#[cfg(unix)]
#[test]
fn a_reader_who_goes_away_stops_no_check_half_way() {
    let terminal = Terminal::with_vault();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let said = Said::of(terminal.call("import", [fixture("office-bad")]).arg("--json").stdout(writer));
    said.expects(1, "spoiled lists are refused whether or not somebody reads all findings");
    assert!(said.err.contains("nichts übernommen"), "the call comes to its end: {}", said.err);
    terminal.verify().expects(0, "the vault was closed in order");
}

#[test]
fn the_line_end_of_a_passphrase_file_is_no_part_of_the_passphrase() {
    let terminal = Terminal::with_vault();
    for end in ["", "\n", "\r\n"] {
        fs::write(terminal.passphrase_file(), format!("{PASSPHRASE}{end}")).unwrap();
        terminal.verify().expects(0, "editors put a line end behind the passphrase, or do not");
    }
}

#[test]
fn a_wrong_passphrase_has_its_own_sentence_and_the_next_attempt_waits() {
    let terminal = Terminal::with_vault();
    let before = kept(&terminal.vault());
    fs::write(terminal.passphrase_file(), "ganz anders als gedacht\n").unwrap();
    let wrong = terminal.verify();
    wrong.expects(1, "another passphrase does not open the vault");
    assert_eq!(wrong.out, "", "nothing of the vault is shown");
    assert!(
        wrong.err.contains("passphrase does not open this vault"),
        "it says what is wrong: {}",
        wrong.err
    );
    assert!(!wrong.err.contains("gedacht"), "it does not repeat what was typed: {}", wrong.err);
    assert_same(&before, &kept(&terminal.vault()), "a wrong passphrase changes nothing");
    fs::write(terminal.passphrase_file(), PASSPHRASE).unwrap();
    let until = Instant::now() + Duration::from_secs(30);
    let mut said = terminal.verify();
    while said.code == Some(1) && Instant::now() < until {
        assert!(said.err.contains("wait"), "the right passphrase is only asked for patience: {}", said.err);
        std::thread::sleep(Duration::from_millis(500));
        said = terminal.verify();
    }
    said.expects(0, "the right passphrase opens it after the wait");
}

#[test]
fn a_vault_is_made_only_where_nothing_lies_and_with_a_strong_passphrase() {
    let terminal = Terminal::with_vault();
    let before = kept(&terminal.vault());
    let again = terminal.init();
    again.expects(1, "an office is never overwritten");
    assert_eq!(again.out, "", "there is no second identity");
    assert!(again.err.contains("already a vault"), "{}", again.err);
    let demo = Said::of(&mut terminal.call("demo", ["--persons", "5"]));
    demo.expects(1, "a practice office does not overwrite a real one");
    assert_same(&before, &kept(&terminal.vault()), "the first vault is untouched");
    terminal.verify().expects(0, "and whole");

    let strange = Terminal::open();
    fs::create_dir(strange.vault()).unwrap();
    fs::write(strange.vault().join("brief.odt"), "a letter").unwrap();
    let said = strange.init();
    said.expects(1, "a folder with other files does not become a vault");
    assert!(said.err.contains("not empty"), "{}", said.err);
    assert_eq!(files(&strange.vault()).len(), 1, "the letter lies there alone as before");

    for weak in ["", "kurz\n", "passwort\n", "aaaaaaaaaaaaaaaaaaaa\n", "123456789012\n"] {
        let terminal = Terminal::open();
        fs::write(terminal.passphrase_file(), weak).unwrap();
        let said = terminal.init();
        said.expects(1, "a weak passphrase protects nobody");
        assert!(said.err.contains("too weak"), "{weak:?}: {}", said.err);
        assert!(!terminal.vault().exists(), "{weak:?}: nothing is left of the attempt");
    }
}

#[test]
fn each_damage_has_its_own_sentence_and_nothing_on_disk_changes() {
    type Damage = fn(&Path);
    let damages: [(&str, Damage); 9] = [
        ("there is no vault", |vault| fs::remove_dir_all(vault).unwrap()),
        ("the head is damaged", |vault| change(&vault.join("vault.head"), |head| head[60] ^= 1)),
        ("the database is missing", |vault| fs::remove_file(vault.join(DATABASE)).unwrap()),
        ("the first page is damaged", |vault| change(&vault.join(DATABASE), |pages| pages[100] ^= 1)),
        ("the database is cut off", |vault| change(&vault.join(DATABASE), |pages| pages.truncate(PAGE + 7))),
        ("the database is empty", |vault| change(&vault.join(DATABASE), Vec::clear)),
        ("a later format", |vault| {
            replace(&vault.join("vault.head"), "office-vault 1\n", "office-vault 2\n")
        }),
        ("a later suite", |vault| replace(&vault.join("vault.head"), "\nsuite 1\n", "\nsuite 2\n")),
        ("later records", |vault| {
            let head = fs::read_to_string(vault.join("vault.head")).unwrap();
            let line = head.lines().find(|line| line.starts_with("needs-schema ")).unwrap();
            replace(&vault.join("vault.head"), line, "needs-schema 9999");
        }),
    ];
    let mut sentences: BTreeMap<String, &str> = BTreeMap::new();
    for (what, damage) in damages {
        let terminal = Terminal::with_vault();
        damage(&terminal.vault());
        let before = if terminal.vault().exists() { kept(&terminal.vault()) } else { BTreeMap::new() };
        let calls = [terminal.verify(), terminal.import(&fixture("office-2025"))];
        for said in &calls {
            said.expects(1, what);
            assert_eq!(said.out, "", "{what}: there is no result");
        }
        assert_eq!(calls[0].err, calls[1].err, "{what}: every call says the same");
        assert!(!calls[0].err.trim().is_empty(), "{what}: it is said");
        let after = if terminal.vault().exists() { kept(&terminal.vault()) } else { BTreeMap::new() };
        assert_same(&before, &after, what);
        if let Some(other) = sentences.insert(calls[0].err.clone(), what) {
            let damaged = ["the first page is damaged", "the database is cut off", "the database is empty"];
            let both_damaged = damaged.contains(&other) && damaged.contains(&what);
            assert!(
                both_damaged,
                "{what} and {other} call for different steps, but sound the same: {}",
                calls[0].err
            );
        }
    }
    assert!(
        sentences.keys().any(|said| said.contains("newer program")),
        "a later vault asks for a newer program"
    );
}

#[test]
fn a_flipped_bit_anywhere_in_the_database_is_noticed() {
    let terminal = Terminal::with_office_2025();
    terminal.verify().expects(0, "before any damage the vault is whole");
    let whole = files(&terminal.vault());
    let pages = whole[Path::new(DATABASE)].len();
    assert!(pages > 200 * PAGE, "the records fill many pages: {pages} bytes");
    let places = [
        0,
        15,
        16,
        PAGE - 1,
        PAGE,
        7 * PAGE + 2000,
        pages / 2 + 17,
        pages / 3,
        pages - PAGE,
        pages - PAGE + 4020,
        pages - 1,
    ];
    for place in places {
        change(&terminal.vault().join(DATABASE), |bytes| bytes[place] ^= 0x10);
        let said = terminal.verify();
        said.expects(1, &format!("the flipped bit in byte {place} of {pages} is noticed"));
        assert!(
            said.err.contains("damaged"),
            "byte {place}: it says that something is damaged: {}",
            said.err
        );
        for (name, bytes) in &whole {
            fs::write(terminal.vault().join(name), bytes).unwrap();
        }
        let _ = fs::remove_file(terminal.vault().join(format!("{DATABASE}-wal")));
    }
    terminal.verify().expects(0, "put back as it was, the vault is whole: only the bit was wrong");
}

#[test]
fn an_older_database_put_back_is_noticed() {
    let terminal = Terminal::with_vault();
    let older = fs::read(terminal.vault().join(DATABASE)).unwrap();
    terminal.import(&fixture("office-2025")).expects(0, "a day's work");
    assert!(fs::read(terminal.vault().join(DATABASE)).unwrap() != older, "the work is in the database");
    fs::write(terminal.vault().join(DATABASE), older).unwrap();
    let said = terminal.verify();
    said.expects(1, "the older database is whole in itself, but a day's work is gone");
    assert!(said.err.contains("missing"), "it says that something newer is missing: {}", said.err);
}

#[test]
fn a_strange_file_among_the_vaults_own_is_noticed() {
    let terminal = Terminal::with_vault();
    let strange = terminal.vault().join("kopie.csv");
    fs::write(&strange, "name;ort").unwrap();
    terminal.verify().expects(1, "a readable copy may lie in the vault by mistake");
    assert!(strange.exists(), "the check deletes nothing that is not its own");
    fs::remove_file(strange).unwrap();
    terminal.verify().expects(0, "without it the vault is whole");
}

#[test]
fn a_flipped_bit_anywhere_in_the_head_keeps_the_vault_shut() {
    let terminal = Terminal::with_vault();
    let head = fs::read(terminal.vault().join("vault.head")).unwrap();
    let places: Vec<usize> = (0..8).map(|part| part * head.len() / 8 + 3).chain([head.len() - 2]).collect();
    for place in places {
        change(&terminal.vault().join("vault.head"), |bytes| bytes[place] ^= 1);
        terminal.verify().expects(1, &format!("byte {place} of the head is part of what is proven"));
        fs::write(terminal.vault().join("vault.head"), &head).unwrap();
        let _ = fs::remove_file(terminal.vault().join("attempts"));
    }
    terminal.verify().expects(0, "put back as it was, the head opens the vault");
}

#[test]
fn a_second_program_is_refused_while_one_holds_the_vault() {
    let terminal = Terminal::with_vault();
    let before = files(&terminal.vault());
    let lock = File::options().read(true).write(true).open(terminal.vault().join("LOCK")).unwrap();
    lock.lock().unwrap();
    for said in [
        terminal.verify(),
        terminal.import(&fixture("office-2025")),
        terminal.report("avb-bamf", ("2025-01-01", "2025-12-31"), "r.csv", &[]),
    ] {
        said.expects(1, "two programs at once would tear the records");
        assert!(said.err.contains("already open"), "it says what to close: {}", said.err);
    }
    assert_same(&before, &files(&terminal.vault()), "the second program touches nothing");
    assert!(files(&terminal.work()).is_empty(), "and writes no report");
    lock.unlock().unwrap();
    terminal.verify().expects(0, "as soon as the first is gone the vault opens");
}

/// Small random numbers from the clock, for delays.
fn chance(below: u64) -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    u64::from(now.subsec_nanos() / 7).wrapping_mul(0x9E37_79B9_7F4A_7C15) % below
}

#[test]
fn an_import_that_is_killed_leaves_everything_or_nothing() {
    let office = fixture("office-2025");
    let started = Instant::now();
    let whole = Terminal::with_vault();
    let before = Instant::now();
    whole.import(&office).expects(0, "an import that is let alone ends");
    let takes = u64::try_from(before.elapsed().as_millis()).unwrap();
    let (mut with_written_log, mut nothing) = (0, 0);
    for round in 0..12 {
        let terminal = Terminal::with_vault();
        let log = terminal.vault().join(format!("{DATABASE}-wal"));
        let log_bytes = || fs::metadata(&log).map_or(0, |found| found.len());
        let mut import = terminal.call("import", [&office]).spawn().unwrap();
        if round % 2 == 0 {
            // Into the writing itself: the log has grown by more than the line of the unlocking.
            let patience = Instant::now() + Duration::from_secs(60);
            while log_bytes() < 200_000 && import.try_wait().unwrap().is_none() && Instant::now() < patience {
                std::thread::yield_now();
            }
            // At once, or a moment later: the log may be put back into the database by then.
            std::thread::sleep(Duration::from_millis(if round % 4 == 0 { 0 } else { chance(60) }));
        } else {
            std::thread::sleep(Duration::from_millis(takes * 3 / 10 + chance(takes)));
        }
        import.kill().unwrap();
        import.wait().unwrap();
        with_written_log += u32::from(log_bytes() > 100_000);
        let (persons, _) = terminal.holds();
        assert!(
            persons == 0 || persons == 900,
            "round {round}: {persons} of 900 persons are neither all nor none"
        );
        nothing += u32::from(persons == 0);
        let again = terminal.import(&office);
        again.expects(0, "after a power cut the same lists can be taken in again");
        let told =
            if persons == 0 { "personen.csv: 900 neu, 0 schon" } else { "personen.csv: 0 neu, 900 schon" };
        assert!(
            again.err.contains(told),
            "round {round}: the other records came or stayed away with the persons"
        );
        let told =
            if persons == 0 { "kontakte.csv: 1710 neu, 0 schon" } else { "kontakte.csv: 0 neu, 1710 schon" };
        assert!(
            again.err.contains(told),
            "round {round}: the other records came or stayed away with the persons"
        );
        assert_eq!(terminal.holds().0, 900, "round {round}: in the end everybody is on record once");
    }
    assert!(with_written_log > 0, "some kill fell into the writing, else this test shows nothing");
    assert!(
        nothing > 0,
        "some kill came before the end, else this test shows nothing ({:?})",
        started.elapsed()
    );
}

#[test]
fn wrong_usage_ends_with_status_two_and_touches_nothing() {
    let terminal = Terminal::open();
    let calls: [&[&str]; 8] = [
        &[],
        &["öffne"],
        &["init", "--vault", "v"],
        &["import", "--vault", "v"],
        &["verify"],
        &["verify", "--vault", "v", "--passphrase", "offen auf der Zeile"],
        &[
            "report",
            "--vault",
            "v",
            "--pack",
            "avb-bamf",
            "--from",
            "gestern",
            "--to",
            "2025-12-31",
            "--out",
            "r.csv",
        ],
        &["demo", "--vault", "v", "--persons", "viele"],
    ];
    for call in calls {
        let said = Said::of(terminal.program().args(call));
        said.expects(2, &format!("{call:?} is no call of this program"));
        assert_eq!(said.out, "", "{call:?}: there is no result");
        assert!(
            said.err.contains("--help") || said.err.contains("Usage"),
            "{call:?}: it shows the way: {}",
            said.err
        );
        assert!(files(&terminal.work()).is_empty(), "{call:?}: nothing is made");
    }
    Said::of(terminal.program().arg("--help")).expects(0, "asking for help is right usage");
    Said::of(terminal.program().arg("--version")).expects(0, "asking for the version is right usage");
    fs::remove_file(terminal.passphrase_file()).unwrap();
    let said = terminal.init();
    said.expects(1, "without its passphrase file nothing is made");
    assert!(!terminal.vault().exists(), "no vault without a passphrase");
}

#[test]
fn a_practice_office_is_the_same_for_the_same_seed() {
    let year = ("2025-01-01", "2025-12-31");
    let made = |seed: &str| {
        let terminal = Terminal::open();
        let call = ["--persons", "60", "--years", "1", "--seed", seed, "--last-day", "2025-12-31"];
        Said::of(&mut terminal.call("demo", call)).expects(0, "a practice office can be made");
        terminal.verify().expects(0, "and is whole");
        ["avb-bamf", "regionale-beratung"].map(|pack| terminal.cells(pack, year, true))
    };
    let (one, same, other) = (made("11"), made("11"), made("12"));
    assert!(one[1].len() > 30, "the report of a practice office is not empty");
    assert_eq!(one, same, "an exercise can be repeated figure by figure");
    assert_ne!(one, other, "another seed is another office");
}

/// A program that runs as nobody, so that the permissions of folders hold for it even where tests run as root.
#[cfg(unix)]
mod without_rights {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const NOBODY: u32 = 65534;

    fn is_root() -> bool {
        rustix::process::geteuid().is_root()
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    fn give_away(folder: &Path) {
        if is_root() {
            chown(folder, Some(NOBODY), Some(NOBODY)).unwrap();
            for name in files(folder).keys() {
                for path in name.ancestors().filter(|part| !part.as_os_str().is_empty()) {
                    chown(folder.join(path), Some(NOBODY), Some(NOBODY)).unwrap();
                }
            }
        }
    }

    /// The same call by a copy of the program that nobody may run.
    fn as_nobody(terminal: &Terminal, command: &Command) -> Said {
        let mut copy = Command::new(terminal.folder().join("beratungsbuch-cli"));
        copy.args(command.get_args()).env_clear().env("HOME", terminal.home()).current_dir(terminal.work());
        if is_root() {
            copy.uid(NOBODY).gid(NOBODY);
        }
        Said::of(&mut copy)
    }

    #[test]
    fn a_folder_that_cannot_be_written_to_is_named_and_stays_as_it_was() {
        let terminal = Terminal::with_vault();
        fs::copy(terminal.program().get_program(), terminal.folder().join("beratungsbuch-cli")).unwrap();
        let records = terminal.folder().join("liste");
        blackbox::cli::copy_folder(&fixture("office-2025"), &records);
        let folders = [terminal.vault(), terminal.home(), terminal.work(), records.clone()];
        folders.iter().for_each(|folder| give_away(folder));
        set_mode(terminal.folder(), 0o755);
        set_mode(&terminal.passphrase_file(), 0o644);
        let verify = terminal.call("verify", [""; 0]);
        as_nobody(&terminal, &verify)
            .expects(0, "before the rights are taken, nobody opens the vault given to him");

        set_mode(&terminal.vault().join("data"), 0o500);
        set_mode(&terminal.vault(), 0o500);
        let before = kept(&terminal.vault());
        for call in [verify, terminal.call("import", [&records])] {
            let said = as_nobody(&terminal, &call);
            said.expects(1, "without the right to write nothing can be recorded");
            assert!(said.err.contains("cannot be written to"), "it names the reason: {}", said.err);
        }
        assert_same(&before, &kept(&terminal.vault()), "a refusal leaves the vault as it was");
        set_mode(&terminal.vault(), 0o700);
        set_mode(&terminal.vault().join("data"), 0o700);
        as_nobody(&terminal, &terminal.call("verify", [""; 0]))
            .expects(0, "with the right given back it opens");

        set_mode(&terminal.work(), 0o500);
        let mut init = terminal.program();
        init.args(["init", "--vault", "neu", "--passphrase-file"]).arg(terminal.passphrase_file());
        init.args(["--office", "A", "--counsellor", "B C"]);
        let said = as_nobody(&terminal, &init);
        said.expects(1, "no vault is made where nothing may be written");
        assert!(said.err.contains("cannot be written to"), "it names the reason: {}", said.err);
        let report = ["--pack", "avb-bamf", "--from", "2025-01-01", "--to", "2025-12-31", "--out", "r.csv"];
        let said = as_nobody(&terminal, &terminal.call("report", report));
        said.expects(1, "no report is written there");
        assert!(said.err.contains("cannot be written"), "it names the reason: {}", said.err);
        assert!(files(&terminal.work()).is_empty(), "the folder stays empty");
        set_mode(&terminal.work(), 0o700);
    }

    #[test]
    fn a_file_in_the_way_of_a_vault_stays_as_it_was() {
        let terminal = Terminal::open();
        fs::write(terminal.vault(), "a letter").unwrap();
        let said = terminal.init();
        said.expects(1, "a file is no folder for a vault");
        terminal.verify().expects(1, "and holds no vault");
        assert_eq!(fs::read_to_string(terminal.vault()).unwrap(), "a letter", "the letter is untouched");
        fs::remove_file(terminal.vault()).unwrap();
        std::os::unix::fs::symlink(terminal.work(), terminal.vault()).unwrap();
        let said = terminal.init();
        said.expects(1, "a link may lead anywhere");
        assert!(said.err.contains("symbolic link"), "it names the reason: {}", said.err);
        assert!(files(&terminal.work()).is_empty(), "nothing is made where the link leads");
    }
}
