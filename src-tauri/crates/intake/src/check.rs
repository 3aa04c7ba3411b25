//! Eight tables to typed rows: every cell read, every reference followed, every oddity noted.
//! Must not: read files, or look at the clock (today is a parameter).

mod idents;
mod oddities;
mod read_rows;
mod row_reader;

use crate::table::{Remarks, Table};
use crate::{Known, OfficeFile, OfficeRows};
use chrono::NaiveDate;
use idents::Idents;
use row_reader::RowReader;
use std::collections::BTreeMap;

/// Reads all tables; what is wrong goes to `remarks`, and rows that are wrong are left out.
pub(crate) fn check(
    tables: &BTreeMap<OfficeFile, Table>,
    known: &Known,
    today: NaiveDate,
    remarks: &mut Remarks,
) -> OfficeRows {
    let idents = Idents::collect(tables, remarks);
    let mut rows = OfficeRows::default();
    for (file, table) in tables {
        for row in &table.rows {
            let mut reader = RowReader { file: *file, row, known, idents: &idents, today, remarks };
            match file {
                OfficeFile::Personen => rows.persons.extend(reader.person()),
                OfficeFile::Aufenthalt => rows.statuses.extend(reader.status()),
                OfficeFile::Faelle => rows.cases.extend(reader.case()),
                OfficeFile::Kontakte => rows.contacts.extend(reader.contact()),
                OfficeFile::Weiterleitungen => rows.referrals.extend(reader.referral()),
                OfficeFile::Meldungen => rows.reports.extend(reader.report()),
                OfficeFile::Gruppen => rows.groups.extend(reader.group()),
                OfficeFile::Stellen => rows.posts.extend(reader.post()),
            }
        }
    }
    oddities::note(&rows, today, remarks);
    rows
}
