//! Looking at a stored contact and changing it: every field, in the case it belongs to, with the order of talks kept.

use super::log_consultation::{case_for, colleagues, keep_private_note};
use super::talk_fields::{Fields, Typed};
use super::talk_order::Places;
use crate::store::contact::ContactRecord;
use crate::store::{casefile, draft, image, private_note, talk};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{NaiveDate, NaiveTime};
use domain::consultation::{Belongs, TalkOrder, belongs};
use domain::permission::Deed;
use domain::{CaseId, ContactId, PersonId, StaffId};
use schema::codes::ListName;
use std::collections::BTreeSet;
use wire::{ContactRequest, ContactView, EditContactRequest, SavedView};

impl Office {
    /// A contact as the form shows it, with the reader's own private note.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when there is none of this number.
    pub fn contact(&self, request: &ContactRequest) -> Result<ContactView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, id, me) = (self.conn(), ContactId(request.id), self.actor().id);
        let view = talk::view(conn, id)?.ok_or(OfficeError::NotThere("contact"))?;
        let note = private_note::of(conn, id, me)?.map(|(_, note)| note).unwrap_or_default();
        Ok(ContactView { version: version(conn, id, me)?, private_note: note, ..view })
    }

    /// Saves a stored contact. Another funding line moves it to the person's case of that line; first and follow-up talks
    /// of all cases it touches are set anew.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when somebody wrote since `seen`; [`OfficeError::Invalid`] naming every field.
    pub fn edit_contact(&mut self, request: &EditContactRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let ((), act) = self.transact(Act::ContactEdited, |tx| {
            edit(tx, request, today)?;
            Ok(Done::of((), Some(request.id), format!("contact {}", request.id)))
        })?;
        Ok(SavedView { id: request.id, version: act, act })
    }
}

/// The last act that touched the contact or the reader's own note on it.
pub(super) fn version(
    conn: &rusqlite::Connection,
    id: ContactId,
    reader: StaffId,
) -> Result<i64, OfficeError> {
    let of_note = match private_note::of(conn, id, reader)? {
        Some((note, _)) => image::version(conn, "private_note", note)?,
        None => 0,
    };
    Ok(image::version(conn, "contact", id.0)?.max(of_note))
}

fn edit(tx: &mut Tx, request: &EditContactRequest, today: NaiveDate) -> Result<(), OfficeError> {
    let id = ContactId(request.id);
    let before = talk::stored(&tx.conn, id)?.ok_or(OfficeError::NotThere("contact"))?;
    if version(&tx.conn, id, tx.actor.id)? != request.seen {
        return Err(OfficeError::ChangedMeanwhile);
    }
    let (held_on, began_at) = check(tx, request, &before, today)?;
    let mut places = Places::default();
    places.note(tx, id)?;
    // A new case is noted before the contact, so that an undo moves the contact back before it removes the case.
    let case = case_after(tx, id, &before, request, held_on)?;
    tx.changing("contact", id.0)?;
    write(tx, request, &before, (held_on, began_at), case)?;
    places.note(tx, id)?;
    places.reorder(tx)?;
    if let Some(old) = before.case.filter(|old| Some(*old) != case)
        && casefile::is_bare(&tx.conn, old)?
    {
        // It was only opened for this talk.
        tx.changing("casefile", old.0)?;
        casefile::remove(&tx.conn, old)?;
    }
    keep_private_note(tx, id, &request.private_note)?;
    draft::finish(&tx.conn, tx.actor.id, &format!("contact:{}", id.0))
}

fn check(
    tx: &Tx,
    request: &EditContactRequest,
    before: &talk::Stored,
    today: NaiveDate,
) -> Result<(NaiveDate, Option<NaiveTime>), OfficeError> {
    let mut fields = Fields::new(&tx.conn);
    let typed = Typed {
        date: &request.date,
        time: &request.time,
        minutes: request.minutes,
        setting: request.setting.as_deref(),
        form: request.form.as_deref(),
        funding_line: request.funding_line.as_deref(),
        language: request.language.as_deref(),
        interpreting: request.interpreting.as_deref(),
        topics: &request.topics,
        companions: &request.companions,
        counsellors: &request.counsellors,
        note: &request.note,
        private_note: &request.private_note,
        may_lie_ahead: request.state.as_deref() == Some("geplant"),
    };
    let days = fields.talk(&typed, today)?;
    // What came with lists without a line may stay so; whoever names one names a real one.
    if before.funding_line != request.funding_line || before.ident.is_none() {
        fields.needs_line(request.funding_line.as_deref());
    }
    fields.code("talkKind", ListName::TalkKind, request.talk_kind.as_deref())?;
    fields.code("state", ListName::ContactState, request.state.as_deref())?;
    fields.code("nationality", ListName::Country, request.nationality.as_deref())?;
    fields.code("gender", ListName::Gender, request.gender.as_deref())?;
    fields.code("age", ListName::AnonymousAge, request.age.as_deref())?;
    if before.case.is_none() && !request.companions.is_empty() {
        fields.refuse("companions", "not-with-anonymous");
    }
    fields.done()?;
    Ok(days)
}

