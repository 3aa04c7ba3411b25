//! Letters and deadlines through the use cases: the proposal, confirming it, moving, voiding, the first tick, unread letters.

use crate::place::Place;
use crate::tasks::somebody;
use office::{Office, OfficeError};
use wire::{
    BeginDeadlineRequest, DeadlineFields, DueView, EnterLetterRequest, LetterFields, ListDueRequest,
    NumberRequest, ProposeDeadlineRequest, RecordRequest, SaveDeadlineRequest, SaveLetterRequest,
    TickRequest, UndoRequest, VoidDeadlineRequest, Whose,
};

pub(crate) fn letter(served: &str, read: bool) -> LetterFields {
    LetterFields {
        kind: "decision".to_owned(),
        sender: "BAMF".to_owned(),
        subject: "Asylbescheid".to_owned(),
        dated: String::new(),
        posted: String::new(),
        served: served.to_owned(),
        received: String::new(),
        read,
    }
}

pub(crate) fn by_rule(code: &str, served: &str, confirmed: Option<&str>) -> DeadlineFields {
    DeadlineFields {
        subject: String::new(),
        rule: Some(code.to_owned()),
        period: None,
        served: served.to_owned(),
        posted: String::new(),
        lodged: "1.7.2026".to_owned(),
        land: "NW".to_owned(),
        ends: String::new(),
        confirmed: confirmed.map(str::to_owned),
        remind: String::new(),
        staff: 1,
    }
}

pub(crate) fn enter(office: &mut Office, person: i64, deadline: DeadlineFields) -> wire::SavedView {
    let request =
        EnterLetterRequest { person, letter: Some(letter(&deadline.served, true)), deadline: Some(deadline) };
    office.enter_letter(&request).unwrap()
}

fn due(office: &Office, done: bool) -> DueView {
    office.list_due(&ListDueRequest { whose: Whose::All, person: None, done }).unwrap()
}

fn refusals(result: Result<wire::SavedView, OfficeError>) -> Vec<(String, String)> {
    let Err(OfficeError::Invalid(fields)) = result else { panic!("accepted") };
    fields.into_iter().map(|entry| (entry.field, entry.code)).collect()
}

