//! Support plans, and the lists that look after dormant and forgotten cases and after gaps.

use crate::contacts::{as_seen, contact};
use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    CaseRequest, ListGapsRequest, NewPerson, PersonRequest, PlanFields, PlanGoal, PlanStep, RecordRequest,
    SavePlanRequest, UndoRequest, Watch, WatchCasesRequest, Who,
};

fn step(step: &str, due_on: &str, done_on: &str) -> PlanStep {
    PlanStep {
        step: step.to_owned(),
        doer: "together".to_owned(),
        doer_name: String::new(),
        due_on: due_on.to_owned(),
        done_on: done_on.to_owned(),
    }
}

fn plan(steps: Vec<PlanStep>) -> PlanFields {
    PlanFields {
        needs: "Ein sicherer Aufenthalt".to_owned(),
        agreed_on: "heute".to_owned(),
        review_on: "12.2.2027".to_owned(),
        goals: vec![PlanGoal {
            goal: "Klage einreichen".to_owned(),
            progress: "under-way".to_owned(),
            due_on: String::new(),
            steps,
        }],
    }
}

fn first_case(office: &Office, person: i64) -> i64 {
    office.cases(&PersonRequest { id: person }).unwrap()[0].id
}

#[test]
fn a_plan_is_made_changed_taken_back_and_tells_its_history() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let case = first_case(&office, person);
    let none = office.plan(&CaseRequest { id: case }).unwrap();
    assert_eq!((none.id, none.version), (None, 0), "there is none yet");
    let made = office
        .save_plan(&SavePlanRequest {
            case,
            seen: 0,
            plan: plan(vec![
                step("Bescheid lesen", "", "20.11.2026"),
                step("  ", "", ""),
                step("Anwältin anrufen", "30.11.", ""),
            ]),
        })
        .unwrap();
    let stored = office.plan(&CaseRequest { id: case }).unwrap();
    assert_eq!(stored.plan.review_on, "2027-02-12");
    let steps = &stored.plan.goals[0].steps;
    assert_eq!(steps.len(), 2, "an empty line is none");
    assert_eq!((steps[0].done_on.as_str(), steps[1].due_on.as_str()), ("2026-11-20", "2026-11-30"));
    let mut change = stored.plan.clone();
    change.goals[0].steps.remove(0);
    let changed =
        office.save_plan(&SavePlanRequest { case, seen: made.version, plan: change.clone() }).unwrap();
    let stale = office.save_plan(&SavePlanRequest { case, seen: made.version, plan: change.clone() });
    assert!(matches!(stale, Err(OfficeError::ChangedMeanwhile)));
    let second = office.save_plan(&SavePlanRequest { case, seen: 0, plan: change });
    assert!(matches!(second, Err(OfficeError::ChangedMeanwhile)), "a case has one plan");
    let history = office.history(&RecordRequest { noun: "plan".to_owned(), id: made.id }).unwrap();
    assert!(history[0].fields.iter().any(|field| field.field == "plan_step"), "{history:?}");
    office.undo(&UndoRequest { act: changed.act }).unwrap();
    assert_eq!(office.plan(&CaseRequest { id: case }).unwrap().plan, stored.plan, "every step is back");
    office.undo(&UndoRequest { act: made.act }).unwrap();
    assert_eq!(office.plan(&CaseRequest { id: case }).unwrap().id, None);
    office.lock().unwrap();
}

#[test]
fn what_cannot_be_accepted_of_a_plan_is_named_line_by_line() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let mut wrong = plan(vec![step("Anrufen", "31.2.2027", "")]);
    wrong.goals[0].goal = String::new();
    wrong.goals[0].progress = "vielleicht".to_owned();
    let request = SavePlanRequest { case: first_case(&office, person), seen: 0, plan: wrong };
    let Err(OfficeError::Invalid(fields)) = office.save_plan(&request) else { panic!("accepted") };
    let named: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    for expected in [("dueOn-0-0", "no-such-day"), ("goal-0", "missing"), ("progress-0", "unknown-code")] {
        assert!(named.contains(&expected), "{expected:?} in {named:?}");
    }
    office.lock().unwrap();
}

