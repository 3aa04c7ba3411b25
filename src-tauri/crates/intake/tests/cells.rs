//! What the format refuses and what it accepts, cell by cell.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use intake::OfficeFile::*;
use intake::{Known, OfficeFile, Reason};
use schema::codes::ListName;
use support::office;

/// file, line, column, what is put there, the reason
const REFUSED: &[(OfficeFile, usize, &str, &str, Reason)] = &[
    (Personen, 3, "person", "P-1", Reason::IdentifierTwice),
    (Personen, 2, "geburt", "31.02.1990", Reason::NotADate),
    (Personen, 2, "geburt", "vor 1990", Reason::NotADate),
    (Personen, 2, "geburt", "0024", Reason::NotADate),
    (Personen, 2, "geburt", "01.01.2190", Reason::BornAfterToday),
    (Personen, 2, "geburt", "02.04.2026", Reason::BornAfterToday),
    (Personen, 2, "geschlecht", "x", Reason::UnknownCode),
    (Personen, 2, "geschlecht", "KA", Reason::UnknownCode),
    (Personen, 2, "staat", "ZZ", Reason::UnknownCode),
    (Personen, 2, "staat", "SU", Reason::UnknownCode),
    (Personen, 2, "sprache", "arabisch", Reason::UnknownCode),
    (Personen, 2, "dolmetschen", "vielleicht", Reason::UnknownCode),
    (Personen, 2, "einreise", "2023-08-19", Reason::NotADate),
    (Personen, 2, "nachname", "Ra\u{0}rasi", Reason::ControlCharacter),
    (Personen, 2, "vorname", "Ni\u{7}til", Reason::ControlCharacter),
    (Aufenthalt, 2, "person", "P-9", Reason::NoSuchPerson),
    (Aufenthalt, 2, "person", "", Reason::IdentifierMissing),
    (Aufenthalt, 2, "status", "GESTATTUNG", Reason::UnknownCode),
    (Aufenthalt, 2, "von", "19.8.23", Reason::NotADate),
    (Aufenthalt, 2, "bis", "01.01.1900", Reason::EndBeforeBeginning),
    (Faelle, 3, "fall", "", Reason::IdentifierMissing),
    (Faelle, 3, "fall", "F-1", Reason::IdentifierTwice),
    (Faelle, 2, "person", "P-9", Reason::NoSuchPerson),
    (Faelle, 2, "eroeffnet", "", Reason::DateMissing),
    (Faelle, 2, "eroeffnet", "gestern", Reason::NotADate),
    (Faelle, 2, "geschlossen", "11.05.2025", Reason::EndBeforeBeginning),
    (Faelle, 2, "abschlussgrund", "fertig", Reason::UnknownCode),
    (Faelle, 2, "foerderlinie", "XYZ", Reason::UnknownCode),
    (Kontakte, 3, "kontakt", "K-1", Reason::IdentifierTwice),
    (Kontakte, 2, "fall", "F-9", Reason::NoSuchCase),
    (Kontakte, 2, "datum", "", Reason::DateMissing),
    (Kontakte, 2, "datum", "2025-13-01", Reason::NotADate),
    (Kontakte, 2, "beginn", "25:61", Reason::NotATime),
    (Kontakte, 2, "dauer", "-5", Reason::NegativeNumber),
    (Kontakte, 2, "dauer", "abc", Reason::NotANumber),
    (Kontakte, 2, "dauer", "12,5", Reason::NotAWholeNumber),
    (Kontakte, 2, "dauer", "1441", Reason::LongerThanADay),
    (Kontakte, 2, "art", "dritt", Reason::UnknownCode),
    (Kontakte, 2, "setting", "paar", Reason::UnknownCode),
    (Kontakte, 2, "form", "fax", Reason::UnknownCode),
    (Kontakte, 2, "stand", "vielleicht", Reason::UnknownCode),
    (Kontakte, 2, "themen", "KLAGE|QUATSCH", Reason::UnknownCode),
    (Kontakte, 2, "themen", "klage", Reason::UnknownCode),
    (Kontakte, 2, "sprache", "xx", Reason::UnknownCode),
    (Kontakte, 2, "sprachmittlung", "handy", Reason::UnknownCode),
    (Kontakte, 2, "foerderlinie", "XYZ", Reason::UnknownCode),
    (Kontakte, 2, "mitberatene", "P-2|P-9", Reason::NoSuchPerson),
    (Kontakte, 3, "anonym_geschlecht", "f", Reason::UnknownCode),
    (Kontakte, 3, "anonym_alter", "18-27", Reason::UnknownCode),
    (Weiterleitungen, 3, "nr", "", Reason::IdentifierMissing),
    (Weiterleitungen, 2, "kontakt", "K-9", Reason::NoSuchContact),
    (Weiterleitungen, 2, "kontakt", "", Reason::IdentifierMissing),
    (Weiterleitungen, 2, "datum", "", Reason::DateMissing),
    (Weiterleitungen, 2, "stelle", "ZAHNARZT", Reason::UnknownCode),
    (Weiterleitungen, 2, "ergebnis", "offen", Reason::UnknownCode),
    (Weiterleitungen, 3, "daten_uebermittelt", "ja", Reason::PassedOnWithoutRelease),
    (Weiterleitungen, 3, "daten_uebermittelt", "j", Reason::UnknownCode),
    (Weiterleitungen, 2, "entbindung_vom", "ja", Reason::NotADate),
    (Meldungen, 2, "fall", "F-9", Reason::NoSuchCase),
    (Meldungen, 2, "person", "P-9", Reason::NoSuchPerson),
    (Meldungen, 2, "datum", "", Reason::DateMissing),
    (Meldungen, 2, "empfaenger", "land", Reason::UnknownCode),
    (Meldungen, 2, "arten", "VT;SHH", Reason::UnknownCode),
    (Meldungen, 2, "einwilligung_vom", "", Reason::ReportWithoutConsent),
    (Meldungen, 2, "einwilligung_vom", "ja", Reason::NotADate),
    (Gruppen, 3, "nr", "G-1", Reason::IdentifierTwice),
    (Gruppen, 2, "datum", "", Reason::DateMissing),
    (Gruppen, 2, "stunden", "zwei", Reason::NotANumber),
    (Gruppen, 2, "stunden", "-1", Reason::NegativeNumber),
    (Gruppen, 2, "handlungsfeld", "kultur", Reason::UnknownCode),
    (Gruppen, 2, "frauen", "viele", Reason::NotANumber),
    (Gruppen, 2, "neu", "1,5", Reason::NotAWholeNumber),
    (Stellen, 2, "foerderlinie", "XYZ", Reason::UnknownCode),
    (Stellen, 2, "vzae", "viel", Reason::NotANumber),
    (Stellen, 3, "bis", "31.12.2023", Reason::EndBeforeBeginning),
];

