//! Reading a frozen report, and making sure that it is as it was.

use super::Frozen;
use crate::OfficeError;
use crate::store::{day, journal::hex};
use report::pack::Bilingual;
use report::{
    About, FrozenFigure, FrozenReport, Grid, Head, HeadLabel, Merge, Number, Period, Shown, UnitWord,
    WhyHidden, Zeros,
};
use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

/// Opens a report; none when there is none of this number.
///
/// # Errors
/// [`OfficeError::Damaged`] when it is not what was frozen.
pub(crate) fn open(conn: &Connection, id: i64) -> Result<Option<Frozen>, OfficeError> {
    let head = conn
        .prepare_cached(
            "SELECT pack, pack_version, pack_text, title_de, title_en, funder_de, funder_en, funding_lines, first_day,
                    last_day, threshold, zeros, consultations, persons, digest
             FROM frozen_report WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let stored = Stored {
                pack_text: row.get(2)?,
                consultations: row.get(12)?,
                persons: row.get(13)?,
                digest: row.get(14)?,
                zeros: row.get(11)?,
            };
            Ok((about(row)?, stored))
        })
        .optional()?;
    let Some((about, stored)) = head else { return Ok(None) };
    let mut about = about.ok_or_else(damaged)?;
    about.rules = notes(conn, id, 0)?;
    about.merges = merges(conn, id)?;
    let zeros = if stored.zeros == "shown" { Zeros::Shown } else { Zeros::HiddenWhereNeeded };
    let report = FrozenReport::kept(about, zeros, tables(conn, id)?).map_err(|_| damaged())?;
    if hex(&Sha256::digest(report.spelled().as_bytes())) != stored.digest {
        return Err(damaged());
    }
    let Stored { pack_text, consultations, persons, .. } = stored;
    Ok(Some(Frozen { report, pack_text, consultations, persons }))
}

struct Stored {
    pack_text: String,
    consultations: u32,
    persons: u32,
    digest: String,
    zeros: String,
}

fn damaged() -> OfficeError {
    OfficeError::Damaged("a frozen report is not as it was frozen".to_owned())
}

fn both(row: &Row, at: usize) -> rusqlite::Result<Bilingual> {
    Ok(Bilingual { de: row.get(at)?, en: row.get(at + 1)? })
}

/// What a report says about itself, but for its rules; none for days that are no period.
fn about(row: &Row) -> rusqlite::Result<Option<About>> {
    let (first, last): (String, String) = (row.get(8)?, row.get(9)?);
    let period = day(&first).zip(day(&last)).and_then(|(first, last)| Period::new(first, last).ok());
    let lines: String = row.get(7)?;
    let lines = lines.split(',').filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let (pack, pack_version) = (row.get(0)?, row.get(1)?);
    let (title, funder) = (both(row, 3)?, both(row, 5)?);
    let threshold: i64 = row.get(10)?;
    let threshold = u64::try_from(threshold).unwrap_or(u64::MAX);
    Ok(period.map(|period| About {
        pack,
        pack_version,
        funder,
        title,
        lines,
        period,
        threshold,
        rules: Vec::new(),
        merges: Vec::new(),
        correction: None,
    }))
}

fn notes(conn: &Connection, id: i64, position: i64) -> Result<Vec<Bilingual>, OfficeError> {
    let mut query = conn
        .prepare_cached("SELECT de, en FROM frozen_note WHERE report = ?1 AND position = ?2 ORDER BY seq")?;
    let notes = query.query_map([id, position], |row| both(row, 0))?;
    Ok(notes.collect::<Result<_, _>>()?)
}

