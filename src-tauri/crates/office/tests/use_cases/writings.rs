//! Templates and letters: filled in for a person with gaps that can be seen, minded for secrecy, kept in her record.

use crate::directory::{add, entry};
use crate::person_record::somebody;
use crate::place::Place;
use office::{Office, OfficeError, measured};
use wire::{
    AgencyFields, ChannelFields, EditPersonRequest, FillTemplateRequest, LetterheadFields, PersonRequest,
    ProposedTemplatesRequest, RecordEntry, RecordRequest, RemoveWorkRequest, SaveLetterheadRequest,
    SaveTemplateRequest, SaveWritingRequest, TemplateFields, UndoRequest, WritingCareRequest, WritingFields,
    WritingRequest,
};

fn letter(title: &str, body: &str) -> TemplateFields {
    TemplateFields {
        kind: "letter".to_owned(),
        own: false,
        topic: None,
        title: title.to_owned(),
        subject: "{Name}, geb. {Geburtsdatum}".to_owned(),
        body: body.to_owned(),
    }
}

fn save(office: &mut Office, fields: TemplateFields) -> Result<wire::SavedView, OfficeError> {
    office.save_template(&SaveTemplateRequest { id: None, seen: None, fields })
}

fn named(error: OfficeError) -> Vec<(String, String)> {
    let OfficeError::Invalid(fields) = error else { panic!("{error:?}") };
    fields.into_iter().map(|field| (field.field, field.code)).collect()
}

fn pair(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

fn write(person: i64, agency: Option<i64>) -> SaveWritingRequest {
    SaveWritingRequest {
        id: None,
        seen: None,
        person,
        fields: WritingFields {
            agency,
            agency_name: String::new(),
            address: "Amt für Beispiele\nMusterstraße 1\n46282 Dorsten".to_owned(),
            date: "h".to_owned(),
            subject: "Akteneinsicht".to_owned(),
            body: "Sehr geehrte Damen und Herren, …".to_owned(),
        },
    }
}

#[test]
fn a_template_is_filled_in_and_what_is_not_known_is_a_gap_that_can_be_seen() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = somebody(&mut office, "محمد", "Tesfay");
    let body = "{Beratung}, {Stelle}\n{Empfänger}, {Datum}: {AZR-Nummer} {Wohnort} {{so}}";
    let made = save(&mut office, letter("Akteneinsicht", body)).unwrap();
    let filled = office
        .fill_template(&FillTemplateRequest {
            template: made.id,
            person,
            address: "Ausländerbehörde\n46282 Dorsten".to_owned(),
            date: "23.11.2026".to_owned(),
        })
        .unwrap();
    assert!(filled.subject.starts_with("محمد Tesfay, geb. "), "{}", filled.subject);
    assert!(
        filled.body.starts_with(
            "Ada Muster, Stelle am Musterplatz\nAusländerbehörde, 23.11.2026: [fehlt: AZR-Nummer] "
        ),
        "{}",
        filled.body
    );
    assert!(filled.body.ends_with("{so}"));
    assert!(filled.gaps.contains(&"AZR-Nummer".to_owned()));
    office.lock().unwrap();
}

#[test]
fn a_field_that_is_none_is_refused_when_the_template_is_saved() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let wrong = TemplateFields { subject: "{Nahme}".to_owned(), ..letter(" ", "{Name") };
    assert_eq!(
        named(save(&mut office, wrong).unwrap_err()),
        [
            pair("templateTitle", "missing"),
            pair("subject", "unknown-merge-field"),
            pair("body", "unknown-merge-field")
        ]
    );
    let note = TemplateFields { kind: "note".to_owned(), ..letter("Notiz", "Braces {so} stay") };
    save(&mut office, note).unwrap();
    office.lock().unwrap();
}

#[test]
fn ones_own_template_is_nobody_elses_and_proposals_are_taken_once() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let own = TemplateFields { own: true, ..letter("Meiner", "{Name}") };
    let made = save(&mut office, own.clone()).unwrap();
    assert_eq!(office.list_templates().unwrap().rows[0].fields, own);
    let proposed =
        ProposedTemplatesRequest { templates: vec![letter("Vollmacht", "{Name}"), letter("Frist", "x")] };
    let taken = office.take_proposed_templates(&proposed).unwrap();
    assert_eq!(office.list_templates().unwrap().rows.len(), 3);
    assert_eq!(
        named(office.take_proposed_templates(&proposed).unwrap_err()),
        [pair("templates", "all-there")]
    );
    office.undo(&UndoRequest { act: taken.act }).unwrap();
    assert_eq!(office.list_templates().unwrap().rows.len(), 1);
    measured::connection(&office)
        .execute_batch(
            "INSERT INTO staff (name, role) VALUES ('Bo Beispiel', 'record');
             UPDATE template SET staff = last_insert_rowid();",
        )
        .unwrap();
    assert!(office.list_templates().unwrap().rows.is_empty());
    let change = SaveTemplateRequest { id: Some(made.id), seen: Some(made.version), fields: own };
    assert!(matches!(office.save_template(&change), Err(OfficeError::NotThere("template"))));
    let remove = RemoveWorkRequest { noun: "template".to_owned(), id: made.id, seen: made.version };
    assert!(matches!(office.remove_work(&remove), Err(OfficeError::NotThere("template"))));
    office.lock().unwrap();
}

