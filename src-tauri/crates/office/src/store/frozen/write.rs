//! Writing a report down for good.

use super::{Corrects, Frozen};
use crate::OfficeError;
use crate::store::journal::hex;
use crate::store::moment;
use chrono::NaiveDateTime;
use domain::StaffId;
use report::pack::Bilingual;
use report::{FrozenFigure, Grid, Head, HeadLabel, Merge, Shown, Zeros};
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

/// Writes a report; gives its number.
pub(crate) fn insert(
    conn: &Connection,
    frozen: &Frozen,
    corrects: Option<Corrects>,
    by: StaffId,
    now: NaiveDateTime,
) -> Result<i64, OfficeError> {
    let about = frozen.report.about();
    conn.prepare_cached(
        "INSERT INTO frozen_report (pack, pack_version, pack_text, title_de, title_en, funder_de, funder_en, funding_lines,
             first_day, last_day, threshold, zeros, consultations, persons, frozen_at, staff, corrects, correction, digest)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    )?
    .execute(params![
        about.pack,
        about.pack_version,
        frozen.pack_text,
        about.title.de,
        about.title.en,
        about.funder.de,
        about.funder.en,
        about.lines.join(","),
        about.period.first().to_string(),
        about.period.last().to_string(),
        whole(about.threshold),
        match frozen.report.zeros() {
            Zeros::Shown => "shown",
            Zeros::HiddenWhereNeeded => "hidden-where-needed",
        },
        frozen.consultations,
        frozen.persons,
        moment(now),
        by.0,
        corrects.map(|corrects| corrects.id),
        corrects.map_or(0, |corrects| corrects.number),
        hex(&Sha256::digest(frozen.report.spelled().as_bytes())),
    ])?;
    let id = conn.last_insert_rowid();
    notes(conn, id, 0, &about.rules)?;
    merges(conn, id, &about.merges)?;
    for (position, table) in (1i64..).zip(frozen.report.tables()) {
        grid(conn, id, position, table)?;
    }
    Ok(id)
}

fn merges(conn: &Connection, id: i64, merges: &[Merge]) -> Result<(), OfficeError> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO frozen_merge (report, seq, table_code, de, en, note_de, note_en) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let mut insert_row = conn
        .prepare_cached("INSERT INTO frozen_merged_row (report, merge, seq, code) VALUES (?1, ?2, ?3, ?4)")?;
    for (number, merge) in (0i64..).zip(merges) {
        let (label, note) = (&merge.label, &merge.note);
        insert.execute(params![id, number, merge.table, label.de, label.en, note.de, note.en])?;
        for (seq, row) in (0i64..).zip(&merge.rows) {
            insert_row.execute(params![id, number, seq, row])?;
        }
    }
    Ok(())
}

fn notes(conn: &Connection, id: i64, position: i64, notes: &[Bilingual]) -> Result<(), OfficeError> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO frozen_note (report, position, seq, de, en) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (seq, note) in (0i64..).zip(notes) {
        insert.execute(params![id, position, seq, note.de, note.en])?;
    }
    Ok(())
}

fn grid(conn: &Connection, id: i64, position: i64, table: &Grid<FrozenFigure>) -> Result<(), OfficeError> {
    let units: Vec<&str> = table.units.iter().map(|unit| unit.code()).collect();
    conn.prepare_cached(
        "INSERT INTO frozen_table (report, position, code, title_de, title_en, units, shows_zeros)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        id,
        position,
        table.id,
        table.title.de,
        table.title.en,
        units.join(","),
        table.shows_zeros
    ])?;
    notes(conn, id, position, &table.notes)?;
    heads(conn, id, position, "row", &table.rows)?;
    heads(conn, id, position, "column", &table.columns)?;
    let mut insert = conn.prepare_cached(
        "INSERT INTO frozen_cell (report, position, row_seq, column_seq, exact, printed, decimals, contributors, state, least, most)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    for (row, cells) in (0i64..).zip(&table.cells) {
        for (column, cell) in (0i64..).zip(cells) {
            let (printed, state) = match cell.shown {
                Shown::Number(number) => (Some(number), "open"),
                Shown::Nothing => (None, "none"),
                Shown::Hidden => (None, cell.why.map_or("linked", |why| why.code())),
            };
            let decimals = cell.exact.or(printed).map_or(0, |number| number.decimals());
            insert.execute(params![
                id,
                position,
                row,
                column,
                cell.exact.map(|number| whole(number.in_last_decimal())),
                printed.map(|number| whole(number.in_last_decimal())),
                decimals,
                whole(cell.contributors),
                state,
                cell.least.map(whole),
                cell.most.map(whole),
            ])?;
        }
    }
    Ok(())
}

fn heads(conn: &Connection, id: i64, position: i64, axis: &str, heads: &[Head]) -> Result<(), OfficeError> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO frozen_head (report, position, axis, seq, code, de, en, heading_de, heading_en)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for (seq, head) in (0i64..).zip(heads) {
        let (de, en) = match &head.label {
            HeadLabel::Own(label) => (&label.de, &label.en),
            HeadLabel::OfCode(_) | HeadLabel::NotStated | HeadLabel::Code => (&head.code, &head.code),
        };
        let heading = head.heading.as_ref();
        insert.execute(params![
            id,
            position,
            axis,
            seq,
            head.code,
            de,
            en,
            heading.map(|heading| &heading.de),
            heading.map(|heading| &heading.en),
        ])?;
    }
    Ok(())
}

/// No count of an office comes near the limit.
fn whole(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
