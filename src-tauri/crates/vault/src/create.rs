//! Making a vault. It exists from the moment its head is published; whatever stops before that leaves nothing.

use std::path::Path;
use std::time::SystemTime;

use crate::ballast;
use crate::disk::{Disk, RealDisk};
use crate::envelope::{self, Identity};
use crate::error::VaultError;
use crate::generation;
use crate::head::{Entry, Head, SignedHead};
use crate::keys::{Keys, random, same};
use crate::label::{Holder, HolderId, HolderLabel, VaultId};
use crate::letters::{HolderLetter, print_packet, read_packet};
use crate::lock_file::HeldLock;
use crate::passphrase::Passphrase;
use crate::place::Place;
use crate::recovery_sheet::RecoverySheet;
use crate::schema::Schema;
use crate::sweep;
use crate::unlock;
use crate::unlocked::Unlocked;
use crate::whole_file;
use crate::work_factor::WorkFactors;

/// What a new vault needs.
pub struct Create<'a> {
    /// The folder to be the vault: absent or empty, its parent there, on a local disk, no link.
    pub directory: &'a Path,
    /// The first counsellor, who leads.
    pub holder: HolderLabel,
    /// Her passphrase, at or above the [floor](Passphrase::floor).
    pub passphrase: Passphrase,
    /// How many recovery papers.
    pub recovery_papers: RecoveryPapers,
    /// The shape of the records.
    pub schema: &'a Schema,
}

/// What surrounds an operation and is different in a test.
pub(crate) struct Surroundings<'a> {
    pub(crate) disk: &'a dyn Disk,
    pub(crate) work: WorkFactors,
    pub(crate) now: SystemTime,
    /// Bytes of ballast.
    pub(crate) ballast: usize,
}

impl Surroundings<'_> {
    /// The machine as it is.
    pub(crate) fn real() -> Self {
        Self { disk: &RealDisk, work: WorkFactors::SUITE_1, now: SystemTime::now(), ballast: ballast::SIZE }
    }
}

/// How many independent recovery papers a new vault gets. Each alone opens everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryPapers {
    /// One: allowed, but its loss is final once the passphrases are forgotten. Say so in red.
    One,
    /// Two, to be kept in two places: the rule.
    Two,
}

/// Makes a vault and opens it. Takes about two seconds: the passphrase is stretched once to write the head and once
/// more to prove that the head can be opened. Show, print and have typed back every sheet before going on.
/// On any error the folder is as it was before.
pub fn create(wanted: Create<'_>) -> Result<(Unlocked, Vec<RecoverySheet>), VaultError> {
    let holders = [(wanted.holder, wanted.passphrase)];
    create_in(&Surroundings::real(), wanted.directory, &holders, wanted.recovery_papers, wanted.schema)
}

/// As [`create`], for any number of first holders.
pub(crate) fn create_in(
    around: &Surroundings<'_>,
    directory: &Path,
    holders: &[(HolderLabel, Passphrase)],
    papers: RecoveryPapers,
    schema: &Schema,
) -> Result<(Unlocked, Vec<RecoverySheet>), VaultError> {
    schema.check()?;
    for (_, passphrase) in holders {
        passphrase.floor().map_err(VaultError::WeakPassphrase)?;
    }
    let place = Place::wanted(directory)?;
    place.refuse_network()?;
    if place.head().exists() {
        return Err(VaultError::AlreadyExists);
    }
    let made = make_folder(around, &place)?;
    let lock = claim(around, &place).inspect_err(|error| {
        // Somebody who holds the lock is making a vault here at this moment.
        if made && *error != VaultError::AlreadyOpen {
            let _ = std::fs::remove_file(place.lock());
            let _ = std::fs::remove_dir(place.root());
        }
    })?;
    furnish(around, &place, lock, holders, papers, schema).inspect_err(|_| clear(&place, made))
}

/// Makes the folder unless it is there. `true` if it was made.
fn make_folder(around: &Surroundings<'_>, place: &Place) -> Result<bool, VaultError> {
    match around.disk.make_directory(place.root()) {
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && place.root().is_dir() => {
            return Ok(false);
        }
        Err(error) => return Err(error.into()),
    }
    around.disk.sync_directory(place.root().parent().unwrap_or(place.root())).inspect_err(|_| {
        let _ = std::fs::remove_dir(place.root());
    })?;
    Ok(true)
}

