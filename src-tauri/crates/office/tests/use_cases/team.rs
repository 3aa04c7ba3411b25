//! The team: a second counsellor on the same vault, what is hers alone, and logins that agree with the head of the vault.

use crate::contacts::{as_seen, contact};
use crate::day_in_the_office::{somebody, talk};
use crate::letters::{by_rule, enter};
use crate::place::{Place, clock};
use office::{Office, OfficeError};
use vault::{Passphrase, VaultError};
use wire::{
    AddCounsellorRequest, CaseDetailsView, ChangePassphraseRequest, HandOverCaseRequest, HandoverRequest,
    ListRecordRequest, NumberRequest, PersonRequest, RecordEntry, RemoveCounsellorRequest, TeamRow,
    TickRequest, UndoRequest, WorkWeekRequest,
};

const NOW: &str = "2026-11-23T09:05:00";
const HERS: &str = "sieben leise boote im regen";

fn ben() -> AddCounsellorRequest {
    AddCounsellorRequest {
        name: "Ben Probe".to_owned(),
        initials: "B.P.".to_owned(),
        role: "counsellor".to_owned(),
        passphrase: HERS.to_owned(),
    }
}

fn open(place: &Place, label: &str, passphrase: &str) -> Result<Office, OfficeError> {
    Office::open(&place.vault(), Some(label), Passphrase::typed(passphrase.to_owned()), clock(NOW))
}

fn refused<T>(result: Result<T, OfficeError>) -> Vec<(String, String)> {
    let Err(OfficeError::Invalid(fields)) = result else { panic!("accepted, or refused as a whole") };
    fields.into_iter().map(|entry| (entry.field, entry.code)).collect()
}

fn row(office: &Office, name: &str) -> TeamRow {
    office.team().unwrap().rows.into_iter().find(|row| row.name == name).expect("she is of the staff")
}

#[test]
fn a_second_counsellor_gives_the_second_tick_takes_over_a_case_and_reads_no_private_note_of_her_colleague() {
    let place = Place::new();
    let mut office = place.found(NOW);
    let mut first = talk(somebody("Haimanot", "Tesfay"));
    first.private_note = "Adas Gedanke".to_owned();
    let logged = office.log_consultation(&first).unwrap();
    let person = logged.person.unwrap();
    let mut own = by_rule("asyl_klage", "20.11.", None);
    own.ends = "4.12.".to_owned();
    let deadline = enter(&mut office, person, own).id;
    let tick = TickRequest { id: deadline, done: true };
    office.tick_deadline(&tick).unwrap();
    assert!(matches!(office.tick_deadline(&tick), Err(OfficeError::SecondTickIsAnothers)));
    let added = office.add_counsellor(ben()).unwrap();
    assert!(matches!(office.undo(&UndoRequest { act: added.act }), Err(OfficeError::TooLateToUndo)));
    let ben_id = row(&office, "Ben Probe").id;
    assert_eq!(ben_id, added.id);
    office.lock().unwrap();

    let mut office = open(&place, "B.P.", HERS).unwrap();
    assert_eq!((office.actor().id.0, office.actor().label.as_str()), (ben_id, "B.P."));
    let desk = office.desk().unwrap();
    assert_eq!((desk.counsellor.name.as_str(), desk.counsellor.role.as_str()), ("Ben Probe", "counsellor"));
    assert_eq!(desk.colleagues.iter().filter(|one| one.login).count(), 2);

    office.tick_deadline(&tick).unwrap();
    let view = office.deadline(&NumberRequest { id: deadline }).unwrap();
    assert_eq!(
        (view.done_by.as_deref(), view.checked_by.as_deref()),
        (Some("Ada Muster"), Some("Ben Probe"))
    );

    let cases: Vec<CaseDetailsView> = office.cases(&PersonRequest { id: person }).unwrap();
    let taking = HandOverCaseRequest {
        id: cases[0].id,
        seen: cases[0].version,
        to: Some(ben_id),
        note: "ich übernehme".to_owned(),
    };
    office.hand_over_case(&taking).unwrap();
    assert_eq!(office.cases(&PersonRequest { id: person }).unwrap()[0].staff, Some(ben_id));
    let waiting = office.today().unwrap().handovers;
    assert_eq!(waiting.len(), 1, "it stands on his day");
    office.see_handover(&HandoverRequest { id: waiting[0].id }).unwrap();

    let seen = contact(&office, logged.contact);
    assert_eq!((seen.note.as_str(), seen.private_note.as_str()), ("Bescheid besprochen", ""));
    let page = office
        .list_record(&ListRecordRequest {
            person,
            kind: None,
            year: None,
            text: String::new(),
            skip: 0,
            limit: 50,
        })
        .unwrap();
    let shown = format!("{:?}", page.entries);
    assert!(page.entries.iter().any(|entry| matches!(entry, RecordEntry::Contact { .. })));
    assert!(!shown.contains("Adas Gedanke"), "{shown}");
    let mut change = as_seen(&seen);
    change.private_note = "Bens Gedanke".to_owned();
    office.edit_contact(&change).unwrap();

    assert!(matches!(office.add_counsellor(ben()), Err(OfficeError::NotAllowed)), "the lead gives logins");
    assert!(!office.team().unwrap().keeps);
    let adas = WorkWeekRequest { day: None, staff: Some(1) };
    assert!(office.work_week(&adas).is_err(), "nor does he see her working time");
    office.lock().unwrap();

    let mut office = place.open_as("A.M.", NOW);
    assert_eq!(contact(&office, logged.contact).private_note, "Adas Gedanke", "each has her own");
    assert!(office.today().unwrap().handovers.is_empty(), "what waits for him does not wait for her");
    assert!(office.verify().is_ok(), "journal and vault hold together");
    office.lock().unwrap();
}

