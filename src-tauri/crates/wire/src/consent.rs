//! Consents, releases from secrecy, and the information of § 17 DSG-EKD.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All consents of a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentsView {
    /// Newest first.
    pub consents: Vec<ConsentRow>,
    /// Day on which agreeing to the storage was noted when the person was recorded, ISO 8601.
    pub noted_on: Option<String>,
}

/// One consent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentRow {
    /// Number inside the vault.
    pub id: i64,
    /// Its version, sent back as `seen`.
    pub version: i64,
    /// The fields; days are ISO 8601.
    pub fields: ConsentFields,
    /// To whom, as an entry of the directory.
    pub agency: Option<crate::AgencyRow>,
    /// `active`, `expired`, `revoked`, `to-come`: where it stands today.
    pub state: String,
    /// Referrals whose data rest on it.
    pub referrals: u32,
    /// Who recorded it.
    pub counsellor: Option<String>,
}

/// What is written of a consent; an empty text = not known.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentFields {
    /// `information`, `storage`, `release`, `special-needs`, `reachability`, `interpreting`, `publicity`, `other`.
    pub kind: String,
    /// To whom: an entry of the directory.
    pub agency: Option<i64>,
    /// To whom, in words.
    pub recipient: String,
    /// What data, or what exactly was agreed to.
    pub data_scope: String,
    /// What for.
    pub purpose: String,
    /// First day, as typed or ISO 8601.
    pub given_on: String,
    /// `written`, `oral`, `interpreted`, `electronic`.
    pub way: Option<String>,
    /// Who declared it, where not the person herself.
    pub given_by: String,
    /// Last day.
    pub valid_until: String,
    /// Day it was taken back.
    pub revoked_on: String,
}

/// Writes a consent.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveConsentRequest {
    /// The consent; none = a new one.
    pub id: Option<i64>,
    /// Whose.
    pub person: i64,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// The fields.
    pub fields: ConsentFields,
}

/// Names a consent.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentRequest {
    /// Number inside the vault.
    pub id: i64,
}

/// Asks whether data may go to an agency on a day.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindReleaseRequest {
    /// Whose data.
    pub person: i64,
    /// To whom.
    pub agency: i64,
    /// On which day, as typed or ISO 8601.
    pub on: String,
}

/// The release on which it may, or why it may not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseView {
    /// The release.
    pub consent: Option<i64>,
    /// Its last day, ISO 8601.
    pub valid_until: Option<String>,
    /// `release-missing`, `release-to-come`, `release-expired`, `release-revoked`.
    pub gap: Option<String>,
}
