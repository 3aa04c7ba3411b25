//! How much work a passphrase costs, and which amounts are believed when read.
//! The stanza is read by ourselves before `age` does any work, since `age` knows only an upper bound.

use crate::error::VaultError;

/// Work factors as powers of two (scrypt N = 2^n, r 8, p 1).
#[derive(Clone, Copy)]
pub(crate) struct WorkFactors {
    /// Written into new blobs.
    pub(crate) written: u8,
    /// Least believed when read.
    pub(crate) least: u8,
    /// Most believed when read.
    pub(crate) most: u8,
}

impl WorkFactors {
    /// Suite 1: 2^18 (256 MiB, about one second) is written, 2^17 to 2^20 are read.
    pub(crate) const SUITE_1: Self = Self { written: 18, least: 17, most: 20 };

    /// Cheap ones that exist for this crate's own tests alone.
    #[cfg(test)]
    pub(crate) const CHEAP: Self = Self { written: 2, least: 1, most: 20 };

    /// Reads the one stanza of a passphrase-wrapped age file and refuses any but a single scrypt stanza with a
    /// canonical work factor within the bounds.
    pub(crate) fn check(self, age_file: &[u8]) -> Result<(), VaultError> {
        let mut lines =
            age_file.split(|byte| *byte == b'\n').map(|line| std::str::from_utf8(line).unwrap_or("\u{0}"));
        if lines.next() != Some("age-encryption.org/v1") {
            return Err(VaultError::DamagedHead);
        }
        let stanza =
            lines.next().and_then(|line| line.strip_prefix("-> scrypt ")).ok_or(VaultError::DamagedHead)?;
        let mut arguments = stanza.split(' ');
        let (Some(_salt), Some(factor), None) = (arguments.next(), arguments.next(), arguments.next()) else {
            return Err(VaultError::DamagedHead);
        };
        if lines.take_while(|line| !line.starts_with("---")).any(|line| line.starts_with("->")) {
            return Err(VaultError::DamagedHead);
        }
        let number: u8 = factor.parse().map_err(|_| VaultError::WorkFactorRefused)?;
        if number.to_string() == factor && (self.least..=self.most).contains(&number) {
            Ok(())
        } else {
            Err(VaultError::WorkFactorRefused)
        }
    }
}
