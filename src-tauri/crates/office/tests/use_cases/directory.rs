//! The directory: keeping entries, finding them by any word, verifying, putting away, undo, two forms on one entry.

use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    AgencyFields, AgencyRequest, ArchiveAgencyRequest, ListAgenciesRequest, RecordRequest, SaveAgencyRequest,
    UndoRequest,
};

pub(crate) fn entry(name: &str, kind: &str) -> AgencyFields {
    AgencyFields {
        name: name.to_owned(),
        kind: Some(kind.to_owned()),
        contact_person: String::new(),
        languages: Vec::new(),
        phone: String::new(),
        email: String::new(),
        web: String::new(),
        street: String::new(),
        postal_code: String::new(),
        town: String::new(),
        hours: String::new(),
        release_needed: false,
        note: String::new(),
        verified_on: String::new(),
        notice_days: None,
    }
}

pub(crate) fn add(office: &mut Office, fields: AgencyFields) -> i64 {
    office.save_agency(&SaveAgencyRequest { id: None, seen: None, fields }).unwrap().id
}

fn names(office: &Office, text: &str, kind: Option<&str>, archived: bool) -> Vec<String> {
    let request =
        ListAgenciesRequest { text: text.to_owned(), kind: kind.map(str::to_owned), archived, limit: 500 };
    office.list_agencies(&request).unwrap().rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn an_agency_is_found_by_name_kind_language_place_and_phone_and_listed_by_name() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut lawyer = entry("Kanzlei Östermann", "ANWALT");
    lawyer.languages = vec!["ar".to_owned(), "fr".to_owned()];
    lawyer.town = "Recklinghausen".to_owned();
    lawyer.phone = "02361 / 55-501".to_owned();
    add(&mut office, lawyer);
    add(&mut office, entry("Jobcenter Musterstadt", "JOBCENTER"));
    add(&mut office, entry("ابتسام – Sprachmittlung", "SPRACHMITTLUNG"));
    assert_eq!(
        names(&office, "", None, false),
        ["Jobcenter Musterstadt", "Kanzlei Östermann", "ابتسام – Sprachmittlung"]
    );
    for typed in ["öster", "oester", "oster", "anwa arab", "reck", "2361", "kanzlei fra"] {
        assert_eq!(names(&office, typed, None, false), ["Kanzlei Östermann"], "{typed}");
    }
    assert_eq!(names(&office, "ابت", None, false).len(), 1, "in its own script");
    assert_eq!(names(&office, "dolm", None, false).len(), 1, "by another word for the kind");
    assert_eq!(names(&office, "", Some("JOBCENTER"), false), ["Jobcenter Musterstadt"]);
    assert!(names(&office, "kanzlei job", None, false).is_empty(), "every word must fit");
    office.lock().unwrap();
}

#[test]
fn an_entry_is_verified_with_one_act_and_asked_for_again_after_a_year() {
    let place = Place::new();
    let mut office = place.found("2025-11-20T09:05:00");
    let id = add(&mut office, entry("Kleiderkammer am Platz", "EHRENAMT"));
    let listed = |office: &Office| {
        let all = ListAgenciesRequest { text: String::new(), kind: None, archived: false, limit: 1 };
        office.list_agencies(&all).unwrap().rows.remove(0)
    };
    assert!(listed(&office).stale, "nobody has looked yet");
    let done = office.verify_agency(&AgencyRequest { id }).unwrap();
    let row = listed(&office);
    assert_eq!((row.verified_on.as_deref(), row.stale), (Some("2025-11-20"), false));
    office.undo(&UndoRequest { act: done.act }).unwrap();
    assert!(listed(&office).stale, "taken back");
    office.verify_agency(&AgencyRequest { id }).unwrap();
    office.lock().unwrap();
    let office = place.open("2026-11-23T09:05:00");
    assert!(listed(&office).stale, "a year later");
    office.lock().unwrap();
}

#[test]
fn an_entry_put_away_is_offered_no_longer_and_can_be_taken_up_again() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = add(&mut office, entry("Beratung Alt", "MBE"));
    office.archive_agency(&ArchiveAgencyRequest { id, archived: true }).unwrap();
    assert!(names(&office, "alt", None, false).is_empty());
    assert_eq!(names(&office, "alt", None, true), ["Beratung Alt"]);
    assert_eq!(office.agency(&AgencyRequest { id }).unwrap().archived_on.as_deref(), Some("2026-11-23"));
    office.archive_agency(&ArchiveAgencyRequest { id, archived: false }).unwrap();
    assert_eq!(names(&office, "alt", None, false), ["Beratung Alt"]);
    office.lock().unwrap();
}

#[test]
fn the_second_of_two_forms_on_one_entry_is_refused_and_the_history_tells_the_change() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut first = entry("Frauenhaus Muster", "FRAUENBERATUNG");
    first.languages = vec!["fr".to_owned()];
    let id = add(&mut office, first.clone());
    let seen = office.agency(&AgencyRequest { id }).unwrap().version;
    first.phone = "0800 000".to_owned();
    first.languages = vec!["ar".to_owned(), "fr".to_owned()];
    let save = |seen, fields: &AgencyFields| SaveAgencyRequest {
        id: Some(id),
        seen: Some(seen),
        fields: fields.clone(),
    };
    let saved = office.save_agency(&save(seen, &first)).unwrap();
    let again = office.save_agency(&save(seen, &first));
    assert!(matches!(again, Err(OfficeError::ChangedMeanwhile)), "filled from an older version");
    let history = office.history(&RecordRequest { noun: "agency".to_owned(), id }).unwrap();
    let fields: Vec<_> = history[0].fields.iter().map(|f| (f.field.as_str(), f.after.as_deref())).collect();
    assert_eq!(fields, [("agency_language", Some("ar, fr")), ("phone", Some("0800 000"))]);
    office.undo(&UndoRequest { act: saved.act }).unwrap();
    assert_eq!(office.agency(&AgencyRequest { id }).unwrap().fields.languages, ["fr"]);
    office.lock().unwrap();
}

#[test]
fn an_entry_without_name_or_kind_or_with_a_day_to_come_is_refused_field_by_field() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut wrong = entry(" ", "NICHTS");
    wrong.verified_on = "24.11.2026".to_owned();
    wrong.languages = vec!["xx-nichts".to_owned()];
    let refused = office.save_agency(&SaveAgencyRequest { id: None, seen: None, fields: wrong });
    let Err(OfficeError::Invalid(fields)) = refused else { panic!("accepted") };
    let named: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    assert_eq!(
        named,
        [
            ("name", "missing"),
            ("kind", "unknown-code"),
            ("languages", "unknown-code"),
            ("verifiedOn", "in-the-future")
        ]
    );
    assert!(names(&office, "", None, true).is_empty(), "nothing was written");
    office.lock().unwrap();
}
