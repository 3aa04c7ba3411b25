//! A series of appointments that goes on, or ends earlier than was thought.

use crate::appointments::{booking, fields};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    AppointmentRequest, AppointmentStateRequest, CalendarRequest, SaveAppointmentRequest, SeriesRequest,
    UndoRequest,
};

/// Mondays at ten from 30 November up to 14 December: three.
fn three_mondays(office: &mut Office) -> i64 {
    let me = office.desk().unwrap().counsellor.id;
    let series = SaveAppointmentRequest {
        rhythm: Some("weekly-1".to_owned()),
        until: "14.12.2026".to_owned(),
        ..booking(fields(me, "30.11.", "10"))
    };
    office.save_appointment(&series).unwrap().id
}

fn to(office: &Office, id: i64, until: &str) -> SeriesRequest {
    let seen = office.appointment(&AppointmentRequest { id }).unwrap().version;
    SeriesRequest { id, seen, until: until.to_owned(), accepted: Vec::new() }
}

fn days(office: &Office) -> Vec<String> {
    let rows = |from: &str, to: &str| {
        let request = CalendarRequest { from: from.to_owned(), to: to.to_owned() };
        office.calendar(&request).unwrap().appointments
    };
    let all = [rows("2026-11-23", "2026-12-31"), rows("2027-01-01", "2027-02-05")].concat();
    all.iter().map(|row| format!("{} {}", row.day, row.start / 60)).collect()
}

fn refused(result: Result<wire::SavedView, OfficeError>) -> (String, String) {
    match result {
        Err(OfficeError::Invalid(fields)) => (fields[0].field.clone(), fields[0].code.clone()),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn a_series_goes_on_with_appointments_like_the_open_one_and_that_can_be_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let first = three_mondays(&mut office);
    let said = AppointmentStateRequest {
        id: first,
        seen: to(&office, first, "").seen,
        position: None,
        state: "excused".to_owned(),
    };
    office.set_appointment_state(&said).unwrap();
    let look = office.check_series(&to(&office, first, "11.1.2027")).unwrap();
    assert_eq!((look.last.as_str(), look.added, look.dropped), ("2026-12-14", 4, 0));
    assert_eq!(look.first_added.as_deref(), Some("2026-12-21"));
    let act = office.change_series(&to(&office, first, "11.1.2027")).unwrap().act;
    let six = ["2026-11-30 10", "2026-12-07 10", "2026-12-14 10", "2026-12-21 10", "2026-12-28 10"];
    assert_eq!(days(&office), [&six[..], &["2027-01-04 10", "2027-01-11 10"]].concat());
    let request = CalendarRequest { from: "2026-12-21".to_owned(), to: "2026-12-21".to_owned() };
    let new = office.calendar(&request).unwrap().appointments.remove(0);
    assert!(new.series, "it belongs to the series");
    assert_eq!(new.persons[0].state, "confirmed", "how the open one went is its own");
    assert_eq!(office.appointment(&AppointmentRequest { id: first }).unwrap().following, 6);
    office.undo(&UndoRequest { act }).unwrap();
    assert_eq!(days(&office), six[..3]);
    assert_eq!(office.check_series(&to(&office, first, "")).unwrap().last, "2026-12-14");
    office.lock().unwrap();
}

#[test]
fn what_speaks_against_the_new_ones_is_asked_as_on_making() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let first = three_mondays(&mut office);
    let me = office.desk().unwrap().counsellor.id;
    office.save_appointment(&booking(fields(me, "21.12.", "10:15"))).unwrap();
    let mut request = to(&office, first, "28.12.");
    assert!(matches!(office.change_series(&request), Err(OfficeError::SlotTaken)));
    assert_eq!(days(&office).len(), 4, "nothing was made");
    let clashes = office.check_series(&request).unwrap().clashes;
    request.accepted = clashes.iter().filter(|one| one.must_be_decided).map(|one| one.key.clone()).collect();
    assert_eq!((request.accepted.len(), clashes[0].day.as_str()), (1, "2026-12-21"));
    office.change_series(&request).unwrap();
    assert_eq!(days(&office).len(), 6);
    office.lock().unwrap();
}

#[test]
fn a_series_ends_on_an_earlier_day_and_what_has_been_stays() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let first = three_mondays(&mut office);
    let wrong = |code: &str| ("until".to_owned(), code.to_owned());
    assert_eq!(refused(office.change_series(&to(&office, first, "16.11.2026"))), wrong("in-the-past"));
    assert_eq!(refused(office.change_series(&to(&office, first, "14.12."))), wrong("same-end"));
    assert_eq!(refused(office.change_series(&to(&office, first, "17.12."))), wrong("same-end"), "no Monday");
    assert_eq!(refused(office.change_series(&to(&office, first, "bald"))), wrong("not-a-date"));
    assert_eq!(office.check_series(&to(&office, first, "7.12.")).unwrap().dropped, 1);
    let act = office.change_series(&to(&office, first, "1.12.")).unwrap().act;
    assert_eq!(days(&office), ["2026-11-30 10"]);
    office.undo(&UndoRequest { act }).unwrap();
    assert_eq!(days(&office).len(), 3, "all are back");
    office.lock().unwrap();
    // When the series is over, it goes on from today, not from where it stopped.
    let mut office = place.open("2027-01-12T08:00:00");
    office.change_series(&to(&office, first, "18.1.2027")).unwrap();
    assert_eq!(days(&office).last().unwrap(), "2027-01-18 10");
    assert_eq!(days(&office).len(), 4);
    let alone = office.save_appointment(&booking(fields(1, "20.1.2027", "9"))).unwrap().id;
    let none = office.change_series(&to(&office, alone, "1.3.2027"));
    assert!(matches!(none, Err(OfficeError::NotThere(_))), "one of no series");
    office.lock().unwrap();
}
