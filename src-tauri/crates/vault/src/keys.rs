//! The secrets of a vault and what is derived from them (suite 1). Wiped when dropped, never shown.
//! With the packet's text, HKDF-SHA256 and SQLCipher's command line everything here can be redone by hand.

use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::VaultError;
use crate::hex;
use crate::label::VaultId;

/// 32 secret bytes.
pub(crate) type Secret = Zeroizing<[u8; 32]>;

/// Fresh random bytes from the machine.
pub(crate) fn random() -> Result<Secret, VaultError> {
    let mut secret = Zeroizing::new([0; 32]);
    getrandom::fill(secret.as_mut_slice())?;
    Ok(secret)
}

/// What the packet holds: the data key of one generation and the seal of the vault.
pub(crate) struct Keys {
    /// New in every generation.
    pub(crate) data: Secret,
    /// For the life of the vault; also in every holder's blob.
    pub(crate) seal: Secret,
}

impl Keys {
    /// The raw key of one generation's database as SQLCipher wants it: `x'64 hex digits'`.
    /// HKDF-SHA256, ikm = data key, salt = the vault's id as its 32 hex digits, info = `office-vault 1 sqlcipher <generation>`.
    pub(crate) fn database_key(&self, vault: VaultId, generation: u32) -> Zeroizing<String> {
        let info = format!("office-vault 1 sqlcipher {generation}");
        let key = derive(self.data.as_slice(), vault.to_string().as_bytes(), info.as_bytes());
        Zeroizing::new(["x'", hex::print(key.as_slice()).as_str(), "'"].concat())
    }

    /// HMAC-SHA256 over the head up to its last line. Key: HKDF(ikm = data key ‖ seal, salt = `office-vault 1`, info = `head mac`).
    pub(crate) fn head_mac(&self, content: &[u8]) -> Secret {
        self.mac(b"head mac", content)
    }

    /// The same for the high-water mark, info = `mark`.
    pub(crate) fn mark_mac(&self, content: &[u8]) -> Secret {
        self.mac(b"mark", content)
    }

    fn mac(&self, purpose: &[u8], content: &[u8]) -> Secret {
        let mut both = Zeroizing::new([0; 64]);
        for (to, from) in both.iter_mut().zip(self.data.iter().chain(self.seal.iter())) {
            *to = *from;
        }
        let key = derive(both.as_slice(), b"office-vault 1", purpose);
        let mut mac = hmac(&key);
        mac.update(content);
        Zeroizing::new(mac.finalize().into_bytes().into())
    }
}

/// Are the two equal, in a time that does not depend on where they differ?
pub(crate) fn same(a: &Secret, b: &Secret) -> bool {
    a.iter().zip(b.iter()).fold(0, |different, (x, y)| different | (x ^ y)) == 0
}

fn derive(secret: &[u8], salt: &[u8], info: &[u8]) -> Secret {
    let mut key = Zeroizing::new([0; 32]);
    // 32 bytes are far below the 255 blocks HKDF can give, so this cannot fail.
    #[expect(clippy::expect_used, reason = "the length is a constant that HKDF-SHA256 accepts")]
    Hkdf::<Sha256>::new(Some(salt), secret).expand(info, key.as_mut_slice()).expect("32 bytes");
    key
}

fn hmac(key: &Secret) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC accepts a key of any length")]
    Hmac::<Sha256>::new_from_slice(key.as_slice()).expect("any length")
}
