//! The interpreter pool: notice needed, what is still asked for, and what a year adds up to.

use crate::appointments::{alias, booking, fields};
use crate::directory::{add, entry};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    AgencyFields, AppointmentFields, AppointmentStateRequest, ArchiveAgencyRequest, CheckSlotRequest,
    InterpretedSum, InterpretingRequest, InterpretingView, SaveAgencyRequest, SavedView, Scope,
};

const MONDAY: &str = "2026-11-23T08:00:00";

fn interpreter(office: &mut Office, name: &str, notice_days: Option<u32>) -> i64 {
    let languages = vec!["ti".to_owned(), "ar".to_owned()];
    add(office, AgencyFields { languages, notice_days, ..entry(name, "SPRACHMITTLUNG") })
}

fn with(office: &Office, who: i64, state: &str, day: &str) -> AppointmentFields {
    let me = office.desk().unwrap().counsellor.id;
    AppointmentFields {
        language: Some("ti".to_owned()),
        interpreting: Some("pool".to_owned()),
        interpreter: Some(who),
        interpreter_state: Some(state.to_owned()),
        ..fields(me, day, "9")
    }
}

fn book(office: &mut Office, who: i64, state: &str, day: &str) -> SavedView {
    let fields = with(office, who, state, day);
    office.save_appointment(&booking(fields)).unwrap()
}

fn shown(office: &Office, year: i32) -> InterpretingView {
    office.interpreting(&InterpretingRequest { year }).unwrap()
}

fn sum(sum: &InterpretedSum) -> (u32, u32, u32) {
    (sum.bookings, sum.minutes, sum.cost)
}

/// The notice warning as told: working days there are and needed, and whose.
fn warned(office: &Office, appointment: AppointmentFields) -> Option<(String, String, bool)> {
    let request =
        CheckSlotRequest { id: None, appointment, rhythm: None, until: String::new(), scope: Scope::One };
    let clashes = office.check_slot(&request).unwrap().clashes;
    clashes
        .into_iter()
        .find(|clash| clash.code == "notice")
        .map(|clash| (clash.when, clash.what, clash.must_be_decided))
}

#[test]
fn a_time_nearer_than_the_notice_in_working_days_is_warned_of_and_can_be_booked_all_the_same() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let who = interpreter(&mut office, "Pool Musterstadt", Some(4));
    let at = |office: &Office, day: &str| with(office, who, "requested", day);
    // Thursday is the third working day after Monday, Friday the fourth.
    let soon = at(&office, "26.11.2026");
    let told = ("3/4".to_owned(), "Pool Musterstadt".to_owned(), false);
    assert_eq!(warned(&office, soon.clone()), Some(told));
    assert_eq!(warned(&office, at(&office, "27.11.2026")), None);
    assert_eq!(warned(&office, with(&office, who, "confirmed", "26.11.2026")), None, "she has agreed");
    assert_eq!(warned(&office, with(&office, who, "refused", "26.11.2026")), None, "she does not come");
    office.save_appointment(&booking(soon)).unwrap();
    let quick = interpreter(&mut office, "Telefondienst", None);
    assert_eq!(warned(&office, with(&office, quick, "requested", "heute")), None, "no notice is known");
}

#[test]
fn christmas_is_no_time_for_notice() {
    let place = Place::new();
    let mut office = place.found("2026-12-23T08:00:00");
    let who = interpreter(&mut office, "Pool Musterstadt", Some(3));
    // 24th, 28th: two working days; Christmas and the weekend lie between.
    let told = warned(&office, with(&office, who, "requested", "28.12.2026")).unwrap();
    assert_eq!(told.0, "2/3");
    assert_eq!(warned(&office, with(&office, who, "requested", "29.12.2026")), None);
}

