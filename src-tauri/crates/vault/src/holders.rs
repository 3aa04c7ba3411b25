//! The holders of an open vault: one more is added, and each changes her own passphrase. First a [`Turn`] is prepared,
//! which writes nothing, then it is published; in between the caller keeps what must stand before it. Removing a holder
//! stands in `rotate.rs`: it needs a new key for the records, or she would still open them.

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

/// A change of who opens the vault and how, ready to be published. Dropped it leaves no trace.
pub struct Turn<'a> {
    head: Head,
    holder: Holder,
    passphrase: &'a Passphrase,
}

impl Turn<'_> {
    /// Whom it is about. The number of a new holder grows with every writing of the head, so that it is never given
    /// twice, also when a holder was removed in between.
    pub fn holder(&self) -> &Holder {
        &self.holder
    }
}

impl Unlocked {
    /// Prepares one more counsellor: a new identity behind her passphrase, and the packet sealed to her as well. Takes
    /// about one second and writes nothing.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`], [`VaultError::LabelTaken`], [`VaultError::TooManyHolders`].
    pub fn prepare_holder<'a>(
        &self,
        label: HolderLabel,
        passphrase: &'a Passphrase,
    ) -> Result<Turn<'a>, VaultError> {
        self.prepare_holder_in(&Surroundings::real(), label, passphrase)
    }

    pub(crate) fn prepare_holder_in<'a>(
        &self,
        around: &Surroundings<'_>,
        label: HolderLabel,
        passphrase: &'a Passphrase,
    ) -> Result<Turn<'a>, VaultError> {
        passphrase.floor().map_err(VaultError::WeakPassphrase)?;
        let holders = &self.head.holders;
        if holders.iter().any(|entry| entry.holder.label == label) {
            return Err(VaultError::LabelTaken);
        }
        if holders.len() >= MOST_HOLDERS {
            return Err(VaultError::TooManyHolders);
        }
        let mut head = self.next_head();
        let last = holders.last().map_or(0, |entry| entry.holder.id.number());
        let number = u32::try_from(head.counter).unwrap_or(u32::MAX).max(last.saturating_add(1));
        let holder = Holder { id: HolderId(number), label };
        let identity = Identity::generate();
        let letter = HolderLetter::print(head.vault, &identity, &self.keys.seal);
        let blob = envelope::wrap(passphrase, around.work, letter.as_bytes())?;
        head.holders.push(Entry { holder: holder.clone(), recipient: identity.recipient(), blob });
        self.seal_packet(&mut head)?;
        Ok(Turn { head, holder, passphrase })
    }

    /// Prepares another passphrase before the identity of whoever opened the vault; the old one is asked for once more,
    /// so that nobody does this at a desk left alone. Takes about two seconds and writes nothing but the count of wrong
    /// tries.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] and [`VaultError::TryLater`] for the old one, [`VaultError::WeakPassphrase`] for
    /// the new one.
    pub fn prepare_passphrase<'a>(
        &self,
        old: &Passphrase,
        new: &'a Passphrase,
    ) -> Result<Turn<'a>, VaultError> {
        self.prepare_passphrase_in(&Surroundings::real(), old, new)
    }

    pub(crate) fn prepare_passphrase_in<'a>(
        &self,
        around: &Surroundings<'_>,
        old: &Passphrase,
        new: &'a Passphrase,
    ) -> Result<Turn<'a>, VaultError> {
        new.floor().map_err(VaultError::WeakPassphrase)?;
        let letter = self.prove_passphrase(around, old)?;
        let mut head = self.next_head();
        let printed = HolderLetter::print(head.vault, &letter.identity, &letter.seal);
        let blob = envelope::wrap(new, around.work, printed.as_bytes())?;
        let me = self.holder.id;
        let entry = head.holders.iter_mut().find(|entry| entry.holder.id == me);
        entry.ok_or(VaultError::UnknownHolder)?.blob = blob;
        Ok(Turn { head, holder: self.holder.clone(), passphrase: new })
    }

    /// Is whoever opened the vault still at the desk? Opens her letter once more; a wrong passphrase counts as at the door.
    pub(crate) fn prove_passphrase(
        &self,
        around: &Surroundings<'_>,
        passphrase: &Passphrase,
    ) -> Result<HolderLetter, VaultError> {
        attempts::wait(around.disk, &self.place, around.now)?;
        let me = self.holder.id;
        let entry = self.head.holders.iter().find(|entry| entry.holder.id == me);
        let entry = entry.ok_or(VaultError::UnknownHolder)?;
        let opened = unlock::open_letter(around.work, self.head.vault, entry, passphrase);
        match &opened {
            Ok(_) => attempts::forget(around.disk, &self.place),
            Err(VaultError::WrongPassphrase) => attempts::count(around.disk, &self.place, around.now),
            Err(_) => {}
        }
        opened
    }

    /// Makes a turn real. Takes about one second, in which the new head is opened with the new passphrase before it takes
    /// the place of the old one. On an error the old head stands, or (a disk that would not confirm what it had done)
    /// the new one: [`Unlocked::holders`] says who is in, and for a passphrase "try both" holds.
    ///
    /// # Errors
    /// Whatever the disk says; [`VaultError::DamagedHead`] when the head was exchanged meanwhile.
    pub fn publish(&mut self, turn: Turn<'_>) -> Result<Holder, VaultError> {
        self.publish_in(&Surroundings::real(), turn)
    }

    pub(crate) fn publish_in(
        &mut self,
        around: &Surroundings<'_>,
        turn: Turn<'_>,
    ) -> Result<Holder, VaultError> {
        let Turn { head, holder, passphrase } = turn;
        // A turn prepared before another one was published would take that one back.
        if head.counter != self.head.counter + 1 {
            return Err(VaultError::DamagedHead);
        }
        self.publish_head(around, head, |keys, back| opens(around, keys, back, holder.id, passphrase))?;
        Ok(holder)
    }
}

/// Does this holder open the head with this passphrase, and does she find our keys behind it?
fn opens(
    around: &Surroundings<'_>,
    keys: &Keys,
    back: &SignedHead,
    id: HolderId,
    passphrase: &Passphrase,
) -> Result<(), VaultError> {
    let entry =
        back.head.holders.iter().find(|entry| entry.holder.id == id).ok_or(VaultError::UnknownHolder)?;
    let (found, _) = unlock::open_keys(around.work, back, entry, passphrase)?;
    if same(&found.data, &keys.data) && same(&found.seal, &keys.seal) {
        Ok(())
    } else {
        Err(VaultError::DamagedHead)
    }
}
