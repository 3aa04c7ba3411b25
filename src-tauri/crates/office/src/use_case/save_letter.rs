//! A letter by itself: looking at it, changing it, saying that it has been read.

use super::typed_day::{Refused, past_day};
use crate::store::letter::{self, LetterRecord};
use crate::store::{document, draft, image, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use chrono::NaiveDate;
use domain::LetterId;
use domain::permission::Deed;
use wire::{LetterFields, LetterView, NumberRequest, SaveLetterRequest, SavedView, TickRequest};

/// Kinds of letter, as in the schema's check.
const KINDS: [&str; 7] = ["decision", "hearing", "request", "reminder", "judgment", "summons", "other"];
const LONGEST_SENDER: usize = 200;
const LONGEST_SUBJECT: usize = 500;

impl Office {
    /// A letter as its form edits it.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when there is none of this number.
    pub fn letter(&self, request: &NumberRequest) -> Result<LetterView, OfficeError> {
        self.may(Deed::Read)?;
        let found =
            letter::load(self.conn(), LetterId(request.id))?.ok_or(OfficeError::NotThere("letter"))?;
        let person = person::one(self.conn(), found.person)?.ok_or(OfficeError::NotThere("person"))?;
        Ok(LetterView {
            id: request.id,
            version: image::version(self.conn(), "letter", request.id)?,
            person,
            kind: found.kind,
            sender: found.sender.unwrap_or_default(),
            subject: found.subject.unwrap_or_default(),
            dated: found.dated_on,
            posted: found.posted_on,
            served: found.served_on,
            received: found.received_on,
            read_at: found.read_at,
            read_by: found.read_by,
            scans: document::of_letter(self.conn(), LetterId(request.id))?,
        })
    }

    /// Changes a letter.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::ChangedMeanwhile`] when somebody changed it since.
    pub fn save_letter(&mut self, request: &SaveLetterRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (today, id) = (self.clock().today(), LetterId(request.id));
        let ((), act) = self.transact(Act::LetterSaved, |tx| {
            tx.changing("letter", id.0)?;
            tx.unchanged_since("letter", id.0, request.seen)?;
            let mut refused = Refused::default();
            let record = check(&mut refused, &request.fields, today);
            if !refused.0.is_empty() {
                return Err(OfficeError::Invalid(refused.0));
            }
            let was_read = letter::load(&tx.conn, id)?.is_some_and(|found| found.read_at.is_some());
            letter::update(&tx.conn, id, &record)?;
            if was_read != request.fields.read {
                letter::set_read(&tx.conn, id, request.fields.read.then_some((tx.actor.id, tx.now)))?;
            }
            draft::finish(&tx.conn, tx.actor.id, &format!("letter:{id}"))?;
            Ok(Done::of((), Some(id.0), format!("letter {id}")))
        })?;
        Ok(SavedView { id: id.0, version: image::version(self.conn(), "letter", id.0)?, act })
    }

    /// Says that a letter has been read, or that nobody has read it after all.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when that was said already.
    pub fn read_letter(&mut self, request: &TickRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, read) = (LetterId(request.id), request.done);
        let ((), act) = self.transact(Act::LetterRead, |tx| {
            let found = letter::load(&tx.conn, id)?.ok_or(OfficeError::NotThere("letter"))?;
            if found.read_at.is_some() == read {
                return Err(OfficeError::ChangedMeanwhile);
            }
            tx.changing("letter", id.0)?;
            letter::set_read(&tx.conn, id, read.then_some((tx.actor.id, tx.now)))?;
            Ok(Done::of((), Some(id.0), format!("letter {id} read {read}")))
        })?;
        Ok(SavedView { id: id.0, version: image::version(self.conn(), "letter", id.0)?, act })
    }
}

/// Reads a letter as typed; what cannot be accepted is noted.
pub(super) fn check<'f>(
    refused: &mut Refused,
    fields: &'f LetterFields,
    today: NaiveDate,
) -> LetterRecord<'f> {
    if !KINDS.contains(&fields.kind.as_str()) {
        refused.field("kind", "unknown-code");
    }
    LetterRecord {
        kind: &fields.kind,
        sender: refused.text("sender", &fields.sender, LONGEST_SENDER),
        subject: refused.text("subject", &fields.subject, LONGEST_SUBJECT),
        dated_on: refused.day("dated", past_day(&fields.dated, today)),
        posted_on: refused.day("posted", past_day(&fields.posted, today)),
        served_on: refused.day("served", past_day(&fields.served, today)),
        received_on: refused.day("received", past_day(&fields.received, today)).unwrap_or(today),
    }
}
