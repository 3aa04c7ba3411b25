//! The command line as an administrator uses it: a terminal with a home of its own, what a call said, and the files a
//! report left. Calls the built program and reads files; knows nothing of what lies inside.
//!
//! Everything here panics with a sentence when the surroundings of a test fail, because a test cannot go on then.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tempfile::TempDir;

use crate::practice::PASSPHRASE;
use crate::programs;

/// A report's cells: table, row and column by their codes, and what stands there.
pub type Cells = BTreeMap<(String, String, String), String>;

/// A terminal with a fresh home, an empty working folder, and a passphrase file.
pub struct Terminal {
    folder: TempDir,
}

/// What a call left: its exit status and what it said.
#[derive(Debug)]
pub struct Said {
    /// Exit status; none after a signal.
    pub code: Option<i32>,
    /// Results.
    pub out: String,
    /// Messages.
    pub err: String,
}

impl Terminal {
    /// Opens one in a folder that goes with it.
    ///
    /// # Panics
    /// When the folder cannot be made.
    #[must_use]
    pub fn open() -> Self {
        let folder = done("making a folder", TempDir::with_prefix("terminal-"));
        for part in ["home", "work"] {
            done("making a folder", fs::create_dir(folder.path().join(part)));
        }
        let terminal = Self { folder };
        done("writing the passphrase", fs::write(terminal.passphrase_file(), format!("{PASSPHRASE}\n")));
        terminal
    }

    /// One with an empty vault.
    ///
    /// # Panics
    /// When the vault cannot be made.
    #[must_use]
    pub fn with_vault() -> Self {
        static EMPTY: Shared = Shared::new();
        EMPTY.copied(|terminal| {
            terminal.init().expects(0, "a vault can be made in a new folder");
        })
    }

    /// One with a vault that holds the records of `office-2025`.
    ///
    /// # Panics
    /// When the records cannot be taken in.
    #[must_use]
    pub fn with_office_2025() -> Self {
        static OFFICE: Shared = Shared::new();
        OFFICE.copied(|terminal| {
            terminal.init().expects(0, "a vault can be made in a new folder");
            terminal.import(&fixture("office-2025")).expects(0, "the records of a real office are taken in");
        })
    }

    /// The folder of everything here.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The user's home.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.folder().join("home")
    }

    /// The working folder.
    #[must_use]
    pub fn work(&self) -> PathBuf {
        self.folder().join("work")
    }

    /// The vault's folder.
    #[must_use]
    pub fn vault(&self) -> PathBuf {
        self.folder().join("office.vault")
    }

    /// The file with the passphrase.
    #[must_use]
    pub fn passphrase_file(&self) -> PathBuf {
        self.folder().join("passphrase.txt")
    }

    /// The program with a clean environment, in the working folder, without arguments.
    ///
    /// # Panics
    /// When the program is not built.
    #[must_use]
    pub fn program(&self) -> Command {
        let mut command = Command::new(done("finding the program", programs::cli()));
        command.env_clear().env("HOME", self.home()).current_dir(self.work());
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// A call on this vault with this passphrase file.
    ///
    /// # Panics
    /// When the program is not built.
    pub fn call<A: AsRef<OsStr>>(&self, call: &str, rest: impl IntoIterator<Item = A>) -> Command {
        let mut command = self.program();
        command.args([call, "--vault"]).arg(self.vault());
        command.arg("--passphrase-file").arg(self.passphrase_file()).args(rest);
        command
    }

    /// `init`.
    ///
    /// # Panics
    /// When the program cannot be run.
    #[must_use]
    pub fn init(&self) -> Said {
        let names = ["--office", "Beratungsstelle am Probeweg", "--counsellor", "Ada Berger"];
        Said::of(&mut self.call("init", names))
    }

    /// `import` of a folder or workbook.
    ///
    /// # Panics
    /// When the program cannot be run.
    #[must_use]
    pub fn import(&self, records: &Path) -> Said {
        Said::of(&mut self.call("import", [records]))
    }

    /// `import --json`.
    ///
    /// # Panics
    /// When the program cannot be run.
    #[must_use]
    pub fn import_json(&self, records: &Path) -> Said {
        Said::of(self.call("import", [records]).arg("--json"))
    }

    /// `report` into `file` of the working folder, `more` being further options.
    ///
    /// # Panics
    /// When the program cannot be run.
    #[must_use]
    pub fn report(&self, pack: &str, period: (&str, &str), file: &str, more: &[&str]) -> Said {
        let (from, to) = period;
        let call = ["--pack", pack, "--from", from, "--to", to, "--out", file];
        Said::of(self.call("report", call).args(more))
    }

    /// The cells of a report for a period.
    ///
    /// # Panics
    /// When the report is not written.
    #[must_use]
    pub fn cells(&self, pack: &str, period: (&str, &str), exact: bool) -> Cells {
        let file = format!("{pack}-{}-{}-{exact}.csv", period.0, period.1);
        let more: &[&str] = if exact { &["--exact"] } else { &[] };
        self.report(pack, period, &file, more).expects(0, "a report of a whole period can be exported");
        cells(&self.work().join(file))
    }

    /// `verify`.
    ///
    /// # Panics
    /// When the program cannot be run.
    #[must_use]
    pub fn verify(&self) -> Said {
        Said::of(&mut self.call("verify", [""; 0]))
    }

    /// How many persons and journal lines `verify` finds in a whole vault.
    ///
    /// # Panics
    /// When the vault is not whole.
    #[must_use]
    pub fn holds(&self) -> (u32, u32) {
        let said = self.verify();
        said.expects(0, "the vault is whole");
        let mut numbers = said.out.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok());
        match (numbers.next(), numbers.next()) {
            (Some(persons), Some(lines)) => (persons, lines),
            _ => panic!("verify tells persons and journal lines: {said:?}"),
        }
    }
}

