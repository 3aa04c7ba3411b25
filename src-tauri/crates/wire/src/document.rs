//! Documents: files kept inside the vault.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The documents of a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentsView {
    /// Newest first; removed ones among them.
    pub documents: Vec<DocumentRow>,
}

/// One document.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRow {
    /// Number inside the vault.
    pub id: i64,
    /// Its version, sent back as `seen`.
    pub version: i64,
    /// The fields.
    pub fields: DocumentFields,
    /// Ending: `pdf`, `jpg`, `docx`, …
    pub kind: String,
    /// The window can show it.
    pub picture: bool,
    /// Size in bytes.
    pub bytes: u32,
    /// Local date and time it was taken in, ISO 8601 without zone.
    pub recorded_at: String,
    /// Who took it in.
    pub counsellor: Option<String>,
    /// Office's own number of the case.
    pub case_number: Option<String>,
    /// Day it was removed, ISO 8601; its bytes are still there until it is erased for good.
    pub removed_on: Option<String>,
}

/// What is written of a document.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentFields {
    /// Title.
    pub title: String,
    /// Note.
    pub note: String,
    /// The case it belongs to.
    pub casefile: Option<i64>,
    /// The letter of which it is the scan.
    pub letter: Option<i64>,
    /// Until when it holds: as typed; ISO 8601 when read; empty = not said.
    pub valid_until: String,
}

/// Takes a file in.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddDocumentRequest {
    /// Whose.
    pub person: i64,
    /// Where the file lies.
    pub path: String,
}

/// Names a document.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRequest {
    /// Number inside the vault.
    pub id: i64,
}

/// Marks a document as removed, or takes it up again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemoveDocumentRequest {
    /// Number inside the vault.
    pub id: i64,
    /// Away, or back.
    pub removed: bool,
}

/// Writes what is said of a document.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveDocumentRequest {
    /// Number inside the vault.
    pub id: i64,
    /// Version the form was filled from.
    pub seen: i64,
    /// The fields.
    pub fields: DocumentFields,
}

/// Asks for a page of a PDF, drawn.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PdfPageRequest {
    /// Number of the document inside the vault.
    pub id: i64,
    /// The page, from 0.
    pub page: u32,
    /// Its width in points of the screen (200–2400).
    pub width: u32,
}

/// The bytes of a picture; they cross the wire as they are, not as text.
#[derive(Clone, TS)]
#[ts(type = "ArrayBuffer")]
pub struct FileBytes(pub Vec<u8>);
