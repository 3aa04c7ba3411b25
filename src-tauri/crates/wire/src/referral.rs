//! Referrals: to an agency of the directory, what for, what data goes along, and how it ended.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The referrals of a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferralsView {
    /// Newest first.
    pub referrals: Vec<ReferralRow>,
    /// The person's latest contacts, newest first: a referral belongs to one.
    pub contacts: Vec<ContactChoice>,
}

/// One referral.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferralRow {
    /// Number inside the vault.
    pub id: i64,
    /// Its version, sent back as `seen`.
    pub version: i64,
    /// The fields; days are ISO 8601.
    pub fields: ReferralFields,
    /// The entry of the directory, if it names one.
    pub agency: Option<crate::AgencyRow>,
    /// The person, if the contact has one.
    pub person: Option<crate::PersonHit>,
    /// The release its data rest on.
    pub release: Option<i64>,
    /// Nobody knows yet how it ended, and the day to ask has come.
    pub due: bool,
    /// Who made it.
    pub counsellor: Option<String>,
}

/// A contact to which a referral may belong.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactChoice {
    /// Contact number inside the vault.
    pub id: i64,
    /// Day, ISO 8601.
    pub on: String,
    /// Topic codes.
    pub topics: Vec<String>,
}

/// What is written of a referral; an empty text = nothing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferralFields {
    /// The contact in which it was made.
    pub contact: Option<i64>,
    /// `referral` or `accompaniment`.
    pub kind: String,
    /// To whom: an entry of the directory.
    pub agency: Option<i64>,
    /// Code of `agency_kind`, where no entry is named.
    pub agency_kind: Option<String>,
    /// What for.
    pub purpose: String,
    /// Data goes along; without it only the address was handed over.
    pub data_passed: bool,
    /// What data.
    pub data_scope: String,
    /// Day, as typed or ISO 8601.
    pub referred_on: String,
    /// Code of `referral_outcome`.
    pub outcome: String,
    /// Day to ask how it went, as typed or ISO 8601; empty = nobody asks.
    pub remind_on: String,
    /// A release recorded together with it.
    pub new_release: Option<NewRelease>,
}

/// A release from secrecy recorded together with a referral: for its agency, its data and its purpose, from its day on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewRelease {
    /// `written`, `oral`, `interpreted`, `electronic`.
    pub way: String,
    /// Last day, as typed; empty = until taken back.
    pub valid_until: String,
}

/// Writes a referral.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveReferralRequest {
    /// The referral; none = a new one.
    pub id: Option<i64>,
    /// Whose page it is written on; names the draft.
    pub person: i64,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// The fields.
    pub fields: ReferralFields,
}

/// Says how a referral went, or asks again later.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerReferralRequest {
    /// The referral.
    pub id: i64,
    /// Version it was seen at.
    pub seen: i64,
    /// Code of `referral_outcome`; none = nobody knows yet, ask again in two weeks.
    pub outcome: Option<String>,
}

/// A referral made in the sheet *Beratung erfassen*: only the address is handed over.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetReferral {
    /// To whom: an entry of the directory.
    pub agency: i64,
    /// What for.
    pub purpose: String,
}
