//! What can go wrong with a vault, one variant per thing the person at the desk can do about it.
//! No text here carries a key, a passphrase, a person or a path.

use std::io;

/// Which of the three fences a newer program has moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fence {
    /// The first line of the head names a later format.
    Format,
    /// The head names a later suite of primitives.
    Suite,
    /// The records have a later shape.
    Schema,
}

/// Why a vault could not be made, opened, closed or checked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Type it again. Also what a damaged blob behind the passphrase looks like: the two cannot be told apart.
    #[error("the passphrase does not open this vault")]
    WrongPassphrase,
    /// Put the head back from a backup.
    #[error("the head of the vault is damaged")]
    DamagedHead,
    /// An older head lies beside a newer database: ask the lead, look for the newer copy.
    #[error("an older head was put back: the database has seen head {seen}, the head says {found}")]
    OlderHead {
        /// Counter the database remembers.
        seen: u64,
        /// Counter found in the head.
        found: u64,
    },
    /// Restore the newest proven backup.
    #[error("the database of the vault is damaged or belongs to another vault")]
    DamagedDatabase,
    /// Choose another folder, or make a vault.
    #[error("there is no vault in this folder")]
    Missing,
    /// The head is there, its database is not: restore a backup.
    #[error("the database of the vault is missing")]
    MissingDatabase,
    /// Ask for the right to write here, or choose another folder.
    #[error("the folder cannot be written to")]
    ReadOnlyFolder,
    /// Free some space and try again. Nothing was lost.
    #[error("the disk is full")]
    DiskFull,
    /// Install at least the version that understands `needs`; nothing was written.
    #[error("this vault needs a newer program ({fence:?} {needs}, this program knows {knows})")]
    TooNew {
        /// What moved.
        fence: Fence,
        /// What the vault asks for.
        needs: u32,
        /// What this program understands.
        knows: u32,
    },
    /// Open it once with a version in between.
    #[error("the records are older than this program can lift (version {found}, oldest {oldest})")]
    TooOld {
        /// Version of the records.
        found: u32,
        /// Oldest version this program can lift.
        oldest: u32,
    },
    /// Close the other program first.
    #[error("the vault is already open in another program")]
    AlreadyOpen,
    /// A vault lies here already: open it, or choose another folder.
    #[error("there is already a vault in this folder")]
    AlreadyExists,
    /// Other files lie in the folder: choose an empty or a new one.
    #[error("the folder is not empty")]
    FolderNotEmpty,
    /// The folder lies on a network drive or is copied elsewhere by a sync program: choose a local one.
    #[error("the folder is on a network drive or in a synchronised folder")]
    NetworkFolder,
    /// Choose the folder itself, not a link to it.
    #[error("the folder or a file in it is a symbolic link")]
    Symlink,
    /// Choose a longer or less regular passphrase.
    #[error("the passphrase is too weak: {0}")]
    WeakPassphrase(crate::passphrase::Weakness),
    /// The label is not one a vault can hold.
    #[error("a label has 1 to 16 letters, dots or hyphens")]
    BadLabel,
    /// Nobody of that label opens this vault.
    #[error("nobody of that label opens this vault")]
    UnknownHolder,
    /// Several counsellors open this vault: say which one.
    #[error("several counsellors open this vault: say which one")]
    AmbiguousHolder,
    /// Somebody of that label opens this vault already: choose another.
    #[error("somebody of that label opens this vault already")]
    LabelTaken,
    /// As many open this vault as a head can hold.
    #[error("no more than 32 counsellors open one vault")]
    TooManyHolders,
    /// The head asks for an absurdly small or large amount of work; it was not made by this program.
    #[error("the head asks for an unreasonable work factor")]
    WorkFactorRefused,
    /// Wait, then try again.
    #[error("wait {seconds} seconds before the next attempt")]
    TryLater {
        /// Seconds to wait, 1 to 30.
        seconds: u32,
    },
    /// The records could not be brought to the new shape; they are as they were.
    #[error("the records could not be brought to version {number}; they were left as they were")]
    MigrationFailed {
        /// Number of the step that failed.
        number: u32,
    },
    /// The program that calls gives a schema without consecutive steps.
    #[error("the steps of the schema are not numbered 1 to its version")]
    BadSchema,
    /// The database works, but not with the protections this program insists on.
    #[error("the database refuses a protection: {0}")]
    ProtectionRefused(&'static str),
    /// The disk reported an error; try again, then look for another disk.
    #[error("the disk reported an error ({0})")]
    DiskFailed(io::ErrorKind),
    /// The machine gave no random numbers.
    #[error("the machine gave no random numbers")]
    NoRandom,
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        if is_link(&error) {
            return Self::Symlink;
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyFolder,
            kind => Self::DiskFailed(kind),
        }
    }
}

impl From<getrandom::Error> for VaultError {
    fn from(_: getrandom::Error) -> Self {
        Self::NoRandom
    }
}

/// Did the system refuse to pass through a symbolic link?
fn is_link(error: &io::Error) -> bool {
    #[cfg(unix)]
    return error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error());
    #[cfg(not(unix))]
    return error.kind() == io::ErrorKind::NotADirectory;
}
