//! The scan folder as it lies on the disk: what is in it, one of its files opened, its original removed.
//!
//! Nothing is read but when somebody looks. Nothing is followed out of the folder, and a file is removed here alone, after the use
//! case has found it equal to what lies in the vault.

use crate::OfficeError;
use chrono::{DateTime, Local};
use domain::document::{FileKind, MOST_SHOWN};
use domain::scan::{ScanTrouble, TAIL, judge};
use sha2::{Digest, Sha256};
use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Component, Path, PathBuf};
use std::time::UNIX_EPOCH;
use wire::{FileBytes, ScanPageRequest, ScanRequest, ScansWaitingView};

/// Files that are shown; the newest first.
const MOST_LISTED: usize = 200;
/// Bytes by which a file is told.
const HEAD: usize = 512;

/// Where the scanner writes to, as the vault has it. Looking there happens later: a folder on another machine can be slow.
#[derive(Clone, Debug)]
pub struct ScanPlace {
    pub(crate) folder: PathBuf,
    pub(crate) vault: PathBuf,
}

/// A file as it was found.
#[derive(Clone, Debug)]
pub(crate) struct Lying {
    /// Its name; what is no letter in it is shown as �.
    pub(crate) name: String,
    /// Length in bytes.
    pub(crate) bytes: u64,
    /// When it was last written to.
    pub(crate) changed: Option<DateTime<Local>>,
    /// What must be the same when it is taken.
    pub(crate) stamp: String,
    /// What it is, or why it is not taken.
    pub(crate) found: Result<FileKind, ScanTrouble>,
}

/// All that was found in the folder.
#[derive(Debug, Default)]
pub struct Found {
    /// The newest first.
    pub(crate) files: Vec<Lying>,
    /// Older ones that are not shown.
    pub(crate) more: u32,
}

/// One file, open.
pub(crate) struct Opened {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) kind: FileKind,
    pub(crate) file: File,
    stamp: String,
}

impl ScanPlace {
    /// The folder itself, if it is one that may be read.
    ///
    /// # Errors
    /// The code of the sentence that says why not: `not-whole-path`, `no-such-folder`, `folder-in-vault`.
    pub(crate) fn real(&self) -> Result<PathBuf, &'static str> {
        if !self.folder.is_absolute() {
            return Err("not-whole-path");
        }
        let real = self.folder.canonicalize().map_err(|_| "no-such-folder")?;
        if !real.is_dir() {
            return Err("no-such-folder");
        }
        let vault = self.vault.canonicalize().unwrap_or_else(|_| self.vault.clone());
        if real.starts_with(vault) { Err("folder-in-vault") } else { Ok(real) }
    }

    fn reached(&self) -> Result<PathBuf, OfficeError> {
        self.real().map_err(|_| OfficeError::ScanFolderGone)
    }

    /// What lies there, the newest first. Hidden files are none of a scanner's.
    ///
    /// # Errors
    /// [`OfficeError::ScanFolderGone`].
    pub fn look(&self) -> Result<Found, OfficeError> {
        let folder = self.reached()?;
        let mut files: Vec<Lying> = Vec::new();
        for entry in fs::read_dir(folder).map_err(|_| OfficeError::ScanFolderGone)? {
            let Ok(entry) = entry else { continue };
            let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            // What went away meanwhile is not there.
            if let Some(about) = fs::symlink_metadata(entry.path()).ok().filter(|_| !hidden) {
                let name = entry.file_name();
                files.push(Lying {
                    bytes: about.len(),
                    changed: about.modified().ok().map(DateTime::<Local>::from),
                    stamp: stamp(&about),
                    found: if name.to_str().is_none() {
                        Err(ScanTrouble::Name)
                    } else {
                        of_type(&about).map(|()| FileKind::Txt)
                    },
                    name: name.to_string_lossy().into_owned(),
                });
            }
        }
        files.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.name.cmp(&b.name)));
        let more = u32::try_from(files.len().saturating_sub(MOST_LISTED)).unwrap_or(u32::MAX);
        files.truncate(MOST_LISTED);
        for one in &mut files {
            if one.found.is_ok() {
                one.found = self.open(&one.name, None).map(|opened| opened.kind);
            }
        }
        Ok(Found { files, more })
    }

    /// How many files lie there; nothing of them is read.
    pub fn waiting(&self) -> ScansWaitingView {
        let Ok(folder) = self.reached() else { return ScansWaitingView { reached: false, count: 0 } };
        let Ok(entries) = fs::read_dir(folder) else {
            return ScansWaitingView { reached: false, count: 0 };
        };
        let files = entries.filter_map(Result::ok).filter(|entry| {
            !entry.file_name().as_encoded_bytes().starts_with(b".")
                && entry.file_type().is_ok_and(|kind| kind.is_file())
        });
        ScansWaitingView { reached: true, count: u32::try_from(files.count()).unwrap_or(u32::MAX) }
    }

    /// Opens a file that is fit to be taken; with a stamp only the one that was shown.
    pub(crate) fn open(&self, name: &str, wanted: Option<&str>) -> Result<Opened, ScanTrouble> {
        let mut parts = Path::new(name).components();
        let single = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
        if !single || name.contains(['/', '\\', '\0']) {
            return Err(ScanTrouble::Name);
        }
        let path = self.real().map_err(|_| ScanTrouble::Changing)?.join(name);
        let gone = |_: io::Error| ScanTrouble::Changing;
        let shown = fs::symlink_metadata(&path).map_err(gone)?;
        of_type(&shown)?;
        let mut file = File::open(&path).map_err(gone)?;
        let about = file.metadata().map_err(gone)?;
        of_type(&about)?;
        let stamp = stamp(&about);
        // Somebody could have put a link in its place between looking and opening.
        if !same_file(&shown, &about) || wanted.is_some_and(|wanted| wanted != stamp) {
            return Err(ScanTrouble::Changing);
        }
        let (head, tail) = ends(&mut file, about.len()).map_err(gone)?;
        let kind = judge(name, about.len(), &head, &tail)?;
        Ok(Opened { name: name.to_owned(), path, kind, file, stamp })
    }

    /// The bytes of a picture in the folder, to be shown in the window.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for what is no picture, or too large a one, or is not as it was shown.
    pub fn picture(&self, request: &ScanRequest) -> Result<FileBytes, OfficeError> {
        let opened = self.open(&request.name, Some(&request.stamp)).map_err(refused)?;
        if !opened.kind.is_picture() {
            return Err(OfficeError::field("picture", "not-shown-here"));
        }
        opened.all().map(FileBytes)
    }

    /// The bytes of a PDF in the folder, of which a page is to be drawn.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for what is no PDF, or is not as it was shown.
    pub fn pdf(&self, request: &ScanPageRequest) -> Result<Vec<u8>, OfficeError> {
        let opened = self.open(&request.name, Some(&request.stamp)).map_err(refused)?;
        if opened.kind != FileKind::Pdf {
            return Err(OfficeError::field("picture", "not-shown-here"));
        }
        opened.all()
    }
}

