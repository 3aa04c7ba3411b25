//! Network meetings and public relations: sums by kind and year, refusals, two forms, removal and undo.

use crate::place::Place;
use office::OfficeError;
use wire::{
    EngagementRequest, EngagementSum, ListEngagementsRequest, RecordRequest, RemoveWorkRequest,
    SaveEngagementRequest, UndoRequest,
};

fn meeting(kind: &str, date: &str) -> SaveEngagementRequest {
    SaveEngagementRequest {
        id: None,
        seen: None,
        kind: kind.to_owned(),
        date: date.to_owned(),
        title: "Migrationsplenum".to_owned(),
        partners: "Kommunales Integrationszentrum, مركز الاندماج".to_owned(),
        part: Some("member".to_owned()),
        hours_held: "1:30".to_owned(),
        audience: String::new(),
        funding_line: Some("IA".to_owned()),
        staff: None,
        result: String::new(),
    }
}

#[test]
fn a_year_is_summed_by_kind_and_an_unknown_audience_is_not_guessed() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    office.save_engagement(&meeting("committee", "3.2.")).unwrap();
    office.save_engagement(&meeting("committee", "h")).unwrap();
    office
        .save_engagement(&SaveEngagementRequest { audience: "60".to_owned(), ..meeting("publicity", "1.9.") })
        .unwrap();
    office.save_engagement(&meeting("network", "1.9.2025")).unwrap();
    let view = office.list_engagements(&ListEngagementsRequest { year: 2026 }).unwrap();
    let sum = |kind: &str, count, hours_millionths, audience| EngagementSum {
        kind: kind.to_owned(),
        count,
        hours_millionths,
        audience,
    };
    assert_eq!(view.sums, [sum("committee", 2, 3_000_000, 0), sum("publicity", 1, 1_500_000, 60)]);
    assert_eq!(view.years, [2026, 2025]);
    assert_eq!(view.rows[0].held_on, "2026-11-23", "newest first");
    office.lock().unwrap();
}

#[test]
fn two_forms_notice_each_other_and_what_is_removed_comes_back_by_undo() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let made = office.save_engagement(&meeting("network", "h")).unwrap();
    let edit = |title: &str| SaveEngagementRequest {
        id: Some(made.id),
        seen: Some(made.version),
        title: title.to_owned(),
        ..meeting("network", "h")
    };
    let saved = office.save_engagement(&edit("Runder Tisch")).unwrap();
    assert!(matches!(office.save_engagement(&edit("Anders")), Err(OfficeError::ChangedMeanwhile)));
    let remove = |seen| RemoveWorkRequest { noun: "engagement".to_owned(), id: made.id, seen };
    assert!(matches!(office.remove_work(&remove(made.version)), Err(OfficeError::ChangedMeanwhile)));
    let gone = office.remove_work(&remove(saved.version)).unwrap();
    assert!(office.engagement(&EngagementRequest { id: made.id }).is_err());
    office.undo(&UndoRequest { act: gone.act }).unwrap();
    assert_eq!(office.engagement(&EngagementRequest { id: made.id }).unwrap().title, "Runder Tisch");
    let history = office.history(&RecordRequest { noun: "engagement".to_owned(), id: made.id }).unwrap();
    assert_eq!(history.len(), 4, "made, changed, removed, taken back");
    office.lock().unwrap();
}

#[test]
fn every_field_of_an_engagement_that_cannot_be_accepted_is_named() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let wrong = SaveEngagementRequest {
        title: " ".to_owned(),
        part: Some("boss".to_owned()),
        hours_held: "25".to_owned(),
        audience: "viele".to_owned(),
        ..meeting("party", "1.1.2027")
    };
    let Err(OfficeError::Invalid(fields)) = office.save_engagement(&wrong) else { panic!("accepted") };
    let fields: Vec<&str> = fields.iter().map(|refused| refused.field.as_str()).collect();
    assert_eq!(fields, ["engagementKind", "part", "engagementTitle", "date", "hoursHeld", "audience"]);
    office.lock().unwrap();
}
