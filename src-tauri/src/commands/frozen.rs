//! Frozen reports.

use crate::session::Session;
use tauri::State;
use wire::{
    DifferencesView, DiscardFrozenRequest, ExportFrozenRequest, ExportedView, FrozenRequest, FrozenRow,
    FrozenView, Refusal, ReportRequest,
};

#[tauri::command(async)]
pub(crate) fn freeze_report(session: State<Session>, request: ReportRequest) -> Result<FrozenRow, Refusal> {
    session.at_desk(|office| office.freeze_report(&request))
}

#[tauri::command(async)]
pub(crate) fn list_frozen(session: State<Session>) -> Result<Vec<FrozenRow>, Refusal> {
    session.at_desk(|office| office.list_frozen())
}

#[tauri::command(async)]
pub(crate) fn open_frozen(session: State<Session>, request: FrozenRequest) -> Result<FrozenView, Refusal> {
    session.at_desk(|office| office.open_frozen(&request))
}

#[tauri::command(async)]
pub(crate) fn export_frozen(
    session: State<Session>,
    request: ExportFrozenRequest,
) -> Result<ExportedView, Refusal> {
    let forbidden = session.place().to_owned();
    session.at_desk(|office| office.export_frozen(&request, &forbidden))
}

#[tauri::command(async)]
pub(crate) fn discard_frozen(
    session: State<Session>,
    request: DiscardFrozenRequest,
) -> Result<FrozenRow, Refusal> {
    session.at_desk(|office| office.discard_frozen(&request))
}

#[tauri::command(async)]
pub(crate) fn compare_frozen(
    session: State<Session>,
    request: FrozenRequest,
) -> Result<DifferencesView, Refusal> {
    session.at_desk(|office| office.compare_frozen(&request))
}

#[tauri::command(async)]
pub(crate) fn freeze_correction(
    session: State<Session>,
    request: FrozenRequest,
) -> Result<FrozenRow, Refusal> {
    session.at_desk(|office| office.freeze_correction(&request))
}