impl Opened {
    fn all(mut self) -> Result<Vec<u8>, OfficeError> {
        let length = self.file.metadata().map_or(0, |about| about.len());
        if length > MOST_SHOWN {
            return Err(OfficeError::field("picture", "not-shown-here"));
        }
        let mut bytes = Vec::new();
        let read = Read::by_ref(&mut self.file).take(MOST_SHOWN).read_to_end(&mut bytes);
        read.map_err(|error| OfficeError::CannotRead(error.kind()))?;
        Ok(bytes)
    }

    /// Is it still the file that was opened, as it was then?
    pub(crate) fn unchanged(&self) -> Result<(), OfficeError> {
        let now = fs::symlink_metadata(&self.path).map(|about| stamp(&about));
        if now.is_ok_and(|now| now == self.stamp) { Ok(()) } else { Err(refused(ScanTrouble::Changing)) }
    }

    /// The sum of its bytes, in hexadecimal digits.
    pub(crate) fn sha256(&mut self) -> Result<String, OfficeError> {
        let cannot = |error: io::Error| OfficeError::CannotRead(error.kind());
        self.file.rewind().map_err(cannot)?;
        let (mut sum, mut part) = (Sha256::new(), vec![0; 64 * 1024]);
        loop {
            let read = self.file.read(&mut part).map_err(cannot)?;
            let Some(bytes) = part.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            sum.update(bytes);
        }
        self.file.rewind().map_err(cannot)?;
        Ok(sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// How what speaks against a file reads on the wire.
pub(crate) fn refused(trouble: ScanTrouble) -> OfficeError {
    OfficeError::field("scan", trouble.code())
}

fn of_type(about: &Metadata) -> Result<(), ScanTrouble> {
    if about.is_symlink() {
        Err(ScanTrouble::Link)
    } else if about.is_file() {
        Ok(())
    } else {
        Err(ScanTrouble::NoFile)
    }
}

/// Length and last change: another scan under the same name has another stamp.
fn stamp(about: &Metadata) -> String {
    let since = about.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    format!("{}-{}", about.len(), since.as_nanos())
}

#[cfg(unix)]
fn same_file(a: &Metadata, b: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

#[cfg(not(unix))]
fn same_file(a: &Metadata, b: &Metadata) -> bool {
    stamp(a) == stamp(b)
}

/// The first and the last bytes of a file; afterwards it stands at its beginning.
fn ends(file: &mut File, length: u64) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    Read::by_ref(file).take(HEAD as u64).read_to_end(&mut head)?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL as u64)))?;
    Read::by_ref(file).take(TAIL as u64).read_to_end(&mut tail)?;
    file.rewind()?;
    Ok((head, tail))
}
