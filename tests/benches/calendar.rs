//! From a key in a full calendar (10 counsellors, 80 appointments a day) to the second frame after what it changed, in the real
//! window. `APP_BIN=target/release/beratungsbuch cargo bench -p blackbox --features window --bench calendar`.
//!
//! *first*: the second frame after the first change of the page; *last*: after the last one, when the vault has answered too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::print_stdout)]

use blackbox::practice::{PASSPHRASE, Practice};
use blackbox::window::{Window, WindowError, containing, starting};
use office::{Clock, Office, SystemClock};
use std::path::Path;
use std::time::Duration;
use vault::Passphrase;
use wire::{AppointmentFields, AppointmentPersonFields, SaveAppointmentRequest, Scope};

const ROUNDS: usize = 30;
const COUNSELLORS: usize = 10;

/// Watches what a key changes, and when it is on the screen.
const WATCH: &str = "
    let begun = 0, first = 0, last = 0;
    const framed = (then) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now() - begun)));
    window.addEventListener('keydown', () => { begun = performance.now(); first = 0; last = 0; }, true);
    new MutationObserver(() => {
        const mine = begun;
        framed((took) => { if (mine === begun) { first = first || took; last = took; } });
    }).observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true });
    window.keyTook = () => [first, last];";

fn fill(vault: &Path) {
    let mut office =
        Office::open(vault, None, Passphrase::typed(PASSPHRASE.to_owned()), Box::new(SystemClock)).unwrap();
    let there = office.desk().unwrap().colleagues.len();
    for n in there..COUNSELLORS {
        let sql = format!(
            "INSERT INTO staff (id, name, label, role) VALUES ({}, 'Kollegin {n}', '', 'record')",
            100 + n
        );
        office::measured::connection(&office).execute(&sql, ()).unwrap();
    }
    let staff: Vec<i64> =
        office.desk().unwrap().colleagues.iter().map(|one| one.id).take(COUNSELLORS).collect();
    let today = SystemClock.today();
    for day in today.iter_days().skip(7).take(49) {
        for who in &staff {
            for hour in 9..17 {
                let appointment = AppointmentFields {
                    kind: "counselling".to_owned(),
                    staff: *who,
                    day: day.to_string(),
                    time: format!("{hour}:00"),
                    minutes: 45,
                    persons: vec![AppointmentPersonFields {
                        person: None,
                        alias: format!("Probe {hour} {who}"),
                        state: "confirmed".to_owned(),
                    }],
                    ..AppointmentFields::default()
                };
                let request = SaveAppointmentRequest {
                    id: None,
                    seen: None,
                    appointment,
                    rhythm: None,
                    until: String::new(),
                    scope: Scope::One,
                    accepted: vec!["holiday".to_owned()],
                    instead_of: None,
                    enquiry: None,
                };
                office.save_appointment(&request).unwrap();
            }
        }
    }
    println!("{} counsellors, {} appointments a day", staff.len(), staff.len() * 8);
    office.lock().unwrap();
}

/// Presses a key again and again; prints median and p95 of the first and the last change.
fn times(window: &Window, what: &str, keys: [&str; 2]) -> Result<(), WindowError> {
    let (mut first, mut last) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS + 2 {
        window.press(keys[round % 2])?;
        std::thread::sleep(Duration::from_millis(900));
        let took = window.script("return window.keyTook()", &[])?;
        // The first two warm up.
        if round >= 2 {
            first.push(took[0].as_f64().unwrap());
            last.push(took[1].as_f64().unwrap());
        }
    }
    let of = |series: &mut Vec<f64>, share: usize| {
        series.sort_by(f64::total_cmp);
        series[(series.len() * share).div_ceil(100).saturating_sub(1)]
    };
    println!(
        "{what}: first {:.0} / {:.0} ms, last {:.0} / {:.0} ms (median / p95)",
        of(&mut first, 50),
        of(&mut first, 95),
        of(&mut last, 50),
        of(&mut last, 95)
    );
    Ok(())
}

fn measure(window: &Window) -> Result<(), WindowError> {
    window.focus_on("Kennwort")?;
    window.type_text(PASSPHRASE)?;
    window.press("Enter")?;
    window.find("navigation", "Bereiche")?;
    window.press("Ctrl+2")?;
    window.find("grid", containing("Kalender"))?;
    window.script(WATCH, &[])?;
    // Into the full weeks.
    for _ in 0..3 {
        window.find("gridcell", starting("09:00"))?.focus()?;
        window.press("PageDown")?;
        std::thread::sleep(Duration::from_millis(700));
    }
    let last = window
        .all("button")?
        .into_iter()
        .rfind(|one| one.name().is_ok_and(|name| name.starts_with("Probe 16")));
    last.expect("the day is full").focus()?;
    times(window, "an appointment moved by a quarter of an hour", ["Alt+Down", "Alt+Up"])?;
    times(window, "an appointment made longer or shorter", ["Alt+Shift+Down", "Alt+Shift+Up"])?;
    window.find("button", "Ein Tag weiter")?.focus()?;
    times(window, "next day", ["Enter", "Enter"])?;
    window.find("button", "Heute")?.focus()?;
    window.press("Enter")?;
    window.find("radio", "Tag")?.focus()?;
    window.press("Right")?;
    for _ in 0..2 {
        window.find("button", "Eine Woche weiter")?.focus()?;
        window.press("Enter")?;
        std::thread::sleep(Duration::from_millis(700));
    }
    window.find("gridcell", starting("09:00"))?.focus()?;
    times(window, "week of everybody, changed", ["PageDown", "PageUp"])
}

fn main() {
    let office = Practice::make(60, 1, 3).expect("a practice office");
    fill(&office.vault());
    let window =
        Window::of("calendar-bench").vault(&office.vault()).practice().open().expect("the window opens");
    measure(&window).expect("the keys are pressed");
}
