//! The Land of the office: what follows from it, taking it back, and what is refused.

use crate::appointments::{booking, fields};
use crate::openings::{morning, opening};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    BeginDeadlineRequest, CalendarRequest, FreeSlotsRequest, LandFields, RecordRequest, SaveLandRequest,
    UndoRequest,
};

fn say(office: &mut Office, seen: i64, land: &str) -> Result<i64, OfficeError> {
    let request = SaveLandRequest { seen, fields: LandFields { land: land.to_owned() } };
    office.save_land(&request).map(|saved| saved.act)
}

/// Corpus Christi 2027: a holiday in North Rhine-Westphalia, none in Berlin.
const CORPUS_CHRISTI: &str = "2027-05-27";

fn holiday(office: &Office) -> Option<String> {
    let request = CalendarRequest { from: CORPUS_CHRISTI.to_owned(), to: CORPUS_CHRISTI.to_owned() };
    office.calendar(&request).unwrap().days[0].holiday.clone()
}

#[test]
fn calendar_free_times_warnings_and_new_deadlines_follow_the_land() {
    let place = Place::new();
    let mut office = place.found("2027-05-24T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    office.save_opening(&opening(morning(me))).unwrap();
    let free = |office: &Office| {
        let request =
            FreeSlotsRequest { from: Some(CORPUS_CHRISTI.to_owned()), staff: None, minutes: None, limit: 1 };
        office.free_slots(&request).unwrap()[0].starts_at.clone()
    };
    let on_the_day = || booking(fields(me, "27.5.2027", "9"));
    let start = |office: &Office| office.begin_deadline(&BeginDeadlineRequest { person: None }).unwrap().land;
    assert_eq!(
        holiday(&office).as_deref(),
        Some("Fronleichnam"),
        "an office begins in North Rhine-Westphalia"
    );
    assert_eq!((free(&office).as_str(), start(&office).as_str()), ("2027-05-31T09:00", "NW"));
    assert!(office.save_appointment(&on_the_day()).is_err(), "a holiday must be accepted");
    let act = say(&mut office, 0, "BE").unwrap();
    assert_eq!(office.land().unwrap().fields.land, "BE");
    assert_eq!(holiday(&office), None);
    assert_eq!((free(&office).as_str(), start(&office).as_str()), ("2027-05-27T09:00", "BE"));
    office.save_appointment(&on_the_day()).unwrap();
    let told = office.history(&RecordRequest { noun: "office".to_owned(), id: 1 }).unwrap();
    let change = &told[0].fields[0];
    assert_eq!(told.len(), 1);
    assert_eq!(
        (change.field.as_str(), change.before.as_deref(), change.after.as_deref()),
        ("land", Some("NW"), Some("BE"))
    );
    office.undo(&UndoRequest { act }).unwrap();
    assert_eq!(holiday(&office).as_deref(), Some("Fronleichnam"), "taken back");
    office.lock().unwrap();
}

#[test]
fn letters_that_name_no_land_are_refused_and_two_forms_notice_each_other() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    for odd in ["", "XX", "NRW", "Bayern"] {
        assert!(matches!(say(&mut office, 0, odd), Err(OfficeError::Invalid { .. })), "{odd}");
    }
    assert_eq!(office.land().unwrap().lands.len(), 16);
    say(&mut office, 0, "by").unwrap();
    assert_eq!(office.land().unwrap().fields.land, "BY");
    assert!(matches!(say(&mut office, 0, "HE"), Err(OfficeError::ChangedMeanwhile)));
    office.lock().unwrap();
    let office = place.open("2026-11-24T09:00:00");
    assert_eq!(office.land().unwrap().fields.land, "BY", "kept in the vault");
    office.lock().unwrap();
}
