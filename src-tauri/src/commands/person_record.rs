//! A person's whole record.

use crate::session::Session;
use tauri::State;
use wire::{EditPersonRequest, NameRequest, NameView, PersonDetailsView, PersonRequest, Refusal, SavedView};

#[tauri::command(async)]
pub(crate) fn person_details(
    session: State<Session>,
    request: PersonRequest,
) -> Result<PersonDetailsView, Refusal> {
    session.at_desk(|office| office.person_details(&request))
}

#[tauri::command(async)]
pub(crate) fn edit_person(session: State<Session>, request: EditPersonRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.edit_person(&request))
}

#[tauri::command(async)]
pub(crate) fn read_name(session: State<Session>, request: NameRequest) -> Result<NameView, Refusal> {
    session.at_desk(|office| office.read_name(&request))
}
