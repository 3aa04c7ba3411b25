//! Where the office's scanner writes to.

use crate::OfficeError;
use rusqlite::{Connection, OptionalExtension};

/// The row itself: none as long as nobody said anything, empty when there is no folder any more.
pub(crate) fn path(conn: &Connection) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT coalesce(path, '') FROM scan_folder WHERE id = 1")?
        .query_row((), |row| row.get(0))
        .optional()?)
}

pub(crate) fn write(conn: &Connection, path: &str) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "INSERT INTO scan_folder (id, path) VALUES (1, nullif(?1, ''))
         ON CONFLICT (id) DO UPDATE SET path = excluded.path",
    )?
    .execute([path])?;
    Ok(())
}