#[test]
fn a_name_on_records_taken_in_gets_the_login_and_keeps_its_records() {
    let place = Place::new();
    let mut office = place.found(NOW);
    let preview = office.look_at_rows(intake::demo::office(12, 2, 1, "2025-12-31".parse().unwrap())).unwrap();
    office.take_in(&preview).unwrap();
    let record = office.team().unwrap().rows.into_iter().find(|row| row.role == "record").unwrap();
    let request = AddCounsellorRequest { name: format!(" {} ", record.name), ..ben() };
    assert_eq!(office.add_counsellor(request).unwrap().id, record.id);
    let with_login = row(&office, &record.name);
    assert_eq!((with_login.label.as_str(), with_login.role.as_str()), ("B.P.", "counsellor"));

    let again = AddCounsellorRequest { name: record.name, initials: "X 1".to_owned(), ..ben() };
    let fields = refused(office.add_counsellor(again));
    assert_eq!(fields, [("name".into(), "has-a-login".into()), ("initials".into(), "not-a-label".into())]);
    let nothing =
        AddCounsellorRequest { name: " ".into(), initials: String::new(), role: "record".into(), ..ben() };
    let fields: Vec<String> =
        refused(office.add_counsellor(nothing)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["name", "role", "initials"]);
    let namesake = AddCounsellorRequest { name: "Berta Probe".to_owned(), ..ben() };
    assert_eq!(refused(office.add_counsellor(namesake)), [("initials".to_owned(), "label-taken".to_owned())]);
    let weak = AddCounsellorRequest { initials: "C.P.".into(), passphrase: "Passwort1234".into(), ..ben() };
    assert!(matches!(office.add_counsellor(weak), Err(OfficeError::Vault(VaultError::WeakPassphrase(_)))));
    office.lock().unwrap();
}

#[test]
fn a_login_that_could_not_be_written_is_none_and_can_be_given_again() {
    let place = Place::new();
    let mut office = place.found(NOW);
    // Something in the way of the new head: the vault refuses after the row of the staff was written.
    let in_the_way = place.vault().join("vault.head.new");
    std::fs::create_dir(&in_the_way).unwrap();
    assert!(matches!(office.add_counsellor(ben()), Err(OfficeError::Vault(_))));
    assert_eq!(row(&office, "Ben Probe").role, "record", "the name stays, without a login");
    let change = ChangePassphraseRequest { old: crate::place::PASSPHRASE.into(), new: HERS.into() };
    assert!(matches!(office.change_passphrase(change), Err(OfficeError::Vault(_))));
    std::fs::remove_dir(&in_the_way).unwrap();
    office.add_counsellor(ben()).unwrap();
    assert!(office.team().unwrap().strangers.is_empty());
    office.lock().unwrap();
    open(&place, "B.P.", HERS).unwrap().lock().unwrap();
}

