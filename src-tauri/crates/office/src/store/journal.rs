//! The journal: one line an act, each chained to the one before by its hash. Insert-only.
//!
//! Hash of line n = SHA-256 over the hash of line n−1 and the line's fields, parted by line feeds. The digest covers codes
//! and numbers that describe the act, never personal text, so that lines survive an erasure without naming anyone.

use super::moment;
use crate::transact::Line;
use crate::{Act, OfficeError};
use chrono::NaiveDateTime;
use domain::StaffId;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

pub(crate) fn append(
    conn: &Connection,
    now: NaiveDateTime,
    staff: StaffId,
    act: Act,
    object: Option<i64>,
    about: &str,
) -> Result<Line, OfficeError> {
    let (last, before) = head(conn)?;
    let n = last + 1;
    let at = moment(now);
    let digest = hex(&Sha256::digest(about.as_bytes()));
    let hash = chained(&before, n, &at, staff.0, act.code(), object, &digest);
    conn.prepare_cached(
        "INSERT INTO journal (n, at, staff, act, object, digest, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((n, &at, staff.0, act.code(), object, &digest, hex(&hash)))?;
    Ok(Line { n, hash })
}

/// Number and hash of the newest line; 0 and zeros for an empty journal.
pub(crate) fn head(conn: &Connection) -> Result<(i64, String), OfficeError> {
    let head = conn
        .prepare_cached("SELECT n, hash FROM journal ORDER BY n DESC LIMIT 1")?
        .query_row((), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(head.unwrap_or_else(|| (0, START.to_owned())))
}

/// Hash of one line.
pub(crate) fn hash_of(conn: &Connection, n: i64) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT hash FROM journal WHERE n = ?1")?
        .query_row([n], |row| row.get(0))
        .optional()?)
}

/// Walks the whole chain; gives the number of lines.
pub(crate) fn check(conn: &Connection) -> Result<i64, OfficeError> {
    let mut lines = conn.prepare("SELECT n, at, staff, act, object, digest, hash FROM journal ORDER BY n")?;
    let mut rows = lines.query(())?;
    let (mut expected, mut before) = (0i64, START.to_owned());
    while let Some(row) = rows.next()? {
        expected += 1;
        let n: i64 = row.get(0)?;
        let (at, staff, act): (String, i64, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let (object, digest, hash): (Option<i64>, String, String) = (row.get(4)?, row.get(5)?, row.get(6)?);
        if n != expected || hash != hex(&chained(&before, n, &at, staff, &act, object, &digest)) {
            return Err(OfficeError::DamagedJournal(expected));
        }
        before = hash;
    }
    Ok(expected)
}

/// Who did an act and when, and which.
pub(crate) struct PastAct {
    pub(crate) at: String,
    pub(crate) staff: StaffId,
    pub(crate) act: String,
}

pub(crate) fn find(conn: &Connection, n: i64) -> Result<Option<PastAct>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT at, staff, act FROM journal WHERE n = ?1")?
        .query_row([n], |row| Ok(PastAct { at: row.get(0)?, staff: StaffId(row.get(1)?), act: row.get(2)? }))
        .optional()?)
}

pub(crate) fn was_undone(conn: &Connection, n: i64) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM journal WHERE act = ?1 AND object = ?2)")?
        .query_row((Act::Undone.code(), n), |row| row.get(0))?)
}

fn chained(
    before: &str,
    n: i64,
    at: &str,
    staff: i64,
    act: &str,
    object: Option<i64>,
    digest: &str,
) -> [u8; 32] {
    let object = object.map(|o| o.to_string()).unwrap_or_default();
    let line = format!("{before}\n{n}\n{at}\n{staff}\n{act}\n{object}\n{digest}\n");
    Sha256::digest(line.as_bytes()).into()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
