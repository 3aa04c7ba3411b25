//! A counsellor's day through the use cases: logging, joining cases, undo, drafts, finding, the record, rights, journal.

use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    FindPersonRequest, ListPersonsRequest, LogConsultationRequest, NewPerson, PersonRequest, RecordEntry,
    SaveDraftRequest, UndoRequest, Who,
};

pub(crate) fn somebody(given: &str, family: &str) -> Who {
    Who::New {
        person: NewPerson {
            family_name: Some(family.to_owned()),
            given_name: Some(given.to_owned()),
            birth: Some("1985".to_owned()),
            gender: Some("w".to_owned()),
            nationality: Some("ER".to_owned()),
            language: Some("ti".to_owned()),
            interpreter: Some("ja".to_owned()),
            status: Some("GEST".to_owned()),
            postal_code: Some("46282".to_owned()),
            town: None,
            consent: true,
        },
    }
}

pub(crate) fn talk(who: Who) -> LogConsultationRequest {
    LogConsultationRequest {
        appointment: None,
        queue: None,
        who,
        companions: Vec::new(),
        topics: vec!["BESCHEID".to_owned(), "WOHNEN".to_owned()],
        date: "heute".to_owned(),
        time: "905".to_owned(),
        minutes: Some(30),
        setting: "einzel".to_owned(),
        form: "termin".to_owned(),
        funding_line: "RB".to_owned(),
        language: Some("ti".to_owned()),
        interpreting: Some("pool".to_owned()),
        note: "Bescheid besprochen".to_owned(),
        private_note: String::new(),
        counsellors: Vec::new(),
        status_still_right: false,
        referral: None,
        draft: None,
    }
}

fn find(office: &Office, text: &str) -> Vec<String> {
    office
        .find_person(&FindPersonRequest { text: text.to_owned(), limit: 20 })
        .unwrap()
        .into_iter()
        .map(|hit| hit.name)
        .collect()
}

#[test]
fn a_consultation_joins_the_open_case_of_its_line_and_opens_one_where_there_is_none() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let first = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    assert!(first.opened_case && first.talk_kind == "erst", "nobody had a case before");
    let person = first.person.unwrap();
    let second = office.log_consultation(&talk(Who::Known { id: person })).unwrap();
    assert!(!second.opened_case && second.talk_kind == "folge", "the case is open");
    assert_eq!(first.case_number, second.case_number);
    let mut other_line = talk(Who::Known { id: person });
    other_line.funding_line = "AVB".to_owned();
    let third = office.log_consultation(&other_line).unwrap();
    assert!(third.opened_case && third.talk_kind == "erst", "another funding line has a case of its own");
    let mut late = talk(Who::Known { id: person });
    late.date = "20.11.2026".to_owned();
    let fourth = office.log_consultation(&late).unwrap();
    assert!(
        !fourth.opened_case && fourth.talk_kind == "erst",
        "logged late, it joins the open case as its first talk"
    );
    office.lock().unwrap();
}

#[test]
fn the_record_shows_what_was_logged_after_the_vault_was_closed_and_opened() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let child = office.log_consultation(&talk(somebody("Yonas", "Tesfay"))).unwrap().person.unwrap();
    let mut family = talk(Who::Known { id: person });
    family.companions = vec![child];
    office.log_consultation(&family).unwrap();
    office.lock().unwrap();

    let mut office = place.open("2026-11-24T08:00:00");
    let page = office.person(&PersonRequest { id: person }).unwrap();
    let contacts: Vec<_> = page.record.iter().filter(|e| matches!(e, RecordEntry::Contact { .. })).collect();
    assert_eq!(contacts.len(), 2, "two consultations of her own");
    let RecordEntry::Contact { topics, note, counsellor, companions, time, .. } = contacts[0] else {
        unreachable!()
    };
    assert_eq!(topics, &["BESCHEID", "WOHNEN"], "the main topic stands first");
    assert_eq!((note.as_deref(), counsellor.as_deref()), (Some("Bescheid besprochen"), Some("Ada Muster")));
    assert_eq!(
        (companions.as_slice(), time.as_deref()),
        (["Yonas Tesfay".to_owned()].as_slice(), Some("09:05"))
    );
    assert_eq!(page.statuses[0].status, "GEST");
    assert_eq!(page.age, Some((40, 41)), "a year alone leaves two ages");
    let of_child = office.person(&PersonRequest { id: child }).unwrap();
    let along = of_child.record.iter().any(|e| matches!(e, RecordEntry::Contact { as_companion: true, .. }));
    assert!(along, "the talk she was counselled along in stands in the child's record, too");
    office.lock().unwrap();
}

