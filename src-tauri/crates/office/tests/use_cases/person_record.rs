//! A person's whole record through the use cases: editing, undo, two forms at once, finding by every name.

use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    BirthRequest, BirthView, ChannelFields, EditPersonRequest, FindPersonRequest, LanguageFields,
    LogConsultationRequest, NewPerson, PersonDetailsView, PersonFields, PersonRequest, RecordRequest,
    ReferenceFields, UndoRequest, Who,
};

/// A consultation of today with one topic.
pub(crate) fn talk(who: Who) -> LogConsultationRequest {
    LogConsultationRequest {
        appointment: None,
        queue: None,
        who,
        companions: Vec::new(),
        topics: vec!["BESCHEID".to_owned()],
        date: "heute".to_owned(),
        time: String::new(),
        minutes: Some(30),
        setting: "einzel".to_owned(),
        form: "termin".to_owned(),
        funding_line: "RB".to_owned(),
        language: None,
        interpreting: None,
        note: String::new(),
        private_note: String::new(),
        counsellors: Vec::new(),
        status_still_right: false,
        referral: None,
        draft: None,
    }
}

pub(crate) fn somebody(office: &mut Office, given: &str, family: &str) -> i64 {
    let who = Who::New {
        person: NewPerson {
            family_name: Some(family.to_owned()),
            given_name: Some(given.to_owned()),
            birth: Some("1985".to_owned()),
            gender: Some("w".to_owned()),
            nationality: Some("ER".to_owned()),
            language: Some("ti".to_owned()),
            interpreter: Some("ja".to_owned()),
            status: Some("GEST".to_owned()),
            postal_code: None,
            town: None,
            consent: true,
        },
    };
    office.log_consultation(&talk(who)).unwrap().person.unwrap()
}

fn details(office: &Office, id: i64) -> PersonDetailsView {
    office.person_details(&PersonRequest { id }).unwrap()
}

fn save(
    office: &mut Office,
    id: i64,
    change: impl FnOnce(&mut PersonFields),
) -> Result<wire::SavedView, OfficeError> {
    let view = details(office, id);
    let mut fields = view.fields;
    change(&mut fields);
    office.edit_person(&EditPersonRequest { id, seen: view.version, fields })
}

fn refused(result: Result<wire::SavedView, OfficeError>) -> Vec<(String, String)> {
    match result {
        Err(OfficeError::Invalid(fields)) => fields.into_iter().map(|f| (f.field, f.code)).collect(),
        other => panic!("not refused field by field: {other:?}"),
    }
}

fn full(fields: &mut PersonFields) {
    fields.original_name = "ሃይማኖት ተስፋይ".to_owned();
    fields.call_name = "Haimi".to_owned();
    fields.other_names = "Haymanot Tesfai\nHaimanot Gebre".to_owned();
    fields.birth = "~1985".to_owned();
    fields.citizenships = vec!["ER".to_owned(), "ET".to_owned(), "ungeklärt".to_owned()];
    fields.languages.push(LanguageFields { language: Some("en".to_owned()), level: Some("B1".to_owned()) });
    fields.languages.push(LanguageFields { language: None, level: None });
    fields.housing = Some("kommunal".to_owned());
    fields.entered_on = "3.9.2026".to_owned();
    fields.lodged_on = "14.10.2026".to_owned();
    fields.channels = vec![
        ChannelFields {
            kind: "phone".to_owned(),
            value: " 0152 5550199 ".to_owned(),
            via: "Tochter".to_owned(),
        },
        ChannelFields { kind: "mail".to_owned(), value: String::new(), via: String::new() },
    ];
    fields.safe_contact = "keine Post an die Unterkunft".to_owned();
    fields.references = vec![ReferenceFields {
        kind: "azr".to_owned(),
        value: "260914123456".to_owned(),
        holder: String::new(),
    }];
}

#[test]
fn the_whole_record_is_kept_as_it_was_written_and_the_own_number_stays() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    let number = details(&office, id).number;
    save(&mut office, id, full).unwrap();
    office.lock().unwrap();

    let mut office = place.open("2026-11-24T08:00:00");
    let view = details(&office, id);
    assert_eq!(view.number, number);
    assert_eq!(view.fields.citizenships, ["ER", "ET", "ungeklärt"], "the one that counts stands first");
    assert_eq!(view.fields.languages.len(), 2, "an empty line is no language");
    assert_eq!(view.fields.languages[1].level.as_deref(), Some("B1"));
    assert_eq!(view.fields.channels.len(), 1, "a line without a number is no way to reach her");
    assert_eq!(view.fields.channels[0].value, "0152 5550199");
    assert_eq!((view.fields.birth.as_str(), view.fields.entered_on.as_str()), ("~1985", "03.09.2026"));
    assert_eq!(view.adult.as_deref(), Some("yes"));
    assert_eq!(view.fields.references[0].value, "260914123456");
    let page = office.person(&PersonRequest { id }).unwrap();
    assert_eq!(page.safe_contact.as_deref(), Some("keine Post an die Unterkunft"), "stands above every part");
    assert_eq!(page.hit.nationality.as_deref(), Some("ER"), "reports count the first citizenship");
    // Saved again as it is shown, nothing changes.
    save(&mut office, id, |_| ()).unwrap();
    assert_eq!(details(&office, id).fields, view.fields);
    office.lock().unwrap();
}

