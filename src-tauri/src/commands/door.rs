//! The door.

use crate::appearance;
use crate::session::Session;
use tauri::{AppHandle, State};
use wire::{Appearance, CreateVaultRequest, DoorView, RecoverySheetView, Refusal, UnlockRequest};

#[tauri::command(async)]
pub(crate) fn door(app: AppHandle, session: State<Session>) -> DoorView {
    session.door(&app)
}

#[tauri::command(async)]
pub(crate) fn set_appearance(
    app: AppHandle,
    session: State<Session>,
    request: Appearance,
) -> Result<(), Refusal> {
    appearance::keep(&app, &request);
    match session.at_desk(|office| office.set_appearance(&request)) {
        Err(refusal) if refusal.code == "locked" => Ok(()),
        other => other,
    }
}

#[tauri::command(async)]
pub(crate) fn create_vault(
    session: State<Session>,
    request: CreateVaultRequest,
) -> Result<RecoverySheetView, Refusal> {
    session.create(request)
}

#[tauri::command(async)]
pub(crate) fn unlock(session: State<Session>, request: UnlockRequest) -> Result<(), Refusal> {
    session.unlock(request)
}

#[tauri::command(async)]
pub(crate) fn lock(session: State<Session>) -> Result<(), Refusal> {
    session.lock()
}
