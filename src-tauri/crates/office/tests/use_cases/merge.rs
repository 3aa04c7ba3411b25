//! Two records of one person become one: everything moves, reports count her once, and one key takes it all back.

use crate::person_record::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    ChannelFields, CompareRequest, EditPersonRequest, FindPersonRequest, JoinHouseholdRequest,
    ListPersonsRequest, LogConsultationRequest, MergePersonsRequest, PersonRequest, RecordRequest,
    ReportRequest, SaveStatusRequest, UndoRequest, Who,
};

fn merge(office: &mut Office, keep: i64, gone: i64) -> Result<wire::SavedView, OfficeError> {
    let both = office.compare_persons(&CompareRequest { keep, gone })?;
    let mut fields = both.keep.fields.clone();
    fields.channels.extend(both.gone.fields.channels.clone());
    fields.other_names = format!("{} {}", both.gone.fields.given_name, both.gone.fields.family_name);
    office.merge_persons(&MergePersonsRequest {
        keep,
        gone,
        seen_keep: both.keep.version,
        seen_gone: both.gone.version,
        fields,
    })
}

fn found(office: &Office, text: &str) -> Vec<i64> {
    let request = FindPersonRequest { text: text.to_owned(), limit: 20 };
    office.find_person(&request).unwrap().into_iter().map(|hit| hit.id).collect()
}

fn counted(office: &Office) -> (u32, u32) {
    let request = ReportRequest {
        pack: "regionale-beratung".into(),
        from: "2026-01-01".into(),
        to: "2026-12-31".into(),
        merges: Vec::new(),
    };
    let view = office.report(&request).unwrap();
    (view.persons, view.consultations)
}

fn listed(office: &Office) -> u32 {
    let request = ListPersonsRequest {
        text: String::new(),
        filter: wire::PersonFilter::default(),
        order: "name".to_owned(),
        page: 0,
    };
    office.list_persons(&request).unwrap().total
}

fn talk_together(office: &mut Office, person: i64, companion: i64) {
    let request = LogConsultationRequest { companions: vec![companion], ..talk(Who::Known { id: person }) };
    office.log_consultation(&request).unwrap();
}

#[test]
fn everything_moves_she_counts_once_and_one_act_takes_it_all_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let keep = somebody(&mut office, "Haimanot", "Tesfay");
    let gone = somebody(&mut office, "Haymanot", "Tesfai");
    let child = somebody(&mut office, "Yonas", "Tesfay");
    let other = office.person_details(&PersonRequest { id: gone }).unwrap();
    let number = other.number.clone();
    let mut fields = other.fields;
    fields.channels = vec![ChannelFields {
        kind: "phone".to_owned(),
        value: "0152 5550199".to_owned(),
        via: String::new(),
    }];
    office.edit_person(&EditPersonRequest { id: gone, seen: other.version, fields }).unwrap();
    let join = JoinHouseholdRequest {
        person: gone,
        other: Some(child),
        new_person: None,
        whole: false,
        role: Some("kind".to_owned()),
        on: String::new(),
    };
    office.join_household(&join).unwrap();
    talk_together(&mut office, keep, gone);
    assert_eq!((counted(&office), listed(&office)), ((3, 4), 3));

    let merged = merge(&mut office, keep, gone).unwrap();
    assert_eq!(counted(&office), (2, 4), "one person fewer, every talk still counted");
    assert_eq!(listed(&office), 2, "the pointer stands in no list");
    assert_eq!(found(&office, &number), [keep], "the old number leads to the record that stays");
    assert_eq!(found(&office, "Haymanot Tesfai"), [keep], "found under the other spelling, once");
    let page = office.person(&PersonRequest { id: keep }).unwrap();
    assert_eq!(page.cases.len(), 2, "the other's case moved");
    assert_eq!((page.household.len(), page.merged_numbers.as_slice()), (1, [number.clone()].as_slice()));
    assert_eq!(page.statuses.len(), 1, "the same status stands once");
    let pointer = office.person(&PersonRequest { id: gone }).unwrap();
    assert_eq!(pointer.merged_into.map(|hit| hit.id), Some(keep));
    assert!(pointer.cases.is_empty());
    let again = merge(&mut office, child, gone);
    assert!(matches!(again, Err(OfficeError::Invalid(_))), "a pointer is not merged again: {again:?}");
    let history = office.history(&RecordRequest { noun: "person".to_owned(), id: gone }).unwrap();
    assert_eq!(history[0].what, "persons-merged", "the trail");

    office.undo(&UndoRequest { act: merged.act }).unwrap();
    assert_eq!((counted(&office), listed(&office)), ((3, 4), 3), "as before");
    assert_eq!(found(&office, &number), [gone]);
    assert!(found(&office, "Tesfai").contains(&gone));
    let page = office.person(&PersonRequest { id: gone }).unwrap();
    assert_eq!((page.cases.len(), page.household.len(), page.statuses.len()), (2, 1, 1));
    assert!(page.merged_into.is_none());
    office.lock().unwrap();
}

