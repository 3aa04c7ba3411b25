//! An open vault: the daily connection, the holder who opened it, the mark; and the way to close it.
//! Keys are wiped when it is dropped; the lock is the last thing to go.

use std::cell::RefCell;

use rusqlite::Connection;

use crate::ballast;
use crate::database::{explain, pragma};
use crate::disk::RealDisk;
use crate::error::VaultError;
use crate::generation;
use crate::head::Head;
use crate::keys::Keys;
use crate::label::{Holder, VaultId};
use crate::lock_file::HeldLock;
use crate::mark::{Mark, MarkState};
use crate::place::Place;
use crate::schema::Schema;

/// An open vault. `Send`, not `Sync`: keep it in a `Mutex`. Dropping it closes the database and frees the lock;
/// [`Unlocked::lock`] also empties the log and says whether all went well.
pub struct Unlocked {
    // Fields are dropped in this order: the database before the keys, the lock last.
    pub(crate) connection: Connection,
    pub(crate) keys: Keys,
    pub(crate) head: Head,
    pub(crate) holder: Holder,
    pub(crate) schema: Schema,
    mark: RefCell<Mark>,
    mark_at_unlock: MarkState,
    pub(crate) place: Place,
    pub(crate) lock: HeldLock,
}

impl Unlocked {
    #[expect(
        clippy::too_many_arguments,
        reason = "made in one place only, from parts that have nothing in common"
    )]
    pub(crate) fn new(
        connection: Connection,
        keys: Keys,
        head: Head,
        holder: Holder,
        schema: Schema,
        mark: Mark,
        mark_at_unlock: MarkState,
        place: Place,
        lock: HeldLock,
    ) -> Self {
        let mark = RefCell::new(mark);
        Self { connection, keys, head, holder, schema, mark, mark_at_unlock, place, lock }
    }

    /// The daily connection: foreign keys on, `synchronous = FULL`, write-ahead log, plaintext doors shut.
    /// Setting a pragma, `ATTACH`, `VACUUM` and loading extensions are refused.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The same, for transactions.
    pub fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// Who opened the vault.
    pub fn holder(&self) -> &Holder {
        &self.holder
    }

    /// Everybody who can open it, ascending by number.
    pub fn holders(&self) -> impl Iterator<Item = &Holder> {
        self.head.holders.iter().map(|entry| &entry.holder)
    }

    /// The vault's own name.
    pub fn vault_id(&self) -> VaultId {
        self.head.vault
    }

    /// Notes the newest journal line after its transaction was committed. Not synced; costs microseconds.
    /// An error here does not touch what was committed.
    pub fn set_mark(&self, journal_number: u64, hash: [u8; 32]) -> Result<(), VaultError> {
        self.mark.borrow_mut().set(&self.keys, journal_number, &hash)
    }

    /// What the mark said when the vault was unlocked; compare it with the end of the journal.
    pub fn mark_at_unlock(&self) -> MarkState {
        self.mark_at_unlock
    }

    /// Gives up the ballast when the disk is full, so that deleting and locking still work. `true` if there was any.
    /// It is laid again at an unlock with room.
    pub fn release_ballast(&self) -> Result<bool, VaultError> {
        ballast::release(&RealDisk, &self.place)
    }

    /// Empties the log into the database and gives unused pages back: what was erased stands on no page any more.
    ///
    /// # Errors
    /// When the log cannot be emptied: it is at the next lock.
    pub fn settle(&self) -> Result<(), VaultError> {
        empty_log(&self.connection)?;
        pragma(&self.connection, "incremental_vacuum")?;
        empty_log(&self.connection)
    }

    /// Empties the log into the database, closes it, wipes the keys, frees the lock. The vault is locked in any case;
    /// an error says that the log could not be emptied (it is then recovered at the next unlock).
    pub fn lock(self) -> Result<(), VaultError> {
        let Self { connection, keys, lock, place, .. } = self;
        let emptied = empty_log(&connection).or_else(|error| match error {
            VaultError::DiskFull if ballast::release(&RealDisk, &place)? => empty_log(&connection),
            error => Err(error),
        });
        let closed = generation::close(connection);
        drop(keys);
        drop(lock);
        emptied.and(closed)
    }
}

/// Rolls back what is unfinished and truncates the log; a log that stays is an error.
pub(crate) fn empty_log(connection: &Connection) -> Result<(), VaultError> {
    if !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK").map_err(|error| explain(connection, &error))?;
    }
    match pragma(connection, "wal_checkpoint(TRUNCATE)")?.as_deref() {
        Some("0") => Ok(()),
        _ => Err(VaultError::AlreadyOpen),
    }
}
