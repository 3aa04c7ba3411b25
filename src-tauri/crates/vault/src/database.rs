//! Opening SQLCipher: key, protections, doors. The daily connection can neither attach nor copy nor spill to disk.
//! Which database is the right one is decided in `meta.rs` and `unlock.rs`.

use std::ffi::c_int;
use std::io;
use std::path::Path;

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};

use crate::error::VaultError;

/// Page size of suite 1, in bytes.
const PAGE: u64 = 4096;

/// Opens an existing, non-empty database without creating anything. The key is `x'64 hex digits'`.
/// Reads nothing yet, leaves a left-over log alone when closed, and never makes a `-shm` file.
pub(crate) fn open(path: &Path, key: &str) -> Result<Connection, VaultError> {
    let found = match std::fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(VaultError::MissingDatabase),
        found => found?,
    };
    if found.is_symlink() {
        return Err(VaultError::Symlink);
    }
    // SQLite takes an empty or one-byte file for a fresh database and finds it in perfect order.
    if !found.is_file() || found.len() == 0 || !found.len().is_multiple_of(PAGE) {
        return Err(VaultError::DamagedDatabase);
    }
    open_any(path, key)
}

/// As [`open`], but an empty file is welcome: for a generation being made.
pub(crate) fn open_any(path: &Path, key: &str) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| plain(&error))?;
    let told = |error: rusqlite::Error| explain(&connection, &error);
    if pragma(&connection, "cipher_version")?.is_none() {
        return Err(VaultError::ProtectionRefused("encryption"));
    }
    pragma(&connection, "cipher_log_level = NONE")?;
    give_key(&connection, key)?;
    connection.busy_timeout(std::time::Duration::ZERO).map_err(told)?;
    pragma(&connection, "locking_mode = EXCLUSIVE")?;
    pragma(&connection, "temp_store = MEMORY")?;
    leave_log_alone(&connection, has_log(path))?;
    Ok(connection)
}

/// Is there a log with something in it? An empty one may go: SQLite makes it anew whenever it opens the database.
fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|found| found.len() > 0)
}

/// Should a log that is still there stay as it is when the connection is closed?
pub(crate) fn leave_log_alone(connection: &Connection, alone: bool) -> Result<(), VaultError> {
    configure(connection, ffi::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, alone)
}

/// Makes an opened and recognised database the daily one: protections on and read back, doors shut.
pub(crate) fn harden(connection: &mut Connection) -> Result<(), VaultError> {
    for (option, on) in [
        (ffi::SQLITE_DBCONFIG_DEFENSIVE, true),
        (ffi::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (ffi::SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false),
        (ffi::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
        (ffi::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
        (ffi::SQLITE_DBCONFIG_DQS_DML, false),
        (ffi::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        configure(connection, option, on)?;
    }
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0).map_err(|error| explain(connection, &error))?;
    for setting in [
        "journal_mode = WAL",
        "synchronous = FULL",
        "fullfsync = ON",
        "checkpoint_fullfsync = ON",
        "wal_autocheckpoint = 100",
        "foreign_keys = ON",
        "cell_size_check = ON",
        "mmap_size = 0",
        "cache_size = -262144",
    ] {
        pragma(connection, setting)?;
    }
    for (name, wanted) in [
        ("locking_mode", "exclusive"),
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("temp_store", "2"),
        ("secure_delete", "1"),
        ("auto_vacuum", "2"),
        ("trusted_schema", "0"),
    ] {
        if pragma(connection, name)?.as_deref() != Some(wanted) {
            return Err(VaultError::ProtectionRefused(name));
        }
    }
    leave_log_alone(connection, false)?;
    connection.authorizer(Some(doorkeeper)).map_err(|error| plain(&error))
}

/// Refuses what could carry plaintext out of the file or weaken a protection. A guard against our own mistakes.
fn doorkeeper(context: AuthContext<'_>) -> Authorization {
    const HARMLESS: [&str; 14] = [
        "incremental_vacuum",
        "wal_checkpoint",
        "integrity_check",
        "quick_check",
        "foreign_key_check",
        "optimize",
        "table_info",
        "table_xinfo",
        "table_list",
        "index_list",
        "index_info",
        "index_xinfo",
        "foreign_key_list",
        "defer_foreign_keys",
    ];
    match context.action {
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => Authorization::Deny,
        AuthAction::Pragma { pragma_name, pragma_value: Some(_) }
            if !HARMLESS.iter().any(|name| name.eq_ignore_ascii_case(pragma_name)) =>
        {
            Authorization::Deny
        }
        AuthAction::Function { function_name }
            if ["load_extension", "sqlcipher_export", "fts3_tokenizer"]
                .iter()
                .any(|name| name.eq_ignore_ascii_case(function_name)) =>
        {
            Authorization::Deny
        }
        _ => Authorization::Allow,
    }
}

/// Runs a pragma to its end and gives the first value as text.
pub(crate) fn pragma(connection: &Connection, text: &str) -> Result<Option<String>, VaultError> {
    let run = || -> rusqlite::Result<Option<String>> {
        let mut statement = connection.prepare(&format!("PRAGMA {text}"))?;
        let mut rows = statement.query([])?;
        let mut first = None;
        while let Some(row) = rows.next()? {
            let value = match row.get_ref(0)? {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str().unwrap_or_default().to_owned(),
            };
            first.get_or_insert(value);
        }
        Ok(first)
    };
    run().map_err(|error| explain(connection, &error))
}

/// What an SQL error means for the person at the desk. Never carries SQLite's own text.
pub(crate) fn explain(connection: &Connection, error: &rusqlite::Error) -> VaultError {
    if error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure) {
        // SAFETY: the handle is that of a live connection and is only read.
        let number = unsafe { ffi::sqlite3_system_errno(connection.handle()) };
        if number != 0 {
            return io::Error::from_raw_os_error(number).into();
        }
    }
    plain(error)
}

fn plain(error: &rusqlite::Error) -> VaultError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => VaultError::DiskFull,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => VaultError::AlreadyOpen,
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => VaultError::ReadOnlyFolder,
        Some(ErrorCode::CannotOpen) => VaultError::ReadOnlyFolder,
        Some(ErrorCode::SystemIoFailure) => VaultError::DiskFailed(io::ErrorKind::Other),
        _ => VaultError::DamagedDatabase,
    }
}

fn give_key(connection: &Connection, key: &str) -> Result<(), VaultError> {
    let length = c_int::try_from(key.len()).map_err(|_| VaultError::ProtectionRefused("key"))?;
    // SAFETY: the handle is that of a live connection; the key is read for `length` bytes during the call alone.
    let code = unsafe { ffi::sqlite3_key(connection.handle(), key.as_ptr().cast(), length) };
    if code == ffi::SQLITE_OK { Ok(()) } else { Err(VaultError::ProtectionRefused("key")) }
}

fn configure(connection: &Connection, option: c_int, on: bool) -> Result<(), VaultError> {
    let mut now: c_int = -1;
    // SAFETY: these options take an int and a pointer to an int, both alive during the call.
    let code = unsafe { ffi::sqlite3_db_config(connection.handle(), option, c_int::from(on), &raw mut now) };
    if code == ffi::SQLITE_OK && now == c_int::from(on) {
        Ok(())
    } else {
        Err(VaultError::ProtectionRefused("configuration"))
    }
}
