//! Promises 5 and 24 and the crash: what needs a second process. The ignored tests below are that second process.

use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::office::*;
use crate::*;

const HOME: &str = "VAULT_TEST_HOME";

/// Runs one of the ignored tests below in a process of its own.
pub(super) fn child(role: &str, office: &Office) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args([
            "--exact",
            &format!(
                "tests::{}",
                if role.contains("::") { role.to_owned() } else { format!("child::{role}") }
            ),
            "--ignored",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(HOME, office.home.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

pub(super) fn parents_office() -> Option<Office> {
    std::env::var_os(HOME).map(|home| Office::of_parent(home.into()))
}

pub(super) fn say(word: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{word}").unwrap();
    out.flush().unwrap();
}

/// Reads until the child says the word, and not a byte further.
pub(super) fn wait_for(child: &mut Child, word: &str) {
    let mut lines = BufReader::with_capacity(1, child.stdout.as_mut().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().starts_with(word)), "the child came to {word}");
}

#[test]
#[ignore = "the second process of another test"]
fn opens_and_waits() {
    let Some(office) = parents_office() else { return };
    let unlocked = office.unlock().unwrap();
    unlocked.connection().execute("INSERT INTO person (name) VALUES ('Ada')", []).unwrap();
    say("open");
    let _ = std::io::stdin().read(&mut [0]);
    drop(unlocked);
}

#[test]
fn two_programs_never_open_one_vault_and_a_killed_one_blocks_nobody() {
    let office = Office::locked();
    let mut first = child("opens_and_waits", &office).spawn().unwrap();
    wait_for(&mut first, "open");
    assert_eq!(office.unlock().err(), Some(VaultError::AlreadyOpen));
    assert_eq!(office.create().err(), Some(VaultError::AlreadyExists));
    assert!(matches!(look(&office.folder()), Ok(Look::Locked(_))), "looking is always possible");
    first.kill().unwrap();
    first.wait().unwrap();
    let unlocked = office.unlock().expect("the kernel freed the lock");
    assert_eq!(office.unlock().err(), Some(VaultError::AlreadyOpen), "nor twice within one program");
    let saved: i64 =
        unlocked.connection().query_row("SELECT count(*) FROM person", [], |row| row.get(0)).unwrap();
    assert_eq!(saved, 1, "what was confirmed before the kill is there");
    unlocked.lock().unwrap();
    office.is_whole();
}

#[test]
#[ignore = "the second process of another test"]
fn creates() {
    let Some(office) = parents_office() else { return };
    say("begin");
    office.create().unwrap().0.lock().unwrap();
    say("made");
}

#[test]
fn a_creation_killed_at_any_moment_leaves_nothing_or_a_whole_vault() {
    let (mut nothing, mut whole) = (0, 0);
    for round in 0..40_u64 {
        let office = Office::new();
        let mut maker = child("creates", &office).spawn().unwrap();
        wait_for(&mut maker, "begin");
        std::thread::sleep(Duration::from_micros(round * 2_500));
        maker.kill().unwrap();
        maker.wait().unwrap();
        match look(&office.folder()).expect("never a damaged vault") {
            Look::Locked(_) => whole += 1,
            Look::Absent => {
                nothing += 1;
                office.create().expect("what was left is swept").0.lock().unwrap();
            }
        }
        office.is_whole();
    }
    assert!(nothing > 0 && whole > 0, "kills before and after the commit point: {nothing} and {whole}");
}

#[test]
#[ignore = "the second process of another test"]
fn lifts() {
    let Some(office) = parents_office() else { return };
    say("begin");
    office.unlock_with(None, PASSPHRASE, &VERSION_2).unwrap().lock().unwrap();
    say("lifted");
}

#[test]
fn a_migration_killed_at_any_moment_is_finished_by_the_next_unlock() {
    let mut unfinished = 0;
    for round in 0..25_u64 {
        let office = Office::new();
        let (unlocked, _) = office.create().unwrap();
        unlocked.connection().execute("INSERT INTO person (name) VALUES ('Ada')", []).unwrap();
        unlocked.lock().unwrap();
        let mut lifter = child("lifts", &office).spawn().unwrap();
        wait_for(&mut lifter, "begin");
        std::thread::sleep(Duration::from_micros(round * 2_000));
        lifter.kill().unwrap();
        lifter.wait().unwrap();
        let Ok(Look::Locked(seen)) = look(&office.folder()) else { panic!("the vault is there") };
        unfinished += usize::from(seen.needs_schema == 1);
        let unlocked = office.unlock_with(None, PASSPHRASE, &VERSION_2).expect("the next unlock finishes");
        let language: String = unlocked
            .connection()
            .query_row("SELECT name || language FROM person", [], |row| row.get(0))
            .unwrap();
        assert_eq!(language, "Adade");
        assert!(unlocked.verify().unwrap().is_whole());
    }
    assert!(unfinished > 0, "some kills came before the end");
}

/// Lowers the largest file this process may write, so that every longer write fails as on a full disk.
fn limit_file_size(bytes: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    setrlimit(Resource::Fsize, Rlimit { current: Some(bytes), maximum: None }).unwrap();
}

/// A command whose process gets an error instead of the signal when it writes too much.
fn without_size_signal(mut command: Command) -> Command {
    let program = command.get_program().to_owned();
    let arguments: Vec<_> = command.get_args().map(std::ffi::OsStr::to_owned).collect();
    let home = command.get_envs().find(|(name, _)| *name == HOME).unwrap().1.unwrap().to_owned();
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""]).arg(program).args(arguments).env(HOME, home);
    shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.env_clear();
    shell
}

