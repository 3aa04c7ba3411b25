//! The office's own row.

use super::journal::hex;
use super::moment;
use crate::OfficeError;
use chrono::NaiveDateTime;
use domain::holiday::Land;
use rusqlite::Connection;

/// Name and kind of the office.
#[derive(Clone, Debug)]
pub(crate) struct OfficeRow {
    pub(crate) name: String,
    pub(crate) practice: bool,
    /// Breaks ties in the protection of reports.
    pub(crate) tie_key: [u8; 32],
}

pub(crate) fn insert(conn: &Connection, row: &OfficeRow, now: NaiveDateTime) -> Result<(), OfficeError> {
    conn.execute(
        "INSERT INTO office (id, name, practice, tie_key, made_at) VALUES (1, ?1, ?2, ?3, ?4)",
        (&row.name, row.practice, hex(&row.tie_key), moment(now)),
    )?;
    Ok(())
}

pub(crate) fn load(conn: &Connection) -> Result<OfficeRow, OfficeError> {
    Ok(conn.query_row("SELECT name, practice, tie_key FROM office WHERE id = 1", (), |row| {
        let tie_key: String = row.get(2)?;
        Ok(OfficeRow { name: row.get(0)?, practice: row.get(1)?, tie_key: key(&tie_key) })
    })?)
}

/// The Land whose public holidays the office keeps and whose authorities its deadlines reckon with.
pub(crate) fn land(conn: &Connection) -> Result<Land, OfficeError> {
    let code: String =
        conn.prepare_cached("SELECT land FROM office WHERE id = 1")?.query_row((), |row| row.get(0))?;
    code.parse().map_err(|_| OfficeError::NotThere("land"))
}

pub(crate) fn set_land(conn: &Connection, land: Land) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE office SET land = ?1 WHERE id = 1")?.execute([land.code()])?;
    Ok(())
}

/// 64 hexadecimal digits as bytes; zeros where they are none (the schema sees to their number).
fn key(text: &str) -> [u8; 32] {
    let mut bytes = [0; 32];
    for (place, byte) in bytes.iter_mut().enumerate() {
        let pair = text.get(place * 2..place * 2 + 2).unwrap_or_default();
        *byte = u8::from_str_radix(pair, 16).unwrap_or(0);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_as_written() {
        let bytes = std::array::from_fn(|i| u8::try_from(i * 7).unwrap());
        assert_eq!(key(&hex(&bytes)), bytes);
    }
}