/// Whoever referred to an identifier that is gone refers to nothing now.
fn follows(first: Reason, then: Reason) -> bool {
    matches!(first, Reason::IdentifierMissing | Reason::IdentifierTwice)
        && matches!(then, Reason::NoSuchPerson | Reason::NoSuchCase | Reason::NoSuchContact)
}

#[test]
fn each_refusal_names_file_line_and_column_and_nothing_else() {
    for (file, line, column, value, reason) in REFUSED {
        let reading = office().with(*file, *line, column, value).read(&Known::default());
        let found: Vec<_> = reading
            .findings()
            .iter()
            .filter(|f| !follows(*reason, f.reason))
            .map(|f| (f.file.clone(), f.line as usize, f.column.clone(), f.value.expose().clone(), f.reason))
            .collect();
        let expected = (file.to_string(), *line, (*column).to_owned(), (*value).to_owned(), *reason);
        assert_eq!(found, [expected], "{file}, {column} = {value:?}");
        assert!(reading.into_rows().is_err(), "no rows beside a finding");
    }
}

/// file, line, column, what is put there, why it is taken
const ACCEPTED: &[(OfficeFile, usize, &str, &str, &str)] = &[
    (Personen, 2, "nachname", "", "no name"),
    (Personen, 2, "geburt", "", "no birth"),
    (Personen, 2, "geburt", "1983", "a year alone"),
    (Personen, 2, "geburt", "01.04.2026", "born today"),
    (Personen, 2, "geschlecht", "", "no gender"),
    (Personen, 2, "staat", "", "no nationality"),
    (Personen, 2, "staat", "XK", "Kosovo"),
    (Personen, 2, "staat", "ungeklärt", "unclear nationality"),
    (Personen, 2, "sprache", "ar-SY", "a language of a region"),
    (Personen, 2, "sprache", "", "no language"),
    (Personen, 2, "dolmetschen", "teils", "partly"),
    (Personen, 2, "wohnort", "", "no town"),
    (Personen, 2, "einreise", "01.01.2030", "an entry after today"),
    (Personen, 2, "einreise", "01.01.1980", "an entry before birth"),
    (Personen, 2, "haushalt", "", "no household"),
    (Aufenthalt, 2, "von", "01.01.1980", "a status before birth"),
    (Aufenthalt, 2, "von", "", "no beginning"),
    (Aufenthalt, 2, "bis", "31.12.9999", "an open end written out"),
    (Aufenthalt, 3, "von", "01.01.2024", "two statuses at one time"),
    (Aufenthalt, 3, "status", "GEST", "the same status twice running"),
    (Aufenthalt, 2, "status", "", "no status"),
    (Faelle, 2, "geschlossen", "12.05.2025", "closed on the day it was opened"),
    (Faelle, 2, "geschlossen", "01.01.2030", "closed after today"),
    (Faelle, 2, "abschlussgrund", "unbekannt", "closed for an unknown reason"),
    (Faelle, 2, "foerderlinie", "", "a case without funding line"),
    (Faelle, 2, "beraterin", "", "nobody named"),
    (Kontakte, 2, "fall", "", "anonymous, though somebody is co-counselled"),
    (Kontakte, 2, "datum", "01.01.2027", "a contact after today"),
    (Kontakte, 2, "datum", "11.05.2025", "a Sunday, and before the case was opened"),
    (Kontakte, 2, "stand", "geplant", "a planned contact in the past"),
    (Kontakte, 2, "art", "folge", "a follow-up without a first talk"),
    (Kontakte, 2, "art", "", "no kind"),
    (Kontakte, 2, "foerderlinie", "AVB", "another funding line than its case"),
    (Kontakte, 2, "foerderlinie", "STADT", "a line without posts"),
    (Kontakte, 3, "beraterin", "Albers", "a counsellor who is new"),
    (Kontakte, 2, "beginn", "", "no beginning"),
    (Kontakte, 2, "beginn", "23:59", "late"),
    (Kontakte, 2, "dauer", "", "no duration"),
    (Kontakte, 2, "dauer", "0", "no time at all"),
    (Kontakte, 2, "dauer", "1440", "a whole day"),
    (Kontakte, 2, "themen", "", "no topics"),
    (Kontakte, 2, "themen", "KLAGE | DUBLIN |KLAGE|", "spaces and doubles among the topics"),
    (Kontakte, 2, "mitberatene", "P-1|P-2", "the case's own person among the co-counselled"),
    (Kontakte, 2, "anonym_alter", "65+", "an age band beside a case"),
    (Kontakte, 2, "notiz", "sagt: \"ja\";\nruft\tan", "quotes, separators and line breaks in a note"),
    (Weiterleitungen, 2, "datum", "01.01.2020", "a referral before its contact"),
    (Weiterleitungen, 2, "entbindung_vom", "01.01.2027", "a release after today"),
    (Weiterleitungen, 2, "stelle", "POLIZEI", "a further kind of agency"),
    (Weiterleitungen, 3, "daten_uebermittelt", "", "not known whether data were passed on"),
    (Weiterleitungen, 3, "entbindung_vom", "13.05.2025", "a release though nothing was passed on"),
    (Meldungen, 2, "person", "P-2", "a person of another case"),
    (Meldungen, 2, "einwilligung_vom", "01.01.2027", "consent after the report"),
    (Meldungen, 2, "arten", "", "no kind"),
    (Meldungen, 2, "empfaenger", "", "no recipient"),
    (Gruppen, 2, "titel", "", "no title"),
    (Gruppen, 2, "stunden", "1.5", "a decimal point"),
    (Gruppen, 2, "kinder", "", "not counted"),
    (Stellen, 2, "vzae", "0", "no post"),
    (Stellen, 2, "von", "", "since ever"),
    (Stellen, 3, "foerderlinie", "RB", "two lines of one funding line at one time"),
];

