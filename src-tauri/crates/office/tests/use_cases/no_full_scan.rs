//! No screen goes through a whole table: counted by the database itself while every page of a grown office is opened.

use crate::day_in_the_office::talk;
use crate::place::Place;
use chrono::NaiveDate;
use office::{Office, measured};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use wire::{
    CompareRequest, FindPersonRequest, ListAgenciesRequest, ListDueRequest, ListGapsRequest,
    ListOffersRequest, ListPersonsRequest, ListRecordRequest, MergePersonsRequest, PersonRequest,
    RecordRequest, SearchNotesRequest, UndoRequest, Watch, WatchCasesRequest, Who, Whose,
};

/// Persons of the fictional office; more than any code list has codes.
const PERSONS: u32 = 700;
/// A page shows a hundred rows, and a code list is read whole: more steps than this are a table gone through.
const MOST_STEPS: i32 = 600;

/// Steps without an index by statement, the most of one run.
type Steps = Arc<Mutex<BTreeMap<String, i32>>>;

fn watched(office: &mut Office) -> Steps {
    let steps = Steps::default();
    let (kept, mut before) = (Arc::clone(&steps), BTreeMap::<String, i32>::new());
    measured::watch(office, move |sql, all| {
        let last = before.insert(sql.to_owned(), all).unwrap_or(0);
        // A statement that was prepared anew counts from the beginning.
        let run = if all >= last { all - last } else { all };
        let mut kept = kept.lock().unwrap();
        let most = kept.entry(sql.to_owned()).or_default();
        *most = run.max(*most);
    })
    .unwrap();
    steps
}

fn grown(place: &Place) -> Office {
    let mut office = place.found("2026-01-12T09:00:00");
    let day = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap();
    let preview = office.look_at_rows(intake::demo::office(PERSONS, 2, 1, day)).unwrap();
    office.take_in(&preview).unwrap();
    office
}

#[test]
fn opening_a_page_steps_through_no_table() {
    let place = Place::new();
    let mut office = grown(&place);
    let steps = watched(&mut office);
    let some = office
        .list_persons(&ListPersonsRequest {
            text: String::new(),
            filter: wire::PersonFilter::default(),
            order: "name".to_owned(),
            page: 0,
        })
        .unwrap();
    assert!(some.total as i32 > MOST_STEPS, "the office is large enough to tell");
    office.desk().unwrap();
    office.today().unwrap();
    office.sheet().unwrap();
    for (text, order, page) in [("", "last-contact", 0), ("", "name", 4), ("sa", "name", 0)] {
        office
            .list_persons(&ListPersonsRequest {
                text: text.to_owned(),
                filter: wire::PersonFilter::default(),
                order: order.to_owned(),
                page,
            })
            .unwrap();
    }
    let filters = [
        wire::PersonFilter { status: Some("GEST".to_owned()), ..wire::PersonFilter::default() },
        wire::PersonFilter { expires_within_days: Some(60), ..wire::PersonFilter::default() },
        wire::PersonFilter { funding_line: Some("RB".to_owned()), ..wire::PersonFilter::default() },
        wire::PersonFilter { language: Some("ar".to_owned()), ..wire::PersonFilter::default() },
        wire::PersonFilter { nationality: Some("SY".to_owned()), ..wire::PersonFilter::default() },
        wire::PersonFilter { topic: Some("WOHNEN".to_owned()), ..wire::PersonFilter::default() },
        wire::PersonFilter { not_seen_months: Some(6), ..wire::PersonFilter::default() },
        wire::PersonFilter { age_from: Some(65), ..wire::PersonFilter::default() },
    ];
    for filter in filters {
        let request = ListPersonsRequest { text: String::new(), filter, order: "name".to_owned(), page: 0 };
        office.list_persons(&request).unwrap();
    }
    office.list_saved_lists().unwrap();
    office.list_templates().unwrap();
    office.list_enquiries(&wire::ListEnquiriesRequest { year: 2025 }).unwrap();
    office.interpreting(&wire::InterpretingRequest { year: 2026 }).unwrap();
    office.list_volunteers(&wire::ListVolunteersRequest { year: 2025 }).unwrap();
    office.work_week(&wire::WorkWeekRequest { day: Some("2025-11-12".to_owned()), staff: None }).unwrap();
    office
        .work_sums(&wire::WorkSumsRequest {
            from: "2025-01-01".to_owned(),
            to: "2025-12-31".to_owned(),
            staff: None,
        })
        .unwrap();
    let name = some.rows[0].hit.name.clone();
    for text in ["", "s", "sa", "2025-01", "1985", "1.4.1985", name.as_str()] {
        office.find_person(&FindPersonRequest { text: text.to_owned(), limit: 8 }).unwrap();
    }
    for row in some.rows.iter().take(5) {
        let id = row.hit.id;
        office.person(&PersonRequest { id }).unwrap();
        office.person_defaults(&PersonRequest { id }).unwrap();
        office
            .list_record(&ListRecordRequest {
                person: id,
                kind: None,
                year: None,
                text: "schreiben".to_owned(),
                skip: 0,
                limit: 50,
            })
            .unwrap();
        office.history(&RecordRequest { noun: "person".to_owned(), id }).unwrap();
        office.person_details(&PersonRequest { id }).unwrap();
        office.statuses(&PersonRequest { id }).unwrap();
        office.household(&PersonRequest { id }).unwrap();
        office.protection_needs(&PersonRequest { id }).unwrap();
        office.cases(&PersonRequest { id }).unwrap();
        office.referrals(&PersonRequest { id }).unwrap();
        office.consents(&PersonRequest { id }).unwrap();
        office.documents(&PersonRequest { id }).unwrap();
        office.list_due(&ListDueRequest { whose: Whose::All, person: Some(id), done: true }).unwrap();
    }
    for whose in [Whose::Mine, Whose::All] {
        office.list_due(&ListDueRequest { whose, person: None, done: true }).unwrap();
    }
    for which in [Watch::Dormant, Watch::Forgotten] {
        office.watch_cases(&WatchCasesRequest { which, mine: false }).unwrap();
    }
    office.list_gaps(&ListGapsRequest { what: None }).unwrap();
    office.due_referrals().unwrap();
    let week = wire::CalendarRequest { from: "2026-01-12".to_owned(), to: "2026-01-18".to_owned() };
    office.calendar(&week).unwrap();
    office.my_day().unwrap();
    let free = wire::FreeSlotsRequest { from: None, staff: None, minutes: None, limit: 6 };
    office.free_slots(&free).unwrap();
    office.call_list(&wire::CallListRequest { day: "2026-01-13".to_owned() }).unwrap();
    office.queue().unwrap();
    office.board().unwrap();
    office.openings().unwrap();
    office.search_notes(&SearchNotesRequest { text: "schreiben".to_owned(), limit: 5 }).unwrap();
    office.list_offers(&ListOffersRequest { year: 2025 }).unwrap();
    let agencies = ListAgenciesRequest { text: "kanz".to_owned(), kind: None, archived: true, limit: 50 };
    office.list_agencies(&agencies).unwrap();
    let (keep, gone) = (some.rows[0].hit.id, some.rows[1].hit.id);
    let both = office.compare_persons(&CompareRequest { keep, gone }).unwrap();
    let (seen_keep, seen_gone, fields) = (both.keep.version, both.gone.version, both.keep.fields);
    office.merge_persons(&MergePersonsRequest { keep, gone, seen_keep, seen_gone, fields }).unwrap();
    office.person(&PersonRequest { id: keep }).unwrap();
    let steps = steps.lock().unwrap();
    assert!(steps.len() > 20, "the counter hangs on the connection");
    let through: Vec<_> = steps.iter().filter(|(_, most)| **most > MOST_STEPS).collect();
    assert!(through.is_empty(), "statements without an index, with their steps: {through:#?}");
    drop(steps);
    office.lock().unwrap();
}

