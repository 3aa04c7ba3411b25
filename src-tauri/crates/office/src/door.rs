//! The office's door: founding it, opening it, leaving it; and who is at the desk.

use crate::store::{code, journal, office, person_key, staff};
use crate::transact::{self, Done};
use crate::{Act, Clock, OfficeError, Tx};
use domain::permission::{Deed, Role, may};
use domain::{Personal, StaffId};
use std::path::{Path, PathBuf};
use vault::{HolderLabel, MarkState, Passphrase, RecoverySheet, Unlocked};

/// Who is at the desk.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Staff number.
    pub id: StaffId,
    /// Full name.
    pub name: Personal<String>,
    /// Label on the unlock screen.
    pub label: String,
    /// What she is in the office.
    pub role: Role,
}

/// What a new office is founded with.
pub struct Found<'a> {
    /// Folder of the vault; must not exist yet, or be empty.
    pub directory: &'a Path,
    /// Name of the office, as on its letterhead.
    pub office: &'a str,
    /// The first counsellor, who becomes its lead.
    pub counsellor: &'a str,
    /// Her label on the unlock screen.
    pub label: &'a str,
    /// Her passphrase.
    pub passphrase: Passphrase,
    /// A practice office with fictional records.
    pub practice: bool,
}

/// An open office with somebody at the desk.
pub struct Office {
    vault: Unlocked,
    actor: Actor,
    clock: Box<dyn Clock>,
    lines_missing: Option<u32>,
}

/// The vault's schema: the migrations of `schema`.
pub(crate) fn vault_schema() -> vault::Schema {
    static MIGRATIONS: std::sync::LazyLock<Vec<vault::Migration>> = std::sync::LazyLock::new(|| {
        schema::MIGRATIONS.iter().map(|m| vault::Migration { number: m.number, sql: m.sql }).collect()
    });
    vault::Schema {
        application_id: schema::APPLICATION_ID,
        version: schema::MIGRATIONS.last().map_or(0, |m| m.number),
        oldest_supported: 1,
        migrations: &MIGRATIONS,
    }
}

impl Office {
    /// Founds an office: its vault, its code lists, its first counsellor. The sheet is shown once.
    ///
    /// # Errors
    /// A name or label that is none; whatever keeps a vault from being made. Nothing is left behind then.
    pub fn found(request: Found<'_>, clock: Box<dyn Clock>) -> Result<(Self, RecoverySheet), OfficeError> {
        let (name, counsellor) = (request.office.trim(), request.counsellor.trim());
        if name.is_empty() {
            return Err(OfficeError::field("office", "missing"));
        }
        if counsellor.is_empty() {
            return Err(OfficeError::field("counsellor", "missing"));
        }
        let label =
            HolderLabel::new(request.label.trim()).map_err(|_| OfficeError::field("label", "not-a-label"))?;
        let schema = vault_schema();
        let above = FoldersAbove::make(request.directory)?;
        let (vault, sheets) = vault::create(vault::Create {
            directory: request.directory,
            holder: label.clone(),
            passphrase: request.passphrase,
            recovery_papers: vault::RecoveryPapers::One,
            schema: &schema,
        })
        .inspect_err(|_| above.unmake())?;
        let sheet = sheets.into_iter().next().ok_or(OfficeError::NotThere("recovery sheet"))?;
        let mut tie_key = [0; 32];
        getrandom::fill(&mut tie_key).map_err(|_| OfficeError::Vault(vault::VaultError::NoRandom))?;
        let row = office::OfficeRow { name: name.to_owned(), practice: request.practice, tie_key };
        let first = Actor {
            id: StaffId(1),
            name: Personal::new(counsellor.to_owned()),
            label: label.as_str().to_owned(),
            role: Role::Lead,
        };
        let holder = vault.holder().id.number();
        let mut office = Self { vault, actor: first, clock, lines_missing: None };
        office.transact(Act::OfficeFounded, |tx| {
            code::seed(&tx.conn)?;
            person_key::keep_up(&tx.conn)?;
            office::insert(&tx.conn, &row, tx.now)?;
            staff::insert(&tx.conn, counsellor, &tx.actor.label, Role::Lead, Some(holder))?;
            Ok(Done::of((), None, "office founded"))
        })?;
        Ok((office, sheet))
    }

