//! Code lists in the vault: seeded from the shipped ones, extended by the office, never deleted.

use crate::OfficeError;
use report::Labels;
use rusqlite::{Connection, OptionalExtension};
use schema::codes::{Code, CodeList, Lang, ListName, shipped};
use std::collections::{BTreeMap, BTreeSet};
use wire::CodeView;

/// Writes the shipped lists into a fresh vault.
pub(crate) fn seed(conn: &Connection) -> Result<(), OfficeError> {
    for list in shipped().lists() {
        for code in list.iter() {
            insert(conn, list, code, "shipped")?;
        }
    }
    Ok(())
}

fn insert(conn: &Connection, list: &CodeList, code: &Code, origin: &str) -> Result<(), OfficeError> {
    let group = list.group(code);
    let mut aliases = code.aliases.clone();
    aliases.extend(code.autonym.clone());
    conn.prepare_cached(&format!(
        "INSERT INTO {} (code, de, en, short_de, short_en, aliases, group_de, group_en, sort, valid_from, valid_to, origin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        list.name.table_name()
    ))?
    .execute(rusqlite::params![
        code.code,
        code.de,
        code.en,
        code.short(Lang::De),
        code.short(Lang::En),
        aliases.join("|"),
        group.map(|g| &g.de),
        group.map(|g| &g.en),
        code.sort,
        code.valid_from,
        code.valid_to,
        origin,
    ])?;
    Ok(())
}

/// Takes up a language that stands for a listed one with a script or region (`ar-SY`), unless it is there already.
pub(crate) fn take_up_language(conn: &Connection, tag: &str) -> Result<(), OfficeError> {
    if is_code(conn, ListName::Language, tag)? {
        return Ok(());
    }
    match shipped().language(tag) {
        Some(code) => insert(conn, shipped().list(ListName::Language), &code, "office"),
        None => Err(OfficeError::field("language", "unknown-code")),
    }
}

/// Is this a code of the list?
pub(crate) fn is_code(conn: &Connection, list: ListName, code: &str) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached(&format!("SELECT 1 FROM {} WHERE code = ?1", list.table_name()))?
        .query_row([code], |_| Ok(()))
        .optional()?
        .is_some())
}

/// The codes of one list.
pub(crate) fn codes(conn: &Connection, list: ListName) -> Result<BTreeSet<String>, OfficeError> {
    let mut query = conn.prepare(&format!("SELECT code FROM {} ORDER BY code", list.table_name()))?;
    let rows = query.query_map((), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What the office calls its codes, its own ones included.
pub(crate) struct OfficeLabels(BTreeMap<String, BTreeMap<String, (String, String)>>);

impl OfficeLabels {
    pub(crate) fn load(conn: &Connection) -> Result<Self, OfficeError> {
        let mut lists = BTreeMap::new();
        for list in ListName::ALL {
            let mut query =
                conn.prepare(&format!("SELECT code, de, en FROM {} ORDER BY code", list.table_name()))?;
            let rows = query.query_map((), |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
            lists.insert(list.as_str().to_owned(), rows.collect::<Result<_, _>>()?);
        }
        Ok(Self(lists))
    }
}

impl Labels for OfficeLabels {
    fn label(&self, list: ListName, code: &str, language: Lang) -> Option<String> {
        let (de, en) = self.0.get(list.as_str())?.get(code)?;
        Some(if language == Lang::En { en.clone() } else { de.clone() })
    }
}

/// All lists with their labels, for the page. `today` decides what is still offered.
pub(crate) fn views(conn: &Connection, today: &str) -> Result<BTreeMap<String, Vec<CodeView>>, OfficeError> {
    let mut lists = BTreeMap::new();
    for list in ListName::ALL {
        let mut query = conn.prepare(&format!(
            "SELECT code, de, en, short_de, short_en, aliases, group_de, group_en,
                    coalesce(valid_from, '') <= ?1 AND coalesce(valid_to, '9999') >= ?1
             FROM {} ORDER BY sort, code",
            list.table_name()
        ))?;
        let rows = query.query_map([today], |row| {
            let aliases: String = row.get(5)?;
            Ok(CodeView {
                code: row.get(0)?,
                de: row.get(1)?,
                en: row.get(2)?,
                short_de: row.get(3)?,
                short_en: row.get(4)?,
                aliases: aliases.split('|').filter(|a| !a.is_empty()).map(str::to_owned).collect(),
                group_de: row.get(6)?,
                group_en: row.get(7)?,
                offered: row.get(8)?,
            })
        })?;
        lists.insert(list.as_str().to_owned(), rows.collect::<Result<_, _>>()?);
    }
    Ok(lists)
}
