//! Before-images: what an act changed, so that it can be taken back. Apart from the journal, and erasable.

use crate::OfficeError;
use rusqlite::Connection;

/// Nouns whose rows an act may have made and undo may remove.
const NOUNS: [&str; 10] = [
    "household",
    "person",
    "residence_status",
    "casefile",
    "contact",
    "referral",
    "vulnerability_report",
    "group_offer",
    "post",
    "import_row",
];

/// One row an act made.
pub(crate) struct MadeRow {
    noun: String,
    row: i64,
}

/// Rows the act made, last first.
pub(crate) fn made_by(conn: &Connection, act: i64) -> Result<Vec<MadeRow>, OfficeError> {
    let mut query =
        conn.prepare("SELECT noun, row FROM image WHERE act = ?1 AND before IS NULL ORDER BY seq DESC")?;
    let rows = query.query_map([act], |row| Ok(MadeRow { noun: row.get(0)?, row: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Removes a row that an act made. Something that hangs on it by now (a later contact, say) keeps it: the foreign key refuses.
pub(crate) fn unmake(conn: &Connection, made: &MadeRow) -> Result<(), OfficeError> {
    let noun = NOUNS.iter().find(|noun| **noun == made.noun).ok_or(OfficeError::TooLateToUndo)?;
    conn.prepare_cached(&format!("DELETE FROM {noun} WHERE id = ?1"))?.execute([made.row]).map_err(
        |error| match error {
            rusqlite::Error::SqliteFailure(code, _)
                if code.code == rusqlite::ErrorCode::ConstraintViolation =>
            {
                OfficeError::TooLateToUndo
            }
            other => other.into(),
        },
    )?;
    Ok(())
}
