//! Workbooks: the same rows as from CSV, and nothing that harms.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use intake::workbook::READ_WORKBOOK;
use intake::{Known, OfficeFile, Reading, read_folder, read_office, read_workbook};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
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
                let moment = match (parts.as_slice(), text.len()) {
                    ([d, m, y], 10) => ExcelDateTime::from_ymd(*y, *m as u8, *d as u8).ok(),
                    _ => None,
                };
                if let Some(moment) = moment {
                    sheet.write_with_format(row, column, &moment, &day).unwrap();
                } else if let Some(moment) = time_of(text) {
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

fn time_of(text: &str) -> Option<ExcelDateTime> {
    let (hour, minute) = text.split_once(':')?;
    ExcelDateTime::from_hms(hour.parse().ok()?, minute.parse().ok()?, 0.0).ok()
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
fn too_long_cells_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("stellen").unwrap();
    for (column, name) in (0..).zip(OfficeFile::Stellen.columns()) {
        sheet.write(0, column, *name).unwrap();
    }
    sheet.write(1, 0, "ä".repeat(10_000)).unwrap();
    workbook.save(&path).unwrap();
    assert_eq!(told(read(&path).findings()), ["stellen.csv:2:foerderlinie cell longer than 4 KiB"]);
}

#[test]
fn a_small_file_that_claims_to_unpack_to_a_huge_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bombe.xlsx");
    let mut archive = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    archive.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(&vec![b' '; 123_457]).unwrap();
    archive.finish().unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == u32::to_le_bytes(123_457) {
            bytes[at..at + 4].copy_from_slice(&u32::to_le_bytes(600 << 20));
        }
    }
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(told(read(&path).findings()), ["bombe.xlsx:1: workbook too large"]);
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
fn the_reading_process_limits_itself_before_it_opens_anything() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    // it waits for somebody to write into the pipe, limited already
    let mut reader =
        Command::new(env!("CARGO_BIN_EXE_workbook-reader")).arg(READ_WORKBOOK).arg(&pipe).spawn().unwrap();
    let limits = Path::new("/proc").join(reader.id().to_string()).join("limits");
    let expected = [
        ("Max address space", "1610612736"),
        ("Max cpu time", "60"),
        ("Max file size", "0"),
        ("Max core file", "0"),
    ];
    let limited = || {
        let text = std::fs::read_to_string(&limits).unwrap();
        expected.iter().all(|(name, most)| {
            let line = text.lines().find(|line| line.starts_with(name)).unwrap();
            line[25..].split_whitespace().take(2).all(|limit| limit == *most)
        })
    };
    let until = std::time::Instant::now() + std::time::Duration::from_secs(10);
    while !limited() && std::time::Instant::now() < until {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let limited = limited();
    reader.kill().unwrap();
    reader.wait().unwrap();
    assert!(limited, "memory, time, and no file or memory image written");
}
