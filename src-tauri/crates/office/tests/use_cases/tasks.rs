//! Tasks through the use cases: written down, listed by whose they are, done, opened again, taken back.

use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    DueView, ListDueRequest, RecordRequest, SaveTaskRequest, TaskRequest, TickRequest, UndoRequest, Who,
    Whose,
};

pub(crate) fn somebody(office: &mut Office, given: &str, family: &str) -> i64 {
    let person = wire::NewPerson {
        family_name: Some(family.to_owned()),
        given_name: Some(given.to_owned()),
        birth: Some("1985".to_owned()),
        gender: None,
        nationality: None,
        language: None,
        interpreter: None,
        status: None,
        postal_code: None,
        town: None,
        consent: true,
    };
    let request = crate::day_in_the_office::talk(Who::New { person });
    office.log_consultation(&request).unwrap().person.unwrap()
}

fn task(text: &str, due: &str, staff: Option<i64>) -> SaveTaskRequest {
    SaveTaskRequest { id: None, seen: None, text: text.to_owned(), due: due.to_owned(), staff, person: None }
}

fn list(office: &Office, whose: Whose, person: Option<i64>, done: bool) -> DueView {
    office.list_due(&ListDueRequest { whose, person, done }).unwrap()
}

fn texts(view: &DueView) -> Vec<&str> {
    view.tasks.iter().map(|task| task.text.as_str()).collect()
}

#[test]
fn tasks_are_listed_by_due_day_and_by_whose_they_are() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let me = office.desk().unwrap().counsellor.id;
    office.save_task(&task("ohne Tag", "", Some(me))).unwrap();
    office.save_task(&task("in zwei Wochen", "+14", Some(me))).unwrap();
    office.save_task(&task("am Freitag, wer kann", "fr", None)).unwrap();
    let mine = list(&office, Whose::Mine, None, false);
    assert_eq!(texts(&mine), ["am Freitag, wer kann", "in zwei Wochen", "ohne Tag"]);
    assert_eq!(mine.tasks[0].due.as_deref(), Some("2026-11-27"));
    assert_eq!(mine.tasks[1].due.as_deref(), Some("2026-12-07"));
    assert_eq!(mine.tasks[1].staff.as_deref(), Some("Ada Muster"));
    assert_eq!(texts(&list(&office, Whose::Team, None, false)), ["am Freitag, wer kann"]);
    office.lock().unwrap();
}

#[test]
fn a_task_is_done_opened_again_and_each_step_can_be_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let mut request = task("Schulplatz", "+7", None);
    request.person = Some(person);
    let saved = office.save_task(&request).unwrap();
    let done = office.tick_task(&TickRequest { id: saved.id, done: true }).unwrap();
    assert!(texts(&list(&office, Whose::All, Some(person), false)).is_empty());
    let ticked = list(&office, Whose::All, Some(person), true);
    assert_eq!(
        (ticked.tasks[0].done_by.as_deref(), ticked.tasks[0].name.as_deref()),
        (Some("Ada Muster"), Some("Haimanot Tesfay"))
    );
    let twice = office.tick_task(&TickRequest { id: saved.id, done: true });
    assert!(matches!(twice, Err(OfficeError::ChangedMeanwhile)), "it is ticked already");
    office.undo(&UndoRequest { act: done.act }).unwrap();
    assert_eq!(texts(&list(&office, Whose::All, Some(person), false)), ["Schulplatz"]);

    office.tick_task(&TickRequest { id: saved.id, done: true }).unwrap();
    office.tick_task(&TickRequest { id: saved.id, done: false }).unwrap();
    assert_eq!(texts(&list(&office, Whose::All, Some(person), false)), ["Schulplatz"]);
    let history = office.history(&RecordRequest { noun: "task".into(), id: saved.id }).unwrap();
    let acts: Vec<_> = history.iter().map(|change| change.what.as_str()).collect();
    assert_eq!(acts, ["task-reopened", "task-done", "undone", "task-done", "task-saved"]);
    office.lock().unwrap();
}

#[test]
fn two_forms_on_one_task_notice_each_other() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let saved = office.save_task(&task("Antrag holen", "", None)).unwrap();
    let view = office.task(&TaskRequest { id: saved.id }).unwrap();
    let mut mine = task("Antrag abholen", "+3", None);
    (mine.id, mine.seen) = (Some(saved.id), Some(view.version));
    office.save_task(&mine).unwrap();
    let late = office.save_task(&mine);
    assert!(matches!(late, Err(OfficeError::ChangedMeanwhile)));
    assert_eq!(office.task(&TaskRequest { id: saved.id }).unwrap().due.as_deref(), Some("2026-11-26"));
    office.lock().unwrap();
}

#[test]
fn a_task_without_words_or_with_an_odd_day_is_refused_field_by_field() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut wrong = task("  ", "31.2.2027", Some(99));
    wrong.person = Some(4711);
    let Err(OfficeError::Invalid(fields)) = office.save_task(&wrong) else { panic!("accepted") };
    let named: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    assert_eq!(
        named,
        [("text", "missing"), ("due", "no-such-day"), ("staff", "not-there"), ("person", "not-there")]
    );
    office.lock().unwrap();
}