#[test]
fn everything_else_that_looks_odd_is_taken_in() {
    for (file, line, column, value, why) in ACCEPTED {
        let reading = office().with(*file, *line, column, value).read(&Known::default());
        assert_eq!(support::told(reading.findings()), Vec::<String>::new(), "{why}");
        assert_eq!(reading.into_rows().unwrap().len(), 16, "{why}: no row is lost");
    }
}

#[test]
fn two_contacts_of_a_counsellor_at_one_time_are_taken_in() {
    let office = office().with(Kontakte, 3, "beraterin", "Albers").with(Kontakte, 3, "datum", "12.05.2025");
    let office = office.with(Kontakte, 3, "beginn", "09:30");
    assert!(office.read(&Known::default()).into_rows().is_ok());
}

#[test]
fn a_funding_line_of_its_own_counts_only_where_the_office_made_it() {
    let office = office().with(Kontakte, 2, "foerderlinie", "LOTSE");
    let known = Known::default();
    assert!(office.read(&known).into_rows().is_err());
    assert!(
        office.clone().with(Stellen, 2, "foerderlinie", "LOTSE").read(&known).into_rows().is_err(),
        "a line in stellen.csv does not make one"
    );
    let known = known.with_code(ListName::FundingLine, "LOTSE");
    assert!(office.read(&known).into_rows().is_ok());
}

