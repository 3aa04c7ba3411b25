//! Removing a holder. She knows the key of the records and may have a copy of the whole vault, so the records get a new
//! one: a new generation is written beside the old, checked against it, and becomes real with the head that names it.
//! What she could open before, she can open still; what comes after, she cannot.

use std::collections::BTreeMap;

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::create::Surroundings;
use crate::database::{self, explain, pragma};
use crate::disk::Disk;
use crate::envelope;
use crate::error::VaultError;
use crate::generation::{self, complaints, count};
use crate::head::{Head, SignedHead};
use crate::keys::{Keys, random, same};
use crate::label::HolderId;
use crate::letters::{print_packet, read_packet};
use crate::look::read_head;
use crate::passphrase::Passphrase;
use crate::place::Place;
use crate::unlock;
use crate::unlocked::{Unlocked, empty_log};
use crate::whole_file;

/// Why nobody was removed, and the vault as it is: open as before, or (it could not be opened again) locked.
pub struct NotRemoved<E> {
    /// What went wrong.
    pub error: E,
    /// The open vault; none when it is locked now.
    pub vault: Option<Box<Unlocked>>,
}

impl Unlocked {
    /// Removes a holder and gives the records a new key. `record` writes what belongs to it into the new generation, with
    /// a connection like the daily one: it becomes real together with the removal or not at all. The passphrase of
    /// whoever opened the vault is asked for once more, since the new head is opened with it before it counts. Takes two
    /// seconds and about one more for every 50 MiB; needs free space for another copy of the records.
    ///
    /// # Errors
    /// With the vault as it was: [`VaultError::WrongPassphrase`]; [`VaultError::UnknownHolder`] for nobody or for
    /// oneself; [`VaultError::DiskFull`]; whatever `record` refuses.
    pub fn remove_holder<T, E: From<VaultError>>(
        self,
        id: HolderId,
        passphrase: &Passphrase,
        record: impl FnOnce(&mut Connection) -> Result<T, E>,
    ) -> Result<(Self, T), NotRemoved<E>> {
        self.remove_holder_in(&Surroundings::real(), id, passphrase, record)
    }

    pub(crate) fn remove_holder_in<T, E: From<VaultError>>(
        self,
        around: &Surroundings<'_>,
        id: HolderId,
        passphrase: &Passphrase,
        record: impl FnOnce(&mut Connection) -> Result<T, E>,
    ) -> Result<(Self, T), NotRemoved<E>> {
        let next = match self.prepare_removal(around, id, passphrase) {
            Ok(next) => next,
            Err(error) => return Err(NotRemoved { error: error.into(), vault: Some(Box::new(self)) }),
        };
        let Self { connection, keys, head, holder, schema, place, lock, .. } = self;
        let old = Generation { head, keys };
        let turned = (|| -> Result<T, E> {
            empty_log(&connection)?;
            generation::close(connection)?;
            let recorded = write_next(around.disk, &place, &old, &next, record)?;
            publish(around, &place, &old, &next, passphrase, &holder.id)?;
            Ok(recorded)
        })();
        let stands = match &turned {
            Ok(_) => true,
            // The disk may have done it and not confirmed.
            Err(_) => {
                read_head(around.disk, &place).is_ok_and(|found| found.head.counter == next.head.counter)
            }
        };
        if turned.is_err() && !stands {
            forget(around.disk, &place, &next.head);
        }
        let (gone, current) = if stands { (Some(old.head), next) } else { (None, old) };
        let opened =
            unlock::open_daily(around, place.clone(), lock, current.head, current.keys, holder, &schema);
        match (opened, turned) {
            (Ok(vault), Ok(recorded)) => {
                if let Some(gone) = gone {
                    forget(around.disk, &place, &gone);
                }
                Ok((vault, recorded))
            }
            (Ok(vault), Err(error)) => Err(NotRemoved { error, vault: Some(Box::new(vault)) }),
            (Err(_), Err(error)) => Err(NotRemoved { error, vault: None }),
            (Err(error), Ok(_)) => Err(NotRemoved { error: error.into(), vault: None }),
        }
    }

