//! Files that may be kept in the vault: PDF, pictures, office files; told by what they hold, not by their names alone.

/// The largest file that is taken in: 50 MiB.
pub const MOST_BYTES: u64 = 50 * 1024 * 1024;
/// The largest picture that is shown in the window: 20 MiB.
pub const MOST_SHOWN: u64 = 20 * 1024 * 1024;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $code:literal,)*) => {
        /// What a file is; its code is the ending under which it is opened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FileKind { $($(#[$doc])* $variant,)* }

        impl FileKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its code in the vault and its ending on disk.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    };
}

kinds! {
    /// PDF.
    Pdf = "pdf",
    /// JPEG picture.
    Jpeg = "jpg",
    /// PNG picture.
    Png = "png",
    /// GIF picture.
    Gif = "gif",
    /// WebP picture.
    Webp = "webp",
    /// TIFF picture, as scanners make it.
    Tiff = "tif",
    /// Word.
    Docx = "docx",
    /// Excel.
    Xlsx = "xlsx",
    /// PowerPoint.
    Pptx = "pptx",
    /// OpenDocument text.
    Odt = "odt",
    /// OpenDocument spreadsheet.
    Ods = "ods",
    /// OpenDocument presentation.
    Odp = "odp",
    /// Word, old.
    Doc = "doc",
    /// Excel, old.
    Xls = "xls",
    /// PowerPoint, old.
    Ppt = "ppt",
    /// Rich text.
    Rtf = "rtf",
    /// Plain text.
    Txt = "txt",
    /// Comma-separated values.
    Csv = "csv",
}

impl FileKind {
    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// Can the window show it as a picture?
    pub fn is_picture(self) -> bool {
        match self {
            Self::Jpeg | Self::Png | Self::Gif | Self::Webp => true,
            Self::Pdf
            | Self::Tiff
            | Self::Docx
            | Self::Xlsx
            | Self::Pptx
            | Self::Odt
            | Self::Ods
            | Self::Odp
            | Self::Doc
            | Self::Xls
            | Self::Ppt
            | Self::Rtf
            | Self::Txt
            | Self::Csv => false,
        }
    }

    /// What a file is, from its name's ending and its first bytes (at least 16, if it has them). None for anything that is
    /// no document: a program, an archive, a file that is not what its ending says.
    pub fn recognise(name: &str, head: &[u8]) -> Option<Self> {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        let by_ending = match ending.as_str() {
            "jpeg" => Some(Self::Jpeg),
            "tiff" => Some(Self::Tiff),
            other => Self::from_code(other),
        };
        if head.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if head.starts_with(&[0xff, 0xd8, 0xff]) {
            return Some(Self::Jpeg);
        }
        if head.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if head.starts_with(b"GIF87a") || head.starts_with(b"GIF89a") {
            return Some(Self::Gif);
        }
        if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
            return Some(Self::Webp);
        }
        if head.starts_with(b"II*\0") || head.starts_with(b"MM\0*") {
            return Some(Self::Tiff);
        }
        let kind = by_ending?;
        let fits = match kind {
            Self::Docx | Self::Xlsx | Self::Pptx | Self::Odt | Self::Ods | Self::Odp => {
                head.starts_with(b"PK\x03\x04")
            }
            Self::Doc | Self::Xls | Self::Ppt => {
                head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
            }
            Self::Rtf => head.starts_with(b"{\\rtf"),
            Self::Txt | Self::Csv => !head.contains(&0),
            Self::Pdf | Self::Jpeg | Self::Png | Self::Gif | Self::Webp | Self::Tiff => false,
        };
        fits.then_some(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::FileKind;

    #[test]
    fn a_file_is_told_by_what_it_holds_and_a_wrong_ending_is_set_right() {
        for (name, head, kind) in [
            ("bescheid.pdf", b"%PDF-1.7 ....".as_slice(), Some(FileKind::Pdf)),
            ("bescheid.txt", b"%PDF-1.7 ....", Some(FileKind::Pdf)),
            ("foto.JPEG", b"\xff\xd8\xff\xe0....", Some(FileKind::Jpeg)),
            ("brief.docx", b"PK\x03\x04....", Some(FileKind::Docx)),
            ("notiz.txt", b"Hallo", Some(FileKind::Txt)),
        ] {
            assert_eq!(FileKind::recognise(name, head), kind, "{name}");
        }
    }

    #[test]
    fn a_program_an_archive_and_a_file_that_is_not_what_it_says_are_no_documents() {
        for (name, head) in [
            ("setup.exe", b"MZ\x90\0".as_slice()),
            ("alles.zip", b"PK\x03\x04"),
            ("brief.docx", b"MZ\x90\0"),
            ("bild.png", b"<html>"),
            ("ohne-endung", b"#!/bin/sh"),
            ("notiz.txt", b"\0\0\0"),
        ] {
            assert_eq!(FileKind::recognise(name, head), None, "{name}");
        }
    }
}
