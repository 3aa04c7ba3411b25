//! A page of a PDF as a picture, for looking at it in the window. The file is read by code without any unsafe block, outside
//! the page, and nothing of it but the picture ever reaches the web view.

use crate::OfficeError;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Widths in points of the screen that a page may be drawn in.
const WIDTHS: std::ops::RangeInclusive<u32> = 200..=2400;
/// A page is never drawn higher than this, however long it is.
const HIGHEST: f32 = 8_000.0;

/// A page drawn.
#[derive(Debug)]
pub struct PdfPage {
    /// The picture, as PNG.
    pub png: Vec<u8>,
    /// Pages of the whole file.
    pub pages: u32,
}

impl PdfPage {
    /// As it crosses the wire: the number of pages in four bytes (the least first), then the picture.
    pub fn framed(self) -> Vec<u8> {
        let mut bytes = self.pages.to_le_bytes().to_vec();
        bytes.extend(self.png);
        bytes
    }
}

/// Draws a page, counted from 0, so wide (200–2400 points) on white.
///
/// # Errors
/// [`OfficeError::Invalid`] for field `picture`: `pdf-locked` with a passphrase of its own, `pdf-unreadable` when it cannot be
/// read or drawn, `no-such-page`.
pub fn pdf_page(bytes: Vec<u8>, page: u32, width: u32) -> Result<PdfPage, OfficeError> {
    // What nobody foresaw in a file from outside must not take the program with it.
    catch_unwind(AssertUnwindSafe(|| draw(bytes, page, width)))
        .unwrap_or_else(|_| Err(OfficeError::field("picture", "pdf-unreadable")))
}

fn draw(bytes: Vec<u8>, page: u32, width: u32) -> Result<PdfPage, OfficeError> {
    let refused = |code| OfficeError::field("picture", code);
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => refused("pdf-locked"),
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => refused("pdf-unreadable"),
    })?;
    let pages = pdf.pages();
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    if count == 0 {
        return Err(refused("pdf-unreadable"));
    }
    let drawn = usize::try_from(page).ok().and_then(|at| pages.get(at));
    let drawn = drawn.ok_or_else(|| refused("no-such-page"))?;
    let (own_width, own_height) = drawn.render_dimensions();
    if !(own_width >= 1.0 && own_height >= 1.0) {
        return Err(refused("pdf-unreadable"));
    }
    let wanted = width.clamp(*WIDTHS.start(), *WIDTHS.end());
    let wanted = f32::from(u16::try_from(wanted).unwrap_or(u16::MAX));
    let scale = (wanted / own_width).min(HIGHEST / own_height);
    let picture = render(
        drawn,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    let png = picture.into_png().map_err(|_| refused("pdf-unreadable"))?;
    Ok(PdfPage { png, pages: count })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Two pages of A6: an empty one and one with a dark field.
    fn leaflet() -> Vec<u8> {
        let field = "0.2 0.2 0.2 rg 20 20 100 100 re f";
        format!(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
             2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 298 420]>>endobj\n\
             3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n\
             4 0 obj<</Type/Page/Parent 2 0 R/Contents 5 0 R>>endobj\n\
             5 0 obj<</Length {}>>stream\n{field}\nendstream endobj\n\
             trailer<</Root 1 0 R>>\n%%EOF\n",
            field.len()
        )
        .into_bytes()
    }

    /// Width and height of a PNG, as its head says.
    fn size(png: &[u8]) -> (u32, u32) {
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        (number(16), number(20))
    }

    fn code(result: Result<PdfPage, OfficeError>) -> String {
        match result {
            Err(OfficeError::Invalid(fields)) => fields[0].code.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_page_is_drawn_as_wide_as_asked() {
        let (empty, dark) = (pdf_page(leaflet(), 0, 298).unwrap(), pdf_page(leaflet(), 1, 596).unwrap());
        assert_eq!((empty.pages, size(&empty.png)), (2, (298, 420)));
        assert_eq!(size(&dark.png), (596, 840));
        let again = pdf_page(leaflet(), 1, 298).unwrap();
        assert_ne!(again.png, empty.png, "what stands on the second page can be seen");
        let framed = again.framed();
        assert_eq!((&framed[..4], &framed[4..8]), ([2, 0, 0, 0].as_slice(), b"\x89PNG".as_slice()));
    }

    #[test]
    fn what_cannot_be_shown_says_why() {
        assert_eq!(code(pdf_page(leaflet(), 2, 300)), "no-such-page");
        assert_eq!(code(pdf_page(b"%PDF-1.7\nnothing of the kind".to_vec(), 0, 300)), "pdf-unreadable");
        assert_eq!(code(pdf_page(Vec::new(), 0, 300)), "pdf-unreadable");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_damaged_file_never_takes_the_program_with_it(at in 0..400_usize, byte: u8, cut in 0..500_usize) {
            let mut bytes = leaflet();
            let place = at.min(bytes.len() - 1);
            bytes[place] = byte;
            bytes.truncate(cut.max(1));
            let _ = pdf_page(bytes, 0, 200);
        }
    }
}
