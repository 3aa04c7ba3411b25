//! Documents: what is said of them, and their bytes, in chunks of at most 256 KiB going in and out.

use super::moment;
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::document::FileKind;
use domain::{CaseId, DocumentId, LetterId, PersonId, StaffId};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use wire::{DocumentFields, DocumentRow};

/// Most bytes of one chunk.
pub(crate) const CHUNK: usize = 256 * 1024;

/// What is written of a new document.
pub(crate) struct DocumentRecord<'a> {
    pub(crate) person: PersonId,
    pub(crate) title: &'a str,
    pub(crate) kind: FileKind,
}

/// How reading a file in ended.
pub(crate) enum TakenIn {
    /// It is in the vault.
    Whole { sha256: String },
    /// It has more bytes than allowed.
    TooLarge,
    /// It has none.
    Empty,
}

/// Writes a document's row; its bytes follow with [`take_in`].
pub(crate) fn insert(
    conn: &Connection,
    record: &DocumentRecord<'_>,
    staff: StaffId,
    now: NaiveDateTime,
) -> Result<DocumentId, OfficeError> {
    conn.prepare_cached(
        "INSERT INTO document (person, title, file_kind, bytes, sha256, staff, recorded_at)
         VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6)",
    )?
    .execute(rusqlite::params![
        record.person.0,
        record.title,
        record.kind.code(),
        "0".repeat(64),
        staff.0,
        moment(now)
    ])?;
    Ok(DocumentId(conn.last_insert_rowid()))
}

/// Streams a file into a document's chunks; never more than one chunk is in memory.
pub(crate) fn take_in(
    conn: &Connection,
    id: DocumentId,
    file: &mut impl Read,
    most: u64,
) -> Result<TakenIn, OfficeError> {
    let mut chunk = vec![0; CHUNK];
    let (mut seq, mut all, mut hash) = (0i64, 0u64, Sha256::new());
    let mut insert =
        conn.prepare_cached("INSERT INTO document_chunk (document, seq, bytes) VALUES (?1, ?2, ?3)")?;
    loop {
        let filled = fill(file, &mut chunk).map_err(|error| OfficeError::CannotRead(error.kind()))?;
        let Some(part) = chunk.get(..filled).filter(|part| !part.is_empty()) else { break };
        all += u64::try_from(filled).unwrap_or(u64::MAX);
        if all > most {
            return Ok(TakenIn::TooLarge);
        }
        hash.update(part);
        insert.execute((id.0, seq, part))?;
        seq += 1;
    }
    if all == 0 {
        return Ok(TakenIn::Empty);
    }
    let sha256 = hex(&hash.finalize());
    conn.prepare_cached("UPDATE document SET bytes = ?2, sha256 = ?3 WHERE id = ?1")?.execute((
        id.0,
        i64::try_from(all).unwrap_or(i64::MAX),
        &sha256,
    ))?;
    Ok(TakenIn::Whole { sha256 })
}

/// Reads until the chunk is full or the file ends.
fn fill(file: &mut impl Read, chunk: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = chunk.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Streams a document out, chunk by chunk, and compares with the sum kept when it came in.
pub(crate) fn hand_out(conn: &Connection, id: DocumentId, out: &mut impl Write) -> Result<(), OfficeError> {
    let wanted = sum(conn, id)?;
    let mut query =
        conn.prepare_cached("SELECT bytes FROM document_chunk WHERE document = ?1 ORDER BY seq")?;
    let mut rows = query.query([id.0])?;
    let mut hash = Sha256::new();
    while let Some(row) = rows.next()? {
        let part = row.get_ref(0)?.as_blob().map_err(|_| OfficeError::Damaged("document".to_owned()))?;
        hash.update(part);
        out.write_all(part).map_err(|error| OfficeError::CannotWrite(error.kind()))?;
    }
    if hex(&hash.finalize()) == wanted { Ok(()) } else { Err(OfficeError::Damaged("document".to_owned())) }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A document of the person that holds exactly these bytes and was not removed, beside this one.
pub(crate) fn twin(
    conn: &Connection,
    person: PersonId,
    id: DocumentId,
    sha256: &str,
) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM document WHERE person = ?1 AND id <> ?2 AND sha256 = ?3 AND removed_on IS NULL)",
        )?
        .query_row((person.0, id.0, sha256), |row| row.get(0))?)
}

/// Is there a document of this length that was not removed?
pub(crate) fn of_length(conn: &Connection, bytes: u64) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM document WHERE bytes = ?1 AND removed_on IS NULL)")?
        .query_row([i64::try_from(bytes).unwrap_or(i64::MAX)], |row| row.get(0))?)
}

/// The first document of this length and sum that was not removed: its number, title and whose it is.
pub(crate) fn of_sum(
    conn: &Connection,
    bytes: u64,
    sha256: &str,
) -> Result<Option<(DocumentId, String, PersonId)>, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT id, title, person FROM document WHERE bytes = ?1 AND sha256 = ?2 AND removed_on IS NULL
             ORDER BY id LIMIT 1",
        )?
        .query_row((i64::try_from(bytes).unwrap_or(i64::MAX), sha256), |row| {
            Ok((DocumentId(row.get(0)?), row.get(1)?, PersonId(row.get(2)?)))
        })
        .optional()?)
}