#[test]
fn a_letter_and_its_deadline_are_entered_in_one_act_and_taken_back_in_one() {
    let place = Place::new();
    let mut office = place.found("2026-11-04T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let proposal = office
        .propose_deadline(&ProposeDeadlineRequest {
            rule: Some("asyl_klage".into()),
            period: None,
            served: "2.11.".into(),
            posted: String::new(),
            lodged: "1.7.2026".into(),
            land: "NW".into(),
            language: "de".into(),
        })
        .unwrap();
    assert_eq!(proposal.last_day.as_deref(), Some("2026-11-16"), "worked case of the domain");
    assert!(proposal.steps.iter().any(|step| step.basis.is_some()), "each step says on what it rests");
    assert!(proposal.disclaimer.contains("keine Rechtsauskunft"));
    let saved = enter(&mut office, person, by_rule("asyl_klage", "2.11.", Some("2026-11-16")));

    let view = office.deadline(&NumberRequest { id: saved.id }).unwrap();
    assert_eq!((view.ends.as_str(), view.proposed.as_deref()), ("2026-11-16", Some("2026-11-16")));
    assert_eq!(view.subject, "Klage gegen den Asylbescheid (2 Wochen)", "named after the rule");
    assert_eq!((view.entered_by.as_str(), view.remind.as_deref()), ("Ada Muster", Some("2026-11-11")));
    assert_eq!(view.letter.unwrap().sender.as_deref(), Some("BAMF"));
    assert!(
        view.reckoning.iter().any(|line| line.contains("§ 187")),
        "the steps are kept as they were shown"
    );
    let start = office.begin_deadline(&BeginDeadlineRequest { person: Some(person) }).unwrap();
    assert_eq!(start.lodged.as_deref(), Some("2026-07-01"), "the day of lodging is remembered");

    office.undo(&UndoRequest { act: saved.act }).unwrap();
    assert!(due(&office, false).deadlines.is_empty() && due(&office, true).deadlines.is_empty());
    assert!(office.letter(&NumberRequest { id: 1 }).is_err(), "the letter went with it");
    let start = office.begin_deadline(&BeginDeadlineRequest { person: Some(person) }).unwrap();
    assert_eq!(start.lodged, None);
    office.lock().unwrap();
}

#[test]
fn only_the_day_that_stood_on_the_screen_can_be_confirmed() {
    let place = Place::new();
    let mut office = place.found("2026-11-04T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let stale = EnterLetterRequest {
        person,
        letter: None,
        deadline: Some(by_rule("asyl_klage", "2.11.", Some("2026-11-17"))),
    };
    assert_eq!(refusals(office.enter_letter(&stale)), [("ends".to_owned(), "look-again".to_owned())]);
    let mut own = by_rule("asyl_klage", "2.11.", None);
    own.ends = "12.11.".to_owned();
    let saved = enter(&mut office, person, own);
    let view = office.deadline(&NumberRequest { id: saved.id }).unwrap();
    assert_eq!(
        (view.ends.as_str(), view.proposed.as_deref()),
        ("2026-11-12", Some("2026-11-16")),
        "the letter's own day counts, the proposal is kept beside it"
    );
    office.lock().unwrap();
}

#[test]
fn a_period_read_from_the_letter_and_a_bare_day_are_deadlines_too() {
    let place = Place::new();
    let mut office = place.found("2026-12-14T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let mut period = by_rule("", "12.12.", Some("2026-12-28"));
    (period.rule, period.period, period.subject) = (None, Some("2w".to_owned()), "Stellungnahme".to_owned());
    enter(&mut office, person, period);
    let mut bare = by_rule("", "", None);
    (bare.rule, bare.ends, bare.subject) = (None, "+14".to_owned(), "Unterlagen".to_owned());
    office.enter_letter(&EnterLetterRequest { person, letter: None, deadline: Some(bare) }).unwrap();
    let listed: Vec<_> =
        due(&office, false).deadlines.into_iter().map(|row| (row.subject, row.ends)).collect();
    let expected = [("Stellungnahme", "2026-12-28"), ("Unterlagen", "2026-12-28")];
    assert_eq!(listed, expected.map(|(subject, ends)| (subject.to_owned(), ends.to_owned())));
    office.lock().unwrap();
}

#[test]
fn what_is_missing_or_odd_in_the_form_is_named_field_by_field() {
    let place = Place::new();
    let mut office = place.found("2026-11-04T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let nothing = EnterLetterRequest { person: 99, letter: None, deadline: None };
    let named = refusals(office.enter_letter(&nothing));
    assert_eq!(named.len(), 2, "{named:?}");
    let mut odd = by_rule("asyl_klage", "", None);
    (odd.land, odd.lodged, odd.staff) = ("XX".to_owned(), "5.11.2026".to_owned(), 42);
    let mut sheet = letter("31.2.2026", true);
    sheet.kind = "brief".to_owned();
    let request = EnterLetterRequest { person, letter: Some(sheet), deadline: Some(odd) };
    let named = refusals(office.enter_letter(&request));
    for expected in [
        ("kind", "unknown-code"),
        ("served", "no-such-day"),
        ("lodged", "in-the-future"),
        ("land", "unknown-code"),
        ("staff", "not-there"),
    ] {
        let expected = (expected.0.to_owned(), expected.1.to_owned());
        assert!(named.contains(&expected), "{expected:?} in {named:?}");
    }
    office.lock().unwrap();
}

#[test]
fn a_deadline_is_moved_only_with_a_reason_and_remembers_the_day_before() {
    let place = Place::new();
    let mut office = place.found("2026-11-04T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let saved = enter(&mut office, person, by_rule("asyl_klage", "2.11.", Some("2026-11-16")));
    let mut change = SaveDeadlineRequest {
        id: saved.id,
        seen: saved.version,
        subject: "Klage".to_owned(),
        ends: "30.11.2026".to_owned(),
        reason: " ".to_owned(),
        remind: String::new(),
        staff: 1,
    };
    assert_eq!(refusals(office.save_deadline(&change)), [("reason".to_owned(), "missing".to_owned())]);
    change.reason = "verlängert".to_owned();
    office.save_deadline(&change).unwrap();
    let view = office.deadline(&NumberRequest { id: saved.id }).unwrap();
    assert_eq!(
        (view.ends.as_str(), view.moved_from.as_deref(), view.moved_reason.as_deref()),
        ("2026-11-30", Some("2026-11-16"), Some("verlängert"))
    );
    assert!(due(&office, false).deadlines[0].moved);
    let late = office.save_deadline(&change);
    assert!(matches!(late, Err(OfficeError::ChangedMeanwhile)));
    office.lock().unwrap();
}

#[test]
fn a_deadline_is_ticked_opened_again_and_made_void_with_a_reason() {
    let place = Place::new();
    let mut office = place.found("2026-11-04T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let saved = enter(&mut office, person, by_rule("asyl_klage", "2.11.", Some("2026-11-16")));
    let tick = TickRequest { id: saved.id, done: true };
    let ticked = office.tick_deadline(&tick).unwrap();
    let second = office.tick_deadline(&tick);
    assert!(matches!(second, Err(OfficeError::SecondTickIsAnothers)), "nobody checks herself");
    assert!(due(&office, false).deadlines.is_empty(), "nobody else is there for the second tick");
    assert_eq!(due(&office, true).deadlines[0].state, "done");
    office.undo(&UndoRequest { act: ticked.act }).unwrap();
    assert_eq!(due(&office, false).deadlines[0].state, "open");

    let seen = office.deadline(&NumberRequest { id: saved.id }).unwrap().version;
    let mut gone = VoidDeadlineRequest { id: saved.id, seen, reason: String::new() };
    assert_eq!(refusals(office.void_deadline(&gone)), [("reason".to_owned(), "missing".to_owned())]);
    gone.reason = "Bescheid aufgehoben".to_owned();
    office.void_deadline(&gone).unwrap();
    assert!(due(&office, false).deadlines.is_empty());
    office.tick_deadline(&TickRequest { id: saved.id, done: false }).unwrap();
    assert_eq!(due(&office, false).deadlines[0].state, "open", "opened again");
    let history = office.history(&RecordRequest { noun: "deadline".into(), id: saved.id }).unwrap();
    let acts: Vec<_> = history.iter().map(|change| change.what.as_str()).collect();
    assert_eq!(acts, ["deadline-reopened", "deadline-void", "undone", "deadline-done", "deadline-entered"]);
    office.lock().unwrap();
}

#[test]
fn a_letter_nobody_has_read_stands_in_the_list_until_it_is_read() {
    let place = Place::new();
    let mut office = place.found("2026-11-04T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let request = EnterLetterRequest { person, letter: Some(letter("2.11.", false)), deadline: None };
    let saved = office.enter_letter(&request).unwrap();
    let unread = due(&office, false).letters;
    assert_eq!(
        (unread.len(), unread[0].name.as_str(), unread[0].received.as_str()),
        (1, "Haimanot Tesfay", "2026-11-04")
    );
    office.read_letter(&TickRequest { id: saved.id, done: true }).unwrap();
    assert!(due(&office, false).letters.is_empty());
    let view = office.letter(&NumberRequest { id: saved.id }).unwrap();
    assert_eq!(view.read_by.as_deref(), Some("Ada Muster"));
    let mut fields = letter("3.11.", true);
    fields.subject = "Bescheid vom Oktober".to_owned();
    office.save_letter(&SaveLetterRequest { id: saved.id, seen: view.version, fields }).unwrap();
    let view = office.letter(&NumberRequest { id: saved.id }).unwrap();
    assert_eq!(view.served.as_deref(), Some("2026-11-03"));
    let hers =
        office.list_due(&ListDueRequest { whose: Whose::All, person: Some(person), done: true }).unwrap();
    assert_eq!(hers.letters.len(), 1, "a read letter stands on her page");
    office.lock().unwrap();
}
