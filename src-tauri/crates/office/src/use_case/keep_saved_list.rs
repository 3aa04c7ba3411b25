//! Choices of persons that are kept under a name: what is chosen, never who.

use crate::check::{Check, SHORT};
use crate::store::{saved_list, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::StaffId;
use domain::permission::Deed;
use schema::codes::ListName;
use wire::{PersonFilter, SaveListRequest, SavedListsView, SavedView};

const NOUN: &str = "saved_list";

impl Office {
    /// The lists that the actor may use.
    ///
    /// # Errors
    /// When the store fails.
    pub fn list_saved_lists(&self) -> Result<SavedListsView, OfficeError> {
        self.may(Deed::Read)?;
        Ok(SavedListsView { lists: saved_list::list(self.conn(), self.actor().id)? })
    }

    /// Keeps a choice under a name, or changes one.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; [`OfficeError::NotThere`] for somebody else's own;
    /// [`OfficeError::ChangedMeanwhile`].
    pub fn save_list(&mut self, request: &SaveListRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (id, act) = self.transact(Act::ListSaved, |tx| {
            if let Some(id) = request.id {
                saved_list::one(&tx.conn, id, tx.actor.id)?.ok_or(OfficeError::NotThere(NOUN))?;
                tx.unchanged_since(NOUN, id, request.seen.unwrap_or(0))?;
                tx.changing(NOUN, id)?;
            }
            let filter = &request.filter;
            let mut check = Check::new(&tx.conn);
            check.needed("listTitle", &request.title, SHORT);
            if *filter == PersonFilter::default() {
                check.refuse("filter", "missing");
            }
            for (field, list, code) in [
                ("status", ListName::ResidenceStatus, &filter.status),
                ("fundingLine", ListName::FundingLine, &filter.funding_line),
                ("language", ListName::Language, &filter.language),
                ("nationality", ListName::Country, &filter.nationality),
                ("housing", ListName::Housing, &filter.housing),
                ("topic", ListName::Topic, &filter.topic),
            ] {
                check.code(field, list, code.as_deref())?;
            }
            if let Some(id) = filter.staff
                && !staff::exists(&tx.conn, StaffId(id))?
            {
                check.refuse("staff", "not-there");
            }
            check.finish()?;
            let id = saved_list::write(&tx.conn, request, tx.actor.id, tx.now)?;
            if request.id.is_none() {
                tx.made(NOUN, id);
            }
            Ok(Done::of(id, Some(id), format!("saved list {id}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}
