//! Stored contacts: completing, editing, erasing; first and follow-up talks in whatever order they are entered.

use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError, measured};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeMap;
use wire::{
    ContactRequest, ContactView, EditContactRequest, EraseContactRequest, PersonRequest, RecordEntry,
    RecordRequest, UndoRequest, Who,
};

pub(crate) fn contact(office: &Office, id: i64) -> ContactView {
    office.contact(&ContactRequest { id }).unwrap()
}

/// The request that saves a contact as it was looked at.
pub(crate) fn as_seen(view: &ContactView) -> EditContactRequest {
    EditContactRequest {
        id: view.id,
        seen: view.version,
        date: view.date.clone(),
        time: view.time.clone(),
        minutes: view.minutes,
        talk_kind: view.talk_kind.clone(),
        state: view.state.clone(),
        setting: view.setting.clone(),
        form: view.form.clone(),
        funding_line: view.funding_line.clone(),
        language: view.language.clone(),
        interpreting: view.interpreting.clone(),
        topics: view.topics.clone(),
        companions: view.companions.iter().map(|hit| hit.id).collect(),
        counsellors: view.counsellors.clone(),
        note: view.note.clone(),
        private_note: view.private_note.clone(),
        nationality: view.nationality.clone(),
        gender: view.gender.clone(),
        age: view.age.clone(),
    }
}

#[test]
fn a_stored_contact_is_completed_changed_taken_back_and_tells_its_history() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let logged = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    let child = office.log_consultation(&talk(somebody("Yonas", "Tesfay"))).unwrap().person.unwrap();
    let before = contact(&office, logged.contact);
    assert_eq!((before.date.as_str(), before.time.as_str()), ("2026-11-23", "09:05"));
    let mut change = as_seen(&before);
    change.minutes = Some(55);
    change.topics = vec!["KLAGE".to_owned()];
    change.companions = vec![child];
    change.note = "Klage vorbereitet".to_owned();
    change.private_note = "nur für mich".to_owned();
    let saved = office.edit_contact(&change).unwrap();
    let after = contact(&office, logged.contact);
    assert_eq!((after.minutes, after.topics.as_slice()), (Some(55), ["KLAGE".to_owned()].as_slice()));
    assert_eq!((after.companions[0].id, after.private_note.as_str()), (child, "nur für mich"));
    assert_eq!(after.version, saved.version, "the form may go on with what it got");

    let stale = office.edit_contact(&change);
    assert!(matches!(stale, Err(OfficeError::ChangedMeanwhile)), "filled from an older version");

    let request = RecordRequest { noun: "contact".to_owned(), id: logged.contact };
    let history = office.history(&request).unwrap();
    assert_eq!(history.len(), 2);
    let told: Vec<&str> = history[0].fields.iter().map(|field| field.field.as_str()).collect();
    assert!(told.contains(&"minutes") && told.contains(&"contact_topic"), "{told:?}");
    assert!(!format!("{history:?}").contains("nur für mich"), "a private note is no part of the history");

    office.undo(&UndoRequest { act: saved.act }).unwrap();
    let back = contact(&office, logged.contact);
    assert_eq!((back.minutes, back.topics.len(), back.companions.len()), (Some(30), 2, 0));
    assert_eq!(back.private_note, "", "the private note of that act is gone, too");
    office.lock().unwrap();
}

#[test]
fn another_funding_line_moves_the_talk_to_the_case_of_that_line() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let first = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    let person = first.person.unwrap();
    let mut change = as_seen(&contact(&office, first.contact));
    change.funding_line = Some("AVB".to_owned());
    office.edit_contact(&change).unwrap();
    let cases = office.person(&PersonRequest { id: person }).unwrap().cases;
    assert_eq!(cases.len(), 1, "the case that was opened with the talk moves as a whole");
    assert_eq!(cases[0].funding_line.as_deref(), Some("AVB"));

    let second = office.log_consultation(&talk(Who::Known { id: person })).unwrap();
    assert!(second.opened_case && second.talk_kind == "erst", "the line RB has a case of its own now");
    let mut change = as_seen(&contact(&office, second.contact));
    change.funding_line = Some("AVB".to_owned());
    let moved = office.edit_contact(&change).unwrap();
    let page = office.person(&PersonRequest { id: person }).unwrap();
    assert_eq!(page.cases.len(), 1, "the case that was only opened for it is gone");
    assert_eq!(
        contact(&office, second.contact).talk_kind.as_deref(),
        Some("folge"),
        "the second of that case"
    );
    office.undo(&UndoRequest { act: moved.act }).unwrap();
    assert_eq!(office.person(&PersonRequest { id: person }).unwrap().cases.len(), 2, "and comes back");
    assert_eq!(contact(&office, second.contact).talk_kind.as_deref(), Some("erst"));
    office.lock().unwrap();
}

