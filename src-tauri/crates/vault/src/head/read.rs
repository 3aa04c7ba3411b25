//! Reading the lines of a head. Strict, bounded, and silent about why: damage is damage.

use super::{Entry, FORMAT, Head, MOST_BYTES, MOST_HOLDERS, MOST_PAPERS, SUITE, database_name};
use crate::envelope::{Recipient, strip_armour};
use crate::error::{Fence, VaultError};
use crate::hex;
use crate::keys::Secret;
use crate::label::{Holder, HolderId, HolderLabel, VaultId};

const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";

/// Lines not yet read; the text after the last line feed must be empty.
struct Lines<'a>(std::iter::Peekable<std::str::Split<'a, char>>);

pub(super) fn read(bytes: &[u8]) -> Result<(Head, Secret), VaultError> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(VaultError::DamagedHead);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| VaultError::DamagedHead)?;
    let mut lines = Lines(text.split('\n').peekable());

    later(Fence::Format, lines.number("office-vault ")?, FORMAT)?;
    let vault = VaultId(*hex::read(lines.field("vault ")?).ok_or(VaultError::DamagedHead)?);
    let generation = lines.number("generation ")?;
    let counter = lines.number("counter ")?;
    if !(1..=999_999).contains(&generation) || counter == 0 {
        return Err(VaultError::DamagedHead);
    }
    if lines.field("database ")? != database_name(generation) {
        return Err(VaultError::DamagedHead);
    }
    let needs_schema = lines.number("needs-schema ")?;
    later(Fence::Suite, lines.number("suite ")?, SUITE)?;

    let mut holders: Vec<Entry> = Vec::new();
    while lines.next_starts_with("holder ") {
        let entry = lines.holder()?;
        if holders.len() == MOST_HOLDERS
            || holders.last().is_some_and(|last| last.holder.id >= entry.holder.id)
        {
            return Err(VaultError::DamagedHead);
        }
        if holders.iter().any(|other| other.holder.label == entry.holder.label) {
            return Err(VaultError::DamagedHead);
        }
        holders.push(entry);
    }
    let mut recovery: Vec<Recipient> = Vec::new();
    while lines.next_starts_with("recovery ") {
        let recipient: Recipient = lines.field("recovery ")?.parse()?;
        if recovery.len() == MOST_PAPERS || recovery.contains(&recipient) {
            return Err(VaultError::DamagedHead);
        }
        recovery.push(recipient);
    }
    if holders.is_empty() || !lines.field("packet")?.is_empty() {
        return Err(VaultError::DamagedHead);
    }
    let packet = lines.armoured()?;
    let mac = hex::read(lines.field("mac ")?).ok_or(VaultError::DamagedHead)?;
    lines.end()?;
    Ok((Head { vault, generation, counter, needs_schema, holders, recovery, packet }, mac))
}

/// A later number than ours is a newer program's; zero or an earlier one was never written.
fn later(fence: Fence, needs: u32, knows: u32) -> Result<(), VaultError> {
    match needs.cmp(&knows) {
        std::cmp::Ordering::Less => Err(VaultError::DamagedHead),
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => Err(VaultError::TooNew { fence, needs, knows }),
    }
}

impl<'a> Lines<'a> {
    fn next_starts_with(&mut self, start: &str) -> bool {
        self.0.peek().is_some_and(|line| line.starts_with(start))
    }

    /// What follows `start` on the next line.
    fn field(&mut self, start: &str) -> Result<&'a str, VaultError> {
        self.0.next().and_then(|line| line.strip_prefix(start)).ok_or(VaultError::DamagedHead)
    }

    /// A number in its one spelling.
    fn number<N: std::str::FromStr + ToString>(&mut self, start: &str) -> Result<N, VaultError> {
        number(self.field(start)?)
    }

    fn holder(&mut self) -> Result<Entry, VaultError> {
        let mut words = self.field("holder ")?.split(' ');
        let (Some(id), Some(label), Some(recipient), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(VaultError::DamagedHead);
        };
        let id: u32 = number(id)?;
        let label = HolderLabel::new(label).map_err(|_| VaultError::DamagedHead)?;
        if id == 0 {
            return Err(VaultError::DamagedHead);
        }
        let holder = Holder { id: HolderId(id), label };
        Ok(Entry { holder, recipient: recipient.parse()?, blob: self.armoured()? })
    }

    /// The age file between the two marker lines.
    fn armoured(&mut self) -> Result<Vec<u8>, VaultError> {
        let mut text = String::new();
        if self.0.peek() != Some(&BEGIN) {
            return Err(VaultError::DamagedHead);
        }
        for line in self.0.by_ref() {
            text.push_str(line);
            text.push('\n');
            if line == END {
                return strip_armour(&text);
            }
        }
        Err(VaultError::DamagedHead)
    }

    fn end(mut self) -> Result<(), VaultError> {
        match (self.0.next(), self.0.next()) {
            (Some(""), None) => Ok(()),
            _ => Err(VaultError::DamagedHead),
        }
    }
}

fn number<N: std::str::FromStr + ToString>(text: &str) -> Result<N, VaultError> {
    let number: N = text.parse().map_err(|_| VaultError::DamagedHead)?;
    if number.to_string() == text { Ok(number) } else { Err(VaultError::DamagedHead) }
}
