//! A year in the office: one test that lives through it as the counsellors do, by the requests that the window sends, and
//! ends with right reports and a right journal. The figures at the end are counted by hand from the story below.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod access;
mod end;

use std::sync::{Arc, Mutex};

use blackbox::cli::{Terminal, value};
use blackbox::practice::PASSPHRASE;
use chrono::NaiveDateTime;
use office::{Clock, Found, Office};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use vault::Passphrase;
use wire::{LoggedView, PersonRequest, RecordEntry};

/// A clock that the story sets.
#[derive(Clone)]
struct Story(Arc<Mutex<NaiveDateTime>>);

impl Story {
    fn begins(when: &str) -> Self {
        Self(Arc::new(Mutex::new(when.parse().unwrap())))
    }

    fn it_is(&self, when: &str) {
        *self.0.lock().unwrap() = when.parse().unwrap();
    }
}

impl Clock for Story {
    fn now(&self) -> NaiveDateTime {
        *self.0.lock().unwrap()
    }
}

/// A request as the page sends it.
fn request<T: DeserializeOwned>(fields: &Value) -> T {
    serde_json::from_value(fields.clone()).unwrap()
}

/// A consultation as the sheet sends it: half an hour in the office, in the regional counselling.
fn talk(who: &Value, topics: &[&str], more: &Value) -> wire::LogConsultationRequest {
    let mut request = json!({
        "who": who, "companions": [], "topics": topics, "date": "heute", "time": "9", "minutes": 30,
        "setting": "einzel", "form": "termin", "fundingLine": "RB", "language": "ar", "interpreting": "keine",
        "note": "", "privateNote": "", "counsellors": [], "statusStillRight": false, "referral": null, "draft": null,
    });
    for (field, value) in more.as_object().unwrap() {
        request[field] = value.clone();
    }
    serde_json::from_value(request).unwrap()
}

fn new(given: &str, family: &str, birth: &str, gender: &str, nationality: &str, status: &str) -> Value {
    json!({ "who": "new", "person": {
        "familyName": family, "givenName": given, "birth": birth, "gender": gender, "nationality": nationality,
        "language": "ar", "interpreter": "nein", "status": status, "postalCode": "46282", "town": null, "consent": true,
    }})
}

fn known(id: i64) -> Value {
    json!({ "who": "known", "id": id })
}

fn log(office: &mut Office, who: &Value, topics: &[&str], more: &Value) -> LoggedView {
    office.log_consultation(&talk(who, topics, more)).unwrap()
}

fn contacts(office: &mut Office, person: i64) -> usize {
    let page = office.person(&PersonRequest { id: person }).unwrap();
    page.record.iter().filter(|entry| matches!(entry, RecordEntry::Contact { .. })).count()
}

/// Whether a word stands in any text of the vault, as the database gives it.
fn stands_anywhere(office: &Office, word: &str) -> bool {
    let conn = office::measured::connection(office);
    let texts = |sql: &str| -> Vec<String> {
        let mut found = conn.prepare(sql).unwrap();
        let rows = found.query_map([], |row| row.get::<_, Option<String>>(0)).unwrap();
        rows.filter_map(Result::unwrap).collect()
    };
    texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .iter()
        .any(|table| {
            texts(&format!("SELECT name FROM pragma_table_info('{table}')")).iter().any(|column| {
                let sql = format!(
                    "SELECT count(*) FROM \"{table}\" WHERE instr(CAST(\"{column}\" AS TEXT), ?1) > 0"
                );
                conn.query_row(&sql, [word], |row| row.get::<_, i64>(0)).unwrap() > 0
            })
        })
}

