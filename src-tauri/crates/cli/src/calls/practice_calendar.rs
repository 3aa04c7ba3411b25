//! Rooms, opening hours, appointments and enquiries of the practice office, written by the same use cases as in the window.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use office::{Office, OfficeError};
use wire::{
    AppointmentFields, AppointmentPersonFields, EnquiryFields, ListPersonsRequest, OpeningFields,
    PersonFilter, SaveAppointmentRequest, SaveEnquiryRequest, SaveOpeningRequest, SavePlaceRequest, Scope,
};

/// The counsellors with a calendar, at most.
const COUNSELLORS: usize = 4;
/// Days ahead with appointments.
const AHEAD: u64 = 12;

/// Fills the calendar from a day on.
pub(super) fn fill(office: &mut Office, from: NaiveDate) -> Result<(), OfficeError> {
    let desk = office.desk()?;
    let today = desk.today.parse().unwrap_or(from);
    let staff: Vec<i64> = desk.colleagues.iter().map(|one| one.id).take(COUNSELLORS).collect();
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
    enquiries(office, from.min(today))?;
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

/// Who asked before there was a case: days ago, who, topic, language, outcome, and after how many days a time was offered.
const ENQUIRIES: [(u64, &str, &str, &str, &str, u64); 8] = [
    (16, "Sozialarbeiterin der Gesamtschule am Musterring", "SCHULE_KITA", "ar", "open", 0),
    (5, "Ehrenamtliche der Kirchengemeinde", "WOHNEN", "fa", "open", 0),
    (0, "", "BESCHEID", "ti", "open", 0),
    (12, "Frau Übungsfall", "WOHNEN", "ar", "slot-offered", 6),
    (30, "Herr Übungsfall", "ARBEIT", "fr", "slot-offered", 3),
    (58, "Unterkunft Musterweg", "GESUNDHEIT", "ku", "slot-offered", 14),
    (75, "Jobcenter Musterstadt", "SONSTIGES", "uk", "referred", 0),
    (210, "Familie Übungsfall", "FAMILIE", "ar", "slot-offered", 9),
];

fn enquiries(office: &mut Office, day: NaiveDate) -> Result<(), OfficeError> {
    for (ago, asked_by, topic, language, outcome, after) in ENQUIRIES {
        let received = day - Days::new(ago);
        let offered = (outcome == "slot-offered").then(|| (received + Days::new(after)).to_string());
        let enquiry = EnquiryFields {
            received_on: received.to_string(),
            form: Some("telefon".to_owned()),
            topic: Some(topic.to_owned()),
            person: None,
            asked_by: asked_by.to_owned(),
            language: Some(language.to_owned()),
            outcome: outcome.to_owned(),
            offered_on: offered.unwrap_or_default(),
            note: String::new(),
        };
        office.save_enquiry(&SaveEnquiryRequest { id: None, seen: None, enquiry })?;
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
