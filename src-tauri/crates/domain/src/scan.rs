//! A file that a scanner laid into its folder: what keeps it from being taken into the vault.
//!
//! A scanner writes while somebody is looking. A file that is half there must never be taken, least of all because the original is
//! removed afterwards; so what can be told from its last bytes is told from them.

use crate::document::{FileKind, MOST_BYTES};

/// Bytes at the end of a file that are enough to see whether it is whole.
pub const TAIL: usize = 4096;

/// Why a file in the scan folder is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanTrouble {
    /// A link: it may lead out of the folder.
    Link,
    /// A folder, or something else that is no file.
    NoFile,
    /// A name that cannot be written down in letters.
    Name,
    /// Nothing in it yet.
    Empty,
    /// More than 50 MiB.
    TooLarge,
    /// It ends before its end.
    Unfinished,
    /// It is being written, or is another one than was shown.
    Changing,
    /// Neither PDF nor picture nor office file.
    NotADocument,
}

impl ScanTrouble {
    /// Its code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Link => "scan-link",
            Self::NoFile => "scan-no-file",
            Self::Name => "scan-name",
            Self::Empty => "scan-empty",
            Self::TooLarge => "file-too-large",
            Self::Unfinished => "scan-unfinished",
            Self::Changing => "scan-changing",
            Self::NotADocument => "not-a-document",
        }
    }
}

/// What a file is by its name, its length in bytes, its first bytes (16 or more, if it has them) and its last ([`TAIL`], if it has
/// them).
///
/// # Errors
/// What speaks against taking it.
pub fn judge(name: &str, length: u64, head: &[u8], tail: &[u8]) -> Result<FileKind, ScanTrouble> {
    if length == 0 {
        return Err(ScanTrouble::Empty);
    }
    if length > MOST_BYTES {
        return Err(ScanTrouble::TooLarge);
    }
    let kind = FileKind::recognise(name, head).ok_or(ScanTrouble::NotADocument)?;
    if has_its_end(kind, length, head, tail) { Ok(kind) } else { Err(ScanTrouble::Unfinished) }
}

/// Where a format says how it ends, is the end there? Others are taken as they are.
fn has_its_end(kind: FileKind, length: u64, head: &[u8], tail: &[u8]) -> bool {
    let holds = |mark: &[u8]| tail.windows(mark.len()).any(|bytes| bytes == mark);
    match kind {
        // Readers accept the mark within the last 1,024 bytes (ISO 32000-1, annex H, note 18); some scanners append more.
        FileKind::Pdf => holds(b"%%EOF"),
        // In the picture itself no 0xff stands before anything but 0 and restarts (ITU-T T.81, B.1.1.2).
        FileKind::Jpeg => holds(&[0xff, 0xd9]),
        FileKind::Png => holds(b"IEND"),
        FileKind::Tiff => directory_of(head).is_some_and(|at| at >= 8 && u64::from(at) < length),
        FileKind::Docx | FileKind::Xlsx | FileKind::Pptx | FileKind::Odt | FileKind::Ods | FileKind::Odp => {
            // The end of a zip archive's directory.
            holds(b"PK\x05\x06")
        }
        FileKind::Gif
        | FileKind::Webp
        | FileKind::Doc
        | FileKind::Xls
        | FileKind::Ppt
        | FileKind::Rtf
        | FileKind::Txt
        | FileKind::Csv => true,
    }
}

/// Where a TIFF's first directory lies; a scanner writes it last.
fn directory_of(head: &[u8]) -> Option<u32> {
    let bytes: [u8; 4] = head.get(4..8)?.try_into().ok()?;
    Some(if head.starts_with(b"II") { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, bytes: &[u8]) -> Result<FileKind, ScanTrouble> {
        let head = &bytes[..bytes.len().min(64)];
        judge(name, bytes.len() as u64, head, &bytes[bytes.len().saturating_sub(TAIL)..])
    }

    #[test]
    fn a_file_that_ends_before_its_end_is_told() {
        let tiff = b"II*\0\x10\0\0\0........................";
        for (name, bytes, kind) in [
            ("a.pdf", b"%PDF-1.7\n...\n%%EOF\n".as_slice(), FileKind::Pdf),
            ("a.jpg", b"\xff\xd8\xff\xe0....\xff\xd9", FileKind::Jpeg),
            ("a.png", b"\x89PNG\r\n\x1a\n....\0\0\0\0IEND\xae\x42\x60\x82", FileKind::Png),
            ("a.tif", tiff, FileKind::Tiff),
            ("a.docx", b"PK\x03\x04....PK\x05\x06..................", FileKind::Docx),
        ] {
            assert_eq!(of(name, bytes), Ok(kind), "{name}");
            let half = if kind == FileKind::Tiff { 14 } else { 9 };
            assert_eq!(of(name, &bytes[..half]), Err(ScanTrouble::Unfinished), "half of {name}");
        }
        assert_eq!(of("a.tif", b"II*\0\0\0\0\0......"), Err(ScanTrouble::Unfinished), "no directory yet");
    }

    #[test]
    fn what_is_empty_too_large_or_no_document_is_told() {
        assert_eq!(of("a.pdf", b""), Err(ScanTrouble::Empty));
        assert_eq!(of("a.exe", b"MZ\x90\0"), Err(ScanTrouble::NotADocument));
        let eof = b"%PDF-1.7 %%EOF";
        assert_eq!(judge("a.pdf", MOST_BYTES, eof, eof), Ok(FileKind::Pdf));
        assert_eq!(judge("a.pdf", MOST_BYTES + 1, eof, eof), Err(ScanTrouble::TooLarge));
    }
}
