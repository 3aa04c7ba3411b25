//! For measuring alone: what crate `measure` needs to run the office's own SQL beside the encrypted vault on a plain
//! SQLite file. No use case may call anything here, and nothing here opens, copies or decrypts a vault.

use crate::store::intake::{self as lists, SortedOffice};
use crate::store::{code, duplicate_pair, facts};
use crate::transact::{self, Done};
use crate::{Act, Actor, Office, OfficeError};
use chrono::NaiveDateTime;
use domain::permission::Role;
use domain::{Personal, StaffId};
use intake::OfficeRows;
use report::facts::Facts;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::{Connection, StatementStatus};

/// The open office's connection, with every door of the vault still shut.
pub fn connection(office: &Office) -> &Connection {
    office.conn()
}

/// Tells `seen` of every statement that has run: its text, and how many rows it went through without an index, counted
/// over all its runs.
///
/// # Errors
/// When the store fails.
pub fn watch(
    office: &mut Office,
    mut seen: impl FnMut(&str, i32) + Send + 'static,
) -> Result<(), OfficeError> {
    office.conn_mut().trace_v2(
        TraceEventCodes::SQLITE_TRACE_PROFILE,
        Some(move |event: TraceEvent<'_>| {
            if let TraceEvent::Profile(statement, _) = event {
                seen(&statement.sql(), statement.get_status(StatementStatus::FullscanStep));
            }
        }),
    )?;
    Ok(())
}

/// Whether the kept pairs of records that look alike are those that a fresh look at all records finds.
///
/// # Errors
/// When the store fails.
pub fn pairs_are_right(office: &Office) -> Result<bool, OfficeError> {
    duplicate_pair::is_right(office.conn())
}

/// What a report of these funding lines is counted from, read by the same statements as in the office.
///
/// # Errors
/// When the store fails.
pub fn facts(conn: &Connection, lines: &[String]) -> Result<Facts, OfficeError> {
    facts::load(conn, lines)
}

/// Writes the shipped code lists into a database that has the office's schema and nothing in it.
///
/// # Errors
/// When the store fails.
pub fn seed(conn: &Connection) -> Result<(), OfficeError> {
    code::seed(conn)
}

/// Compares rows with what the database holds and writes the new ones in one transaction, with journal line and
/// before-images, as taking them in does; but without the vault's mark and nobody's permission.
///
/// # Errors
/// When the store fails; then nothing is written.
pub fn take_in(conn: &mut Connection, rows: &OfficeRows, now: NaiveDateTime) -> Result<(), OfficeError> {
    let nobody = Actor {
        id: StaffId(0),
        name: Personal::new(String::new()),
        label: String::new(),
        role: Role::Record,
    };
    let sorted = SortedOffice::of(conn, rows)?;
    transact::run(conn, &nobody, now, Act::RecordsTakenIn, |tx| {
        for (noun, row) in lists::write(&tx.conn, rows, &sorted, now)? {
            tx.made(noun, row);
        }
        Ok(Done::of((), None, "measured"))
    })?;
    Ok(())
}
