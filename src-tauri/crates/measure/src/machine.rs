//! The machine the figures belong to.

use crate::failure::{MeasureError, file};
use crate::series::{Series, Spread};
use crate::stopwatch::timed;
use serde::Serialize;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

/// The machine the figures belong to.
#[derive(Serialize)]
pub(crate) struct Machine {
    processor: String,
    cores: usize,
    virtual_machine: bool,
    memory_mib: u64,
    system: String,
    kernel: String,
    sqlite: String,
    sqlcipher: String,
    /// Writing 4 KiB and having them on the disk, ms.
    sync: Option<Spread>,
    load_at_begin: Option<Load>,
}

/// How busy a machine is: runnable processes over the last minute and the last five.
#[derive(Serialize)]
pub(crate) struct Load {
    one_minute: f64,
    five_minutes: f64,
}

/// Describes this machine; `folder` lies on its disk.
pub(crate) fn describe(folder: &Path) -> Result<Machine, MeasureError> {
    let text = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let processor = text("/proc/cpuinfo");
    let named = |key: &str| {
        let line = processor.lines().find(|line| line.starts_with(key));
        line.and_then(|line| line.split_once(':'))
            .map(|(_, value)| value.trim().to_owned())
            .unwrap_or_default()
    };
    let system = text("/etc/os-release");
    let system = system.lines().find_map(|line| line.strip_prefix("PRETTY_NAME=")).unwrap_or_default();
    let memory = text("/proc/meminfo");
    let memory = memory.lines().find_map(|line| line.strip_prefix("MemTotal:")).unwrap_or_default();
    let memory: u64 = memory.trim().trim_end_matches("kB").trim().parse().unwrap_or(0);
    let told = rusqlite::Connection::open_in_memory()?;
    Ok(Machine {
        processor: named("model name"),
        cores: std::thread::available_parallelism().map_or(1, usize::from),
        virtual_machine: named("flags").split(' ').any(|flag| flag == "hypervisor"),
        memory_mib: memory / 1024,
        system: system.trim_matches('"').to_owned(),
        kernel: text("/proc/sys/kernel/osrelease").trim().to_owned(),
        sqlite: rusqlite::version().to_owned(),
        sqlcipher: told.query_row("PRAGMA cipher_version", (), |row| row.get(0))?,
        sync: sync(folder)?,
        load_at_begin: load(),
    })
}

/// How busy the machine is now.
pub(crate) fn load() -> Option<Load> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    let mut words = text.split(' ').map_while(|word| word.parse().ok());
    Some(Load { one_minute: words.next()?, five_minutes: words.next()? })
}

/// What a promise of the disk costs: every saving waits for at least one.
fn sync(folder: &Path) -> Result<Option<Spread>, MeasureError> {
    let path = folder.join("sync");
    let mut probe = File::create(&path).map_err(file(&path))?;
    let mut times = Series::default();
    for _ in 0..50 {
        let (done, time) = timed(|| probe.write_all(&[1; 4096]).and_then(|()| probe.sync_all()));
        done.map_err(file(&path))?;
        times.add(time);
    }
    fs::remove_file(&path).map_err(file(&path))?;
    Ok(times.spread())
}

impl Machine {
    /// In a few lines.
    pub(crate) fn told(&self, load_at_end: Option<&Load>) -> String {
        let load = |load: Option<&Load>| {
            load.map_or_else(|| "?".to_owned(), |load| format!("{:.1}", load.one_minute))
        };
        let sync = self.sync.as_ref().map_or(0.0, |sync| sync.median);
        format!(
            "{} × {}{}, {} MiB memory, {} (kernel {})\nSQLite {}, SQLCipher {}; 4 KiB synced to disk in {:.1} ms; \
             load {} at the beginning, {} at the end",
            self.cores,
            self.processor,
            if self.virtual_machine { " (virtual machine)" } else { "" },
            self.memory_mib,
            self.system,
            self.kernel,
            self.sqlite,
            self.sqlcipher,
            sync,
            load(self.load_at_begin.as_ref()),
            load(load_at_end),
        )
    }
}
