//! What a person may ask: a copy of what is held on her, and to be forgotten.

use crate::session::Session;
use tauri::State;
use wire::{
    CleanUpRequest, CleanUpView, CleanedUpView, CopyReview, ErasePersonRequest, ErasureView, ExportedView,
    HoldCaseRequest, LiftHoldRequest, PersonRequest, Refusal, RemoveRequest, ReviewCopyRequest, RightsView,
    SavedView, TakeAccessRequest, WriteCopyRequest,
};

#[tauri::command(async)]
pub(crate) fn rights(session: State<Session>, request: PersonRequest) -> Result<RightsView, Refusal> {
    session.at_desk(|office| office.rights(&request))
}

#[tauri::command(async)]
pub(crate) fn take_access_request(
    session: State<Session>,
    request: TakeAccessRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.take_access_request(&request))
}

#[tauri::command(async)]
pub(crate) fn remove_access_request(
    session: State<Session>,
    request: RemoveRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.remove_access_request(&request))
}

#[tauri::command(async)]
pub(crate) fn review_copy(
    session: State<Session>,
    request: ReviewCopyRequest,
) -> Result<CopyReview, Refusal> {
    session.at_desk(|office| office.review_copy(&request))
}

#[tauri::command(async)]
pub(crate) fn write_copy(
    session: State<Session>,
    request: WriteCopyRequest,
) -> Result<ExportedView, Refusal> {
    let forbidden = session.place().to_owned();
    session.at_desk(|office| office.write_copy(&request, &forbidden))
}

#[tauri::command(async)]
pub(crate) fn erasure(session: State<Session>, request: PersonRequest) -> Result<ErasureView, Refusal> {
    session.at_desk(|office| office.erasure(&request))
}

#[tauri::command(async)]
pub(crate) fn erase_person(session: State<Session>, request: ErasePersonRequest) -> Result<(), Refusal> {
    session.at_desk(|office| office.erase_person(&request))
}

#[tauri::command(async)]
pub(crate) fn hold_case(session: State<Session>, request: HoldCaseRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.hold_case(&request))
}

#[tauri::command(async)]
pub(crate) fn lift_hold(session: State<Session>, request: LiftHoldRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.lift_hold(&request))
}

#[tauri::command(async)]
pub(crate) fn list_clean_up(session: State<Session>) -> Result<CleanUpView, Refusal> {
    session.at_desk(|office| office.list_clean_up())
}

#[tauri::command(async)]
pub(crate) fn clean_up(session: State<Session>, request: CleanUpRequest) -> Result<CleanedUpView, Refusal> {
    session.at_desk(|office| office.clean_up(&request))
}
