//! Stories 10 and 12: the year is frozen; then somebody asks what the office knows about him, and wants to be forgotten.

use crate::{Story, request, stands_anywhere};
use office::Office;
use serde_json::json;
use std::path::Path;

/// Story 10: the regional counselling of the year is frozen. Gives its number.
pub(crate) fn freeze(office: &mut Office, story: &Story) -> i64 {
    story.it_is("2026-12-30T15:00:00");
    let year = json!({ "pack": "regionale-beratung", "from": "2026-01-01", "to": "2026-12-31" });
    let frozen = office.freeze_report(&request(&year)).unwrap();
    assert!(office.freeze_report(&request(&year)).is_err(), "a year is frozen once");
    frozen.id
}

/// Story 12: the copy names nobody else, is given within its three months, and the deletion leaves no name behind; the frozen
/// figures stay as they were.
pub(crate) fn asks_and_is_forgotten(
    office: &mut Office,
    story: &Story,
    person: i64,
    frozen: i64,
    (folder, vault): (&Path, &Path),
) {
    story.it_is("2027-01-18T09:00:00");
    let before = figures(office, frozen);
    let taken = json!({ "person": person, "askedOn": "heute" });
    let asked = office.take_access_request(&request(&taken)).unwrap().id;
    let rights = office.rights(&request(&json!({ "id": person }))).unwrap();
    assert_eq!(rights.requests[0].due_on, "2027-04-18", "three months");
    let review = office.review_copy(&request(&json!({ "id": asked, "privateNotes": false }))).unwrap();
    let write = json!({ "id": asked, "privateNotes": false, "seen": review.seen, "black": [], "documents": [],
        "folder": folder.display().to_string() });
    let made = office.write_copy(&request(&write), vault).unwrap();
    let told =
        made.files.iter().find(|name| name.ends_with(".json")).map(std::fs::read_to_string).unwrap().unwrap();
    assert!(told.contains("Omar") && told.contains("Beispiel"), "it is about him");
    assert!(!told.contains("Musterfrau") && !told.contains("Rima"), "and about nobody else");

    let view = office.erasure(&request(&json!({ "id": person }))).unwrap();
    assert!(view.open_cases.is_empty() && view.holds.is_empty());
    assert!(view.frozen_years.contains(&2026), "his year is frozen: {view:?}");
    let number = office.person(&request(&json!({ "id": person }))).unwrap().hit.number;
    let wrong = json!({ "person": person, "way": "anonymise", "number": "2020-0001", "years": [] });
    assert!(office.erase_person(&request(&wrong)).is_err(), "the own number is typed before anything goes");
    let forget = json!({ "person": person, "way": "anonymise", "number": number, "years": [] });
    office.erase_person(&request(&forget)).unwrap();
    assert!(!stands_anywhere(office, "Omar"), "no table of the vault names him");
    assert!(stands_anywhere(office, "Rima"), "the others are there");
    assert_eq!(figures(office, frozen), before, "the year stays as it was");
}

/// A frozen report as text, to compare.
fn figures(office: &mut Office, id: i64) -> String {
    let opened = office.open_frozen(&request(&json!({ "id": id }))).unwrap();
    serde_json::to_string(&opened.report).unwrap()
}
