//! Notes of contacts, searched by their words (FTS5; triggers keep the index in step).

use crate::OfficeError;
use domain::name;
use rusqlite::Connection;
use wire::{NoteHit, NotePiece};

/// Marks around a found word; no note holds them.
const BEGIN: char = '\u{1}';
const END: char = '\u{2}';

/// What is erased is to leave the index at once, not when the index is next tidied. Kept in the vault.
pub(crate) fn forget_at_once(conn: &Connection) -> Result<(), OfficeError> {
    conn.execute("INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 1)", ())?;
    Ok(())
}

/// Contacts of persons whose notes hold every word, newest first.
pub(super) const FOUND: &str = "SELECT c.id, p.id, p.number, p.given_name, p.family_name, c.held_on
    FROM note_index n JOIN contact c ON c.id = n.rowid JOIN casefile f ON f.id = c.casefile
    JOIN person p ON p.id = f.person
    WHERE n.note_index MATCH ?1 ORDER BY c.held_on DESC, c.id DESC LIMIT ?2";

pub(crate) fn search(conn: &Connection, text: &str, limit: u32) -> Result<Vec<NoteHit>, OfficeError> {
    let Some(question) = question(text) else { return Ok(Vec::new()) };
    let mut query = conn.prepare_cached(FOUND)?;
    let rows = query.query_map((&question, limit), |row| {
        let (given, family): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
        Ok(NoteHit {
            contact: row.get(0)?,
            person: row.get(1)?,
            number: row.get(2)?,
            name: name::shown(given.as_deref(), family.as_deref()),
            on: row.get(5)?,
            pieces: Vec::new(),
        })
    })?;
    let mut hits: Vec<NoteHit> = rows.collect::<Result<_, _>>()?;
    // Only for the few that are shown: cutting out the words around is dear.
    let mut around = conn.prepare_cached(
        "SELECT snippet(note_index, 0, char(1), char(2), '…', 14) FROM note_index
         WHERE note_index MATCH ?1 AND rowid = ?2",
    )?;
    for hit in &mut hits {
        let cut: String = around.query_row((&question, hit.contact), |row| row.get(0))?;
        hit.pieces = pieces(&cut);
    }
    Ok(hits)
}

/// The words as FTS5 is asked: each quoted, all to be met, the last one may go on. None without a word of two letters.
fn question(text: &str) -> Option<String> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(12).collect();
    let last = words.last()?;
    if last.chars().count() < 2 && words.len() == 1 {
        return None;
    }
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    Some(format!("{}*", quoted.join(" AND ")))
}

fn pieces(cut: &str) -> Vec<NotePiece> {
    let mut pieces = Vec::new();
    for (at, part) in cut.split(BEGIN).enumerate() {
        let (found, rest) = match part.split_once(END) {
            Some((found, rest)) if at > 0 => (found, rest),
            _ => ("", part),
        };
        for (text, found) in [(found, true), (rest, false)] {
            if !text.is_empty() {
                pieces.push(NotePiece { text: text.to_owned(), found });
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn found_words_are_cut_out_of_what_stands_around() {
        let piece = |text: &str, found| NotePiece { text: text.to_owned(), found };
        assert_eq!(
            pieces("…den \u{1}Bescheid\u{2} erklärt"),
            [piece("…den ", false), piece("Bescheid", true), piece(" erklärt", false)]
        );
        assert_eq!(question("bescheid erkl"), Some("\"bescheid\" AND \"erkl\"*".to_owned()));
        assert_eq!(question(" * \" "), None, "no word, no question");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_a_question_that_fts_understands(text in "\\PC{0,40}") {
            if let Some(question) = question(&text) {
                let conn = Connection::open_in_memory().unwrap();
                conn.execute_batch("CREATE VIRTUAL TABLE t USING fts5 (note)").unwrap();
                let found: i64 = conn.query_row("SELECT count(*) FROM t WHERE t MATCH ?1", [question], |r| r.get(0)).unwrap();
                prop_assert_eq!(found, 0);
            }
        }
    }
}