    /// Opens an office.
    ///
    /// # Errors
    /// Whatever keeps the vault shut; a holder of the key who is no counsellor.
    pub fn open(
        directory: &Path,
        label: Option<&str>,
        passphrase: Passphrase,
        clock: Box<dyn Clock>,
    ) -> Result<Self, OfficeError> {
        let label = match label {
            Some(text) => {
                Some(HolderLabel::new(text.trim()).map_err(|_| OfficeError::field("label", "not-a-label"))?)
            }
            None => None,
        };
        let schema = vault_schema();
        let vault = vault::unlock(directory, label.as_ref(), &passphrase, &schema)?;
        let actor = staff::by_holder(vault.connection(), vault.holder().id.number())?
            .ok_or(OfficeError::NoSuchCounsellor)?;
        let mut office = Self { vault, actor, clock, lines_missing: None };
        office.lines_missing = office.compare_with_mark()?;
        if let Some(lines) = office.lines_missing {
            office
                .transact(Act::LinesMissing, |_| Ok(Done::of((), None, format!("{lines} lines missing"))))?;
        }
        office.withdraw_lost_logins()?;
        office.transact(Act::Unlocked, |tx| {
            person_key::keep_up(&tx.conn)?;
            Ok(Done::of((), None, "unlocked"))
        })?;
        office.close_past_queues()?;
        Ok(office)
    }

    /// A journal that ends before its mark has lost lines: a damaged log, or an older file put back.
    /// Gives how many, at least one.
    fn compare_with_mark(&self) -> Result<Option<u32>, OfficeError> {
        let MarkState::Newest { journal_number, hash } = self.vault.mark_at_unlock() else { return Ok(None) };
        let marked = i64::try_from(journal_number).unwrap_or(i64::MAX);
        let found = journal::hash_of(self.conn(), marked)?;
        if found.as_deref() == Some(journal::hex(&hash).as_str()) {
            return Ok(None);
        }
        let (last, _) = journal::head(self.conn())?;
        Ok(Some(u32::try_from(marked.saturating_sub(last).max(1)).unwrap_or(u32::MAX)))
    }

    pub(crate) fn into_parts(self) -> (Unlocked, Actor, Box<dyn Clock>, Option<u32>) {
        (self.vault, self.actor, self.clock, self.lines_missing)
    }

    pub(crate) fn of_parts(
        vault: Unlocked,
        actor: Actor,
        clock: Box<dyn Clock>,
        lines_missing: Option<u32>,
    ) -> Self {
        Self { vault, actor, clock, lines_missing }
    }

    /// Leaves the desk: closes the database and drops the keys.
    ///
    /// # Errors
    /// When the last pages cannot be written; the vault is closed all the same.
    pub fn lock(self) -> Result<(), OfficeError> {
        Ok(self.vault.lock()?)
    }

    /// Who is at the desk.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// How many of the newest journal lines were found missing when the vault was opened (a damaged log, an older file).
    pub fn lines_missing(&self) -> Option<u32> {
        self.lines_missing
    }

    pub(crate) fn vault(&self) -> &Unlocked {
        &self.vault
    }

    pub(crate) fn vault_mut(&mut self) -> &mut Unlocked {
        &mut self.vault
    }

    pub(crate) fn conn(&self) -> &rusqlite::Connection {
        self.vault.connection()
    }

    /// For [`crate::measured`] alone: a statement counter hangs on the connection itself.
    pub(crate) fn conn_mut(&mut self) -> &mut rusqlite::Connection {
        self.vault.connection_mut()
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// Is the actor allowed to?
    pub(crate) fn may(&self, deed: Deed) -> Result<(), OfficeError> {
        if may(self.actor.role, deed) { Ok(()) } else { Err(OfficeError::NotAllowed) }
    }

    /// The one transaction door. Gives what `work` gives and the number of the journal line.
    pub(crate) fn transact<T>(
        &mut self,
        act: Act,
        work: impl FnOnce(&mut Tx) -> Result<Done<T>, OfficeError>,
    ) -> Result<(T, i64), OfficeError> {
        let now = self.clock.now();
        let (result, line) = transact::run(self.vault.connection_mut(), &self.actor, now, act, work)?;
        // The act is done and on disk; a mark that cannot be written is noticed at the next check.
        let _ = self.vault.set_mark(u64::try_from(line.n).unwrap_or(0), line.hash);
        Ok((result, line.n))
    }
}

/// Folders that had to be made above a new vault, outermost first.
struct FoldersAbove(Vec<PathBuf>);

impl FoldersAbove {
    fn make(vault: &Path) -> Result<Self, OfficeError> {
        let mut missing: Vec<PathBuf> = vault
            .ancestors()
            .skip(1)
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
            .map(Path::to_owned)
            .collect();
        missing.reverse();
        let folders = Self(missing);
        for folder in &folders.0 {
            if let Err(error) = std::fs::create_dir(folder) {
                folders.unmake();
                return Err(OfficeError::Vault(error.into()));
            }
        }
        Ok(folders)
    }

    /// Takes them away again, as far as they are empty.
    fn unmake(&self) {
        for folder in self.0.iter().rev() {
            let _ = std::fs::remove_dir(folder);
        }
    }
}
