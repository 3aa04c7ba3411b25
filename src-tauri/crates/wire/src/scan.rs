//! The scan folder: where it is, what lies in it, taking it into the vault.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is said of the scan folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanFolderFields {
    /// Its whole path; empty = there is none.
    pub folder: String,
}

/// The scan folder, for its form.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanFolderView {
    /// For `seen`.
    pub version: i64,
    /// What is said of it.
    pub fields: ScanFolderFields,
}

/// Saves the scan folder.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveScanFolderRequest {
    /// Version the form was filled from.
    pub seen: i64,
    /// What is to be said of it.
    pub fields: ScanFolderFields,
}

/// What lies in the scan folder.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScansView {
    /// The folder; none as long as none was named.
    pub folder: Option<String>,
    /// The newest first.
    pub files: Vec<ScanRow>,
    /// Older ones that are not listed.
    pub more: u32,
}

/// A file in the scan folder.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanRow {
    /// Its name.
    pub name: String,
    /// Size in bytes.
    pub bytes: u32,
    /// Local date and time of its last change, ISO 8601 without zone.
    pub changed_at: Option<String>,
    /// Sent back when it is shown or taken: it must still be the same.
    pub stamp: String,
    /// Ending by what it holds: `pdf`, `jpg`, …; none with `trouble`.
    pub kind: Option<String>,
    /// The window can show it as a picture.
    pub picture: bool,
    /// Code of what keeps it from being taken; its sentence stands under `field-{code}`.
    pub trouble: Option<String>,
    /// It lies in the vault already.
    pub kept: Option<KeptScan>,
}

/// The document that holds exactly what a file holds.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptScan {
    /// The document.
    pub document: i64,
    /// Its title.
    pub title: String,
    /// Whose it is.
    pub person: PersonHit,
}

/// How much waits in the scan folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScansWaitingView {
    /// The folder could be read.
    pub reached: bool,
    /// Files in it.
    pub count: u32,
}

/// Names a file as it was shown.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanRequest {
    /// Its name.
    pub name: String,
    /// Its stamp.
    pub stamp: String,
}

/// Asks for a page of a PDF in the scan folder, drawn.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanPageRequest {
    /// Its name.
    pub name: String,
    /// Its stamp.
    pub stamp: String,
    /// The page, from 0.
    pub page: u32,
    /// Its width in points of the screen (200–2400).
    pub width: u32,
}

/// Takes a file into the vault.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeScanRequest {
    /// Its name.
    pub name: String,
    /// Its stamp.
    pub stamp: String,
    /// Whose.
    pub person: i64,
    /// The letter of which it is the scan.
    pub letter: Option<i64>,
}

/// Removes the original of a document from the scan folder.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemoveScanRequest {
    /// Its name.
    pub name: String,
    /// The document that holds the same.
    pub document: i64,
}
