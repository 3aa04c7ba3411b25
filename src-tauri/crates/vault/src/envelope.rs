//! The only room that speaks to `age`: identities, wrapping by passphrase, sealing to recipients, armour.
//! Knows nothing of what lies in an envelope.

use std::fmt;
use std::io::{Read, Write};
use std::str::FromStr;

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};
use zeroize::Zeroizing;

use crate::error::VaultError;
use crate::passphrase::Passphrase;
use crate::work_factor::WorkFactors;

/// The most an envelope of a head may hold, in bytes of plaintext.
const MOST: u64 = 1024;

/// A public address, `age1…`, in its one spelling.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Recipient(String);

impl FromStr for Recipient {
    type Err = VaultError;

    fn from_str(text: &str) -> Result<Self, VaultError> {
        let parsed = x25519::Recipient::from_str(text).map_err(|_| VaultError::DamagedHead)?;
        if parsed.to_string() == text { Ok(Self(text.to_owned())) } else { Err(VaultError::DamagedHead) }
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A private X25519 identity. Wiped when dropped (by `age`); never shown.
pub(crate) struct Identity(x25519::Identity);

impl Identity {
    /// A fresh one from the machine's randomness.
    pub(crate) fn generate() -> Self {
        Self(x25519::Identity::generate())
    }

    /// Reads `AGE-SECRET-KEY-1…`.
    pub(crate) fn read(text: &str) -> Option<Self> {
        x25519::Identity::from_str(text).ok().map(Self)
    }

    /// `AGE-SECRET-KEY-1…`, in a buffer that is wiped.
    pub(crate) fn print(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// Its public address.
    pub(crate) fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public().to_string())
    }
}

/// Wraps by passphrase alone, with the work factor that is written.
pub(crate) fn wrap(passphrase: &Passphrase, work: WorkFactors, plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.text().to_owned()));
    recipient.set_work_factor(work.written);
    encrypt(&[&recipient], plain)
}

/// Opens what [`wrap`] made. Every cause behind the work is [`VaultError::WrongPassphrase`].
pub(crate) fn unwrap(
    passphrase: &Passphrase,
    work: WorkFactors,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    work.check(sealed)?;
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.text().to_owned()));
    identity.set_max_work_factor(work.most);
    decrypt(&identity, sealed).map_err(|error| match error {
        DecryptError::ExcessiveWork { .. } => VaultError::WorkFactorRefused,
        DecryptError::InvalidHeader | DecryptError::UnknownFormat => VaultError::DamagedHead,
        _ => VaultError::WrongPassphrase,
    })
}

/// Seals to all these recipients.
pub(crate) fn seal(recipients: &[&Recipient], plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    let parsed: Vec<x25519::Recipient> = recipients
        .iter()
        .map(|recipient| x25519::Recipient::from_str(&recipient.0).map_err(|_| VaultError::DamagedHead))
        .collect::<Result<_, _>>()?;
    let all: Vec<&dyn age::Recipient> =
        parsed.iter().map(|recipient| recipient as &dyn age::Recipient).collect();
    encrypt(&all, plain)
}

/// To how many addresses an envelope is sealed: the stanzas of its header, `age`'s own padding left out.
pub(crate) fn addressees(sealed: &[u8]) -> usize {
    sealed
        .split(|byte| *byte == b'\n')
        .take_while(|line| !line.starts_with(b"---"))
        .filter(|line| line.starts_with(b"-> X25519 "))
        .count()
}

/// Opens what [`seal`] made for this identity.
pub(crate) fn open(identity: &Identity, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    decrypt(&identity.0, sealed).map_err(|_| VaultError::DamagedHead)
}

/// An age file as armoured text with `\n`, ending in a line feed.
pub(crate) fn armour(sealed: &[u8]) -> Result<String, VaultError> {
    let mut writer = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor)?;
    writer.write_all(sealed)?;
    let text = String::from_utf8(writer.finish()?).map_err(|_| VaultError::DamagedHead)?;
    Ok(text.replace("\r\n", "\n"))
}

/// The age file inside armoured text. Not yet checked for being the one spelling.
pub(crate) fn strip_armour(text: &str) -> Result<Vec<u8>, VaultError> {
    let mut sealed = Vec::new();
    ArmoredReader::new(text.as_bytes()).read_to_end(&mut sealed).map_err(|_| VaultError::DamagedHead)?;
    Ok(sealed)
}

fn encrypt(recipients: &[&dyn age::Recipient], plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    let encryptor =
        Encryptor::with_recipients(recipients.iter().copied()).map_err(|_| VaultError::DamagedHead)?;
    let mut writer = encryptor.wrap_output(Vec::new())?;
    writer.write_all(plain)?;
    Ok(writer.finish()?)
}

fn decrypt(identity: &dyn age::Identity, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let decryptor = Decryptor::new_buffered(sealed)?;
    let reader = decryptor.decrypt(std::iter::once(identity))?;
    // Made large enough at once, so that no copy is left behind by growing; read to the end, so that it is authentic.
    let mut plain = Zeroizing::new(Vec::with_capacity(MOST as usize + 64));
    reader.take(MOST + 1).read_to_end(&mut plain)?;
    if plain.len() as u64 > MOST { Err(DecryptError::DecryptionFailed) } else { Ok(plain) }
}
