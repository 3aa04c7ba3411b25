//! From the key to the painted page, in the delivered window of a large office: the screen itself is watched.

use super::app::App;
use super::screen::Screen;
use super::{REST, REST_UNLOCKING};
use crate::failure::MeasureError;
use crate::findings::Findings;
use crate::series::Series;
use crate::size::rows_of_a_decade;
use crate::stopwatch::millis;
use crate::workshop::{PASSPHRASE, Workshop};
use office::measured;
use std::path::Path;
use std::time::{Duration, Instant};

/// A screen that has not changed for so long is finished.
const PAINTED: Duration = Duration::from_millis(400);

/// One step of a round: the words for xdotool, and the name of the figure (none = on the way only).
type Step = (&'static [&'static str], Option<&'static str>);

/// A round through the program; each step begins where the one before ended.
const ROUND: &[Step] = &[
    (&["key", "ctrl+3"], Some("list of all persons")),
    (&["key", "ctrl+f"], None),
    (&["type", "s"], Some("list filtered by the first letter")),
    (&["type", "a"], Some("list filtered by the second letter")),
    (&["key", "BackSpace", "BackSpace"], None),
    (&["key", "ctrl+k"], Some("box for finding")),
    (&["type", "s"], Some("box: first letter")),
    (&["type", "a"], Some("box: second letter")),
    (&["key", "Return"], Some("a person's page")),
    (&["key", "ctrl+f"], None),
    (&["type", "w"], Some("record searched: first letter")),
    (&["type", "o"], Some("record searched: second letter")),
    (&["key", "ctrl+8"], Some("reports")),
    (&["key", "F2"], Some("sheet of a consultation")),
    (&["key", "Escape"], None),
    (&["key", "ctrl+1"], Some("Heute")),
];

/// Goes `rounds` times through the window of an office of `persons` persons.
pub(crate) fn measure(
    workshop: &Workshop,
    program: &Path,
    persons: u32,
    rounds: u32,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    let (mut office, vault) = workshop.found()?;
    let preview = office.look_at_rows(rows_of_a_decade(persons))?;
    office.take_in(&preview)?;
    drop(preview);
    let contacts: i64 =
        measured::connection(&office).query_row("SELECT count(*) FROM contact", (), |row| row.get(0))?;
    office.lock()?;
    let place = workshop.fresh("pages");
    let screen = Screen::start(&place)?;
    let app = App::start(program, &vault, &place, screen.name())?;
    screen.finished(Instant::now(), REST, "the unlock screen")?;
    screen.keys(&["type", "--delay", "15", PASSPHRASE])?;
    screen.keys(&["key", "Return"])?;
    screen.finished(Instant::now(), REST_UNLOCKING, "the desk")?;
    let mut times: Vec<Series> = vec![Series::default(); ROUND.len()];
    // The first round only warms up.
    for round in 0..=rounds {
        for ((keys, name), series) in ROUND.iter().zip(&mut times) {
            let begun = Instant::now();
            screen.keys(keys)?;
            let painted = screen.finished(begun, PAINTED, name.unwrap_or("a page"))?;
            if round > 0 {
                series.add(millis(painted.last));
            }
        }
    }
    let part = format!("From the key to the painted page, {persons} persons and {contacts} contacts");
    for ((_, name), series) in ROUND.iter().zip(&times) {
        if let Some(name) = name {
            findings.time(&part, name, series);
        }
    }
    findings.remark(
        "Key to paint: from just before the key is sent (a program of its own, some 3 ms) until the screen shows for good \
         what it shows after 0.4 s of rest."
            .to_owned(),
    );
    drop(app);
    drop(screen);
    let _ = std::fs::remove_dir_all(&place);
    let _ = std::fs::remove_dir_all(&vault);
    Ok(())
}
