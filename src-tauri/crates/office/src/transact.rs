//! The one transaction door: record, before-images and journal line are saved together or not at all.

use crate::store::{duplicate_pair, image, journal};
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

    /// Notes a row as it is, before the act changes or removes it. Once an act is enough: the first image counts.
    pub(crate) fn changing(&mut self, noun: &'static str, row: i64) -> Result<(), OfficeError> {
        if self.images.iter().any(|image| image.noun == noun && image.row == row) {
            return Ok(());
        }
        let before = image::snapshot(&self.conn, noun, row)?.ok_or(OfficeError::NotThere(noun))?;
        self.images.push(Image { noun, row, before: Some(before) });
        Ok(())
    }

    /// Notes a row before an undo puts it back, so that the history tells both.
    pub(crate) fn undoing(&mut self, touched: &image::Touched) -> Result<(), OfficeError> {
        let Some(noun) = image::noun_name(&touched.noun) else { return Err(OfficeError::TooLateToUndo) };
        let before = image::snapshot(&self.conn, noun, touched.row)?;
        self.images.push(Image { noun, row: touched.row, before });
        Ok(())
    }

    /// Refuses to write over what somebody else wrote since the form was filled: `seen` is the version it was filled from.
    pub(crate) fn unchanged_since(&self, noun: &'static str, row: i64, seen: i64) -> Result<(), OfficeError> {
        if image::version(&self.conn, noun, row)? == seen {
            Ok(())
        } else {
            Err(OfficeError::ChangedMeanwhile)
        }
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
    duplicate_pair::keep_up(&tx.conn)?;
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
