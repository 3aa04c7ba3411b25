//! Whole folders: the fixtures, encodings, headers, lines and limits.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use intake::{Known, OfficeFile, Row, read_folder, write_folder};
use std::collections::BTreeSet;
use support::{fixture, folder, office, today, told};

#[test]
fn a_real_looking_office_has_no_finding_and_loses_no_row() {
    let reading = read_folder(&fixture("office-2025"), &Known::default(), today());
    assert_eq!(told(reading.findings()), Vec::<String>::new());
    let rows = reading.into_rows().unwrap();
    assert_eq!(
        (rows.persons.len(), rows.statuses.len(), rows.cases.len(), rows.contacts.len()),
        (900, 1304, 498, 1710)
    );
    assert_eq!(
        (rows.referrals.len(), rows.reports.len(), rows.groups.len(), rows.posts.len()),
        (230, 6, 60, 5)
    );
    assert_eq!(rows.contacts.iter().filter(|contact| contact.case.is_none()).count(), 108);
    assert!(rows.unlisted_languages().is_empty());
    assert_eq!(rows.posts[0].fte_millionths, Some(1_500_000));
}

#[test]
fn every_spoiled_cell_is_named_and_only_references_to_spoiled_identifiers_follow() {
    let expected: BTreeSet<String> = std::fs::read_to_string(fixture("office-bad.expected.csv"))
        .unwrap()
        .lines()
        .skip(1)
        .map(|line| line.split(';').take(3).collect::<Vec<_>>().join(":"))
        .collect();
    assert_eq!(expected.len(), 25);
    let reading = read_folder(&fixture("office-bad"), &Known::default(), today());
    let cell = |f: &intake::Finding| format!("{}:{}:{}", f.file, f.line, f.column);
    let found: BTreeSet<String> = reading.findings().iter().map(cell).collect();
    assert_eq!(expected.difference(&found).collect::<Vec<_>>(), Vec::<&String>::new(), "not named");
    for finding in reading.findings().iter().filter(|f| !expected.contains(&cell(f))) {
        let spoiled: Vec<&str> =
            finding.value.expose().split('|').filter(|id| matches!(*id, "P-00003" | "P-00008")).collect();
        assert!(!spoiled.is_empty(), "{} does not follow from a spoiled identifier", cell(finding));
    }
}

