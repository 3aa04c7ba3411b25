//! From a passphrase to an open database, in an order that believes nothing before it is proven and changes nothing
//! before the fences are passed.

use std::path::Path;

use crate::attempts;
use crate::ballast;
use crate::create::Surroundings;
use crate::database;
use crate::envelope::{self, Identity};
use crate::error::VaultError;
use crate::head::{Entry, Head, SignedHead};
use crate::keys::{Keys, same};
use crate::label::{Holder, HolderLabel, VaultId};
use crate::letters::{HolderLetter, read_packet};
use crate::lock_file::HeldLock;
use crate::look::read_head;
use crate::mark::{self, Mark};
use crate::meta;
use crate::migrate;
use crate::passphrase::Passphrase;
use crate::place::Place;
use crate::schema::Schema;
use crate::sweep;
use crate::unlocked::Unlocked;
use crate::whole_file;
use crate::work_factor::WorkFactors;

/// Opens the vault in `directory`. Without a holder there must be exactly one. Takes about one second.
/// Older records are lifted to `schema` (a checked copy first). After [`VaultError::TooNew`] no byte has changed.
pub fn unlock(
    directory: &Path,
    holder: Option<&HolderLabel>,
    passphrase: &Passphrase,
    schema: &Schema,
) -> Result<Unlocked, VaultError> {
    unlock_in(&Surroundings::real(), directory, holder, passphrase, schema)
}

/// As [`unlock`], with the surroundings given.
pub(crate) fn unlock_in(
    around: &Surroundings<'_>,
    directory: &Path,
    holder: Option<&HolderLabel>,
    passphrase: &Passphrase,
    schema: &Schema,
) -> Result<Unlocked, VaultError> {
    schema.check()?;
    let place = Place::existing(directory)?;
    place.refuse_network()?;
    // Read once without the lock, so that a folder without a vault, or with a newer one, does not even get a LOCK.
    read_head(around.disk, &place)?.head.fence(schema.version)?;
    let mut lock = HeldLock::take(&place)?;
    let signed = read_head(around.disk, &place)?;
    signed.head.fence(schema.version)?;
    let entry = choose(&signed.head, holder)?;
    attempts::wait(around.disk, &place, around.now)?;
    let (keys, identity) = open_keys(around.work, &signed, entry, passphrase).inspect_err(|error| {
        if *error == VaultError::WrongPassphrase {
            attempts::count(around.disk, &place, around.now);
        }
    })?;
    let holder = entry.holder.clone();
    let mut head = signed.head;

    let key = keys.database_key(head.vault, head.generation);
    let connection = database::open(&place.database(head.generation), &key)?;
    let found = meta::recognise(&connection, &head, schema)?;
    lock.sign(around.now);
    if found < schema.version {
        migrate::lift(around.disk, &place, connection, (head.generation, key.as_str()), schema, found)?;
    } else {
        drop(connection);
    }
    if head.needs_schema < schema.version {
        head = raise_fence(around, &place, &head, &keys, &identity, schema.version)?;
    }
    let unlocked = open_daily(around, place, lock, head, keys, holder, schema)?;
    attempts::forget(around.disk, &unlocked.place);
    sweep::orphans(around.disk, &unlocked.place, unlocked.head.generation);
    // A full disk is no reason to stay outside; the ballast is laid again as soon as there is room.
    let _ = ballast::lay(around.disk, &unlocked.place, around.ballast);
    Ok(unlocked)
}

/// The holder asked for, or the only one.
fn choose<'a>(head: &'a Head, wanted: Option<&HolderLabel>) -> Result<&'a Entry, VaultError> {
    match (wanted, head.holders.as_slice()) {
        (Some(label), holders) => {
            holders.iter().find(|entry| entry.holder.label == *label).ok_or(VaultError::UnknownHolder)
        }
        (None, [only]) => Ok(only),
        (None, _) => Err(VaultError::AmbiguousHolder),
    }
}

/// Passphrase → letter → packet → seal → MAC. Everything is proven when this returns.
pub(crate) fn open_keys(
    work: WorkFactors,
    signed: &SignedHead,
    entry: &Entry,
    passphrase: &Passphrase,
) -> Result<(Keys, Identity), VaultError> {
    let letter = open_letter(work, signed.head.vault, entry, passphrase)?;
    let keys = open_packet(signed, entry, &letter)?;
    Ok((keys, letter.identity))
}

/// The step that costs a second: the holder's letter behind her passphrase.
pub(crate) fn open_letter(
    work: WorkFactors,
    vault: VaultId,
    entry: &Entry,
    passphrase: &Passphrase,
) -> Result<HolderLetter, VaultError> {
    HolderLetter::read(&envelope::unwrap(passphrase, work, &entry.blob)?, vault)
}

/// The cheap steps behind it: her address, the packet, the seal, the MAC over the whole head.
pub(crate) fn open_packet(
    signed: &SignedHead,
    entry: &Entry,
    letter: &HolderLetter,
) -> Result<Keys, VaultError> {
    let head = &signed.head;
    if letter.identity.recipient() != entry.recipient {
        return Err(VaultError::DamagedHead);
    }
    let keys = read_packet(&envelope::open(&letter.identity, &head.packet)?, head.vault, head.generation)?;
    if same(&keys.seal, &letter.seal) && signed.is_signed_by(&keys)? {
        Ok(keys)
    } else {
        Err(VaultError::DamagedHead)
    }
}

/// Publishes a head that asks for the schema the records now have.
fn raise_fence(
    around: &Surroundings<'_>,
    place: &Place,
    head: &Head,
    keys: &Keys,
    identity: &Identity,
    version: u32,
) -> Result<Head, VaultError> {
    let mut raised = head.clone();
    raised.needs_schema = version;
    raised.counter += 1;
    let text = raised.print(keys)?;
    whole_file::publish(around.disk, &place.head(), text.as_bytes(), |bytes| {
        let back = SignedHead::read(bytes)?;
        let packet = envelope::open(identity, &back.head.packet)?;
        let opened = read_packet(&packet, back.head.vault, back.head.generation)?;
        if back.is_signed_by(&opened)? { Ok(()) } else { Err(VaultError::DamagedHead) }
    })?;
    Ok(raised)
}

/// The last step of creating and of unlocking: the daily connection, its protections and the mark.
pub(crate) fn open_daily(
    around: &Surroundings<'_>,
    place: Place,
    lock: HeldLock,
    head: Head,
    keys: Keys,
    holder: Holder,
    schema: &Schema,
) -> Result<Unlocked, VaultError> {
    let key = keys.database_key(head.vault, head.generation);
    let mut connection = database::open(&place.database(head.generation), &key)?;
    meta::recognise(&connection, &head, schema)?;
    place.make_private()?;
    database::harden(&mut connection)?;
    meta::remember_head(&connection, head.counter)?;
    let mark_at_unlock = mark::read(around.disk, &place, &keys, head.vault, head.generation);
    let mark = Mark::new(&place, head.vault, head.generation);
    Ok(Unlocked::new(connection, keys, head, holder, *schema, mark, mark_at_unlock, place, lock))
}
