//! Choosing persons: every choice counted once more by hand over a fictional office; choices kept under a name.

use crate::place::Place;
use chrono::{Months, NaiveDate};
use office::{Office, OfficeError, measured};
use std::collections::BTreeSet;
use wire::{ListPersonsRequest, PersonFilter, RemoveWorkRequest, SaveListRequest, UndoRequest};

fn grown(place: &Place) -> Office {
    let mut office = place.found("2026-01-12T09:00:00");
    let day = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap();
    let preview = office.look_at_rows(intake::demo::office(300, 2, 5, day)).unwrap();
    office.take_in(&preview).unwrap();
    office
}

fn found(office: &Office, text: &str, filter: &PersonFilter) -> (u32, BTreeSet<i64>) {
    let mut ids = BTreeSet::new();
    let mut total = 0;
    for page in 0..5 {
        let request = ListPersonsRequest {
            text: text.to_owned(),
            filter: filter.clone(),
            order: "name".to_owned(),
            page,
        };
        let view = office.list_persons(&request).unwrap();
        total = view.total;
        ids.extend(view.rows.iter().map(|row| row.hit.id));
    }
    (total, ids)
}

/// Everybody for whom a condition on `p` holds, by a plain statement of its own.
fn by_hand(office: &Office, condition: &str) -> BTreeSet<i64> {
    let sql = format!("SELECT p.id FROM person p WHERE p.merged_into IS NULL AND ({condition})");
    let mut query = measured::connection(office).prepare(&sql).unwrap();
    query.query_map((), |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_choice_finds_exactly_those_for_whom_it_holds() {
    let place = Place::new();
    let office = grown(&place);
    let said = |text: &str| Some(text.to_owned());
    measured::connection(&office)
        .execute_batch(
            "UPDATE residence_status SET document_until = '2026-12-31' WHERE id % 3 = 0;
             UPDATE residence_status SET document_until = '2026-04-12' WHERE id % 7 = 0;",
        )
        .unwrap();
    let staff: i64 = measured::connection(&office)
        .query_row(
            "SELECT staff FROM casefile WHERE closed_on IS NULL AND staff IS NOT NULL LIMIT 1",
            (),
            |row| row.get(0),
        )
        .unwrap();
    let none = PersonFilter::default;
    let half_a_year = NaiveDate::from_ymd_opt(2026, 1, 12).unwrap() - Months::new(6);
    let status = "EXISTS (SELECT 1 FROM residence_status s WHERE s.person = p.id AND {} \
                  AND coalesce(s.valid_from, '') <= '2026-01-12' AND coalesce(s.valid_to, '9999') >= '2026-01-12')";
    let case = "EXISTS (SELECT 1 FROM casefile f WHERE f.person = p.id AND f.closed_on IS NULL AND {})";
    let talk = format!(
        "EXISTS (SELECT 1 FROM contact c JOIN contact_topic t ON t.contact = c.id WHERE t.topic = 'WOHNEN'
            AND c.state = 'erledigt' AND c.held_on BETWEEN '{half_a_year}' AND '2026-01-12'
            AND (p.id = (SELECT person FROM casefile WHERE id = c.casefile)
                 OR p.id IN (SELECT person FROM contact_person WHERE contact = c.id)))"
    );
    let seen = format!(
        "NOT EXISTS (SELECT 1 FROM contact c WHERE c.state = 'erledigt' AND c.held_on >= '{half_a_year}'
            AND (p.id = (SELECT person FROM casefile WHERE id = c.casefile)
                 OR p.id IN (SELECT person FROM contact_person WHERE contact = c.id)))"
    );
    let cases: Vec<(PersonFilter, String)> = vec![
        (PersonFilter { status: said("GEST"), ..none() }, status.replace("{}", "s.status = 'GEST'")),
        (
            PersonFilter { expires_within_days: Some(90), ..none() },
            status.replace("{}", "s.document_until <= '2026-04-12'"),
        ),
        (PersonFilter { funding_line: said("RB"), ..none() }, case.replace("{}", "f.funding_line = 'RB'")),
        (PersonFilter { staff: Some(staff), ..none() }, case.replace("{}", &format!("f.staff = {staff}"))),
        (PersonFilter { language: said("ar"), ..none() }, "p.language = 'ar'".to_owned()),
        (PersonFilter { nationality: said("SY"), ..none() }, "p.nationality = 'SY'".to_owned()),
        (PersonFilter { topic: said("WOHNEN"), topic_months: Some(6), ..none() }, talk),
        (PersonFilter { not_seen_months: Some(6), ..none() }, seen),
    ];
    for (filter, condition) in &cases {
        let (total, ids) = found(&office, "", filter);
        assert_eq!(ids, by_hand(&office, condition), "{filter:?}");
        assert_eq!(total as usize, ids.len());
        assert!(!ids.is_empty() && ids.len() < 300, "{filter:?} tells some from others: {}", ids.len());
    }
    let both = PersonFilter { nationality: said("SY"), not_seen_months: Some(6), ..none() };
    let (_, syrians) = found(&office, "", &cases[5].0);
    let (_, unseen) = found(&office, "", &cases[7].0);
    assert_eq!(found(&office, "", &both).1, &syrians & &unseen, "all that is said must hold");
    let (total, some) = found(&office, "sa", &cases[5].0);
    assert!(total > 0 && some.is_subset(&syrians), "words and choice together");
}