#[test]
fn she_is_found_under_every_name_and_after_an_undo_under_the_old_one_alone() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    let found = |office: &Office, text: &str| {
        let hits = office.find_person(&FindPersonRequest { text: text.to_owned(), limit: 9 }).unwrap();
        hits.iter().any(|hit| hit.id == id)
    };
    let saved = save(&mut office, id, |fields| {
        full(fields);
        fields.family_name = "Woldeab".to_owned();
    })
    .unwrap();
    for text in ["Woldeab", "ተስፋይ", "Haimi", "Gebre"] {
        assert!(found(&office, text), "{text}");
    }
    assert!(!found(&office, "Tesfay Haimanot Xyz"));
    office.undo(&UndoRequest { act: saved.act }).unwrap();
    assert!(found(&office, "Tesfay") && !found(&office, "Woldeab") && !found(&office, "Haimi"));
    let view = details(&office, id);
    assert_eq!(
        (view.fields.citizenships.len(), view.fields.channels.len()),
        (1, 0),
        "the lists went back, too"
    );
    office.lock().unwrap();
}

#[test]
fn the_second_of_two_forms_is_told_and_the_history_says_who_changed_what() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    let first = details(&office, id);
    save(&mut office, id, |fields| fields.safe_contact = "nur über die Tochter".to_owned()).unwrap();
    let late = office.edit_person(&EditPersonRequest { id, seen: first.version, fields: first.fields });
    assert!(matches!(late, Err(OfficeError::ChangedMeanwhile)), "{late:?}");
    let history = office.history(&RecordRequest { noun: "person".to_owned(), id }).unwrap();
    assert_eq!(history[0].what, "person-saved");
    assert_eq!(history[0].fields.len(), 1, "{:?}", history[0].fields);
    assert_eq!(history[0].fields[0].after.as_deref(), Some("nur über die Tochter"));
    office.lock().unwrap();
}

#[test]
fn asked_and_unknown_is_another_answer_than_not_asked() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    save(&mut office, id, |fields| {
        fields.birth = "?".to_owned();
        fields.citizenships = vec!["KA".to_owned()];
        fields.gender = None;
    })
    .unwrap();
    let view = details(&office, id);
    assert_eq!((view.fields.birth.as_str(), view.birth), ("?", BirthView::Unknown));
    assert_eq!(view.fields.citizenships, ["KA"], "asked, not stated");
    assert_eq!(view.fields.gender, None, "not asked");
    save(&mut office, id, |fields| fields.birth = String::new()).unwrap();
    assert_eq!(details(&office, id).birth, BirthView::Empty);
    office.lock().unwrap();
}

#[test]
fn a_birth_in_another_calendar_and_one_on_paper_only_keep_what_was_told() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Maryam", "Rahimi");
    save(&mut office, id, |fields| {
        fields.birth = "1364".to_owned();
        fields.birth_calendar = Some("persian".to_owned());
    })
    .unwrap();
    let view = details(&office, id);
    assert_eq!(view.fields.birth, "1364");
    assert!(
        matches!(&view.birth, BirthView::Known { birth, estimated: true, .. } if birth == "1985"),
        "{:?}",
        view.birth
    );
    save(&mut office, id, |fields| {
        fields.birth = "1.1.2008".to_owned();
        fields.birth_calendar = None;
        fields.birth_papers_only = true;
    })
    .unwrap();
    let view = details(&office, id);
    assert_eq!((view.fields.birth.as_str(), view.fields.birth_papers_only), ("2008", true));
    assert_eq!(view.adult.as_deref(), Some("perhaps"), "1 January is not believed");
    let asked = office.read_birth(&BirthRequest { text: "12.1.1364".to_owned(), calendar: None }).unwrap();
    let BirthView::OtherCalendar { persian, ethiopian, .. } = asked else { panic!("{asked:?}") };
    assert_eq!((persian.as_deref(), ethiopian), (Some("1.4.1985"), None));
    office.lock().unwrap();
}

#[test]
fn what_makes_no_sense_is_named_and_a_name_outside_din_91379_is_not_refused() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    let before = details(&office, id);
    let wrong = refused(save(&mut office, id, |fields| {
        fields.birth = "31.2.1990".to_owned();
        fields.citizenships = vec!["ER".to_owned(), "ER".to_owned(), "SU".to_owned()];
        fields.entered_on = "1.1.2030".to_owned();
        fields.housing = Some("palast".to_owned());
        fields.channels =
            vec![ChannelFields { kind: "fax".to_owned(), value: "1".to_owned(), via: String::new() }];
    }));
    for expected in [
        ("birth", "no-such-day"),
        ("citizenships", "twice"),
        ("citizenships", "unknown-code"),
        ("enteredOn", "in-the-future"),
        ("housing", "unknown-code"),
        ("channels", "unknown-code"),
    ] {
        assert!(wrong.contains(&(expected.0.to_owned(), expected.1.to_owned())), "{expected:?} in {wrong:?}");
    }
    assert_eq!(details(&office, id).version, before.version, "nothing was written");
    save(&mut office, id, |fields| fields.family_name = "محمد".to_owned()).unwrap();
    assert_eq!(details(&office, id).fields.family_name, "محمد");
    office.lock().unwrap();
}
