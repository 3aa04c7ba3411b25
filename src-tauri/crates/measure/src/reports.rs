//! Both reports of an office, step by step: reading the facts (SQL), counting, protecting, auditing, writing the CSV.

use crate::failure::MeasureError;
use crate::findings::Findings;
use crate::series::Series;
use crate::size::Pair;
use crate::stopwatch::timed;
use crate::workshop::{self, last_day};
use crate::{plain, say};
use chrono::{Datelike, NaiveDate};
use disclosure::Rule;
use office::measured;
use report::facts::Facts;
use report::pack::{Pack, shipped};
use report::{Period, render};
use rusqlite::Connection;
use std::path::Path;
use wire::ReportRequest;

/// Decides between equally good patterns; any key will do here.
const TIE_KEY: [u8; 32] = [7; 32];

/// Times every shipped pack on the last calendar year, encrypted and plain by turns.
pub(crate) fn measure(
    mut pair: Pair,
    part: &str,
    repeat: u32,
    findings: &mut Findings,
) -> Result<Pair, MeasureError> {
    for shipped in shipped() {
        let pack = shipped.read()?;
        let part = format!("{part}: report {}", pack.id);
        say::progress(&format!("  {}", pack.id));
        pair = first_of_the_day(pair, &pack, &part, repeat, findings)?;
        warm(&pair, &pack, &part, repeat, findings)?;
        steps(&pair, &pack, &part, repeat, findings)?;
    }
    Ok(pair)
}

/// The facts on a connection just opened, with neither its own nor the system's cache filled.
fn first_of_the_day(
    pair: Pair,
    pack: &Pack,
    part: &str,
    repeat: u32,
    findings: &mut Findings,
) -> Result<Pair, MeasureError> {
    let (mut here, mut beside) = (Series::default(), Series::default());
    let Pair { mut office, vault, mut plain, plain_file } = pair;
    for turn in 0..repeat.min(5) {
        office.lock()?;
        plain::close(plain)?;
        forget_file(&plain_file);
        forget_folder(&vault.join("data"));
        office = workshop::open(&vault)?;
        plain = plain::open(&plain_file)?;
        by_turns(turn, (measured::connection(&office), &mut here), (&plain, &mut beside), pack)?;
    }
    findings.both(part, "facts by SQL, nothing cached", &here, &beside);
    Ok(Pair { office, vault, plain, plain_file })
}

/// The facts again and again on the same connection.
fn warm(
    pair: &Pair,
    pack: &Pack,
    part: &str,
    repeat: u32,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    let (mut here, mut beside) = (Series::default(), Series::default());
    let conn = measured::connection(&pair.office);
    for turn in 0..repeat {
        by_turns(turn, (conn, &mut here), (&pair.plain, &mut beside), pack)?;
    }
    findings.both(part, "facts by SQL, again", &here, &beside);
    Ok(())
}

/// Reads the facts once from each; who is first changes from turn to turn.
fn by_turns(
    turn: u32,
    here: (&Connection, &mut Series),
    beside: (&Connection, &mut Series),
    pack: &Pack,
) -> Result<(), MeasureError> {
    let mut pair = [here, beside];
    if turn % 2 == 1 {
        pair.reverse();
    }
    for (conn, times) in pair {
        let (facts, time) = timed(|| measured::facts(conn, &pack.lines));
        facts?;
        times.add(time);
    }
    Ok(())
}

/// What follows on the facts, and the whole report as the page asks for it.
fn steps(
    pair: &Pair,
    pack: &Pack,
    part: &str,
    repeat: u32,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    let facts = measured::facts(measured::connection(&pair.office), &pack.lines)?;
    let mut all: [Series; 5] = Default::default();
    let mut csv = Vec::new();
    for _ in 0..repeat {
        let times;
        (csv, times) = figures(pack, &facts)?;
        for (series, time) in all.iter_mut().zip(times) {
            series.add(time);
        }
    }
    let names = ["counting", "protecting", "auditing", "writing the CSV", "counting to CSV"];
    for (name, series) in names.into_iter().zip(&all) {
        findings.time(part, name, series);
    }
    let (plainly, _) = figures(pack, &measured::facts(&pair.plain, &pack.lines)?)?;
    if plainly != csv {
        return Err(MeasureError::Different(part.to_owned()));
    }
    let request = request(&pack.id);
    let mut whole = Series::default();
    let mut size = (0, 0, 0);
    for _ in 0..repeat {
        let (view, time) = timed(|| pair.office.report(&request));
        let view = view?;
        size = (view.consultations, view.cells, view.hidden);
        whole.add(time);
    }
    findings.time(part, "whole report, as the page asks for it", &whole);
    say::progress(&format!("  {part}: {} consultations, {} cells, {} hidden", size.0, size.1, size.2));
    findings
        .remark(format!("{part}: {} consultations, {} cells, {} of them hidden.", size.0, size.1, size.2));
    Ok(())
}

/// One report from its facts: the CSV and the times of counting, protecting, auditing, writing, and all of them.
fn figures(pack: &Pack, facts: &Facts) -> Result<(Vec<u8>, [f64; 5]), MeasureError> {
    let said = |error: &dyn std::fmt::Display| MeasureError::Report(error.to_string());
    let (first, last) = last_year();
    let period = Period::new(first, last).map_err(|error| said(&error))?;
    let rule = Rule::new(TIE_KEY).with_threshold(pack.threshold);
    let (counted, count) = timed(|| report::count(pack, facts, period));
    let counted = counted.map_err(|error| said(&error))?;
    let (protected, protect) = timed(|| report::protect(&counted, &rule));
    let protected = protected.map_err(|error| said(&error))?;
    let (audited, audit) = timed(|| report::audit(protected, &counted));
    let (audited, _) = audited.map_err(|error| said(&error))?;
    let (csv, write) = timed(|| render::csv(&audited));
    let csv = csv.map_err(|error| said(&error))?;
    Ok((csv, [count, protect, audit, write, count + protect + audit + write]))
}

/// The request for a pack on the last calendar year.
pub(crate) fn request(pack: &str) -> ReportRequest {
    let (first, last) = last_year();
    ReportRequest { pack: pack.to_owned(), from: first.to_string(), to: last.to_string(), merges: Vec::new() }
}

/// The calendar year of the last records.
fn last_year() -> (NaiveDate, NaiveDate) {
    let last = last_day();
    (NaiveDate::from_ymd_opt(last.year(), 1, 1).unwrap_or(last), last)
}

/// Lets the system forget the files it has read, so that the next look goes to the disk.
fn forget_folder(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        forget_file(&entry.path());
    }
}

#[cfg(target_os = "linux")]
fn forget_file(path: &Path) {
    if let Ok(file) = std::fs::File::open(path) {
        // Refused or unknown to the file system: then the system's cache stays filled for both sides alike.
        let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
    }
}

#[cfg(not(target_os = "linux"))]
fn forget_file(_: &Path) {}
