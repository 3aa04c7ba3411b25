//! Enquiries before any case: writing them down, booking from one, taking back, and how long people waited.

use crate::appointments::{booking, fields};
use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    AppointmentRequest, CompareRequest, EnquiriesView, EnquiryFields, EnquiryRequest, EnquiryView,
    ListEnquiriesRequest, MergePersonsRequest, RecordRequest, RemoveAppointmentRequest, RemoveWorkRequest,
    SaveAppointmentRequest, SaveEnquiryRequest, SavedView, Scope, UndoRequest,
};

const MONDAY: &str = "2026-11-23T08:00:00";

pub(crate) fn asked(day: &str, by: &str) -> EnquiryFields {
    EnquiryFields {
        received_on: day.to_owned(),
        asked_by: by.to_owned(),
        outcome: "open".to_owned(),
        ..EnquiryFields::default()
    }
}

fn offered(day: &str, on: &str) -> EnquiryFields {
    EnquiryFields {
        outcome: "slot-offered".to_owned(),
        offered_on: on.to_owned(),
        ..asked(day, "Sozialarbeiterin der Schule")
    }
}

fn person_of(office: &mut Office) -> i64 {
    office.log_consultation(&talk(somebody("Adina", "Musterfrau"))).unwrap().person.unwrap()
}

fn write(office: &mut Office, enquiry: EnquiryFields) -> SavedView {
    office.save_enquiry(&SaveEnquiryRequest { id: None, seen: None, enquiry }).unwrap()
}

fn change(office: &mut Office, view: EnquiryView, enquiry: EnquiryFields) -> Result<SavedView, OfficeError> {
    office.save_enquiry(&SaveEnquiryRequest { id: Some(view.id), seen: Some(view.version), enquiry })
}

fn one(office: &Office, id: i64) -> EnquiryView {
    office.enquiry(&EnquiryRequest { id }).unwrap()
}

fn list(office: &Office, year: i32) -> EnquiriesView {
    office.list_enquiries(&ListEnquiriesRequest { year }).unwrap()
}

fn book_for(office: &mut Office, enquiry: i64, day: &str) -> Result<SavedView, OfficeError> {
    let me = office.desk().unwrap().counsellor.id;
    office
        .save_appointment(&SaveAppointmentRequest { enquiry: Some(enquiry), ..booking(fields(me, day, "9")) })
}

fn outcome(office: &Office, id: i64) -> (String, String, Option<i64>) {
    let view = one(office, id);
    (view.enquiry.outcome, view.enquiry.offered_on, view.appointment)
}

#[test]
fn open_enquiries_stand_first_with_the_days_they_wait_and_answered_ones_by_year() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let person = person_of(&mut office);
    write(&mut office, asked("20.11.", "Sozialarbeiterin der Schule"));
    write(&mut office, EnquiryFields { person: Some(person), ..asked("2.11.", "") });
    write(&mut office, EnquiryFields { outcome: "referred".to_owned(), ..asked("heute", "") });
    write(&mut office, offered("2025-12-01", "2025-12-05"));
    let view = list(&office, 2026);
    let open: Vec<_> = view.open.iter().map(|row| (row.received_on.as_str(), row.days)).collect();
    assert_eq!(open, [("2026-11-02", Some(21)), ("2026-11-20", Some(3))]);
    assert_eq!(view.open[0].person, Some(person));
    assert!(!view.open[0].asked_by.is_empty(), "somebody on record is told by name or number");
    assert_eq!(view.done.len(), 1);
    assert_eq!((view.done[0].outcome.as_str(), view.done[0].days), ("referred", None));
    assert_eq!(view.years, [2026, 2025]);
    let before = list(&office, 2025);
    assert_eq!((before.open.len(), before.done.len(), before.done[0].days), (2, 1, Some(4)));
}