#[test]
#[ignore = "the second process of another test"]
fn creates_on_a_full_disk() {
    let Some(office) = parents_office() else { return };
    for limit in [0, 100, 4096, 30_000, BALLAST as u64 - 1] {
        limit_file_size(limit);
        assert_eq!(office.create().err(), Some(VaultError::DiskFull), "room for {limit} bytes");
        assert!(!office.folder().exists(), "nothing half done is left");
    }
    say("refused");
}

#[test]
fn a_full_disk_makes_no_half_vault() {
    let office = Office::new();
    let mut maker = without_size_signal(child("creates_on_a_full_disk", &office)).spawn().unwrap();
    wait_for(&mut maker, "refused");
    assert!(maker.wait().unwrap().success());
}

#[test]
#[ignore = "the second process of another test"]
fn writes_until_the_disk_is_full() {
    let Some(office) = parents_office() else { return };
    let unlocked = office.unlock().unwrap();
    let add =
        || unlocked.connection().execute("INSERT INTO person (name) VALUES (?1)", [&"x".repeat(20_000)]);
    add().unwrap();
    limit_file_size(300_000);
    let saved = 1 + (0..1_000).take_while(|_| add().is_ok()).count();
    assert!(saved < 500, "the disk did fill up");
    limit_file_size(1 << 30);
    add().expect("writing resumes when there is room");
    say(&format!("saved {}", saved + 1));
    unlocked.lock().unwrap();
    say("locked");
}

#[test]
fn a_full_disk_loses_nothing_that_was_confirmed_and_writing_resumes() {
    let office = Office::locked();
    let mut writer = without_size_signal(child("writes_until_the_disk_is_full", &office)).spawn().unwrap();
    let mut said = String::new();
    writer.stdout.as_mut().unwrap().read_to_string(&mut said).unwrap();
    assert!(writer.wait().unwrap().success(), "{said}");
    let saved: i64 = said.lines().find_map(|line| line.strip_prefix("saved ")).unwrap().parse().unwrap();
    let unlocked = office.unlock().unwrap();
    let found: i64 =
        unlocked.connection().query_row("SELECT count(*) FROM person", [], |row| row.get(0)).unwrap();
    assert_eq!(found, saved);
    assert!(unlocked.verify().unwrap().is_whole());
}

