//! The sheet *Beratung erfassen*, and stored contacts.

use crate::session::Session;
use tauri::State;
use wire::{
    BirthRequest, BirthView, ContactRequest, ContactView, EditContactRequest, EraseContactRequest,
    LogConsultationRequest, LoggedView, NameContactRequest, PersonDefaults, PersonRequest, Refusal,
    SavedView, SheetView,
};

#[tauri::command(async)]
pub(crate) fn sheet(session: State<Session>) -> Result<SheetView, Refusal> {
    session.at_desk(|office| office.sheet())
}

#[tauri::command(async)]
pub(crate) fn person_defaults(
    session: State<Session>,
    request: PersonRequest,
) -> Result<PersonDefaults, Refusal> {
    session.at_desk(|office| office.person_defaults(&request))
}

#[tauri::command(async)]
pub(crate) fn read_birth(session: State<Session>, request: BirthRequest) -> Result<BirthView, Refusal> {
    session.at_desk(|office| office.read_birth(&request))
}

#[tauri::command(async)]
pub(crate) fn log_consultation(
    session: State<Session>,
    request: LogConsultationRequest,
) -> Result<LoggedView, Refusal> {
    session.at_desk(|office| office.log_consultation(&request))
}

#[tauri::command(async)]
pub(crate) fn contact(session: State<Session>, request: ContactRequest) -> Result<ContactView, Refusal> {
    session.at_desk(|office| office.contact(&request))
}

#[tauri::command(async)]
pub(crate) fn edit_contact(
    session: State<Session>,
    request: EditContactRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.edit_contact(&request))
}

#[tauri::command(async)]
pub(crate) fn erase_contact(session: State<Session>, request: EraseContactRequest) -> Result<(), Refusal> {
    session.at_desk(|office| office.erase_contact(&request))
}

#[tauri::command(async)]
pub(crate) fn name_contact(
    session: State<Session>,
    request: NameContactRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.name_contact(&request))
}
