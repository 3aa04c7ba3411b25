//! Tasks, and the lists of what is due.

use crate::session::Session;
use tauri::State;
use wire::{
    DueView, ListDueRequest, Refusal, SaveTaskRequest, SavedView, StartPlanRequest, StepPlanView,
    TaskRequest, TaskView, TickRequest,
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

#[tauri::command(async)]
pub(crate) fn step_plans(session: State<Session>) -> Result<Vec<StepPlanView>, Refusal> {
    session.at_desk(|office| office.step_plans())
}

#[tauri::command(async)]
pub(crate) fn start_plan(session: State<Session>, request: StartPlanRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.start_plan(&request))
}
