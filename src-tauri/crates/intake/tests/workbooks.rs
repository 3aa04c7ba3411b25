//! Workbooks: the same rows as from CSV, and nothing that harms.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use intake::workbook::READ_WORKBOOK;
use intake::{Known, OfficeFile, Reading, read_folder, read_office, read_workbook};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::Write;
use std::path::{Path, PathBuf};
use support::{Office, fixture, office, today, told};

fn read(path: &Path) -> Reading {
    read_workbook(path, Path::new(env!("CARGO_BIN_EXE_workbook-reader")), &Known::default(), today())
}

/// Cells as a spreadsheet program keeps them: days as days, times as times, numbers as numbers.
fn typed_workbook(texts: &[(OfficeFile, Vec<Vec<String>>)], path: &Path) {
    let mut workbook = Workbook::new();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let time = Format::new().set_num_format("hh:mm");
    for (file, rows) in texts {
        let sheet = workbook.add_worksheet();
        sheet.set_name(file.sheet_name()).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(cells) {
                let parts: Vec<u16> = text.split('.').filter_map(|part| part.parse().ok()).collect();
                if let ([d, m, y], 10) = (parts.as_slice(), text.len()) {
                    let moment = ExcelDateTime::from_ymd(*y, *m as u8, *d as u8).unwrap();
                    sheet.write_with_format(row, column, &moment, &day).unwrap();
                } else if let (5, Some((h, m))) = (text.len(), text.split_once(':')) {
                    let moment =
                        ExcelDateTime::from_hms(h.parse().unwrap(), m.parse().unwrap(), 0.0).unwrap();
                    sheet.write_with_format(row, column, &moment, &time).unwrap();
                } else if let Ok(number) = text.replace(',', ".").parse::<f64>() {
                    sheet.write(row, column, number).unwrap();
                } else {
                    sheet.write(row, column, text).unwrap();
                }
            }
        }
    }
    workbook.save(path).unwrap();
}

fn fixture_texts(name: &str) -> Vec<(OfficeFile, Vec<Vec<String>>)> {
    let rows = |file: OfficeFile| {
        let text = std::fs::read_to_string(fixture(name).join(file.file_name())).unwrap();
        text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect()
    };
    OfficeFile::ALL.map(|file| (file, rows(file))).into()
}

fn saved(texts: &[(OfficeFile, Vec<Vec<String>>)]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stelle.xlsx");
    typed_workbook(texts, &path);
    (folder, path)
}

fn saved_office(office: &Office) -> (tempfile::TempDir, PathBuf) {
    saved(&office.0.clone().into_iter().collect::<Vec<_>>())
}

#[test]
fn a_workbook_gives_the_same_rows_as_the_files() {
    let (_folder, path) = saved(&fixture_texts("office-2025"));
    let reading = read(&path);
    assert_eq!(told(reading.findings()), Vec::<String>::new());
    let from_files = read_folder(&fixture("office-2025"), &Known::default(), today()).into_rows().unwrap();
    assert_eq!(reading.into_rows().unwrap(), from_files);
}

#[test]
fn a_spoiled_workbook_gives_the_same_findings_as_the_files() {
    let (_folder, path) = saved(&fixture_texts("office-bad"));
    let from_files = read_folder(&fixture("office-bad"), &Known::default(), today());
    assert_eq!(told(read(&path).findings()), told(from_files.findings()));
}

#[test]
fn whether_a_path_is_a_folder_or_a_workbook_is_seen_by_itself() {
    let (folder, path) = saved_office(&office());
    let reader = Path::new(env!("CARGO_BIN_EXE_workbook-reader"));
    assert!(read_office(&path, reader, &Known::default(), today()).into_rows().is_ok());
    std::fs::remove_file(&path).unwrap();
    office().write(folder.path());
    assert!(read_office(folder.path(), reader, &Known::default(), today()).into_rows().is_ok());
}

#[test]
fn sheets_are_found_by_name_whatever_the_capitals_and_unknown_ones_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let mut workbook = Workbook::new();
    let posts = workbook.add_worksheet().set_name("Stellen").unwrap();
    for (column, name) in (0..).zip(OfficeFile::Stellen.columns()) {
        posts.write(0, column, *name).unwrap();
    }
    posts.write(1, 0, "RB").unwrap().write(1, 1, 0.1 + 0.2).unwrap().write(4, 1, "viel").unwrap();
    workbook.add_worksheet().set_name("Tabelle1").unwrap();
    workbook.save(&path).unwrap();
    assert_eq!(told(read(&path).findings()), ["stellen.csv:5:vzae not a number"]);
    workbook.add_worksheet().set_name("Notizen").unwrap().write(0, 0, "x").unwrap();
    workbook.save(&path).unwrap();
    assert_eq!(told(read(&path).findings())[1], "Notizen.csv:1: unknown file");
}

