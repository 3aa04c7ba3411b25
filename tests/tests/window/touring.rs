//! The tour that `cargo xtask start` shows where no screen is, from the closed door to the written report.

use blackbox::practice::{PASSPHRASE, Practice};
use blackbox::tour;

#[test]
fn the_tour_unlocks_logs_exports_and_locks() {
    let office = Practice::make(40, 2, 7).expect("a practice office can be made");
    let files = office.folder().join("files");
    let mut stations = Vec::new();
    let walked = tour::walk(&office.vault(), PASSPHRASE, &files, |line| stations.push(line.to_owned()))
        .expect("every station is seen");
    assert_eq!(stations.len(), 5, "one line per station: {stations:?}");
    assert_eq!(walked.pictures.len(), 8, "one picture per station");
    assert!(
        walked.keys_to_log <= 12,
        "F2, twice down, Enter, three letters, Enter, Ctrl+Enter: {}",
        walked.keys_to_log
    );
    assert!(walked.keys_to_report <= 8, "the budget of a yearly report is 8 keys: {}", walked.keys_to_report);
    let workbook = walked
        .files
        .iter()
        .find(|file| file.extension().is_some_and(|ending| ending == "xlsx"))
        .expect("a workbook is written");
    let bytes = std::fs::read(workbook).expect("the workbook can be read");
    assert!(bytes.starts_with(b"PK"), "a workbook is a zip archive");
}