#[test]
#[ignore = "the second process of another test"]
fn opens_on_a_full_disk() {
    let Some(office) = parents_office() else { return };
    limit_file_size(0);
    let unlocked = office.unlock().expect("a full disk keeps nobody out");
    let name: String =
        unlocked.connection().query_row("SELECT name FROM person", [], |row| row.get(0)).unwrap();
    assert_eq!(name, "Ada");
    assert!(unlocked.connection().execute("INSERT INTO person (name) VALUES ('Bo')", []).is_err());
    assert_eq!(unlocked.set_mark(1, [1; 32]), Err(VaultError::DiskFull));
    unlocked.lock().unwrap();
    // Nothing can be said with no room for output, so the exit status says it.
}

#[test]
fn a_full_disk_keeps_nobody_out() {
    let office = Office::new();
    let (unlocked, _) = office.create().unwrap();
    unlocked.connection().execute("INSERT INTO person (name) VALUES ('Ada')", []).unwrap();
    unlocked.lock().unwrap();
    let mut reader = without_size_signal(child("opens_on_a_full_disk", &office)).spawn().unwrap();
    wait_for(&mut reader, "test result: ok. 1 passed; 0 failed");
    assert!(reader.wait().unwrap().success());
    office.is_whole();
}

#[test]
#[ignore = "the second process of another test"]
fn saves_and_says_so() {
    let Some(office) = parents_office() else { return };
    let unlocked = office.unlock().unwrap();
    for number in 1..=10_000 {
        unlocked.connection().execute("INSERT INTO person (name) VALUES ('Ada')", []).unwrap();
        unlocked.set_mark(number, [0; 32]).unwrap();
        say(&format!("saved {number}"));
    }
}

#[test]
fn what_was_confirmed_as_saved_survives_a_kill_at_any_moment() {
    let office = Office::locked();
    let mut before = 0;
    for round in 1..=15_u64 {
        let mut writer = child("saves_and_says_so", &office).spawn().unwrap();
        wait_for(&mut writer, "saved 1");
        std::thread::sleep(Duration::from_millis(round * 3));
        writer.kill().unwrap();
        let mut said = String::new();
        writer.stdout.as_mut().unwrap().read_to_string(&mut said).unwrap();
        writer.wait().unwrap();
        let whole_lines = &said[..said.rfind('\n').unwrap_or(0)];
        let last = whole_lines.rsplit('\n').find_map(|line| line.strip_prefix("saved "));
        let confirmed: i64 = last.map_or(1, |number| number.parse().unwrap());
        let unlocked = office.unlock().unwrap();
        let count = "SELECT count(*) FROM person";
        let found: i64 = unlocked.connection().query_row(count, [], |row| row.get(0)).unwrap();
        let new = found - before;
        assert!((confirmed..=confirmed + 1).contains(&new), "{confirmed} were confirmed, {new} are there");
        let MarkState::Newest { journal_number, .. } = unlocked.mark_at_unlock() else {
            panic!("there is a mark")
        };
        assert!(
            (confirmed..=new).contains(&(journal_number as i64)),
            "the mark is never ahead of the records"
        );
        before = found;
        unlocked.lock().unwrap();
    }
    office.is_whole();
}

#[test]
#[ignore = "the second process of another test"]
fn knocks_at_a_read_only_folder() {
    let Some(office) = parents_office() else { return };
    assert_eq!(office.unlock().err(), Some(VaultError::ReadOnlyFolder));
    let second = Office::of_parent(office.home.path().join("office.vault"));
    assert_eq!(second.create().err(), Some(VaultError::ReadOnlyFolder));
    say("refused");
}

#[test]
fn a_folder_that_may_not_be_written_to_is_called_that_and_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::locked();
    for (path, mode) in
        [(office.home.path().to_owned(), 0o555), (office.folder(), 0o555), (office.file("data"), 0o555)]
    {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    for path in office.bytes().into_keys() {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o444)).unwrap();
    }
    let before = office.bytes();
    // The superuser may write everywhere, so the test steps down to nobody.
    let mut visitor = child("knocks_at_a_read_only_folder", &office);
    if rustix::process::getuid().is_root() {
        visitor.uid(65_534).gid(65_534);
    }
    let mut visitor = visitor.spawn().unwrap();
    wait_for(&mut visitor, "refused");
    assert!(visitor.wait().unwrap().success());
    assert!(before == office.bytes());
    for path in [office.home.path().to_owned(), office.folder(), office.file("data")] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
}