/// Takes the folder's lock and clears what an interrupted creation left; touches nothing else.
fn claim(around: &Surroundings<'_>, place: &Place) -> Result<HeldLock, VaultError> {
    // Looked at before anything is written, so that a strange folder stays byte for byte what it was.
    sweep::refuse_strange(place)?;
    let lock = HeldLock::take(place)?;
    if place.head().exists() {
        return Err(VaultError::AlreadyExists);
    }
    sweep::half_made(around.disk, place)?;
    Ok(lock)
}

fn furnish(
    around: &Surroundings<'_>,
    place: &Place,
    mut lock: HeldLock,
    holders: &[(HolderLabel, Passphrase)],
    papers: RecoveryPapers,
    schema: &Schema,
) -> Result<(Unlocked, Vec<RecoverySheet>), VaultError> {
    let disk = around.disk;
    lock.sign(around.now);
    let keys = Keys { data: random()?, seal: random()? };
    let mut vault = VaultId([0; 16]);
    getrandom::fill(&mut vault.0)?;
    let of = match papers {
        RecoveryPapers::One => 1,
        RecoveryPapers::Two => 2,
    };
    let sheets: Vec<_> = (1..=of).map(|n| RecoverySheet::new(vault, n, of, &Identity::generate())).collect();
    let head = write_head(around.work, vault, holders, &sheets, schema, &keys)?;

    if !place.data().exists() {
        disk.make_directory(&place.data())?;
    }
    generation::lay(disk, place, &head, &keys, schema, "new")?;
    ballast::lay(disk, place, around.ballast)?;
    let text = head.print(&keys)?;
    whole_file::publish(disk, &place.head(), text.as_bytes(), |bytes| {
        prove(around.work, bytes, &keys, holders, &sheets)
    })?;
    let first = head.holders.first().ok_or(VaultError::UnknownHolder)?.holder.clone();
    let unlocked = unlock::open_daily(around, place.clone(), lock, head, keys, first, schema)?;
    Ok((unlocked, sheets))
}

/// The first head: every holder's letter wrapped, the packet sealed to everybody.
fn write_head(
    work: WorkFactors,
    vault: VaultId,
    holders: &[(HolderLabel, Passphrase)],
    sheets: &[RecoverySheet],
    schema: &Schema,
    keys: &Keys,
) -> Result<Head, VaultError> {
    let mut entries = Vec::new();
    for (id, (label, passphrase)) in (1..).zip(holders) {
        let identity = Identity::generate();
        let letter = HolderLetter::print(vault, &identity, &keys.seal);
        let blob = envelope::wrap(passphrase, work, letter.as_bytes())?;
        let holder = Holder { id: HolderId(id), label: label.clone() };
        entries.push(Entry { holder, recipient: identity.recipient(), blob });
    }
    let mut head = Head {
        vault,
        generation: 1,
        counter: 1,
        needs_schema: schema.version,
        holders: entries,
        recovery: sheets.iter().map(|sheet| sheet.recipient.clone()).collect(),
        packet: Vec::new(),
    };
    let packet = print_packet(vault, head.generation, keys);
    head.packet = envelope::seal(&head.recipients(), packet.as_bytes())?;
    Ok(head)
}

/// Opens a written head by every passphrase and every paper, before anybody relies on it.
fn prove(
    work: WorkFactors,
    bytes: &[u8],
    keys: &Keys,
    holders: &[(HolderLabel, Passphrase)],
    sheets: &[RecoverySheet],
) -> Result<(), VaultError> {
    let signed = SignedHead::read(bytes)?;
    for (entry, (_, passphrase)) in signed.head.holders.iter().zip(holders) {
        let (opened, _) = unlock::open_keys(work, &signed, entry, passphrase)?;
        if !same(&opened.data, &keys.data) {
            return Err(VaultError::DamagedHead);
        }
    }
    for sheet in sheets {
        let identity = Identity::read(&sheet.identity).ok_or(VaultError::DamagedHead)?;
        let packet = envelope::open(&identity, &signed.head.packet)?;
        let opened = read_packet(&packet, signed.head.vault, signed.head.generation)?;
        if !same(&opened.data, &keys.data) || !same(&opened.seal, &keys.seal) {
            return Err(VaultError::DamagedHead);
        }
    }
    Ok(())
}

/// Takes back a creation that did not come to its end. The head goes first: without it nothing else is a vault.
fn clear(place: &Place, made: bool) {
    for file in [place.head(), whole_file::beside(&place.head()), place.ballast(), place.mark(), place.lock()]
    {
        let _ = std::fs::remove_file(file);
    }
    let _ = std::fs::remove_file(whole_file::beside(&place.ballast()));
    let _ = std::fs::remove_dir_all(place.data());
    if made {
        let _ = std::fs::remove_dir(place.root());
    }
}
