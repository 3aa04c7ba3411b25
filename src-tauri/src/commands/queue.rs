//! The queue of the open consultation hour.

use crate::session::Session;
use tauri::{AppHandle, State};
use wire::{BoardView, CallRequest, JoinQueueRequest, QueueActView, QueueView, Refusal, SettleQueueRequest};

#[tauri::command(async)]
pub(crate) fn queue(session: State<Session>) -> Result<QueueView, Refusal> {
    session.at_desk(|office| office.queue())
}

#[tauri::command(async)]
pub(crate) fn join_queue(
    session: State<Session>,
    request: JoinQueueRequest,
) -> Result<QueueActView, Refusal> {
    session.at_desk(|office| office.join_queue(&request))
}

#[tauri::command(async)]
pub(crate) fn call_next(session: State<Session>, request: CallRequest) -> Result<QueueActView, Refusal> {
    session.at_desk(|office| office.call_next(&request))
}

#[tauri::command(async)]
pub(crate) fn settle_queue(
    session: State<Session>,
    request: SettleQueueRequest,
) -> Result<QueueActView, Refusal> {
    session.at_desk(|office| office.settle_queue(&request))
}

#[tauri::command(async)]
pub(crate) fn board(session: State<Session>) -> Result<BoardView, Refusal> {
    session.at_desk(|office| office.board())
}

#[tauri::command(async)]
pub(crate) fn open_board(app: AppHandle) -> Result<(), Refusal> {
    crate::window::open_board(&app).map_err(|_| crate::session::plain("internal"))
}