#[test]
fn ones_own_passphrase_is_changed_by_who_knows_the_old_one() {
    let place = Place::new();
    let mut office = place.found(NOW);
    let change = |old: &str, new: &str| ChangePassphraseRequest { old: old.to_owned(), new: new.to_owned() };
    let proposed = office.propose_passphrase().unwrap().text;
    let wrong = office.change_passphrase(change(HERS, &proposed));
    assert!(matches!(wrong, Err(OfficeError::Vault(VaultError::WrongPassphrase))));
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    office.change_passphrase(change(crate::place::PASSPHRASE, &proposed)).unwrap();
    assert!(office.verify().is_ok());
    office.lock().unwrap();
    let old = open(&place, "A.M.", crate::place::PASSPHRASE);
    assert!(matches!(old, Err(OfficeError::Vault(VaultError::WrongPassphrase))));
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    open(&place, "A.M.", &proposed).unwrap().lock().unwrap();
}

#[test]
fn who_leaves_opens_nothing_any_more_and_a_colleague_has_what_was_in_hand() {
    let place = Place::new();
    let mut office = place.found(NOW);
    office.add_counsellor(ben()).unwrap();
    let ben_id = row(&office, "Ben Probe").id;
    office.lock().unwrap();

    let mut office = open(&place, "B.P.", HERS).unwrap();
    let mut first = talk(somebody("Haimanot", "Tesfay"));
    first.private_note = "Bens Gedanke".to_owned();
    let logged = office.log_consultation(&first).unwrap();
    let person = logged.person.unwrap();
    let mut own = by_rule("asyl_klage", "20.11.", None);
    (own.ends, own.staff) = ("4.12.".to_owned(), ben_id);
    let deadline = enter(&mut office, person, own).id;
    let leaving = |to: Option<i64>, passphrase: &str| RemoveCounsellorRequest {
        label: "B.P.".to_owned(),
        to,
        passphrase: passphrase.to_owned(),
    };
    let (office, result) = office.remove_counsellor(leaving(Some(1), HERS));
    assert!(matches!(result, Err(OfficeError::NotAllowed)), "that is for the lead");
    office.unwrap().lock().unwrap();

    let office = place.open_as("A.M.", NOW);
    let work = row(&office, "Ben Probe").open.unwrap();
    assert_eq!((work.cases, work.deadlines, work.tasks, work.appointments), (1, 1, 0, 0));
    let (office, result) = office.remove_counsellor(leaving(None, crate::place::PASSPHRASE));
    assert_eq!(refused(result), [("takesOver".to_owned(), "missing".to_owned())]);
    let own = RemoveCounsellorRequest { label: "A.M.".to_owned(), ..leaving(None, crate::place::PASSPHRASE) };
    let (office, result) = office.unwrap().remove_counsellor(own);
    assert_eq!(refused(result), [("initials".to_owned(), "is-yourself".to_owned())]);
    let (office, result) = office.unwrap().remove_counsellor(leaving(Some(1), crate::place::PASSPHRASE));
    result.unwrap();
    let mut office = office.expect("she works on without unlocking again");

    let case = office.cases(&PersonRequest { id: person }).unwrap().remove(0);
    assert_eq!(case.staff, Some(1));
    assert_eq!(office.today().unwrap().handovers.len(), 1, "the hand-over stands on her day");
    assert_eq!(office.deadline(&NumberRequest { id: deadline }).unwrap().staff, 1);
    let gone = row(&office, "Ben Probe");
    assert_eq!((gone.id, gone.role.as_str(), gone.label.as_str()), (ben_id, "record", ""));
    assert!(!format!("{:?}", contact(&office, logged.contact)).contains("Bens Gedanke"));
    let found =
        office.search_notes(&wire::SearchNotesRequest { text: "Bescheid".to_owned(), limit: 5 }).unwrap();
    assert_eq!(found.len(), 1, "the index of notes came along");
    let verified = office.verify().expect("vault and journal hold together over the change of the key");
    for act in 1..=verified.journal_lines {
        let undone = office.undo(&UndoRequest { act });
        assert!(matches!(undone, Err(OfficeError::TooLateToUndo)), "line {act}: it cannot be taken back");
    }
    office.lock().unwrap();

    let his = open(&place, "B.P.", HERS);
    assert!(matches!(his, Err(OfficeError::Vault(VaultError::UnknownHolder))));
    let mut office = place.open_as("A.M.", NOW);
    assert_eq!(office.lines_missing(), None);
    office.add_counsellor(ben()).expect("he may come back: the name and the label are free");
    assert_eq!(row(&office, "Ben Probe").id, ben_id);
    office.lock().unwrap();
}
