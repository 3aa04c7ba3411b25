//! Group offers and their dates: mere numbers, a list of persons, sums of a year, undo, two forms on one record.

use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    GroupDateRequest, ListOffersRequest, OfferFields, OfferRequest, RecordRequest, RemoveWorkRequest,
    SaveGroupDateRequest, SaveOfferRequest, UndoRequest, Who,
};

fn offer(title: &str) -> SaveOfferRequest {
    SaveOfferRequest {
        id: None,
        seen: None,
        offer: OfferFields {
            title: title.to_owned(),
            kind: "group".to_owned(),
            field_of_action: Some("sozialraum".to_owned()),
            funding_line: Some("IA".to_owned()),
            place: "Gemeindehaus".to_owned(),
            note: String::new(),
            ended: false,
        },
    }
}

fn date(offer: i64) -> SaveGroupDateRequest {
    SaveGroupDateRequest {
        id: None,
        seen: None,
        offer: Some(offer),
        date: "h".to_owned(),
        hours_held: "2,5".to_owned(),
        persons: Vec::new(),
        women: "9".to_owned(),
        men: "3".to_owned(),
        diverse: String::new(),
        children: "2".to_owned(),
        unknown: String::new(),
        volunteers: "1".to_owned(),
        newcomers: "4".to_owned(),
        staff: None,
        note: String::new(),
        unlisted: String::new(),
        appointment: None,
    }
}

fn refused(result: Result<wire::SavedView, OfficeError>) -> Vec<(String, String)> {
    match result {
        Err(OfficeError::Invalid(fields)) => fields.into_iter().map(|f| (f.field, f.code)).collect(),
        other => panic!("not refused by field: {other:?}"),
    }
}

fn sums(office: &Office, year: i32) -> wire::OfferRow {
    office.list_offers(&ListOffersRequest { year }).unwrap().offers.remove(0)
}

#[test]
fn fourteen_heads_without_a_name_fill_the_sums_of_the_year_and_of_no_other() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = office.save_offer(&offer("Frauencafé")).unwrap().id;
    office.save_group_date(&date(id)).unwrap();
    office.save_group_date(&SaveGroupDateRequest { date: "3.2.2025".to_owned(), ..date(id) }).unwrap();
    let row = sums(&office, 2026);
    assert_eq!((row.dates, row.hours_millionths), (1, 2_500_000));
    assert_eq!((row.heads.women, row.heads.men, row.heads.children), (Some(9), Some(3), Some(2)));
    assert_eq!(row.last_on.as_deref(), Some("2026-11-23"));
    let view = office.list_offers(&ListOffersRequest { year: 2026 }).unwrap();
    assert_eq!(view.years, [2026, 2025]);
    let next = office.group_date(&GroupDateRequest { id: None, offer: None, appointment: None }).unwrap();
    assert_eq!(
        (next.offer, next.hours_millionths, next.held_on.as_str()),
        (Some(id), Some(2_500_000), "2026-11-23"),
        "the next date begins with what is likely"
    );
    office.lock().unwrap();
}

#[test]
fn a_list_of_persons_is_counted_by_gender_and_age_and_makes_nobody_a_person_of_a_report() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut persons = Vec::new();
    for (given, gender, birth) in
        [("Haimanot", "w", "1985"), ("Jonas", "m", "12.3.2015"), ("Selam", "KA", "?")]
    {
        let mut who = somebody(given, "Tesfay");
        if let Who::New { person } = &mut who {
            person.gender = Some(gender.to_owned());
            person.birth = Some(birth.to_owned());
        }
        persons.push(office.log_consultation(&talk(who)).unwrap().person.unwrap());
    }
    let id = office.save_offer(&offer("Familiennachmittag")).unwrap().id;
    let saved = office
        .save_group_date(&SaveGroupDateRequest {
            persons: persons.clone(),
            newcomers: String::new(),
            ..date(id)
        })
        .unwrap();
    let heads = sums(&office, 2026).heads;
    assert_eq!(
        (heads.women, heads.men, heads.children, heads.unknown),
        (Some(1), Some(0), Some(1), Some(1)),
        "what was typed beside a list does not count"
    );
    let stored =
        office.group_date(&GroupDateRequest { id: Some(saved.id), offer: None, appointment: None }).unwrap();
    assert_eq!(stored.persons.len(), 3);

    let mut without = date(id);
    (without.id, without.seen) = (Some(saved.id), Some(saved.version));
    let emptied = office.save_group_date(&without).unwrap();
    assert!(
        office
            .group_date(&GroupDateRequest { id: Some(saved.id), offer: None, appointment: None })
            .unwrap()
            .persons
            .is_empty()
    );
    office.undo(&UndoRequest { act: emptied.act }).unwrap();
    let back =
        office.group_date(&GroupDateRequest { id: Some(saved.id), offer: None, appointment: None }).unwrap();
    assert_eq!(back.persons.len(), 3, "undo brings the list back");
    office.lock().unwrap();
}

