//! The chronological record of one person: filtered, searched, a part at a time.

use crate::RecordEntry;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an entry of the record is about; the filter of the record knows these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RecordKind {
    /// Contacts.
    Contact,
    /// Referrals.
    Referral,
    /// Consents and releases.
    Consent,
    /// Reports of special needs to an authority.
    Report,
    /// Residence statuses.
    Status,
    /// Opening and closing of cases.
    Case,
    /// Letters, and deadlines when they were entered.
    Letter,
    /// Appointments.
    Appointment,
}

/// Asks for a part of one person's record.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListRecordRequest {
    /// Person number inside the vault.
    pub person: i64,
    /// Only entries of this kind; none = all.
    pub kind: Option<RecordKind>,
    /// Only entries of this calendar year; none = all.
    pub year: Option<i32>,
    /// Only entries in which each of these words stands: in notes, names and labels; empty = all.
    pub text: String,
    /// This many newest entries are left out.
    pub skip: u32,
    /// At most this many entries (1–1,000).
    pub limit: u32,
}

/// A part of the record, newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordPage {
    /// The entries.
    pub entries: Vec<RecordEntry>,
    /// All entries that match.
    pub total: u32,
    /// The kinds that occur in the whole record.
    pub kinds: Vec<RecordKind>,
    /// The calendar years that occur in the whole record, newest first.
    pub years: Vec<i32>,
}