impl Said {
    /// Runs a command to its end.
    ///
    /// # Panics
    /// When it cannot be run.
    #[must_use]
    pub fn of(command: &mut Command) -> Self {
        Self::from(done("running the program", command.output()))
    }

    /// Holds the call to an exit status.
    ///
    /// # Panics
    /// When it is another; the message says why it should be this one.
    pub fn expects(&self, code: i32, why: &str) -> &Self {
        assert_eq!(self.code, Some(code), "{why}\nresults: {}\nmessages: {}", self.out, self.err);
        self
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

/// A terminal made once and copied for each test that wants one; it goes with the last test that needs it.
struct Shared(Mutex<Weak<Terminal>>);

impl Shared {
    const fn new() -> Self {
        Self(Mutex::new(Weak::new()))
    }

    fn copied(&self, furnish: impl FnOnce(&Terminal)) -> Terminal {
        let made = {
            let mut shared = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            shared.upgrade().unwrap_or_else(|| {
                let terminal = Arc::new(Terminal::open());
                furnish(&terminal);
                *shared = Arc::downgrade(&terminal);
                terminal
            })
        };
        let copy = Terminal::open();
        copy_folder(&made.vault(), &copy.vault());
        KEPT.with_borrow_mut(|kept| kept.push(made));
        copy
    }
}

thread_local! {
    /// The originals this test's thread has copied: kept until its end, so that its neighbours need not make them anew.
    static KEPT: std::cell::RefCell<Vec<Arc<Terminal>>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// Copies a folder with everything in it.
///
/// # Panics
/// When something cannot be copied.
pub fn copy_folder(from: &Path, to: &Path) {
    done("making a folder", fs::create_dir_all(to));
    for (name, bytes) in files(from) {
        let target = to.join(name);
        done("making a folder", fs::create_dir_all(target.parent().unwrap_or(to)));
        done("copying a file", fs::write(target, bytes));
    }
}

/// Every file below a folder, by its name within it, with its bytes.
///
/// # Panics
/// When the folder cannot be read.
#[must_use]
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        for entry in done("reading a folder", fs::read_dir(&next)) {
            let path = done("reading a folder", entry).path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path).to_path_buf();
                found.insert(name, done("reading a file", fs::read(&path)));
            }
        }
    }
    found
}

/// A file or folder of the fixtures.
#[must_use]
pub fn fixture(name: &str) -> PathBuf {
    programs::project().join("tests/fixtures").join(name)
}

/// The lines of a semicolon-separated file without quotes, each by its columns' names.
///
/// # Panics
/// When the file cannot be read or holds a quote.
#[must_use]
pub fn lines(file: &Path) -> Vec<BTreeMap<String, String>> {
    let text = done("reading a table", fs::read_to_string(file));
    assert!(!text.contains('"'), "{} is read without regard to quotes", file.display());
    let mut lines = text.lines().map(|line| line.split(';').map(str::to_owned).collect::<Vec<_>>());
    let header = lines.next().unwrap_or_default();
    lines.map(|cells| header.iter().cloned().zip(cells).collect()).collect()
}

/// The cells of a report's CSV file.
///
/// # Panics
/// When the file is not of the form `table;row;column;value` or names a cell twice.
#[must_use]
pub fn cells(file: &Path) -> Cells {
    let text = done("reading a report", fs::read_to_string(file));
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("table;row;column;value"), "a report says its form in its first line");
    let mut cells = Cells::new();
    for line in lines {
        let parts: Vec<&str> = line.split(';').collect();
        let [table, row, column, value] = parts.as_slice() else { panic!("four parts a line: {line:?}") };
        let cell = ((*table).to_owned(), (*row).to_owned(), (*column).to_owned());
        assert_eq!(cells.insert(cell, (*value).to_owned()), None, "a report names each cell once: {line}");
    }
    cells
}

/// The value of a cell; a cell that is not listed is 0.
#[must_use]
pub fn value<'c>(cells: &'c Cells, table: &str, row: &str, column: &str) -> &'c str {
    cells.get(&(table.to_owned(), row.to_owned(), column.to_owned())).map_or("0", String::as_str)
}

fn done<T, E: std::fmt::Display>(what: &str, result: Result<T, E>) -> T {
    result.unwrap_or_else(|cause| panic!("{what}: {cause}"))
}
