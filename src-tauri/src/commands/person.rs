//! Persons.

use crate::session::Session;
use tauri::State;
use wire::{
    FindPersonRequest, ListPersonsRequest, ListRecordRequest, PersonHit, PersonPage, PersonRequest,
    PersonView, RecordPage, Refusal,
};

#[tauri::command(async)]
pub(crate) fn find_person(
    session: State<Session>,
    request: FindPersonRequest,
) -> Result<Vec<PersonHit>, Refusal> {
    session.at_desk(|office| office.find_person(&request))
}

#[tauri::command(async)]
pub(crate) fn list_persons(
    session: State<Session>,
    request: ListPersonsRequest,
) -> Result<PersonPage, Refusal> {
    session.at_desk(|office| office.list_persons(&request))
}

#[tauri::command(async)]
pub(crate) fn person(session: State<Session>, request: PersonRequest) -> Result<PersonView, Refusal> {
    session.at_desk(|office| office.person(&request))
}

#[tauri::command(async)]
pub(crate) fn list_record(
    session: State<Session>,
    request: ListRecordRequest,
) -> Result<RecordPage, Refusal> {
    session.at_desk(|office| office.list_record(&request))
}