#[test]
fn a_day_with_a_time_is_neither_and_yes_is_a_yes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("personen").unwrap();
    for (column, name) in (0..).zip(["person", "einreise", "dolmetschen"]) {
        sheet.write(0, column, name).unwrap();
    }
    let both = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    let moment = ExcelDateTime::from_ymd(2025, 3, 4).unwrap().and_hms(9, 30, 0.0).unwrap();
    sheet.write(1, 0, 7).unwrap().write_with_format(1, 1, &moment, &both).unwrap().write(1, 2, true).unwrap();
    workbook.save(&path).unwrap();
    let reading = read(&path);
    let cells: Vec<_> = reading.findings().iter().filter(|f| f.line == 2).collect();
    assert_eq!(cells.len(), 1, "the number is an identifier, the yes a code: {cells:?}");
    assert_eq!(cells[0].value.expose(), "04.03.2025 09:30");
}

#[test]
fn a_cell_far_off_the_table_is_one_finding_and_costs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("stellen").unwrap();
    for (column, name) in (0..).zip(OfficeFile::Stellen.columns()) {
        sheet.write(0, column, *name).unwrap();
    }
    sheet.write(1_048_575, 16_383, "x").unwrap();
    workbook.save(&path).unwrap();
    assert_eq!(told(read(&path).findings()), ["stellen.csv:1048576: more cells than columns"]);
}

#[test]
fn too_many_rows_and_too_long_cells_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("stellen").unwrap();
    for (column, name) in (0..).zip(OfficeFile::Stellen.columns()) {
        sheet.write(0, column, *name).unwrap();
    }
    sheet.write(1, 0, "ä".repeat(10_000)).unwrap();
    for row in 2..500_010 {
        sheet.write(row, 1, 1).unwrap();
    }
    workbook.save(&path).unwrap();
    assert_eq!(
        told(read(&path).findings()),
        ["stellen.csv:2:foerderlinie cell longer than 4 KiB", "stellen.csv:500002: more than 500,000 rows",]
    );
}

/// A workbook archive whose one part unpacks to this many zero bytes.
fn bomb(path: &Path, bytes: u64) {
    let mut archive = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    archive.start_file("xl/sharedStrings.xml", options).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..bytes / (1 << 20) {
        archive.write_all(&block).unwrap();
    }
    archive.finish().unwrap();
}

#[test]
fn a_small_file_that_unpacks_to_a_huge_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bombe.xlsx");
    bomb(&path, 600 << 20);
    assert!(path.metadata().unwrap().len() < 2 << 20, "the file itself is small");
    assert_eq!(told(read(&path).findings()), ["bombe.xlsx:1: workbook too large"]);
}

#[test]
fn what_the_archive_claims_of_its_size_is_not_believed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bombe.xlsx");
    bomb(&path, 600 << 20);
    let honest = u32::to_le_bytes(600 << 20);
    let mut bytes = std::fs::read(&path).unwrap();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == honest {
            bytes[at..at + 4].copy_from_slice(&u32::to_le_bytes(100));
        }
    }
    std::fs::write(&path, bytes).unwrap();
    let found = told(read(&path).findings());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("bombe.xlsx:1: "), "{found:?}");
}

#[test]
fn what_is_no_workbook_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let (_other, good) = saved_office(&office());
    let good = std::fs::read(good).unwrap();
    let cases: [&[u8]; 4] = [b"", b"person;nachname\n", &good[..good.len() / 2], b"PK\x03\x04"];
    for bytes in cases {
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(told(read(&path).findings()), ["a.xlsx:1: not a readable workbook (XLSX)"]);
    }
    std::fs::File::create(&path).unwrap().set_len(51 << 20).unwrap();
    assert_eq!(told(read(&path).findings()), ["a.xlsx:1: workbook too large"]);
    let gone = read(&folder.path().join("gone.xlsx"));
    assert_eq!(told(gone.findings()), ["gone.xlsx:1: cannot be read"]);
}

#[test]
fn a_reader_that_says_nothing_gives_no_rows() {
    let (_folder, path) = saved_office(&office());
    let silent = read_workbook(&path, Path::new("/bin/true"), &Known::default(), today());
    assert_eq!(silent.findings().len(), 1, "an end without the word that it is the end is none");
    let missing = read_workbook(&path, Path::new("/nowhere/reader"), &Known::default(), today());
    assert_eq!(missing.findings().len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn the_reading_process_cannot_take_more_memory_than_it_may() {
    // shared strings that fit the unpacked limit but not the memory: many tiny entries
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("viel.xlsx");
    let mut archive = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let parts = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#,
        ),
    ];
    for (name, text) in parts {
        archive.start_file(name, options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.start_file("xl/sharedStrings.xml", options).unwrap();
    archive.write_all(b"<sst>").unwrap();
    let block = "<si><t/></si>".repeat(80_000);
    for _ in 0..500 {
        archive.write_all(block.as_bytes()).unwrap();
    }
    archive.write_all(b"</sst>").unwrap();
    archive.finish().unwrap();
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_workbook-reader"))
        .arg(READ_WORKBOOK)
        .arg(&path)
        .output()
        .unwrap();
    let last = String::from_utf8_lossy(&status.stdout).lines().last().unwrap_or_default().to_owned();
    // 40 million strings of 24 bytes: ended by its limits or refused, never more memory than allowed
    assert!(!status.status.success() || last.contains("End") || last.contains("Refused"), "{status:?}");
    let reading = read(&path);
    assert!(!reading.findings().is_empty(), "no row can come of it");
}
