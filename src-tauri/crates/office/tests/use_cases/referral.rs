//! Consents, releases and referrals: nothing leaves without a release that covers it; addresses may always be given.

use crate::day_in_the_office::{somebody, talk};
use crate::directory::{add, entry};
use crate::place::Place;
use office::{Office, OfficeError};
use wire::{
    AnswerReferralRequest, ConsentFields, ConsentRequest, FindReleaseRequest, NewRelease, PersonRequest,
    RecordEntry, RecordRequest, ReferralFields, ReferralRow, SaveConsentRequest, SaveReferralRequest,
    SheetReferral, UndoRequest,
};

struct Scene {
    office: Office,
    person: i64,
    contact: i64,
    lawyer: i64,
}

fn scene(place: &Place) -> Scene {
    let mut office = place.found("2026-11-23T09:05:00");
    let logged = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap();
    let lawyer = add(&mut office, entry("Kanzlei Muster", "ANWALT"));
    Scene { person: logged.person.unwrap(), contact: logged.contact, lawyer, office }
}

fn fields(scene: &Scene) -> ReferralFields {
    ReferralFields {
        contact: Some(scene.contact),
        kind: "referral".to_owned(),
        agency: Some(scene.lawyer),
        agency_kind: None,
        purpose: "Klage prüfen".to_owned(),
        data_passed: false,
        data_scope: String::new(),
        referred_on: "heute".to_owned(),
        outcome: "genannt".to_owned(),
        remind_on: "+14".to_owned(),
        new_release: None,
    }
}

fn save(scene: &mut Scene, fields: ReferralFields) -> Result<wire::SavedView, OfficeError> {
    let person = scene.person;
    scene.office.save_referral(&SaveReferralRequest { id: None, person, seen: None, fields })
}

fn release(scene: &Scene) -> ConsentFields {
    ConsentFields {
        kind: "release".to_owned(),
        agency: Some(scene.lawyer),
        recipient: String::new(),
        data_scope: "Name, Bescheid".to_owned(),
        purpose: "Klage".to_owned(),
        given_on: "heute".to_owned(),
        way: Some("written".to_owned()),
        given_by: String::new(),
        valid_until: String::new(),
        revoked_on: String::new(),
    }
}

fn consent(scene: &mut Scene, fields: ConsentFields) -> Result<wire::SavedView, OfficeError> {
    let person = scene.person;
    scene.office.save_consent(&SaveConsentRequest { id: None, person, seen: None, fields })
}

fn refused(result: Result<wire::SavedView, OfficeError>) -> Vec<(String, String)> {
    match result {
        Err(OfficeError::Invalid(fields)) => fields.into_iter().map(|f| (f.field, f.code)).collect(),
        other => panic!("{other:?}"),
    }
}

fn named(field: &str, code: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), code.to_owned())]
}

fn all(scene: &Scene) -> Vec<ReferralRow> {
    scene.office.referrals(&PersonRequest { id: scene.person }).unwrap().referrals
}

#[test]
fn an_address_is_handed_over_without_a_release_and_counts_by_the_agencys_kind() {
    let place = Place::new();
    let mut scene = scene(&place);
    let given = fields(&scene);
    save(&mut scene, given).unwrap();
    let row = all(&scene).remove(0);
    assert_eq!(row.fields.agency_kind.as_deref(), Some("ANWALT"), "reports count by the kind");
    assert_eq!((row.fields.data_passed, row.release), (false, None));
    assert_eq!(row.fields.remind_on, "2026-12-07");
    let page = scene.office.person(&PersonRequest { id: scene.person }).unwrap();
    let told = page.record.iter().any(|entry| {
        matches!(entry, RecordEntry::Referral { agency_name: Some(name), .. } if name == "Kanzlei Muster")
    });
    assert!(told, "in the record, by name");
    scene.office.lock().unwrap();
}

#[test]
fn data_goes_only_on_a_release_that_covers_this_agency_and_this_day() {
    let place = Place::new();
    let mut scene = scene(&place);
    let mut with_data = fields(&scene);
    with_data.data_passed = true;
    with_data.data_scope = "Name, Bescheid".to_owned();
    assert_eq!(refused(save(&mut scene, with_data.clone())), named("dataPassed", "release-missing"));
    assert!(all(&scene).is_empty(), "nothing was written");

    let other = add(&mut scene.office, entry("Andere Kanzlei", "ANWALT"));
    let mut elsewhere = release(&scene);
    elsewhere.agency = Some(other);
    consent(&mut scene, elsewhere).unwrap();
    assert_eq!(refused(save(&mut scene, with_data.clone())), named("dataPassed", "release-missing"));

    let given = release(&scene);
    let given = consent(&mut scene, given).unwrap();
    save(&mut scene, with_data.clone()).unwrap();
    assert_eq!(all(&scene)[0].release, Some(given.id));
    let page = scene.office.person(&PersonRequest { id: scene.person }).unwrap();
    assert!(
        page.record
            .iter()
            .any(|entry| matches!(entry, RecordEntry::Consent { kind, .. } if kind == "release")),
        "the release stands in the record, too"
    );

    scene.office.revoke_consent(&ConsentRequest { id: given.id }).unwrap();
    assert_eq!(refused(save(&mut scene, with_data)), named("dataPassed", "release-revoked"));
    scene.office.lock().unwrap();
}

