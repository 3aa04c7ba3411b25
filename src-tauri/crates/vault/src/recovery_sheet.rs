//! The recovery paper: the one text that opens the vault when every passphrase is forgotten. Shown once, printed,
//! typed back. Gives the fields; the sentences around them are the screen's.

use zeroize::Zeroizing;

use crate::envelope::{Identity, Recipient};
use crate::label::VaultId;

/// What stands on one paper. Wiped when dropped; neither `Debug` nor `Clone`.
pub struct RecoverySheet {
    pub(crate) vault: VaultId,
    pub(crate) number: u32,
    pub(crate) of: u32,
    pub(crate) recipient: Recipient,
    pub(crate) identity: Zeroizing<String>,
}

impl RecoverySheet {
    pub(crate) fn new(vault: VaultId, number: u32, of: u32, identity: &Identity) -> Self {
        Self { vault, number, of, recipient: identity.recipient(), identity: identity.print() }
    }

    /// The vault this paper opens, to be printed on it.
    pub fn vault_id(&self) -> VaultId {
        self.vault
    }

    /// Which of the papers made at the same time this is, from 1.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// How many were made at the same time.
    pub fn of(&self) -> u32 {
        self.of
    }

    /// The public address `age1…`, by which the paper can be found in the head.
    pub fn recipient(&self) -> String {
        self.recipient.to_string()
    }

    /// The secret itself, `AGE-SECRET-KEY-1…`: exactly what `age -d -i paper.txt` reads. Whoever has it and the vault
    /// reads everything; do not copy it into a buffer that is not wiped.
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// The secret in pieces of at most eight letters, for printing and typing.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        (0..self.identity.len().div_ceil(8))
            .filter_map(|group| self.identity.get(group * 8..self.identity.len().min(group * 8 + 8)))
    }

    /// Was the whole secret typed or scanned back? Spaces, line ends and upper or lower case do not matter.
    pub fn is_typed_back(&self, typed: &str) -> bool {
        let letters = typed.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase());
        letters.eq(self.identity.chars())
    }
}