#[test]
fn records_may_refer_to_what_the_vault_holds() {
    let office = office().with(Faelle, 2, "person", "P-8").with(Kontakte, 2, "fall", "F-8");
    let office = office.with(Weiterleitungen, 2, "kontakt", "K-8").with(Kontakte, 2, "mitberatene", "P-8");
    assert_eq!(office.read(&Known::default()).findings().len(), 4);
    let known = Known {
        persons: ["P-8".to_owned()].into(),
        cases: ["F-8".to_owned()].into(),
        contacts: ["K-8".to_owned()].into(),
        ..Known::default()
    };
    assert!(office.read(&known).into_rows().is_ok());
}

#[test]
fn one_row_tells_all_its_findings_at_once() {
    let office = office().with(Kontakte, 2, "datum", "").with(Kontakte, 2, "dauer", "x");
    let office = office.with(Kontakte, 2, "fall", "F-9").with(Kontakte, 2, "themen", "A|B");
    let columns: Vec<String> =
        office.read(&Known::default()).findings().iter().map(|f| f.column.clone()).collect();
    assert_eq!(columns, ["fall", "datum", "dauer", "themen"], "in the order of the format");
}

#[test]
fn an_identifier_that_is_missing_breeds_no_finding_but_where_it_is_referred_to() {
    let reading = office().with(Personen, 3, "person", "").read(&Known::default());
    assert_eq!(
        support::told(reading.findings()),
        [
            "personen.csv:3:person identifier missing",
            "faelle.csv:3:person no such person",
            "kontakte.csv:2:mitberatene no such person",
            "meldungen.csv:3:person no such person",
        ]
    );
}

#[test]
fn what_is_odd_is_noted() {
    let office = office().with(Kontakte, 2, "stand", "geplant").with(Kontakte, 3, "datum", "01.01.2027");
    let office = office.with(Kontakte, 2, "foerderlinie", "AVB").with(Aufenthalt, 3, "status", "GEST");
    let reading = office.with(Personen, 2, "einreise", "01.01.1980").read(&Known::default());
    let notes: Vec<_> = reading
        .notes()
        .iter()
        .map(|n| (n.file.as_str(), n.line, n.column.as_str(), n.oddity.code()))
        .collect();
    assert_eq!(
        notes,
        [
            ("personen.csv", 2, "einreise", "BeforeBirth"),
            ("aufenthalt.csv", 3, "status", "SameStatusAgain"),
            ("kontakte.csv", 2, "stand", "PlannedInThePast"),
            ("kontakte.csv", 2, "foerderlinie", "OtherLineThanItsCase"),
            ("kontakte.csv", 3, "datum", "AfterToday"),
        ]
    );
}

#[test]
fn a_finding_is_one_line_of_json() {
    let reading = office().with(Personen, 2, "geburt", "31.02.1990 \"?\"").read(&Known::default());
    let line = reading.findings()[0].json(schema::codes::Lang::De);
    assert_eq!(
        line,
        r#"{"file":"personen.csv","line":2,"column":"geburt","value":"31.02.1990 \"?\"","reason":"kein Datum (TT.MM.JJJJ)"}"#
    );
}

#[test]
fn no_personal_text_shows_in_debug() {
    let reading = office().with(Kontakte, 2, "dauer", "Rarasi").read(&Known::default());
    assert!(!format!("{reading:?}").contains("Rarasi"));
    let rows = office().read(&Known::default()).into_rows().unwrap();
    let shown = format!("{rows:?}");
    for text in ["Rarasi", "Talana", "Marl", "ruft an", "Albers", "Eltern"] {
        assert!(!shown.contains(text), "{text}");
    }
}
