//! The directory (*Verzeichnis*): agencies, lawyers, interpreters.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lists the directory.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListAgenciesRequest {
    /// Words to find (name, kind, town, language, contact person); empty = all.
    pub text: String,
    /// Only this code of `agency_kind`.
    pub kind: Option<String>,
    /// Those put away as well.
    pub archived: bool,
    /// At most this many rows (1–500).
    pub limit: u32,
}

/// A part of the directory.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgencyPage {
    /// The rows, by name.
    pub rows: Vec<AgencyRow>,
    /// All entries that match.
    pub total: u32,
}

/// One entry in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgencyRow {
    /// Number inside the vault.
    pub id: i64,
    /// Code of `agency_kind`.
    pub kind: String,
    /// Name.
    pub name: String,
    /// Person to ask for there.
    pub contact_person: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Town.
    pub town: Option<String>,
    /// Opening hours.
    pub hours: Option<String>,
    /// Language tags.
    pub languages: Vec<String>,
    /// A release from secrecy is usually needed.
    pub release_needed: bool,
    /// Day it was last found to be right, ISO 8601.
    pub verified_on: Option<String>,
    /// Not verified for a year.
    pub stale: bool,
    /// Day it was put away, ISO 8601.
    pub archived_on: Option<String>,
}

/// Names an entry of the directory.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgencyRequest {
    /// Number inside the vault.
    pub id: i64,
}

/// What is written of an entry; an empty text = not known.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgencyFields {
    /// Name.
    pub name: String,
    /// Code of `agency_kind`.
    pub kind: Option<String>,
    /// Person to ask for there.
    pub contact_person: String,
    /// Language tags, in order.
    pub languages: Vec<String>,
    /// Phone number.
    pub phone: String,
    /// Mail address.
    pub email: String,
    /// Web address; the program never calls it.
    pub web: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub town: String,
    /// Opening hours.
    pub hours: String,
    /// A release from secrecy is usually needed.
    pub release_needed: bool,
    /// Note.
    pub note: String,
    /// Day it was last found to be right, as typed or ISO 8601.
    pub verified_on: String,
    /// Working days of notice an interpreter needs, 0–60; only of the kind `SPRACHMITTLUNG`.
    #[serde(default)]
    pub notice_days: Option<u32>,
}

/// One entry, to be edited.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgencyView {
    /// Number inside the vault.
    pub id: i64,
    /// Its version, sent back as `seen`.
    pub version: i64,
    /// The fields.
    pub fields: AgencyFields,
    /// Day it was put away, ISO 8601.
    pub archived_on: Option<String>,
}

/// Writes an entry.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveAgencyRequest {
    /// The entry; none = a new one.
    pub id: Option<i64>,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// The fields.
    pub fields: AgencyFields,
}

/// Puts an entry away, or takes it up again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArchiveAgencyRequest {
    /// Number inside the vault.
    pub id: i64,
    /// Away, or back.
    pub archived: bool,
}
