//! `measure`: how long import, report, saving, searching and starting take, and how much memory the app needs.
//!
//! A program of its own, never a test: what it prints are figures of one machine at one time. Encrypted and plain runs
//! alternate within the same run. Everything it makes lies below `--out` and is fictional.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod alone;
mod arguments;
mod daily;
mod failure;
mod findings;
mod import;
mod machine;
mod memory;
mod pages;
mod plain;
mod printed;
mod reports;
mod say;
mod series;
mod size;
mod stopwatch;
#[cfg(target_os = "linux")]
mod window;
mod workshop;

use arguments::{Arguments, Part};
use clap::Parser;
use failure::MeasureError;
use findings::Findings;
use std::path::PathBuf;
use std::process::ExitCode;
use workshop::Workshop;

fn main() -> ExitCode {
    if let Some(vault) = alone::asked() {
        let answered = alone::answer(&vault).inspect_err(|error| say::progress(&error.to_string()));
        return if answered.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok((json, whole)) => {
            say::result(&format!("\nJSON: {}", json.display()));
            if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            say::progress(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Measures what was asked for. Gives the JSON file and whether every part ran to its end.
fn run(arguments: &Arguments) -> Result<(PathBuf, bool), MeasureError> {
    let workshop = Workshop::below(&arguments.out)?;
    let mut findings = Findings::begin(machine::describe(workshop.path())?);
    let mut whole = true;
    let wants = |part| arguments.parts.contains(&part);
    let mut part =
        |name: &str, wanted: bool, work: &mut dyn FnMut(&mut Findings) -> Result<(), MeasureError>| {
            if !wanted {
                return;
            }
            say::progress(&format!("{name} …"));
            if let Err(error) = work(&mut findings) {
                say::progress(&format!("{name}: {error}"));
                findings.remark(format!("{name} stopped: {error}"));
                whole = false;
            }
        };
    part("Import", wants(Part::Import), &mut |findings| {
        import::measure(&workshop, &arguments.records, arguments.repeat.unwrap_or(10), findings)
    });
    for &persons in &arguments.persons {
        part(&format!("{persons} persons"), wants(Part::Reports), &mut |findings| {
            size::measure(&workshop, persons, arguments.repeat, findings)
        });
    }
    part("Daily work", wants(Part::Daily), &mut |findings| {
        daily::measure(&workshop, arguments.daily_persons, arguments.repeat.unwrap_or(10), findings)
    });
    part("Calendar", wants(Part::Calendar), &mut |findings| calendar_part(&workshop, arguments, findings));
    part("Pages", wants(Part::Pages), &mut |findings| pages_part(&workshop, arguments, findings));
    part("Window", wants(Part::Window), &mut |findings| window_part(&workshop, arguments, findings));
    findings.end(machine::load());
    let json = arguments.out.join("measured.json");
    let text = serde_json::to_string_pretty(&findings)?;
    std::fs::write(&json, text + "\n").map_err(failure::file(&json))?;
    let table = printed::table(&findings);
    let file = arguments.out.join("measured.txt");
    std::fs::write(&file, &table).map_err(failure::file(&file))?;
    say::result(&table);
    Ok((json, whole))
}

#[cfg(target_os = "linux")]
fn window_part(
    workshop: &Workshop,
    arguments: &Arguments,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    window::measure(workshop, &arguments.app()?, arguments.starts, findings)
}

#[cfg(target_os = "linux")]
fn calendar_part(
    workshop: &Workshop,
    arguments: &Arguments,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    window::calendar(workshop, &arguments.app()?, arguments.repeat.unwrap_or(20), findings)
}

#[cfg(not(target_os = "linux"))]
fn calendar_part(_: &Workshop, _: &Arguments, findings: &mut Findings) -> Result<(), MeasureError> {
    findings.remark("The calendar is measured on Linux only.".to_owned());
    Ok(())
}

#[cfg(target_os = "linux")]
fn pages_part(
    workshop: &Workshop,
    arguments: &Arguments,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    window::pages(
        workshop,
        &arguments.app()?,
        arguments.daily_persons,
        arguments.repeat.unwrap_or(20),
        findings,
    )
}

#[cfg(not(target_os = "linux"))]
fn pages_part(_: &Workshop, _: &Arguments, findings: &mut Findings) -> Result<(), MeasureError> {
    findings.remark("Pages in the window are measured on Linux only.".to_owned());
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn window_part(_: &Workshop, _: &Arguments, findings: &mut Findings) -> Result<(), MeasureError> {
    findings.remark("The start of the app is measured on Linux only.".to_owned());
    Ok(())
}
