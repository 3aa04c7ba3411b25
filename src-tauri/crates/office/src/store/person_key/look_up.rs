//! Looking up what was typed: each term by every way it can be meant, all of them met, the best first.

use super::KeyKind;
use crate::OfficeError;
use domain::name::{self, Reading};
use domain::{NumberSought, PersonId, Sought, Term};
use rusqlite::{Connection, Params, Row};
use std::collections::HashMap;

/// Somebody who was found.
pub(crate) struct Hit {
    pub(crate) person: PersonId,
    /// How well, from 0 to 1.
    pub(crate) score: f32,
    /// What met each of the terms.
    pub(crate) matched: Vec<Matched>,
}

/// What met a term.
#[derive(Clone, PartialEq)]
pub(crate) struct Matched {
    pub(crate) score: f32,
    pub(crate) why: &'static str,
    pub(crate) piece: String,
}

type Found = HashMap<i64, Matched>;

/// Everybody who meets all terms, the best first.
pub(crate) fn matching(conn: &Connection, sought: &Sought) -> Result<Vec<Hit>, OfficeError> {
    let mut by_term: Vec<Found> = Vec::with_capacity(sought.terms.len());
    for term in &sought.terms {
        by_term.push(of_term(conn, term)?);
    }
    for together in &sought.together {
        let found = of_term(conn, &together.term)?;
        for terms in by_term.iter_mut().skip(together.from).take(together.count) {
            for (person, matched) in &found {
                keep(terms, *person, matched.clone());
            }
        }
    }
    // Begin with whom the fewest meet.
    let Some(fewest) = by_term.iter().min_by_key(|found| found.len()) else { return Ok(Vec::new()) };
    let mut hits: Vec<Hit> = fewest.keys().filter_map(|person| of_all(*person, &by_term)).collect();
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.person.cmp(&b.person)));
    Ok(hits)
}

fn of_all(person: i64, by_term: &[Found]) -> Option<Hit> {
    let matched: Vec<Matched> =
        by_term.iter().map(|found| found.get(&person).cloned()).collect::<Option<_>>()?;
    let least = matched.iter().map(|m| m.score).fold(1.0, f32::min);
    #[allow(clippy::cast_precision_loss)] // a handful of terms
    let average = matched.iter().map(|m| m.score).sum::<f32>() / matched.len().max(1) as f32;
    Some(Hit { person: PersonId(person), score: (least + average) / 2.0, matched })
}

fn keep(found: &mut Found, person: i64, matched: Matched) {
    match found.get_mut(&person) {
        Some(before) if before.score >= matched.score => {}
        Some(before) => *before = matched,
        None => {
            found.insert(person, matched);
        }
    }
}

/// Keeps a row that met the term; its piece is copied only when nothing better is known of the person.
fn keep_row(found: &mut Found, row: &KeyRow<'_>, score: f32, why: &'static str) {
    if found.get(&row.person).is_none_or(|before| before.score < score) {
        found.insert(row.person, Matched { score, why, piece: row.piece.to_owned() });
    }
}

fn of_term(conn: &Connection, term: &Term) -> Result<Found, OfficeError> {
    let mut found = Found::new();
    if let Some(number) = &term.number {
        let (form, key) = match number {
            NumberSought::Whole(key) => ("plain", key),
            NumberSought::Running(key) => ("tail", key),
        };
        let sql = if form == "plain" { BEGINNING } else { WHOLE };
        each(conn, sql, (form, key), |row| {
            if row.kind == KeyKind::Number {
                let whole = row.key == *key;
                let score = if whole { 1.0 } else { 0.95 };
                keep_row(&mut found, &row, score, "number");
            }
        })?;
    }
    if let Some(birth) = &term.birth {
        each(conn, BEGINNING, ("plain", birth), |row| {
            if row.kind == KeyKind::Birth {
                let score = if birth.len() > 4 { 0.97 } else { 0.92 };
                keep_row(&mut found, &row, score, "birth");
            }
        })?;
    }
    if let Some(digits) = &term.digits {
        let from_the_end: String = digits.chars().rev().collect();
        for (form, key) in [("plain", digits), ("tail", &from_the_end)] {
            each(conn, BEGINNING, (form, key), |row| {
                let why = match row.kind {
                    KeyKind::Phone => "phone",
                    KeyKind::Reference => "reference",
                    KeyKind::Name
                    | KeyKind::Original
                    | KeyKind::Call
                    | KeyKind::Other
                    | KeyKind::Number
                    | KeyKind::Birth => return,
                };
                let score = if row.key == *key { 0.98 } else { 0.9 };
                keep_row(&mut found, &row, score, why);
            })?;
        }
    }
    as_spelled(conn, term, &mut found)?;
    as_heard(conn, term, &mut found)?;
    Ok(found)
}

