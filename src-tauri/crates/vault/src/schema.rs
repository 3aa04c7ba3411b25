//! The shape of the caller's records: the vault applies the steps and keeps the fence, and knows nothing of what
//! they make.

use crate::error::VaultError;

/// What the caller's records look like and how older ones are lifted.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// Fixed mark of the application in the database file (`PRAGMA application_id`).
    pub application_id: i32,
    /// Newest version; equals the number of the last step.
    pub version: u32,
    /// Oldest version of records that the steps can lift.
    pub oldest_supported: u32,
    /// All steps ever released, numbered 1 to `version` without a gap.
    pub migrations: &'static [Migration],
}

/// One step. Plain SQL with `STRICT` tables, no transaction of its own, no `PRAGMA`; the table `vault_meta` is the
/// vault's own and must not be named. Runs in one transaction with its `user_version`, foreign keys being checked
/// as a whole before it is kept.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The version after this step.
    pub number: u32,
    /// The statements.
    pub sql: &'static str,
}

impl Schema {
    /// Are the steps numbered 1 to `version`?
    pub(crate) fn check(&self) -> Result<(), VaultError> {
        let consecutive = (1..).zip(self.migrations).all(|(number, step)| step.number == number);
        if consecutive
            && self.migrations.len() == self.version as usize
            && self.oldest_supported <= self.version
        {
            Ok(())
        } else {
            Err(VaultError::BadSchema)
        }
    }
}