/// The sum kept when a document came in.
pub(crate) fn sum(conn: &Connection, id: DocumentId) -> Result<String, OfficeError> {
    conn.prepare_cached("SELECT sha256 FROM document WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?
        .ok_or(OfficeError::NotThere("document"))
}

/// Whose it is, what it is and how large.
pub(crate) struct Portrait {
    pub(crate) person: PersonId,
    pub(crate) kind: FileKind,
    pub(crate) bytes: u64,
    pub(crate) removed: bool,
}

pub(crate) fn portrait(conn: &Connection, id: DocumentId) -> Result<Option<Portrait>, OfficeError> {
    let found: Option<(i64, String, i64, bool)> = conn
        .prepare_cached(
            "SELECT person, file_kind, bytes, removed_on IS NOT NULL FROM document WHERE id = ?1",
        )?
        .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    Ok(found.and_then(|(person, kind, bytes, removed)| {
        Some(Portrait {
            person: PersonId(person),
            kind: FileKind::from_code(&kind)?,
            bytes: u64::try_from(bytes).ok()?,
            removed,
        })
    }))
}

pub(crate) fn update(
    conn: &Connection,
    id: DocumentId,
    fields: &DocumentFields,
    valid_until: Option<NaiveDate>,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE document SET title = ?2, note = nullif(?3, ''), casefile = ?4, letter = ?5, valid_until = ?6 WHERE id = ?1",
    )?
    .execute((
        id.0,
        fields.title.trim(),
        fields.note.trim(),
        fields.casefile,
        fields.letter,
        valid_until.map(|day| day.to_string()),
    ))?;
    Ok(())
}

/// Is this one of the person's own cases?
pub(crate) fn is_case_of(conn: &Connection, case: CaseId, person: PersonId) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM casefile WHERE id = ?1 AND person = ?2)")?
        .query_row((case.0, person.0), |row| row.get(0))?)
}

/// Is this a letter to the person?
pub(crate) fn is_letter_to(
    conn: &Connection,
    letter: LetterId,
    person: PersonId,
) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM letter WHERE id = ?1 AND person = ?2)")?
        .query_row((letter.0, person.0), |row| row.get(0))?)
}

/// Marks as removed on a day, or takes the mark away.
pub(crate) fn set_removed(
    conn: &Connection,
    id: DocumentId,
    on: Option<NaiveDate>,
) -> Result<(), OfficeError> {
    conn.prepare_cached("UPDATE document SET removed_on = ?2 WHERE id = ?1")?
        .execute((id.0, on.map(|day| day.to_string())))?;
    Ok(())
}

/// Erases for good: the bytes, what was said of it, and what undo kept of that.
pub(crate) fn erase(conn: &Connection, id: DocumentId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM document WHERE id = ?1")?.execute([id.0])?;
    conn.prepare_cached("DELETE FROM image WHERE noun = 'document' AND row = ?1")?.execute([id.0])?;
    Ok(())
}

/// A person's documents, newest first.
pub(crate) fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<DocumentRow>, OfficeError> {
    rows(conn, "d.person = ?1", person.0)
}

/// The scans of a letter that were not removed, newest first.
pub(crate) fn of_letter(conn: &Connection, letter: LetterId) -> Result<Vec<DocumentRow>, OfficeError> {
    rows(conn, "d.letter = ?1 AND d.removed_on IS NULL", letter.0)
}

fn rows(conn: &Connection, which: &str, of: i64) -> Result<Vec<DocumentRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT d.id, d.title, coalesce(d.note, ''), d.casefile, d.file_kind, d.bytes, d.recorded_at, s.name, f.number,
                d.removed_on, (SELECT coalesce(max(act), 0) FROM image i WHERE i.noun = 'document' AND i.row = d.id),
                d.letter, coalesce(d.valid_until, '')
         FROM document d LEFT JOIN staff s ON s.id = d.staff LEFT JOIN casefile f ON f.id = d.casefile
         WHERE {which} ORDER BY d.recorded_at DESC, d.id DESC"
    ))?;
    let rows = query.query_map([of], |row| {
        let kind: String = row.get(4)?;
        Ok(DocumentRow {
            id: row.get(0)?,
            version: row.get(10)?,
            fields: DocumentFields {
                title: row.get(1)?,
                note: row.get(2)?,
                casefile: row.get(3)?,
                letter: row.get(11)?,
                valid_until: row.get(12)?,
            },
            picture: FileKind::from_code(&kind).is_some_and(FileKind::is_picture),
            kind,
            bytes: row.get(5)?,
            recorded_at: row.get(6)?,
            counsellor: row.get(7)?,
            case_number: row.get(8)?,
            removed_on: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
