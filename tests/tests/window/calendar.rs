//! The calendar in the real window: booked and moved by the keyboard alone, then by the pointer alone, and each time the vault
//! is asked afterwards what it holds. Every view is looked at by the machine's rules for accessibility.

use crate::accessible::nothing_found;
use blackbox::practice::{PASSPHRASE, Practice};
use blackbox::window::{Window, WindowError, containing, starting};
use chrono::{Datelike, Days, NaiveDate};
use office::{Clock, Office, SystemClock};
use std::path::Path;
use vault::Passphrase;
use wire::{AppointmentRow, CalendarRequest};

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// The Monday of next week.
fn monday() -> NaiveDate {
    let today = SystemClock.today();
    today + Days::new(7 - u64::from(today.weekday().num_days_from_monday()))
}

/// As a day is called on its button in the month.
fn button_of(day: NaiveDate) -> String {
    let month = MONTHS[usize::try_from(day.month0()).unwrap()];
    format!("Mo., {}. {month} {}", day.day(), day.year())
}

/// What the vault holds under an alias.
fn kept(vault: &Path, alias: &str) -> Option<AppointmentRow> {
    let office =
        Office::open(vault, None, Passphrase::typed(PASSPHRASE.to_owned()), Box::new(SystemClock)).unwrap();
    let request = CalendarRequest { from: monday().to_string(), to: (monday() + Days::new(6)).to_string() };
    let found = office.calendar(&request).unwrap().appointments;
    office.lock().unwrap();
    found.into_iter().find(|row| row.persons.iter().any(|person| person.name == alias))
}

fn unlock(window: &Window) -> Result<(), WindowError> {
    window.focus_on("Kennwort")?;
    window.type_text(PASSPHRASE)?;
    window.press("Enter")?;
    window.find("navigation", "Bereiche").map(drop)
}

/// Flow E for somebody without a record, on Monday at five in the afternoon.
fn book(window: &Window, alias: &str) -> Result<(), WindowError> {
    window.press("F4")?;
    let form = window.find("complementary", "Neuer Termin")?;
    window.focus_on("Wer?")?;
    window.type_text(alias)?;
    form.find("option", containing("ohne Akte"))?;
    window.press("Up")?;
    window.press("Enter")?;
    window.focus_on("Tag")?;
    window.type_text(&monday().format("%d.%m.%Y").to_string())?;
    window.press("Tab")?;
    window.type_text("17")?;
    window.press("Ctrl+Enter")?;
    window.gone("complementary", "Neuer Termin")?;
    window.shows("Termin gespeichert").map(drop)
}

fn by_keys(window: &Window, vault: &Path) -> Result<(), WindowError> {
    unlock(window)?;
    book(window, "Frau Probe")?;
    window.press("Ctrl+2")?;
    window.find("grid", containing("Kalender"))?;
    window.find("button", button_of(monday()).as_str())?.focus()?;
    window.press("Enter")?;
    let row = window.find("button", starting("Frau Probe 17:00–17:45"))?;
    // What a screen reader is told of it.
    assert!(row.name_by_webkit()?.contains("Frau Probe"), "the accessibility tree names it");
    row.focus()?;
    window.press("Alt+Up")?;
    window.find("button", starting("Frau Probe 16:45–17:30"))?;
    window.press("Alt+Up")?;
    window.find("button", starting("Frau Probe 16:30–17:15"))?;
    window.press("Alt+Shift+Down")?;
    window.find("button", starting("Frau Probe 16:30–17:30"))?;
    window.shows("verschoben auf")?;
    window.picture("calendar-keys")?;
    window.press("Ctrl+l")?;
    window.field("Kennwort")?;
    let row = kept(vault, "Frau Probe").expect("it is in the vault");
    assert_eq!((row.start, row.minutes), (990, 60), "half past four, an hour");
    Ok(())
}

