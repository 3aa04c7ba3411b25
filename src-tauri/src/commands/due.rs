//! Tasks, and the lists of what is due.

use crate::session::Session;
use tauri::State;
use wire::{
    DueView, ListDueRequest, Refusal, SaveTaskRequest, SavedView, TaskRequest, TaskView, TickRequest,
};

#[tauri::command(async)]
pub(crate) fn list_due(session: State<Session>, request: ListDueRequest) -> Result<DueView, Refusal> {
    session.at_desk(|office| office.list_due(&request))
}

#[tauri::command(async)]
pub(crate) fn task(session: State<Session>, request: TaskRequest) -> Result<TaskView, Refusal> {
    session.at_desk(|office| office.task(&request))
}

#[tauri::command(async)]
pub(crate) fn save_task(session: State<Session>, request: SaveTaskRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_task(&request))
}

#[tauri::command(async)]
pub(crate) fn tick_task(session: State<Session>, request: TickRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.tick_task(&request))
}