#[test]
fn a_booking_answers_the_enquiry_and_taking_it_back_opens_it_again() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let id = write(&mut office, asked("16.11.", "Frau Ü.")).id;
    let booked = book_for(&mut office, id, "30.11.").unwrap();
    assert_eq!(outcome(&office, id), ("slot-offered".into(), "2026-11-30".into(), Some(booked.id)));
    assert_eq!(list(&office, 2026).done[0].days, Some(14));
    let twice = book_for(&mut office, id, "1.12.");
    assert!(matches!(twice, Err(OfficeError::Invalid(f)) if f[0].code == "enquiry-answered"));
    office.undo(&UndoRequest { act: booked.act }).unwrap();
    assert_eq!(outcome(&office, id), ("open".into(), String::new(), None));
    assert!(office.appointment(&AppointmentRequest { id: booked.id }).is_err(), "both or neither");
}

#[test]
fn an_appointment_removed_as_a_mistake_opens_its_enquiry_and_undo_brings_both_back() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let id = write(&mut office, asked("16.11.", "Frau Ü.")).id;
    let booked = book_for(&mut office, id, "30.11.").unwrap();
    let gone = RemoveAppointmentRequest { id: booked.id, seen: booked.version, scope: Scope::One };
    let act = office.remove_appointment(&gone).unwrap().act;
    assert_eq!(outcome(&office, id).0, "open");
    office.undo(&UndoRequest { act }).unwrap();
    assert_eq!(outcome(&office, id), ("slot-offered".into(), "2026-11-30".into(), Some(booked.id)));
}

#[test]
fn a_day_that_was_offered_by_telephone_stays_when_the_appointment_is_booked_later() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let id = write(&mut office, offered("16.11.", "24.11.")).id;
    let booked = book_for(&mut office, id, "30.11.").unwrap();
    assert_eq!(outcome(&office, id), ("slot-offered".into(), "2026-11-24".into(), Some(booked.id)));
    let view = one(&office, id);
    let referred = EnquiryFields { outcome: "referred".to_owned(), ..asked("16.11.", "Frau Ü.") };
    change(&mut office, view, referred).unwrap();
    assert_eq!(outcome(&office, id), ("referred".into(), String::new(), None));
    assert!(office.appointment(&AppointmentRequest { id: booked.id }).is_ok(), "the appointment stands");
}

#[test]
fn an_enquiry_is_changed_removed_and_taken_back_and_tells_its_history() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let id = write(&mut office, asked("gestern", "Frau Ü.")).id;
    let (first, second) = (one(&office, id), one(&office, id));
    assert_eq!(first.enquiry.received_on, "2026-11-22");
    let more = EnquiryFields {
        topic: Some("WOHNEN".to_owned()),
        language: Some("ar".to_owned()),
        form: Some("telefon".to_owned()),
        note: "ruft wieder an".to_owned(),
        ..first.enquiry.clone()
    };
    change(&mut office, first, more).unwrap();
    assert!(matches!(
        change(&mut office, second, asked("heute", "Frau Ä.")),
        Err(OfficeError::ChangedMeanwhile)
    ));
    let changes = office.history(&RecordRequest { noun: "enquiry".to_owned(), id }).unwrap();
    let named: Vec<&str> = changes[0].fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(named, ["form", "language", "note", "topic"]);
    let seen = one(&office, id).version;
    let act = office.remove_work(&RemoveWorkRequest { noun: "enquiry".to_owned(), id, seen }).unwrap().act;
    assert!(list(&office, 2026).open.is_empty());
    office.undo(&UndoRequest { act }).unwrap();
    assert_eq!(one(&office, id).enquiry.note, "ruft wieder an");
}

