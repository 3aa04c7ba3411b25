//! Staff: counsellors with a login, and names on imported records. Also each one's settings and habits.

use crate::{Actor, OfficeError};
use domain::permission::Role;
use domain::{Personal, StaffId};
use rusqlite::{Connection, OptionalExtension};
use wire::{ColleagueView, TeamRow};

pub(crate) fn insert(
    conn: &Connection,
    name: &str,
    label: &str,
    role: Role,
    holder: Option<u32>,
) -> Result<StaffId, OfficeError> {
    conn.execute(
        "INSERT INTO staff (name, label, role, holder) VALUES (?1, ?2, ?3, ?4)",
        (name, label, role.code(), holder),
    )?;
    Ok(StaffId(conn.last_insert_rowid()))
}

/// The staff record of a holder of the vault's key.
pub(crate) fn by_holder(conn: &Connection, holder: u32) -> Result<Option<Actor>, OfficeError> {
    let found = conn
        .query_row("SELECT id, name, label, role FROM staff WHERE holder = ?1", [holder], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
            ))
        })
        .optional()?;
    Ok(found.and_then(|(id, name, label, role)| {
        Some(Actor { id: StaffId(id), name: Personal::new(name), label, role: Role::from_code(&role)? })
    }))
}

/// The record of this name, made without a login where there is none yet.
pub(crate) fn named(conn: &Connection, name: &str) -> Result<StaffId, OfficeError> {
    let found = conn
        .prepare_cached("SELECT id FROM staff WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    match found {
        Some(id) => Ok(StaffId(id)),
        None => insert(conn, name, "", Role::Record, None),
    }
}

pub(crate) fn setting(conn: &Connection, staff: StaffId, name: &str) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT value FROM setting_choice WHERE staff = ?1 AND name = ?2")?
        .query_row((staff.0, name), |row| row.get(0))
        .optional()?)
}

pub(crate) fn choose(conn: &Connection, staff: StaffId, name: &str, value: &str) -> Result<(), OfficeError> {
    conn.execute(
        "INSERT INTO setting_choice (staff, name, value) VALUES (?1, ?2, ?3)
         ON CONFLICT (staff, name) DO UPDATE SET value = excluded.value",
        (staff.0, name, value),
    )?;
    Ok(())
}

pub(crate) fn exists(conn: &Connection, id: StaffId) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM staff WHERE id = ?1)")?
        .query_row([id.0], |row| row.get(0))?)
}

/// Everybody with name and label.
pub(crate) fn labelled(conn: &Connection) -> Result<Vec<(StaffId, String, String)>, OfficeError> {
    let mut query = conn.prepare_cached("SELECT id, name, label FROM staff ORDER BY id")?;
    let rows = query.query_map((), |row| Ok((StaffId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Somebody's name.
pub(crate) fn name(conn: &Connection, id: StaffId) -> Result<Option<String>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT name FROM staff WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?)
}

/// Everybody, those with a login first, by name.
pub(crate) fn everybody(conn: &Connection) -> Result<Vec<ColleagueView>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, name, holder IS NOT NULL FROM staff ORDER BY holder IS NULL, name COLLATE NOCASE, id",
    )?;
    let rows = query
        .query_map((), |row| Ok(ColleagueView { id: row.get(0)?, name: row.get(1)?, login: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Does somebody with this number work here with a login?
pub(crate) fn has_login(conn: &Connection, staff: StaffId) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM staff WHERE id = ?1 AND holder IS NOT NULL)")?
        .query_row([staff.0], |row| row.get(0))?)
}

/// The record of this name, if there is one, and whether she has a login.
pub(crate) fn by_name(conn: &Connection, name: &str) -> Result<Option<(StaffId, bool)>, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT id, holder IS NOT NULL FROM staff WHERE name = ?1")?
        .query_row([name], |row| Ok((StaffId(row.get(0)?), row.get(1)?)))
        .optional()?)
}

/// Gives a record a login.
pub(crate) fn give_login(
    conn: &Connection,
    id: StaffId,
    label: &str,
    role: Role,
    holder: u32,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE staff SET label = ?2, role = ?3, holder = ?4 WHERE id = ?1")?.execute((
        id.0,
        label,
        role.code(),
        holder,
    ))?;
    Ok(())
}

/// Takes the login from somebody; what she did stays hers.
pub(crate) fn take_login(conn: &Connection, id: StaffId) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE staff SET label = '', role = 'record', holder = NULL WHERE id = ?1")?
        .execute([id.0])?;
    Ok(())
}

/// Everybody with a login and her number in the head of the vault.
pub(crate) fn logins(conn: &Connection) -> Result<Vec<(StaffId, u32)>, OfficeError> {
    let mut query =
        conn.prepare_cached("SELECT id, holder FROM staff WHERE holder IS NOT NULL ORDER BY holder")?;
    let rows = query.query_map((), |row| Ok((StaffId(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The team as its page shows it: those with a login first, by name.
pub(crate) fn team(conn: &Connection, reader: StaffId) -> Result<Vec<TeamRow>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT id, name, CASE WHEN holder IS NULL THEN '' ELSE label END, role, id = ?1 FROM staff
         ORDER BY holder IS NULL, name COLLATE NOCASE, id",
    )?;
    let rows = query.query_map([reader.0], |row| {
        Ok(TeamRow {
            id: row.get(0)?,
            name: row.get(1)?,
            label: row.get(2)?,
            role: row.get(3)?,
            me: row.get(4)?,
            open: None,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
