//! The desk: what the page needs once, *Heute*, drafts, undo, printing.

use crate::session::{Session, plain};
use tauri::{State, WebviewWindow};
use wire::{
    ChangeView, DeskView, DraftRequest, DraftView, FormRequest, RecordRequest, Refusal, SaveDraftRequest,
    TodayView, UndoRequest,
};

#[tauri::command(async)]
pub(crate) fn print_page(window: WebviewWindow) -> Result<(), Refusal> {
    window.print().map_err(|_| plain("cannot-print"))
}

#[tauri::command(async)]
pub(crate) fn desk(session: State<Session>) -> Result<DeskView, Refusal> {
    session.at_desk(|office| office.desk())
}

#[tauri::command(async)]
pub(crate) fn today(session: State<Session>) -> Result<TodayView, Refusal> {
    session.at_desk(|office| office.today())
}

#[tauri::command(async)]
pub(crate) fn save_draft(session: State<Session>, request: SaveDraftRequest) -> Result<DraftView, Refusal> {
    session.at_desk(|office| office.save_draft(&request))
}

#[tauri::command(async)]
pub(crate) fn discard_draft(session: State<Session>, request: DraftRequest) -> Result<(), Refusal> {
    session.at_desk(|office| office.discard_draft(&request))
}

#[tauri::command(async)]
pub(crate) fn undo(session: State<Session>, request: UndoRequest) -> Result<(), Refusal> {
    session.at_desk(|office| office.undo(&request))
}

#[tauri::command(async)]
pub(crate) fn draft(session: State<Session>, request: FormRequest) -> Result<Option<DraftView>, Refusal> {
    session.at_desk(|office| office.draft(&request))
}

#[tauri::command(async)]
pub(crate) fn history(session: State<Session>, request: RecordRequest) -> Result<Vec<ChangeView>, Refusal> {
    session.at_desk(|office| office.history(&request))
}