#[test]
fn encodings_make_no_difference() {
    let text = |file| {
        office()
            .with(OfficeFile::Personen, 2, "nachname", "Köß")
            .with(OfficeFile::Personen, 3, "staat", "ungeklärt")
            .with(OfficeFile::Kontakte, 2, "notiz", "10 € – „später“")
            .text(file)
    };
    let read = |encode: &dyn Fn(String) -> Vec<u8>| {
        let texts = OfficeFile::ALL.map(|file| (file.file_name(), encode(text(file))));
        let files: Vec<(&str, &[u8])> = texts.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        let folder = folder(&files);
        read_folder(folder.path(), &Known::default(), today())
    };
    let plain = read(&|text| text.into_bytes());
    let with_mark = read(&|text| [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat());
    let windows = read(&|text| encoding_rs::WINDOWS_1252.encode(&text).0.into_owned());
    let noted = windows.notes().iter().filter(|note| note.oddity.code() == "ReadAsWindows1252").count();
    assert_eq!(noted, 3, "the three files with umlauts are told from UTF-8");
    let plain = plain.into_rows().unwrap();
    assert_eq!(plain.persons[0].family_name.as_ref().unwrap().expose(), "Köß");
    assert_eq!(with_mark.into_rows().unwrap(), plain);
    assert_eq!(windows.into_rows().unwrap(), plain);
}

#[test]
fn what_is_written_reads_back_the_same() {
    let rows = read_folder(&fixture("office-2025"), &Known::default(), today()).into_rows().unwrap();
    let folder = tempfile::tempdir().unwrap();
    write_folder(&rows, folder.path()).unwrap();
    for file in OfficeFile::ALL {
        let original = std::fs::read_to_string(fixture("office-2025").join(file.file_name())).unwrap();
        let written = std::fs::read_to_string(folder.path().join(file.file_name())).unwrap();
        assert_eq!(written.replace("\r\n", "\n"), original.replace("\r\n", "\n"), "{file}");
    }
    assert_eq!(read_folder(folder.path(), &Known::default(), today()).into_rows().unwrap(), rows);
    assert!(write_folder(&rows, folder.path()).is_err(), "nothing is overwritten");
}

#[test]
fn columns_stand_in_any_order_and_a_second_import_is_recognised() {
    let first = office().read(&Known::default()).into_rows().unwrap();
    let mut reversed = office();
    for rows in reversed.0.values_mut() {
        rows.iter_mut().for_each(|row| row.reverse());
    }
    let second = reversed.read(&Known::default()).into_rows().unwrap();
    assert_eq!(second, first);
    let spelt = office()
        .with(OfficeFile::Faelle, 2, "eroeffnet", " 12.5.2025 ")
        .with(OfficeFile::Kontakte, 2, "dauer", "30,0")
        .read(&Known::default())
        .into_rows()
        .unwrap();
    assert_eq!(spelt.cases[0].canonical(), first.cases[0].canonical(), "the same content, spelt otherwise");
    assert_eq!(spelt.contacts[0].canonical(), first.contacts[0].canonical());
    assert_ne!(first.contacts[0].canonical(), first.contacts[1].canonical());
}

#[test]
fn headers_must_be_those_of_the_format() {
    let stellen = |text: &str| {
        let folder = folder(&[("stellen.csv", text.as_bytes())]);
        told(read_folder(folder.path(), &Known::default(), today()).findings())
    };
    assert_eq!(stellen("foerderlinie;vzae;von;bis\nRB;1;01.01.2024;\n"), Vec::<String>::new());
    assert_eq!(
        stellen("foerderlinie;vzae;von;bis;\nRB;1;01.01.2024;;\n"),
        Vec::<String>::new(),
        "idle separator"
    );
    assert_eq!(stellen("foerderlinie;vzae;von\nRB;1;01.01.2024\n"), ["stellen.csv:1:bis column missing"]);
    assert_eq!(
        stellen("foerderlinie;vzae;von;bis;farbe\nRB;1;01.01.2024;;\n"),
        ["stellen.csv:1:farbe unknown column"]
    );
    assert_eq!(
        stellen("foerderlinie;vzae;von;bis;bis\nRB;1;01.01.2024;;\n"),
        ["stellen.csv:1:bis duplicate column"]
    );
    assert_eq!(
        stellen("foerderlinie;vzae;von;bis\nRB;1;01.01.2024;;x\n"),
        ["stellen.csv:2: more cells than columns"]
    );
    assert_eq!(stellen(""), ["stellen.csv:1: header row missing"]);
    assert_eq!(stellen("foerderlinie;vzae;von;bis\n"), Vec::<String>::new(), "no rows, no finding");
    assert_eq!(
        stellen("foerderlinie;vzae;von;bis\nRB;\"1;01.01.2024;\nAVB;1;;\n")[0],
        "stellen.csv:2: quotation mark not closed"
    );
}

#[test]
fn lines_are_those_a_text_editor_shows() {
    let text = "\u{FEFF}foerderlinie;vzae;von;bis\r\n\r\nRB;\"1\r\n\";01.01.2024;\r\n;;;\r\n\r\nXY;1;01.01.2024;\r\nRB;x;;";
    let lines = |text: &str| {
        let folder = folder(&[("stellen.csv", text.as_bytes())]);
        told(read_folder(folder.path(), &Known::default(), today()).findings())
    };
    let expected = ["stellen.csv:7:foerderlinie unknown code", "stellen.csv:8:vzae not a number"];
    assert_eq!(lines(text), expected, "the quoted break counts, blank lines count");
    assert_eq!(lines(&text.replace("\r\n", "\n")), expected);
    assert_eq!(lines(&text.replace("\r\n", "\r")), expected);
}

#[test]
fn unknown_files_are_refused_and_absent_ones_are_empty() {
    let whole = tempfile::tempdir().unwrap();
    office().write(whole.path());
    std::fs::remove_file(whole.path().join("gruppen.csv")).unwrap();
    std::fs::write(whole.path().join(".DS_Store"), "x").unwrap();
    let reading = read_folder(whole.path(), &Known::default(), today());
    assert_eq!(reading.notes().iter().map(|note| note.file.as_str()).collect::<Vec<_>>(), ["gruppen.csv"]);
    assert_eq!(reading.into_rows().unwrap().groups.len(), 0);
    std::fs::write(whole.path().join("extra.csv"), "a;b\n").unwrap();
    std::fs::create_dir(whole.path().join("alt")).unwrap();
    std::fs::remove_file(whole.path().join("faelle.csv")).unwrap();
    let findings = told(read_folder(whole.path(), &Known::default(), today()).findings());
    assert_eq!(
        findings,
        [
            "kontakte.csv:2:fall no such case",
            "meldungen.csv:2:fall no such case",
            "meldungen.csv:3:fall no such case",
            "alt:1: unknown file",
            "extra.csv:1: unknown file",
        ]
    );
    let empty = tempfile::tempdir().unwrap();
    let nothing = read_folder(empty.path(), &Known::default(), today());
    assert_eq!(told(nothing.findings()), [":1: none of the eight files is here"]);
    let nowhere = read_folder(&empty.path().join("gone"), &Known::default(), today());
    assert_eq!(told(nowhere.findings()), [":1: cannot be read"]);
}

#[test]
fn limits_are_kept() {
    let header = "foerderlinie;vzae;von;bis\n";
    let long = format!("{header}{};1;;\n", "x".repeat(4097));
    let many = header.to_owned() + &"RB;1;;\n".repeat(500_001);
    let large = header.to_owned() + &" ".repeat(50 * 1024 * 1024);
    for (text, expected) in [
        (long, "stellen.csv:2:foerderlinie cell longer than 4 KiB"),
        (many, "stellen.csv:500002: more than 500,000 rows"),
        (large, "stellen.csv:1: file larger than 50 MiB"),
    ] {
        let folder = folder(&[("stellen.csv", text.as_bytes())]);
        let reading = read_folder(folder.path(), &Known::default(), today());
        assert_eq!(told(reading.findings()), [expected]);
        assert!(reading.findings()[0].value.expose().chars().count() <= 201);
    }
}