#[test]
fn a_letter_stands_in_the_record_and_is_changed_and_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let made = office.save_writing(&write(person, None)).unwrap();
    let told = |office: &mut Office| -> Vec<String> {
        let page = office.person(&PersonRequest { id: person }).unwrap();
        let writing = |entry: RecordEntry| match entry {
            RecordEntry::Writing { on, recipient, subject, .. } => {
                Some(format!("{on} {recipient}: {subject}"))
            }
            _ => None,
        };
        page.record.into_iter().filter_map(writing).collect()
    };
    assert_eq!(told(&mut office), ["2026-11-23 Amt für Beispiele: Akteneinsicht"]);
    let view = office.writing(&WritingRequest { id: made.id }).unwrap();
    assert_eq!((view.by.as_str(), view.fields.date.as_str()), ("Ada Muster", "2026-11-23"));
    let mut change =
        SaveWritingRequest { id: Some(made.id), seen: Some(made.version), ..write(person, None) };
    change.fields.subject = "Akteneinsicht, Erinnerung".to_owned();
    let changed = office.save_writing(&change).unwrap();
    assert!(matches!(office.save_writing(&change), Err(OfficeError::ChangedMeanwhile)));
    office.undo(&UndoRequest { act: changed.act }).unwrap();
    assert_eq!(told(&mut office), ["2026-11-23 Amt für Beispiele: Akteneinsicht"]);
    let history = office.history(&RecordRequest { noun: "writing".to_owned(), id: made.id }).unwrap();
    assert_eq!(history.len(), 3, "made, changed, taken back");
    let mut empty = write(person, None);
    empty.fields = WritingFields {
        agency: Some(99),
        agency_name: String::new(),
        address: " ".to_owned(),
        date: "31.2.".to_owned(),
        subject: String::new(),
        body: String::new(),
    };
    let refused: Vec<String> =
        named(office.save_writing(&empty).unwrap_err()).into_iter().map(|(field, _)| field).collect();
    assert_eq!(refused, ["address", "subject", "body", "date", "agency"]);
    office.lock().unwrap();
}

#[test]
fn secrecy_and_the_safe_way_to_a_person_are_told_before_a_letter_goes() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let person = somebody(&mut office, "Haimanot", "Tesfay");
    let view = office.person_details(&PersonRequest { id: person }).unwrap();
    let mut fields = view.fields;
    fields.safe_contact = "keine Post an die Unterkunft".to_owned();
    fields.channels = vec![ChannelFields {
        kind: "phone".to_owned(),
        value: "0152 5550100".to_owned(),
        via: String::new(),
    }];
    office.edit_person(&EditPersonRequest { id: person, seen: view.version, fields }).unwrap();
    let agency = AgencyFields {
        name: "Ausländerbehörde Musterstadt".to_owned(),
        street: "Amtsweg 2".to_owned(),
        postal_code: "46282".to_owned(),
        town: "Dorsten".to_owned(),
        ..entry("", "AUSLAENDERBEHOERDE")
    };
    let agency = add(&mut office, agency);
    let care = office.writing_care(&WritingCareRequest { person, agency: Some(agency) }).unwrap();
    assert_eq!(care.address.lines().next(), Some("Ausländerbehörde Musterstadt"));
    assert_eq!(care.address.lines().last(), Some("46282 Dorsten"));
    assert_eq!(care.release.as_deref(), Some("release-missing"));
    let care = office.writing_care(&WritingCareRequest { person, agency: None }).unwrap();
    assert_eq!(care.safe_contact.as_deref(), Some("keine Post an die Unterkunft"));
    assert_eq!((care.address.as_str(), care.release), ("", None));
    office.lock().unwrap();
}

#[test]
fn the_letterhead_is_kept_once_and_two_forms_notice_each_other() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let fields = LetterheadFields { street: "Musterplatz 3".to_owned(), ..LetterheadFields::default() };
    let first = SaveLetterheadRequest { seen: 0, fields: fields.clone() };
    let saved = office.save_letterhead(&first).unwrap();
    assert_eq!(office.letterhead().unwrap().fields, fields);
    assert!(matches!(office.save_letterhead(&first), Err(OfficeError::ChangedMeanwhile)));
    office.undo(&UndoRequest { act: saved.act }).unwrap();
    assert_eq!(office.letterhead().unwrap().fields, LetterheadFields::default());
    office.lock().unwrap();
}
