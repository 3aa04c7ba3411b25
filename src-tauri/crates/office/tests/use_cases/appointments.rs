//! Appointments: booking, clashes and the decision to book nevertheless, moving, series, states, and the consultation that comes of one.

use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError};
use std::sync::{Arc, Mutex};
use wire::{
    AppointmentFields, AppointmentPersonFields, AppointmentRequest, AppointmentRow, AppointmentStateRequest,
    AppointmentView, CalendarRequest, CheckSlotRequest, MoveAppointmentRequest, RemoveAppointmentRequest,
    SaveAppointmentRequest, SavePlaceRequest, SavedView, Scope, UndoRequest, Who,
};

const MONDAY: &str = "2026-11-23T08:00:00";

pub(crate) fn alias(name: &str) -> AppointmentPersonFields {
    AppointmentPersonFields { person: None, alias: name.to_owned(), state: "confirmed".to_owned() }
}

pub(crate) fn known(person: i64) -> AppointmentPersonFields {
    AppointmentPersonFields { person: Some(person), alias: String::new(), state: "confirmed".to_owned() }
}

pub(crate) fn fields(staff: i64, day: &str, time: &str) -> AppointmentFields {
    AppointmentFields {
        kind: "counselling".to_owned(),
        staff,
        day: day.to_owned(),
        time: time.to_owned(),
        minutes: 45,
        persons: vec![alias("Frau Ü.")],
        ..AppointmentFields::default()
    }
}

pub(crate) fn booking(appointment: AppointmentFields) -> SaveAppointmentRequest {
    SaveAppointmentRequest {
        id: None,
        seen: None,
        appointment,
        rhythm: None,
        until: String::new(),
        scope: Scope::One,
        accepted: Vec::new(),
        instead_of: None,
        enquiry: None,
    }
}

fn me(office: &Office) -> i64 {
    office.desk().unwrap().counsellor.id
}

fn book(office: &mut Office, day: &str, time: &str) -> SavedView {
    let me = me(office);
    office.save_appointment(&booking(fields(me, day, time))).unwrap()
}

fn shown(office: &Office, from: &str, to: &str) -> Vec<AppointmentRow> {
    let request = CalendarRequest { from: from.to_owned(), to: to.to_owned() };
    office.calendar(&request).unwrap().appointments
}

fn starts(office: &Office, from: &str, to: &str) -> Vec<String> {
    let clock = |row: &AppointmentRow| format!("{} {:02}:{:02}", row.day, row.start / 60, row.start % 60);
    shown(office, from, to).iter().map(clock).collect()
}

fn one(office: &Office, id: i64) -> AppointmentView {
    office.appointment(&AppointmentRequest { id }).unwrap()
}

fn moved(office: &Office, id: i64, starts_at: &str) -> MoveAppointmentRequest {
    let view = one(office, id);
    MoveAppointmentRequest {
        id,
        seen: view.version,
        staff: view.appointment.staff,
        place: view.appointment.place,
        starts_at: starts_at.to_owned(),
        minutes: view.appointment.minutes,
        scope: Scope::One,
        accepted: Vec::new(),
    }
}

fn set(office: &mut Office, id: i64, state: &str) -> Result<SavedView, OfficeError> {
    let seen = one(office, id).version;
    office.set_appointment_state(&AppointmentStateRequest {
        id,
        seen,
        position: None,
        state: state.to_owned(),
    })
}

fn undo(office: &mut Office, act: i64) {
    office.undo(&UndoRequest { act }).unwrap();
}

#[test]
fn a_booked_appointment_stands_in_the_calendar_and_can_be_taken_back() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let saved = book(&mut office, "mo", "9");
    assert_eq!(starts(&office, "2026-11-23", "2026-11-23"), ["2026-11-23 09:00"]);
    let row = &shown(&office, "2026-11-23", "2026-11-23")[0];
    assert_eq!((row.persons[0].name.as_str(), row.state.as_deref()), ("Frau Ü.", Some("confirmed")));
    undo(&mut office, saved.act);
    assert!(starts(&office, "2026-11-23", "2026-11-23").is_empty());
}