#[test]
fn an_anonymous_contact_has_neither_person_nor_case() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let nobody =
        Who::Anonymous { nationality: Some("SY".to_owned()), gender: None, age: Some("18-26".to_owned()) };
    let logged = office.log_consultation(&talk(nobody)).unwrap();
    assert_eq!((logged.person, logged.case_number, logged.opened_case), (None, None, false));
    assert_eq!(office.today().unwrap().consultations[0].name, None);
    office.lock().unwrap();
}

#[test]
fn what_cannot_be_accepted_is_named_field_by_field_and_nothing_is_written() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut wrong = talk(somebody("Haimanot", "Tesfay"));
    wrong.date = "24.11.2026".to_owned();
    wrong.time = "25".to_owned();
    wrong.minutes = Some(1_441);
    wrong.topics = vec!["NICHTS".to_owned()];
    wrong.funding_line = "XX".to_owned();
    if let Who::New { person } = &mut wrong.who {
        person.birth = Some("31.2.1990".to_owned());
    }
    let Err(OfficeError::Invalid(fields)) = office.log_consultation(&wrong) else { panic!("accepted") };
    let named: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    for expected in [
        ("date", "in-the-future"),
        ("time", "not-a-time"),
        ("minutes", "longer-than-a-day"),
        ("topics", "unknown-code"),
        ("fundingLine", "unknown-code"),
        ("newPerson.birth", "no-such-day"),
    ] {
        assert!(named.contains(&expected), "{expected:?} in {named:?}");
    }
    assert!(find(&office, "Tesfay").is_empty(), "the person was not written either");
    office.lock().unwrap();
}

#[test]
fn an_act_can_be_taken_back_once_and_only_while_nothing_hangs_on_it() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let logged = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    office.undo(&UndoRequest { act: logged.act }).unwrap();
    assert!(find(&office, "Tesfay").is_empty(), "person, status, case and contact are gone together");
    let again = office.undo(&UndoRequest { act: logged.act });
    assert!(matches!(again, Err(OfficeError::TooLateToUndo)), "not a second time");

    let first = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    office.log_consultation(&talk(Who::Known { id: first.person.unwrap() })).unwrap();
    let hangs = office.undo(&UndoRequest { act: first.act });
    assert!(matches!(hangs, Err(OfficeError::TooLateToUndo)), "a later talk hangs on the person");
    assert_eq!(
        office.person(&PersonRequest { id: first.person.unwrap() }).unwrap().record.len(),
        4,
        "nothing was half undone"
    );
    office.lock().unwrap();

    let mut office = place.open("2026-11-23T10:00:00");
    let late = office.undo(&UndoRequest { act: first.act });
    assert!(matches!(late, Err(OfficeError::TooLateToUndo)), "not after half an hour");
    office.verify().expect("the journal holds together after all that");
    office.lock().unwrap();
}

#[test]
fn a_consultation_typed_in_from_paper_leaves_the_sheet_begun_meanwhile_alone() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let begun = SaveDraftRequest {
        form: "consultation".to_owned(),
        body: "{\"note\":\"mitten im Satz\"}".to_owned(),
    };
    let grid = SaveDraftRequest { form: "back-entry".to_owned(), body: "{\"lines\":[]}".to_owned() };
    office.save_draft(&begun).unwrap();
    office.save_draft(&grid).unwrap();
    let first = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    assert_eq!(first.talk_kind, "erst", "the same use case tells the first talk");
    let left = office.sheet().unwrap().draft.expect("the sheet begun is still there");
    assert_eq!(left.body, begun.body);
    office.undo(&UndoRequest { act: first.act }).unwrap();
    let form = wire::FormRequest { form: "back-entry".to_owned() };
    assert_eq!(office.draft(&form).unwrap().expect("the grid stays").body, grid.body);
    office.lock().unwrap();
}

