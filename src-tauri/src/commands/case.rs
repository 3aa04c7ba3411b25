//! Cases.

use crate::session::Session;
use tauri::State;
use wire::{
    CaseDetailsView, CloseCaseRequest, HandOverCaseRequest, HandoverRequest, PersonRequest, Refusal,
    ReopenCaseRequest, SaveCaseRequest, SavedView,
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