fn by_pointer(window: &Window, vault: &Path) -> Result<(), WindowError> {
    unlock(window)?;
    book(window, "Herr Muster")?;
    window.find("navigation", "Bereiche")?.find("link", starting("Kalender"))?.click()?;
    window.find("button", button_of(monday()).as_str())?.click()?;
    let name = "Herr Muster";
    // Half an hour up: two quarters of 15 pixels each.
    window.find("button", starting("Herr Muster 17:00–17:45"))?.drag((0, 0), (0, -30))?;
    let row = window.find("button", starting("Herr Muster 16:30–17:15"))?;
    assert!(!window.has("complementary", "Termin")?, "the click that follows a drop opens nothing");
    // Its lower edge a quarter down: the appointment is 45 pixels high.
    row.drag((0, 20), (0, 15))?;
    window.find("button", starting("Herr Muster 16:30–17:30"))?;
    // And by single clicks, without dragging.
    window.find("button", starting("Herr Muster 16:30–17:30"))?.focus()?;
    window.find("button", "Verschieben…")?.click()?;
    let dialog = window.find("dialog", containing("verschieben"))?;
    nothing_found(window, "Verschieben…")?;
    dialog.find("button", "15 Min. später")?.click()?;
    dialog.find("button", "Verschieben")?.click()?;
    window.find("button", starting("Herr Muster 16:45–17:45"))?;
    window.picture("calendar-pointer")?;
    window.press("Ctrl+l")?;
    window.field("Kennwort")?;
    let row = kept(vault, name).expect("it is in the vault");
    assert_eq!((row.start, row.minutes), (1005, 60), "a quarter to five, an hour");
    Ok(())
}

fn looked_at(window: &Window) -> Result<(), WindowError> {
    unlock(window)?;
    window.press("Ctrl+2")?;
    window.find("grid", containing("Kalender"))?;
    nothing_found(window, "the day")?;
    window.find("radio", "Tag")?.focus()?;
    window.press("Right")?;
    window.find("columnheader", starting("Mo."))?;
    nothing_found(window, "the week")?;
    window.find("radio", "Woche")?.focus()?;
    window.press("Right")?;
    window.gone("grid", containing("Kalender"))?;
    nothing_found(window, "the agenda")?;
    window.press("F4")?;
    window.find("complementary", "Neuer Termin")?;
    nothing_found(window, "the form of an appointment")?;
    window.press("Escape")?;
    window.find("link", starting("Öffnungszeiten"))?.click()?;
    window.find("heading", starting("Räume"))?;
    nothing_found(window, "opening hours")
}

#[test]
fn an_appointment_is_booked_and_moved_by_keys_alone() {
    let office = Practice::make(20, 1, 3).expect("a practice office");
    let window =
        Window::of("calendar-keys").vault(&office.vault()).practice().open().expect("the window opens");
    by_keys(&window, &office.vault()).expect("the keys lead there");
}

#[test]
fn an_appointment_is_moved_by_the_pointer_alone() {
    let office = Practice::make(20, 1, 3).expect("a practice office");
    let window =
        Window::of("calendar-mouse").vault(&office.vault()).practice().open().expect("the window opens");
    by_pointer(&window, &office.vault()).expect("the pointer leads there");
}

#[test]
fn no_view_of_the_calendar_breaks_a_rule_that_a_machine_can_check() {
    let office = Practice::make(20, 1, 3).expect("a practice office");
    let window =
        Window::of("calendar-look").vault(&office.vault()).practice().open().expect("the window opens");
    looked_at(&window).expect("every view is seen");
}

/// Day and time in the form of an appointment: a day of next week, at six in the evening, when nobody else comes.
fn at_six(window: &Window, day: NaiveDate) -> Result<(), WindowError> {
    window.focus_on("Tag")?;
    window.type_text(&day.format("%-d.%-m").to_string())?;
    window.press("Tab")?;
    window.type_text("18")?;
    window.press("Ctrl+Enter")?;
    window.gone("complementary", "Neuer Termin")
}

/// Flow E: for somebody on record, from anywhere. Gives the keys.
fn flow_e(window: &Window) -> Result<usize, WindowError> {
    window.count_keys_anew();
    window.press("F4")?;
    let form = window.find("complementary", "Neuer Termin")?;
    window.focus_on("Wer?")?;
    window.type_text("rara")?;
    form.find("option", containing("Rara"))?;
    window.press("Enter")?;
    at_six(window, monday() + Days::new(1))?;
    window.shows("Termin gespeichert")?;
    Ok(window.keys())
}