fn watched(office: &Office, which: Watch) -> Vec<String> {
    let list = office.watch_cases(&WatchCasesRequest { which, mine: true }).unwrap();
    assert_eq!(list.total as usize, list.rows.len());
    list.rows.into_iter().map(|row| row.person.name).collect()
}

#[test]
fn a_case_is_dormant_after_twelve_months_and_forgotten_without_a_next_step() {
    let place = Place::new();
    let mut office = place.found("2025-11-22T09:05:00");
    office.log_consultation(&talk(somebody("Alma", "Alt"))).unwrap();
    office.lock().unwrap();
    let mut office = place.open("2025-11-23T09:05:00");
    office.log_consultation(&talk(somebody("Nura", "Neu"))).unwrap();
    office.lock().unwrap();
    let mut office = place.open("2026-11-23T09:05:00");
    assert_eq!(watched(&office, Watch::Dormant), ["Alma Alt"], "a year ago to the day is not dormant yet");
    assert_eq!(watched(&office, Watch::Forgotten), ["Alma Alt", "Nura Neu"], "longest without contact first");
    let case =
        office.watch_cases(&WatchCasesRequest { which: Watch::Forgotten, mine: false }).unwrap().rows[1].id;
    let save = |office: &mut Office, due: &str, done: &str| {
        let seen = office.plan(&CaseRequest { id: case }).unwrap().version;
        let plan = plan(vec![step("Anrufen", due, done)]);
        office.save_plan(&SavePlanRequest { case, seen, plan }).unwrap();
    };
    save(&mut office, "23.11.2026", "");
    assert_eq!(watched(&office, Watch::Forgotten), ["Alma Alt"], "a step for today is a next step");
    save(&mut office, "22.11.2026", "");
    assert_eq!(watched(&office, Watch::Forgotten).len(), 2, "one of yesterday is none");
    save(&mut office, "1.12.2026", "22.11.2026");
    assert_eq!(watched(&office, Watch::Forgotten).len(), 2, "nor is one that is done");
    office.lock().unwrap();
}

#[test]
fn every_gap_of_the_year_is_listed_until_it_is_mended() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut bare = talk(Who::New {
        person: NewPerson {
            family_name: Some("Muster".to_owned()),
            given_name: None,
            birth: None,
            gender: None,
            nationality: None,
            language: None,
            interpreter: None,
            status: None,
            postal_code: None,
            town: None,
            consent: false,
        },
    });
    bare.minutes = None;
    let logged = office.log_consultation(&bare).unwrap();
    let mut no_topic = talk(Who::Anonymous { nationality: None, gender: None, age: None });
    no_topic.topics.clear();
    let nobody = office.log_consultation(&no_topic).unwrap();
    let view = office.list_gaps(&ListGapsRequest { what: None }).unwrap();
    let mut listed: Vec<(&str, Option<i64>)> =
        view.rows.iter().map(|row| (row.what.as_str(), row.contact)).collect();
    listed.sort();
    assert_eq!(
        listed,
        [
            ("birth", None),
            ("gender", None),
            ("minutes", Some(logged.contact)),
            ("nationality", None),
            ("residence-status", None),
            ("topics", Some(nobody.contact)),
        ]
    );
    assert_eq!(view.counts.iter().map(|gap| gap.count).sum::<u32>(), 6, "counted as listed");
    let one = office.list_gaps(&ListGapsRequest { what: Some("minutes".to_owned()) }).unwrap();
    assert_eq!((one.rows.len(), one.rows[0].person.as_ref().map(|p| p.id)), (1, logged.person));
    let mut mended = as_seen(&contact(&office, logged.contact));
    mended.minutes = Some(20);
    office.edit_contact(&mended).unwrap();
    let one = office.list_gaps(&ListGapsRequest { what: Some("minutes".to_owned()) }).unwrap();
    assert!(one.rows.is_empty(), "mended, it is listed no more");
    office.lock().unwrap();
}
