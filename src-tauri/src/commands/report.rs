//! Reports and their export.

use crate::session::Session;
use tauri::{AppHandle, State};
use wire::{
    ExportPlaceView, ExportRequest, ExportedView, MergeRequest, PackView, Refusal, ReportRequest, ReportView,
};

#[tauri::command(async)]
pub(crate) fn packs(session: State<Session>) -> Result<Vec<PackView>, Refusal> {
    session.at_desk(|office| office.packs())
}

#[tauri::command(async)]
pub(crate) fn report(session: State<Session>, request: ReportRequest) -> Result<ReportView, Refusal> {
    session.at_desk(|office| office.report(&request))
}

#[tauri::command(async)]
pub(crate) fn export_place(app: AppHandle, session: State<Session>) -> ExportPlaceView {
    ExportPlaceView { folder: session.export_place(&app).display().to_string() }
}

#[tauri::command(async)]
pub(crate) fn export_report(
    session: State<Session>,
    request: ExportRequest,
) -> Result<ExportedView, Refusal> {
    let forbidden = session.place().to_owned();
    session.at_desk(|office| office.export_report(&request, &forbidden))
}

#[tauri::command(async)]
pub(crate) fn propose_merges(
    session: State<Session>,
    request: ReportRequest,
) -> Result<Vec<MergeRequest>, Refusal> {
    session.at_desk(|office| office.propose_merges(&request))
}