/// Flow D: a follow-up out of a consultation that is being written, which is there again afterwards. Gives the keys.
fn flow_d(window: &Window) -> Result<usize, WindowError> {
    window.press("F2")?;
    let sheet = window.find("complementary", "Beratung erfassen")?;
    window.focus_on("Wer?")?;
    window.type_text("rara")?;
    sheet.find("option", containing("Rara"))?;
    window.press("Enter")?;
    window.focus_on("Themen")?;
    window.type_text("bes")?;
    sheet.find("option", containing("Bescheid"))?;
    window.press("Enter")?;
    window.count_keys_anew();
    window.press("F4")?;
    at_six(window, monday() + Days::new(2))?;
    let keys = window.keys();
    window.find("complementary", "Beratung erfassen")?;
    window.shows("Bescheid")?;
    window.press("Ctrl+Enter")?;
    window.shows("Beratung gespeichert")?;
    Ok(keys)
}

/// Somebody whom four letters find.
fn somebody(vault: &Path) {
    let mut office =
        Office::open(vault, None, Passphrase::typed(PASSPHRASE.to_owned()), Box::new(SystemClock)).unwrap();
    let talk = serde_json::json!({
        "who": { "who": "new", "person": {
            "familyName": "Rarasi", "givenName": "Wolduab", "birth": "1985", "gender": "w", "nationality": "ER",
            "language": "ti", "interpreter": "nein", "status": "GEST", "postalCode": "46282", "town": null, "consent": true,
        }},
        "companions": [], "topics": ["WOHNEN"], "date": "heute", "time": "", "minutes": 30, "setting": "einzel",
        "form": "termin", "fundingLine": "RB", "language": "ti", "interpreting": "keine", "note": "", "privateNote": "",
        "counsellors": [], "statusStillRight": false, "referral": null, "draft": null,
    });
    office.log_consultation(&serde_json::from_value(talk).unwrap()).unwrap();
    office.lock().unwrap();
}

#[test]
fn an_appointment_is_booked_from_anywhere_and_out_of_a_consultation_within_its_keys() {
    let office = Practice::make(20, 1, 3).expect("a practice office");
    somebody(&office.vault());
    let window =
        Window::of("calendar-flows").vault(&office.vault()).practice().open().expect("the window opens");
    unlock(&window).expect("the office opens");
    let keys = flow_e(&window).expect("flow E");
    assert!(keys <= 16, "the budget of flow E: {keys}");
    let keys = flow_d(&window).expect("flow D");
    assert!(keys <= 11, "the budget of flow D: {keys}");
    window.press("Ctrl+l").expect("it locks");
    window.field("Kennwort").expect("locked");
    let office =
        Office::open(&office.vault(), None, Passphrase::typed(PASSPHRASE.to_owned()), Box::new(SystemClock))
            .unwrap();
    for day in [1, 2].map(|after| (monday() + Days::new(after)).to_string()) {
        let found = office.calendar(&CalendarRequest { from: day.clone(), to: day }).unwrap().appointments;
        let evening: Vec<_> = found.iter().filter(|row| row.start == 18 * 60).collect();
        assert_eq!(evening.len(), 1, "the vault has it");
        assert!(evening[0].persons[0].person.is_some(), "with somebody on record");
    }
    office.lock().unwrap();
}

/// Flow F: somebody is taken in, and one key calls her and opens the consultation.
fn called(window: &Window) -> Result<(), WindowError> {
    unlock(window)?;
    window.press("Ctrl+2")?;
    window.find("link", "Offene Sprechstunde")?.click()?;
    window.find("heading", "Offene Sprechstunde")?;
    window.field(starting("Wer?"))?.focus()?;
    window.type_text("A. Probe")?;
    window.press("Enter")?;
    window.shows("Nummer 1 aufgenommen")?;
    nothing_found(window, "the queue")?;
    window.count_keys_anew();
    window.press("F8")?;
    window.find("complementary", "Beratung erfassen")?;
    assert_eq!(window.keys(), 1, "one key");
    window.focus_on("Themen")?;
    window.picture("queue-called")?;
    window.press("Ctrl+Enter")?;
    window.shows("Beratung gespeichert")?;
    window.shows("beraten").map(drop)
}

#[test]
fn the_next_of_the_open_hour_is_called_with_one_key_and_counted() {
    let office = Practice::make(20, 1, 3).expect("a practice office");
    let window = Window::of("queue").vault(&office.vault()).practice().open().expect("the window opens");
    called(&window).expect("the key leads there");
}