#[test]
fn two_at_once_must_be_decided_and_the_decision_is_recorded() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let first = book(&mut office, "24.11.", "9:00");
    let me = me(&office);
    let second = booking(fields(me, "24.11.", "9:30"));
    assert!(matches!(office.save_appointment(&second), Err(OfficeError::SlotTaken)));
    assert_eq!(starts(&office, "2026-11-24", "2026-11-24").len(), 1, "nothing was written");
    let slot = office
        .check_slot(&CheckSlotRequest {
            id: None,
            appointment: second.appointment.clone(),
            rhythm: None,
            until: String::new(),
            scope: Scope::One,
        })
        .unwrap();
    let clash = &slot.clashes[0];
    assert_eq!(
        (clash.code.as_str(), clash.when.as_str(), clash.what.as_str()),
        ("counsellor", "09:00–09:45", "Frau Ü.")
    );
    assert_eq!(
        (slot.day.as_deref(), slot.end.as_deref(), slot.neighbours.len()),
        (Some("2026-11-24"), Some("10:15"), 1)
    );
    let accepted = SaveAppointmentRequest { accepted: vec![clash.key.clone()], ..second };
    let saved = office.save_appointment(&accepted).unwrap();
    assert_eq!(one(&office, saved.id).overridden, [format!("counsellor:{}", first.id)]);
}

#[test]
fn person_room_interpreter_and_holiday_are_asked_about_too() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let room = office
        .save_place(&SavePlaceRequest {
            id: None,
            seen: None,
            name: "Raum 2".to_owned(),
            address: String::new(),
            single: true,
            archived: false,
        })
        .unwrap()
        .id;
    let me = me(&office);
    let with = |time: &str, staff| AppointmentFields {
        place: Some(room),
        persons: vec![known(person)],
        ..fields(staff, "24.11.", time)
    };
    office.save_appointment(&booking(with("9", me))).unwrap();
    let check = |office: &Office, appointment| {
        let request =
            CheckSlotRequest { id: None, appointment, rhythm: None, until: String::new(), scope: Scope::One };
        let slot = office.check_slot(&request).unwrap();
        slot.clashes.into_iter().map(|clash| clash.code).collect::<Vec<_>>()
    };
    assert_eq!(check(&office, with("9:30", me)), ["counsellor", "person", "room"]);
    assert!(check(&office, with("9:45", me)).is_empty());
    let christmas = AppointmentFields { day: "25.12.2026".to_owned(), ..with("9", me) };
    assert_eq!(check(&office, christmas), ["holiday"]);
}

#[test]
fn moving_keeps_what_was_said_and_refuses_a_taken_time_and_an_old_look() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let first = book(&mut office, "24.11.", "9").id;
    let second = book(&mut office, "24.11.", "10").id;
    let request = moved(&office, first, "2026-11-25T11:15");
    office.move_appointment(&request).unwrap();
    assert_eq!(starts(&office, "2026-11-24", "2026-11-25"), ["2026-11-24 10:00", "2026-11-25 11:15"]);
    assert!(
        matches!(office.move_appointment(&request), Err(OfficeError::ChangedMeanwhile)),
        "seen before the move"
    );
    let onto = moved(&office, first, "2026-11-24T10:15");
    assert!(matches!(office.move_appointment(&onto), Err(OfficeError::SlotTaken)));
    let longer = MoveAppointmentRequest { minutes: 90, ..moved(&office, second, "2026-11-24T10:00") };
    let act = office.move_appointment(&longer).unwrap().act;
    assert_eq!(one(&office, second).appointment.minutes, 90);
    undo(&mut office, act);
    assert_eq!(one(&office, second).appointment.minutes, 45);
    let late = moved(&office, first, "2026-11-25T23:30");
    assert!(
        matches!(office.move_appointment(&late), Err(OfficeError::Invalid(_))),
        "it would end after midnight"
    );
}