#[test]
fn an_age_counts_only_where_it_is_certain() {
    let place = Place::new();
    let office = grown(&place);
    let conn = measured::connection(&office);
    conn.execute_batch(
        "UPDATE person SET birth_year = NULL, birth_month = NULL, birth_day = NULL, birth_estimated = 0;
         UPDATE person SET birth_year = 2008, birth_month = 1, birth_day = 12 WHERE id = 1;
         UPDATE person SET birth_year = 2008, birth_month = 1, birth_day = 13 WHERE id = 2;
         UPDATE person SET birth_year = 2008 WHERE id = 3;
         UPDATE person SET birth_year = 2007 WHERE id = 4;",
    )
    .unwrap();
    let aged = |from, to| {
        let filter = PersonFilter { age_from: from, age_to: to, ..PersonFilter::default() };
        found(&office, "", &filter).1.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(aged(Some(18), None), [1, 4], "18 today; that of 2008 may be 17, and who is born tomorrow is");
    assert_eq!(aged(None, Some(17)), [2], "that of 2008 may be 18");
    assert_eq!(aged(Some(17), Some(18)), [1, 2, 3]);
}

#[test]
fn a_choice_is_kept_under_a_name_changed_and_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let filter = PersonFilter { not_seen_months: Some(12), ..PersonFilter::default() };
    let keep = |title: &str, filter: PersonFilter| SaveListRequest {
        id: None,
        seen: None,
        own: false,
        title: title.to_owned(),
        filter,
    };
    let made = office.save_list(&keep("Lange nicht hier", filter.clone())).unwrap();
    let change = SaveListRequest {
        id: Some(made.id),
        seen: Some(made.version),
        own: true,
        ..keep("Meine", PersonFilter { staff: Some(1), ..filter.clone() })
    };
    let changed = office.save_list(&change).unwrap();
    assert!(matches!(office.save_list(&change), Err(OfficeError::ChangedMeanwhile)));
    office.undo(&UndoRequest { act: changed.act }).unwrap();
    let lists = office.list_saved_lists().unwrap().lists;
    assert_eq!((lists.len(), lists[0].title.as_str(), &lists[0].filter), (1, "Lange nicht hier", &filter));
    let wrong =
        keep(" ", PersonFilter { status: Some("XX".to_owned()), staff: Some(77), ..PersonFilter::default() });
    let Err(OfficeError::Invalid(fields)) = office.save_list(&wrong) else { panic!("accepted") };
    let fields: Vec<&str> = fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(fields, ["listTitle", "status", "staff"]);
    assert!(office.save_list(&keep("Alle", PersonFilter::default())).is_err(), "everybody is no choice");
    let version = office.list_saved_lists().unwrap().lists[0].version;
    let remove = RemoveWorkRequest { noun: "saved_list".to_owned(), id: made.id, seen: version };
    office.remove_work(&remove).unwrap();
    assert!(office.list_saved_lists().unwrap().lists.is_empty());
    office.lock().unwrap();
}
