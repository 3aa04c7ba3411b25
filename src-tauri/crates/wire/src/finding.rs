//! Finding notes, and records that are probably about one person.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Searches the notes of contacts.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchNotesRequest {
    /// Words, all of which must occur; the last one may go on.
    pub text: String,
    /// At most this many hits (1–50).
    pub limit: u32,
}

/// A note that holds all the words.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteHit {
    /// Contact number.
    pub contact: i64,
    /// Whose contact it was.
    pub person: i64,
    /// Her own number.
    pub number: String,
    /// Her name as shown.
    pub name: String,
    /// Day of the contact, ISO 8601.
    pub on: String,
    /// The words around, in order.
    pub pieces: Vec<NotePiece>,
}

/// A piece of a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotePiece {
    /// Its text.
    pub text: String,
    /// It is one of the words that were typed.
    pub found: bool,
}

/// Somebody new, as far as she is written down.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SimilarRequest {
    /// Given names.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Birth as typed.
    pub birth: String,
    /// Gender code.
    pub gender: Option<String>,
    /// Nationality code.
    pub nationality: Option<String>,
}

/// Somebody on record who is probably the same.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SimilarView {
    /// Who.
    pub hit: PersonHit,
    /// Why: `same-reference`, `same-name`, `alike-name`, `part-of-name`, `same-birth`, `near-birth`, `same-phone`.
    pub reasons: Vec<String>,
}

/// Records that are probably about one person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DuplicatesView {
    /// Pairs, the likeliest first (at most 200).
    pub pairs: Vec<DuplicateView>,
    /// Pairs in all.
    pub total: u32,
}

/// Two records that are probably about one person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateView {
    /// One.
    pub first: PersonHit,
    /// The other.
    pub second: PersonHit,
    /// Why, as in [`SimilarView::reasons`].
    pub reasons: Vec<String>,
}

/// Names two persons.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PairRequest {
    /// Person number inside the vault.
    pub first: i64,
    /// Person number inside the vault.
    pub second: i64,
}
