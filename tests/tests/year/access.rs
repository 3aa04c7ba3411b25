//! Stories 1, 5 and 6: the open hour, an appointment with an interpreter, and somebody who does not come.

use crate::{Story, known, log, request};
use office::Office;
use serde_json::{Value, json};

/// An appointment as the form sends it: three quarters of an hour with somebody on record.
fn appointment(office: &Office, person: i64, day: &str, more: &Value) -> Value {
    let mut fields = json!({
        "kind": "counselling", "staff": office.desk().unwrap().counsellor.id, "place": null, "day": day, "time": "10",
        "minutes": 45, "title": "", "purpose": null, "form": null, "language": "ar", "interpreting": null,
        "interpreter": null, "interpreterState": null, "interpreterMinutes": null, "interpreterCost": null, "bring": "",
        "note": "", "capacity": null,
        "persons": [{ "person": person, "alias": "", "state": "confirmed" }],
    });
    for (field, value) in more.as_object().unwrap() {
        fields[field] = value.clone();
    }
    fields
}

fn saving(fields: &Value, instead_of: Option<i64>) -> Value {
    json!({ "id": null, "seen": null, "appointment": fields, "rhythm": null, "until": "", "scope": "one", "accepted": [],
        "insteadOf": instead_of })
}

fn book(office: &mut Office, fields: &Value) -> i64 {
    office.save_appointment(&request(&saving(fields, None))).unwrap().id
}

fn set(office: &mut Office, id: i64, state: &str) {
    let seen = office.appointment(&request(&json!({ "id": id }))).unwrap().version;
    let asked = json!({ "id": id, "seen": seen, "position": null, "state": state });
    office.set_appointment_state(&request(&asked)).unwrap();
}

/// Story 1: three come to the open hour, with a number and hardly a name; one is counselled, one goes, the last one is
/// offered an appointment at noon. On the day after nothing is left but counts. One anonymous consultation of half an hour.
pub(crate) fn open_hour(office: &mut Office, story: &Story) {
    story.it_is("2026-04-13T09:00:00");
    for alias in ["Frau Zquirfl", "", "der Herr mit dem Hut"] {
        let walk_in = json!({ "person": null, "alias": alias, "language": "ar", "concern": "WOHNEN" });
        office.join_queue(&request(&walk_in)).unwrap();
    }
    story.it_is("2026-04-13T09:20:00");
    let called = office.call_next(&request(&json!({ "id": null }))).unwrap().row;
    assert_eq!((called.number, called.name.as_str()), (1, "Frau Zquirfl"));
    let twice = office.call_next(&request(&json!({ "id": called.id })));
    assert!(twice.is_err(), "nobody is called twice");
    let nobody = json!({ "who": "anonymous", "nationality": "SY", "gender": "w", "age": "27-64" });
    log(office, &nobody, &["WOHNEN"], &json!({ "form": "offen", "queue": called.id }));
    story.it_is("2026-04-13T12:00:00");
    let waiting = office.queue().unwrap().waiting;
    assert_eq!(waiting.len(), 2);
    for (row, state) in waiting.iter().zip(["left", "offered"]) {
        let end = json!({ "id": row.id, "seen": row.version, "state": state, "forStaff": null });
        office.settle_queue(&request(&end)).unwrap();
    }
    story.it_is("2026-04-14T08:30:00");
    let morning = office.queue().unwrap();
    assert!(morning.waiting.is_empty() && morning.called.is_empty() && morning.ended.is_empty());
    let day = &morning.past[0];
    assert_eq!((day.came, day.counselled, day.went, day.offered), (3, 1, 1, 1));
    assert_eq!(day.longest_wait, Some(20), "Frau Zquirfl was called after twenty minutes");
    assert!(!crate::stands_anywhere(office, "Zquirfl"), "no word of the queue is kept");
}

