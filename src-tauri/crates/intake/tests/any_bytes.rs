//! Whatever the bytes, reading ends with rows or findings, never with a panic.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use intake::{Known, OfficeFile, read_folder};
use proptest::prelude::*;
use support::{folder, office, today};

fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let cellish = prop::sample::select(vec![
        "person",
        "fall",
        ";",
        "|",
        "\"",
        "\r",
        "\n",
        "01.02.2025",
        "99.99.9999",
        "-",
        ",",
        "24:00",
        "\u{0}",
        "é",
        "P-1",
        "ja",
        "1e9",
        "\u{FEFF}",
        "ungeklärt",
    ]);
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..400),
        prop::collection::vec(cellish, 0..120).prop_map(|parts| parts.concat().into_bytes()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_files_never_panic(files in prop::collection::vec((0..8usize, any_file()), 0..4)) {
        let files: Vec<(&str, &[u8])> = files
            .iter()
            .filter_map(|(at, bytes)| OfficeFile::ALL.get(*at).map(|file| (file.file_name(), bytes.as_slice())))
            .collect();
        let folder = folder(&files);
        let reading = read_folder(folder.path(), &Known::default(), today());
        let lines: Vec<u32> = reading.findings().iter().map(|finding| finding.line).collect();
        prop_assert!(lines.iter().all(|line| *line >= 1));
        prop_assert_eq!(lines.is_empty(), reading.into_rows().is_ok());
    }

    #[test]
    fn an_arbitrary_cell_is_taken_or_named(
        at in 0..8usize, line in 2..4usize, column in 0..18usize, value in "[0-9.,:;|\"\\-a-zA-Zäß \n]{0,12}",
    ) {
        let file = OfficeFile::ALL[at];
        let column = file.columns()[column % file.columns().len()];
        let reading = office().with(file, line, column, &value).read(&Known::default());
        let named = reading.findings().first().map(|finding| (finding.file.clone(), finding.column.clone()));
        match reading.into_rows() {
            Ok(rows) => prop_assert_eq!(rows.len(), 16),
            Err(findings) => {
                let here = findings.iter().any(|f| f.file == file.file_name() && f.line as usize == line);
                let followed = matches!(column, "person" | "fall" | "kontakt");
                prop_assert!(here || followed, "{named:?}");
            }
        }
    }
}