/// The case it belongs to now: the same, unless another funding line was chosen.
fn case_after(
    tx: &mut Tx,
    id: ContactId,
    before: &talk::Stored,
    request: &EditContactRequest,
    held_on: NaiveDate,
) -> Result<Option<CaseId>, OfficeError> {
    let (Some(case), Some(person)) = (before.case, before.person) else { return Ok(before.case) };
    let Some(line) = request.funding_line.as_deref().filter(|_| request.funding_line != before.funding_line)
    else {
        return Ok(Some(case));
    };
    let target = belongs(&casefile::choices(&tx.conn, person)?, line, held_on);
    if target == Belongs::ToANewCase && casefile::only_holds(&tx.conn, case, id)? {
        // The case was opened with this talk, in the wrong line: it moves as a whole.
        tx.changing("casefile", case.0)?;
        casefile::set_line(&tx.conn, case, line)?;
        return Ok(Some(case));
    }
    Ok(Some(case_for(tx, person, line, held_on)?.0))
}

fn write(
    tx: &Tx,
    request: &EditContactRequest,
    before: &talk::Stored,
    (held_on, began_at): (NaiveDate, Option<NaiveTime>),
    case: Option<CaseId>,
) -> Result<(), OfficeError> {
    let companions: BTreeSet<PersonId> =
        request.companions.iter().map(|id| PersonId(*id)).filter(|id| Some(*id) != before.person).collect();
    let note = request.note.trim();
    let anonymous = |code: &'_ Option<String>| code.clone().filter(|_| case.is_none());
    let (nationality, gender, age) =
        (anonymous(&request.nationality), anonymous(&request.gender), anonymous(&request.age));
    let record = ContactRecord {
        ident: None, // stays as it is
        case,
        held_on,
        began_at,
        minutes: request.minutes,
        talk_kind: kind_after(before, request.talk_kind.as_deref()),
        setting: request.setting.as_deref(),
        form: request.form.as_deref(),
        state: request.state.as_deref(),
        language: request.language.as_deref(),
        interpreting: request.interpreting.as_deref(),
        funding_line: request.funding_line.as_deref(),
        staff: before.staff,
        anonymous_nationality: nationality.as_deref(),
        anonymous_gender: gender.as_deref(),
        anonymous_age: age.as_deref(),
        note: (!note.is_empty()).then_some(note),
        topics: request.topics.iter().map(String::as_str).collect(),
        companions: companions.into_iter().collect(),
        counsellors: colleagues(&request.counsellors, before.staff.unwrap_or(StaffId(0))),
    };
    talk::update(&tx.conn, ContactId(request.id), &record)
}

/// Between first and follow-up only lists from outside choose; otherwise the order of the talks does.
fn kind_after<'a>(before: &'a talk::Stored, chosen: Option<&'a str>) -> Option<&'a str> {
    let was_talk = before.talk_kind.as_deref().and_then(TalkOrder::from_code);
    match (before.ident.is_some(), chosen.and_then(TalkOrder::from_code), was_talk) {
        (true, _, _) | (false, None, _) => chosen,
        (false, Some(_), Some(stored)) => Some(stored.code()),
        (false, Some(_), None) => Some(TalkOrder::First.code()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{code, record, staff};
    use crate::transact;
    use crate::{Act, Actor};
    use domain::Personal;
    use domain::permission::Role;
    use rusqlite::Connection;

    fn counsellor(id: i64) -> Actor {
        Actor {
            id: StaffId(id),
            name: Personal::new(String::new()),
            label: String::new(),
            role: Role::Counsellor,
        }
    }

    /// Lets a counsellor do something to the invented office's database.
    fn by(conn: &mut Connection, who: i64, work: impl FnOnce(&mut Tx) -> Result<(), OfficeError>) {
        let now = "2026-11-23T09:05:00".parse().unwrap();
        transact::run(conn, &counsellor(who), now, Act::ContactEdited, |tx| {
            work(tx)?;
            Ok(Done::of((), None, "test"))
        })
        .unwrap();
    }

    #[test]
    fn a_private_note_is_read_by_nobody_but_its_writer() {
        let mut conn = Connection::open_in_memory().unwrap();
        for migration in schema::MIGRATIONS {
            conn.execute_batch(migration.sql).unwrap();
        }
        code::seed(&conn).unwrap();
        staff::insert(&conn, "Ada Muster", "AM", Role::Lead, Some(1)).unwrap();
        staff::insert(&conn, "Bela Muster", "BM", Role::Counsellor, Some(2)).unwrap();
        conn.execute_batch(
            "INSERT INTO person (id, number, sort_key, recorded_at) VALUES (1, '2026-0001', '', '');
             INSERT INTO casefile (id, number, person, opened_on) VALUES (1, 'F-2026-0001', 1, '2026-11-23');
             INSERT INTO contact (id, casefile, held_on, recorded_at) VALUES (1, 1, '2026-11-23', '');",
        )
        .unwrap();
        let contact = ContactId(1);
        by(&mut conn, 1, |tx| keep_private_note(tx, contact, "von Ada"));
        by(&mut conn, 2, |tx| keep_private_note(tx, contact, "von Bela"));
        for (reader, own) in [(1, "von Ada"), (2, "von Bela")] {
            let (_, note) = private_note::of(&conn, contact, StaffId(reader)).unwrap().unwrap();
            assert_eq!(note, own);
            let record = format!("{:?}", record::entries(&conn, PersonId(1), StaffId(reader)).unwrap());
            assert!(record.contains(own), "{record}");
            assert_eq!(record.matches("von ").count(), 1, "nobody else's note is in her record: {record}");
        }
        assert!(private_note::of(&conn, contact, StaffId(3)).unwrap().is_none());
        let of_contact = image::snapshot(&conn, "contact", 1).unwrap().unwrap();
        assert!(!of_contact.contains("von "), "the contact's own history holds no private note");
    }
}
