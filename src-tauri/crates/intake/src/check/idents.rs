//! The identifiers the records bring along. Must not: follow references.

use crate::table::{Remarks, Table};
use crate::{OfficeFile, Reason};
use std::collections::{BTreeMap, BTreeSet};

/// Identifiers per file. A row that is wrong elsewhere still has its identifier, so one error does not breed others.
pub(super) struct Idents {
    by_file: BTreeMap<OfficeFile, BTreeSet<String>>,
}

impl Idents {
    /// Collects the identifiers of all files; missing and duplicate ones are findings.
    pub(super) fn collect(tables: &BTreeMap<OfficeFile, Table>, remarks: &mut Remarks) -> Self {
        let mut by_file = BTreeMap::new();
        for (file, table) in tables {
            let Some(column) = column(*file) else { continue };
            let mut seen = BTreeSet::new();
            for row in &table.rows {
                let ident = row.cell(*file, column);
                if ident.is_empty() {
                    remarks.refuse(file.file_name(), row.line, column, "", Reason::IdentifierMissing);
                } else if !seen.insert(ident.to_owned()) {
                    remarks.refuse(file.file_name(), row.line, column, ident, Reason::IdentifierTwice);
                }
            }
            by_file.insert(*file, seen);
        }
        Self { by_file }
    }

    pub(super) fn contains(&self, file: OfficeFile, ident: &str) -> bool {
        self.by_file.get(&file).is_some_and(|idents| idents.contains(ident))
    }
}

/// The column that holds a row's own identifier.
pub(super) fn column(file: OfficeFile) -> Option<&'static str> {
    match file {
        OfficeFile::Personen => Some("person"),
        OfficeFile::Faelle => Some("fall"),
        OfficeFile::Kontakte => Some("kontakt"),
        OfficeFile::Weiterleitungen | OfficeFile::Meldungen | OfficeFile::Gruppen => Some("nr"),
        OfficeFile::Aufenthalt | OfficeFile::Stellen => None,
    }
}
