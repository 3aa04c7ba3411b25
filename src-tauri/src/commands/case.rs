//! Cases, their plans, and the lists that look after them.

use crate::session::Session;
use tauri::State;
use wire::{
    CaseDetailsView, CaseRequest, CloseCaseRequest, GapsView, HandOverCaseRequest, HandoverRequest,
    ListGapsRequest, PersonRequest, PlanView, Refusal, ReopenCaseRequest, SaveCaseRequest, SavePlanRequest,
    SavedView, WatchCasesRequest, WatchedCases,
};

#[tauri::command(async)]
pub(crate) fn cases(
    session: State<Session>,
    request: PersonRequest,
) -> Result<Vec<CaseDetailsView>, Refusal> {
    session.at_desk(|office| office.cases(&request))
}

#[tauri::command(async)]
pub(crate) fn save_case(session: State<Session>, request: SaveCaseRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_case(&request))
}

#[tauri::command(async)]
pub(crate) fn close_case(session: State<Session>, request: CloseCaseRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.close_case(&request))
}

#[tauri::command(async)]
pub(crate) fn reopen_case(session: State<Session>, request: ReopenCaseRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.reopen_case(&request))
}

#[tauri::command(async)]
pub(crate) fn hand_over_case(
    session: State<Session>,
    request: HandOverCaseRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.hand_over_case(&request))
}

#[tauri::command(async)]
pub(crate) fn see_handover(session: State<Session>, request: HandoverRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.see_handover(&request))
}

#[tauri::command(async)]
pub(crate) fn plan(session: State<Session>, request: CaseRequest) -> Result<PlanView, Refusal> {
    session.at_desk(|office| office.plan(&request))
}

#[tauri::command(async)]
pub(crate) fn save_plan(session: State<Session>, request: SavePlanRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_plan(&request))
}

#[tauri::command(async)]
pub(crate) fn watch_cases(
    session: State<Session>,
    request: WatchCasesRequest,
) -> Result<WatchedCases, Refusal> {
    session.at_desk(|office| office.watch_cases(&request))
}

#[tauri::command(async)]
pub(crate) fn list_gaps(session: State<Session>, request: ListGapsRequest) -> Result<GapsView, Refusal> {
    session.at_desk(|office| office.list_gaps(&request))
}
