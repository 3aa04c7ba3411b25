//! The one transaction door: record, before-images and journal line are saved together or not at all.

use crate::store::journal;
use crate::{Act, Actor, OfficeError};
use chrono::NaiveDateTime;
use rusqlite::{Connection, Transaction};

/// An open transaction of one act by one actor at one time.
pub struct Tx<'a> {
    pub(crate) conn: Transaction<'a>,
    pub(crate) actor: &'a Actor,
    pub(crate) now: NaiveDateTime,
    images: Vec<Image>,
}

struct Image {
    noun: &'static str,
    row: i64,
    before: Option<String>,
}

/// What an act leaves in the journal.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) n: i64,
    pub(crate) hash: [u8; 32],
}

impl Tx<'_> {
    /// Notes that the act made this row, so that it can be taken back.
    pub(crate) fn made(&mut self, noun: &'static str, row: i64) {
        self.images.push(Image { noun, row, before: None });
    }
}

/// Runs one act. `work` gives the object's number for the journal line, a text of codes and numbers that describes the
/// act (only its digest is kept; it must hold nothing personal), and what the caller wants.
pub(crate) fn run<T>(
    conn: &mut Connection,
    actor: &Actor,
    now: NaiveDateTime,
    act: Act,
    work: impl FnOnce(&mut Tx) -> Result<Done<T>, OfficeError>,
) -> Result<(T, Line), OfficeError> {
    let conn = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let mut tx = Tx { conn, actor, now, images: Vec::new() };
    let done = work(&mut tx)?;
    let line = journal::append(&tx.conn, now, actor.id, act, done.object, &done.about)?;
    {
        let mut insert = tx
            .conn
            .prepare_cached("INSERT INTO image (act, seq, noun, row, before) VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for (seq, image) in (0i64..).zip(&tx.images) {
            insert.execute((line.n, seq, image.noun, image.row, &image.before))?;
        }
    }
    tx.conn.commit()?;
    Ok((done.result, line))
}

/// What `work` hands back to the door.
pub(crate) struct Done<T> {
    pub(crate) result: T,
    pub(crate) object: Option<i64>,
    pub(crate) about: String,
}

impl<T> Done<T> {
    pub(crate) fn of(result: T, object: Option<i64>, about: impl Into<String>) -> Self {
        Self { result, object, about: about.into() }
    }
}
