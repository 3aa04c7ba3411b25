//! The holders of an open vault: one more is added, and each changes her own passphrase. Removing one is not here:
//! it needs a new key for the records, or she would still open them.

use crate::attempts;
use crate::create::Surroundings;
use crate::envelope::{self, Identity};
use crate::error::VaultError;
use crate::head::{Entry, Head, MOST_HOLDERS, SignedHead};
use crate::keys::{Keys, same};
use crate::label::{Holder, HolderId, HolderLabel};
use crate::letters::HolderLetter;
use crate::passphrase::Passphrase;
use crate::unlock;
use crate::unlocked::Unlocked;

impl Unlocked {
    /// The number that the next holder gets. It grows with every writing of the head, so it is never given twice,
    /// also when a holder was removed in between.
    pub fn next_holder(&self) -> HolderId {
        let last = self.head.holders.last().map_or(0, |entry| entry.holder.id.number());
        let counter = u32::try_from(self.head.counter + 1).unwrap_or(u32::MAX);
        HolderId(counter.max(last.saturating_add(1)))
    }

    /// Lets one more counsellor open the vault: a new identity behind her passphrase, and the packet sealed to her as
    /// well. Takes about two seconds. On an error she is not in, unless the disk would not confirm what it had done:
    /// [`Unlocked::holders`] then says which of the two is the case.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`], [`VaultError::LabelTaken`], [`VaultError::TooManyHolders`]; whatever the disk says.
    pub fn add_holder(&mut self, label: HolderLabel, passphrase: &Passphrase) -> Result<Holder, VaultError> {
        self.add_holder_in(&Surroundings::real(), label, passphrase)
    }

    pub(crate) fn add_holder_in(
        &mut self,
        around: &Surroundings<'_>,
        label: HolderLabel,
        passphrase: &Passphrase,
    ) -> Result<Holder, VaultError> {
        self.may_be_added(&label, passphrase)?;
        let identity = Identity::generate();
        let letter = HolderLetter::print(self.head.vault, &identity, &self.keys.seal);
        let blob = envelope::wrap(passphrase, around.work, letter.as_bytes())?;
        let holder = Holder { id: self.next_holder(), label };
        let mut head = self.next_head();
        head.holders.push(Entry { holder: holder.clone(), recipient: identity.recipient(), blob });
        self.seal_packet(&mut head)?;
        self.publish_head(around, head, |keys, back| opens(around, keys, back, holder.id, passphrase))?;
        Ok(holder)
    }

    /// Would this label and this passphrase do for a new holder? Writes nothing and costs nothing.
    ///
    /// # Errors
    /// As [`Unlocked::add_holder`], but for the disk.
    pub fn may_be_added(&self, label: &HolderLabel, passphrase: &Passphrase) -> Result<(), VaultError> {
        passphrase.floor().map_err(VaultError::WeakPassphrase)?;
        if self.head.holders.iter().any(|entry| entry.holder.label == *label) {
            return Err(VaultError::LabelTaken);
        }
        if self.head.holders.len() >= MOST_HOLDERS {
            return Err(VaultError::TooManyHolders);
        }
        Ok(())
    }

    /// Puts another passphrase before the identity of whoever opened the vault; the old one is asked for once more, so
    /// that nobody does this at a desk left alone. Takes about three seconds. On an error the old passphrase opens, or
    /// (a disk that would not confirm) the new one: "if it stopped just now, try both".
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] and [`VaultError::TryLater`] for the old one, [`VaultError::WeakPassphrase`] for
    /// the new one; whatever the disk says.
    pub fn change_passphrase(&mut self, old: &Passphrase, new: &Passphrase) -> Result<(), VaultError> {
        self.change_passphrase_in(&Surroundings::real(), old, new)
    }

    pub(crate) fn change_passphrase_in(
        &mut self,
        around: &Surroundings<'_>,
        old: &Passphrase,
        new: &Passphrase,
    ) -> Result<(), VaultError> {
        new.floor().map_err(VaultError::WeakPassphrase)?;
        attempts::wait(around.disk, &self.place, around.now)?;
        let me = self.holder.id;
        let entry = find(&self.head, me)?;
        let letter = unlock::open_letter(around.work, self.head.vault, entry, old).inspect_err(|error| {
            if *error == VaultError::WrongPassphrase {
                attempts::count(around.disk, &self.place, around.now);
            }
        })?;
        let printed = HolderLetter::print(self.head.vault, &letter.identity, &letter.seal);
        let blob = envelope::wrap(new, around.work, printed.as_bytes())?;
        let mut head = self.next_head();
        head.holders
            .iter_mut()
            .filter(|entry| entry.holder.id == me)
            .for_each(|entry| entry.blob.clone_from(&blob));
        self.publish_head(around, head, |keys, back| opens(around, keys, back, me, new))?;
        attempts::forget(around.disk, &self.place);
        Ok(())
    }
}

fn find(head: &Head, id: HolderId) -> Result<&Entry, VaultError> {
    head.holders.iter().find(|entry| entry.holder.id == id).ok_or(VaultError::UnknownHolder)
}

/// Does this holder open the head with this passphrase, and does she find our keys behind it?
fn opens(
    around: &Surroundings<'_>,
    keys: &Keys,
    back: &SignedHead,
    id: HolderId,
    passphrase: &Passphrase,
) -> Result<(), VaultError> {
    let (found, _) = unlock::open_keys(around.work, back, find(&back.head, id)?, passphrase)?;
    if same(&found.data, &keys.data) && same(&found.seal, &keys.seal) {
        Ok(())
    } else {
        Err(VaultError::DamagedHead)
    }
}