#[test]
fn a_series_is_changed_one_by_one_from_one_on_or_as_a_whole() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let series = SaveAppointmentRequest {
        rhythm: Some("weekly-2".to_owned()),
        until: "28.2.2027".to_owned(),
        ..booking(fields(me, "2.12.2026", "10"))
    };
    let first = office.save_appointment(&series).unwrap();
    let (from, to) = ("2026-12-01", "2027-01-10");
    let all = |office: &Office| {
        let mut rows = starts(office, from, to);
        rows.extend(starts(office, "2027-01-11", "2027-02-20"));
        rows.extend(starts(office, "2027-02-21", "2027-03-20"));
        rows
    };
    assert_eq!(all(&office).len(), 7, "every second Wednesday until the end of February");
    let third = shown(&office, from, to)[2].id;
    // Only this one.
    office.move_appointment(&moved(&office, third, "2026-12-31T10:00")).unwrap();
    // This and all that follow, an hour later: the one that was moved alone goes along by the same step.
    let second = shown(&office, from, to)[1].id;
    let later =
        MoveAppointmentRequest { scope: Scope::Following, ..moved(&office, second, "2026-12-16T11:00") };
    let act = office.move_appointment(&later).unwrap().act;
    assert_eq!(
        all(&office),
        [
            "2026-12-02 10:00",
            "2026-12-16 11:00",
            "2026-12-31 11:00",
            "2027-01-13 11:00",
            "2027-01-27 11:00",
            "2027-02-10 11:00",
            "2027-02-24 11:00"
        ]
    );
    undo(&mut office, act);
    assert_eq!(all(&office)[3], "2027-01-13 10:00", "taken back as one");
    // Another room and title for all: everybody keeps the state she has.
    set(&mut office, second, "cancelled").unwrap();
    let mut every = one(&office, first.id);
    every.appointment.bring = "Ausweis".to_owned();
    let change = SaveAppointmentRequest {
        id: Some(first.id),
        seen: Some(every.version),
        scope: Scope::All,
        ..booking(every.appointment)
    };
    office.save_appointment(&change).unwrap();
    let view = one(&office, second);
    assert_eq!(
        (view.appointment.bring.as_str(), view.appointment.persons[0].state.as_str()),
        ("Ausweis", "cancelled")
    );
    // And from the second on they go.
    let gone = RemoveAppointmentRequest { id: second, seen: view.version, scope: Scope::Following };
    office.remove_appointment(&gone).unwrap();
    assert_eq!(all(&office), ["2026-12-02 10:00"]);
}

#[test]
fn ten_o_clock_stays_ten_o_clock_over_a_change_of_the_clocks() {
    let place = Place::new();
    let mut office = place.found("2026-10-12T08:00:00");
    let me = me(&office);
    let series = SaveAppointmentRequest {
        rhythm: Some("weekly-1".to_owned()),
        until: "5.11.2026".to_owned(),
        ..booking(fields(me, "15.10.2026", "10"))
    };
    office.save_appointment(&series).unwrap();
    assert_eq!(
        starts(&office, "2026-10-12", "2026-11-08"),
        ["2026-10-15 10:00", "2026-10-22 10:00", "2026-10-29 10:00", "2026-11-05 10:00"]
    );
    let gap = office.save_appointment(&booking(fields(me, "28.3.2027", "2:30")));
    assert!(matches!(gap, Err(OfficeError::Invalid(fields)) if fields[0].code == "no-such-time"));
}

#[test]
fn who_did_not_come_is_asked_about_counted_and_offered_a_new_time() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let me = me(&office);
    let with = |day: &str| AppointmentFields { persons: vec![known(person)], ..fields(me, day, "10") };
    let id = office.save_appointment(&booking(with("24.11."))).unwrap().id;
    assert!(
        matches!(set(&mut office, id, "missed"), Err(OfficeError::Invalid(fields)) if fields[0].code == "in-the-future")
    );
    drop(office);
    let mut office = place.open("2026-11-24T10:30:00");
    assert!(office.my_day().unwrap().open.is_empty(), "it is not over yet");
    drop(office);
    let mut office2 = place.open("2026-11-24T17:00:00");
    assert_eq!(office2.my_day().unwrap().open.len(), 1, "past and nobody said how it went");
    set(&mut office2, id, "missed").unwrap();
    assert!(office2.my_day().unwrap().open.is_empty());
    office2.save_appointment(&booking(with("26.11."))).unwrap();
    assert_eq!(shown(&office2, "2026-11-26", "2026-11-26")[0].persons[0].missed, 1);
    let confirmed = office2.save_appointment(&booking(with("30.11."))).unwrap().id;
    let again = SaveAppointmentRequest { instead_of: Some(confirmed), ..booking(with("1.12.")) };
    office2.save_appointment(&again).unwrap();
    assert_eq!(shown(&office2, "2026-11-30", "2026-11-30")[0].state.as_deref(), Some("moved"));
    office = office2;
    drop(office);
}