    /// The head and the keys without her. Proves the passphrase; writes nothing but the count of wrong tries.
    fn prepare_removal(
        &self,
        around: &Surroundings<'_>,
        id: HolderId,
        passphrase: &Passphrase,
    ) -> Result<Generation, VaultError> {
        if id == self.holder.id || !self.head.holders.iter().any(|entry| entry.holder.id == id) {
            return Err(VaultError::UnknownHolder);
        }
        self.prove_passphrase(around, passphrase)?;
        enough_room(&self.place, self.head.generation)?;
        let mut head = self.next_head();
        head.generation =
            head.generation.checked_add(1).filter(|n| *n <= 999_999).ok_or(VaultError::DamagedHead)?;
        head.holders.retain(|entry| entry.holder.id != id);
        let keys = Keys { data: random()?, seal: self.keys.seal.clone() };
        let packet = print_packet(head.vault, head.generation, &keys);
        head.packet = envelope::seal(&head.recipients(), packet.as_bytes())?;
        Ok(Generation { head, keys })
    }
}

/// A head and the keys that belong to it.
struct Generation {
    head: Head,
    keys: Keys,
}

/// Writes the new generation beside the old one and compares the two before anything of ours is added.
fn write_next<T, E: From<VaultError>>(
    disk: &dyn Disk,
    place: &Place,
    old: &Generation,
    next: &Generation,
    record: impl FnOnce(&mut Connection) -> Result<T, E>,
) -> Result<T, E> {
    forget(disk, place, &next.head);
    let path = place.database(next.head.generation);
    let key = next.keys.database_key(next.head.vault, next.head.generation);
    let before = {
        let old_key = old.keys.database_key(old.head.vault, old.head.generation);
        let connection = database::open(&place.database(old.head.generation), &old_key)?;
        disk.create_new(&path).map_err(VaultError::from)?.sync().map_err(VaultError::from)?;
        export(&connection, &path, &key)?;
        let before = contents(&connection)?;
        generation::close(connection)?;
        before
    };
    let mut connection = database::open(&path, &key)?;
    if contents(&connection)? != before
        || count(&connection, "cipher_integrity_check")? + complaints(&connection)? > 0
        || count(&connection, "foreign_key_check")? > 0
    {
        return Err(VaultError::DamagedDatabase.into());
    }
    connection
        .execute(
            "UPDATE vault_meta SET generation = ?1, head_counter_seen = ?2, created_from = 'rotation'",
            (next.head.generation, next.head.counter.cast_signed()),
        )
        .map_err(|error| explain(&connection, &error))?;
    database::harden(&mut connection)?;
    let recorded = record(&mut connection)?;
    empty_log(&connection)?;
    generation::close(connection)?;
    std::fs::File::open(&path).and_then(|file| file.sync_all()).map_err(VaultError::from)?;
    disk.sync_directory(&place.data()).map_err(VaultError::from)?;
    Ok(recorded)
}

/// Copies everything under another key. `sqlcipher_export` loses the two numbers of the file, so they are set.
fn export(connection: &Connection, to: &std::path::Path, key: &str) -> Result<(), VaultError> {
    let told = |error: rusqlite::Error| explain(connection, &error);
    let name = to.to_str().ok_or(VaultError::DiskFailed(std::io::ErrorKind::InvalidFilename))?;
    connection.execute("ATTACH DATABASE ?1 AS next KEY ?2", [name, key]).map_err(told)?;
    pragma(connection, "next.auto_vacuum = INCREMENTAL")?;
    // Nobody knows this file yet: if the writing is cut short it is swept, so a journal on disk would serve nobody.
    pragma(connection, "next.journal_mode = MEMORY")?;
    connection.query_row("SELECT sqlcipher_export('next')", [], |_| Ok(())).map_err(told)?;
    for number in ["user_version", "application_id"] {
        let value = pragma(connection, &format!("main.{number}"))?.ok_or(VaultError::DamagedDatabase)?;
        pragma(connection, &format!("next.{number} = {value}"))?;
    }
    connection.execute("DETACH DATABASE next", []).map_err(told)?;
    Ok(())
}

