//! Volunteers: bound to secrecy before anybody is entrusted to them, whom they stand by over time, their hours and sums.

use crate::person_record::somebody;
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    ListVolunteersRequest, PersonRequest, RemoveWorkRequest, SaveVolunteerHoursRequest, SaveVolunteerRequest,
    SavedView, TrainingFields, UndoRequest, VolunteerFields, VolunteerRequest, VolunteersView,
};

fn fields(name: &str) -> VolunteerFields {
    VolunteerFields {
        name: name.to_owned(),
        reach: "0152 5550123".to_owned(),
        offers: "Begleitung zu Ämtern, مرافقة".to_owned(),
        state: "active".to_owned(),
        since: "1.3.2024".to_owned(),
        languages: vec!["ar".to_owned(), "de".to_owned()],
        bound_on: "2.3.2024".to_owned(),
        conduct_on: String::new(),
        trainings: vec![TrainingFields {
            title: "Integrationslotsin".to_owned(),
            held_on: "10.2.2026".to_owned(),
            valid_until: String::new(),
        }],
        note: String::new(),
    }
}

fn save(
    office: &mut Office,
    id: Option<i64>,
    seen: Option<i64>,
    fields: VolunteerFields,
    persons: Vec<i64>,
) -> Result<SavedView, OfficeError> {
    office.save_volunteer(&SaveVolunteerRequest { id, seen, fields, persons })
}

fn give(office: &mut Office, volunteer: i64, date: &str, time: &str) -> Result<SavedView, OfficeError> {
    office.save_volunteer_hours(&SaveVolunteerHoursRequest {
        id: None,
        seen: None,
        volunteer: Some(volunteer),
        date: date.to_owned(),
        time: time.to_owned(),
        funding_line: None,
        what: "Jobcenter".to_owned(),
    })
}

fn year(office: &Office) -> VolunteersView {
    office.list_volunteers(&ListVolunteersRequest { year: 2026 }).unwrap()
}

fn named(result: Result<SavedView, OfficeError>) -> Vec<(String, String)> {
    let Err(OfficeError::Invalid(fields)) = result else { panic!("accepted") };
    fields.into_iter().map(|field| (field.field, field.code)).collect()
}

fn pair(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

#[test]
fn nobody_is_entrusted_to_a_volunteer_who_is_not_bound_to_secrecy() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let unbound = VolunteerFields { bound_on: String::new(), ..fields("Ada Beispiel") };
    assert_eq!(
        named(save(&mut office, None, None, unbound.clone(), vec![person])),
        [pair("standsBy", "not-bound-to-secrecy")]
    );
    assert!(year(&office).rows.is_empty(), "nothing is half done");
    save(&mut office, None, None, unbound, Vec::new()).unwrap();
    let ended = VolunteerFields { state: "ended".to_owned(), ..fields("Bo Beispiel") };
    assert_eq!(
        named(save(&mut office, None, None, ended, vec![person])),
        [pair("standsBy", "volunteer-has-ended")]
    );
    office.lock().unwrap();
}

#[test]
fn whom_she_stands_by_begins_and_ends_with_the_day_and_stands_on_the_persons_page() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let made = save(&mut office, None, None, fields("Ada Beispiel"), vec![person]).unwrap();
    let page = office.person(&PersonRequest { id: person }).unwrap();
    assert_eq!(page.volunteers.len(), 1);
    assert_eq!(
        (page.volunteers[0].name.as_str(), page.volunteers[0].since.as_str()),
        ("Ada Beispiel", "2026-11-23")
    );
    office.lock().unwrap();
    let mut office = place.open("2026-12-01T09:00:00");
    let view = office.volunteer(&VolunteerRequest { id: made.id }).unwrap();
    let ended =
        save(&mut office, Some(made.id), Some(view.version), view.fields.clone(), Vec::new()).unwrap();
    let after = office.volunteer(&VolunteerRequest { id: made.id }).unwrap();
    assert!(after.persons.is_empty());
    assert_eq!(
        (after.earlier[0].from.as_str(), after.earlier[0].until.as_str()),
        ("2026-11-23", "2026-12-01")
    );
    assert!(office.person(&PersonRequest { id: person }).unwrap().volunteers.is_empty());
    let stale = save(&mut office, Some(made.id), Some(view.version), view.fields, Vec::new());
    assert!(matches!(stale, Err(OfficeError::ChangedMeanwhile)));
    office.undo(&UndoRequest { act: ended.act }).unwrap();
    assert_eq!(office.volunteer(&VolunteerRequest { id: made.id }).unwrap().persons.len(), 1);
    office.lock().unwrap();
}

#[test]
fn a_year_is_summed_and_a_certificate_of_conduct_grows_old() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let ada = save(&mut office, None, None, fields("Ada Beispiel"), Vec::new()).unwrap().id;
    let seen = VolunteerFields {
        conduct_on: "24.11.2021".to_owned(),
        trainings: vec![TrainingFields {
            title: "Erste Hilfe".to_owned(),
            held_on: "1.1.2024".to_owned(),
            valid_until: "1.1.2026".to_owned(),
        }],
        ..fields("Bo Beispiel")
    };
    let old = VolunteerFields {
        conduct_on: "22.11.2021".to_owned(),
        state: "paused".to_owned(),
        trainings: Vec::new(),
        ..fields("Cem Beispiel")
    };
    save(&mut office, None, None, seen, Vec::new()).unwrap();
    save(&mut office, None, None, old, Vec::new()).unwrap();
    give(&mut office, ada, "h", "1:30").unwrap();
    give(&mut office, ada, "1.2.", "45m").unwrap();
    give(&mut office, ada, "31.12.2025", "2").unwrap();
    let view = year(&office);
    let told: Vec<(&str, &str, u32, u32)> = view
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.conduct.as_str(), row.trainings, row.minutes))
        .collect();
    assert_eq!(
        told,
        [("Ada Beispiel", "missing", 1, 135), ("Bo Beispiel", "seen", 0, 0), ("Cem Beispiel", "old", 0, 0)]
    );
    let sums = view.sums;
    assert_eq!((sums.active, sums.qualified, sums.trainings, sums.minutes), (1, 1, 1, 135));
    assert_eq!((view.years.as_slice(), view.hours.len()), ([2026, 2025].as_slice(), 2));
    assert_eq!(
        named(give(&mut office, ada, "", "25")),
        [pair("date", "missing"), pair("workTime", "longer-than-a-day")]
    );
    let remove = |noun: &str, id, seen| RemoveWorkRequest { noun: noun.to_owned(), id, seen };
    let version = office.volunteer(&VolunteerRequest { id: ada }).unwrap().version;
    let refused = office.remove_work(&remove("volunteer", ada, version));
    assert_eq!(named(refused), [pair("volunteerHours", "has-hours")]);
    let hours = &view.hours[0];
    let version = office.volunteer_hours(&VolunteerRequest { id: hours.id }).unwrap().version;
    let gone = office.remove_work(&remove("volunteer_hours", hours.id, version)).unwrap();
    assert_eq!(year(&office).sums.minutes, 45);
    office.undo(&UndoRequest { act: gone.act }).unwrap();
    assert_eq!(year(&office).sums.minutes, 135);
    office.lock().unwrap();
}