fn merges(conn: &Connection, id: i64) -> Result<Vec<Merge>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT seq, table_code, de, en, note_de, note_en FROM frozen_merge WHERE report = ?1 ORDER BY seq",
    )?;
    let mut of_merge = conn
        .prepare_cached("SELECT code FROM frozen_merged_row WHERE report = ?1 AND merge = ?2 ORDER BY seq")?;
    let mut found = query.query([id])?;
    let mut merges = Vec::new();
    while let Some(row) = found.next()? {
        let number: i64 = row.get(0)?;
        let rows = of_merge.query_map([id, number], |row| row.get(0))?.collect::<Result<_, _>>()?;
        merges.push(Merge { table: row.get(1)?, rows, label: both(row, 2)?, note: both(row, 4)? });
    }
    Ok(merges)
}

fn tables(conn: &Connection, id: i64) -> Result<Vec<Grid<FrozenFigure>>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT position, code, title_de, title_en, units, shows_zeros FROM frozen_table WHERE report = ?1 ORDER BY position",
    )?;
    let mut rows = query.query([id])?;
    let mut tables = Vec::new();
    while let Some(row) = rows.next()? {
        let position: i64 = row.get(0)?;
        let units: String = row.get(4)?;
        let units = units.split(',').filter(|unit| !unit.is_empty());
        let (heads_of_rows, columns) =
            (heads(conn, id, position, "row")?, heads(conn, id, position, "column")?);
        tables.push(Grid {
            id: row.get(1)?,
            title: both(row, 2)?,
            notes: notes(conn, id, position)?,
            units: units.map(UnitWord::from_code).collect::<Option<_>>().ok_or_else(damaged)?,
            shows_zeros: row.get(5)?,
            cells: cells(conn, id, position, heads_of_rows.len())?,
            rows: heads_of_rows,
            columns,
        });
    }
    Ok(tables)
}

fn heads(conn: &Connection, id: i64, position: i64, axis: &str) -> Result<Vec<Head>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT code, de, en, heading_de, heading_en FROM frozen_head
         WHERE report = ?1 AND position = ?2 AND axis = ?3 ORDER BY seq",
    )?;
    let heads = query.query_map((id, position, axis), |row| {
        let heading: Option<String> = row.get(3)?;
        Ok(Head {
            code: row.get(0)?,
            label: HeadLabel::Own(both(row, 1)?),
            heading: heading.map(|_| both(row, 3)).transpose()?,
            kin: None,
        })
    })?;
    Ok(heads.collect::<Result<_, _>>()?)
}

fn cells(
    conn: &Connection,
    id: i64,
    position: i64,
    rows: usize,
) -> Result<Vec<Vec<FrozenFigure>>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT row_seq, exact, printed, decimals, contributors, state, least, most FROM frozen_cell
         WHERE report = ?1 AND position = ?2 ORDER BY row_seq, column_seq",
    )?;
    let mut found = query.query((id, position))?;
    let mut cells: Vec<Vec<FrozenFigure>> = vec![Vec::new(); rows];
    while let Some(row) = found.next()? {
        let at: i64 = row.get(0)?;
        let at = usize::try_from(at).ok().and_then(|at| cells.get_mut(at)).ok_or_else(damaged)?;
        at.push(figure(row)?.ok_or_else(damaged)?);
    }
    Ok(cells)
}

fn figure(row: &Row) -> rusqlite::Result<Option<FrozenFigure>> {
    let decimals: u8 = row.get(3)?;
    let whole = |at: usize| -> rusqlite::Result<Option<u64>> {
        Ok(row.get::<_, Option<i64>>(at)?.and_then(|value| u64::try_from(value).ok()))
    };
    let number = |value: Option<u64>| value.map(|value| Number::scaled(value, decimals));
    let (exact, printed) = (number(whole(1)?), number(whole(2)?));
    let state: String = row.get(5)?;
    let why = WhyHidden::from_code(&state);
    let shown = match (state.as_str(), printed) {
        ("open", Some(number)) => Shown::Number(number),
        ("none", None) => Shown::Nothing,
        (_, None) if why.is_some() => Shown::Hidden,
        _ => return Ok(None),
    };
    Ok(Some(FrozenFigure {
        exact,
        contributors: whole(4)?.unwrap_or(u64::MAX),
        shown,
        why,
        least: whole(6)?,
        most: whole(7)?,
    }))
}
