//! The encrypted container of an office's records: made, opened, closed and checked here, format version 1.
//! Knows nothing of counselling: the caller brings the schema. The only crate that names `age`.
//!
//! # Files
//! ```text
//! office.vault/         0700, on a local disk
//!   vault.head          who opens it, which database is current; text; the only commit point
//!   data/G000001.db     SQLCipher, with -wal while open
//!   LOCK                held while open
//!   ballast             8 MiB to give up on a full disk
//!   attempts, mark      wrong passphrases in a row; newest journal line
//! ```
//! The database holds the caller's tables and one of the vault's own, `vault_meta` (one row: vault, generation, where
//! it came from, newest head seen), which no migration may name and a dump of the caller's schema should leave out.
//!
//! # Opening by hand
//! With a recovery paper (or with a passphrase and the armoured block under one's `holder` line, which gives an
//! identity), the block under `packet` and the command lines of `age` and `sqlcipher`, nothing of this program is needed:
//! 1. `age -d -i paper.txt packet.txt` prints five lines: purpose, vault, generation, data key, seal.
//! 2. Database key = HKDF-SHA256(secret = data key as 32 bytes, salt = the vault's 32 hex digits as text,
//!    info = `office-vault 1 sqlcipher <generation>`), 32 bytes.
//! 3. In `sqlcipher data/G….db`: `PRAGMA key = "x'<64 hex digits>'";`
//!
//! # Not protected
//! Programs under the same login, somebody at an unlocked screen, colleagues with technical skill and a passphrase of
//! their own, and the whole folder put back as it was yesterday.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod attempts;
mod ballast;
mod change_head;
mod create;
mod database;
mod disk;
mod envelope;
mod error;
mod generation;
mod head;
mod hex;
mod holders;
mod keys;
mod label;
mod letters;
mod lock_file;
mod look;
mod mark;
mod meta;
mod migrate;
mod passphrase;
mod place;
mod propose;
mod recovery_sheet;
mod rotate;
mod schema;
mod sweep;
mod unlock;
mod unlocked;
mod verify;
mod whole_file;
mod work_factor;

#[cfg(test)]
mod tests;

pub use create::{Create, RecoveryPapers, create};
pub use error::{Fence, VaultError};
pub use holders::Turn;
pub use label::{Holder, HolderId, HolderLabel, VaultId};
pub use look::{Look, Portrait, look};
pub use mark::MarkState;
pub use passphrase::{Passphrase, Weakness};
pub use propose::propose_passphrase;
pub use recovery_sheet::RecoverySheet;
pub use rotate::NotRemoved;
pub use schema::{Migration, Schema};
pub use unlock::unlock;
pub use unlocked::Unlocked;
pub use verify::{Finding, VerifyReport};