#[test]
fn a_year_in_the_office_ends_with_right_reports_and_a_right_journal() {
    let terminal = Terminal::open();
    let story = Story::begins("2026-01-05T08:30:00");
    let (mut office, _) = Office::found(
        Found {
            directory: &terminal.vault(),
            office: "Stelle am Musterplatz",
            counsellor: "Ada Muster",
            label: "A.M.",
            passphrase: Passphrase::typed(PASSPHRASE.to_owned()),
            practice: false,
        },
        Box::new(story.clone()),
    )
    .unwrap();

    // Story 2: a contact is logged while the next person waits; the second joins the case of the first.
    story.it_is("2026-01-12T09:05:00");
    let first = log(
        &mut office,
        &new("Rima", "Musterfrau", "3.4.1985", "w", "SY", "GEST"),
        &["BESCHEID"],
        &json!({}),
    );
    let rima = first.person.unwrap();
    assert_eq!(first.talk_kind, "erst");
    story.it_is("2026-02-03T10:00:00");
    let second = log(&mut office, &known(rima), &["WOHNEN", "EXISTENZ"], &json!({ "minutes": 45 }));
    assert_eq!((second.talk_kind.as_str(), second.opened_case), ("folge", false));

    // Story 4: a mother and three children are one consultation and four persons.
    story.it_is("2026-03-16T14:00:00");
    let children: Vec<i64> = [("Sami", "2012", "m"), ("Lina", "5.2015", "w"), ("Noor", "1.9.2019", "w")]
        .map(|(given, birth, gender)| {
            let who = new(given, "Musterfrau", birth, gender, "SY", "GEST");
            log(&mut office, &who, &["SCHULE_KITA"], &json!({ "minutes": 15 })).person.unwrap()
        })
        .into();
    log(
        &mut office,
        &known(rima),
        &["SCHULE_KITA"],
        &json!({ "companions": children, "minutes": 60, "setting": "familie" }),
    );
    assert_eq!(contacts(&mut office, children[0]), 2, "her own, and the family's");

    access::open_hour(&mut office, &story);
    access::interpreter(&mut office, &story, rima);

    // Story 8: somebody frightened is helped without a name, and counts as a contact only.
    story.it_is("2026-05-04T11:00:00");
    let nobody = json!({ "who": "anonymous", "nationality": "AF", "gender": "m", "age": "18-26" });
    let anonymous = log(&mut office, &nobody, &["ANHOERUNG"], &json!({ "minutes": 20, "form": "offen" }));
    assert_eq!((anonymous.person, anonymous.case_number), (None, None));

    // A second funding line has a case and a first talk of its own.
    story.it_is("2026-06-02T09:00:00");
    let other = log(&mut office, &known(rima), &["BESCHEID"], &json!({ "fundingLine": "AVB" }));
    assert_eq!((other.talk_kind.as_str(), other.opened_case), ("erst", true));

    // Story 8, later: trust has grown, and the contact without a name becomes the first talk of a person's case.
    story.it_is("2026-05-18T11:00:00");
    let seen = office.contact(&request(&json!({ "id": anonymous.contact }))).unwrap().version;
    let named = json!({ "id": anonymous.contact, "seen": seen, "who": new("Omar", "Beispiel", "2004", "m", "AF", "AKN") });
    let named = office.name_contact(&request(&named)).unwrap();
    let omar = office.find_person(&request(&json!({ "text": "Omar Beispiel", "limit": 8 }))).unwrap()[0].id;
    assert_eq!(contacts(&mut office, omar), 1, "the old contact is kept, and is his now: {named:?}");

    // Story 6 begins in May: two times she does not come.
    access::no_show(&mut office, &story, rima);

    // Story 7: a referral to a lawyer. Data goes along only on a release; the address alone may always be given.
    story.it_is("2026-09-07T10:00:00");
    let asked = log(&mut office, &known(rima), &["KLAGE"], &json!({}));
    let agency = json!({ "id": null, "seen": null, "fields": {
        "name": "Kanzlei am Musterplatz", "kind": "ANWALT", "contactPerson": "", "languages": [], "phone": "", "email": "",
        "web": "", "street": "", "postalCode": "", "town": "", "hours": "", "releaseNeeded": true, "note": "",
        "verifiedOn": "heute",
    }});
    let lawyer = office.save_agency(&request(&agency)).unwrap().id;
    let mut referral = json!({ "id": null, "person": rima, "seen": null, "fields": {
        "contact": asked.contact, "kind": "referral", "agency": lawyer, "agencyKind": null, "purpose": "Klage prüfen",
        "dataPassed": true, "dataScope": "Name, Bescheid", "referredOn": "heute", "outcome": "genannt",
        "remindOn": "+14", "newRelease": null,
    }});
    assert!(
        office.save_referral(&request(&referral)).is_err(),
        "nothing leaves the office without a release"
    );
    referral["fields"]["newRelease"] = json!({ "way": "written", "validUntil": "31.12.2026" });
    office.save_referral(&request(&referral)).unwrap();
    story.it_is("2026-09-22T09:00:00");
    let due = office.due_referrals().unwrap();
    assert_eq!(due.len(), 1, "two weeks later somebody has to ask how it went");
    let answer = json!({ "id": due[0].id, "seen": due[0].version, "outcome": "angekommen" });
    office.answer_referral(&request(&answer)).unwrap();
    assert!(office.due_referrals().unwrap().is_empty());

    // Story 3: a decision is served; the last day is proposed step by step, and a colleague has to tick it, too.
    story.it_is("2026-11-03T09:30:00");
    let asked = json!({ "rule": "asyl_klage", "period": null, "served": "2.11.", "posted": "", "lodged": "1.7.2026",
        "land": "NW", "language": "de" });
    let proposal = office.propose_deadline(&request(&asked)).unwrap();
    assert_eq!(proposal.last_day.as_deref(), Some("2026-11-16"));
    assert!(proposal.disclaimer.contains("keine Rechtsauskunft"));
    let letter = json!({ "person": rima,
        "letter": { "kind": "decision", "sender": "BAMF", "subject": "Asylbescheid", "dated": "", "posted": "",
            "served": "2.11.", "received": "", "read": true },
        "deadline": { "subject": "", "rule": "asyl_klage", "period": null, "served": "2.11.", "posted": "",
            "lodged": "1.7.2026", "land": "NW", "ends": "", "confirmed": "2026-11-16", "remind": "", "staff": 1 },
    });
    let deadline = office.enter_letter(&request(&letter)).unwrap();
    let all = json!({ "whose": "all", "person": null, "done": false });
    story.it_is("2026-11-17T08:00:00");
    let due = office.list_due(&request(&all)).unwrap();
    assert_eq!(
        (due.deadlines.len(), due.deadlines[0].id),
        (1, deadline.id),
        "overdue, and it is not forgotten"
    );

    // Story 9: a group afternoon of fourteen heads, without a list and without a name.
    story.it_is("2026-11-20T17:30:00");
    let offer = json!({ "id": null, "seen": null, "offer": { "title": "Frauencafé", "kind": "group",
        "fieldOfAction": "sozialraum", "fundingLine": "IA", "place": "Gemeindehaus", "note": "", "ended": false } });
    let offer = office.save_offer(&request(&offer)).unwrap().id;
    let afternoon = json!({ "id": null, "seen": null, "offer": offer, "date": "heute", "hoursHeld": "2,5", "persons": [],
        "women": "9", "men": "3", "diverse": "", "children": "2", "unknown": "", "volunteers": "1", "newcomers": "4",
        "staff": null, "note": "" });
    office.save_group_date(&request(&afternoon)).unwrap();
    let year = office.list_offers(&request(&json!({ "year": 2026 }))).unwrap();
    assert_eq!((year.offers[0].dates, year.offers[0].heads.women), (1, Some(9)));

    // Story 11: a case is closed with a reason.
    story.it_is("2026-11-30T12:00:00");
    let case = office.cases(&PersonRequest { id: omar }).unwrap().remove(0);
    let closing =
        json!({ "id": case.id, "seen": case.version, "closedOn": "heute", "reason": "ziel_erreicht" });
    office.close_case(&request(&closing)).unwrap();

    // Story 10: the year ends. Ten consultations of the regional counselling: 2 + 3 + 1 of the family, one with the
    // interpreter, Omar's, the one about the lawyer, and one of the open hour without a name.
    let frozen = end::freeze(&mut office, &story);
    story.it_is("2026-12-30T16:00:00");
    office.lock().unwrap();
    let year = ("2026-01-01", "2026-12-31");
    let cells = terminal.cells("regionale-beratung", year, true);
    for (row, expected) in
        [("Beratungen", "10"), ("davon anonym", "1"), ("Personen", "5"), ("davon neu", "5"), ("Fälle", "5")]
    {
        assert_eq!(value(&cells, "T1", row, "Wert"), expected, "T1 {row}");
    }
    assert_eq!(
        value(&cells, "T1", "Stunden", "Wert"),
        "5,1",
        "30 + 45 + 3 × 15 + 60 + 30 + 45 + 20 + 30 = 305 minutes"
    );
    assert_eq!(value(&cells, "T2", "GEST", "minderjährig"), "3", "the children stand in the age column");
    assert_eq!(value(&cells, "T7", "ANWALT", "angekommen"), "1", "the lawyer was reached");
    let cells = terminal.cells("avb-bamf", year, true);
    assert_eq!(value(&cells, "avb", "1", "Anzahl"), "1", "one consultation of the second funding line");
    let (persons, lines) = terminal.holds();
    assert_eq!(persons, 5, "whoever got a name is a person, nobody else");
    assert!(lines > 12, "every act and every export stands in the journal: {lines} lines");

    // Story 12, in the new year: Omar asks what is held on him, and is forgotten. The open year's figures stay, too.
    let exact = |pack: &str| terminal.cells(pack, year, true);
    let before = ["regionale-beratung", "avb-bamf"].map(exact);
    let vault = terminal.vault();
    let clock = Box::new(story.clone());
    let mut office = Office::open(&vault, None, Passphrase::typed(PASSPHRASE.to_owned()), clock).unwrap();
    let folder = terminal.folder().join("auskunft");
    end::asks_and_is_forgotten(&mut office, &story, omar, frozen, (&folder, &vault));
    office.lock().unwrap();
    assert_eq!(
        ["regionale-beratung", "avb-bamf"].map(exact),
        before,
        "to the cell as they were with his name"
    );
}
