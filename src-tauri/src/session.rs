//! The session: the office while it is open. Commands take it from here; the page never says who is at the desk.

use crate::arguments::{Arguments, PRACTICE_PASSPHRASE};
use office::{Found, Office, OfficeError, OpenCopies, SystemClock, refusal};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::{AppHandle, Manager};
use vault::{Look, Passphrase};
use wire::{
    CreateVaultRequest, DocumentRequest, DoorState, DoorView, RecoverySheetView, Refusal,
    RemoveCounsellorRequest, SlipRequest, UnlockRequest,
};

/// The state behind all commands.
pub(crate) struct Session {
    place: PathBuf,
    practice: bool,
    home: Option<PathBuf>,
    office: Mutex<Option<Office>>,
    /// Label of whoever was at the desk last, for the unlock screen; in memory only.
    last: Mutex<Option<String>>,
    /// Copies of documents that other programs have open.
    copies: Mutex<OpenCopies>,
}

impl Session {
    pub(crate) fn new(app: &AppHandle, arguments: Arguments) -> Self {
        let usual = || app.path().app_local_data_dir().unwrap_or_else(|_| ".".into()).join("office.vault");
        let place = arguments.vault.unwrap_or_else(usual);
        // Best in the memory of the login; what a crash left behind there or here is swept now.
        let base = app.path().runtime_dir().or_else(|_| app.path().app_local_data_dir());
        let copies = OpenCopies::at(&base.unwrap_or_else(|_| ".".into()), &place);
        Self {
            place,
            copies: Mutex::new(copies),
            practice: arguments.practice,
            home: app.path().home_dir().ok(),
            office: Mutex::new(None),
            last: Mutex::new(None),
        }
    }

    fn office(&self) -> MutexGuard<'_, Option<Office>> {
        self.office.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a use case of the open office; a panic inside becomes a refusal with an incident number.
    pub(crate) fn at_desk<T>(
        &self,
        work: impl FnOnce(&mut Office) -> Result<T, OfficeError>,
    ) -> Result<T, Refusal> {
        let mut guard = self.office();
        let office = guard.as_mut().ok_or_else(|| plain("locked"))?;
        match catch_unwind(AssertUnwindSafe(|| work(office))) {
            Ok(result) => result.map_err(|error| refusal(&error)),
            Err(_) => Err(Refusal { incident: Some("panic".to_owned()), ..plain("internal") }),
        }
    }

    /// Removes a counsellor, which gives the records a new key. If the vault cannot be opened again afterwards, the door is
    /// shut and everybody unlocks anew.
    pub(crate) fn turn_out(&self, request: RemoveCounsellorRequest) -> Result<(), Refusal> {
        let mut guard = self.office();
        let office = guard.take().ok_or_else(|| plain("locked"))?;
        match catch_unwind(AssertUnwindSafe(|| office.remove_counsellor(request))) {
            Ok((left, result)) => {
                *guard = left;
                result.map_err(|error| refusal(&error))
            }
            Err(_) => Err(Refusal { incident: Some("panic".to_owned()), ..plain("internal") }),
        }
    }

    /// What stands behind the door.
    pub(crate) fn door(&self, app: &AppHandle) -> DoorView {
        let (state, holders, trouble) = if self.office().is_some() {
            (DoorState::Unlocked, Vec::new(), None)
        } else {
            match vault::look(&self.place) {
                Ok(Look::Absent) => (DoorState::Absent, Vec::new(), None),
                Ok(Look::Locked(portrait)) => {
                    let labels = portrait.holders.iter().map(|h| h.label.as_str().to_owned()).collect();
                    (DoorState::Locked, labels, None)
                }
                Err(error) => (DoorState::Trouble, Vec::new(), Some(office::vault_refusal(&error))),
            }
        };
        DoorView {
            state,
            holders,
            last: self.last().clone(),
            practice: self.practice,
            practice_passphrase: self.practice.then(|| PRACTICE_PASSPHRASE.to_owned()),
            place: self.shown(&self.place),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            trouble,
            appearance: crate::appearance::last(app),
        }
    }

    pub(crate) fn create(&self, request: CreateVaultRequest) -> Result<RecoverySheetView, Refusal> {
        let mut guard = self.office();
        if guard.is_some() {
            return Err(plain("vault-exists"));
        }
        let (office, sheet) = Office::found(
            Found {
                directory: &self.place,
                office: &request.office,
                counsellor: &request.counsellor,
                label: &request.label,
                passphrase: Passphrase::typed(request.passphrase),
                practice: self.practice,
            },
            Box::new(SystemClock),
        )
        .map_err(|error| refusal(&error))?;
        *self.last() = Some(office.actor().label.clone());
        *guard = Some(office);
        Ok(RecoverySheetView {
            office: request.office,
            vault: sheet.vault_id().to_string(),
            identity: sheet.identity().to_owned(),
            made_on: office::Clock::today(&SystemClock).to_string(),
        })
    }

    pub(crate) fn unlock(&self, request: UnlockRequest) -> Result<(), Refusal> {
        let mut guard = self.office();
        if guard.is_some() {
            return Ok(());
        }
        let passphrase = Passphrase::typed(request.passphrase);
        let office = Office::open(&self.place, request.label.as_deref(), passphrase, Box::new(SystemClock))
            .map_err(|error| refusal(&error))?;
        *self.last() = Some(office.actor().label.clone());
        *guard = Some(office);
        Ok(())
    }

    fn last(&self) -> MutexGuard<'_, Option<String>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn copies(&self) -> MutexGuard<'_, OpenCopies> {
        self.copies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lays out a private copy of a document for another program.
    pub(crate) fn lay_out(&self, request: &DocumentRequest) -> Result<PathBuf, Refusal> {
        let mut copies = self.copies();
        self.at_desk(|office| copies.lay_out(office, request))
    }

    /// Lays out the slip of an appointment for another program.
    pub(crate) fn lay_out_slip(&self, request: &SlipRequest) -> Result<PathBuf, Refusal> {
        let mut copies = self.copies();
        self.at_desk(|office| copies.lay_out_slip(office, request))
    }

    /// Closes the database and drops the keys, and removes what was laid out; also when nobody is at the desk.
    pub(crate) fn lock(&self) -> Result<(), Refusal> {
        self.copies().clear();
        match self.office().take() {
            Some(office) => office.lock().map_err(|error| refusal(&error)),
            None => Ok(()),
        }
    }

    /// The program ends.
    pub(crate) fn leave(&self) {
        let _ = self.lock();
    }

    /// Folder of the vault, which no export may go into.
    pub(crate) fn place(&self) -> &Path {
        &self.place
    }

    /// Where exports go unless another folder is named.
    pub(crate) fn export_place(&self, app: &AppHandle) -> PathBuf {
        let documents = app.path().document_dir().ok();
        documents.or_else(|| self.home.clone()).unwrap_or_else(|| ".".into()).join("Beratungsbuch-Berichte")
    }

    /// A path for the screen: home as `~`.
    fn shown(&self, path: &Path) -> String {
        match self.home.as_ref().and_then(|home| path.strip_prefix(home).ok()) {
            Some(rest) => format!("~/{}", rest.display()),
            None => path.display().to_string(),
        }
    }
}

/// A refusal without anything about it.
pub(crate) fn plain(code: &str) -> Refusal {
    Refusal { code: code.to_owned(), about: BTreeMap::new(), fields: Vec::new(), incident: None }
}
