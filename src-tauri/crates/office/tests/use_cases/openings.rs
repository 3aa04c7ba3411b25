//! Opening hours, closures, absences and free times.

use crate::appointments::{booking, fields};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    CalendarRequest, ExceptionFields, FreeSlotsRequest, OpeningFields, RemoveWorkRequest, SaveOffRequest,
    SaveOpeningRequest, SavePlaceRequest,
};

pub(crate) fn morning(staff: i64) -> OpeningFields {
    OpeningFields {
        staff,
        place: None,
        kind: "appointments".to_owned(),
        weekdays: 0b01001,
        from: "9".to_owned(),
        to: "12".to_owned(),
        slot_minutes: 45,
        capacity: 1,
        valid_from: "23.11.2026".to_owned(),
        valid_to: String::new(),
        in_school_holidays: true,
        exceptions: Vec::new(),
    }
}

pub(crate) fn opening(opening: OpeningFields) -> SaveOpeningRequest {
    SaveOpeningRequest { id: None, seen: None, opening }
}

fn off(kind: &str, staff: Option<i64>, from: &str, to: &str) -> SaveOffRequest {
    SaveOffRequest {
        id: None,
        seen: None,
        kind: kind.to_owned(),
        staff,
        from_day: from.to_owned(),
        from_time: String::new(),
        to_day: to.to_owned(),
        to_time: String::new(),
        title: "Fortbildung".to_owned(),
    }
}

fn free(office: &Office, from: &str, limit: u32) -> Vec<String> {
    let request = FreeSlotsRequest { from: Some(from.to_owned()), staff: None, minutes: None, limit };
    office.free_slots(&request).unwrap().into_iter().map(|slot| slot.starts_at).collect()
}

#[test]
fn free_times_follow_hours_bookings_absences_and_holidays() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T10:00:00");
    let me = office.desk().unwrap().counsellor.id;
    office.save_opening(&opening(morning(me))).unwrap();
    assert_eq!(free(&office, "2026-11-23", 3), ["2026-11-23T10:30", "2026-11-23T11:15", "2026-11-26T09:00"]);
    office.save_appointment(&booking(fields(me, "26.11.", "9:30"))).unwrap();
    assert_eq!(free(&office, "2026-11-26", 2), ["2026-11-26T10:30", "2026-11-26T11:15"]);
    office.save_off(&off("absence", Some(me), "26.11.", "30.11.")).unwrap();
    assert_eq!(free(&office, "2026-11-26", 1), ["2026-12-03T09:00"]);
    assert_eq!(free(&office, "2026-12-24", 5)[4], "2026-12-28T09:00", "the 25th is no Monday or Thursday");
    assert!(free(&office, "2027-05-06", 1)[0].starts_with("2027-05-10"), "Ascension Day is a Thursday");
    let request = CalendarRequest { from: "2026-11-23".to_owned(), to: "2026-12-06".to_owned() };
    let calendar = office.calendar(&request).unwrap();
    let days: Vec<&str> = calendar.windows.iter().map(|window| window.day.as_str()).collect();
    assert_eq!(days, ["2026-11-23", "2026-12-03"]);
    assert_eq!((calendar.days[0].week, calendar.off.len()), (48, 1));
}

#[test]
fn an_opening_has_exceptions_and_can_be_changed_removed_and_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    let exceptions = vec![
        ExceptionFields { day: "26.11.".to_owned(), from: "14".to_owned(), to: "15:30".to_owned() },
        ExceptionFields { day: "30.11.".to_owned(), from: String::new(), to: String::new() },
    ];
    office.save_opening(&opening(OpeningFields { exceptions, ..morning(me) })).unwrap();
    assert_eq!(free(&office, "2026-11-26", 3), ["2026-11-26T14:00", "2026-11-26T14:45", "2026-12-03T09:00"]);
    let view = office.openings().unwrap().openings.remove(0);
    assert_eq!((view.opening.from.as_str(), view.opening.exceptions[0].from.as_str()), ("09:00", "14:00"));
    let later = OpeningFields { from: "10".to_owned(), ..view.opening };
    let changed = SaveOpeningRequest { id: Some(view.id), seen: Some(view.version), opening: later };
    office.save_opening(&changed).unwrap();
    assert!(matches!(office.save_opening(&changed), Err(OfficeError::ChangedMeanwhile)));
    assert_eq!(free(&office, "2026-12-03", 1), ["2026-12-03T10:00"]);
    let seen = office.openings().unwrap().openings[0].version;
    let gone = RemoveWorkRequest { noun: "opening".to_owned(), id: view.id, seen };
    let act = office.remove_work(&gone).unwrap().act;
    assert!(free(&office, "2026-12-03", 1).is_empty());
    office.undo(&wire::UndoRequest { act }).unwrap();
    assert_eq!(free(&office, "2026-11-26", 1), ["2026-11-26T14:00"], "its exceptions came back with it");
}