#[test]
fn a_year_of_bookings_adds_up_by_interpreter_and_language_as_by_hand() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let pool = interpreter(&mut office, "Pool Musterstadt", Some(5));
    let other = add(&mut office, entry("Kulturverein", "MIGRANTENORGANISATION"));
    let held = AppointmentFields {
        interpreter_minutes: Some(60),
        interpreter_cost: Some(4_500),
        ..with(&office, pool, "confirmed", "2026-11-02")
    };
    office.save_appointment(&booking(held)).unwrap();
    let in_arabic = AppointmentFields {
        language: Some("ar".to_owned()),
        interpreter_minutes: Some(45),
        ..with(&office, other, "confirmed", "2026-11-03")
    };
    office.save_appointment(&booking(in_arabic)).unwrap();
    let fee =
        AppointmentFields { interpreter_cost: Some(1_500), ..with(&office, pool, "refused", "2026-11-04") };
    office.save_appointment(&booking(fee)).unwrap();
    book(&mut office, pool, "requested", "2026-12-01");
    book(&mut office, pool, "confirmed", "2027-01-11");
    let gone = book(&mut office, pool, "confirmed", "2026-12-02");
    let cancelled = AppointmentStateRequest {
        id: gone.id,
        seen: gone.version,
        position: None,
        state: "cancelled".to_owned(),
    };
    office.set_appointment_state(&cancelled).unwrap();

    let view = shown(&office, 2026);
    let by: Vec<_> = view.interpreters.iter().map(|row| (row.name.as_str(), sum(&row.sum))).collect();
    assert_eq!(by, [("Kulturverein", (1, 45, 0)), ("Pool Musterstadt", (1, 60, 6_000))]);
    assert_eq!((view.interpreters[1].notice_days, view.interpreters[1].languages.len()), (Some(5), 2));
    let languages: Vec<_> =
        view.languages.iter().map(|one| (one.language.as_deref(), sum(&one.sum))).collect();
    assert_eq!(languages, [(Some("ti"), (1, 60, 6_000)), (Some("ar"), (1, 45, 0))]);
    assert_eq!(sum(&view.total), (2, 105, 6_000));
    let counted: Vec<bool> = view.bookings.iter().map(|one| one.counts).collect();
    assert_eq!(
        counted,
        [false, false, false, true, true],
        "latest first: cancelled, asked, refused, held, held"
    );
    let open: Vec<_> =
        view.open.iter().map(|one| (one.starts_at.as_str(), one.working_days, one.notice_days)).collect();
    assert_eq!(open, [("2026-12-01T09:00", 6, Some(5))]);
    assert_eq!(view.years, [2027, 2026]);
    assert_eq!(sum(&shown(&office, 2027).total), (1, 0, 0));
}

#[test]
fn a_request_without_a_name_is_open_too_and_one_of_a_cancelled_appointment_is_not() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let pool = interpreter(&mut office, "Pool Musterstadt", None);
    let nobody = AppointmentFields { interpreter: None, ..with(&office, pool, "requested", "2026-11-30") };
    office.save_appointment(&booking(nobody)).unwrap();
    let mut cancelled = alias("Herr Beispiel");
    cancelled.state = "cancelled".to_owned();
    let off =
        AppointmentFields { persons: vec![cancelled], ..with(&office, pool, "requested", "2026-12-01") };
    office.save_appointment(&booking(off)).unwrap();
    let view = shown(&office, 2026);
    assert_eq!(view.open.len(), 1);
    assert_eq!((view.open[0].name.as_deref(), view.open[0].language.as_deref()), (None, Some("ti")));
    office.archive_agency(&ArchiveAgencyRequest { id: pool, archived: true }).unwrap();
    let there: Vec<_> = shown(&office, 2026).interpreters.iter().map(|row| row.archived).collect();
    assert_eq!(there, [true], "who is put away is shown in the years she interpreted in");
    assert!(shown(&office, 2025).interpreters.is_empty());
}

#[test]
fn notice_is_for_interpreters_alone_and_at_most_sixty_days() {
    let place = Place::new();
    let mut office = place.found(MONDAY);
    let mut refused = |fields: AgencyFields| match office.save_agency(&SaveAgencyRequest {
        id: None,
        seen: None,
        fields,
    }) {
        Err(OfficeError::Invalid(fields)) => (fields[0].field.clone(), fields[0].code.clone()),
        other => panic!("accepted: {:?}", other.is_ok()),
    };
    let told = |code: &str| ("noticeDays".to_owned(), code.to_owned());
    let lawyer = AgencyFields { notice_days: Some(3), ..entry("Kanzlei Muster", "ANWALT") };
    assert_eq!(refused(lawyer), told("not-here"));
    let long = AgencyFields { notice_days: Some(61), ..entry("Pool", "SPRACHMITTLUNG") };
    assert_eq!(refused(long), told("odd-notice"));
}
