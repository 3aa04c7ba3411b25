//! Who opens the vault: a number for life and a label readable without a key, so initials are best.
//! Nothing else about a counsellor is kept outside the database.

use std::fmt;

use crate::error::VaultError;

/// The readable label of a holder: 1 to 16 of letters A–Z, a–z, ÄÖÜäöüß, dot and hyphen. Stands in clear in the head.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct HolderLabel(String);

impl HolderLabel {
    /// Accepts a label of the allowed alphabet; refuses every other with [`VaultError::BadLabel`].
    pub fn new(text: &str) -> Result<Self, VaultError> {
        let allowed = |c: char| c.is_ascii_alphabetic() || "ÄÖÜäöüß.-".contains(c);
        if (1..=16).contains(&text.chars().count()) && text.chars().all(allowed) {
            Ok(Self(text.to_owned()))
        } else {
            Err(VaultError::BadLabel)
        }
    }

    /// The label as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HolderLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Number of a holder within one vault, from 1, never given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HolderId(pub(crate) u32);

impl HolderId {
    /// The bare number.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// A counsellor who opens the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Number for life.
    pub id: HolderId,
    /// Label readable without a key.
    pub label: HolderLabel,
}

/// The vault's own name: 16 random bytes, for life. Printed as 32 lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct VaultId(pub(crate) [u8; 16]);

impl fmt::Display for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