#[test]
fn what_cannot_be_accepted_of_a_changed_contact_is_named_and_nothing_is_written() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let logged = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    let mut wrong = as_seen(&contact(&office, logged.contact));
    wrong.date = "24.11.2026".to_owned();
    wrong.funding_line = Some("KA".to_owned());
    wrong.counsellors = vec![77];
    wrong.state = Some("nie".to_owned());
    let Err(OfficeError::Invalid(fields)) = office.edit_contact(&wrong) else { panic!("accepted") };
    let named: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    for expected in [
        ("date", "in-the-future"),
        ("fundingLine", "missing"),
        ("counsellors", "not-there"),
        ("state", "unknown-code"),
    ] {
        assert!(named.contains(&expected), "{expected:?} in {named:?}");
    }
    assert_eq!(contact(&office, logged.contact).date, "2026-11-23");
    let mut planned = as_seen(&contact(&office, logged.contact));
    planned.date = "24.11.2026".to_owned();
    planned.state = Some("geplant".to_owned());
    office.edit_contact(&planned).expect("a planned talk lies ahead");
    office.lock().unwrap();
}

#[test]
fn an_erased_contact_leaves_nothing_and_the_next_talk_becomes_the_first() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut first = talk(somebody("Haimanot", "Tesfay"));
    first.private_note = "unter uns".to_owned();
    let first = office.log_consultation(&first).unwrap();
    let second = office.log_consultation(&talk(Who::Known { id: first.person.unwrap() })).unwrap();
    assert_eq!(second.talk_kind, "folge");
    let version = contact(&office, first.contact).version;
    let stale = office.erase_contact(&EraseContactRequest { id: first.contact, seen: version + 1 });
    assert!(matches!(stale, Err(OfficeError::ChangedMeanwhile)));
    let drafts = |office: &Office| -> u32 {
        let all = "SELECT count(*) FROM draft";
        measured::connection(office).query_row(all, (), |row| row.get(0)).unwrap()
    };
    let begun = format!(
        "INSERT INTO staff (name, role) VALUES ('Bo Beispiel', 'record');
         INSERT INTO draft (staff, form, body, saved_at)
             VALUES (last_insert_rowid(), 'contact:{}', 'halb geschrieben', '2026-11-23T09:00:00');",
        first.contact
    );
    measured::connection(&office).execute_batch(&begun).unwrap();
    office.erase_contact(&EraseContactRequest { id: first.contact, seen: version }).unwrap();
    assert_eq!(drafts(&office), 0, "what a colleague was writing on it is gone, too");
    assert!(matches!(
        office.contact(&ContactRequest { id: first.contact }),
        Err(OfficeError::NotThere("contact"))
    ));
    let history = office.history(&RecordRequest { noun: "contact".to_owned(), id: first.contact }).unwrap();
    assert!(history.is_empty(), "no before-image stays: {history:?}");
    assert_eq!(contact(&office, second.contact).talk_kind.as_deref(), Some("erst"));
    office.verify().unwrap();
    office.lock().unwrap();
}

#[test]
fn the_last_talk_is_there_to_be_copied_and_a_status_said_to_be_right_is_remembered() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut request = talk(somebody("Haimanot", "Tesfay"));
    request.status_still_right = true;
    request.private_note = "unter uns".to_owned();
    let logged = office.log_consultation(&request).unwrap();
    let person = logged.person.unwrap();
    let known = office.person_defaults(&PersonRequest { id: person }).unwrap();
    let last = known.last.unwrap();
    assert_eq!((last.on.as_str(), last.topics.len(), last.minutes), ("2026-11-23", 2, Some(30)));
    assert_eq!(known.status_checked.as_deref(), Some("2026-11-23"));
    let page = office.person(&PersonRequest { id: person }).unwrap();
    let RecordEntry::Contact { private_note, .. } = &page.record[0] else { panic!("{:?}", page.record) };
    assert_eq!(private_note.as_deref(), Some("unter uns"), "the writer reads her own");
    office.undo(&UndoRequest { act: logged.act }).unwrap();
    office.lock().unwrap();
}