#[test]
fn an_expired_release_is_named_as_such_and_the_page_can_ask_beforehand() {
    let place = Place::new();
    let mut scene = scene(&place);
    let mut short = release(&scene);
    short.given_on = "1.10.2026".to_owned();
    short.valid_until = "31.10.2026".to_owned();
    consent(&mut scene, short).unwrap();
    let ask = |office: &Office, on: &str| {
        let request = FindReleaseRequest { person: scene.person, agency: scene.lawyer, on: on.to_owned() };
        office.find_release(&request).unwrap()
    };
    assert_eq!(ask(&scene.office, "heute").gap.as_deref(), Some("release-expired"));
    let then = ask(&scene.office, "15.10.2026");
    assert_eq!((then.gap, then.valid_until.as_deref()), (None, Some("2026-10-31")));
    scene.office.lock().unwrap();
}

#[test]
fn a_release_recorded_right_in_the_referral_is_part_of_the_same_act() {
    let place = Place::new();
    let mut scene = scene(&place);
    let mut with_data = fields(&scene);
    with_data.data_passed = true;
    with_data.data_scope = "Name, Bescheid".to_owned();
    with_data.new_release = Some(NewRelease { way: "oral".to_owned(), valid_until: "+30".to_owned() });
    let saved = save(&mut scene, with_data).unwrap();
    let consents =
        |scene: &Scene| scene.office.consents(&PersonRequest { id: scene.person }).unwrap().consents;
    let made = consents(&scene).remove(0);
    assert_eq!((made.fields.kind.as_str(), made.fields.way.as_deref()), ("release", Some("oral")));
    assert_eq!((made.fields.agency, made.referrals, made.state.as_str()), (Some(scene.lawyer), 1, "active"));
    assert_eq!(made.fields.valid_until, "2026-12-23");
    scene.office.undo(&UndoRequest { act: saved.act }).unwrap();
    assert!(consents(&scene).is_empty() && all(&scene).is_empty(), "taken back together");
    scene.office.lock().unwrap();
}

#[test]
fn a_release_on_which_data_went_cannot_be_bent_afterwards_but_taken_back() {
    let place = Place::new();
    let mut scene = scene(&place);
    let given = release(&scene);
    let id = consent(&mut scene, given).unwrap().id;
    let mut with_data = fields(&scene);
    with_data.data_passed = true;
    with_data.data_scope = "Name".to_owned();
    save(&mut scene, with_data).unwrap();
    let other = add(&mut scene.office, entry("Andere Kanzlei", "ANWALT"));
    let version = |scene: &Scene| {
        scene.office.consents(&PersonRequest { id: scene.person }).unwrap().consents[0].version
    };
    let bent = ConsentFields { agency: Some(other), ..release(&scene) };
    let request =
        SaveConsentRequest { id: Some(id), person: scene.person, seen: Some(version(&scene)), fields: bent };
    assert_eq!(refused(scene.office.save_consent(&request)), named("agency", "referral-rests-on-it"));
    scene.office.revoke_consent(&ConsentRequest { id }).unwrap();
    let again = scene.office.revoke_consent(&ConsentRequest { id });
    assert_eq!(refused(again), named("revokedOn", "not-active"));
    let row = all(&scene).remove(0);
    let mut later = row.fields.clone();
    later.outcome = "angekommen".to_owned();
    let request = SaveReferralRequest {
        id: Some(row.id),
        person: scene.person,
        seen: Some(row.version),
        fields: later,
    };
    scene.office.save_referral(&request).expect("what went before the revocation stays as it went");
    let history = scene.office.history(&RecordRequest { noun: "consent".to_owned(), id }).unwrap();
    assert_eq!(history[0].fields[0].field, "revoked_on");
    scene.office.lock().unwrap();
}