#[test]
fn a_draft_survives_closing_and_goes_with_what_it_became() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let request = |body: &str| SaveDraftRequest { form: "consultation".to_owned(), body: body.to_owned() };
    let kept = office.save_draft(&request("{\"note\":\"ein Anfang\"}")).unwrap();
    let same = office.save_draft(&request("{\"note\":\"ein Anfang und mehr\"}")).unwrap();
    assert_eq!(kept.id, same.id, "one draft a form");
    office.lock().unwrap();
    let mut office = place.open("2026-11-23T09:30:00");
    let draft = office.sheet().unwrap().draft.expect("the draft is offered again");
    assert_eq!(draft.body, "{\"note\":\"ein Anfang und mehr\"}");
    let mut finished = talk(somebody("Haimanot", "Tesfay"));
    finished.draft = Some(draft.id);
    office.log_consultation(&finished).unwrap();
    assert!(office.sheet().unwrap().draft.is_none(), "saved together with removing the draft");
    let too_long = office.save_draft(&request(&"x".repeat(65_537)));
    assert!(matches!(too_long, Err(OfficeError::Invalid(_))));
    office.lock().unwrap();
}

#[test]
fn a_person_is_found_by_any_spelling_number_or_year_and_the_reason_is_said() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    for (given, family) in
        [("Mohammad", "Rahimi"), ("Haimanot", "Tesfay"), ("Jürgen", "Müller"), ("Olena", "Kovalenko")]
    {
        office.log_consultation(&talk(somebody(given, family))).unwrap();
    }
    for (typed, name) in [
        ("muhamed", "Mohammad Rahimi"),
        ("tesfai haim", "Haimanot Tesfay"),
        ("Mueller", "Jürgen Müller"),
        ("muller", "Jürgen Müller"),
        ("kova", "Olena Kovalenko"),
        ("2026-0002", "Haimanot Tesfay"),
    ] {
        assert_eq!(find(&office, typed).first().map(String::as_str), Some(name), "{typed}");
    }
    assert_eq!(find(&office, "1985").len(), 4, "all were born in 1985");
    assert!(find(&office, "kova rahimi").is_empty(), "every word must match");
    let hit = &office.find_person(&FindPersonRequest { text: "muhamed".into(), limit: 1 }).unwrap()[0];
    assert_eq!(hit.why, "spelling");
    let page = office
        .list_persons(&ListPersonsRequest {
            text: String::new(),
            filter: wire::PersonFilter::default(),
            order: "name".into(),
            page: 9,
        })
        .unwrap();
    let names: Vec<_> = page.rows.iter().map(|row| row.hit.name.as_str()).collect();
    assert_eq!(
        (page.total, page.page, names[0]),
        (4, 0, "Olena Kovalenko"),
        "sorted by family name; a page too far is the last one"
    );
    assert_eq!(find(&office, "").len(), 4, "nothing typed: the people seen last");
    office.lock().unwrap();
}

#[test]
fn habits_fill_the_sheet() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:07:00");
    let mut by_phone = talk(somebody("Haimanot", "Tesfay"));
    by_phone.form = "telefon".to_owned();
    by_phone.funding_line = "AVB".to_owned();
    let person = office.log_consultation(&by_phone).unwrap().person.unwrap();
    let sheet = office.sheet().unwrap();
    assert_eq!((sheet.form.as_str(), sheet.funding_line.as_deref()), ("telefon", Some("AVB")));
    assert_eq!((sheet.date.as_str(), sheet.time.as_str(), sheet.minutes), ("2026-11-23", "09:05", 30));
    assert_eq!(sheet.favourite_topics[..2], ["BESCHEID", "WOHNEN"]);
    assert_eq!(sheet.favourite_topics.len(), 5);
    let known = office.person_defaults(&PersonRequest { id: person }).unwrap();
    assert_eq!(known.language.as_deref(), Some("ti"));
    assert_eq!(known.interpreting.as_deref(), Some("pool"));
    assert_eq!(known.status.as_deref(), Some("GEST"));
    assert_eq!(known.funding_line.as_deref(), Some("AVB"));
    assert!(known.missing.is_empty(), "{:?}", known.missing);
    office.lock().unwrap();
}

#[test]
fn a_vault_is_founded_with_the_folders_above_it_and_a_refused_one_leaves_none() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("a").join("b").join("office.vault");
    let found = |passphrase: &str| {
        let request = office::Found {
            directory: &deep,
            office: "Stelle",
            counsellor: "Ada Muster",
            label: "A.M.",
            passphrase: vault::Passphrase::typed(passphrase.to_owned()),
            practice: false,
        };
        Office::found(request, crate::place::clock("2026-11-23T09:05:00"))
    };
    assert!(matches!(found("kurz"), Err(OfficeError::Vault(vault::VaultError::WeakPassphrase(_)))));
    assert!(!folder.path().join("a").exists(), "nothing is left of a vault that was refused");
    found("drei graue kraniche am kanal").unwrap().0.lock().unwrap();
    assert!(deep.join("vault.head").exists());
}
