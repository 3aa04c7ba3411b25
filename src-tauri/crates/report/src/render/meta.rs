//! What stands beside a CSV: title, period, units, counting rules, threshold, date, pack version.

use super::{Document, HIDDEN, RenderError};
use crate::counted::{Correction, Grid};
use crate::pack::Bilingual;
use crate::protect::Shown;
use crate::unit_word::UnitWord;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
struct Meta<'r> {
    format: u32,
    report: &'r str,
    pack_version: &'r str,
    funder: &'r Bilingual,
    title: &'r Bilingual,
    lines: &'r [String],
    period: Days,
    date: NaiveDate,
    protection: &'static str,
    /// None for exact figures.
    threshold: Option<u64>,
    hidden_symbol: Option<&'static str>,
    exact_by_journal_line: Option<u64>,
    unlisted_cells: u64,
    units: Vec<Word>,
    counting_rules: &'r [Bilingual],
    /// Left out for a report that corrects none.
    #[serde(skip_serializing_if = "Option::is_none")]
    correction: Option<Correction>,
    /// Left out when there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    merged_rows: Vec<Merged<'r>>,
    tables: Vec<Table<'r>>,
}

#[derive(Serialize)]
struct Days {
    first: NaiveDate,
    last: NaiveDate,
}

#[derive(Serialize)]
struct Word {
    code: &'static str,
    #[serde(flatten)]
    label: Bilingual,
}

/// Rows that were counted as one, by their codes.
#[derive(Serialize)]
struct Merged<'r> {
    table: &'r str,
    row: String,
    of: &'r [String],
}

#[derive(Serialize)]
struct Table<'r> {
    id: &'r str,
    title: &'r Bilingual,
    units: Vec<&'static str>,
    notes: &'r [Bilingual],
}

pub(super) fn write(document: &Document<'_>, made_on: NaiveDate) -> Result<Vec<u8>, RenderError> {
    let about = document.about;
    let exact = document.decision;
    let units: BTreeSet<UnitWord> =
        document.tables.iter().flat_map(|table| table.units.iter().copied()).collect();
    let table = |table: &'_ Grid<Shown>| -> Vec<&'static str> {
        table.units.iter().map(|unit| unit.code()).collect()
    };
    let meta = Meta {
        format: 1,
        report: &about.pack,
        pack_version: &about.pack_version,
        funder: &about.funder,
        title: &about.title,
        lines: &about.lines,
        period: Days { first: about.period.first(), last: about.period.last() },
        date: made_on,
        protection: if exact.is_some() { "exact" } else { "suppressed" },
        threshold: exact.is_none().then_some(about.threshold),
        hidden_symbol: exact.is_none().then_some(HIDDEN),
        exact_by_journal_line: exact.map(|decision| decision.journal_line),
        unlisted_cells: 0,
        units: units.into_iter().map(|unit| Word { code: unit.code(), label: unit.label() }).collect(),
        counting_rules: &about.rules,
        correction: about.correction,
        merged_rows: about
            .merges
            .iter()
            .map(|merge| Merged { table: &merge.table, row: merge.code(), of: &merge.rows })
            .collect(),
        tables: document
            .tables
            .iter()
            .map(|grid| Table { id: &grid.id, title: &grid.title, units: table(grid), notes: &grid.notes })
            .collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&meta)?;
    bytes.push(b'\n');
    Ok(bytes)
}
