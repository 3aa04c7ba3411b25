//! The directory.

use crate::session::Session;
use tauri::State;
use wire::{
    AgencyPage, AgencyRequest, AgencyView, ArchiveAgencyRequest, ListAgenciesRequest, Refusal,
    SaveAgencyRequest, SavedView,
};

#[tauri::command(async)]
pub(crate) fn list_agencies(
    session: State<Session>,
    request: ListAgenciesRequest,
) -> Result<AgencyPage, Refusal> {
    session.at_desk(|office| office.list_agencies(&request))
}

#[tauri::command(async)]
pub(crate) fn agency(session: State<Session>, request: AgencyRequest) -> Result<AgencyView, Refusal> {
    session.at_desk(|office| office.agency(&request))
}

#[tauri::command(async)]
pub(crate) fn save_agency(session: State<Session>, request: SaveAgencyRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_agency(&request))
}

#[tauri::command(async)]
pub(crate) fn verify_agency(session: State<Session>, request: AgencyRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.verify_agency(&request))
}

#[tauri::command(async)]
pub(crate) fn archive_agency(
    session: State<Session>,
    request: ArchiveAgencyRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.archive_agency(&request))
}
