//! From a template and values to the bytes of a PDF. The values reach the template through `sys.inputs`, so that nothing typed
//! by anybody is read as markup; whatever else the template could ask for is refused.

use crate::{PaperError, fonts};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Smart};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Everything there is while a page is set.
struct Desk {
    library: LazyHash<Library>,
    template: Source,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        fonts::book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::fonts().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// A page that is set.
pub(crate) struct Page(PagedDocument);

/// Sets a template with values; none when it takes more than one page.
///
/// # Errors
/// [`PaperError::Unset`] when the template is at fault.
pub(crate) fn one_page(template: &str, values: Dict) -> Result<Option<Page>, PaperError> {
    let page = all_pages(template, values)?;
    Ok((page.0.pages().len() == 1).then_some(page))
}

/// Sets a template with values, on as many pages as it takes.
///
/// # Errors
/// [`PaperError::Unset`] when the template is at fault.
pub(crate) fn all_pages(template: &str, values: Dict) -> Result<Page, PaperError> {
    let desk = Desk {
        library: LazyHash::new(Library::builder().with_inputs(values).build()),
        template: Source::detached(template),
    };
    let document = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| unset(&errors))?;
    Ok(Page(document))
}

impl Page {
    /// The page as PDF/UA-1.
    ///
    /// # Errors
    /// [`PaperError::Unset`] when the file would not be accessible.
    pub(crate) fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let options = PdfOptions {
            creator: Smart::Custom(None),
            standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| PaperError::Unset)?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.0, &options).map_err(|errors| unset(&errors))
    }
}

/// Forgets what Typst remembers of pages it has set: a name must not stay in memory for the next paper.
pub(crate) fn forget() {
    typst::comemo::evict(0);
}

/// The fault itself is for whoever writes a template; it may hold words of the paper, so it is told in tests alone.
fn unset(errors: &[typst::diag::SourceDiagnostic]) -> PaperError {
    if cfg!(test) {
        panic!("{errors:?}");
    }
    PaperError::Unset
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "access denied")]
    fn a_template_reaches_no_file() {
        let _ = one_page("#read(\"/etc/hostname\")", Dict::new());
    }

    #[test]
    fn more_than_a_page_is_no_paper() {
        let template = "#set document(title: \"x\")\nx #pagebreak() y";
        assert!(one_page(template, Dict::new()).unwrap().is_none());
    }
}