#[test]
fn a_consultation_comes_of_an_appointment_in_one_step_and_is_taken_back_with_it() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let mut asked = fields(me, "heute", "9");
    let sister = office.log_consultation(&talk(somebody("Schwester", "Probe"))).unwrap().person.unwrap();
    asked.persons.push(known(sister));
    let id = office.save_appointment(&booking(asked)).unwrap().id;
    let mut held = talk(somebody("Neue", "Person"));
    held.appointment = Some(id);
    let logged = office.log_consultation(&held).unwrap();
    let view = one(&office, id);
    assert_eq!(view.contact, Some(logged.contact));
    let persons = &view.appointment.persons;
    assert_eq!(
        (persons[0].person, persons[0].state.as_str()),
        (logged.person, "appeared"),
        "the alias has a name now"
    );
    assert_eq!(persons[1].state, "confirmed", "who did not take part is still open");
    undo(&mut office, logged.act);
    let view = one(&office, id);
    assert_eq!((view.contact, view.appointment.persons[0].person), (None, None));
}

#[test]
fn a_wrong_form_names_every_field_and_writes_nothing() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let mut wrong = fields(me, "31.2.", "25:00");
    wrong.persons.clear();
    wrong.minutes = 3;
    wrong.place = Some(77);
    let Err(OfficeError::Invalid(refused)) = office.save_appointment(&booking(wrong)) else { panic!() };
    let mut named: Vec<&str> = refused.iter().map(|field| field.field.as_str()).collect();
    named.sort_unstable();
    assert_eq!(named, ["day", "minutes", "persons", "place", "time"]);
    let mut twice = fields(me, "24.11.", "9");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    twice.persons = vec![known(person), known(person)];
    assert!(
        matches!(office.save_appointment(&booking(twice)), Err(OfficeError::Invalid(f)) if f[0].code == "twice")
    );
    let group = AppointmentFields {
        kind: "group".to_owned(),
        title: "Frauenkreis".to_owned(),
        capacity: Some(1),
        persons: vec![alias("A"), alias("B")],
        ..fields(me, "24.11.", "9")
    };
    assert!(
        matches!(office.save_appointment(&booking(group)), Err(OfficeError::Invalid(f)) if f[0].code == "over-capacity")
    );
    assert!(starts(&office, "2026-11-23", "2026-11-30").is_empty());
}

#[test]
fn merged_persons_keep_one_place_in_an_appointment() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let one_record = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let other = office.log_consultation(&talk(somebody("Haymanot", "Tesfai"))).unwrap().person.unwrap();
    let me = me(&office);
    let both =
        AppointmentFields { persons: vec![known(one_record), known(other)], ..fields(me, "24.11.", "9") };
    let id = office.save_appointment(&booking(both)).unwrap().id;
    let compare = office.compare_persons(&wire::CompareRequest { keep: one_record, gone: other }).unwrap();
    let merged = office
        .merge_persons(&wire::MergePersonsRequest {
            keep: one_record,
            gone: other,
            seen_keep: compare.keep.version,
            seen_gone: compare.gone.version,
            fields: compare.keep.fields.clone(),
        })
        .unwrap();
    assert_eq!(one(&office, id).appointment.persons.len(), 1);
    undo(&mut office, merged.act);
    assert_eq!(one(&office, id).appointment.persons.len(), 2);
}

/// Four counsellors' screens over one vault, as the window's session hands it out: one call at a time, in any order.
#[test]
fn a_thousand_bookings_at_once_never_book_twice() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let _ = office
        .log_consultation(&talk(Who::Anonymous { nationality: None, gender: None, age: None }))
        .unwrap();
    let office = Arc::new(Mutex::new(office));
    let threads: Vec<_> = (0u64..4)
        .map(|thread| {
            let office = Arc::clone(&office);
            std::thread::spawn(move || {
                let mut seed = thread * 7_919 + 1;
                let mut random = |below: u64| {
                    seed =
                        seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    (seed >> 33) % below
                };
                let mut booked = 0;
                for _ in 0..250 {
                    let (day, quarter) = (random(5) + 23, random(36) + 32);
                    let asked = fields(
                        me,
                        &format!("{day}.11.2026"),
                        &format!("{}:{:02}", quarter / 4, quarter % 4 * 15),
                    );
                    // Looked at first, as a form does, in a call of its own: the other threads come in between.
                    let check = CheckSlotRequest {
                        id: None,
                        appointment: asked.clone(),
                        rhythm: None,
                        until: String::new(),
                        scope: Scope::One,
                    };
                    let free = office.lock().unwrap().check_slot(&check).unwrap().clashes.is_empty();
                    match office.lock().unwrap().save_appointment(&booking(asked)) {
                        Ok(_) => booked += 1,
                        Err(OfficeError::SlotTaken) => {}
                        Err(other) => panic!("{other} (free: {free})"),
                    }
                }
                booked
            })
        })
        .collect();
    let booked: usize = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    let rows = shown(&office.lock().unwrap(), "2026-11-23", "2026-11-29");
    assert_eq!(rows.len(), booked);
    assert!(booked > 20, "{booked} of a full week");
    for pair in rows.windows(2) {
        let over = pair[0].day != pair[1].day || pair[0].start + pair[0].minutes <= pair[1].start;
        assert!(over, "{} {} and {} {}", pair[0].day, pair[0].start, pair[1].day, pair[1].start);
    }
}