#[test]
fn nobody_is_merged_with_herself_or_after_somebody_changed_one_of_the_two() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let keep = somebody(&mut office, "Haimanot", "Tesfay");
    let gone = somebody(&mut office, "Haymanot", "Tesfai");
    assert!(matches!(merge(&mut office, keep, keep), Err(OfficeError::Invalid(_))));
    let both = office.compare_persons(&CompareRequest { keep, gone }).unwrap();
    assert_eq!((both.cases, both.contacts), (1, 1));
    let mut fields = both.gone.fields.clone();
    fields.call_name = "Haimi".to_owned();
    office.edit_person(&EditPersonRequest { id: gone, seen: both.gone.version, fields }).unwrap();
    let late = office.merge_persons(&MergePersonsRequest {
        keep,
        gone,
        seen_keep: both.keep.version,
        seen_gone: both.gone.version,
        fields: both.keep.fields,
    });
    assert!(matches!(late, Err(OfficeError::ChangedMeanwhile)), "{late:?}");
    assert_eq!(listed(&office), 2, "nothing was written");
    office.lock().unwrap();
}

#[test]
fn a_document_that_only_the_other_record_named_is_not_lost_with_the_double_status() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let keep = somebody(&mut office, "Haimanot", "Tesfay");
    let gone = somebody(&mut office, "Haymanot", "Tesfai");
    let status = office.statuses(&PersonRequest { id: gone }).unwrap().remove(0);
    let mut fields = status.fields;
    fields.document_until = "31.12.2026".to_owned();
    office
        .save_status(&SaveStatusRequest {
            person: gone,
            id: Some(status.id),
            seen: Some(status.version),
            fields,
        })
        .unwrap();
    merge(&mut office, keep, gone).unwrap();
    let statuses = office.person(&PersonRequest { id: keep }).unwrap().statuses;
    assert_eq!(statuses.len(), 1, "the same status stands once");
    assert_eq!(statuses[0].document_until.as_deref(), Some("2026-12-31"));
}

#[test]
fn where_the_other_record_lived_becomes_a_stay_that_is_over() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let keep = somebody(&mut office, "Haimanot", "Tesfay");
    let gone = somebody(&mut office, "Haymanot", "Tesfai");
    let (child, aunt) = (somebody(&mut office, "Yonas", "Tesfay"), somebody(&mut office, "Ruta", "Hagos"));
    for (person, other) in [(keep, child), (gone, aunt)] {
        let join = JoinHouseholdRequest {
            person,
            other: Some(other),
            new_person: None,
            whole: false,
            role: None,
            on: String::new(),
        };
        office.join_household(&join).unwrap();
    }
    let merged = merge(&mut office, keep, gone).unwrap();
    let household = |office: &Office, id| format!("{:?}", office.household(&PersonRequest { id }).unwrap());
    assert_eq!(
        office.person(&PersonRequest { id: keep }).unwrap().household.len(),
        1,
        "she lives with her child"
    );
    assert!(household(&office, aunt).contains("Haimanot"), "the aunt's record tells who lived there");
    office.undo(&UndoRequest { act: merged.act }).unwrap();
    assert!(household(&office, aunt).contains("Haymanot"));
}
