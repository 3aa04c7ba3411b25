//! Rooms of the office, and places where counsellors go.

use super::{image, moment};
use crate::OfficeError;
use chrono::NaiveDateTime;
use domain::PlaceId;
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{PlaceView, SavePlaceRequest};

const ROW: &str = "SELECT id, name, address, single, archived_on IS NOT NULL FROM place";

fn row(row: &Row) -> rusqlite::Result<PlaceView> {
    Ok(PlaceView {
        id: row.get(0)?,
        name: row.get(1)?,
        address: row.get(2)?,
        single: row.get(3)?,
        archived: row.get(4)?,
        version: 0,
    })
}

/// All places by name; those put away last.
pub(crate) fn list(conn: &Connection, also_archived: bool) -> Result<Vec<PlaceView>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "{ROW} WHERE archived_on IS NULL OR ?1 ORDER BY archived_on IS NOT NULL, name COLLATE NOCASE, id"
    ))?;
    let mut places = query.query_map([also_archived], row)?.collect::<Result<Vec<_>, _>>()?;
    for place in &mut places {
        place.version = image::version(conn, "place", place.id)?;
    }
    Ok(places)
}

pub(crate) fn one(conn: &Connection, id: PlaceId) -> Result<Option<PlaceView>, OfficeError> {
    Ok(conn.prepare_cached(&format!("{ROW} WHERE id = ?1"))?.query_row([id.0], row).optional()?)
}

/// Is there another place of this name?
pub(crate) fn named(conn: &Connection, name: &str, but: Option<i64>) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM place WHERE name = ?1 AND id IS NOT ?2)")?
        .query_row((name, but), |row| row.get(0))?)
}

pub(crate) fn insert(
    conn: &Connection,
    request: &SavePlaceRequest,
    now: NaiveDateTime,
) -> Result<PlaceId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO place (name, address, single, archived_on, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((
        request.name.trim(),
        crate::check::clean(&request.address),
        request.single,
        request.archived.then(|| now.date().to_string()),
        moment(now),
    ))?;
    Ok(PlaceId(conn.last_insert_rowid()))
}

pub(crate) fn update(
    conn: &Connection,
    id: PlaceId,
    request: &SavePlaceRequest,
    now: NaiveDateTime,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE place SET name = ?2, address = ?3, single = ?4,
             archived_on = CASE WHEN ?5 THEN coalesce(archived_on, ?6) END WHERE id = ?1",
    )?
    .execute((
        id.0,
        request.name.trim(),
        crate::check::clean(&request.address),
        request.single,
        request.archived,
        now.date().to_string(),
    ))?;
    Ok(())
}
