//! Volunteers and the time they give.

use crate::session::Session;
use tauri::State;
use wire::{
    ListVolunteersRequest, Refusal, SaveVolunteerHoursRequest, SaveVolunteerRequest, SavedView,
    VolunteerHoursRow, VolunteerRequest, VolunteerView, VolunteersView,
};

#[tauri::command(async)]
pub(crate) fn list_volunteers(
    session: State<Session>,
    request: ListVolunteersRequest,
) -> Result<VolunteersView, Refusal> {
    session.at_desk(|office| office.list_volunteers(&request))
}

#[tauri::command(async)]
pub(crate) fn volunteer(
    session: State<Session>,
    request: VolunteerRequest,
) -> Result<VolunteerView, Refusal> {
    session.at_desk(|office| office.volunteer(&request))
}

#[tauri::command(async)]
pub(crate) fn save_volunteer(
    session: State<Session>,
    request: SaveVolunteerRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_volunteer(&request))
}

#[tauri::command(async)]
pub(crate) fn volunteer_hours(
    session: State<Session>,
    request: VolunteerRequest,
) -> Result<VolunteerHoursRow, Refusal> {
    session.at_desk(|office| office.volunteer_hours(&request))
}

#[tauri::command(async)]
pub(crate) fn save_volunteer_hours(
    session: State<Session>,
    request: SaveVolunteerHoursRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_volunteer_hours(&request))
}
