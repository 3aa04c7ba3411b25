//! `attempts`: after wrong passphrases the next try waits, 1 second growing to 30. Politeness towards a door that
//! somebody rattles at, no protection: who can delete the file needs no door. Never wipes anything.

use std::io;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::disk::Disk;
use crate::error::VaultError;
use crate::place::Place;
use crate::whole_file;

/// Longest wait in seconds.
const LONGEST: u64 = 30;

/// Wrong passphrases in a row and when the last one was typed (seconds since 1970).
#[derive(Clone, Copy, Default)]
struct Attempts {
    count: u32,
    last: u64,
}

/// Is it too early for another try? Writes nothing. A clock set back never locks anybody out.
pub(crate) fn wait(disk: &dyn Disk, place: &Place, now: SystemTime) -> Result<(), VaultError> {
    let Attempts { count, last } = read(disk, place);
    if count == 0 {
        return Ok(());
    }
    let delay = 1_u64.checked_shl(count - 1).map_or(LONGEST, |seconds| seconds.clamp(1, LONGEST));
    let now = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    let (last, until) = (Duration::from_secs(last), Duration::from_secs(last.saturating_add(delay)));
    if now < last || now >= until {
        return Ok(());
    }
    let left = until - now;
    let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    Err(VaultError::TryLater { seconds: u32::try_from(seconds).unwrap_or(u32::MAX) })
}

/// One more wrong passphrase. A disk that refuses is no reason to keep silent about the passphrase.
pub(crate) fn count(disk: &dyn Disk, place: &Place, now: SystemTime) {
    let count = read(disk, place).count.saturating_add(1);
    let last = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let text = format!("office-vault attempts 1\n{count}\n{last}\n");
    let _: io::Result<()> = whole_file::publish(disk, &place.attempts(), text.as_bytes(), |_| Ok(()));
}

/// The right passphrase ends the counting.
pub(crate) fn forget(disk: &dyn Disk, place: &Place) {
    let _ = disk.remove(&place.attempts());
}

fn read(disk: &dyn Disk, place: &Place) -> Attempts {
    let parse = || {
        let bytes = disk.read(&place.attempts(), 256).ok()?;
        let text = std::str::from_utf8(&bytes).ok()?;
        let mut lines = text.strip_prefix("office-vault attempts 1\n")?.lines();
        Some(Attempts { count: lines.next()?.parse().ok()?, last: lines.next()?.parse().ok()? })
    };
    parse().unwrap_or_default()
}