fn edit(office: &Office, id: i64) -> SaveAppointmentRequest {
    let view = one(office, id);
    SaveAppointmentRequest { id: Some(id), seen: Some(view.version), ..booking(view.appointment) }
}

fn family(office: &mut Office) -> Vec<i64> {
    ["Eins", "Zwei", "Drei"]
        .map(|name| office.log_consultation(&talk(somebody(name, "Probe"))).unwrap().person.unwrap())
        .to_vec()
}

fn states(office: &Office, id: i64) -> Vec<String> {
    one(office, id).appointment.persons.into_iter().map(|who| who.state).collect()
}

#[test]
fn what_is_said_of_a_series_leaves_alone_what_belongs_to_one_of_them() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let series = SaveAppointmentRequest {
        rhythm: Some("weekly-1".to_owned()),
        until: "22.12.2026".to_owned(),
        ..booking(fields(me, "1.12.2026", "10"))
    };
    let first = office.save_appointment(&series).unwrap().id;
    let second = shown(&office, "2026-12-08", "2026-12-08")[0].id;
    let mut own = edit(&office, second);
    own.appointment.note = "mit Zeugnis".to_owned();
    own.appointment.minutes = 60;
    office.save_appointment(&own).unwrap();
    let mut all = edit(&office, first);
    all.scope = Scope::Following;
    all.appointment.bring = "Ausweis".to_owned();
    office.save_appointment(&all).unwrap();
    let view = one(&office, second).appointment;
    assert_eq!((view.note.as_str(), view.minutes, view.bring.as_str()), ("mit Zeugnis", 60, "Ausweis"));
    let moved = MoveAppointmentRequest { scope: Scope::All, ..moved(&office, first, "2026-12-01T11:00") };
    office.move_appointment(&moved).unwrap();
    assert_eq!(one(&office, second).appointment.minutes, 60, "moving leaves its length alone");
}

#[test]
fn a_series_may_go_where_it_stands_itself_and_what_was_accepted_stays_accepted() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let daily = SaveAppointmentRequest {
        rhythm: Some("daily".to_owned()),
        until: "4.12.2026".to_owned(),
        ..booking(fields(me, "1.12.2026", "10"))
    };
    let first = office.save_appointment(&daily).unwrap().id;
    let mut on = edit(&office, first);
    on.scope = Scope::All;
    on.appointment.day = "2.12.2026".to_owned();
    office.save_appointment(&on).unwrap();
    assert_eq!(starts(&office, "2026-12-01", "2026-12-06").len(), 4);
    // Christmas among the days, accepted once: a later word about the series does not ask again.
    let mut holy = SaveAppointmentRequest {
        rhythm: Some("weekly-1".to_owned()),
        until: "8.1.2027".to_owned(),
        ..booking(fields(me, "18.12.2026", "14"))
    };
    assert!(matches!(office.save_appointment(&holy), Err(OfficeError::SlotTaken)));
    holy.accepted = vec!["holiday".to_owned()];
    let id = office.save_appointment(&holy).unwrap().id;
    let mut word = edit(&office, id);
    word.scope = Scope::Following;
    word.appointment.bring = "Pass".to_owned();
    office.save_appointment(&word).unwrap();
    // What speaks against one of the others is told before it is saved.
    let mut check = edit(&office, id);
    check.appointment.time = "10".to_owned();
    let on_christmas = SaveAppointmentRequest {
        accepted: vec!["holiday".to_owned()],
        ..booking(fields(me, "25.12.2026", "20"))
    };
    office.save_appointment(&on_christmas).unwrap();
    let asked = CheckSlotRequest {
        id: Some(id),
        appointment: AppointmentFields { time: "20".to_owned(), ..check.appointment },
        rhythm: None,
        until: String::new(),
        scope: Scope::Following,
    };
    let told = office.check_slot(&asked).unwrap().clashes;
    assert!(told.iter().any(|clash| clash.code == "counsellor" && clash.day == "2026-12-25"), "{told:?}");
}

