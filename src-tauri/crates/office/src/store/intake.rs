//! Lists from outside: what the vault knows of them already. Writing what is new is in `write`.

mod write;

pub(crate) use write::write;

use super::journal;
use crate::OfficeError;
use domain::Personal;
use intake::{Finding, Known, OfficeFile, OfficeRows, Reason, Row};
use rusqlite::Connection;
use schema::codes::ListName;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// What the vault holds that records from outside may refer to.
pub(crate) fn known(conn: &Connection) -> Result<Known, OfficeError> {
    let mut known = Known {
        persons: idents(conn, "person")?.into_keys().collect(),
        cases: idents(conn, "casefile")?.into_keys().collect(),
        contacts: idents(conn, "contact")?.into_keys().collect(),
        ..Known::default()
    };
    for list in ListName::ALL {
        let mut query = conn.prepare(&format!(
            "SELECT code FROM {} WHERE origin = 'office' ORDER BY code",
            list.table_name()
        ))?;
        for own in query.query_map((), |row| row.get::<_, String>(0))? {
            known = known.with_code(list, &own?);
        }
    }
    Ok(known)
}

fn idents(conn: &Connection, table: &str) -> Result<HashMap<String, i64>, OfficeError> {
    // What a list says of a record that was merged into another is said of that one.
    let number = if table == "person" { "coalesce(merged_into, id)" } else { "id" };
    let mut query = conn.prepare(&format!("SELECT ident, {number} FROM {table} WHERE ident IS NOT NULL"))?;
    let rows = query.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Which rows of one file are new, and which clash with what the vault holds under the same identifier.
pub(crate) struct Sorted {
    /// Per row: its digest if it is new, none if it is in the vault already.
    pub(crate) new: Vec<Option<String>>,
    pub(crate) clashes: Vec<Finding>,
}

impl Sorted {
    pub(crate) fn count_new(&self) -> u32 {
        u32::try_from(self.new.iter().flatten().count()).unwrap_or(u32::MAX)
    }
}

/// Compares the rows of one file with what earlier imports brought.
pub(crate) fn sort<R: Row>(conn: &Connection, file: OfficeFile, rows: &[R]) -> Result<Sorted, OfficeError> {
    let mut by_ident: HashMap<String, String> = HashMap::new();
    let mut without_ident: HashMap<String, u32> = HashMap::new();
    let mut query = conn.prepare("SELECT ident, digest FROM import_row WHERE list = ?1")?;
    let mut held = query.query([file.sheet_name()])?;
    while let Some(row) = held.next()? {
        match row.get::<_, Option<String>>(0)? {
            Some(ident) => {
                by_ident.insert(ident, row.get(1)?);
            }
            None => *without_ident.entry(row.get(1)?).or_default() += 1,
        }
    }
    let mut sorted = Sorted { new: Vec::with_capacity(rows.len()), clashes: Vec::new() };
    for row in rows {
        let digest = journal::hex(&Sha256::digest(row.canonical().expose().as_bytes()));
        let is_known = match row.ident() {
            Some(ident) => match by_ident.get(ident) {
                Some(before) if *before == digest => true,
                Some(_) => {
                    sorted.clashes.push(Finding {
                        file: file.file_name().to_owned(),
                        line: row.at().line,
                        column: file.columns().first().copied().unwrap_or_default().to_owned(),
                        value: Personal::new(ident.to_owned()),
                        reason: Reason::IdentifierTaken,
                    });
                    true
                }
                None => false,
            },
            None => match without_ident.get_mut(&digest) {
                Some(left) if *left > 0 => {
                    *left -= 1;
                    true
                }
                _ => false,
            },
        };
        sorted.new.push((!is_known).then_some(digest));
    }
    Ok(sorted)
}

/// The eight files, sorted.
pub(crate) struct SortedOffice {
    pub(crate) persons: Sorted,
    pub(crate) statuses: Sorted,
    pub(crate) cases: Sorted,
    pub(crate) contacts: Sorted,
    pub(crate) referrals: Sorted,
    pub(crate) reports: Sorted,
    pub(crate) groups: Sorted,
    pub(crate) posts: Sorted,
}

impl SortedOffice {
    pub(crate) fn of(conn: &Connection, rows: &OfficeRows) -> Result<Self, OfficeError> {
        Ok(Self {
            persons: sort(conn, OfficeFile::Personen, &rows.persons)?,
            statuses: sort(conn, OfficeFile::Aufenthalt, &rows.statuses)?,
            cases: sort(conn, OfficeFile::Faelle, &rows.cases)?,
            contacts: sort(conn, OfficeFile::Kontakte, &rows.contacts)?,
            referrals: sort(conn, OfficeFile::Weiterleitungen, &rows.referrals)?,
            reports: sort(conn, OfficeFile::Meldungen, &rows.reports)?,
            groups: sort(conn, OfficeFile::Gruppen, &rows.groups)?,
            posts: sort(conn, OfficeFile::Stellen, &rows.posts)?,
        })
    }

    /// In the order of [`OfficeFile::ALL`].
    pub(crate) fn each(&self) -> [(OfficeFile, &Sorted); 8] {
        [
            (OfficeFile::Personen, &self.persons),
            (OfficeFile::Aufenthalt, &self.statuses),
            (OfficeFile::Faelle, &self.cases),
            (OfficeFile::Kontakte, &self.contacts),
            (OfficeFile::Weiterleitungen, &self.referrals),
            (OfficeFile::Meldungen, &self.reports),
            (OfficeFile::Gruppen, &self.groups),
            (OfficeFile::Stellen, &self.posts),
        ]
    }
}
