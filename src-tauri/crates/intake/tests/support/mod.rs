//! A small whole office as text, to spoil cell by cell, and the fixtures.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::NaiveDate;
use intake::{Finding, Known, OfficeFile, Reading, read_folder};
use schema::codes::Lang;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").join(name)
}

/// The day after the last contact of the fixtures.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, 1).unwrap()
}

/// An office in which every file has two rows and every reference is used.
#[derive(Clone)]
pub struct Office(pub BTreeMap<OfficeFile, Vec<Vec<String>>>);

pub fn office() -> Office {
    let text: [(OfficeFile, [&str; 2]); 8] = [
        (
            OfficeFile::Personen,
            [
                "P-1;Rarasi;Nitil;01.02.1983;m;IR;fa;ja;Dorsten;19.08.2023;H-1",
                "P-2;Dotem;Talana;1975;w;staatenlos;fa-AF;nein;Marl;24.09.2021;H-1",
            ],
        ),
        (OfficeFile::Aufenthalt, ["P-1;GEST;19.08.2023;08.08.2024", "P-1;25_2SUB;09.08.2024;"]),
        (
            OfficeFile::Faelle,
            ["F-1;P-1;12.05.2025;14.06.2025;wegzug;RB;Albers", "F-2;P-2;13.05.2025;;;AVB;Brandt"],
        ),
        (
            OfficeFile::Kontakte,
            [
                "K-1;F-1;12.05.2025;09:30;30;erst;familie;termin;erledigt;KLAGE|DUBLIN;fa;pool;RB;Albers;P-2;;;ruft an",
                "K-2;;13.05.2025;10:00;15;erst;einzel;offen;erledigt;WOHNEN;ar;keine;AVB;Brandt;;w;18-26;",
            ],
        ),
        (
            OfficeFile::Weiterleitungen,
            ["W-1;K-1;12.05.2025;ARZT;termin;ja;12.05.2025", "W-2;K-2;13.05.2025;MBE;genannt;nein;"],
        ),
        (
            OfficeFile::Meldungen,
            [
                "M-1;F-1;P-1;12.05.2025;bamf;VT|SHH;11.05.2025",
                "M-2;F-2;P-2;13.05.2025;aufnahme;OTHER;13.05.2025",
            ],
        ),
        (
            OfficeFile::Gruppen,
            [
                "G-1;Elterncafé;13.09.2025;1,5;sozialraum;13;0;0;6;1;2",
                "G-2;Fototreff;06.01.2026;2;engagement;2;3;0;5;2;0",
            ],
        ),
        (OfficeFile::Stellen, ["RB;1,5;01.01.2024;", "AVB;1;01.01.2024;30.06.2025"]),
    ];
    let rows = text.into_iter().map(|(file, rows)| {
        let header = file.columns().iter().map(|column| (*column).to_owned()).collect();
        let rows = rows.iter().map(|row| row.split(';').map(str::to_owned).collect());
        (file, std::iter::once(header).chain(rows).collect())
    });
    Office(rows.collect())
}

impl Office {
    /// The same office with one cell changed; line 2 is the first row.
    pub fn with(mut self, file: OfficeFile, line: usize, column: &str, value: &str) -> Self {
        let place = file.columns().iter().position(|name| *name == column).unwrap();
        self.0.get_mut(&file).unwrap()[line - 1][place] = value.to_owned();
        self
    }

    pub fn text(&self, file: OfficeFile) -> String {
        let quoted = |cell: &String| {
            if cell.contains(['"', '\n', ';']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let rows = self.0[&file].iter();
        rows.map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(";") + "\r\n").collect()
    }

    pub fn write(&self, folder: &Path) {
        for file in self.0.keys() {
            std::fs::write(folder.join(file.file_name()), self.text(*file)).unwrap();
        }
    }

    pub fn read(&self, known: &Known) -> Reading {
        let folder = tempfile::tempdir().unwrap();
        self.write(folder.path());
        read_folder(folder.path(), known, today())
    }
}

/// A folder with these files.
pub fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

/// Findings as `file:line:column reason`.
pub fn told(findings: &[Finding]) -> Vec<String> {
    let one = |f: &Finding| format!("{}:{}:{} {}", f.file, f.line, f.column, f.reason.text(Lang::En));
    findings.iter().map(one).collect()
}