#[test]
fn more_than_a_dozen_clashes_can_all_be_accepted() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let team = AppointmentFields {
        kind: "internal".to_owned(),
        title: "Team".to_owned(),
        persons: Vec::new(),
        ..fields(me, "1.12.2026", "10")
    };
    let weekly = |appointment| SaveAppointmentRequest {
        rhythm: Some("weekly-1".to_owned()),
        until: "1.5.2027".to_owned(),
        ..booking(appointment)
    };
    office.save_appointment(&weekly(team)).unwrap();
    let mut over = weekly(fields(me, "1.12.2026", "10"));
    let asked = CheckSlotRequest {
        id: None,
        appointment: over.appointment.clone(),
        rhythm: over.rhythm.clone(),
        until: over.until.clone(),
        scope: Scope::One,
    };
    over.accepted = office.check_slot(&asked).unwrap().clashes.into_iter().map(|clash| clash.key).collect();
    assert!(over.accepted.len() > 20);
    office.save_appointment(&over).unwrap();
}

#[test]
fn a_new_appointment_instead_moves_only_those_who_stand_in_it() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let (me, family) = (me(&office), family(&mut office));
    let all = AppointmentFields {
        persons: family.iter().copied().map(known).collect(),
        ..fields(me, "24.11.", "9")
    };
    let old = office.save_appointment(&booking(all)).unwrap().id;
    let one_of_them = AppointmentFields { persons: vec![known(family[1])], ..fields(me, "25.11.", "9") };
    office
        .save_appointment(&SaveAppointmentRequest { instead_of: Some(old), ..booking(one_of_them) })
        .unwrap();
    assert_eq!(states(&office, old), ["confirmed", "moved", "confirmed"]);
}

#[test]
fn after_a_merge_everybody_keeps_her_own_state() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let (me, family) = (me(&office), family(&mut office));
    let all = AppointmentFields {
        persons: family.iter().copied().map(known).collect(),
        ..fields(me, "heute", "9")
    };
    let id = office.save_appointment(&booking(all)).unwrap().id;
    let (keep, gone) = (family[1], family[0]);
    let both = office.compare_persons(&wire::CompareRequest { keep, gone }).unwrap();
    let merged = wire::MergePersonsRequest {
        keep,
        gone,
        seen_keep: both.keep.version,
        seen_gone: both.gone.version,
        fields: both.keep.fields.clone(),
    };
    office.merge_persons(&merged).unwrap();
    set(&mut office, id, "missed").unwrap();
    assert_eq!(states(&office, id), ["missed", "missed"], "nobody stays open for ever");
    let mut dead = fields(me, "26.11.", "9");
    dead.persons = vec![known(gone)];
    assert!(
        matches!(office.save_appointment(&booking(dead)), Err(OfficeError::Invalid(f)) if f[0].code == "not-there"),
        "a record that points to another one is nobody to book"
    );
}

#[test]
fn whoever_comes_after_all_needs_the_time_again() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let first = book(&mut office, "24.11.", "9").id;
    set(&mut office, first, "cancelled").unwrap();
    let second = book(&mut office, "24.11.", "9").id;
    assert!(matches!(set(&mut office, first, "confirmed"), Err(OfficeError::SlotTaken)));
    // A word about the one that was cancelled clashes with nothing.
    let mut note = edit(&office, first);
    note.appointment.note = "ruft wieder an".to_owned();
    office.save_appointment(&note).unwrap();
    set(&mut office, second, "cancelled").unwrap();
    set(&mut office, first, "confirmed").unwrap();
}

#[test]
fn a_group_takes_place_even_when_nobody_is_left_on_its_list() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let group = AppointmentFields {
        kind: "group".to_owned(),
        title: "Frauenkreis".to_owned(),
        persons: vec![AppointmentPersonFields { state: "excused".to_owned(), ..alias("A") }],
        ..fields(me, "24.11.", "9")
    };
    office.save_appointment(&booking(group)).unwrap();
    let over = office.save_appointment(&booking(fields(me, "24.11.", "9:15")));
    assert!(matches!(over, Err(OfficeError::SlotTaken)));
}