#[test]
fn a_table_gone_through_is_noticed() {
    let place = Place::new();
    let mut office = grown(&place);
    let steps = watched(&mut office);
    let sql = "SELECT count(*) FROM person WHERE town = 'Nirgends'";
    measured::connection(&office).query_row(sql, (), |row| row.get::<_, i64>(0)).unwrap();
    assert!(steps.lock().unwrap()[sql] > MOST_STEPS, "the counter counts");
    office.lock().unwrap();
}

/// Persons whose kept day is not what their contacts say.
fn wrong_days(office: &Office) -> i64 {
    measured::connection(office)
        .query_row(
            "SELECT count(*) FROM last_contact l LEFT JOIN person_recent r ON r.person = l.person
             WHERE r.person IS NULL OR coalesce(r.held_on, '') <> l.held_on",
            (),
            |row| row.get(0),
        )
        .unwrap()
}

#[test]
fn the_kept_day_of_the_last_contact_is_always_what_the_contacts_say() {
    let place = Place::new();
    let mut office = grown(&place);
    assert_eq!(wrong_days(&office), 0, "after taking in");
    let request = ListPersonsRequest {
        text: String::new(),
        filter: wire::PersonFilter::default(),
        order: "last-contact".to_owned(),
        page: 0,
    };
    let before = office.list_persons(&request).unwrap();
    let days: Vec<_> = before.rows.iter().map(|row| row.hit.last_contact.clone()).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "newest first: {days:?}");
    let (main, along) = (before.rows[50].hit.id, before.rows[60].hit.id);
    let mut family = talk(Who::Known { id: main });
    family.companions = vec![along];
    let logged = office.log_consultation(&family).unwrap();
    assert_eq!(wrong_days(&office), 0, "after logging");
    let top: Vec<_> = office.list_persons(&request).unwrap().rows[..2].iter().map(|row| row.hit.id).collect();
    assert!(top.contains(&main) && top.contains(&along), "both were here today: {top:?}");
    office.undo(&UndoRequest { act: logged.act }).unwrap();
    assert_eq!(wrong_days(&office), 0, "after taking it back");
    office.lock().unwrap();
}