/// One thing a counsellor does to the talks of a person.
#[derive(Clone, Debug)]
enum Doing {
    Log { day: u32, avb: bool },
    Move { which: usize, day: u32 },
    State { which: usize, state: &'static str },
    Line { which: usize, avb: bool },
    Kind { which: usize, talk: bool },
    Undo { which: usize },
}

fn doing() -> impl Strategy<Value = Doing> {
    let which = 0usize..8;
    prop_oneof![
        4 => (1u32..20, any::<bool>()).prop_map(|(day, avb)| Doing::Log { day, avb }),
        3 => (which.clone(), 1u32..20).prop_map(|(which, day)| Doing::Move { which, day }),
        1 => (which.clone(), prop_oneof![Just("erledigt"), Just("abgesagt")])
            .prop_map(|(which, state)| Doing::State { which, state }),
        2 => (which.clone(), any::<bool>()).prop_map(|(which, avb)| Doing::Line { which, avb }),
        1 => (which.clone(), any::<bool>()).prop_map(|(which, talk)| Doing::Kind { which, talk }),
        3 => which.prop_map(|which| Doing::Undo { which }),
    ]
}

#[test]
fn in_whatever_order_talks_are_logged_changed_and_taken_back_the_first_is_first_and_the_rest_follow() {
    let place = Place::new();
    let office = RefCell::new(place.found("2026-11-23T09:05:00"));
    let mut runner = TestRunner::new(Config { cases: 16, failure_persistence: None, ..Config::default() });
    runner
        .run(&proptest::collection::vec(doing(), 1..10), |doings| {
            let mut office = office.borrow_mut();
            let person = office.log_consultation(&talk(somebody("Abel", "Muster"))).unwrap().person.unwrap();
            let mut acts: Vec<i64> = Vec::new();
            for doing in doings {
                acts.extend(act(&mut office, person, &acts, doing));
                let (stored, counted) = recount(&mut office, person);
                prop_assert_eq!(stored, counted);
            }
            Ok(())
        })
        .unwrap();
    office.into_inner().lock().unwrap();
}

fn act(office: &mut Office, person: i64, acts: &[i64], doing: Doing) -> Option<i64> {
    let line = |avb: bool| if avb { "AVB".to_owned() } else { "RB".to_owned() };
    let mut change = |which: usize, how: &dyn Fn(&mut EditContactRequest)| {
        let ids = contacts_of(office, person);
        let id = ids.get(which % ids.len().max(1))?;
        let mut request = as_seen(&contact(office, *id));
        how(&mut request);
        Some(office.edit_contact(&request).unwrap().act)
    };
    match doing {
        Doing::Log { day, avb } => {
            let mut request = talk(Who::Known { id: person });
            request.date = format!("2026-11-{day:02}");
            request.funding_line = line(avb);
            Some(office.log_consultation(&request).unwrap().act)
        }
        Doing::Move { which, day } => change(which, &|request| request.date = format!("2026-11-{day:02}")),
        Doing::State { which, state } => change(which, &|request| request.state = Some(state.to_owned())),
        Doing::Line { which, avb } => change(which, &|request| request.funding_line = Some(line(avb))),
        Doing::Kind { which, talk } => change(which, &|request| {
            request.talk_kind = Some(if talk { "folge" } else { "sonst_umfeld" }.to_owned());
        }),
        Doing::Undo { which } => {
            let act = *acts.get(which % acts.len().max(1))?;
            // One that later acts hang on is refused; then nothing is changed.
            let _ = office.undo(&UndoRequest { act });
            None
        }
    }
}

fn contacts_of(office: &mut Office, person: i64) -> Vec<i64> {
    let page = office.person(&PersonRequest { id: person }).unwrap();
    page.record
        .iter()
        .filter_map(|entry| match entry {
            RecordEntry::Contact { id, .. } => Some(*id),
            _ => None,
        })
        .collect()
}

/// What is stored, and what a plain recount of every case and line gives: contact → kind.
fn recount(office: &mut Office, person: i64) -> (BTreeMap<i64, String>, BTreeMap<i64, String>) {
    let (mut stored, mut lines) = (BTreeMap::new(), BTreeMap::new());
    for id in contacts_of(office, person) {
        let view = contact(office, id);
        let kind = view.talk_kind.clone().unwrap_or_default();
        if kind != "erst" && kind != "folge" {
            continue;
        }
        stored.insert(id, kind);
        let finished = view.state.as_deref() == Some("erledigt");
        lines
            .entry((view.case_number, view.funding_line))
            .or_insert_with(Vec::new)
            .push((view.date, view.time, id, finished));
    }
    let mut counted = BTreeMap::new();
    for (_, mut talks) in lines {
        talks.sort();
        let mut finished_before = 0;
        for (_, _, id, finished) in talks {
            counted.insert(id, if finished_before == 0 { "erst" } else { "folge" }.to_owned());
            finished_before += usize::from(finished);
        }
    }
    (stored, counted)
}
