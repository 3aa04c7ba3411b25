//! What can go wrong in the office, by what one can do about it. No text carries personal data or a path below home.

use wire::FieldRefusal;

/// Why the office did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The vault refused.
    #[error(transparent)]
    Vault(#[from] vault::VaultError),
    /// The store failed; says nothing personal.
    #[error("the store failed ({0})")]
    Store(StoreFailure),
    /// The actor may not.
    #[error("not allowed")]
    NotAllowed,
    /// Somebody or something that is asked for is not there (any more).
    #[error("no such {0}")]
    NotThere(&'static str),
    /// Fields that cannot be accepted.
    #[error("{} field(s) cannot be accepted", .0.len())]
    Invalid(Vec<FieldRefusal>),
    /// An act that can no longer be taken back.
    #[error("this can no longer be taken back")]
    TooLateToUndo,
    /// Somebody changed the record since the form was filled: show the difference and save again.
    #[error("the record was changed meanwhile")]
    ChangedMeanwhile,
    /// Other records hang on what was to be erased: those first.
    #[error("other records hang on it")]
    StillNeeded,
    /// Something speaks against the time of an appointment that must be decided first.
    #[error("something else is at this time")]
    SlotTaken,
    /// Both ticks of a deadline by one counsellor.
    #[error("the second tick is another counsellor's")]
    SecondTickIsAnothers,
    /// The vault has no record of the counsellor who opened it.
    #[error("the vault knows no such counsellor")]
    NoSuchCounsellor,
    /// The journal does not hold together.
    #[error("the journal is damaged at line {0}")]
    DamagedJournal(i64),
    /// The newest acts are gone: a damaged log, or an older file was put back. Restore the newest backup.
    #[error("the newest {0} journal line(s) are missing")]
    LinesMissing(u32),
    /// A full check found damage.
    #[error("the vault is damaged: {0}")]
    Damaged(String),
    /// What was to be read cannot be read.
    #[error("{0}")]
    Intake(String),
    /// A report cannot be made or exported.
    #[error("{0}")]
    Report(String),
    /// A report of this pack and these days is frozen already: correct that one, or discard it first.
    #[error("this report is frozen already")]
    FrozenAlready(i64),
    /// A correction without anything to correct.
    #[error("nothing differs from the frozen report")]
    NothingDiffers,
    /// A frozen report that was discarded stays as it is.
    #[error("this report was discarded")]
    Discarded,
    /// No such report pack.
    #[error("there is no such report pack")]
    NoSuchPack,
    /// A file cannot be read where it lies.
    #[error("the file cannot be read ({0})")]
    CannotRead(std::io::ErrorKind),
    /// A file cannot be written where it should.
    #[error("the file cannot be written ({0})")]
    CannotWrite(std::io::ErrorKind),
    /// A folder that is not fit for an export (inside the vault, a link, not there).
    #[error("this folder cannot take an export")]
    UnfitFolder,
    /// The scan folder is not there, or cannot be read.
    #[error("the scan folder cannot be reached")]
    ScanFolderGone,
}

/// A database error reduced to what may be shown: SQLite's code, never a text that could repeat a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreFailure(pub String);

impl std::fmt::Display for StoreFailure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<rusqlite::Error> for OfficeError {
    fn from(error: rusqlite::Error) -> Self {
        let text = match &error {
            rusqlite::Error::SqliteFailure(code, _) => match code.code {
                rusqlite::ErrorCode::DiskFull => return Self::Vault(vault::VaultError::DiskFull),
                rusqlite::ErrorCode::SystemIoFailure => {
                    return Self::Vault(vault::VaultError::DiskFailed(std::io::ErrorKind::Other));
                }
                rusqlite::ErrorCode::ReadOnly => return Self::Vault(vault::VaultError::ReadOnlyFolder),
                rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase => {
                    return Self::Vault(vault::VaultError::DamagedDatabase);
                }
                other => format!("{other:?} {}", code.extended_code),
            },
            rusqlite::Error::QueryReturnedNoRows => "no row".to_owned(),
            rusqlite::Error::InvalidColumnType(column, _, _) => format!("column type {column}"),
            _ => "unexpected answer".to_owned(),
        };
        Self::Store(StoreFailure(text))
    }
}

impl OfficeError {
    /// One field that cannot be accepted.
    pub fn field(field: &str, code: &str) -> Self {
        Self::Invalid(vec![FieldRefusal { field: field.to_owned(), code: code.to_owned() }])
    }
}

#[cfg(test)]
mod tests {
    use super::OfficeError;
    use vault::VaultError;

    fn of(code: std::os::raw::c_int) -> OfficeError {
        rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), Some("a name".to_owned())).into()
    }

    #[test]
    fn what_the_disk_says_has_its_own_sentence_and_no_text_repeats_a_value() {
        assert!(matches!(of(rusqlite::ffi::SQLITE_FULL), OfficeError::Vault(VaultError::DiskFull)));
        assert!(matches!(
            of(rusqlite::ffi::SQLITE_IOERR_WRITE),
            OfficeError::Vault(VaultError::DiskFailed(_))
        ));
        assert!(matches!(of(rusqlite::ffi::SQLITE_CORRUPT), OfficeError::Vault(VaultError::DamagedDatabase)));
        assert!(!of(rusqlite::ffi::SQLITE_CONSTRAINT).to_string().contains("a name"));
    }
}
