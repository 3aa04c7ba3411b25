//! Rooms, opening hours and appointments of the practice office, written by the same use cases as in the window.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use office::{Office, OfficeError};
use wire::{
    AppointmentFields, AppointmentPersonFields, ListPersonsRequest, OpeningFields, PersonFilter,
    SaveAppointmentRequest, SaveOpeningRequest, SavePlaceRequest, Scope,
};

/// The counsellors with a calendar, at most.
const COUNSELLORS: usize = 4;
/// Days ahead with appointments.
const AHEAD: u64 = 12;

/// Fills the calendar from a day on.
pub(super) fn fill(office: &mut Office, from: NaiveDate) -> Result<(), OfficeError> {
    let staff: Vec<i64> = office.desk()?.colleagues.iter().map(|one| one.id).take(COUNSELLORS).collect();
    let mut rooms = Vec::new();
    for (room, single) in [("Raum 1", true), ("Raum 2", true), ("Raum 3", true), ("Gemeindehaus", false)] {
        let request = SavePlaceRequest {
            id: None,
            seen: None,
            name: room.to_owned(),
            address: String::new(),
            single,
            archived: false,
        };
        rooms.push(office.save_place(&request)?.id);
    }
    for (at, (counsellor, room)) in staff.iter().zip(&rooms).enumerate() {
        let hours = |kind: &str, weekdays: u8, from_time: &str, to: &str| OpeningFields {
            staff: *counsellor,
            place: Some(*room),
            kind: kind.to_owned(),
            weekdays,
            from: from_time.to_owned(),
            to: to.to_owned(),
            slot_minutes: 45,
            capacity: 1,
            valid_from: from.to_string(),
            valid_to: String::new(),
            in_school_holidays: true,
            exceptions: Vec::new(),
        };
        let open_day = 1 << (at % 5);
        for opening in [
            hours("appointments", 0b1_1111 & !open_day, "9:00", "12:00"),
            hours("appointments", 0b0_1111, "13:00", "16:00"),
            hours("open-hour", open_day, "9:00", "12:00"),
        ] {
            office.save_opening(&SaveOpeningRequest { id: None, seen: None, opening })?;
        }
    }
    let page = office.list_persons(&ListPersonsRequest {
        text: String::new(),
        filter: PersonFilter::default(),
        order: "last-contact".to_owned(),
        page: 0,
    })?;
    let mut persons = page.rows.iter().map(|row| row.hit.id).cycle();
    for day in from.iter_days().take_while(|day| *day <= from + Days::new(AHEAD)) {
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            continue;
        }
        for (at, counsellor) in staff.iter().enumerate() {
            let later = u32::try_from(at).unwrap_or(0) + day.day();
            for slot in [later % 2, 2 + later % 2, 6 + later % 3] {
                let Some(person) = persons.next() else { return Ok(()) };
                book(office, *counsellor, rooms.get(at).copied(), day, slot, person)?;
            }
        }
    }
    Ok(())
}

/// Books where nothing speaks against it; a holiday stays free.
fn book(
    office: &mut Office,
    staff: i64,
    place: Option<i64>,
    day: NaiveDate,
    slot: u32,
    person: i64,
) -> Result<(), OfficeError> {
    let start = if slot < 4 { 540 + 45 * slot } else { 780 + 45 * (slot - 5) };
    let appointment = AppointmentFields {
        kind: "counselling".to_owned(),
        staff,
        place,
        day: day.to_string(),
        time: format!("{}:{:02}", start / 60, start % 60),
        minutes: 45,
        persons: vec![AppointmentPersonFields {
            person: Some(person),
            alias: String::new(),
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
        accepted: Vec::new(),
        instead_of: None,
        enquiry: None,
    };
    match office.save_appointment(&request) {
        Ok(_) | Err(OfficeError::SlotTaken) => Ok(()),
        Err(other) => Err(other),
    }
}
