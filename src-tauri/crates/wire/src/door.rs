//! The door: what is shown before a vault is open, and what opens, makes and closes it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What stands behind the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DoorState {
    /// No vault yet: the first counsellor makes one.
    Absent,
    /// A vault that waits for a passphrase.
    Locked,
    /// A counsellor is at the desk.
    Unlocked,
    /// A vault is there but cannot be opened; `trouble` says why.
    Trouble,
}

/// The screen before the desk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DoorView {
    /// What stands behind the door.
    pub state: DoorState,
    /// Labels (initials) of the counsellors who can unlock.
    pub holders: Vec<String>,
    /// Who of them was at the desk last since the program started: proposed first, remembered nowhere.
    pub last: Option<String>,
    /// A practice office: show the mark ÜBUNG on every screen.
    pub practice: bool,
    /// The passphrase of the practice office, to be shown on the unlock screen; never set for a real one.
    pub practice_passphrase: Option<String>,
    /// Where the vault lies, shortened for display (home as `~`).
    pub place: String,
    /// Version of the program.
    pub version: String,
    /// With `trouble`: why.
    pub trouble: Option<crate::Refusal>,
    /// Language and theme last used on this machine: not a secret, kept outside the vault.
    pub appearance: crate::Appearance,
}

/// Makes an office: its vault, its first counsellor (lead) and its recovery identity.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreateVaultRequest {
    /// Name of the office, as it stands on its letterhead.
    pub office: String,
    /// The first counsellor's name.
    pub counsellor: String,
    /// Her label on the unlock screen (1–16 letters, points, hyphens; usually initials).
    pub label: String,
    /// Her passphrase, at least 12 characters.
    pub passphrase: String,
}

/// The recovery sheet, shown once and printed.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoverySheetView {
    /// Name of the office.
    pub office: String,
    /// Number of the vault (32 hexadecimal digits).
    pub vault: String,
    /// `AGE-SECRET-KEY-1…`: opens everything, together with the vault or a backup.
    pub identity: String,
    /// Day of making, ISO 8601.
    pub made_on: String,
}

/// Unlocks the office.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnlockRequest {
    /// Whose passphrase; may be left out where there is one counsellor only.
    pub label: Option<String>,
    /// The passphrase.
    pub passphrase: String,
}
