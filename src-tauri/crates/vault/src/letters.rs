//! The two secret texts of a vault: a holder's blob and the key packet. Each names its purpose and its vault, so that
//! neither can stand in for the other or for that of another vault or generation.

use zeroize::Zeroizing;

use crate::envelope::Identity;
use crate::error::VaultError;
use crate::hex;
use crate::keys::{Keys, Secret};
use crate::label::VaultId;

/// What a passphrase opens: the holder's identity and the vault's seal.
pub(crate) struct HolderLetter {
    /// Opens the packet.
    pub(crate) identity: Identity,
    /// Must equal the packet's.
    pub(crate) seal: Secret,
}

impl HolderLetter {
    /// `office-vault holder 1`, vault, identity, seal: one per line.
    pub(crate) fn print(vault: VaultId, identity: &Identity, seal: &Secret) -> Zeroizing<String> {
        let (identity, seal) = (identity.print(), hex::print(seal.as_slice()));
        let vault = vault.to_string();
        // Joined at once: a text that grows would leave pieces of the secret behind.
        Zeroizing::new(["office-vault holder 1\n", &vault, "\n", &identity, "\n", &seal, "\n"].concat())
    }

    /// Reads it back; refuses any other purpose, vault or spelling.
    pub(crate) fn read(plain: &[u8], vault: VaultId) -> Result<Self, VaultError> {
        let [identity, seal] = lines(plain, &["office-vault holder 1", &vault.to_string()])?;
        Ok(Self {
            identity: Identity::read(identity).ok_or(VaultError::DamagedHead)?,
            seal: hex::read(seal).ok_or(VaultError::DamagedHead)?,
        })
    }
}

/// `office-vault packet 1`, vault, generation, data key, seal: one per line.
pub(crate) fn print_packet(vault: VaultId, generation: u32, keys: &Keys) -> Zeroizing<String> {
    let (data, seal) = (hex::print(keys.data.as_slice()), hex::print(keys.seal.as_slice()));
    let opening = format!("office-vault packet 1\n{vault}\n{generation}\n");
    Zeroizing::new([opening.as_str(), &data, "\n", &seal, "\n"].concat())
}

/// Reads the packet back; refuses any other purpose, vault, generation or spelling.
pub(crate) fn read_packet(plain: &[u8], vault: VaultId, generation: u32) -> Result<Keys, VaultError> {
    let opening = ["office-vault packet 1", &vault.to_string(), &generation.to_string()];
    let [data, seal] = lines(plain, &opening)?;
    Ok(Keys {
        data: hex::read(data).ok_or(VaultError::DamagedHead)?,
        seal: hex::read(seal).ok_or(VaultError::DamagedHead)?,
    })
}

/// The two lines that follow the expected opening lines, if nothing else follows.
fn lines<'a>(plain: &'a [u8], opening: &[&str]) -> Result<[&'a str; 2], VaultError> {
    let text = std::str::from_utf8(plain).map_err(|_| VaultError::DamagedHead)?;
    let mut lines = text.split('\n');
    for expected in opening {
        if lines.next() != Some(expected) {
            return Err(VaultError::DamagedHead);
        }
    }
    match (lines.next(), lines.next(), lines.next(), lines.next()) {
        (Some(first), Some(second), Some(""), None) => Ok([first, second]),
        _ => Err(VaultError::DamagedHead),
    }
}
