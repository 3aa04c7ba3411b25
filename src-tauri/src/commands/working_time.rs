//! Working time of the counsellors.

use crate::session::Session;
use tauri::State;
use wire::{
    Refusal, SaveWorkWeekRequest, SavedView, WorkSumsRequest, WorkSumsView, WorkWeekRequest, WorkWeekView,
};

#[tauri::command(async)]
pub(crate) fn work_week(session: State<Session>, request: WorkWeekRequest) -> Result<WorkWeekView, Refusal> {
    session.at_desk(|office| office.work_week(&request))
}

#[tauri::command(async)]
pub(crate) fn save_work_week(
    session: State<Session>,
    request: SaveWorkWeekRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_work_week(&request))
}

#[tauri::command(async)]
pub(crate) fn work_sums(session: State<Session>, request: WorkSumsRequest) -> Result<WorkSumsView, Refusal> {
    session.at_desk(|office| office.work_sums(&request))
}
