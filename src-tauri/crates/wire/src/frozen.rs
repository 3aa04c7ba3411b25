//! Frozen reports: figures that stay.

use crate::{HeadView, ReportView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A frozen report on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FrozenRow {
    /// Its number.
    pub id: i64,
    /// Pack id.
    pub pack: String,
    /// Version of the pack.
    pub version: String,
    /// German title.
    pub title_de: String,
    /// English title.
    pub title_en: String,
    /// First day, ISO 8601.
    pub from: String,
    /// Last day, ISO 8601.
    pub to: String,
    /// When, ISO 8601, local.
    pub frozen_at: String,
    /// Name of the counsellor who froze it.
    pub by: String,
    /// The report it corrects.
    pub corrects: Option<i64>,
    /// 0 for a report, 1, 2 … for its corrections.
    pub correction: u32,
    /// That it is not valid, and why.
    pub discarded: Option<DiscardedView>,
    /// Protected cells.
    pub hidden: u32,
}

/// That a frozen report is not valid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiscardedView {
    /// `wrong-period`, `wrong-records`, `wrong-merge`, `by-mistake`, `other-figures`.
    pub reason: String,
    /// When, ISO 8601, local.
    pub at: String,
    /// Name of the counsellor who said so.
    pub by: String,
}

/// Asks for a frozen report.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FrozenRequest {
    /// Its number.
    pub id: i64,
}

/// A frozen report as it was.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FrozenView {
    /// Which.
    pub row: FrozenRow,
    /// Its tables, as they were shown when it was frozen.
    pub report: ReportView,
}

/// Says that a frozen report is not valid.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiscardFrozenRequest {
    /// Its number.
    pub id: i64,
    /// As in [`DiscardedView::reason`].
    pub reason: String,
}

/// Exports a frozen report.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportFrozenRequest {
    /// Its number.
    pub id: i64,
    /// `csv` or `xlsx`.
    pub format: String,
    /// Folder to write to.
    pub folder: String,
    /// Unprotected figures: a decision of its own, recorded in the journal.
    pub exact: bool,
    /// Language of labels in the XLSX: `de` or `en`.
    pub language: String,
}

/// A frozen report beside the same report of today.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DifferencesView {
    /// The report it was compared with: the newest that stands, a correction where there is one.
    pub against: FrozenRow,
    /// Number of the next correction.
    pub next_correction: u32,
    /// Figures that an outsider would see differ.
    pub lines: Vec<DifferenceRow>,
    /// Figures that differ but are protected then and now.
    pub hidden_changes: u32,
}

/// A figure that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceRow {
    /// Table: `T2`.
    pub table: String,
    /// Row.
    pub row: HeadView,
    /// Column.
    pub column: HeadView,
    /// As frozen.
    pub before: ComparedFigure,
    /// As of today.
    pub after: ComparedFigure,
    /// Today less then, with its sign; none unless both are shown.
    pub difference: Option<String>,
}

/// One side of a difference, as an outsider gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedFigure {
    /// The figure, ready to print.
    pub value: Option<String>,
    /// `open`, `hidden`, `none`.
    pub state: String,
}
