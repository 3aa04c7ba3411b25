//! The delivered app on a screen nobody sees: from the start of its process to the finished unlock screen, from the
//! passphrase to the desk, and the memory of all its processes. No remote control: the screen itself is watched.

mod app;
mod pages;
mod screen;

use crate::failure::MeasureError;
use crate::findings::Findings;
use crate::series::Series;
use crate::size::rows_of;
use crate::stopwatch::millis;
use crate::workshop::{PASSPHRASE, Workshop};
use crate::{memory, say};
pub(crate) use pages::{calendar, measure as pages};

use app::App;
use screen::Screen;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// Size of the practice office that is opened.
const PERSONS: u32 = 900;
/// A screen that has not changed for so long is finished.
const REST: Duration = Duration::from_secs(2);
/// Longer than stretching the passphrase takes, during which nothing on the screen changes.
const REST_UNLOCKING: Duration = Duration::from_secs(5);

/// Times of all starts, and memory in MiB by process.
#[derive(Default)]
struct Starts {
    first_paint: Series,
    door: Series,
    desk: Series,
    memory_door: BTreeMap<String, Series>,
    memory_desk: BTreeMap<String, Series>,
}

/// Starts the app `starts` times.
pub(crate) fn measure(
    workshop: &Workshop,
    app: &Path,
    starts: u32,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    let (mut office, vault) = workshop.found()?;
    let preview = office.look_at_rows(rows_of(PERSONS))?;
    office.take_in(&preview)?;
    office.lock()?;
    let mut all = Starts::default();
    for turn in 1..=starts {
        start(workshop, app, &vault, &mut all)?;
        say::progress(&format!("  start {turn} of {starts}"));
    }
    let part = "Start of the app (practice office of 900 persons, unseen screen 1280 × 800)";
    findings.time(part, "process start to first paint", &all.first_paint);
    findings.time(part, "process start to finished unlock screen", &all.door);
    findings.time(part, "Enter after the passphrase to finished desk", &all.desk);
    let part = "Memory of the app (PSS, all its processes)";
    for (when, by_name) in [("at the unlock screen", &all.memory_door), ("unlocked", &all.memory_desk)] {
        for (name, series) in by_name {
            findings.add(part, &format!("{when}: {name}"), "MiB", series, None);
        }
    }
    findings.remark(
        "Start: from just before the process is made until the screen shows, for the first time and for good, what it \
         shows after two seconds of rest (read from the screen's memory every 5 ms; a blinking caret does not count). \
         Each start has a fresh home; the first one of the run fills the system's file cache."
            .to_owned(),
    );
    Ok(())
}

/// One start, from nothing to the desk and back.
fn start(workshop: &Workshop, program: &Path, vault: &Path, all: &mut Starts) -> Result<(), MeasureError> {
    let place = workshop.fresh("screen");
    let screen = Screen::start(&place)?;
    let begun = Instant::now();
    let app = App::start(program, vault, &place, screen.name())?;
    let door = screen.finished(begun, REST, "the unlock screen")?;
    all.first_paint.add(millis(door.first));
    all.door.add(millis(door.last));
    note(&app, &mut all.memory_door);
    screen.keys(&["type", "--delay", "15", PASSPHRASE])?;
    std::thread::sleep(Duration::from_millis(500));
    let begun = Instant::now();
    screen.keys(&["key", "Return"])?;
    let desk = screen.finished(begun, REST_UNLOCKING, "the desk")?;
    if desk.picture.share_unlike(&door.picture) < 0.02 {
        return Err(MeasureError::NotShown("the desk"));
    }
    all.desk.add(millis(desk.last));
    note(&app, &mut all.memory_desk);
    screen.keys(&["key", "ctrl+l"])?;
    screen.finished(Instant::now(), Duration::from_secs(1), "the locked door")?;
    drop(app);
    drop(screen);
    let _ = std::fs::remove_dir_all(&place);
    Ok(())
}

/// Notes the memory of every process of the app, and their sum.
fn note(app: &App, into: &mut BTreeMap<String, Series>) {
    let mut sum = 0.0;
    let mut by_name: BTreeMap<String, f64> = BTreeMap::new();
    for (process, name) in memory::tree(app.process()) {
        let held = memory::proportional(process).unwrap_or(0.0);
        *by_name.entry(name).or_default() += held;
        sum += held;
    }
    for (name, held) in by_name {
        into.entry(name).or_default().add(held);
    }
    into.entry("all together".to_owned()).or_default().add(sum);
}
