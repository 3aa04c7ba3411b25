//! Bytes as lower-case hex and back, in buffers that are wiped. Refuses upper case: one text for one value.

use zeroize::Zeroizing;

/// Bytes as lower-case hex.
pub(crate) fn print(bytes: &[u8]) -> Zeroizing<String> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            text.push(DIGITS.get(usize::from(nibble)).copied().map_or('?', char::from));
        }
    }
    text
}

/// Exactly `N` bytes from exactly `2 N` lower-case hex digits.
pub(crate) fn read<const N: usize>(text: &str) -> Option<Zeroizing<[u8; N]>> {
    if text.len() != N * 2 {
        return None;
    }
    let mut bytes = Zeroizing::new([0; N]);
    let mut digits = text.bytes().map(|c| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    });
    for byte in bytes.iter_mut() {
        *byte = digits.next()?? << 4 | digits.next()??;
    }
    Some(bytes)
}
