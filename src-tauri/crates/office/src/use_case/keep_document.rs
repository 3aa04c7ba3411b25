//! Documents: taking a file in, saying what it is, handing its bytes out, removing it, erasing it for good.

use crate::check::{Check, NOTE, SHORT};
use crate::store::document::{self, DocumentRecord, TakenIn};
use crate::store::{draft, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::document::{FileKind, MOST_BYTES, MOST_SHOWN};
use domain::permission::Deed;
use domain::{CaseId, Direction, DocumentId, LetterId, PersonId};
use std::fs::File;
use std::io::{Read, Seek, Write};
use std::path::Path;
use wire::{
    AddDocumentRequest, DocumentRequest, DocumentsView, FileBytes, PdfPageRequest, PersonRequest,
    RemoveDocumentRequest, SaveDocumentRequest, SavedView,
};

const NOUN: &str = "document";
/// Bytes by which a file is told.
const HEAD: usize = 512;

impl Office {
    /// A person's documents, removed ones among them.
    ///
    /// # Errors
    /// When the store fails.
    pub fn documents(&self, request: &PersonRequest) -> Result<DocumentsView, OfficeError> {
        self.may(Deed::Read)?;
        Ok(DocumentsView { documents: document::of_person(self.conn(), PersonId(request.id))? })
    }

    /// Takes a file into the vault, chunk by chunk. The file itself stays where it lies.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] on `path`: `file-too-large` above 50 MiB, `file-empty`, `not-a-document`, `file-is-there`
    /// when the person has the very same; [`OfficeError::CannotRead`]. Then nothing is written.
    pub fn add_document(&mut self, request: &AddDocumentRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let path = Path::new(&request.path);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let unreadable = |error: std::io::Error| OfficeError::CannotRead(error.kind());
        let mut file = File::open(path).map_err(unreadable)?;
        let about = file.metadata().map_err(unreadable)?;
        if !about.is_file() {
            return Err(OfficeError::field("path", "not-a-document"));
        }
        if about.len() > MOST_BYTES {
            return Err(OfficeError::field("path", "file-too-large"));
        }
        let mut head = Vec::with_capacity(HEAD);
        Read::by_ref(&mut file).take(HEAD as u64).read_to_end(&mut head).map_err(unreadable)?;
        if head.is_empty() {
            return Err(OfficeError::field("path", "file-empty"));
        }
        let kind =
            FileKind::recognise(&name, &head).ok_or_else(|| OfficeError::field("path", "not-a-document"))?;
        file.rewind().map_err(unreadable)?;
        let title = title_of(&name);
        let (id, act) = self.transact(Act::DocumentAdded, |tx| {
            let whose = PersonId(request.person);
            person::one(&tx.conn, whose)?.ok_or(OfficeError::NotThere("person"))?;
            let record = DocumentRecord { person: whose, title: &title, kind };
            let id = document::insert(&tx.conn, &record, tx.actor.id, tx.now)?;
            match document::take_in(&tx.conn, id, &mut file, MOST_BYTES)? {
                TakenIn::TooLarge => return Err(OfficeError::field("path", "file-too-large")),
                TakenIn::Empty => return Err(OfficeError::field("path", "file-empty")),
                TakenIn::Whole { sha256 } => {
                    if document::twin(&tx.conn, whose, id, &sha256)? {
                        return Err(OfficeError::field("path", "file-is-there"));
                    }
                }
            }
            tx.made(NOUN, id.0);
            Ok(Done::of(id.0, Some(id.0), format!("document {id} of {whose}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Writes title, note and case of a document.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`]; [`OfficeError::ChangedMeanwhile`].
    pub fn save_document(&mut self, request: &SaveDocumentRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, today) = (DocumentId(request.id), self.clock().today());
        let ((), act) = self.transact(Act::DocumentSaved, |tx| {
            let portrait = document::portrait(&tx.conn, id)?.ok_or(OfficeError::NotThere(NOUN))?;
            tx.unchanged_since(NOUN, id.0, request.seen)?;
            let mut check = Check::new(&tx.conn);
            check.needed("title", &request.fields.title, SHORT);
            check.text("note", &request.fields.note, NOTE);
            if let Some(case) = request.fields.casefile
                && !document::is_case_of(&tx.conn, CaseId(case), portrait.person)?
            {
                check.refuse("casefile", "not-there");
            }
            if let Some(letter) = request.fields.letter
                && !document::is_letter_to(&tx.conn, LetterId(letter), portrait.person)?
            {
                check.refuse("letter", "not-there");
            }
            let until = check.day("validUntil", &request.fields.valid_until, today, Direction::Future);
            check.finish()?;
            tx.changing(NOUN, id.0)?;
            document::update(&tx.conn, id, &request.fields, until)?;
            draft::finish(&tx.conn, tx.actor.id, &format!("document:{id}"))?;
            Ok(Done::of((), Some(id.0), format!("document {id}")))
        })?;
        Ok(SavedView { id: id.0, version: act, act })
    }

    /// Marks a document as removed, or takes it up again; its bytes stay until it is erased.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when there is none, or it stands so already.
    pub fn remove_document(&mut self, request: &RemoveDocumentRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, removed) = (DocumentId(request.id), request.removed);
        let ((), act) = self.transact(Act::DocumentRemoved, |tx| {
            document::portrait(&tx.conn, id)?
                .filter(|it| it.removed != removed)
                .ok_or(OfficeError::NotThere(NOUN))?;
            tx.changing(NOUN, id.0)?;
            document::set_removed(&tx.conn, id, removed.then_some(tx.now.date()))?;
            Ok(Done::of((), Some(id.0), format!("document {id} removed {removed}")))
        })?;
        Ok(SavedView { id: id.0, version: act, act })
    }

    /// Erases a removed document for good: bytes, title, note, and what undo kept of them. Cannot be taken back; the page
    /// asks first.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] for a document that was not removed before.
    pub fn erase_document(&mut self, request: &DocumentRequest) -> Result<(), OfficeError> {
        self.may(Deed::Write)?;
        let id = DocumentId(request.id);
        self.transact(Act::DocumentErased, |tx| {
            document::portrait(&tx.conn, id)?.filter(|it| it.removed).ok_or(OfficeError::NotThere(NOUN))?;
            document::erase(&tx.conn, id)?;
            Ok(Done::of((), Some(id.0), format!("document {id} erased")))
        })?;
        Ok(())
    }

    /// What a document is: the ending under which a copy is laid out.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`].
    pub fn document_kind(&self, request: &DocumentRequest) -> Result<FileKind, OfficeError> {
        self.may(Deed::Read)?;
        let portrait = document::portrait(self.conn(), DocumentId(request.id))?;
        Ok(portrait.ok_or(OfficeError::NotThere(NOUN))?.kind)
    }

    /// Streams a document's bytes out and compares them with the sum kept when it came in. Reading is an act.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`]; [`OfficeError::Damaged`] when the bytes are not what came in; [`OfficeError::CannotWrite`].
    pub fn hand_out_document(
        &mut self,
        request: &DocumentRequest,
        out: &mut impl Write,
    ) -> Result<(), OfficeError> {
        self.may(Deed::Read)?;
        let id = DocumentId(request.id);
        self.transact(Act::DocumentOpened, |tx| {
            document::hand_out(&tx.conn, id, out)?;
            Ok(Done::of((), Some(id.0), format!("document {id} opened")))
        })?;
        Ok(())
    }

    /// The bytes of a picture, to be shown in the window.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for what is no picture, or one of more than 20 MiB; as [`Office::hand_out_document`].
    pub fn picture(&mut self, request: &DocumentRequest) -> Result<FileBytes, OfficeError> {
        self.may(Deed::Read)?;
        let id = DocumentId(request.id);
        let portrait = document::portrait(self.conn(), id)?.ok_or(OfficeError::NotThere(NOUN))?;
        if !portrait.kind.is_picture() || portrait.bytes > MOST_SHOWN {
            return Err(OfficeError::field("picture", "not-shown-here"));
        }
        let mut bytes = Vec::new();
        self.hand_out_document(request, &mut bytes)?;
        Ok(FileBytes(bytes))
    }
}

impl Office {
    /// The bytes of a PDF of which a page is to be drawn. Opening it at its first page is an act; turning its leaves is not
    /// another one.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for what is no PDF; as [`Office::hand_out_document`].
    pub fn pdf_bytes(&mut self, request: &PdfPageRequest) -> Result<Vec<u8>, OfficeError> {
        self.may(Deed::Read)?;
        let id = DocumentId(request.id);
        let portrait = document::portrait(self.conn(), id)?.ok_or(OfficeError::NotThere(NOUN))?;
        if portrait.kind != FileKind::Pdf {
            return Err(OfficeError::field("picture", "not-shown-here"));
        }
        let mut bytes = Vec::new();
        if request.page == 0 {
            self.hand_out_document(&DocumentRequest { id: request.id }, &mut bytes)?;
        } else {
            document::hand_out(self.conn(), id, &mut bytes)?;
        }
        Ok(bytes)
    }
}

/// A title from a file's name: without its ending, at most as long as a title may be.
pub(super) fn title_of(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let title: String = stem.chars().filter(|c| !c.is_control()).take(SHORT).collect();
    if title.trim().is_empty() { "Dokument".to_owned() } else { title.trim().to_owned() }
}
