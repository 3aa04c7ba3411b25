//! Reports on the screen and their export. Figures here are protected ones; exact figures have a type of their own.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A report pack to choose from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackView {
    /// `avb-bamf` …
    pub id: String,
    /// German title.
    pub title_de: String,
    /// English title.
    pub title_en: String,
    /// Funder.
    pub funder: String,
    /// Version of the pack.
    pub version: String,
    /// Funding line it counts.
    pub funding_line: String,
    /// Smallest number of persons a published figure may rest on.
    pub threshold: u32,
}

/// Asks for a report.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportRequest {
    /// Pack id.
    pub pack: String,
    /// First day, ISO 8601.
    pub from: String,
    /// Last day, ISO 8601.
    pub to: String,
    /// Rows to count as one.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub merges: Vec<MergeRequest>,
}

/// Rows of a table that are counted as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergeRequest {
    /// Table: `T3`.
    pub table: String,
    /// Codes of the rows, two at least.
    pub rows: Vec<String>,
}

/// A report as it would be handed out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportView {
    /// The pack.
    pub pack: PackView,
    /// First day, ISO 8601.
    pub from: String,
    /// Last day, ISO 8601.
    pub to: String,
    /// Counted consultations (exact, internal).
    pub consultations: u32,
    /// Persons (exact, internal).
    pub persons: u32,
    /// The tables.
    pub tables: Vec<TableView>,
    /// Cells in all.
    pub cells: u32,
    /// Protected cells.
    pub hidden: u32,
    /// Counting rules and notes to print, German.
    pub notes_de: Vec<String>,
    /// Counting rules and notes to print, English.
    pub notes_en: Vec<String>,
    /// What is missing and changes figures.
    pub missing: Vec<crate::MissingView>,
}

/// One table.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableView {
    /// `T2`, `avb` …
    pub id: String,
    /// German title.
    pub title_de: String,
    /// English title.
    pub title_en: String,
    /// Notes printed under the table, German.
    pub notes_de: Vec<String>,
    /// Notes printed under the table, English.
    pub notes_en: Vec<String>,
    /// Columns.
    pub columns: Vec<HeadView>,
    /// Rows.
    pub rows: Vec<TableRow>,
}

/// Head of a row or column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeadView {
    /// Code, as in the CSV.
    pub code: String,
    /// German label.
    pub de: String,
    /// English label.
    pub en: String,
}

/// One row.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableRow {
    /// Its head.
    pub head: HeadView,
    /// A total.
    pub total: bool,
    /// Rows of a table with the same number can be counted as one; none stands alone. None in a frozen report.
    pub kin: Option<u32>,
    /// Somebody stands behind it, but nowhere as many persons as the threshold. Never in a frozen report.
    pub few: bool,
    /// One cell a column.
    pub cells: Vec<CellView>,
}

/// One cell as an outsider gets it, with what the office may know about its protection.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellView {
    /// The published figure, ready to print (decimal comma); none when protected or when the table has no such cell.
    pub value: Option<String>,
    /// `open`, `few` (too few persons), `linked` (else a protected one could be computed), `derived` (rests on a protected one), `none` (no such cell).
    pub state: String,
    /// What an outsider can at least suppose.
    pub least: Option<u32>,
    /// What an outsider can at most suppose.
    pub most: Option<u32>,
}

/// Exports a report.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportRequest {
    /// Which report.
    pub report: ReportRequest,
    /// `csv` or `xlsx`.
    pub format: String,
    /// Folder to write to.
    pub folder: String,
    /// Unprotected figures: a decision of its own, recorded in the journal.
    pub exact: bool,
    /// Language of labels in the XLSX: `de` or `en`.
    pub language: String,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportedView {
    /// Files written, full paths.
    pub files: Vec<String>,
    /// Number of the act in the journal.
    pub act: i64,
}

/// Where exports go unless another folder is named.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportPlaceView {
    /// Folder, full path.
    pub folder: String,
}
