//! Entering a letter, a deadline, or both: the form *Brief und Frist*. The proposed day is reckoned again here; the
//! counsellor confirms what she saw, or enters the day that stands in the letter.

use super::propose_deadline::Asked;
use super::save_letter;
use super::typed_day::{Refused, past_day, planned_day};
use crate::store::deadline::{self, DeadlineRecord};
use crate::store::{draft, image, letter, person, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::NaiveDate;
use domain::deadline::{Land, Period, Reckoning, rule};
use domain::permission::Deed;
use domain::reminder::{first_ahead, for_day};
use domain::{LetterId, PersonId, StaffId};
use schema::codes::Lang;
use wire::{DeadlineFields, EnterLetterRequest, SavedView};

const LONGEST_SUBJECT: usize = 500;

impl Office {
    /// Enters a letter, a deadline, or both in one act. Gives the deadline where there is one, else the letter.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that cannot be accepted; then nothing is written.
    pub fn enter_letter(&mut self, request: &EnterLetterRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let act = if request.deadline.is_some() { Act::DeadlineEntered } else { Act::LetterEntered };
        let ((noun, id), act) = self.transact(act, |tx| {
            let who = PersonId(request.person);
            let mut refused = Refused::default();
            if person::one(&tx.conn, who)?.is_none() {
                refused.field("person", "not-there");
            }
            if request.letter.is_none() && request.deadline.is_none() {
                refused.field("which", "missing");
            }
            let sheet = request.letter.as_ref().map(|fields| save_letter::check(&mut refused, fields, today));
            let set = match &request.deadline {
                Some(fields) => Some(check(tx, &mut refused, fields, today)?),
                None => None,
            };
            if !refused.0.is_empty() {
                return Err(OfficeError::Invalid(refused.0));
            }
            let mut made = None;
            if let (Some(sheet), Some(fields)) = (&sheet, &request.letter) {
                let id = letter::insert(&tx.conn, who, sheet, tx.now)?;
                if fields.read {
                    letter::set_read(&tx.conn, id, Some((tx.actor.id, tx.now)))?;
                }
                tx.made("letter", id.0);
                made = Some(("letter", id.0));
            }
            if let (Some(set), Some(fields)) = (set, &request.deadline) {
                let from = made.map(|(_, id)| LetterId(id));
                let id = write(tx, who, from, fields, set)?;
                tx.made("deadline", id);
                made = Some(("deadline", id));
            }
            draft::finish(&tx.conn, tx.actor.id, "letter")?;
            let (noun, id) = made.ok_or(OfficeError::NotThere("letter"))?;
            Ok(Done::of((noun, id), Some(id), format!("{noun} {id}")))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), noun, id)?, act })
    }
}

/// A deadline as typed, understood.
struct Set {
    served: Option<NaiveDate>,
    posted: Option<NaiveDate>,
    lodged: Option<NaiveDate>,
    land: Land,
    reckoning: Option<Reckoning>,
    ends: NaiveDate,
    remind: Option<NaiveDate>,
}

fn check(
    tx: &Tx,
    refused: &mut Refused,
    fields: &DeadlineFields,
    today: NaiveDate,
) -> Result<Set, OfficeError> {
    let served = refused.day("served", past_day(&fields.served, today));
    let posted = refused.day("posted", past_day(&fields.posted, today));
    let lodged = refused.day("lodged", past_day(&fields.lodged, today));
    let land = fields.land.parse::<Land>().unwrap_or_else(|_| {
        refused.field("land", "unknown-code");
        Land::NW
    });
    if fields.rule.as_deref().is_some_and(|code| rule(code).is_none())
        || (fields.rule.is_some() && fields.period.is_some())
    {
        refused.field("which", "unknown-code");
    }
    if fields.period.as_deref().is_some_and(|period| period.parse::<Period>().is_err()) {
        refused.field("which", "not-a-period");
    }
    if refused.text("subject", &fields.subject, LONGEST_SUBJECT).is_none() && fields.rule.is_none() {
        refused.field("subject", "missing");
    }
    if !staff::has_login(&tx.conn, StaffId(fields.staff))? {
        refused.field("staff", "not-there");
    }
    let asked = Asked {
        rule: fields.rule.as_deref(),
        period: fields.period.as_deref(),
        served,
        posted,
        lodged,
        land,
    };
    let answer = asked.answer(Lang::De);
    let reckoning = answer.and_then(Result::ok);
    let own = refused.day("ends", planned_day(&fields.ends, today));
    let ends = match (own, &reckoning) {
        (Some(day), _) => day,
        (None, Some(reckoning)) => {
            if fields.confirmed.as_deref() != Some(reckoning.last_day.to_string().as_str()) {
                refused.field("ends", "look-again");
            }
            reckoning.last_day
        }
        (None, None) => {
            let reckons = fields.rule.is_some() || fields.period.is_some();
            let lacks = reckons && served.is_none() && posted.is_none();
            if refused.0.iter().all(|entry| entry.field != "ends" && entry.field != "served") {
                refused.field(if lacks { "served" } else { "ends" }, "missing");
            }
            today
        }
    };
    let remind = match refused.day("remind", planned_day(&fields.remind, today)) {
        Some(day) => Some(day),
        None => match &reckoning {
            Some(reckoning) if ends == reckoning.last_day => first_ahead(&reckoning.pre_deadlines, today),
            Some(_) | None => for_day(ends, today, land),
        },
    };
    if remind.is_some_and(|day| day > ends) {
        refused.field("remind", "after-the-deadline");
    }
    Ok(Set { served, posted, lodged, land, reckoning, ends, remind })
}

fn write(
    tx: &mut Tx,
    who: PersonId,
    from: Option<LetterId>,
    fields: &DeadlineFields,
    set: Set,
) -> Result<i64, OfficeError> {
    if let Some(lodged) = set.lodged
        && deadline::lodged(&tx.conn, who)? != Some(lodged)
    {
        tx.changing("person", who.0)?;
        deadline::keep_lodged(&tx.conn, who, lodged)?;
    }
    let called = fields.rule.as_deref().and_then(rule).map(|rule| rule.de.as_str());
    let typed = fields.subject.trim();
    let subject = if typed.is_empty() { called.unwrap_or_default() } else { typed };
    let steps = |reckoning: &Reckoning| {
        let lines = reckoning.steps.iter().map(|step| match step.basis() {
            Some(basis) => format!("{} ({basis})", step.text(Lang::De)),
            None => step.text(Lang::De),
        });
        let minded = reckoning.warnings.iter().map(|warning| warning.text(Lang::De));
        lines.chain(minded).collect::<Vec<_>>().join("\n")
    };
    let proposed = set.reckoning.as_ref().map(|reckoning| reckoning.last_day);
    let earlier = set.reckoning.as_ref().map(Reckoning::safe_day).filter(|day| Some(*day) < proposed);
    let record = DeadlineRecord {
        person: who,
        letter: from,
        subject,
        rule: fields.rule.as_deref(),
        period: fields.period.clone(),
        served_on: set.served,
        posted_on: set.posted,
        lodged_on: set.lodged,
        land: set.land.code(),
        proposed_on: proposed,
        earlier_on: earlier,
        reckoning: set.reckoning.as_ref().map(steps),
        ends_on: set.ends,
        remind_on: set.remind,
        staff: StaffId(fields.staff),
    };
    Ok(deadline::insert(&tx.conn, &record, tx.actor.id, tx.now)?.0)
}
