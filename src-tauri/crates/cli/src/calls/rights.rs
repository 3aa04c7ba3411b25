//! `access-request`: the copy of everything held on a person, first to be looked through, then written. `retention`: which records
//! are due to go, and erasing them. The same use cases as in the window, the same journal.

use super::{Key, Refused, open, words};
use crate::say;
use clap::{Args, ValueEnum};
use domain::blackout::{BLACKED_OUT, Piece, blacked_out};
use office::{Office, OfficeError};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;
use wire::{
    BlackPassage, CleanUpRequest, CleanUpRow, CopyReview, Erasure, FindPersonRequest, Passage, PersonRequest,
    ReviewCopyRequest, TakeAccessRequest, WriteCopyRequest,
};

/// Whose copy, and what becomes of it.
#[derive(Args)]
pub(crate) struct AccessArguments {
    #[command(flatten)]
    key: Key,
    /// The person's own number in the office.
    #[arg(long, value_name = "NUMBER")]
    person: String,
    /// Take the reader's own private notes along.
    #[arg(long)]
    private_notes: bool,
    /// A word to black out in every text, besides those that are proposed; can be given several times.
    #[arg(long, value_name = "WORD")]
    black: Vec<String>,
    /// A word that was proposed and is to be shown; can be given several times.
    #[arg(long, value_name = "WORD")]
    show: Vec<String>,
    /// Lay the person's files beside the copy, as they are.
    #[arg(long)]
    documents: bool,
    /// The texts were looked through as the call without it showed them: its last line gives the word to say here.
    #[arg(long, value_name = "SEEN", requires = "out")]
    confirm: Option<String>,
    /// Folder to write into; a folder of its own is made there.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// What of the due records.
#[derive(Args)]
pub(crate) struct RetentionArguments {
    #[command(flatten)]
    key: Key,
    /// List the records that are due: number, TAB, last closed, TAB, kept until, TAB, reason, TAB, what keeps them.
    #[arg(long, conflicts_with = "apply", required_unless_present = "apply")]
    propose: bool,
    /// Erase the records of these numbers, which must be due.
    #[arg(long, value_name = "NUMBER", num_args = 1..)]
    apply: Vec<String>,
    /// How they are erased.
    #[arg(long, value_enum, default_value = "anonymise")]
    way: Way,
    /// Years whose figures may change when everything goes.
    #[arg(long, value_name = "YEAR", num_args = 1..)]
    years: Vec<i32>,
    /// One object a line on stdout.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Way {
    /// The bare counting facts stay.
    Anonymise,
    /// Everything goes.
    Whole,
}

/// `access-request`.
pub(crate) fn access(asked: &AccessArguments) -> Result<ExitCode, Refused> {
    let mut office = open(&asked.key)?;
    let done = copy(&mut office, asked).map_err(words);
    office.lock().map_err(words)?;
    done
}

fn copy(office: &mut Office, asked: &AccessArguments) -> Result<ExitCode, OfficeError> {
    let person = by_number(office, &asked.person)?;
    let open =
        office.rights(&PersonRequest { id: person })?.requests.into_iter().find(|r| r.answered_on.is_none());
    let id = match open {
        Some(request) => request.id,
        None => office.take_access_request(&TakeAccessRequest { person, asked_on: String::new() })?.id,
    };
    let review = office.review_copy(&ReviewCopyRequest { id, private_notes: asked.private_notes })?;
    let black: Vec<BlackPassage> = review.passages.iter().map(|passage| decided(passage, asked)).collect();
    let (Some(seen), Some(folder)) = (&asked.confirm, &asked.out) else {
        shown(&review, &black);
        return Ok(ExitCode::SUCCESS);
    };
    let request = WriteCopyRequest {
        id,
        private_notes: asked.private_notes,
        seen: seen.clone(),
        black,
        documents: if asked.documents {
            review.documents.iter().map(|one| one.id).collect()
        } else {
            Vec::new()
        },
        folder: std::path::absolute(folder)
            .map_err(|error| OfficeError::CannotWrite(error.kind()))?
            .display()
            .to_string(),
    };
    let vault = asked.key.vault.clone();
    for file in office.write_copy(&request, &vault)?.files {
        say::result(&file);
    }
    Ok(ExitCode::SUCCESS)
}

fn by_number(office: &Office, number: &str) -> Result<i64, OfficeError> {
    let found = office.find_person(&FindPersonRequest { text: number.to_owned(), limit: 20 })?;
    let hit = found.into_iter().find(|hit| hit.number == number);
    hit.map(|hit| hit.id).ok_or(OfficeError::NotThere("person"))
}

/// What is black in a text: as proposed, with the words of the call.
fn decided(passage: &Passage, asked: &AccessArguments) -> BlackPassage {
    let is_one_of =
        |text: &str, words: &[String]| words.iter().any(|word| word.to_lowercase() == text.to_lowercase());
    let pieces = (0u32..).zip(&passage.pieces).filter(|(_, piece)| {
        piece.word
            && !is_one_of(&piece.text, &asked.show)
            && (piece.black || is_one_of(&piece.text, &asked.black))
    });
    BlackPassage { key: passage.key.clone(), pieces: pieces.map(|(place, _)| place).collect() }
}

/// Every text as it would stand in the copy, with what is blacked out in brackets beside it.
fn shown(review: &CopyReview, black: &[BlackPassage]) {
    for (passage, black) in review.passages.iter().zip(black) {
        let pieces: Vec<Piece> =
            passage.pieces.iter().map(|piece| Piece { text: piece.text.clone(), word: piece.word }).collect();
        let places: BTreeSet<usize> =
            black.pieces.iter().filter_map(|place| usize::try_from(*place).ok()).collect();
        let hidden: Vec<&str> =
            places.iter().filter_map(|at| pieces.get(*at)).map(|piece| piece.text.as_str()).collect();
        say::result(&format!("{} · {} · {}", passage.chapter, passage.entry, passage.label));
        say::result(&format!("  {}", blacked_out(&pieces, &places).replace('\n', "\n  ")));
        if !hidden.is_empty() {
            say::result(&format!("  {BLACKED_OUT}: {}", hidden.join(", ")));
        }
    }
    say::message("Noch ist nichts geschrieben. Durchgesehen? Dann noch einmal mit --out ORDNER und");
    say::result(&format!("--confirm {}", review.seen));
}

/// `retention`.
pub(crate) fn retention(asked: &RetentionArguments) -> Result<ExitCode, Refused> {
    let mut office = open(&asked.key)?;
    let done = cleared(&mut office, asked).map_err(words);
    office.lock().map_err(words)?;
    done
}

fn cleared(office: &mut Office, asked: &RetentionArguments) -> Result<ExitCode, OfficeError> {
    let rows = office.list_clean_up()?.rows;
    if asked.propose {
        for row in &rows {
            say::result(&line(row, asked.json));
        }
        if rows.is_empty() {
            say::message("Keine Akte ist fällig.");
        }
        return Ok(ExitCode::SUCCESS);
    }
    let mut persons = Vec::new();
    for number in &asked.apply {
        let row = rows.iter().find(|row| row.person.number == *number);
        persons.push(row.ok_or(OfficeError::NotThere("due record"))?.person.id);
    }
    let way = match asked.way {
        Way::Anonymise => Erasure::Anonymise,
        Way::Whole => Erasure::Whole,
    };
    let done = office.clean_up(&CleanUpRequest { persons, way, years: asked.years.clone() })?;
    say::result(&format!("{} gelöscht oder anonymisiert, {} mussten bleiben.", done.done, done.kept.len()));
    Ok(if done.kept.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn line(row: &CleanUpRow, json: bool) -> String {
    let holds: Vec<&str> = row.holds.iter().map(|hold| hold.reason.as_str()).collect();
    if json {
        return json!({
            "number": row.person.number, "last_closed": row.last_closed, "kept_until": row.kept_until,
            "reason": row.reason, "holds": holds, "shared": row.shared, "years": row.years,
        })
        .to_string();
    }
    let why = match row.reason.as_str() {
        "of-age" => "jüngste Person ist volljährig",
        _ => "drei Jahre nach Jahresende sind um",
    };
    format!("{}\t{}\t{}\t{why}\t{}", row.person.number, row.last_closed, row.kept_until, holds.join("; "))
}
