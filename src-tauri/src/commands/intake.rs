//! Taking in lists from outside, and the system's own dialogs for choosing a place.

use crate::session::{Session, plain};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use wire::{ChooseRequest, IntakeDoneView, IntakeRequest, IntakeView, Refusal};

#[tauri::command(async)]
pub(crate) fn choose_path(app: AppHandle, request: ChooseRequest) -> Result<Option<String>, Refusal> {
    let dialog = app.dialog().file();
    let chosen = match request.what.as_str() {
        "workbook" => dialog.add_filter("Excel (XLSX)", &["xlsx"]).blocking_pick_file(),
        "calendar" => dialog.add_filter("iCalendar (ICS)", &["ics"]).blocking_pick_file(),
        "folder" | "output-folder" => dialog.blocking_pick_folder(),
        _ => return Err(plain("invalid-input")),
    };
    Ok(chosen.and_then(|path| path.into_path().ok()).map(|path| path.display().to_string()))
}

#[tauri::command(async)]
pub(crate) fn preview_intake(session: State<Session>, request: IntakeRequest) -> Result<IntakeView, Refusal> {
    let reader = this_program()?;
    session.at_desk(|office| Ok(office.look_at_records(Path::new(request.path.trim()), &reader)?.view()))
}

#[tauri::command(async)]
pub(crate) fn take_in(session: State<Session>, request: IntakeRequest) -> Result<IntakeDoneView, Refusal> {
    let reader = this_program()?;
    session.at_desk(|office| {
        let preview = office.look_at_records(Path::new(request.path.trim()), &reader)?;
        office.take_in(&preview)
    })
}

/// The program that is started as a child to read a workbook: this one.
fn this_program() -> Result<PathBuf, Refusal> {
    std::env::current_exe().map_err(|_| plain("internal"))
}