#[test]
fn what_cannot_be_is_refused_by_field() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let refused = |office: &mut Office, enquiry: EnquiryFields| {
        let Err(OfficeError::Invalid(fields)) =
            office.save_enquiry(&SaveEnquiryRequest { id: None, seen: None, enquiry })
        else {
            panic!("it was accepted")
        };
        fields.into_iter().map(|one| (one.field, one.code)).collect::<Vec<_>>()
    };
    let told = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
    assert_eq!(refused(&mut office, asked("", "")), told("receivedOn", "missing"));
    assert_eq!(refused(&mut office, asked("24.11.2026", "")), told("receivedOn", "in-the-future"));
    assert_eq!(refused(&mut office, offered("20.11.2026", "")), told("offeredOn", "missing"));
    assert_eq!(
        refused(&mut office, offered("20.11.2026", "19.11.2026")),
        told("offeredOn", "before-enquiry")
    );
    let open = EnquiryFields { offered_on: "1.12.".to_owned(), ..asked("heute", "") };
    assert_eq!(refused(&mut office, open), told("offeredOn", "not-here"));
    let nobody = EnquiryFields { person: Some(77), ..asked("heute", "") };
    assert_eq!(refused(&mut office, nobody), told("askedBy", "not-there"));
    let person = person_of(&mut office);
    let both = EnquiryFields { person: Some(person), ..asked("heute", "Frau Ü.") };
    assert_eq!(refused(&mut office, both), told("askedBy", "not-here"));
    let odd = EnquiryFields {
        outcome: "done".to_owned(),
        topic: Some("??".to_owned()),
        ..asked("heute", &"x".repeat(201))
    };
    let mut fields: Vec<String> = refused(&mut office, odd).into_iter().map(|one| one.0).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["askedBy", "outcome", "topic"]);
    let id = write(&mut office, asked("heute", "Frau Ü.")).id;
    let early = book_for(&mut office, id, "20.11.2026");
    assert!(matches!(early, Err(OfficeError::Invalid(f)) if f[0].code == "before-enquiry"));
    assert_eq!(outcome(&office, id).0, "open", "nothing was written");
}

#[test]
fn waiting_times_of_the_half_years_are_those_counted_by_hand() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    for (day, on) in [
        ("2026-07-01", "2026-07-01"),
        ("2026-07-10", "2026-07-20"),
        ("2026-09-01", "2026-09-04"),
        ("2026-03-02", "2026-03-30"),
    ] {
        write(&mut office, offered(day, on));
    }
    write(&mut office, asked("2026-08-01", ""));
    write(&mut office, EnquiryFields { outcome: "no-answer".to_owned(), ..asked("2026-08-02", "") });
    let told: Vec<_> = list(&office, 2026)
        .waiting
        .iter()
        .map(|half| {
            let days = (half.median_days, half.longest_days);
            (half.year, half.second, half.enquiries, half.open, half.offered, days)
        })
        .collect();
    assert_eq!(
        told,
        [
            // 0, 3 and 10 days
            (2026, true, 5, 1, 3, (Some(3.0), Some(10))),
            (2026, false, 1, 0, 1, (Some(28.0), Some(28))),
            (2025, true, 0, 0, 0, (None, None)),
            (2025, false, 0, 0, 0, (None, None)),
        ]
    );
}

#[test]
fn merging_two_records_takes_the_enquiry_along_and_undo_gives_it_back() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let keep = person_of(&mut office);
    let gone = office.log_consultation(&talk(somebody("Adina", "Musterfrauu"))).unwrap().person.unwrap();
    let id = write(&mut office, EnquiryFields { person: Some(gone), ..asked("heute", "") }).id;
    let both = office.compare_persons(&CompareRequest { keep, gone }).unwrap();
    let (seen_keep, seen_gone, fields) = (both.keep.version, both.gone.version, both.keep.fields);
    let merged =
        office.merge_persons(&MergePersonsRequest { keep, gone, seen_keep, seen_gone, fields }).unwrap();
    assert_eq!(one(&office, id).enquiry.person, Some(keep));
    office.undo(&UndoRequest { act: merged.act }).unwrap();
    assert_eq!(one(&office, id).enquiry.person, Some(gone));
}
