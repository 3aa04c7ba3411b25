//! Group offers: writing them, and listing them with the sums of a year.

use super::moment;
use crate::OfficeError;
use crate::check::clean;
use chrono::NaiveDateTime;
use domain::OfferId;
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{HeadCount, OfferChoice, OfferFields, OfferRow};

pub(crate) fn insert(
    conn: &Connection,
    offer: &OfferFields,
    now: NaiveDateTime,
) -> Result<OfferId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO offer (title, kind, field_of_action, funding_line, place, note, ended, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(rusqlite::params![
        offer.title.trim(),
        offer.kind,
        offer.field_of_action,
        offer.funding_line,
        clean(&offer.place),
        clean(&offer.note),
        offer.ended,
        moment(now),
    ])?;
    Ok(OfferId(conn.last_insert_rowid()))
}

pub(crate) fn update(conn: &Connection, id: OfferId, offer: &OfferFields) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE offer SET title = ?2, kind = ?3, field_of_action = ?4, funding_line = ?5, place = ?6, note = ?7,
             ended = ?8 WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id.0,
        offer.title.trim(),
        offer.kind,
        offer.field_of_action,
        offer.funding_line,
        clean(&offer.place),
        clean(&offer.note),
        offer.ended,
    ])?;
    Ok(())
}

const FIELDS: &str = "o.title, o.kind, o.field_of_action, o.funding_line, o.place, o.note, o.ended";

/// The first seven columns.
fn fields(row: &Row) -> rusqlite::Result<OfferFields> {
    Ok(OfferFields {
        title: row.get(0)?,
        kind: row.get(1)?,
        field_of_action: row.get(2)?,
        funding_line: row.get(3)?,
        place: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
        note: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
        ended: row.get(6)?,
    })
}

pub(crate) fn one(conn: &Connection, id: OfferId) -> Result<Option<OfferFields>, OfficeError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {FIELDS} FROM offer o WHERE o.id = ?1"))?
        .query_row([id.0], fields)
        .optional()?)
}

/// All offers with the sums of the dates between two days; those that run first, then by their newest date.
pub(crate) fn list(conn: &Connection, from: &str, to: &str) -> Result<Vec<OfferRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {FIELDS}, o.id, count(d.id), coalesce(sum(d.hours_millionths), 0), sum(d.women), sum(d.men),
                sum(d.diverse), sum(d.children), sum(d.unknown), sum(d.volunteers), sum(d.newcomers),
                (SELECT max(held_on) FROM group_offer WHERE offer = o.id) AS last_on
         FROM offer o LEFT JOIN group_offer d ON d.offer = o.id AND d.held_on BETWEEN ?1 AND ?2
         GROUP BY o.id ORDER BY o.ended, last_on DESC, o.title, o.id"
    ))?;
    let rows = query.query_map((from, to), |row| {
        Ok(OfferRow {
            offer: fields(row)?,
            id: row.get(7)?,
            dates: row.get(8)?,
            hours_millionths: row.get(9)?,
            heads: HeadCount {
                women: row.get(10)?,
                men: row.get(11)?,
                diverse: row.get(12)?,
                children: row.get(13)?,
                unknown: row.get(14)?,
                volunteers: row.get(15)?,
                newcomers: row.get(16)?,
            },
            last_on: row.get(17)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Offers to choose from: those that run, and the one chosen already; the one last met first.
pub(crate) fn choices(conn: &Connection, chosen: Option<i64>) -> Result<Vec<OfferChoice>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT o.id, o.title FROM offer o WHERE o.ended = 0 OR o.id IS ?1
         ORDER BY (SELECT max(held_on) FROM group_offer WHERE offer = o.id) DESC, o.id DESC",
    )?;
    let rows = query.query_map([chosen], |row| Ok(OfferChoice { id: row.get(0)?, title: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Removes an offer that has no dates.
pub(crate) fn remove(conn: &Connection, id: OfferId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM offer WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}
