//! A year in the office: one test that lives through it as the counsellors do, by the requests that the window sends, and
//! ends with right reports and a right journal. The figures at the end are counted by hand from the story below.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::sync::{Arc, Mutex};

use blackbox::cli::{Terminal, value};
use blackbox::practice::PASSPHRASE;
use chrono::NaiveDateTime;
use office::{Clock, Found, Office};
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

/// A consultation as the sheet sends it: half an hour in the office, in the regional counselling.
fn talk(who: &Value, topics: &[&str], more: &Value) -> wire::LogConsultationRequest {
    let mut request = json!({
        "who": who, "companions": [], "topics": topics, "date": "heute", "time": "9", "minutes": 30,
        "setting": "einzel", "form": "termin", "fundingLine": "RB", "language": "ar", "interpreting": "keine",
        "note": "", "draft": null,
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

    // Story 8: somebody frightened is helped without a name, and counts as a contact only.
    story.it_is("2026-05-04T11:00:00");
    let nobody = json!({ "who": "anonymous", "nationality": "AF", "gender": "m", "age": "18-26" });
    let anonymous = log(&mut office, &nobody, &["ANHOERUNG"], &json!({ "minutes": 20, "form": "offen" }));
    assert_eq!((anonymous.person, anonymous.case_number), (None, None));

    // A second funding line has a case and a first talk of its own.
    story.it_is("2026-06-02T09:00:00");
    let other = log(&mut office, &known(rima), &["BESCHEID"], &json!({ "fundingLine": "AVB" }));
    assert_eq!((other.talk_kind.as_str(), other.opened_case), ("erst", true));

    // Story 10: the year ends. Six consultations of the regional counselling with a person (2 + 3 + 1), one without.
    story.it_is("2026-12-30T16:00:00");
    office.lock().unwrap();
    let year = ("2026-01-01", "2026-12-31");
    let cells = terminal.cells("regionale-beratung", year, true);
    for (row, expected) in
        [("Beratungen", "7"), ("davon anonym", "1"), ("Personen", "4"), ("davon neu", "4"), ("Fälle", "4")]
    {
        assert_eq!(value(&cells, "T1", row, "Wert"), expected, "T1 {row}");
    }
    assert_eq!(value(&cells, "T1", "Stunden", "Wert"), "3,3", "30 + 45 + 3 × 15 + 60 + 20 = 200 minutes");
    assert_eq!(value(&cells, "T2", "GEST", "minderjährig"), "3", "the children stand in the age column");
    let cells = terminal.cells("avb-bamf", year, true);
    assert_eq!(value(&cells, "avb", "1", "Anzahl"), "1", "one consultation of the second funding line");
    let (persons, lines) = terminal.holds();
    assert_eq!(persons, 4, "nobody without a name became a person");
    assert!(lines > 12, "every act and every export stands in the journal: {lines} lines");
}