/// Story 5: an interpreter of a pool that wants five working days' notice and refuses what it does not do. One consultation of
/// 45 minutes, a follow-up in the regional counselling.
pub(crate) fn interpreter(office: &mut Office, story: &Story, person: i64) {
    story.it_is("2026-04-20T08:00:00");
    let pool = json!({ "id": null, "seen": null, "fields": {
        "name": "Sprachmittlung Musterkreis", "kind": "SPRACHMITTLUNG", "contactPerson": "", "languages": ["ar"], "phone": "",
        "email": "", "web": "", "street": "", "postalCode": "", "town": "", "hours": "", "releaseNeeded": false, "note": "",
        "verifiedOn": "heute", "noticeDays": 5,
    }});
    let pool = office.save_agency(&request(&pool)).unwrap().id;
    let asked = json!({ "interpreting": "pool", "interpreter": pool, "interpreterState": "requested" });
    let warned = |office: &Office, day: &str| {
        let fields = appointment(office, person, day, &asked);
        let check = json!({ "id": null, "appointment": fields, "rhythm": null, "until": "" });
        office.check_slot(&request(&check)).unwrap().clashes.iter().any(|clash| clash.code == "notice")
    };
    assert!(warned(office, "22.4."), "the day after tomorrow is too soon for the pool");
    assert!(!warned(office, "28.4."), "six working days are enough");
    let refused = json!({ "interpreting": "pool", "interpreter": pool, "interpreterState": "refused",
        "note": "Arzttermin: übernimmt der Pool nicht" });
    let doctor = appointment(office, person, "27.4.", &refused);
    let doctor = book(office, &doctor);
    set(office, doctor, "cancelled");
    let held = appointment(office, person, "28.4.", &asked);
    let held = book(office, &held);
    let pending = office.interpreting(&request(&json!({ "year": 2026 }))).unwrap();
    assert_eq!(pending.open.len(), 1, "one request is still without an answer");
    story.it_is("2026-04-28T10:50:00");
    let talk = json!({ "minutes": 45, "interpreting": "pool", "appointment": held, "time": "10" });
    log(office, &known(person), &["WOHNEN"], &talk);
    let after = office.appointment(&request(&json!({ "id": held }))).unwrap();
    assert_eq!(after.appointment.persons[0].state, "appeared", "the consultation says that she came");
    let mut fields = serde_json::to_value(&after.appointment).unwrap();
    fields["interpreterState"] = json!("confirmed");
    fields["interpreterMinutes"] = json!(60);
    let change = json!({ "id": held, "seen": after.version, "appointment": fields, "rhythm": null, "until": "",
        "scope": "one", "accepted": [], "insteadOf": null });
    office.save_appointment(&request(&change)).unwrap();
    let year = office.interpreting(&request(&json!({ "year": 2026 }))).unwrap();
    assert_eq!((year.total.bookings, year.total.minutes), (1, 60), "what was refused is no booking");
}

/// Story 6: she does not come, is offered a new time, does not come again; now a note says how to reach her, and it stands in
/// the way of whoever writes to the accommodation. No consultation.
pub(crate) fn no_show(office: &mut Office, story: &Story, person: i64) {
    story.it_is("2026-05-05T12:00:00");
    let first = appointment(office, person, "heute", &json!({}));
    let first = book(office, &first);
    set(office, first, "missed");
    let next = appointment(office, person, "19.5.", &json!({}));
    let next = office.save_appointment(&request(&saving(&next, Some(first)))).unwrap().id;
    story.it_is("2026-05-19T17:00:00");
    let open = office.my_day().unwrap().open;
    assert_eq!(open.len(), 1, "past, and nobody said how it went");
    set(office, next, "missed");
    let third = appointment(office, person, "2.6.", &json!({ "time": "14" }));
    let third = book(office, &third);
    let day = json!({ "from": "2026-06-02", "to": "2026-06-02" });
    let row = office.calendar(&request(&day)).unwrap().appointments.remove(0);
    assert_eq!((row.id, row.persons[0].missed), (third, 2), "twice, and whoever books sees it");
    let now = office.person_details(&request(&json!({ "id": person }))).unwrap();
    let mut fields = serde_json::to_value(&now.fields).unwrap();
    fields["safeContact"] = json!("keine Post an die Unterkunft, nur anrufen");
    let change = json!({ "id": person, "seen": now.version, "fields": fields });
    office.edit_person(&request(&change)).unwrap();
    let care = office.writing_care(&request(&json!({ "person": person, "agency": null }))).unwrap();
    assert_eq!(care.safe_contact.as_deref(), Some("keine Post an die Unterkunft, nur anrufen"));
    set(office, third, "cancelled");
}
