//! The team: who works here, who of them opens the vault, and the passphrases before it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everybody of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamView {
    /// Those with a login first, by name.
    pub rows: Vec<TeamRow>,
    /// The reader may give logins.
    pub keeps: bool,
    /// Labels that open the vault though nobody of the staff has them (entries of the database were lost): they come no
    /// further than the door.
    pub strangers: Vec<String>,
}

/// One of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamRow {
    /// Staff number.
    pub id: i64,
    /// Full name.
    pub name: String,
    /// Label on the unlock screen; empty without a login.
    pub label: String,
    /// `lead`, `counsellor`, or `record` = a name on records taken in, without a login.
    pub role: String,
    /// Is she at the desk now?
    pub me: bool,
    /// What she has in hand; none without a login.
    pub open: Option<OpenWork>,
}

/// What somebody has still in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenWork {
    /// Open cases in her hands.
    pub cases: u32,
    /// Open deadlines that she sees to.
    pub deadlines: u32,
    /// Her open tasks.
    pub tasks: u32,
    /// Appointments in her calendar from now on.
    pub appointments: u32,
}

/// Takes the login from a counsellor and gives the records a new key.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemoveCounsellorRequest {
    /// Her label on the unlock screen.
    pub label: String,
    /// Who takes over what is open (staff number); needed where something is.
    pub to: Option<i64>,
    /// The passphrase of whoever does it.
    pub passphrase: String,
}

/// Gives somebody a login: a new colleague, or a name that stands on records already.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddCounsellorRequest {
    /// Full name. That of a record without a login is that record.
    pub name: String,
    /// Label on the unlock screen (1–16 letters, points, hyphens).
    pub initials: String,
    /// `lead` or `counsellor`.
    pub role: String,
    /// Her first passphrase.
    pub passphrase: String,
}

/// Changes one's own passphrase.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangePassphraseRequest {
    /// The one so far.
    pub old: String,
    /// The new one.
    pub new: String,
}

/// A passphrase that the machine drew.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposedPassphrase {
    /// Six words.
    pub text: String,
}
