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

/// A round through the calendar. The pointer only puts the focus on an appointment: its form is closed at once.
const CALENDAR: &[Step] = &[
    (&["key", "ctrl+2"], Some("calendar: a day of ten counsellors")),
    (&["mousemove", "300", "420", "click", "1"], None),
    (&["key", "Escape"], None),
    (&["key", "alt+shift+Up"], Some("an appointment made shorter")),
    (&["key", "alt+Down"], Some("an appointment moved by a quarter of an hour")),
    (&["key", "alt+Up"], None),
    (&["key", "alt+shift+Down"], None),
    (&["key", "ctrl+1"], None),
    (&["key", "ctrl+2"], None),
    (&["key", "Tab", "Tab", "Tab"], None),
    (&["key", "Return"], Some("next day")),
    (&["key", "Tab"], None),
    (&["key", "Right"], Some("week of everybody")),
    (&["key", "shift+Tab"], None),
    (&["key", "Return"], Some("next week")),
    (&["key", "shift+Tab", "shift+Tab"], None),
    (&["key", "Return"], None),
    (&["key", "Tab", "Tab", "Tab"], None),
    (&["key", "Left"], None),
    (&["key", "shift+Tab", "shift+Tab"], None),
    (&["key", "Return"], None),
];

/// Counsellors with a calendar, and appointments of each a day.
const COUNSELLORS: i64 = 10;
const A_DAY: u32 = 8;

/// Goes `rounds` times through a full calendar.
pub(crate) fn calendar(
    workshop: &Workshop,
    program: &Path,
    rounds: u32,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    let (mut office, vault) = workshop.found()?;
    fill(&mut office)?;
    office.lock()?;
    let place = workshop.fresh("calendar");
    let screen = Screen::start(&place)?;
    let app = App::start(program, &vault, &place, screen.name())?;
    screen.finished(Instant::now(), REST, "the unlock screen")?;
    screen.keys(&["type", "--delay", "15", PASSPHRASE])?;
    screen.keys(&["key", "Return"])?;
    screen.finished(Instant::now(), REST_UNLOCKING, "the desk")?;
    let mut times: Vec<Series> = vec![Series::default(); CALENDAR.len()];
    for round in 0..=rounds {
        for ((keys, name), series) in CALENDAR.iter().zip(&mut times) {
            let begun = Instant::now();
            screen.keys(keys)?;
            let painted = screen.finished(begun, PAINTED, name.unwrap_or("a page"))?;
            if round > 0 {
                series.add(millis(painted.last));
            }
        }
    }
    let part = format!(
        "The calendar, from the key to the painted page ({COUNSELLORS} counsellors, 80 appointments a day)"
    );
    for ((_, name), series) in CALENDAR.iter().zip(&times) {
        if let Some(name) = name {
            findings.time(&part, name, series);
        }
    }
    findings.remark(
        "Calendar: the screen is at rest only when the web view's own scroll bar has faded, up to some three seconds later; \
         what a key changes is painted long before that."
            .to_owned(),
    );
    drop(app);
    drop(screen);
    let _ = std::fs::remove_dir_all(&place);
    let _ = std::fs::remove_dir_all(&vault);
    Ok(())
}

/// Today and the two weeks around it, full from nine to five.
fn fill(office: &mut office::Office) -> Result<(), MeasureError> {
    for id in 2..=COUNSELLORS {
        measured::connection(office).execute(
            "INSERT INTO staff (id, name, label, role) VALUES (?1, ?2, '', 'record')",
            (id, format!("Kollegin {id}")),
        )?;
    }
    let today = office::Clock::today(&office::SystemClock);
    for day in (0..21).filter_map(|n| today.checked_add_signed(chrono::TimeDelta::days(n - 7))) {
        for staff in 1..=COUNSELLORS {
            for n in 0..A_DAY {
                let appointment = wire::AppointmentFields {
                    kind: "counselling".to_owned(),
                    staff,
                    day: day.to_string(),
                    time: format!("{}:00", 9 + n),
                    minutes: 60,
                    language: Some("ar".to_owned()),
                    persons: vec![wire::AppointmentPersonFields {
                        person: None,
                        alias: format!("Probe {n}"),
                        state: "confirmed".to_owned(),
                    }],
                    ..wire::AppointmentFields::default()
                };
                office.save_appointment(&wire::SaveAppointmentRequest {
                    id: None,
                    seen: None,
                    appointment,
                    rhythm: None,
                    until: String::new(),
                    scope: wire::Scope::One,
                    accepted: vec!["holiday".to_owned()],
                    instead_of: None,
                    enquiry: None,
                })?;
            }
        }
    }
    Ok(())
}