#[test]
fn two_forms_on_one_date_notice_each_other_and_the_history_tells_both() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let id = office.save_offer(&offer("Sprachcafé")).unwrap().id;
    let made = office.save_group_date(&date(id)).unwrap();
    let edit = |women: &str| SaveGroupDateRequest {
        id: Some(made.id),
        seen: Some(made.version),
        women: women.to_owned(),
        ..date(id)
    };
    office.save_group_date(&edit("10")).unwrap();
    assert!(matches!(office.save_group_date(&edit("11")), Err(OfficeError::ChangedMeanwhile)));
    let history = office.history(&RecordRequest { noun: "group_offer".to_owned(), id: made.id }).unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!(history[0].fields[0].after.as_deref(), Some("10"));
    office.lock().unwrap();
}

#[test]
fn a_new_title_reaches_the_dates_and_one_undo_takes_it_back_everywhere() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let made = office.save_offer(&offer("Cafe")).unwrap();
    office.save_group_date(&date(made.id)).unwrap();
    let renamed = office
        .save_offer(&SaveOfferRequest {
            id: Some(made.id), seen: Some(made.version), ..offer("مقهى اللغات")
        })
        .unwrap();
    let title = |office: &Office| {
        office.offer(&OfferRequest { id: made.id }).unwrap().dates[0].title.clone().unwrap()
    };
    assert_eq!(title(&office), "مقهى اللغات");
    office.undo(&UndoRequest { act: renamed.act }).unwrap();
    assert_eq!(title(&office), "Cafe");
    office.lock().unwrap();
}

#[test]
fn an_offer_goes_only_without_dates_and_a_removed_date_comes_back_by_undo() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let made = office.save_offer(&offer("Ausflug")).unwrap();
    let day = office.save_group_date(&date(made.id)).unwrap();
    let remove = |noun: &str, saved: wire::SavedView| RemoveWorkRequest {
        noun: noun.to_owned(),
        id: saved.id,
        seen: saved.version,
    };
    assert_eq!(refused(office.remove_work(&remove("offer", made))), [("dates".into(), "has-dates".into())]);
    let gone = office.remove_work(&remove("group_offer", day)).unwrap();
    assert_eq!(sums(&office, 2026).dates, 0);
    office.undo(&UndoRequest { act: gone.act }).unwrap();
    assert_eq!(sums(&office, 2026).heads.women, Some(9));
    assert!(office.remove_work(&remove("person", made)).is_err(), "nothing else is removed here");
    office.verify().unwrap();
    office.lock().unwrap();
}

#[test]
fn every_field_that_cannot_be_accepted_is_named_and_nothing_is_written() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    assert_eq!(
        refused(office.save_offer(&SaveOfferRequest {
            offer: OfferFields { title: " ".into(), kind: "party".into(), ..offer("").offer },
            ..offer("")
        })),
        [("offerTitle".into(), "missing".into()), ("offerKind".into(), "unknown-code".into())]
    );
    let id = office.save_offer(&offer("Gruppe")).unwrap().id;
    let wrong = SaveGroupDateRequest {
        date: "1.1.2027".into(),
        hours_held: "lang".into(),
        men: "drei".into(),
        newcomers: "99".into(),
        ..date(id)
    };
    let fields: Vec<String> =
        refused(office.save_group_date(&wrong)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["date", "hoursHeld", "men", "newcomers"]);
    assert_eq!(
        refused(office.save_group_date(&SaveGroupDateRequest { offer: None, ..date(id) }))[0].0,
        "offer"
    );
    assert_eq!(sums(&office, 2026).dates, 0);
    office.lock().unwrap();
}

#[test]
fn dates_taken_over_from_lists_stand_without_an_offer_and_can_be_given_one() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let fixtures =
        std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/office-2025"));
    let preview = office.look_at_records(fixtures, std::path::Path::new("none")).unwrap();
    office.take_in(&preview).unwrap();
    let view = office.list_offers(&ListOffersRequest { year: 2025 }).unwrap();
    let imported = view.loose.first().expect("the fixture has group offers").clone();
    let id = office.save_offer(&offer("Übernommen")).unwrap().id;
    let moved = SaveGroupDateRequest {
        id: Some(imported.id),
        seen: Some(imported.version),
        newcomers: String::new(),
        date: imported.held_on.clone(),
        ..date(id)
    };
    office.save_group_date(&moved).unwrap();
    let after = office.list_offers(&ListOffersRequest { year: 2025 }).unwrap();
    assert_eq!(after.loose.len() + 1, view.loose.len());
    assert_eq!(after.offers[0].dates, 1);
    office.lock().unwrap();
}