#[test]
fn wrong_hours_are_refused_by_field() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    let wrong = OpeningFields {
        weekdays: 0,
        to: "8".to_owned(),
        slot_minutes: 2,
        valid_to: "1.1.2026".to_owned(),
        ..morning(me)
    };
    let Err(OfficeError::Invalid(refused)) = office.save_opening(&opening(wrong)) else { panic!() };
    let mut named: Vec<&str> = refused.iter().map(|field| field.field.as_str()).collect();
    named.sort_unstable();
    assert_eq!(named, ["slotMinutes", "to", "validTo", "weekdays"]);
    let backwards = office.save_off(&off("closure", None, "26.11.2026", "24.11.2026"));
    assert!(matches!(backwards, Err(OfficeError::Invalid(fields)) if fields[0].field == "toDay"));
    let nobody = office.save_off(&off("absence", None, "26.11.", ""));
    assert!(matches!(nobody, Err(OfficeError::Invalid(fields)) if fields[0].field == "staff"));
    let room = |name: &str| SavePlaceRequest {
        id: None,
        seen: None,
        name: name.to_owned(),
        address: String::new(),
        single: true,
        archived: false,
    };
    office.save_place(&room("Raum 1")).unwrap();
    assert!(
        matches!(office.save_place(&room("Raum 1")), Err(OfficeError::Invalid(f)) if f[0].code == "already-there")
    );
}

#[test]
fn two_at_once_are_offered_and_can_be_booked_and_a_third_is_one_too_many() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    let two = OpeningFields { capacity: 2, slot_minutes: 60, ..morning(me) };
    office.save_opening(&opening(two)).unwrap();
    office
        .save_appointment(&booking(wire::AppointmentFields { minutes: 30, ..fields(me, "26.11.", "9") }))
        .unwrap();
    office
        .save_appointment(&booking(wire::AppointmentFields { minutes: 30, ..fields(me, "26.11.", "9:30") }))
        .unwrap();
    assert_eq!(free(&office, "2026-11-26", 1), ["2026-11-26T09:00"], "one after the other is one at once");
    office
        .save_appointment(&booking(wire::AppointmentFields { minutes: 60, ..fields(me, "26.11.", "9") }))
        .unwrap();
    assert_eq!(free(&office, "2026-11-26", 1), ["2026-11-26T10:00"]);
    let third = booking(wire::AppointmentFields { minutes: 60, ..fields(me, "26.11.", "9") });
    assert!(matches!(office.save_appointment(&third), Err(OfficeError::SlotTaken)));
}

#[test]
fn an_exception_holds_on_any_weekday_and_the_grid_stays_after_an_absence() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    let saturday = ExceptionFields { day: "28.11.".to_owned(), from: "10".to_owned(), to: "11".to_owned() };
    office.save_opening(&opening(OpeningFields { exceptions: vec![saturday], ..morning(me) })).unwrap();
    let mut late = off("absence", Some(me), "26.11.", "26.11.");
    late.from_time = "9".to_owned();
    late.to_time = "9:20".to_owned();
    office.save_off(&late).unwrap();
    assert_eq!(
        free(&office, "2026-11-26", 4),
        ["2026-11-26T09:45", "2026-11-26T10:30", "2026-11-26T11:15", "2026-11-28T10:00"]
    );
    let open = OpeningFields { kind: "open-hour".to_owned(), to: "10".to_owned(), ..morning(me) };
    office.save_opening(&opening(open)).unwrap();
    assert_eq!(free(&office, "2026-11-26", 1), ["2026-11-26T10:30"], "not into the open hour");
}
