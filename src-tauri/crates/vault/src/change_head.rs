//! A change of the head of an open vault: written beside, read back, opened again by whoever it is for, then renamed.
//! The rename is the commit point; before it the old holders open the vault, after it the new ones, never nobody.

use crate::create::Surroundings;
use crate::envelope;
use crate::error::VaultError;
use crate::head::{Head, SignedHead};
use crate::keys::Keys;
use crate::letters::print_packet;
use crate::look::read_head;
use crate::meta;
use crate::unlocked::Unlocked;
use crate::whole_file;

impl Unlocked {
    /// The head as it is, with the next counter: to be changed and then given to [`Unlocked::publish_head`].
    pub(crate) fn next_head(&self) -> Head {
        let mut head = self.head.clone();
        head.counter += 1;
        head
    }

    /// Seals the packet of a changed head to everybody it names now.
    pub(crate) fn seal_packet(&self, head: &mut Head) -> Result<(), VaultError> {
        let packet = print_packet(head.vault, head.generation, &self.keys);
        head.packet = envelope::seal(&head.recipients(), packet.as_bytes())?;
        Ok(())
    }

    /// Publishes a changed head. `opens` sees it as the disk gives it back and must open it as the person it is for.
    /// On an error the old head stands, or (a folder that would not sync) the new one: whichever it is, it is the one
    /// that this vault goes on with, so that no later writing brings a replaced head back.
    pub(crate) fn publish_head(
        &mut self,
        around: &Surroundings<'_>,
        head: Head,
        opens: impl FnOnce(&Keys, &SignedHead) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        // Nobody else writes here while the lock is held; a head that was exchanged all the same is not written over.
        self.refuse_exchanged_head(around)?;
        let text = head.print(&self.keys)?;
        let published = whole_file::publish(around.disk, &self.place.head(), text.as_bytes(), |bytes| {
            let back = SignedHead::read(bytes)?;
            let everybody = envelope::addressees(&back.head.packet) == back.head.recipients().len();
            if !everybody || !back.is_signed_by(&self.keys)? {
                return Err(VaultError::DamagedHead);
            }
            opens(&self.keys, &back)
        });
        match published {
            Ok(()) => {
                self.head = head;
                // Only a floor for the next unlock, which notes it anyway.
                let _ = meta::remember_head(&self.connection, self.head.counter);
                Ok(())
            }
            Err(error) => {
                if let Ok(found) = read_head(around.disk, &self.place)
                    && found.head.counter == head.counter
                    && found.is_signed_by(&self.keys)?
                {
                    self.head = head;
                }
                Err(error)
            }
        }
    }

    fn refuse_exchanged_head(&self, around: &Surroundings<'_>) -> Result<(), VaultError> {
        let found = read_head(around.disk, &self.place)?;
        if found.is_signed_by(&self.keys)? && found.print()? == self.head.print(&self.keys)? {
            Ok(())
        } else {
            Err(VaultError::DamagedHead)
        }
    }
}