#[test]
fn a_group_appointment_becomes_a_date_of_its_offer_once_and_nobody_counts_twice() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T18:00:00");
    let of = office.save_offer(&offer("Frauencafé")).unwrap().id;
    let me = office.desk().unwrap().counsellor.id;
    let known = |office: &mut Office, name: &str| {
        office.log_consultation(&talk(somebody(name, "Muster"))).unwrap().person.unwrap()
    };
    let (here, gone) = (known(&mut office, "Abida"), known(&mut office, "Selin"));
    let group = wire::AppointmentFields {
        kind: "group".to_owned(),
        title: "frauencafé ".to_owned(),
        minutes: 90,
        persons: vec![
            crate::appointments::known(here),
            crate::appointments::known(gone),
            crate::appointments::alias("Frau Ü."),
        ],
        ..crate::appointments::fields(me, "23.11.2026", "16")
    };
    let id = office.save_appointment(&crate::appointments::booking(group)).unwrap().id;
    let view = |office: &Office| office.appointment(&wire::AppointmentRequest { id }).unwrap();
    let say = |office: &mut Office, position: u32, state: &str| {
        let seen = view(office).version;
        let said =
            wire::AppointmentStateRequest { id, seen, position: Some(position), state: state.to_owned() };
        office.set_appointment_state(&said).unwrap();
    };
    say(&mut office, 0, "appeared");
    say(&mut office, 1, "missed");
    say(&mut office, 2, "appeared");
    let count = |office: &Office, count: &str| wire::CountUnnamedRequest {
        id,
        seen: view(office).version,
        count: count.to_owned(),
    };
    for (odd, code) in [("viele", "not-a-number"), ("501", "too-many")] {
        let asked = count(&office, odd);
        assert_eq!(refused(office.count_unnamed(&asked)), [("unnamed".to_owned(), code.to_owned())]);
    }
    let seven = count(&office, "7");
    let act = office.count_unnamed(&seven).unwrap().act;
    office.undo(&UndoRequest { act }).unwrap();
    assert_eq!(view(&office).unnamed, None, "taken back");
    let seven = count(&office, "7");
    office.count_unnamed(&seven).unwrap();
    let ask = GroupDateRequest { id: None, offer: None, appointment: Some(id) };
    let filled = office.group_date(&ask).unwrap();
    assert_eq!((filled.offer, filled.held_on.as_str()), (Some(of), "2026-11-23"));
    assert_eq!((filled.hours_millionths, filled.unlisted), (Some(1_500_000), Some(8)), "seven and the alias");
    assert_eq!(filled.persons.iter().map(|hit| hit.id).collect::<Vec<_>>(), [here], "who appeared");
    let request = SaveGroupDateRequest {
        persons: vec![here],
        women: String::new(),
        men: String::new(),
        children: String::new(),
        volunteers: String::new(),
        newcomers: String::new(),
        hours_held: "1,5".to_owned(),
        unlisted: "8".to_owned(),
        appointment: Some(id),
        ..date(of)
    };
    let saved = office.save_group_date(&request).unwrap();
    let total = |office: &Office| {
        let heads = sums(office, 2026).heads;
        [heads.women, heads.men, heads.diverse, heads.children, heads.unknown]
            .into_iter()
            .flatten()
            .sum::<u32>()
    };
    assert_eq!(total(&office), 9, "one of the list, eight beside it");
    let date =
        office.group_date(&GroupDateRequest { id: Some(saved.id), offer: None, appointment: None }).unwrap();
    assert_eq!((date.unlisted, date.persons.len()), (Some(8), 1));
    assert_eq!(view(&office).group_date, Some(saved.id));
    // A second time it is counted neither from the form nor by a request that was on its way.
    assert_eq!(
        refused(office.save_group_date(&request)),
        [("appointment".to_owned(), "counted-already".to_owned())]
    );
    assert!(office.group_date(&ask).is_err());
    let later = count(&office, "9");
    assert!(matches!(office.count_unnamed(&later), Err(OfficeError::StillNeeded)));
    // Removed and brought back, the date is still the one of this appointment.
    let gone =
        RemoveWorkRequest { noun: "group_offer".to_owned(), id: saved.id, seen: date.version.unwrap() };
    let act = office.remove_work(&gone).unwrap().act;
    assert_eq!((view(&office).group_date, total(&office)), (None, 0));
    office.undo(&UndoRequest { act }).unwrap();
    assert_eq!((view(&office).group_date, total(&office)), (Some(saved.id), 9));
    office.lock().unwrap();
}