#[test]
fn a_referral_is_asked_about_until_it_is_known_how_it_ended() {
    let place = Place::new();
    let mut scene = scene(&place);
    let given = fields(&scene);
    save(&mut scene, given).unwrap();
    assert!(scene.office.due_referrals().unwrap().is_empty(), "not before two weeks are over");
    scene.office.lock().unwrap();

    scene.office = place.open("2026-12-07T08:00:00");
    let due = scene.office.due_referrals().unwrap().remove(0);
    assert!(due.due && due.person.as_ref().is_some_and(|person| person.name == "Haimanot Tesfay"));
    let later = AnswerReferralRequest { id: due.id, seen: due.version, outcome: None };
    scene.office.answer_referral(&later).unwrap();
    assert!(scene.office.due_referrals().unwrap().is_empty(), "asked again in two weeks");
    let stale = scene.office.answer_referral(&later);
    assert!(matches!(stale, Err(OfficeError::ChangedMeanwhile)));
    let row = all(&scene).remove(0);
    assert_eq!(row.fields.remind_on, "2026-12-21");
    let arrived = AnswerReferralRequest { id: row.id, seen: row.version, outcome: Some("angekommen".into()) };
    let done = scene.office.answer_referral(&arrived).unwrap();
    assert_eq!(
        (all(&scene)[0].fields.outcome.as_str(), all(&scene)[0].fields.remind_on.as_str()),
        ("angekommen", "")
    );
    scene.office.undo(&UndoRequest { act: done.act }).unwrap();
    assert_eq!(all(&scene)[0].fields.outcome, "genannt");
    scene.office.lock().unwrap();
}

#[test]
fn a_referral_in_the_sheet_is_saved_with_its_consultation_and_taken_back_with_it() {
    let place = Place::new();
    let mut scene = scene(&place);
    let mut with_referral = talk(wire::Who::Known { id: scene.person });
    with_referral.referral = Some(SheetReferral { agency: scene.lawyer, purpose: "Klage".to_owned() });
    let logged = scene.office.log_consultation(&with_referral).unwrap();
    let row = all(&scene).remove(0);
    assert_eq!((row.fields.contact, row.fields.outcome.as_str()), (Some(logged.contact), "genannt"));
    assert_eq!((row.fields.purpose.as_str(), row.fields.remind_on.as_str()), ("Klage", "2026-12-07"));
    scene.office.undo(&UndoRequest { act: logged.act }).unwrap();
    assert!(all(&scene).is_empty());
    with_referral.referral = Some(SheetReferral { agency: 4_711, purpose: String::new() });
    assert!(matches!(scene.office.log_consultation(&with_referral), Err(OfficeError::Invalid(_))));
    scene.office.lock().unwrap();
}

#[test]
fn a_consent_that_cannot_be_accepted_is_named_field_by_field() {
    let place = Place::new();
    let mut scene = scene(&place);
    let mut wrong = release(&scene);
    wrong.agency = None;
    wrong.data_scope = String::new();
    wrong.way = None;
    wrong.given_on = "24.11.2026".to_owned();
    let mut expected = named("agency", "missing");
    expected.extend(named("dataScope", "missing"));
    expected.extend(named("way", "missing"));
    expected.extend(named("givenOn", "in-the-future"));
    assert_eq!(refused(consent(&mut scene, wrong)), expected);
    let mut information = release(&scene);
    information.kind = "information".to_owned();
    information.agency = None;
    information.data_scope = String::new();
    consent(&mut scene, information).expect("a sheet handed over needs nobody towards whom");
    let noted = scene.office.consents(&PersonRequest { id: scene.person }).unwrap().noted_on;
    assert_eq!(noted.as_deref(), Some("2026-11-23"), "agreed when she was recorded");
    scene.office.lock().unwrap();
}

#[test]
fn a_consultation_with_a_later_referral_is_not_taken_back_over_it() {
    let place = Place::new();
    let mut scene = scene(&place);
    let logged = scene.office.log_consultation(&talk(wire::Who::Known { id: scene.person })).unwrap();
    let mut later = fields(&scene);
    later.contact = Some(logged.contact);
    save(&mut scene, later).unwrap();
    let back = scene.office.undo(&UndoRequest { act: logged.act });
    assert!(matches!(back, Err(OfficeError::TooLateToUndo)), "{back:?}");
    assert_eq!(all(&scene).len(), 1, "the referral is still there");
    scene.office.lock().unwrap();
}

#[test]
fn erasing_a_contact_for_good_takes_its_referrals_along() {
    let place = Place::new();
    let mut scene = scene(&place);
    let given = fields(&scene);
    save(&mut scene, given).unwrap();
    let seen = scene.office.contact(&wire::ContactRequest { id: scene.contact }).unwrap().version;
    scene.office.erase_contact(&wire::EraseContactRequest { id: scene.contact, seen }).unwrap();
    assert!(all(&scene).is_empty());
    scene.office.lock().unwrap();
}