/// Of every table the number of rows and a digest of all its values in their order; and the schema itself.
fn contents(connection: &Connection) -> Result<BTreeMap<String, (u64, [u8; 32])>, VaultError> {
    let told = |error: rusqlite::Error| explain(connection, &error);
    let read = || -> rusqlite::Result<BTreeMap<String, (u64, [u8; 32])>> {
        let mut tables = connection.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
        )?;
        let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut all = BTreeMap::new();
        for name in names {
            let all_rows = format!("SELECT * FROM \"{name}\"");
            all.insert(name, digest(connection, &all_rows)?);
        }
        let schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";
        all.insert(String::new(), digest(connection, schema)?);
        Ok(all)
    };
    read().map_err(told)
}

fn digest(connection: &Connection, query: &str) -> rusqlite::Result<(u64, [u8; 32])> {
    use rusqlite::types::ValueRef;
    let mut statement = connection.prepare(query)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let (mut number, mut hash) = (0, Sha256::new());
    while let Some(row) = rows.next()? {
        number += 1;
        for column in 0..columns {
            let (kind, bytes): (u8, &[u8]) = match row.get_ref(column)? {
                ValueRef::Null => (0, &[]),
                ValueRef::Integer(value) => {
                    hash.update([1]);
                    hash.update(value.to_le_bytes());
                    continue;
                }
                ValueRef::Real(value) => {
                    hash.update([2]);
                    hash.update(value.to_le_bytes());
                    continue;
                }
                ValueRef::Text(text) => (3, text),
                ValueRef::Blob(blob) => (4, blob),
            };
            hash.update([kind]);
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        }
    }
    Ok((number, hash.finalize().into()))
}

/// Publishes the head of the new generation, opened once more as whoever is at the desk.
fn publish(
    around: &Surroundings<'_>,
    place: &Place,
    old: &Generation,
    next: &Generation,
    passphrase: &Passphrase,
    me: &HolderId,
) -> Result<(), VaultError> {
    let found = read_head(around.disk, place)?;
    if !found.is_signed_by(&old.keys)? || found.print()? != old.head.print(&old.keys)? {
        return Err(VaultError::DamagedHead);
    }
    let text = next.head.print(&next.keys)?;
    whole_file::publish(around.disk, &place.head(), text.as_bytes(), |bytes| {
        let back = SignedHead::read(bytes)?;
        let everybody = envelope::addressees(&back.head.packet) == back.head.recipients().len();
        let entry =
            back.head.holders.iter().find(|entry| entry.holder.id == *me).ok_or(VaultError::UnknownHolder)?;
        let (_, identity) = unlock::open_keys(around.work, &back, entry, passphrase)?;
        let packet = envelope::open(&identity, &back.head.packet)?;
        let found = read_packet(&packet, back.head.vault, back.head.generation)?;
        if everybody && same(&found.data, &next.keys.data) && same(&found.seal, &next.keys.seal) {
            Ok(())
        } else {
            Err(VaultError::DamagedHead)
        }
    })
}

/// Removes the database of a generation and its log, as far as they are there. What stays is swept at an unlock.
fn forget(disk: &dyn Disk, place: &Place, head: &Head) {
    let path = place.database(head.generation);
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let _ = disk.remove(&path);
    let _ = disk.remove(std::path::Path::new(&log));
}

/// Another copy of the records must fit, with its log: 2.2 times their size is asked for.
fn enough_room(place: &Place, generation: u32) -> Result<(), VaultError> {
    #[cfg(unix)]
    {
        let size = std::fs::metadata(place.database(generation))?.len();
        let disk = rustix::fs::statvfs(place.root()).map_err(std::io::Error::from)?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        if free < size.saturating_mul(11) / 5 {
            return Err(VaultError::DiskFull);
        }
    }
    #[cfg(not(unix))]
    let _ = (place, generation);
    Ok(())
}
