//! Particular needs for protection: looking at them is an act of its own, keeping one needs the person's consent
//! (AsylG § 12a (3); DSG-EKD § 13).

use super::days::{Days, german};
use crate::store::protection_need::{self, NeedRow};
use crate::store::{code, draft, image, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::PersonId;
use domain::permission::Deed;
use schema::codes::ListName;
use wire::{
    PersonRequest, ProtectionFields, ProtectionView, RemoveRequest, SaveProtectionRequest, SavedView,
};

const LONGEST_NOTE: usize = 1_000;

impl Office {
    /// A person's needs for protection, newest first. Looking stands in the journal.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when nobody has this number.
    pub fn protection_needs(&mut self, request: &PersonRequest) -> Result<Vec<ProtectionView>, OfficeError> {
        self.may(Deed::Read)?;
        let id = PersonId(request.id);
        let (views, _) = self.transact(Act::ProtectionShown, |tx| {
            person::one(&tx.conn, id)?.ok_or(OfficeError::NotThere("person"))?;
            let mut views = Vec::new();
            for row in protection_need::of_person(&tx.conn, id)? {
                let version = image::version(&tx.conn, "protection_need", row.id)?;
                views.push(view(row, version));
            }
            Ok(Done::of(views, Some(id.0), format!("protection of {id}")))
        })?;
        Ok(views)
    }

    /// Adds or corrects a need.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] field by field, without consent above all; [`OfficeError::ChangedMeanwhile`].
    pub fn save_protection(&mut self, request: &SaveProtectionRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let (id, act) = self.transact(Act::ProtectionSaved, |tx| {
            let whose = PersonId(request.person);
            person::one(&tx.conn, whose)?.ok_or(OfficeError::NotThere("person"))?;
            let fields = &request.fields;
            let mut days = Days::new(today);
            let from = days.past("from", &fields.from);
            let to = days.any("to", &fields.to);
            let consent_on = days.past("consentOn", &fields.consent_on).unwrap_or(today);
            if let (Some(from), Some(to)) = (from, to)
                && to < from
            {
                days.refuse("to", "before-beginning");
            }
            if !fields.consent {
                days.refuse("consent", "no-consent");
            }
            if fields.note.chars().count() > LONGEST_NOTE {
                days.refuse("note", "too-long");
            }
            let kind = fields.kind.clone().unwrap_or_default();
            if kind.is_empty() {
                days.refuse("kind", "missing");
            } else if !code::is_code(&tx.conn, ListName::Vulnerability, &kind)? {
                days.refuse("kind", "unknown-code");
            }
            days.done()?;
            let note = fields.note.trim();
            let mut row = NeedRow {
                id: 0,
                person: whose,
                kind,
                from: from.map(|day| day.to_string()),
                to: to.map(|day| day.to_string()),
                consent_on: consent_on.to_string(),
                note: (!note.is_empty()).then(|| note.to_owned()),
                by: None,
            };
            match request.id {
                Some(id) => {
                    tx.changing("protection_need", id)?;
                    tx.unchanged_since("protection_need", id, request.seen.unwrap_or(0))?;
                    row.id = id;
                    protection_need::write(&tx.conn, &row, tx.actor.id)?;
                    draft::finish(&tx.conn, tx.actor.id, &format!("protection:{id}"))?;
                }
                None => {
                    row.id = protection_need::write(&tx.conn, &row, tx.actor.id)?;
                    tx.made("protection_need", row.id);
                    draft::finish(&tx.conn, tx.actor.id, &format!("new-protection:{whose}"))?;
                }
            }
            Ok(Done::of(row.id, Some(whose.0), format!("protection {}", row.id)))
        })?;
        Ok(SavedView { id, version: image::version(self.conn(), "protection_need", id)?, act })
    }

    /// Takes a need off the record, as when consent is taken back; undo brings it back.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when it was changed since.
    pub fn remove_protection(&mut self, request: &RemoveRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let id = request.id;
        let ((), act) = self.transact(Act::ProtectionRemoved, |tx| {
            let row = protection_need::one(&tx.conn, id)?.ok_or(OfficeError::NotThere("need"))?;
            tx.changing("protection_need", id)?;
            tx.unchanged_since("protection_need", id, request.seen)?;
            protection_need::remove(&tx.conn, id)?;
            draft::finish(&tx.conn, tx.actor.id, &format!("protection:{id}"))?;
            Ok(Done::of((), Some(row.person.0), format!("protection {id} removed")))
        })?;
        Ok(SavedView { id, version: 0, act })
    }
}

fn view(row: NeedRow, version: i64) -> ProtectionView {
    ProtectionView {
        id: row.id,
        version,
        by: row.by,
        fields: ProtectionFields {
            kind: Some(row.kind),
            from: german(row.from.as_deref()),
            to: german(row.to.as_deref()),
            consent: true,
            consent_on: german(Some(&row.consent_on)),
            note: row.note.unwrap_or_default(),
        },
    }
}
