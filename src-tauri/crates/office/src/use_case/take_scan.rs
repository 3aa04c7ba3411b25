//! Taking scans out of the scan folder into the vault, and only then, and only when both are equal, removing the original.

use crate::scan_folder::{Found, Lying, Opened, ScanPlace, refused};
use crate::store::document::{self, DocumentRecord, TakenIn};
use crate::store::{moment, person};
use crate::transact::Done;
use crate::use_case::keep_document::title_of;
use crate::{Act, Office, OfficeError};
use domain::document::MOST_BYTES;
use domain::permission::Deed;
use domain::{DocumentId, LetterId, PersonId};
use std::path::Path;
use wire::{
    DocumentFields, KeptScan, RemoveScanRequest, SavedView, ScanRow, ScansView, ScansWaitingView,
    TakeScanRequest,
};

const NOUN: &str = "document";
/// Bytes that are read at most to recognise files that lie in the vault already: 200 MiB.
const MOST_COMPARED: u64 = 200 * 1024 * 1024;

impl Office {
    /// How many files wait in the scan folder; none when no folder was named.
    pub fn scans_waiting(place: Option<ScanPlace>) -> Option<ScansWaitingView> {
        place.map(|place| place.waiting())
    }

    /// What was found in the scan folder, with what of it lies in the vault already.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_scans(&self, place: Option<(ScanPlace, Found)>) -> Result<ScansView, OfficeError> {
        self.may(Deed::Read)?;
        let Some((place, found)) = place else {
            return Ok(ScansView { folder: None, files: Vec::new(), more: 0 });
        };
        let (mut files, mut left) = (Vec::new(), MOST_COMPARED);
        for one in &found.files {
            let kept = if one.found.is_ok() && one.bytes <= left {
                self.kept(&place, one, &mut left)?
            } else {
                None
            };
            files.push(ScanRow {
                name: one.name.clone(),
                bytes: u32::try_from(one.bytes).unwrap_or(u32::MAX),
                changed_at: one.changed.map(|at| moment(at.naive_local())),
                stamp: one.stamp.clone(),
                kind: one.found.ok().map(|kind| kind.code().to_owned()),
                picture: one.found.is_ok_and(domain::document::FileKind::is_picture),
                trouble: one.found.err().map(|trouble| trouble.code().to_owned()),
                kept,
            });
        }
        Ok(ScansView { folder: Some(place.folder.display().to_string()), files, more: found.more })
    }

    /// The document that holds exactly what the file holds; only files of a document's length are read.
    fn kept(&self, place: &ScanPlace, one: &Lying, left: &mut u64) -> Result<Option<KeptScan>, OfficeError> {
        if !document::of_length(self.conn(), one.bytes)? {
            return Ok(None);
        }
        *left = left.saturating_sub(one.bytes);
        // What changed since it was listed is told when it is taken.
        let Ok(mut opened) = place.open(&one.name, Some(&one.stamp)) else { return Ok(None) };
        let sum = opened.sha256()?;
        let Some((id, title, whose)) = document::of_sum(self.conn(), one.bytes, &sum)? else {
            return Ok(None);
        };
        let person = person::one(self.conn(), whose)?.ok_or(OfficeError::NotThere("person"))?;
        Ok(Some(KeptScan { document: id.0, title, person }))
    }

    /// Takes one file into the vault, for a person and perhaps one of her letters. The original stays; it is removed with
    /// [`Office::remove_scan`]. Taking it back puts the document among the removed ones: by then it may be the only copy.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] on `scan` with what speaks against the file, `file-is-there` when the person has the very same, on
    /// `letter` when it is not hers; [`OfficeError::NotThere`]. Then nothing is written.
    pub fn take_scan(&mut self, request: &TakeScanRequest, vault: &Path) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let place = self.the_scan_place(vault)?;
        let mut scan = place.open(&request.name, Some(&request.stamp)).map_err(refused)?;
        let title = title_of(&scan.name);
        let (id, act) = self.transact(Act::ScanTaken, |tx| {
            let whose = PersonId(request.person);
            if !person::stands(&tx.conn, whose)? {
                return Err(OfficeError::NotThere("person"));
            }
            if let Some(letter) = request.letter
                && !document::is_letter_to(&tx.conn, LetterId(letter), whose)?
            {
                return Err(OfficeError::field("letter", "not-there"));
            }
            let record = DocumentRecord { person: whose, title: &title, kind: scan.kind };
            let id = document::insert(&tx.conn, &record, tx.actor.id, tx.now)?;
            let fields = DocumentFields {
                title: title.clone(),
                note: String::new(),
                casefile: None,
                letter: request.letter,
                valid_until: String::new(),
            };
            document::update(&tx.conn, id, &fields, None)?;
            match document::take_in(&tx.conn, id, &mut scan.file, MOST_BYTES)? {
                TakenIn::TooLarge => return Err(OfficeError::field("scan", "file-too-large")),
                TakenIn::Empty => return Err(OfficeError::field("scan", "scan-empty")),
                TakenIn::Whole { sha256 } => {
                    if document::twin(&tx.conn, whose, id, &sha256)? {
                        return Err(OfficeError::field("scan", "file-is-there"));
                    }
                }
            }
            // The scanner may have gone on writing while it was read.
            scan.unchanged()?;
            document::set_removed(&tx.conn, id, Some(tx.now.date()))?;
            tx.changing(NOUN, id.0)?;
            document::set_removed(&tx.conn, id, None)?;
            Ok(Done::of(id.0, Some(id.0), format!("scan taken as document {id} of {whose}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Removes a file from the scan folder that lies in the vault as this document: both are read once more, and only if they are
    /// equal byte for byte the file goes. It cannot be brought back there.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] on `scan`: `scan-not-same`, `cannot-remove`, or what speaks against the file;
    /// [`OfficeError::NotThere`] for a document that is not there or was removed. Then the file lies where it lay.
    pub fn remove_scan(&mut self, request: &RemoveScanRequest, vault: &Path) -> Result<(), OfficeError> {
        self.may(Deed::Write)?;
        let place = self.the_scan_place(vault)?;
        let id = DocumentId(request.document);
        let mut scan: Opened = place.open(&request.name, None).map_err(refused)?;
        self.transact(Act::ScanRemoved, |tx| {
            document::portrait(&tx.conn, id)?.filter(|it| !it.removed).ok_or(OfficeError::NotThere(NOUN))?;
            document::hand_out(&tx.conn, id, &mut std::io::sink())?;
            if document::sum(&tx.conn, id)? != scan.sha256()? {
                return Err(OfficeError::field("scan", "scan-not-same"));
            }
            scan.unchanged()?;
            // Within the transaction: a file that could not be removed leaves no line that says it was.
            std::fs::remove_file(&scan.path).map_err(|_| OfficeError::field("scan", "cannot-remove"))?;
            Ok(Done::of((), Some(id.0), format!("original of document {id} removed")))
        })?;
        Ok(())
    }
}
