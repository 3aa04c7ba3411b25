//! Frozen reports. They are written once and read; the schema refuses everything else but "discarded", once.

mod read;
mod write;

pub(crate) use read::open;
pub(crate) use write::insert;

use super::moment;
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::StaffId;
use report::FrozenReport;
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{DiscardedView, FrozenRow};

/// A frozen report with what is known of it beside its figures.
pub(crate) struct Frozen {
    pub(crate) report: FrozenReport,
    /// The definition it was counted by.
    pub(crate) pack_text: String,
    /// Exact, for the heading on the office's own screen.
    pub(crate) consultations: u32,
    /// Likewise.
    pub(crate) persons: u32,
}

/// Which report a correction corrects, and the how-manieth it is.
#[derive(Clone, Copy)]
pub(crate) struct Corrects {
    pub(crate) id: i64,
    pub(crate) number: u32,
}

const ROW: &str = "f.id, f.pack, f.pack_version, f.title_de, f.title_en, f.first_day, f.last_day, f.frozen_at, s.name, f.corrects,
    f.correction, f.discard_reason, f.discarded_at, d.name,
    (SELECT count(*) FROM frozen_cell c WHERE c.report = f.id AND c.state IN ('few', 'linked', 'derived'))
    FROM frozen_report f JOIN staff s ON s.id = f.staff LEFT JOIN staff d ON d.id = f.discarded_by";

fn row(row: &Row) -> rusqlite::Result<FrozenRow> {
    let reason: Option<String> = row.get(11)?;
    let discarded = match reason {
        Some(reason) => Some(DiscardedView {
            reason,
            at: row.get(12)?,
            by: row.get::<_, Option<String>>(13)?.unwrap_or_default(),
        }),
        None => None,
    };
    Ok(FrozenRow {
        id: row.get(0)?,
        pack: row.get(1)?,
        version: row.get(2)?,
        title_de: row.get(3)?,
        title_en: row.get(4)?,
        from: row.get(5)?,
        to: row.get(6)?,
        frozen_at: row.get(7)?,
        by: row.get(8)?,
        corrects: row.get(9)?,
        correction: row.get(10)?,
        discarded,
        hidden: row.get(14)?,
    })
}

/// All of them, the newest first.
pub(crate) fn list(conn: &Connection) -> Result<Vec<FrozenRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!("SELECT {ROW} ORDER BY f.frozen_at DESC, f.id DESC"))?;
    let rows = query.query_map((), row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One of them.
pub(crate) fn one(conn: &Connection, id: i64) -> Result<Option<FrozenRow>, OfficeError> {
    Ok(conn.prepare_cached(&format!("SELECT {ROW} WHERE f.id = ?1"))?.query_row([id], row).optional()?)
}

/// The report of this pack and these days that stands: frozen, no correction, and not discarded.
pub(crate) fn standing(
    conn: &Connection,
    pack: &str,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Option<i64>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT id FROM frozen_report WHERE pack = ?1 AND first_day = ?2 AND last_day = ?3
             AND corrects IS NULL AND discarded_at IS NULL ORDER BY id LIMIT 1",
        )?
        .query_row((pack, from.to_string(), to.to_string()), |row| row.get(0))
        .optional()?)
}

/// The newest of a report and its corrections that was not discarded.
pub(crate) fn newest(conn: &Connection, first: i64) -> Result<Option<i64>, OfficeError> {
    let correction: Option<i64> = conn
        .prepare_cached(
            "SELECT id FROM frozen_report WHERE corrects = ?1 AND discarded_at IS NULL ORDER BY correction DESC LIMIT 1",
        )?
        .query_row([first], |row| row.get(0))
        .optional()?;
    if correction.is_some() {
        return Ok(correction);
    }
    Ok(conn
        .prepare_cached("SELECT id FROM frozen_report WHERE id = ?1 AND discarded_at IS NULL")?
        .query_row([first], |row| row.get(0))
        .optional()?)
}

/// Number of the last correction of a report, discarded or not; 0 without any.
pub(crate) fn last_correction(conn: &Connection, of: i64) -> Result<u32, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT coalesce(max(correction), 0) FROM frozen_report WHERE corrects = ?1")?
        .query_row([of], |row| row.get(0))?)
}

/// Says once that a report is not valid.
pub(crate) fn discard(
    conn: &Connection,
    id: i64,
    reason: &str,
    by: StaffId,
    now: NaiveDateTime,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE frozen_report SET discard_reason = ?2, discarded_at = ?3, discarded_by = ?4 WHERE id = ?1",
    )?
    .execute((id, reason, moment(now), by.0))?;
    Ok(())
}
