//! Looking at a vault from outside, without a key: what the door shows. Never writes a byte.

use std::io;
use std::path::Path;

use crate::disk::{Disk, RealDisk};
use crate::error::VaultError;
use crate::head::{MOST_BYTES, SignedHead};
use crate::label::{Holder, VaultId};
use crate::place::Place;
use crate::sweep;

/// What can be seen without a key. Not authenticated: only unlocking proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// No vault here; one can be made.
    Absent,
    /// A vault that can be knocked at.
    Locked(Portrait),
}

/// The readable part of a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// The vault's own name.
    pub vault: VaultId,
    /// How often the head has been written.
    pub counter: u64,
    /// Who opens it, ascending by number.
    pub holders: Vec<Holder>,
    /// How many recovery papers open it.
    pub recovery_papers: usize,
    /// Smallest schema version a program must understand.
    pub needs_schema: u32,
}

/// Looks at the folder. [`VaultError::TooNew`] for a later format or suite; a later schema is only shown, in
/// [`Portrait::needs_schema`], and refused by [`unlock`](crate::unlock).
pub fn look(directory: &Path) -> Result<Look, VaultError> {
    let place = match Place::existing(directory) {
        Err(VaultError::Missing) => return Ok(Look::Absent),
        place => place?,
    };
    let head = match read_head(&RealDisk, &place) {
        Err(VaultError::Missing) => return Ok(Look::Absent),
        head => head?.head,
    };
    Ok(Look::Locked(Portrait {
        vault: head.vault,
        counter: head.counter,
        recovery_papers: head.recovery.len(),
        needs_schema: head.needs_schema,
        holders: head.holders.into_iter().map(|entry| entry.holder).collect(),
    }))
}

/// Reads the head of a folder. [`VaultError::Missing`] if no vault was ever complete there,
/// [`VaultError::DamagedHead`] if only the head is gone.
pub(crate) fn read_head(disk: &dyn Disk, place: &Place) -> Result<SignedHead, VaultError> {
    match disk.read(&place.head(), MOST_BYTES) {
        Ok(bytes) => SignedHead::read(&bytes),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Err(if sweep::was_complete(place) { VaultError::DamagedHead } else { VaultError::Missing })
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(VaultError::DamagedHead),
        Err(error) => Err(error.into()),
    }
}
