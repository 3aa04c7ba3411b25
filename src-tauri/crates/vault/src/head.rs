//! `vault.head`: the one small text that says who opens the vault and which database is current.
//! Reading accepts exactly what printing produces; anything else is damage. No secret is opened here.

use zeroize::Zeroizing;

use crate::envelope::{Recipient, armour};
use crate::error::{Fence, VaultError};
use crate::hex;
use crate::keys::{Keys, Secret, same};
use crate::label::{Holder, VaultId};

mod read;

/// Longest head, in bytes.
pub(crate) const MOST_BYTES: u64 = 64 * 1024;
/// Most holders and most recovery papers.
pub(crate) const MOST_HOLDERS: usize = 32;
/// See [`MOST_HOLDERS`].
pub(crate) const MOST_PAPERS: usize = 4;
/// The format and the suite this program writes and reads.
pub(crate) const FORMAT: u32 = 1;
/// See [`FORMAT`].
pub(crate) const SUITE: u32 = 1;

/// One counsellor in the head.
#[derive(Clone)]
pub(crate) struct Entry {
    /// Number and label.
    pub(crate) holder: Holder,
    /// Public address of her identity.
    pub(crate) recipient: Recipient,
    /// Her letter, wrapped by her passphrase (an age file).
    pub(crate) blob: Vec<u8>,
}

/// The whole head but its last line.
#[derive(Clone)]
pub(crate) struct Head {
    /// The vault's own name.
    pub(crate) vault: VaultId,
    /// Number of the current database, from 1 to 999999.
    pub(crate) generation: u32,
    /// +1 at every writing of the head.
    pub(crate) counter: u64,
    /// Smallest schema a program must understand.
    pub(crate) needs_schema: u32,
    /// Ascending by number.
    pub(crate) holders: Vec<Entry>,
    /// Addresses of the recovery papers.
    pub(crate) recovery: Vec<Recipient>,
    /// The key packet (an age file).
    pub(crate) packet: Vec<u8>,
}

/// A head as read: its content is not believed before [`SignedHead::is_signed_by`] says so.
pub(crate) struct SignedHead {
    /// What it says.
    pub(crate) head: Head,
    mac: Secret,
}

/// File name of a generation's database.
pub(crate) fn database_name(generation: u32) -> String {
    format!("G{generation:06}.db")
}

impl Head {
    /// Everything before the last line.
    fn content(&self) -> Result<String, VaultError> {
        let mut text = format!(
            "office-vault {FORMAT}\nvault {}\ngeneration {}\ncounter {}\ndatabase {}\nneeds-schema {}\nsuite {SUITE}\n",
            self.vault,
            self.generation,
            self.counter,
            database_name(self.generation),
            self.needs_schema
        );
        for entry in &self.holders {
            let Holder { id, label } = &entry.holder;
            text += &format!("holder {} {label} {}\n{}", id.number(), entry.recipient, armour(&entry.blob)?);
        }
        for recipient in &self.recovery {
            text += &format!("recovery {recipient}\n");
        }
        text += "packet\n";
        text += &armour(&self.packet)?;
        Ok(text)
    }

    /// The whole file, with its MAC.
    pub(crate) fn print(&self, keys: &Keys) -> Result<String, VaultError> {
        let content = self.content()?;
        let mac = keys.head_mac(content.as_bytes());
        Ok(format!("{content}mac {}\n", hex::print(mac.as_slice()).as_str()))
    }

    /// Refuses a head that asks for a schema later than `known`.
    pub(crate) fn fence(&self, known: u32) -> Result<(), VaultError> {
        if self.needs_schema > known {
            return Err(VaultError::TooNew { fence: Fence::Schema, needs: self.needs_schema, knows: known });
        }
        Ok(())
    }

    /// All to whom the packet is sealed: holders, then papers.
    pub(crate) fn recipients(&self) -> Vec<&Recipient> {
        self.holders.iter().map(|entry| &entry.recipient).chain(&self.recovery).collect()
    }
}

impl SignedHead {
    /// Reads a head: grammar, limits, and bytes equal to what would be printed.
    /// [`VaultError::TooNew`] for a later format or suite, [`VaultError::DamagedHead`] for anything else.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, VaultError> {
        let (head, mac) = read::read(bytes)?;
        let signed = Self { head, mac };
        if signed.print()?.as_bytes() == bytes { Ok(signed) } else { Err(VaultError::DamagedHead) }
    }

    /// The bytes of the file.
    pub(crate) fn print(&self) -> Result<String, VaultError> {
        Ok(format!("{}mac {}\n", self.head.content()?, hex::print(self.mac.as_slice()).as_str()))
    }

    /// Was this head written by somebody who holds these keys?
    pub(crate) fn is_signed_by(&self, keys: &Keys) -> Result<bool, VaultError> {
        let content = Zeroizing::new(self.head.content()?);
        Ok(same(&keys.head_mac(content.as_bytes()), &self.mac))
    }
}
