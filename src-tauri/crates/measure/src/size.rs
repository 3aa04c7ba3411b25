//! A fictional office of one size: taking it in, and every report of it, beside the same on a plain file.

use crate::failure::MeasureError;
use crate::findings::Findings;
use crate::stopwatch::timed;
use crate::workshop::{self, Workshop, last_day, now};
use crate::{alone, plain, reports, say};
use intake::OfficeRows;
use office::{Office, measured};
use rusqlite::Connection;
use std::path::PathBuf;

/// The years a fictional office looks back on.
const YEARS: u32 = 2;
/// The same seed as everywhere, so that all runs count the same office.
const SEED: u64 = 1;

/// One office, twice: in a vault and in a plain file, written by the same code in the same order.
pub(crate) struct Pair {
    pub(crate) office: Office,
    pub(crate) vault: PathBuf,
    pub(crate) plain: Connection,
    pub(crate) plain_file: PathBuf,
}

/// Measures an office of `persons` persons; `repeat` replaces the number of repetitions that fits its size.
pub(crate) fn measure(
    workshop: &Workshop,
    persons: u32,
    repeat: Option<u32>,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    let (imports, runs) = match persons {
        0..=2_000 => (5, 20),
        2_001..=20_000 => (3, 10),
        _ => (2, 5),
    };
    let part = format!("Office of {persons} persons, {YEARS} years");
    findings.remark(
        "Plain SQLite: the same library without a key, the same schema and settings, rows written by the same code in \
         the same order, the same statements, by turns with the vault in the same run. The figures of both are compared. \
         Nothing cached: a connection just opened, its file dropped from the system's cache; a disk may have its own."
            .to_owned(),
    );
    let (rows, made) = timed(|| rows_of(persons));
    say::progress(&format!("  {} rows made in {made:.0} ms", rows.len()));
    let pair = take_in(workshop, &rows, repeat.unwrap_or(imports), &part, findings)?;
    drop(rows);
    let size = workshop::database_size(measured::connection(&pair.office))?;
    findings.amount(&part, "database on disk", "MiB", size, Some(workshop::database_size(&pair.plain)?));
    let pair = reports::measure(pair, &part, repeat.unwrap_or(runs), findings)?;
    let Pair { office, vault, plain, plain_file } = pair;
    office.lock()?;
    if let Some(peak) = alone::ask(&vault)? {
        findings.amount(
            &format!("{part}: both reports"),
            "most memory of a process making them",
            "MiB",
            peak,
            None,
        );
    }
    plain::close(plain)?;
    let _ = std::fs::remove_dir_all(&vault);
    let _ = std::fs::remove_file(&plain_file);
    Ok(())
}

/// The fictional rows of an office.
pub(crate) fn rows_of(persons: u32) -> OfficeRows {
    intake::demo::office(persons, YEARS, SEED, last_day())
}

/// The fictional rows of an office in daily use, grown over ten years.
pub(crate) fn rows_of_a_decade(persons: u32) -> OfficeRows {
    intake::demo::grown_office(persons, 10, SEED, last_day())
}

/// Takes the rows in `repeat` times, each time into a fresh vault and a fresh plain file, and keeps the last pair.
fn take_in(
    workshop: &Workshop,
    rows: &OfficeRows,
    repeat: u32,
    part: &str,
    findings: &mut Findings,
) -> Result<Pair, MeasureError> {
    let [mut look, mut write, mut both, mut plain_both] = [const { Vec::new() }; 4];
    let mut kept: Option<Pair> = None;
    for turn in 0..repeat {
        if let Some(before) = kept.take() {
            before.away()?;
        }
        let plain_file = workshop.fresh("plain.sqlite");
        let mut plain = plain::make(&plain_file)?;
        let (mut office, vault) = workshop.found()?;
        let mut plainly = |times: &mut Vec<f64>| {
            let (done, time) = timed(|| measured::take_in(&mut plain, rows, now()));
            times.push(time);
            done
        };
        if turn % 2 == 1 {
            plainly(&mut plain_both)?;
        }
        let own = rows.clone();
        let (preview, looked) = timed(|| office.look_at_rows(own));
        let preview = preview?;
        let (done, wrote) = timed(|| office.take_in(&preview));
        done?;
        if turn % 2 == 0 {
            plainly(&mut plain_both)?;
        }
        look.push(looked);
        write.push(wrote);
        both.push(looked + wrote);
        kept = Some(Pair { office, vault, plain, plain_file });
    }
    findings.time(part, "taking in: comparing", &look.into_iter().collect());
    findings.time(part, "taking in: writing", &write.into_iter().collect());
    findings.both(part, "taking in: both", &both.into_iter().collect(), &plain_both.into_iter().collect());
    kept.ok_or(MeasureError::Records(0))
}

impl Pair {
    /// Closes both and removes their files.
    pub(crate) fn away(self) -> Result<(), MeasureError> {
        self.office.lock()?;
        plain::close(self.plain)?;
        let _ = std::fs::remove_dir_all(&self.vault);
        let _ = std::fs::remove_file(&self.plain_file);
        Ok(())
    }
}
