//! Saying where the office's scanner writes to.

use crate::check::{Check, LINES};
use crate::scan_folder::ScanPlace;
use crate::store::{draft, image, scan_folder};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::permission::Deed;
use std::path::Path;
use wire::{SaveScanFolderRequest, SavedView, ScanFolderFields, ScanFolderView};

const NOUN: &str = "scan_folder";

impl Office {
    /// The scan folder, for its form.
    ///
    /// # Errors
    /// When the store fails.
    pub fn scan_folder(&self) -> Result<ScanFolderView, OfficeError> {
        self.may(Deed::Read)?;
        Ok(ScanFolderView {
            version: image::version(self.conn(), NOUN, 1)?,
            fields: ScanFolderFields { folder: scan_folder::path(self.conn())?.unwrap_or_default() },
        })
    }

    /// Saves the scan folder; an empty path means that there is none.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] on `folder`: `not-whole-path`, `no-such-folder`, `folder-in-vault`;
    /// [`OfficeError::ChangedMeanwhile`].
    pub fn save_scan_folder(
        &mut self,
        request: &SaveScanFolderRequest,
        vault: &Path,
    ) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let path = request.fields.folder.trim();
        let ((), act) = self.transact(Act::ScanFolderSaved, |tx| {
            tx.unchanged_since(NOUN, 1, request.seen)?;
            let mut check = Check::new(&tx.conn);
            check.text("folder", path, LINES);
            let place = ScanPlace { folder: path.into(), vault: vault.to_owned() };
            if let Some(why) = place.real().err().filter(|_| !path.is_empty()) {
                check.refuse("folder", why);
            }
            check.finish()?;
            if scan_folder::path(&tx.conn)?.is_some() {
                tx.changing(NOUN, 1)?;
            } else {
                tx.made(NOUN, 1);
            }
            scan_folder::write(&tx.conn, path)?;
            draft::finish(&tx.conn, tx.actor.id, "scan-folder")?;
            Ok(Done::of((), None, "scan folder"))
        })?;
        Ok(SavedView { id: 1, version: act, act })
    }

    /// Where to look for scans; none as long as no folder was named.
    ///
    /// # Errors
    /// When the store fails.
    pub fn scan_place(&self, vault: &Path) -> Result<Option<ScanPlace>, OfficeError> {
        self.may(Deed::Read)?;
        let path = scan_folder::path(self.conn())?.filter(|path| !path.is_empty());
        Ok(path.map(|path| ScanPlace { folder: path.into(), vault: vault.to_owned() }))
    }

    /// Where to look for scans.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] as long as no folder was named.
    pub fn the_scan_place(&self, vault: &Path) -> Result<ScanPlace, OfficeError> {
        self.scan_place(vault)?.ok_or(OfficeError::NotThere(NOUN))
    }
}