/// Words as spelled, whole or their beginning.
fn as_spelled(conn: &Connection, term: &Term, found: &mut Found) -> Result<(), OfficeError> {
    for plain in &term.plain {
        each(conn, BEGINNING, ("plain", plain), |row| {
            let why = match row.kind {
                KeyKind::Name => "name",
                KeyKind::Original => "original",
                KeyKind::Call => "call",
                KeyKind::Other => "other",
                KeyKind::Reference => "reference",
                KeyKind::Number | KeyKind::Birth | KeyKind::Phone => return,
            };
            let score = if row.key == *plain { 1.0 } else { 0.86 + 0.1 * share(plain, row.key) };
            keep_row(found, &row, score, why);
        })?;
    }
    Ok(())
}

/// Words by their sound: first where the consonants are the same, then what really sounds alike.
fn as_heard(conn: &Connection, term: &Term, found: &mut Found) -> Result<(), OfficeError> {
    let mut known: HashMap<String, Option<f32>> = HashMap::new();
    for typed in &term.readings {
        known.clear();
        let consonants = typed.consonants();
        // Half a word that is still being typed: its consonants are the beginning of others.
        let open = term.typing && typed.heard() >= 2;
        each(conn, if open { BEGINNING } else { WHOLE }, ("sound", &consonants), |row| {
            let fits = match known.get(row.reading) {
                Some(fits) => *fits,
                None => {
                    let fits = name::fits(typed, &Reading::from_stored(row.reading), open);
                    known.insert(row.reading.to_owned(), fits);
                    fits
                }
            };
            let why = match row.kind {
                KeyKind::Name if row.foreign(term) => "script",
                KeyKind::Name => "spelling",
                KeyKind::Original => "original",
                KeyKind::Call => "call",
                KeyKind::Other => "other",
                KeyKind::Number | KeyKind::Birth | KeyKind::Phone | KeyKind::Reference => return,
            };
            if let Some(fits) = fits {
                keep_row(found, &row, 0.85 * fits, why);
            }
        })?;
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss)] // words have few letters
fn share(part: &str, whole: &str) -> f32 {
    part.chars().count() as f32 / whole.chars().count().max(1) as f32
}

/// Keys that are the same.
pub(super) const WHOLE: &str =
    "SELECT person, kind, key, piece, reading FROM person_key WHERE form = ?1 AND key = ?2";
/// Keys that begin so.
pub(super) const BEGINNING: &str = "SELECT person, kind, key, piece, reading FROM person_key
    WHERE form = ?1 AND key >= ?2 AND key < ?2 || char(1114111)";

struct KeyRow<'a> {
    person: i64,
    kind: KeyKind,
    key: &'a str,
    piece: &'a str,
    reading: &'a str,
}

impl KeyRow<'_> {
    /// Was it typed in another script than it is recorded in?
    fn foreign(&self, term: &Term) -> bool {
        let latin = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
        latin(self.piece) != term.plain.iter().any(|typed| latin(typed))
    }
}

fn each(
    conn: &Connection,
    sql: &str,
    key: impl Params,
    mut take: impl FnMut(KeyRow<'_>),
) -> Result<(), OfficeError> {
    let mut query = conn.prepare_cached(sql)?;
    let mut rows = query.query(key)?;
    while let Some(row) = rows.next()? {
        let Some(kind) = KeyKind::from_code(row.get_ref(1)?.as_str().unwrap_or_default()) else { continue };
        take(KeyRow {
            person: row.get(0)?,
            kind,
            key: text(row, 2)?,
            piece: text(row, 3)?,
            reading: text(row, 4)?,
        });
    }
    Ok(())
}

fn text<'a>(row: &'a Row<'_>, at: usize) -> Result<&'a str, OfficeError> {
    Ok(row.get_ref(at)?.as_str().map_err(rusqlite::Error::from)?)
}