#[test]
fn a_consultation_is_saved_even_when_its_appointment_is_gone_and_marks_nobody_else() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let mut held = talk(Who::Anonymous { nationality: None, gender: None, age: None });
    held.appointment = Some(4_711);
    office.log_consultation(&held).unwrap();
    let group = AppointmentFields {
        kind: "group".to_owned(),
        title: "Frauenkreis".to_owned(),
        persons: vec![alias("A"), alias("B")],
        ..fields(me, "heute", "9")
    };
    let id = office.save_appointment(&booking(group)).unwrap().id;
    held.appointment = Some(id);
    office.log_consultation(&held).unwrap();
    assert_eq!(states(&office, id), ["confirmed", "confirmed"], "nobody knows which of them it was");
}

#[test]
fn amounts_that_cannot_be_are_refused_by_field() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let wrong = AppointmentFields {
        interpreter_minutes: Some(2_000),
        interpreter_cost: Some(90_000_000),
        capacity: Some(0),
        ..fields(me, "24.11.", "9")
    };
    let Err(OfficeError::Invalid(refused)) = office.save_appointment(&booking(wrong)) else { panic!() };
    let mut named: Vec<&str> = refused.iter().map(|field| field.field.as_str()).collect();
    named.dedup();
    assert_eq!(named, ["interpreterMinutes", "interpreterCost", "capacity"]);
}

#[test]
fn a_slip_is_made_in_the_client_s_language_and_names_nobody_unasked() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let me = me(&office);
    let mut asked = fields(me, "3.12.2026", "10:30");
    asked.purpose = Some("WOHNEN".to_owned());
    asked.bring = "Ausweis\n\nBescheid".to_owned();
    let id = office.save_appointment(&booking(asked)).unwrap().id;
    let slip = |language: &str, named| wire::SlipRequest { id, language: language.to_owned(), named };
    let pdf = office.hand_out_slip(&slip("ti", false)).unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000);
    let named = office.hand_out_slip(&slip("ti", true)).unwrap();
    assert_ne!(pdf.len(), named.len(), "the name stands on the one that names her");
    assert!(
        matches!(office.hand_out_slip(&slip("xx", false)), Err(OfficeError::Invalid(f)) if f[0].field == "language")
    );
    // Laid out for another program, it is this account's alone and gone with the next lock.
    let folder = place.vault().with_file_name("run");
    std::fs::create_dir(&folder).unwrap();
    let mut copies = office::OpenCopies::at(&folder, &place.vault());
    let copy = copies.lay_out_slip(&mut office, &slip("ar", false)).unwrap();
    assert!(copy.is_file());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    }
    copies.clear();
    assert!(!copy.exists());
}

#[test]
fn the_list_to_ring_holds_who_is_still_to_come_with_what_was_agreed() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let (me, family) = (me(&office), family(&mut office));
    let details = office.person_details(&wire::PersonRequest { id: family[0] }).unwrap();
    let mut person = details.fields.clone();
    person.safe_contact = "keine Anrufe vor 12 Uhr".to_owned();
    person.channels.push(wire::ChannelFields {
        kind: "phone".to_owned(),
        value: "0150 000001".to_owned(),
        via: String::new(),
    });
    office
        .edit_person(&wire::EditPersonRequest { id: family[0], seen: details.version, fields: person })
        .unwrap();
    let mut both = fields(me, "24.11.", "9");
    both.persons =
        vec![known(family[0]), AppointmentPersonFields { state: "cancelled".to_owned(), ..known(family[1]) }];
    office.save_appointment(&booking(both)).unwrap();
    book(&mut office, "24.11.", "10");
    let rows = office.call_list(&wire::CallListRequest { day: "2026-11-24".to_owned() }).unwrap();
    let told: Vec<(&str, Vec<String>, Option<&str>)> =
        rows.iter().map(|row| (row.name.as_str(), row.phones.clone(), row.agreed.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("Eins Probe", vec!["0150 000001".to_owned()], Some("keine Anrufe vor 12 Uhr")),
            ("Frau Ü.", Vec::new(), None)
        ]
    );
}
