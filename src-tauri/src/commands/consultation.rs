//! The sheet *Beratung erfassen*.

use crate::session::Session;
use tauri::State;
use wire::{
    BirthRequest, BirthView, LogConsultationRequest, LoggedView, PersonDefaults, PersonRequest, Refusal,
    SheetView,
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
