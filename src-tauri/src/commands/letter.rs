//! Letters and deadlines.

use crate::session::Session;
use tauri::State;
use wire::{
    BeginDeadlineRequest, DeadlineStart, DeadlineView, EnterLetterRequest, LetterView, NumberRequest,
    ProposalView, ProposeDeadlineRequest, Refusal, SaveDeadlineRequest, SaveLetterRequest, SavedView,
    TickRequest, VoidDeadlineRequest,
};

#[tauri::command(async)]
pub(crate) fn enter_letter(
    session: State<Session>,
    request: EnterLetterRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.enter_letter(&request))
}

#[tauri::command(async)]
pub(crate) fn begin_deadline(
    session: State<Session>,
    request: BeginDeadlineRequest,
) -> Result<DeadlineStart, Refusal> {
    session.at_desk(|office| office.begin_deadline(&request))
}

#[tauri::command(async)]
pub(crate) fn propose_deadline(
    session: State<Session>,
    request: ProposeDeadlineRequest,
) -> Result<ProposalView, Refusal> {
    session.at_desk(|office| office.propose_deadline(&request))
}

#[tauri::command(async)]
pub(crate) fn letter(session: State<Session>, request: NumberRequest) -> Result<LetterView, Refusal> {
    session.at_desk(|office| office.letter(&request))
}

#[tauri::command(async)]
pub(crate) fn save_letter(session: State<Session>, request: SaveLetterRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_letter(&request))
}

#[tauri::command(async)]
pub(crate) fn read_letter(session: State<Session>, request: TickRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.read_letter(&request))
}

#[tauri::command(async)]
pub(crate) fn deadline(session: State<Session>, request: NumberRequest) -> Result<DeadlineView, Refusal> {
    session.at_desk(|office| office.deadline(&request))
}

#[tauri::command(async)]
pub(crate) fn save_deadline(
    session: State<Session>,
    request: SaveDeadlineRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_deadline(&request))
}

#[tauri::command(async)]
pub(crate) fn tick_deadline(session: State<Session>, request: TickRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.tick_deadline(&request))
}

#[tauri::command(async)]
pub(crate) fn void_deadline(
    session: State<Session>,
    request: VoidDeadlineRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.void_deadline(&request))
}
