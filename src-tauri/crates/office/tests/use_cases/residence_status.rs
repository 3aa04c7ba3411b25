//! Residence status as dated history: adding, correcting, ending, removing, and the document that runs out.

use crate::person_record::somebody;
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    PersonRequest, RemoveRequest, SaveStatusRequest, SavedView, StatusFields, StatusRecordView, UndoRequest,
};

fn fields(status: &str, from: &str) -> StatusFields {
    StatusFields {
        status: Some(status.to_owned()),
        from: from.to_owned(),
        to: String::new(),
        document_until: String::new(),
        proof: None,
        ends_previous: true,
    }
}

fn add(office: &mut Office, person: i64, fields: StatusFields) -> Result<SavedView, OfficeError> {
    office.save_status(&SaveStatusRequest { person, id: None, seen: None, fields })
}

fn all(office: &Office, person: i64) -> Vec<StatusRecordView> {
    office.statuses(&PersonRequest { id: person }).unwrap()
}

#[test]
fn a_new_status_ends_the_one_before_and_both_stay_on_record() {
    let place = Place::new();
    let mut office = place.found("2026-06-01T09:00:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    office.lock().unwrap();
    let mut office = place.open("2026-11-23T09:05:00");
    let mut new = fields("25_2GFK", "20.11.2026");
    new.document_until = "15.1.2027".to_owned();
    new.proof = Some("document".to_owned());
    let saved = add(&mut office, id, new).unwrap();
    let rows = all(&office, id);
    let told: Vec<_> = rows
        .iter()
        .map(|r| {
            (r.fields.status.as_deref().unwrap(), r.fields.from.as_str(), r.fields.to.as_str(), r.current)
        })
        .collect();
    assert_eq!(
        told,
        [("25_2GFK", "20.11.2026", "", true), ("GEST", "01.06.2026", "19.11.2026", false)],
        "a status of the past still counts for the talks of its time"
    );
    assert_eq!(rows[0].expiry.as_deref(), Some("soon"), "the document runs out within sixty days");
    office.undo(&UndoRequest { act: saved.act }).unwrap();
    let rows = all(&office, id);
    assert_eq!((rows.len(), rows[0].fields.to.as_str()), (1, ""), "the old one holds again");
    office.lock().unwrap();
}

#[test]
fn a_status_is_corrected_ended_and_removed_and_the_second_form_is_told() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    let row = all(&office, id).remove(0);
    let correct = |seen| {
        let mut fields = fields("DULD60A", "1.11.2026");
        fields.to = "22.11.2026".to_owned();
        SaveStatusRequest { person: id, id: Some(row.id), seen: Some(seen), fields }
    };
    let saved = office.save_status(&correct(row.version)).unwrap();
    assert!(matches!(office.save_status(&correct(row.version)), Err(OfficeError::ChangedMeanwhile)));
    let now = all(&office, id).remove(0);
    assert_eq!(
        (now.fields.status.as_deref(), now.fields.to.as_str(), now.current),
        (Some("DULD60A"), "22.11.2026", false)
    );
    let removed = office.remove_status(&RemoveRequest { id: row.id, seen: saved.version }).unwrap();
    assert!(all(&office, id).is_empty());
    office.undo(&UndoRequest { act: removed.act }).unwrap();
    assert_eq!(all(&office, id).len(), 1);
    office.lock().unwrap();
}

#[test]
fn a_status_that_makes_no_sense_is_refused_field_by_field() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = somebody(&mut office, "Haimanot", "Tesfay");
    let mut wrong = fields("NICHTS", "1.12.2026");
    wrong.to = "1.1.2020".to_owned();
    wrong.document_until = "31.2.2027".to_owned();
    let Err(OfficeError::Invalid(refused)) = add(&mut office, id, wrong) else { panic!("accepted") };
    let named: Vec<_> = refused.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    for expected in [
        ("status", "unknown-code"),
        ("from", "in-the-future"),
        ("to", "before-beginning"),
        ("documentUntil", "no-such-day"),
    ] {
        assert!(named.contains(&expected), "{expected:?} in {named:?}");
    }
    assert_eq!(all(&office, id).len(), 1, "nothing was written");
    office.lock().unwrap();
}
