//! The import: what a folder or workbook holds, what is wrong with it, what was taken over.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names what is to be read.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeRequest {
    /// Folder with the CSV files, or one XLSX workbook.
    pub path: String,
}

/// What would happen, or why nothing can happen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeView {
    /// One line a file, in the order of the format.
    pub files: Vec<IntakeFile>,
    /// The first 500 findings; with any finding nothing can be taken over.
    pub findings: Vec<IntakeFinding>,
    /// All findings.
    pub finding_count: u32,
    /// The first 200 oddities, which hinder nothing.
    pub notes: Vec<IntakeFinding>,
    /// All oddities.
    pub note_count: u32,
}

/// One file of the eight.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeFile {
    /// `personen.csv` …
    pub file: String,
    /// Records that would be added.
    pub new: u32,
    /// Records that are in the vault already, unchanged.
    pub known: u32,
}

/// One finding (or note).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeFinding {
    /// File (for a workbook: the sheet's name + `.csv`).
    pub file: String,
    /// Line, 1 = header.
    pub line: u32,
    /// Column name; empty when it concerns the whole line or file.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Reason code; the page shows the Fluent message `finding-{reason}`.
    pub reason: String,
}

/// What was taken over.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeDoneView {
    /// One line a file.
    pub files: Vec<IntakeFile>,
    /// Number of the act in the journal.
    pub act: i64,
}

/// A file or folder chosen in the system's own dialog.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChooseRequest {
    /// `folder`, `workbook`, `calendar` or `output-folder`.
    pub what: String,
}
