//! Templates for notes and letters, and the letterhead: reading, saving, taking up the program's proposals.

use crate::check::{Check, LINES, NOTE, SHORT};
use crate::store::{draft, image, template};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::merge_field::{MergeField, fill};
use domain::permission::Deed;
use schema::codes::ListName;
use wire::{
    LetterheadView, ProposedTemplatesRequest, SaveLetterheadRequest, SaveTemplateRequest, SavedView,
    TemplateFields, TemplatesView,
};

const NOUN: &str = "template";
const HEAD: &str = "letterhead";
const MOST_PROPOSED: usize = 50;

impl Office {
    /// The templates that the actor may use.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_templates(&self) -> Result<TemplatesView, OfficeError> {
        self.may(Deed::Read)?;
        Ok(TemplatesView {
            rows: template::list(self.conn(), self.actor().id)?,
            fields: MergeField::ALL.into_iter().map(|field| field.word().to_owned()).collect(),
        })
    }

    /// Makes a template or changes one. One's own is seen by nobody else.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::NotThere`] for somebody else's own;
    /// [`OfficeError::ChangedMeanwhile`].
    pub fn save_template(&mut self, request: &SaveTemplateRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, act) = self.transact(Act::TemplateSaved, |tx| {
            if let Some(id) = request.id {
                let before = template::one(&tx.conn, id, tx.actor.id)?.ok_or(OfficeError::NotThere(NOUN))?;
                tx.unchanged_since(NOUN, id, request.seen.unwrap_or(0))?;
                tx.changing(NOUN, id)?;
                if before.fields.kind != request.fields.kind {
                    return Err(OfficeError::field("templateKind", "unknown-code"));
                }
            }
            check(&tx.conn, &request.fields)?;
            let (id, form) = match request.id {
                Some(id) => {
                    template::update(&tx.conn, id, &request.fields, tx.actor.id)?;
                    (id, format!("template:{id}"))
                }
                None => {
                    let id = template::insert(&tx.conn, &request.fields, tx.actor.id, tx.now)?;
                    tx.made(NOUN, id);
                    (id, format!("new-template:{}", request.fields.kind))
                }
            };
            draft::finish(&tx.conn, tx.actor.id, &form)?;
            Ok(Done::of(id, Some(id), format!("template {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }

    /// Takes up proposals whose title is not there yet, all in one act.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] when one of them cannot be accepted; then none is taken.
    pub fn take_proposed_templates(
        &mut self,
        request: &ProposedTemplatesRequest,
    ) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (first, act) = self.transact(Act::TemplateSaved, |tx| {
            if request.templates.len() > MOST_PROPOSED {
                return Err(OfficeError::field("templates", "too-many"));
            }
            let known = template::list(&tx.conn, tx.actor.id)?;
            let mut first = None;
            for fields in &request.templates {
                let there = known
                    .iter()
                    .any(|one| one.fields.kind == fields.kind && one.fields.title == fields.title.trim());
                if there {
                    continue;
                }
                check(&tx.conn, fields)?;
                let id = template::insert(&tx.conn, fields, tx.actor.id, tx.now)?;
                tx.made(NOUN, id);
                first = first.or(Some(id));
            }
            let first = first.ok_or_else(|| OfficeError::field("templates", "all-there"))?;
            Ok(Done::of(first, None, "templates proposed"))
        })?;
        Ok(SavedView { id: first, version: act, act })
    }

    /// The letterhead, for its form and for papers.
    ///
    /// # Errors
    /// When the store fails.
    pub fn letterhead(&self) -> Result<LetterheadView, OfficeError> {
        self.may(Deed::Read)?;
        Ok(LetterheadView {
            version: image::version(self.conn(), HEAD, 1)?,
            fields: template::letterhead(self.conn())?.unwrap_or_default(),
        })
    }

    /// Saves the letterhead.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field that is too long; [`OfficeError::ChangedMeanwhile`].
    pub fn save_letterhead(&mut self, request: &SaveLetterheadRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let ((), act) = self.transact(Act::LetterheadSaved, |tx| {
            tx.unchanged_since(HEAD, 1, request.seen)?;
            let fields = &request.fields;
            let mut check = Check::new(&tx.conn);
            for (field, text) in [
                ("street", &fields.street),
                ("postalCode", &fields.postal_code),
                ("town", &fields.town),
                ("phone", &fields.phone),
                ("email", &fields.email),
                ("carrier", &fields.carrier),
            ] {
                check.text(field, text, SHORT);
            }
            check.text("protectionOfficer", &fields.protection_officer, LINES);
            check.finish()?;
            if template::letterhead(&tx.conn)?.is_some() {
                tx.changing(HEAD, 1)?;
            } else {
                tx.made(HEAD, 1);
            }
            template::write_letterhead(&tx.conn, fields)?;
            draft::finish(&tx.conn, tx.actor.id, HEAD)?;
            Ok(Done::of((), None, HEAD))
        })?;
        Ok(SavedView { id: 1, version: act, act })
    }
}

fn check(conn: &rusqlite::Connection, fields: &TemplateFields) -> Result<(), OfficeError> {
    let mut check = Check::new(conn);
    if !["note", "letter"].contains(&fields.kind.as_str()) {
        check.refuse("templateKind", "unknown-code");
    }
    check.needed("templateTitle", &fields.title, SHORT);
    check.text("subject", &fields.subject, SHORT);
    check.needed("body", &fields.body, NOTE);
    check.code("topic", ListName::Topic, fields.topic.as_deref())?;
    if fields.kind == "letter" {
        for (field, text) in [("subject", &fields.subject), ("body", &fields.body)] {
            if fill(text, |_| None).is_err() {
                check.refuse(field, "unknown-merge-field");
            }
        }
    }
    check.finish()
}
